# Het eigen venster: kader, bladzijden, wat er mis kan gaan.

## Kader

nav-label = Bladzijden
nav-today = Vandaag
nav-plan = Plan
nav-log = Logboek
nav-help = Hulp
nav-settings = Instellingen
saved = Bewaard { $clock }
not-kept-yet = Je laatste woorden staan nog op deze pagina.
unkept-title = Je laatste woorden zijn nog niet bewaard
unkept-words = Ze staan nog op deze pagina. Blijf hier om het opnieuw te proberen of om ze over te nemen. Ga je verder, dan zijn ze weg.
unkept-stay = Hier blijven
unkept-go = Verder zonder die woorden
close = Sluiten
remove = Weghalen
answer-yes = Ja
answer-no = Nee
answer-unknown = Weet ik niet
answer-not-here = Kan hier niet

## Datum en tijd

date-day = Dag
date-month = Maand
date-year = Jaar
date-clock = Tijd
date-day-clock = { $day }, { $clock }
date-optional = Mag leeg blijven.
date-wrong = Deze dag bestaat niet. Kijk naar de dag, de maand en het jaar.
date-time-wrong = Deze datum of tijd bestaat niet. Een tijd ziet er zo uit: 14:02.
when-about = rond { $clock }
when-between = { $start }–{ $end }

month = { $number ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
  }

## Vandaag

write = Schrijf op wat er gebeurde
today-next = Wat je nu kunt doen
today-drafts = Nog niet af
today-drafts-about = Hier ben je halverwege gestopt. Open er een om verder te gaan.
today-latest = Wat je het laatst opschreef
today-pattern = { $last } in de laatste 14 dagen; { $before } in de 14 daarvoor.
today-all = Het hele logboek
today-moment = Vandaag: { $name }
today-open = Nog na te kijken in je lijsten
today-open-more = { $names } en nog { $count }
clock-behind-title = De klok van deze computer loopt achter
clock-behind = Je schreef hier op { $moment }, en volgens de klok van deze computer is het nu vroeger. Er is niets kwijt. Kijk naar de datum en tijd van de computer: wat je schrijft, krijgt de tijd van die klok.
chain-broken-title = Het logboek is buiten Pantry om veranderd
chain-broken = { $count ->
    [one] Eén notitie is niet meer zoals die bewaard was. Hier is niets gewist. Heb je een oudere kopie van het notitieboek? Bewaar die.
   *[other] { $count } notities zijn niet meer zoals ze bewaard waren. Hier is niets gewist. Heb je een oudere kopie van het notitieboek? Bewaar die.
  }
chain-broken-open = Open notitie { $number }

## Plan

plan-about = Stap voor stap, in de volgorde die bij jou past. Niets hoeft vandaag.
plan-about-shared = Dit is het plan van iemand die jij helpt. In de stappen betekent 'je' die persoon.
plan-progress = { $done } van { $total } klaar
mark-notice = Kan opvallen
mark-evidence = Eerst bewijs bewaren
mark-safe-device = Op een veilig apparaat
item-notice = Wat de ander kan merken
item-evidence = Bewaar eerst het bewijs
item-safe-device-only = Doe dit alleen op een apparaat dat de ander nooit in handen heeft gehad.
item-state = Hoe het ervoor staat
state-to-do = Te doen
state-doing = Bezig
state-done = Klaar
state-not-for-me = Niet voor mij
state-not-safe-now = Nu niet veilig
item-who = Wie het doet
item-due = Uiterlijk op
item-note = Je eigen notitie
item-sources = Gebaseerd op: { $sources }. Laatst nagekeken op { $checked }.
item-changed = Veranderd op { $moment }
item-changed-by = Veranderd op { $moment } door { $name }
mark-hidden = Past niet bij je antwoorden
plan-hidden = { $count ->
    [one] Eén stap past niet bij je antwoorden.
   *[other] { $count } stappen passen niet bij je antwoorden.
  }
plan-hidden-show = Toch laten zien
plan-hidden-hide = Verbergen

plan-questions = Jouw situatie
    .about = Een paar korte vragen. Bij Nee verdwijnen de stappen die niet passen. Je mag ze overslaan, en later veranderen.
plan-questions-done = { $done } van { $total } beantwoord
plan-device-unsafe = Je zei dat deze computer misschien niet veilig is. Doe de stappen met 'Op een veilig apparaat' ergens anders.
plan-ex = Bij een ex-partner is de kans op geweld groter. Loop de risicovragen door met iemand die je helpt.
plan-ex-open = Naar de risicovragen

