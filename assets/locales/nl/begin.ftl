# De eerste keer.

begin-place = Stap { $place } van { $count }
begin-next = Verder
begin-back = Terug
begin-stop = Je kunt bij elke stap ophouden. De volgende keer opent Pantry als receptenbakje. Wil je hier verder? Typ dan dit in het zoekveld en druk op Enter:
begin-words = opnieuw beginnen

begin-safe = Is dit een veilige computer voor jou?
begin-safe-about = Pantry is een geheim notitieboek dat eruitziet als een receptenbakje. Het houdt anderen weg bij wat je schrijft. Het kan niets doen als iemand de computer zelf in de gaten houdt.
begin-signs = Neem een andere computer als een van deze dingen waar kan zijn:
begin-sign-1 = Degene die je stalkt heeft deze computer ingesteld of gerepareerd, of weet met welk wachtwoord je inlogt.
begin-sign-2 = Je deelt deze computer, of hij is van je werk of school.
begin-sign-3 = Die persoon weet dingen die alleen op deze computer stonden.
begin-sign-4 = Er staan programma's op die je niet kent.
begin-safe-yes = Deze computer is veilig genoeg
begin-safe-no = Ik weet het niet zeker
begin-instead = Schrijf hier nog niets op
begin-instead-1 = Gebruik een computer die de ander nooit in handen had: van een vriend of vriendin, of in de bibliotheek, om alleen te lezen.
begin-instead-2 = Blijf deze gewoon gebruiken voor onschuldige dingen. Dan valt er niets op.
begin-instead-3 = Haal nog geen programma's weg. Ze kunnen bewijs zijn, en de ander kan het merken.
begin-instead-4 = Vraag Veilig Thuis (0800-2000, gratis, dag en nacht) of de politie om mee te kijken.
begin-danger = Nu in gevaar? Bel 112.

begin-language = Jouw taal
begin-language-about = Alles in Pantry is in deze taal. Je kunt dat later veranderen.

begin-practise = Oefen het weggaan
begin-practise-about = Stel dat er iemand binnenkomt. Dan moet dit venster meteen weg.
begin-or = of
key-f9 = F9
key-esc = Esc
begin-practise-do = Druk nu op F9, of twee keer snel op Esc. Het venster verdwijnt. Deze ene keer komt het vanzelf terug.
begin-not-yet = Je hebt nog niet gedrukt.
begin-by-button = De knop werkt ook, altijd. Nu nog een keer met de toetsen, zodat je vingers het weten.
begin-practised-title = Dat was het
begin-practised = Vanaf nu blijft het venster weg. Wat je typte, is bewaard. Later kom je terug door Pantry te starten en de wachtzin te typen die je in de volgende stap kiest.

begin-passphrase = Kies een wachtzin
begin-passphrase-about = Met deze wachtzin open je je notitieboek. Deze zes woorden zijn net voor jou getrokken. Ze zijn heel sterk, en met een verhaaltje goed te onthouden. Je kunt er ook zelf een bedenken.

begin-recovery = Een herstelcode
begin-recovery-about = Vergeet je je wachtzin, dan opent deze code het notitieboek. Schrijf hem nu over op papier, met de hand. Zonder wachtzin of code kan niemand je weer binnenlaten.
begin-recovery-keep = Bewaar het papier waar alleen jij het vindt, of geef het aan iemand die je vertrouwt. Maak er geen foto van.
begin-make = Maak mijn notitieboek
begin-making = Je notitieboek wordt gemaakt…
begin-skip-ask = Verder zonder code
begin-skip-title = Verder zonder herstelcode?
begin-skip-words = Vergeet je dan je wachtzin, dan blijft alles in het notitieboek voorgoed dicht. Je kunt later nog een code maken, bij Instellingen.
begin-skip = Verder zonder

begin-last = Vanaf nu
begin-made-title = Je notitieboek is gemaakt
begin-made = Wie Pantry start, ziet recepten, en verder niets.
begin-last-1 = Openen: typ je wachtzin in het zoekveld en druk op Enter. Begin met een spatie, dan zie je alleen bolletjes.
begin-last-2 = Een verkeerde wachtzin is een zoekvraag die niets vindt.
begin-last-3 = Weggaan: F9, twee keer Esc, de knop Verlaten, of het venster sluiten.
begin-last-4 = De recepten zijn echt. Gebruik ze af en toe: een bakje dat gebruikt wordt, roept geen vragen op.
begin-last-5 = Bij Instellingen kun je een gewoon slotscherm kiezen in plaats van de recepten.
begin-enter = Open mijn notitieboek

failure-exists = Er staat al een notitieboek op deze computer. Er is niets veranderd. Sluit Pantry, start het opnieuw, en typ de wachtzin in het zoekveld.
failure-damaged-keys = Een bestand van het notitieboek is beschadigd. Er is niets gewist. Sluit Pantry en start het opnieuw.
failure-damaged-cell = { failure-damaged-keys }
failure-damaged-file = { failure-damaged-keys }
failure-missing-keys = Een bestand van het notitieboek is er niet meer. Pantry heeft niets gewist. Sluit Pantry en start het opnieuw.
failure-missing-cell = { failure-missing-keys }
failure-missing-file = { failure-missing-keys }
failure-wrong-passphrase = Met deze wachtzin gaat het notitieboek niet open. Er is niets veranderd. Typ hem opnieuw.
failure-too-new = Er staat hier een notitieboek van een nieuwere Pantry. Er is niets veranderd. Open het met de nieuwere.
failure-in-use = Pantry staat al open. Er is niets kwijt. Ga naar het venster dat openstaat, of sluit dat en probeer het opnieuw.
failure-disk-full = De schijf is vol. Er is geen notitieboek gemaakt, en niets kwijt. Maak ruimte en probeer het opnieuw.
failure-not-writable = Pantry mag niet schrijven in de eigen map. Er is geen notitieboek gemaakt, en niets kwijt. Kijk of de schijf alleen-lezen is, en probeer het opnieuw.
failure-low-memory = Er is te weinig geheugen vrij. Er is geen notitieboek gemaakt, en niets kwijt. Sluit een paar andere programma's en probeer het opnieuw.
failure-disk = De schijf gaf geen antwoord. Er is geen notitieboek gemaakt, en niets kwijt. Wacht even en probeer het opnieuw.
failure-database = Een bestand van het notitieboek is niet te schrijven. Er is niets kwijt. Sluit Pantry en start het opnieuw.
failure-closed = Pantry wordt afgesloten. Er is niets kwijt. Start het opnieuw.
failure-internal = Er ging iets mis in Pantry. Er is niets kwijt. Sluit het en start het opnieuw.
failure-no-screen = { failure-internal }
failure-old-webview = { failure-internal }
