//! Content-Transfer-Encoding (RFC 2045): base64 and quoted-printable, forgiving as mail readers are. Everything else
//! stands as it is.

use std::io::{self, Write};

/// How the bytes of a part are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Coding {
    /// 7bit, 8bit, binary, or one not known here.
    #[default]
    Plain,
    /// Base64.
    Base64,
    /// Quoted-printable.
    QuotedPrintable,
}

impl Coding {
    /// By the value of the field.
    pub(super) fn named(name: &str) -> Self {
        match name.trim().trim_matches('"').to_ascii_lowercase().as_str() {
            "base64" => Self::Base64,
            "quoted-printable" => Self::QuotedPrintable,
            _ => Self::Plain,
        }
    }
}

/// How many bytes are handed on at once.
const CHUNK: usize = 1 << 13;

/// Writes the decoded bytes.
///
/// # Errors
/// What `out` returns.
pub(super) fn write(coding: Coding, body: &[u8], out: &mut dyn Write) -> io::Result<()> {
    match coding {
        Coding::Plain => out.write_all(body),
        Coding::Base64 => base64(body, out),
        Coding::QuotedPrintable => quoted(body, out),
    }
}

/// The decoded bytes, at most `most` of them.
pub(super) fn decoded(coding: Coding, body: &[u8], most: usize) -> Vec<u8> {
    let mut some = Limited {
        bytes: Vec::new(),
        most,
    };
    // The only error is that there is enough.
    let _ = write(coding, body, &mut some);
    some.bytes
}

/// How many bytes it is, decoded.
pub(super) fn length(coding: Coding, body: &[u8]) -> u64 {
    let mut count = Count(0);
    // A count takes everything.
    let _ = write(coding, body, &mut count);
    count.0
}

/// Takes so many bytes and no more.
struct Limited {
    bytes: Vec<u8>,
    most: usize,
}

