# What the registers offer by name, and what to look at in each. Order and sources stand in content/registers.json.

## Profielen en apps

offer-profiles-whatsapp = WhatsApp
    .look-1 = Kijk wie je foto, je status en je laatste keer online ziet. Kies niemand, of contacten behalve de ander.
    .look-2 = In een groep ziet iedereen je nummer. Kijk wie jou mag toevoegen. Uit een groep gaan kan opvallen.
    .look-3 = Kijk of je in een chat je live locatie deelt. De ander kan zien dat het stopt.
    .look-4 = Kijk welke computers en telefoons gekoppeld zijn. Maak een foto van de lijst voordat je iets uitlogt.
    .look-5 = Stel een extra code in. Dan kan een ander jouw nummer niet op een eigen telefoon zetten.

offer-profiles-youtube = YouTube
    .look-1 = Kijk per video wie hem ziet: iedereen, mensen met de link, of alleen jij.
    .look-2 = Ook afspeellijsten en kanalen die je volgt kunnen openbaar zijn. Sluit af wat iets over je vertelt.
    .look-3 = Kijk wat je kanaal laat zien: je naam, je foto, links en reacties.
    .look-4 = Je logt in met je Google-account. Kijk dat na in je lijst met accounts.

offer-profiles-facebook = Facebook
    .look-1 = Kijk wie ziet wat je plaatst. Beperk ook oudere berichten.
    .look-2 = Verberg je vriendenlijst. Loop hem na en let op onbekende en nieuwe mensen.
    .look-3 = Stel in dat je tags eerst zelf goedkeurt. Kijk ook naar oude tags en plekken.
    .look-4 = Kijk wie jou kan vinden via je nummer of mailadres, en of zoekmachines je profiel tonen.
    .look-5 = Kijk waar je bent ingelogd. Wie je uitlogt, merkt dat. Maak eerst een foto van wat je vreemd vindt.

offer-profiles-instagram = Instagram
    .look-1 = Maak het account privé. Nieuwe volgers moeten het dan vragen. Wie jou al volgt, blijft je volgen.
    .look-2 = Wie je als volger weghaalt, kan dat merken. Loop je volgers na.
    .look-3 = Kijk wie je verhalen ziet. Kies goede vrienden, of verberg ze voor bepaalde mensen.
    .look-4 = Kijk wie jou mag taggen en noemen. Kijk of je plek bij berichten of op een kaart staat.
    .look-5 = Kijk waar je bent ingelogd. Wie je uitlogt, merkt dat. Maak eerst een foto van wat je vreemd vindt.

offer-profiles-linkedin = LinkedIn
    .look-1 = Kijk wat vreemden en zoekmachines zien. Laat je woonplaats of werkgever weg als dat veiliger is.
    .look-2 = Verberg je lijst met contacten. Via je collega's kan iemand je vinden.
    .look-3 = Zet uit dat anderen het horen als je baan of profiel verandert.
    .look-4 = Kijk waar je bent ingelogd. Wie je uitlogt, merkt dat. Maak eerst een foto van wat je vreemd vindt.

offer-profiles-tiktok = TikTok
    .look-1 = Maak het account privé. Dan zien alleen mensen die jij toelaat je video's.
    .look-2 = Wie je als volger weghaalt, kan dat merken. Loop je volgers na.
    .look-3 = Kijk of de app je voorstelt aan mensen die je nummer of mailadres hebben.
    .look-4 = Kijk wie mag reageren, berichten mag sturen en je video's mag opslaan.
    .look-5 = Kijk waar je bent ingelogd. Wie je uitlogt, merkt dat. Maak eerst een foto van wat je vreemd vindt.

offer-profiles-selling = Marktplaats, Vinted en andere verkoopsites
    .look-1 = Kijk welke naam en plaats bij je advertenties staan. Kijk ook naar oude advertenties.
    .look-2 = Kijk of je telefoonnummer te zien is. Gebruik alleen de berichten van de site zelf.
    .look-3 = Kijk naar je foto's. Een kamer, een uitzicht of een huisnummer kan je plek verraden.
    .look-4 = Je weet niet altijd wie de koper is. Spreek af op een drukke plek, samen met iemand.
    .look-5 = Op een pakje kan jouw adres als afzender staan. Vraag de site hoe je dat voorkomt.

