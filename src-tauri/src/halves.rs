//! Files written for the person, outside the notebook, that are not whole yet.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Which there are. One that leaving cuts off is removed: half a copy can be read by whoever finds it, and looks whole.
#[derive(Debug, Default)]
pub struct Halves(Mutex<HashSet<PathBuf>>);

impl Halves {
    /// Writes a file, to its end and onto the disk.
    ///
    /// # Errors
    /// The disk's; no half file is left then, unless it can't be removed either.
    pub fn write(
        &self,
        path: &Path,
        fill: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> io::Result<()> {
        self.all().insert(path.to_owned());
        let written = File::create(path).and_then(|mut file| {
            fill(&mut file)?;
            file.sync_all()
        });
        // Whole, or to be removed right here.
        let mut all = self.all();
        all.remove(path);
        if written.is_err() {
            // What can't be removed is empty or cut short, and the person is told.
            let _ = fs::remove_file(path);
        }
        written
    }

    /// Removes every half file.
    pub fn remove_all(&self) {
        for path in self.all().drain() {
            // Nobody is left to tell.
            let _ = fs::remove_file(path);
        }
    }

    fn all(&self) -> MutexGuard<'_, HashSet<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Write;

    use super::*;

    #[test]
    fn what_is_cut_off_goes_and_what_is_whole_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (whole, half) = (folder.path().join("whole"), folder.path().join("half"));
        let halves = Halves::default();
        halves.write(&whole, |file| file.write_all(b"all")).unwrap();
        let cut = halves.write(&half, |file| {
            file.write_all(b"not a")?;
            assert!(half.exists(), "the control: it is on its way");
            halves.remove_all();
            assert!(!half.exists());
            file.write_all(b"ll")
        });
        assert!(cut.is_ok(), "the process ends before it knows");
        assert!(!half.exists());
        assert_eq!(fs::read(&whole).unwrap(), b"all");
    }

    #[test]
    fn what_fails_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy");
        let halves = Halves::default();
        let failed = halves.write(&path, |_| Err(io::ErrorKind::StorageFull.into()));
        assert!(failed.is_err() && !path.exists());
        assert!(halves.all().is_empty());
    }
}
