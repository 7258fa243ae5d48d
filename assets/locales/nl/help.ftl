# Help: the lines to call, then the pages. Their order stands in content/help.json.

line-112 = Noodnummer
    .number = 112
    .when = Er is nu gevaar.
    .expect = Iemand vraagt waar je bent en wat er gebeurt. Zeg ook dat je wordt gestalkt.

line-veilig-thuis = Veilig Thuis
    .number = 0800-2000
    .when = Je wilt advies voor jezelf of om iemand anders. Ook professionals kunnen bellen.
    .expect = Gratis, dag en nacht. Iemand luistert, beantwoordt vragen en bekijkt met jou welke hulp past. Je naam zeggen hoeft niet.

line-police = Politie, geen spoed
    .number = 0900-8844
    .when = Je wilt aangifte doen of iets melden, en er is nu geen gevaar.
    .expect = Je kunt een afspraak maken om aangifte te doen. Vraag steeds om een naam en een nummer.

line-victim-support = Slachtofferhulp Nederland
    .when = Je zoekt hulp bij aangifte of bij praktische en juridische vragen.
    .expect = Zij denken met je mee over aangifte doen. Zoek op een veilig apparaat hoe je hen bereikt.

help-recognise = Stalking herkennen
    .p-1 = Stalking is: iemand valt je bewust lastig, steeds weer, en je voelt je niet meer veilig. Eén keer lastig zijn is nog geen stalking. Het gaat om alles bij elkaar.
    .p-2 = Het kan een ex zijn, een kennis, een buur of iemand uit de familie.
    .p-3 = Het kan dichtbij gebeuren: iemand staat je op te wachten, loopt achter je aan of houdt je in de gaten.
    .p-4 = Het kan met berichten gaan: brieven, mails, telefoontjes en appjes die je niet wilt en die blijven komen. Gaat het via internet of telefoon, dan heet het cyberstalking.
    .p-5 = Ook dit hoort erbij: dreigen met geweld, roddels of leugens over jou of je familie, je spullen kapotmaken, of dingen bestellen op jouw naam.
    .p-6 = Soms krijgt ook je omgeving ermee te maken: kinderen, collega's, vrienden of familie.
    .p-7 = Is het een ex? Dan is de kans op geweld groter. Dat geldt nog meer als er al geweld was, of als je met de dood bent bedreigd. Vraag dan snel om hulp. Veilig Thuis helpt bij stalking door een ex, en ook als je van de ander afhankelijk bent.

help-begins = Hoe het vaak begint
    .p-1 = Het begint soms klein en wordt langzaam erger. Soms is het meteen heel bedreigend, zodra een relatie stopt.
    .p-2 = In het begin wil de ander het vaak weer goedmaken. Er komt steeds een nieuwe poging om je te spreken.
    .p-3 = Lukt dat niet, dan kan het stalken zelf het doel worden. De ander wil niet dat jij verdergaat met je leven.
    .p-4 = Het draait om macht over jou. Kenmerkend is dat iemand niet loslaat en blijft dwingen.
    .p-5 = Dit is niet jouw schuld. Je hebt het niet uitgelokt door aardig te zijn, of door weg te gaan.

help-effects = Wat het met je doet
    .p-1 = Ook op stille dagen kun je bang zijn of denken dat er iets gaat komen. Dat is een gewone reactie op iets dat niet gewoon is.
    .p-2 = Je kunt erg schrikken, anderen minder vertrouwen en je slecht concentreren.
    .p-3 = Je lijf doet mee: slecht slapen, weinig trek, moe zijn, pijn in je spieren of je hoofd.
    .p-4 = Duurt het lang, dan kan het steeds meer van je leven innemen. Misschien ga je minder naar buiten, of denk je er de hele dag aan.
    .p-5 = Je hoeft dit niet alleen te doen. Kies iemand die je vertrouwt en vertel iets kleins. Vaak willen meer mensen helpen dan je denkt.
    .p-6 = Die persoon kan ook met je meegaan naar een instantie. Praten met mensen die hetzelfde meemaken kan ook helpen.

help-children = Wat het met kinderen doet
    .p-1 = Stalking kan slecht zijn voor de gezondheid van kinderen en voor hoe ze groeien. Dat geldt vooral als degene die stalkt een ouder is bij wie ze niet wonen.
    .p-2 = Een ouder die de kinderen niet ziet, kan wanhopig of boos worden en dan gaan stalken.
    .p-3 = Soms worden kinderen gebruikt om iets over jou te weten te komen. Zeg tegen je kind dat het geen vragen hoeft te beantwoorden en niets hoeft door te geven.
    .p-4 = Praat zelf niet direct met de ander. Laat nodig contact over kinderen of spullen via iemand anders gaan.
    .p-5 = Moet er toch contact zijn, dan kan het stalken langer duren. Vraag daar hulp bij.
    .p-6 = Bij afspraken over omgang hoort het gevaar mee te tellen. Vertel erover, ook als niemand ernaar vraagt.

