# Zoeken in het logboek, en de bijlagen: foto, geluid, film, e-mail en gesprek.

## Logboek

log-search = Zoek in je logboek
log-count = { $count ->
    [one] Eén notitie
   *[other] { $count } notities
  }
log-count-of = { $all ->
    [one] { $count } van 1 notitie
   *[other] { $count } van de { $all } notities
  }
log-none-found = Nergens staan deze woorden. Probeer minder woorden, of een deel van een woord.
log-none-fit = Geen notitie past bij deze filters. Haal er een weg, of wis ze allemaal.
log-none-fit-found = Geen notitie heeft deze woorden en past bij deze filters. Probeer minder woorden, of wis de filters.
log-empty = Hier staat nog niets. Wat je opschrijft, komt hier te staan, het nieuwste bovenaan.
log-reading = Er worden nog berichten ingelezen.
log-series = Wat bij elke notitie hoort
row-where = Waar:
row-who = Wie:
row-no-words = Nog geen woorden
row-inside = In een bericht van { $name }:
row-inside-nameless = In een bericht:
row-open-message = Open het bericht
row-draft = Niet af
row-police = Verteld aan de politie
row-witnesses = { $count ->
    [one] 1 getuige
   *[other] { $count } getuigen
  }
row-attachments = { $count ->
    [one] 1 bijlage
   *[other] { $count } bijlagen
  }

filters = Filters
filters-on = { $count ->
    [one] Eén filter: { $what }
   *[other] { $count } filters: { $what }
  }
filters-clear = Filters wissen
filter-ways = Op welke manier
filter-ways-hint = Meer dan één mag: je ziet elke notitie waar er minstens één van klopt.
filter-person = Wie
filter-anyone = Iedereen
filter-place = Waar
filter-anywhere = Overal
filter-from = Vanaf
filter-until = Tot en met
filter-since = sinds { $day }
filter-to = tot en met { $day }
filter-from-until = van { $from } tot en met { $until }
filter-only = Alleen
filter-attachments = Met bijlagen
filter-untold = Nog niet verteld aan de politie

## Bijlagen

attachments = Foto's, berichten en andere bestanden
files-choose = Bestanden kiezen
folder-choose = Een map kiezen
files-hint = Je kunt bestanden en mappen ook naar deze pagina slepen, of hier plakken. Foto's, geluid, films, e-mails en bewaarde chats: alles blijft precies zoals het binnenkwam.
files-chooser-title = Kies foto's of bestanden
copy-chooser-title = Kopie bewaren
file-nameless = geplakt
file-not-shown = Bewaard. Niet te tonen.
file-preview = Alleen het kleine voorbeeld van de camera
file-locked = Op slot met een eigen wachtwoord
files-more = { $count ->
    [one] Laat er nog één zien
   *[other] Laat er nog { $count } zien
  }
kind-picture = Foto of plaatje
kind-audio = Geluid
kind-video = Film
kind-mail = E-mail
kind-mailbox = Mailbox
kind-chat = Gesprek
kind-document = PDF
kind-other = Bestand
parts-of-mail = { $count ->
    [one] Eén bijlage van deze e-mail
   *[other] { $count } bijlagen van deze e-mail
  }
parts-of-mailbox = { $count ->
    [one] Eén bijlage van deze e-mails
   *[other] { $count } bijlagen van deze e-mails
  }
parts-of-chat = { $count ->
    [one] Eén bestand van dit gesprek
   *[other] { $count } bestanden van dit gesprek
  }
parts-of-other = { $count ->
    [one] Eén bestand dat hierin zit
   *[other] { $count } bestanden die hierin zitten
  }

adding = Bestanden toevoegen
adding-begun = { $total ->
    [one] Eén bestand wordt toegevoegd
   *[other] { $total } bestanden worden toegevoegd
  }
adding-count = { $number } van { $total }
adding-file = { $number } van { $total }: { $name }
adding-bytes = { $number } van { $total }: { $name }, { $read } van { $size }
adding-cancel-hint = Als je annuleert, blijft staan wat er al is. Van de rest blijft niets achter.
adding-done = { $count ->
    [one] Eén bestand is toegevoegd.
   *[other] { $count } bestanden zijn toegevoegd.
  }
adding-stopped = { $count ->
    [0] Gestopt. Er is niets toegevoegd, en er blijft niets van achter.
    [one] Gestopt. Eén bestand is toegevoegd. Van de rest blijft niets achter.
   *[other] Gestopt. { $count } bestanden zijn toegevoegd. Van de rest blijft niets achter.
  }
adding-refused = { $count ->
    [one] Eén bestand is niet toegevoegd
   *[other] { $count } bestanden zijn niet toegevoegd
  }