offer-profiles-google-maps = Google Maps
    .look-1 = Kijk wie je plek kan zien, en hoe lang nog.
    .look-2 = Maak eerst een foto van die lijst. De ander kan zien dat het delen stopt.
    .look-3 = Kijk of je plekken worden bewaard. Bewaar zelf wat bewijs kan zijn en zet het dan uit.
    .look-4 = Recensies en foto's onder je naam laten zien waar je komt. Kijk wie ze kan zien.

offer-profiles-find-my = Zoek mijn, Life360 en andere locatie-apps
    .look-1 = Kijk in elke app wie je plek kan zien. Een gezinsgroep telt ook mee.
    .look-2 = Maak eerst een foto van de lijst. De ander ziet dat het delen stopt. Kies een veilig moment.
    .look-3 = Kijk welke apparaten in je account staan. Een oude tablet of horloge kan je plek tonen.
    .look-4 = Kijk ook welke tags en oortjes erin staan. Sommige laten zien waar ze zijn.

offer-profiles-snapchat = Snapchat
    .look-1 = Kijk of de kaart toont waar je bent. Je kunt je verbergen. Anderen kunnen dat merken.
    .look-2 = Kijk wie je verhaal ziet en wie je berichten mag sturen.
    .look-3 = Loop je vrienden na. Kijk of de app je aan anderen voorstelt.
    .look-4 = Kijk waar je bent ingelogd. Wie je uitlogt, merkt dat. Maak eerst een foto van wat je vreemd vindt.

offer-profiles-x = X (Twitter)
    .look-1 = Scherm je berichten af. Dan kunnen alleen volgers ze lezen.
    .look-2 = Wie jou al volgt, kan blijven meelezen. Loop die mensen na. Blokkeren kan opvallen.
    .look-3 = Kijk of mensen je kunnen vinden via je telefoonnummer of mailadres.
    .look-4 = Kijk wie jou mag taggen in foto's, en of er een plek bij je berichten staat.
    .look-5 = Kijk welke apparaten en apps toegang hebben. Maak een foto van het scherm voordat je iets weghaalt.

offer-profiles-telegram = Telegram
    .look-1 = Kijk wie je telefoonnummer ziet, en wie je ermee kan vinden.
    .look-2 = Kijk wie je foto ziet, en wie ziet wanneer je voor het laatst online was.
    .look-3 = Kijk wie jou aan groepen mag toevoegen. In een gedeelde groep ben je zonder nummer te vinden.
    .look-4 = Met een openbare gebruikersnaam kan iedereen je vinden. Laat die leeg als je zonder kunt.
    .look-5 = Kijk op welke apparaten je bent ingelogd. Maak een foto van de lijst voordat je een apparaat uitlogt.

offer-profiles-strava = Strava en andere sport-apps
    .look-1 = Kijk wie je profiel en je activiteiten ziet: iedereen, volgers of alleen jij.
    .look-2 = Verberg het begin en eind van je routes, of de hele kaart.
    .look-3 = Een nieuwe instelling verandert oude activiteiten soms niet. Loop die ook na.
    .look-4 = Loop je volgers en clubs na. Kijk of anderen zien met wie je sportte.
    .look-5 = Kijk of iemand je live kan volgen als je sport. Die kan merken dat het stopt.

offer-profiles-nextdoor = Nextdoor en andere buurt-apps
    .look-1 = Kijk wat buren zien: je huisnummer, alleen je straat, of geen van beide.
    .look-2 = Mensen van elders kunnen soms ook meedoen. Schrijf niets over vakanties of vaste tijden.
    .look-3 = Ben je verhuisd? Kijk of je oude of nieuwe adres er nog staat.

offer-profiles-signal = Signal
    .look-1 = Kijk wie je telefoonnummer ziet, en wie je ermee kan vinden.
    .look-2 = Kijk welke apparaten gekoppeld zijn. Maak een foto en haal dan weg wat niet van jou is.
    .look-3 = Stel een extra code in. Dan kan een ander je nummer niet makkelijk overnemen.
    .look-4 = Kijk in welke groepen je zit met de ander. Eruit gaan kan opvallen.

