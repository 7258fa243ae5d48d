//! The open notebook.

use std::sync::Arc;

use vault::{Database, Migration, Role, Seat};

use crate::civil;
use crate::error::{Error, Result};
use crate::log::{ChainState, EntryRow, Log};
use crate::plan::{
    self, Content, ItemView, Moment, Noted, answers, changes, head, moments, parting, sightings,
    supporter,
};
use crate::registers::{self, Kind};
use crate::seen::{self, Seen, Sight};
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
    /// Moments that the person chose for today, each with what is still to be done.
    pub moments: Vec<(Moment, Vec<ItemView>)>,
    /// What is open in each register; only those with rows.
    pub open: Vec<OpenRows>,
    /// What a supporter changed since it was last looked at.
    pub changes: Vec<Noted>,
    /// The chain of records.
    pub chain: ChainState,
    /// What was written last, when the clock now stands before it: it was set back, or was wrong then.
    pub clock_behind: Option<Stamp>,
}

/// What is open in a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenRows {
    /// Which.
    pub kind: Kind,
    /// The names of rows with an open question, in the order they were made.
    pub names: Vec<String>,
    /// All rows.
    pub total: usize,
}

/// A clock may be put right by so many milliseconds without a word.
const CLOCK_TOLERANCE: i64 = 5 * 60 * 1_000;

/// A notebook, opened from a seat. What the seat has no key for answers [`Error::NoKey`].
pub struct Casebook {
    pub(crate) role: Role,
    pub(crate) content: Arc<Content>,
    pub(crate) plan: Database,
    log: Option<Log>,
    pub(crate) zone: String,
    /// What table `head` holds.
    head: Option<[u8; 32]>,
    sight: Sight,
}

impl Casebook {
    /// Opens both databases. `zone` is the IANA name of the computer's time zone.
    ///
    /// # Errors
    /// When a database is missing, damaged, or a newer program's.
    pub fn open(seat: &Seat, zone: &str) -> Result<Self> {
        let migrations = plan_migrations();
        let plan = seat.plan().database(&migrations)?;
        let head = head::get(plan.sql())?;
        let log = seat.log().map(|log| Log::open(log, head)).transpose()?;
        let of_log = log.as_ref().map(Log::sql);
        let sight = seen::look(plan.sql(), of_log, seat.role(), seat.generation())?;
        seat.note_generation(sight.highest);
        let casebook = Self {
            role: seat.role(),
            content: Arc::new(Content::shipped()),
            plan,
            log,
            zone: zone.to_owned(),
            head,
            sight,
        };
        casebook.tidy();
        Ok(casebook)
    }

    /// Brings the sealed files in line with the log. What can't be tidied now is another time; it is no reason to keep the log
    /// shut.
    pub(crate) fn tidy(&self) {
        let Some(log) = &self.log else { return };
        let _ = self.seen().and_then(|seen| log.tidy(seen.log_older));
    }

    /// What was seen last, and whether anything that stands here is older.
    ///
    /// # Errors
    /// The database's.
    pub fn seen(&self) -> Result<Seen> {
        let log = self.log.as_ref();
        Ok(Seen {
            last_opened: self.sight.last_opened,
            entries: log.map(Log::count),
            keys_older: self.sight.keys_older,
            plan_older: self.sight.plan_older,
            log_older: self.sight.log_older
                || log
                    .map(Log::chain)
                    .transpose()?
                    .is_some_and(|chain| chain.older),
        })
    }

    /// Keeps that it was opened now, and what was seen then. [`Casebook::seen`] goes on telling of the time before.
    ///
    /// # Errors
    /// The database's.
    pub fn note_opening(&mut self, now: Stamp) -> Result<()> {
        self.keep_sight(Some(now))
    }

    /// Whether a seat is of whoever opened this: owner and recovery code are one.
    #[must_use]
    pub fn is_of(&self, seat: &Seat) -> bool {
        seen::holder(seat.role()) == seen::holder(self.role)
    }

    /// Keeps the generation of keys that were changed while this notebook was open. Another's seat counts apart, and says
    /// nothing of this one's.
    ///
    /// # Errors
    /// The database's.
    pub fn note_keys(&mut self, seat: &Seat) -> Result<()> {
        if !self.is_of(seat) {
            return Ok(());
        }
        self.sight.keys = self.sight.keys.max(seat.generation());
        seat.note_generation(self.sight.highest);
        self.keep_sight(None)
    }

