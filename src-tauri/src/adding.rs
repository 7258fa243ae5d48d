//! Adding files: chosen in the system's dialog, or handed over by the page.

use std::path::PathBuf;
use std::sync::Mutex;

use casebook::EntryId;
use casebook::evidence::{self, Event, Photo, Source};
use tauri::ipc::{Channel, InvokeBody, Request};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::DialogExt;
use vault::FileId;

use crate::failure::{Answer, Refusal};
use crate::state::{Pantry, now};
use crate::windows::PRIVATE;
use crate::wire::{Adding, Failure};
use crate::words::Words;

/// Lets the person choose files and adds them, telling the page of each. Waits for the person.
pub fn choose(
    app: &AppHandle,
    pantry: &Pantry,
    entry: EntryId,
    progress: &Channel<Adding>,
) -> Answer<()> {
    // Nothing is asked of whoever could not add it.
    pantry.casebook.with(|book| book.files())?;
    let sources = chosen(app, pantry)
        .iter()
        .map(|path| Source::path(path))
        .collect();
    add(pantry, entry, sources, &|event| {
        // A page that is gone needs no progress; the files are added all the same.
        let _ = progress.send(event.into());
    })
}

fn chosen(app: &AppHandle, pantry: &Pantry) -> Vec<PathBuf> {
    let title = Words::private(pantry.look().language).say("photos-chooser-title");
    let mut dialog = app.dialog().file().set_title(title);
    if let Some(window) = app.get_webview_window(PRIVATE) {
        dialog = dialog.set_parent(&window);
    }
    let files = dialog.blocking_pick_files().unwrap_or_default();
    files
        .into_iter()
        .filter_map(|file| file.into_path().ok())
        .collect()
}

fn add(
    pantry: &Pantry,
    entry: EntryId,
    sources: Vec<Source>,
    tell: &(dyn Fn(Event) + Sync),
) -> Answer<()> {
    Ok(evidence::add(
        &pantry.casebook,
        &pantry.pool,
        entry,
        sources,
        &now,
        &pantry.cancelled,
        tell,
    )?)
}

/// Begins to take a file from the page. Its handle.
pub fn begin(app: &AppHandle, entry: EntryId, name: String, size: u64) -> Answer<u32> {
    let handle = app.clone();
    app.state::<Pantry>().transfers.begin(move |pieces| {
        let pantry = handle.state::<Pantry>();
        take(&pantry, entry, Source::stream(name, size, pieces))
    })
}

fn take(pantry: &Pantry, entry: EntryId, source: Source) -> Answer<Photo> {
    let outcome: Mutex<Answer<Photo>> = Mutex::new(Err(Refusal::Internal.into()));
    add(pantry, entry, vec![source], &|event| {
        let mut outcome = outcome
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        match event {
            Event::Added { photo, .. } => *outcome = Ok(photo),
            Event::Refused { error, .. } => *outcome = Err(error.into()),
            Event::Started { .. } | Event::Finished => {}
        }
    })?;
    outcome
        .into_inner()
        .unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// The handle and the bytes of one piece.
pub fn piece(request: &Request<'_>) -> Answer<(u32, Vec<u8>)> {
    let handle = request
        .headers()
        .get("x-file")
        .and_then(|value| value.to_str().ok()?.parse().ok())
        .ok_or(Refusal::NotFound)?;
    match request.body() {
        InvokeBody::Raw(bytes) => Ok((handle, bytes.clone())),
        InvokeBody::Json(_) => Err(Refusal::Changed.into()),
    }
}

/// Reads the id of a sealed file.
pub fn file_id(hex: &str) -> Answer<FileId> {
    FileId::from_hex(hex).ok_or_else(|| Failure::from(casebook::Error::NotAnId))
}