offer-profiles-discord = Discord
    .look-1 = Kijk wie je een vriendschapsverzoek mag sturen, en wie je berichten mag sturen.
    .look-2 = Kijk op welke servers de ander ook zit. Eruit gaan kan opvallen.
    .look-3 = Kijk of je profiel andere accounts toont, of wat je speelt.
    .look-4 = Kijk op welke apparaten je bent ingelogd. Maak een foto van de lijst voordat je een apparaat uitlogt.

offer-profiles-gaming = PlayStation, Xbox, Nintendo en andere games
    .look-1 = Wie heeft de console of het account ingesteld? Die kan vaak nog dingen veranderen.
    .look-2 = Loop je vrienden na. Kijk wie ziet dat je online bent, en wat je speelt.
    .look-3 = Kijk wie in een spel met je mag praten of schrijven. Doe dat ook voor kinderen.
    .look-4 = Kijk welke apparaten zijn ingelogd en wiens kaart betaalt. Maak eerst een foto van vreemde logins.

offer-profiles-dating = Dating-apps
    .look-1 = Kijk of de app je plek of afstand toont. Zet locatie uit als dat kan.
    .look-2 = Kijk of je je profiel kunt verbergen, of alleen toont aan wie jij kiest.
    .look-3 = In sommige apps blokkeer je mensen voordat ze je vinden. Kijk wat de app met je contacten doet.
    .look-4 = Gebruik foto's die nergens anders staan. Koppel geen andere profielen, dan vindt niemand die.

## Accounts

offer-accounts-email = Je belangrijkste e-mail
    .look-1 = Zoek naar doorsturen, filters en mensen die mee mogen lezen. Maak een foto voordat je iets uitzet.
    .look-2 = Kijk of het mailadres en het nummer voor herstel van jou zijn.
    .look-3 = Kijk welke apparaten en apps toegang hebben. Maak een foto van vreemde logins voordat je ze uitlogt.
    .look-4 = De ander kan merken dat inloggen niet meer lukt. Kies je moment.
    .look-5 = Heb je oudere adressen? Andere accounts kunnen er nog aan hangen. Kijk die ook na.

offer-accounts-bank = Bank
    .look-1 = Kijk wie gemachtigd is op je rekeningen, en wie een pas heeft. De bank kan helpen om dat te stoppen.
    .look-2 = Bewaar eerst oude afschriften. De ander kan merken dat de toegang stopt.
    .look-3 = Een gedeelde rekening laat zien waar je betaalt. Gebruik je eigen rekening voor wat niemand hoeft te zien.
    .look-4 = Kijk op welke telefoons de bank-app staat. Maak een foto van wat je niet kent. Bel de bank.
    .look-5 = Kijk welk adres en mailadres de bank gebruikt. Komen er berichten mee met betalingen? Bewaar die.

offer-accounts-digid = DigiD
    .look-1 = Kijk of het nummer en mailadres van jou zijn. DigiD stuurt daar bericht als er iets verandert.
    .look-2 = Kijk wanneer en waar je DigiD is gebruikt. Maak een foto van wat jij niet deed.
    .look-3 = Kijk op welke telefoons de DigiD-app actief is. De helpdesk van DigiD kan er een verwijderen.
    .look-4 = Kijk wie iets voor je mag regelen via DigiD Machtigen. Die kan merken dat je het stopt.
    .look-5 = Gebruikt iemand hem? Bewaar het bewijs, bel de helpdesk en vertel het de politie. Bewaar onverwachte brieven van DigiD.

offer-accounts-apple = Apple-account
    .look-1 = Kijk welke apparaten in je account staan. Maak een foto van de lijst voordat je iets weghaalt.
    .look-2 = Kijk of de nummers en adressen voor herstel van jou zijn.
    .look-3 = Kijk wie in je gezinsgroep zit en wat je deelt. Zij krijgen soms bericht als je weggaat.
    .look-4 = Kijk welke albums, agenda's en notities je deelt, en met wie.

offer-accounts-google = Google-account
    .look-1 = Kijk welke apparaten zijn ingelogd. Maak een foto van de lijst voordat je iets uitlogt.
    .look-2 = Kijk of het nummer en het adres voor herstel van jou zijn.
    .look-3 = Kijk welke apps bij je mail, foto's en contacten kunnen.
    .look-4 = Kijk wie in je gezinsgroep zit en wie je plek ziet. Zij kunnen merken dat je stopt.
    .look-5 = Kijk welke wachtwoorden, zoekwoorden en plekken het account bewaart. Bewaar bewijs voordat je iets verwijdert.

