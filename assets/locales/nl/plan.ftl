# The plan: its sections and items. Order and sources stand in content/plan.json.

section-first = Eerst dit
    .about = Begin hier: dit helpt je om de rest van het plan veilig te doen.

item-call-112 = Bel bij gevaar meteen 112
    .why = Als er nu gevaar is, gaat hulp voor alles. Schrijven kan later.
    .step-1 = Bel 112 en zeg eerst waar je bent.
    .step-2 = Zeg dat je wordt gestalkt en wat er nu gebeurt.
    .step-3 = Ga naar een plek met mensen of achter een deur die op slot kan.
    .step-4 = Schrijf pas iets op als het weer veilig is.

item-safe-device = Kies een apparaat dat alleen jij gebruikt
    .why = Wie meekijkt op je apparaat, ziet ook al je stappen in dit plan.
    .step-1 = Denk na: wie heeft je telefoon of laptop ingesteld, geleend of gerepareerd?
    .step-2 = Twijfel je? Gebruik een computer in de bibliotheek of bij iemand die je vertrouwt.
    .step-3 = Blijf het oude apparaat gewoon gebruiken voor onschuldige dingen.
    .step-4 = Doe de stappen over accounts en apparaten alleen op het veilige apparaat.

item-what-they-know = Schrijf op wat de ander weet, en hoe dat kan
    .why = Een patroon wijst vaak naar het lek: een app, een account of een persoon.
    .step-1 = Noteer wat degene die je stalkt weet en eigenlijk niet kon weten.
    .step-2 = Zet erbij wie of wat dit ook wist: een agenda, een chat, een vriend.
    .step-3 = Kijk wat steeds terugkomt. Begin daar met beveiligen.

item-think-ahead = Denk bij elke verandering na over de reactie
    .why = Een verandering kan iemand boos maken, of bewijs laten verdwijnen.
    .step-1 = Vraag je af: merkt de ander dit? Wat zou die dan doen?
    .step-2 = Vraag ook: raak ik iets kwijt dat ik later nodig heb?
    .step-3 = Leg eerst vast wat er nu te zien is.
    .step-4 = Doe zichtbare veranderingen op een moment dat jij kiest, met iemand erbij.

item-risk-questions = Bespreek deze risicovragen met een hulpverlener
    .why = Sommige dingen maken geweld waarschijnlijker. Het helpt als een ander meekijkt.
    .step-1 = Is het een ex? Was er eerder geweld? Is er gedreigd met de dood?
    .step-2 = Wordt het erger of vaker? Kwam diegene je huis in?
    .step-3 = Is er ruzie over de kinderen of de omgang?
    .step-4 = Bel met je antwoorden Veilig Thuis (0800-2000) of de politie (0900-8844).
    .step-5 = Ook als je vaak nee antwoordt, kan er gevaar zijn. Je eigen gevoel telt mee.

item-code-word = Spreek een codewoord af met één persoon
    .why = Zo kun je om hulp vragen zonder dat anderen het begrijpen.
    .step-1 = Kies een gewoon woord dat je anders bijna nooit gebruikt.
    .step-2 = Spreek af wat het betekent: mij bellen, langskomen of 112 bellen.
    .step-3 = Spreek ook af wat te doen als je niet meer antwoordt.

section-people = Mensen om je heen
    .about = Je hoeft dit niet alleen te dragen, en anderen kunnen meekijken.

item-tell-one-person = Vertel het aan één persoon die je vertrouwt
    .why = Praten is een eerste stap. Later kan deze persoon misschien getuige zijn.
    .step-1 = Kies iemand die rustig blijft en niets doorvertelt.
    .step-2 = Begin klein: 'Ik word lastiggevallen en ik wil dat jij het weet.'
    .step-3 = Zeg wat je nodig hebt: alleen luisteren, of meedenken.

