//! The X server goes away, which ends most sessions: Xlib would end the program at once.

use std::ffi::{c_int, c_void};
use std::sync::{Arc, OnceLock};

use crate::desktop::Heeds;

#[link(name = "X11")]
unsafe extern "C" {
    /// What Xlib calls when the connection is gone; it may not return (XSetIOErrorHandler(3)).
    fn XSetIOErrorHandler(
        handler: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
    ) -> Option<unsafe extern "C" fn(*mut c_void) -> c_int>;
}

static LEAVE: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// Leaves when it does. What the page has not handed over by then is gone with it. Main thread only, after GTK has begun.
pub fn watch(heeds: Arc<impl Heeds>) {
    // Called once.
    let _ = LEAVE.set(Box::new(move || heeds.alone()));
    // SAFETY: the function is of the kind that is asked for, and does not return. On Wayland it is never called.
    unsafe { XSetIOErrorHandler(Some(lost)) };
}

unsafe extern "C" fn lost(_display: *mut c_void) -> c_int {
    if let Some(leave) = LEAVE.get() {
        leave();
    }
    // Only when another thread leaves already, which ends the process.
    loop {
        std::thread::park();
    }
}
