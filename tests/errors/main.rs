//! What can go wrong for a person, provoked for real: the sentence comes, nothing is lost, and it goes on once mended.
//!
//! Disks that are full or can't be written are mounts of their own: `cargo xtask test errors` gives this program a mount
//! namespace, in which nobody else sees them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod disk;
mod starting;
#[path = "../journeys/steps.rs"]
#[allow(dead_code)]
mod steps;
mod vault_files;
mod within;
