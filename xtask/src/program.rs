//! Other programs: which there are, and how they are started.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::{Outcome, house};

/// The program's path, if it is on `PATH`.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .find(|file| file.is_file())
}

/// A program that runs in the repository.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(house::root());
    // `cargo run` sets these for this program; build scripts that look at them would run again for nothing.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        let ours = [
            "CARGO_PKG_",
            "CARGO_MANIFEST_",
            "CARGO_BIN_",
            "CARGO_CRATE_",
            "CARGO_PRIMARY_",
        ];
        if ours.iter().any(|start| name.starts_with(start)) {
            command.env_remove(&*name);
        }
    }
    match libraries() {
        Some(path) if !path.is_empty() => command.env("LD_LIBRARY_PATH", path),
        _ => command.env_remove("LD_LIBRARY_PATH"),
    };
    command
}

/// The library path without the folders `cargo run` put before it: the app must start as it would from a desktop.
fn libraries() -> Option<OsString> {
    let path = std::env::var_os("LD_LIBRARY_PATH")?;
    let target = house::target().ok()?;
    let rest = std::env::split_paths(&path).filter(|folder| {
        !folder.starts_with(&target)
            && !folder
                .components()
                .any(|part| part.as_os_str() == "rustlib" || part.as_os_str() == "toolchains")
    });
    std::env::join_paths(rest).ok()
}

/// Cargo, as this program was started by.
pub fn cargo(args: &[&str]) -> Command {
    let mut cargo = command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(args);
    cargo
}

/// Runs it to its end, which must be a good one.
pub fn done(mut command: Command) -> Outcome<()> {
    let line = spelt(&command);
    let status = command
        .status()
        .map_err(|error| format!("`{line}` did not start: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{line}` failed ({status})"))
    }
}

/// What it prints, when it ends well.
pub fn said(mut command: Command) -> Option<Vec<u8>> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output.status.success().then_some(output.stdout)
}

/// Runs it to its end, handing each line it prints on, and to `look`. True when the end was a good one.
pub fn streamed(mut command: Command, mut look: impl FnMut(&str)) -> Outcome<bool> {
    let line = spelt(&command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("`{line}` did not start: {error}"))?;
    if let Some(stdout) = child.stdout.take() {
        let mut reader = BufReader::new(stdout);
        let mut bytes = Vec::new();
        while reader.read_until(b'\n', &mut bytes).unwrap_or(0) > 0 {
            let text = String::from_utf8_lossy(&bytes);
            print!("{text}");
            look(text.trim_end());
            bytes.clear();
        }
    }
    let status = child.wait().map_err(|error| format!("`{line}`: {error}"))?;
    Ok(status.success())
}

/// Ends a child of ours: asked first, made to after a while.
pub fn end(child: &mut Child) {
    let pid = child.id().to_string();
    if cfg!(unix)
        && said({
            let mut kill = Command::new("kill");
            kill.args(["-TERM", &pid]);
            kill
        })
        .is_some()
    {
        let ended = waited(Duration::from_secs(5), || child.try_wait().ok().flatten());
        if ended.is_some() {
            return;
        }
    }
    // It may have ended in between.
    child.kill().unwrap_or_default();
    child.wait().ok();
}

/// Looks again until there is something, or the time is over.
pub fn waited<T>(most: Duration, mut look: impl FnMut() -> Option<T>) -> Option<T> {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return Some(found);
        }
        if begun.elapsed() > most {
            return None;
        }
        thread::sleep(Duration::from_millis(50));
    }
}

/// The command as one would type it.
pub fn spelt(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    words.join(" ")
}
