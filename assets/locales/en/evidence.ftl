# Searching the log, and its attachments: photo, sound, video, e-mail and conversation.

## Log

log-search = Search your log
log-count = { $count ->
    [one] One entry
   *[other] { $count } entries
  }
log-count-of = { $all ->
    [one] { $count } of 1 entry
   *[other] { $count } of { $all } entries
  }
log-none-found = Nothing has these words. Try fewer words, or a part of one.
log-none-fit = No entry fits these filters. Take one off, or clear them all.
log-none-fit-found = No entry has these words and fits these filters. Try fewer words, or clear the filters.
log-empty = Nothing is written here yet. What you write down appears here, newest first.
log-reading = Messages are still being read in.
log-series = What belongs to every entry
row-where = Where:
row-who = Who:
row-no-words = No words yet
row-inside = In a message by { $name }:
row-inside-nameless = In a message:
row-open-message = Open the message
row-draft = Not finished
row-police = Told to the police
row-witnesses = { $count ->
    [one] 1 witness
   *[other] { $count } witnesses
  }
row-attachments = { $count ->
    [one] 1 attachment
   *[other] { $count } attachments
  }

filters = Filters
filters-on = { $count ->
    [one] One filter: { $what }
   *[other] { $count } filters: { $what }
  }
filters-clear = Clear filters
filter-ways = Which ways
filter-ways-hint = More than one is fine: entries with any of them are shown.
filter-person = Who
filter-anyone = Anyone
filter-place = Where
filter-anywhere = Anywhere
filter-from = From
filter-until = Until
filter-since = since { $day }
filter-to = until { $day }
filter-from-until = from { $from } until { $until }
filter-only = Only
filter-attachments = With attachments
filter-untold = Not yet told to the police

## Attachments

attachments = Photos, messages and other files
files-choose = Choose files
folder-choose = Choose a folder
files-hint = You can also drop files and folders on this page, or paste them. Photos, sound, films, e-mails and exported chats: each is kept exactly as it came.
files-chooser-title = Choose photos or files
copy-chooser-title = Save a copy
file-nameless = pasted
file-not-shown = Kept. Can't be shown.
file-preview = Only the camera's small preview
file-locked = Locked with a password of its own
files-more = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
kind-picture = Picture
kind-audio = Sound
kind-video = Film
kind-mail = E-mail
kind-mailbox = Mailbox
kind-chat = Conversation
kind-document = PDF
kind-other = File
parts-of-mail = { $count ->
    [one] One attachment of this e-mail
   *[other] { $count } attachments of this e-mail
  }
parts-of-mailbox = { $count ->
    [one] One attachment of these e-mails
   *[other] { $count } attachments of these e-mails
  }
parts-of-chat = { $count ->
    [one] One file of this conversation
   *[other] { $count } files of this conversation
  }
parts-of-other = { $count ->
    [one] One file in this one
   *[other] { $count } files in this one
  }

adding = Adding files
adding-begun = { $total ->
    [one] Adding one file
   *[other] Adding { $total } files
  }
adding-count = { $number } of { $total }
adding-file = { $number } of { $total }: { $name }
adding-bytes = { $number } of { $total }: { $name }, { $read } of { $size }
adding-cancel-hint = If you cancel, what is in stays in. The rest leaves nothing behind.
adding-done = { $count ->
    [one] One file is added.
   *[other] { $count } files are added.
  }
adding-stopped = { $count ->
    [0] Stopped. Nothing was added, and nothing of it stays behind.
    [one] Stopped. One file is in. Nothing of the rest stays behind.
   *[other] Stopped. { $count } files are in. Nothing of the rest stays behind.
  }
adding-refused = { $count ->
    [one] One file was not added
   *[other] { $count } files were not added
  }
adding-more = Only the first { $count } files were taken. Add the others after this.
adding-same = { $count ->
    [one] This file is here already:
   *[other] These files are here already:
  }
adding-also = { $count ->
    [one] This file is also in another entry:
   *[other] These files are also in another entry:
  }
adding-also-open = Open that entry

veiled = Veiled
veil-show = Show
veil-one = Veil
veil-all = Veil all
veil-show-all = Show all
veil-new = Veil new attachments from now on
veil-hint = What is veiled is only shown when you ask for it.
veil-about = This is veiled. It is shown only when you ask for it.

originals = Copies on this computer
originals-one = { $name } is still in { $folder }, where anyone can read it. Remove it there?
originals-many = { $count } files are still on this computer, where anyone can read them. Remove them there?
originals-about = If you remove it, it is deleted from that folder, with the small picture the computer made of it. The notebook keeps its own sealed copy. Traces may remain on the disk.
originals-phone = Never remove the message on your phone or in your mail: the police can get it from there as evidence.
originals-remove = Remove it there
originals-remove-all = Remove all { $count }
originals-keep = Keep it
originals-keep-all = Keep them
originals-gone = { $count ->
    [one] The copy is removed. The notebook has its own.
   *[other] { $count } copies are removed. The notebook has its own.
  }

## One attachment, large

view-opening = Opening…
view-place = { $number } of { $total }
view-tools = How the picture is shown
view-fit = Fit
view-percent = { $percent } %
view-turn-left = Turn left
view-turn-right = Turn right
view-before = Previous
view-next = Next
view-save = Save a copy
view-save-hint = A saved copy is not protected: whoever finds it can open it.
view-save-place = It also says where it was taken.
view-saved = Saved as { $name }.
view-remove = Remove this attachment
view-remove-title = Remove { $name }?
view-remove-words = It goes from this notebook for good. The saved versions still say that it was there. The original, if you have it, stays where it is.
view-remove-parts = { $count ->
    [one] The file in it goes too.
   *[other] The { $count } files in it go too.
  }
