# Hoe je het notitieboek verlaat, en wat vanzelf gebeurt.

parting-instead = Wat ervoor in de plaats komt
parting-nothing = Niets
parting-recipes = Het receptenbakje
parting-nothing-hint = Het venster is weg, en er komt niets voor in de plaats.
parting-recipes-hint = Na ongeveer een seconde staat er een receptenbakje op dezelfde plek. Dat weet niets van je notitieboek. Je sluit het als elk venster.
parting-idle = Vanzelf weggaan
parting-idle-hint = Als je zo lang geen toets en geen muis aanraakt in Pantry. Pantry gaat ook weg als het scherm op slot gaat, voor de computer slaapt, en als je uitlogt, als je systeem dat aan Pantry laat weten.
parting-minutes =
    { $count ->
        [one] na { $count } minuut
       *[other] na { $count } minuten
    }
idle-soon = Pantry gaat over 20 seconden weg. Wil je blijven? Druk op een toets of beweeg de muis.
system-key = Een toets waarmee je overal weggaat
system-key-hint = Die werkt ook als je in een ander programma bezig bent, maar alleen zolang je notitieboek open is. Houd Ctrl, Alt of de toets ertussen ingedrukt, en druk op een andere toets. Of neem een functietoets.
system-key-choose = Kies een toets
system-key-press = Druk nu op de toetsen. Met Esc stop je.
system-key-drop = Geen toets
system-key-held = Met deze toets ga je overal weg zolang je notitieboek open is.
system-key-untied = Je koos deze toets, maar je systeem zegt niet of die werkt. Kies een toets in de instellingen van je systeem, onder de naam Pantry, en probeer die uit. Werkt die niet? Gebruik dan F9, twee keer Esc of de knop Verlaten.
system-key-taken = Een ander programma gebruikt deze toets. Kies een andere.
system-key-given = Je systeem gaf je deze toets. Daarmee ga je overal weg zolang je notitieboek open is.
system-key-asked = Je systeem vraagt of Pantry een toets mag hebben. Geef antwoord op die vraag. Het kan opnieuw vragen als je je notitieboek opent, en het bewaart de toets bij zijn instellingen, onder de naam Pantry.
system-key-refused = Je systeem geeft nu geen toets. Kies er opnieuw een, en zeg ja als het iets vraagt.
system-key-name = Sluiten
system-key-not-offered = Op dit systeem kan geen programma overal een toets opvangen. Gebruik F9, twee keer Esc of de knop Verlaten.
key-space = Spatie
key-meta =
    { $system ->
        [macos] Command
        [windows] Windows
       *[other] Super
    }
key-alt =
    { $system ->
        [macos] Option
       *[other] Alt
    }
amiss-title = Iets wat je koos voor het weggaan werkt nu niet
amiss-perhaps = Iets wat je koos voor het weggaan werkt misschien niet
amiss-key-untied = Je systeem zegt niet of de toets werkt waarmee je overal weggaat.
amiss-key-taken = Een ander programma gebruikt de toets waarmee je overal weggaat.
amiss-key-refused = Je systeem geeft nu geen toets waarmee je overal weggaat.
amiss-key-not-offered = Dit systeem geeft geen toets waarmee je overal weggaat.
amiss-protection = Het systeem verbergt dit venster niet voor programma's die het scherm vastleggen.
amiss-still = F9, twee keer Esc en de knop Verlaten werken zoals altijd.
amiss-settings = Kijk bij Instellingen
protection-title = Programma's die het scherm vastleggen
protection-hide = Zien niets
protection-show = Zien dit venster
protection-on = Het systeem verbergt dit venster nu voor die programma's. Een vergrootglas moet het soms wel zien.
protection-off = Die programma's zien dit venster nu, en een vergrootglas ook.
protection-not-offered = Dit systeem kan een venster niet voor ze verbergen. Andere programma's kunnen vastleggen wat er op het scherm staat.
failure-bad-key = Deze toets kan niet. Houd Ctrl, Alt of de toets ertussen ingedrukt, en druk op een letter of een cijfer. Of neem een functietoets.
