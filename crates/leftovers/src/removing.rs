//! One trace at a time, and only as it was found.

use std::fs;
use std::path::Path;

use crate::copies::{self, gone};
use crate::error::{Error, Result};
use crate::files;
use crate::home::Home;
use crate::known::Digest;
use crate::own;
use crate::recent;
use crate::thumbs;
use crate::trace::{Trace, Way};

/// Removes what was found. A copy of what was added goes whatever became of the sealed one: the caller sees to that first.
///
/// # Errors
/// [`Error::Changed`] when it is not as it was, [`Error::Stays`] when it is not to go, [`Error::Refused`] by the system.
pub fn remove(home: &Home, trace: &Trace, digest: Digest<'_>) -> Result<()> {
    let place = &trace.place;
    match &trace.way {
        Way::Stays => Err(Error::Stays),
        Way::Copy { file, note, .. } => {
            copies::remove_copy(home, place, file, digest)?;
            // The bin's note of a thing goes after the thing, or it could not be put back meanwhile.
            Ok(note.as_deref().map_or(Ok(()), gone)?)
        }
        Way::Bookmark(bookmark) => recent::take_out(place, bookmark),
        Way::Note(before) => match files::read(place)? {
            Some(now) if now == *before => Ok(fs::remove_file(place)?),
            _ => Err(Error::Changed),
        },
        Way::Pictures { address, files } => pictures(address, files),
        Way::Remains => remains(home, place),
    }
}

/// Those that say they are of that file still; the desktop may have made others in their place.
fn pictures(address: &str, files: &[std::path::PathBuf]) -> Result<()> {
    let mut left = false;
    for file in files {
        let told = thumbs::told(file)?.address;
        if told.as_deref() == Some(address) {
            gone(file)?;
            left = true;
        }
    }
    left.then_some(()).ok_or(Error::Changed)
}

fn remains(home: &Home, place: &Path) -> Result<()> {
    if place.is_file() {
        return Ok(gone(place)?);
    }
    let runtime = &home.runtime;
    let of_the_dead = runtime.bases.iter().any(|base| {
        let stale = runtime.stale(base);
        stale.is_ok_and(|stale| stale.iter().any(|path| path == place))
    });
    let theirs = |desktop| own::is_theirs(desktop, place);
    if of_the_dead || home.desktop.as_ref().is_some_and(theirs) {
        Ok(fs::remove_dir_all(place)?)
    } else {
        Err(Error::Changed)
    }
}

/// Whether a trace is still there, as far as a glance tells. In doubt it is.
#[must_use]
pub fn is_there(trace: &Trace) -> bool {
    match &trace.way {
        Way::Bookmark(bookmark) => recent::has(&trace.place, bookmark).unwrap_or(true),
        Way::Pictures { address, files } => files.iter().any(|file| {
            thumbs::told(file).is_ok_and(|told| told.address.as_deref() == Some(address.as_str()))
        }),
        _ => trace.place.symlink_metadata().is_ok(),
    }
}
