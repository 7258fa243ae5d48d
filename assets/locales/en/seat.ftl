# Someone who helps: the supporter's seat, what they changed, and what they saw themselves.

helper-nameless = a helper

## The seat, in Settings

seat-title = Someone who helps you
seat-about = You can give one person you trust a passphrase of their own. With it they can read and change the plan, its lists and the notes you wrote there, and read Help. On Today you see what they changed. Your log stays closed: this passphrase does not open it.
seat-how = They type it where you type yours, on this computer. Tell it to them in person, or write it on paper.
seat-name = Their name
    .hint = So that you can see who changed what. May stay empty.
seat-passphrase = A passphrase for them
seat-passphrase-again = The same once more
seat-give = Give them this passphrase
seat-giving = One moment…
seat-given-title = The passphrase works now
seat-given = What they change in the plan shows on Today the next time you come here.
seat-held = { $name } has had a passphrase of their own since { $day }.
seat-open = Give a passphrase
seat-other = Give another passphrase
seat-other-about = Was it forgotten, or will someone else help you? Then give a new one. The old one stops working.
seat-take = Stop access
seat-take-title = Stop their access?
seat-take-about = The passphrase stops working. What you write in the plan from now on can't be read with it, not even with an old copy of the key file. What they already saw, printed or copied can't be taken back.
seat-taken-title = Their access has stopped
seat-taken = Now only you can open the plan.

## What they changed, on Today

news = What { $name } changed
news-plan = What was changed in your plan
news-line = { $name }, { $moment }
news-item = { $item }: { $state }
news-row-added = Added to { $list }: { $row }
news-row-changed = Changed in { $list }: { $row }
news-row-removed = Removed from { $list }: { $row }
news-moment-added = A new moment: { $moment }
news-moment-changed = The moment { $moment } was changed
news-moment-removed = The moment { $moment } was removed
news-question = An answer under 'Your situation' was changed
news-sighting = A new signed note
news-put-back = Put it back
news-seen = I have seen this
news-seen-about = After 'I have seen this' you can't put anything back.

## What they saw themselves

sightings-own = What you saw as a helper
    .about = Did you see or hear something? Write it in your own words and sign it. It is not part of the plan. What is not signed yet shows here for you only.
sightings = What others saw
    .about = Notes by the person who helps you, signed. They are not a part of your log.
sighting-new = Write down what I saw
sighting-unsigned = Not signed yet
sighting-undated = Day not filled in
sighting-day = On which day
sighting-clock = About what time
sighting-place = Where
sighting-words = What I saw and heard
    .hint = Only what you saw and heard yourself. You may write 'I do not know'.
sighting-sign = Sign this note
sighting-sign-title = Sign this note?
sighting-sign-words = Your name and the time are added below it. From then on nobody can change it, not even you.
sighting-sign-nameless = The time comes under it, without a name. From then on nobody can change it, and neither can you.
sighting-signed = Signed by { $name }, { $moment }
sighting-fingerprint = Fingerprint (SHA-256)
sighting-fingerprint-hint = Write down the first sixteen characters. With them it can be shown later that not one letter was changed.
sighting-broken = This note was changed after it was signed, outside Pantry. Ask the person who wrote it to sign a new one.
sighting-remove-title = Remove this note?
sighting-remove-draft = Its words are removed for good.
sighting-remove-signed = Its words are removed for good. The person who wrote it can sign a new one.
