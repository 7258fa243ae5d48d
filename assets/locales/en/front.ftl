# The front: makes the notebook or opens it. Says nothing of what the notebook is for.

door-open-title = Open your notebook
door-make-title = Make a notebook
door-make-about = A notebook on this computer that only your passphrase opens.
door-passphrase = Passphrase
door-passphrase-hint = At least { $count } characters. Four or five words that have nothing to do with each other are strong, and easy to remember.
door-again = The same passphrase again
door-lost-title = Nobody can reset it
door-lost = If you lose your passphrase, everything in the notebook stays closed for good. Choose one that you will remember. If you write it down, keep the paper where only you can find it.
door-open = Open
door-opening = Opening…
door-make = Make the notebook
door-making = Making the notebook…
door-language = Language

failure-wrong-passphrase = This passphrase does not open the notebook. Nothing has changed. Look at capitals and spaces, and try again.
failure-passphrase-empty = Type your passphrase first.
failure-passphrase-short = This passphrase is too short. Use at least 10 characters.
failure-passphrase-differs = The two passphrases are not the same. Type the second one again.
failure-exists = There is a notebook on this computer already. Open it with its passphrase.
failure-damaged-keys = The key file is damaged, so the notebook cannot be opened. Your pages are still on the disk. Do you have a copy of the notebook's folder? Put it back.
failure-damaged-cell = A part of the notebook cannot be read. Nothing was deleted. Close Pantry and try again. Does it come back? Put back a copy of the notebook's folder.
failure-damaged-file = A file of the notebook is damaged. Nothing was deleted. Do you have a copy of the notebook's folder? Put it back.
failure-missing-keys = The key file is missing, so the notebook cannot be opened. Your pages are still on the disk. Do you have a copy of the notebook's folder? Put it back.
failure-missing-cell = A part of the notebook is missing. Pantry has deleted nothing. Do you have a copy of the notebook's folder? Put it back.
failure-missing-file = A file of the notebook is missing. Pantry has deleted nothing. Do you have a copy of the notebook's folder? Put it back.
failure-too-new = This notebook was made with a newer Pantry. Nothing has changed. Open it with the newer one.
failure-in-use = Pantry is open already. Nothing was lost. Go to the window that is open, or close it and try again.
failure-disk-full = The disk is full. Nothing was lost. Make some room and try again.
failure-not-writable = Pantry is not allowed to write in its folder. Nothing was lost. Check that the disk is not read-only, and try again.
failure-low-memory = There is too little memory free. Nothing was lost. Close some other programs and try again.
failure-disk = The disk gave no answer. Nothing was lost. Wait a moment and try again.
failure-closed = Pantry is closing. Nothing was lost. Start it again.
failure-internal = Something went wrong inside Pantry. Nothing was lost. Close it and start it again.
failure-passphrase-long = This passphrase is too long. Use at most a few hundred characters.
failure-database = A part of the notebook cannot be read or written. Nothing was lost. Close Pantry and open it again.
