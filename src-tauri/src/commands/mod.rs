//! The commands: each parses, calls one function, converts. `registry.rs` lists them all.

pub mod app;
pub mod begin;
pub mod erasing;
pub mod evidence;
pub mod found;
pub mod front;
pub mod keys;
pub mod log;
pub mod paper;
pub mod parting;
pub mod plan;
pub mod seat;
pub mod series;
pub mod spare;
