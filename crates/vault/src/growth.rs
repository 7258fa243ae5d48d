//! Room in a database, taken in steps of 1 MiB ahead of need, and a counterpart that is always as large.

use std::fs::{self, File, FileTimes};
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::digest;
use crate::disk;
use crate::error::Result;
use crate::sql::{Connection, Transaction, TransactionBehavior};

/// Bytes of a page, and pages of a step.
pub(crate) const PAGE: u64 = 4096;
pub(crate) const STEP: u64 = 256;

/// Fewer free pages than this, and the next step is taken.
const LOW: u64 = 64;

/// What SQLCipher leaves of a page for content, less the pointer to the next page of a long value.
const OVERFLOW: u64 = PAGE - 80 - 4;
/// A value that takes exactly one page of its own beside its row.
const ONE_PAGE: u64 = OVERFLOW + 468;
/// The longest value written at once.
const LONGEST: u64 = 16_384 * OVERFLOW;

/// The cell of the other notebook, kept as large as ours.
pub(crate) struct Counterpart(PathBuf);

impl Counterpart {
    pub(crate) const fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Its size in whole steps, in pages.
    fn pages(&self) -> Result<u64> {
        match fs::metadata(&self.0) {
            Ok(metadata) => Ok(metadata.len().div_ceil(PAGE * STEP) * STEP),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(0),
            Err(error) => Err(error.into()),
        }
    }

    /// Random bytes at its end, until it has so many.
    pub(crate) fn extend_to(&self, length: u64) -> Result<()> {
        let mut file = disk::writing().append(true).create(true).open(&self.0)?;
        let lacking = length.saturating_sub(file.metadata()?.len());
        write_random(&mut file, lacking)
    }
}

/// Gives a cell and its counterpart the same dates: those of which one changed last, and was read last, would tell which
/// notebook is in use.
pub(crate) fn look_alike(path: &Path, counterpart: &Counterpart) -> Result<()> {
    let last = fs::metadata(path)?.modified()?;
    let times = FileTimes::new().set_accessed(last).set_modified(last);
    for path in [path, &counterpart.0] {
        disk::writing().open(path)?.set_times(times)?;
    }
    Ok(())
}

/// Random bytes in place of everything in a file.
pub(crate) fn blank(path: &Path) -> Result<()> {
    let mut file = disk::writing().open(path)?;
    let length = file.metadata()?.len();
    write_random(&mut file, length)
}

fn write_random(file: &mut File, mut count: u64) -> Result<()> {
    if count == 0 {
        return Ok(());
    }
    let mut bytes = vec![0; 65_536];
    while count > 0 {
        let part = bytes
            .len()
            .min(usize::try_from(count).unwrap_or(usize::MAX));
        digest::fill_random(&mut bytes[..part])?;
        file.write_all(&bytes[..part])?;
        count -= part as u64;
    }
    Ok(file.sync_all()?)
}

/// Takes room when little is left. Whether it did.
pub(crate) fn grow(connection: &Connection, counterpart: &Counterpart) -> Result<bool> {
    let (pages, free) = (
        count(connection, "page_count")?,
        count(connection, "freelist_count")?,
    );
    let lacking = LOW.saturating_sub(free);
    let target = (pages + lacking)
        .next_multiple_of(STEP)
        .max(counterpart.pages()?);
    if target == pages {
        return Ok(false);
    }
    take(connection, target)?;
    Ok(true)
}

/// Brings the database to `target` pages, or a few steps more, by pages on the free list. They pass through
/// the cipher as zeros because secure_delete blanks them; the file system never extends the file by itself.
fn take(connection: &Connection, mut target: u64) -> Result<()> {
    let growth = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    growth.execute_batch("CREATE TABLE IF NOT EXISTS vault_growth (filler BLOB NOT NULL)")?;
    loop {
        let pages = count(&growth, "page_count")?;
        if pages > target {
            target = pages.next_multiple_of(STEP);
        }
        // Pages already free are used up first.
        let wanted = target - pages + count(&growth, "freelist_count")?;
        let filler = match wanted {
            0 => break,
            1..=4 => ONE_PAGE,
            more => ((more - 2) * OVERFLOW).min(LONGEST),
        };
        growth.execute(
            "INSERT INTO vault_growth VALUES (zeroblob(?1))",
            [i64::try_from(filler).unwrap_or(i64::MAX)],
        )?;
    }
    // Emptied and kept: dropping it would fail while a statement of this connection is being read.
    growth.execute_batch("DELETE FROM vault_growth")?;
    Ok(growth.commit()?)
}

pub(crate) fn count(connection: &Connection, pragma: &str) -> Result<u64> {
    let number: i64 = connection.pragma_query_value(None, pragma, |row| row.get(0))?;
    Ok(u64::try_from(number).unwrap_or(0))
}
