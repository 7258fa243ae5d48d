# Wat anderen nu op deze computer kunnen vinden, en wat weg kan.

found = Wat zou iemand nu vinden?
found-about = Deze pagina zoekt wat anderen hier kunnen vinden van wat je toevoegde. Zoeken verandert geen enkel bestand. Er gaat niets weg zonder dat jij het zegt, en altijd één ding tegelijk.
found-link = Pantry kan zoeken wat anderen op deze computer kunnen vinden: kopieën, lijsten met recente bestanden, kleine plaatjes.
help-found = Sporen op deze computer
found-looking = Bezig met zoeken… Bij veel bestanden duurt dat even. Je kunt intussen iets anders doen.
found-again = Opnieuw zoeken
found-looked = Gezocht om { $clock }
found-removed = { $name } is weg.
found-count = { $count ->
    [one] Eén ding gevonden dat Pantry weg kan halen.
   *[other] { $count } dingen gevonden die Pantry weg kan halen.
  }
found-nothing = Er is niets gevonden dat Pantry weg kan halen.
found-partly = Niet overal kon gekeken worden. Onderaan 'Wat blijft' staat waar niet.
found-goes = Wat weg kan
found-ask = { $name } weghalen?
found-ask-clipboard = Het klembord leegmaken?
found-is-about = Dit gaat over { $file }.
found-by-name = Alleen de naam is hetzelfde. Het kan een ander bestand zijn.
found-disk = Op de schijf zelf kunnen oude resten nog een tijd blijven staan, vooral op een SSD.
found-empty = Leegmaken
found-pictures = { $count ->
    [one] Eén klein plaatje, in { $place }
   *[other] { $count } kleine plaatjes, in { $place }
  }
found-line = Eén regel, in { $place }

found-kind-copy = Kopieën van wat je toevoegde
found-about-copy = Precies hetzelfde bestand staat hier ook, leesbaar voor iedereen.
found-goes-copy = Het bestand gaat voorgoed weg uit { $place }, met de kleine plaatjes die de computer ervan maakte. Pantry kijkt eerst of de eigen verzegelde kopie heel is.
found-kind-binned = Kopieën in de prullenbak
found-about-binned = Deze zijn weggegooid, maar iemand kan ze nog terugzetten en lezen.
found-goes-binned = De kopie gaat voorgoed uit de prullenbak. Pantry kijkt eerst of de eigen verzegelde kopie heel is.
found-kind-paper = PDF's die Pantry bewaarde
found-about-paper = Een PDF is niet beschermd: wie hem vindt, kan hem lezen.
found-goes-paper = De PDF gaat voorgoed weg uit { $place }. Het notitieboek houdt er geen kopie van. Je kunt hem opnieuw maken.
found-kind-recent = Lijsten met recente bestanden
found-about-recent = Programma's laten deze namen zien als iemand een bestand wil openen.
found-goes-recent = Alleen deze regel gaat uit de lijst. Alle andere regels blijven zoals ze zijn. Het bestand zelf blijft waar het is.
found-kind-picture = Kleine plaatjes
found-about-picture = De computer maakt een klein plaatje van foto's, films en PDF's. Dat blijft staan als het bestand zelf al weg is.
found-goes-picture = { $count ->
    [one] Het kleine plaatje gaat weg.
   *[other] { $count } kleine plaatjes gaan weg.
  } Is het bestand er nog? Dan maakt de computer ze opnieuw als iemand in die map kijkt.
found-kind-remains = Wat Pantry achterliet
found-about-remains = Pantry werd afgebroken voordat dit opgeruimd was.
found-goes-remains = Dit gaat weg met alles wat erin zit. Er kunnen namen van gekozen bestanden in staan, en geen tekst uit je notitieboek.
found-clipboard = Het klembord
found-clipboard-about = Wat je hier kopieerde, is in elk programma te plakken. Als je weggaat, haalt Pantry het zelf weg.
found-clipboard-name = Wat je in Pantry kopieerde
found-clipboard-goes = Wat je kopieerde, is dan niet meer te plakken. Een programma dat gekopieerde tekst bewaart, kan het nog wel hebben.
found-clipboard-gone = Het klembord is leeg.

