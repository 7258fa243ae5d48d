//! Generated conversations there and back, and damage of every kind survived.

#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::{everything, sample, whole, zipped};
use crate::chat::{dates, phrases, plain};

/// The ways in which the times of a generated chat are written; each says how to write it, and whether it has seconds.
type Written = fn([u32; 6]) -> String;
const FORMS: [(Written, bool); 8] = [
    (
        |[y, mo, d, h, mi, _]| format!("{d:02}-{mo:02}-{y} {h:02}:{mi:02} - "),
        false,
    ),
    (
        |[y, mo, d, h, mi, _]| {
            format!(
                "{mo}/{d}/{}, {}:{mi:02}\u{202f}{} - ",
                y % 100,
                twelve(h),
                half(h)
            )
        },
        false,
    ),
    (
        |[y, mo, d, h, mi, _]| format!("{d:02}.{mo:02}.{}, {h:02}:{mi:02} - ", y % 100),
        false,
    ),
    (
        |[y, mo, d, h, mi, _]| format!("{y}. {mo:02}. {d:02}. {h:02}:{mi:02} - "),
        false,
    ),
    (
        |[y, mo, d, h, mi, s]| format!("[{d:02}-{mo:02}-{y} {h:02}:{mi:02}:{s:02}] "),
        true,
    ),
    (
        |[y, mo, d, h, mi, s]| {
            format!(
                "\u{200e}[{d:02}/{mo:02}/{y}, {}:{mi:02}:{s:02} {}] ",
                twelve(h),
                half(h)
            )
        },
        true,
    ),
    (
        |[y, mo, d, h, mi, s]| format!("[{y}-{mo:02}-{d:02}, {h:02}:{mi:02}:{s:02}] "),
        true,
    ),
    (
        |[y, mo, d, h, mi, _]| format!("[{h:02}:{mi:02}, {d}/{mo}/{y}] "),
        false,
    ),
];

fn twelve(hour: u32) -> u32 {
    (hour + 11) % 12 + 1
}

fn half(hour: u32) -> &'static str {
    if hour < 12 { "AM" } else { "PM" }
}

fn texts() -> impl Strategy<Value = String> {
    // Words as people write them, also over several lines; none of them begins like a message.
    let word = prop_oneof![
        "[a-zA-Z€é, ?!.:-]{0,20}",
        "\\PC{0,12}",
        Just("\n".to_owned()),
        "om [0-9]{2}:[0-9]{2} - "
    ];
    proptest::collection::vec(word, 0..6)
        .prop_map(|words| words.concat())
        .prop_filter("plain", |text| {
            let own = |line: &str| dates::head(line).is_none();
            !text.starts_with(|c: char| c == ' ' || plain::is_mark(c))
                && plain::text(text) == *text
                && text.lines().skip(1).all(own)
                && !text.ends_with('\n')
                && !phrases::is_deleted(text)
                && !phrases::is_call(text, false)
        })
}

fn chats() -> impl Strategy<Value = (usize, Vec<(usize, [u32; 6], String)>)> {
    let message = (
        0..3_usize,
        (
            2001..2100_u32,
            1..13_u32,
            1..29_u32,
            0..24_u32,
            0..60_u32,
            0..60_u32,
        ),
        texts(),
    );
    let message =
        message.prop_map(|(who, (y, mo, d, h, mi, s), text)| (who, [y, mo, d, h, mi, s], text));
    (0..FORMS.len(), proptest::collection::vec(message, 0..12))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn generated_chats_go_there_and_back((form, messages) in chats(), names in proptest::array::uniform3("[A-Zéß日م][a-zé 日م'-]{0,12}[a-z]")) {
        let (write, seconds) = FORMS[form];
        // Two messages that settle the order of the dates, and make both names known.
        let settled = [(0, [2000, 12, 31, 1, 2, 3], "x".to_owned()), (1, [2000, 12, 31, 1, 2, 4], "y".to_owned()), (2, [2000, 12, 31, 1, 2, 5], "z".to_owned())];
        let messages: Vec<_> = settled.iter().chain(&settled).cloned().chain(messages).collect();
        let mut chat = String::new();
        for (who, time, text) in &messages {
            chat.push_str(&format!("{}{}: {text}\n", write(*time), names[*who]));
        }
        let (_, whole, read) = whole(chat.as_bytes(), "WhatsApp Chat with Elif.txt");
        prop_assert_eq!(whole.title, "Elif");
        prop_assert_eq!(read.len(), messages.len());
        for (read, (who, [y, mo, d, h, mi, s], text)) in read.iter().zip(&messages) {
            let s = if seconds { *s } else { 0 };
            let civil = format!("{y:04}-{mo:02}-{d:02}T{h:02}:{mi:02}:{s:02}");
            prop_assert_eq!(&read.at.as_ref().unwrap().civil, &civil);
            prop_assert_eq!(&read.from, &names[*who]);
            prop_assert_eq!(&read.text, text);
        }
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        everything(&bytes);
    }

    #[test]
    fn any_text_is_survived(text in "(\\[?[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}[ ,à]{0,3}[0-9]{1,2}[:.][0-9]{2}.{0,12}(- |\\] |: ).{0,20}\n?|<[a-z/]{1,6}( [a-z]{1,4}=\".{0,9}\")?/?>|\\{\"[a-z]{1,8}\":|\\PC{0,20}\n){0,8}") {
        everything(text.as_bytes());
    }

    #[test]
    fn damaged_samples_are_survived(which in any::<prop::sample::Index>(), cut in any::<prop::sample::Index>(), flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6)) {
        let mut sources = vec![
            sample("WhatsApp-chat met Noor.txt"), sample("WhatsApp Chat - Familie.txt"), sample("sms.xml"),
            sample("calls.xml"), sample("result-chat.json"), sample("result-full.json"), sample("main.jsonl"),
        ];
        sources.push(zipped(&[("_chat.txt", &sample("WhatsApp Chat - Familie.txt")), ("a.jpg", b"photo")]));
        sources.push(zipped(&[("result.json", &sample("result-chat.json"))]));
        sources.push(zipped(&[("main.jsonl", &sample("main.jsonl"))]));
        let mut bytes = which.get(&sources).clone();
        for (at, with) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= with;
        }
        everything(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        everything(&bytes);
    }
}
