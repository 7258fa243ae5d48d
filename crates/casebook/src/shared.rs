//! One casebook, used from several threads for short moments, and taken away when the person leaves.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::casebook::Casebook;
use crate::error::{Error, Result};

/// A place for a casebook. Clones are the same place.
#[derive(Clone, Default)]
pub struct Shared(Arc<Mutex<Option<Casebook>>>);

impl Shared {
    /// Puts a casebook in; the one that was there is closed.
    ///
    /// # Errors
    /// When the one that was there can't be closed.
    pub fn put(&self, casebook: Casebook) -> Result<()> {
        match self.lock().replace(casebook) {
            Some(before) => before.close(),
            None => Ok(()),
        }
    }

    /// Does something with the casebook, while no other thread can.
    ///
    /// # Errors
    /// [`Error::Closed`] when there is none, and those of `work`.
    pub fn with<T>(&self, work: impl FnOnce(&mut Casebook) -> Result<T>) -> Result<T> {
        self.lock().as_mut().map_or(Err(Error::Closed), work)
    }

    /// Closes the casebook for work that needs it closed, and puts in the one that is opened after it, whatever came of
    /// the work. No other thread gets at it between.
    ///
    /// # Errors
    /// [`Error::Closed`] when there is none; those of the work, and of opening it again.
    pub fn renew(&self, work: impl FnOnce() -> (Result<()>, Result<Casebook>)) -> Result<()> {
        let mut held = self.lock();
        let before = held.take().ok_or(Error::Closed)?;
        let last_opened = before.last_opened();
        // Nothing that was to be gone is taken along.
        before.tidy();
        // A disk that refuses now has what was committed beside the cell, where the next open finds it.
        let _ = before.close();
        let (done, casebook) = work();
        let mut casebook = casebook?;
        casebook.go_on_from(last_opened);
        *held = Some(casebook);
        done
    }

    /// Takes the casebook out and closes it. Waits for what is being done with it.
    ///
    /// # Errors
    /// When the disk refuses; what was committed is on it all the same.
    pub fn close(&self) -> Result<()> {
        self.lock().take().map_or(Ok(()), Casebook::close)
    }

    /// A thread that panicked has lost its own work, not the database's: transactions are undone by themselves.
    fn lock(&self) -> MutexGuard<'_, Option<Casebook>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
