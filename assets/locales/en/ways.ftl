# The ways into the notebook: for the first start and the settings.

leave = Leave
leave-keys = Esc Esc / F9
new-passphrase = New passphrase
new-passphrase-again = The same once more
offered = Six random words
offered-others = Draw six others
show-typed = Show what I type
strong = Strong enough.
weak-known = Whoever guesses tries this one among the first. Take words that have nothing to do with each other.
weak-word = A word or a name with little beside it is easy to guess. Take four words or more.
weak-row = Keys or signs in a row are easy to guess. Take words that have nothing to do with each other.
weak-repeated = The same again and again is easy to guess. Take words that have nothing to do with each other.
weak-date = A date is easy to guess. Take words that have nothing to do with each other.
weak-short = Not strong enough yet. One or two more words make it strong.
code-label = Recovery code
code-again = Type the code from your paper
code-hint = Capitals, spaces and hyphens make no difference.
cancel = Cancel

failure-passphrase-empty = Type your passphrase first.
failure-passphrase-weak = This passphrase is too easy to guess. Nothing has changed. Make it longer, or take the six words.
failure-passphrase-differs = The two passphrases are not the same. Nothing has changed. Type the second one again.
failure-passphrase-long = This passphrase is too long. Nothing has changed. Use at most a few hundred characters.
failure-passphrase-taken = This passphrase is already used for another way into the notebook. Nothing has changed. Choose another one.
failure-code-differs = This is not the code on the screen. Nothing has changed. Compare it group by group, and type it again.

## Numbers to call

numbers-label = Numbers to call
numbers-danger = In danger now
numbers-112 = 112
numbers-veilig-thuis = Veilig Thuis (Safe at Home)
    .number = 0800-2000
numbers-police = Police, not urgent
    .number = 0900-8844
