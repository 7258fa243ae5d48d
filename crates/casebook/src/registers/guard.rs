//! Text that looks like a password, a code or a PIN: it has no place in a list that a supporter reads too.

/// Words after which a secret may follow, in lower case.
const LABELS: &[&str] = &[
    "password",
    "passwd",
    "passcode",
    "passphrase",
    "pass",
    "pw",
    "pwd",
    "pin",
    "pincode",
    "code",
    "wachtwoord",
    "ww",
    "toegangscode",
    "wachtzin",
    "slotcode",
    "alarmcode",
    "doorcode",
    "deurcode",
];

/// What people write after such a word when it is no secret.
const PLAIN: &[&str] = &[
    "veranderd",
    "gewijzigd",
    "aangepast",
    "nieuw",
    "vernieuwd",
    "onbekend",
    "gedeeld",
    "changed",
    "new",
    "renewed",
    "unknown",
    "shared",
    "ja",
    "nee",
    "yes",
    "no",
    "ok",
    "?",
];

/// The shortest word that is looked at by itself, and the longest, in characters.
const LENGTHS: std::ops::RangeInclusive<usize> = 8..=64;
/// The shortest code after a label, in characters.
const CODE: usize = 4;

/// The text without what looks like a password, a code or a PIN; nothing when nothing does. What was typed before the rest
/// made it look like one goes with it.
pub(super) fn without_secrets(text: &str) -> Option<String> {
    let words = words(text);
    let mut secret = vec![false; words.len()];
    for at in 0..words.len() {
        secret[at] |= is_mixed(words[at].1);
        if let Some(found) = labelled(&words, at) {
            secret[found] = true;
        }
    }
    if !secret.contains(&true) {
        return None;
    }
    let mut left = String::with_capacity(text.len());
    let mut from = 0;
    for ((start, word), _) in words.iter().zip(secret).filter(|(_, secret)| *secret) {
        left.push_str(&text[from..*start]);
        // Of `pin=4821` the label stays.
        let label = word.find([':', '=']).map_or(0, |end| end + 1);
        let label = word
            .get(..label)
            .filter(|label| is_label(label.trim_end_matches([':', '='])));
        left.push_str(label.unwrap_or_default());
        from = start + word.len();
    }
    left.push_str(&text[from..]);
    Some(left.trim_end().to_owned())
}

/// The words of a text, each with where it begins.
fn words(text: &str) -> Vec<(usize, &str)> {
    text.split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .collect()
}

fn is_label(word: &str) -> bool {
    LABELS.contains(&word.to_lowercase().as_str())
}

/// One word as people only write in a password: a sign beside two kinds of letters and digits, or all three kinds in
/// turns. Addresses, names, dates and numbers to call are none.
fn is_mixed(word: &str) -> bool {
    let word = word.trim_matches(|c: char| "\"'“”‘’(),;:.".contains(c));
    if !LENGTHS.contains(&word.chars().count()) || is_address(word) {
        return false;
    }
    let has = |kind: fn(char) -> bool| word.chars().any(kind);
    let kinds: [fn(char) -> bool; 3] = [char::is_lowercase, char::is_uppercase, |c| {
        c.is_ascii_digit()
    }];
    let kinds = kinds.into_iter().filter(|kind| has(*kind)).count();
    let sign = has(|c| "!#$%^&*?=+~|<>[]{}\\@".contains(c));
    (sign && kinds >= 2) || (kinds == 3 && turns(word) >= 3)
}

/// How often digits and other characters follow each other: often in `aB3kZ9qw`, not in `iPhone15ProMax`.
fn turns(word: &str) -> usize {
    let digits: Vec<bool> = word.chars().map(|c| c.is_ascii_digit()).collect();
    digits.windows(2).filter(|pair| pair[0] != pair[1]).count()
}

fn is_address(word: &str) -> bool {
    let mail = word
        .split_once('@')
        .is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    mail || word.contains("://") || word.starts_with("www.") || word.starts_with('@')
}

/// Where the secret stands that follows a label at `at`: something that is neither a usual word nor too short for a code.
fn labelled(words: &[(usize, &str)], at: usize) -> Option<usize> {
    let word = |n: usize| words.get(n).map_or("", |(_, word)| *word);
    let (label, glued) = match word(at).split_once([':', '=']) {
        Some((label, glued)) => (label, Some(glued)),
        None => (word(at), None),
    };
    if !is_label(label) {
        return None;
    }
    let (place, secret, certain) = match glued {
        Some("") => (at + 1, word(at + 1), true),
        Some(glued) => (at, glued, true),
        None if matches!(word(at + 1), ":" | "=") => (at + 2, word(at + 2), true),
        None if matches!(word(at + 1), "is" | "was") => (at + 2, word(at + 2), false),
        None => (at + 1, word(at + 1), false),
    };
    let secret = secret.trim_end_matches(['.', ',', ';', ')']);
    let long = secret.chars().count() >= CODE;
    let digits = secret.chars().any(|c| c.is_ascii_digit()) && !is_day(secret);
    let last = words.len() <= place + 1;
    let usual = PLAIN.contains(&secret.to_lowercase().as_str());
    (long && !usual && (digits || certain && last)).then_some(place)
}

/// `12-3-2026`, `2026-03-12`: when it was changed, not what it is.
fn is_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    parts.len() >= 2
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::without_secrets;

    #[test]
    fn what_looks_like_a_password_or_a_code_is_seen() {
        for text in [
            "Winter2024!",
            "the new one is Kaas&brood12",
            "aB3kZ9qwT",
            "wachtwoord: hondje",
            "ww=Hondje12",
            "Password is geheim99",
            "pin 4821",
            "code: 48219",
            "Pincode = 0007",
            "p@ssw0rd#1",
            "wachtwoord hondje12",
        ] {
            assert!(without_secrets(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_people_write_in_these_lists_is_not() {
        for text in [
            "",
            "els@example.org",
            "Els.de.Vries-85@example.co.uk",
            "@els_de_vries85",
            "els_de_vries_85",
            "JanDeVries85",
            "iPhone 15 Pro, new",
            "iPhone15ProMax",
            "Samsung Galaxy S24",
            "06-12345678 (mine)",
            "+31612345678",
            "3 March 2026",
            "wachtwoord veranderd op 3 maart",
            "Wachtwoord: veranderd op 12-3-2026",
            "password changed 2026-03-12",
            "code changed, Jan knows the old one",
            "The code is new since Monday",
            "pin: changed",
            "https://example.org/a?B=1&c=D2",
            "Jan (ex), mum, the landlord",
            "Kenteken 12-ABC-3",
            "Wordt gedeeld met 32 mensen; #1 is mijn zus!",
            "Els & Jan",
            "key no. 3 of 4",
        ] {
            assert_eq!(without_secrets(text), None, "{text}");
        }
    }

    #[test]
    fn the_rest_of_a_text_stays() {
        for (text, left) in [
            ("Winter2024!", ""),
            ("ww: Hondje!2024", "ww:"),
            ("pin=4821", "pin="),
            (
                "shared with Jan, pin 4821 since May",
                "shared with Jan, pin  since May",
            ),
            (
                "first line\nwachtwoord is geheim99\nlast",
                "first line\nwachtwoord is \nlast",
            ),
        ] {
            assert_eq!(without_secrets(text).as_deref(), Some(left));
        }
    }
}
