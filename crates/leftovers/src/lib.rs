//! What others could find on this computer: recent files, small pictures, copies, and what the program itself left.
//!
//! Plain data in, plain data out: a [`Home`] and what is [`Known`] of the notebook's files; a [`Report`] of [`Trace`]s. Looking
//! writes nothing. Removing takes one trace at a time, and looks again first: what is not as it was is left alone. No key, no
//! picture and no network comes in here; of files only names, sizes, digests and a few lines of the desktop's own lists are read.

mod address;
mod copies;
mod error;
mod files;
mod home;
mod known;
mod link;
mod looking;
mod mac;
mod mounts;
mod others;
mod own;
mod png;
mod recent;
mod removing;
mod replace;
mod runtime;
mod synced;
mod thumbs;
mod trace;
mod trash;
mod windows;

#[cfg(test)]
mod tests;

pub use crate::copies::{copy_of, remove_copy};
pub use crate::error::{Error, Result};
pub use crate::home::{Desktop, Home, NAME, Windows};
pub use crate::known::{Digest, File, Known};
pub use crate::mounts::Mounts;
pub use crate::removing::{is_there, remove};
pub use crate::runtime::Runtime;
pub use crate::trace::{Kind, Report, Synced, Trace};

use crate::looking::Looking;

/// Looks everywhere. What can't be read is named in the report.
#[must_use]
pub fn look(home: &Home, known: &Known, digest: Digest<'_>) -> Report {
    let mut looking = Looking::new(home, known, digest);
    copies::look(&mut looking);
    trash::look(&mut looking);
    windows::look(&mut looking);
    mac::look(&mut looking);
    recent::look(&mut looking);
    thumbs::look(&mut looking);
    own::look(&mut looking);
    others::look(&mut looking);
    synced::look(&mut looking);
    looking.report
}
