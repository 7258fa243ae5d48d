# De voorkant: maakt het notitieboek of opent het. Zegt niets over waar het voor is.

door-open-title = Open je notitieboek
door-make-title = Maak een notitieboek
door-make-about = Een notitieboek op deze computer dat alleen met jouw wachtzin opengaat.
door-passphrase = Wachtzin
door-passphrase-hint = Minstens { $count } tekens. Vier of vijf woorden die niets met elkaar te maken hebben zijn sterk, en goed te onthouden.
door-again = Nog een keer dezelfde wachtzin
door-lost-title = Niemand kan hem herstellen
door-lost = Raak je je wachtzin kwijt, dan blijft alles in het notitieboek voorgoed dicht. Kies er een die je onthoudt. Schrijf je hem op, bewaar het papier dan waar alleen jij het vindt.
door-open = Openen
door-opening = Bezig met openen…
door-make = Maak het notitieboek
door-making = Bezig met maken…
door-language = Taal

failure-wrong-passphrase = Met deze wachtzin gaat het notitieboek niet open. Er is niets veranderd. Let op hoofdletters en spaties, en probeer het opnieuw.
failure-passphrase-empty = Typ eerst je wachtzin.
failure-passphrase-short = Deze wachtzin is te kort. Gebruik minstens 10 tekens.
failure-passphrase-differs = De twee wachtzinnen zijn niet hetzelfde. Typ de tweede opnieuw.
failure-exists = Er staat al een notitieboek op deze computer. Open het met de wachtzin die erbij hoort.
failure-damaged-keys = Het sleutelbestand is beschadigd, dus het notitieboek kan niet open. Je bladzijden staan nog op de schijf. Heb je een kopie van de map? Zet die terug.
failure-damaged-cell = Een deel van het notitieboek is niet te lezen. Er is niets gewist. Sluit Pantry en probeer het opnieuw. Komt het terug? Zet dan een kopie van de map terug.
failure-damaged-file = Een bestand van het notitieboek is beschadigd. Er is niets gewist. Heb je een kopie van de map? Zet die terug.
failure-missing-keys = Het sleutelbestand is er niet, dus het notitieboek kan niet open. Je bladzijden staan nog op de schijf. Heb je een kopie van de map? Zet die terug.
failure-missing-cell = Een deel van het notitieboek is er niet. Pantry heeft niets gewist. Heb je een kopie van de map? Zet die terug.
failure-missing-file = Een bestand van het notitieboek is er niet. Pantry heeft niets gewist. Heb je een kopie van de map? Zet die terug.
failure-too-new = Dit notitieboek is gemaakt met een nieuwere Pantry. Er is niets veranderd. Open het met de nieuwere.
failure-in-use = Pantry staat al open. Er is niets kwijt. Ga naar het venster dat openstaat, of sluit dat en probeer het opnieuw.
failure-disk-full = De schijf is vol. Er is niets kwijt. Maak ruimte en probeer het opnieuw.
failure-not-writable = Pantry mag niet schrijven in de eigen map. Er is niets kwijt. Kijk of de schijf alleen-lezen is, en probeer het opnieuw.
failure-low-memory = Er is te weinig geheugen vrij. Er is niets kwijt. Sluit een paar andere programma's en probeer het opnieuw.
failure-disk = De schijf gaf geen antwoord. Er is niets kwijt. Wacht even en probeer het opnieuw.
failure-closed = Pantry wordt afgesloten. Er is niets kwijt. Start het opnieuw.
failure-internal = Er ging iets mis in Pantry. Er is niets kwijt. Sluit het en start het opnieuw.
failure-passphrase-long = Deze wachtzin is te lang. Gebruik hooguit een paar honderd tekens.
failure-database = Een deel van het notitieboek is niet te lezen of te schrijven. Er is niets kwijt. Sluit Pantry en open het opnieuw.
