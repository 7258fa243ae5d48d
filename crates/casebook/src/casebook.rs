//! The open notebook.

use vault::{Database, FileId, Files, Migration, Role, Seat};

use crate::civil;
use crate::error::{Error, Result};
use crate::evidence::{Added, Photo, Thumb};
use crate::id::EntryId;
use crate::log::{ChainState, Entry, EntryFields, EntryRow, Log, LogPage};
use crate::plan::{self, Change, Content, ItemView, SectionView};
use crate::registers::{self, Kind, Row};
use crate::stamp::Stamp;

/// How many items are next.
const NEXT: usize = 3;
/// How many entries are the latest.
const LATEST: usize = 5;

/// What Today shows.
#[derive(Clone, Debug)]
pub struct Today {
    /// Up to three items to do next.
    pub next: Vec<ItemView>,
    /// Entries with words that are not yet a saved version.
    pub drafts: Vec<EntryRow>,
    /// The last five entries.
    pub latest: Vec<EntryRow>,
    /// Entries in the last 14 days, today included.
    pub last14: usize,
    /// Entries in the 14 days before those.
    pub before14: usize,
    /// The chain of records.
    pub chain: ChainState,
}

/// A notebook, opened from a seat. What the seat has no key for answers [`Error::NoKey`].
pub struct Casebook {
    role: Role,
    content: Content,
    plan: Database,
    log: Option<Log>,
    zone: String,
}

impl Casebook {
    /// Opens both databases. `zone` is the IANA name of the computer's time zone.
    ///
    /// # Errors
    /// When a database is missing, damaged, or a newer program's.
    pub fn open(seat: &Seat, zone: &str) -> Result<Self> {
        let [profiles, accounts, locks] = registers::SQL;
        let migrations = [plan::SQL, profiles, accounts, locks]
            .into_iter()
            .zip(1..)
            .map(|(sql, version)| Migration { version, sql })
            .collect::<Vec<_>>();
        Ok(Self {
            role: seat.role(),
            content: Content::shipped(),
            plan: seat.plan().database(&migrations)?,
            log: seat.log().map(Log::open).transpose()?,
            zone: zone.to_owned(),
        })
    }

    /// Closes both databases.
    ///
    /// # Errors
    /// When the disk refuses; what was kept is on it all the same.
    pub fn close(self) -> Result<()> {
        let log = self.log.map_or(Ok(()), Log::close);
        self.plan.close()?;
        log
    }

    /// The whole plan.
    ///
    /// # Errors
    /// The database's.
    pub fn plan(&self) -> Result<Vec<SectionView>> {
        plan::view(self.plan.sql(), &self.content)
    }

    /// Changes one item of the plan.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::TooLong`], [`Error::BadDate`].
    pub fn set_item(&mut self, id: &str, change: Change, now: Stamp) -> Result<ItemView> {
        let item = plan::change(self.plan.sql(), &self.content, id, change, now, self.role)?;
        self.plan.grow_ahead()?;
        Ok(item)
    }

    /// The rows of one register.
    ///
    /// # Errors
    /// The database's.
    pub fn register(&self, kind: Kind) -> Result<Vec<Row>> {
        registers::list(self.plan.sql(), kind)
    }

    /// Keeps a row of a register; a new one gets its id.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::TooLong`], [`Error::BadDate`].
    pub fn put_row(&mut self, row: Row, now: Stamp) -> Result<Row> {
        let row = registers::put(self.plan.sql(), row, now)?;
        self.plan.grow_ahead()?;
        Ok(row)
    }

