//! On X11 the keys of Leave take the windows off the screen at the server itself, by a thread that does nothing else: it
//! has not to wait for the main thread, which may be painting, or hang. The same key comes to the main thread as ever,
//! which leaves.

use std::collections::BTreeMap;
use std::ffi::c_ulong;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use gtk::glib::translate::ToGlibPtr;
use gtk::prelude::*;
use x11rb::connection::Connection;
use x11rb::errors::{ConnectionError, ReplyError};
use x11rb::protocol::Event;
use x11rb::protocol::xinput::{ConnectionExt as _, Device, EventMask, KeyPressEvent, XIEventMask};
use x11rb::protocol::xproto::{Atom, AtomEnum, ConnectionExt as _, ModMask, PropMode, Window};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::desktop::{Heeds, Key, LeaveKeys, TAKEN_OVER};

/// X's names for the keys (`keysymdef.h`).
const ESCAPE: u32 = 0xff1b;
const F9: u32 = 0xffc6;

/// The property that compositors agree on for it, in no standard: zero to 2^32 - 1.
const OPACITY: &[u8] = b"_NET_WM_WINDOW_OPACITY";

unsafe extern "C" {
    /// The server's number of a window of GDK's X11 backend (`gdkx.h`).
    fn gdk_x11_window_get_xid(window: *mut gdk::ffi::GdkWindow) -> c_ulong;
}

/// What listens beside the main thread.
pub struct Sooner {
    screen: &'static Screen,
    off: Arc<Done>,
    left: Arc<Done>,
}

impl Sooner {
    /// Begins to listen.
    ///
    /// # Errors
    /// When this is not X11, or its server gives no second connection. The main thread has the keys alone then.
    pub fn begin(heeds: Arc<impl Heeds>) -> io::Result<Self> {
        let display = gdk::Display::default().ok_or(io::ErrorKind::NotFound)?;
        if !display.backend().is_x11() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        let (connection, _) = x11rb::connect(None).map_err(io::Error::other)?;
        let keyboard = Keyboard::of(&connection).map_err(io::Error::other)?;
        let opacity = atom(&connection, OPACITY).map_err(io::Error::other)?;
        let screen = SCREEN.get_or_init(|| Screen {
            connection,
            opacity,
            windows: Mutex::default(),
        });
        let (off, left) = (Arc::<Done>::default(), Arc::<Done>::default());
        let sooner = Self {
            screen,
            off: Arc::clone(&off),
            left: Arc::clone(&left),
        };
        thread::Builder::new().spawn(move || {
            take_short_turns();
            let leave = |time| {
                screen.hide()?;
                let (heeds, left) = (Arc::clone(&heeds), Arc::clone(&left));
                // Without a thread the main one is all there is.
                let _ = thread::Builder::new().spawn(move || {
                    if !left.wait(time, TAKEN_OVER) {
                        heeds.alone();
                    }
                });
                // Comes back when the server has done it.
                screen.connection.sync()?;
                off.give(time);
                Ok(())
            };
            // A server that is gone shows no window.
            let _: Result<(), ReplyError> =
                listen(&screen.connection, keyboard, || heeds.armed(), leave);
        })?;
        Ok(sooner)
    }

    /// A window with something to leave has come onto the screen. Main thread only.
    pub fn watch(&self, window: &gdk::Window) {
        if window.window_type() != gdk::WindowType::Toplevel {
            return;
        }
        // SAFETY: a live window, and the display is X11's.
        let number = unsafe { gdk_x11_window_get_xid(window.to_glib_none().0) };
        let Ok(number) = Window::try_from(number) else {
            return;
        };
        let connection = &self.screen.connection;
        let frame = frame_of(connection, number).unwrap_or(number);
        let is_new = lock(&self.screen.windows).insert(number, frame).is_none();
        if is_new {
            // Refused, the main thread has its keys alone.
            let _: Result<(), ReplyError> = self.hear(number);
        }
    }

