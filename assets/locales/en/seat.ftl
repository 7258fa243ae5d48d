# Someone who helps: the supporter's seat, what they changed, and what they saw themselves.

helper-nameless = the person who helps you

## The seat, in Settings

seat-title = Someone who helps you
seat-about = You can give one person you trust a passphrase of their own. With it they open the plan, its lists, the notes you wrote there, and Help. Your log stays closed to them: their passphrase holds no key to it.
seat-how = They type it where you type yours, on this computer. Tell it to them in person, or write it on paper.
seat-name = Their name
    .hint = So that you can see who changed what. May stay empty.
seat-passphrase = A passphrase for them
seat-passphrase-again = The same once more
seat-give = Give them this passphrase
seat-giving = One moment…
seat-given-title = They can come in now
seat-given = What they change in the plan stands on Today the next time you come here.
seat-held = { $name } has had a passphrase of their own since { $day }.
seat-other = Give another passphrase
seat-other-about = For when they forgot theirs, or when someone else will help you. The one before opens nothing any more.
seat-take = Take it away
seat-take-title = Take the passphrase away?
seat-take-about = It opens nothing any more, and the plan gets a new key. With their old passphrase, and even with a copy of the old key file, they can't read what stands here from now on. What it cannot undo: what they saw, remember, printed or copied before.
seat-taken-title = The passphrase is taken away
seat-taken = Only you open the plan now.

## What they changed, on Today

news = What { $name } changed
news-plan = What was changed in your plan
news-line = { $name }, { $moment }
news-item = { $item }: { $state }
news-row-added = { $list }: { $row } was added
news-row-changed = { $list }: { $row } was changed
news-row-removed = { $list }: { $row } was taken away
news-moment-added = A new moment: { $moment }
news-moment-changed = The moment { $moment } was changed
news-moment-removed = The moment { $moment } was taken away
news-question = An answer under 'What applies to you' was changed
news-sighting = A signed note of what they saw
news-put-back = Put it back
news-seen = I have seen this
news-seen-about = Once you have seen it, what was taken away is gone for good.

## What they saw themselves

sightings-own = What you saw yourself
    .about = Did you see or hear something? Write it in your own words and sign it. It stands apart from everything else here.
sightings = What others saw
    .about = Notes by the person who helps you, signed. They are not a part of your log.
sighting-new = Write down what I saw
sighting-unsigned = Not signed yet
sighting-undated = No day
sighting-day = On which day
sighting-clock = About what time
sighting-place = Where
sighting-words = What I saw and heard
    .hint = Only what you saw and heard yourself. You may write 'I do not know'.
sighting-sign = Sign this note
sighting-sign-title = Sign this note?
sighting-sign-words = Your name and the time come under it. From then on nobody can change it, and neither can you.
sighting-signed = Signed by { $name }, { $moment }
sighting-fingerprint = Fingerprint (SHA-256)
sighting-fingerprint-hint = Write down the first eight characters. With them it can be shown later that not one letter was changed.
sighting-broken = This note is no longer as it was signed. It was changed outside Pantry.
sighting-remove-title = Remove this note?
sighting-remove-draft = Its words are removed for good.
sighting-remove-signed = Its words are removed for good. The person who wrote it can sign a new one.
