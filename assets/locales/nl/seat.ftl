# Iemand die helpt: de eigen toegang, wat diegene veranderde, en wat diegene zelf zag.

helper-nameless = een helper

## De toegang, in Instellingen

seat-title = Iemand die jou helpt
seat-about = Je kunt één iemand die je vertrouwt een eigen wachtzin geven. Die persoon kan dan je plan, je lijsten en je notities daarin lezen en veranderen, en Hulp lezen. Op Vandaag zie je wat er veranderd is. Je logboek blijft dicht: deze wachtzin past daar niet op.
seat-how = Je helper typt deze wachtzin op deze computer, op dezelfde plek als jij. Vertel de wachtzin onder vier ogen, of geef hem op papier.
seat-name = Naam van je helper
    .hint = Dan zie je wie wat veranderde. Mag leeg blijven.
seat-passphrase = Wachtzin voor je helper
seat-passphrase-again = Nog een keer dezelfde
seat-give = Deze wachtzin geven
seat-giving = Een ogenblik…
seat-given-title = De wachtzin werkt nu
seat-given = Wat er in het plan verandert, zie je de volgende keer op Vandaag.
seat-held = { $name } heeft een eigen wachtzin sinds { $day }.
seat-open = Een wachtzin geven
seat-other = Een andere wachtzin geven
seat-other-about = Is de wachtzin vergeten, of gaat iemand anders je helpen? Geef dan een nieuwe. De oude werkt daarna niet meer.
seat-take = Toegang stoppen
seat-take-title = De toegang stoppen?
seat-take-about = De wachtzin werkt dan niet meer. Wat je vanaf nu in het plan schrijft, is er niet mee te lezen, ook niet met een oude kopie van het sleutelbestand. Wat je helper al zag, printte of kopieerde, kun je niet terugnemen.
seat-taken-title = De toegang is gestopt
seat-taken = Nu kan alleen jij het plan openen.

## Wat diegene veranderde, op Vandaag

news = Wat { $name } veranderde
news-plan = Wat er in je plan veranderde
news-line = { $name }, { $moment }
news-item = { $item }: { $state }
news-row-added = Erbij in { $list }: { $row }
news-row-changed = Veranderd in { $list }: { $row }
news-row-removed = Weggehaald uit { $list }: { $row }
news-moment-added = Een nieuw moment: { $moment }
news-moment-changed = Het moment { $moment } is veranderd
news-moment-removed = Het moment { $moment } is weggehaald
news-question = Een antwoord bij 'Jouw situatie' is veranderd
news-sighting = Een nieuwe ondertekende notitie
news-put-back = Terugzetten
news-seen = Ik heb dit gezien
news-seen-about = Na 'Ik heb dit gezien' kun je niets meer terugzetten.

## Wat diegene zelf zag

sightings-own = Wat jij als helper zag
    .about = Heb je iets gezien of gehoord? Schrijf het in je eigen woorden op en onderteken het. Het hoort niet bij het plan. Wat niet is ondertekend, ziet alleen jij hier.
sightings = Wat anderen zagen
    .about = Ondertekende notities van iemand die jou helpt. Ze horen niet bij je logboek.
sighting-new = Opschrijven wat ik zag
sighting-unsigned = Nog niet ondertekend
sighting-undated = Dag niet ingevuld
sighting-day = Op welke dag
sighting-clock = Hoe laat ongeveer
sighting-place = Waar
sighting-words = Wat ik zag en hoorde
    .hint = Alleen wat je zelf zag en hoorde. 'Dat weet ik niet' mag ook.
sighting-sign = Deze notitie ondertekenen
sighting-sign-title = Deze notitie ondertekenen?
sighting-sign-words = Je naam en de tijd komen eronder. Daarna kan niemand er nog iets aan veranderen, jij ook niet.
sighting-sign-nameless = De tijd komt eronder, zonder naam. Daarna kan niemand er nog iets aan veranderen, jij ook niet.
sighting-signed = Ondertekend door { $name }, { $moment }
sighting-fingerprint = Vingerafdruk (SHA-256)
sighting-fingerprint-hint = Schrijf de eerste zestien tekens op. Daarmee is later te laten zien dat er geen letter is veranderd.
sighting-broken = Deze notitie is na het ondertekenen veranderd, buiten Pantry om. Vraag de schrijver om een nieuwe te ondertekenen.
sighting-remove-title = Deze notitie weghalen?
sighting-remove-draft = De woorden verdwijnen voorgoed.
sighting-remove-signed = De woorden verdwijnen voorgoed. Wie hem schreef, kan een nieuwe ondertekenen.
