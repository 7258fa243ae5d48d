# Een gebeurtenis opschrijven, wat voor de hele reeks geldt, en eerdere versies.

## Opschrijven

entry-new = Schrijf op wat er gebeurde
quick = Of nu alleen een zin
quick-hint = Eén regel is genoeg. Afmaken kan later.
quick-keep = Klaar
quick-kept = Bewaard. Het staat bij 'Nog niet af'.
quick-finish = Nu afmaken
entry-unknown = Weet ik niet
entry-many = Meer dan één mag.
unanswer = Antwoord weghalen
entry-folds = De rest mag dicht blijven. Open wat je wilt aanvullen.
entry-done = Klaar
entry-end = Alles is al bewaard.
entry-delete = Deze notitie wissen
entry-delete-title = Deze notitie wissen?
entry-delete-words = De woorden, de eerdere versies en de bijlagen gaan voorgoed weg. Wat in het logboek blijft: een regel dat hier een notitie stond en wanneer je die wiste, zonder de woorden. Zo is duidelijk dat er niets verborgen is.
entry-discard = Dit weggooien
entry-discard-title = Dit weggooien?
entry-discard-words = Wat je hier typte gaat voorgoed weg, met de bijlagen. Het stond nog niet in je logboek, dus er blijft niets van over.

## Wanneer, hoelang, waar

entry-when = Wanneer
entry-when-why = Een rechter kijkt hoe vaak het gebeurt en hoelang het duurt.
entry-precision = Hoe precies weet je het?
precision-exact = Op deze tijd
precision-about = Rond deze tijd
precision-between = Tussen twee tijden
precision-ongoing = Het gaat nog door
entry-from = Van
entry-until = Tot
entry-since = Sinds
entry-later = Ik kwam er later achter
entry-discovered = Wanneer je erachter kwam
entry-lasted = Hoelang het duurde
entry-lasted-count = Hoeveel
entry-lasted-wrong = Dit getal is niet te bewaren. Schrijf een heel getal van 1 tot 100.000, of laat het leeg.
unit-minutes = minuten
unit-hours = uren
unit-days = dagen
entry-place = Waar
entry-place-hint = Een straat, een winkel, je telefoon: zoals je het zou zeggen.
span-minutes = { $count ->
    [one] 1 minuut
   *[other] { $count } minuten
  }
span-hours = { $count ->
    [one] 1 uur
   *[other] { $count } uur
  }
span-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
  }
written-now = Meteen opgeschreven
written-after = Opgeschreven na { $span }
written-about = Opgeschreven na ongeveer { $span }
written-found-now = Opgeschreven zodra je erachter kwam
written-found = Opgeschreven { $span } nadat je erachter kwam
written-ongoing = Opgeschreven terwijl het nog doorging
written-memory = { $written }, uit het geheugen

## Wat er gebeurde, en op welke manier

entry-what = Wat er gebeurde
entry-what-hint = In je eigen woorden, in je eigen volgorde. Later aanvullen kan. Wat je niet weet, mag open blijven.
entry-ways = Op welke manier
entry-ways-hint = Het telt mee wat voor dingen er gebeuren. Meer dan één mag.
way-waiting = Mij opwachten
way-spying = Mij bespieden
way-following = Mij achtervolgen
way-letters = Brieven, kaarten, cadeaus
way-emails = E-mails
way-calls = Telefoontjes
way-messages = Appjes en sms'jes
way-social-media = Social media
way-threats = Dreigen met geweld
way-lies = Leugens of roddels
way-damage = Spullen kapotmaken
way-orders = Bestellingen op mijn naam
way-people-around = Mensen om mij heen lastigvallen
way-other = Iets anders

## Wie het was

entry-who = Wie het was, en hoe je dat weet
entry-who-why = Een nummer of account alleen bewijst niet wie het gebruikte. Schrijf dus op hoe je het weet.
who-name = Naam, of hoe je deze persoon noemt
who-number = Persoon { $number }
who-add = Nog een persoon toevoegen
entry-unknown-who = Ik weet niet wie
entry-knowing = Hoe je het weet
knowing-seen = Ik zag deze persoon
knowing-voice = Ik herkende de stem
knowing-number = Het telefoonnummer
knowing-account = Het account of mailadres
knowing-handwriting = Het handschrift
knowing-vehicle = De auto of een ander voertuig
knowing-camera = Het staat op camera
knowing-said = Deze persoon zei het zelf
knowing-told = Iemand vertelde het mij
knowing-content = Niemand anders kon dit weten
knowing-suspicion = Ik denk het, maar kan het niet bewijzen
entry-knowing-words = Hoe je het weet, in je eigen woorden
entry-series = Wat bij elke notitie hoort: wie, je 'nee', verboden

