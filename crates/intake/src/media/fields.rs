//! Numbers out of bytes, and bytes out of a file: everything may be missing, and nothing is believed for its length.

use std::io::{Read, SeekFrom};

use crate::source::Bytes;

/// What is left of a run of bytes, read number by number.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a> {
    rest: &'a [u8],
}

impl<'a> Fields<'a> {
    pub(crate) const fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    pub(crate) const fn rest(&self) -> &'a [u8] {
        self.rest
    }

    pub(crate) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    pub(crate) fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.rest.split_first_chunk()?;
        self.rest = rest;
        Some(*taken)
    }

    /// A number of one byte.
    pub(crate) fn u8(&mut self) -> Option<u8> {
        self.array().map(u8::from_be_bytes)
    }

    /// Two bytes, the high one first.
    pub(crate) fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_be_bytes)
    }

    /// Four bytes, the highest first.
    pub(crate) fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// Eight bytes, the highest first.
    pub(crate) fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_be_bytes)
    }

    /// Two bytes, the low one first.
    pub(crate) fn low_u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_le_bytes)
    }

    /// Four bytes, the lowest first.
    pub(crate) fn low_u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    /// A number of `size` bytes, the highest first: none to eight.
    pub(crate) fn sized(&mut self, size: usize) -> Option<u64> {
        if size > 8 {
            return None;
        }
        let bytes = self.take(size)?;
        Some(bytes.iter().fold(0, |n, b| n << 8 | u64::from(*b)))
    }
}

/// How long the file is, in bytes.
pub(crate) fn length(bytes: &mut dyn Bytes) -> u64 {
    bytes.seek(SeekFrom::End(0)).unwrap_or(0)
}

/// At most so many bytes from a place on; fewer at the end of the file.
pub(crate) fn some_at(bytes: &mut dyn Bytes, place: u64, most: u64) -> Vec<u8> {
    let mut read = Vec::new();
    if bytes.seek(SeekFrom::Start(place)).is_ok() {
        // What came before a failure is as good as a shorter file.
        let _ = bytes.take(most).read_to_end(&mut read);
    }
    read
}

/// Exactly so many bytes from a place on.
pub(crate) fn exactly_at<const N: usize>(bytes: &mut dyn Bytes, place: u64) -> Option<[u8; N]> {
    let mut read = [0; N];
    bytes.seek(SeekFrom::Start(place)).ok()?;
    bytes.read_exact(&mut read).ok()?;
    Some(read)
}
