//! Reading names and small files, within bounds.

use std::collections::HashSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::known::Digest;

/// The largest list of a desktop that is read, in bytes.
pub(crate) const LARGEST: u64 = 32 << 20;
/// The most names that are looked at below one folder.
const MOST: usize = 200_000;
/// How many folders deep.
const DEEPEST: usize = 24;

/// The length of a plain file; nothing for links, folders, and what is not there.
pub(crate) fn size(path: &Path) -> io::Result<Option<u64>> {
    match fs::symlink_metadata(path) {
        Ok(found) => Ok(found.is_file().then_some(found.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// A small plain file; nothing when there is none.
pub(crate) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match size(path)? {
        None => Ok(None),
        Some(size) if size > LARGEST => Err(io::ErrorKind::FileTooLarge.into()),
        Some(_) => {
            let mut bytes = Vec::new();
            // It may have grown since.
            fs::File::open(path)?
                .take(LARGEST)
                .read_to_end(&mut bytes)?;
            Ok(Some(bytes))
        }
    }
}

pub(crate) fn digest(path: &Path, digest: Digest<'_>) -> io::Result<[u8; 32]> {
    digest(&mut fs::File::open(path)?)
}

/// The paths in a folder, sorted.
pub(crate) fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// The plain files in a folder, and below it when it is `deep`. Links are not followed, folders in `met` not entered twice.
/// `skipped` is told what could not be looked at.
pub(crate) fn below(
    folder: &Path,
    deep: bool,
    met: &mut HashSet<PathBuf>,
    mut skipped: impl FnMut(&Path, &io::Error),
) -> Vec<PathBuf> {
    let (mut found, mut seen) = (Vec::new(), 0_usize);
    let mut left = vec![(folder.to_owned(), 0_usize)];
    while let Some((folder, depth)) = left.pop() {
        if !met.insert(folder.clone()) {
            continue;
        }
        let paths = list(&folder).unwrap_or_else(|error| {
            skipped(&folder, &error);
            Vec::new()
        });
        seen = seen.saturating_add(paths.len());
        if seen > MOST || depth > DEEPEST {
            skipped(&folder, &io::ErrorKind::FileTooLarge.into());
            continue;
        }
        for path in paths {
            match fs::symlink_metadata(&path) {
                Ok(kind) if kind.is_file() => found.push(path),
                Ok(kind) if kind.is_dir() && deep => left.push((path, depth + 1)),
                Ok(_) => {}
                Err(error) => skipped(&path, &error),
            }
        }
    }
    found
}