    /// Removes a row of a register.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn remove_row(&mut self, kind: Kind, id: EntryId) -> Result<()> {
        registers::remove(self.plan.sql(), kind, id)
    }

    /// What Today shows.
    ///
    /// # Errors
    /// [`Error::NoKey`] without a log.
    pub fn today(&self, now: Stamp) -> Result<Today> {
        let log = self.log()?;
        let today = now.date();
        let (mut last14, mut before14) = (0, 0);
        for start in log.starts() {
            let age = (today - civil::time(start)?.date()).num_days();
            match age {
                0..14 => last14 += 1,
                14..28 => before14 += 1,
                28.. => break,
                _ => {}
            }
        }
        Ok(Today {
            next: plan::next(self.plan.sql(), &self.content, NEXT)?,
            drafts: log.drafts(),
            latest: log.list("", 0, LATEST).rows,
            last14,
            before14,
            chain: log.chain()?,
        })
    }

    /// A stretch of the log: entries in which every word of `query` occurs, newest first.
    ///
    /// # Errors
    /// [`Error::NoKey`].
    pub fn list(&self, query: &str, offset: usize, limit: usize) -> Result<LogPage> {
        Ok(self.log()?.list(query, offset, limit))
    }

    /// An entry about now. Nothing is written yet.
    ///
    /// # Errors
    /// [`Error::NoKey`].
    pub fn new_entry(&self, now: Stamp) -> Result<Entry> {
        self.log()?;
        Log::blank(now, &self.zone)
    }

    /// An entry with its newest words.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn entry(&self, id: EntryId) -> Result<Entry> {
        self.log()?.entry(id)
    }

    /// Keeps what is typed, as a draft.
    ///
    /// # Errors
    /// [`Error::NoKey`], and what does not fit; the draft before stands then.
    pub fn keep(&mut self, id: EntryId, fields: EntryFields, now: Stamp) -> Result<()> {
        self.log_mut()?.keep(id, fields, now)
    }

    /// Makes a draft a saved version, a record in the chain, if it differs from the last. An empty one vanishes: nothing
    /// is returned then.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn settle(&mut self, id: EntryId, now: Stamp) -> Result<Option<EntryRow>> {
        self.log_mut()?.settle(id, now)
    }

    /// Throws away words that are not a saved version.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn discard(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        self.log_mut()?.discard(id, now)
    }

    /// Deletes an entry. The chain keeps a record without content.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn delete(&mut self, id: EntryId, now: Stamp) -> Result<()> {
        self.log_mut()?.delete(id, now)
    }

    /// The log's sealed files.
    ///
    /// # Errors
    /// [`Error::NoKey`].
    pub fn files(&self) -> Result<Files> {
        Ok(self.log()?.files())
    }

    /// The small picture of a photo.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn thumb(&self, photo: FileId) -> Result<Option<Thumb>> {
        self.log()?.thumb(photo)
    }

    /// Takes a photo out of an entry.
    ///
    /// # Errors
    /// [`Error::NoKey`], [`Error::NotFound`].
    pub fn remove_photo(&mut self, entry: EntryId, photo: FileId, now: Stamp) -> Result<()> {
        let zone = self.zone.clone();
        self.log_mut()?.remove_photo(entry, photo, now, &zone)
    }

    /// Verifies the next stretch of the chain. Whether all of it is done.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn check_chain(&mut self) -> Result<bool> {
        self.log_mut()?.check()
    }

    /// What the verification found so far.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn chain(&self) -> Result<ChainState> {
        self.log()?.chain()
    }

    pub(crate) fn next_place(&self, entry: EntryId) -> Result<i64> {
        self.log()?.next_place(entry)
    }

    pub(crate) fn add_photo(
        &mut self,
        entry: EntryId,
        added: Added,
        thumb: Option<Thumb>,
    ) -> Result<Photo> {
        let zone = self.zone.clone();
        self.log_mut()?.add_photo(entry, added, thumb, &zone)
    }

    fn log(&self) -> Result<&Log> {
        self.log.as_ref().ok_or(Error::NoKey)
    }

    fn log_mut(&mut self) -> Result<&mut Log> {
        self.log.as_mut().ok_or(Error::NoKey)
    }

    /// The log's connection, for tests that damage it.
    #[cfg(test)]
    pub(crate) fn log_sql(&self) -> Result<&vault::sql::Connection> {
        Ok(self.log()?.sql())
    }
}
