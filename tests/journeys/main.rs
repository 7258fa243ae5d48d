//! Journeys: the real program under WebDriver, as a person meets it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod awaited;
mod begin;
mod entry;
mod erasing;
mod evidence;
mod exposed;
mod files;
mod found;
mod front;
mod keys;
mod leaving;
mod log;
mod main_job;
mod photos;
mod plan;
mod seat;
mod settings;
mod spare;
mod steps;
