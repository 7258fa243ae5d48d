//! A clean process in this one's place.

use std::env;
use std::ffi::OsString;
use std::io;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

/// Every variable that one process of ours hands to the next begins so.
const OURS: &str = "PANTRY_";

struct Given {
    program: io::Result<PathBuf>,
    environment: Vec<(OsString, OsString)>,
}

/// What this process was given to begin with.
static GIVEN: OnceLock<Given> = OnceLock::new();

/// Remembers the environment, before it is changed. First thing in main.
pub fn begin() {
    let ours = |name: &OsString| name.to_string_lossy().starts_with(OURS);
    // Called once.
    let _ = GIVEN.set(Given {
        program: env::current_exe(),
        environment: env::vars_os().filter(|(name, _)| !ours(name)).collect(),
    });
}

/// Replaces this process by a clean one: of this one it gets the environment as it was given, with `setting` (names
/// that begin with `PANTRY_`) beside it, and no open file. Does not return but with the failure. The memory of this
/// image is gone with it (execve(2)).
pub fn start_again(setting: &[(&str, String)]) -> io::Error {
    let Some(Given {
        program: Ok(program),
        environment,
    }) = GIVEN.get()
    else {
        return io::ErrorKind::NotFound.into();
    };
    // SAFETY: marks descriptors of this process, whatever they are, to be closed when its image is replaced. Standard
    // input, output and error stay.
    unsafe {
        libc::close_range(3, libc::c_uint::MAX, CLOSE_ON_EXEC);
    }
    Command::new(program)
        .env_clear()
        .envs(environment.iter().map(|(name, value)| (name, value)))
        .envs(setting.iter().map(|(name, value)| (name, value)))
        .exec()
}

/// `CLOSE_RANGE_CLOEXEC` (`linux/close_range.h`).
const CLOSE_ON_EXEC: libc::c_int = 4;
