//! Files: their names, their length, and what has no place in any.

use std::collections::BTreeMap;

use ring::digest::{SHA256, digest};
use trials::tree::{Source, file, paths, sources};

use crate::none;

const PROSE_AND_CODE: [&str; 13] = [
    ".rs", ".js", ".ts", ".css", ".html", ".py", ".toml", ".md", ".json", ".ftl", ".sql", ".sh",
    "/run",
];
const PINS: &str = "tests/rules/vendored.sha256";

/// Ours: not vendored, not generated.
fn ours() -> Vec<Source> {
    let theirs = |path: &str| path.starts_with("ui/vendor/") || path.ends_with("package-lock.json");
    sources("", &PROSE_AND_CODE)
        .into_iter()
        .filter(|source| !theirs(&source.path))
        .collect()
}

#[test]
fn files_end_before_500_lines() {
    let code = [".rs", ".js", ".css", ".html", ".py"];
    let long = ours()
        .into_iter()
        .filter(|source| code.iter().any(|ending| source.path.ends_with(ending)));
    let faults: Vec<String> = long
        .map(|source| (source.text.lines().count(), source.path))
        .filter(|(lines, _)| *lines >= 500)
        .map(|(lines, path)| format!("{path}: {lines} lines"))
        .collect();
    none(
        &faults,
        "150 to 300 lines read well; split it along what it does",
    );
}

#[test]
fn no_file_is_a_drawer() {
    let drawers = [
        "util",
        "utils",
        "utilities",
        "helper",
        "helpers",
        "manager",
        "service",
        "services",
        "common",
        "misc",
        "stuff",
    ];
    let faults: Vec<String> = paths("")
        .into_iter()
        .filter(|path| !path.starts_with("ui/vendor/"))
        .filter(|path| {
            path.split('/').any(|part| {
                part.split(['.', '-', '_'])
                    .any(|word| drawers.contains(&word))
            })
        })
        .collect();
    none(&faults, "name it after what it does");
}

#[test]
fn nothing_is_left_for_later() {
    // Put together here, so that this file doesn't hold them.
    let words = [
        ["TO", "DO"],
        ["FIX", "ME"],
        ["XX", "X"],
        ["HA", "CK"],
        ["W", "IP:"],
    ]
    .map(|halves| halves.concat());
    let mut faults = Vec::new();
    for source in ours() {
        for word in &words {
            faults.extend(
                trials::code::word(&source.text, word)
                    .map(|at| format!("{}:{} {word}", source.path, source.line(at))),
            );
        }
    }
    none(&faults, "finish it, or write it down where it is planned");
}

#[test]
fn no_path_of_a_machine_stands_anywhere() {
    let starts = [
        ["/wo", "rk/"],
        ["/ro", "ot/"],
        ["/tmp", "/s/"],
        ["/Us", "ers/"],
        ["C:", "\\Users"],
    ]
    .map(|halves| halves.concat());
    let mut faults = Vec::new();
    for source in ours() {
        for start in &starts {
            let found = source
                .text
                .match_indices(start)
                .map(|(at, _)| at)
                .find(|at| {
                    !source.text[..*at]
                        .ends_with(|c: char| c.is_alphanumeric() || "._-~}".contains(c))
                });
            faults.extend(found.map(|at| format!("{}:{} {start}", source.path, source.line(at))));
        }
    }
    none(&faults, "another machine has no such folder");
}

#[test]
fn vendored_files_are_unchanged() {
    let list = trials::tree::read(PINS);
    let pins: BTreeMap<&str, &str> = list
        .lines()
        .filter_map(|line| line.split_once("  ").map(|(sum, path)| (path, sum)))
        .collect();
    assert!(!pins.is_empty(), "{PINS} pins nothing");
    let mut faults: Vec<String> = pins
        .keys()
        .filter(|path| !file(path).is_file())
        .map(|path| format!("{path} is gone"))
        .collect();
    let fonts = ["ui/base/fonts", "assets/fonts"].map(paths).concat();
    let said = |path: &String| path.starts_with("ui/") || !path.ends_with(".md");
    for path in paths("ui/vendor").into_iter().chain(fonts).filter(said) {
        let bytes = std::fs::read(file(&path)).expect("a file that was listed");
        let sum: String = digest(&SHA256, &bytes)
            .as_ref()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        match pins.get(path.as_str()) {
            Some(pin) if **pin == sum => {}
            Some(_) => faults.push(format!("{path} is not what was vendored")),
            None => faults.push(format!("{path} is not pinned")),
        }
    }
    none(
        &faults,
        &format!(
            "others' modules and fonts ship as published; after an update, write {PINS} anew with sha256sum"
        ),
    );
}