adding-more = Alleen de eerste { $count } bestanden zijn genomen. Voeg de andere hierna toe.
adding-same = { $count ->
    [one] Dit bestand staat hier al:
   *[other] Deze bestanden staan hier al:
  }
adding-also = { $count ->
    [one] Dit bestand staat ook in een andere notitie:
   *[other] Deze bestanden staan ook in een andere notitie:
  }
adding-also-open = Open die notitie

veiled = Afgedekt
veil-show = Laat zien
veil-one = Afdekken
veil-all = Alles afdekken
veil-show-all = Laat alles zien
veil-new = Dek nieuwe bijlagen voortaan af
veil-hint = Wat afgedekt is, zie je pas als je erom vraagt.
veil-about = Dit is afgedekt. Je ziet het pas als je erom vraagt.

originals = Kopieën op deze computer
originals-one = { $name } staat nog in { $folder }, leesbaar voor iedereen. Daar weghalen?
originals-many = { $count } bestanden staan nog op deze computer, leesbaar voor iedereen. Daar weghalen?
originals-about = Haal je het weg, dan wordt het uit die map gewist, met het kleine plaatje dat de computer ervan maakte. Het notitieboek houdt een eigen, verzegelde kopie. Op de schijf kunnen sporen achterblijven.
originals-phone = Haal nooit het bericht op je telefoon of in je mail weg: daar kan de politie het uitlezen.
originals-remove = Daar weghalen
originals-remove-all = Alle { $count } weghalen
originals-keep = Laten staan
originals-keep-all = Allemaal laten staan
originals-gone = { $count ->
    [one] De kopie is weg. Het notitieboek heeft er zelf een.
   *[other] { $count } kopieën zijn weg. Het notitieboek heeft ze zelf.
  }

## Eén bijlage, groot

view-opening = Bezig met openen…
view-place = { $number } van { $total }
view-tools = Hoe je de foto ziet
view-fit = Passend
view-percent = { $percent } %
view-turn-left = Linksom
view-turn-right = Rechtsom
view-before = Vorige
view-next = Volgende
view-save = Kopie bewaren
view-save-hint = Een bewaarde kopie is niet beveiligd: wie hem vindt, kan hem openen.
view-save-place = Er staat ook in waar hij gemaakt is.
view-saved = Bewaard als { $name }.
view-remove = Deze bijlage weghalen
view-remove-title = { $name } weghalen?
view-remove-words = Dit gaat voorgoed uit het notitieboek. In de bewaarde versies blijft staan dat het er was. Het origineel, als je dat hebt, blijft waar het is.
view-remove-parts = { $count ->
    [one] Het bestand dat erin zit, gaat ook weg.
   *[other] De { $count } bestanden die erin zitten, gaan ook weg.
  }
view-preview = Dit is alleen het kleine voorbeeld dat de camera erin zette. De foto zelf kan Pantry niet tonen. Hij is helemaal bewaard.
view-document = Pantry toont geen PDF's. Deze is veilig bewaard, tot op de byte. Bewaar een kopie om hem te lezen.
view-other = Dit bestand is veilig bewaard, tot op de byte. Pantry toont dit soort niet. Bewaar een kopie om het te openen.
view-messages = Open de berichten

fact-own = Wat het bestand zegt
fact-taken = Gemaakt
fact-zone-unknown = Volgens de klok van het apparaat. Het bestand zegt niet welke tijdzone dat was.
fact-place = Plaats
fact-device = Apparaat
fact-use-when = Neem over bij 'wanneer'
fact-use-place = Neem over bij 'waar'
fact-used-when = Dit staat nu bij 'Wanneer'.
fact-used-place = Dit staat nu bij 'Waar'.
fact-file = Het bestand zelf
fact-type = Soort bestand
fact-size = Grootte
fact-pixels = Afmetingen
fact-pixels-words = { $width } × { $height } pixels
fact-duration = Lengte
fact-added = Toegevoegd
fact-fingerprint = Vingerafdruk (SHA-256)
fact-fingerprint-hint = Verandert er één bit in het bestand, dan verandert dit ook. Zo is te zien dat het bestand nog is zoals je het toevoegde.
moment-with-zone = { $moment } ({ $zone })

type-picture = Foto of plaatje ({ $name })
type-sound = Geluid ({ $name })
type-film = Film ({ $name })
type-mail = E-mail
type-mailbox = Mailbox
type-outlook = Outlook-bericht of ouder Office-bestand
type-pdf = PDF-document
type-zip = ZIP-archief
type-text = Gewone tekst
type-unknown = Onbekend

play = Afspelen
play-loading = Bezig met laden
play-coming = { $read } van { $size }
play-unplayable = Deze computer mist wat nodig is om dit soort geluid of film af te spelen. Het bestand is heel. Op een andere computer lukt het misschien wel: bewaar een kopie.
play-sound-alone = Alleen het geluid is hier te horen: deze computer mist wat nodig is voor het beeld van deze film. Het bestand is heel. Op een andere computer lukt het misschien wel: bewaar een kopie.
play-too-long = Dit is te lang om hier af te spelen. Het bestand is heel. Bewaar een kopie om het af te spelen.

