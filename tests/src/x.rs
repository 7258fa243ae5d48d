//! An X client of its own: finds the program's window, presses keys as a keyboard would, and sees it go.

use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    AtomEnum, BUTTON_PRESS_EVENT, BUTTON_RELEASE_EVENT, ChangeWindowAttributesAux,
    ClientMessageEvent, ConnectionExt as _, EventMask, ImageFormat, KEY_PRESS_EVENT,
    KEY_RELEASE_EVENT, MOTION_NOTIFY_EVENT, MapState, Window,
};
use x11rb::protocol::xtest::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::desk::wait_for;

/// Key symbols used here.
pub const ESCAPE: u32 = 0xFF1B;
/// F9.
pub const F9: u32 = 0xFFC6;
/// Return.
pub const RETURN: u32 = 0xFF0D;
/// The left Control key.
pub const CONTROL: u32 = 0xFFE3;
/// The left Shift key.
pub const SHIFT: u32 = 0xFFE1;
/// Tab.
pub const TAB: u32 = 0xFF09;
/// Backspace.
pub const BACKSPACE: u32 = 0xFF08;
/// The button that turning the wheel down presses.
const WHEEL_DOWN: u8 = 5;

/// A connection to the display.
pub struct Display {
    connection: RustConnection,
    root: Window,
}

impl Default for Display {
    fn default() -> Self {
        Self::open()
    }
}

impl Display {
    /// The display of `DISPLAY`.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn open() -> Self {
        let (connection, screen) = x11rb::connect(None).expect("a display");
        let root = connection.setup().roots[screen].root;
        Self { connection, root }
    }

    fn atom(&self, name: &[u8]) -> u32 {
        self.connection
            .intern_atom(false, name)
            .expect("sent")
            .reply()
            .expect("an atom")
            .atom
    }

    /// The shown top window at least this wide, once there is one.
    #[must_use]
    pub fn window_of(&self, pid: u32, width: u16) -> Window {
        let mut found = None;
        wait_for("the window is shown", || {
            found = self.shown(pid, width);
            found.is_some()
        });
        found.expect("just found")
    }

    /// A shown top window of a process, at least this wide.
    #[must_use]
    pub fn shown(&self, pid: u32, width: u16) -> Option<Window> {
        let own = self.atom(b"_NET_WM_PID");
        self.below(self.root).into_iter().find(|window| {
            let property = self
                .connection
                .get_property(false, *window, own, AtomEnum::CARDINAL, 0, 1)
                .ok()
                .and_then(|cookie| cookie.reply().ok());
            let is_own =
                property.is_some_and(|p| p.value32().is_some_and(|mut v| v.next() == Some(pid)));
            is_own && self.is_viewable(*window) && self.width(*window) >= width
        })
    }

    /// Shown client windows with this title.
    #[must_use]
    pub fn titled(&self, title: &str) -> Vec<Window> {
        let (list, name) = (self.atom(b"_NET_CLIENT_LIST"), self.atom(b"_NET_WM_NAME"));
        let property = |window, atom, kind: u32| {
            let cookie = self
                .connection
                .get_property(false, window, atom, kind, 0, 1_024)
                .ok()?;
            cookie.reply().ok()
        };
        let clients = property(self.root, list, AtomEnum::WINDOW.into());
        let windows: Vec<Window> = clients
            .iter()
            .flat_map(|c| c.value32().into_iter().flatten())
            .collect();
        windows
            .into_iter()
            .filter(|window| self.is_viewable(*window))
            .filter(|window| {
                property(*window, name, 0).is_some_and(|p| p.value == title.as_bytes())
            })
            .collect()
    }

    fn below(&self, window: Window) -> Vec<Window> {
        let children = self
            .connection
            .query_tree(window)
            .ok()
            .and_then(|cookie| cookie.reply().ok())
            .map(|tree| tree.children)
            .unwrap_or_default();
        children
            .into_iter()
            .flat_map(|child| [vec![child], self.below(child)].concat())
            .collect()
    }

    fn is_viewable(&self, window: Window) -> bool {
        self.connection
            .get_window_attributes(window)
            .ok()
            .and_then(|cookie| cookie.reply().ok())
            .is_some_and(|attributes| attributes.map_state == MapState::VIEWABLE)
    }

    fn width(&self, window: Window) -> u16 {
        self.connection
            .get_geometry(window)
            .ok()
            .and_then(|cookie| cookie.reply().ok())
            .map_or(0, |geometry| geometry.width)
    }

    /// Whether a window has the keyboard.
    #[must_use]
    pub fn has_focus(&self, window: Window) -> bool {
        let focus = self
            .connection
            .get_input_focus()
            .ok()
            .and_then(|cookie| cookie.reply().ok());
        focus.is_some_and(|f| f.focus == window || self.below(window).contains(&f.focus))
    }

    /// How many different colours stand in a window: a flat one is not painted yet.
    #[must_use]
    pub fn colours(&self, window: Window) -> usize {
        let picture = self.picture(window);
        let pixels: std::collections::HashSet<&[u8]> =
            picture.chunks_exact(4).map(|pixel| &pixel[..3]).collect();
        pixels.len()
    }

    /// The pixels of a window, four bytes each; none when it is gone.
    #[must_use]
    pub fn picture(&self, window: Window) -> Vec<u8> {
        let size = self.connection.get_geometry(window);
        let Some(size) = size.ok().and_then(|cookie| cookie.reply().ok()) else {
            return Vec::new();
        };
        let format = ImageFormat::Z_PIXMAP;
        let image = self
            .connection
            .get_image(format, window, 0, 0, size.width, size.height, !0);
        let image = image.ok().and_then(|cookie| cookie.reply().ok());
        image.map(|image| image.data).unwrap_or_default()
    }

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
        let size = self.connection.get_geometry(window).expect("sent");
        let size = size.reply().expect("a window");
        let (x, y) = (size.width.cast_signed() / 2, size.height.cast_signed() / 2);
        let place = self
            .connection
            .translate_coordinates(window, self.root, x, y)
            .expect("sent");
        let place = place.reply().expect("a place");
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

    /// Asks a window to close, as the button in its frame does.
    pub fn close(&self, window: Window) {
        let (protocols, delete) = (self.atom(b"WM_PROTOCOLS"), self.atom(b"WM_DELETE_WINDOW"));
        let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
        self.connection
            .send_event(false, window, EventMask::NO_EVENT, message)
            .expect("sent");
        self.connection.sync().expect("sent");
    }

    /// Presses a key and measures until the window is off the screen.
    #[must_use]
    pub fn press_until_gone(&self, symbol: u32, window: Window) -> Duration {
        let watch = ChangeWindowAttributesAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        self.connection
            .change_window_attributes(window, &watch)
            .expect("sent");
        self.connection.sync().expect("sent");
        while self.connection.poll_for_event().expect("events").is_some() {}
        let since = Instant::now();
        self.press(symbol);
        loop {
            if let Event::UnmapNotify(gone) = self.connection.wait_for_event().expect("an event")
                && gone.window == window
            {
                return since.elapsed();
            }
        }
    }
}
