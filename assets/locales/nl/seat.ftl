# Iemand die helpt: de eigen toegang, wat diegene veranderde, en wat diegene zelf zag.

helper-nameless = wie jou helpt

## De toegang, in Instellingen

seat-title = Iemand die je helpt
seat-about = Je kunt één iemand die je vertrouwt een eigen wachtzin geven. Daarmee gaan het plan, de lijsten, je notities daarin en Hulp open. Je logboek blijft voor diegene dicht: die wachtzin heeft er geen sleutel van.
seat-how = Diegene typt hem waar jij de jouwe typt, op deze computer. Vertel hem zelf, of schrijf hem op papier.
seat-name = Hoe diegene heet
    .hint = Dan zie je wie wat veranderde. Mag leeg blijven.
seat-passphrase = Een wachtzin voor diegene
seat-passphrase-again = Dezelfde nog een keer
seat-give = Deze wachtzin geven
seat-giving = Een ogenblik…
seat-given-title = Diegene kan er nu in
seat-given = Wat er in het plan verandert, zie je de volgende keer op Vandaag.
seat-held = { $name } heeft een eigen wachtzin sinds { $day }.
seat-other = Een andere wachtzin geven
seat-other-about = Voor als die vergeten is, of als iemand anders je gaat helpen. De wachtzin van nu opent dan niets meer.
seat-take = Afnemen
seat-take-title = De wachtzin afnemen?
seat-take-about = Hij opent niets meer, en het plan krijgt een nieuwe sleutel. Met de oude wachtzin, en zelfs met een kopie van het oude sleutelbestand, is wat hier voortaan staat niet te lezen. Wat dit niet ongedaan maakt: wat diegene eerder zag, onthield, printte of kopieerde.
seat-taken-title = De wachtzin is afgenomen
seat-taken = Alleen jij opent het plan nu.

## Wat diegene veranderde, op Vandaag

news = Wat { $name } veranderde
news-plan = Wat er in je plan veranderde
news-line = { $name }, { $moment }
news-item = { $item }: { $state }
news-row-added = { $list }: { $row } is erbij gekomen
news-row-changed = { $list }: { $row } is veranderd
news-row-removed = { $list }: { $row } is weggehaald
news-moment-added = Een nieuw moment: { $moment }
news-moment-changed = Het moment { $moment } is veranderd
news-moment-removed = Het moment { $moment } is weggehaald
news-question = Een antwoord bij 'Wat op jou past' is veranderd
news-sighting = Een ondertekende notitie over wat diegene zag
news-put-back = Terugzetten
news-seen = Ik heb dit gezien
news-seen-about = Heb je het gezien, dan is wat werd weggehaald voorgoed weg.

## Wat diegene zelf zag

sightings-own = Wat je zelf zag
    .about = Heb je iets gezien of gehoord? Schrijf het in je eigen woorden op en onderteken het. Het staat los van al het andere hier.
sightings = Wat anderen zagen
    .about = Notities van wie je helpt, ondertekend. Ze horen niet bij je logboek.
sighting-new = Opschrijven wat ik zag
sighting-unsigned = Nog niet ondertekend
sighting-undated = Geen dag
sighting-day = Op welke dag
sighting-clock = Hoe laat ongeveer
sighting-place = Waar
sighting-words = Wat ik zag en hoorde
    .hint = Alleen wat je zelf zag en hoorde. 'Dat weet ik niet' mag ook.
sighting-sign = Deze notitie ondertekenen
sighting-sign-title = Deze notitie ondertekenen?
sighting-sign-words = Je naam en de tijd komen eronder. Daarna kan niemand er nog iets aan veranderen, jij ook niet.
sighting-signed = Ondertekend door { $name }, { $moment }
sighting-fingerprint = Vingerafdruk (SHA-256)
sighting-fingerprint-hint = Schrijf de eerste acht tekens op. Daarmee is later te laten zien dat er geen letter is veranderd.
sighting-broken = Deze notitie is niet meer zoals hij is ondertekend. Hij is buiten Pantry om veranderd.
sighting-remove-title = Deze notitie weghalen?
sighting-remove-draft = De woorden verdwijnen voorgoed.
sighting-remove-signed = De woorden verdwijnen voorgoed. Wie hem schreef, kan een nieuwe ondertekenen.
