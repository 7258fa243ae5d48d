//! The directories of a TIFF block (TIFF 6.0, EXIF 2.32), read by seeking: a few hundred entries, and short values.

use super::fields::{exactly_at, some_at};
use crate::source::Bytes;

/// The most entries of one directory that are read.
const ENTRIES: u64 = 1_024;
/// The most bytes of one value that are read.
const VALUE: u64 = 1_024;

/// A TIFF block somewhere in a file.
pub(crate) struct Tiff<'a> {
    bytes: &'a mut dyn Bytes,
    start: u64,
    end: u64,
    low_first: bool,
}

/// One directory.
#[derive(Default)]
pub(crate) struct Directory {
    entries: Vec<Entry>,
    /// Where the next one lies; 0 when there is none.
    pub(crate) next: u32,
}

#[derive(Clone, Copy)]
struct Entry {
    tag: u16,
    kind: u16,
    count: u32,
    value: [u8; 4],
}

/// A fraction: above and below the line.
pub(crate) type Fraction = (u32, u32);

impl<'a> Tiff<'a> {
    /// A block of so many bytes; nothing when it does not begin like one.
    pub(crate) fn new(bytes: &'a mut dyn Bytes, start: u64, length: u64) -> Option<Self> {
        let low_first = match &exactly_at::<4>(bytes, start)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        Some(Self {
            bytes,
            start,
            end: start.saturating_add(length),
            low_first,
        })
    }

    /// The first directory.
    pub(crate) fn first(&mut self) -> Option<Directory> {
        let place = exactly_at(self.bytes, self.start + 4)?;
        let place = self.u32(place);
        self.directory(place)
    }

    /// The directory at a place in the block; as much of it as there is.
    pub(crate) fn directory(&mut self, place: u32) -> Option<Directory> {
        if place < 8 {
            return None;
        }
        let place = self.start + u64::from(place);
        let count = exactly_at(self.bytes, place)?;
        let count = u64::from(self.u16(count));
        let read = self.stretch(place + 2, count.min(ENTRIES) * 12);
        let entries = read.chunks_exact(12).filter_map(|entry| {
            let [t1, t2, k1, k2, c1, c2, c3, c4, value @ ..] = *entry.first_chunk::<12>()?;
            Some(Entry {
                tag: self.u16([t1, t2]),
                kind: self.u16([k1, k2]),
                count: self.u32([c1, c2, c3, c4]),
                value,
            })
        });
        let entries = entries.collect();
        let next = self.stretch(place + 2 + count * 12, 4);
        let next = next.first_chunk().map_or(0, |next| self.u32(*next));
        Some(Directory { entries, next })
    }

    /// A stretch of the block, by its place in the block.
    pub(crate) fn inside(&mut self, place: u32, length: u64) -> Vec<u8> {
        self.stretch(self.start + u64::from(place), length)
    }

    /// A number of two or four bytes.
    pub(crate) fn number(&mut self, directory: &Directory, tag: u16) -> Option<u32> {
        let entry = directory.entry(tag)?;
        match entry.kind {
            3 => {
                let [first, second, ..] = *self.value(entry, 2)?.first_chunk::<4>()?;
                Some(u32::from(self.u16([first, second])))
            }
            4 | 13 if entry.count == 1 => Some(self.u32(entry.value)),
            _ => None,
        }
    }

    /// A text, without what follows its end; empty when there is none.
    pub(crate) fn text(&mut self, directory: &Directory, tag: u16) -> Vec<u8> {
        let entry = directory.entry(tag).filter(|entry| entry.kind == 2);
        let mut text = entry
            .and_then(|entry| self.value(entry, 1))
            .unwrap_or_default();
        if let Some(end) = text.iter().position(|b| *b == 0) {
            text.truncate(end);
        }
        text
    }

    /// Three fractions.
    pub(crate) fn fractions(&mut self, directory: &Directory, tag: u16) -> Option<[Fraction; 3]> {
        let entry = directory
            .entry(tag)
            .filter(|entry| entry.kind == 5 && entry.count >= 3)?;
        let value = self.value(entry, 8)?;
        let mut numbers = value.chunks_exact(4).filter_map(<[u8]>::first_chunk);
        let mut number = || numbers.next().map(|n| self.u32(*n));
        let mut fraction = || Some((number()?, number()?));
        Some([fraction()?, fraction()?, fraction()?])
    }

    /// The bytes of a value: in the entry where they fit, else elsewhere in the block.
    fn value(&mut self, entry: Entry, size: u64) -> Option<Vec<u8>> {
        let length = u64::from(entry.count) * size;
        if length <= 4 {
            let mut value = entry.value.to_vec();
            // A text may stop at its length; numbers are looked at by their first bytes.
            if size == 1 {
                value.truncate(entry.count as usize);
            }
            return Some(value);
        }
        let place = self.start + u64::from(self.u32(entry.value));
        Some(self.stretch(place, length.min(VALUE)))
    }

    fn stretch(&mut self, place: u64, length: u64) -> Vec<u8> {
        let length = length.min(self.end.saturating_sub(place));
        some_at(self.bytes, place, length)
    }

    const fn u16(&self, bytes: [u8; 2]) -> u16 {
        if self.low_first {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        }
    }

    const fn u32(&self, bytes: [u8; 4]) -> u32 {
        if self.low_first {
            u32::from_le_bytes(bytes)
        } else {
            u32::from_be_bytes(bytes)
        }
    }
}

impl Directory {
    fn entry(&self, tag: u16) -> Option<Entry> {
        self.entries.iter().find(|entry| entry.tag == tag).copied()
    }
}