item-call-veilig-thuis = Bel Veilig Thuis voor advies: 0800-2000
    .why = Je praat met iemand die ervaring heeft en met je meedenkt.
    .notice = Het gesprek kan te zien zijn in je belgeschiedenis of op de telefoonrekening. Bel zo nodig met de telefoon van een ander.
    .step-1 = Bel vanaf een plek waar niemand meeluistert.
    .step-2 = Bel op elk uur van de dag. Het is gratis.
    .step-3 = Je hoeft je naam niet te zeggen.
    .step-4 = Vraag wat je nu het beste eerst kunt doen.

item-bring-someone = Vraag iemand om mee te gaan naar een instantie
    .why = Met zijn tweeën hoor en onthoud je meer.
    .step-1 = Kies iemand die de ander niet uitdaagt en rustig blijft.
    .step-2 = Spreek af wie praat en wie dingen opschrijft.
    .step-3 = Neem je vragen mee op papier of op je veilige apparaat.

item-tell-neighbours = Vertel buren wat ze kunnen doen
    .why = Buren zien veel, en zij kunnen de politie bellen.
    .step-1 = Kies buren die je vertrouwt en die geen contact hebben met de ander.
    .step-2 = Geef een korte beschrijving van de persoon en de auto.
    .step-3 = Vraag of ze 112 bellen bij gevaar, en zelf niets doen.
    .step-4 = Vraag of ze datum en tijd opschrijven van wat ze zien.

item-meet-others = Praat met mensen die dit ook meemaakten
    .why = Iemand die het kent, hoef je minder uit te leggen.
    .step-1 = Vraag Veilig Thuis of er lotgenotencontact is in je buurt.
    .step-2 = Deel in een groep geen adres, school of plannen.
    .step-3 = Wees voorzichtig met open groepen online. Iedereen kan daar meelezen.

item-pass-on-nothing = Vraag iedereen om niets over je door te geven
    .why = Wie stalkt, vist vaak via anderen naar nieuws over jou.
    .notice = Gedeelde vrienden kunnen deze vraag doorvertellen. Zeg hun niet meer dan nodig is.
    .step-1 = Noem wat geheim moet blijven: adres, werk, plannen, foto's.
    .step-2 = Spreek één zin af: 'Daar zeg ik niets over.'
    .step-3 = Vraag of zij je laten weten wie iets vroeg, en wanneer.

section-contact = Contact en het ene 'nee'
    .about = Eén keer duidelijk nee, en daarna geen antwoord meer.

item-keep-what-comes = Bewaar brieven, berichten en cadeaus
    .why = Wat binnenkomt, kan later laten zien wat er gebeurd is.
    .evidence = Eén gids raadt aan om post ongeopend terug te sturen. Dan ben je het bewijs wel kwijt. Maak dus eerst foto's, of bewaar het.
    .step-1 = Raak het zo weinig mogelijk aan. Doe het in een zak of envelop.
    .step-2 = Schrijf erop wanneer en waar je het kreeg.
    .step-3 = Maak een foto van het adres, de stempel en de inhoud.
    .step-4 = Laat het door een ander bewaren als je het niet wilt zien.

item-ask-before-no = Bespreek het 'nee' eerst met de politie
    .why = Hoe iemand reageert, hangt af van wie het is. Denk daar samen over na.
    .notice = Een 'nee' kan een boze reactie geven. Zorg eerst dat je veilig bent.
    .step-1 = Bel 0900-8844 en vraag naar de wijkagent.
    .step-2 = Vertel wat er eerder gebeurde als je nee zei.
    .step-3 = Vraag wat slim is: zelf, via een advocaat of via de politie.

item-say-no-once = Zeg één keer kort en duidelijk nee
    .why = Een reden geeft hoop en een opening om te praten.
    .notice = De ander kan boos worden of juist meer contact zoeken. Kies een moment waarop je niet alleen bent.
    .step-1 = Schrijf op wat je wilt: geen berichten, geen bezoek, geen contact.
    .step-2 = Geef geen uitleg, geen excuus en geen 'misschien later'.
    .step-3 = Laat iemand het lezen voordat het weggaat.

