# The plan: its questions, sections and items. Order and sources stand in content/plan.json.

question-device = Is dit een computer die de ander nooit in handen had?
    .hint = Ook niet om hem in te stellen of te repareren. Weet je het niet, laat het dan zo.
question-ex = Is de ander je ex-partner?
    .hint = Bij een ex is de kans op geweld groter. Kijk dan eerst naar de risicovragen.
question-children = Wonen er kinderen bij je, of zijn ze soms bij je?
question-together = Heb je samen met de ander kinderen?
    .hint = Ook als jullie op een andere manier samen voor een kind zorgen.
question-home = Woonde de ander ooit bij jou, of had die een sleutel, code of app van je huis?
    .hint = Denk ook aan de schuur, en aan een sleutel bij familie of buren.
question-car = Rijd je soms in een auto?
    .hint = Ook als hij geleend is, of van je werk.
question-accounts = Heb je ooit accounts, abonnementen of apparaten gedeeld met de ander?
    .hint = Denk aan de bank, je telefoon, streaming, een tablet of een gezinsgroep.

section-first = Eerst dit
    .about = Begin hier: dit helpt je om de rest van het plan veilig te doen.

item-call-112 = Weet wanneer je 112 belt
    .why = Als er nu gevaar is, gaat hulp vóór alles. Schrijven kan later.
    .step-1 = Bel bij gevaar meteen 112, en zeg eerst waar je bent.
    .step-2 = Zeg dat je wordt gestalkt en wat er nu gebeurt.
    .step-3 = Ga naar een plek met mensen, of achter een deur die op slot kan.
    .step-4 = Schrijf pas iets op als het weer veilig is.

item-safe-device = Kies een apparaat dat de ander nooit in handen had
    .why = Wie meekijkt op je apparaat, ziet ook al je stappen in dit plan.
    .step-1 = Denk na: wie heeft je telefoon of laptop ingesteld, geleend of gerepareerd?
    .step-2 = Twijfel je? Neem een computer in de bibliotheek, of bij iemand die je vertrouwt.
    .step-3 = Blijf het oude apparaat gewoon gebruiken voor onschuldige dingen.
    .step-4 = Doe alles met accounts alleen op het veilige apparaat.

item-what-they-know = Schrijf op wat de ander weet, en hoe dat kan
    .why = Een patroon wijst vaak naar het lek: een app, een account of een persoon.
    .step-1 = Noteer wat degene die je stalkt weet en eigenlijk niet kan weten.
    .step-2 = Zet erbij wie of wat dit ook wist: een agenda, een chat, een vriend.
    .step-3 = Kijk wat steeds terugkomt. Begin daar met beveiligen.

item-think-ahead = Denk bij elke verandering na over de reactie
    .why = Een verandering kan iemand boos maken, of bewijs laten verdwijnen.
    .step-1 = Vraag je af: merkt de ander dit? Wat zou die dan doen?
    .step-2 = Vraag ook: raak ik iets kwijt dat ik later nodig heb?
    .step-3 = Leg eerst vast wat er nu te zien is.
    .step-4 = Kies zelf het moment voor wat de ander ziet, met iemand bij je.

item-risk-questions = Bespreek deze risicovragen met Veilig Thuis of de politie
    .why = Sommige dingen maken de kans op geweld groter. Het helpt als een ander meekijkt.
    .step-1 = Is het een ex? Was er eerder geweld? Is er gedreigd met de dood?
    .step-2 = Wordt het erger, of gebeurt het vaker? Kwam de ander je huis in?
    .step-3 = Is er ruzie over de kinderen of de omgang?
    .step-4 = Bel met je antwoorden Veilig Thuis (0800-2000) of de politie (0900-8844).
    .step-5 = Ook als je vaak nee zegt, kan er gevaar zijn. Je eigen gevoel telt mee.

item-code-word = Spreek een codewoord af met één persoon
    .why = Zo kun je om hulp vragen zonder dat anderen het begrijpen.
    .step-1 = Kies een gewoon woord dat je bijna nooit gebruikt.
    .step-2 = Spreek af wat het betekent: mij bellen, langskomen of 112 bellen.
    .step-3 = Spreek ook af wat er gebeurt als je niet meer antwoordt.

section-people = Mensen om je heen
    .about = Je hoeft dit niet alleen te dragen, en anderen kunnen meekijken.

item-tell-one-person = Vertel het aan één persoon die je vertrouwt
    .why = Praten is een goed begin, en het lucht vaak op. Misschien kan deze persoon later getuige zijn.
    .step-1 = Kies wie voor jou goed voelt: een vriend, familie of een buur. Meer mensen willen helpen dan je denkt.
    .step-2 = Het helpt als die rustig blijft en niets doorvertelt.
    .step-3 = Begin klein: 'Ik word lastiggevallen en ik wil dat jij het weet.'
    .step-4 = Zeg wat je nodig hebt: alleen luisteren, of meedenken.

