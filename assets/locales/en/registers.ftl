# What the registers offer by name, and what to look at in each. Order and sources stand in content/registers.json.

## Profiles and apps

offer-profiles-whatsapp = WhatsApp
    .look-1 = See who can view your photo, your status and when you were last online. Choose nobody, or contacts except the other person.
    .look-2 = Everyone in a group sees your number. See who may add you. Leaving a group can be noticed.
    .look-3 = See if you share your live location in a chat. The other person can see that it stops.
    .look-4 = See which computers and phones are linked. Take a picture of the list before you log one out.
    .look-5 = Set an extra code. Nobody else can then set up your number on their own phone.

offer-profiles-youtube = YouTube
    .look-1 = See for each video who can watch it: everyone, people with the link, or only you.
    .look-2 = Playlists can be public too, and so can the channels you follow. Close what tells something about you.
    .look-3 = See what your channel shows: your name, your photo, links and comments.
    .look-4 = You log in with your Google account. Look at that one in your list of accounts.

offer-profiles-facebook = Facebook
    .look-1 = See who can view what you post. Limit older posts too.
    .look-2 = Hide your friends list. Go through it and look for unknown and new people.
    .look-3 = Let posts that tag you wait until you say yes. Look at old tags and places too.
    .look-4 = See who can find you by phone number or e-mail address. See if search engines show you.
    .look-5 = See where you are logged in. Whoever you log out will notice. First take a picture of what is strange.

offer-profiles-instagram = Instagram
    .look-1 = Make the account private. New people then have to ask. People who follow you already stay.
    .look-2 = A follower whom you remove may notice. Go through your followers.
    .look-3 = See who can view your stories. Choose close friends, or hide them from certain people.
    .look-4 = See who may tag and mention you. See if a location shows with your posts or on a map.
    .look-5 = See where you are logged in. Whoever you log out will notice. First take a picture of what is strange.

offer-profiles-linkedin = LinkedIn
    .look-1 = See what strangers and search engines can view. Leave out your town or employer if that is safer.
    .look-2 = Hide your list of contacts. Someone can find you through your colleagues.
    .look-3 = Turn off that others hear about it when you change your job or your profile.
    .look-4 = See where you are logged in. Whoever you log out will notice. First take a picture of what is strange.

offer-profiles-tiktok = TikTok
    .look-1 = Make the account private. Only people you say yes to can then see your videos.
    .look-2 = A follower whom you remove may notice. Go through your followers.
    .look-3 = See if the app suggests you to people who have your number or e-mail address.
    .look-4 = See who may comment, send messages and save your videos.
    .look-5 = See where you are logged in. Whoever you log out will notice. First take a picture of what is strange.

offer-profiles-selling = Marktplaats, Vinted and other selling sites
    .look-1 = See which name and place stand with your adverts. Look at old adverts too.
    .look-2 = See if your phone number shows. Use only the messages on the site itself.
    .look-3 = Look at your photos. A room, a view or a house number can give away where you live.
    .look-4 = You can't always tell who the buyer is. Meet in a busy place, with someone beside you.
    .look-5 = A parcel can show your address as the sender. Ask the site how you can avoid that.

offer-profiles-google-maps = Google Maps
    .look-1 = See who can view your place, and for how long.
    .look-2 = Take a picture of that list first. The other person can see that sharing stops.
    .look-3 = See if a history of your places is kept. Save what may be evidence, then turn it off.
    .look-4 = Reviews and photos under your name show where you go. See who can view them.

offer-profiles-find-my = Find My, Life360 and other location apps
    .look-1 = See in each app who can view your place. A family group counts too.
    .look-2 = Take a picture of the list first. The other person sees that sharing stops. Choose a safe moment.
    .look-3 = See which devices stand in your account. An old tablet or watch can show your place.
    .look-4 = See which tags and earphones stand there too. Some show where they are.

offer-profiles-snapchat = Snapchat
    .look-1 = See if the map shows where you are. You can hide. Others can notice that.
    .look-2 = See who can view your story and who may send you messages.
    .look-3 = Go through your friends. See if the app suggests you to others.
    .look-4 = See where you are logged in. Whoever you log out will notice. First take a picture of what is strange.

offer-profiles-x = X (Twitter)
    .look-1 = Protect your posts. Only followers can then read them.
    .look-2 = People who follow you already can still read along. Go through them. Blocking can be noticed.
    .look-3 = See if people can find you by your phone number or e-mail address.
    .look-4 = See who may tag you in photos, and if a location shows with your posts.
    .look-5 = See which devices and apps have access. Take a picture before you end anything.