offer-accounts-microsoft = Microsoft-account
    .look-1 = Kijk naar recente logins en apparaten. Maak een foto van wat je niet kent voordat je het uitlogt.
    .look-2 = Kijk of het nummer en het adres voor herstel van jou zijn.
    .look-3 = Een gezinsgroep kan je plek en computergebruik tonen. Wie je weghaalt, kan een mail krijgen.
    .look-4 = Zoek naar doorsturen en regels in je mail, en naar gedeelde bestanden.

offer-accounts-phone-provider = Telefoon en internet
    .look-1 = Kijk op wiens naam het contract staat. Die ziet de rekening, en vaak met wie je belt.
    .look-2 = Vraag wie namens jou mag bellen of inloggen. Vraag om een extra wachtwoord als dat kan.
    .look-3 = Vraag of er een tweede simkaart of doorschakeling op je nummer staat. Laat het op papier bevestigen.
    .look-4 = Verander de code van je voicemail. Kijk naar welk adres rekeningen gaan.
    .look-5 = Maak een foto van de apparaten op je wifi. Een nieuw wachtwoord valt op: die vallen eraf.

offer-accounts-password-manager = Wachtwoordmanager
    .look-1 = Maak een nieuw hoofdwachtwoord op je veilige apparaat. Schrijf het nooit hier op.
    .look-2 = Kijk welke apparaten zijn ingelogd. Maak een foto van de lijst voordat je een apparaat uitlogt.
    .look-3 = Kijk welke wachtwoorden je deelt, of dat je een gezinsabonnement hebt. Anderen kunnen een verandering merken.
    .look-4 = Kijk wie er bij nood in kan. Kijk ook of je browser wachtwoorden bewaart.

offer-accounts-shops = Webwinkels en pakjes
    .look-1 = Kijk welke bezorgadressen er staan. Haal weg wat niemand hoeft te weten.
    .look-2 = Oude bestellingen laten zien waar je woont. Kijk wie nog meer kan inloggen, en op welke apparaten.
    .look-3 = Kijk met welke passen en rekeningen betaald kan worden.
    .look-4 = Pakket-apps kunnen anderen laten meekijken. Kijk wie jouw pakjes volgt. Die kan een verandering merken.
    .look-5 = Staat er iets wat jij niet bestelde? Bewaar mail en bon. Meld het bij de winkel en de politie.

offer-accounts-travel-card = OV-kaart, taxi en deelvervoer
    .look-1 = Je reizen laten zien waar je was, en wanneer. Kijk wie kan inloggen.
    .look-2 = Kijk welke kaarten gekoppeld zijn. Hangt jouw kaart aan het account van een ander? Laat dat veranderen.
    .look-3 = Kijk welke adressen de apps bewaren, en waar bonnen heen gaan. Bewaar eerst wat bewijs kan zijn.
    .look-4 = De ander kan een nieuw wachtwoord merken. Vraag of je zonder kaart op naam kunt reizen.

offer-accounts-streaming = Films, series en muziek
    .look-1 = Kijk welke apparaten en profielen in gebruik zijn. De lijst kan plekken tonen. Maak er een foto van.
    .look-2 = Log alle apparaten uit op een moment dat jij kiest. Wie meekijkt, merkt het meteen.
    .look-3 = Deel je een gezinsabonnement? Kijk wat anderen van je zien. Een eigen account geeft meer rust.
    .look-4 = Maak afspeellijsten privé en loop je volgers na.

offer-accounts-smart-home = Deurbel, verwarming, speakers en camera's
    .look-1 = Maak een lijst van alles met een app. Wie heeft het ingesteld, en wie is de beheerder?
    .look-2 = Kijk wie toegang heeft. Maak een foto van de gebruikers en bewaar eerst opnames.
    .look-3 = Haal de ander weg, of zet het apparaat terug naar fabrieksstand. De ander kan dat meteen merken.
    .look-4 = Speakers en camera's bewaren opnames. Kijk wie ze kan afspelen, en verander het wachtwoord.

