# De wegen naar het notitieboek: voor de eerste keer en de instellingen.

leave = Verlaten
leave-keys = Esc Esc / F9
new-passphrase = Nieuwe wachtzin
new-passphrase-again = Nog een keer dezelfde
offered = Zes willekeurige woorden
offered-others = Trek zes andere
show-typed = Laat zien wat ik typ
strong = Sterk genoeg.
weak-known = Wie wil raden, probeert deze als een van de eerste. Neem woorden die niets met elkaar te maken hebben.
weak-word = Een woord of een naam met weinig erbij is makkelijk te raden. Neem vier woorden of meer.
weak-row = Toetsen of tekens op een rij zijn makkelijk te raden. Neem woorden die niets met elkaar te maken hebben.
weak-repeated = Steeds hetzelfde is makkelijk te raden. Neem woorden die niets met elkaar te maken hebben.
weak-date = Een datum is makkelijk te raden. Neem woorden die niets met elkaar te maken hebben.
weak-short = Nog niet sterk genoeg. Met een of twee woorden erbij wel.
code-label = Herstelcode
code-again = Typ de code van je papier
code-hint = Hoofdletters, spaties en streepjes maken niet uit.
cancel = Annuleren

failure-passphrase-empty = Typ eerst je wachtzin.
failure-passphrase-weak = Deze wachtzin is te makkelijk te raden. Er is niets veranderd. Maak hem langer, of neem de zes woorden.
failure-passphrase-differs = De twee wachtzinnen zijn niet hetzelfde. Er is niets veranderd. Typ de tweede opnieuw.
failure-passphrase-long = Deze wachtzin is te lang. Er is niets veranderd. Gebruik hooguit een paar honderd tekens.
failure-passphrase-taken = Deze wachtzin hoort al bij een andere ingang van het notitieboek. Er is niets veranderd. Kies een andere.
failure-code-differs = Dit is niet de code op het scherm. Er is niets veranderd. Vergelijk groep voor groep, en typ hem opnieuw.

## Nummers om te bellen

numbers-label = Nummers om te bellen
numbers-danger = Nu in gevaar
numbers-112 = 112
numbers-veilig-thuis = Veilig Thuis
    .number = 0800-2000
numbers-police = Politie, geen spoed
    .number = 0900-8844
