//! What the system tells of the session, and signals.

use std::ffi::c_void;
use std::ptr;
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use dispatch2::run_on_main;
use objc2_app_kit::{
    NSWorkspace, NSWorkspaceScreensDidSleepNotification,
    NSWorkspaceSessionDidResignActiveNotification, NSWorkspaceWillPowerOffNotification,
    NSWorkspaceWillSleepNotification,
};
use objc2_core_foundation::{
    CFDictionary, CFNotificationCenter, CFNotificationSuspensionBehavior, CFString,
};
use objc2_foundation::{NSDate, NSNotificationName, NSRunLoop};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::observed::observe;
use crate::desktop::Occasion;

/// How long sleep or the end of the program is held up, unless the process ends sooner. The system waits 30 seconds
/// before it sleeps all the same.
const HOLD: Duration = Duration::from_millis(2_500);

/// What the login window and the screen saver post to every program. Neither is documented; both are stable since
/// Mac OS X 10.7, and screen savers of others are started by the same process.
const LOCKED: [&str; 2] = ["com.apple.screenIsLocked", "com.apple.screensaver.didstart"];

/// Whom to tell of what is posted to every program.
static TELL: OnceLock<Box<dyn Fn(Occasion) -> bool + Send + Sync>> = OnceLock::new();

/// Calls `end` at a signal to end, on a thread of its own, whatever the main one is at.
pub fn watch_signals(end: impl Fn() + Clone + Send + 'static) {
    let Ok(mut signals) = Signals::new([SIGTERM, SIGINT, SIGHUP]) else {
        // Then a signal ends the program as it ends any other.
        return;
    };
    // Without a thread a signal does nothing, and the one that can't be caught ends the program.
    let _ = thread::Builder::new().spawn(move || {
        for _ in signals.forever() {
            end();
        }
    });
}

/// Calls `tell` when the screen is locked or turned off, its saver comes on, or another person's session takes its place;
/// before the computer sleeps; and before the session ends. `tell` says whether the program leaves: the system is held up for
/// that alone.
pub fn watch_session(tell: impl Fn(Occasion) -> bool + Send + Sync + 'static) {
    let tell = Arc::new(tell);
    let everyone = Arc::clone(&tell);
    // Called once.
    let _ = TELL.set(Box::new(move |occasion| everyone(occasion)));
    run_on_main(|_| {
        let center = NSWorkspace::sharedWorkspace().notificationCenter();
        let on = |name: &NSNotificationName, occasion| {
            let tell = Arc::clone(&tell);
            observe(&center, name, move || {
                let leaves = tell(occasion);
                if leaves && occasion != Occasion::Locked {
                    hold();
                }
            });
        };
        // SAFETY: all names are the system's, and never change.
        unsafe {
            on(NSWorkspaceScreensDidSleepNotification, Occasion::Locked);
            on(
                NSWorkspaceSessionDidResignActiveNotification,
                Occasion::Locked,
            );
            on(NSWorkspaceWillSleepNotification, Occasion::Sleeping);
            on(NSWorkspaceWillPowerOffNotification, Occasion::Ending);
        }
        for name in LOCKED {
            hear_from_everyone(name);
        }
    });
}

/// Hears what another program posts, at once: by AppKit's way it would come only when this program is in front again.
fn hear_from_everyone(name: &str) {
    let Some(center) = CFNotificationCenter::distributed_center() else {
        return;
    };
    // SAFETY: the function takes what is posted and touches none of it; neither pointer is needed.
    unsafe {
        center.add_observer(
            ptr::null(),
            Some(locked),
            Some(&CFString::from_str(name)),
            ptr::null(),
            CFNotificationSuspensionBehavior::DeliverImmediately,
        );
    }
}

unsafe extern "C-unwind" fn locked(
    _center: *mut CFNotificationCenter,
    _observer: *mut c_void,
    _name: *const CFString,
    _object: *const c_void,
    _more: *const CFDictionary,
) {
    if let Some(tell) = TELL.get() {
        // A locked screen is not held up.
        let _ = tell(Occasion::Locked);
    }
}

/// Once this returns, the computer sleeps, or the program is ended without a word. Leaving needs the main thread
/// meanwhile, so it goes on with what is asked of it; the end of the process is the only way out before the time is up.
pub fn hold() {
    let until = NSDate::dateWithTimeIntervalSinceNow(HOLD.as_secs_f64());
    NSRunLoop::currentRunLoop().runUntilDate(&until);
}
