# Help: the lines to call, then the pages. Their order stands in content/help.json.

line-112 = Emergency number
    .number = 112
    .when = There is danger now.
    .expect = Someone asks where you are and what is happening. Also say that you are being stalked.

line-veilig-thuis = Veilig Thuis (Safe at Home)
    .number = 0800-2000
    .when = You want advice, for yourself or for someone else. Professionals can call too.
    .expect = Free, day and night. Someone listens, answers questions and helps you find out which help fits. You need not give your name.

line-police = Police, not urgent
    .number = 0900-8844
    .when = You want to report something, and there is no danger now.
    .expect = You can make an appointment to report. Each time, ask for a name and a number.

line-victim-support = Slachtofferhulp Nederland (support and legal help)
    .when = You want help with reporting, or you have practical or legal questions.
    .expect = They help you think about reporting. On a safe device, look up how to reach them.

help-recognise = Recognising stalking
    .p-1 = Stalking means: someone bothers you on purpose, again and again, and you no longer feel safe. Once is not yet stalking. It is about everything together.
    .p-2 = It can be an ex. It can also be someone you know, a neighbour or a relative.
    .p-3 = Sometimes it happens close by. Someone waits for you, walks or drives after you, or keeps an eye on you.
    .p-4 = Sometimes it is messages that you do not want and that keep coming: letters, mails, calls, chats, social media. If it goes by internet or phone, it is called cyberstalking.
    .p-5 = This is part of it too: threats of violence, gossip or lies about you or your family, breaking your things, or ordering goods in your name.
    .p-6 = Sometimes the people around you are bothered too: colleagues, friends, family or your children.
    .p-7 = Is it an ex? Then the risk of violence is greater. That is most true if there was violence when you were together, or if you were threatened with death. Then ask for help soon.
    .p-8 = Veilig Thuis helps when an ex stalks you. They also help when you depend on the other person, for example within your family. You can always call to ask if they can do something for you: 0800-2000.

help-begins = How it often begins
    .p-1 = It sometimes starts small and then gets worse and worse. Sometimes it is very threatening at once, as soon as a relationship ends.
    .p-2 = Often it is an ex who does not want it to be over. They want to make up, and for that they seek contact again and again.
    .p-3 = If that fails, the stalking itself can become the goal. The other person cannot bear that you have a life of your own.
    .p-4 = It is about getting power over you, and keeping it. You notice it because someone never lets go and keeps pushing.
    .p-5 = This is not your fault. You did not bring it on by being kind, or by leaving.

help-effects = What it does to you
    .p-1 = Stalking touches your whole life. On quiet days too you may be afraid, or feel that something is coming. That is a normal response to something that is not normal.
    .p-2 = The tension may make you startle badly, trust others less and find it hard to focus.
    .p-3 = Your body feels it too: poor sleep, little appetite, tiredness, sore muscles or a headache.
    .p-4 = If it lasts, it can take up more and more of your life. You may go out less, or think about it all day.
    .p-5 = That is also what the other person wants: that they are on your mind. Every hour you give to something ordinary is yours.
    .p-6 = You do not have to do this alone. Choose someone who feels right to you: a friend, a relative or a neighbour you trust. Tell them something small. Often more people want to help than you think, and talking is often a relief.
    .p-7 = That person can also come along to an agency. And it can help to talk to a man or woman who is living through this too.

help-children = What it does to children
    .p-1 = Stalking can harm children's health and the way they grow up. That is most true when the one who stalks is a father or mother they do not live with.
    .p-2 = A parent who does not see the children can become desperate or angry, and then start stalking.
    .p-3 = Children are sometimes used to find out about you. Tell your child that they need not answer questions or pass anything on.
    .p-4 = Do not talk to the other person directly. Let needed contact about children or belongings go through someone else.
    .p-5 = Must there be contact after all, because you have children together? Then there is more chance that the stalking goes on. Get help with that.
    .p-6 = In decisions about seeing the children, the danger should count. Speak about it, even if nobody asks.

