//! `cargo xtask run`.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Duration;

use crate::packages::{Need, have};
use crate::program::{command, end, waited};
use crate::screen::{Screen, tied};
use crate::{Outcome, app, house, shot, toolchain};

pub fn run(picture: Option<&Path>, args: &[String]) -> Outcome<ExitCode> {
    toolchain::check()?;
    if let Some(file) = picture {
        return take(file, args);
    }
    let virtual_screen = !Screen::is_there();
    have(if virtual_screen {
        &[Need::Build, Need::Screen]
    } else {
        &[Need::Build]
    })?;
    let pantry = app::dev()?;
    if !virtual_screen {
        let mut pantry = command(pantry);
        pantry.args(args);
        return ended(pantry);
    }
    let screen = Screen::start()?;
    println!(
        "No screen here, so Pantry runs on a virtual one, until it ends; `cargo xtask run --shot FILE` writes a picture."
    );
    let mut pantry = tied(&pantry.to_string_lossy());
    pantry.args(args);
    screen.put(&mut pantry);
    ended(pantry)
}

fn ended(mut pantry: Command) -> Outcome<ExitCode> {
    let status = pantry
        .status()
        .map_err(|error| format!("Pantry did not start: {error}"))?;
    // By a signal there is no code.
    let code = status
        .code()
        .and_then(|code| u8::try_from(code).ok())
        .unwrap_or(1);
    Ok(ExitCode::from(code))
}

/// Always on a virtual screen and with an empty home for data: the same picture everywhere, and no notebook is touched.
fn take(file: &Path, args: &[String]) -> Outcome<ExitCode> {
    if !cfg!(target_os = "linux") {
        return Err("--shot works on Linux only".to_owned());
    }
    have(&[Need::Build, Need::Screen, Need::Camera])?;
    let pantry = app::dev()?;
    let home = house::target()?.join(format!("shot-{}", std::process::id()));
    fs::create_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    let screen = Screen::start()?;
    let mut pantry = tied(&pantry.to_string_lossy());
    pantry.args(args).env("XDG_DATA_HOME", &home);
    screen.put(&mut pantry);
    let mut pantry = pantry
        .spawn()
        .map_err(|error| format!("Pantry did not start: {error}"))?;
    let taken = shot::take(&screen, &mut pantry, file);
    shot::close(&screen);
    if waited(Duration::from_secs(5), || pantry.try_wait().ok().flatten()).is_none() {
        end(&mut pantry);
    }
    fs::remove_dir_all(&home).map_err(|error| format!("{}: {error}", home.display()))?;
    taken.map(|()| ExitCode::SUCCESS)
}
