# Het eerste venster: een receptenbakje, of een slot. Zegt niets over wat er nog meer is.

## Recepten

recipes = Recepten
search = Zoek een recept
none-found = Geen recepten gevonden.
box-empty = Nog geen recepten.
found = { $count ->
    [one] Eén recept
   *[other] { $count } recepten
  }
minutes-short = { $count } min
minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
  }
group-breakfast = Ontbijt
group-soup = Soep
group-salad = Salade
group-main = Hoofdgerecht
group-side = Bijgerecht
group-baking = Bakken
group-dessert = Toetje
group-basics = Basis
ingredients = Ingrediënten
steps = Zo maak je het
serves = Aantal personen
serves-count = { $count ->
    [one] Voor 1 persoon
   *[other] Voor { $count } personen
  }
fewer = Voor minder personen
more = Voor meer personen
buy = Zet op het boodschappenlijstje
bought = Het staat op het lijstje.
change = Veranderen
remove = Verwijderen
remove-title = “{ $title }” verwijderen?
remove-words = Het recept gaat uit het bakje. Dat is niet terug te draaien.
cancel = Annuleren

## Er een schrijven

new-recipe = Nieuw recept
change-title = Recept veranderen
title = Naam
group = Soort
time = Minuten
note = Notitie
ingredients-hint = Eén op elke regel, de hoeveelheid eerst: 250 g bloem
steps-hint = Eén op elke regel
save = Bewaren

## Boodschappen

shopping = Boodschappenlijstje
shopping-empty = Nog niets te kopen. Open een recept en zet het op het lijstje.
line = Iets om te kopen
add = Toevoegen
clear-done = Haal weg wat in het mandje ligt
clear-all = Maak het lijstje leeg

## Instellingen

settings = Instellingen
language = Taal
colours = Kleuren
theme-system = Zoals de computer
theme-light = Licht
theme-dark = Donker
letters = Lettergrootte
size = { $percent }%
about = Over Pantry
about-words = Pantry { $version }, een klein receptenbakje.
about-kept = Je recepten staan alleen op deze computer. Er wordt niets verstuurd.

## Slot

lock-title = Pantry zit op slot
lock-passphrase = Wachtzin
lock-open = Openen
lock-opening = Bezig met openen…

## Wat er mis kan gaan

failure-wrong-passphrase = Hiermee gaat Pantry niet open. Er is niets veranderd. Let op hoofdletters en spaties, en probeer het opnieuw.
failure-passphrase-empty = Typ eerst je wachtzin.
failure-passphrase-long = Dit is te lang. Gebruik hooguit een paar honderd tekens.
failure-recipe-title = Geef het recept een naam. Wat je typte, staat er nog.
failure-recipe-long = Dit is te lang om te bewaren. Wat je typte, staat er nog. Maak het korter en probeer het opnieuw.
failure-recipe-gone = Dit zit niet meer in het bakje. De rest is zoals het was. Kies opnieuw uit de lijst.
failure-recipes-damaged = Het bestand met recepten is niet te lezen. Het is gelaten zoals het is. Sluit Pantry en start het opnieuw.
failure-damaged-keys = Een bestand van Pantry is beschadigd. Er is niets gewist. Heb je een kopie van de map van Pantry? Zet die terug.
failure-damaged-cell = Een bestand van Pantry is niet te lezen. Er is niets gewist. Sluit Pantry en probeer het opnieuw. Komt het terug? Zet dan een kopie van de map van Pantry terug.
failure-damaged-file = { failure-damaged-cell }
failure-missing-keys = Een bestand van Pantry is er niet meer. Pantry heeft niets gewist. Heb je een kopie van de map van Pantry? Zet die terug.
failure-missing-cell = { failure-missing-keys }
failure-missing-file = { failure-missing-keys }
failure-too-new = Dit is gemaakt met een nieuwere Pantry. Er is niets veranderd. Gebruik de nieuwere.
failure-in-use = Pantry staat al open. Er is niets kwijt. Ga naar het venster dat openstaat, of sluit dat en probeer het opnieuw.
failure-disk-full = De schijf is vol. Er is niets kwijt. Maak ruimte en probeer het opnieuw.
failure-not-writable = Pantry mag niet schrijven in de eigen map. Er is niets kwijt. Kijk of de schijf alleen-lezen is, en probeer het opnieuw.
failure-low-memory = Er is te weinig geheugen vrij. Er is niets kwijt. Sluit een paar andere programma's en probeer het opnieuw.
failure-disk = De schijf gaf geen antwoord. Er is niets kwijt. Wacht even en probeer het opnieuw.
failure-database = Een bestand van Pantry is niet te lezen of te schrijven. Er is niets kwijt. Sluit Pantry en open het opnieuw.
failure-closed = Pantry wordt afgesloten. Er is niets kwijt. Start het opnieuw.
failure-internal = Er ging iets mis in Pantry. Er is niets kwijt. Sluit het en start het opnieuw.
failure-no-screen = Er is geen scherm om Pantry op te tonen. Er is niets kwijt. Start het vanaf een bureaublad.
failure-old-webview = Het deel van het systeem dat pagina's toont (WebKitGTK) ontbreekt of is te oud. Er is niets kwijt. Werk het systeem bij, en start Pantry opnieuw.
