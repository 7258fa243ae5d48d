//! The open notebook.

use vault::{Database, FileId, Files, Migration, Role, Seat};

use crate::civil;
use crate::error::{Error, Result};
use crate::evidence::{Added, Photo, Thumb};
use crate::id::EntryId;
use crate::log::{ChainState, Entry, EntryFields, EntryRow, Log, LogPage};
use crate::plan::{self, Change, Content, ItemView, SectionView, head};
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
    /// What was written last, when the clock now stands before it: it was set back, or was wrong then.
    pub clock_behind: Option<Stamp>,
}

/// A clock may be put right by so many milliseconds without a word.
const CLOCK_TOLERANCE: i64 = 5 * 60 * 1_000;

/// A notebook, opened from a seat. What the seat has no key for answers [`Error::NoKey`].
pub struct Casebook {
    role: Role,
    content: Content,
    plan: Database,
    log: Option<Log>,
    zone: String,
    /// What table `head` holds.
    head: Option<[u8; 32]>,
}

impl Casebook {
    /// Opens both databases. `zone` is the IANA name of the computer's time zone.
    ///
    /// # Errors
    /// When a database is missing, damaged, or a newer program's.
    pub fn open(seat: &Seat, zone: &str) -> Result<Self> {
        let [profiles, accounts, locks] = registers::SQL;
        let migrations = [plan::SQL, profiles, accounts, locks, head::SQL]
            .into_iter()
            .zip(1..)
            .map(|(sql, version)| Migration { version, sql })
            .collect::<Vec<_>>();
        let plan = seat.plan().database(&migrations)?;
        let head = head::get(plan.sql())?;
        let log = seat.log().map(|log| Log::open(log, head)).transpose()?;
        Ok(Self {
            role: seat.role(),
            content: Content::shipped(),
            plan,
            log,
            zone: zone.to_owned(),
            head,
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
        // The change stands even where no more room can be had; the next one says so then.
        let _ = self.plan.grow_ahead();
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
        let _ = self.plan.grow_ahead();
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
            let Ok(start) = civil::time(start) else {
                continue;
            };
            match (today - start.date()).num_days() {
                0..14 => last14 += 1,
                14..28 => before14 += 1,
                // Dates may go two days up and down where zones meet.
                30.. => break,
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
            clock_behind: log
                .written_until()?
                .filter(|last| last.utc_ms > now.utc_ms.saturating_add(CLOCK_TOLERANCE)),
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
        let row = self.log_mut()?.settle(id, now)?;
        self.note_head();
        Ok(row)
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
        let deleted = self.log_mut()?.delete(id, now);
        self.note_head();
        deleted
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
        let done = self.log_mut()?.check()?;
        if done {
            self.note_head();
        }
        Ok(done)
    }

    /// What the verification found so far.
    ///
    /// # Errors
    /// [`Error::NoKey`], and the database's.
    pub fn chain(&self) -> Result<ChainState> {
        self.log()?.chain()
    }

    pub(crate) fn take_places(&mut self, entry: EntryId, count: usize) -> Result<i64> {
        self.log_mut()?.take_places(entry, count)
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

    /// Keeps the hash of the newest record beside the plan. One that can't be kept now leaves an earlier one, which
    /// stands in the chain as well.
    fn note_head(&mut self) {
        let Ok(Some(hash)) = self.log().and_then(Log::head) else {
            return;
        };
        if self.head != Some(hash) && head::put(self.plan.sql(), &hash).is_ok() {
            self.head = Some(hash);
            let _ = self.plan.grow_ahead();
        }
    }

    fn log(&self) -> Result<&Log> {
        self.log.as_ref().ok_or(Error::NoKey)
    }

    fn log_mut(&mut self) -> Result<&mut Log> {
        self.log.as_mut().ok_or(Error::NoKey)
    }
}