moments = Momenten die je koos
    .about = Stappen die de ander kan merken, wachten hier op een moment waarop je veilig bent.
moment-nameless = Een moment zonder naam
moment-for = Wanneer je het doet
    .hint = De ander kan deze stap merken. Je kunt hem bewaren voor een moment dat je zelf kiest.
moment-none = Als ik eraan toekom
moment-new = Een nieuw moment
moment-name = Welk moment
    .hint = Bijvoorbeeld: de avond dat ik naar mijn zus ga.
moment-day = Op welke dag
moment-steps = { $count ->
    [one] Eén stap
   *[other] { $count } stappen
  }
moment-empty = Nog geen stappen. Open een stap die de ander kan merken, en kies daar dit moment.
moment-evidence = { $count ->
    [one] Door deze stap kan bewijs verdwijnen. Bewaar dat eerst.
   *[other] Door deze stappen kan bewijs verdwijnen. Bewaar dat eerst.
  }
moment-remove = Dit moment weghalen
moment-remove-title = { $name } weghalen?
moment-remove-words = De stappen blijven in het plan staan.

## Het plan op papier

paper = Op papier of in een bestand
paper-about = Jij kiest wat erin komt. Er komt niets uit je logboek in.
paper-found-title = Papier en bestanden kunnen gevonden worden
paper-found = Het bestand is niet beveiligd: wie het opent, kan het lezen. Bewaar het waar de ander niet bij kan, zoals op een USB-stick die je bij je houdt. Print het in de bibliotheek of bij iemand die je vertrouwt. Laat de naam van het bestand zoals die is: die verraadt niets.
paper-sections = Welke delen
paper-with = Wat er nog bij komt
paper-own = Mijn notities, namen, dagen en lijsten
paper-hidden = Stappen die niet bij mijn antwoorden passen
paper-none = Kies minstens één deel.
paper-save = Bewaren als PDF
paper-saving = Bewaren…
paper-saved-title = Het plan is bewaard
paper-saved = Het heet { $name } en staat in de map die je koos. Niet meer nodig? Haal het daar weg, en leeg de prullenbak.
paper-chooser-title = Bewaren als PDF
paper-title = Plan
paper-words = Eén stap tegelijk, in de volgorde die jij wilt. Bel bij gevaar eerst 112.
paper-made = Gemaakt op { $day }
paper-footer = Dit is geen juridisch advies. Bij gevaar: 112. Advies, dag en nacht: 0800-2000.

## Lijsten in het plan

register-progress = { $yes } van { $total } nagekeken
register-all-checked = Alles is nagekeken
register-open = Nog niet helemaal nagekeken: { $names }
register-which = Welke?
register-other = Iets anders
register-looks = Waar je op let
register-refused = Dit lijkt op een wachtwoord of code en is niet bewaard. Haal het hier weg en zet het in je wachtwoordmanager. Is het geen wachtwoord? Schrijf het dan anders op. Al het andere is wel bewaard.
register-remove-title = { $name } weghalen?
register-remove-words = Dit gaat uit deze lijst. Aan het account, de app of het slot zelf verandert niets.

register-profiles = Je profielen en apps
    .about = Eén regel voor elk netwerk of elke app waar mensen je kunnen vinden.
register-profiles-add = Profiel toevoegen
register-profiles-nameless = Een profiel zonder naam
register-profiles-name = Netwerk of app
register-profiles-handle = Je naam daar
register-profiles-private = Op privé gezet?
register-profiles-who-can-see = Wie het kan zien
register-profiles-followers-checked = Volgers nagekeken?
register-profiles-location-off = Locatie uit?
register-profiles-tags-off = Taggen door anderen uit?
register-profiles-sessions-ended = Op andere apparaten uitgelogd?
register-profiles-note = Je eigen notitie

register-accounts = Je accounts
    .about = Eén regel voor elk account. Schrijf het wachtwoord zelf hier nooit op.
register-accounts-add = Account toevoegen
register-accounts-nameless = Een account zonder naam
register-accounts-name = Account
register-accounts-user = Inlognaam of adres
register-accounts-changed-on = Wachtwoord veranderd op
register-accounts-from-device = Op welk apparaat je het veranderde
register-accounts-two-step = Inloggen in twee stappen aan?
register-accounts-recovery-email = E-mailadres voor herstel nagekeken?
register-accounts-recovery-phone = Telefoonnummer voor herstel nagekeken?
register-accounts-sessions-ended = Op andere apparaten uitgelogd?
register-accounts-note = Je eigen notitie

