//! The X server or the compositor goes away, which ends most sessions: Xlib and GDK would end the program at once.

use std::ffi::{c_int, c_void};
use std::sync::{Arc, OnceLock};

use gtk::glib::{self, IOCondition, Priority, translate::ToGlibPtr};
use gtk::prelude::*;

use crate::desktop::Heeds;

#[link(name = "X11")]
unsafe extern "C" {
    /// What Xlib calls when the connection is gone; it may not return (XSetIOErrorHandler(3)).
    fn XSetIOErrorHandler(
        handler: Option<unsafe extern "C" fn(*mut c_void) -> c_int>,
    ) -> Option<unsafe extern "C" fn(*mut c_void) -> c_int>;
}

#[link(name = "gdk-3")]
unsafe extern "C" {
    /// The connection of a display of Wayland (GDK 3 Reference).
    fn gdk_wayland_display_get_wl_display(display: *mut gdk::ffi::GdkDisplay) -> *mut c_void;
}

#[link(name = "wayland-client")]
unsafe extern "C" {
    /// What to poll for a connection (wayland-client-core.h).
    fn wl_display_get_fd(display: *mut c_void) -> c_int;
}

static LEAVE: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// Leaves when it does. What the page has not handed over by then is gone with it. Main thread only, after GTK has begun.
pub fn watch(heeds: Arc<impl Heeds>) {
    // Called once.
    let _ = LEAVE.set(Box::new(move || heeds.alone()));
    if let Some(connection) = compositor() {
        // Before GDK's own source comes to it, which would end the program while it looks whether there is anything to read.
        let gone = IOCondition::HUP | IOCondition::ERR;
        glib::unix_fd_source_new(connection, gone, None, Priority::HIGH, |_, _| leave())
            .attach(None);
        // A connection that breaks while GDK writes or reads is noticed there first. It says so, and ends the program.
        glib::log_set_writer_func(move |level, fields| {
            if glib::MainContext::default().is_owner() && is_gone(connection) {
                leave()
            }
            glib::log_writer_default(level, fields)
        });
    } else {
        // SAFETY: the function is of the kind that is asked for, and does not return.
        unsafe { XSetIOErrorHandler(Some(lost)) };
    }
}

/// The connection to the compositor, on Wayland.
fn compositor() -> Option<c_int> {
    let display = gdk::Display::default()?;
    if !display.backend().is_wayland() {
        return None;
    }
    // SAFETY: it is a display of Wayland, which lives as long as the program, and so does its connection.
    Some(unsafe { wl_display_get_fd(gdk_wayland_display_get_wl_display(display.to_glib_none().0)) })
}

/// Nobody is at the other end any more.
fn is_gone(connection: c_int) -> bool {
    let mut asked = libc::pollfd {
        fd: connection,
        events: 0,
        revents: 0,
    };
    // SAFETY: one live struct is asked about, at once.
    let answered = unsafe { libc::poll(&raw mut asked, 1, 0) };
    answered == 1 && asked.revents & (libc::POLLHUP | libc::POLLERR) != 0
}

unsafe extern "C" fn lost(_display: *mut c_void) -> c_int {
    leave()
}

fn leave() -> ! {
    if let Some(leave) = LEAVE.get() {
        leave();
    }
    // Only when another thread leaves already, which ends the process.
    loop {
        std::thread::park();
    }
}
