//! An X client of its own: finds the program's windows and sees what they show; its hands press keys as a keyboard would.

pub mod clipboard;
mod hands;
pub mod told;

pub use hands::Gone;

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{AtomEnum, ConnectionExt as _, ImageFormat, MapState, Window};
use x11rb::rust_connection::RustConnection;

use crate::desk::wait_for;

/// The planes of a pixel that are seen; the fourth byte is anything.
const COLOUR: u32 = 0x00FF_FFFF;

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
/// The left Alt key.
pub const ALT: u32 = 0xFFE9;
/// F4.
pub const F4: u32 = 0xFFC1;
/// The space bar.
pub const SPACE: u32 = 0x20;

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
        Self::connected(None)
    }

    /// Another one, by its name.
    ///
    /// # Panics
    /// When there is none.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self::connected(Some(name))
    }

    fn connected(name: Option<&str>) -> Self {
        let (connection, screen) = x11rb::connect(name).expect("a display");
        let root = connection.setup().roots[screen].root;
        Self { connection, root }
    }

    /// Whether a window manager has charge of it.
    #[must_use]
    pub fn is_managed(&self) -> bool {
        let check = self.atom(b"_NET_SUPPORTING_WM_CHECK");
        let property =
            self.connection
                .get_property(false, self.root, check, AtomEnum::WINDOW, 0, 1);
        property
            .ok()
            .and_then(|asked| asked.reply().ok())
            .is_some_and(|property| property.value_len == 1)
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

    /// Whether a window is on the screen.
    #[must_use]
    pub fn is_viewable(&self, window: Window) -> bool {
        self.connection
            .get_window_attributes(window)
            .ok()
            .and_then(|cookie| cookie.reply().ok())
            .is_some_and(|attributes| attributes.map_state == MapState::VIEWABLE)
    }

    /// Whether a compositor draws the screen (EWMH's `_NET_WM_CM_Sn`).
    #[must_use]
    pub fn is_composited(&self) -> bool {
        self.is_owned(self.atom(b"_NET_WM_CM_S0"))
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

    /// How light a window is: the sum of all its colours.
    #[must_use]
    pub fn light(&self, window: Window) -> u64 {
        let picture = self.picture(window);
        let pixels = picture.chunks_exact(4).flat_map(|pixel| &pixel[..3]);
        pixels.map(|colour| u64::from(*colour)).sum()
    }

    /// Where a window stands on the screen, and its width and height.
    #[must_use]
    pub fn place(&self, window: Window) -> Option<(i16, i16, u16, u16)> {
        let size = self.connection.get_geometry(window).ok()?.reply().ok()?;
        let corner = self
            .connection
            .translate_coordinates(window, self.root, 0, 0);
        let corner = corner.ok()?.reply().ok()?;
        Some((corner.dst_x, corner.dst_y, size.width, size.height))
    }

    /// The pixels of a window, four bytes each, as far as it stands on the screen; none when it is gone.
    #[must_use]
    pub fn picture(&self, window: Window) -> Vec<u8> {
        let (Some(own), Some(screen)) = (self.place(window), self.place(self.root)) else {
            return Vec::new();
        };
        let (left, width) = on_screen(own.0, own.2, screen.2);
        let (top, height) = on_screen(own.1, own.3, screen.3);
        self.pixels(window, (left, top, width, height))
    }

    fn pixels(&self, window: Window, (left, top, width, height): (i16, i16, u16, u16)) -> Vec<u8> {
        let format = ImageFormat::Z_PIXMAP;
        let image = self
            .connection
            .get_image(format, window, left, top, width, height, COLOUR);
        let image = image.ok().and_then(|cookie| cookie.reply().ok());
        image.map(|image| image.data).unwrap_or_default()
    }

    /// The pixels of a strip of the screen, as wide as it: quickly, for whoever looks again and again.
    #[must_use]
    pub fn strip(&self, top: i16, height: u16) -> Vec<u8> {
        let width = self.place(self.root).map_or(0, |place| place.2);
        self.pixels(self.root, (0, top, width, height))
    }

    /// The pixels of the whole screen, as it would be photographed.
    #[must_use]
    pub fn screen(&self) -> Vec<u8> {
        self.picture(self.root)
    }

    /// Every window of a process, shown or not.
    #[must_use]
    pub fn windows_of(&self, pid: u32) -> Vec<Window> {
        let own = self.atom(b"_NET_WM_PID");
        let all = self.below(self.root).into_iter();
        all.filter(|window| self.numbers(*window, own, AtomEnum::CARDINAL.into()) == [pid])
            .collect()
    }

    /// What stands in the taskbar.
    #[must_use]
    pub fn clients(&self) -> Vec<Window> {
        let list = self.atom(b"_NET_CLIENT_LIST");
        self.numbers(self.root, list, AtomEnum::WINDOW.into())
    }

    fn numbers(&self, window: Window, property: u32, kind: u32) -> Vec<u32> {
        let cookie = self
            .connection
            .get_property(false, window, property, kind, 0, 1_024);
        let reply = cookie.ok().and_then(|cookie| cookie.reply().ok());
        reply
            .iter()
            .flat_map(|p| p.value32().into_iter().flatten())
            .collect()
    }
}

/// Of a stretch that begins at `start`: where in it the screen begins, and how much of it is on the screen.
fn on_screen(start: i16, length: u16, screen: u16) -> (i16, u16) {
    let (start, length, screen) = (i32::from(start), i32::from(length), i32::from(screen));
    let first = (-start).clamp(0, length);
    let end = (screen - start).clamp(first, length);
    // Both lie between 0 and a length.
    (first as i16, (end - first) as u16)
}
