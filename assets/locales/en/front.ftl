# The first window: a recipe box, or a lock screen. Says nothing of what else there is.

## Recipes

recipes = Recipes
search = Find a recipe
none-found = No recipes found.
box-empty = No recipes yet.
found = { $count ->
    [one] One recipe
   *[other] { $count } recipes
  }
minutes-short = { $count } min
minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
  }
group-breakfast = Breakfast
group-soup = Soup
group-salad = Salad
group-main = Main dish
group-side = Side dish
group-baking = Baking
group-dessert = Dessert
group-basics = Basics
ingredients = Ingredients
steps = What to do
serves = Serves
serves-count = { $count ->
    [one] For 1 person
   *[other] For { $count } people
  }
fewer = For fewer people
more = For more people
buy = Put on the shopping list
bought = It is on the list.
change = Change
remove = Remove
remove-title = Remove “{ $title }”?
remove-words = The recipe is removed from the box. This cannot be undone.
cancel = Cancel

## Writing one

new-recipe = New recipe
change-title = Change recipe
title = Name
group = Kind
time = Minutes
note = Note
ingredients-hint = One on each line, the amount first: 250 g flour
steps-hint = One step on each line
save = Save

## Shopping

shopping = Shopping list
shopping-empty = Nothing to buy yet. Open a recipe and put it on the list.
line = Something to buy
add = Add
clear-done = Clear what is in the basket
clear-all = Empty the list

## Settings

settings = Settings
language = Language
colours = Colours
theme-system = Same as the computer
theme-light = Light
theme-dark = Dark
letters = Text size
size = { $percent }%
about = About Pantry
about-words = Pantry { $version }, a small recipe box.
about-kept = Your recipes are kept on this computer only. Nothing is sent anywhere.

## Lock screen

lock-title = Pantry is locked
lock-passphrase = Passphrase
lock-open = Open
lock-opening = Opening…

## What can go wrong

failure-wrong-passphrase = This does not open Pantry. Nothing has changed. Check capitals and spaces, and try again.
failure-passphrase-empty = Type your passphrase first.
failure-passphrase-long = This is too long. Use at most a few hundred characters.
failure-recipe-title = Give the recipe a name. What you typed is still here.
failure-recipe-long = This is too long to save. What you typed is still here. Make it shorter and try again.
failure-recipe-gone = This is no longer in the box. The rest is as it was. Choose again from the list.
failure-recipes-damaged = The file with recipes cannot be read. It was left as it is. Close Pantry and start it again.
failure-damaged-keys = A file of Pantry is damaged. Nothing was deleted. Do you have a copy of Pantry's folder? Put it back.
failure-damaged-cell = A file of Pantry cannot be read. Nothing was deleted. Close Pantry and try again. Does it come back? Put back a copy of Pantry's folder.
failure-damaged-file = { failure-damaged-cell }
failure-missing-keys = A file of Pantry is missing. Pantry has deleted nothing. Do you have a copy of Pantry's folder? Put it back.
failure-missing-cell = { failure-missing-keys }
failure-missing-file = { failure-missing-keys }
failure-too-new = This was made with a newer Pantry. Nothing has changed. Use the newer one.
failure-in-use = Pantry is open already. Nothing was lost. Go to the window that is open, or close it and try again.
failure-disk-full = The disk is full. Nothing was lost. Make some room and try again.
failure-not-writable = Pantry is not allowed to write in its folder. Nothing was lost. Check that the disk is not read-only, and try again.
failure-low-memory = There is too little memory free. Nothing was lost. Close some other programs and try again.
failure-disk = The disk gave no answer. Nothing was lost. Wait a moment and try again.
failure-database = A file of Pantry cannot be read or written. Nothing was lost. Close Pantry and open it again.
failure-closed = Pantry is closing. Nothing was lost. Start it again.
failure-internal = Something went wrong inside Pantry. Nothing was lost. Close it and start it again.
failure-no-screen = There is no screen to show Pantry on. Nothing was lost. Start it from a desktop.
failure-old-webview = The part of the system that shows pages (WebKitGTK) is missing or too old. Nothing was lost. Update the system, and start Pantry again.
