//! Adding files: chosen in the system's dialog, or handed over by the page.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use casebook::EntryId;
use casebook::evidence::{self, DateOrder, Event, Intake, Source};
use casebook::log::Awaited;
use tauri::ipc::{Channel, InvokeBody, Request};
use tauri::{AppHandle, Manager};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};
use vault::FileId;

use crate::desktop;
use crate::failure::{Answer, Refusal};
use crate::state::{Pantry, now};
use crate::windows::PRIVATE;
use crate::wire::{Adding, Attachment, AwaitedFile, Failure};
use crate::words::Words;

/// The most files taken out of one folder, those in folders inside it included.
const FILES: usize = 5_000;
/// How deep folders inside folders are followed.
const DEPTH: usize = 16;
/// How long at least between two words of how far a file is. Each has the page drawn anew, and a key of Leave would wait
/// for that.
const PACE: Duration = Duration::from_millis(250);

/// Lets the person choose files, or a folder, and adds them, telling the page of each. Waits for the person.
pub fn choose(
    app: &AppHandle,
    pantry: &Pantry,
    entry: EntryId,
    folder: bool,
    progress: &Channel<Adding>,
) -> Answer<()> {
    // Nothing is asked of whoever could not add it.
    pantry.casebook.with(|book| book.files())?;
    let dialog = dialog(app, pantry);
    let paths = if folder {
        within(dialog.blocking_pick_folder())?
    } else {
        let files = dialog.blocking_pick_files().unwrap_or_default().into_iter();
        files.filter_map(|file| file.into_path().ok()).collect()
    };
    let awaited: Vec<Awaited> = paths.iter().map(|path| Awaited::at(path)).collect();
    pantry
        .casebook
        .with(|book| book.await_files(entry, &awaited, now()))?;
    add_paths(pantry, entry, &paths, progress)
}

/// Adds those that were chosen before and cut off by leaving, where they still stand.
pub fn resume(pantry: &Pantry, entry: EntryId, progress: &Channel<Adding>) -> Answer<()> {
    let awaited = pantry.casebook.with(|book| book.awaited(entry))?;
    let paths: Vec<PathBuf> = awaited.iter().filter_map(standing).collect();
    add_paths(pantry, entry, &paths, progress)
}

/// Where a file that was chosen still stands.
fn standing(file: &Awaited) -> Option<PathBuf> {
    let path = PathBuf::from(file.path.as_deref()?);
    path.is_file().then_some(path)
}

/// Files that are not in yet, though they were to be.
pub fn awaited(pantry: &Pantry, entry: EntryId) -> Answer<Vec<AwaitedFile>> {
    let awaited = pantry.casebook.with(|book| book.awaited(entry))?;
    let told = awaited.into_iter().map(|file| AwaitedFile {
        there: standing(&file).is_some(),
        name: file.name,
    });
    Ok(told.collect())
}

/// Notes what the page is about to hand over.
pub fn announce(pantry: &Pantry, entry: EntryId, names: Vec<String>) -> Answer<()> {
    let files: Vec<Awaited> = names
        .into_iter()
        .map(|name| Awaited { name, path: None })
        .collect();
    Ok(pantry
        .casebook
        .with(|book| book.await_files(entry, &files, now()))?)
}

fn add_paths(
    pantry: &Pantry,
    entry: EntryId,
    paths: &[PathBuf],
    progress: &Channel<Adding>,
) -> Answer<()> {
    let sources = paths.iter().map(|path| Source::path(path)).collect();
    let told = Mutex::new(None);
    let tell = |event: Event| {
        match &event {
            Event::Passing { .. } if !is_time(&told, Instant::now()) => return,
            Event::Added { attachment, .. } => pantry.originals.came_from(attachment, paths),
            _ => {}
        }
        // A page that is gone needs no progress; the files are added all the same.
        let _ = progress.send(event.into());
    };
    add(pantry, entry, sources, &tell)
}

/// Whether [`PACE`] has gone by since the time that is noted; then this one is.
fn is_time(told: &Mutex<Option<Instant>>, now: Instant) -> bool {
    let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
    let is_time = told.is_none_or(|told| now.duration_since(told) >= PACE);
    if is_time {
        *told = Some(now);
    }
    is_time
}

