//! The folders that the program's processes write to while they run, and those that a process left behind.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::files;
use crate::home::NAME;
use crate::trace::said;

/// Where such folders stand, and by what those of the program are known.
#[derive(Clone, Debug, Default)]
pub struct Runtime {
    /// Where they may stand: the session's folder, and those for temporary files, where others' stand too.
    pub bases: Vec<PathBuf>,
    /// The process that looks.
    pub pid: u32,
    /// The user it runs for.
    pub user: u32,
    /// What the program makes in one.
    pub made: &'static [&'static str],
}

impl Runtime {
    /// The folders below `base` of processes that are gone. What another made is none of them, however it is called.
    ///
    /// # Errors
    /// When `base` can't be listed.
    pub fn stale(&self, base: &Path) -> io::Result<Vec<PathBuf>> {
        let mut found = files::list(base)?;
        let last = last_pid();
        found.retain(|path| {
            let pid = pid_in(&said(path)).filter(|pid| last.is_some_and(|last| *pid <= last));
            pid.is_some_and(|pid| pid != self.pid && !alive(pid)) && self.is_own(path)
        });
        Ok(found)
    }

    /// A folder as the program makes them: no link to one, this user's, closed to all others, and nothing in it but what the
    /// program makes.
    #[must_use]
    pub fn is_own(&self, path: &Path) -> bool {
        let closed = |found: &fs::Metadata| found.is_dir() && is_closed(found, self.user);
        fs::symlink_metadata(path).is_ok_and(|found| closed(&found)) && holds_only(path, self.made)
    }
}

/// Nothing stands in a folder but things of these names.
pub(crate) fn holds_only(folder: &Path, made: &[&str]) -> bool {
    files::list(folder)
        .is_ok_and(|paths| paths.iter().all(|path| made.contains(&said(path).as_str())))
}

#[cfg(unix)]
fn is_closed(found: &fs::Metadata, user: u32) -> bool {
    use std::os::unix::fs::MetadataExt;
    found.uid() == user && found.mode() & 0o7777 == 0o700
}

/// Elsewhere the folder for temporary files is the user's alone.
#[cfg(not(unix))]
fn is_closed(_found: &fs::Metadata, _user: u32) -> bool {
    true
}

/// The number in the name of a folder, written as the program writes it: alone, or with 16 digits of chance behind it.
fn pid_in(name: &str) -> Option<u32> {
    let rest = name.strip_prefix(NAME)?.strip_prefix('-')?;
    let digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let digits = match rest.split_once('-') {
        None => rest,
        Some((digits, chance)) if chance.len() == 16 && chance.bytes().all(digit) => digits,
        Some(_) => return None,
    };
    let pid: u32 = digits.parse().ok()?;
    (pid.to_string() == digits).then_some(pid)
}

/// The largest number that a process can have. Nothing where the system does not tell: then none counts as gone.
fn last_pid() -> Option<u32> {
    let told = fs::read_to_string("/proc/sys/kernel/pid_max").ok()?;
    told.trim().parse().ok()
}

#[cfg(target_os = "linux")]
fn alive(pid: u32) -> bool {
    Path::new("/proc").join(pid.to_string()).exists()
}

/// Elsewhere the folders are left to the system's own cleaning: a number may belong to a living process.
#[cfg(not(target_os = "linux"))]
fn alive(_pid: u32) -> bool {
    true
}
