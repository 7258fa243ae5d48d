//! Reading zip files that may mean harm: their members in order, and the bytes of one member, within limits.

use std::io::{self, Read, Write};

use zip::ZipReadOptions;
use zip::read::{Config, ZipFile};
use zip::result::ZipError;
use zip::unstable::read::ZipIterable;

use crate::refusal::Refusal;
use crate::source::Bytes;

/// The most members listed. Those after them are counted only.
pub(crate) const MOST_MEMBERS: usize = 10_000;
/// The most members an archive may claim: more are not even counted.
const MOST_CLAIMED: usize = 1_000_000;
/// The longest name of a member, in bytes.
const LONGEST_PATH: usize = 4_096;
/// The smallest local header of a member, in bytes (APPNOTE 4.3.7).
const LOCAL_HEADER: u64 = 30;
/// A member may grow so many times its packed length, once it is larger than `UNCHECKED`.
const MOST_GROWTH: u64 = 200;
/// A member of at most so many bytes may have grown as it likes.
const UNCHECKED: u64 = 16 << 20;

/// One file in an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Member {
    /// Its place in the archive's directory.
    pub(crate) index: usize,
    /// A plain relative path, with `/` between its components.
    pub(crate) name: String,
    /// Its length in bytes, as the directory claims.
    pub(crate) length: u64,
    /// It is locked with a password.
    pub(crate) locked: bool,
}

/// A zip file. An archive inside it is a file like any other: it is never opened.
pub(crate) struct Archive<'a> {
    zip: ZipIterable<&'a mut dyn Bytes>,
    members: Vec<Member>,
}

impl<'a> Archive<'a> {
    /// Reads the directory. Folders, links and names that are no plain relative path are passed over.
    ///
    /// # Errors
    /// `Damaged` when there is no directory or members lie on top of each other; `TooLarge` for a million members.
    pub(crate) fn open(bytes: &'a mut dyn Bytes) -> Result<Self, Refusal> {
        let mut zip = ZipIterable::try_new(bytes, Config::default()).map_err(|e| refusal(&e))?;
        if zip.len() > MOST_CLAIMED {
            return Err(Refusal::TooLarge);
        }
        let mut members = Vec::new();
        let mut places = Vec::new();
        let entries = zip.files().map_err(|e| refusal(&e))?;
        for (index, entry) in entries.take(MOST_MEMBERS).enumerate() {
            let entry = entry.map_err(|e| refusal(&e))?;
            let start = entry.header_start();
            let end = start
                .checked_add(LOCAL_HEADER)
                .and_then(|end| end.checked_add(entry.name_raw().len() as u64))
                .and_then(|end| end.checked_add(entry.compressed_size()))
                .ok_or(Refusal::Damaged)?;
            places.push((start, end));
            let name = entry.name().ok().filter(|name| is_plain(name));
            if let Some(name) = name.filter(|_| entry.is_file()) {
                members.push(Member {
                    index,
                    name: name.into_owned(),
                    length: entry.size(),
                    locked: entry.encrypted(),
                });
            }
        }
        // Members that share bytes are how a small file becomes endless.
        places.sort_unstable();
        let shared = |pair: &[(u64, u64)]| matches!(pair, [(_, end), (next, _)] if next < end);
        if places.windows(2).any(shared) {
            return Err(Refusal::Damaged);
        }
        Ok(Self { zip, members })
    }

    /// The files in it, in the order of its directory.
    pub(crate) fn members(&self) -> &[Member] {
        &self.members
    }

    /// The bytes of one member, for reading in order. A limit that is reached is an error of kind `FileTooLarge`; wrong
    /// bytes are one of kind `InvalidData`. `why` turns either into a refusal.
    ///
    /// # Errors
    /// `Locked` when it has a password, `Damaged` when it is not there.
    pub(crate) fn reader(&mut self, index: usize, most: u64) -> Result<impl Read, Refusal> {
        let member = self.members.iter().find(|member| member.index == index);
        if member.ok_or(Refusal::Damaged)?.locked {
            return Err(Refusal::Locked);
        }
        let entries = self.zip.files().map_err(|e| refusal(&e))?;
        let entry = entries
            .nth(index)
            .ok_or(Refusal::Damaged)?
            .map_err(|e| refusal(&e))?;
        let packed = entry.compressed_size();
        let file = entry
            .with_reader(entries.reader_mut(), ZipReadOptions::new())
            .map_err(|e| refusal(&e))?;
        Ok(Limited {
            file,
            packed,
            given: 0,
            most,
        })
    }

    /// Writes one member to `out`, and says how many bytes that were. Its checksum is verified.
    ///
    /// # Errors
    /// As for `reader`; `TooLarge` when there are more than `most` bytes; `Damaged` when `out` does not take them.
    pub(crate) fn copy(
        &mut self,
        index: usize,
        out: &mut dyn Write,
        most: u64,
    ) -> Result<u64, Refusal> {
        let mut reader = self.reader(index, most)?;
        io::copy(&mut reader, out).map_err(|e| why(&e))
    }
}

/// What a failed read of a member means.
pub(crate) fn why(error: &io::Error) -> Refusal {
    if error.kind() == io::ErrorKind::FileTooLarge {
        Refusal::TooLarge
    } else {
        Refusal::Damaged
    }
}

fn refusal(error: &ZipError) -> Refusal {
    match error {
        ZipError::Io(error) => why(error),
        ZipError::InvalidPassword => Refusal::Locked,
        ZipError::UnsupportedArchive(text) if *text == ZipError::PASSWORD_REQUIRED => {
            Refusal::Locked
        }
        _ => Refusal::Damaged,
    }
}

/// A relative path of ordinary components, the same on every system.
fn is_plain(name: &str) -> bool {
    let odd = |c: char| c.is_control() || c == '\\' || c == ':';
    !name.is_empty()
        && name.len() <= LONGEST_PATH
        && !name.contains(odd)
        && name.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

struct Limited<'f, 'a> {
    file: ZipFile<'f, &'a mut dyn Bytes>,
    packed: u64,
    given: u64,
    most: u64,
}

impl Read for Limited<'_, '_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.given += read as u64;
        let grown = self.given > UNCHECKED && self.given / MOST_GROWTH > self.packed;
        if self.given > self.most || grown {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        Ok(read)
    }
}

#[cfg(test)]
mod tests;
