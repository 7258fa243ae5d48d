//! The worker's view of a file: stretches of it, asked for as they are needed.

use std::cell::RefCell;
use std::io::{self, Read, Seek, SeekFrom, Write};

use crate::frame::{self, Frame, LONGEST_STRETCH};

/// The shortest stretch asked for, in bytes. It doubles while reading goes straight on.
const SHORT: u64 = 16 << 10;
const LONG: u64 = 1 << 20;

/// The two ends of the pipes: what comes from the app, and what goes to it.
pub(crate) struct Line<R, W> {
    pub(crate) from: R,
    pub(crate) to: W,
}

/// One file at the other end of a line.
pub(crate) struct Piped<'a, R, W> {
    line: &'a RefCell<Line<R, W>>,
    length: u64,
    position: u64,
    held: Vec<u8>,
    held_from: u64,
    stretch: u64,
}

impl<'a, R: Read, W: Write> Piped<'a, R, W> {
    pub(crate) const fn new(line: &'a RefCell<Line<R, W>>, length: u64) -> Self {
        Self {
            line,
            length,
            position: 0,
            held: Vec::new(),
            held_from: 0,
            stretch: SHORT,
        }
    }

    /// All of it, in one stretch; the caller knows that it is not too long.
    pub(crate) fn whole(&mut self) -> io::Result<Vec<u8>> {
        self.ask(0, self.length)
    }

    fn ask(&self, offset: u64, length: u64) -> io::Result<Vec<u8>> {
        if length > LONGEST_STRETCH {
            return Err(io::ErrorKind::OutOfMemory.into());
        }
        let mut line = self.line.borrow_mut();
        frame::write_frame(&mut line.to, &Frame::Need { offset, length })?;
        frame::bytes(&mut line.from, length as usize)
    }

    /// What is held from the present position on; asks for more when that is nothing.
    fn here(&mut self) -> io::Result<&[u8]> {
        let end = self.held_from + self.held.len() as u64;
        if !(self.held_from..end).contains(&self.position) {
            self.stretch = if self.position == end && !self.held.is_empty() {
                (self.stretch * 2).min(LONG)
            } else {
                SHORT
            };
            let length = self.stretch.min(self.length - self.position);
            self.held = self.ask(self.position, length)?;
            self.held_from = self.position;
        }
        Ok(&self.held[(self.position - self.held_from) as usize..])
    }
}

impl<R: Read, W: Write> Read for Piped<'_, R, W> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() || self.position >= self.length {
            return Ok(0);
        }
        let here = self.here()?;
        let count = here.len().min(out.len());
        out[..count].copy_from_slice(&here[..count]);
        self.position += count as u64;
        Ok(count)
    }
}

impl<R: Read, W: Write> Seek for Piped<'_, R, W> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.position.checked_add_signed(by),
        };
        self.position = place.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.position)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn it_reads_what_the_other_end_gives_and_asks_for_no_more_than_there_is() {
        let given: Vec<u8> = (0..=255).cycle().take(20_000).collect();
        let line = RefCell::new(Line {
            from: given.as_slice(),
            to: Vec::new(),
        });
        let mut piped = Piped::new(&line, 20_000);
        let mut all = Vec::new();
        piped.read_to_end(&mut all).unwrap();
        assert_eq!(all, given);
        assert_eq!(piped.seek(SeekFrom::End(10)).unwrap(), 20_010);
        assert_eq!(piped.read(&mut [0; 4]).unwrap(), 0, "past the end");
        assert!(piped.seek(SeekFrom::Current(-30_000)).is_err());
        let asked = line.borrow().to.clone();
        let mut asked = asked.as_slice();
        let mut stretches = Vec::new();
        while let Ok(Frame::Need { offset, length }) = frame::read_frame(&mut asked) {
            stretches.push((offset, length));
        }
        assert_eq!(stretches, [(0, SHORT), (SHORT, 20_000 - SHORT)]);
    }
}
