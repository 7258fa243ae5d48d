#![allow(clippy::unwrap_used)]

pub(crate) mod build;
mod films;
mod hostile;
mod pictures;
mod sounds;
