//! A file on its way in: where its bytes come from, and how far they are.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use crate::log::Awaited;

/// The longest name kept, in bytes; the format's own limit.
const NAME: usize = 1_024;
/// Progress is told every so many bytes.
const STEP: u64 = 4 << 20;

/// A file to be added: its name, its length, and a way to read it.
pub struct Source {
    pub(super) name: String,
    /// Where it was chosen, if anywhere.
    pub(super) chosen: Option<String>,
    pub(super) length: u64,
    pub(super) open: Box<dyn FnOnce() -> io::Result<Box<dyn Read>> + Send>,
}

impl Source {
    /// A file on the disk. One that can't be read is refused when its turn comes.
    #[must_use]
    pub fn path(path: &Path) -> Self {
        let length = std::fs::metadata(path).map_or(0, |file| file.len());
        let path = path.to_owned();
        let Awaited { name, path: chosen } = Awaited::at(&path);
        Self {
            name,
            chosen,
            length,
            open: Box::new(move || Ok(Box::new(File::open(path)?))),
        }
    }

    /// Bytes that come from elsewhere; exactly `length` of them.
    #[must_use]
    pub fn stream(name: String, length: u64, read: impl Read + Send + 'static) -> Self {
        Self {
            name,
            chosen: None,
            length,
            open: Box::new(move || Ok(Box::new(read))),
        }
    }

    /// As it is noted while it is on its way.
    pub(super) fn awaited(&self) -> Awaited {
        Awaited {
            name: self.name.clone(),
            path: self.chosen.clone(),
        }
    }
}

impl Awaited {
    /// A file that was chosen on the disk. A path that is no text can't be found again: it is offered by name only.
    #[must_use]
    pub fn at(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default();
        Self {
            name: name.to_string_lossy().into_owned(),
            path: path.to_str().map(str::to_owned),
        }
    }
}

/// A source that breaks off when the person gave up, and tells how far it is.
pub(super) struct Watched<'a, R> {
    pub(super) inner: R,
    pub(super) stopped: &'a (dyn Fn() -> bool + Sync),
    pub(super) passed: &'a dyn Fn(u64),
    read: u64,
    told: u64,
}

impl<'a, R: Read> Watched<'a, R> {
    pub(super) const fn new(
        inner: R,
        stopped: &'a (dyn Fn() -> bool + Sync),
        passed: &'a dyn Fn(u64),
    ) -> Self {
        Self {
            inner,
            stopped,
            passed,
            read: 0,
            told: 0,
        }
    }
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if (self.stopped)() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        let count = self.inner.read(buffer)?;
        self.read += count as u64;
        if self.read - self.told >= STEP {
            self.told = self.read;
            (self.passed)(self.read);
        }
        Ok(count)
    }
}

/// A name without what the format can't hold, cut at a character.
pub(super) fn short_name(name: &str) -> String {
    let mut name = name.replace('\0', "");
    name.truncate(name.floor_char_boundary(NAME));
    name
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::cell::RefCell;

    #[test]
    fn names_fit_the_format() {
        assert_eq!(short_name("a\0b.jpg"), "ab.jpg");
        assert_eq!(short_name(&"é".repeat(600)), "é".repeat(512));
    }

    #[test]
    fn a_source_tells_how_far_it_is_and_stops_when_told() {
        let told = RefCell::new(Vec::new());
        let passed = |read| told.borrow_mut().push(read);
        let long = io::repeat(1).take(3 * STEP);
        let mut watched = Watched::new(long, &|| false, &passed);
        assert_eq!(io::copy(&mut watched, &mut io::sink()).unwrap(), 3 * STEP);
        assert_eq!(told.borrow().len(), 3);
        let mut stopped = Watched::new(io::repeat(1), &|| true, &passed);
        assert!(stopped.read(&mut [0; 8]).is_err());
    }
}
