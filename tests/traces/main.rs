//! What stays behind of the program as it ships, which `--full` takes literally: used like a person would, searched like an
//! investigator.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod begun;
mod disk;
mod erased;
mod hung;
mod instead;
mod keys;
mod memory;
mod network;
mod occasions;
mod processes;
mod screen;
mod wheel;
mod written;
