# Help: the lines to call, then the pages. Their order stands in content/help.json.

line-112 = Noodnummer
    .number = 112
    .when = Er is nu gevaar.
    .expect = Iemand vraagt waar je bent en wat er gebeurt. Zeg ook dat je wordt gestalkt.

line-veilig-thuis = Veilig Thuis
    .number = 0800-2000
    .when = Je wilt advies voor jezelf of over iemand anders. Ook professionals kunnen bellen.
    .expect = Gratis, dag en nacht. Iemand luistert, beantwoordt vragen en kijkt met jou welke hulp past. Je naam zeggen hoeft niet.

line-police = Politie, geen spoed
    .number = 0900-8844
    .when = Je wilt aangifte doen of iets melden, en er is nu geen gevaar.
    .expect = Je kunt een afspraak maken om aangifte te doen. Vraag steeds om een naam en een nummer.

line-victim-support = Slachtofferhulp Nederland
    .when = Je zoekt hulp bij aangifte, of je hebt praktische of juridische vragen.
    .expect = Zij denken met je mee over aangifte doen. Zoek op een veilig apparaat hoe je hen bereikt.

help-recognise = Stalking herkennen
    .p-1 = Stalking is: iemand valt je bewust steeds weer lastig, en je voelt je niet meer veilig. Eén keer is nog geen stalking. Het gaat om alles bij elkaar.
    .p-2 = Het kan een ex zijn. Het kan ook een kennis zijn, een buur of iemand uit je familie.
    .p-3 = Soms gebeurt het dichtbij. Iemand wacht je op, loopt of rijdt achter je aan, of houdt je in de gaten.
    .p-4 = Soms zijn het berichten die je niet wilt en die blijven komen: brieven, mails, telefoontjes, appjes, social media. Gaat het via internet of telefoon, dan heet het cyberstalking.
    .p-5 = Ook dit hoort erbij: dreigen met geweld, roddels of leugens over jou of je familie, je spullen kapotmaken, of dingen bestellen op jouw naam.
    .p-6 = Soms worden ook mensen om je heen lastiggevallen: collega's, vrienden, familie of je kinderen.
    .p-7 = Is het een ex? Dan is de kans op geweld groter. Dat geldt vooral als er al geweld was toen jullie samen waren, of als je met de dood bent bedreigd. Vraag dan snel om hulp.
    .p-8 = Veilig Thuis helpt als een ex je stalkt. En ook als je van de ander afhankelijk bent, bijvoorbeeld binnen je familie. Je kunt altijd bellen om te vragen of zij iets voor je kunnen doen: 0800-2000.

help-begins = Hoe het vaak begint
    .p-1 = Het begint soms klein en wordt dan steeds erger. Soms is het meteen heel bedreigend, zodra een relatie stopt.
    .p-2 = Vaak is het een ex die niet wil dat het uit is. Die wil het dan goedmaken, en zoekt daarvoor steeds opnieuw contact.
    .p-3 = Lukt dat niet, dan kan het stalken zelf het doel worden. De ander kan het niet hebben dat jij een eigen leven hebt.
    .p-4 = Het draait om macht over jou krijgen, en die houden. Je merkt het doordat iemand nooit loslaat en blijft dwingen.
    .p-5 = Dit is niet jouw schuld. Je hebt het niet uitgelokt door aardig te zijn, of door weg te gaan.

help-effects = Wat het met je doet
    .p-1 = Stalking raakt je hele leven. Ook op stille dagen kun je bang zijn, of denken dat er iets gaat komen. Dat is een gewone reactie op iets dat niet gewoon is.
    .p-2 = Door de spanning kun je erg schrikken, anderen minder vertrouwen en je slecht concentreren.
    .p-3 = Je lijf doet mee: slecht slapen, weinig trek, moe zijn, pijn in je spieren of je hoofd.
    .p-4 = Duurt het lang, dan kan het steeds meer van je leven innemen. Misschien ga je minder naar buiten, of denk je er de hele dag aan.
    .p-5 = Dat is ook wat de ander wil: dat jij met die ander bezig bent. Elk uur dat je aan iets gewoons besteedt, is van jou.
    .p-6 = Je hoeft dit niet alleen te doen. Kies iemand bij wie het goed voelt: een vriend, familie of een buur die je vertrouwt. Vertel iets kleins. Vaak willen meer mensen helpen dan je denkt, en praten lucht vaak op.
    .p-7 = Die persoon kan ook met je meegaan naar een instantie. En praten met een man of vrouw die dit ook meemaakt, kan helpen.

help-children = Wat het met kinderen doet
    .p-1 = Stalking kan slecht zijn voor de gezondheid van kinderen en voor hoe ze groeien. Dat geldt vooral als degene die stalkt een vader of moeder is bij wie ze niet wonen.
    .p-2 = Een ouder die de kinderen niet ziet, kan wanhopig of boos worden en dan gaan stalken.
    .p-3 = Soms worden kinderen gebruikt om iets over jou te weten te komen. Zeg tegen je kind dat het geen vragen hoeft te beantwoorden en niets hoeft door te geven.
    .p-4 = Praat zelf niet direct met de ander. Laat nodig contact over kinderen of spullen via iemand anders gaan.
    .p-5 = Moet er toch contact zijn, omdat jullie samen kinderen hebben? Dan is de kans groter dat het stalken doorgaat. Vraag daar hulp bij.
    .p-6 = Bij beslissingen over omgang hoort het gevaar mee te tellen. Vertel erover, ook als niemand ernaar vraagt.