offer-profiles-telegram = Telegram
    .look-1 = See who can view your phone number, and who can find you by it.
    .look-2 = See who can view your photo, and who sees when you were last online.
    .look-3 = See who may add you to groups. In a shared group someone can find you without your number.
    .look-4 = With a public username anyone can find you. Leave it empty if you do without.
    .look-5 = See on which devices you are logged in. Take a picture before you log one out.

offer-profiles-strava = Strava and other sports apps
    .look-1 = See who can view your profile and your activities: everyone, followers or only you.
    .look-2 = Hide the start and end of your routes, or the whole map.
    .look-3 = A new setting may leave old activities as they were. Go through those too.
    .look-4 = Go through your followers and clubs. See if others see who you trained with.
    .look-5 = See if someone can follow you live during a workout. They can notice that it stops.

offer-profiles-nextdoor = Nextdoor and other neighbourhood apps
    .look-1 = See what neighbours can view: your house number, only your street, or neither.
    .look-2 = People from elsewhere can sometimes join. Write nothing about holidays or fixed times.
    .look-3 = Have you moved? See if your old or new address is still there.

offer-profiles-signal = Signal
    .look-1 = See who can view your phone number, and who can find you by it.
    .look-2 = See which devices are linked. Take a picture of the list, then remove what is not yours.
    .look-3 = Set an extra code. Nobody else can then easily take over your number.
    .look-4 = See which groups you share with the other person. Leaving can be noticed.

offer-profiles-discord = Discord
    .look-1 = See who may send you a friend request, and who may send you messages.
    .look-2 = See which servers you share with the other person. Leaving can be noticed.
    .look-3 = See if your profile shows other accounts, or what you are playing.
    .look-4 = See on which devices you are logged in. Take a picture before you log one out.

offer-profiles-gaming = PlayStation, Xbox, Nintendo and other games
    .look-1 = Who set up the console or account? That person can often still change things.
    .look-2 = Go through your friends. See who can view that you are online, and what you play.
    .look-3 = See who may talk to you or write to you in a game. Do this for children too.
    .look-4 = See which devices are logged in, and whose card pays. Take a picture of strange log-ins first.

offer-profiles-dating = Dating apps
    .look-1 = See if the app shows your place or distance. Turn off location if you can.
    .look-2 = See if you can hide your profile, or show it only to people you choose.
    .look-3 = In some apps you can block people before they find you. See what the app does with your contacts.
    .look-4 = Use photos that stand nowhere else. Link no other profiles, so nobody finds those.

## Accounts

offer-accounts-email = Your main e-mail
    .look-1 = Look for forwarding, filters and others who may read along. Take a picture before you turn anything off.
    .look-2 = See if the address and the number for recovery are yours.
    .look-3 = See which devices and apps have access. Take a picture of strange log-ins before you log them out.
    .look-4 = The other person may notice that they can no longer get in. Choose your moment.
    .look-5 = Do you have older addresses? Other accounts may still depend on them. Check those as well.

offer-accounts-bank = Bank
    .look-1 = See who is authorised on your accounts, and who has a card. The bank can help you end that.
    .look-2 = Save old statements first. The other person may notice that they lose access.
    .look-3 = A shared account shows where you pay. Use your own account for what nobody needs to see.
    .look-4 = See on which phones the bank app is active. Take a picture of what you don't know. Call the bank.
    .look-5 = See which address and e-mail the bank uses. Are there messages with payments? Save those.

offer-accounts-digid = DigiD
    .look-1 = See if the phone number and e-mail address are yours. DigiD sends a message there when something changes.
    .look-2 = See when and where your DigiD was used. Take a picture of what you did not do.
    .look-3 = See on which phones the DigiD app is active. The DigiD helpdesk can remove one.
    .look-4 = See who may arrange things for you with DigiD Authorisation. They may notice when you end it.
    .look-5 = Is someone using it? Save the evidence, call the helpdesk and tell the police. Keep unexpected DigiD letters.

offer-accounts-apple = Apple account
    .look-1 = See which devices stand in your account. Take a picture of the list before you remove one.
    .look-2 = See if the phone numbers and addresses for recovery are yours.
    .look-3 = See who is in your family group and what you share. They may get a message when you leave.
    .look-4 = See which albums, calendars and notes you share, and with whom.

offer-accounts-google = Google account
    .look-1 = See which devices are logged in. Take a picture of the list before you log one out.
    .look-2 = See if the phone number and address for recovery are yours.
    .look-3 = See which apps have access to your mail, photos and contacts.
    .look-4 = See who is in your family group and who can view your place. They may notice when you stop.
    .look-5 = See which passwords, searches and places the account keeps. Save evidence before you delete anything.

