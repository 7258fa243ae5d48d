//! Base64 (RFC 4648), piece by piece. What is no digit of it is passed over, as RFC 2045 has it.

use std::io::Write;

use crate::refusal::Refusal;

/// Turns digits into bytes.
#[derive(Default)]
pub(super) struct Decoder {
    bits: u32,
    digits: u32,
    written: u64,
}

impl Decoder {
    /// Takes some digits, and writes the bytes they make.
    ///
    /// # Errors
    /// `TooLarge` above `most` bytes in all; `Damaged` when `out` does not take them.
    pub(super) fn add(
        &mut self,
        digits: &[u8],
        most: u64,
        out: &mut dyn Write,
    ) -> Result<(), Refusal> {
        let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 3);
        for value in digits.iter().filter_map(|&digit| value(digit)) {
            self.bits = (self.bits << 6) | value;
            self.digits += 1;
            if self.digits == 4 {
                let [_, three @ ..] = self.bits.to_be_bytes();
                bytes.extend_from_slice(&three);
                (self.bits, self.digits) = (0, 0);
            }
        }
        self.give(&bytes, most, out)
    }

    /// Writes the last one or two bytes.
    ///
    /// # Errors
    /// As for `add`.
    pub(super) fn end(mut self, most: u64, out: &mut dyn Write) -> Result<(), Refusal> {
        let last = (self.bits << (6 * (4 - self.digits.min(4)))).to_be_bytes();
        let count = match self.digits {
            2 => 1,
            3 => 2,
            _ => 0,
        };
        self.give(last.get(1..=count).unwrap_or_default(), most, out)
    }

    fn give(&mut self, bytes: &[u8], most: u64, out: &mut dyn Write) -> Result<(), Refusal> {
        self.written += bytes.len() as u64;
        if self.written > most {
            return Err(Refusal::TooLarge);
        }
        out.write_all(bytes).map_err(|_| Refusal::Damaged)
    }
}

/// How many bytes so many digits make.
pub(super) const fn length(digits: u64) -> u64 {
    digits / 4 * 3 + (digits % 4).saturating_sub(1)
}

/// How many digits are among these bytes.
pub(super) fn digits(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&b| value(b).is_some()).count() as u64
}

fn value(digit: u8) -> Option<u32> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

/// The bytes of a short text; what is no digit is passed over.
pub(super) fn decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut decoder = Decoder::default();
    // Writing into memory does not fail, and there is no limit to reach.
    let _ = decoder
        .add(text.as_bytes(), u64::MAX, &mut bytes)
        .and_then(|()| decoder.end(u64::MAX, &mut bytes));
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_examples_of_the_rfc() {
        for (text, expected) in [
            ("", ""),
            ("Zg==", "f"),
            ("Zm8=", "fo"),
            ("Zm9v", "foo"),
            ("Zm9vYg==", "foob"),
            ("Zm9v\nYmE=", "fooba"),
            ("Zm9vYmFy", "foobar"),
        ] {
            assert_eq!(decoded(text), expected.as_bytes());
            assert_eq!(length(digits(text.as_bytes())), expected.len() as u64);
        }
        assert_eq!(decoded("Z"), b"");
    }

    #[test]
    fn there_is_a_limit() {
        let mut out = Vec::new();
        let mut decoder = Decoder::default();
        assert_eq!(
            decoder.add(b"Zm9vYmFy", 5, &mut out),
            Err(Refusal::TooLarge)
        );
    }
}
