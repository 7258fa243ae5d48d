//! `plan.json` and `help.json` against their words.

use std::collections::{BTreeMap, BTreeSet};

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
    for id in questions(&plan) {
        let hint = format!("question-{id}.hint");
        let hinted = LANGUAGES.map(|language| locale(language, "plan").contains_key(&hint));
        // A hint is there where one helps, and then in both languages.
        wanted.extend(Some(hint).filter(|_| hinted.contains(&true)));
        wanted.insert(format!("question-{id}"));
    }
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

/// The parts of a structure that say where they come from.
fn sourced(file: &str) -> (Value, Vec<(String, Value)>) {
    let content = content(file);
    let parts: Vec<&Value> = match file {
        "plan" => list(&content, "sections")
            .iter()
            .flat_map(|section| list(section, "items"))
            .collect(),
        _ => ["pages", "lines"]
            .into_iter()
            .flat_map(|name| list(&content, name))
            .collect(),
    };
    let parts = parts
        .into_iter()
        .map(|part| (text(part, "id").to_owned(), part.clone()))
        .collect();
    (content, parts)
}

fn is_a_day(day: &str) -> bool {
    day.len() == 10
        && day.chars().enumerate().all(|(at, c)| match at {
            4 | 7 => c == '-',
            _ => c.is_ascii_digit(),
        })
}

#[test]
fn every_advice_names_its_source_and_day() {
    let mut faults = Vec::new();
    for file in ["plan", "help"] {
        let (content, parts) = sourced(file);
        let sources = content["sources"].as_object().expect("sources");
        let mut used = BTreeSet::new();
        for (id, part) in parts {
            let named = list(&part, "sources");
            if named.is_empty() {
                faults.push(format!("{file}.json: {id} names no source"));
            }
            for source in named {
                let source = source.as_str().unwrap_or("?").to_owned();
                if !sources.contains_key(&source) {
                    faults.push(format!(
                        "{file}.json: {id} names source {source}, which is not explained"
                    ));
                }
                used.insert(source);
            }
            let day = text(&part, "checked");
            if !is_a_day(day) {
                faults.push(format!("{file}.json: {id}: `checked` is a day, not {day}"));
            }
        }
        let idle = sources.keys().filter(|source| !used.contains(*source));
        faults.extend(idle.map(|source| format!("{file}.json: nothing names source {source}")));
    }
    none(
        &faults,
        "every text says where it comes from and when that was looked at",
    );
}

#[test]
fn a_source_has_one_name() {
    let mut names: BTreeMap<String, Value> = BTreeMap::new();
    for file in ["plan", "help"] {
        for (key, name) in content(file)["sources"].as_object().expect("sources") {
            let before = names.insert(key.clone(), name.clone());
            assert!(
                before.is_none_or(|before| before == *name),
                "source {key} is called {name} in {file}.json and otherwise elsewhere"
            );
        }
    }
}

#[test]
fn every_item_says_whether_it_needs_a_safe_device() {
    for (id, item) in sourced("plan").1 {
        assert!(
            item["safeDevice"].is_boolean(),
            "{id}: safeDevice is true or false"
        );
    }
}

fn questions(plan: &Value) -> Vec<String> {
    list(plan, "questions")
        .iter()
        .map(|id| id.as_str().expect("a question is a name").to_owned())
        .collect()
}

/// Asked to know the person better; no step depends on the answer.
const HIDE_NOTHING: [&str; 2] = ["device", "ex"];

#[test]
fn a_question_hides_only_what_cannot_apply() {
    let plan = content("plan");
    let questions = questions(&plan);
    let mut hiding = BTreeSet::new();
    for section in list(&plan, "sections") {
        for item in list(section, "items") {
            let id = text(item, "id");
            let Some(only) = item["only"].as_array() else {
                assert!(item["only"].is_null(), "{id}: `only` is a list");
                continue;
            };
            assert!(
                !only.is_empty(),
                "{id}: leave out an `only` that names nothing"
            );
            assert_ne!(text(section, "id"), "first", "{id} is for everyone");
            for question in only {
                let question = question.as_str().unwrap_or("?").to_owned();
                assert!(
                    questions.contains(&question),
                    "{id}: nobody asks {question}"
                );
                hiding.insert(question);
            }
        }
    }
    let idle: Vec<&String> = questions
        .iter()
        .filter(|id| !hiding.contains(*id))
        .collect();
    assert_eq!(idle, HIDE_NOTHING, "the questions that hide nothing");
}

#[test]
fn a_question_ends_as_one() {
    let plan = content("plan");
    for language in LANGUAGES {
        let words = locale(language, "plan");
        for id in questions(&plan) {
            let asked = words
                .get(&format!("question-{id}"))
                .map(|words| words.text.as_str());
            assert!(
                asked.is_some_and(|asked| asked.ends_with('?')),
                "{language}: question-{id} asks {asked:?}"
            );
        }
    }
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
    let mut in_short = BTreeSet::new();
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
            let ways = crate::locale::locale(language, "ways");
            let id = format!("numbers-{}", text(line, "id"));
            let short = ways.get(&format!("{id}.number")).or_else(|| ways.get(&id));
            if let Some(short) = short {
                assert_eq!(Some(short.text.as_str()), said, "{language}/ways.ftl {id}");
                in_short.insert(format!("{language} {id}"));
            }
        }
    }
    let wanted = ["112", "police", "veilig-thuis"]
        .map(|id| LANGUAGES.map(|language| format!("{language} numbers-{id}")));
    assert_eq!(in_short, wanted.into_iter().flatten().collect());
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
