# The private window: frame, pages, failures.

## Frame

nav-label = Pages
nav-today = Today
nav-plan = Plan
nav-log = Log
nav-help = Help
nav-settings = Settings
saved = Saved { $clock }
not-kept-yet = Your last words are still on this page.
unkept-title = Your last words are not kept yet
unkept-words = They are still on this page. Stay here to try again or to copy them. If you go on, they are gone.
unkept-stay = Stay here
unkept-go = Go on without them
close = Close
remove = Remove
answer-yes = Yes
answer-no = No
answer-unknown = Don't know
answer-not-here = Not possible here

## Dates

date-day = Day
date-month = Month
date-year = Year
date-clock = Time
date-day-clock = { $day }, { $clock }
date-optional = May stay empty.
date-wrong = This day does not exist. Look at the day, month and year.
date-time-wrong = This date or time does not exist. A time looks like 14:02.
when-about = about { $clock }
when-between = { $start }–{ $end }

month = { $number ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  }

## Today

write = Write down what happened
today-next = What you can do next
today-drafts = Not finished yet
today-drafts-about = You stopped halfway here. Open one to go on.
today-latest = What you wrote last
today-pattern = { $last } in the last 14 days; { $before } in the 14 before.
today-all = The whole log
today-moment = Today: { $name }
today-open = Still to check in your lists
today-open-more = { $names } and { $count } more
clock-behind-title = The clock of this computer stands back
clock-behind = You wrote here on { $moment }, and by the clock of this computer it is earlier now. Nothing was lost. Look at its date and time: what you write gets the time of that clock.
chain-broken-title = The log was changed outside Pantry
chain-broken = { $count ->
    [one] One entry is no longer as it was saved. Nothing was deleted here. If you have an older copy of the notebook, keep it.
   *[other] { $count } entries are no longer as they were saved. Nothing was deleted here. If you have an older copy of the notebook, keep it.
  }
chain-broken-open = Open entry { $number }

## Plan

plan-about = Take it one step at a time, in any order. Nothing here has to be done today.
plan-about-shared = This is the plan of someone you help. 'You' means that person.
plan-progress = { $done } of { $total } done
mark-notice = May be noticed
mark-evidence = Keep evidence first
mark-safe-device = On a safe device
item-notice = What the other person may notice
item-evidence = Keep the evidence first
item-safe-device-only = Do this only on a device that the other person has never had in their hands.
item-state = Where it stands
state-to-do = To do
state-doing = Doing
state-done = Done
state-not-for-me = Not for me
state-not-safe-now = Not safe now
item-who = Who does it
item-due = No later than
item-note = Your note
item-sources = Based on: { $sources }. Last checked on { $checked }.
item-changed = Changed { $moment }
item-changed-by = Changed { $moment } by { $name }
mark-hidden = Does not apply, according to your answers
plan-hidden = { $count ->
    [one] One step does not apply, according to your answers.
   *[other] { $count } steps do not apply, according to your answers.
  }
plan-hidden-show = Show anyway
plan-hidden-hide = Hide

plan-questions = Your situation
    .about = A few short questions. An answer of No hides the steps that do not apply. You may skip them, and change them later.
plan-questions-done = { $done } of { $total } answered
plan-device-unsafe = You said that this computer may not be safe. Do the steps marked 'On a safe device' somewhere else.
plan-ex = With an ex-partner the chance of violence is greater. Go through the risk questions with someone who helps.
plan-ex-open = Open the risk questions

moments = Moments you chose
    .about = Steps that may be noticed can wait here for a moment when you are safe.
moment-nameless = A moment without a name
moment-for = When you will do it
    .hint = The other person may notice this step. You can keep it for a moment that you choose.
moment-none = When I get to it
moment-new = A new moment
moment-name = Which moment
    .hint = For example: the evening I go to my sister's.
moment-day = On which day
moment-steps = { $count ->
    [one] One step
   *[other] { $count } steps
  }
moment-empty = No steps yet. Open a step that may be noticed, and choose this moment there.
moment-evidence = { $count ->
    [one] This step can make evidence disappear. Keep that first.
   *[other] These steps can make evidence disappear. Keep that first.
  }
moment-remove = Remove this moment
moment-remove-title = Remove { $name }?
moment-remove-words = Its steps stay in the plan.

## The plan on paper

