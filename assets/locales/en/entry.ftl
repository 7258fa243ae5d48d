# An entry in full, what holds for the whole series, and earlier versions.

## Writing it down

entry-new = Write down what happened
quick = Or just a line for now
quick-hint = One line is enough. Finish it later.
quick-keep = Done
quick-kept = Saved. It stands under 'Not finished yet'.
quick-finish = Finish it now
entry-unknown = I don't know
entry-many = More than one is fine.
unanswer = Take back the answer
entry-folds = The rest may stay closed. Open what you want to add.
entry-done = Done
entry-end = Everything is saved already.
entry-delete = Delete this entry
entry-delete-title = Delete this entry?
entry-delete-words = Its words, its earlier versions and its attachments are removed for good. What stays in the log: a line that an entry stood here and when you deleted it, without any of its words. So it is clear that nothing was hidden.
entry-discard = Throw this away
entry-discard-title = Throw this away?
entry-discard-words = What you typed here is removed for good, with its attachments. It was not in your log yet, so nothing of it stays.

## When, how long, where

entry-when = When
entry-when-why = A judge looks at how often it happens and how long it goes on.
entry-precision = How well do you know it?
precision-exact = At this time
precision-about = About this time
precision-between = Between two times
precision-ongoing = Still going on
entry-from = From
entry-until = Until
entry-since = Since
entry-later = I found out later
entry-discovered = When you found out
entry-lasted = How long it went on
entry-lasted-count = How many
entry-lasted-wrong = This is no number to keep. Write a whole number from 1 to 100,000, or leave it empty.
unit-minutes = minutes
unit-hours = hours
unit-days = days
entry-place = Where
entry-place-hint = A street, a shop, your phone: as you would say it.
span-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
span-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
  }
span-days = { $count ->
    [one] 1 day
   *[other] { $count } days
  }
written-now = Written down at once
written-after = Written down { $span } later
written-about = Written down about { $span } later
written-found-now = Written down as soon as you found out
written-found = Written down { $span } after you found out
written-ongoing = Written down while it was still going on
written-memory = { $written }, from memory

## What happened, and which ways

entry-what = What happened
entry-what-hint = In your own words, in your own order. You can add to it later. What you don't know can stay open.
entry-ways = Which ways
entry-ways-hint = It matters what kind of things happen. More than one is fine.
way-waiting = Waiting for me
way-spying = Spying on me
way-following = Following me
way-letters = Letters, cards, gifts
way-emails = E-mails
way-calls = Phone calls
way-messages = App and text messages
way-social-media = Social media
way-threats = Threatening violence
way-lies = Lies or gossip
way-damage = Breaking or damaging things
way-orders = Orders in my name
way-people-around = Bothering people around me
way-other = Something else

## Who it was

entry-who = Who it was, and how you know
entry-who-why = A number or account alone does not show who used it. So say how you know.
who-name = Name, or what you call this person
who-number = Person { $number }
who-add = Add another person
entry-unknown-who = I don't know who
entry-knowing = How you know
knowing-seen = I saw this person
knowing-voice = I knew the voice
knowing-number = The phone number
knowing-account = The account or e-mail address
knowing-handwriting = The handwriting
knowing-vehicle = The car or other vehicle
knowing-camera = It is on camera
knowing-said = This person said so
knowing-told = Someone told me
knowing-content = Nobody else could know this
knowing-suspicion = I think so, but can't prove it
entry-knowing-words = How you know, in your own words
entry-series = What belongs to every entry: who, your 'no', bans

## The words that were used

entry-said = The words that were used
entry-said-why = Exact words show best how serious it was.
entry-quote = What was said or written, word for word
entry-quote-hint = As far as you remember. Not sure of a word? Say so.
entry-quoted = Messages taken over
quoted-undated = no date
quoted-open = Open the conversation
quoted-remove = Take out of this entry
said-quote = Exact words
said-messages = { $count ->
    [one] 1 message
   *[other] { $count } messages
  }

## What was used

entry-used = What was used
entry-used-why = A number plate, phone number or account can help the police to find who did it.
used-ask = Add what was used
means-vehicle = Vehicle
means-number = Phone number
means-account = Account
means-weapon = Weapon
means-other = Something else
used-hint-vehicle = Make, colour and number plate, as far as you know.
used-hint-number = The number itself, not the name in your phone.
used-hint-account = Which app or site, and the name used there.
used-hint-weapon = What it was, and what was done with it.
used-hint-other = As you would describe it to someone.

## Witnesses

entry-witnesses = Who saw or heard it
entry-witnesses-why = What others saw or heard supports what you write.
witness-number = Witness { $number }
witness-name = Name
witness-reach = How to reach them
witness-speak = Will they speak to the police?
witness-words = What they saw or heard
witness-words-hint = In their own words. It is best if they write it down themselves.
witness-add = Add a witness

## Children, the 'no', bans

