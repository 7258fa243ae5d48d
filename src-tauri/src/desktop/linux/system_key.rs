//! The key for the whole system: grabbed from the X server, or given by the desktop where programs can't take one.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use gtk::prelude::*;

use super::grab::{self, GrabbedKey};
use super::portal::{self, PortalKey};
use crate::desktop::{Hold, KeyNews, Shortcut};

/// Whether keys can be grabbed from the server: not through XWayland, which sees only those of X programs.
static GRABS: AtomicBool = AtomicBool::new(false);

/// The display is up.
pub fn begin() {
    let x11 = gdk::Display::default().is_some_and(|d| d.backend().is_x11());
    let wayland = std::env::var_os("WAYLAND_DISPLAY").is_some();
    GRABS.store(x11 && !wayland, Ordering::Release);
}

/// A key for the whole system; dropped, it is free again.
#[derive(Debug)]
pub enum SystemKey {
    /// Taken from every other program.
    Grabbed(#[expect(dead_code, reason = "held")] GrabbedKey),
    /// Asked of the desktop.
    Portal(PortalKey),
}

impl SystemKey {
    /// How it stands with it.
    #[must_use]
    pub fn hold(&self) -> Hold {
        match self {
            Self::Grabbed(_) => Hold::Held(None),
            Self::Portal(key) => key.hold(),
        }
    }
}

/// Takes a key, and tells, on a thread of its own, each time it goes down. `name` is what the desktop calls it where it
/// has to ask the person.
///
/// # Errors
/// [`io::ErrorKind::AddrInUse`] when another program has it; [`io::ErrorKind::Unsupported`] on Wayland where there
/// is no session bus.
pub fn take_system_key(
    shortcut: Shortcut,
    name: &str,
    tell: impl Fn(KeyNews) + Send + 'static,
) -> io::Result<SystemKey> {
    if GRABS.load(Ordering::Acquire) {
        grab::take(shortcut, move || tell(KeyNews::Pressed)).map(SystemKey::Grabbed)
    } else {
        portal::take(shortcut, name, tell).map(SystemKey::Portal)
    }
}
