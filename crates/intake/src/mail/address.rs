//! Who a mail is from and to: lists of addresses (RFC 5322, 3.4), written out as "Name <address>".

use super::{clean, words};
use crate::message::LONGEST_NAME;

/// One address of a list, as far as it has been read.
#[derive(Default)]
struct One {
    words: String,
    angle: Option<String>,
    comment: String,
}

impl One {
    /// "Name <address>", or what there is of it.
    fn written(&self) -> String {
        let (name, address) = match &self.angle {
            Some(angle) if self.words.trim().is_empty() => (&self.comment, angle),
            Some(angle) => (&self.words, angle),
            None => (&self.comment, &self.words),
        };
        let name = words::decode(name.trim());
        // Some programs put quotes inside the encoded word, or quote twice.
        pair(
            name.trim().trim_matches(['"', '\'']),
            &words::decode(address.trim()),
        )
    }
}

/// Where the next letter belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Words,
    Angle,
    After,
}

/// "Name <address>"; only the one where the other is missing or the same.
pub(super) fn pair(name: &str, address: &str) -> String {
    match (name.trim(), address.trim()) {
        ("", address) => address.to_owned(),
        (name, "") => name.to_owned(),
        (name, address) if name.eq_ignore_ascii_case(address) => address.to_owned(),
        (name, address) => format!("{name} <{address}>"),
    }
}

/// Adds the addresses of an unfolded field to those that are there already. Stops when there is enough of them.
pub(super) fn add(raw: &str, addresses: &mut Vec<String>) {
    let mut length: usize = addresses.iter().map(String::len).sum();
    if length > LONGEST_NAME {
        return;
    }
    let (mut one, mut within) = (One::default(), Within::Words);
    let (mut quoted, mut depth) = (false, 0_u32);
    let mut letters = raw.chars();
    loop {
        let letter = letters.next();
        let between = matches!(letter, Some(',' | ';')) && !quoted && depth == 0;
        let Some(letter) = letter.filter(|_| !between) else {
            let written = std::mem::take(&mut one).written();
            length += written.len();
            addresses.extend(Some(written).filter(|w| !w.is_empty()));
            within = Within::Words;
            if between && length <= LONGEST_NAME {
                continue;
            }
            return;
        };
        let place = match (within, &mut one.angle) {
            _ if depth > 0 => &mut one.comment,
            (Within::Words, _) => &mut one.words,
            (Within::Angle, Some(angle)) => angle,
            _ => &mut one.comment,
        };
        match letter {
            '\\' if quoted || depth > 0 => place.extend(letters.next()),
            '(' if !quoted => depth += 1,
            ')' if !quoted && depth > 0 => depth -= 1,
            _ if depth > 0 => place.push(letter),
            '"' => quoted = !quoted,
            _ if quoted => place.push(letter),
            '<' if within == Within::Words => {
                one.angle = Some(String::new());
                within = Within::Angle;
            }
            '>' if within == Within::Angle => within = Within::After,
            // The name of a group says nothing that its members do not.
            ':' if within == Within::Words && !place.contains('@') => place.clear(),
            _ => place.push(letter),
        }
    }
}

/// Addresses in one line.
pub(super) fn joined(addresses: &[String]) -> String {
    clean::line(&addresses.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(raw: &str) -> String {
        let mut addresses = Vec::new();
        add(raw, &mut addresses);
        joined(&addresses)
    }

    #[test]
    fn addresses_as_they_are_met() {
        for (raw, meant) in [
            ("noor@example.org", "noor@example.org"),
            ("<noor@example.org>", "noor@example.org"),
            (
                "Noor Jansen <noor@example.org>",
                "Noor Jansen <noor@example.org>",
            ),
            (
                "\"Jansen, Noor\" <noor@example.org>, sam@example.org",
                "Jansen, Noor <noor@example.org>, sam@example.org",
            ),
            (
                "=?utf-8?Q?Elif_=C3=96z?= <elif@example.org>",
                "Elif Öz <elif@example.org>",
            ),
            ("\"=?utf-8?B?xZFz?=\" <x@example.org>", "ős <x@example.org>"),
            (
                "noor@example.org (Noor Jansen)",
                "Noor Jansen <noor@example.org>",
            ),
            (
                "\"noor@example.org\" <noor@example.org>",
                "noor@example.org",
            ),
            (
                "\"politie@example.org\" <sam@example.net>",
                "politie@example.org <sam@example.net>",
            ),
            (
                "Friends: noor@example.org, Sam <sam@example.org>;",
                "noor@example.org, Sam <sam@example.org>",
            ),
            ("undisclosed-recipients:;", ""),
            ("Noor", "Noor"),
            (
                "\"Noor \\\"N\\\" J\" <n@example.org>",
                "Noor \"N\" J <n@example.org>",
            ),
            (
                "\"never closed <n@example.org>",
                "never closed <n@example.org>",
            ),
            ("Noor <n@example.org", "Noor <n@example.org>"),
            (
                "<a@example.org>,,;, <b@example.org>",
                "a@example.org, b@example.org",
            ),
            ("", ""),
        ] {
            assert_eq!(read(raw), meant, "{raw}");
        }
    }

    #[test]
    fn a_list_without_end_is_cut() {
        let list = "noor@example.org, ".repeat(10_000);
        assert!(read(&list).len() <= LONGEST_NAME);
    }

    proptest! {
        #[test]
        fn anything_is_survived(raw: String, pieces in proptest::collection::vec("[a-z]|[<>(),;:@\"\\\\]", 0..40)) {
            read(&raw);
            read(&pieces.concat());
        }
    }
}