register-locks = Je sloten en sleutels
    .about = Eén regel voor elke deur, schuur, auto, kluis of brievenbus.
register-locks-add = Slot toevoegen
register-locks-nameless = Een slot zonder naam
register-locks-name = Welke deur of welk slot
register-locks-secured = Beveiligd?
register-locks-who-has-key = Wie een sleutel heeft of de code weet
register-locks-changed-on = Slot of sleutel veranderd op
register-locks-code-changed = Code veranderd?
register-locks-note = Je eigen notitie


## Hulp

help-lines = Wie je kunt bellen
help-lines-about = Een gesprek kan te zien zijn in je belgeschiedenis of op de telefoonrekening. Bel met de telefoon van een ander als dat veiliger is.
help-read = Goed om te weten

## Instellingen

settings-language = Taal
settings-theme = Kleuren
theme-system = Zoals de computer
theme-light = Licht
theme-dark = Donker
settings-size = Lettergrootte
size = { $percent }%
settings-front = Wat anderen het eerst zien
front-recipes = Een receptenbakje
front-lock = Een slotscherm
front-recipes-hint = Wie Pantry start, ziet recepten. Je wachtzin typ je in het zoekveld.
front-lock-hint = Wie Pantry start, ziet dat er iets op slot zit, en kan vragen wat dat is.
settings-leaving = Weggaan
settings-leaving-about = Druk op F9, twee keer snel op Esc of op de knop Verlaten, of sluit het venster. Alle vier doen hetzelfde: het venster is meteen weg, en wat je typte is bewaard.
passphrase-title = Wachtzin
passphrase-now = Je huidige wachtzin
passphrase-now-hint = Of je herstelcode, als je hem vergeten bent.
passphrase-change = Wachtzin veranderen
passphrase-changing = Bezig met veranderen…
passphrase-changed-title = De wachtzin is veranderd
passphrase-changed = Vanaf nu opent de nieuwe het notitieboek, en de oude niet meer. Vergeet je hem? Dan kom je er alleen nog in met een herstelcode.
recovery-title = Herstelcode
recovery-about = Met deze code kom je erin als je je wachtzin vergeten bent. Er is maar één code tegelijk.
recovery-draw = Nieuwe code maken
recovery-keep = Schrijf hem over op papier, met de hand. Bewaar het papier waar alleen jij het vindt, of geef het aan iemand die je vertrouwt.
recovery-keep-before = Je vorige code werkt tot je deze hebt overgetypt.
recovery-set = Deze code gebruiken
recovery-changed-title = Dit is nu je code
recovery-changed = Die van daarvoor opent niets meer. Dat papier kan weg.
recovery-made-title = Dit is nu je code
recovery-made = Vanaf nu kom je erin met deze code, als je je wachtzin vergeten bent.

## Wat er mis kan gaan

