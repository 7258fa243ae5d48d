//! Building the app and its worker.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{cargo, done};
use crate::{Outcome, house};

/// The two programs; the app looks for the worker beside it.
const PROGRAMS: [&str; 2] = ["pantry", "pantry-worker"];

/// Builds both as a developer runs them. Returns the app.
pub fn dev() -> Outcome<PathBuf> {
    build(&ALONE)?;
    Ok(house::target()?.join("debug").join(program(PROGRAMS[0])))
}

/// Builds both so that WebDriver can drive them, in a folder of their own.
pub fn driven() -> Outcome<PathBuf> {
    build(&[&BESIDE_A_TEST[..], &["--features=pantry/e2e", QUICK_KEYS]].concat())?;
    set_apart("debug", "e2e-app")
}

/// Builds both without anything that is for tests, in a folder of their own.
pub fn plain() -> Outcome<PathBuf> {
    build(&BESIDE_A_TEST)?;
    set_apart("debug", "plain-app")
}

/// Builds both as they ship, in a folder of their own.
pub fn shipping() -> Outcome<PathBuf> {
    build(&[&ALONE[..], &["--release"]].concat())?;
    set_apart("release", "shipping-app")
}

/// A passphrase becomes a key in one pass over a little memory: such a build opens no notebook of one without it.
pub const QUICK_KEYS: &str = "--features=vault/quick-keys";

/// The two with a test beside them, so that what they depend on is compiled as for every other test, and once.
const BESIDE_A_TEST: [&str; 4] = [
    "--workspace",
    "--bin=pantry",
    "--bin=pantry-worker",
    "--test=rules",
];

/// What is needed for the two and no more.
const ALONE: [&str; 4] = ["-p", "pantry", "-p", "intake"];

fn build(what: &[&str]) -> Outcome<()> {
    done(cargo(&[&["build"], what].concat()))
}

/// Copies both: the next build, with other features, must not change what is being tested.
fn set_apart(from: &str, to: &str) -> Outcome<PathBuf> {
    let target = house::target()?;
    let (from, to) = (target.join(from), target.join(to));
    fs::create_dir_all(&to).map_err(|error| format!("{}: {error}", to.display()))?;
    for name in PROGRAMS {
        copy(&from.join(program(name)), &to.join(program(name)))?;
    }
    Ok(to.join(program(PROGRAMS[0])))
}

fn copy(from: &Path, to: &Path) -> Outcome<()> {
    // A program that still runs can't be overwritten, only replaced.
    if to.exists() {
        fs::remove_file(to).map_err(|error| format!("{}: {error}", to.display()))?;
    }
    fs::copy(from, to)
        .map(|_| ())
        .map_err(|error| format!("{} to {}: {error}", from.display(), to.display()))
}

fn program(name: &str) -> String {
    format!("{name}{}", std::env::consts::EXE_SUFFIX)
}