item-call-veilig-thuis = Bel Veilig Thuis voor advies: 0800-2000
    .why = Daar luistert iemand goed en denkt met je mee. Er werken mensen die veel van stalking weten.
    .notice = Het gesprek kan te zien zijn in je belgeschiedenis of op de telefoonrekening. Bel zo nodig met de telefoon van een ander.
    .step-1 = Bel vanaf een plek waar niemand meeluistert.
    .step-2 = Bel op elk uur van de dag of de nacht. Het is gratis.
    .step-3 = Je hoeft je naam niet te zeggen.
    .step-4 = Vraag wat je nu het beste eerst kunt doen, en welke hulp bij je past.

item-bring-someone = Vraag iemand om mee te gaan naar een instantie
    .why = Samen hoor en onthoud je meer.
    .step-1 = Kies iemand die rustig blijft en de ander niet uitdaagt.
    .step-2 = Spreek af wie praat en wie dingen opschrijft.
    .step-3 = Neem je vragen mee op papier of op je veilige apparaat.
    .step-4 = Ga je naar de politie? Eén gids raadt aan om dan iemand mee te nemen die zelf niets zag. Wie iets zag, kan getuige zijn.

item-tell-neighbours = Vertel buren wat ze kunnen doen
    .why = Buren zien veel, en zij kunnen de politie bellen.
    .step-1 = Kies buren die je vertrouwt en die geen contact hebben met de ander.
    .step-2 = Vertel hoe de ander eruitziet, en in welke auto die rijdt.
    .step-3 = Vraag of ze bij gevaar 112 bellen, en zelf niets doen.
    .step-4 = Vraag of ze opschrijven wat ze zien, met datum en tijd.

item-meet-others = Praat met mensen die dit ook meemaken
    .why = Een man of vrouw die dit zelf meemaakt, hoef je minder uit te leggen.
    .step-1 = Vraag Veilig Thuis of er in je buurt lotgenoten bij elkaar komen.
    .step-2 = Deel in een groep geen adres, school of plannen.
    .step-3 = Wees voorzichtig met open groepen online. Iedereen kan daar meelezen.

item-pass-on-nothing = Vraag iedereen om niets over je door te geven
    .why = Wie stalkt, vist vaak via anderen naar nieuws over jou.
    .notice = Gedeelde vrienden kunnen deze vraag doorvertellen. Zeg hun niet meer dan nodig is.
    .step-1 = Noem wat geheim moet blijven: adres, werk, plannen, foto's.
    .step-2 = Spreek één zin af: 'Daar zeg ik niets over.'
    .step-3 = Vraag of zij je laten weten wie iets vroeg, en wanneer.

section-evidence = Bewijs
    .about = Rustig bewaren wat er is, zonder zelf op zoek te gaan.

item-originals = Laat originelen staan en bewaar een kopie elders
    .why = Het bericht op het toestel zelf is sterker dan een foto ervan.
    .evidence = Wis geen berichten op de telefoon of in de mail, ook niet na een kopie.
    .step-1 = Verander niets aan het bericht, de foto of het bestand.
    .step-2 = Maak een kopie waarop nummer, datum en tijd te zien zijn.
    .step-3 = Leg een kopie bij iemand die je vertrouwt, buiten je huis.
    .step-4 = Vraag de politie of zij het toestel kan uitlezen.

item-log-small-things = Schrijf ook kleine dingen op
    .why = Juist alles bij elkaar laat zien dat het stalken is.
    .step-1 = Schrijf het op zodra het veilig is, in je eigen woorden.
    .step-2 = Noteer datum, tijd, plek, hoelang en hoe.
    .step-3 = Zet erbij wie het zag.
    .step-4 = Voeg foto's toe. Bewaar ook mails, sms'jes en opgenomen gesprekken.
    .step-5 = Weet je iets niet zeker? Schrijf dat op.

item-witness-words = Laat getuigen zelf opschrijven wat ze zagen
    .why = Wat een ander zag of hoorde, ondersteunt jouw verhaal.
    .step-1 = Vraag alleen wat ze zelf zagen of hoorden, en wanneer.
    .step-2 = Help niet met de woorden.
    .step-3 = Vraag om datum, naam en of ze met de politie willen praten.
    .step-4 = Bewaar het bij iemand anders.

item-doctor = Vertel het je huisarts
    .why = De huisarts kan helpen, en schrijft op wat je klachten zijn.
    .step-1 = Zeg dat je wordt gestalkt en wat dat met je doet.
    .step-2 = Laat letsel zien, ook als het klein is. Vraag dan om een verklaring.
    .step-3 = Vraag of het in je dossier komt.
    .step-4 = Vraag wie er in je dossier kan kijken.

section-contact = Contact en het ene 'nee'
    .about = Eén keer duidelijk nee, en daarna geen antwoord meer.

item-keep-what-comes = Bewaar brieven, berichten en cadeaus
    .why = Wat binnenkomt, kan later laten zien wat er gebeurd is.
    .evidence = Eén gids raadt aan om post ongeopend terug te sturen. Dan ben je het bewijs wel kwijt. Maak dus eerst foto's, of bewaar het.
    .step-1 = Raak het zo weinig mogelijk aan. Doe het in een zak of envelop.
    .step-2 = Schrijf erop wanneer en waar je het kreeg.
    .step-3 = Maak een foto van het adres, de stempel en wat erin zat.
    .step-4 = Wil je het niet zien? Laat een ander het bewaren.

