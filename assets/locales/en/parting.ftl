# How the notebook is left, and what happens by itself.

parting-instead = What comes instead
parting-nothing = Nothing
parting-recipes = The recipe box
parting-nothing-hint = The window is gone, and nothing stands in its place.
parting-recipes-hint = A recipe box comes at the same place, about a second later. It knows nothing of your notebook. Close it like any window.
parting-idle = Leave by itself
parting-idle-hint = When you touch neither keys nor mouse in Pantry for this long. It also leaves when the screen locks, before the computer sleeps, and when you log out, as far as your system tells Pantry.
parting-minutes =
    { $count ->
        [one] after { $count } minute
       *[other] after { $count } minutes
    }
idle-soon = Pantry leaves in 20 seconds. To stay, press a key or move the mouse.
system-key = A key that leaves from anywhere
system-key-hint = It works while you are in another program too, but only while your notebook is open. Hold Ctrl, Alt or the key between them, and press another; or take a function key.
system-key-choose = Choose a key
system-key-press = Press the keys now. Esc stops.
system-key-drop = No key
system-key-held = This key leaves from anywhere while your notebook is open.
system-key-untied = You chose this key, but your system does not say whether it works. Choose a key in the settings of your system, under the name Pantry, and try it. Does it not work? Then use F9, Esc twice or the Leave button.
system-key-taken = Another program uses this key. Choose another one.
system-key-given = Your system gave you this key. It leaves from anywhere while your notebook is open.
system-key-asked = Your system asks whether Pantry may have a key. Answer its question. It may ask again when you open your notebook, and it keeps the key among its settings, under the name Pantry.
system-key-refused = Your system gives no key now. Choose one again, and say yes if it asks.
system-key-name = Close
system-key-not-offered = This system lets no program take a key from everywhere. Use F9, Esc twice or the Leave button.
key-space = Space
key-meta =
    { $system ->
        [macos] Command
        [windows] Windows
       *[other] Super
    }
key-alt =
    { $system ->
        [macos] Option
       *[other] Alt
    }
amiss-title = Something you chose for leaving does not work now
amiss-perhaps = Something you chose for leaving may not work
amiss-key-untied = Your system does not say whether your key for leaving from anywhere works.
amiss-key-taken = Another program uses the key that was to leave from anywhere.
amiss-key-refused = Your system gives no key now that leaves from anywhere.
amiss-key-not-offered = This system gives no key that leaves from anywhere.
amiss-protection = The system does not hide this window from programs that take pictures of the screen.
amiss-still = F9, Esc twice and the Leave button work as ever.
amiss-settings = Look in Settings
protection-title = Programs that take pictures of the screen
protection-hide = See nothing
protection-show = See this window
protection-on = The system hides this window from them now. A magnifier may need to see it.
protection-off = They see this window now, and so does a magnifier.
protection-not-offered = This system can't hide a window from them. Other programs may take pictures of what stands on the screen.
failure-bad-key = This key can't be used. Hold Ctrl, Alt or the key between them, and press a letter or a number; or take a function key.
