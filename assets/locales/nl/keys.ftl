# De sleutels: wanneer het notitieboek openging, wat ouder is dan het hoort, en nieuwe sleutels voor alles.

## Wanneer het hiervoor openging, op Vandaag

last-opened = Vorige keer geopend: { $day } om { $clock }.
last-opened-today = Vorige keer geopend: vandaag om { $clock }.
last-opened-entries = { $count ->
    [0] Nog geen notities.
    [one] Er staat nu één notitie in het logboek.
   *[other] Er staan nu { $count } notities in het logboek.
  }
last-opened-not-me = Was jij dat niet?
last-opened-ask = Was jij dat niet? Zeg het tegen de persoon die jij helpt. Die kan je een nieuwe wachtzin geven.

## Wat ouder is dan het hoort

older-title = Er is een oudere kopie teruggezet
older-keys = Het sleutelbestand is ouder dan de vorige keer. Een oude wachtzin of code, die was vervangen of weggehaald, werkt daardoor misschien weer.
older-plan = Het plan is ouder dan de vorige keer. Wat er het laatst in veranderde, kan ontbreken.
older-log = Het logboek is ouder dan de vorige keer. Wat je het laatst schreef, ontbreekt.
older-why = Heb je zelf een kopie teruggezet? Dan klopt het. Zo niet, dan kan een ander programma dat gedaan hebben, zoals een back-upprogramma, of iemand anders. Hier is niets gewist. Heb je een nieuwere kopie van het notitieboek? Bewaar die.
older-why-shared = Zeg dit tegen de persoon die jij helpt. Heeft die zelf een kopie teruggezet? Dan klopt het.
older-renew = Naar nieuwe sleutels
older-accept = Ik heb dit zelf gedaan
older-accept-shared = We weten waarom

## Iemand kent je wachtzin

exposed = Iemand kent mijn wachtzin
exposed-link = Heeft iemand je wachtzin gezien of gehoord? Geef dan alles nieuwe sleutels: die wachtzin opent hier dan niets meer. Een kopie van eerder blijft er wel mee te lezen.
exposed-about = Heeft iemand je wachtzin gezien of gehoord? Of was iemand bij deze computer die hem misschien kent? Dan kan die persoon meelezen. Met nieuwe sleutels stopt dat. Er gaat niets verloren.
exposed-when = Doe het op een moment dat niemand meekijkt, en op een computer die veilig voor je is.
exposed-does = Wat er gebeurt
exposed-does-all = Alles wordt opnieuw opgeschreven met nieuwe sleutels: je logboek, je plan en je bestanden.
exposed-does-passphrase = Je oude wachtzin opent daarna niets meer van wat hier staat.
exposed-does-old = Je oude wachtzin en je oude herstelcode openen daarna niets meer van wat hier staat.
exposed-does-helper = Ook de wachtzin van je helper stopt. Je kunt daarna een nieuwe geven.
exposed-does-room = Het duurt even. Zolang staat alles er twee keer. Er is { $size } vrije ruimte op de schijf voor nodig.
exposed-cannot = Wat het niet kan
exposed-cannot-copies = Is er eerder een kopie gemaakt? Die gaat nog open met je oude wachtzin.
exposed-cannot-watch = Kijkt iemand mee op deze computer? Dan ziet die ook je nieuwe wachtzin. Gebruik dan een computer die de ander nooit in handen had.
exposed-cannot-spare = Je reservenotitieboek houdt de wachtzin die het heeft. Wie je oude wachtzin kent, kan het lezen. Haal het weg en maak daarna een nieuw.
exposed-new = Je nieuwe sleutels
exposed-code = Herstelcode
exposed-code-new = Een nieuwe code
exposed-code-none = Geen code meer
exposed-code-none-about = Zonder code kom je er nooit meer in als je je wachtzin vergeet. Je kunt later nog een code maken, bij Instellingen.
exposed-code-keep = Schrijf hem over op papier, met de hand.
exposed-code-old = Het papier met de oude code kan daarna weg.
exposed-start = Nieuwe sleutels maken
exposed-starting = Een ogenblik…
exposed-running = Alles krijgt nieuwe sleutels
exposed-running-about = Wacht tot dit klaar is. Beweeg af en toe de muis, anders gaat Pantry vanzelf weg. Weggaan kan altijd: je notitieboek blijft heel. Was het nog niet klaar? Dan opent je oude wachtzin het, en begin je later opnieuw.
exposed-done-of = { $done } van { $total } klaar, nog { $left }
exposed-progress = Hoever het is
exposed-stop = Stoppen
exposed-stopping = Bezig met stoppen…
exposed-settling = De nieuwe sleutels gelden nu. Nog even opruimen. Stoppen kan niet meer, weggaan wel.
exposed-done-title = Alles heeft nieuwe sleutels
exposed-done = Vanaf nu opent je nieuwe wachtzin het notitieboek. Met de oude gaat hier niets meer open.
exposed-done-code = Je nieuwe herstelcode werkt ook.
exposed-done-no-code = Je hebt nu geen herstelcode. Bij Instellingen kun je er een maken.
exposed-done-helper = De wachtzin van je helper is gestopt. Bij Instellingen kun je een nieuwe geven.
exposed-done-damaged = { $count ->
    [one] Eén bestand was al beschadigd en is dat nog. De rest is heel.
   *[other] { $count } bestanden waren al beschadigd en zijn dat nog. De rest is heel.
  }
exposed-to-settings = Naar Instellingen
exposed-failed-title = Er is niets veranderd
exposed-failed = Je huidige wachtzin is nog goed.
exposed-cancelled = Je bent gestopt. Je kunt opnieuw beginnen wanneer je wilt.
exposed-disk-full = Er is te weinig ruimte op de schijf. Er is { $size } nodig. Maak ruimte en begin opnieuw.
exposed-disk = De schijf gaf geen antwoord. Wacht even en begin opnieuw.
exposed-not-writable = Pantry mag niet schrijven in de eigen map. Kijk of de schijf alleen-lezen is, en begin opnieuw.
exposed-low-memory = Er is te weinig geheugen vrij. Sluit een paar andere programma's en begin opnieuw.
exposed-in-use = Er is nog iets met het notitieboek bezig. Wacht even en begin opnieuw.

## Een herstelcode weghalen, in Instellingen

recovery-none = Je hebt nu geen herstelcode.
recovery-take = Code weghalen
recovery-take-title = De herstelcode weghalen?
recovery-take-about = De code opent dan niets meer. Vergeet je daarna je wachtzin, dan blijft alles in het notitieboek voorgoed dicht. Je kunt later een nieuwe code maken.
recovery-taking = Een ogenblik…
recovery-taken-title = De herstelcode is weg
recovery-taken = Alleen je wachtzin opent het notitieboek nu. Het papier met de code kan weg.

failure-not-by-code = Met de herstelcode zelf kan dit niet. Er is niets veranderd. Typ je wachtzin.
failure-renewed-closed = Alles heeft nieuwe sleutels, maar het notitieboek ging niet weer open. Er is niets kwijt. Start Pantry opnieuw, en gebruik je nieuwe wachtzin.
