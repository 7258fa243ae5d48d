//! Adding files: each is sealed first, looked at second, and entered last with all that is in it, several at once.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::thread;

use intake::Pool;
use vault::{FileId, Label, Sealed};

use super::attachment::Attachment;
use super::reading::Reading;
use super::source::Source;
use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::shared::Shared;
use crate::stamp::Stamp;

/// Progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// So many files are to come.
    Started {
        /// How many.
        total: usize,
    },
    /// One is on its way; told now and then.
    Passing {
        /// Its name.
        name: String,
        /// Bytes taken in.
        read: u64,
        /// Bytes in all.
        size: u64,
    },
    /// One is in.
    Added {
        /// The file.
        attachment: Box<Attachment>,
        /// Another entry that holds the same bytes.
        also: Option<EntryId>,
        /// How many are done, whatever came of them.
        done: usize,
    },
    /// The entry holds the same bytes already; nothing was added.
    Same {
        /// Its name.
        name: String,
        /// How many are done, whatever came of them.
        done: usize,
    },
    /// One could not be taken; the others go on.
    Refused {
        /// Its name.
        name: String,
        /// Why.
        error: Error,
        /// How many are done, whatever came of them.
        done: usize,
    },
    /// No more to come.
    Finished,
}

/// What came of one file.
enum Outcome {
    Added(Box<Attachment>, Option<EntryId>),
    Same,
}

/// What is needed to take files in.
pub struct Intake<'a> {
    /// The open notebook.
    pub shared: &'a Shared,
    /// The workers that decode.
    pub pool: &'a Pool,
    /// The moment.
    pub clock: &'a (dyn Fn() -> Stamp + Sync),
    /// Whether the person gave up: what is in is in, the rest leaves nothing.
    pub stopped: &'a (dyn Fn() -> bool + Sync),
}

/// Adds files to an entry, in the order given. Reports every file as it is done; returns when all are.
///
/// # Errors
/// [`Error::NoKey`] and [`Error::Closed`]; what goes wrong with one file is told, and stops no other.
pub fn add(
    intake: &Intake<'_>,
    entry: EntryId,
    sources: Vec<Source>,
    tell: &(dyn Fn(Event) + Sync),
) -> Result<()> {
    let total = sources.len();
    let (files, first) = intake
        .shared
        .with(|book| Ok((book.files()?, book.take_places(entry, total)?)))?;
    tell(Event::Started { total });
    let desk = Desk {
        reading: Reading { intake, files },
        entry,
        tell,
    };
    let queue: Mutex<VecDeque<(i64, Source)>> = Mutex::new((first..).zip(sources).collect());
    let done = Mutex::new(0);
    let work = || {
        while let Some((place, source)) = next(&queue) {
            let file = source.awaited();
            let outcome = desk.add(place, source);
            if !matches!(outcome, Err(Error::Cancelled | Error::Closed)) {
                // One that stays listed is offered again, and found to be in already.
                let _ = intake.shared.with(|book| book.arrived(entry, &file));
            }
            let name = file.name;
            // Held while telling, so that reports come in the order of their numbers.
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            *done += 1;
            let done = *done;
            tell(match outcome {
                Ok(Outcome::Added(attachment, also)) => Event::Added {
                    attachment,
                    also,
                    done,
                },
                Ok(Outcome::Same) => Event::Same { name, done },
                Err(error) => Event::Refused { name, error, done },
            });
        }
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 1..cores.min(total) {
            // Where the system has no thread left, this one does the work.
            if thread::Builder::new().spawn_scoped(scope, work).is_err() {
                break;
            }
        }
        work();
    });
    // Nothing came of an entry that was there for them alone.
    let _ = intake.shared.with(|book| book.vanish_if_untouched(entry));
    tell(Event::Finished);
    Ok(())
}

fn next(queue: &Mutex<VecDeque<(i64, Source)>>) -> Option<(i64, Source)> {
    queue
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .pop_front()
}

struct Desk<'a> {
    reading: Reading<'a>,
    entry: EntryId,
    tell: &'a (dyn Fn(Event) + Sync),
}

impl Desk<'_> {
    fn add(&self, place: i64, source: Source) -> Result<Outcome> {
        let reading = &self.reading;
        reading.go_on()?;
        let (name, size) = (source.name.clone(), source.length);
        let (sealed, label) = reading.seal(source, &|read| {
            (self.tell)(Event::Passing {
                name: name.clone(),
                read,
                size,
            });
        })?;
        let added = self.enter(place, sealed, label);
        // After a failure of the disk nobody knows whether the row stands; the next open does.
        let keep = matches!(added, Ok(Outcome::Added(..)) | Err(Error::Vault(_)));
        if !keep {
            let _ = reading.files.remove(sealed.id);
        }
        added
    }

    fn enter(&self, place: i64, sealed: Sealed, label: Label) -> Result<Outcome> {
        let intake = self.reading.intake;
        let holders = intake
            .shared
            .with(|book| book.entries_with(&sealed.sha256))?;
        if holders.contains(&self.entry) {
            return Ok(Outcome::Same);
        }
        let family = self.reading.take_in(&sealed, label)?;
        let parts: Vec<FileId> = family[1..].iter().map(|part| part.attachment.id).collect();
        let entered = self.reading.go_on().and_then(|()| {
            intake
                .shared
                .with(|book| book.add_files(&self.reading.files, self.entry, place, family))
        });
        match entered {
            Ok(Some(attachment)) => {
                self.reading.read_into_search();
                let also = holders.first().copied();
                Ok(Outcome::Added(Box::new(attachment), also))
            }
            // Another thread was first with the same bytes.
            Ok(None) => {
                self.reading.drop_parts(sealed.id, &parts);
                Ok(Outcome::Same)
            }
            Err(error) => {
                if !matches!(error, Error::Vault(_)) {
                    self.reading.drop_parts(sealed.id, &parts);
                }
                Err(error)
            }
        }
    }
}
