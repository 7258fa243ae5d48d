//! What the front may call.

use tauri::{AppHandle, State};

use crate::blocking::blocking;
use crate::door;
use crate::failure::Answer;
use crate::state::Pantry;
use crate::windows;
use crate::wire::{FrontState, Language};
use crate::words;

/// What the front needs to paint itself.
#[tauri::command(async)]
pub fn front_state(pantry: State<'_, Pantry>) -> FrontState {
    FrontState {
        exists: pantry.notebook_exists(),
        preferences: pantry.look(),
    }
}

/// The front's words, as Fluent source.
#[tauri::command(async)]
pub fn front_words(language: Language) -> &'static str {
    words::front(language)
}

/// Another language.
#[tauri::command(async)]
pub fn front_set_language(pantry: State<'_, Pantry>, language: Language) -> Answer<()> {
    let look = pantry.look();
    pantry.set_look(crate::wire::Preferences { language, ..look })
}

/// Makes a notebook and opens it.
#[tauri::command]
pub async fn front_create(app: AppHandle, passphrase: String, again: String) -> Answer<()> {
    blocking(&app, move |pantry| {
        door::create(pantry, &passphrase, &again)
    })
    .await?;
    Ok(windows::open_private(&app)?)
}

/// Opens the notebook.
#[tauri::command]
pub async fn front_open(app: AppHandle, passphrase: String) -> Answer<()> {
    blocking(&app, move |pantry| door::open(pantry, &passphrase)).await?;
    Ok(windows::open_private(&app)?)
}
