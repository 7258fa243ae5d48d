//! Keys, the pointer, and the buttons of a window's frame.

use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ChangeWindowAttributesAux,
    ClientMessageEvent, ConfigureWindowAux, ConnectionExt as _, CreateWindowAux, EventMask,
    GrabMode, InputFocus, KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT, ModMask,
    PropMode, Window, WindowClass,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::wrapper::ConnectionExt as _;

use super::{CONTROL, Display, SHIFT};
use crate::desk::wait_for;

/// The button under the forefinger.
const LEFT: u8 = 1;
/// The button that turning the wheel down presses.
const WHEEL_DOWN: u8 = 5;

impl Display {
    /// Presses and releases a key, by its symbol.
    ///
    /// # Panics
    /// When the keyboard has no such key.
    pub fn press(&self, symbol: u32) {
        let (code, shift) = self
            .key(symbol)
            .unwrap_or_else(|| panic!("no key for {symbol:#x}"));
        self.press_held(code, shift.then_some(SHIFT));
    }

    /// Presses and releases a key while another is held.
    ///
    /// # Panics
    /// When the keyboard has no such key.
    pub fn press_with(&self, held: u32, symbol: u32) {
        let (code, _) = self
            .key(symbol)
            .unwrap_or_else(|| panic!("no key for {symbol:#x}"));
        self.press_held(code, Some(held));
    }

    /// Puts the pointer in the middle of a window.
    ///
    /// # Panics
    /// When the window is gone.
    pub fn point_at(&self, window: Window) {
        let (width, height) = self.size(window);
        self.point(window, (width / 2, height / 2));
    }

    /// Clicks in a window, so many pixels from its left edge and its top; from its right edge and its foot where they are
    /// below zero.
    ///
    /// # Panics
    /// When the window is gone.
    pub fn click(&self, window: Window, (x, y): (i16, i16)) {
        let (width, height) = self.size(window);
        let from = |place: i16, size: i16| if place < 0 { size + place } else { place };
        self.point(window, (from(x, width), from(y, height)));
        self.fake_pointer(BUTTON_PRESS_EVENT, LEFT, (0, 0));
        self.fake_pointer(BUTTON_RELEASE_EVENT, LEFT, (0, 0));
    }

    fn size(&self, window: Window) -> (i16, i16) {
        let size = self.connection.get_geometry(window).expect("sent");
        let size = size.reply().expect("a window");
        (size.width.cast_signed(), size.height.cast_signed())
    }

    fn point(&self, window: Window, (x, y): (i16, i16)) {
        let place = self
            .connection
            .translate_coordinates(window, self.root, x, y);
        let place = place.expect("sent").reply().expect("a place");
        self.fake_pointer(MOTION_NOTIFY_EVENT, 0, (place.dst_x, place.dst_y));
    }

    /// Turns the wheel down by one notch.
    pub fn wheel_down(&self) {
        self.fake_pointer(BUTTON_PRESS_EVENT, WHEEL_DOWN, (0, 0));
        self.fake_pointer(BUTTON_RELEASE_EVENT, WHEEL_DOWN, (0, 0));
    }

    fn fake_pointer(&self, kind: u8, detail: u8, (x, y): (i16, i16)) {
        self.connection
            .xtest_fake_input(kind, detail, 0, self.root, x, y, 0)
            .expect("sent");
        self.connection.sync().expect("sent");
    }

    fn press_held(&self, code: u8, held: Option<u32>) {
        let held = held.map(|symbol| self.key(symbol).expect("a key to hold").0);
        let fake = |kind, code| {
            self.connection
                .xtest_fake_input(kind, code, 0, x11rb::NONE, 0, 0, 0)
                .expect("sent");
        };
        if let Some(held) = held {
            fake(KEY_PRESS_EVENT, held);
        }
        fake(KEY_PRESS_EVENT, code);
        fake(KEY_RELEASE_EVENT, code);
        if let Some(held) = held {
            fake(KEY_RELEASE_EVENT, held);
        }
        self.connection.sync().expect("sent");
    }