item-prove-the-no = Zorg dat je het 'nee' kunt bewijzen
    .why = Zo kun je later laten zien dat de ander wist wat je wilde.
    .notice = De ander krijgt de brief en kan reageren. Zet er nooit een geheim adres in of op.
    .step-1 = Stuur het aangetekend, of laat een advocaat het sturen.
    .step-2 = Maak eerst een kopie en bewaar het bewijs van verzending.
    .step-3 = Kijk voorbeeldbrieven goed na: er staat vaak een adres in.
    .step-4 = Schrijf de datum op, en wie erbij was.

item-then-silence = Antwoord daarna nergens meer op
    .why = Elk antwoord is een beloning, ook een boos antwoord.
    .step-1 = Ga niet in op vragen, excuses, eisen of dreigementen.
    .step-2 = Bewaar wat binnenkomt, of laat een ander dat doen.
    .step-3 = Toch geantwoord? Dat gebeurt. Schrijf het op en begin opnieuw.
    .step-4 = Bel 112 als een dreigement nu gevaar geeft.

item-no-mediation = Ga niet in op bemiddeling
    .why = Waar anderen bij zijn gaat zo'n gesprek vaak goed. Daarna begint het weer.
    .step-1 = Zeg tegen wie het goed bedoelt: 'Dank je, maar ik voer geen gesprek.'
    .step-2 = Vraag hulp als een instantie je aan tafel wil.
    .step-3 = Leg uit dat contact het stalken kan voeden.

item-child-contact = Laat contact over kinderen via een ander lopen
    .why = Zo kan nodig contact doorgaan zonder dat jullie elkaar spreken.
    .notice = De ander merkt dat het contact anders loopt. Spreek dit eerst door met hulp.
    .step-1 = Vraag Veilig Thuis of je advocaat wie dit kan doen.
    .step-2 = Laat berichten alleen over de kinderen gaan.
    .step-3 = Laat een ander de kinderen halen en brengen.
    .step-4 = Bewaar elk bericht.

item-mute-first = Zet berichten eerst stil, blokkeer niet meteen
    .why = Je hebt rust, en berichten kunnen bewaard blijven.
    .notice = Blokkeren kan opvallen. Stilzetten of beperken valt meestal minder op.
    .evidence = Na blokkeren komt er niets meer binnen, en mist dat in je bewijs. Maak eerst kopieën van wat er nu staat.
    .step-1 = Zet meldingen van deze persoon uit, of kies 'beperken'.
    .step-2 = Laat een ander af en toe lezen of er dreigementen bij zijn.
    .step-3 = Hulpgidsen verschillen: sommige raden blokkeren wel aan. Kies wat jou het meest helpt.

section-accounts = Accounts en wachtwoorden
    .about = Zo krijg je je mail en andere accounts weer voor jezelf.

item-capture-logins = Leg vreemde log-ins vast voordat je ze afsluit
    .why = De lijst kan laten zien wie er meekeek, en waar.
    .evidence = Als je een sessie afsluit, verdwijnt die uit de lijst. Maak eerst een schermafbeelding.
    .step-1 = Open bij je account de pagina over beveiliging of apparaten.
    .step-2 = Maak een schermafbeelding met apparaat, plaats, datum en tijd.
    .step-3 = Doe hetzelfde met mails over nieuwe log-ins.
    .step-4 = Sluit de sessies pas af als alles bewaard is.

item-new-email = Maak een nieuw e-mailadres op het veilige apparaat
    .why = Dit adres wordt de sleutel voor al je andere accounts.
    .step-1 = Kies een naam waarin jouw naam of geboortejaar niet staat.
    .step-2 = Gebruik een nieuw wachtwoord dat je nergens anders hebt.
    .step-3 = Geef het adres niet aan vrienden; gebruik het alleen voor accounts.
    .step-4 = Log er nooit mee in op het oude apparaat.