item-mute-first = Zet berichten eerst stil, blokkeer niet meteen
    .why = Zo heb je rust, en blijven de berichten bewaard.
    .notice = Blokkeren kan opvallen. Stilzetten of beperken valt meestal minder op.
    .evidence = Na blokkeren komt er niets meer binnen, en dat mist dan in je bewijs. Maak eerst een kopie van wat er nu staat.
    .step-1 = Zet meldingen van deze persoon uit, of kies 'beperken'.
    .step-2 = Laat een ander af en toe lezen of er dreigementen bij zijn.
    .step-3 = Gidsen verschillen: sommige raden blokkeren juist aan. Kies wat jou het meest helpt.

item-ask-before-no = Bespreek het 'nee' eerst met de politie
    .why = Hoe iemand reageert, hangt af van wie het is. Denk daar samen over na.
    .notice = Een 'nee' kan de ander boos maken. Zorg eerst dat je veilig bent.
    .step-1 = Bel 0900-8844 en vraag naar de wijkagent.
    .step-2 = Vertel wat er eerder gebeurde als je nee zei.
    .step-3 = Vraag wie het het beste kan zeggen: jij, een advocaat of de politie.

item-say-no-once = Zeg één keer kort en duidelijk nee
    .why = Een reden geeft hoop, en een opening om te praten.
    .notice = De ander kan boos worden, of juist meer contact zoeken. Kies een moment waarop je niet alleen bent.
    .step-1 = Schrijf op wat je wilt en wat je niet wilt: geen berichten, geen bezoek, geen contact.
    .step-2 = Geef geen uitleg, geen excuus en geen 'misschien later'.
    .step-3 = Laat iemand het lezen voordat het weggaat.

item-prove-the-no = Zorg dat je het 'nee' kunt bewijzen
    .why = Zo kun je later laten zien dat de ander wist wat je wilde.
    .notice = De ander krijgt de brief en kan reageren. Zet er nooit een geheim adres in of op.
    .step-1 = Stuur het aangetekend, of laat een advocaat het sturen.
    .step-2 = Maak eerst een kopie, en bewaar het bewijs van verzending.
    .step-3 = Gebruik je een voorbeeldbrief? Haal het adres eruit dat er vaak in staat.
    .step-4 = Schrijf de datum op, en wie erbij was.

item-then-silence = Antwoord daarna nergens meer op
    .why = Elk antwoord is een beloning, ook een boos antwoord. Nee blijft nee.
    .step-1 = Ga niet in op voorstellen, eisen, excuses of dreigementen.
    .step-2 = Belooft de ander iets? Reken er niet op.
    .step-3 = Bewaar wat binnenkomt, of laat een ander dat doen.
    .step-4 = Toch geantwoord? Dat gebeurt. Schrijf het op en begin opnieuw.
    .step-5 = Bel 112 als een dreigement nu gevaar geeft.

item-no-mediation = Ga niet in op bemiddeling
    .why = Met anderen erbij gaat zo'n gesprek vaak goed. Daarna begint het weer.
    .step-1 = Zeg tegen wie het goed bedoelt: 'Dank je, maar ik ga dat gesprek niet aan.'
    .step-2 = Wil een instantie je toch aan tafel? Vraag hulp.
    .step-3 = Leg uit dat contact het stalken kan voeden.

item-child-contact = Laat contact dat echt moet via een ander lopen
    .why = Dan hoeven jullie elkaar niet te spreken over kinderen of spullen. Elk direct contact kan het stalken langer laten duren.
    .notice = De ander merkt dat het contact anders loopt. Spreek dit eerst door met iemand die helpt.
    .step-1 = Vraag Veilig Thuis of je advocaat wie dit kan doen.
    .step-2 = Laat berichten alleen over de kinderen of de spullen gaan.
    .step-3 = Laat een ander de kinderen halen en brengen.
    .step-4 = Laat een ander ook spullen ophalen die jullie delen.
    .step-5 = Bewaar elk bericht.

section-accounts = Accounts en wachtwoorden
    .about = Zo krijg je je mail en andere accounts weer voor jezelf.

item-capture-logins = Leg vreemde log-ins vast voordat je ze afsluit
    .why = De lijst kan laten zien wie er meekeek, en waar.
    .evidence = Als je een sessie afsluit, verdwijnt die uit de lijst. Maak eerst een schermafbeelding.
    .step-1 = Zoek bij je account de lijst van apparaten of log-ins.
    .step-2 = Maak een schermafbeelding met apparaat, plaats, datum en tijd.
    .step-3 = Bewaar ook mails over nieuwe log-ins.
    .step-4 = Sluit de sessies pas af als alles bewaard is.

item-new-email = Maak een nieuw mailadres op het veilige apparaat
    .why = Dit adres wordt de sleutel voor al je andere accounts.
    .step-1 = Kies een naam waarin jouw naam of geboortejaar niet staat.
    .step-2 = Gebruik een nieuw wachtwoord dat je nergens anders hebt.
    .step-3 = Geef het adres niet aan vrienden. Het is er alleen voor je accounts.
    .step-4 = Log er nooit mee in op het oude apparaat.

