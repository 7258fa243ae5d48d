//! The compound file that Outlook keeps a message in (MS-CFB): opened with care, and read by pieces.

use std::io::{Read, SeekFrom};

use cfb::CompoundFile;

use crate::refusal::Refusal;
use crate::source::Bytes;

/// The first bytes of every compound file.
pub(super) const MAGIC: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
/// The longest file opened, in bytes: Exchange takes none above 150 MiB. What the library keeps in memory of one made
/// of nothing but names is about two and a half times as long.
const LONGEST: u64 = 160 << 20;
/// Numbers of sectors from here on stand for other things.
const NO_SECTOR: u32 = 0xFFFF_FFFA;

/// A compound file that is open.
pub(super) struct Compound<'a> {
    pub(super) file: CompoundFile<&'a mut dyn Bytes>,
    /// How long the file is, in bytes.
    pub(super) length: u64,
}

impl<'a> Compound<'a> {
    /// Opens a file.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] above 160 MiB, [`Refusal::Damaged`] for what is no compound file.
    pub(super) fn open(bytes: &'a mut dyn Bytes) -> Result<Self, Refusal> {
        let length = bytes.seek(SeekFrom::End(0)).map_err(|_| Refusal::Damaged)?;
        if length > LONGEST {
            return Err(Refusal::TooLarge);
        }
        if !tables_fit(bytes, length) {
            return Err(Refusal::Damaged);
        }
        let file = CompoundFile::open(bytes).map_err(|_| Refusal::Damaged)?;
        Ok(Self { file, length })
    }

    /// The bytes of a stream, at most `most` of them. Nothing when there is no such stream, or it can't be read.
    pub(super) fn stream(&mut self, path: &str, most: u64) -> Option<Vec<u8>> {
        let stream = self.file.open_stream(path).ok()?;
        let mut bytes = Vec::new();
        stream.take(most).read_to_end(&mut bytes).ok()?;
        Some(bytes)
    }

    /// How long a stream says it is. Nothing when there is none, or it claims more than the whole file.
    pub(super) fn stream_length(&self, path: &str) -> Option<u64> {
        let entry = self.file.entry(path).ok().filter(cfb::Entry::is_stream)?;
        Some(entry.len()).filter(|length| *length <= self.length)
    }
}

/// Whether the table of sectors is no longer than a file of this length needs. The library reads as many pieces of it
/// as are listed, also when the same one is listed a million times.
pub(super) fn tables_fit(bytes: &mut dyn Bytes, length: u64) -> bool {
    let mut head = [0; 512];
    if bytes.seek(SeekFrom::Start(0)).is_err() || bytes.read_exact(&mut head).is_err() {
        return false;
    }
    let sector: u64 = match head.get(0x1E) {
        Some(9) => 512,
        Some(12) => 4_096,
        _ => return false,
    };
    // Each piece of the table holds the numbers of so many sectors.
    let sectors = length.div_ceil(sector);
    let most = sectors.div_ceil(sector / 4) + 1;
    let mut listed = numbers(&head[0x4C..]).filter(|n| *n < NO_SECTOR).count() as u64;
    let mut next = numbers(&head[0x44..0x48]).next().unwrap_or(NO_SECTOR);
    let mut piece = vec![0; sector as usize];
    while next < NO_SECTOR && listed <= most {
        let place = (u64::from(next) + 1) * sector;
        if bytes.seek(SeekFrom::Start(place)).is_err() || bytes.read_exact(&mut piece).is_err() {
            return false;
        }
        let (list, link) = piece.split_at(piece.len() - 4);
        // Old writers fill up with zeros.
        let named = numbers(list).filter(|n| *n < NO_SECTOR && *n != 0).count() as u64;
        // An empty piece counts too: a list of them may go in a circle.
        listed += named.max(1);
        next = numbers(link).next().unwrap_or(NO_SECTOR);
    }
    listed <= most
}

fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes
        .as_chunks()
        .0
        .iter()
        .map(|four| u32::from_le_bytes(*four))
}