impl Write for Limited {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        let fits = more.len().min(self.most.saturating_sub(self.bytes.len()));
        self.bytes
            .extend_from_slice(more.get(..fits).unwrap_or_default());
        Ok(fits)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

struct Count(u64);

impl Write for Count {
    fn write(&mut self, more: &[u8]) -> io::Result<usize> {
        self.0 += more.len() as u64;
        Ok(more.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The value of a letter of base64.
pub(super) const fn six_bits(letter: u8) -> Option<u8> {
    match letter {
        b'A'..=b'Z' => Some(letter - b'A'),
        b'a'..=b'z' => Some(letter - b'a' + 26),
        b'0'..=b'9' => Some(letter - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    }
}

/// Letters outside the alphabet are passed over; `=` ends a group, and what follows begins a new one. A group that
/// breaks off gives the bytes that are whole.
fn base64(body: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let mut ready = Vec::with_capacity(CHUNK + 4);
    let (mut bits, mut count) = (0_u32, 0);
    for &letter in body {
        if let Some(six) = six_bits(letter) {
            bits = bits << 6 | u32::from(six);
            count += 1;
            if count == 4 {
                ready.extend_from_slice(&bits.to_be_bytes()[1..]);
                (bits, count) = (0, 0);
            }
        } else if letter == b'=' {
            broken_off(bits, count, &mut ready);
            (bits, count) = (0, 0);
        }
        if ready.len() >= CHUNK {
            out.write_all(&ready)?;
            ready.clear();
        }
    }
    broken_off(bits, count, &mut ready);
    out.write_all(&ready)
}

fn broken_off(bits: u32, count: u32, ready: &mut Vec<u8>) {
    match count {
        2 => ready.push((bits >> 4) as u8),
        3 => ready.extend_from_slice(&[(bits >> 10) as u8, (bits >> 2) as u8]),
        _ => {}
    }
}

/// A `=` that is not followed by two hexadecimal digits or a line break stands for itself.
fn quoted(body: &[u8], out: &mut dyn Write) -> io::Result<()> {
    let mut ready = Vec::with_capacity(CHUNK);
    for line in body.split_inclusive(|&b| b == b'\n') {
        let (content, end) = ending(line);
        // White space before a line break was put there on the way (RFC 2045, 6.7, rule 3).
        let content = if end.is_empty() {
            content
        } else {
            content.trim_ascii_end()
        };
        let (content, end) = match content.strip_suffix(b"=") {
            Some(soft) => (soft, &b""[..]),
            None => (content, end),
        };
        let mut rest = content;
        while let Some(place) = rest.iter().position(|&b| b == b'=') {
            let (before, from) = rest.split_at(place);
            ready.extend_from_slice(before);
            rest = from.get(1..).unwrap_or_default();
            if let Some(byte) = rest.first_chunk().and_then(hexadecimal) {
                ready.push(byte);
                rest = rest.get(2..).unwrap_or_default();
            } else {
                ready.push(b'=');
            }
        }
        ready.extend_from_slice(rest);
        ready.extend_from_slice(end);
        if ready.len() >= CHUNK {
            out.write_all(&ready)?;
            ready.clear();
        }
    }
    out.write_all(&ready)
}

/// A line and its line break.
fn ending(line: &[u8]) -> (&[u8], &[u8]) {
    let content = line.strip_suffix(b"\n").unwrap_or(line);
    let content = content.strip_suffix(b"\r").unwrap_or(content);
    line.split_at(content.len())
}

/// The byte that two hexadecimal digits stand for.
pub(super) fn hexadecimal(digits: &[u8; 2]) -> Option<u8> {
    let [high, low] = digits.map(|d| char::from(d).to_digit(16));
    Some((high? * 16 + low?) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(coding: Coding, body: &[u8]) -> Vec<u8> {
        decoded(coding, body, usize::MAX)
    }

    #[test]
    fn base64_forgives() {
        for (written, meant) in [
            (&b"SGFsbG8="[..], &b"Hallo"[..]),
            (b"SGFs\r\nbG8=\r\n", b"Hallo"),
            (b"SGFsbG8", b"Hallo"),
            (b"SGFsbG8===", b"Hallo"),
            (b"SGE=SGE=", b"HaHa"),
            (b"S*G-F$sbG8=", b"Hallo"),
            (b"SGFsbG8=A", b"Hallo"),
            (b"", b""),
        ] {
            assert_eq!(plain(Coding::Base64, written), meant, "{written:?}");
        }
    }

    #[test]
    fn quoted_printable_forgives() {
        for (written, meant) in [
            (&b"caf=C3=A9"[..], &b"caf\xC3\xA9"[..]),
            (b"caf=c3=a9", b"caf\xC3\xA9"),
            (b"een=\r\ntwee=  \r\ndrie", b"eentweedrie"),
            (b"1=1 and =ZZ", b"1=1 and =ZZ"),
            (b"end  \r\nnext", b"end\r\nnext"),
            (b"=", b""),
            (b"=4", b"=4"),
        ] {
            assert_eq!(
                plain(Coding::QuotedPrintable, written),
                meant,
                "{written:?}"
            );
        }
    }

    #[test]
    fn no_more_than_asked() {
        assert_eq!(decoded(Coding::Base64, b"SGFsbG8=", 3), b"Hal");
        assert_eq!(length(Coding::Base64, b"SGFsbG8="), 5);
    }

    proptest! {
        #[test]
        fn what_was_written_in_base64_comes_back(bytes: Vec<u8>) {
            const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let mut written = Vec::new();
            for group in bytes.chunks(3) {
                let mut three = [0; 4];
                three[1..=group.len()].copy_from_slice(group);
                let bits = u32::from_be_bytes(three);
                for place in 0..=group.len() {
                    written.push(ALPHABET[(bits >> (18 - 6 * place)) as usize & 63]);
                }
                written.extend(std::iter::repeat_n(b'=', 3 - group.len()));
            }
            prop_assert_eq!(plain(Coding::Base64, &written), bytes.clone());
            prop_assert_eq!(length(Coding::Base64, &written), bytes.len() as u64);
        }

        #[test]
        fn what_was_written_in_quoted_printable_comes_back(bytes: Vec<u8>) {
            let written: String = bytes.iter().map(|b| format!("={b:02X}")).collect::<Vec<_>>().join("=\r\n");
            prop_assert_eq!(plain(Coding::QuotedPrintable, written.as_bytes()), bytes);
        }
    }
}
