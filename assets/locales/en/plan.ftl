# The plan: its questions, sections and items. Order and sources stand in content/plan.json.

question-device = Is this a computer the other person has never had in their hands?
    .hint = Not even to set it up or repair it. You may leave it at don't know.
question-ex = Is the other person your ex-partner?
    .hint = With an ex the risk of violence is greater. Then look at the risk questions first.
question-children = Do children live with you, or stay with you at times?
question-together = Do you and the other person have children together?
    .hint = Also if the two of you care for a child in some other way.
question-home = Did the other person ever live with you, or have a key, a code or an app of your home?
    .hint = Think of the shed too, and of a key with family or neighbours.
question-car = Do you sometimes drive a car?
    .hint = Also if it is borrowed, or from work.
question-accounts = Did you ever share accounts, subscriptions or devices with the other person?
    .hint = Think of the bank, your phone, streaming, a tablet or a family group.

section-first = First things first
    .about = Start here: this helps you do the rest of the plan safely.

item-call-112 = Know when to call 112
    .why = If there is danger now, help comes first. Writing can wait.
    .step-1 = In danger, call 112 at once. First say where you are.
    .step-2 = Say that you are being stalked and what is happening now.
    .step-3 = Go where other people are, or behind a door that locks.
    .step-4 = Write things down only when it is safe again.

item-safe-device = Choose a device the other person has never had in their hands
    .why = Someone who watches your device also sees every step of this plan.
    .step-1 = Think back: who set up, borrowed or repaired your phone or laptop?
    .step-2 = Not sure? Use a computer at a library, or at the home of someone you trust.
    .step-3 = Keep using the old device as normal for harmless things.
    .step-4 = Do everything with accounts on the safe device only.

item-what-they-know = Write down what they know, and from where
    .why = A pattern often points to the leak: an app, an account or a person.
    .step-1 = Note what the person who stalks you knows but should not be able to know.
    .step-2 = Add who or what else knew it: a calendar, a chat, a friend.
    .step-3 = Look for what comes back each time. Start securing there.

item-think-ahead = Before each change, think about the reaction
    .why = A change can make someone angry, or make evidence disappear.
    .step-1 = Ask yourself: will the other person notice? What might they do then?
    .step-2 = Ask too: will I lose something I need later?
    .step-3 = First capture what can be seen now.
    .step-4 = For what they will see, choose the moment yourself, with someone beside you.

item-risk-questions = Go through these risk questions with Veilig Thuis or the police
    .why = Some things make violence more likely. It helps if someone else looks too.
    .step-1 = Is it an ex? Was there violence before? Were there death threats?
    .step-2 = Is it getting worse, or happening more often? Did they get into your home?
    .step-3 = Is there a fight about the children or about seeing them?
    .step-4 = With your answers, call Veilig Thuis (0800-2000) or the police (0900-8844).
    .step-5 = There can be danger even if you often say no. Your own feeling counts too.

item-code-word = Agree a code word with one person
    .why = You can then ask for help without others knowing.
    .step-1 = Choose an ordinary word you hardly ever use.
    .step-2 = Agree what it means: call me, come over, or call 112.
    .step-3 = Also agree what happens if you stop answering.

section-people = People around you
    .about = You do not have to carry this alone, and others can look out with you.

item-tell-one-person = Tell one person you trust
    .why = Talking is a good first step, and often a relief. Later this person may be a witness.
    .step-1 = Choose someone who feels right to you: a friend, a relative or a neighbour. More people want to help than you think.
    .step-2 = It helps if they stay calm and keep it private.
    .step-3 = Start small: 'Someone keeps bothering me and I want you to know.'
    .step-4 = Say what you need: just someone to listen, or help to think it through.

item-call-veilig-thuis = Call Veilig Thuis for advice: 0800-2000
    .why = Someone there listens well and helps you think. They have people who know a lot about stalking.
    .notice = The call may show in your call history or on the phone bill. If needed, use someone else's phone.
    .step-1 = Call from a place where nobody can listen in.
    .step-2 = Call at any hour of the day or night. It is free.
    .step-3 = You do not have to give your name.
    .step-4 = Ask what is best to do first, and which help fits you.

