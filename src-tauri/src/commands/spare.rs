//! The spare notebook.

use tauri::AppHandle;

use crate::blocking::blocking;
use crate::failure::Answer;
use crate::spare;

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
