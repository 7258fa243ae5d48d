//! A text line by line, with a limit on how much of a line is kept.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Read};

use encoding_rs_io::DecodeReaderBytesBuilder;

use crate::archive::why;
use crate::refusal::Refusal;

/// A text as UTF-8: one that begins with the byte order mark of UTF-16, as Windows' editors save it, is made so; every
/// other is given as it is.
pub(super) fn letters(source: impl Read) -> impl Read {
    DecodeReaderBytesBuilder::new()
        .utf8_passthru(true)
        .build(source)
}

/// Gives every line of `source`, without its end and without a byte-order mark. Of a line longer than `most` bytes the
/// beginning is given, and `true` with it. Bytes that are no UTF-8 become U+FFFD.
///
/// # Errors
/// What `each` or a failed read says.
pub(super) fn lines(
    source: impl Read,
    most: usize,
    each: &mut dyn FnMut(&str, bool) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut source = BufReader::with_capacity(1 << 16, letters(source));
    let mut line = Vec::new();
    let mut first = true;
    loop {
        line.clear();
        let limit = most as u64 + 1;
        let read = (&mut source)
            .take(limit)
            .read_until(b'\n', &mut line)
            .map_err(|e| why(&e))?;
        if read == 0 {
            return Ok(());
        }
        let ended = line.last() == Some(&b'\n');
        let cut = !ended && read as u64 == limit;
        if cut {
            skip_line(&mut source)?;
        }
        let mut bytes = line.as_slice();
        bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        if first {
            bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            first = false;
        }
        let text: Cow<'_, str> = String::from_utf8_lossy(bytes);
        each(&text, cut)?;
    }
}

fn skip_line(source: &mut impl BufRead) -> Result<(), Refusal> {
    loop {
        let there = source.fill_buf().map_err(|e| why(&e))?;
        if there.is_empty() {
            return Ok(());
        }
        let end = there.iter().position(|&b| b == b'\n');
        let length = end.map_or(there.len(), |end| end + 1);
        source.consume(length);
        if end.is_some() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn lines_come_whole_or_cut() {
        let mut got = Vec::new();
        let text = b"\xef\xbb\xbfone\r\n\nlonger than ten\nlast\xff";
        lines(&text[..], 10, &mut |line, cut| {
            got.push((line.to_owned(), cut));
            Ok(())
        })
        .unwrap();
        let expected = [
            ("one", false),
            ("", false),
            ("longer than", true),
            ("last\u{fffd}", false),
        ];
        assert_eq!(got, expected.map(|(line, cut)| (line.to_owned(), cut)));
    }
}
