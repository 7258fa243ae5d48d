//! Left alone: the notebook leaves by itself when nobody touches it for a while.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// So long before, the page says so: whoever only reads can stay by any key.
pub const WARNING: Duration = Duration::from_secs(20);

/// When the person did something last, and how long nothing may follow.
#[derive(Debug)]
pub struct Idle {
    held: Mutex<Held>,
    changed: Condvar,
}

#[derive(Clone, Copy, Debug)]
struct Held {
    last: Instant,
    limit: Duration,
}

/// What a wait came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// It is time to say so.
    Soon,
    /// It is time to leave.
    Now,
}

impl Default for Idle {
    fn default() -> Self {
        Self {
            held: Mutex::new(Held {
                last: Instant::now(),
                limit: Duration::MAX,
            }),
            changed: Condvar::new(),
        }
    }
}

impl Idle {
    /// The person did something.
    pub fn stir(&self) {
        self.lock().last = Instant::now();
    }

    /// How long nothing may happen.
    pub fn set_limit(&self, limit: Duration) {
        let mut held = self.lock();
        held.limit = limit;
        held.last = Instant::now();
        self.changed.notify_all();
    }

    /// Calls `tell` each time nothing has happened for so long that it is time to say so, and once when it is time to leave.
    pub fn watch(&self, warning: Duration, tell: impl Fn(Left)) {
        let mut said = None;
        let mut held = self.lock();
        loop {
            let passed = held.last.elapsed();
            let soon = held.limit.saturating_sub(warning);
            if passed >= held.limit {
                drop(held);
                return tell(Left::Now);
            }
            let wait = if passed < soon {
                soon - passed
            } else {
                if said != Some(held.last) {
                    said = Some(held.last);
                    drop(held);
                    tell(Left::Soon);
                    held = self.lock();
                    continue;
                }
                held.limit - passed
            };
            held = self
                .changed
                .wait_timeout(held, wait)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn nothing_done_is_said_and_then_leaves() {
        let idle = Idle::default();
        idle.set_limit(Duration::from_millis(40));
        let (tell, told) = channel();
        idle.watch(Duration::from_millis(20), |left| {
            tell.send(left).unwrap_or_default()
        });
        drop(tell);
        assert_eq!(
            told.into_iter().collect::<Vec<_>>(),
            [Left::Soon, Left::Now]
        );
    }

    #[test]
    fn whoever_stirs_when_it_is_said_stays() {
        let idle = Idle::default();
        idle.set_limit(Duration::from_millis(40));
        let (tell, told) = channel();
        let stirred = std::cell::Cell::new(0);
        idle.watch(Duration::from_millis(20), |left| {
            if left == Left::Soon && stirred.get() < 3 {
                stirred.set(stirred.get() + 1);
                idle.stir();
            }
            tell.send(left).unwrap_or_default();
        });
        drop(tell);
        let told: Vec<Left> = told.into_iter().collect();
        assert_eq!(
            told,
            [Left::Soon, Left::Soon, Left::Soon, Left::Soon, Left::Now]
        );
    }

    #[test]
    fn a_shorter_limit_counts_at_once() {
        let idle = Idle::default();
        std::thread::scope(|scope| {
            let watching =
                scope.spawn(|| idle.watch(Duration::ZERO, |left| assert_eq!(left, Left::Now)));
            idle.set_limit(Duration::from_millis(1));
            assert!(watching.join().is_ok());
        });
    }
}
