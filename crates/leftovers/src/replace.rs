//! Another program's file, changed: whole or not at all, and not when that program changed it meanwhile.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::copies::gone;

/// Where the new bytes stand until they take the old ones' place.
pub(crate) fn part(path: &Path) -> PathBuf {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(".part");
    path.with_file_name(name)
}

/// Puts `after` in the place of `before`, with the same permissions. `false` when other bytes than `before` stand there by
/// now; they stay.
///
/// # Errors
/// The system's; the file is as it was then.
pub(crate) fn replace(path: &Path, before: &[u8], after: &[u8]) -> io::Result<bool> {
    let part = part(path);
    // Left by a time before, of which nobody holds it open.
    gone(&part)?;
    let done = put(path, &part, before, after);
    if !matches!(done, Ok(true)) {
        gone(&part)?;
    }
    done
}

fn put(path: &Path, part: &Path, before: &[u8], after: &[u8]) -> io::Result<bool> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    // Nobody else reads it before it has the permissions of the one it replaces.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(part)?;
    file.write_all(after)?;
    file.set_permissions(fs::metadata(path)?.permissions())?;
    file.sync_all()?;
    if fs::read(path)? != before {
        return Ok(false);
    }
    fs::rename(part, path)?;
    if let (true, Some(folder)) = (cfg!(unix), path.parent()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(true)
}
