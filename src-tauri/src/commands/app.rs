//! What belongs to no page: words, look, the ways in.

use tauri::{AppHandle, State};

use crate::begin;
use crate::blocking::blocking;
use crate::door;
use crate::failure::Answer;
use crate::state::Pantry;
use crate::windows;
use crate::wire::{Language, Preferences, Role, Strength};
use crate::words;

/// Every word of the private window, as Fluent source.
#[tauri::command(async)]
pub fn words(language: Language) -> String {
    words::private(language).join("\n")
}

/// The look as it is.
#[tauri::command(async)]
pub fn preferences(pantry: State<'_, Pantry>) -> Preferences {
    pantry.look()
}

/// Another look.
#[tauri::command(async)]
pub fn set_preferences(app: AppHandle, preferences: Preferences) -> Answer<()> {
    windows::wear(&app, preferences)
}

/// Waits until the notebook is open.
#[tauri::command]
pub async fn opened(app: AppHandle) -> Answer<()> {
    blocking(&app, |pantry| {
        pantry.stage.wait_until_open();
        Ok(())
    })
    .await
}

/// The page has painted itself, or can't as long as its window is not shown: it may come.
#[tauri::command(async)]
pub fn painted(app: AppHandle) -> Answer<()> {
    let handle = app.clone();
    Ok(app.run_on_main_thread(move || windows::show_private(&handle))?)
}

/// Whose passphrase opened the notebook.
#[tauri::command(async)]
pub fn session(pantry: State<'_, Pantry>) -> Answer<Role> {
    Ok(pantry.casebook.with(|book| Ok(book.role()))?.into())
}

/// Six random words.
#[tauri::command(async)]
pub fn offer_words(pantry: State<'_, Pantry>) -> Answer<String> {
    begin::offer(&pantry)
}

/// How strong a passphrase is.
#[tauri::command(async)]
pub fn measure(passphrase: String) -> Strength {
    casebook::phrase::measure(&passphrase).into()
}

/// A new recovery code; it opens nothing until it is typed back.
#[tauri::command(async)]
pub fn draw_recovery(pantry: State<'_, Pantry>) -> Answer<String> {
    pantry.beginning.draw_code()
}

/// Makes the code that was drawn the notebook's.
#[tauri::command]
pub async fn set_recovery(app: AppHandle, current: String, typed: String) -> Answer<()> {
    blocking(&app, move |pantry| {
        door::set_recovery(pantry, &current, &typed)
    })
    .await
}

/// Another passphrase for the notebook, in place of the one it has.
#[tauri::command]
pub async fn change_passphrase(
    app: AppHandle,
    current: String,
    passphrase: String,
    again: String,
) -> Answer<()> {
    blocking(&app, move |pantry| {
        door::change(pantry, &current, &passphrase, &again)
    })
    .await
}