item-bring-someone = Ask someone to come along to an agency
    .why = Two people hear and remember more than one.
    .step-1 = Choose someone who stays calm and does not provoke the other person.
    .step-2 = Agree who talks and who takes notes.
    .step-3 = Take your questions on paper or on your safe device.
    .step-4 = Going to the police? One guide advises taking someone who saw nothing themselves. Someone who did may be a witness.

item-tell-neighbours = Tell neighbours what they can do
    .why = Neighbours see a lot, and they can call the police.
    .step-1 = Choose neighbours you trust who have no contact with the other person.
    .step-2 = Tell them what the other person looks like, and what car they drive.
    .step-3 = Ask them to call 112 in danger, and not to step in themselves.
    .step-4 = Ask them to write down what they see, with date and time.

item-meet-others = Talk to people who are living through this too
    .why = A man or woman who lives through the same needs less explaining.
    .step-1 = Ask Veilig Thuis if people in the same position meet near you.
    .step-2 = In a group, share no address, school or plans.
    .step-3 = Be careful with open groups online. Anyone can read along.

item-pass-on-nothing = Ask everyone to pass on nothing about you
    .why = A person who stalks often fishes for news through others.
    .notice = Shared friends may repeat your request. Tell them no more than they need.
    .step-1 = Name what must stay private: address, work, plans, photos.
    .step-2 = Agree on one sentence: 'I do not talk about that.'
    .step-3 = Ask them to tell you who asked, and when.

section-evidence = Evidence
    .about = Calmly keep what there is, without going looking for it.

item-originals = Leave originals and keep a copy elsewhere
    .why = The message on the device itself is stronger than a picture of it.
    .evidence = Do not delete messages on the phone or in the mail, even after copying.
    .step-1 = Change nothing in the message, photo or file.
    .step-2 = Make a copy that shows number, date and time.
    .step-3 = Leave a copy with someone you trust, outside your home.
    .step-4 = Ask the police if they can copy what is on the device.

item-log-small-things = Write down small things too
    .why = It is the whole that shows it is stalking.
    .step-1 = Write it as soon as it is safe, in your own words.
    .step-2 = Note date, time, place, how long and how.
    .step-3 = Add who saw it.
    .step-4 = Add photos. Keep mails, texts and recorded calls as well.
    .step-5 = Not sure about something? Write that down.

item-witness-words = Let witnesses write what they saw themselves
    .why = What others saw or heard supports your account.
    .step-1 = Ask only for what they saw or heard themselves, and when.
    .step-2 = Do not help with the words.
    .step-3 = Ask for the date, their name and if they will talk to the police.
    .step-4 = Keep it with someone else.

item-doctor = Tell your GP
    .why = The GP can help, and writes down what troubles you.
    .step-1 = Say that you are being stalked and what it does to you.
    .step-2 = Show injuries, even small ones. Then ask for a statement.
    .step-3 = Ask if it goes into your record.
    .step-4 = Ask who can see your record.

section-contact = Contact and the one 'no'
    .about = One clear no, and after that no more answers.

item-keep-what-comes = Keep letters, messages and gifts
    .why = What arrives can later show what happened.
    .evidence = One guide advises sending post back unopened. You then lose the evidence. So take photos first, or keep it.
    .step-1 = Touch it as little as you can. Put it in a bag or envelope.
    .step-2 = Write on it when and where you got it.
    .step-3 = Take a photo of the address, the postmark and what was inside.
    .step-4 = Do you not want to see it? Let someone else keep it.

item-mute-first = Mute first, do not block at once
    .why = You get some peace, and the messages are still kept.
    .notice = Blocking can be noticed. Muting or restricting usually stands out less.
    .evidence = After blocking nothing more comes in, and that leaves a gap in your evidence. First copy what is there now.
    .step-1 = Turn off alerts for this person, or choose 'restrict'.
    .step-2 = Let someone else read now and then to check for threats.
    .step-3 = Guides differ: some do advise blocking. Choose what helps you most.

item-ask-before-no = Discuss the 'no' with the police first
    .why = How a person reacts depends on who they are. Think that through together.
    .notice = A 'no' can make the other person angry. First make sure that you are safe.
    .step-1 = Call 0900-8844 and ask for your community officer.
    .step-2 = Tell them what happened before when you said no.
    .step-3 = Ask who had best say it: you, a lawyer or the police.

