//! `cargo xtask bench`.

use std::path::Path;
use std::process::ExitCode;

use crate::packages::{Need, have};
use crate::program::{cargo, done};
use crate::screen::Screen;
use crate::{Outcome, app, toolchain};

pub fn bench(json: Option<&Path>, more: &[String]) -> Outcome<ExitCode> {
    toolchain::check()?;
    have(&[Need::Build, Need::Screen])?;
    let pantry = app::shipping()?;
    done(cargo(&[
        "build",
        "--release",
        "-p",
        "trials",
        "--bin",
        "bench",
    ]))?;
    let screen = Screen::start()?;
    let mut bench = cargo(&[
        "run",
        "--quiet",
        "--release",
        "-p",
        "trials",
        "--bin",
        "bench",
        "--",
    ]);
    if let Some(file) = json {
        bench.arg("--json").arg(file);
    }
    bench.args(more);
    bench.env("PANTRY_APP", pantry);
    screen.put(&mut bench);
    done(bench)?;
    Ok(ExitCode::SUCCESS)
}
