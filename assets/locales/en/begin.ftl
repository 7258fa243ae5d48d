# The first start.

begin-place = Step { $place } of { $count }
begin-next = Next
begin-back = Back
begin-stop = You can stop at any step. Next time Pantry opens as a recipe box. To go on here, type this in its search field and press Enter:
begin-words = begin again

begin-safe = Is this a safe computer for you?
begin-safe-about = Pantry is a private notebook that looks like a recipe box. It keeps others out of what you write. It cannot help when somebody watches this computer itself.
begin-signs = Use another computer if one of these may be so:
begin-sign-1 = The person who stalks you set up this computer, repaired it, or knows the password you log in with.
begin-sign-2 = You share this computer, or it belongs to your work or school.
begin-sign-3 = That person knows things that were only on this computer.
begin-sign-4 = There are programs on it that you do not know.
begin-safe-yes = This computer is safe enough
begin-safe-no = I am not sure
begin-instead = Do not write anything here yet
begin-instead-1 = Use a computer that the other person never handled: a friend's, or one at the library for reading only.
begin-instead-2 = Go on using this one for harmless things, so that nothing stands out.
begin-instead-3 = Do not remove programs yet. They may be evidence, and the other person may notice.
begin-instead-4 = Ask Veilig Thuis (0800-2000, free, day and night) or the police to look at it with you.
begin-danger = In danger now? Call 112.

begin-language = Your language
begin-language-about = Everything in Pantry is in this language. You can change it later.

begin-practise = Practise leaving
begin-practise-about = Suppose somebody walks in. Then this window must be gone at once.
begin-or = or
key-f9 = F9
key-esc = Esc
begin-practise-do = Press F9 now, or Esc twice quickly. The window goes. This one time it comes back by itself.
begin-not-yet = You have not pressed it yet.
begin-by-button = The button works too, always. Now once more with the keys, so that your fingers know.
begin-practised-title = That was it
begin-practised = From now on the window stays away. What you typed is kept. Later, to come back, you start Pantry again and type the passphrase that you choose in the next step.

begin-passphrase = Choose a passphrase
begin-passphrase-about = You open your notebook with this passphrase. These six words were drawn for you just now. They are very strong, and a small story makes them easy to remember. You can also think of one yourself.

begin-recovery = A recovery code
begin-recovery-about = If you forget your passphrase, this code opens the notebook. Write it on paper now, by hand. Without a passphrase or a code, nobody can let you back in.
begin-recovery-keep = Keep the paper where only you find it, or hand it to someone you trust. Do not take a photo of it.
begin-make = Make my notebook
begin-making = Making your notebook…
begin-skip-ask = Go on without a code
begin-skip-title = Go on without a recovery code?
begin-skip-words = If you then forget your passphrase, everything in the notebook stays closed for good. You can still make a code later, in Settings.
begin-skip = Go on without

begin-last = From now on
begin-made-title = Your notebook is made
begin-made = Whoever starts Pantry sees recipes, and nothing else.
begin-last-1 = To open it: type your passphrase in the search field, and press Enter. Begin with a space, and only dots show.
begin-last-2 = A wrong passphrase is a search that finds nothing.
begin-last-3 = To leave: F9, Esc twice, the Leave button, or close the window.
begin-last-4 = The recipes are real. Use them now and then: a box that is used raises no questions.
begin-last-5 = In Settings you can choose a plain lock screen instead of the recipes.
begin-enter = Open my notebook

failure-exists = There is a notebook on this computer already. Nothing has changed. Close Pantry, start it again, and type its passphrase in the search field.
failure-damaged-keys = A file of the notebook is damaged. Nothing was deleted. Close Pantry and start it again.
failure-damaged-cell = { failure-damaged-keys }
failure-damaged-file = { failure-damaged-keys }
failure-missing-keys = A file of the notebook is missing. Pantry has deleted nothing. Close Pantry and start it again.
failure-missing-cell = { failure-missing-keys }
failure-missing-file = { failure-missing-keys }
failure-wrong-passphrase = This passphrase does not open the notebook. Nothing has changed. Type it again.
failure-too-new = There is a notebook here from a newer Pantry. Nothing has changed. Open it with the newer one.
failure-in-use = Pantry is open already. Nothing was lost. Go to the window that is open, or close it and try again.
failure-disk-full = The disk is full. No notebook was made, and nothing was lost. Make some room and try again.
failure-not-writable = Pantry is not allowed to write in its folder. No notebook was made, and nothing was lost. Check that the disk is not read-only, and try again.
failure-low-memory = There is too little memory free. No notebook was made, and nothing was lost. Close some other programs and try again.
failure-disk = The disk gave no answer. No notebook was made, and nothing was lost. Wait a moment and try again.
failure-database = A file of the notebook cannot be written. Nothing was lost. Close Pantry and start it again.
failure-closed = Pantry is closing. Nothing was lost. Start it again.
failure-internal = Something went wrong inside Pantry. Nothing was lost. Close it and start it again.
failure-no-screen = { failure-internal }
failure-old-webview = { failure-internal }