view-preview = This is only the small preview that the camera put in. Pantry can't show the picture itself. It is kept whole.
view-document = Pantry does not show PDFs. This one is kept safely, byte for byte. To read it, save a copy.
view-other = This file is kept safely, byte for byte. Pantry does not show this kind. To open it, save a copy.
view-messages = Open the messages

fact-own = What the file says
fact-taken = Taken
fact-zone-unknown = By the clock of the device. The file does not say which time zone that was.
fact-place = Place
fact-device = Device
fact-use-when = Use as when
fact-use-place = Use as where
fact-used-when = This now stands under 'When'.
fact-used-place = This now stands under 'Where'.
fact-file = The file itself
fact-type = Kind of file
fact-size = Size
fact-pixels = Dimensions
fact-pixels-words = { $width } × { $height } pixels
fact-duration = Length
fact-added = Added
fact-fingerprint = Fingerprint (SHA-256)
fact-fingerprint-hint = If one bit of the file changes, this changes. It shows that the file is still as you added it.
moment-with-zone = { $moment } ({ $zone })

type-picture = { $name } picture
type-sound = { $name } sound
type-film = { $name } film
type-mail = E-mail
type-mailbox = Mailbox
type-outlook = Outlook message or older Office file
type-pdf = PDF document
type-zip = ZIP archive
type-text = Plain text
type-unknown = Unknown

play = Play
play-loading = Loading
play-coming = { $read } of { $size }
play-unplayable = This computer lacks what is needed to play this kind of sound or film. The file is whole. On another computer it may play: save a copy.
play-sound-alone = Only the sound can be played here: this computer lacks what is needed for the picture of this film. The file is whole. On another computer it may play: save a copy.
play-too-long = This is too long to be played here. The file is whole. To play it, save a copy.

unshown-unknown-type = This file is kept safely, byte for byte. Pantry does not know this kind of file, so it cannot show it.
unshown-damaged = This file is kept safely, byte for byte. It cannot be shown, because something in it is not as it should be.
unshown-too-large = This file is kept safely, byte for byte. It is too large to show here.
unshown-too-slow = This file is kept safely, byte for byte. Showing it took too long.
unshown-no-worker = This file is kept safely, byte for byte. The part of Pantry that shows pictures did not start.
unshown-locked = This file is kept safely, byte for byte. It is locked with a password of its own, so Pantry can't look inside.

## E-mail

mail-from = From
mail-to = To
mail-date = Date
mail-nobody = No sender
mail-no-subject = No subject
mail-no-text = This e-mail has no text.
mail-quote = Make an entry from this
mail-parts = { $count ->
    [one] One attachment
   *[other] { $count } attachments
  }
mail-headers = All header lines
mail-headers-about = What the mail servers on the way added. The police can use it.
part-nameless = A file without a name
part-absent = Not in the file that was added.

## Conversations and mailboxes

messages = Messages
messages-count = { $count ->
    [one] One message
   *[other] { $count } messages
  }
messages-in-days = { $days ->
    [one] { $count ->
        [one] One message in one day
       *[other] { $count } messages in one day
      }
   *[other] { $count } messages in { $days } days
  }
messages-on = On { $day }
messages-span = From { $from } until { $until }
messages-notices = { $count ->
    [one] And one notice from the app itself.
   *[other] And { $count } notes by the app itself.
  }
messages-writers = Who wrote how many
messages-all-writers = Show all { $count }
messages-left-out = { $count ->
    [one] One message could not be read. It is still in the file.
   *[other] { $count } messages could not be read. They are still in the file.
  }
messages-order = These dates are read as { $order }. The other way round?
messages-reread = Read them as { $order }
order-day-first = day-month-year
order-month-first = month-day-year
order-year-first = year-month-day
origin-whatsapp = WhatsApp
origin-sms = Text messages
origin-telegram = Telegram
origin-signal = Signal
messages-file = About the file
messages-back-entry = Back to the entry
messages-back-series = Back to the whole series
messages-back-log = Back to the log
messages-search = Search these messages
messages-first = First
messages-last = Last
messages-day = Go to a day
messages-day-go = Go there
messages-found = { $count ->
    [one] One message found
   *[other] { $count } messages found
  }
messages-none = No message could be read from this file. The file itself is kept as it came.
messages-none-found = No message has these words. Try fewer words, or a part of one.
message-nobody = Unknown sender
message-owner = Owner of the phone
message-undated = No date
message-pick = Select: { $sort }, { $name }, { $moment }
sort-words = message
sort-notice = Notice from the app
sort-call = Call
sort-deleted = Deleted message
sort-unsent = Not sent, the file says
match-place = { $number } of { $total } found
match-before = Previous one
match-next = Next one
match-back = Back to the list
picked-label = What to do with the selected messages
picked-count = { $count } selected
picked-quote = Make an entry
picked-clear = Clear the selection
awaited = Not added yet
awaited-count =
    { $count ->
        [one] One file was not in yet when you left.
       *[other] { $count } files were not in yet when you left.
    }
awaited-gone = These can't be found again by themselves. Choose them once more, or drop them here:
awaited-add =
    { $count ->
        [one] Add it now
       *[other] Add these { $count } now
    }
awaited-forget = No longer needed