item-password-manager = Gebruik een wachtwoordmanager
    .why = Zo'n programma onthoudt een eigen wachtwoord voor elk account. Jij onthoudt er één.
    .step-1 = Zet hem alleen op het veilige apparaat.
    .step-2 = Bedenk een nieuw hoofdwachtwoord dat niemand kan raden.
    .step-3 = Had je er al een? Verander dan eerst het hoofdwachtwoord.
    .step-4 = Bewaar geen wachtwoorden in een browser die de ander ook gebruikt.
    .step-5 = Zet elk account in de lijst bij dit onderdeel, maar nooit het wachtwoord.

item-security-answers = Verzin antwoorden op de geheime vragen van je accounts
    .why = Een ex of iemand uit je familie weet vaak het echte antwoord.
    .step-1 = Verzin bij elke vraag iets dat niet waar is.
    .step-2 = Neem bij elk account iets anders.
    .step-3 = Bewaar wat je verzon in je wachtwoordmanager.

item-main-email = Kijk wie er nog meer in je mail kan
    .why = Via je mail kan een ander nieuwe wachtwoorden aanvragen.
    .notice = De ander kan merken dat inloggen niet meer lukt.
    .evidence = Zie je dat mail wordt doorgestuurd, of een vreemd apparaat? Dat is bewijs. Maak er eerst een schermafbeelding van.
    .step-1 = Zoek bij de instellingen naar doorsturen en naar filters.
    .step-2 = Kijk of het nummer en het mailadres voor herstel van jou zijn.
    .step-3 = Bekijk welke apps en apparaten erbij kunnen.
    .step-4 = Verander het wachtwoord en sluit de andere sessies af.
    .step-5 = Doe daarna hetzelfde bij je andere accounts, één voor één.

item-two-step = Zet inloggen in twee stappen aan
    .why = Met alleen je wachtwoord komt een ander dan niet meer binnen.
    .notice = Wie nu nog meekijkt, kan hier bericht van krijgen. Kies je moment.
    .step-1 = Gebruik een code-app op je eigen, veilige apparaat.
    .step-2 = Neem geen telefoonnummer dat je deelt met een ander.
    .step-3 = Schrijf de noodcodes op en bewaar ze buiten je huis.
    .step-4 = Begin met je mail. Doe dan je bank en je social media.

item-linked-chats = Kijk welke apparaten aan je chats hangen
    .why = Op een gekoppelde computer kan iemand je berichten meelezen.
    .notice = Wie is gekoppeld, merkt dat het stopt.
    .evidence = Als je een apparaat uitlogt, verdwijnt het uit de lijst. Maak eerst een schermafbeelding.
    .step-1 = Open in WhatsApp het menu en kies 'Gekoppelde apparaten'.
    .step-2 = Kijk welke er staan, en wanneer ze het laatst actief waren.
    .step-3 = Log uit wat niet van jou is, als je het hebt vastgelegd.
    .step-4 = Zoek in je andere chatapps naar zo'n lijst.

item-digid = Verander het wachtwoord van je DigiD
    .why = Het is voorgekomen dat een ex met DigiD gezag over een kind aanvroeg.
    .notice = De ander merkt het als inloggen niet meer lukt.
    .step-1 = Kijk of het telefoonnummer en mailadres bij je DigiD van jou zijn.
    .step-2 = Kies een nieuw wachtwoord dat niemand kan raden.
    .step-3 = Zie je iets wat jij niet deed? Leg het vast en bel DigiD.

item-cloud-family = Kijk wie er bij je Apple- of Google-account kan
    .why = Een gezinsgroep of een oude telefoon kan je foto's laten zien, en waar je bent.
    .notice = Als je iemand uit een groep haalt, krijgt die daar vaak bericht van.
    .evidence = Maak eerst een schermafbeelding van alle leden en apparaten.
    .step-1 = Kijk wie er in je gezinsgroep zit.
    .step-2 = Bekijk de lijst met vertrouwde apparaten en nummers.
    .step-3 = Haal weg wat niet van jou is, op een moment dat jij kiest.

item-history-accounts = Kijk welke accounts laten zien waar je bent
    .why = Reizen, bestellingen en kaarten vertellen waar je komt.
    .notice = Verander je een wachtwoord, dan kan de ander niet meer meekijken. Dat kan opvallen.
    .evidence = Wis geen oude reizen of bestellingen. Maak eerst een schermafbeelding van wie erbij kan.
    .step-1 = Denk aan je OV-kaart, taxi, webwinkels, kaarten en streaming.
    .step-2 = Kijk welk mailadres erbij staat, en verander het wachtwoord.
    .step-3 = Zet uit dat een app onthoudt waar je was.
    .step-4 = Vraag of je kunt reizen zonder kaart op naam.

item-own-phone-plan = Neem een telefooncontract op je eigen naam
    .why = Op een gedeelde rekening kan staan met wie je belt.
    .notice = Wie het oude contract betaalt, kan zien dat je overstapt.
    .evidence = Op oude rekeningen kan staan wie jou belde. Bewaar er eerst kopieën van.
    .step-1 = Kijk op wiens naam je contract staat.
    .step-2 = Koop intussen een prepaidkaart voor gesprekken die ertoe doen.
    .step-3 = Laat de rekening naar je nieuwe mailadres gaan.