## De woorden die gebruikt zijn

entry-said = De woorden die gebruikt zijn
entry-said-why = Precieze woorden laten het best zien hoe ernstig het was.
entry-quote = Wat er gezegd of geschreven is, woord voor woord
entry-quote-hint = Voor zover je het nog weet. Ergens niet zeker van? Zet dat erbij.
entry-quoted = Overgenomen berichten
quoted-undated = zonder datum
quoted-open = Naar het gesprek
quoted-remove = Uit deze notitie halen
said-quote = Precieze woorden
said-messages = { $count ->
    [one] 1 bericht
   *[other] { $count } berichten
  }

## Wat er gebruikt is

entry-used = Wat er gebruikt is
entry-used-why = Een kenteken, nummer of account kan de politie helpen om te vinden wie het deed.
used-ask = Voeg toe wat er gebruikt is
means-vehicle = Voertuig
means-number = Telefoonnummer
means-account = Account
means-weapon = Wapen
means-other = Iets anders
used-hint-vehicle = Merk, kleur en kenteken, voor zover je het weet.
used-hint-number = Het nummer zelf, niet de naam in je telefoon.
used-hint-account = Welke app of site, en de naam die daar gebruikt is.
used-hint-weapon = Wat het was, en wat ermee gedaan werd.
used-hint-other = Zoals je het aan iemand zou beschrijven.

## Getuigen

entry-witnesses = Wie het zag of hoorde
entry-witnesses-why = Wat anderen zagen of hoorden, ondersteunt wat jij schrijft.
witness-number = Getuige { $number }
witness-name = Naam
witness-reach = Hoe je deze persoon bereikt
witness-speak = Wil deze persoon met de politie praten?
witness-words = Wat deze persoon zag of hoorde
witness-words-hint = In de eigen woorden van die persoon. Het liefst zelf opgeschreven.
witness-add = Getuige toevoegen

## Kinderen, het 'nee', verboden

entry-circumstances = Kinderen, je 'nee', een verbod
entry-circumstances-why = Het kan zwaarder tellen als er kinderen bij waren, of als het na je 'nee' of tegen een verbod in gebeurde.
entry-children = Waren er kinderen bij?
entry-against-no = Was het nadat je nee had gezegd?
entry-against-ban = Ging het in tegen een verbod of maatregel?
entry-ban-words = Welk verbod, en hoe
circumstances-no = Je 'nee' van { $day }
circumstances-bans = Dit gold toen: { $bans }
circumstances-from = vanaf { $day }
circumstances-until = tot en met { $day }
ban-contact = Contactverbod
ban-area = Straat- of gebiedsverbod
ban-house = Huisverbod
ban-other = Een andere maatregel

## Wat het deed, wat het kostte

entry-effects = Wat het met je deed
entry-effects-why = Een rechter kijkt wat het met je leven doet. Kleine dingen tellen ook.
entry-effects-which = Wat je merkte
entry-effects-hint = Ook wat pas uren of dagen later kwam. Kies wat past, of niets.
entry-effect-words = Wat het met je deed, in je eigen woorden
entry-life-words = Wat er in je leven veranderde
entry-life-words-hint = Andere routes, slaap, werk, wat je niet meer doet.
effects-words = In je eigen woorden
effect-fear = Angst
effect-threat = Een gevoel van dreiging
effect-suspicion = Anderen minder vertrouwen
effect-startle = Erg schrikken
effect-concentration = Moeite met concentreren
effect-sleep = Slecht slapen
effect-appetite = Slecht eten
effect-tiredness = Moe zijn
effect-muscle-pain = Spierpijn
effect-headache = Hoofdpijn
effect-freedom = Minder vrij in het dagelijks leven
effect-children = Schade voor de kinderen
entry-costs = Wat het kostte
entry-costs-why = Soms kun je kosten terugkrijgen. Bewaar de bonnen; je kunt ze hieronder toevoegen.
cost-number = Kosten { $number }
cost-add = Kosten toevoegen
cost-what = Waarvoor
cost-euros = Bedrag in euro's
costs-count = { $count ->
    [one] 1 kostenpost
   *[other] { $count } kostenposten
  }
amount-wrong = Dit is geen bedrag, dus dit veld is nog niet bewaard. Al het andere wel. Schrijf het zoals 12,50.

## Wat de persoon deed, en aan wie die het vertelde

