//! `registers.json` against its words: what the program offers by name in the registers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use trials::tree::read;

use crate::locale::{LANGUAGES, PRIVATE, locale};
use crate::none;

/// The registers of the plan, as `registers.json` calls them.
const REGISTERS: [&str; 3] = ["profiles", "accounts", "locks"];

/// What is offered by name.
#[derive(Clone, Debug)]
struct Offer {
    register: &'static str,
    id: String,
    looks: u64,
    sources: Vec<String>,
    checked: String,
}

impl Offer {
    fn name(&self) -> String {
        format!("offer-{}-{}", self.register, self.id)
    }
}

fn content(file: &str) -> Value {
    let path = format!("assets/content/{file}.json");
    serde_json::from_str(&read(&path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text(value: &Value, name: &str) -> String {
    value[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name} is a text in {value}"))
        .to_owned()
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name]
        .as_array()
        .unwrap_or_else(|| panic!("{name} is a list in {value}"))
}

fn sources(content: &Value) -> BTreeMap<String, String> {
    let sources = content["sources"].as_object().expect("sources");
    sources
        .keys()
        .map(|key| (key.clone(), text(&content["sources"], key)))
        .collect()
}

/// Every offer, in the order of the file.
fn offers() -> Vec<Offer> {
    let content = content("registers");
    let mut offers = Vec::new();
    for register in REGISTERS {
        let entries = list(&content, register);
        assert!(!entries.is_empty(), "{register} offers nothing");
        offers.extend(entries.iter().map(|entry| {
            Offer {
                register,
                id: text(entry, "id"),
                looks: entry["looks"].as_u64().unwrap_or_default(),
                sources: list(entry, "sources")
                    .iter()
                    .map(|source| source.as_str().unwrap_or("?").to_owned())
                    .collect(),
                checked: text(entry, "checked"),
            }
        }));
    }
    offers
}

fn is_day(day: &str) -> bool {
    day.len() == 10
        && day.chars().enumerate().all(|(at, c)| {
            if at == 4 || at == 7 {
                c == '-'
            } else {
                c.is_ascii_digit()
            }
        })
}

#[test]
fn the_registers_have_their_words() {
    let mut wanted = BTreeSet::new();
    for offer in offers() {
        let name = offer.name();
        wanted.extend((1..=offer.looks).map(|look| format!("{name}.look-{look}")));
        wanted.insert(name);
    }
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let there: BTreeSet<String> = locale(language, "registers").into_keys().collect();
        faults.extend(
            wanted
                .difference(&there)
                .map(|name| format!("{language}/registers.ftl lacks {name}")),
        );
        faults.extend(there.difference(&wanted).map(|name| {
            format!("{language}/registers.ftl has {name}, which registers.json does not")
        }));
    }
    none(
        &faults,
        "assets/content/registers.json and the words go together",
    );
}

#[test]
fn the_words_of_the_registers_put_nothing_in() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let words = locale(language, "registers");
        let filled = words.iter().filter(|(_, words)| {
            words.text.trim().is_empty() || !words.holes.is_empty() || !words.borrowed.is_empty()
        });
        faults.extend(filled.map(|(name, _)| format!("{language}/registers.ftl {name}")));
    }
    none(&faults, "an offer is plain words, and there are some");
}

#[test]
fn the_names_of_the_registers_stand_in_no_other_file() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let words = locale(language, "registers");
        for file in PRIVATE.iter().filter(|file| **file != "registers") {
            let other = locale(language, file);
            faults.extend(
                words
                    .keys()
                    .filter(|name| other.contains_key(*name))
                    .map(|name| format!("{language}/{file}.ftl has {name} too")),
            );
        }
    }
    none(&faults, "a name stands in one file of a window");
}

#[test]
fn every_offer_stands_once_with_two_to_five_looks() {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for offer in offers() {
        let name = offer.name();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if offer.id.is_empty() || !offer.id.chars().all(plain) {
            faults.push(format!(
                "{name}: an id is small letters, digits and hyphens"
            ));
        }
        if !(2..=5).contains(&offer.looks) {
            faults.push(format!("{name} has {} looks", offer.looks));
        }
        if !seen.insert(name.clone()) {
            faults.push(format!("{name} stands there twice"));
        }
    }
    none(&faults, "assets/content/registers.json");
}

#[test]
fn the_registers_are_those_of_the_plan() {
    let plan = content("plan");
    let of_plan: BTreeSet<String> = list(&plan, "sections")
        .iter()
        .filter_map(|section| section["register"].as_str().map(str::to_owned))
        .collect();
    let registers = content("registers");
    let of_file: BTreeSet<String> = registers
        .as_object()
        .expect("an object")
        .keys()
        .filter(|name| !matches!(name.as_str(), "checked" | "sources"))
        .cloned()
        .collect();
    assert_eq!(of_file, of_plan);
    assert_eq!(of_file, BTreeSet::from(REGISTERS.map(str::to_owned)));
}

#[test]
fn the_accounts_begin_with_the_e_mail() {
    let first = offers()
        .into_iter()
        .find(|offer| offer.register == "accounts");
    assert_eq!(
        first.map(|offer| offer.id).as_deref(),
        Some("email"),
        "whoever has the e-mail can ask for every other password"
    );
}

#[test]
fn every_offer_names_its_source_and_day() {
    let content = content("registers");
    let sources = sources(&content);
    let mut used = BTreeSet::new();
    let mut faults = Vec::new();
    if !is_day(&text(&content, "checked")) {
        faults.push("registers.json: `checked` is a day".to_owned());
    }
    for offer in offers() {
        let name = offer.name();
        if offer.sources.is_empty() {
            faults.push(format!("{name} names no source"));
        }
        if !is_day(&offer.checked) {
            faults.push(format!("{name}: `checked` is a day, not {}", offer.checked));
        }
        for source in offer.sources {
            if !sources.contains_key(&source) {
                faults.push(format!(
                    "{name} names source {source}, which is not explained"
                ));
            }
            used.insert(source);
        }
    }
    faults.extend(
        sources
            .keys()
            .filter(|source| !used.contains(*source))
            .map(|source| format!("no offer names source {source}")),
    );
    none(&faults, "every offer says what it rests on, and since when");
}

#[test]
fn a_source_is_the_same_in_the_plan() {
    let plan = sources(&content("plan"));
    let faults: Vec<String> = sources(&content("registers"))
        .into_iter()
        .filter(|(key, words)| plan.get(key).is_some_and(|other| other != words))
        .map(|(key, words)| format!("{key}: {words}"))
        .collect();
    none(&faults, "plan.json explains these sources in other words");
}