    /// GDK has its keys come to a small window inside, or to the window itself where no window manager asks.
    fn hear(&self, window: Window) -> Result<(), ReplyError> {
        let connection = &self.screen.connection;
        let inside = connection.query_tree(window)?.reply()?.children;
        let keys = EventMask {
            deviceid: Device::ALL_MASTER.into(),
            mask: vec![XIEventMask::KEY_PRESS | XIEventMask::KEY_RELEASE],
        };
        for each in inside.into_iter().chain([window]) {
            connection.xinput_xi_select_events(each, std::slice::from_ref(&keys))?;
        }
        Ok(connection.flush()?)
    }

    /// The main thread has had the key of that time too, and does what it means: once the windows are off the screen, if
    /// that takes no longer than [`LET_PASS`]. It would keep the server from the processor, which is to take them off.
    pub fn take_over(&self, time: u32, leave: impl FnOnce()) {
        self.off.wait(time, LET_PASS);
        leave();
        self.left.give(time);
    }
}

/// Takes the windows with something to leave off the screen, from any thread, whatever the main one is at.
pub fn hide() {
    if let Some(screen) = SCREEN.get() {
        // A server that is gone shows no window.
        let _ = screen.hide();
    }
}

static SCREEN: OnceLock<Screen> = OnceLock::new();

/// A connection of our own, and the windows with something to leave, each with the frame that a window manager put around
/// it.
struct Screen {
    connection: RustConnection,
    /// How much of a window a compositor shows.
    opacity: Atom,
    windows: Mutex<BTreeMap<Window, Window>>,
}

impl Screen {
    /// One that is gone by now is an error of the server's, which nobody reads. The frame first: without it nothing of the
    /// window is left on the screen, where what stood in it would stay until the window manager comes to it. A compositor that
    /// lets windows fade has nothing to show meanwhile.
    fn hide(&self) -> Result<(), ConnectionError> {
        let windows = lock(&self.windows).clone();
        for (window, frame) in windows {
            for each in [frame, window] {
                self.connection.change_property32(
                    PropMode::REPLACE,
                    each,
                    self.opacity,
                    AtomEnum::CARDINAL,
                    &[0],
                )?;
            }
            self.connection.unmap_window(frame)?;
            self.connection.unmap_window(window)?;
        }
        self.connection.flush()
    }
}

/// For which key a thread has done its part: both hear the same ones, which bear the server's time. One that only the main
/// thread hears is followed by others.
#[derive(Default)]
struct Done {
    last: Mutex<Option<u32>>,
    more: Condvar,
}

impl Done {
    fn give(&self, time: u32) {
        *lock(&self.last) = Some(time);
        self.more.notify_all();
    }

    /// Whether it was for that key, or a later one, in time. The server's clock wraps around.
    fn wait(&self, time: u32, limit: Duration) -> bool {
        let not_yet = |last: &mut Option<u32>| {
            last.is_none_or(|last| last.wrapping_sub(time).cast_signed() < 0)
        };
        let waited = self
            .more
            .wait_timeout_while(lock(&self.last), limit, not_yet);
        !not_yet(&mut waited.unwrap_or_else(PoisonError::into_inner).0)
    }
}

/// The main thread does its part after this time in any case: a fraction of a frame.
const LET_PASS: Duration = Duration::from_millis(4);

/// How long this thread's turns are, in nanoseconds: the least that Linux gives.
const TURN: u64 = 100_000;

/// This thread goes before the main one when the same key wakes both on one processor: it needs less time
/// (sched_setattr(2); Linux does so since 6.12). Where somebody gave the program another place, all stays as it is.
fn take_short_turns() {
    // SAFETY: a struct of plain numbers, for all of which zero will do.
    let mut turns: libc::sched_attr = unsafe { std::mem::zeroed() };
    let size = u32::try_from(size_of::<libc::sched_attr>()).unwrap_or_default();
    // SAFETY: a live struct of that size; zero means the calling thread, and no flag.
    let known = unsafe { libc::syscall(libc::SYS_sched_getattr, 0, &raw mut turns, size, 0) } == 0;
    if known && turns.sched_policy == 0 && turns.sched_nice == 0 {
        turns.sched_runtime = TURN;
        // SAFETY: a live struct that tells its size. Refused, the threads go as they come.
        unsafe { libc::syscall(libc::SYS_sched_setattr, 0, &raw const turns, 0) };
    }
}

