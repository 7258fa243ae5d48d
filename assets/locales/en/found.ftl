# What others could find on this computer now, and what can be removed.

found = What would someone find now?
found-about = This page looks for what others could find here of what you added. Looking changes no file. Nothing goes unless you say so, one thing at a time.
found-link = Pantry can look for what others could find on this computer: copies, lists of recent files, small pictures.
help-found = Traces on this computer
found-looking = Looking… With many files this can take a while. You can go on with something else.
found-again = Look again
found-looked = Looked at { $clock }
found-removed = { $name } is removed.
found-count = { $count ->
    [one] One thing found that Pantry can remove.
   *[other] { $count } things found that Pantry can remove.
  }
found-nothing = Nothing was found that Pantry can remove.
found-partly = Not every place could be looked at. The end of "What stays" says which.
found-goes = What can be removed
found-ask = Remove { $name }?
found-ask-clipboard = Empty the clipboard?
found-is-about = This is about { $file }.
found-by-name = Only the name is the same. It may be another file.
found-disk = The disk itself may keep old bytes for a while, an SSD above all.
found-empty = Empty it
found-pictures = { $count ->
    [one] One small picture, in { $place }
   *[other] { $count } small pictures, in { $place }
  }
found-line = One line, in { $place }

found-kind-copy = Copies of what you added
found-about-copy = Exactly the same file is here too, where anyone can read it.
found-goes-copy = The file goes from { $place } for good, with the small pictures the computer made of it. Pantry first checks that its own sealed copy is whole.
found-kind-binned = Copies in the bin
found-about-binned = These were thrown away, but can still be put back and read.
found-goes-binned = The copy goes from the bin for good. Pantry first checks that its own sealed copy is whole.
found-kind-paper = PDFs that Pantry saved
found-about-paper = A PDF is not protected: whoever finds it can read it.
found-goes-paper = The PDF goes from { $place } for good. The notebook keeps no copy of it. You can make it again.
found-kind-recent = Lists of recent files
found-about-recent = Programs show these names when someone wants to open a file.
found-goes-recent = Only this line goes from the list. All other lines stay as they are. The file itself stays where it is.
found-kind-picture = Small pictures
found-about-picture = The computer makes a small picture of photos, films and PDFs. It stays when the file itself is gone.
found-goes-picture = { $count ->
    [one] The small picture goes.
   *[other] { $count } small pictures go.
  } If the file is still there, the computer makes them again when someone looks in its folder.
found-kind-remains = What Pantry left behind
found-about-remains = Pantry was cut off before it could clear this up.
found-goes-remains = This goes with all that is in it. It may hold names of files you chose, and no text of your notebook.
found-clipboard = The clipboard
found-clipboard-about = What you copied here can be pasted in any program. When you leave, Pantry takes it back by itself.
found-clipboard-name = What you copied in Pantry
found-clipboard-goes = What you copied can no longer be pasted. A program that keeps a list of copied text may still have it.
found-clipboard-gone = The clipboard is empty.

found-stays = What stays, and why
found-stays-about = Pantry does not empty the lists of other programs. A list that is suddenly empty stands out, and can make someone ask questions.
found-kind-notebook = The folder of your notebook
found-about-notebook = Nobody can read it without a passphrase or the recovery code. But the folder can be seen, and tells that there is a notebook. Removing it would be removing all you wrote.
found-kind-program = Pantry itself
found-about-program = It is in the list of programs. Whoever starts it sees what you chose to show first. Pantry can't remove itself.
found-kind-typed = Commands in a terminal
found-about-typed = The name of Pantry stands among the commands that were typed. This list belongs to the terminal.
found-kind-usage = What the desktop keeps of use
found-about-usage = The desktop writes down which programs and files were used, and when, to offer them again and to find them. It also remembers how loud the sound of a program was. These lists belong to the desktop.
found-kind-clipboards = Programs that keep what was copied
found-about-clipboards = Pantry can't see or remove what they kept. Look in the program itself, if that is safe.
found-kind-crash = A record of a crash
found-about-crash = The system keeps this. Parts of what was on the screen may be in it. A record in /var/crash belongs to whoever used the program. Was that you? Then you can delete it yourself. Only an administrator can remove other records. If its name has WebKit in it, it may also be another program's.
found-kind-namesake = A folder of the same name
found-about-namesake = It holds things that Pantry does not make. It may be another program's, so it stays.
found-unread = Could not be looked at, or not all of it

found-unseen = What this page can't see
found-unseen-watch = Programs that watch you
    .about = They can keep each key and each picture of the screen. Pantry can't find them. In doubt? Use a computer that the other person never had in their hands.
found-unseen-records = Records of the system
    .about = The computer writes down which programs were started, and when. Anyone who sits at it while it is unlocked can read a part of that. An administrator can read all of it.
found-unseen-folders = Other folders
    .about = Pantry looks in your home folder and in the folders you see there, and in your folders for downloads and pictures if they are elsewhere. It does not look in the hidden folders there, in those that programs keep for themselves, in those for temporary files, or in anything else on other disks.
found-unseen-backups = Backups and snapshots
    .about = What was in a folder then is still in them.
found-unseen-elsewhere = Other devices and the cloud
    .about = What was sent or copied there stays there, on your phone too.
found-unseen-viewers = Lists inside other programs
    .about = A photo viewer, a player or a browser may keep a list of its own of what it opened.

found-synced = { $folder } is copied to { $by }
found-synced-about = What you remove here can stay there: in the bin there, in an older version, or on another device. It can also disappear there, even from your phone. Whoever can get into that account may see that something was removed. Look there from a device that is safe.

found-system-linux = This page looks at copies, the bin, lists of recent files, small pictures, the clipboard and what Pantry left.
found-system-windows = On Windows this page looks at copies, the Recycle Bin, shortcuts to recent files, and the clipboard. Windows also keeps small pictures, jump lists and a clipboard history (Windows key and V). It lets no program take single lines out of these.
found-system-macos = On a Mac this page looks at copies, the Trash and the clipboard. macOS may ask whether Pantry may look into a folder. If you say no, that folder stands below. The Mac also keeps recent items and small pictures. It lets no program take single ones out.

failure-found-changed = This is no longer as it was when Pantry looked. Nothing was removed. Look again.
failure-found-stays = This is not Pantry's to remove. Nothing was removed. The page says why.
failure-found-refused = The computer does not let Pantry remove this. The rest is as it was. Look again, or try to remove it yourself in its folder.
