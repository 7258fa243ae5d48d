//! Fields with parameters: Content-Type and Content-Disposition (RFC 2045, 2183), with continued and encoded ones
//! (RFC 2231).

use super::{charset, coding, words};

/// The most parameters read of one field.
const MOST: usize = 64;

/// A value and its parameters.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Field {
    /// What stands before the first semicolon, in small letters.
    pub(super) value: String,
    /// Name in small letters, part of a continued one, whether it is percent-encoded, value.
    parameters: Vec<(String, u32, bool, String)>,
}

impl Field {
    /// Reads a field from its unfolded value.
    pub(super) fn read(raw: &str) -> Self {
        let mut pieces = pieces(raw).into_iter();
        let value = pieces
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let parameters = pieces
            .filter_map(|piece| {
                let (name, value) = piece.split_once('=')?;
                let name = name.trim().to_ascii_lowercase();
                let (name, encoded) = match name.strip_suffix('*') {
                    Some(bare) => (bare, true),
                    None => (name.as_str(), false),
                };
                let (name, part) = match name.split_once('*') {
                    Some((base, part)) => (base, part.parse().ok()?),
                    None => (name, 0),
                };
                Some((
                    name.trim().to_owned(),
                    part,
                    encoded,
                    unquoted(value.trim()),
                ))
            })
            .collect();
        Self { value, parameters }
    }

    /// The decoded value of a parameter.
    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        let mut parts: Vec<_> = self.parameters.iter().filter(|(n, ..)| n == name).collect();
        // An encoded form goes before a plain one of the same name.
        parts.sort_by_key(|(_, part, encoded, _)| (*part, !*encoded));
        parts.dedup_by_key(|(_, part, ..)| *part);
        let (_, _, first_encoded, first) = parts.first()?;
        if parts.len() == 1 && !first_encoded {
            // RFC 2047 forbids encoded words here. Everybody writes them.
            return Some(words::decode(first));
        }
        let mut label = None;
        let mut bytes = Vec::new();
        for (place, (_, _, encoded, value)) in parts.iter().enumerate() {
            let mut value = value.as_str();
            if place == 0 && *encoded {
                let mut ticks = value.splitn(3, '\'');
                if let (Some(named), Some(_), Some(rest)) =
                    (ticks.next(), ticks.next(), ticks.next())
                {
                    (label, value) = (Some(named), rest);
                }
            }
            if *encoded {
                percent(value.as_bytes(), &mut bytes);
            } else {
                bytes.extend_from_slice(value.as_bytes());
            }
        }
        Some(charset::decode(&bytes, label.filter(|l| !l.is_empty())))
    }
}

/// Cuts at semicolons outside quotes.
fn pieces(raw: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let (mut start, mut quoted, mut escaped) = (0, false, false);
    for (place, byte) in raw.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b';' if !quoted => {
                pieces.push(raw.get(start..place).unwrap_or_default());
                start = place + 1;
                if pieces.len() > MOST {
                    return pieces;
                }
            }
            _ => {}
        }
    }
    pieces.push(raw.get(start..).unwrap_or_default());
    pieces
}

/// What stands between quotes, without backslashes before quotes and backslashes; other ones stay, for they are those
/// of Windows paths. Without quotes a value ends at white space only where a comment follows.
fn unquoted(raw: &str) -> String {
    let Some(inside) = raw.strip_prefix('"') else {
        return raw
            .split_once(" (")
            .map_or(raw, |(value, _)| value)
            .to_owned();
    };
    let mut value = String::with_capacity(inside.len());
    let mut letters = inside.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => break,
            '\\' => value.push(letters.next_if(|l| matches!(l, '"' | '\\')).unwrap_or('\\')),
            _ => value.push(letter),
        }
    }
    value
}

/// `%XX` to bytes.
fn percent(text: &[u8], bytes: &mut Vec<u8>) {
    let mut rest = text;
    while let Some((&first, after)) = rest.split_first() {
        let escaped = after.first_chunk().and_then(coding::hexadecimal);
        match escaped.filter(|_| first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(raw: &str) -> Option<String> {
        Field::read(raw).parameter("name")
    }

    #[test]
    fn names_as_they_are_met() {
        for (raw, meant) in [
            ("application/pdf; name=brief.pdf", "brief.pdf"),
            (
                "application/pdf; NAME = \"een; twee.pdf\"; x=y",
                "een; twee.pdf",
            ),
            (
                "a/b; name=\"C:\\Users\\noor\\x.pdf\"",
                "C:\\Users\\noor\\x.pdf",
            ),
            ("a/b; name=\"a \\\"b\\\".pdf\"", "a \"b\".pdf"),
            ("a/b; name=\"=?utf-8?Q?caf=C3=A9.pdf?=\"", "café.pdf"),
            ("a/b; name*=utf-8'nl'caf%C3%A9.pdf", "café.pdf"),
            ("a/b; name*=iso-8859-15''%A4.pdf; name=x.pdf", "€.pdf"),
            ("a/b; name*0=\"een \"; name*1=twee.pdf", "een twee.pdf"),
            ("a/b; name*1*=%A9.pdf; name*0*=utf-8''caf%C3", "café.pdf"),
            (
                "a/b; name*0*=utf-8''caf%C3%A9; name*1=\"%20.pdf\"",
                "café%20.pdf",
            ),
            ("a/b; name=x.pdf (comment)", "x.pdf"),
            ("a/b; name=mijn brief.pdf", "mijn brief.pdf"),
            ("a/b; name=\"never closed.pdf", "never closed.pdf"),
        ] {
            assert_eq!(name(raw).as_deref(), Some(meant), "{raw}");
        }
        assert_eq!(name("a/b; charset=utf-8"), None);
        assert_eq!(Field::read(" Text/HTML ; charset=x").value, "text/html");
    }

    proptest! {
        #[test]
        fn anything_is_survived(raw: String, pieces in proptest::collection::vec("name|\\*|[0-9]|=|;|\"|'|%|[A-F]", 0..40)) {
            name(&raw);
            name(&pieces.concat());
        }

        #[test]
        fn what_was_written_comes_back(text in "\\PC{1,40}") {
            let parts: Vec<String> = text.bytes().enumerate()
                .map(|(n, b)| format!("name*{n}*={}%{b:02X}", if n == 0 { "utf-8''" } else { "" })).collect();
            prop_assume!(parts.len() <= MOST);
            prop_assert_eq!(name(&format!("a/b; {}", parts.join("; "))), Some(text));
        }
    }
}
