//! Codes and choices that come from the backend, against their words.

use std::collections::BTreeSet;

use trials::code::{block, rust as code, rust_literals, shipped};
use trials::tree::{read, sources};

use crate::locale::{LANGUAGES, PRIVATE, locale, together};
use crate::none;

/// The strings in every `fn code(` below a folder.
fn codes(folder: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in sources(folder, &[".rs"]) {
        let code = shipped(&source.text);
        for (at, _) in code.match_indices("fn code(") {
            let Some((open, close)) = block(&code, at) else {
                continue;
            };
            let inside = rust_literals(&source.text)
                .into_iter()
                .filter(|literal| (open..close).contains(&literal.offset));
            found.extend(inside.map(|literal| literal.text));
        }
    }
    assert!(!found.is_empty(), "{folder} has a `fn code(`");
    found
}

/// The variants of an enum in `wire.rs`, as the pages get them.
fn choices(name: &str) -> Vec<String> {
    let code: String = sources("src-tauri/src", &[".rs"])
        .iter()
        .filter(|source| source.path.starts_with("src-tauri/src/wire"))
        .map(|source| code(&source.text))
        .collect();
    let start = code
        .find(&format!("enum {name} {{"))
        .unwrap_or_else(|| panic!("src-tauri/src/wire.rs has no enum {name}"));
    let (open, close) = block(&code, start).expect("a body");
    let choices: Vec<String> = code[open..close]
        .lines()
        .filter_map(|line| line.trim().strip_suffix(','))
        .filter(|word| word.chars().all(char::is_alphanumeric))
        .map(kebab)
        .collect();
    assert!(choices.len() > 1, "{name} has choices");
    choices
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}

#[test]
fn every_failure_has_words() {
    let mut codes: BTreeSet<String> = ["crates/vault/src", "crates/casebook/src", "src-tauri/src"]
        .into_iter()
        .flat_map(codes)
        .collect();
    codes.extend(self::codes("crates/intake/src"));
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let words = locale(language, "private");
        let lacking = codes
            .iter()
            .map(|code| format!("failure-{code}"))
            .filter(|name| !words.contains_key(name));
        faults.extend(lacking.map(|name| format!("{language}/private.ftl lacks {name}")));
        for name in words
            .keys()
            .filter_map(|name| name.strip_prefix("failure-"))
        {
            if !codes.contains(name) {
                faults.push(format!(
                    "{language}/private.ftl has failure-{name}, which no code gives"
                ));
            }
        }
    }
    none(
        &faults,
        "a failure the backend can give has words, and no other",
    );
}

#[test]
fn every_failure_at_the_door_has_words() {
    // What making or opening a notebook can meet: the vault's, the shell's, and a database that makes no sense.
    let codes: BTreeSet<String> = codes("crates/vault/src")
        .union(&codes("src-tauri/src"))
        .cloned()
        .collect();
    let later = [
        "bad-label",
        "bad-role",
        "bad-migrations",
        "changed",
        "not-found",
        "passphrase-taken",
    ];
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let words = locale(language, "front");
        for code in codes.iter().filter(|code| !later.contains(&code.as_str())) {
            if !words.contains_key(&format!("failure-{code}")) {
                faults.push(format!("{language}/front.ftl lacks failure-{code}"));
            }
        }
        for name in words
            .keys()
            .filter_map(|name| name.strip_prefix("failure-"))
        {
            if !codes.contains(name) {
                faults.push(format!(
                    "{language}/front.ftl has failure-{name}, which no code gives"
                ));
            }
        }
    }
    none(&faults, "a failure at the door has words there");
}

#[test]
fn every_reason_not_to_show_a_photo_has_words() {
    let codes = codes("crates/intake/src");
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let words = locale(language, "private");
        let there: BTreeSet<String> = words
            .keys()
            .filter_map(|name| name.strip_prefix("unshown-"))
            .map(str::to_owned)
            .collect();
        faults.extend(
            codes
                .symmetric_difference(&there)
                .map(|code| format!("{language}/private.ftl unshown-{code}")),
        );
    }
    none(&faults, "the worker's refusals and their words go together");
}

#[test]
fn every_choice_has_its_word() {
    let choices = [
        ("Way", "way-"),
        ("Effect", "effect-"),
        ("ItemState", "state-"),
        ("Answer", "answer-"),
        ("Precision", "precision-"),
        ("LastedUnit", "unit-"),
        ("Theme", "theme-"),
    ]
    .map(|(name, prefix)| (prefix, choices(name)));
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let words = together(language, &PRIVATE);
        for (prefix, choices) in &choices {
            let wanted: BTreeSet<String> = choices
                .iter()
                .map(|choice| format!("{prefix}{choice}"))
                .collect();
            let there: BTreeSet<String> = words
                .keys()
                .filter(|name| name.starts_with(prefix))
                .cloned()
                .collect();
            faults.extend(
                wanted
                    .symmetric_difference(&there)
                    .map(|name| format!("{language} {name}")),
            );
        }
    }
    none(
        &faults,
        "a choice in src-tauri/src/wire.rs has its word, and no word is without a choice",
    );
}

#[test]
fn the_pages_offer_every_choice() {
    let mut offered = BTreeSet::new();
    for source in ["ui/base", "ui/private"]
        .into_iter()
        .flat_map(|folder| sources(folder, &[".js"]))
    {
        let script = trials::script::Script::read(&source.text);
        // As a name before a colon, too.
        let names = script
            .code
            .split(|c: char| !c.is_alphanumeric() && c != ':')
            .filter_map(|word| word.strip_suffix(':'));
        offered.extend(names.map(str::to_owned));
        offered.extend(script.strings.into_iter().map(|string| string.text));
    }
    let mut faults = Vec::new();
    for name in [
        "Way",
        "Effect",
        "ItemState",
        "Answer",
        "Precision",
        "LastedUnit",
        "Theme",
        "RegisterKind",
        "Language",
    ] {
        let choices = if name == "RegisterKind" {
            vec![
                "profiles".to_owned(),
                "accounts".to_owned(),
                "locks".to_owned(),
            ]
        } else {
            choices(name)
        };
        faults.extend(
            choices
                .into_iter()
                .filter(|choice| !offered.contains(choice))
                .map(|choice| format!("{name} {choice}")),
        );
    }
    none(&faults, "no page names this choice");
}

#[test]
fn every_field_has_its_word_in_the_versions() {
    let code = code(&read("src-tauri/src/wire.rs"));
    let start = code
        .find("struct EntryFields {")
        .expect("src-tauri/src/wire.rs has EntryFields");
    let (open, close) = block(&code, start).expect("a body");
    let mut fields: BTreeSet<String> = code[open..close]
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix("pub ")?
                .split_once(':')
                .map(|(name, _)| name.replace('_', "-"))
        })
        .collect();
    fields.insert("photos".to_owned());
    for language in LANGUAGES {
        let words = locale(language, "private");
        let there: BTreeSet<String> = words
            .keys()
            .filter_map(|name| name.strip_prefix("changed-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(there, fields, "{language}/private.ftl: changed-<field>");
    }
}
