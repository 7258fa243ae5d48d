//! How easily the texts read: Flesch's reading ease (1948) for English, Douma's form of it (1960) for Dutch.
//!
//! Both weigh the words in a sentence and the syllables in a word. 60 and up is plain, 45 is hard work.

mod syllables;

use fluent_syntax::ast::{Entry, Pattern, PatternElement};
use fluent_syntax::parser::parse;

use crate::tree::read;

pub use syllables::syllables;

/// The languages of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    Dutch,
    /// English.
    English,
}

impl Language {
    /// All there are.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// The name of its folder in `assets/locales`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }
}

/// What is counted in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Ended by `.`, `!`, `?` or the end of a line.
    pub sentences: usize,
    /// With a letter or a digit in them; what a hyphen joins is one.
    pub words: usize,
    /// As spoken.
    pub syllables: usize,
}

impl Count {
    /// Counts a text.
    #[must_use]
    pub fn of(text: &str, language: Language) -> Self {
        let mut count = Self::default();
        let mut inside = false;
        for line in text.lines() {
            for piece in line.split([' ', '\t', '/']) {
                let word = piece.trim_matches(|c: char| !c.is_alphanumeric());
                if word.is_empty() {
                    continue;
                }
                count.words += 1;
                count.syllables += syllables(word, language);
                inside = true;
                // A quote or a bracket may close after the mark.
                let end = piece.trim_end_matches(['\'', '"', '’', '”', ')']);
                if end.ends_with(['.', '!', '?', '…']) {
                    count.sentences += 1;
                    inside = false;
                }
            }
            // A heading or a step ends with its line.
            count.sentences += usize::from(std::mem::take(&mut inside));
        }
        count
    }

    /// Words in a sentence.
    #[must_use]
    pub fn sentence(self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// Syllables in a word.
    #[must_use]
    pub fn word(self) -> f64 {
        ratio(self.syllables, self.words)
    }

    /// The score: the higher, the easier.
    #[must_use]
    pub fn ease(self, language: Language) -> f64 {
        let (base, sentence, word) = match language {
            Language::Dutch => (206.84, 0.93, 77.0),
            Language::English => (206.835, 1.015, 84.6),
        };
        base - sentence * self.sentence() - word * self.word()
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of a page of text")]
fn ratio(of: usize, to: usize) -> f64 {
    of as f64 / to.max(1) as f64
}

/// A text with its score.
#[derive(Clone, Debug)]
pub struct Scored {
    /// The message that holds it.
    pub name: String,
    /// What was counted.
    pub count: Count,
    /// The score.
    pub ease: f64,
}

/// Every text of the plan and of the help, the hardest first: an item, a page, a question, with all its parts.
///
/// # Panics
/// When a file is not Fluent, which other tests say better.
#[must_use]
pub fn scored(language: Language) -> Vec<Scored> {
    let mut all: Vec<Scored> = ["plan", "help"]
        .into_iter()
        .flat_map(|file| texts(language, file))
        .map(|(name, text)| {
            let count = Count::of(&text, language);
            Scored {
                name,
                count,
                ease: count.ease(language),
            }
        })
        .collect();
    all.sort_by(|one, other| one.ease.total_cmp(&other.ease));
    all
}

/// The middle one of what [`scored`] gives; zero when there is nothing.
#[must_use]
pub fn median(scored: &[Scored]) -> f64 {
    match (scored.len(), scored.len() / 2) {
        (0, _) => 0.0,
        (many, half) if many % 2 == 0 => f64::midpoint(scored[half - 1].ease, scored[half].ease),
        (_, half) => scored[half].ease,
    }
}

fn texts(language: Language, file: &str) -> Vec<(String, String)> {
    let path = format!("assets/locales/{}/{file}.ftl", language.code());
    let source = read(&path);
    let resource = parse(source.as_str());
    assert!(resource.is_ok(), "{path} is not Fluent");
    let mut found = Vec::new();
    for entry in resource.iter().flat_map(|resource| &resource.body) {
        let Entry::Message(message) = entry else {
            continue;
        };
        let attributes = message
            .attributes
            .iter()
            // A number to call is looked at, not read.
            .filter(|attribute| attribute.id.name != "number")
            .map(|attribute| &attribute.value);
        let parts: Vec<String> = message.value.iter().chain(attributes).map(said).collect();
        found.push((message.id.name.to_owned(), parts.join("\n")));
    }
    found
}

fn said(pattern: &Pattern<&str>) -> String {
    pattern
        .elements
        .iter()
        .filter_map(|element| match element {
            PatternElement::TextElement { value } => Some(*value),
            PatternElement::Placeable { .. } => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(text: &str, language: Language) -> (usize, usize, usize) {
        let count = Count::of(text, language);
        (count.sentences, count.words, count.syllables)
    }

    #[test]
    fn sentences_words_and_syllables_are_counted() {
        let (nl, en) = (Language::Dutch, Language::English);
        assert_eq!(counted("Bel 112.", nl), (1, 2, 4));
        assert_eq!(counted("In danger: call at once!", en), (1, 5, 6));
        assert_eq!(counted("A title\nIts first step.", en), (2, 5, 6));
        assert_eq!(
            counted("Zeg: 'Dat wil ik niet.' Ga dan weg.", nl),
            (2, 8, 8)
        );
        assert_eq!(counted("A phone/tablet – yours (really).", en), (1, 5, 7));
        assert_eq!(counted("  \n\n", en), (0, 0, 0));
    }

    #[test]
    fn the_scores_are_those_of_the_formulas() {
        let count = Count {
            sentences: 2,
            words: 20,
            syllables: 30,
        };
        assert!((count.ease(Language::Dutch) - 82.04).abs() < 1e-9);
        assert!((count.ease(Language::English) - 69.785).abs() < 1e-9);
    }

    #[test]
    fn every_text_is_scored_once_and_the_hardest_comes_first() {
        for language in Language::ALL {
            let all = scored(language);
            assert!(all.len() > 80, "{} texts", all.len());
            assert!(all.is_sorted_by(|one, other| one.ease <= other.ease));
            let mut names: Vec<&str> = all.iter().map(|text| text.name.as_str()).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all.len());
            assert!(all.iter().all(|text| text.count.words > 0));
        }
    }

    #[test]
    fn the_median_is_the_middle() {
        let one = |ease| Scored {
            name: String::new(),
            count: Count::default(),
            ease,
        };
        assert!((median(&[one(1.0), one(5.0), one(6.0)]) - 5.0).abs() < 1e-9);
        assert!((median(&[one(1.0), one(5.0), one(6.0), one(9.0)]) - 5.5).abs() < 1e-9);
        assert!(median(&[]).abs() < 1e-9);
    }
}
