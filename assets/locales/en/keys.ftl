# The keys: when the notebook was opened, what is older than it should be, and new keys for everything.

## When it was opened before, on Today

last-opened = Last opened on { $day } at { $clock }.
last-opened-today = Last opened today at { $clock }.
last-opened-entries = { $count ->
    [0] No entries yet.
    [one] The log has one entry now.
   *[other] The log has { $count } entries now.
  }
last-opened-not-me = Was that not you?
last-opened-ask = Was that not you? Tell the person you help. They can give you a new passphrase.

## What is older than it should be

older-title = An older copy was put back
older-keys = The key file is older than last time. An old passphrase or code, replaced or taken away since, may work again.
older-plan = The plan is older than last time. What changed in it last may be missing.
older-log = The log is older than last time. What you wrote last is missing.
older-why = Did you put back a copy yourself? Then all is well. If not, another program may have done it, such as one that makes backups, or someone else. Nothing was deleted here. If you have a newer copy of the notebook, keep it.
older-why-shared = Tell the person you help. Did they put back a copy themselves? Then all is well.
older-renew = To new keys
older-accept = I did this myself
older-accept-shared = We know why

## Someone knows your passphrase

exposed = Someone knows my passphrase
exposed-link = Did someone see or hear your passphrase? Then give everything new keys: that passphrase opens nothing here any more. A copy that was made before stays readable with it.
exposed-about = Did someone see or hear your passphrase? Or was someone at this computer who may know it? Then that person can read what you write. New keys stop that. Nothing gets lost.
exposed-when = Do it at a moment when nobody is watching, on a computer that is safe for you.
exposed-does = What happens
exposed-does-all = Everything is written again with new keys: your log, your plan and your files.
exposed-does-passphrase = After that, your old passphrase no longer opens anything here.
exposed-does-old = After that, your old passphrase and your old recovery code no longer open anything here.
exposed-does-helper = Your helper's passphrase stops too. You can give a new one afterwards.
exposed-does-room = It takes a while. Until it is done, everything is here twice. It needs { $size } of free room on the disk.
exposed-cannot = What it can't do
exposed-cannot-copies = Was a copy made before? It still opens with your old passphrase.
exposed-cannot-watch = Does someone watch this computer? Then they see your new passphrase too. In that case, use a computer that the other person has never had in their hands.
exposed-cannot-spare = Your spare notebook keeps the passphrase it has. Whoever knows your old passphrase can read it. Take it away and make a new one afterwards.
exposed-new = Your new keys
exposed-code = Recovery code
exposed-code-new = A new code
exposed-code-none = No code any more
exposed-code-none-about = Without a code you can never come in again if you forget your passphrase. You can make a code later, in Settings.
exposed-code-keep = Write it on paper, by hand.
exposed-code-old = You can throw the paper with the old code away afterwards.
exposed-start = Make new keys
exposed-starting = One moment…
exposed-running = Everything is getting new keys
exposed-running-about = Wait until this is done. Move the mouse now and then, or Pantry leaves by itself. You can always leave: your notebook stays whole. If it was not finished, your old passphrase still opens it, and you begin again later.
exposed-done-of = { $done } of { $total } done, { $left } to go
exposed-progress = How far it is
exposed-stop = Stop
exposed-stopping = Stopping…
exposed-settling = The new keys count now. Only tidying up is left. You can't stop any more, but you can leave.
exposed-done-title = Everything has new keys
exposed-done = From now on your new passphrase opens the notebook. The old one opens nothing here any more.
exposed-done-code = Your new recovery code works too.
exposed-done-no-code = You have no recovery code now. You can make one in Settings.
exposed-done-helper = Your helper's passphrase has stopped. You can give a new one in Settings.
exposed-done-damaged = { $count ->
    [one] One file was damaged before, and still is. The rest is whole.
   *[other] { $count } files were damaged before, and still are. The rest is whole.
  }
exposed-to-settings = To Settings
exposed-failed-title = Nothing has changed
exposed-failed = Your current passphrase still works.
exposed-cancelled = You stopped. You can begin again when you like.
exposed-disk-full = There is too little room on the disk. It needs { $size }. Make some room and begin again.
exposed-disk = The disk gave no answer. Wait a moment and begin again.
exposed-not-writable = Pantry is not allowed to write in its folder. Check that the disk is not read-only, and begin again.
exposed-low-memory = There is too little memory free. Close some other programs and begin again.
exposed-in-use = Something is still busy with the notebook. Wait a moment and begin again.

## Taking a recovery code away, in Settings

recovery-none = You have no recovery code now.
recovery-take = Remove the code
recovery-take-title = Remove the recovery code?
recovery-take-about = The code will no longer work. If you forget your passphrase after that, everything in the notebook stays closed for good. You can make a new code later.
recovery-taking = One moment…
recovery-taken-title = The recovery code is gone
recovery-taken = Only your passphrase opens the notebook now. You can throw the paper with the code away.

failure-not-by-code = This can't be done with the recovery code itself. Nothing has changed. Type your passphrase.
failure-renewed-closed = Everything has new keys, but the notebook did not open again. Nothing was lost. Start Pantry again, and use your new passphrase.
