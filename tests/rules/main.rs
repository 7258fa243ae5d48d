//! The rules of the house, each a test that says what to do when it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod borders;
mod commands;
mod configuration;
mod documents;
mod files;
mod keys;
mod network;
mod packages;
mod pages;

use trials::tree::{Source, sources};

/// What ships in Rust.
const SHIPPED: [&str; 8] = [
    "crates/sqlite/src",
    "crates/vault/src",
    "crates/intake/src",
    "crates/casebook/src",
    "crates/recipes/src",
    "crates/dossier/src",
    "crates/leftovers/src",
    "src-tauri/src",
];

/// The Rust files below a folder.
fn rust(folder: &str) -> Vec<Source> {
    let found = sources(folder, &[".rs"]);
    assert!(!found.is_empty(), "no Rust below {folder}: has it moved?");
    found
}

fn shipped() -> Vec<Source> {
    // A file of this name stands behind `#[cfg(test)]`; `tests_stand_apart` sees to it.
    let files = SHIPPED.into_iter().flat_map(rust);
    files
        .filter(|file| !file.path.ends_with("/tests.rs") && !file.path.contains("/tests/"))
        .collect()
}

/// The pages' own files; not what is vendored.
fn pages(endings: &[&str]) -> Vec<Source> {
    let found: Vec<Source> = ["ui/base", "ui/front", "ui/lock", "ui/begin", "ui/private"]
        .into_iter()
        .flat_map(|folder| sources(folder, endings))
        .collect();
    assert!(!found.is_empty(), "no pages below ui: have they moved?");
    found
}

/// Fails with every fault, a line each.
#[track_caller]
fn none(faults: &[String], what_to_do: &str) {
    assert!(
        faults.is_empty(),
        "{what_to_do}:\n  {}",
        faults.join("\n  ")
    );
}
