//! Adding files: each is sealed first, looked at second, and entered last, several at once.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use intake::{Picture, Pool, Refusal, Want};
use vault::{Files, Label, Sealed};

use super::attachment::{Added, Photo, Thumb};
use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::shared::Shared;
use crate::stamp::Stamp;

/// How many of the first bytes tell what a file is.
const HEAD: u64 = 64;
/// The longest name kept, in bytes; the format's own limit.
const NAME: usize = 1_024;

/// A file to be added: its name, its length, and a way to read it.
pub struct Source {
    name: String,
    length: u64,
    open: Box<dyn FnOnce() -> io::Result<Box<dyn Read>> + Send>,
}

impl Source {
    /// A file on the disk. One that can't be read is refused when its turn comes.
    #[must_use]
    pub fn path(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let length = std::fs::metadata(path).map_or(0, |file| file.len());
        let path = path.to_owned();
        Self {
            name: name.into_owned(),
            length,
            open: Box::new(move || Ok(Box::new(File::open(path)?))),
        }
    }

    /// Bytes that come from elsewhere; exactly `length` of them.
    #[must_use]
    pub fn stream(name: String, length: u64, read: impl Read + Send + 'static) -> Self {
        Self {
            name,
            length,
            open: Box::new(move || Ok(Box::new(read))),
        }
    }
}

/// Progress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// So many files are to come.
    Started {
        /// How many.
        total: usize,
    },
    /// One is in.
    Added {
        /// The file.
        photo: Photo,
        /// How many are done, refusals included.
        done: usize,
    },
    /// One could not be taken; the others go on.
    Refused {
        /// Its name.
        name: String,
        /// Why.
        error: Error,
        /// How many are done, refusals included.
        done: usize,
    },
    /// No more to come.
    Finished,
}

/// Adds files to an entry, in the order given. Reports every file as it is done; returns when all are.
///
/// `cancelled` stops it: what is in is in, the rest leaves nothing.
pub fn add(
    shared: &Shared,
    pool: &Pool,
    entry: EntryId,
    sources: Vec<Source>,
    clock: &(dyn Fn() -> Stamp + Sync),
    cancelled: &AtomicBool,
    tell: &(dyn Fn(Event) + Sync),
) -> Result<()> {
    let total = sources.len();
    let (files, first) =
        shared.with(|book| Ok((book.files()?, book.take_places(entry, total)?)))?;
    tell(Event::Started { total });
    let desk = Desk {
        shared,
        pool,
        files,
        entry,
        clock,
        cancelled,
    };
    let queue: Mutex<VecDeque<(i64, Source)>> = Mutex::new((first..).zip(sources).collect());
    let done = Mutex::new(0);
    let work = || {
        while let Some((place, source)) = next(&queue) {
            let name = source.name.clone();
            let outcome = desk.add(place, source);
            // Held while telling, so that reports come in the order of their numbers.
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            *done += 1;
            tell(match outcome {
                Ok(photo) => Event::Added { photo, done: *done },
                Err(error) => Event::Refused {
                    name,
                    error,
                    done: *done,
                },
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
    shared: &'a Shared,
    pool: &'a Pool,
    files: Files,
    entry: EntryId,
    clock: &'a (dyn Fn() -> Stamp + Sync),
    cancelled: &'a AtomicBool,
}

impl Desk<'_> {
    fn add(&self, place: i64, source: Source) -> Result<Photo> {
        self.go_on()?;
        let (sealed, label) = self.seal(source)?;
        let looked = self.look(&sealed);
        let added = self.enter(place, &sealed, label, looked);
        // After a failure of the disk nobody knows whether the row stands; the next open does, and sweeps.
        if let Err(error) = &added
            && !matches!(error, Error::Vault(_))
        {
            let _ = self.files.remove(sealed.id);
        }
        added
    }

    fn seal(&self, source: Source) -> Result<(Sealed, Label)> {
        let mut read = (source.open)().map_err(|_| Error::Unreadable)?;
        let mut head = Vec::new();
        read.by_ref()
            .take(HEAD)
            .read_to_end(&mut head)
            .map_err(|_| Error::Unreadable)?;
        let label = Label {
            name: short_name(source.name),
            media_type: intake::sniff(&head).to_owned(),
            length: source.length,
        };
        let mut all = Watched {
            inner: Cursor::new(head).chain(read),
            cancelled: self.cancelled,
        };
        let sealed = self.files.seal(&mut all, &label);
        self.go_on()?;
        Ok((sealed?, label))
    }

    /// A small picture, drawn by a worker from the sealed file: the evidence is safe before anything looks at it.
    fn look(&self, sealed: &Sealed) -> Result<Result<Picture, Refusal>> {
        let mut reader = self.files.open(sealed.id)?;
        Ok(self.pool.picture(sealed.length, &mut reader, Want::Thumb))
    }

    fn enter(
        &self,
        place: i64,
        sealed: &Sealed,
        label: Label,
        looked: Result<Result<Picture, Refusal>>,
    ) -> Result<Photo> {
        let (picture, unshown) = match looked? {
            Ok(picture) => (Some(picture), None),
            Err(refusal) => (None, Some(refusal.code().to_owned())),
        };
        let size = picture
            .as_ref()
            .map_or((0, 0), |p| (p.full_width, p.full_height));
        let added = Added {
            photo: Photo {
                id: sealed.id,
                name: label.name,
                media_type: label.media_type,
                size: sealed.length,
                sha256: sealed.sha256,
                added: (self.clock)(),
                unshown,
                width: size.0,
                height: size.1,
            },
            place,
        };
        let thumb = picture.map(|picture| Thumb {
            media_type: picture.media_type.to_owned(),
            bytes: picture.bytes,
        });
        self.go_on()?;
        self.shared
            .with(|book| book.add_photo(self.entry, added, thumb))
    }

    fn go_on(&self) -> Result<()> {
        if self.cancelled.load(Ordering::Acquire) {
            return Err(Error::Cancelled);
        }
        Ok(())
    }
}

/// A source that breaks off when the person gave up.
struct Watched<'a, R> {
    inner: R,
    cancelled: &'a AtomicBool,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.cancelled.load(Ordering::Acquire) {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        self.inner.read(buffer)
    }
}

/// A name without what the format can't hold, cut at a character.
fn short_name(name: String) -> String {
    let mut name = name.replace('\0', "");
    name.truncate(name.floor_char_boundary(NAME));
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fit_the_format() {
        assert_eq!(short_name("a\0b.jpg".into()), "ab.jpg");
        let long = short_name("é".repeat(600));
        assert_eq!(long, "é".repeat(512));
    }
}
