//! Files on the disk: readable by their owner only, and there or not there, never by halves.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::digest;
use crate::error::{Error, Result};

/// Makes a folder and those above it, readable by this user only.
pub(crate) fn private_dir(path: &Path) -> Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(path)?)
}

/// How a file of ours is opened for writing.
pub(crate) fn writing() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Makes the names in a folder outlast a power cut.
pub(crate) fn sync_dir(path: &Path) -> Result<()> {
    // Windows can't flush a folder and needs not.
    if cfg!(unix) {
        File::open(path)?.sync_all()?;
    }
    Ok(())
}

/// The same; a folder that is not there has no names.
pub(crate) fn sync_dir_if_there(path: &Path) -> Result<()> {
    match sync_dir(path) {
        Err(Error::Io(io::ErrorKind::NotFound)) => Ok(()),
        other => other,
    }
}

/// Where a file is written before it takes its place.
pub(crate) fn part(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// Puts a whole file in place of another, or of none: written beside it, flushed, renamed, the folder flushed. After a
/// failure the old one stands. Whether it outlasts a power cut: if not, the old one may stand again after that.
pub(crate) fn replace(folder: &Path, name: &str, bytes: &[u8]) -> Result<bool> {
    let part = part(&folder.join(name));
    let written = (|| {
        let mut file = writing().create(true).truncate(true).open(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&part, folder.join(name))
    })();
    if let Err(error) = written {
        // What can't be removed now is overwritten next time.
        remove(&part).ok();
        return Err(error.into());
    }
    // The new one stands from here on, and whoever was told of a failure would count on the old one.
    Ok(sync_dir(folder).is_ok())
}

/// Random bytes over a whole small file of at most `most` bytes, in its place and on the disk.
pub(crate) fn overwrite(file: &mut File, most: usize) -> Result<()> {
    let length = usize::try_from(file.metadata()?.len()).unwrap_or(most);
    let mut bytes = vec![0; length.min(most)];
    digest::fill_random(&mut bytes)?;
    file.write_all(&bytes)?;
    Ok(file.sync_all()?)
}

/// Removes a file; one that is not there counts as removed.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    or_not_there(fs::remove_file(path))
}

/// Renames a file; one that is not there stays so.
pub(crate) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    or_not_there(fs::rename(from, to))
}

fn or_not_there(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn replaces_a_whole_file_and_leaves_no_other() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(
            folder.path().join("a.part"),
            "left from a power cut, and longer",
        )
        .unwrap();
        replace(folder.path(), "a", b"first").unwrap();
        replace(folder.path(), "a", b"new").unwrap();
        assert_eq!(fs::read(folder.path().join("a")).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failed_replacement_leaves_the_old_file_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("a")).unwrap();
        fs::write(folder.path().join("a/inside"), "").unwrap();
        assert!(replace(folder.path(), "a", b"new").is_err());
        assert!(folder.path().join("a/inside").exists());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn others_may_not_read() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("x/y");
        private_dir(&inner).unwrap();
        replace(&inner, "a", b"").unwrap();
        let mode = |p: &Path| fs::metadata(p).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&inner), mode(&inner.join("a"))), (0o700, 0o600));
    }
}