item-say-no-once = Say no once, short and clear
    .why = A reason gives hope, and an opening to talk.
    .notice = The other person may get angry or try harder. Choose a moment when you are not alone.
    .step-1 = Write what you want and what you do not want: no messages, no visits, no contact.
    .step-2 = Give no reasons, no apology and no 'maybe later'.
    .step-3 = Let someone read it before it goes.

item-prove-the-no = Make sure you can prove the 'no'
    .why = You can then show later that the other person knew what you wanted.
    .notice = The other person receives the letter and may react. Never put a hidden address in or on it.
    .step-1 = Send it by registered post, or have a lawyer send it.
    .step-2 = Make a copy first, and keep the proof of posting.
    .step-3 = Do you use a sample letter? Take out the address that is often in it.
    .step-4 = Write down the date and who was there.

item-then-silence = After that, answer nothing
    .why = Every answer is a reward, even an angry one. No stays no.
    .step-1 = Do not respond to offers, demands, apologies or threats.
    .step-2 = Does the other person promise something? Do not count on it.
    .step-3 = Keep what comes in, or let someone else do so.
    .step-4 = Did you answer after all? It happens. Write it down and start again.
    .step-5 = Call 112 if a threat means danger now.

item-no-mediation = Do not take part in mediation
    .why = Such talks often go well while others are there. Then it starts again.
    .step-1 = Tell people who mean well: 'Thank you, but I will not have that talk.'
    .step-2 = Does an agency still want you at the table? Get help.
    .step-3 = Explain that contact can feed the stalking.

item-child-contact = Let contact you cannot avoid go through others
    .why = Then the two of you need not speak about children or belongings. Each direct contact can make the stalking last longer.
    .notice = The other person notices that contact has changed. First talk it through with someone who helps you.
    .step-1 = Ask Veilig Thuis or your lawyer who could do this.
    .step-2 = Let messages be about the children or the belongings only.
    .step-3 = Let someone else take and collect the children.
    .step-4 = Let someone else also collect things the two of you share.
    .step-5 = Keep every message.

section-accounts = Accounts and passwords
    .about = This gives you back your e-mail and other accounts.

item-capture-logins = Capture strange log-ins before ending them
    .why = The list can show who was looking, and from where.
    .evidence = Once you end a session, it leaves the list. Take a screenshot first.
    .step-1 = In your account, find the list of devices or log-ins.
    .step-2 = Take a screenshot with device, place, date and time.
    .step-3 = Keep e-mails about new log-ins too.
    .step-4 = End the sessions only when everything is saved.

item-new-email = Make a new e-mail address on the safe device
    .why = This address becomes the key to all your other accounts.
    .step-1 = Choose a name without your own name or birth year.
    .step-2 = Use a new password that you use nowhere else.
    .step-3 = Do not give it to friends. It is for your accounts only.
    .step-4 = Never sign in to it on the old device.

item-password-manager = Use a password manager
    .why = It is a program that remembers a different password for each account. You remember one.
    .step-1 = Put it on the safe device only.
    .step-2 = Make up a new master password that nobody can guess.
    .step-3 = Did you have one already? Then change the master password first.
    .step-4 = Save no passwords in a browser the other person also uses.
    .step-5 = Put each account in the list in this section, but never the password.

item-security-answers = Make up answers to the secret questions of your accounts
    .why = An ex or a relative often knows the true answers.
    .step-1 = For each question, make up something that is not true.
    .step-2 = Use something else for each account.
    .step-3 = Keep what you made up in your password manager.

item-main-email = See who else can get into your e-mail
    .why = Through your e-mail another person can ask for new passwords.
    .notice = The other person may notice that they can no longer get in.
    .evidence = Do you see that mail is forwarded, or a strange device? That is evidence. Take a screenshot of it first.
    .step-1 = In the settings, look for forwarding and for filters.
    .step-2 = Check that the recovery number and address are yours.
    .step-3 = See which apps and devices can get in.
    .step-4 = Change the password and end the other sessions.
    .step-5 = Then do the same with your other accounts, one by one.

item-two-step = Turn on two-step sign-in
    .why = Your password alone is then not enough to get in.
    .notice = Someone who still has access may get a message about it. Choose your moment.
    .step-1 = Use a code app on your own, safe device.
    .step-2 = Do not use a phone number you share with anyone.
    .step-3 = Write down the backup codes and keep them outside your home.
    .step-4 = Start with e-mail. Then do your bank and social media.