unshown-unknown-type = Dit bestand is veilig bewaard, tot op de byte. Pantry kent dit soort bestand niet en kan het dus niet tonen.
unshown-damaged = Dit bestand is veilig bewaard, tot op de byte. Het is niet te tonen, want er zit iets in dat niet klopt.
unshown-too-large = Dit bestand is veilig bewaard, tot op de byte. Het is te groot om hier te tonen.
unshown-too-slow = Dit bestand is veilig bewaard, tot op de byte. Het tonen duurde te lang.
unshown-no-worker = Dit bestand is veilig bewaard, tot op de byte. Het deel van Pantry dat beelden toont, startte niet.
unshown-locked = Dit bestand is veilig bewaard, tot op de byte. Het zit op slot met een eigen wachtwoord, dus Pantry kan er niet in kijken.

## E-mail

mail-from = Van
mail-to = Aan
mail-date = Datum
mail-nobody = Geen afzender
mail-no-subject = Geen onderwerp
mail-no-text = Deze e-mail heeft geen tekst.
mail-quote = Maak hier een notitie van
mail-parts = { $count ->
    [one] Eén bijlage
   *[other] { $count } bijlagen
  }
mail-headers = Alle kopregels
mail-headers-about = Wat de computers onderweg erboven schreven. De politie kan daar iets aan hebben.
part-nameless = Een bestand zonder naam
part-absent = Zit niet in het bestand dat je toevoegde.

## Gesprekken en mailboxen

messages = Berichten
messages-count = { $count ->
    [one] Eén bericht
   *[other] { $count } berichten
  }
messages-in-days = { $days ->
    [one] { $count ->
        [one] Eén bericht op één dag
       *[other] { $count } berichten op één dag
      }
   *[other] { $count } berichten in { $days } dagen
  }
messages-on = Op { $day }
messages-span = Van { $from } tot en met { $until }
messages-notices = { $count ->
    [one] En één melding van de app zelf.
   *[other] En { $count } meldingen van de app zelf.
  }
messages-writers = Wie er hoeveel schreef
messages-all-writers = Laat alle { $count } zien
messages-left-out = { $count ->
    [one] Eén bericht was niet te lezen. Het zit nog wel in het bestand.
   *[other] { $count } berichten waren niet te lezen. Ze zitten nog wel in het bestand.
  }
messages-order = Deze datums zijn gelezen als { $order }. Moet het andersom?
messages-reread = Lees ze als { $order }
order-day-first = dag-maand-jaar
order-month-first = maand-dag-jaar
order-year-first = jaar-maand-dag
origin-whatsapp = WhatsApp
origin-sms = Sms'jes
origin-telegram = Telegram
origin-signal = Signal
messages-file = Over het bestand
messages-back-entry = Terug naar de notitie
messages-back-series = Terug naar de hele reeks
messages-back-log = Terug naar het logboek
messages-search = Zoek in deze berichten
messages-first = Eerste
messages-last = Laatste
messages-day = Ga naar een dag
messages-day-go = Ga daarheen
messages-found = { $count ->
    [one] Eén bericht gevonden
   *[other] { $count } berichten gevonden
  }
messages-none = Uit dit bestand was geen bericht te lezen. Het bestand zelf is bewaard zoals het kwam.
messages-none-found = In geen bericht staan deze woorden. Probeer minder woorden, of een deel van een woord.
message-nobody = Onbekende afzender
message-owner = Eigenaar van de telefoon
message-undated = Geen datum
message-pick = Kies: { $sort }, { $name }, { $moment }
sort-words = bericht
sort-notice = Melding van de app
sort-call = Oproep
sort-deleted = Gewist bericht
sort-unsent = Niet verstuurd, zegt het bestand
match-place = { $number } van { $total } gevonden
match-before = Vorige
match-next = Volgende
match-back = Terug naar de lijst
picked-label = Wat je met de gekozen berichten doet
picked-count = { $count } gekozen
picked-quote = Maak een notitie
picked-clear = Keuze wissen
awaited = Nog niet toegevoegd
awaited-count =
    { $count ->
        [one] Eén bestand was er nog niet in toen je wegging.
       *[other] { $count } bestanden waren er nog niet in toen je wegging.
    }
awaited-gone = Deze zijn niet vanzelf terug te vinden. Kies ze nog een keer, of sleep ze hierheen:
awaited-add =
    { $count ->
        [one] Voeg het nu toe
       *[other] Voeg deze { $count } nu toe
    }
awaited-forget = Niet meer nodig
