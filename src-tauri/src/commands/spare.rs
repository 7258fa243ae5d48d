//! The spare notebook.

use tauri::{AppHandle, State};

use crate::blocking::blocking;
use crate::failure::Answer;
use crate::spare;
use crate::state::Pantry;

/// Whether there is a spare notebook; nothing where no passphrase but the own one can be given or taken away.
#[tauri::command(async)]
pub fn spare(pantry: State<'_, Pantry>) -> Option<bool> {
    pantry.spare()
}

/// Makes it.
#[tauri::command]
pub async fn make_spare(
    app: AppHandle,
    current: String,
    passphrase: String,
    again: String,
) -> Answer<()> {
    blocking(&app, move |pantry| {
        spare::make(pantry, &current, [&passphrase, &again])
    })
    .await
}

/// Takes it away.
#[tauri::command]
pub async fn remove_spare(app: AppHandle, current: String) -> Answer<()> {
    blocking(&app, move |pantry| spare::remove(pantry, &current)).await
}
