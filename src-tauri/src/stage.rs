//! Which window is on, and so whether there is anything to leave.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::signal::Signal;

/// From the front by way of the first start, or at once, to the open notebook. There is no way back: leaving ends all.
#[derive(Debug, Default)]
pub struct Stage {
    begun: AtomicBool,
    opened: Signal,
    open: AtomicBool,
    /// The private page has painted itself.
    pub painted: Signal,
}

impl Stage {
    /// The first start is on.
    pub fn begin(&self) {
        self.begun.store(true, Ordering::Release);
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

    /// Something is on that nobody may see.
    #[must_use]
    pub fn is_private(&self) -> bool {
        self.is_open() || self.begun.load(Ordering::Acquire)
    }

    /// Waits until the notebook is open.
    pub fn wait_until_open(&self) {
        self.opened.wait_for_ever();
    }
}