item-linked-chats = See which devices are linked to your chats
    .why = On a linked computer, someone can read your messages too.
    .notice = A person who is linked will see that it stops.
    .evidence = When you sign out a device, it leaves the list. Take a screenshot first.
    .step-1 = In WhatsApp, open the menu and choose 'Linked devices'.
    .step-2 = See which ones are there, and when they were last active.
    .step-3 = Sign out what is not yours once you have captured it.
    .step-4 = Look for such a list in your other chat apps.

item-digid = Change the password of your DigiD
    .why = It has happened that an ex used DigiD to ask for joint custody of a child.
    .notice = The other person notices when signing in no longer works.
    .step-1 = Check that the phone number and e-mail in your DigiD are yours.
    .step-2 = Choose a new password that nobody can guess.
    .step-3 = Do you see something you did not do? Capture it and call DigiD.

item-cloud-family = See who can get into your Apple or Google account
    .why = A family group or an old phone can show your photos, and where you are.
    .notice = When you remove someone from a group, they often get a message.
    .evidence = First take a screenshot of all members and devices.
    .step-1 = See who is in your family group.
    .step-2 = Look at the list of trusted devices and numbers.
    .step-3 = Remove what is not yours, at a moment you choose.

item-history-accounts = See which accounts show where you are
    .why = Trips, orders and maps tell where you go.
    .notice = If you change a password, the other person can no longer look in. They may notice.
    .evidence = Do not erase old trips or orders. First take a screenshot of who can get in.
    .step-1 = Think of travel cards, taxis, web shops, maps and streaming.
    .step-2 = See which e-mail address is on it, and change the password.
    .step-3 = Stop apps from storing where you were.
    .step-4 = Ask if you can travel without a card in your name.

item-own-phone-plan = Get a phone contract in your own name
    .why = A shared bill can list who you call.
    .notice = The person who pays the old contract can see that you leave.
    .evidence = Old bills may show who called you. First save copies of them.
    .step-1 = Check whose name is on your contract.
    .step-2 = Meanwhile buy a prepaid card for calls that matter.
    .step-3 = Have the bill sent to your new e-mail address.

section-devices = Phone, computer and home
    .about = Capture what you see first, and only then change things.

item-leave-spyware = Suspect spyware? Do not remove it yet
    .why = Spyware is a hidden program that watches what you do. It is also evidence.
    .notice = A person who watches sees it when the spyware stops. They may react.
    .evidence = If you wipe the device, the traces are gone too. Let the police look first.
    .step-1 = Write down what you notice: what, when, on which device. Do so on another device.
    .step-2 = Ask the police if they can examine the device.
    .step-3 = Remove things only when you have a plan for afterwards.

item-keep-watched-phone = Is your phone being watched? Keep using it as usual
    .why = If that phone suddenly goes quiet, it stands out.
    .notice = The other person notices if you suddenly do nothing on that phone.
    .step-1 = Use it for weather, news and everyday talk.
    .step-2 = To find help, call the police or make accounts, use another device.
    .step-3 = If you can, buy a prepaid phone and pay in cash.
    .step-4 = Leave that phone at home if nobody may know where you are.

item-laptop-account = Make your own account on your laptop
    .why = Others then do not simply see your files and programs.
    .notice = Does the other person use this laptop too? They will see that an account was added.
    .step-1 = Can the other person sign in as administrator? Then use another computer.
    .step-2 = Make an account with its own password.
    .step-3 = Turn on disk encryption, if your laptop has it. Without the password nobody can then read your files.
    .step-4 = Let the screen lock by itself after a few minutes.
    .step-5 = Learn the keys that lock the screen at once.

item-kids-devices = Check the children's phones and toys too
    .why = You can be followed through a child too. A tracker was once found in a teddy.
    .notice = The other person may notice that a device or tracker has stopped.
    .evidence = Found something? Take a photo where it is before you touch it.
    .step-1 = See if phone and tablet share their location, and with whom.
    .step-2 = Feel inside cuddly toys, bags and coats, above all after a visit.
    .step-3 = Do it calmly, without scaring the child.

item-new-codes = Choose new codes and remove strange fingerprints
    .why = Then only you can open your device.
    .notice = The other person notices this the next time they try.
    .evidence = Is there a finger or a face you do not know? First take a photo of the list.
    .step-1 = In the settings, see which fingers and faces are stored.
    .step-2 = Choose a code without a birthday or house number.
    .step-3 = Change everything at one moment that you choose.