paper = On paper or in a file
paper-about = You choose what goes in. Nothing from your log goes in.
paper-found-title = Paper and files can be found
paper-found = The file is not protected: whoever opens it can read it. Save it where the other person can't get at it, such as a USB stick that you keep with you. Print it at a library, or at the home of someone you trust. Leave the name of the file as it is: it says nothing.
paper-sections = Which sections
paper-with = What else goes in
paper-own = My notes, names, days and lists
paper-hidden = Steps that do not apply, according to my answers
paper-none = Choose at least one section.
paper-save = Save as PDF
paper-saving = Saving…
paper-saved-title = The plan is saved
paper-saved = It is called { $name }, in the folder you chose. No longer needed? Remove it there, and empty the bin.
paper-chooser-title = Save as PDF
paper-title = Plan
paper-words = One step at a time, in any order. In danger, call 112 first.
paper-made = Made on { $day }
paper-footer = This is not legal advice. In danger: 112. Advice, day and night: 0800-2000.

## Lists in the plan

register-progress = { $yes } of { $total } checked
register-all-checked = Everything is checked
register-open = Not fully checked yet: { $names }
register-which = Which one?
register-other = Something else
register-looks = What to look for
register-refused = This looks like a password or code, and is not saved. Remove it here and put it in your password manager. Is it not a password? Then write it another way. Everything else is saved.
register-remove-title = Remove { $name }?
register-remove-words = It goes from this list. Nothing changes in the account, the app or the lock itself.

register-profiles = Your profiles and apps
    .about = One line for each network or app where people can find you.
register-profiles-add = Add a profile
register-profiles-nameless = A profile without a name
register-profiles-name = Network or app
register-profiles-handle = Your name there
register-profiles-private = Set to private?
register-profiles-who-can-see = Who can see it
register-profiles-followers-checked = Followers looked through?
register-profiles-location-off = Location off?
register-profiles-tags-off = Tagging by others off?
register-profiles-sessions-ended = Logged out on other devices?
register-profiles-note = Your note

register-accounts = Your accounts
    .about = One line for each account. Never write the password itself here.
register-accounts-add = Add an account
register-accounts-nameless = An account without a name
register-accounts-name = Account
register-accounts-user = Log-in name or address
register-accounts-changed-on = Password changed on
register-accounts-from-device = On which device you changed it
register-accounts-two-step = Two-step log-in on?
register-accounts-recovery-email = Recovery e-mail address checked?
register-accounts-recovery-phone = Recovery phone number checked?
register-accounts-sessions-ended = Logged out on other devices?
register-accounts-note = Your note

register-locks = Your locks and keys
    .about = One line for each door, shed, car, safe or letter box.
register-locks-add = Add a lock
register-locks-nameless = A lock without a name
register-locks-name = Which door or lock
register-locks-secured = Secured?
register-locks-who-has-key = Who has a key or knows the code
register-locks-changed-on = Lock or key changed on
register-locks-code-changed = Code changed?
register-locks-note = Your note


## Help

help-lines = Whom you can call
help-lines-about = A call can show in your call list or on the phone bill. Use someone else's phone if that is safer.
help-read = Good to know

## Settings

settings-language = Language
settings-theme = Colours
theme-system = Same as the computer
theme-light = Light
theme-dark = Dark
settings-size = Text size
size = { $percent }%
settings-front = What others see first
front-recipes = A recipe box
front-lock = A lock screen
front-recipes-hint = Whoever starts Pantry sees recipes. Your passphrase goes in the search field.
front-lock-hint = Whoever starts Pantry sees that something is locked, and may ask what it is.
settings-leaving = Leaving
settings-leaving-about = Press F9, press Esc twice quickly, use the Leave button, or close the window. They all do the same: the window is gone at once, and what you typed is kept.
passphrase-title = Passphrase
passphrase-now = Your current passphrase
passphrase-now-hint = Or your recovery code, if you forgot it.
passphrase-change = Change the passphrase
passphrase-changing = Changing the passphrase…
passphrase-changed-title = The passphrase is changed
passphrase-changed = From now on the new one opens the notebook, and the old one no longer does. If you forget it, only a recovery code lets you in.
recovery-title = Recovery code
recovery-about = If you forget your passphrase, this code lets you in. There is one code at a time.
recovery-draw = Make a new code
recovery-keep = Write it on paper, by hand. Keep the paper where only you find it, or hand it to someone you trust.
recovery-keep-before = Your previous code works until you have typed this one.
recovery-set = Use this code
recovery-changed-title = This is your code now
recovery-changed = The previous code no longer works. You can throw that paper away.
recovery-made-title = This is your code now
recovery-made = It lets you in from now on, if you forget your passphrase.

## Failures

