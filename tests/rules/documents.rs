//! What ARCHITECTURE.md says is so.

use std::collections::BTreeSet;
use std::fs;

use trials::code::rust as code;
use trials::tree::{read, root, sources};

use crate::none;

const PAGE: &str = "ARCHITECTURE.md";

/// The names of all tests in Rust.
fn tests() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for source in sources("", &[".rs"]) {
        let code = code(&source.text);
        for (at, _) in code.match_indices("test]") {
            let rest = code[at + "test]".len()..].trim_start();
            // Other attributes may stand between.
            let Some(function) = rest
                .find("fn ")
                .filter(|at| !rest[..*at].contains(['{', ';']))
            else {
                continue;
            };
            names.insert(
                rest[function + 3..]
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect(),
            );
        }
    }
    // Tests over a list of cases are made by a macro that takes the name first.
    for source in sources("", &[".rs"]) {
        let code = code(&source.text);
        for (at, _) in code.match_indices("proptest! {") {
            let Some((open, close)) = trials::code::block(&code, at) else {
                continue;
            };
            names.extend(code[open..close].match_indices("fn ").map(|(at, _)| {
                code[open + at + 3..close]
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || *c == '_')
                    .collect()
            }));
        }
    }
    names
}

/// Each numbered invariant: its number and its text, to the next one.
fn invariants() -> Vec<(usize, String)> {
    let page = read(PAGE);
    let mut found: Vec<(usize, String)> = Vec::new();
    let mut inside = false;
    for line in page.lines() {
        if line.starts_with('#') {
            inside = line.to_lowercase().contains("invariant");
        }
        if !inside {
            continue;
        }
        let number = line
            .split_once(". ")
            .and_then(|(number, _)| number.parse().ok());
        match (number, found.last_mut()) {
            (Some(number), _) => found.push((number, line.to_owned())),
            (None, Some((_, text))) => {
                text.push('\n');
                text.push_str(line);
            }
            _ => {}
        }
    }
    found
}

#[test]
fn every_invariant_names_its_test() {
    let (invariants, tests) = (invariants(), tests());
    assert!(
        invariants.len() >= 10,
        "{PAGE} has a heading with `invariants`, and numbered ones below it; found {}",
        invariants.len()
    );
    let mut faults = Vec::new();
    for (at, (number, text)) in invariants.iter().enumerate() {
        if *number != at + 1 {
            faults.push(format!("{number} stands where {} should", at + 1));
        }
        let Some((_, names)) = text
            .split_once("Test: ")
            .or_else(|| text.split_once("Tests: "))
        else {
            faults.push(format!("{number} has no line with Test: `name`"));
            continue;
        };
        let names: Vec<&str> = names.split('`').skip(1).step_by(2).collect();
        if names.is_empty() {
            faults.push(format!("{number} names no test"));
        }
        faults.extend(
            names
                .iter()
                .filter(|name| !tests.contains(**name))
                .map(|name| format!("{number}: there is no test `{name}`")),
        );
    }
    none(
        &faults,
        &format!("{PAGE} promises only what a test holds us to"),
    );
}

#[test]
fn the_map_names_every_folder() {
    let page = read(PAGE);
    let mut wanted = Vec::new();
    for entry in fs::read_dir(root()).expect("the root").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) && name != ".git" && name != "target" {
            wanted.push(name);
        }
    }
    for parent in ["crates", "ui"] {
        for entry in fs::read_dir(root().join(parent))
            .expect("a folder")
            .flatten()
        {
            if parent == "crates" && entry.path().is_dir() {
                wanted.push(format!("crates/{}", entry.file_name().to_string_lossy()));
            }
        }
    }
    // A parent is named by its children.
    let named = |folder: &str| {
        page.contains(&format!("`{folder}`")) || page.contains(&format!("`{folder}/"))
    };
    let faults: Vec<String> = wanted.into_iter().filter(|folder| !named(folder)).collect();
    none(
        &faults,
        &format!("{PAGE} has each folder in its map, in backticks"),
    );
}

#[test]
fn every_document_that_is_linked_is_there() {
    let mut faults = Vec::new();
    for page in sources("", &[".md"])
        .iter()
        .filter(|page| !page.path.starts_with("ui/vendor/"))
    {
        let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for (at, _) in page.text.match_indices("](") {
            let link = page.text[at + 2..]
                .split([')', '#'])
                .next()
                .unwrap_or_default();
            let inside = !link.is_empty() && !link.contains("://") && !link.starts_with("mailto:");
            if inside && !root().join(folder).join(link).exists() {
                faults.push(format!("{}:{} {link}", page.path, page.line(at)));
            }
        }
    }
    none(&faults, "a link leads somewhere");
}