section-devices = Telefoon, computer en huis
    .about = Leg eerst vast wat je ziet. Verander daarna pas iets.

item-leave-spyware = Denk je aan spyware? Haal het nog niet weg
    .why = Spyware is een verborgen programma dat meekijkt. Het is ook bewijs.
    .notice = Wie meekijkt, merkt het als de spyware stopt. Er kan een reactie komen.
    .evidence = Maak je het apparaat leeg, dan zijn ook de sporen weg. Laat de politie eerst kijken.
    .step-1 = Schrijf op wat je merkt: wat, wanneer, op welk apparaat. Doe dat op een ander apparaat.
    .step-2 = Vraag de politie of zij het apparaat kan onderzoeken.
    .step-3 = Haal pas iets weg als je een plan hebt voor daarna.

item-keep-watched-phone = Wordt je telefoon bekeken? Gebruik hem gewoon door
    .why = Als die telefoon ineens stil is, valt dat op.
    .notice = De ander merkt het als je ineens niets meer doet op die telefoon.
    .step-1 = Gebruik hem voor het weer, nieuws en gewone gesprekken.
    .step-2 = Zoek hulp, bel de politie en maak accounts op een ander toestel.
    .step-3 = Koop zo mogelijk een prepaid toestel, en betaal contant.
    .step-4 = Laat die telefoon thuis als niemand mag weten waar je bent.

item-laptop-account = Maak een eigen account op je laptop
    .why = Dan ziet een ander jouw bestanden en programma's niet zomaar.
    .notice = Gebruikt de ander deze laptop ook? Die ziet dan dat er een account bij is.
    .step-1 = Kan de ander erin als beheerder? Neem dan een andere computer.
    .step-2 = Maak een account met een eigen wachtwoord.
    .step-3 = Zet versleuteling van de schijf aan, als dat kan. Zonder wachtwoord leest dan niemand je bestanden.
    .step-4 = Laat het scherm na een paar minuten vanzelf op slot gaan.
    .step-5 = Leer de toetsen die het scherm meteen op slot zetten.

item-kids-devices = Kijk ook naar telefoons en speelgoed van kinderen
    .why = Ook via een kind kan iemand je volgen. Er zat eens een tracker in een knuffel.
    .notice = De ander kan merken dat een apparaat of tracker niet meer werkt.
    .evidence = Vind je iets? Maak een foto op de plek zelf voordat je het aanraakt.
    .step-1 = Kijk of telefoon en tablet hun locatie delen, en met wie.
    .step-2 = Voel in knuffels, tassen en jassen, vooral na een bezoek.
    .step-3 = Doe dit rustig, zonder het kind bang te maken.

item-new-codes = Kies nieuwe codes en wis vreemde vingerafdrukken
    .why = Zo kan alleen jij je apparaat openen.
    .notice = De ander merkt dit als die het weer probeert.
    .evidence = Staat er een vinger of gezicht bij dat je niet kent? Maak eerst een foto van de lijst.
    .step-1 = Kijk bij de instellingen welke vingers en gezichten er staan.
    .step-2 = Kies een code zonder geboortedag of huisnummer.
    .step-3 = Verander alles op één moment dat jij kiest.

item-smart-home = Sluit de ander af van deurbel, lampen en verwarming
    .why = Via een app kan iemand op afstand meekijken of dingen bedienen.
    .notice = Als je een gebruiker weghaalt of iets reset, kan de ander dat merken.
    .evidence = Filmpjes en lijsten met gebruikers kunnen verdwijnen. Bewaar die eerst.
    .step-1 = Maak een lijst van alles in huis wat een app heeft.
    .step-2 = Kijk per apparaat wie er kan inloggen.
    .step-3 = Haal de ander weg, of zet het apparaat terug zoals het uit de winkel kwam.

item-wifi = Verander de wachtwoorden van wifi en router
    .why = Wie op je netwerk zit, kan soms zien wat je doet.
    .notice = Apparaten van de ander vallen van het netwerk. Dat valt op.
    .evidence = Maak eerst een schermafbeelding van de apparaten op je netwerk.
    .step-1 = Kijk op de sticker van de router hoe je erin komt.
    .step-2 = Verander het wachtwoord van de router en dat van de wifi.
    .step-3 = Lukt het niet? Bel je internetbedrijf.

section-location = Je plek en je auto
    .about = Zo weet een ander minder makkelijk waar je bent.

item-tracker-alerts = Zet waarschuwingen voor trackers aan en zoek ernaar
    .why = Een tracker is een klein zendertje dat laat weten waar het is. Het past in een tas of onder een auto.
    .step-1 = Zet op je telefoon meldingen voor onbekende trackers aan.
    .step-2 = Zoek in tassen, jassen, de kinderwagen en bij de wielen van de auto.
    .step-3 = Kijk ook in het kastje vooraan, de kofferbak en onder de stoelen.
    .step-4 = Laat iemand meekijken. Haal nog niets weg.