failure-wrong-passphrase = This passphrase does not open the notebook. Nothing has changed. Check capitals and spaces, and try again.
failure-exists = There is a notebook on this computer already. Open it with its passphrase.
failure-damaged-keys = The key file is damaged. Your pages are still on the disk. Do you have a copy of the notebook's folder? Put it back.
failure-damaged-cell = A part of the notebook cannot be read. Nothing was deleted. Close Pantry and open it again. Does it come back? Put back a copy of the notebook's folder.
failure-damaged-file = This file is damaged and cannot be shown. The rest of the notebook is fine. Do you still have the original? Add it again.
failure-missing-keys = The key file is missing. Your pages are still on the disk. Do you have a copy of the notebook's folder? Put it back.
failure-missing-cell = A part of the notebook is missing. Pantry has deleted nothing. Do you have a copy of the notebook's folder? Put it back.
failure-missing-file = This file is no longer on the disk. The rest of the notebook is fine. Do you still have the original? Add it again.
failure-too-new = This notebook was made with a newer Pantry. Nothing has changed. Open it with the newer one.
failure-in-use = Pantry is open already. Nothing was lost. Go to the window that is open, or close it and try again.
failure-disk-full = The disk is full. What was saved before is safe. Make some room; Pantry tries again by itself.
failure-not-writable = Pantry is not allowed to write in its folder. What was saved before is safe. Check that the disk is not read-only; Pantry tries again by itself.
failure-low-memory = There is too little memory free. What was saved before is safe. Close some other programs and try again.
failure-changed = The file changed while it was read. Nothing was lost. Wait until it is finished and add it again.
failure-disk = The disk gave no answer. What was saved before is safe. Wait a moment; Pantry tries again by itself.
failure-not-yours = This can't be done with this passphrase. Nothing has changed. Ask the person whose notebook or note this is.
failure-paper-title = The PDF could not be made. Nothing was lost. Try again.
failure-paper-day = The PDF could not be made: the date of this computer is not right. Nothing was lost. Set its date and try again.
failure-paper-long = The PDF would become too long. Nothing was lost. Choose fewer sections.
failure-paper-refused = The PDF could not be made. Nothing was lost. Choose fewer sections, or leave your notes out.
failure-paper-fonts = Pantry could not read the letters for the PDF. Nothing was lost. Close Pantry and open it again.
failure-no-key = This part does not open with this passphrase. Nothing has changed. Open Pantry with your own passphrase.
failure-closed = The notebook is closed. What was saved before is safe. Start Pantry again.
failure-not-found = This is no longer in the notebook. Everything else is as it was. Go back to the page and choose again.
failure-too-long = This is too long to save. Your words are still on this page. Make it shorter, or put the rest in a second entry.
failure-bad-date = This date cannot be saved. What was saved before is safe. Look at the day, month and year.
failure-bad-time = This time cannot be saved. What was saved before is safe. Look at the time, and at whether the end comes after the start.
failure-not-an-id = Something went wrong inside Pantry. What was saved before is safe. Go to another page and come back.
failure-cancelled = You stopped this. Nothing has changed. You can begin again when you like.
failure-no-worker = The part of Pantry that shows pictures did not start. Your photos are kept. Close Pantry and open it again.
failure-too-large = This file is too large. Nothing was lost. The original is still where it was.
failure-locked = This file is locked with a password of its own. Nothing was lost. The original is still where it was.
failure-too-many-files = There are too many files in this folder. Nothing was added. Choose a folder inside it, or choose the files themselves.
failure-too-slow = This took too long. Nothing was lost. Try again in a moment.
failure-unknown-type = Pantry does not know this kind of file. Nothing was lost. The original is still where it was.
failure-damaged = Something in this file is not as it should be. Nothing was lost. The original is still where it was.
failure-internal = Something went wrong inside Pantry. What was saved before is safe. Go to another page and come back, or start Pantry again.
failure-database = A part of the notebook cannot be read or written. What was saved before is safe. Close Pantry and open it again.
failure-out-of-range = This number cannot be saved. What was saved before is safe. Look at how long it went on: 1 to 100,000.
failure-bad-zone = The time zone of this computer is not known. What was saved before is safe. Look at the date and time settings of the computer.
failure-unreadable = This part of the notebook cannot be read. Nothing was deleted. Go to another page and come back.
failure-bad-label = { failure-internal }
failure-bad-role = { failure-internal }
failure-bad-migrations = { failure-internal }
failure-no-screen = { failure-internal }
failure-old-webview = { failure-internal }
