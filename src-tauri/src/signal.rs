//! Something that happens and can be waited for.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Given once and for all, until it is taken back.
#[derive(Debug, Default)]
pub struct Signal {
    given: Mutex<bool>,
    woken: Condvar,
}

impl Signal {
    /// As if it had never been given.
    pub fn take_back(&self) {
        *self.given.lock().unwrap_or_else(PoisonError::into_inner) = false;
    }

    /// Wakes all who wait. Whether this is the first time.
    pub fn give(&self) -> bool {
        let mut given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        self.woken.notify_all();
        !std::mem::replace(&mut *given, true)
    }

    /// Whether it came in time.
    pub fn wait(&self, limit: Duration) -> bool {
        let given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        let (given, _) = self
            .woken
            .wait_timeout_while(given, limit, |given| !*given)
            .unwrap_or_else(PoisonError::into_inner);
        *given
    }

    /// Waits however long it takes.
    pub fn wait_for_ever(&self) {
        let mut given = self.given.lock().unwrap_or_else(PoisonError::into_inner);
        while !*given {
            given = self
                .woken
                .wait(given)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::thread;

    #[test]
    fn a_signal_given_before_or_during_the_wait_arrives() {
        let signal = Arc::new(Signal::default());
        assert!(!signal.wait(Duration::from_millis(1)));
        let other = Arc::clone(&signal);
        let thread = thread::spawn(move || other.give());
        signal.wait_for_ever();
        assert!(signal.wait(Duration::from_secs(60)));
        assert!(!signal.give(), "it was given before");
        assert!(thread.join().is_ok());
        assert!(signal.wait(Duration::ZERO));
        signal.take_back();
        assert!(!signal.wait(Duration::ZERO));
    }
}
