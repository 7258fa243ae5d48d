//! The key for the whole system, on X11: a grab at the root window, and a thread that sleeps until the server tells.

use std::io;
use std::sync::Arc;
use std::thread;

use x11rb::connection::Connection;
use x11rb::errors::{ConnectionError, ReplyError};
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConnectionExt, CreateWindowAux, EventMask, GrabMode, ModMask, Window,
    WindowClass,
};
use x11rb::rust_connection::RustConnection;

use crate::desktop::Shortcut;

/// X counts its keys from here (the evdev driver's keycodes).
const FIRST: u8 = 8;

/// A key that no other program gets; dropped, it is free again.
#[derive(Debug)]
pub struct GrabbedKey {
    connection: Arc<RustConnection>,
    window: Window,
}

impl Drop for GrabbedKey {
    fn drop(&mut self) {
        let wake = ClientMessageEvent::new(8, self.window, 1_u32, [0_u8; 20]);
        // A server that is gone holds no grab.
        let _ = self
            .connection
            .send_event(false, self.window, EventMask::NO_EVENT, wake)
            .map(|_| self.connection.flush());
    }
}

/// Takes a key from every program, and calls `pressed`, on a thread of its own, each time it goes down.
///
/// # Errors
/// [`io::ErrorKind::AddrInUse`] when another program has it.
pub fn take(shortcut: Shortcut, pressed: impl Fn() + Send + 'static) -> io::Result<GrabbedKey> {
    let (connection, screen) = x11rb::connect(None).map_err(io::Error::other)?;
    let root = connection.setup().roots[screen].root;
    let window = connection.generate_id().map_err(io::Error::other)?;
    let made = grab(&connection, root, shortcut).and_then(|()| own(&connection, root, window));
    made.map_err(|error| match error {
        ReplyError::X11Error(_) => io::ErrorKind::AddrInUse.into(),
        ReplyError::ConnectionError(error) => io::Error::other(error),
    })?;
    let connection = Arc::new(connection);
    let listening = Arc::clone(&connection);
    thread::Builder::new().spawn(move || listen(&listening, window, pressed))?;
    Ok(GrabbedKey { connection, window })
}

/// With whatever of Caps Lock and Num Lock is on: to X they are held down as Shift is.
fn grab(connection: &RustConnection, root: Window, shortcut: Shortcut) -> Result<(), ReplyError> {
    let held = [
        (shortcut.ctrl, ModMask::CONTROL),
        (shortcut.alt, ModMask::M1),
        (shortcut.shift, ModMask::SHIFT),
        (shortcut.meta, ModMask::M4),
    ];
    let held = held.iter().filter(|(is_held, _)| *is_held);
    let held = held.fold(ModMask::from(0_u16), |all, (_, one)| all | *one);
    for locks in [
        ModMask::from(0_u16),
        ModMask::LOCK,
        ModMask::M2,
        ModMask::LOCK | ModMask::M2,
    ] {
        connection
            .grab_key(
                false,
                root,
                held | locks,
                FIRST + shortcut.number(),
                GrabMode::ASYNC,
                GrabMode::ASYNC,
            )?
            .check()?;
    }
    Ok(())
}

/// A window of ours, never shown, through which the thread is woken.
fn own(connection: &RustConnection, root: Window, window: Window) -> Result<(), ReplyError> {
    connection
        .create_window(
            0,
            window,
            root,
            0,
            0,
            1,
            1,
            0,
            WindowClass::INPUT_ONLY,
            0,
            &CreateWindowAux::new(),
        )?
        .check()
}

fn listen(connection: &RustConnection, window: Window, pressed: impl Fn()) {
    while let Ok(event) = connection.wait_for_event() {
        match event {
            Event::KeyPress(_) => pressed(),
            Event::ClientMessage(message) if message.window == window => break,
            _ => {}
        }
    }
    // A server that is gone holds no grab.
    let _: Result<(), ConnectionError> = ungrab(connection);
}

fn ungrab(connection: &RustConnection) -> Result<(), ConnectionError> {
    for screen in &connection.setup().roots {
        connection.ungrab_key(0_u8, screen.root, ModMask::ANY)?;
    }
    connection.flush()
}
