# Alles wissen, en het reservenotitieboek.

## Alles wissen

erase = Alles wissen
erase-open = Lees over alles wissen
erase-link = Hiermee gaat dit notitieboek voorgoed weg. Wil je alleen dat niemand het leest? Dan is weggaan genoeg.
erase-about = Hier wis je dit notitieboek voorgoed. Neem de tijd, en lees eerst wat er dan weg is.

erase-instead = Misschien is iets anders genoeg
erase-instead-hide = Wil je dat niemand het leest?
    .about = Weggaan is genoeg. Zonder wachtzin kan niemand erin lezen, behalve wie op deze computer meekijkt terwijl jij erin bezig bent. Aan de map is nog wel te zien dat er een notitieboek is.
erase-instead-known = Weet iemand je wachtzin?
    .about = Kies een andere wachtzin. Dan blijft alles wat je schreef.
    .keys = Geef alles nieuwe sleutels, met een andere wachtzin. Alles wat je schreef blijft.
    .go = Naar Instellingen
erase-instead-look = Ben je bang dat iemand iets vindt?
    .about = Kijk eerst wat er te vinden is. Veel daarvan kun je los weghalen.
    .go = Wat zou iemand nu vinden?

erase-goes = Wat er dan weg is
erase-goes-written = Wat je schreef en bewaarde
erase-entries = { $count ->
    [0] Je logboek, waarin nog niets staat.
    [one] Je logboek, met één notitie.
   *[other] Je logboek, met { $count } notities.
  }
erase-files = { $count ->
    [0] Er zijn geen bestanden bij.
    [one] Het ene bestand dat erin zit.
   *[other] De { $count } bestanden die erin zitten.
  }
erase-plan = Je plan, met je lijsten en wat je erbij schreef.
erase-spare = Ook het reservenotitieboek.
erase-goes-opens = Alles waarmee het openging
    .about = Je wachtzin opent niets meer. Een herstelcode of de wachtzin van een helper ook niet.
erase-goes-evidence = Bewijs
    .about = Wat je voor de politie of een rechter verzamelde, is er dan niet meer. Heb je het misschien nog nodig? Vraag eerst raad, bijvoorbeeld bij Veilig Thuis: 0800-2000.
erase-goes-back = Dit is niet terug te draaien
    .about = Jij kunt het niet, de politie niet, en de makers van Pantry ook niet. Alleen een kopie van de map die al gemaakt was, gaat nog open.

erase-stays = Wat blijft
erase-stays-box = Het receptenbakje
    .about = Pantry is daarna alleen nog een receptenbakje.
erase-stays-elsewhere = Wat ergens anders staat
    .about = Wat je printte, opstuurde of als PDF bewaarde. En kopieën in je eigen mappen, zoals Downloads. Ook kopieën van de map van het notitieboek.
erase-stays-used = Dat Pantry gebruikt is
    .about = De computer kan bijhouden welke programma's gestart zijn. Dat kan Pantry niet wissen.
erase-disk = Op de schijf zelf
erase-disk-about = Pantry schrijft eerst over de sleutels heen. Daarna gaan de bestanden weg. Een SSD kan oude stukken nog een tijd houden. Zonder sleutel kan niemand ze lezen. Maar een SSD kan ook het oude sleutelbestand nog hebben, en iemand kan eerder een kopie van de map gemaakt hebben. Wie zo'n kopie heeft en je wachtzin weet, kan die kopie lezen.

erase-sure = Weet je het zeker?
erase-sure-about = Typ je wachtzin en het woord. Druk je dan op de knop, dan wordt je wachtzin nagekeken en begint het wissen. Vanaf dan is het niet te stoppen.
erase-word = WISSEN
erase-type = Typ het woord { $word }
erase-checking = Een ogenblik…
erase-not-yet = Je wachtzin wordt nagekeken. Het wissen is nog niet begonnen.
erase-busy = Bezig met wissen…
erase-leave = Je kunt gewoon weggaan. Is het dan nog niet klaar? Dan gaat het wissen verder zodra Pantry weer start.

failure-word-differs = Dat is niet het woord dat er staat. Er is niets gewist. Typ het precies zo over.

## Voor wie meer nodig heeft

advanced = Voor als je meer nodig hebt
advanced-about = Wat de meeste mensen nooit gebruiken.

## Het reservenotitieboek

spare = Reservenotitieboek
spare-open = Lees wat het is
spare-link = Een tweede notitieboek, om te laten zien als iemand je dwingt. Lees eerst wanneer het helpt en wanneer niet.
spare-about = Een reservenotitieboek is een tweede notitieboek, met een eigen wachtzin. Het begint leeg. Wie die wachtzin typt, ziet alleen dat notitieboek.
spare-helps = Wanneer het helpt
spare-helps-about = Als iemand eist dat je Pantry opent. Je kunt dan iets laten zien, en dit notitieboek blijft dicht. Het helpt alleen bij iemand die niet weet dat er een tweede kan zijn.
spare-harms = Wanneer het kwaad kan
spare-harms-known = Als de ander Pantry kent
    .about = Die weet dan dat er een tweede kan zijn, en kan erom vragen. Wie goed kijkt, ziet ook dat er in Instellingen minder staat.
spare-harms-caught = Als het uitkomt
    .about = Betrapt worden kan gevaarlijk zijn. Denk vooraf na: wat doet de ander dan, kun je weg, en wie kun je bellen? Gaat het om je veiligheid, dan is openen soms beter dan weigeren.
spare-harms-police = Bij de politie
    .about = Het is niet bedoeld om tegen de politie te liegen. Dat kan je zaak kwaad doen.
spare-harms-lived = Als het er leeg uitziet
    .about = Een notitieboek waar niets in staat, gelooft niemand. Open het af en toe. Schrijf er iets in wat de ander mag lezen.
spare-harms-disk = Als iemand je schijf in de gaten houdt
    .about = Wie de map vaker bekijkt, kan zien dat er meer verandert dan bij één notitieboek hoort.
spare-harms-erased = Als het gewist wordt
    .about = Iemand kan je dwingen het reservenotitieboek te wissen. Dan gaat alleen dat weg. Je eigen notitieboek blijft op de schijf. Wie in de map van Pantry kijkt, ziet dat er nog iets over is.
spare-harms-own = Als iemand je eigen wachtzin weet
    .about = Die ziet op deze pagina dat er een is.
spare-make-title = Een reservenotitieboek maken
spare-how = Kies een wachtzin die je nergens anders gebruikt. Je typt hem op dezelfde plek als deze. Een herstelcode is er niet voor.
spare-passphrase = Wachtzin voor het reservenotitieboek
spare-make = Reservenotitieboek maken
spare-busy = Een ogenblik…
spare-made-title = Het reservenotitieboek is er
spare-made = Verlaat Pantry en open het met de nieuwe wachtzin. Schrijf er nu en later iets in, zodat het er gebruikt uitziet.
spare-yours = Je reservenotitieboek
spare-held = Er is een reservenotitieboek. Wat erin staat, lees je alleen met de wachtzin die je ervoor koos. Is het van binnenuit gewist, dan is alleen de plek ervan over. Die kun je nog weghalen.
spare-remove-title = Het reservenotitieboek weghalen?
spare-remove-about = De wachtzin ervan werkt dan niet meer. Alles wat erin staat, is voorgoed weg. Dit notitieboek blijft zoals het is.
spare-remove = Reservenotitieboek weghalen
spare-removed-title = Het reservenotitieboek is weg
spare-removed = De wachtzin ervan opent niets meer.