help-no-contact = Waarom geen contact het beste is
    .p-1 = Voor wie stalkt, werkt contact als een verslaving. Elke reactie en elk nieuw contact houdt die in leven, ook een boze of een bange. Stilte geeft niets om op door te gaan.
    .p-2 = Zeg één keer duidelijk wat je wilt en wat je niet wilt. Doe dat zo dat je het kunt bewijzen, zoals met een aangetekende brief. Zorg eerst dat je veilig bent.
    .p-3 = Daarna blijft nee gewoon nee. Ga niet mee met wat de ander voorstelt of eist. Reken er niet op dat de ander zich aan een afspraak houdt.
    .p-4 = Ga geen gesprek aan, ook niet met een ander erbij om te bemiddelen. Zo'n gesprek gaat vaak goed, en daarna begint het opnieuw.
    .p-5 = Kan het echt niet zonder contact? Laat het via een ander lopen.
    .p-6 = Heb je toch gereageerd? Je hebt niets fout gedaan. Schrijf het op en ga verder waar je was.

help-harder = Maak het de ander moeilijk
    .p-1 = Hoe minder iemand van je ziet, en hoe verder weg die blijft, hoe minder die kan doen. Je hoeft niet alles vandaag te doen.
    .p-2 = Online: zet je profielen op privé. Dan ziet de ander niet wat je doet. Vraag ook anderen om niets over je te plaatsen.
    .p-3 = Accounts en apparaten: zorg dat de ander er niet in kan. Doe dit op een apparaat dat veilig is.
    .p-4 = Thuis: zorg dat de ander niet binnen kan. Kijk naar sloten, sleutels en codes, en naar alles met een app.
    .p-5 = Bij elke stap in het plan staat wat de ander kan merken, en of je eerst bewijs moet bewaren.

help-evidence = Bewijs bewaren
    .p-1 = Veiligheid gaat voor. Schrijf pas iets op als het kan, en op een plek waar de ander niet bij komt.
    .p-2 = Alles telt mee: volgen, appen, bellen, mailen, of hoe iemand je ook lastigvalt.
    .p-3 = Houd een logboek bij. Noteer datum, tijd, plek, hoelang het duurde en hoe het ging. Zet erbij wie het zag.
    .p-4 = Bewaar mails, sms'jes en appjes. Laat het bericht op je toestel staan en maak er een kopie van.
    .p-5 = Maak foto's als dat veilig kan.
    .p-6 = Spreek je de ander toch aan de telefoon? Dan kun je het gesprek opnemen. Volgens onze bronnen is dat in Nederland niet strafbaar als je zelf meepraat. Zet zo'n opname niet online. Vraag de politie wat zij ermee kan.
    .p-7 = Het hoeft niet volledig te zijn. 'Dat weet ik niet meer' mag er ook staan. Wordt het te zwaar? Stop, of doe het samen met iemand.

help-reporting = Aangifte doen
    .p-1 = Na een aangifte kan de politie het stalken of de bedreiging onderzoeken, en proberen het te stoppen.
    .p-2 = Je kunt het zelf doen. Mensen om je heen kunnen het ook.
    .p-3 = Bel 0900-8844 voor een afspraak. Bel bij gevaar altijd 112.
    .p-4 = Slachtofferhulp Nederland kan je hierbij helpen.
    .p-5 = Zeg bij stalking duidelijk dat je wilt dat de ander wordt vervolgd. Vraag wat de regels nu zijn, en binnen welke tijd je iets moet doen. Dit is geen juridisch advies.
    .p-6 = Bel elke keer dat er weer iets gebeurt, en schrijf het nummer van de melding op.

help-someone-else = Zorgen om iemand anders
    .p-1 = Praat over wat je ziet met iemand die je vertrouwt. Vaak hebben anderen ook iets gemerkt, of kijken zij er anders naar.
    .p-2 = Samen kun je kiezen wat een goede volgende stap is.
    .p-3 = Luister naar wie gestalkt wordt, en geloof wat je hoort. Je hoeft het niet op te lossen.
    .p-4 = Vraag wat diegene nodig heeft, en doe niets achter diens rug om. Een stap die jij zet, kan gevolgen hebben.
    .p-5 = Spreek degene die stalkt niet zelf aan. Geef niets door, naar geen van beide kanten.
    .p-6 = Zag je zelf iets? Schrijf het op in je eigen woorden, met datum en tijd.
    .p-7 = Je kunt Veilig Thuis bellen voor advies, ook als je niet zelf wordt gestalkt: 0800-2000. Zij zijn er voor iedereen die te maken heeft met geweld in huis of tegen kinderen, ook als dat bij een ander gebeurt. Je naam noemen hoeft niet.
    .p-8 = Bel 112 als er nu gevaar is.

help-professionals = Voor professionals: de meldcode
    .p-1 = Werk je met mensen? Dan geeft de Meldcode Huiselijk Geweld en Kindermishandeling vijf stappen. Dit is de korte versie. Volg die van je eigen organisatie.
    .p-2 = Stap 1. Schrijf op wat je ziet en hoort. Houd feiten en vermoedens uit elkaar.
    .p-3 = Stap 2. Overleg met een collega, of vraag advies aan Veilig Thuis: 0800-2000.
    .p-4 = Stap 3. Praat met de persoon zelf, als dat veilig kan. Doe dat nooit met degene die stalkt erbij.
    .p-5 = Stap 4. Weeg hoe ernstig het is en hoe groot het gevaar is. Vraag bij twijfel Veilig Thuis.
    .p-6 = Stap 5. Beslis of je meldt, hulp regelt, of allebei.
    .p-7 = Veilig Thuis heeft mensen die veel van stalking weten. Zij helpen als degene die stalkt een ex is, of als iemand van diegene afhankelijk is.
