//! Photos and other files.

use tauri::ipc::{Channel, Request};
use tauri::{AppHandle, State};

use crate::adding;
use crate::blocking::blocking;
use crate::failure::Answer;
use crate::pictures;
use crate::state::{Pantry, now};
use crate::wire::{Adding, Photo};

/// Lets the person choose files, and adds them.
#[tauri::command]
pub async fn choose_photos(app: AppHandle, entry: String, progress: Channel<Adding>) -> Answer<()> {
    let entry = entry.parse()?;
    let handle = app.clone();
    blocking(&app, move |pantry| {
        adding::choose(&handle, pantry, entry, &progress)
    })
    .await
}

/// Announces a file that the page hands over piece by piece. Its handle.
#[tauri::command(async)]
pub fn begin_file(app: AppHandle, entry: String, name: String, size: u64) -> Answer<u32> {
    adding::begin(&app, entry.parse()?, name, size)
}

/// One piece: the raw body, with the handle in the header `x-file`.
#[tauri::command]
pub async fn file_chunk(app: AppHandle, request: Request<'_>) -> Answer<()> {
    let (handle, bytes) = adding::piece(&request)?;
    blocking(&app, move |pantry| pantry.transfers.piece(handle, bytes)).await
}

/// No more pieces: the file as it was added.
#[tauri::command]
pub async fn end_file(app: AppHandle, handle: u32) -> Answer<Photo> {
    let photo = blocking(&app, move |pantry| pantry.transfers.end(handle)).await?;
    Ok(photo.into())
}

/// Gives a file up; nothing of it stays.
#[tauri::command]
pub async fn abort_file(app: AppHandle, handle: u32) -> Answer<()> {
    blocking(&app, move |pantry| pantry.transfers.abort(handle)).await
}

/// Why a photo can't be shown; an image in a page does not tell.
#[tauri::command]
pub async fn try_photo(app: AppHandle, photo: String) -> Answer<()> {
    blocking(&app, move |pantry| pictures::try_view(pantry, &photo)).await
}

/// Takes a photo out of an entry.
#[tauri::command(async)]
pub fn remove_photo(pantry: State<'_, Pantry>, entry: String, photo: String) -> Answer<()> {
    let (entry, photo) = (entry.parse()?, adding::file_id(&photo)?);
    Ok(pantry
        .casebook
        .with(|book| book.remove_photo(entry, photo, now()))?)
}
