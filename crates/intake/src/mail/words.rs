//! Encoded words in a head (RFC 2047): `=?utf-8?Q?caf=C3=A9?=`.

use super::charset;
use super::coding::{self, Coding};

/// A run of encoded words that can be decoded together: writers cut letters of many bytes in two.
#[derive(Default)]
struct Run {
    charset: String,
    bytes: Vec<u8>,
}

impl Run {
    fn flush(&mut self, words: &mut String) {
        if !self.bytes.is_empty() {
            words.push_str(&charset::decode(&self.bytes, Some(&self.charset)));
            self.bytes.clear();
        }
    }
}

/// Decodes the encoded words; what is none stands as it is. White space between two of them is dropped.
pub(super) fn decode(raw: &str) -> String {
    let mut words = String::with_capacity(raw.len());
    let mut run = Run::default();
    let mut rest = raw;
    let mut after_word = false;
    // Where an encoded word may end, as bytes before the end of `raw`: looked for once, so that time stays linear.
    let mut next_end = None;
    while let Some(place) = rest.find("=?") {
        let (before, from) = rest.split_at(place);
        if let Some((charset, bytes, after)) = word(from, &mut next_end) {
            if !(after_word && before.trim().is_empty()) {
                run.flush(&mut words);
                words.push_str(before);
            }
            if !run.charset.eq_ignore_ascii_case(charset) {
                run.flush(&mut words);
                charset.clone_into(&mut run.charset);
            }
            run.bytes.extend_from_slice(&bytes);
            rest = after;
            after_word = true;
        } else {
            after_word = false;
            run.flush(&mut words);
            let (odd, after) = rest.split_at(place + 2);
            words.push_str(odd);
            rest = after;
        }
    }
    run.flush(&mut words);
    words.push_str(rest);
    words
}

/// One encoded word at the start: its character set, its bytes, and what follows.
fn word<'a>(from: &'a str, next_end: &mut Option<usize>) -> Option<(&'a str, Vec<u8>, &'a str)> {
    let inside = from.strip_prefix("=?")?;
    let mark = inside
        .bytes()
        .take(64)
        .position(|b| b == b'?' || b == b' ')?;
    let (charset, inside) = inside.split_at_checked(mark)?;
    let charset = charset.split_once('*').map_or(charset, |(name, _)| name);
    let (encoding, text) = inside
        .strip_prefix('?')?
        .split_once('?')
        .filter(|(e, _)| e.len() == 1)?;
    let end = match *next_end {
        Some(end) if end <= text.len() => text.len() - end,
        _ => {
            let found = text.find("?=");
            *next_end = Some(found.map_or(0, |place| text.len() - place));
            found?
        }
    };
    let (text, after) = text.split_at_checked(end)?;
    let after = after.strip_prefix("?=")?;
    let bytes = match encoding {
        "B" | "b" => coding::decoded(Coding::Base64, text.as_bytes(), usize::MAX),
        "Q" | "q" if text.is_ascii() => quoted(text.as_bytes()),
        "Q" | "q" => return Some(("utf-8", half_encoded(text, charset).into_bytes(), after)),
        _ => return None,
    };
    Some((charset, bytes, after))
}

/// A word with letters in it that should have been encoded: those are right already.
fn half_encoded(text: &str, charset: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let encoded = rest.bytes().position(|b| !b.is_ascii());
        let (encoded, after) = rest.split_at(encoded.unwrap_or(rest.len()));
        letters.push_str(&charset::decode(&quoted(encoded.as_bytes()), Some(charset)));
        let right = after.bytes().position(|b| b.is_ascii());
        let (right, after) = after.split_at(right.unwrap_or(after.len()));
        letters.push_str(right);
        rest = after;
    }
    letters
}

fn quoted(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        match first {
            b'_' => bytes.push(b' '),
            b'=' => {
                if let Some(byte) = after.first_chunk().and_then(coding::hexadecimal) {
                    bytes.push(byte);
                    rest = after.get(2..).unwrap_or_default();
                } else {
                    bytes.push(b'=');
                }
            }
            _ => bytes.push(first),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_as_they_are_met() {
        for (raw, meant) in [
            ("=?utf-8?Q?caf=C3=A9?=", "café"),
            ("=?UTF-8?B?Y2Fmw6k=?= terras", "café terras"),
            ("a =?iso-8859-15?Q?=A4_5?= b", "a € 5 b"),
            ("=?utf-8?Q?een?=  =?utf-8?Q?_twee?=", "een twee"),
            ("=?utf-8?B?w?= =?utf-8?B?qQ==?=", "\u{FFFD}"),
            ("=?utf-8?Q?=C3?= =?utf-8?Q?=A9?=", "é"),
            ("=?utf-8?Q?a?= =?iso-8859-1?Q?=E9?=", "aé"),
            ("=?us-ascii*nl?Q?hoi?=", "hoi"),
            ("=?utf-8?Q?=41?=", "A"),
            ("=?utf-8?Q??=x", "x"),
            ("=?utf-8?X?a?=", "=?utf-8?X?a?="),
            ("=?utf-8?Q?a", "=?utf-8?Q?a"),
            ("2 =? 3", "2 =? 3"),
            ("=?utf-8?Q?a b?=", "a b"),
            ("=?utf-8?Q?a?=b", "ab"),
            ("=?iso-8859-1?Q?Frösche_=F6?=", "Frösche ö"),
        ] {
            assert_eq!(decode(raw), meant, "{raw}");
        }
    }

    #[test]
    fn many_beginnings_and_no_end_take_no_time() {
        let raw = "=?a?q?x ".repeat(200_000);
        assert!(decode(&raw) == raw);
    }

    proptest! {
        #[test]
        fn anything_is_survived(raw: String, pieces in proptest::collection::vec("=\\?|\\?=|utf-8|\\?q\\?|\\?B\\?|[ a-z=]", 0..60)) {
            decode(&raw);
            decode(&pieces.concat());
        }

        #[test]
        fn what_was_written_comes_back(text in "\\PC{1,40}") {
            // Cut at every byte, letters in two as well.
            let words: Vec<String> = text.bytes().map(|b| format!("=?utf-8?q?={b:02x}?=")).collect();
            prop_assert_eq!(decode(&words.join("\t ")), text);
        }
    }
}