entry-acts = Wat je deed, en aan wie je het vertelde
entry-acts-why = Elke melding telt, ook een kleine. Schrijf de naam en het nummer op die je krijgt.
entry-act = Wat je deed
entry-act-hint = Bijvoorbeeld: weggelopen, niet gereageerd, iemand gebeld.
acts-words = Wat je deed
told-ask = Aan wie vertelde je het?
told-date = Op welke dag
told-name = Met wie je sprak
told-number = Nummer van de melding, de zaak of de agent
whom-police = Politie
whom-veilig-thuis = Veilig Thuis
whom-slachtofferhulp = Slachtofferhulp
whom-lawyer = Advocaat
whom-doctor = Arts
whom-work = Werk
whom-school = School
whom-close = Vriend of familie
whom-other = Iemand anders

## Bewaarde versies

versions = Bewaarde versies
versions-about = Elke versie blijft bewaard. Zo is duidelijk wat je wanneer opschreef.
version-first = Voor het eerst bewaard
version-same = Opnieuw bewaard
version-changed = Veranderd: { $what }
version-open = Deze versie lezen
version-title = Zoals bewaard op { $moment }
version-about = Zo stond het er toen. Hier kun je het niet veranderen.
version-gone = (niet meer aanwezig)
value-about = Rond { $moment }
value-between = Tussen { $start } en { $end }
value-ongoing = Sinds { $moment }, gaat nog door
field-when = wanneer
field-discovered = wanneer je erachter kwam
field-begun = voor het eerst opgeschreven
field-lasted = hoelang
field-place = waar
field-what = wat er gebeurde
field-ways = op welke manier
field-who = wie het was
field-knowing = hoe je het weet
field-knowing-words = hoe je het weet, in woorden
field-quote = de precieze woorden
field-quoted = overgenomen berichten
field-means = wat er gebruikt is
field-witnesses = wie het zag of hoorde
field-children = kinderen erbij
field-against-no = na je 'nee'
field-against-ban = tegen een verbod in
field-ban-words = welk verbod
field-effects = wat het met je deed
field-effect-words = wat het met je deed, in woorden
field-life-words = wat er in je leven veranderde
field-costs = wat het kostte
field-act = wat je deed
field-told = aan wie je het vertelde
field-not-known = wat je niet weet
field-attachments = bijlagen
field-people = wie je stalkt
field-since = sinds wanneer
field-beginning = hoe het begon
field-often = hoe vaak
field-earlier = wat er eerder was
field-platforms = hoe deze persoon je bereikt
field-no = je 'nee'
field-bans = verboden en maatregelen

## De hele reeks

series = Wat bij elke notitie hoort
series-about = Wat je hier schrijft, hoort bij elke notitie. Schrijf het één keer op, en verander het als er iets verandert. Alles mag leeg blijven.
series-people = Wie je stalkt
person-relation = Wie deze persoon voor je is
person-relation-hint = Ex-partner, buur, collega, onbekende.
person-alias = Andere namen en accounts
person-alias-hint = Ook namen die deze persoon online gebruikt.
series-course = Hoe het begon, en hoe het doorgaat
series-course-why = Zo is te zien dat het geen losse momenten zijn.
series-since = Sinds wanneer
series-beginning = Hoe het begon
series-often = Hoe vaak het gebeurt
series-often-hint = Bijvoorbeeld: twee of drie keer per week, sinds mei vaker.
series-earlier = Eerder geweld of dreiging
series-earlier-hint = Ook uit de tijd dat jullie samen waren, als dat zo was.
series-platforms = Hoe deze persoon je bereikt
series-platforms-hint = Apps, nummers, accounts, of via andere mensen.
series-no = Je ene duidelijke 'nee'
series-no-why = Zo is te zien dat deze persoon weet dat je geen contact wilt.
series-no-advice = Nog niet gezegd? Praat er eerst over met de politie. Zeg het dan één keer, kort en zonder redenen, en bewaar een kopie en het verzendbewijs. De stappen staan in het plan.
no-date = Wanneer je het zei
no-how = Hoe je het zei
no-how-hint = Met een aangetekende brief, in een bericht, via een advocaat.
no-words = De woorden
no-witness = Wie erbij was, of ervan weet
series-bans = Verboden en maatregelen
series-bans-why = Houdt deze persoon zich er niet aan? Schrijf dat op als notitie. Dat helpt later als bewijs.
bans-ask = Verbod of maatregel toevoegen
bans-from = Geldt vanaf
bans-until = Geldt tot en met
bans-by = Wie het oplegde
bans-by-hint = Rechter, burgemeester, officier van justitie.
bans-number = Het nummer
bans-words = Wat er niet mag
series-proof = Hier hoort bij wat je 'nee' en verboden bewijst: een kopie, een verzendbewijs, de beslissing zelf.
series-back = Terug naar de notitie