item-smart-home = Remove the other person from doorbell, lights and heating
    .why = Through an app, someone can watch or control things from afar.
    .notice = If you remove a user or reset something, the other person may notice.
    .evidence = Clips and lists of users can disappear. Save those first.
    .step-1 = Make a list of everything at home that has an app.
    .step-2 = For each device, see who can sign in.
    .step-3 = Remove the other person, or set the device back to how it left the shop.

item-wifi = Change the passwords of your wifi and router
    .why = A person on your network can sometimes see what you do.
    .notice = The other person's devices drop off the network. That stands out.
    .evidence = First take a screenshot of the devices on your network.
    .step-1 = The sticker on the router says how to get in.
    .step-2 = Change the password of the router and that of the wifi.
    .step-3 = Does it not work? Call your internet provider.

section-location = Your location and your car
    .about = This makes it harder for someone to know where you are.

item-tracker-alerts = Turn on tracker alerts and search
    .why = A tracker is a small device that sends out where it is. It fits in a bag or under a car.
    .step-1 = On your phone, turn on alerts for unknown trackers.
    .step-2 = Search bags, coats, the pram and around the wheels of the car.
    .step-3 = Look in the glove box, the boot and under the seats as well.
    .step-4 = Have someone look with you. Do not take anything away yet.

item-found-tracker = Found a tracker? Photo first, then the police
    .why = The tracker may show whose it is.
    .notice = If you remove it or turn it off, the owner may notice.
    .evidence = Do not remove it at once. First take photos of the spot and the number.
    .step-1 = Take a photo of where it is, close up and from further away.
    .step-2 = Write down the number that is on it, with date and time.
    .step-3 = Do not go home. Go to the police.
    .step-4 = Do you not feel safe? Call 112.

item-photo-location = Turn off location in photos
    .why = A photo can tell where it was taken.
    .evidence = Leave the originals of evidence as they are. Remove the place from a copy only.
    .step-1 = In the camera, turn location off.
    .step-2 = Of an older photo, send only a copy without location.
    .step-3 = Mind what the photo shows: street, school, view.

item-location-sharing = Turn off location sharing
    .why = Some apps show where you are all the time.
    .notice = The other person sees that sharing stops. Choose a moment when you are safe.
    .evidence = First take a screenshot of the list of people you share with.
    .step-1 = In Find My, Google Maps and Snapchat, see who you share with.
    .step-2 = In the settings, see which apps may know where you are.
    .step-3 = Turn off what you do not need.
    .step-4 = Think of your watch and sports apps too.

item-car-access = See who has access to your car
    .why = With an app, someone can sometimes see where your car is.
    .notice = The other person may notice that access stops.
    .evidence = First take a screenshot of the users in the app.
    .step-1 = Ask the dealer if your car has an account, and whose it is.
    .step-2 = Write down who has a spare key.
    .step-3 = Ask how you can remove another user.

section-online = Seen online
    .about = The less there is to see about you, the less another person knows.

item-fake-profiles = Search your name and capture fake profiles
    .why = You then know what others can find or spread about you.
    .evidence = After a report the profile may be gone. Capture it first.
    .step-1 = Search for your name, your nickname and your phone number.
    .step-2 = Take screenshots of the whole profile, with the web address.
    .step-3 = Write down the date you found it.
    .step-4 = Then report it to the platform and tell the police.

item-private-profiles = Set your profiles to private
    .why = Only the people you choose can then see what you do.
    .notice = The other person may see that a profile is closed, or that they no longer follow you.
    .evidence = Has the other person posted about you? Capture that first.
    .step-1 = Put each profile you have in the list in this section.
    .step-2 = Make profiles private and hide your friends list.
    .step-3 = Go through your followers, unknown and new ones too.
    .step-4 = Stop others from tagging you without asking.

item-no-posts-about-you = Ask others not to post about you
    .why = A friend's photo can give away where you are.
    .step-1 = Ask friends, family, your work and your club.
    .step-2 = Explain it calmly to children too.
    .step-3 = Ask them to take down old photos of your home or school.
    .step-4 = If you post, do so only after you have left.