item-password-manager = Gebruik een wachtwoordmanager
    .why = Dan heeft elk account een eigen wachtwoord en onthoud je er maar één.
    .step-1 = Installeer hem alleen op het veilige apparaat.
    .step-2 = Bedenk een nieuw hoofdwachtwoord dat niemand kan raden.
    .step-3 = Had je er al een? Verander dan eerst het hoofdwachtwoord.
    .step-4 = Bewaar geen wachtwoorden in een browser die de ander ook gebruikt.
    .step-5 = Zet elk account in de lijst bij dit onderdeel, maar nooit het wachtwoord.

item-security-answers = Bedenk nieuwe antwoorden op beveiligingsvragen
    .why = Een ex of familielid weet vaak de echte antwoorden.
    .step-1 = Verzin een antwoord dat niet klopt.
    .step-2 = Gebruik bij elk account een ander antwoord.
    .step-3 = Bewaar de antwoorden in je wachtwoordmanager.

item-main-email = Controleer je belangrijkste e-mail van binnen
    .why = Via je mail kan een ander nieuwe wachtwoorden aanvragen.
    .notice = De ander kan merken dat inloggen op je mail niet meer lukt.
    .evidence = Doorsturen en vreemde apparaten zijn bewijs. Maak er eerst schermafbeeldingen van.
    .step-1 = Zoek bij de instellingen naar doorsturen en naar filters.
    .step-2 = Kijk of het herstelnummer en het herstelmailadres van jou zijn.
    .step-3 = Bekijk welke apps en apparaten toegang hebben.
    .step-4 = Verander het wachtwoord en sluit andere sessies af.

item-two-step = Zet inloggen in twee stappen aan
    .why = Met alleen je wachtwoord komt een ander dan niet meer binnen.
    .notice = Wie nu nog meekijkt, kan hiervan een bericht krijgen. Kies je moment.
    .step-1 = Gebruik een code-app op je eigen, veilige apparaat.
    .step-2 = Neem geen telefoonnummer dat je deelt met een ander.
    .step-3 = Schrijf de noodcodes op en bewaar ze buiten je huis.
    .step-4 = Begin met je mail, dan je bank en je sociale media.

item-linked-chats = Kijk welke apparaten aan je chats hangen
    .why = Een gekoppelde computer kan je berichten laten meelezen.
    .notice = Wie is gekoppeld, merkt dat de verbinding stopt.
    .evidence = Als je een apparaat uitlogt, verdwijnt het uit de lijst. Maak eerst een schermafbeelding.
    .step-1 = Open in WhatsApp het menu en kies 'Gekoppelde apparaten'.
    .step-2 = Bekijk welke apparaten er staan en wanneer ze actief waren.
    .step-3 = Log uit wat niet van jou is, als je het hebt vastgelegd.
    .step-4 = Zoek in andere chatapps naar zo'n zelfde lijst.

item-digid = Verander het wachtwoord van je DigiD
    .why = Het is voorgekomen dat een ex met DigiD gezamenlijk gezag aanvroeg.
    .notice = De ander merkt het als inloggen niet meer lukt.
    .step-1 = Kijk of het telefoonnummer en mailadres bij je DigiD van jou zijn.
    .step-2 = Kies een nieuw wachtwoord dat niemand kan raden.
    .step-3 = Zie je iets wat jij niet deed? Leg het vast en bel DigiD.

item-cloud-family = Controleer je Apple- of Google-account
    .why = Gezinsdeling of een oude telefoon kan je plek en foto's laten zien.
    .notice = Als je iemand uit een groep haalt, krijgt die daar vaak bericht van.
    .evidence = Maak eerst een schermafbeelding van alle leden en apparaten.
    .step-1 = Kijk wie er in je gezinsgroep zit.
    .step-2 = Bekijk de lijst met vertrouwde apparaten en nummers.
    .step-3 = Haal weg wat niet van jou is, op een moment dat jij kiest.