offer-accounts-car-app = Auto-app
    .look-1 = Vraag de dealer of er een account bij je auto hoort, en van wie.
    .look-2 = Kijk wie je plek ziet of de auto kan openen. Maak een foto voordat je iemand weghaalt.
    .look-3 = De ander kan merken dat de toegang stopt. Kies je moment.
    .look-4 = Kijk welke telefoons en adressen de auto zelf bewaart. Kijk ook naar parkeer-apps en verzekering.

offer-accounts-children = Accounts van je kinderen
    .look-1 = Kijk welke volwassene het account beheert. Die kan vaak plek, apps en berichten zien.
    .look-2 = Kijk naar telefoon, tablet, horloge en games. Wie kan zien waar je kind is?
    .look-3 = Kijk wie er bij de vrienden staat, en wie berichten mag sturen.
    .look-4 = Maak een foto voordat je iets verandert. De ander of je kind kan het merken.
    .look-5 = Hebben jullie samen het gezag? Vraag eerst advies over wat je mag veranderen.

offer-accounts-school-portal = School en opvang
    .look-1 = Vraag om een eigen inlog, met je nieuwe mailadres.
    .look-2 = Kijk wat er staat: adres, telefoonnummers, rooster. Vraag wie het kan zien.
    .look-3 = Vraag wat de andere ouder mag zien en te horen krijgt. Doe dat voordat je iets verandert.
    .look-4 = Ook klassenlijsten, groepsapps en de sportclub kunnen je adres of nummer tonen.

offer-accounts-health = Verzekering en zorg
    .look-1 = Sta je op de polis van een ander? Die ziet iets van je kosten. Vraag naar een eigen polis.
    .look-2 = De ander kan merken dat je van de polis gaat. Bespreek dit eerst met je verzekeraar.
    .look-3 = Kijk wie gemachtigd is bij verzekeraar, huisarts en apotheek. Stop wat niet meer klopt.
    .look-4 = Kijk welk adres, nummer en mailadres zij gebruiken. Doe dat ook bij je inboedel- en autoverzekering.

offer-accounts-work = Werk
    .look-1 = Wie kent je wachtwoord of code? Verander die. Vertel het de helpdesk als iets vreemd is.
    .look-2 = Vraag de helpdesk om vreemde logins eerst vast te leggen en dan te stoppen. Kijk of je mail wordt doorgestuurd.
    .look-3 = Kijk wie je agenda ziet. Vertel in een automatisch antwoord niet waar je bent.
    .look-4 = Kijk of je foto, nummer of rooster op de website staat. Vraag om dat weg te halen.

## Sloten en sleutels

offer-locks-front-door = Voordeur
    .look-1 = Schrijf op wie een sleutel heeft, ook buren, schoonmaak en verhuurder. Is er een zoek? Vervang dan het slot.
    .look-2 = Vaak hoef je alleen de cilinder te vervangen. Vraag om sleutels die je alleen met een kaart kunt bijmaken.
    .look-3 = Sporen van inbraak? Maak foto's en bel de politie voordat er iets wordt gemaakt.
    .look-4 = De ander merkt dat de sleutel niet past. Staat de ander op het contract? Vraag eerst advies.
    .look-5 = Laat geen sleutel buiten of in het slot. Vraag je inboedelverzekeraar of nieuwe sloten betaald worden.

offer-locks-back-door = Achterdeur en tuinpoort
    .look-1 = Past dezelfde sleutel als aan de voorkant? Vervang dan beide sloten.
    .look-2 = Schrijf op wie een sleutel heeft. Doe deze deur ook op slot als je thuis bent.
    .look-3 = Sporen dat iemand het probeerde? Maak eerst foto's en bel de politie.

offer-locks-window = Ramen en balkondeur
    .look-1 = Kijk bij welke ramen iemand kan komen, ook via een dak of balkon. Doe die op slot.
    .look-2 = Laat sloten zetten op schuiframen en schuifdeuren, of een stang zodat ze dicht blijven.
    .look-3 = Haal de sleutels eruit, en leg ze waar je er bij brand snel bij kunt.

offer-locks-shared-door = Gedeelde ingang van je gebouw
    .look-1 = Vraag de beheerder wie een sleutel of tag heeft. Kan een verloren tag geblokkeerd worden?
    .look-2 = Past die sleutel ook op je eigen deur, brievenbus of berging? Laat dat nakijken.
    .look-3 = Staat je naam bij de bel? Vraag of die weg kan. Spreek af niet open te doen voor onbekenden.