found-stays = Wat blijft, en waarom
found-stays-about = Pantry maakt de lijsten van andere programma's niet leeg. Een lijst die ineens leeg is, valt op en kan vragen oproepen.
found-kind-notebook = De map van je notitieboek
found-about-notebook = Zonder wachtzin of herstelcode kan niemand erin lezen. Maar de map is te zien, en vertelt dat er een notitieboek is. Die map weghalen is alles weghalen wat je schreef.
found-kind-program = Pantry zelf
found-about-program = De naam staat tussen de programma's. Wie het start, ziet wat jij koos om eerst te laten zien. Pantry kan zichzelf niet weghalen.
found-kind-typed = Opdrachten in een terminal
found-about-typed = De naam Pantry staat tussen de opdrachten die getypt zijn. Deze lijst is van de terminal.
found-kind-usage = Wat de computer van gebruik bijhoudt
found-about-usage = De computer houdt bij welke programma's en bestanden gebruikt zijn, en wanneer. Zo kan hij ze weer aanbieden en terugvinden. Hij onthoudt ook hoe hard het geluid van een programma stond. Deze lijsten zijn van de computer.
found-kind-clipboards = Programma's die bewaren wat gekopieerd is
found-about-clipboards = Pantry kan niet zien of weghalen wat ze bewaarden. Kijk in het programma zelf, als dat veilig is.
found-kind-crash = Een verslag van een storing
found-about-crash = Het systeem bewaart dit. Er kan iets in staan van wat op het scherm stond. Een verslag in /var/crash is van wie het programma gebruikte. Was jij dat? Dan kun je het zelf verwijderen. Andere verslagen kan alleen een beheerder weghalen. Staat er WebKit in de naam? Dan kan het ook van een ander programma zijn.
found-kind-namesake = Een map met dezelfde naam
found-about-namesake = Er staan dingen in die Pantry niet maakt. De map kan van een ander programma zijn, en blijft dus.
found-unread = Hier kon niet, of niet helemaal, gekeken worden

found-unseen = Wat deze pagina niet kan zien
found-unseen-watch = Programma's die meekijken
    .about = Ze kunnen elke toets en elk beeld van het scherm bewaren. Pantry kan ze niet vinden. Twijfel je? Gebruik een computer die de ander nooit in handen had.
found-unseen-records = Gegevens van het systeem
    .about = De computer schrijft op welke programma's gestart zijn, en wanneer. Wie achter de computer zit terwijl het scherm niet op slot is, kan een deel daarvan lezen. Een beheerder kan alles lezen.
found-unseen-folders = Andere mappen
    .about = Pantry kijkt in je persoonlijke map en in de mappen die je daar ziet, ook in je mappen voor downloads en foto's als die ergens anders staan. Pantry kijkt niet in de verborgen mappen daar, niet in mappen die programma's voor zichzelf hebben, niet in mappen voor tijdelijke bestanden, en verder niet op andere schijven.
found-unseen-backups = Reservekopieën
    .about = Wat in de map stond toen de kopie werd gemaakt, staat er nog in.
found-unseen-elsewhere = Andere apparaten en de cloud
    .about = Wat daarheen gestuurd of gekopieerd is, blijft daar. Op je telefoon ook.
found-unseen-viewers = Lijsten in andere programma's
    .about = Een fotoprogramma, een speler of een browser kan zelf bijhouden wat er geopend is.

found-synced = { $folder } wordt gekopieerd naar { $by }
found-synced-about = Wat je hier weghaalt, kan daar blijven staan: in de prullenbak daar, in een oudere versie of op een ander apparaat. Het kan daar ook verdwijnen, zelfs van je telefoon. Wie bij dat account kan, kan zien dat er iets weg is. Kijk daar vanaf een apparaat dat veilig is.

found-system-linux = Deze pagina kijkt naar kopieën, de prullenbak, lijsten met recente bestanden, kleine plaatjes, het klembord en wat Pantry achterliet.
found-system-windows = Op Windows kijkt deze pagina naar kopieën, de prullenbak, snelkoppelingen naar recente bestanden en het klembord. Windows bewaart ook kleine plaatjes, snelle lijsten en een geschiedenis van het klembord (Windows-toets en V). Daar kan geen programma losse regels uit halen.
found-system-macos = Op een Mac kijkt deze pagina naar kopieën, de prullenmand en het klembord. macOS kan vragen of Pantry in een map mag kijken. Zeg je nee, dan staat die map hieronder. De Mac bewaart ook recente onderdelen en kleine plaatjes. Daar kan geen programma losse uit halen.

failure-found-changed = Dit is niet meer zoals het was toen Pantry keek. Er is niets weggehaald. Zoek opnieuw.
failure-found-stays = Dit is niet aan Pantry om weg te halen. Er is niets weggehaald. Op de pagina staat waarom.
failure-found-refused = De computer laat Pantry dit niet weghalen. De rest is zoals het was. Zoek opnieuw, of haal het zelf weg in de map.
