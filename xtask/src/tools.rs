//! Tools that come from elsewhere than the system's packages, each in the target folder or beside its lock file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::program::{command, done};
use crate::{Outcome, house};

/// A Python of its own, with what the second reader imports.
pub fn python() -> Outcome<PathBuf> {
    let venv = house::target()?.join("reader");
    let python = venv.join("bin/python");
    let wanted = house::root().join("tests/reader/requirements.txt");
    let installed = venv.join("requirements.txt");
    if same(&wanted, &installed) && python.exists() {
        return Ok(python);
    }
    println!("Installing into target/reader: what tests/reader/requirements.txt lists");
    let mut make = command("python3");
    make.args(["-m", "venv", "--clear"]).arg(&venv);
    done(make)?;
    let mut pip = command(&python);
    pip.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
    ])
    .arg(&wanted);
    done(pip)?;
    keep(&wanted, &installed)?;
    Ok(python)
}

/// The folder of the npm tools: TypeScript and axe-core.
pub fn npm() -> Outcome<PathBuf> {
    let folder = house::root().join("tests/tools");
    let wanted = folder.join("package-lock.json");
    let installed = folder.join("node_modules/installed.json");
    if !same(&wanted, &installed) {
        println!("Installing into tests/tools: what its package-lock.json lists");
        let mut npm = command("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
            .current_dir(&folder);
        done(npm)?;
        keep(&wanted, &installed)?;
    }
    Ok(folder)
}

fn same(one: &Path, other: &Path) -> bool {
    match (fs::read(one), fs::read(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

fn keep(from: &Path, to: &Path) -> Outcome<()> {
    fs::copy(from, to)
        .map(|_| ())
        .map_err(|error| format!("{}: {error}", to.display()))
}