help-no-contact = Waarom geen contact het beste is
    .p-1 = Wie stalkt, heeft een soort honger naar contact. Elke reactie voedt die, ook een boze of een bange. Stilte geeft niets om op door te gaan.
    .p-2 = Zeg één keer duidelijk wat je wilt en wat je niet wilt. Doe dat zo dat je het kunt bewijzen, zoals met een aangetekende brief. Zorg eerst dat je veilig bent.
    .p-3 = Daarna blijft nee gewoon nee. Ga niet in op voorstellen of eisen. Je kunt er niet op rekenen dat afspraken worden nagekomen.
    .p-4 = Voer geen gesprek, ook niet met een ander erbij om te bemiddelen. Zo'n gesprek gaat vaak goed, en daarna begint het opnieuw.
    .p-5 = Heb je toch gereageerd? Je hebt niets fout gedaan. Schrijf het op en ga verder waar je was.

help-harder = Maak het de ander moeilijk
    .p-1 = Hoe minder iemand van je ziet, hoe minder die kan doen. Je hoeft niet alles vandaag te doen.
    .p-2 = Online: zet je profielen op privé. Vraag anderen om niets over je te plaatsen.
    .p-3 = Accounts en apparaten: zorg dat de ander er niet in kan. Doe dit op een apparaat dat veilig is.
    .p-4 = Thuis: kijk naar sloten, sleutels en codes.
    .p-5 = Bij elke stap in het plan staat wat de ander kan merken, en of er eerst bewijs bewaard moet worden.

help-evidence = Bewijs bewaren
    .p-1 = Veiligheid gaat voor. Schrijf pas iets op als het kan, en op een plek waar de ander niet bij komt.
    .p-2 = Houd een logboek bij. Noteer datum, tijd, plek, hoe lang het duurde en wat er gebeurde. Zet erbij wie het zag.
    .p-3 = Bewaar mails, sms'jes en appjes. Laat het bericht op je toestel staan en maak er een kopie van.
    .p-4 = Maak foto's als dat veilig kan.
    .p-5 = Een gesprek opnemen waar je zelf aan meedoet, is in Nederland niet strafbaar, volgens de bronnen die wij vonden. Zet zo'n opname niet online. Vraag de politie wat zij ermee kan.
    .p-6 = Het hoeft niet volledig te zijn. 'Dat weet ik niet meer' mag er ook staan. Wordt het te zwaar? Stop, of doe het samen met iemand.

help-reporting = Aangifte doen
    .p-1 = Na een aangifte kan de politie onderzoek doen naar het stalken of de bedreiging, en proberen het te stoppen.
    .p-2 = Je kunt het zelf doen. Mensen om je heen kunnen het ook.
    .p-3 = Bel 0900-8844 voor een afspraak. Bel bij gevaar altijd 112.
    .p-4 = Slachtofferhulp Nederland kan je hierbij helpen.
    .p-5 = Zeg bij stalking duidelijk dat je wilt dat de ander wordt vervolgd. Vraag wat de regels nu zijn, en binnen welke tijd je iets moet doen.
    .p-6 = Bel elke keer dat er weer iets gebeurt, en schrijf het nummer van de melding op.

help-someone-else = Zorgen om iemand anders
    .p-1 = Praat met iemand die je vertrouwt over wat je ziet. Vaak hebben anderen ook iets gemerkt, of kijken zij er anders naar.
    .p-2 = Samen kun je kiezen wat een goede volgende stap is.
    .p-3 = Vraag aan de ander wat die nodig heeft, en doe niets achter diens rug om. Een stap die jij zet, kan gevolgen hebben.
    .p-4 = Spreek degene die stalkt niet zelf aan. Geef ook niets door, over en weer.
    .p-5 = Je kunt Veilig Thuis bellen voor advies, ook als je niet zelf wordt gestalkt: 0800-2000. Je naam noemen hoeft niet.
    .p-6 = Bel 112 als er nu gevaar is.

help-professionals = Voor professionals: de meldcode
    .p-1 = Werk je met mensen? Dan geeft de Meldcode Huiselijk Geweld en Kindermishandeling vijf stappen. Dit is de korte versie. Volg die van je eigen organisatie.
    .p-2 = Stap 1. Schrijf op wat je ziet en hoort. Houd feiten en vermoedens uit elkaar.
    .p-3 = Stap 2. Overleg met een collega, of vraag advies aan Veilig Thuis: 0800-2000.
    .p-4 = Stap 3. Praat met de persoon zelf, als dat veilig kan. Doe dat nooit met degene die stalkt erbij.
    .p-5 = Stap 4. Weeg hoe ernstig het is en hoe groot het gevaar is. Vraag bij twijfel Veilig Thuis.
    .p-6 = Stap 5. Beslis of je meldt, hulp regelt, of allebei.
    .p-7 = Veilig Thuis heeft mensen die veel van stalking weten. Zij helpen als degene die stalkt een ex is, of als iemand van diegene afhankelijk is.