item-history-accounts = Kijk welke accounts laten zien waar je bent
    .why = Reizen, bestellingen en kaarten vertellen waar je komt.
    .notice = Als je een wachtwoord verandert, kan de ander niet meer meekijken en dat merken.
    .step-1 = Denk aan OV-chipkaart, taxi, webwinkels, kaarten en streaming.
    .step-2 = Verander het wachtwoord en kijk welk mailadres erbij staat.
    .step-3 = Zet de geschiedenis van plekken uit waar dat kan.
    .step-4 = Vraag of je kunt reizen zonder kaart op naam.

item-own-phone-plan = Neem een telefooncontract op je eigen naam
    .why = Op een gedeelde rekening kan staan met wie je belt.
    .notice = Wie het oude contract betaalt, kan zien dat je overstapt.
    .step-1 = Kijk op wiens naam je contract staat.
    .step-2 = Koop intussen een prepaidkaart voor belangrijke gesprekken.
    .step-3 = Laat de rekening naar je nieuwe e-mailadres gaan.

section-devices = Telefoon, computer en huis
    .about = Eerst vastleggen wat je ziet, dan pas iets veranderen.

item-leave-spyware = Denk je aan spyware? Haal het nog niet weg
    .why = Spyware is bewijs, en weghalen valt op.
    .notice = Wie meekijkt, merkt het als de spyware stopt. Er kan een reactie komen.
    .evidence = Een nieuwe start of schone installatie wist de sporen. Laat eerst de politie kijken.
    .step-1 = Schrijf op wat je merkt: wat, wanneer, op welk apparaat.
    .step-2 = Doe dat op een ander apparaat.
    .step-3 = Bespreek met de politie of het apparaat kan worden onderzocht.
    .step-4 = Haal pas iets weg als je een plan hebt voor daarna.

item-keep-watched-phone = Gebruik een telefoon die bekeken wordt gewoon door
    .why = Als die telefoon ineens stil is, valt dat op.
    .notice = De ander merkt het als je ineens niets meer doet op die telefoon.
    .step-1 = Gebruik hem voor weer, nieuws en gewone gesprekken.
    .step-2 = Doe hulp zoeken, politie en nieuwe accounts op een ander toestel.
    .step-3 = Koop zo mogelijk een prepaid toestel, en betaal contant.
    .step-4 = Laat die telefoon thuis als niemand mag weten waar je bent.

item-laptop-account = Maak een eigen account op je laptop
    .why = Dan ziet een ander jouw bestanden en programma's niet zomaar.
    .step-1 = Maak een account met een eigen wachtwoord.
    .step-2 = Laat het scherm na een paar minuten vanzelf op slot gaan.
    .step-3 = Leer de toetsen om het scherm meteen op slot te zetten.
    .step-4 = Kan een ander als beheerder inloggen? Gebruik dan een andere computer.

item-kids-devices = Kijk ook naar telefoons en speelgoed van kinderen
    .why = Ook via een kind kan iemand je volgen. Er zat eens een tracker in een knuffel.
    .notice = De ander kan merken dat een apparaat of tracker niet meer werkt.
    .evidence = Vind je iets? Maak een foto op de plek zelf voordat je het aanraakt.
    .step-1 = Kijk of telefoon en tablet hun plek delen, en met wie.
    .step-2 = Voel in knuffels, tassen en jassen, vooral na een bezoek.
    .step-3 = Doe dit rustig, zonder het kind bang te maken.

item-new-codes = Kies nieuwe codes en wis vreemde vingerafdrukken
    .why = Zo kan alleen jij je apparaat openen.
    .notice = De ander merkt dit bij de volgende keer proberen.
    .step-1 = Kijk bij de instellingen welke vingers en gezichten zijn opgeslagen.
    .step-2 = Kies een code zonder geboortedag of huisnummer.
    .step-3 = Verander alles op één moment dat jij kiest.

