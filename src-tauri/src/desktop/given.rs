//! What this process was given to begin with, before any of it is changed: the one that takes its place gets the same.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::PathBuf;
use std::sync::OnceLock;

/// Every variable that one process of ours hands to the next begins so.
const OURS: &str = "PANTRY_";

/// What a process is started with.
#[derive(Debug)]
pub struct Given {
    /// Where the program lies.
    pub program: PathBuf,
    /// All variables but those of ours.
    pub environment: Vec<(OsString, OsString)>,
}

static GIVEN: OnceLock<io::Result<Given>> = OnceLock::new();

/// Remembers it. First thing in main.
pub fn remember() {
    // Called once.
    let _ = GIVEN.set(env::current_exe().map(|program| Given {
        program,
        environment: env::vars_os().filter(|(name, _)| !is_ours(name)).collect(),
    }));
}

fn is_ours(name: &OsStr) -> bool {
    name.to_string_lossy().starts_with(OURS)
}

/// What was remembered.
///
/// # Errors
/// When nothing was, or the system did not say where the program lies.
pub fn given() -> io::Result<&'static Given> {
    match GIVEN.get() {
        Some(Ok(given)) => Ok(given),
        Some(Err(error)) => Err(error.kind().into()),
        None => Err(io::ErrorKind::NotFound.into()),
    }
}

/// The same program once more, with the environment as it was given.
///
/// # Errors
/// Those of [`given`].
#[cfg(unix)]
pub fn command() -> io::Result<std::process::Command> {
    let given = given()?;
    let mut command = std::process::Command::new(&given.program);
    command
        .env_clear()
        .envs(given.environment.iter().map(|(name, value)| (name, value)));
    Ok(command)
}