fn dialog(app: &AppHandle, pantry: &Pantry) -> FileDialogBuilder<tauri::Wry> {
    let title = Words::private(pantry.look().language).say("files-chooser-title");
    let dialog = app.dialog().file().set_title(title);
    match app.get_webview_window(PRIVATE) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

/// Every file of a folder, by name; hidden ones are not the person's.
fn within(folder: Option<tauri_plugin_dialog::FilePath>) -> Answer<Vec<PathBuf>> {
    let mut files = Vec::new();
    if let Some(folder) = folder.and_then(|folder| folder.into_path().ok()) {
        walk(&folder, DEPTH, &mut files)?;
    }
    files.sort_unstable();
    Ok(files)
}

fn walk(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) -> Answer<()> {
    let unreadable = |_| Failure::from(casebook::Error::Unreadable);
    for file in std::fs::read_dir(folder).map_err(unreadable)? {
        let file = file.map_err(unreadable)?;
        // A link may lead anywhere, and round in a circle.
        let kind = file.file_type().map_err(unreadable)?;
        if file.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if kind.is_file() {
            files.push(file.path());
        } else if kind.is_dir() && depth > 0 {
            walk(&file.path(), depth - 1, files)?;
        }
        if files.len() > FILES {
            return Err(Refusal::TooManyFiles.into());
        }
    }
    Ok(())
}

fn add(
    pantry: &Pantry,
    entry: EntryId,
    sources: Vec<Source>,
    tell: &(dyn Fn(Event) + Sync),
) -> Answer<()> {
    let stopped = &pantry.until_given_up();
    let _adding = pantry.adding();
    // Whoever presses a key comes first: on threads of their own, since none can take back that it gives way.
    let added = thread::scope(|scope| {
        let work = move || {
            desktop::give_way();
            evidence::add(&intake(pantry, stopped), entry, sources, tell)
        };
        thread::Builder::new()
            .spawn_scoped(scope, work)?
            .join()
            .map_err(|_| io::ErrorKind::Other.into())
    });
    Ok(added.map_err(|_: io::Error| Refusal::Internal)??)
}

fn intake<'a>(pantry: &'a Pantry, stopped: &'a (dyn Fn() -> bool + Sync)) -> Intake<'a> {
    Intake {
        shared: &pantry.casebook,
        pool: &pantry.pool,
        clock: &now,
        stopped,
    }
}

/// Begins to take a file from the page. Its handle.
pub fn begin(app: &AppHandle, entry: EntryId, name: String, size: u64) -> Answer<u32> {
    let handle = app.clone();
    app.state::<Pantry>().transfers.begin(move |pieces| {
        let pantry = handle.state::<Pantry>();
        take(&pantry, entry, Source::stream(name, size, pieces))
    })
}

fn take(pantry: &Pantry, entry: EntryId, source: Source) -> Answer<Event> {
    let outcome: Mutex<Answer<Event>> = Mutex::new(Err(Refusal::Internal.into()));
    add(pantry, entry, vec![source], &|event| {
        let mut outcome = outcome.lock().unwrap_or_else(PoisonError::into_inner);
        match event {
            Event::Refused { error, .. } => *outcome = Err(error.into()),
            Event::Added { .. } | Event::Same { .. } => *outcome = Ok(event),
            Event::Started { .. } | Event::Passing { .. } | Event::Finished => {}
        }
    })?;
    outcome.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Reads the dates of a conversation in another order.
pub fn reread(pantry: &Pantry, file: FileId, order: DateOrder) -> Answer<Attachment> {
    let stopped = pantry.until_given_up();
    let _adding = pantry.adding();
    Ok(evidence::reread_dates(&intake(pantry, &stopped), file, order)?.into())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_far_it_is_is_told_at_a_pace() {
        let told = Mutex::new(None);
        let start = Instant::now();
        assert!(is_time(&told, start), "the first word comes at once");
        assert!(!is_time(&told, start + PACE / 2));
        assert!(is_time(&told, start + PACE));
        assert!(!is_time(&told, start + PACE + PACE / 2));
    }
}
