//! What was copied. The system does not say who put something on the clipboard: what changed there while this program was
//! in front counts as its own.

use std::sync::{Mutex, MutexGuard, PoisonError};

use objc2::MainThreadMarker;
use objc2_app_kit::{
    NSApplication, NSApplicationDidBecomeActiveNotification,
    NSApplicationDidResignActiveNotification, NSPasteboard,
};
use objc2_foundation::NSNotificationCenter;

use super::observed::observe;

/// Numbers of changes, as the system counts them.
struct Watched {
    /// As it was when this program came to the front; nothing while another one is there.
    came: Option<isize>,
    /// What stands there since is ours.
    ours: Option<isize>,
}

static WATCHED: Mutex<Watched> = Mutex::new(Watched {
    came: None,
    ours: None,
});

impl Watched {
    /// Looks once more, `now` being the newest change.
    fn look(&mut self, now: isize) {
        if self.came.is_some_and(|came| came != now) {
            self.ours = Some(now);
            self.came = Some(now);
        }
    }
}

/// Begins to look. Main thread only, before the first window.
pub fn watch(main: MainThreadMarker) {
    if NSApplication::sharedApplication(main).isActive() {
        watched().came = Some(changes());
    }
    let center = NSNotificationCenter::defaultCenter();
    // SAFETY: both names are the system's, and never change.
    let (active, resigned) = unsafe {
        (
            NSApplicationDidBecomeActiveNotification,
            NSApplicationDidResignActiveNotification,
        )
    };
    observe(&center, active, || watched().came = Some(changes()));
    observe(&center, resigned, || {
        let mut watched = watched();
        watched.look(changes());
        watched.came = None;
    });
}

/// Empties the clipboard where what stands there came from this program. Copies on other devices stay.
pub fn take_back_clipboard() {
    if clipboard_is_ours() {
        NSPasteboard::generalPasteboard().clearContents();
    }
}

/// Whether what stands there came from this program.
pub fn clipboard_is_ours() -> bool {
    let now = changes();
    let mut watched = watched();
    watched.look(now);
    watched.ours == Some(now)
}

fn changes() -> isize {
    NSPasteboard::generalPasteboard().changeCount()
}

fn watched() -> MutexGuard<'static, Watched> {
    WATCHED.lock().unwrap_or_else(PoisonError::into_inner)
}