    /// Types what a keyboard has without a third level: letters, digits, spaces and common signs.
    pub fn type_text(&self, text: &str) {
        text.chars().for_each(|c| self.press(u32::from(c)));
    }

    /// The code of a key, as events name it.
    ///
    /// # Panics
    /// When no key has that symbol without Shift.
    #[must_use]
    pub fn code(&self, symbol: u32) -> u8 {
        self.key(symbol).expect("a key without Shift").0
    }

    fn key(&self, symbol: u32) -> Option<(u8, bool)> {
        let setup = self.connection.setup();
        let (first, last) = (setup.min_keycode, setup.max_keycode);
        let map = self
            .connection
            .get_keyboard_mapping(first, last - first + 1)
            .ok()?
            .reply()
            .ok()?;
        let width = usize::from(map.keysyms_per_keycode);
        map.keysyms
            .chunks(width)
            .zip(first..)
            .find_map(|(symbols, code)| {
                let place = symbols.iter().take(2).position(|s| *s == symbol)?;
                Some((code, place == 1))
            })
    }

    /// Makes a window of the test's own, never shown, that bears a title.
    ///
    /// # Panics
    /// When the server refuses.
    pub fn title_a_window(&self, title: &str) {
        let window = self.connection.generate_id().expect("an id");
        let (depth, class) = (x11rb::COPY_DEPTH_FROM_PARENT, WindowClass::INPUT_OUTPUT);
        let look = CreateWindowAux::new();
        self.connection
            .create_window(
                depth,
                window,
                self.root,
                0,
                0,
                1,
                1,
                0,
                class,
                x11rb::COPY_FROM_PARENT,
                &look,
            )
            .expect("sent");
        self.connection
            .change_property8(
                PropMode::REPLACE,
                window,
                AtomEnum::WM_NAME,
                AtomEnum::STRING,
                title.as_bytes(),
            )
            .expect("sent");
        self.connection.sync().expect("sent");
    }

    /// Moves a window, as its own program would.
    ///
    /// # Panics
    /// When the server is gone.
    pub fn move_to(&self, window: Window, (x, y): (i32, i32)) {
        let place = ConfigureWindowAux::new().x(x).y(y);
        self.connection
            .configure_window(window, &place)
            .expect("sent");
        self.connection.sync().expect("sent");
    }