offer-accounts-microsoft = Microsoft account
    .look-1 = See recent log-ins and devices. Take a picture of what you don't know before you end it.
    .look-2 = See if the phone number and address for recovery are yours.
    .look-3 = A family group can show your place and computer use. People you remove may get an e-mail.
    .look-4 = Look for forwarding and rules in your mail, and for shared files.

offer-accounts-phone-provider = Phone and internet provider
    .look-1 = See whose name is on the contract. The owner can see bills, and often who you call.
    .look-2 = Ask who may call or log in for you. Ask for an extra password if they have that.
    .look-3 = Ask if there is a second SIM card on your number, or call forwarding. Have it confirmed in writing.
    .look-4 = Change the code of your voicemail. See to which address bills go.
    .look-5 = Take a picture of the devices on your wifi. A new password is noticed: those devices drop off.

offer-accounts-password-manager = Password manager
    .look-1 = Make a new master password on your safe device. Never write it down here.
    .look-2 = See which devices are logged in. Take a picture before you log one out.
    .look-3 = See which passwords you share, or if you are in a family plan. Others may notice a change.
    .look-4 = See who gets access in an emergency. See if your browser keeps passwords as well.

offer-accounts-shops = Web shops and parcels
    .look-1 = See which delivery addresses stand there. Remove what nobody needs to know.
    .look-2 = Old orders show where you live. See who else can log in, and on which devices.
    .look-3 = See which cards and accounts can pay.
    .look-4 = Parcel apps can let others see your deliveries. See who follows yours. They may notice a change.
    .look-5 = Is there something you did not order? Save the e-mail and receipt, then tell the shop and the police.

offer-accounts-travel-card = Travel card, taxi and shared transport
    .look-1 = Your trips show where you were and when. See who can log in.
    .look-2 = See which cards are linked. Is yours linked to someone else's account? Have that changed.
    .look-3 = See which addresses the apps keep, and where receipts go. Save first what may be evidence.
    .look-4 = The other person may notice a new password. Ask if you can travel without a card in your name.

offer-accounts-streaming = Films, series and music
    .look-1 = See which devices and profiles are in use. The list can show places. Take a picture of it.
    .look-2 = Log out all devices at a moment you choose. Whoever watches along notices at once.
    .look-3 = Do you share a family plan? See what others see of you. Your own account gives more peace.
    .look-4 = Make playlists private and go through your followers.

offer-accounts-smart-home = Doorbell, heating, speakers and cameras
    .look-1 = Make a list of all that has an app. Who set it up, and who is the manager?
    .look-2 = See who has access. Take a picture of the users and save recordings first.
    .look-3 = Remove the other person, or reset the device. They may notice at once.
    .look-4 = Speakers and cameras keep recordings. See who can play them, and change the password.

offer-accounts-car-app = Car app
    .look-1 = Ask the dealer if your car has an account, and whose it is.
    .look-2 = See who can view your place or open the car. Take a picture before you remove someone.
    .look-3 = The other person may notice that access stops. Choose your moment.
    .look-4 = See which phones and addresses the car itself keeps. Look at parking and insurance apps too.

offer-accounts-children = Your children's accounts
    .look-1 = See which adult manages the account. That person can often see place, apps and messages.
    .look-2 = Look at phone, tablet, watch and games. Who can view where your child is?
    .look-3 = See who is among the friends, and who may send messages.
    .look-4 = Take a picture before you change something. The other person or your child may notice.
    .look-5 = Do you share parental authority? Ask for advice first on what you may change.

offer-accounts-school-portal = School and childcare
    .look-1 = Ask for a log-in of your own, with your new e-mail address.
    .look-2 = See what is listed there: address, phone numbers, timetable. Ask who can view it.
    .look-3 = Ask what the other parent may see and gets told. Do that before you change something.
    .look-4 = Class lists, group apps and the sports club can show your address or number too.

offer-accounts-health = Insurance and health care
    .look-1 = Are you on someone else's policy? That person can see something of your costs. Ask about your own.
    .look-2 = The other person may notice that you leave the policy. Talk about this with your insurer first.
    .look-3 = See who is authorised with insurer, GP and pharmacy. End what is no longer right.
    .look-4 = See which address, number and e-mail they use. Do the same for home and car insurance.

offer-accounts-work = Work
    .look-1 = Who knows your password or code? Change it and tell the IT desk if something is strange.
    .look-2 = Ask the IT desk to save strange log-ins before they stop them. Look for forwarding.
    .look-3 = See who can view your calendar. Don't tell in automatic replies where you are.
    .look-4 = See if your photo, number or timetable is shown on the website. Ask to take that away.

