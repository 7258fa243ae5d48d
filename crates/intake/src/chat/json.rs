//! JSON that may mean harm, read as a stream: no string is held that is too long, and values of any type become words.

use std::fmt;
use std::io::{self, BufRead, Read};

use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::plain::cut;
use crate::message::LONGEST_TEXT;

/// The longest string let through, in bytes as written.
const LONGEST_STRING: usize = 8 << 20;

/// Lets JSON through, and mends what Telegram writes wrongly: `\xHH` for control characters, which is no JSON.
pub(super) struct Guard<R> {
    source: R,
    state: State,
    length: usize,
    waiting: Option<u8>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Outside,
    Inside,
    Escaped,
    /// So many digits of `\xHH` are still to be dropped.
    Dropping(u8),
}

impl<R: BufRead> Guard<R> {
    pub(super) const fn new(source: R) -> Self {
        Self {
            source,
            state: State::Outside,
            length: 0,
            waiting: None,
        }
    }

    /// What one byte becomes; a second one waits for its turn.
    fn pass(&mut self, b: u8) -> Option<u8> {
        let (next, given) = match (self.state, b) {
            (State::Outside, b'"') => (State::Inside, Some(b)),
            (State::Inside, b'"') => (State::Outside, Some(b)),
            (State::Inside, b'\\') => (State::Escaped, None),
            (State::Escaped, b'x') => (State::Dropping(2), None),
            (State::Escaped, _) => {
                self.waiting = Some(b);
                (State::Inside, Some(b'\\'))
            }
            (State::Dropping(left), _) if left > 1 => (State::Dropping(left - 1), None),
            (State::Dropping(_), _) => (State::Inside, None),
            (state, _) => (state, Some(b)),
        };
        self.length = if next == State::Outside {
            0
        } else {
            self.length + 1
        };
        self.state = next;
        given
    }
}

impl<R: BufRead> Read for Guard<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut given = 0;
        while let Some(place) = buffer.get_mut(given) {
            if let Some(b) = self.waiting.take() {
                *place = b;
                given += 1;
                continue;
            }
            let there = self.source.fill_buf()?;
            let Some(&b) = there.first() else { break };
            self.source.consume(1);
            if let Some(b) = self.pass(b) {
                *place = b;
                given += 1;
            }
            if self.length > LONGEST_STRING {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
        }
        Ok(given)
    }
}

/// The words of a value of any type: of a list those of its members one after another, of an object its "text" and a few
/// other fields. At most `LONGEST_TEXT`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words(pub(super) String);

impl Words {
    fn push(&mut self, more: &str) {
        let left = LONGEST_TEXT.saturating_sub(self.0.len());
        self.0.push_str(cut(more, left));
    }

    fn push_apart(&mut self, more: &str) {
        if !self.0.is_empty() && !more.is_empty() {
            self.push(" ");
        }
        self.push(more);
    }
}

/// A list of names as "a, b".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Names(pub(super) String);

/// What a value becomes that is no list and no object.
macro_rules! scalars {
    ($from:expr) => {
        fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
            Ok($from(value))
        }
        fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
            Ok($from(value.to_string().as_str()))
        }
        fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
            Ok($from(value.to_string().as_str()))
        }
        fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
            Ok($from(value.to_string().as_str()))
        }
        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok($from(""))
        }
        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok($from(""))
        }
    };
}
pub(super) use scalars;

impl<'de> Deserialize<'de> for Words {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Words;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }

            scalars!(|value: &str| Words(cut(value, LONGEST_TEXT).to_owned()));

            fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<Words, A::Error> {
                let mut words = Words::default();
                while let Some(Words(more)) = members.next_element()? {
                    words.push(&more);
                }
                Ok(words)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Words, A::Error> {
                let mut words = Words::default();
                while let Some(Words(field)) = fields.next_key()? {
                    match field.as_str() {
                        "text" | "question" | "first_name" | "last_name" | "phone_number"
                        | "latitude" | "longitude" => {
                            let Words(more) = fields.next_value()?;
                            words.push_apart(&more);
                        }
                        _ => {
                            fields.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(words)
            }
        }
        from.deserialize_any(Any)
    }
}

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Names;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("anything")
            }

            scalars!(|value: &str| Names(cut(value, LONGEST_TEXT).to_owned()));

            fn visit_seq<A: SeqAccess<'de>>(self, mut members: A) -> Result<Names, A::Error> {
                let mut names = Words::default();
                while let Some(Words(more)) = members.next_element()? {
                    if !names.0.is_empty() && !more.is_empty() {
                        names.push(", ");
                    }
                    names.push(&more);
                }
                Ok(Names(names.0))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Names, A::Error> {
                while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Names::default())
            }
        }
        from.deserialize_any(Any)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn guarded(json: &str) -> String {
        let mut text = String::new();
        io::BufReader::new(Guard::new(json.as_bytes()))
            .read_to_string(&mut text)
            .unwrap();
        text
    }

    #[test]
    fn wrong_escapes_are_dropped() {
        assert_eq!(
            guarded(r#"{"a":"b\x1Bc\"\\x","\u00e9":"\n"}"#),
            r#"{"a":"bc\"\\x","\u00e9":"\n"}"#
        );
        assert_eq!(guarded(r#"\x1B"#), r#"\x1B"#);
    }

    #[test]
    fn any_value_has_words() {
        for (json, expected) in [
            (r#""a""#, "a"),
            ("12", "12"),
            ("null", ""),
            (r#"["a ",{"type":"bold","text":"b"},["c"]]"#, "a bc"),
            (r#"{"latitude":52.5,"longitude":5}"#, "52.5 5"),
            ("{}", ""),
        ] {
            assert_eq!(serde_json::from_str::<Words>(json).unwrap().0, expected);
        }
        assert_eq!(
            serde_json::from_str::<Names>(r#"["a",null,"b"]"#)
                .unwrap()
                .0,
            "a, b"
        );
    }

    #[test]
    fn long_strings_are_refused() {
        let json = format!("\"{}\"", "a".repeat(LONGEST_STRING + 1));
        let mut sink = Vec::new();
        let read = io::BufReader::new(Guard::new(json.as_bytes())).read_to_end(&mut sink);
        assert_eq!(read.unwrap_err().kind(), io::ErrorKind::FileTooLarge);
    }
}
