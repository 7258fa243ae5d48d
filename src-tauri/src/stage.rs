//! Which window is on, and so whether there is anything to leave.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::signal::Signal;

/// Whoever presses a key of Leave right after Enter may press others too; who does so later than this goes on.
const MISSED: Duration = Duration::from_millis(500);

/// From the front by way of the first start, or at once, to the open notebook. There is no way back: leaving ends all.
#[derive(Debug, Default)]
pub struct Stage {
    begun: AtomicBool,
    opening: AtomicUsize,
    missed: Mutex<Option<Instant>>,
    unseen: Mutex<HashMap<String, Unseen>>,
    showings: AtomicU32,
    opened: Signal,
    open: AtomicBool,
    /// The private page has painted itself, or was waited for long enough: its window comes.
    pub painted: Signal,
}

/// A window that is shown, and that nobody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// It stands where no screen is; else it is seen through.
    pub away: bool,
    /// Which of all the times that a window was shown like this.
    pub number: u32,
}

/// A passphrase is being tried, until this is dropped.
#[derive(Debug)]
pub struct Opening<'a>(&'a AtomicUsize);

impl Drop for Opening<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Stage {
    /// The first start is on.
    pub fn begin(&self) {
        self.begun.store(true, Ordering::Release);
    }

    /// A passphrase is being tried: whoever presses a key of Leave meanwhile wants no notebook to come.
    pub fn opening(&self) -> Opening<'_> {
        self.opening.fetch_add(1, Ordering::AcqRel);
        Opening(&self.opening)
    }

    /// The keys of Leave were pressed right after Enter, while there was nothing to leave yet.
    pub fn miss(&self) {
        *self.missed.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
    }

    /// Another key or button is pressed: a while after those that were missed they count no more.
    pub fn go_on(&self) {
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        missed.take_if(|at| at.elapsed() >= MISSED);
    }

    /// They were pressed, and nothing left: the page may take a while until it says that their Enter opens something.
    #[must_use]
    pub fn has_missed(&self) -> bool {
        let missed = self.missed.lock();
        missed.unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// A window is shown so that nobody sees it: where no screen is, or seen through.
    pub fn hide(&self, label: &str, away: bool) -> Unseen {
        let number = self.showings.fetch_add(1, Ordering::Relaxed);
        let unseen = Unseen { away, number };
        self.all_unseen().insert(label.to_owned(), unseen);
        unseen
    }

    /// How nobody sees it; nothing when it can be seen.
    #[must_use]
    pub fn unseen(&self, label: &str) -> Option<Unseen> {
        self.all_unseen().get(label).copied()
    }

    /// It is to be seen, or shown no more. How nobody saw it.
    pub fn unhide(&self, label: &str) -> Option<Unseen> {
        self.all_unseen().remove(label)
    }

    fn all_unseen(&self) -> MutexGuard<'_, HashMap<String, Unseen>> {
        self.unseen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The notebook is open.
    pub fn open(&self) {
        self.open.store(true, Ordering::Release);
        self.opened.give();
    }

    /// The notebook is open.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.load(Ordering::Acquire)
    }

    /// Something is on that nobody may see, or about to come.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.is_open()
            || self.begun.load(Ordering::Acquire)
            || self.opening.load(Ordering::Acquire) > 0
    }

    /// Waits until the notebook is open.
    pub fn wait_until_open(&self) {
        self.opened.wait_for_ever();
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn there_is_something_to_leave_while_a_passphrase_is_tried() {
        let stage = Stage::default();
        assert!(!stage.is_private() && !stage.has_missed());
        let (one, two) = (stage.opening(), stage.opening());
        drop(one);
        assert!(stage.is_private());
        drop(two);
        assert!(!stage.is_private());
        stage.miss();
        stage.go_on();
        assert!(stage.has_missed(), "it was just now");
        *stage.missed.lock().unwrap() = Instant::now().checked_sub(MISSED);
        assert!(stage.has_missed(), "nothing was done since");
        stage.go_on();
        assert!(!stage.has_missed());
    }

    #[test]
    fn each_time_that_nobody_sees_a_window_is_one_of_its_own() {
        let stage = Stage::default();
        let first = stage.hide("front", false);
        assert_eq!(stage.unseen("front"), Some(first));
        assert_eq!(stage.unhide("front"), Some(first));
        assert_eq!(stage.unseen("front"), None);
        let second = stage.hide("front", false);
        assert_ne!(stage.unseen("front"), Some(first));
        assert_eq!(stage.unseen("front"), Some(second));
    }
}