failure-wrong-passphrase = Met deze wachtzin gaat het notitieboek niet open. Er is niets veranderd. Let op hoofdletters en spaties, en probeer het opnieuw.
failure-exists = Er staat al een notitieboek op deze computer. Open het met de wachtzin die erbij hoort.
failure-damaged-keys = Het sleutelbestand is beschadigd. Je bladzijden staan nog op de schijf. Heb je een kopie van de map? Zet die terug.
failure-damaged-cell = Een deel van het notitieboek is niet te lezen. Er is niets gewist. Sluit Pantry en open het opnieuw. Komt het terug? Zet dan een kopie van de map terug.
failure-damaged-file = Dit bestand is beschadigd en niet te tonen. De rest van het notitieboek is in orde. Heb je het origineel nog? Voeg het opnieuw toe.
failure-missing-keys = Het sleutelbestand is er niet. Je bladzijden staan nog op de schijf. Heb je een kopie van de map? Zet die terug.
failure-missing-cell = Een deel van het notitieboek is er niet. Pantry heeft niets gewist. Heb je een kopie van de map? Zet die terug.
failure-missing-file = Dit bestand staat niet meer op de schijf. De rest van het notitieboek is in orde. Heb je het origineel nog? Voeg het opnieuw toe.
failure-too-new = Dit notitieboek is gemaakt met een nieuwere Pantry. Er is niets veranderd. Open het met de nieuwere.
failure-in-use = Pantry staat al open. Er is niets kwijt. Ga naar het venster dat openstaat, of sluit dat en probeer het opnieuw.
failure-disk-full = De schijf is vol. Wat al bewaard was, is veilig. Maak ruimte; Pantry probeert het vanzelf opnieuw.
failure-not-writable = Pantry mag niet schrijven in de eigen map. Wat al bewaard was, is veilig. Kijk of de schijf alleen-lezen is; Pantry probeert het vanzelf opnieuw.
failure-low-memory = Er is te weinig geheugen vrij. Wat al bewaard was, is veilig. Sluit een paar andere programma's en probeer het opnieuw.
failure-changed = Het bestand veranderde tijdens het lezen. Er is niets kwijt. Wacht tot het af is en voeg het opnieuw toe.
failure-disk = De schijf gaf geen antwoord. Wat al bewaard was, is veilig. Wacht even; Pantry probeert het vanzelf opnieuw.
failure-not-yours = Met deze wachtzin kan dit niet. Er is niets veranderd. Vraag het aan de persoon van wie dit notitieboek of deze notitie is.
failure-paper-title = De PDF kon niet worden gemaakt. Er is niets verloren gegaan. Probeer het nog eens.
failure-paper-day = De PDF kon niet worden gemaakt, omdat de datum van deze computer niet klopt. Er is niets verloren gegaan. Zet de datum goed en probeer het opnieuw.
failure-paper-long = De PDF wordt te lang. Er is niets verloren gegaan. Kies minder delen.
failure-paper-refused = De PDF kon niet worden gemaakt. Er is niets verloren gegaan. Kies minder delen, of laat je notities weg.
failure-paper-fonts = Pantry kan de letters voor de PDF niet lezen. Er is niets verloren gegaan. Sluit Pantry en open het opnieuw.
failure-no-key = Dit deel gaat niet open met deze wachtzin. Er is niets veranderd. Open Pantry met je eigen wachtzin.
failure-closed = Het notitieboek is dicht. Wat al bewaard was, is veilig. Start Pantry opnieuw.
failure-not-found = Dit staat niet meer in het notitieboek. De rest is zoals het was. Ga terug naar de pagina en kies opnieuw.
failure-too-long = Dit is te lang om te bewaren. Je woorden staan nog op deze pagina. Maak het korter, of zet de rest in een tweede notitie.
failure-bad-date = Deze datum is niet te bewaren. Wat al bewaard was, is veilig. Kijk naar de dag, de maand en het jaar.
failure-bad-time = Deze tijd is niet te bewaren. Wat al bewaard was, is veilig. Kijk naar de tijd, en of het einde na het begin komt.
failure-not-an-id = Er ging iets mis in Pantry. Wat al bewaard was, is veilig. Ga naar een andere pagina en kom terug.
failure-cancelled = Je bent hiermee gestopt. Er is niets veranderd. Je kunt opnieuw beginnen wanneer je wilt.
failure-no-worker = Het deel van Pantry dat beelden toont, startte niet. Je foto's zijn bewaard. Sluit Pantry en open het opnieuw.
failure-too-large = Dit bestand is te groot. Er is niets kwijt. Het origineel staat nog waar het stond.
failure-locked = Dit bestand zit op slot met een eigen wachtwoord. Er is niets kwijt. Het origineel staat nog waar het stond.
failure-too-many-files = Er zitten te veel bestanden in deze map. Er is niets toegevoegd. Kies een map die erin zit, of kies de bestanden zelf.
failure-too-slow = Dit duurde te lang. Er is niets kwijt. Probeer het zo nog eens.
failure-unknown-type = Pantry kent dit soort bestand niet. Er is niets kwijt. Het origineel staat nog waar het stond.
failure-damaged = Er zit iets in dit bestand dat niet klopt. Er is niets kwijt. Het origineel staat nog waar het stond.
failure-internal = Er ging iets mis in Pantry. Wat al bewaard was, is veilig. Ga naar een andere pagina en kom terug, of start Pantry opnieuw.
failure-database = Een deel van het notitieboek is niet te lezen of te schrijven. Wat al bewaard was, is veilig. Sluit Pantry en open het opnieuw.
failure-out-of-range = Dit getal is niet te bewaren. Wat al bewaard was, is veilig. Kijk hoelang het duurde: 1 tot 100.000.
failure-bad-zone = De tijdzone van deze computer is niet bekend. Wat al bewaard was, is veilig. Kijk bij de instellingen voor datum en tijd van de computer.
failure-unreadable = Dit deel van het notitieboek is niet te lezen. Er is niets gewist. Ga naar een andere pagina en kom terug.
failure-bad-label = { failure-internal }
failure-bad-role = { failure-internal }
failure-bad-migrations = { failure-internal }
failure-no-screen = { failure-internal }
failure-old-webview = { failure-internal }
