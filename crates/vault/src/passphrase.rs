//! A passphrase as it goes into the key derivation.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::{Error, Input, Result};

/// The longest prepared passphrase, in bytes.
const LONGEST: usize = 1024;

/// Prepared by the two mapping rules of RFC 8265's OpaqueString, so that it is the same from every keyboard; wiped when
/// dropped.
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Prepares what was typed.
    ///
    /// # Errors
    /// [`Input::PassphraseEmpty`] and [`Input::PassphraseLong`].
    pub fn new(typed: &str) -> Result<Self> {
        // NFC makes UTF-8 at most three times longer: with room for that, no outgrown copy is left behind. More
        // than what NFC can't bring under the limit need not be prepared at all.
        if typed.len() > 64 * LONGEST {
            return Err(Error::Input(Input::PassphraseLong));
        }
        let mut prepared = Zeroizing::new(String::with_capacity(3 * typed.len()));
        prepared.extend(typed.chars().map(plain_space).nfc());
        match prepared.len() {
            0 => Err(Error::Input(Input::PassphraseEmpty)),
            1..=LONGEST => Ok(Self(prepared)),
            _ => Err(Error::Input(Input::PassphraseLong)),
        }
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// Every space of Unicode's category Zs becomes the plain one.
const fn plain_space(c: char) -> char {
    match c {
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
            ' '
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn prepared(typed: &str) -> Vec<u8> {
        Passphrase::new(typed).unwrap().bytes().to_vec()
    }

    #[test]
    fn the_same_words_from_another_keyboard_are_the_same() {
        assert_eq!(
            prepared("cafe\u{301} au\u{a0}lait"),
            "caf\u{e9} au lait".as_bytes()
        );
        assert_eq!(prepared("\u{212b}\u{3000}"), "\u{c5} ".as_bytes());
    }

    #[test]
    fn case_width_and_outer_spaces_are_kept() {
        assert_eq!(prepared(" \u{ff21}a B "), " \u{ff21}a B ".as_bytes());
        assert_eq!(prepared("\t\u{200b}"), "\t\u{200b}".as_bytes());
    }

    #[test]
    fn empty_and_overlong_are_refused() {
        let code = |typed: &str| Passphrase::new(typed).err().unwrap().code();
        assert_eq!(code(""), "passphrase-empty");
        assert_eq!(code(&"a".repeat(1025)), "passphrase-long");
        assert_eq!(code(&"a".repeat(1 << 20)), "passphrase-long");
        assert_eq!(prepared(&"a".repeat(1024)).len(), 1024);
        // The limit holds after preparation: 700 times a letter and its accent are 1,400 bytes of NFC.
        assert_eq!(code(&"e\u{301}".repeat(700)), "passphrase-long");
        assert_eq!(prepared(&"e\u{301}".repeat(512)).len(), 1024);
    }
}