    /// Opens a window of another program, and gives it the keyboard.
    ///
    /// # Panics
    /// When it does not come.
    pub fn look_away(&self) -> Window {
        let window = self.connection.generate_id().expect("a number");
        let aux = CreateWindowAux::new();
        self.connection
            .create_window(
                x11rb::COPY_DEPTH_FROM_PARENT,
                window,
                self.root,
                0,
                0,
                200,
                100,
                0,
                WindowClass::INPUT_OUTPUT,
                0,
                &aux,
            )
            .expect("sent");
        self.connection.map_window(window).expect("sent");
        self.connection.sync().expect("sent");
        wait_for("the other window is shown", || self.is_viewable(window));
        self.connection
            .set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)
            .expect("sent");
        self.connection.sync().expect("sent");
        wait_for("the other window has the keyboard", || {
            self.has_focus(window)
        });
        window
    }

    /// Takes a key for the whole system; `false` when another program has it. Free again with this connection.
    ///
    /// # Panics
    /// When the keyboard has no such key.
    #[must_use]
    pub fn grabs(&self, held: u32, symbol: u32) -> bool {
        let (code, _) = self.key(symbol).expect("a key");
        let held = if held == CONTROL {
            ModMask::CONTROL
        } else {
            ModMask::SHIFT
        };
        self.connection
            .grab_key(
                false,
                self.root,
                held,
                code,
                GrabMode::ASYNC,
                GrabMode::ASYNC,
            )
            .expect("sent")
            .check()
            .is_ok()
    }

    /// Waits until a window is off the screen.
    ///
    /// # Panics
    /// When it stays.
    pub fn wait_until_gone(&self, window: Window) {
        wait_for("the window is gone", || !self.is_viewable(window));
    }

    /// Asks a window to close, as the button in its frame does.
    pub fn close(&self, window: Window) {
        let (protocols, delete) = (self.atom(b"WM_PROTOCOLS"), self.atom(b"WM_DELETE_WINDOW"));
        let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
        self.connection
            .send_event(false, window, EventMask::NO_EVENT, message)
            .expect("sent");
        self.connection.sync().expect("sent");
    }

    /// Asks the window manager to have a window fill the screen, as a double click on its frame does (EWMH, `_NET_WM_STATE`).
    ///
    /// # Panics
    /// When the server is gone.
    pub fn maximize(&self, window: Window) {
        const ADD: u32 = 1;
        /// Asked by the person, by way of a taskbar.
        const PAGER: u32 = 2;
        let names: [&[u8]; 3] = [
            b"_NET_WM_STATE",
            b"_NET_WM_STATE_MAXIMIZED_VERT",
            b"_NET_WM_STATE_MAXIMIZED_HORZ",
        ];
        let [state, vertical, horizontal] = names.map(|name| self.atom(name));
        let message =
            ClientMessageEvent::new(32, window, state, [ADD, vertical, horizontal, PAGER, 0]);
        let who = EventMask::SUBSTRUCTURE_REDIRECT | EventMask::SUBSTRUCTURE_NOTIFY;
        self.connection
            .send_event(false, self.root, who, message)
            .expect("sent");
        self.connection.sync().expect("sent");
    }

    /// Presses a key and measures until the window is off the screen: it or the frame that a window manager put around it,
    /// whichever goes first, since nothing of it is to be seen then. Where the system allows it, the one that measures waits
    /// for no processor meanwhile: it would measure that too.
    ///
    /// # Panics
    /// When the server is gone, or has no such window.
    #[must_use]
    pub fn press_until_gone(&self, symbol: u32, window: Window) -> Gone {
        let watch = ChangeWindowAttributesAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        let watched = self.with_its_frame(window);
        for each in &watched {
            self.connection
                .change_window_attributes(*each, &watch)
                .expect("sent");
        }
        self.connection.sync().expect("sent");
        while self.connection.poll_for_event().expect("events").is_some() {}
        let code = self.code(symbol);
        let _first = First::of_all();
        let since = Instant::now();
        self.press_held(code, None);
        loop {
            if let Event::UnmapNotify(gone) = self.connection.wait_for_event().expect("an event")
                && watched.contains(&gone.window)
            {
                let unmapped = since.elapsed();
                self.connection.sync().expect("an answer");
                return Gone {
                    unmapped,
                    bare: since.elapsed(),
                };
            }
        }
    }

    /// A window, and what it stands in below the root.
    fn with_its_frame(&self, window: Window) -> Vec<Window> {
        let mut all = vec![window];
        loop {
            let above = self.connection.query_tree(all[all.len() - 1]);
            let above = above.expect("sent").reply().expect("a window");
            if [above.root, x11rb::NONE].contains(&above.parent) {
                return all;
            }
            all.push(above.parent);
        }
    }
}

/// How long after a key a window was gone.
pub struct Gone {
    /// Until its UnmapNotify was here, which the server sends before it paints what stood behind.
    pub unmapped: Duration,
    /// Until the server had painted that, and answered.
    pub bare: Duration,
}

/// This thread before all others, for as long as this lives (sched(7)). What it starts is like any other.
struct First;

impl First {
    fn of_all() -> Self {
        Self::go(libc::SCHED_FIFO | libc::SCHED_RESET_ON_FORK, 1);
        Self
    }

    /// Refused, it goes as it did.
    fn go(how: i32, sched_priority: i32) {
        let how_much = libc::sched_param { sched_priority };
        // SAFETY: a live struct; zero means the calling thread.
        unsafe { libc::sched_setscheduler(0, how, &raw const how_much) };
    }
}

impl Drop for First {
    fn drop(&mut self) {
        Self::go(libc::SCHED_OTHER | libc::SCHED_RESET_ON_FORK, 0);
    }
}
