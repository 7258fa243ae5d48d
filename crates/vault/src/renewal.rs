//! A compartment's database under a new root key: copied beside the old one, and put in its place once the key file
//! holds the new key. Whichever moment a power cut comes at, one whole database opens under the key that counts.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};

use crate::database::{self, Key};
use crate::disk;
use crate::error::{Error, Result, What};

/// The copy stands here until it takes the cell's place.
fn part(cell: &Path) -> PathBuf {
    beside(cell, ".part")
}

/// Makes the file that will take the cell's place, empty.
pub(crate) fn start(cell: &Path) -> Result<PathBuf> {
    let part = part(cell);
    disk::writing().create_new(true).open(&part)?;
    Ok(part)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// Copies the database of a cell, page for page, under another key. The cell stays as it is.
///
/// # Errors
/// When the disk refuses, or the cell is open; no copy is left then.
pub(crate) fn copy(cell: &Path, key: &Key, fresh: &Key) -> Result<()> {
    discard(cell)?;
    let copied = write(cell, key, fresh);
    if copied.is_err() {
        // What can't be removed now is at the next open.
        discard(cell).ok();
    }
    copied
}

fn write(cell: &Path, key: &Key, fresh: &Key) -> Result<()> {
    let to = start(cell)?;
    let source = database::connect(cell, key)?;
    database::check(&source)?;
    let mut target = database::connect(&to, fresh)?;
    let step = Backup::new(&source, &mut target)?.step(-1)?;
    if !matches!(step, StepResult::Done) {
        return Err(Error::InUse);
    }
    target.close().map_err(|(_, error)| error)?;
    source.close().map_err(|(_, error)| error)?;
    disk::writing().open(&to)?.sync_all()?;
    disk::sync_dir(to.parent().unwrap_or(Path::new(".")))
}

/// Removes a copy that never came to count, with what SQLite left beside it.
pub(crate) fn discard(cell: &Path) -> Result<()> {
    let part = part(cell);
    for suffix in ["", "-wal", "-journal"] {
        disk::remove(&beside(&part, suffix))?;
    }
    Ok(())
}

/// Puts a copy that was left standing in the cell's place if it opens under the key that counts, or removes it if the
/// cell does.
///
/// # Errors
/// [`Error::Damaged`] when neither opens; both stay then.
pub(crate) fn settle(cell: &Path, key: &Key) -> Result<()> {
    let part = part(cell);
    if !part.exists() {
        return Ok(());
    }
    if opens(&part, key) {
        // The copy is whole in one file; beside it stands at most what looking at it made.
        for suffix in ["-wal", "-journal"] {
            disk::remove(&beside(&part, suffix))?;
            disk::remove(&beside(cell, suffix))?;
        }
        fs::rename(&part, cell)?;
        return disk::sync_dir(cell.parent().unwrap_or(Path::new(".")));
    }
    if opens(cell, key) {
        return discard(cell);
    }
    Err(Error::Damaged(What::Cell))
}

fn opens(path: &Path, key: &Key) -> bool {
    database::connect(path, key).is_ok_and(|connection| database::check(&connection).is_ok())
}
