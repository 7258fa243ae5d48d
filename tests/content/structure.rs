//! `plan.json` and `help.json` against their words.

use std::collections::BTreeSet;

use serde_json::Value;
use trials::script::Script;
use trials::tree::read;

use crate::locale::{LANGUAGES, locale};
use crate::none;

fn content(file: &str) -> Value {
    let path = format!("assets/content/{file}.json");
    serde_json::from_str(&read(&path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value[name]
        .as_array()
        .unwrap_or_else(|| panic!("{name} is a list"))
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name]
        .as_str()
        .unwrap_or_else(|| panic!("{name} is a text in {value}"))
}

/// Compares the names a structure asks for with those a file has.
fn compare(file: &str, wanted: &BTreeSet<String>) {
    assert!(!wanted.is_empty());
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let there: BTreeSet<String> = locale(language, file).into_keys().collect();
        faults.extend(
            wanted
                .difference(&there)
                .map(|name| format!("{language}/{file}.ftl lacks {name}")),
        );
        faults.extend(
            there.difference(wanted).map(|name| {
                format!("{language}/{file}.ftl has {name}, which {file}.json does not")
            }),
        );
    }
    none(
        &faults,
        &format!("assets/content/{file}.json and the words go together"),
    );
}

#[test]
fn the_plan_has_its_words() {
    let plan = content("plan");
    let mut wanted = BTreeSet::new();
    for section in list(&plan, "sections") {
        let id = text(section, "id");
        wanted.insert(format!("section-{id}"));
        wanted.insert(format!("section-{id}.about"));
        for item in list(section, "items") {
            let id = text(item, "id");
            assert!(
                wanted.insert(format!("item-{id}")),
                "the item {id} stands in the plan twice"
            );
            wanted.insert(format!("item-{id}.why"));
            let steps = item["steps"].as_u64().unwrap_or_default();
            assert!(steps > 0, "the item {id} has no step");
            wanted.extend((1..=steps).map(|step| format!("item-{id}.step-{step}")));
            for name in ["notice", "evidence"] {
                if item[name]
                    .as_bool()
                    .unwrap_or_else(|| panic!("{id}: {name} is true or false"))
                {
                    wanted.insert(format!("item-{id}.{name}"));
                }
            }
        }
    }
    compare("plan", &wanted);
}

#[test]
fn every_advice_names_its_source_and_day() {
    let plan = content("plan");
    let sources = plan["sources"].as_object().expect("sources");
    let mut used = BTreeSet::new();
    for section in list(&plan, "sections") {
        for item in list(section, "items") {
            let id = text(item, "id");
            let named = list(item, "sources");
            assert!(!named.is_empty(), "{id} names no source");
            for source in named {
                let source = source.as_str().unwrap_or("?");
                assert!(
                    sources.contains_key(source),
                    "{id} names source {source}, which plan.json does not explain"
                );
                used.insert(source.to_owned());
            }
            let day = text(item, "checked");
            let plain = day.len() == 10
                && day.chars().enumerate().all(|(at, c)| {
                    if at == 4 || at == 7 {
                        c == '-'
                    } else {
                        c.is_ascii_digit()
                    }
                });
            assert!(plain, "{id}: `checked` is a day, not {day}");
            assert!(
                item["safeDevice"].is_boolean(),
                "{id}: safeDevice is true or false"
            );
        }
    }
    let idle: Vec<String> = sources
        .keys()
        .filter(|source| !used.contains(*source))
        .cloned()
        .collect();
    none(&idle, "sources that no item names");
}

#[test]
fn the_plan_names_each_register_once() {
    let plan = content("plan");
    let mut registers: Vec<&str> = list(&plan, "sections")
        .iter()
        .filter_map(|section| section["register"].as_str())
        .collect();
    registers.sort_unstable();
    assert_eq!(registers, ["accounts", "locks", "profiles"]);
}

#[test]
fn the_help_has_its_words() {
    let help = content("help");
    let mut wanted = BTreeSet::new();
    for page in list(&help, "pages") {
        let id = text(page, "id");
        wanted.insert(format!("help-{id}"));
        let paragraphs = page["paragraphs"].as_u64().unwrap_or_default();
        assert!(paragraphs > 0, "the help page {id} says nothing");
        wanted.extend((1..=paragraphs).map(|number| format!("help-{id}.p-{number}")));
    }
    for line in list(&help, "lines") {
        let id = text(line, "id");
        wanted.extend([
            format!("line-{id}"),
            format!("line-{id}.when"),
            format!("line-{id}.expect"),
        ]);
        if !line["number"].is_null() {
            wanted.insert(format!("line-{id}.number"));
        }
    }
    compare("help", &wanted);
}

#[test]
fn the_numbers_to_call_are_those_of_the_content() {
    let help = content("help");
    for line in list(&help, "lines")
        .iter()
        .filter(|line| !line["number"].is_null())
    {
        let name = format!("line-{}.number", text(line, "id"));
        for language in LANGUAGES {
            let locale = locale(language, "help");
            let said = locale.get(&name).map(|words| words.text.as_str());
            assert_eq!(
                said,
                Some(text(line, "number")),
                "{language}/help.ftl {name}"
            );
        }
    }
}

#[test]
fn the_help_page_shows_everything_there_is() {
    let help = content("help");
    let script = Script::read(&read("ui/private/help.js"));
    let shown: BTreeSet<&str> = script
        .strings
        .iter()
        .map(|string| string.text.as_str())
        .collect();
    let mut faults = Vec::new();
    for page in list(&help, "pages") {
        faults.extend(
            Some(text(page, "id"))
                .filter(|id| !shown.contains(id))
                .map(|id| format!("the page {id}")),
        );
    }
    for line in list(&help, "lines") {
        let id = text(line, "id");
        if !shown.contains(id) && !shown.contains(format!("line-{id}").as_str()) {
            faults.push(format!("the line {id}"));
        }
    }
    none(&faults, "ui/private/help.js does not show");
}
