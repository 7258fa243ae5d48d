//! Passphrases: six random words to offer, and how strong one's own is.

use std::sync::LazyLock;

use zxcvbn::feedback::Warning;

use crate::error::Result;

/// Two to the 13th is the first power above 7,776: 13 random bits choose a word, or are drawn again.
const CHOICES: usize = 7_776;
/// Six words of 7,776 are 77 bits.
const WORDS: usize = 6;
/// The fewest guesses that a passphrase of one's own must stand, as a power of ten. A guess costs half a second and
/// 256 MiB; ten thousand machines need 19 years for half of 10^13.
const STRONG: f64 = 13.0;
/// So many words of the Dutch list are passwords by themselves.
const TRIED_FIRST: usize = 900;
/// The longest text that is measured, in characters; what comes after can't make it weaker.
const MEASURED: usize = 100;

static EN: &str = include_str!("../../../assets/words/passphrase-en.txt");
static NL: &str = include_str!("../../../assets/words/passphrase-nl.txt");
/// What Dutch passwords are made of, which the measure's own lists lack.
static DUTCH: LazyLock<Vec<&str>> = LazyLock::new(|| {
    include_str!("../../../assets/words/frequent-nl.txt")
        .lines()
        .collect()
});

/// Whose words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordList {
    /// Dutch, from OpenTaal.
    Dutch,
    /// English: the long list of the Electronic Frontier Foundation, without the words that could hurt.
    English,
}

/// Why a passphrase is weak.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    /// One of those tried first, or close to it.
    Known,
    /// A word, or a name, with little beside it.
    Word,
    /// A row of keys, or of letters or digits that follow each other.
    Row,
    /// The same again and again.
    Repeated,
    /// A date or a year.
    Date,
    /// Too short for anything.
    Short,
}

impl Weakness {
    /// Every one.
    pub const ALL: [Self; 6] = [
        Self::Known,
        Self::Word,
        Self::Row,
        Self::Repeated,
        Self::Date,
        Self::Short,
    ];

    /// A short name in kebab-case, under which the words for it are kept.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Word => "word",
            Self::Row => "row",
            Self::Repeated => "repeated",
            Self::Date => "date",
            Self::Short => "short",
        }
    }
}

/// How strong a passphrase is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strength {
    /// 0 for nothing, 1 for strong enough, and what lies between.
    pub part: f64,
    /// Why it is refused; nothing when it is strong enough.
    pub weakness: Option<Weakness>,
}

/// Six random words, with spaces between.
///
/// # Errors
/// When the system gives no random bytes.
pub fn offer(list: WordList) -> Result<String> {
    let words: Vec<&str> = match list {
        WordList::Dutch => NL,
        WordList::English => EN,
    }
    .lines()
    .collect();
    let mut chosen: Vec<&str> = Vec::with_capacity(WORDS);
    while chosen.len() < WORDS {
        let number = usize::from(u16::from_le_bytes(vault::random()?)) & 0x1FFF;
        chosen.extend(words.get(number).filter(|_| number < CHOICES));
    }
    Ok(chosen.join(" "))
}

/// Measures a passphrase as an attacker would try it: zxcvbn, with the words Dutch people use.
#[must_use]
pub fn measure(passphrase: &str) -> Strength {
    let text: String = passphrase.trim().chars().take(MEASURED).collect();
    let entropy = zxcvbn::zxcvbn(&text, &DUTCH);
    let part = (entropy.guesses_log10() / STRONG).clamp(0.0, 1.0);
    let warning = entropy.feedback().and_then(|feedback| feedback.warning());
    let weakness = (part < 1.0).then(|| why(warning, &text));
    Strength { part, weakness }
}

fn why(warning: Option<Warning>, text: &str) -> Weakness {
    match warning {
        Some(
            Warning::StraightRowsOfKeysAreEasyToGuess
            | Warning::ShortKeyboardPatternsAreEasyToGuess
            | Warning::SequencesLikeAbcAreEasyToGuess,
        ) => Weakness::Row,
        Some(
            Warning::RepeatsLikeAaaAreEasyToGuess
            | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess,
        ) => Weakness::Repeated,
        Some(
            Warning::ThisIsATop10Password
            | Warning::ThisIsATop100Password
            | Warning::ThisIsACommonPassword
            | Warning::ThisIsSimilarToACommonlyUsedPassword,
        ) => Weakness::Known,
        Some(
            Warning::AWordByItselfIsEasyToGuess
            | Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
            | Warning::CommonNamesAndSurnamesAreEasyToGuess,
        ) => Weakness::Word,
        Some(Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess) => {
            Weakness::Date
        }
        // Words of ours come without a warning.
        None => dutch(text).unwrap_or(Weakness::Short),
    }
}

/// A word that Dutch people use, and nothing beside it but digits and signs.
fn dutch(text: &str) -> Option<Weakness> {
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).collect();
    let letters = letters.to_lowercase();
    let place = DUTCH.iter().position(|word| *word == letters)?;
    Some(if place < TRIED_FIRST {
        Weakness::Known
    } else {
        Weakness::Word
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn each_list_has_7776_plain_words() {
        for text in [NL, EN] {
            let words: HashSet<&str> = text.lines().collect();
            assert_eq!(words.len(), CHOICES);
            for word in words {
                let plain = word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
                assert!(plain && (3..=9).contains(&word.len()), "{word:?}");
            }
        }
    }

    #[test]
    fn six_words_are_offered_and_never_the_same() {
        let mut seen = HashSet::new();
        for list in [WordList::Dutch, WordList::English] {
            for _ in 0..20 {
                let offered = offer(list).unwrap();
                assert_eq!(offered.split(' ').count(), 6);
                assert_eq!(measure(&offered).weakness, None, "{offered}");
                assert!(seen.insert(offered));
            }
        }
    }

    #[test]
    fn weak_ones_are_told_why() {
        for (text, weakness) in [
            ("", Weakness::Short),
            ("password1", Weakness::Known),
            ("sinterklaas", Weakness::Known),
            ("Welkom-2024!", Weakness::Known),
            ("gisteravond12", Weakness::Word),
            ("qwertyuiop", Weakness::Known),
            ("mnopqrstuvwx", Weakness::Row),
            ("aaaaaaaaaaaaaa", Weakness::Repeated),
            ("22-11-1987", Weakness::Date),
            ("k7#fQ", Weakness::Short),
        ] {
            let strength = measure(text);
            assert_eq!(strength.weakness, Some(weakness), "{text}");
            assert!(strength.part < 1.0);
        }
        for text in [
            "amsterdam",
            "welkom2024",
            "feyenoord1",
            "Johannes1987",
            "koningsdag",
        ] {
            assert!(measure(text).weakness.is_some(), "{text}");
        }
    }

    #[test]
    fn strong_ones_pass() {
        for text in [
            "violet lantern orchard",
            "copper ladder winter",
            "vier paarse lantaarns zingen zacht",
            "Xk9!vQ2m#tR7bW",
        ] {
            assert_eq!(measure(text).weakness, None, "{text}: {:?}", measure(text));
        }
    }

    #[test]
    fn a_long_text_is_measured_in_bounded_time() {
        assert_eq!(
            measure(&"violet lantern orchard ".repeat(10_000)).weakness,
            None
        );
    }
}
