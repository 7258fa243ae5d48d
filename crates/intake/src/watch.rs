//! Ends a worker that goes too long without a word.

use std::process::Child;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::pool;

/// One worker, watched while it has something to do.
pub(crate) struct Watch {
    shared: Arc<(Mutex<Progress>, Condvar)>,
}

#[derive(Clone, Copy)]
enum Progress {
    /// The last word came then.
    Working(Instant),
    Done,
    Late,
}

impl Watch {
    /// Ends the process after `limit` without [`Self::heard`].
    pub(crate) fn over(process: &Arc<Mutex<Child>>, limit: Duration) -> Self {
        let shared = Arc::new((
            Mutex::new(Progress::Working(Instant::now())),
            Condvar::new(),
        ));
        let (watched, process) = (Arc::clone(&shared), Arc::clone(process));
        // Without the thread there is no limit on time; memory and system calls are limited all the same.
        let _ = thread::Builder::new().spawn(move || {
            let (progress, woken) = &*watched;
            let mut progress = progress.lock().unwrap_or_else(PoisonError::into_inner);
            while let Progress::Working(last) = *progress {
                let left = limit.saturating_sub(last.elapsed());
                if left.is_zero() {
                    *progress = Progress::Late;
                    pool::end(&process);
                    return;
                }
                (progress, _) = woken
                    .wait_timeout(progress, left)
                    .unwrap_or_else(PoisonError::into_inner);
            }
        });
        Self { shared }
    }

    /// A word came.
    pub(crate) fn heard(&self) {
        let mut progress = self.progress();
        if let Progress::Working(last) = &mut *progress {
            *last = Instant::now();
        }
    }

    /// The work is over. Whether it was too late.
    pub(crate) fn stop(self) -> bool {
        let mut progress = self.progress();
        let late = matches!(*progress, Progress::Late);
        *progress = Progress::Done;
        self.shared.1.notify_all();
        late
    }

    fn progress(&self) -> std::sync::MutexGuard<'_, Progress> {
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
