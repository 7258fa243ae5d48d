//! Files that were to be added and are not in yet.

use crate::casebook::Casebook;
use crate::error::Result;
use crate::id::EntryId;
use crate::log::Awaited;
use crate::stamp::Stamp;

impl Casebook {
    /// Notes files that are to be added to an entry, which becomes a draft if it is none, or to the series.
    ///
    /// # Errors
    /// [`crate::Error::NoKey`], and the database's. None is noted then.
    pub fn await_files(&mut self, entry: EntryId, files: &[Awaited], now: Stamp) -> Result<()> {
        let zone = self.zone.clone();
        self.log_mut()?.await_files(entry, files, now, &zone)
    }

    /// Those that were cut off, in the order in which they were given.
    ///
    /// # Errors
    /// [`crate::Error::NoKey`], and the database's.
    pub fn awaited(&self, entry: EntryId) -> Result<Vec<Awaited>> {
        self.log()?.awaited(entry)
    }

    /// Nobody waits for those of an entry any more.
    ///
    /// # Errors
    /// [`crate::Error::NoKey`], and the database's.
    pub fn forget_awaited(&mut self, entry: EntryId) -> Result<()> {
        self.log_mut()?.forget_awaited(entry)
    }

    /// An entry that was made for files alone, of which none came, was never there.
    pub(crate) fn vanish_if_untouched(&mut self, entry: EntryId) -> Result<()> {
        let zone = self.zone.clone();
        self.log_mut()?.vanish_if_untouched(entry, &zone)
    }

    /// One is in, or can't be taken in.
    pub(crate) fn arrived(&mut self, entry: EntryId, file: &Awaited) -> Result<()> {
        self.log_mut()?.arrived(entry, file)
    }
}
