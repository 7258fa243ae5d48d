//! A compartment's database under a new root key: copied beside the old one, and put in its place once the key file
//! holds the new key. Whichever moment a power cut comes at, one whole database opens under the key that counts.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use sqlite::backup::{Backup, StepResult};

use crate::database::{self, Key};
use crate::disk;
use crate::error::{Error, Result, What};
use crate::growth;
use crate::sql::Connection;

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

/// Told of so many bytes more; an error gives the work up.
pub(crate) type Tell<'a> = &'a mut dyn FnMut(u64) -> Result<()>;

/// Pages copied at once.
const STRETCH: i32 = 256;

/// Copies the database of a cell, page for page, under another key. The cell stays as it is.
///
/// # Errors
/// When the disk refuses, or the cell is open; no copy is left then.
pub(crate) fn copy(cell: &Path, key: &Key, fresh: &Key, tell: Tell<'_>) -> Result<()> {
    discard(cell)?;
    let copied = write(cell, key, fresh, tell);
    if copied.is_err() {
        // What can't be removed now is at the next open.
        discard(cell).ok();
    }
    copied
}

fn write(cell: &Path, key: &Key, fresh: &Key, tell: Tell<'_>) -> Result<()> {
    let to = start(cell)?;
    let source = database::connect(cell, key)?;
    let mut target = database::connect(&to, fresh)?;
    let copied = database::check(&source).and_then(|()| go_over(&source, &mut target, tell));
    database::leave(source, cell)?;
    target.close().map_err(|(_, error)| error)?;
    copied?;
    disk::writing().open(&to)?.sync_all()?;
    disk::sync_dir(to.parent().unwrap_or(Path::new(".")))
}

fn go_over(source: &Connection, target: &mut Connection, tell: Tell<'_>) -> Result<()> {
    let backup = Backup::new(source, target)?;
    let mut told = 0;
    loop {
        let step = backup.step(STRETCH)?;
        if !matches!(step, StepResult::Done | StepResult::More) {
            return Err(Error::InUse);
        }
        let progress = backup.progress();
        let done = u64::try_from(progress.pagecount - progress.remaining).unwrap_or(0);
        tell(done.saturating_sub(told) * growth::PAGE)?;
        told = done;
        if matches!(step, StepResult::Done) {
            return Ok(());
        }
    }
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
    let Ok(connection) = database::connect(path, key) else {
        return false;
    };
    let opens = database::check(&connection).is_ok();
    // What can't be tidied up is in nobody's way.
    database::leave(connection, path).ok();
    opens
}
