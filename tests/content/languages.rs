//! Dutch and English against each other.

use std::collections::BTreeSet;

use crate::locale::{BEGIN, FILES, LANGUAGES, PRIVATE, locale, together};
use crate::none;

#[test]
fn both_languages_have_the_same_words() {
    let mut faults = Vec::new();
    for file in FILES {
        let (nl, en) = (locale("nl", file), locale("en", file));
        for name in nl.keys().filter(|name| !en.contains_key(*name)) {
            faults.push(format!("en/{file}.ftl lacks {name}"));
        }
        for (name, english) in &en {
            match nl.get(name) {
                None => faults.push(format!("nl/{file}.ftl lacks {name}")),
                Some(dutch) if dutch.holes != english.holes => {
                    faults.push(format!(
                        "{file}.ftl {name}: nl puts in {:?}, en {:?}",
                        dutch.holes, english.holes
                    ));
                }
                Some(_) => {}
            }
        }
    }
    none(
        &faults,
        "every message, attribute and placeholder stands in both languages",
    );
}

#[test]
fn no_name_stands_twice_in_a_window() {
    for language in LANGUAGES {
        together(language, &PRIVATE);
        together(language, &["front"]);
        together(language, &BEGIN);
    }
}

#[test]
fn borrowed_words_are_there() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        for files in [&PRIVATE[..], &BEGIN, &["front"]] {
            let locale = together(language, files);
            for (name, words) in &locale {
                let lacking = words.borrowed.iter().filter(|borrowed| {
                    locale
                        .get(*borrowed)
                        .is_none_or(|lender| !lender.borrowed.is_empty())
                });
                faults.extend(
                    lacking.map(|borrowed| format!("{language} {name} borrows {borrowed}")),
                );
            }
        }
    }
    none(
        &faults,
        "words are borrowed from words that stand in the same window and borrow none",
    );
}

#[test]
fn no_words_are_empty() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        for file in FILES {
            let empty = locale(language, file).into_iter().filter(|(_, words)| {
                words.text.trim().is_empty() && words.holes.is_empty() && words.borrowed.is_empty()
            });
            faults.extend(empty.map(|(name, _)| format!("{language}/{file}.ftl {name}")));
        }
    }
    none(&faults, "say something, or take it out");
}

/// A number to call: 112, or groups of digits joined by a hyphen.
fn numbers(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_ascii_digit() && c != '-')
        .map(|word| word.trim_matches('-'))
        .filter(|word| {
            matches!(*word, "112" | "113")
                || (word.contains('-') && word.chars().filter(char::is_ascii_digit).count() >= 7)
        })
        .map(str::to_owned)
        .collect()
}

#[test]
fn both_languages_give_the_same_numbers_to_call() {
    let mut faults = Vec::new();
    let mut seen = 0;
    for file in FILES {
        let (nl, en) = (locale("nl", file), locale("en", file));
        for (name, english) in &en {
            let dutch = nl
                .get(name)
                .map(|words| numbers(&words.text))
                .unwrap_or_default();
            let english = numbers(&english.text);
            seen += english.len();
            if dutch != english {
                faults.push(format!("{file}.ftl {name}: nl {dutch:?}, en {english:?}"));
            }
        }
    }
    assert!(seen > 5, "there are numbers to call");
    none(
        &faults,
        "a number that differs sends someone to the wrong place",
    );
}

#[test]
fn the_front_gives_nothing_away() {
    let telling = [
        "stalk",
        "incident",
        "evidence",
        "bewijs",
        "politie",
        "police",
        "112",
        "veilig thuis",
        "dossier",
        "threat",
        "dreig",
        "witness",
        "getuige",
    ];
    let mut faults = Vec::new();
    for language in LANGUAGES {
        for (name, words) in locale(language, "front") {
            let text = words.text.to_lowercase();
            faults.extend(
                telling
                    .iter()
                    .filter(|word| text.contains(**word))
                    .map(|word| format!("{language} {name}: {word}")),
            );
        }
    }
    none(
        &faults,
        "whoever walks in sees the front: it says nothing of what is behind it",
    );
}