    /// Everything got new keys: that an older key file had been put back before means nothing any more.
    ///
    /// # Errors
    /// The database's.
    pub fn note_renewal(&mut self) -> Result<()> {
        self.sight.keys_older = false;
        self.keep_sight(None)
    }

    /// It was closed for a moment and is open again: it goes on telling of the same time before.
    pub(crate) const fn go_on_from(&mut self, last_opened: Option<Stamp>) {
        self.sight.last_opened = last_opened;
    }

    /// The time before, as this one tells it.
    pub(crate) const fn last_opened(&self) -> Option<Stamp> {
        self.sight.last_opened
    }

    /// Takes what stands here as what was seen last, older or not: the person knows why.
    ///
    /// # Errors
    /// The database's.
    pub fn accept_older(&mut self) -> Result<()> {
        let log = self.log.as_ref().map(Log::sql);
        seen::accept(self.plan.sql(), log, self.role, self.sight.keys)?;
        self.sight = Sight {
            keys_older: false,
            plan_older: false,
            log_older: false,
            ..self.sight
        };
        if let Some(log) = &mut self.log {
            log.accept_older();
        }
        self.note_head();
        Ok(())
    }

    fn keep_sight(&self, opened: Option<Stamp>) -> Result<()> {
        let log = self.log.as_ref().map(Log::sql);
        seen::keep(self.plan.sql(), log, self.role, self.sight, opened)
    }

    /// Closes both databases.
    ///
    /// # Errors
    /// When the disk refuses; what was kept is on it all the same.
    pub fn close(self) -> Result<()> {
        // What can't be kept now leaves an earlier edition of the plan as the one seen last.
        let _ = self.keep_sight(None);
        let log = self.log.map_or(Ok(()), Log::close);
        self.plan.close()?;
        log
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
        let plan = self.plan()?;
        Ok(Today {
            next: plan::next(&plan, &today.to_string(), NEXT),
            moments: plan::of_day(&plan, &today.to_string()),
            open: self.open_rows()?,
            changes: self.changes()?,
            drafts: log.drafts(),
            latest: log.latest(LATEST),
            last14,
            before14,
            chain: log.chain()?,
            clock_behind: log
                .written_until()?
                .filter(|last| last.utc_ms > now.utc_ms.saturating_add(CLOCK_TOLERANCE)),
        })
    }

    fn open_rows(&self) -> Result<Vec<OpenRows>> {
        let mut open = Vec::new();
        for kind in Kind::ALL {
            let rows = self.register(kind)?;
            let names = rows.iter().filter(|row| !row.fields.open().is_empty());
            open.push(OpenRows {
                kind,
                names: names.map(|row| row.fields.name().to_owned()).collect(),
                total: rows.len(),
            });
        }
        open.retain(|rows| rows.total > 0);
        Ok(open)
    }

    /// Keeps the hash of the newest record beside the plan. One that can't be kept now leaves an earlier one, which
    /// stands in the chain as well.
    pub(crate) fn note_head(&mut self) {
        let Ok(Some(hash)) = self.log().and_then(Log::head) else {
            return;
        };
        if self.head != Some(hash) && head::put(self.plan.sql(), &hash).is_ok() {
            self.head = Some(hash);
            let _ = self.plan.grow_ahead();
        }
    }

    pub(crate) fn log(&self) -> Result<&Log> {
        self.log.as_ref().ok_or(Error::NoKey)
    }

    pub(crate) fn log_mut(&mut self) -> Result<&mut Log> {
        self.log.as_mut().ok_or(Error::NoKey)
    }
}

/// The plan database's migrations. Never changed once a program with them was in use; new ones come at the end.
fn plan_migrations() -> Vec<Migration> {
    let [profiles, accounts, locks] = registers::SQL;
    [
        plan::SQL,
        profiles,
        accounts,
        locks,
        head::SQL,
        moments::SQL,
        answers::SQL,
        registers::SHARED_SQL,
        changes::SQL,
        supporter::SQL,
        sightings::SQL,
        parting::SQL,
        seen::PLAN_SQL,
        seen::PLAN_OPENINGS_SQL,
    ]
    .into_iter()
    .zip(1..)
    .map(|(sql, version)| Migration { version, sql })
    .collect()
}
