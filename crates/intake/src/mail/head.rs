//! The head of a mail or of one of its parts: its fields as they stand (RFC 5322, 2.2 and 3.6).

use std::io::BufRead;
use std::ops::Range;

use super::charset;
use crate::message::LONGEST_HEADERS;

/// The most fields kept of one head.
const MOST_FIELDS: usize = 20_000;
/// The longest value that is looked into, in bytes.
const LONGEST_VALUE: usize = 1 << 14;
/// How many bytes may stand before the first field, and are passed over.
const ODD_BEGINNING: usize = 1 << 12;

/// The fields of a head, in the order of the file.
pub(super) struct Head<'a> {
    bytes: &'a [u8],
    fields: Vec<(Range<usize>, Range<usize>)>,
    /// There are more fields than were kept.
    more: bool,
    /// Where the body begins, in the bytes that were read.
    pub(super) body: usize,
}

impl<'a> Head<'a> {
    /// Reads a head from its first byte. A line that is no field ends it, and belongs to the body; so does an empty
    /// line, which belongs to neither. Before the first field such lines are passed over, as far as a few of them go.
    pub(super) fn read(bytes: &'a [u8]) -> Self {
        let mut head = Self {
            bytes,
            fields: Vec::new(),
            more: false,
            body: 0,
        };
        let mut place = start(bytes);
        while let Some(line) = line_at(bytes, place) {
            let content = bytes.get(line.clone()).unwrap_or_default();
            if content.trim_ascii_end().is_empty() {
                place = line.end;
                break;
            }
            if matches!(content.first(), Some(b' ' | b'\t')) {
                if let Some((_, value)) = head
                    .fields
                    .last_mut()
                    .filter(|(_, value)| value.end == place)
                {
                    value.end = line.end;
                }
            } else if let Some(length) = name_length(content) {
                if head.fields.len() < MOST_FIELDS {
                    let name = line.start..line.start + length;
                    let colon = content.iter().position(|&b| b == b':').unwrap_or(length);
                    head.fields.push((name, line.start + colon + 1..line.end));
                } else {
                    head.more = true;
                }
            } else if !head.fields.is_empty() {
                break;
            }
            place = line.end;
        }
        head.body = place;
        head
    }

    /// A head without fields, with the body beginning there.
    pub(super) const fn none(bytes: &'a [u8], body: usize) -> Self {
        Self {
            bytes,
            fields: Vec::new(),
            more: false,
            body,
        }
    }

    /// Whether there is no field at all.
    pub(super) fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// All fields: name, value unfolded, and whether that is the whole value: no more than [`LONGEST_HEADERS`] is looked at.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'a str, String, bool)> + '_ {
        self.fields.iter().map(|(name, value)| {
            let is_whole = value.len() <= LONGEST_HEADERS;
            (
                self.name(name),
                self.value(value, LONGEST_HEADERS),
                is_whole,
            )
        })
    }

    /// Whether the head has more fields than were kept.
    pub(super) const fn has_more(&self) -> bool {
        self.more
    }

    /// The value of the first field of this name, unfolded.
    pub(super) fn first(&self, name: &str) -> Option<String> {
        self.every(name).next()
    }

    /// The values of all fields of this name, unfolded.
    pub(super) fn every<'n>(&'n self, name: &'n str) -> impl Iterator<Item = String> + 'n {
        self.fields
            .iter()
            .filter(move |(found, _)| self.name(found).eq_ignore_ascii_case(name))
            .map(|(_, value)| self.value(value, LONGEST_VALUE))
    }

    fn name(&self, range: &Range<usize>) -> &'a str {
        let bytes = self.bytes.get(range.clone()).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    fn value(&self, range: &Range<usize>, most: usize) -> String {
        let bytes = self.bytes.get(range.clone()).unwrap_or_default();
        let bytes = bytes.get(..most).map_or(bytes, whole_letters);
        let mut value = charset::guess(bytes);
        value.retain(|letter| letter != '\r' && letter != '\n');
        value.trim().to_owned()
    }
}

/// Without the beginning of a letter of UTF-8 at the end, which was cut.
fn whole_letters(bytes: &[u8]) -> &[u8] {
    match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() => {
            bytes.get(..error.valid_up_to()).unwrap_or(bytes)
        }
        _ => bytes,
    }
}

/// Where the first field begins: after a byte order mark and empty lines, and after a few lines that are no fields.
fn start(bytes: &[u8]) -> usize {
    let mark = if bytes.starts_with(b"\xEF\xBB\xBF") {
        3
    } else {
        0
    };
    let mut place = mark;
    while let Some(line) = line_at(bytes, place).filter(|line| line.start <= ODD_BEGINNING) {
        if bytes.get(line.clone()).and_then(name_length).is_some() {
            return place;
        }
        place = line.end;
    }
    mark
}

/// The line that begins here, with its line break.
pub(super) fn line_at(bytes: &[u8], place: usize) -> Option<Range<usize>> {
    let mut rest = bytes.get(place..).filter(|rest| !rest.is_empty())?;
    // A slice can't fail to be read.
    let length = rest.skip_until(b'\n').unwrap_or(0);
    Some(place..place + length)
}

/// The length of the field name at the start of a line; nothing when the line is no field.
pub(super) fn name_length(line: &[u8]) -> Option<usize> {
    let length = line
        .iter()
        .take(128)
        .position(|b| !matches!(b, 33..=57 | 59..=126))?;
    let rest = line.get(length..)?.trim_ascii_start();
    (length > 0 && rest.first() == Some(&b':')).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(raw: &str) -> Vec<(&str, String)> {
        let head = Head::read(raw.as_bytes());
        head.all().map(|(name, value, _)| (name, value)).collect()
    }

    #[test]
    fn fields_are_unfolded_and_the_body_follows() {
        let raw = "\u{FEFF}\r\nFrom: Noor\r\n <noor@example.org>\r\nSubject :hi\r\n\r\nbody: x";
        assert_eq!(
            all(raw),
            [
                ("From", "Noor <noor@example.org>".into()),
                ("Subject", "hi".into())
            ]
        );
        assert_eq!(&raw[Head::read(raw.as_bytes()).body..], "body: x");
    }

    #[test]
    fn a_line_that_is_no_field_begins_the_body() {
        let raw = "From: a\nthis is no field\nTo: b\n";
        let head = Head::read(raw.as_bytes());
        assert_eq!(head.all().count(), 1);
        assert!(raw[head.body..].starts_with("this"));
    }

    #[test]
    fn odd_lines_before_the_first_field_are_passed_over() {
        assert_eq!(all(">From - Mon\nFrom: a\n\n"), [("From", "a".into())]);
        assert!(Head::read(b"no fields\nat all\n").is_empty());
        assert!(Head::read(b"").is_empty());
    }

    #[test]
    fn letters_without_a_character_set_are_guessed() {
        assert_eq!(
            Head::read(b"Subject: caf\xE9\n")
                .first("subject")
                .as_deref(),
            Some("café")
        );
        assert_eq!(
            Head::read("Subject: café\n".as_bytes())
                .first("SUBJECT")
                .as_deref(),
            Some("café")
        );
    }

    #[test]
    fn ten_thousand_fields_are_read() {
        let raw: String = (0..10_000).map(|n| format!("X-{n}: {n}\n")).collect();
        let head = Head::read(raw.as_bytes());
        assert_eq!(head.first("X-9999").as_deref(), Some("9999"));
    }
}
