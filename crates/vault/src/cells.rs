//! The four cells and the compartments in them.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::body::Root;
use crate::database::{self, Database, Migration};
use crate::digest;
use crate::disk;
use crate::error::{Error, Result, What};
use crate::filenames;
use crate::growth;
use crate::renewal;
use crate::sealing::Files;
use crate::secret::Secret;

/// One of the four: 0 and 1 are each other's counterpart, and 2 and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell(u8);

impl Cell {
    pub(crate) const ALL: [Self; 4] = [Self(0), Self(1), Self(2), Self(3)];

    /// A cell for the plan and one for the log, by chance.
    pub(crate) fn draw_two() -> Result<(Self, Self)> {
        let plan = Self(digest::random_below(4)?);
        let log = Self(((plan.0 & 2) ^ 2) | digest::random_below(2)?);
        Ok((plan, log))
    }

    pub(crate) fn of(number: u8) -> Result<Self> {
        if number < 4 {
            Ok(Self(number))
        } else {
            Err(Error::Damaged(What::Keys))
        }
    }

    pub(crate) const fn number(self) -> u8 {
        self.0
    }

    /// The cell of the other notebook that grows with this one.
    pub(crate) const fn counterpart(self) -> Self {
        Self(self.0 ^ 1)
    }

    /// Whether the two can belong to one notebook.
    pub(crate) const fn pairs_with(self, other: Self) -> bool {
        self.0 & 2 != other.0 & 2
    }

    pub(crate) fn path(self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.dat", self.0 + 1))
    }

    /// The cell and everything that SQLite or a renewal may have left beside it.
    pub(crate) fn names(self, folder: &Path) -> Vec<PathBuf> {
        let named = |suffix: &&str| {
            let mut name = self.path(folder).into_os_string();
            name.push(suffix);
            PathBuf::from(name)
        };
        SUFFIXES.iter().map(named).collect()
    }

    /// Random bytes over the whole cell, in its place, and nothing beside it.
    pub(crate) fn blank(self, folder: &Path) -> Result<()> {
        for path in self.names(folder).iter().skip(1) {
            disk::remove(path)?;
        }
        growth::blank(&self.path(folder))?;
        disk::sync_dir(folder)
    }

    /// Removes all of it.
    pub(crate) fn remove(self, folder: &Path) -> Result<()> {
        for path in self.names(folder) {
            disk::remove(&path)?;
        }
        Ok(())
    }
}

const SUFFIXES: [&str; 7] = [
    "",
    "-wal",
    "-shm",
    "-journal",
    ".part",
    ".part-wal",
    ".part-journal",
];

/// Whether any cell stands in the folder.
pub(crate) fn stand_in(folder: &Path) -> bool {
    Cell::ALL.iter().any(|cell| cell.path(folder).exists())
}

/// Makes the four cells of a new folder: two databases, two of random bytes.
pub(crate) fn create(folder: &Path, plan: &Root, log: &Root) -> Result<()> {
    for cell in Cell::ALL {
        cell.remove(folder)?;
    }
    for root in [plan, log] {
        // The counterpart comes into being as the database grows to its first step.
        Compartment::new(folder, root.clone(), true).found()?;
    }
    for cell in Cell::ALL {
        disk::writing().open(cell.path(folder))?.sync_all()?;
    }
    disk::sync_dir(folder)
}

/// What one root key opens: a database and sealed files.
pub struct Compartment {
    folder: PathBuf,
    root: Root,
    files: Files,
    /// Nobody uses the counterpart's cell, as far as this seat can tell.
    alone: bool,
}

impl Compartment {
    pub(crate) fn new(folder: &Path, root: Root, alone: bool) -> Self {
        Self {
            folder: folder.to_owned(),
            files: Files::new(folder.join(filenames::FOLDER), Arc::clone(&root.key)),
            root,
            alone,
        }
    }

    /// The same compartment under another root key.
    pub(crate) fn beside(&self, root: Root) -> Self {
        Self::new(&self.folder, root, self.alone)
    }

    pub(crate) fn root(&self) -> Root {
        self.root.clone()
    }

    pub(crate) const fn cell(&self) -> Cell {
        self.root.cell
    }

