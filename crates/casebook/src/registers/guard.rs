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

/// Whether a text holds what looks like a password, a code or a PIN.
#[must_use]
pub(super) fn looks_secret(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().any(|word| is_mixed(word)) || (0..words.len()).any(|at| is_labelled(&words, at))
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

/// A label, and after it something that is neither a usual word nor too short for a code.
fn is_labelled(words: &[&str], at: usize) -> bool {
    let word = words[at].to_lowercase();
    let (label, glued) = match word.find([':', '=']) {
        Some(end) => (
            &word[..end],
            Some(words[at].get(end + 1..).unwrap_or_default()),
        ),
        None => (word.as_str(), None),
    };
    if !LABELS.contains(&label) {
        return false;
    }
    let after = |n: usize| words.get(at + n).copied().unwrap_or_default();
    let (secret, certain) = match glued {
        Some("") => (after(1), true),
        Some(glued) => (glued, true),
        None if matches!(after(1), ":" | "=") => (after(2), true),
        None if matches!(after(1).to_lowercase().as_str(), "is" | "was") => (after(2), false),
        None => (after(1), false),
    };
    let secret = secret.trim_end_matches(['.', ',', ';', ')']);
    let long = secret.chars().count() >= CODE;
    let digits = secret.chars().any(|c| c.is_ascii_digit()) && !is_day(secret);
    long && !PLAIN.contains(&secret.to_lowercase().as_str())
        && (digits || certain && words.len() <= at + 3)
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
    use super::looks_secret;

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
            assert!(looks_secret(text), "{text}");
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
            assert!(!looks_secret(text), "{text}");
        }
    }
}
