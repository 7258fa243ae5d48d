//! What the front may call: the recipe box, and its search field.

use tauri::{AppHandle, State};

use crate::blocking::blocking;
use crate::convert::each;
use crate::failure::Answer;
use crate::finding;
use crate::state::Pantry;
use crate::windows;
use crate::wire::{Found, FrontLook, Language, Recipe, RecipeCard, ShoppingItem};
use crate::words;

/// What the front needs to paint itself.
#[tauri::command(async)]
pub fn front_look(pantry: State<'_, Pantry>) -> FrontLook {
    pantry.look().into()
}

/// The front's words, as Fluent source.
#[tauri::command(async)]
pub fn front_words(language: Language) -> String {
    words::front(language).join("\n")
}

/// Another look.
#[tauri::command(async)]
pub fn front_set_look(app: AppHandle, pantry: State<'_, Pantry>, look: FrontLook) -> Answer<()> {
    windows::wear(&app, look.over(pantry.look()))
}

/// The page has painted itself: its window may come.
#[tauri::command(async)]
pub fn front_painted(app: AppHandle) -> Answer<()> {
    let handle = app.clone();
    Ok(app.run_on_main_thread(move || windows::show_painted(&handle, windows::FRONT))?)
}

/// The recipes in which every word of `query` occurs.
#[tauri::command(async)]
pub fn front_find(pantry: State<'_, Pantry>, query: String) -> Answer<Vec<RecipeCard>> {
    Ok(each(pantry.recipes(|the_box, language| {
        the_box.find(&query, language)
    })?))
}

/// The same, after Enter.
#[tauri::command]
pub async fn front_open(app: AppHandle, query: String) -> Answer<Found> {
    finding::find(&app, query).await
}

/// Opens, from the lock screen.
#[tauri::command]
pub async fn front_unlock(app: AppHandle, passphrase: String) -> Answer<()> {
    finding::unlock(&app, passphrase).await
}

/// The program's version.
#[tauri::command(async)]
pub fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// One recipe for so many; as it was written for 0.
#[tauri::command(async)]
pub fn recipe(pantry: State<'_, Pantry>, id: i64, serves: u32) -> Answer<Recipe> {
    let read = pantry.recipes(|the_box, language| the_box.recipe_for(id, serves, language))?;
    Ok(read.into())
}

/// Keeps a recipe: a new one without `id`. Its number.
#[tauri::command]
pub async fn keep_recipe(app: AppHandle, id: Option<i64>, recipe: Recipe) -> Answer<i64> {
    let recipe = recipe.into();
    blocking(&app, move |pantry| {
        pantry.recipes(|the_box, _| the_box.keep(id, recipe))
    })
    .await
}

/// Takes a recipe out of the box.
#[tauri::command(async)]
pub fn remove_recipe(pantry: State<'_, Pantry>, id: i64) -> Answer<()> {
    pantry.recipes(|the_box, _| the_box.remove(id))
}

/// The shopping list.
#[tauri::command(async)]
pub fn shopping(pantry: State<'_, Pantry>) -> Answer<Vec<ShoppingItem>> {
    Ok(each(
        pantry.recipes(|the_box, language| the_box.shopping(language))?,
    ))
}

/// Puts a recipe's ingredients on the list, for so many.
#[tauri::command(async)]
pub fn buy_recipe(pantry: State<'_, Pantry>, id: i64, serves: u32) -> Answer<()> {
    pantry.recipes(|the_box, language| the_box.buy(id, serves, language))
}

/// Puts a line on the list.
#[tauri::command(async)]
pub fn buy_line(pantry: State<'_, Pantry>, line: String) -> Answer<()> {
    pantry.recipes(|the_box, _| the_box.buy_line(&line))
}

/// In the basket, or taken out again.
#[tauri::command(async)]
pub fn set_bought(pantry: State<'_, Pantry>, id: i64, bought: bool) -> Answer<()> {
    pantry.recipes(|the_box, _| the_box.set_bought(id, bought))
}

/// Takes what is in the basket off the list, or everything.
#[tauri::command(async)]
pub fn clear_shopping(pantry: State<'_, Pantry>, everything: bool) -> Answer<()> {
    pantry.recipes(|the_box, _| the_box.clear_shopping(everything))
}