/// What a window stands in, below the root or what a window manager has in the root's place: its frame, or itself.
fn frame_of(connection: &RustConnection, window: Window) -> Result<Window, ReplyError> {
    let mut above = connection.query_tree(window)?.reply()?;
    let name = atom(connection, b"_NET_VIRTUAL_ROOTS")?;
    let roots = connection.get_property(false, above.root, name, AtomEnum::WINDOW, 0, MOST)?;
    let roots = roots.reply()?;
    let mut roots: Vec<Window> = roots.value32().into_iter().flatten().collect();
    roots.extend([above.root, x11rb::NONE]);
    let mut frame = window;
    while !roots.contains(&above.parent) {
        frame = above.parent;
        above = connection.query_tree(frame)?.reply()?;
    }
    Ok(frame)
}

/// The number that stands for a name at this server.
fn atom(connection: &RustConnection, name: &[u8]) -> Result<Atom, ReplyError> {
    Ok(connection.intern_atom(false, name)?.reply()?.atom)
}

/// More virtual roots are no window manager's.
const MOST: u32 = 64;

fn listen(
    connection: &RustConnection,
    mut keyboard: Keyboard,
    armed: impl Fn() -> bool,
    leave: impl Fn(u32) -> Result<(), ReplyError>,
) -> Result<(), ReplyError> {
    let mut keys = LeaveKeys::default();
    loop {
        match connection.wait_for_event()? {
            Event::MappingNotify(_) => keyboard = Keyboard::of(connection)?,
            Event::XinputKeyPress(press)
                if armed() && keys.press(keyboard.meant(&press), press.time) =>
            {
                leave(press.time)?;
            }
            Event::XinputKeyRelease(release) if armed() => {
                keys.release(keyboard.named(release.detail))
            }
            _ => {}
        }
    }
}

/// Which keys of the keyboard mean Leave.
struct Keyboard {
    escape: Vec<u32>,
    f9: Vec<u32>,
}

impl Keyboard {
    /// As it is now. Asks for the second version of the extension too, which must be asked for once.
    fn of(connection: &RustConnection) -> Result<Self, ReplyError> {
        connection.xinput_xi_query_version(2, 0)?.reply()?;
        let (first, last) = (
            connection.setup().min_keycode,
            connection.setup().max_keycode,
        );
        let mapping = connection
            .get_keyboard_mapping(first, last - first + 1)?
            .reply()?;
        let each = || {
            mapping
                .keysyms
                .chunks(usize::from(mapping.keysyms_per_keycode).max(1))
        };
        let named = |name: u32| {
            (u32::from(first)..)
                .zip(each())
                .filter(|(_, names)| names.first() == Some(&name))
                .map(|(key, _)| key)
                .collect()
        };
        Ok(Self {
            escape: named(ESCAPE),
            f9: named(F9),
        })
    }

    /// What a key means. With Shift or the like it may mean something else, which only GDK knows: the main thread has those
    /// alone.
    fn meant(&self, event: &KeyPressEvent) -> Key {
        let others = ModMask::SHIFT | ModMask::CONTROL | ModMask::M1 | ModMask::M4 | ModMask::M5;
        if event.mods.effective & u32::from(u16::from(others)) != 0 {
            Key::Other
        } else {
            self.named(event.detail)
        }
    }

    fn named(&self, key: u32) -> Key {
        if self.escape.contains(&key) {
            Key::Esc
        } else if self.f9.contains(&key) {
            Key::F9
        } else {
            Key::Other
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_waited_for_until_it_or_a_later_one_is_done() {
        let done = Done::default();
        assert!(!done.wait(7, Duration::ZERO));
        done.give(7);
        assert!(done.wait(7, Duration::ZERO) && done.wait(3, Duration::ZERO));
        assert!(!done.wait(8, Duration::from_millis(1)));
        thread::scope(|scope| {
            let waits = scope.spawn(|| done.wait(8, Duration::from_secs(60)));
            done.give(9);
            assert!(waits.join().unwrap_or_default());
        });
    }

    #[test]
    fn the_clock_may_wrap() {
        let done = Done::default();
        done.give(u32::MAX - 5);
        assert!(!done.wait(2, Duration::ZERO));
        done.give(3);
        assert!(done.wait(2, Duration::ZERO) && done.wait(u32::MAX - 5, Duration::ZERO));
    }
}
