//! What stays behind of the program as it ships, which `--full` takes literally: used like a person would, searched like an
//! investigator.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod amid;
mod begun;
mod clipboard;
mod disk;
mod erased;
mod hung;
mod instead;
mod keys;
mod lost;
mod memory;
mod network;
mod occasions;
mod opening;
mod out;
mod processes;
mod screen;
mod screens;
mod wayland;
mod wheel;
mod written;