help-no-contact = Why no contact is best
    .p-1 = For a person who stalks, contact works like an addiction. Every reaction and each new contact keeps it going, even an angry or a scared one. Silence gives nothing to go on.
    .p-2 = Say once, clearly, what you want and what you do not want. Do it in a way you can prove, such as a registered letter. First make sure that you are safe.
    .p-3 = After that, no simply stays no. Do not go along with what the other person offers or demands. Do not count on the other person to keep an agreement.
    .p-4 = Do not have a talk, not even with someone there to mediate. Such a talk often goes well, and then it starts again.
    .p-5 = Can contact really not be avoided? Let it go through someone else.
    .p-6 = Did you react after all? You did nothing wrong. Write it down and go on from where you were.

help-harder = Make it hard for the other person
    .p-1 = The less someone sees of you, and the further away they stay, the less they can do. You do not have to do it all today.
    .p-2 = Online: set your profiles to private. Then the other person does not see what you do. Ask others too not to post about you.
    .p-3 = Accounts and devices: make sure the other person cannot get in. Do this on a device that is safe.
    .p-4 = At home: make sure the other person cannot get in. Look at locks, keys and codes, and at everything with an app.
    .p-5 = Each step in the plan says what the other person may notice, and whether you must save evidence first.

help-evidence = Keeping evidence
    .p-1 = Safety comes first. Write only when you can, and in a place the other person cannot reach.
    .p-2 = Everything counts: following, texting, calling, mailing, or however someone bothers you.
    .p-3 = Keep a log. Note the date, the time, the place, how long it took and how it went. Add who saw it.
    .p-4 = Save mails, texts and chats. Leave the message on your device and make a copy.
    .p-5 = Take photos when it is safe.
    .p-6 = Do you end up on the phone with the other person? You can record the call. According to our sources that is not a crime in the Netherlands if you take part in it yourself. Do not put such a recording online. Ask the police what they can do with it.
    .p-7 = It does not have to be complete. You may write 'I do not remember'. Does it get too heavy? Stop, or do it with someone.

help-reporting = Reporting to the police
    .p-1 = After a formal report the police can look into the stalking or the threats, and try to stop them.
    .p-2 = You can do it yourself. People around you can do it too.
    .p-3 = Call 0900-8844 for an appointment. In danger, always call 112.
    .p-4 = Slachtofferhulp Nederland can help you with this.
    .p-5 = With stalking, say clearly that you want the other person prosecuted. Ask what the rules are now, and in what time you have to act. This is not legal advice.
    .p-6 = Call each time something new happens, and write down the report number.

help-someone-else = When you worry about someone else
    .p-1 = Talk about what you see with someone you trust. Often others have noticed something too, or they look at it in another way.
    .p-2 = Together you can choose a good next step.
    .p-3 = Listen to the person who is being stalked, and believe what you hear. You do not have to solve it.
    .p-4 = Ask what they need, and do nothing behind their back. A step you take can have consequences.
    .p-5 = Do not confront the person who stalks. Pass on nothing, to either side.
    .p-6 = Did you see something yourself? Write it down in your own words, with date and time.
    .p-7 = You can call Veilig Thuis for advice even if you are not the one being stalked: 0800-2000. They are there for everyone who has to do with violence at home or against children, also when it happens to someone else. You need not give your name.
    .p-8 = Call 112 if there is danger now.

help-professionals = For professionals: the reporting code
    .p-1 = Do you work with people? The Dutch reporting code on domestic violence and child abuse has five steps. This is the short version. Follow the one of your own organisation.
    .p-2 = Step 1. Write down what you see and hear. Keep facts and guesses apart.
    .p-3 = Step 2. Talk it over with a colleague, or ask Veilig Thuis for advice: 0800-2000.
    .p-4 = Step 3. Talk with the person concerned, if that is safe. Never do so with the one who stalks present.
    .p-5 = Step 4. Weigh how serious it is and how great the danger is. If in doubt, ask Veilig Thuis.
    .p-6 = Step 5. Decide whether to report, to arrange help, or both.
    .p-7 = Veilig Thuis has people who know a lot about stalking. They help when the one who stalks is an ex, or when someone depends on that person.