item-public-registers = Ask if your address can be shielded
    .why = An address can sometimes be found in public registers.
    .step-1 = Do you have a business? Ask the Chamber of Commerce what is possible.
    .step-2 = Did you buy a home? Ask the Land Register (Kadaster).
    .step-3 = Ask the police whether they can help with this.

section-home = Your home
    .about = This makes it harder for someone to get in or close.

item-door-and-light = Check door, windows, light and peephole
    .why = The other person then cannot just walk in. Good light and good locks also give you time and a clear view.
    .step-1 = Put each door in the list in this section, and who has a key to it.
    .step-2 = Walk around your home with someone by day. Where could a person stand?
    .step-3 = Lock windows, upstairs and at the back too.
    .step-4 = Put a light at the door and a peephole in it.
    .step-5 = Do not open until you know who it is.

item-bag-elsewhere = Leave a bag with papers at someone's home
    .why = If you have to leave fast, what matters most is ready.
    .step-1 = Choose someone the other person would not think of first.
    .step-2 = Pack: copies of papers, money, medicine, a charger.
    .step-3 = Add spare keys and something for the children.

item-vary-routes = Vary your routes, times and shops
    .why = A person who knows your habits knows where you will be.
    .step-1 = Write down what is the same every week.
    .step-2 = Change one thing: time, door, shop or route.
    .step-3 = Know where you can go inside on the way.
    .step-4 = Being followed? Go to people or the police, not home.

item-brp-secrecy = Ask the town hall to keep your address secret
    .why = The town hall then passes on your address less easily.
    .step-1 = Ask for secrecy in the BRP. It says who lives where.
    .step-2 = Ask it for your children under 16 as well.
    .step-3 = Know that the state can still see your address.

item-locks = Replace locks if keys are out there
    .why = Someone may have a copy of any key you did not get back.
    .notice = The other person notices at the door that the key no longer fits.
    .evidence = Signs of a break-in? Take photos and call the police before anything is repaired.
    .step-1 = See in the list in this section which keys you did not get back.
    .step-2 = Do not forget the shed, garage, letter box and codes.
    .step-3 = Do you rent? Ask your landlord for new locks.
    .step-4 = Is the other person on the contract too? Get advice first.

item-camera = Aim a camera at your own door
    .why = Images can show who was there, and when.
    .notice = The other person may see the camera.
    .evidence = Many cameras erase old images by themselves. Save what you need at once.
    .step-1 = Film as little as you can of the street and the neighbours.
    .step-2 = Make sure that only you can reach the images.
    .step-3 = Check that date and time are right.

section-daily-life = Children, work and money
    .about = School, work and bank can do more for you when they know.

item-children-know = Teach children whom to call when they are afraid
    .why = A child feels stronger when it knows what it can do.
    .step-1 = Practise calling 112 and saying where you are.
    .step-2 = Together choose an adult the child can go to.
    .step-3 = Never send a message for the other person with a child.
    .step-4 = Do not question a child about the other person.

item-orders-in-your-name = Report orders you did not make
    .why = Ordering in your name is a way of stalking.
    .evidence = Do not return a parcel at once. First take photos of the label and receipt.
    .step-1 = Call the shop and say that you did not order it.
    .step-2 = Ask which e-mail address and number were used.
    .step-3 = Keep e-mails, receipts and reminders.
    .step-4 = Tell the police.

item-employer = Tell your employer and the front desk
    .why = Colleagues can then watch for who comes or calls.
    .step-1 = Choose one manager or confidential adviser.
    .step-2 = Tell them what the other person looks like, and what car they drive.
    .step-3 = Ask them to give out no rota, number or address.
    .step-4 = Ask them to write down messages and visits.

item-school = Agree with school who may collect a child
    .why = The school can help only if it knows what was agreed.
    .notice = Does the other person have custody too? Then the school may tell them. Ask first what it may and will do.
    .step-1 = Give the names of those who may collect, in writing.
    .step-2 = Ask for one person at school you can turn to.
    .step-3 = Agree what happens if the other person comes anyway.
    .step-4 = Bring court papers, if there are any.