entry-circumstances = Children, your 'no', a ban
entry-circumstances-why = It can count for more when children were there, after a 'no', or against a ban.
entry-children = Were children there?
entry-against-no = Was it after you had said no?
entry-against-ban = Was it against a ban or order?
entry-ban-words = Which one, and how
circumstances-no = Your 'no' of { $day }
circumstances-bans = In force then: { $bans }
circumstances-from = from { $day }
circumstances-until = until { $day }
ban-contact = Contact ban
ban-area = Street or area ban
ban-house = Ban from the home
ban-other = Another order

## What it did, what it cost

entry-effects = What it did to you
entry-effects-why = A judge looks at what it does to your life. Small things count too.
entry-effects-which = What you noticed
entry-effects-hint = Also what came hours or days later. Choose what fits, or nothing.
entry-effect-words = What it did to you, in your own words
entry-life-words = What changed in your life
entry-life-words-hint = Other routes, sleep, work, what you no longer do.
effects-words = In your own words
effect-fear = Fear
effect-threat = A feeling of threat
effect-suspicion = Trusting people less
effect-startle = Startling easily
effect-concentration = Trouble concentrating
effect-sleep = Sleeping badly
effect-appetite = Eating badly
effect-tiredness = Tiredness
effect-muscle-pain = Sore muscles
effect-headache = Headache
effect-freedom = Less freedom in daily life
effect-children = Harm to the children
entry-costs = What it cost
entry-costs-why = Sometimes you can get costs back. Keep the receipts; you can add them below.
cost-number = Cost { $number }
cost-add = Add a cost
cost-what = For what
cost-euros = Amount in euros
costs-count = { $count ->
    [one] 1 cost
   *[other] { $count } costs
  }
amount-wrong = This is not an amount, so this field is not saved yet; all the rest is. Write it like 12.50.

## What the person did, whom they told

entry-acts = What you did, and whom you told
entry-acts-why = Every report counts, even a small one. Write down the name and number you get.
entry-act = What you did
entry-act-hint = For example: walked away, did not answer, called someone.
acts-words = What you did
told-ask = Whom did you tell?
told-date = On which day
told-name = Whom you spoke with
told-number = Report, reference or badge number
whom-police = Police
whom-veilig-thuis = Veilig Thuis
whom-slachtofferhulp = Slachtofferhulp
whom-lawyer = Lawyer
whom-doctor = Doctor
whom-work = Work
whom-school = School
whom-close = Friend or family
whom-other = Someone else

## Saved versions

versions = Saved versions
versions-about = Every version is kept, so it is clear what you wrote when.
version-first = First saved
version-same = Saved again
version-changed = Changed: { $what }
version-open = Read this version
version-title = As saved on { $moment }
version-about = This is how it stood then. You can't change it here.
version-gone = (no longer there)
value-about = About { $moment }
value-between = Between { $start } and { $end }
value-ongoing = Since { $moment }, still going on
field-when = when
field-discovered = when you found out
field-begun = first written down
field-lasted = how long
field-place = where
field-what = what happened
field-ways = which ways
field-who = who it was
field-knowing = how you know
field-knowing-words = how you know, in words
field-quote = the exact words
field-quoted = messages taken over
field-means = what was used
field-witnesses = who saw or heard it
field-children = children there
field-against-no = after your 'no'
field-against-ban = against a ban
field-ban-words = which ban
field-effects = what it did to you
field-effect-words = what it did to you, in words
field-life-words = what changed in your life
field-costs = what it cost
field-act = what you did
field-told = whom you told
field-not-known = what you don't know
field-attachments = attachments
field-people = who stalks you
field-since = since when
field-beginning = how it began
field-often = how often
field-earlier = what went before
field-platforms = by which ways they reach you
field-no = your 'no'
field-bans = bans and orders

## The whole series

series = What belongs to every entry
series-about = What you write here belongs to every entry. Write it once, and change it when something changes. Everything may stay empty.
series-people = Who stalks you
person-relation = Who this person is to you
person-relation-hint = Former partner, neighbour, colleague, stranger.
person-alias = Other names and accounts
person-alias-hint = Also names that this person uses online.
series-course = How it began, and how it goes on
series-course-why = It shows that these are not separate moments.
series-since = Since when
series-beginning = How it began
series-often = How often it happens
series-often-hint = For example: two or three times a week, more often since May.
series-earlier = Violence or threats before
series-earlier-hint = Also from the time you were together, if you were.
series-platforms = By which ways this person reaches you
series-platforms-hint = Apps, numbers, accounts, or through other people.
series-no = Your one clear 'no'
series-no-why = It shows that this person knows you want no contact.
series-no-advice = Not said yet? Talk to the police first. Then say it once, briefly, without reasons, and keep a copy and the receipt. The plan has the steps.
no-date = When you said it
no-how = How you said it
no-how-hint = By registered letter, in a message, through a lawyer.
no-words = The words
no-witness = Who was there, or knows of it
series-bans = Bans and orders
series-bans-why = Does this person break one? Write that down as an entry. That can help as evidence later.
bans-ask = Add a ban or order
bans-from = In force from
bans-until = In force until
bans-by = Who issued it
bans-by-hint = Court, mayor, public prosecutor.
bans-number = Reference number
bans-words = What it forbids
series-proof = Here belongs what proves your 'no' and bans: a copy, a receipt, the decision itself.
series-back = Back to the entry