item-smart-home = Sluit de ander af van deurbel, lampen en verwarming
    .why = Via een app kan iemand op afstand meekijken of dingen bedienen.
    .notice = Als je een gebruiker weghaalt of iets reset, kan de ander dat merken.
    .evidence = Filmpjes en lijsten met gebruikers kunnen verdwijnen. Bewaar die eerst.
    .step-1 = Maak een lijst van alles in huis wat een app heeft.
    .step-2 = Kijk per apparaat wie er kan inloggen.
    .step-3 = Haal de ander weg, of zet het apparaat terug naar fabrieksstand.

item-wifi = Verander de wachtwoorden van wifi en router
    .why = Wie op je netwerk zit, kan soms zien wat je doet.
    .notice = Apparaten van de ander vallen van het netwerk. Dat valt op.
    .evidence = Maak eerst een schermafbeelding van de apparaten op je netwerk.
    .step-1 = Kijk op de sticker van de router hoe je moet inloggen.
    .step-2 = Verander het wachtwoord van de router en dat van de wifi.
    .step-3 = Lukt het niet? Bel je internetbedrijf.

section-location = Je plek en je auto
    .about = Zo weet een ander minder makkelijk waar je bent.

item-tracker-alerts = Zet waarschuwingen voor trackers aan en zoek
    .why = Een tracker is klein en past in een tas of onder een auto.
    .step-1 = Zet op je telefoon meldingen voor onbekende trackers aan.
    .step-2 = Zoek in tassen, jassen, de kinderwagen en bij de wielen van de auto.
    .step-3 = Kijk ook in het dashboardkastje, de kofferbak en onder de stoelen.
    .step-4 = Laat iemand meekijken. Haal nog niets weg.

item-found-tracker = Tracker gevonden? Eerst een foto, dan naar de politie
    .why = De tracker kan laten zien van wie hij is.
    .notice = Als je hem weghaalt of uitzet, kan de eigenaar dat merken.
    .evidence = Haal hem niet meteen weg. Maak eerst foto's van de plek en het nummer.
    .step-1 = Maak een foto van waar hij zit, van dichtbij en van verder weg.
    .step-2 = Schrijf het serienummer, de datum en de tijd op.
    .step-3 = Rijd niet naar huis. Rijd naar de politie.
    .step-4 = Voel je je niet veilig? Bel 112.

item-photo-location = Zet de locatie bij foto's uit
    .why = Een foto kan vertellen waar hij is gemaakt.
    .evidence = Laat de originelen van bewijs zoals ze zijn. Haal de plek alleen uit een kopie.
    .step-1 = Zet bij de camera-instellingen de locatie uit.
    .step-2 = Stuur van oude foto's alleen een kopie zonder locatie.
    .step-3 = Let op wat er op de foto staat: straat, school, uitzicht.

item-location-sharing = Zet het delen van je locatie uit
    .why = Sommige apps laten steeds zien waar je bent.
    .notice = De ander ziet dat het delen stopt. Kies een moment waarop je veilig bent.
    .evidence = Maak eerst een schermafbeelding van met wie je deelt.
    .step-1 = Kijk bij Zoek mijn, Google Maps en Snapchat met wie je deelt.
    .step-2 = Bekijk in de instellingen welke apps je locatie mogen gebruiken.
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
    .why = Een foto van een vriend kan je plek verraden.
    .step-1 = Vraag het aan vrienden, familie, je werk en je club.
    .step-2 = Leg het ook rustig uit aan je kinderen.
    .step-3 = Vraag om oude foto's met je huis of school weg te halen.
    .step-4 = Plaats zelf pas iets als je weer weg bent.

item-public-registers = Vraag of je adres afgeschermd kan worden
    .why = In openbare registers kan een adres te vinden zijn.
    .step-1 = Heb je een bedrijf? Vraag de Kamer van Koophandel wat kan.
    .step-2 = Heb je een huis gekocht? Vraag het aan het Kadaster.
    .step-3 = Vraag de politie of zij dit kan ondersteunen.

section-home = Je huis
    .about = Zo komt een ander minder makkelijk binnen of dichtbij.