offer-locks-shed = Schuur
    .look-1 = Schrijf op wie een sleutel heeft. Van elke sleutel die je niet terug hebt, kan er een kopie zijn.
    .look-2 = Leg gereedschap en ladders achter slot. Daarmee kan iemand je huis in komen.
    .look-3 = Is er een deur van de schuur naar het huis? Doe die ook op slot.

offer-locks-garage = Garage
    .look-1 = Schrijf op wie een sleutel of afstandsbediening heeft. Houd de garage altijd op slot.
    .look-2 = Vraag de leverancier hoe je alle afstandsbedieningen verwijdert en alleen de jouwe instelt. De ander kan dat merken.
    .look-3 = Opent een app de deur? Maak een foto van de gebruikers voordat je iemand weghaalt.
    .look-4 = Is er een deur van de garage naar het huis? Doe die ook op slot.

offer-locks-bike = Fiets
    .look-1 = Heb je alle sleutels? Met het sleutelnummer kan iemand een nieuwe bestellen.
    .look-2 = Is er een sleutel zoek? Vervang het slot. Vraag je verzekeraar eerst wat die wil.
    .look-3 = Een e-bike kan een tracker en een app hebben. Kijk wie ziet waar hij is.
    .look-4 = Maak eerst een foto van de gebruikers. De ander kan merken dat de toegang stopt.

offer-locks-car = Auto
    .look-1 = Tel alle sleutels, ook reservesleutels. Mis je er een? Vraag de dealer of die geblokkeerd kan worden.
    .look-2 = Opent een app of telefoon de auto? Maak een foto van de gebruikers voordat je iemand weghaalt.
    .look-3 = De ander merkt dat de sleutel of app niet meer werkt. Kies je moment.
    .look-4 = Tracker gevonden? Laat hem zitten, maak foto's en rijd naar de politie, niet naar huis.

offer-locks-safe = Kluis
    .look-1 = Wie weet de code, of kan hem raden? Kies een nieuwe zonder datum of huisnummer.
    .look-2 = Schrijf de nieuwe code niet hier op. Bewaar hem in je wachtwoordmanager.
    .look-3 = Is de code van de fabriek ooit veranderd? Kijk of er een noodsleutel is, en waar.
    .look-4 = Een kluis in een gedeeld huis is niet alleen van jou. Bewaar belangrijke papieren ergens anders.

offer-locks-letter-box = Brievenbus
    .look-1 = Wie heeft een sleutel? Vervang het slot als je dat niet weet.
    .look-2 = Kan een hand van buiten bij de post? Neem een andere bus, of laat er een klep in zetten.
    .look-3 = Is er post weg of open? Schrijf op wat en wanneer. Vraag of iemand je post laat doorsturen.
    .look-4 = Laat belangrijke post per mail komen, of op een adres dat je vertrouwt.

offer-locks-code = Code van alarm, deur of sleutelkastje
    .look-1 = Wie weet de code? Maak een foto van de lijst met gebruikers voordat je iemand verwijdert.
    .look-2 = Wis de codes van anderen. Verander je eigen code, en die om het te beheren.
    .look-3 = Schrijf de nieuwe code niet hier op. Kies er een zonder datum of huisnummer.
    .look-4 = Vraag de alarmcentrale wie zij bellen en wie het wachtwoord kent. De ander kan een verandering merken.

offer-locks-app-lock = Slot dat met een app opengaat
    .look-1 = Wie is de beheerder van het slot? Die kan anderen toegang geven.
    .look-2 = Maak een foto van de gebruikers en van de lijst met openingen. Die zijn bewijs.
    .look-3 = Verander eerst het wachtwoord. Haal dan andere gebruikers, vingerafdrukken en codes weg.
    .look-4 = De ander merkt dat de app niet meer opent. Kies je moment.
    .look-5 = Houd een sleutel of een andere ingang. Het slot kan haperen, en een batterij raakt leeg.

offer-locks-storage = Opslag, volkstuin of vakantiehuis
    .look-1 = Schrijf op wie een sleutel heeft, en op wiens naam de huur staat.
    .look-2 = Vraag de beheerder wie erin mag, en of bezoek wordt opgeschreven. Vraag om dat te bewaren.
    .look-3 = Vervang het slot als er een sleutel zoek is. De ander kan dat merken.
