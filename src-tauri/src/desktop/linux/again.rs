//! A clean process in this one's place.

use std::io;
use std::os::unix::process::CommandExt;

use crate::desktop::given;

/// Replaces this process by a clean one: of this one it gets the environment as it was given, with `setting` (names
/// that begin with `PANTRY_`) beside it, and no open file. Does not return but with the failure. The memory of this
/// image is gone with it (execve(2)).
pub fn start_again(setting: &[(&str, String)]) -> io::Error {
    let mut command = match given::command() {
        Ok(command) => command,
        Err(error) => return error,
    };
    // SAFETY: marks descriptors of this process, whatever they are, to be closed when its image is replaced. Standard
    // input, output and error stay.
    unsafe {
        libc::close_range(3, libc::c_uint::MAX, CLOSE_ON_EXEC);
    }
    command
        .envs(setting.iter().map(|(name, value)| (name, value)))
        .exec()
}

/// `CLOSE_RANGE_CLOEXEC` (`linux/close_range.h`).
const CLOSE_ON_EXEC: libc::c_int = 4;
