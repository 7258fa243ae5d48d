//! `cargo xtask readability`.

use std::process::ExitCode;

use crate::packages::{Need, have};
use crate::program::{cargo, done};
use crate::{Outcome, toolchain};

pub fn readability() -> Outcome<ExitCode> {
    toolchain::check()?;
    have(&[Need::Build])?;
    done(cargo(&[
        "run",
        "--quiet",
        "-p",
        "trials",
        "--bin",
        "readability",
    ]))?;
    Ok(ExitCode::SUCCESS)
}
