//! One program at a time.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::disk;
use crate::error::{Error, Result};

/// A folder held by this program for as long as the value lives. The system lets go of it when the program
/// ends, however it ends.
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the folder, making it where there is none.
    ///
    /// # Errors
    /// [`Error::InUse`] when another program, or another lock of this one, holds it.
    pub fn take(folder: &Path) -> Result<Self> {
        let file = Self::file(folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Takes the folder, and waits for as long as another holds it.
    ///
    /// # Errors
    /// The system's.
    pub fn wait(folder: &Path) -> Result<Self> {
        let file = Self::file(folder)?;
        file.lock()?;
        Ok(Self { _file: file })
    }

    fn file(folder: &Path) -> Result<File> {
        disk::private_dir(folder)?;
        let lock = folder.join("lock");
        Ok(disk::writing().create(true).truncate(false).open(lock)?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn held_once_and_free_again_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let first = Lock::take(folder.path()).unwrap();
        assert_eq!(Lock::take(folder.path()).err(), Some(Error::InUse));
        drop(first);
        assert!(Lock::take(folder.path()).is_ok());
    }

    #[test]
    fn waited_for_until_whoever_had_it_has_gone() {
        let folder = tempfile::tempdir().unwrap();
        let first = Lock::take(folder.path()).unwrap();
        std::thread::scope(|scope| {
            let second = scope.spawn(|| Lock::wait(folder.path()).is_ok());
            drop(first);
            assert!(second.join().unwrap());
        });
    }
}
