//! Every piece of advice in the source text, `advice.json`, against the words that carry it.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::locale::{LANGUAGES, Locale, PRIVATE, together};
use crate::none;

/// One thing the source says or advises, in the order of the source and in other words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advice {
    says: String,
    /// Messages or attributes that carry it; a message stands for all of its attributes.
    #[serde(rename = "in")]
    places: Vec<String>,
    /// Words that would be gone if the advice were; with `*` the beginning of a word.
    nl: Vec<String>,
    en: Vec<String>,
}

fn advice() -> Vec<Advice> {
    serde_json::from_str(include_str!("advice.json")).expect("advice.json is a list of advice")
}

/// Small letters, a space between words and at both ends, nothing else.
fn plain(text: &str) -> String {
    let spaced: String = text
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    format!(" {} ", words.join(" "))
}

/// What stands under a name, and under its attributes when it has none itself.
fn said(locale: &Locale, place: &str) -> Option<String> {
    let below = format!("{place}.");
    let parts: Vec<&str> = locale
        .iter()
        .filter(|(name, _)| *name == place || name.starts_with(&below))
        .map(|(_, words)| words.text.as_str())
        .collect();
    (!parts.is_empty()).then(|| plain(&parts.join("\n")))
}

fn stands(key: &str, text: &str) -> bool {
    match key.strip_suffix('*') {
        Some(start) => text.contains(plain(start).trim_end()),
        None => text.contains(&plain(key)),
    }
}

fn faults(advice: &Advice, language: &str, locale: &Locale) -> Vec<String> {
    let keys = if language == "nl" {
        &advice.nl
    } else {
        &advice.en
    };
    let mut faults = Vec::new();
    if advice.places.is_empty() || keys.is_empty() {
        faults.push("names nothing".to_owned());
    }
    let mut all = String::new();
    for place in &advice.places {
        match said(locale, place) {
            None => faults.push(format!("{place} is not there")),
            Some(text) if !keys.iter().any(|key| stands(key, &text)) => {
                faults.push(format!("{place} has none of {keys:?}"));
            }
            Some(text) => all.push_str(&text),
        }
    }
    faults.extend(
        keys.iter()
            .filter(|key| !stands(key, &all))
            .map(|key| format!("no place has \"{key}\"")),
    );
    faults
        .into_iter()
        .map(|fault| format!("{language}: \"{}\": {fault}", advice.says))
        .collect()
}

#[test]
fn every_advice_of_the_source_is_carried() {
    let all = advice();
    assert!(all.len() > 100, "{} pieces of advice", all.len());
    let mut found = Vec::new();
    for language in LANGUAGES {
        let locale = together(language, &PRIVATE);
        found.extend(all.iter().flat_map(|one| faults(one, language, &locale)));
    }
    none(
        &found,
        "say it again, or say in tests/content/advice.json where it is said now",
    );
}

#[test]
fn no_advice_is_listed_twice() {
    let all = advice();
    let said: BTreeSet<&str> = all.iter().map(|one| one.says.as_str()).collect();
    assert_eq!(said.len(), all.len());
}

#[test]
fn what_is_lost_is_found_out() {
    let mut locale = together("en", &PRIVATE);
    let one = |keys: &[&str], place: &str| Advice {
        says: String::new(),
        places: vec![place.to_owned()],
        nl: Vec::new(),
        en: keys.iter().map(|key| (*key).to_owned()).collect(),
    };
    let registered = one(&["registered"], "item-prove-the-no");
    assert!(faults(&registered, "en", &locale).is_empty());
    assert!(faults(&one(&["regist*"], "item-prove-the-no"), "en", &locale).is_empty());
    assert!(!faults(&one(&["regist"], "item-prove-the-no"), "en", &locale).is_empty());
    assert!(!faults(&one(&[], "item-prove-the-no"), "en", &locale).is_empty());
    assert!(!faults(&one(&["registered"], "item-gone"), "en", &locale).is_empty());
    locale.remove("item-prove-the-no.step-1");
    assert!(!faults(&registered, "en", &locale).is_empty());
}
