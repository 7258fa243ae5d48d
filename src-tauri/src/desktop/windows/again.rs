//! A clean process in this one's place.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io;
use std::iter;
use std::os::windows::ffi::OsStrExt;

use windows::Win32::System::Threading::{
    CREATE_BREAKAWAY_FROM_JOB, CREATE_UNICODE_ENVIRONMENT, CreateProcessW, PROCESS_INFORMATION,
    PROCESS_SYNCHRONIZE, STARTF_FORCEOFFFEEDBACK, STARTUPINFOW,
};
use windows::core::{PCWSTR, PWSTR};

use super::job;
use crate::desktop::given::{self, Given};

/// The number of the process that this one takes the place of.
const BEFORE: &str = "PANTRY_BEFORE";
/// How long that one may take to end, in milliseconds. It has nothing left to do.
const ENDED: u32 = 5_000;

/// Waits for the process before, which may still hold the lock. First thing in main.
pub fn begin() {
    let before = env::var(BEFORE).ok().and_then(|pid| pid.parse().ok());
    // SAFETY: no other thread runs yet.
    unsafe { env::remove_var(BEFORE) };
    // One that can't be opened has ended.
    if let Some(Ok(before)) = before.map(|pid| super::open(pid, PROCESS_SYNCHRONIZE)) {
        super::waited(&before, ENDED);
    }
}

/// Replaces this process by a clean one: of this one it gets the environment as it was given, with `setting` (names
/// that begin with `PANTRY_`) beside it, and no handle. Does not return but with the failure.
pub fn start_again(setting: &[(&str, String)]) -> io::Error {
    match start(setting) {
        Ok(()) => super::end(),
        Err(error) => error,
    }
}

fn start(setting: &[(&str, String)]) -> io::Result<()> {
    let given = given::given()?;
    let mut quoted = OsString::from("\"");
    quoted.push(&given.program);
    quoted.push("\"");
    let program = ended(given.program.as_os_str());
    let mut line = ended(&quoted);
    let environment = block(given, setting);
    let mut flags = CREATE_UNICODE_ENVIRONMENT;
    if job::is_on() {
        // Else it would end with this process.
        flags |= CREATE_BREAKAWAY_FROM_JOB;
    }
    let startup = STARTUPINFOW {
        cb: size_of::<STARTUPINFOW>() as u32,
        // No hourglass.
        dwFlags: STARTF_FORCEOFFFEEDBACK,
        ..STARTUPINFOW::default()
    };
    let mut started = PROCESS_INFORMATION::default();
    // SAFETY: all of it ends in a zero, as Windows wants it, and outlives the call; the handles go with this process.
    unsafe {
        CreateProcessW(
            PCWSTR(program.as_ptr()),
            Some(PWSTR(line.as_mut_ptr())),
            None,
            None,
            false,
            flags,
            Some(environment.as_ptr().cast()),
            PCWSTR::null(),
            &raw const startup,
            &raw mut started,
        )?;
    }
    Ok(())
}

/// An environment as `CreateProcessW` wants it: sorted by name, each variable ended by a zero, and all by another.
fn block(given: &Given, setting: &[(&str, String)]) -> Vec<u16> {
    let own = setting
        .iter()
        .map(|(name, value)| (OsString::from(name), OsString::from(value)));
    let before = (
        OsString::from(BEFORE),
        OsString::from(std::process::id().to_string()),
    );
    let mut all = given.environment.clone();
    all.extend(own.chain(iter::once(before)));
    all.sort_by_key(|(name, _)| name.to_ascii_uppercase());
    let mut block = Vec::new();
    for (mut variable, value) in all {
        variable.push("=");
        variable.push(value);
        block.extend(ended(&variable));
    }
    block.push(0);
    block
}

fn ended(text: &OsStr) -> Vec<u16> {
    text.encode_wide().chain(iter::once(0)).collect()
}