item-found-tracker = Tracker gevonden? Eerst een foto, dan naar de politie
    .why = De tracker kan laten zien van wie hij is.
    .notice = Als je hem weghaalt of uitzet, kan de eigenaar dat merken.
    .evidence = Haal hem niet meteen weg. Maak eerst foto's van de plek en het nummer.
    .step-1 = Maak een foto van waar hij zit, van dichtbij en van verder weg.
    .step-2 = Schrijf het nummer dat erop staat op, met datum en tijd.
    .step-3 = Ga niet naar huis. Ga naar de politie.
    .step-4 = Voel je je niet veilig? Bel 112.

item-photo-location = Zet de locatie bij foto's uit
    .why = Een foto kan vertellen waar hij is gemaakt.
    .evidence = Laat de originelen van bewijs zoals ze zijn. Haal de plek alleen uit een kopie.
    .step-1 = Zet bij de camera de locatie uit.
    .step-2 = Stuur van oude foto's alleen een kopie zonder locatie.
    .step-3 = Let op wat er op de foto staat: straat, school, uitzicht.

item-location-sharing = Zet het delen van je locatie uit
    .why = Sommige apps laten steeds zien waar je bent.
    .notice = De ander ziet dat het delen stopt. Kies een moment waarop je veilig bent.
    .evidence = Maak eerst een schermafbeelding van de lijst met wie je deelt.
    .step-1 = Kijk bij Zoek mijn, Google Maps en Snapchat met wie je deelt.
    .step-2 = Kijk bij de instellingen welke apps mogen weten waar je bent.
    .step-3 = Zet uit wat je niet nodig hebt.
    .step-4 = Denk ook aan je horloge en sport-apps.

item-car-access = Kijk wie toegang heeft tot je auto
    .why = Met een app kan iemand soms zien waar je auto staat.
    .notice = De ander kan merken dat de toegang stopt.
    .evidence = Maak eerst een schermafbeelding van de gebruikers in de app.
    .step-1 = Vraag de dealer of er een account bij je auto hoort, en van wie.
    .step-2 = Schrijf op wie een reservesleutel heeft.
    .step-3 = Vraag hoe je een andere gebruiker kunt verwijderen.

section-online = Online zichtbaar
    .about = Hoe minder er over je te zien is, hoe minder een ander weet.

item-fake-profiles = Zoek je naam en leg nepprofielen vast
    .why = Zo weet je wat een ander over je kan vinden of verspreidt.
    .evidence = Na een melding kan het profiel weg zijn. Leg het eerst vast.
    .step-1 = Zoek op je naam, je bijnaam en je telefoonnummer.
    .step-2 = Maak schermafbeeldingen van het hele profiel, met het webadres.
    .step-3 = Schrijf de datum op waarop je het vond.
    .step-4 = Meld het daarna bij het platform en vertel het de politie.

item-private-profiles = Zet je profielen op privé
    .why = Dan ziet alleen wie jij kiest wat je doet.
    .notice = De ander kan zien dat een profiel niet meer open is, of dat volgen niet meer lukt.
    .evidence = Heeft de ander iets over je geplaatst? Leg dat eerst vast.
    .step-1 = Zet elk profiel dat je hebt in de lijst bij dit onderdeel.
    .step-2 = Maak profielen privé en verberg je vriendenlijst.
    .step-3 = Loop je volgers na, ook onbekende en nieuwe.
    .step-4 = Zet uit dat anderen je zomaar kunnen taggen.

item-no-posts-about-you = Vraag anderen om niets over je te plaatsen
    .why = Een foto van een vriend kan verraden waar je bent.
    .step-1 = Vraag het aan vrienden, familie, je werk en je club.
    .step-2 = Leg het ook rustig uit aan kinderen.
    .step-3 = Vraag om oude foto's met je huis of school weg te halen.
    .step-4 = Plaats zelf pas iets als je weer weg bent.

item-public-registers = Vraag of je adres afgeschermd kan worden
    .why = In openbare registers kan een adres te vinden zijn.
    .step-1 = Heb je een bedrijf? Vraag de Kamer van Koophandel wat kan.
    .step-2 = Heb je een huis gekocht? Vraag het aan het Kadaster.
    .step-3 = Vraag de politie of zij daarbij kan helpen.

section-home = Je huis
    .about = Zo komt een ander minder makkelijk binnen of dichtbij.

item-door-and-light = Kijk naar deur, ramen, licht en kijkgaatje
    .why = Dan komt de ander niet zomaar binnen. Goed licht en goede sloten geven je ook tijd en zicht.
    .step-1 = Zet elke deur in de lijst bij dit onderdeel, en wie er een sleutel van heeft.
    .step-2 = Loop overdag met iemand om je huis. Waar kan iemand staan?
    .step-3 = Doe ramen op slot, ook boven en achter.
    .step-4 = Zorg voor licht bij de deur en een kijkgaatje.
    .step-5 = Doe niet open voor je weet wie het is.

item-bag-elsewhere = Zet een tas met papieren bij iemand anders
    .why = Als je snel weg moet, ligt het belangrijkste klaar.
    .step-1 = Kies iemand bij wie de ander niet meteen zoekt.
    .step-2 = Doe erin: kopieën van papieren, geld, medicijnen, een oplader.
    .step-3 = Doe er reservesleutels bij, en iets voor de kinderen.

