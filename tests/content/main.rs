//! The words: both languages say the same, nothing is missing, nothing is left over.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asked;
mod codes;
mod coverage;
mod languages;
mod locale;
mod offers;
mod readability;
mod structure;

/// Fails with every fault, a line each.
#[track_caller]
fn none(faults: &[String], what_to_do: &str) {
    assert!(
        faults.is_empty(),
        "{what_to_do}:\n  {}",
        faults.join("\n  ")
    );
}
