//! Codes and choices that come from the backend, against their words.

use std::collections::BTreeSet;

use trials::code::{block, rust as code, rust_literals, shipped};
use trials::tree::{read, sources};

use crate::locale::{BEGIN, LANGUAGES, PRIVATE, locale, together};
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

/// Failures and their words in the files of one window, each for each.
fn paired(files: &[&str], codes: &BTreeSet<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let words = together(language, files);
        let there: BTreeSet<String> = words
            .keys()
            .filter_map(|name| name.strip_prefix("failure-"))
            .map(str::to_owned)
            .collect();
        let named = |code: &String| format!("{language}/{} failure-{code}", files[0]);
        faults.extend(
            codes
                .difference(&there)
                .map(|code| format!("{} is lacking", named(code))),
        );
        faults.extend(
            there
                .difference(codes)
                .map(|code| format!("{} comes from no code", named(code))),
        );
    }
    faults
}

fn together_from(folders: &[&str], without: &[&str]) -> BTreeSet<String> {
    let mut all: BTreeSet<String> = folders.iter().flat_map(|folder| codes(folder)).collect();
    for code in without {
        assert!(all.remove(*code), "{code} is no code any more");
    }
    all
}

/// What can't be met before a notebook is open.
const LATER: [&str; 11] = [
    "cancelled",
    "bad-key",
    "bad-label",
    "bad-role",
    "bad-migrations",
    "changed",
    "not-by-code",
    "not-found",
    "renewed-closed",
    "too-many-files",
    "word-differs",
];

#[test]
fn every_failure_has_words() {
    let codes = together_from(
        &[
            "crates/vault/src",
            "crates/casebook/src",
            "crates/intake/src",
            "crates/dossier/src",
            "crates/leftovers/src",
            "src-tauri/src",
        ],
        &[],
    );
    none(
        &paired(&PRIVATE, &codes),
        "a failure the backend can give has words, and no other",
    );
}

#[test]
fn every_failure_of_the_front_has_words() {
    let making = [
        "exists",
        "code-differs",
        "passphrase-weak",
        "passphrase-differs",
        "passphrase-taken",
    ];
    let codes = together_from(
        &["crates/vault/src", "crates/recipes/src", "src-tauri/src"],
        &[&LATER[..], &making].concat(),
    );
    none(
        &paired(&["front"], &codes),
        "a failure of the front has words there",
    );
}

#[test]
fn every_failure_of_the_first_start_has_words() {
    let codes = together_from(&["crates/vault/src", "src-tauri/src"], &LATER);
    none(
        &paired(&BEGIN, &codes),
        "a failure of the first start has words there",
    );
}

#[test]
fn every_reason_not_to_show_a_file_has_words() {
    let codes = codes("crates/intake/src");
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let words = locale(language, "evidence");
        let there: BTreeSet<String> = words
            .keys()
            .filter_map(|name| name.strip_prefix("unshown-"))
            .map(str::to_owned)
            .collect();
        faults.extend(
            codes
                .symmetric_difference(&there)
                .map(|code| format!("{language}/evidence.ftl unshown-{code}")),
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
        ("Knowing", "knowing-"),
        ("MeansKind", "means-"),
        ("Whom", "whom-"),
        ("BanKind", "ban-"),
        ("Theme", "theme-"),
        ("Weakness", "weak-"),
        ("Kind", "kind-"),
        ("Sort", "sort-"),
        ("Origin", "origin-"),
        ("DateOrder", "order-"),
        ("TraceKind", "found-kind-"),
        ("System", "found-system-"),
    ];
    let on_the_front = [("RecipeGroup", "group-"), ("Theme", "theme-")];
    let mut faults = Vec::new();
    for (language, files, choices) in LANGUAGES.into_iter().flat_map(|language| {
        [
            (language, &PRIVATE[..], &choices[..]),
            (language, &["front"], &on_the_front),
        ]
    }) {
        let words = together(language, files);
        for (prefix, choices) in choices
            .iter()
            .map(|(name, prefix)| (prefix, self::choices(name)))
        {
            let wanted: BTreeSet<String> = choices
                .iter()
                .map(|choice| format!("{prefix}{choice}"))
                .collect();
            let there: BTreeSet<String> = words
                .keys()
                .filter(|name| name.starts_with(*prefix))
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
    for source in ["ui/base", "ui/front", "ui/begin", "ui/private"]
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
        "Reply",
        "Precision",
        "LastedUnit",
        "Knowing",
        "MeansKind",
        "Whom",
        "NotKnown",
        "BanKind",
        "Theme",
        "Front",
        "RecipeGroup",
        "BeginStep",
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

/// The fields of a struct in a file, as the names of words have them.
fn fields(path: &str, name: &str) -> BTreeSet<String> {
    let code = code(&read(path));
    let start = code
        .find(&format!("struct {name} {{"))
        .unwrap_or_else(|| panic!("{path} has {name}"));
    let (open, close) = block(&code, start).expect("a body");
    code[open..close]
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_prefix("pub ")?
                .split_once(':')
                .map(|(name, _)| name.replace('_', "-"))
        })
        .collect()
}

#[test]
fn every_field_has_its_word_in_the_versions() {
    let mut wanted = fields("src-tauri/src/wire/entry.rs", "EntryFields");
    wanted.extend(fields("src-tauri/src/wire/series.rs", "SeriesFields"));
    wanted.insert("attachments".to_owned());
    assert!(wanted.len() > 30, "{wanted:?}");
    for language in LANGUAGES {
        let words = locale(language, "entry");
        let there: BTreeSet<String> = words
            .keys()
            .filter_map(|name| name.strip_prefix("field-"))
            .map(str::to_owned)
            .collect();
        assert_eq!(there, wanted, "{language}/entry.ftl: field-<field>");
    }
}
