//! The least that any program must do when a key is pressed: a window of the X server, unmapped at the first key.

use std::thread;

use trials::x::{Display, Gone};
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    ConnectionExt as _, CreateWindowAux, EventMask, GrabMode, GrabStatus, Window, WindowClass,
};

/// From the key to the unmapping. `before` is what goes on for a while before: where that is nothing, what the server and this
/// program need is not at hand, as with Pantry, which takes longer to start. `load` is what goes on meanwhile.
pub fn unmapped<L>(
    display: &Display,
    key: u32,
    before: impl FnOnce(),
    load: impl FnOnce() -> L,
) -> Gone {
    let (connection, window) = shown();
    let code = display.code(key);
    let client = thread::spawn(move || hide_at_a_key(&connection, window, code));
    before();
    let _load = load();
    let gone = display.press_until_gone(key, window);
    client.join().expect("the bare client");
    gone
}

/// A window as large as the private one, past the window manager, with the keyboard.
fn shown() -> (impl Connection, Window) {
    let (connection, screen) = x11rb::connect(None).expect("a display");
    let screen = &connection.setup().roots[screen];
    let window = connection.generate_id().expect("an id");
    let look = CreateWindowAux::new()
        .background_pixel(screen.white_pixel)
        .override_redirect(1)
        .event_mask(EventMask::KEY_PRESS | EventMask::EXPOSURE);
    connection
        .create_window(
            x11rb::COPY_DEPTH_FROM_PARENT,
            window,
            screen.root,
            0,
            0,
            1_180,
            780,
            0,
            WindowClass::INPUT_OUTPUT,
            screen.root_visual,
            &look,
        )
        .expect("sent");
    connection.map_window(window).expect("sent");
    connection.flush().expect("sent");
    while !matches!(connection.wait_for_event(), Ok(Event::Expose(_))) {}
    let grabbed = connection
        .grab_keyboard(
            false,
            window,
            x11rb::CURRENT_TIME,
            GrabMode::ASYNC,
            GrabMode::ASYNC,
        )
        .expect("sent")
        .reply()
        .expect("the keyboard");
    assert_eq!(grabbed.status, GrabStatus::SUCCESS);
    (connection, window)
}

fn hide_at_a_key(connection: &impl Connection, window: Window, code: u8) {
    while !matches!(connection.wait_for_event(), Ok(Event::KeyPress(key)) if key.detail == code) {}
    connection.unmap_window(window).expect("sent");
    connection.flush().expect("sent");
}