item-parent-portals = See who can get into the parent portal of school or childcare
    .why = It may show when your child is there, and your address and phone number too.
    .notice = If you change the password, whoever was looking notices that signing in no longer works. And the school may give another parent a log-in of their own.
    .evidence = Did someone change or cancel something? Take a screenshot first.
    .step-1 = See whose e-mail address is used to sign in.
    .step-2 = Ask school and childcare who else has a log-in, and what that person can see.
    .step-3 = Ask if your address and number can stay hidden there.
    .step-4 = Ask for a log-in for you alone, on your new e-mail address.

item-custody = Make stalking count in talks about custody
    .why = How dangerous the other person is should be weighed.
    .notice = The other person or their lawyer may read what you bring in. First ask what goes in the papers.
    .step-1 = Tell your lawyer and the agencies about the stalking.
    .step-2 = Bring a short overview with dates.
    .step-3 = Ask for someone else to take and collect the children.
    .step-4 = Ask Veilig Thuis to help you think it through.

item-own-bank-account = Open your own bank account
    .why = Statements show where you were and what you bought.
    .notice = The other person can see a change on a shared statement.
    .evidence = You may lose sight of old statements. Save copies first.
    .step-1 = Choose a different bank from that of the shared account.
    .step-2 = Have the bank write to your new e-mail address, not by post.
    .step-3 = Have your pay sent to the new account.
    .step-4 = Ask the bank who still has authority, and end it.

section-police = Police and law
    .about = What you can ask of police and lawyers. This is not legal advice.

item-call-every-time = Call the police every time
    .why = The police can put separate reports together.
    .notice = Sometimes the police talk to the other person. Ask them to tell you first.
    .step-1 = Call 112 in danger. Otherwise 0900-8844.
    .step-2 = Say that it is about stalking and that there were earlier reports.
    .step-3 = Ask for the name and the report number.
    .step-4 = Write them down, with date and time.

item-victim-support-help = Ask Slachtofferhulp for help with reporting
    .why = You do not have to report alone.
    .step-1 = On your safe device, look up how to reach them.
    .step-2 = Ask what you should bring.
    .step-3 = Ask if someone can come with you.

item-ask-protection = Ask the police for these five things
    .why = If you know what a measure is called, you can ask for it.
    .step-1 = Ask for one fixed contact person.
    .step-2 = Ask if they will fill in a risk form (SASH).
    .step-3 = Ask for AOL: then 112 knows your situation at once.
    .step-4 = Ask what AWARE is and if it could suit you.
    .step-5 = Ask if your address can be kept out of the report.

item-ask-prosecution = When you report, ask aloud for prosecution
    .why = With stalking, you may need to ask for this yourself, in clear words.
    .notice = After a report the police may talk to the other person. Ask when, and what they will be told.
    .step-1 = Ask: is this a notification or a formal report?
    .step-2 = Say: 'I want this person to be prosecuted.'
    .step-3 = Ask if that is in the report, and ask for a copy.
    .step-4 = Do not wait too long. Our sources name three months to ask for this, and eight days to take it back. Ask what applies now.

item-lawyer = Ask a lawyer about bans and damages
    .why = A court can sometimes ban contact or a street.
    .notice = The other person will hear if you start a case.
    .step-1 = Ask what fits: a contact ban or a street ban.
    .step-2 = Ask what happens if the other person breaks the ban.
    .step-3 = Keep receipts of costs, such as locks and travel.
    .step-4 = Ask how to keep your address out of the papers.

section-you = You
    .about = Taking care of yourself is part of being safe.

item-known-effects = Know that fear and poor sleep are part of this
    .why = Stalking does this to people. It is not weakness.
    .step-1 = Name what you notice: jumping at sounds, tiredness, being on guard.
    .step-2 = Talk about it with your GP or someone you trust.
    .step-3 = Eat and rest at set times, even if it is only a little.
    .step-4 = Call Veilig Thuis if it gets too much.

item-small-doses = Write in small doses, or together
    .why = Writing it all down can hurt in itself.
    .step-1 = At first write only the date and one sentence.
    .step-2 = Choose a set time, not just before sleep.
    .step-3 = Ask someone to sit with you or to read the messages.
    .step-4 = Then do something ordinary: tea, music, a short walk.

item-hard-dates = Make a plan for hard dates
    .why = Around a hearing or a birthday, tension can be higher.
    .step-1 = List hearings, birthdays and other set dates.
    .step-2 = Arrange to be with someone that day.
    .step-3 = Think about where you sleep and how you travel.
    .step-4 = Keep your phone charged and your code word ready.
