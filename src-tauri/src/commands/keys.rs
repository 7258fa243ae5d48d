//! The ways into the notebook, when it was opened last, and new keys for everything.

use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use crate::blocking::blocking;
use crate::exposure;
use crate::failure::Answer;
use crate::keys;
use crate::state::Pantry;
use crate::wire::{Keys, NewKeys, Renewed, Renewing, Seen};

/// Whose passphrases there are.
#[tauri::command(async)]
pub fn keys(pantry: State<'_, Pantry>) -> Keys {
    pantry.ring.keys()
}

/// Takes the recovery code away.
#[tauri::command]
pub async fn remove_recovery(app: AppHandle, current: String) -> Answer<Keys> {
    blocking(&app, move |pantry| keys::remove_recovery(pantry, &current)).await
}

/// When it was opened before, and what is older than it should be.
#[tauri::command(async)]
pub fn seen(pantry: State<'_, Pantry>) -> Answer<Seen> {
    Ok(pantry.casebook.with(|book| book.seen())?.into())
}

/// The person knows why it is older.
#[tauri::command(async)]
pub fn accept_older(pantry: State<'_, Pantry>) -> Answer<()> {
    Ok(pantry.casebook.with(casebook::Casebook::accept_older)?)
}

/// How many bytes new keys for everything have to write anew.
#[tauri::command(async)]
pub fn renewal_size(pantry: State<'_, Pantry>) -> Answer<u64> {
    exposure::size(&pantry)
}

/// New keys for everything.
#[tauri::command]
pub async fn renew_keys(
    app: AppHandle,
    wanted: NewKeys,
    progress: Channel<Renewing>,
) -> Answer<Renewed> {
    blocking(&app, move |pantry| {
        exposure::renew(pantry, &wanted, &progress)
    })
    .await
}

/// Gives it up.
#[tauri::command(async)]
pub fn stop_renewing(pantry: State<'_, Pantry>) {
    pantry.exposure.stop();
}