item-door-and-light = Kijk naar deur, ramen, licht en kijkgaatje
    .why = Goed licht en goede sloten geven tijd en zicht.
    .step-1 = Loop overdag met iemand om je huis. Waar kan iemand staan?
    .step-2 = Doe ramen op slot, ook boven en achter.
    .step-3 = Zorg voor licht bij de deur en een kijkgaatje.
    .step-4 = Doe niet open voor je weet wie het is.

item-bag-elsewhere = Zet een tas met papieren bij iemand anders
    .why = Als je snel weg moet, ligt het belangrijkste klaar.
    .step-1 = Kies iemand bij wie de ander niet meteen zoekt.
    .step-2 = Doe erin: kopieën van papieren, geld, medicijnen, een lader.
    .step-3 = Voeg reservesleutels en iets voor de kinderen toe.

item-vary-routes = Wissel je routes, tijden en winkels af
    .why = Wie je vaste tijden kent, weet waar je zult zijn.
    .step-1 = Schrijf op wat elke week hetzelfde is.
    .step-2 = Verander één ding: tijd, ingang, winkel of route.
    .step-3 = Weet waar je onderweg naar binnen kunt.
    .step-4 = Word je gevolgd? Ga naar mensen of de politie, niet naar huis.

item-brp-secrecy = Vraag de gemeente om je adres geheim te houden
    .why = Dan geeft de gemeente je gegevens minder makkelijk door.
    .step-1 = Vraag om geheimhouding in de BRP, het bevolkingsregister.
    .step-2 = Vraag het ook voor je kinderen onder de 16.
    .step-3 = Weet dat overheidsdiensten je adres nog wel kunnen zien.

item-locks = Vervang sloten als er sleutels rondgaan
    .why = Van elke sleutel die je niet terug hebt, kan iemand een kopie hebben.
    .notice = De ander merkt bij de deur dat de sleutel niet meer past.
    .evidence = Sporen van inbraak? Maak foto's en bel de politie voordat er iets wordt gemaakt.
    .step-1 = Zet elke deur in de lijst bij dit onderdeel, en wie een sleutel heeft.
    .step-2 = Vergeet de schuur, de garage, de brievenbus en codes niet.
    .step-3 = Huur je? Vraag je verhuurder om nieuwe sloten.
    .step-4 = Staat de ander ook op het contract? Vraag eerst advies.

item-camera = Richt een camera op je eigen deur
    .why = Beelden kunnen laten zien wie er was, en wanneer.
    .notice = De ander kan de camera zien hangen.
    .evidence = Veel camera's wissen oude beelden vanzelf. Bewaar wat je nodig hebt meteen.
    .step-1 = Film zo weinig mogelijk van de straat en van de buren.
    .step-2 = Zorg dat alleen jij bij de beelden kunt.
    .step-3 = Kijk of datum en tijd goed staan.

section-daily-life = Kinderen, werk en geld
    .about = School, werk en bank kunnen meer voor je doen als ze het weten.

item-children-know = Leer kinderen wie ze kunnen bellen als ze bang zijn
    .why = Een kind voelt zich sterker als het weet wat het kan doen.
    .step-1 = Oefen 112 bellen en het eigen adres zeggen.
    .step-2 = Kies samen een volwassene bij wie het kind terecht kan.
    .step-3 = Geef nooit een boodschap voor de ander mee.
    .step-4 = Vraag een kind niet uit over de ander.

item-employer = Vertel het op je werk en aan de receptie
    .why = Collega's kunnen dan letten op wie er komt of belt.
    .step-1 = Kies één leidinggevende of vertrouwenspersoon.
    .step-2 = Geef een beschrijving van de persoon en de auto.
    .step-3 = Vraag om geen rooster, nummer of adres te geven.
    .step-4 = Vraag of zij berichten en bezoek opschrijven.

item-custody = Zorg dat stalking meetelt bij afspraken over omgang
    .why = Hoe gevaarlijk de ander is, hoort mee te wegen.
    .step-1 = Vertel je advocaat en de instanties over de stalking.
    .step-2 = Neem een kort overzicht mee met data.
    .step-3 = Vraag om halen en brengen via een ander.
    .step-4 = Vraag Veilig Thuis om mee te denken.

