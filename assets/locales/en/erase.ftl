# Erase everything, and the spare notebook.

## Erase everything

erase = Erase everything
erase-open = Read about erasing
erase-link = This takes the notebook away for good. To keep others from reading it you do not need this: leaving is enough.
erase-about = Here you erase this notebook for good. Take your time, and read first what will be gone.

erase-instead = Something else may be enough
erase-instead-hide = Do you want nobody to read it?
    .about = Leaving is enough. Nobody can read it without a passphrase, unless they watch this computer while you use it. The folder still shows that there is a notebook.
erase-instead-known = Does someone know your passphrase?
    .about = Choose another passphrase. Then everything you wrote stays.
    .keys = Give everything new keys, with another passphrase. Everything you wrote stays.
    .go = Go to Settings
erase-instead-look = Are you afraid that someone might find something?
    .about = Look first at what can be found. Much of it can be removed on its own.
    .go = What would someone find now?

erase-goes = What will be gone
erase-goes-written = What you wrote and kept
erase-entries = { $count ->
    [0] Your log, which holds nothing yet.
    [one] Your log, with one entry.
   *[other] Your log, with { $count } entries.
  }
erase-files = { $count ->
    [0] There are no files in it.
    [one] The one file in it.
   *[other] The { $count } files in it.
  }
erase-plan = Your plan, with its lists and what you wrote there.
erase-spare = The spare notebook too.
erase-goes-opens = Everything that opened it
    .about = Your passphrase opens nothing any more. Nor does a recovery code, or a helper's passphrase.
erase-goes-evidence = Evidence
    .about = What you gathered for the police or a court will not exist any more. Might you still need it? Ask for advice first, for example from Veilig Thuis: 0800-2000.
erase-goes-back = This can't be undone
    .about = Not by you, not by the police, and not by the makers of Pantry. Only a copy of the folder that was made before still opens.

erase-stays = What stays
erase-stays-box = The recipe box
    .about = After this, Pantry is a recipe box and nothing else.
erase-stays-elsewhere = What is kept elsewhere
    .about = What you printed, sent, or saved as a PDF. And copies in your own folders, such as Downloads. Copies of the notebook's folder too.
erase-stays-used = That Pantry was used
    .about = The computer may keep a record of programs that were started. Pantry cannot erase that.
erase-disk = On the disk itself
erase-disk-about = Pantry first writes over the keys. Then the files go. An SSD may keep old pieces for a while. Without a key nobody can read them. But an SSD may also keep the old key file, and someone may have copied the folder before. Whoever has such a copy and knows your passphrase can read that copy.

erase-sure = Are you sure?
erase-sure-about = Type your passphrase and the word. When you press the button, your passphrase is checked and erasing begins. From then on it cannot be stopped.
erase-word = ERASE
erase-type = Type the word { $word }
erase-checking = One moment…
erase-not-yet = Your passphrase is being checked. Erasing has not begun yet.
erase-busy = Erasing…
erase-leave = You can just leave. If it is not done by then, it goes on as soon as Pantry starts again.

failure-word-differs = That is not the word shown here. Nothing was erased. Type it just as it is.

## For those who need more

advanced = If you need more
advanced-about = Most people never need this.

## The spare notebook

spare = Spare notebook
spare-open = Read what it is
spare-link = A second notebook, to show when someone forces you. Read first when it helps and when it does not.
spare-about = A spare notebook is a second one, with a passphrase of its own. It begins empty. Whoever types that passphrase sees only that notebook.
spare-helps = When it helps
spare-helps-about = When someone demands that you open Pantry. You can show something then, and this notebook stays closed. It only helps with someone who does not know that there can be a second one.
spare-harms = When it can do harm
spare-harms-known = When they know Pantry
    .about = Then they know that there can be a second one, and may ask for it. Someone who looks closely also sees that Settings shows less there.
spare-harms-caught = When it comes out
    .about = Being caught can be dangerous. Think beforehand: what would they do, can you get away, and whom can you call? When you are in danger, opening may be better than refusing.
spare-harms-police = With the police
    .about = It is not meant for lying to the police. That can harm your case.
spare-harms-lived = When it looks empty
    .about = Nobody believes a notebook with nothing in it. Open it now and then. Write something in it that they may read.
spare-harms-disk = When someone watches your disk
    .about = Whoever looks at the folder over time can tell that more changes than one notebook would.
spare-harms-erased = When it is erased
    .about = Someone may make you erase the spare notebook. Then only that one goes. Your own notebook stays on the disk. Whoever looks in Pantry's folder sees that something is left.
spare-harms-own = When someone knows your own passphrase
    .about = They see on this page that there is one.
spare-make-title = Make a spare notebook
spare-how = Choose a passphrase that you use nowhere else. You type it in the same place as this one. There is no recovery code for it.
spare-passphrase = A passphrase for the spare notebook
spare-make = Make the spare notebook
spare-busy = One moment…
spare-made-title = The spare notebook is there
spare-made = Leave, and open it with the new passphrase. Write something in it now and later, so that it looks used.
spare-yours = Your spare notebook
spare-held = There is a spare notebook. What stands in it can be read only with the passphrase that you chose for it. If it was erased from within, only its place is left, and you can still take that away.
spare-remove-title = Take the spare notebook away?
spare-remove-about = Its passphrase stops working. Everything in it is gone for good. This notebook stays as it is.
spare-remove = Take the spare notebook away
spare-removed-title = The spare notebook is gone
spare-removed = Its passphrase opens nothing any more.