item-vary-routes = Wissel je routes, tijden en winkels af
    .why = Wie je vaste tijden kent, weet waar je zult zijn.
    .step-1 = Schrijf op wat elke week hetzelfde is.
    .step-2 = Verander één ding: tijd, ingang, winkel of route.
    .step-3 = Weet waar je onderweg naar binnen kunt.
    .step-4 = Word je gevolgd? Ga naar mensen of de politie, niet naar huis.

item-brp-secrecy = Vraag de gemeente om je adres geheim te houden
    .why = Dan geeft de gemeente je adres minder makkelijk door.
    .step-1 = Vraag om geheimhouding in de BRP. Daarin staat wie waar woont.
    .step-2 = Vraag het ook voor je kinderen onder de 16.
    .step-3 = Weet dat de overheid je adres nog wel kan zien.

item-locks = Vervang sloten als er sleutels rondgaan
    .why = Van elke sleutel die je niet terug hebt, kan iemand een kopie hebben.
    .notice = De ander merkt bij de deur dat de sleutel niet meer past.
    .evidence = Sporen van inbraak? Maak foto's en bel de politie voordat er iets wordt gemaakt.
    .step-1 = Kijk in de lijst bij dit onderdeel welke sleutels je niet terug hebt.
    .step-2 = Vergeet de schuur, de garage, de brievenbus en codes niet.
    .step-3 = Huur je? Vraag je verhuurder om nieuwe sloten.
    .step-4 = Staat de ander ook op het contract? Vraag eerst advies.

item-camera = Richt een camera op je eigen deur
    .why = Beelden kunnen laten zien wie er was, en wanneer.
    .notice = De ander kan de camera zien hangen.
    .evidence = Veel camera's wissen oude beelden vanzelf. Bewaar meteen wat je nodig hebt.
    .step-1 = Film zo weinig mogelijk van de straat en van de buren.
    .step-2 = Zorg dat alleen jij bij de beelden kunt.
    .step-3 = Kijk of datum en tijd goed staan.

section-daily-life = Kinderen, werk en geld
    .about = School, werk en bank kunnen meer voor je doen als ze het weten.

item-children-know = Leer kinderen wie ze kunnen bellen als ze bang zijn
    .why = Een kind voelt zich sterker als het weet wat het kan doen.
    .step-1 = Oefen 112 bellen, en zeggen waar je bent.
    .step-2 = Kies samen een volwassene bij wie het kind terecht kan.
    .step-3 = Geef nooit een boodschap voor de ander mee.
    .step-4 = Vraag een kind niet uit over de ander.

item-orders-in-your-name = Meld bestellingen die jij niet deed
    .why = Bestellen op jouw naam is een manier van stalken.
    .evidence = Stuur een pakje niet meteen terug. Maak eerst foto's van het label en de bon.
    .step-1 = Bel de winkel en zeg dat jij het niet bestelde.
    .step-2 = Vraag welk mailadres en nummer er zijn gebruikt.
    .step-3 = Bewaar mails, bonnen en aanmaningen.
    .step-4 = Geef het door aan de politie.

item-employer = Vertel het op je werk en aan de receptie
    .why = Collega's kunnen dan letten op wie er komt of belt.
    .step-1 = Kies één leidinggevende of vertrouwenspersoon.
    .step-2 = Vertel hoe de ander eruitziet, en in welke auto die rijdt.
    .step-3 = Vraag om geen rooster, nummer of adres te geven.
    .step-4 = Vraag of zij berichten en bezoek opschrijven.

item-school = Spreek met school af wie een kind mag ophalen
    .why = De school kan alleen helpen als zij weet wat de afspraak is.
    .notice = Heeft de ander ook gezag? Dan kan school het vertellen. Vraag eerst wat ze mag en zal doen.
    .step-1 = Geef op papier de namen van wie mag ophalen.
    .step-2 = Vraag om één vaste persoon op school bij wie je terecht kunt.
    .step-3 = Spreek af wat er gebeurt als de ander toch komt.
    .step-4 = Neem papieren van de rechter mee, als die er zijn.

item-parent-portals = Kijk wie er in het ouderportaal van school of opvang kan
    .why = Daarin kan staan wanneer je kind er is, en ook je adres en telefoonnummer.
    .notice = Als je het wachtwoord verandert, merkt wie meekeek dat inloggen niet meer lukt. En een andere ouder kan van school een eigen log-in krijgen.
    .evidence = Heeft iemand iets veranderd of afgezegd? Maak eerst een schermafbeelding.
    .step-1 = Kijk van wie het mailadres is waarmee wordt ingelogd.
    .step-2 = Vraag school en opvang wie er nog meer een log-in heeft, en wat die kan zien.
    .step-3 = Vraag of je adres en nummer daar verborgen kunnen blijven.
    .step-4 = Vraag om een log-in voor jou alleen, op je nieuwe mailadres.