item-school = Spreek met school af wie een kind mag ophalen
    .why = De school kan alleen helpen als zij weet wat de afspraak is.
    .notice = Heeft de ander ook gezag? Dan kan school het vertellen. Vraag eerst wat ze mag en zal doen.
    .step-1 = Geef de namen van wie mag ophalen, op papier.
    .step-2 = Vraag één vaste persoon op school bij wie je terecht kunt.
    .step-3 = Spreek af wat er gebeurt als de ander toch komt.
    .step-4 = Neem papieren van de rechter mee, als die er zijn.

item-orders-in-your-name = Meld bestellingen die jij niet deed
    .why = Bestellen op jouw naam is een manier van stalken.
    .evidence = Stuur een pakje niet meteen terug. Maak eerst foto's van het label en de bon.
    .step-1 = Bel de winkel en zeg dat jij het niet bestelde.
    .step-2 = Vraag welk mailadres en nummer er zijn gebruikt.
    .step-3 = Bewaar mails, bonnen en aanmaningen.
    .step-4 = Geef het door aan de politie.

item-own-bank-account = Open een eigen bankrekening
    .why = Afschriften laten zien waar je was en wat je kocht.
    .notice = De ander kan op een gedeeld afschrift zien dat er iets verandert.
    .evidence = Je kunt oude afschriften straks misschien niet meer zien. Bewaar eerst kopieën.
    .step-1 = Kies een andere bank dan de gedeelde rekening.
    .step-2 = Laat je loon naar de nieuwe rekening gaan.
    .step-3 = Vraag de bank wie er nog gemachtigd is, en stop dat.
    .step-4 = Laat post van de bank digitaal komen, op je nieuwe mailadres.

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
    .step-2 = Noteer datum, tijd, plek, hoe lang en hoe.
    .step-3 = Zet erbij wie het zag.
    .step-4 = Weet je iets niet zeker? Schrijf dat op.

item-witness-words = Laat getuigen zelf opschrijven wat ze zagen
    .why = Wat een ander zag of hoorde, ondersteunt jouw verhaal.
    .step-1 = Vraag alleen wat ze zelf zagen of hoorden, en wanneer.
    .step-2 = Help niet met de woorden.
    .step-3 = Vraag om datum, naam en of ze met de politie willen praten.
    .step-4 = Bewaar het bij iemand anders.

item-doctor = Vertel het je huisarts
    .why = De huisarts kan helpen en noteert wat je klachten zijn.
    .step-1 = Zeg dat je wordt gestalkt en wat dat met je doet.
    .step-2 = Laat letsel zien, ook als het klein is.
    .step-3 = Vraag of het in je dossier komt.
    .step-4 = Vraag wie er in je dossier kan kijken.

section-police = Politie en recht
    .about = Wat je kunt vragen aan politie en advocaat; dit is geen juridisch advies.

item-call-every-time = Bel de politie elke keer
    .why = De politie kan losse meldingen bij elkaar leggen.
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
    .why = Bij stalking kan het nodig zijn dat jij dit met zoveel woorden vraagt.
    .notice = Na een aangifte kan de politie met de ander praten. Vraag wanneer, en wat die te horen krijgt.
    .step-1 = Vraag: is dit een melding of een aangifte?
    .step-2 = Zeg: 'Ik wil dat diegene wordt vervolgd.'
    .step-3 = Vraag of dat in de aangifte staat, en vraag een kopie.
    .step-4 = Vraag welke termijnen nu gelden, ook om je verzoek in te trekken. Soms telt elke week.

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
    .why = Rond een zitting of verjaardag kan de onrust groter zijn.
    .step-1 = Zet zittingen, verjaardagen en jubilea op een lijst.
    .step-2 = Spreek voor die dag af met iemand.
    .step-3 = Bedenk waar je slaapt en hoe je reist.
    .step-4 = Houd je telefoon vol en je codewoord klaar.
