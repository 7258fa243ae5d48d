//! A recovery code: 128 random bits, to be written down by hand and typed back.

use zeroize::{Zeroize, Zeroizing};

use crate::digest;
use crate::error::Result;
use crate::passphrase::Passphrase;

/// Crockford's base 32: no I, L, O or U.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS: usize = 128;
/// 26 symbols for the bits, 2 to tell a slip of the pen.
const DATA: usize = BITS.div_ceil(5);
const ALL: usize = DATA + 2;
const GROUP: usize = 4;

/// A second way into a notebook, for its owner; wiped when dropped. FORMAT.md says how it is written.
pub struct RecoveryCode([u8; BITS / 8]);

impl RecoveryCode {
    /// A new one.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn draw() -> Result<Self> {
        Ok(Self(digest::random()?))
    }

    /// Seven groups of four symbols, with hyphens between.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(ALL + ALL / GROUP));
        for (place, value) in self.symbols().iter().enumerate() {
            if place > 0 && place % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(SYMBOLS[usize::from(*value)]));
        }
        text
    }

    /// Reads what was typed: capitals or not, with hyphens and spaces anywhere, O for 0, I and L for 1. Nothing when it
    /// is no code, or when a symbol is wrong.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let mut values = Zeroizing::new([0_u8; ALL]);
        let mut count = 0;
        for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
            *values.get_mut(count)? = value(c)?;
            count += 1;
        }
        let mut code = Self([0; BITS / 8]);
        for bit in 0..BITS {
            let set = values[bit / 5] >> (4 - bit % 5) & 1;
            code.0[bit / 8] |= set << (7 - bit % 8);
        }
        (count == ALL && *code.symbols() == *values).then_some(code)
    }

    /// What goes into the key derivation: the text as [`RecoveryCode::text`] writes it.
    ///
    /// # Errors
    /// Never in fact; the signature is the passphrase's.
    pub fn passphrase(&self) -> Result<Passphrase> {
        Passphrase::new(&self.text())
    }

    fn symbols(&self) -> Zeroizing<[u8; ALL]> {
        let check = digest::sha256(&self.0);
        let bit = |at: usize| match at {
            0..BITS => self.0[at / 8] >> (7 - at % 8) & 1,
            // The last data symbol is filled up with zeros.
            BITS..130 => 0,
            _ => check[(at - 130) / 8] >> (7 - (at - 130) % 8) & 1,
        };
        let mut values = Zeroizing::new([0_u8; ALL]);
        for (place, value) in values.iter_mut().enumerate() {
            *value = (0..5).fold(0, |value, low| value << 1 | bit(5 * place + low));
        }
        values
    }
}

impl PartialEq for RecoveryCode {
    fn eq(&self, other: &Self) -> bool {
        digest::equal(&digest::sha256(&self.0), &digest::sha256(&other.0))
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let place = SYMBOLS.iter().position(|symbol| char::from(*symbol) == c)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for _ in 0..200 {
            let code = RecoveryCode::draw().unwrap();
            let text = code.text();
            assert_eq!(text.len(), 34);
            assert!(RecoveryCode::parse(&text).unwrap().0 == code.0, "{text:?}");
        }
    }

    #[test]
    fn a_code_is_as_the_format_says() {
        let code = RecoveryCode(*b"\0\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f");
        assert_eq!(&**code.text(), "000G-40R4-0M30-E209-185G-R38E-1WQS");
    }

    #[test]
    fn handwriting_is_forgiven() {
        let code = RecoveryCode([0; 16]);
        let text = code.text();
        let sloppy = text.to_lowercase().replace('-', " ").replace('0', "o");
        assert!(RecoveryCode::parse(&format!("  {sloppy} ")).is_some());
        assert!(RecoveryCode::parse(&text.replace('-', "")).is_some());
    }

    #[test]
    fn every_wrong_symbol_at_any_place_is_told_but_for_one_in_a_thousand() {
        let text = RecoveryCode([0x5A; 16]).text();
        let (mut wrong, mut unseen) = (0, 0);
        for place in (0..text.len()).filter(|at| text.as_bytes()[*at] != b'-') {
            for symbol in SYMBOLS.iter().filter(|s| **s != text.as_bytes()[place]) {
                let mut bytes = text.as_bytes().to_vec();
                bytes[place] = *symbol;
                wrong += 1;
                unseen += u32::from(RecoveryCode::parse(str::from_utf8(&bytes).unwrap()).is_some());
            }
        }
        assert_eq!(wrong, 28 * 31);
        assert!(unseen <= 4, "{unseen} of {wrong}");
    }

    #[test]
    fn anything_else_is_no_code() {
        let text = RecoveryCode([7; 16]).text();
        for typed in [
            "",
            "violet lantern orchard",
            &text[1..],
            &format!("{}0", *text),
        ] {
            assert!(RecoveryCode::parse(typed).is_none(), "{typed}");
        }
        assert!(RecoveryCode::parse(&text.replace('-', "U")).is_none());
    }
}