item-custody = Zorg dat stalking meetelt bij afspraken over omgang
    .why = Hoe gevaarlijk de ander is, hoort mee te wegen.
    .notice = De ander of diens advocaat kan lezen wat jij inbrengt. Vraag eerst wat er in de papieren komt.
    .step-1 = Vertel je advocaat en de instanties over de stalking.
    .step-2 = Neem een kort overzicht mee met data.
    .step-3 = Vraag om halen en brengen via een ander.
    .step-4 = Vraag Veilig Thuis om mee te denken.

item-own-bank-account = Open een eigen bankrekening
    .why = Afschriften laten zien waar je was en wat je kocht.
    .notice = De ander kan op een gedeeld afschrift zien dat er iets verandert.
    .evidence = Straks kun je oude afschriften misschien niet meer zien. Bewaar eerst kopieën.
    .step-1 = Kies een andere bank dan die van de gedeelde rekening.
    .step-2 = Laat de bank schrijven naar je nieuwe mailadres, niet per post.
    .step-3 = Laat je loon naar de nieuwe rekening gaan.
    .step-4 = Vraag de bank wie er nog gemachtigd is, en stop dat.

section-police = Politie en recht
    .about = Wat je kunt vragen aan politie en advocaat. Dit is geen juridisch advies.

item-call-every-time = Bel de politie elke keer
    .why = De politie kan losse meldingen bij elkaar leggen.
    .notice = Soms praat de politie met de ander. Vraag of ze het jou eerst laat weten.
    .step-1 = Bel 112 bij gevaar. Anders 0900-8844.
    .step-2 = Zeg dat het om stalking gaat en dat er eerder meldingen zijn.
    .step-3 = Vraag om de naam en het nummer van de melding.
    .step-4 = Schrijf die op, met datum en tijd.

item-victim-support-help = Vraag Slachtofferhulp om hulp bij aangifte
    .why = Je hoeft een aangifte niet alleen te doen.
    .step-1 = Zoek op je veilige apparaat hoe je hen bereikt.
    .step-2 = Vraag wat je mee moet nemen.
    .step-3 = Vraag of er iemand met je mee kan.

item-ask-protection = Vraag de politie om deze vijf dingen
    .why = Wie de naam van een maatregel weet, kan erom vragen.
    .step-1 = Vraag om één vaste contactpersoon.
    .step-2 = Vraag of er een risicoformulier (SASH) wordt ingevuld.
    .step-3 = Vraag om AOL: dan weet 112 meteen wat er speelt.
    .step-4 = Vraag wat AWARE is en of het iets voor jou is.
    .step-5 = Vraag of je adres uit de aangifte kan blijven.

item-ask-prosecution = Vraag bij aangifte hardop om vervolging
    .why = Bij stalking kan het nodig zijn dat je dit zelf duidelijk vraagt.
    .notice = Na een aangifte kan de politie met de ander praten. Vraag wanneer, en wat die te horen krijgt.
    .step-1 = Vraag: is dit een melding of een aangifte?
    .step-2 = Zeg: 'Ik wil dat deze persoon wordt vervolgd.'
    .step-3 = Vraag of dat in de aangifte staat, en vraag een kopie.
    .step-4 = Wacht niet te lang. Onze bronnen noemen drie maanden om dit te vragen, en acht dagen om het terug te nemen. Vraag wat nu geldt.

item-lawyer = Vraag een advocaat naar verboden en schade
    .why = Een rechter kan soms contact of een straat verbieden.
    .notice = De ander hoort het als je een zaak begint.
    .step-1 = Vraag wat past: een contactverbod of een straatverbod.
    .step-2 = Vraag wat er gebeurt als de ander het verbod breekt.
    .step-3 = Bewaar bonnen van kosten, zoals sloten en reizen.
    .step-4 = Vraag hoe je adres buiten de papieren blijft.

section-you = Jij
    .about = Ook zorgen voor jezelf hoort bij veilig zijn.

item-known-effects = Weet dat angst en slecht slapen hierbij horen
    .why = Stalking doet dit met mensen. Het is geen zwakte.
    .step-1 = Noem wat je merkt: schrikken, moe zijn, steeds opletten.
    .step-2 = Praat erover met je huisarts of iemand die je vertrouwt.
    .step-3 = Eet en rust op vaste tijden, ook als het weinig is.
    .step-4 = Bel Veilig Thuis als het je te veel wordt.

item-small-doses = Schrijf in kleine stukjes, of samen
    .why = Alles opschrijven kan zelf ook pijn doen.
    .step-1 = Schrijf eerst alleen de datum en één zin.
    .step-2 = Neem een vaste tijd, niet vlak voor het slapen.
    .step-3 = Vraag iemand om erbij te zitten of berichten te lezen.
    .step-4 = Doe daarna iets gewoons: thee, muziek, een stukje lopen.

item-hard-dates = Maak een plan voor moeilijke dagen
    .why = Rond een zitting of verjaardag kan de spanning groter zijn.
    .step-1 = Zet zittingen, verjaardagen en andere vaste dagen op een lijst.
    .step-2 = Spreek voor die dag af met iemand.
    .step-3 = Bedenk waar je slaapt en hoe je reist.
    .step-4 = Zorg dat je telefoon is opgeladen, en je codewoord klaar is.
