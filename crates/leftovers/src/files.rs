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
            open(path)?.take(LARGEST).read_to_end(&mut bytes)?;
            Ok(Some(bytes))
        }
    }
}

pub(crate) fn digest(path: &Path, digest: Digest<'_>) -> io::Result<[u8; 32]> {
    digest(&mut open(path)?)
}

/// Opens a file to read it, unless its bytes would have to come from elsewhere first.
pub(crate) fn open(path: &Path) -> io::Result<fs::File> {
    if is_away(&fs::symlink_metadata(path)?) {
        return Err(io::ErrorKind::CrossesDevices.into());
    }
    fs::File::open(path)
}

/// Only the name stands here, the bytes in a cloud: reading fetches them, and is noticed there.
#[cfg(windows)]
fn is_away(found: &fs::Metadata) -> bool {
    // FILE_ATTRIBUTE_OFFLINE, _RECALL_ON_OPEN and _RECALL_ON_DATA_ACCESS.
    const AWAY: u32 = 0x1000 | 0x4_0000 | 0x40_0000;
    std::os::windows::fs::MetadataExt::file_attributes(found) & AWAY != 0
}

#[cfg(target_os = "macos")]
fn is_away(found: &fs::Metadata) -> bool {
    const SF_DATALESS: u32 = 0x4000_0000;
    std::os::macos::fs::MetadataExt::st_flags(found) & SF_DATALESS != 0
}

/// On Linux such a folder is a mount, of which nothing is asked.
#[cfg(not(any(windows, target_os = "macos")))]
fn is_away(_found: &fs::Metadata) -> bool {
    false
}

/// Whether one does not see it among the others. Elsewhere than on Windows its name alone tells that.
#[cfg(windows)]
pub(crate) fn is_hidden(path: &Path) -> bool {
    const FILE_ATTRIBUTE_HIDDEN: u32 = 0x2;
    let attributes = std::os::windows::fs::MetadataExt::file_attributes;
    fs::symlink_metadata(path).is_ok_and(|found| attributes(&found) & FILE_ATTRIBUTE_HIDDEN != 0)
}

#[cfg(not(windows))]
pub(crate) fn is_hidden(_path: &Path) -> bool {
    false
}

/// The paths in a folder, sorted.
pub(crate) fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// The number of the device that something lies on; one for all where the system has no such numbers.
#[cfg(unix)]
pub(crate) fn device(found: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::dev(found)
}

#[cfg(not(unix))]
pub(crate) fn device(_found: &fs::Metadata) -> u64 {
    0
}

/// How far one looks.
#[derive(Clone, Copy)]
pub(crate) struct Reach<'a> {
    /// Into the folders in a folder as well.
    pub(crate) deep: bool,
    /// What nothing is asked of, below the folder.
    pub(crate) stops: &'a [PathBuf],
}

/// The plain files in a folder, and below it as far as it reaches. Links are not followed, folders in `met` not entered twice,
/// whatever leads there, nor those on another device: a phone's or a stick's. `skipped` is told what could not be looked at.
pub(crate) fn below(
    folder: &Path,
    reach: Reach<'_>,
    met: &mut HashSet<PathBuf>,
    skipped: impl FnMut(&Path, &io::Error),
) -> Vec<PathBuf> {
    within(folder, reach, MOST, met, skipped)
}

fn within(
    top: &Path,
    Reach { deep, stops }: Reach<'_>,
    most: usize,
    met: &mut HashSet<PathBuf>,
    mut skipped: impl FnMut(&Path, &io::Error),
) -> Vec<PathBuf> {
    let (mut found, mut seen) = (Vec::new(), 0_usize);
    let mut left = vec![(top.to_owned(), 0_usize)];
    let here = fs::metadata(top).map(|found| device(&found)).ok();
    // Below it nothing is a link: a folder there is called as it is called here.
    let real_top = top.canonicalize().unwrap_or_else(|_| top.to_owned());
    while let Some((folder, depth)) = left.pop() {
        let below = folder.strip_prefix(top).unwrap_or(&folder);
        let real = real_top.join(below);
        let again = met.contains(&folder) || met.contains(&real);
        met.extend([folder.clone(), real]);
        if again {
            continue;
        }
        let paths = list(&folder).unwrap_or_else(|error| {
            skipped(&folder, &error);
            Vec::new()
        });
        if paths.len() > most {
            // Alone more than all may be: the others are looked in.
            skipped(&folder, &io::ErrorKind::FileTooLarge.into());
            continue;
        }
        seen = seen.saturating_add(paths.len());
        if seen > most {
            // Said once: all that is left would be a list of its own.
            skipped(top, &io::ErrorKind::FileTooLarge.into());
            break;
        }
        if depth > DEEPEST {
            skipped(&folder, &io::ErrorKind::FileTooLarge.into());
            continue;
        }
        for path in paths {
            if stops.contains(&path) {
                if deep {
                    skipped(&path, &io::ErrorKind::CrossesDevices.into());
                }
                continue;
            }
            match fs::symlink_metadata(&path) {
                Ok(kind) if kind.is_file() => found.push(path),
                Ok(kind) if kind.is_dir() && deep => {
                    if here == Some(device(&kind)) {
                        left.push((path, depth + 1));
                    } else {
                        skipped(&path, &io::ErrorKind::CrossesDevices.into());
                    }
                }
                Ok(_) => {}
                Err(error) => skipped(&path, &error),
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const DEEP: Reach<'_> = Reach {
        deep: true,
        stops: &[],
    };

    #[test]
    fn a_folder_that_is_too_large_is_said_once() {
        let top = tempfile::tempdir().unwrap();
        for folder in 0..20 {
            let folder = top.path().join(folder.to_string());
            fs::create_dir(&folder).unwrap();
            fs::write(folder.join("x"), "x").unwrap();
        }
        let mut said = Vec::new();
        let found = within(top.path(), DEEP, 25, &mut HashSet::new(), |path, _| {
            said.push(path.to_owned());
        });
        assert_eq!(found.len(), 5);
        assert_eq!(said, [top.path()]);
        // One that is too large alone keeps no other from being looked in.
        let large = top.path().join("9");
        for name in 0..30 {
            fs::write(large.join(name.to_string()), "x").unwrap();
        }
        said.clear();
        let found = within(top.path(), DEEP, 30, &mut HashSet::new(), |path, _| {
            said.push(path.to_owned());
        });
        assert_eq!(found.len(), 10);
        assert_eq!(said, [large.as_path(), top.path()]);
    }

    /// What stands for a phone: where the system has a folder with others in it that lie on other devices.
    #[cfg(target_os = "linux")]
    #[test]
    fn folders_on_another_device_are_said_and_not_entered() {
        let top = Path::new("/dev");
        let on = |path: &Path| fs::symlink_metadata(path).map(|found| device(&found)).ok();
        let folders = list(top)
            .unwrap()
            .into_iter()
            .filter(|path| path.symlink_metadata().unwrap().is_dir() && on(path) != on(top));
        let folders: Vec<_> = folders.collect();
        let (mut met, mut said) = (HashSet::new(), Vec::new());
        below(top, DEEP, &mut met, |path, error| {
            if error.kind() == io::ErrorKind::CrossesDevices {
                said.push(path.to_owned());
            }
        });
        for folder in folders {
            assert!(
                said.contains(&folder) && !met.contains(&folder),
                "{folder:?}"
            );
        }
    }
}
