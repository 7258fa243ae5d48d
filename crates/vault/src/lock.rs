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
        disk::private_dir(folder)?;
        let file = disk::writing()
            .create(true)
            .truncate(false)
            .open(folder.join("lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
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
}
