//! What belongs to no page: words, look, leaving.

use tauri::{AppHandle, State};

use crate::blocking::blocking;
use crate::door;
use crate::failure::Answer;
use crate::leaving;
use crate::state::Pantry;
use crate::wire::{Language, Preferences};
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
pub fn set_preferences(pantry: State<'_, Pantry>, preferences: Preferences) -> Answer<()> {
    pantry.set_look(preferences)
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

/// Leaves.
#[tauri::command(async)]
pub fn leave(app: AppHandle) -> Answer<()> {
    let handle = app.clone();
    Ok(app.run_on_main_thread(move || leaving::leave(&handle))?)
}

/// The page has handed over what was typed last.
#[tauri::command(async)]
pub fn kept(pantry: State<'_, Pantry>) {
    pantry.leaving.page_has_kept();
}