    /// Opens the database and brings it to the last of these migrations.
    ///
    /// # Errors
    /// [`Error::TooNew`] when it knows a later migration; nothing is changed then. [`Error::Damaged`] when the
    /// cell holds no database under this key, [`Error::Missing`] when there is no cell.
    pub fn database(&self, migrations: &[Migration]) -> Result<Database> {
        let path = self.root.cell.path(&self.folder);
        renewal::settle(&path, &self.key()?)?;
        // One that can't be put in its place now is opened where it stands.
        self.files.settle(&mut || {}).ok();
        if self.alone {
            // What is left of a spare notebook that was not made to its end.
            renewal::discard(&self.cell().counterpart().path(&self.folder))?;
        }
        std::fs::metadata(&path).map_err(|e| Error::missing(e, What::Cell))?;
        Database::open(path, self.counterpart(), &self.key()?, migrations)
    }

    /// The sealed files.
    #[must_use]
    pub fn files(&self) -> Files {
        self.files.clone()
    }

    /// Copies the database under another root key for the same cell; it counts once the key file holds that key.
    pub(crate) fn copy_under(&self, fresh: &Self, tell: renewal::Tell<'_>) -> Result<()> {
        renewal::copy(
            &self.root.cell.path(&self.folder),
            &self.key()?,
            &fresh.key()?,
            tell,
        )
    }

    /// The size of the cell in bytes.
    pub(crate) fn size(&self) -> Result<u64> {
        let path = self.root.cell.path(&self.folder);
        let metadata = std::fs::metadata(path).map_err(|e| Error::missing(e, What::Cell))?;
        Ok(metadata.len())
    }

    /// Removes a copy that never came to count.
    pub(crate) fn discard_copy(&self) -> Result<()> {
        renewal::discard(&self.root.cell.path(&self.folder))
    }

    /// Puts a copy that counts in the cell's place.
    pub(crate) fn settle_copy(&self) -> Result<()> {
        renewal::settle(&self.root.cell.path(&self.folder), &self.key()?)
    }

    /// Makes the empty database in its cell.
    pub(crate) fn found(&self) -> Result<()> {
        let path = self.root.cell.path(&self.folder);
        disk::writing().create_new(true).open(&path)?;
        Database::found(path, self.counterpart(), &self.key()?)
    }

    /// Makes the empty database as large as the counterpart, and puts it in place of a cell that nobody uses.
    pub(crate) fn found_beside(&self) -> Result<()> {
        let (path, key) = (self.cell().path(&self.folder), self.key()?);
        renewal::discard(&path)?;
        let made = renewal::start(&path)
            .and_then(|part| {
                Database::found(part.clone(), self.counterpart(), &key)?;
                Ok(disk::writing().open(part)?.sync_all()?)
            })
            .and_then(|()| renewal::settle(&path, &key));
        if made.is_err() {
            // What can't be removed now is at the next open.
            renewal::discard(&path).ok();
        }
        made
    }

    /// That no connection has the database open.
    pub(crate) fn refuse_open(&self) -> Result<()> {
        let path = self.cell().path(&self.folder);
        let connection = database::connect(&path, &self.key()?)?;
        match database::check(&connection) {
            Err(Error::InUse) => Err(Error::InUse),
            // One that can't be read is open nowhere.
            _ => database::leave(connection, &path),
        }
    }

    /// Gives both cells of the pair the same dates. Whoever sees them differ sees no more than before.
    pub(crate) fn look_alike(&self) {
        growth::look_alike(&self.cell().path(&self.folder), &self.counterpart()).ok();
    }

    fn counterpart(&self) -> growth::Counterpart {
        growth::Counterpart::at(self.root.cell.counterpart().path(&self.folder))
    }

    fn key(&self) -> Result<database::Key> {
        let number = [self.root.cell.number()];
        Secret::filled(|key| {
            let info: [&[u8]; 2] = [b"pantry/1/database", &number];
            digest::hkdf(self.root.key.expose(), &[], &info, key)
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn all_eight_assignments_are_drawn_and_no_other() {
        let drawn: HashSet<(u8, u8)> = (0..400)
            .map(|_| Cell::draw_two().unwrap())
            .map(|(plan, log)| (plan.number(), log.number()))
            .collect();
        let all = (0..4).flat_map(|plan| (0..4).map(move |log| (plan, log)));
        let expected: HashSet<_> = all.filter(|(plan, log)| plan / 2 != log / 2).collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn counterparts_never_belong_to_one_notebook() {
        for cell in Cell::ALL {
            assert_eq!(cell.counterpart().counterpart(), cell);
            assert_ne!(cell.counterpart(), cell);
            assert!(!cell.pairs_with(cell.counterpart()));
            assert!(!cell.pairs_with(cell));
        }
    }
}