## Locks and keys

offer-locks-front-door = Front door
    .look-1 = List who has a key: neighbours, cleaner, landlord too. Is one missing? Then replace the lock.
    .look-2 = Often only the inner part, the cylinder, is replaced. Ask for keys that need a card to copy.
    .look-3 = Signs of a break-in? Take pictures and call the police before anything is repaired.
    .look-4 = The other person notices that the key no longer fits. On the same contract? Get advice first.
    .look-5 = Leave no key outside or in the lock. Ask your home insurer if new locks are paid.

offer-locks-back-door = Back door and garden gate
    .look-1 = Does the same key fit as at the front? Then replace both locks.
    .look-2 = List who has a key. Lock this door also when you are at home.
    .look-3 = Signs that someone tried? Take pictures first and call the police.

offer-locks-window = Windows and balcony door
    .look-1 = See which windows someone can reach, from a roof or balcony too. Lock those.
    .look-2 = Have locks put on sliding windows and doors, or a bar so they stay shut.
    .look-3 = Take the keys out, and keep them where you can reach them in a fire.

offer-locks-shared-door = Shared entrance of your building
    .look-1 = Ask the manager who has a key or fob. Can a lost one be blocked?
    .look-2 = Does that key also fit your own door, letter box or storage room? Have it checked.
    .look-3 = Is your name at the bell? Ask if it can be left out. Agree not to open for strangers.

offer-locks-shed = Shed
    .look-1 = List who has a key. Someone may have a copy of any key you did not get back.
    .look-2 = Lock away tools and ladders. They help someone to get into your house.
    .look-3 = Is there a door from the shed to the house? Lock that one too.

offer-locks-garage = Garage
    .look-1 = List who has a key or remote. Keep the garage locked at all times.
    .look-2 = Ask the supplier how to erase all remotes and set up only yours. The other person may notice.
    .look-3 = Does an app open the door? Take a picture of the users before you remove someone.
    .look-4 = Is there a door from the garage to the house? Lock that one too.

offer-locks-bike = Bicycle
    .look-1 = Do you have all the keys? With the key number a new one can be ordered.
    .look-2 = Is a key missing? Replace the lock. Ask your insurer what it wants first.
    .look-3 = An e-bike can have a tracker and an app. See who can view where it is.
    .look-4 = Take a picture of the users first. The other person may notice that access stops.

offer-locks-car = Car
    .look-1 = Count all keys, spare ones too. Ask the dealer if a missing key can be blocked.
    .look-2 = Does an app or phone open the car? Take a picture of the users before you remove one.
    .look-3 = The other person notices that the key or app no longer works. Choose your moment.
    .look-4 = Found a tracker? Leave it, take pictures and drive to the police, not home.

offer-locks-safe = Safe
    .look-1 = Who knows the code, or can guess it? Choose a new one without a date or house number.
    .look-2 = Do not write the new code here. Keep it in your password manager.
    .look-3 = Was the code from the factory ever changed? See if there is an emergency key, and where.
    .look-4 = A safe in a shared home is not yours alone. Keep important papers somewhere else.

offer-locks-letter-box = Letter box
    .look-1 = Who has a key? Replace the lock if you do not know.
    .look-2 = Can a hand reach the post from outside? Have the box changed, or have a guard put in.
    .look-3 = Is post missing or opened? Write down what and when. Ask if someone had your post forwarded.
    .look-4 = Have important post come by e-mail or to an address you trust.

offer-locks-code = Code of an alarm, door or key box
    .look-1 = Who knows the code? Take a picture of the list of users before you erase anyone.
    .look-2 = Erase the codes of others. Change your own code and the one for managing it.
    .look-3 = Do not write the new code here. Choose one without a date or house number.
    .look-4 = Ask the alarm company who they call and who knows the password. The other person may notice.

offer-locks-app-lock = Lock that an app opens
    .look-1 = Who is the manager of the lock? That person can give others access.
    .look-2 = Take a picture of the users and the log of openings. They are evidence.
    .look-3 = Change the password first. Then remove other users, fingerprints and codes.
    .look-4 = The other person notices that the app no longer opens. Choose your moment.
    .look-5 = Keep a key or another way in. The lock can fail, and batteries run out.

offer-locks-storage = Storage, allotment or holiday home
    .look-1 = List who has a key, and in whose name it is rented.
    .look-2 = Ask the manager who may come in, and if visits are recorded. Ask to keep those records.
    .look-3 = Replace the lock if a key is missing. The other person may notice.
