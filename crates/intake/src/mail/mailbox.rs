//! Many mails in one file (mbox, RFC 4155 and what programs make of it), read one after another: never more than one
//! of them is in memory.

use std::io::{BufRead, BufReader, SeekFrom};

use super::head;
use crate::refusal::Refusal;
use crate::source::Bytes;

/// The longest mail that is read, in bytes. A longer one is passed over.
pub(super) const LONGEST_MAIL: usize = 128 << 20;
/// How many bytes are read from the file at once.
const CHUNK: usize = 1 << 16;
/// The longest line that can be one between mails, in bytes.
const LONGEST_BETWEEN: usize = 1_000;
/// A buffer that has grown longer than this is given back after its mail.
const KEPT: usize = 1 << 20;

/// Reads one mail after another.
pub(super) struct Mails<'a> {
    from: BufReader<&'a mut dyn Bytes>,
    /// Where the next line begins in the file.
    place: u64,
    /// Where the line before the next mail begins; nothing when there is no next one.
    next: Option<u64>,
    line: Vec<u8>,
    mail: Vec<u8>,
}

/// One mail of a mailbox.
pub(super) struct Mail<'a> {
    /// Where the line before it begins in the file.
    pub(super) offset: u64,
    /// The mail, with its quoted `From ` lines as they were; nothing when it is too long.
    pub(super) bytes: Option<&'a [u8]>,
}

impl<'a> Mails<'a> {
    /// Begins at the line before a mail.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] when no mail begins there.
    pub(super) fn at(bytes: &'a mut dyn Bytes, offset: u64) -> Result<Self, Refusal> {
        bytes
            .seek(SeekFrom::Start(offset))
            .map_err(|_| Refusal::Damaged)?;
        let mut mails = Self {
            from: BufReader::with_capacity(CHUNK, bytes),
            place: offset,
            next: None,
            line: Vec::new(),
            mail: Vec::new(),
        };
        // A byte order mark and empty lines may come first.
        for _ in 0..100 {
            let start = mails.place;
            mails.read_line()?;
            let line = mails
                .line
                .strip_prefix(b"\xEF\xBB\xBF")
                .unwrap_or(&mails.line);
            if line.starts_with(b"From ") {
                mails.rest_of_line()?;
                mails.next = Some(start);
                return Ok(mails);
            }
            if line.is_empty() || !line.trim_ascii().is_empty() {
                break;
            }
        }
        Err(Refusal::Damaged)
    }

    /// The next mail.
    ///
    /// # Errors
    /// [`Refusal::Damaged`] when the file can't be read.
    pub(super) fn next(&mut self) -> Result<Option<Mail<'_>>, Refusal> {
        let Some(offset) = self.next.take() else {
            return Ok(None);
        };
        self.mail.clear();
        self.mail.shrink_to(KEPT);
        let (mut fits, mut after_empty, mut at_start) = (true, true, true);
        loop {
            let start = self.place;
            self.read_line()?;
            if self.line.is_empty() {
                break;
            }
            if at_start && is_between(&self.line, after_empty) {
                self.rest_of_line()?;
                self.next = Some(start);
                break;
            }
            let line = if at_start {
                unquoted(&self.line)
            } else {
                &self.line
            };
            after_empty = at_start && line.trim_ascii().is_empty();
            // A long line comes in pieces.
            at_start = line.ends_with(b"\n");
            fits = fits && self.mail.len() + line.len() <= LONGEST_MAIL;
            if fits {
                self.mail.extend_from_slice(line);
            } else {
                self.mail = Vec::new();
            }
        }
        Ok(Some(Mail {
            offset,
            bytes: fits.then(|| without_last_line(&self.mail)),
        }))
    }

    /// A line with its line break, or the first piece of a long one.
    fn read_line(&mut self) -> Result<(), Refusal> {
        self.line.clear();
        while self.line.len() < CHUNK && !self.line.ends_with(b"\n") {
            let ready = self.from.fill_buf().map_err(|_| Refusal::Damaged)?;
            if ready.is_empty() {
                break;
            }
            let length = head::line_at(ready, 0).map_or(0, |line| line.end);
            self.line
                .extend_from_slice(ready.get(..length).unwrap_or_default());
            self.from.consume(length);
            self.place += length as u64;
        }
        Ok(())
    }

    /// Passes over what is left of a line.
    fn rest_of_line(&mut self) -> Result<(), Refusal> {
        while !self.line.ends_with(b"\n") && !self.line.is_empty() {
            self.read_line()?;
        }
        Ok(())
    }
}

/// Whether a line stands between two mails: `From `, then who and when. After an empty line a time and a year are
/// enough; elsewhere the date must be written out as `Sun May 12 14:03:22 2024`.
fn is_between(line: &[u8], after_empty: bool) -> bool {
    if !line.starts_with(b"From ") || line.len() > LONGEST_BETWEEN {
        return false;
    }
    let words: Vec<&[u8]> = line
        .split(u8::is_ascii_whitespace)
        .filter(|w| !w.is_empty())
        .collect();
    let is_time = |w: &[u8]| {
        let mut pieces = w.split(|&b| b == b':');
        let two = |p: Option<&[u8]>| {
            p.is_some_and(|p| (1..=2).contains(&p.len()) && p.iter().all(u8::is_ascii_digit))
        };
        two(pieces.next()) && two(pieces.next())
    };
    let is_year = |w: &[u8]| {
        w.len() == 4
            && (w.starts_with(b"19") || w.starts_with(b"20"))
            && w.iter().all(u8::is_ascii_digit)
    };
    let Some(time) = words.iter().position(|w| is_time(w)) else {
        return false;
    };
    let year = words.iter().skip(time).any(|w| is_year(w));
    if after_empty {
        return year || words.iter().any(|w| is_year(w));
    }
    let named = |back: usize, names: &str| {
        let word = time.checked_sub(back).and_then(|place| words.get(place));
        word.is_some_and(|w| {
            w.len() == 3 && std::str::from_utf8(w).is_ok_and(|w| names.contains(w))
        })
    };
    year && named(3, "Mon Tue Wed Thu Fri Sat Sun")
        && named(2, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec")
}

/// `>From `, with any number of `>`, was written for one less.
fn unquoted(line: &[u8]) -> &[u8] {
    let bare = line
        .iter()
        .position(|&b| b != b'>')
        .and_then(|place| line.get(place..));
    match line.split_first() {
        Some((b'>', rest)) if bare.is_some_and(|bare| bare.starts_with(b"From ")) => rest,
        _ => line,
    }
}

/// Without the empty line that a mailbox puts after each mail.
fn without_last_line(mail: &[u8]) -> &[u8] {
    for (end, left) in [(&b"\n\r\n"[..], 1), (b"\n\n", 1)] {
        if let Some(start) = mail.strip_suffix(end) {
            return mail.get(..start.len() + left).unwrap_or_default();
        }
    }
    mail
}
