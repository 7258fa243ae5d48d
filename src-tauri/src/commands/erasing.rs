//! Erasing the notebook.

use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use crate::blocking::blocking;
use crate::erasing;
use crate::failure::Answer;
use crate::state::Pantry;
use crate::wire::Losses;

/// What would be gone.
#[tauri::command(async)]
pub fn losses(pantry: State<'_, Pantry>) -> Answer<Losses> {
    erasing::losses(&pantry)
}

/// Erases the notebook that is open, and leaves.
#[tauri::command]
pub async fn erase(
    app: AppHandle,
    passphrase: String,
    word: String,
    begun: Channel<()>,
) -> Answer<()> {
    let handle = app.clone();
    blocking(&app, move |pantry| {
        // A page that is gone needs no word of it.
        erasing::erase(&handle, pantry, [&passphrase, &word], || _ = begun.send(()))
    })
    .await
}
