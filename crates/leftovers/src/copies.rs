//! Copies of known files in the person's own folders, found by their bytes.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};
use crate::files;
use crate::home::Home;
use crate::known::{Digest, File, Whose};
use crate::looking::Looking;
use crate::thumbs;
use crate::trace::{Kind, Trace, Way, said};
use crate::trash;
use crate::windows;

pub(crate) fn look(looking: &mut Looking<'_>) {
    // The notebook's own folder holds no readable copy, and what lies in a bin is told as that.
    let mut met = HashSet::from([looking.home.own.clone()]);
    met.extend(trash::bins(looking.home));
    met.extend(windows::bins(looking.home));
    // Whatever leads there.
    let real: Vec<_> = met.iter().map(|at| looking.home.mounts.real(at)).collect();
    met.extend(real);
    for (folder, deep) in looking.folders() {
        if !looking.may_ask(&folder) {
            continue;
        }
        if is_elsewhere(looking.home, &folder) {
            looking.unread(&folder, &io::ErrorKind::CrossesDevices.into());
            continue;
        }
        for path in looking.in_folder(&folder, deep, &mut met) {
            if let Some((whose, file)) = looking.at(&path) {
                let kind = match whose {
                    Whose::Added(_) => Kind::Copy,
                    Whose::Paper => Kind::Paper,
                };
                looking.found(copy(kind, path, whose, file, None));
            }
        }
    }
}

/// A phone or a stick may stand in home like a folder. Those that the desktop names are the person's wherever they stand.
pub(crate) fn is_elsewhere(home: &Home, folder: &Path) -> bool {
    let device = |path: &Path| fs::metadata(path).map(|found| files::device(&found)).ok();
    !home.folders.iter().any(|named| named == folder) && device(folder) != device(&home.home)
}

/// What lies in a bin, and how it was called; and what the bin notes about it.
pub(crate) fn binned(
    path: PathBuf,
    whose: Whose,
    file: &File,
    name: Option<String>,
    note: Option<PathBuf>,
) -> Trace {
    let kind = match whose {
        Whose::Added(_) => Kind::Binned,
        Whose::Paper => Kind::Paper,
    };
    let trace = copy(kind, path, whose, file, note);
    let name = name.unwrap_or_else(|| trace.name.clone());
    Trace { name, ..trace }
}

fn copy(kind: Kind, path: PathBuf, whose: Whose, file: &File, note: Option<PathBuf>) -> Trace {
    let file = file.clone();
    Trace {
        kind,
        name: said(&path),
        place: path,
        count: 1,
        about: None,
        by_name: false,
        way: Way::Copy { file, whose, note },
    }
}

/// A copy of a file with the same bytes: the one that was `chosen`, when it lies in one of the person's folders, or one of the
/// same name in such a folder.
#[must_use]
pub fn copy_of(
    home: &Home,
    file: &File,
    chosen: Option<PathBuf>,
    digest: Digest<'_>,
) -> Option<PathBuf> {
    let inside = |path: &PathBuf| home.folders.iter().any(|folder| path.starts_with(folder));
    let name = file.plain_name()?;
    let usual = home.folders.iter().map(|folder| folder.join(name));
    let usual = usual.filter(|path| home.mounts.may_ask(path));
    chosen
        .into_iter()
        .filter(inside)
        .chain(usual)
        .find(|path| is_same(path, file, digest))
}

/// What can't be read is taken for another.
pub(crate) fn is_same(path: &Path, file: &File, digest: Digest<'_>) -> bool {
    files::size(path).is_ok_and(|size| size == Some(file.size))
        && files::digest(path, digest).is_ok_and(|sum| sum == file.sha256)
}

/// Removes a copy, and the small pictures that the desktop made of it.
///
/// # Errors
/// [`Error::Changed`] when other bytes lie there, or none; when the system refuses.
pub fn remove_copy(home: &Home, path: &Path, file: &File, digest: Digest<'_>) -> Result<()> {
    if !is_same(path, file, digest) {
        return Err(Error::Changed);
    }
    let pictures = thumbs::of(home, path);
    fs::remove_file(path)?;
    for picture in pictures {
        gone(&picture)?;
    }
    Ok(())
}

/// Removes a file; one that is not there counts as removed.
pub(crate) fn gone(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
