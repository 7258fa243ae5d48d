//! On X11 the keys of Leave take the windows off the screen at the server itself, by a thread that does nothing else: it
//! has not to wait for the main thread, which may be painting, or hang. The same key comes to the main thread as ever,
//! which leaves.

use std::ffi::c_ulong;
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use gtk::glib::translate::ToGlibPtr;
use gtk::prelude::*;
use x11rb::connection::Connection;
use x11rb::errors::ReplyError;
use x11rb::protocol::Event;
use x11rb::protocol::xinput::{ConnectionExt as _, Device, EventMask, KeyPressEvent, XIEventMask};
use x11rb::protocol::xproto::{ConnectionExt as _, ModMask, Window};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

use crate::desktop::{Key, LeaveKeys, TAKEN_OVER};

/// X's names for the keys (`keysymdef.h`).
const ESCAPE: u32 = 0xff1b;
const F9: u32 = 0xffc6;

unsafe extern "C" {
    /// The server's number of a window of GDK's X11 backend (`gdkx.h`).
    fn gdk_x11_window_get_xid(window: *mut gdk::ffi::GdkWindow) -> c_ulong;
}

/// What listens beside the main thread.
pub struct Sooner {
    connection: Arc<RustConnection>,
    windows: Arc<Mutex<Vec<Window>>>,
    off: Arc<Times>,
    taken: Arc<Times>,
}

impl Sooner {
    /// Begins to listen. `armed` tells whether there is anything to leave; `alone` leaves without the main thread.
    ///
    /// # Errors
    /// When this is not X11, or its server gives no second connection. The main thread has the keys alone then.
    pub fn begin(
        armed: impl Fn() -> bool + Send + 'static,
        alone: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let display = gdk::Display::default().ok_or(io::ErrorKind::NotFound)?;
        if display.type_().name() != "GdkX11Display" {
            return Err(io::ErrorKind::Unsupported.into());
        }
        let (connection, _) = x11rb::connect(None).map_err(io::Error::other)?;
        let keyboard = Keyboard::of(&connection).map_err(io::Error::other)?;
        let connection = Arc::new(connection);
        let windows = Arc::<Mutex<Vec<Window>>>::default();
        let (off, taken) = (Arc::<Times>::default(), Arc::<Times>::default());
        let sooner = Self {
            connection: Arc::clone(&connection),
            windows: Arc::clone(&windows),
            off: Arc::clone(&off),
            taken: Arc::clone(&taken),
        };
        thread::Builder::new().spawn(move || {
            take_short_turns();
            let mut heard = 0;
            let leave = || {
                heard += 1;
                hide(&connection, &lock(&windows))?;
                off.give();
                if !taken.wait(heard, TAKEN_OVER) {
                    alone();
                }
                Ok(())
            };
            // A server that is gone shows no window.
            let _: Result<(), ReplyError> = listen(&connection, keyboard, armed, leave);
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
        let mut windows = lock(&self.windows);
        if !windows.contains(&number) {
            windows.push(number);
            drop(windows);
            // Refused, the main thread has its keys alone.
            let _: Result<(), ReplyError> = self.hear(number);
        }
    }

    /// GDK has its keys come to a small window inside, or to the window itself where no window manager asks.
    fn hear(&self, window: Window) -> Result<(), ReplyError> {
        let inside = self.connection.query_tree(window)?.reply()?.children;
        let keys = EventMask {
            deviceid: Device::ALL_MASTER.into(),
            mask: vec![XIEventMask::KEY_PRESS | XIEventMask::KEY_RELEASE],
        };
        for each in inside.into_iter().chain([window]) {
            self.connection
                .xinput_xi_select_events(each, std::slice::from_ref(&keys))?;
        }
        Ok(self.connection.flush()?)
    }

    /// The main thread has had the key too, and does what it means: once the windows are off the screen, if that takes no
    /// longer than [`LET_PASS`]. It would keep the server from the processor, which is to take them off.
    pub fn take_over(&self, leave: impl FnOnce()) {
        self.off.wait(self.taken.given() + 1, LET_PASS);
        leave();
        self.taken.give();
    }
}

/// How often a thread has done its part of leaving: both hear the same keys, and count alike.
#[derive(Default)]
struct Times {
    times: Mutex<u64>,
    more: Condvar,
}

impl Times {
    fn give(&self) {
        *lock(&self.times) += 1;
        self.more.notify_all();
    }

    fn given(&self) -> u64 {
        *lock(&self.times)
    }

    /// Whether it was so often in time.
    fn wait(&self, times: u64, limit: Duration) -> bool {
        let fewer = |have: &mut u64| *have < times;
        let waited = self
            .more
            .wait_timeout_while(lock(&self.times), limit, fewer);
        *waited.unwrap_or_else(PoisonError::into_inner).0 >= times
    }
}

/// The main thread does its part after this time in any case: a fraction of a frame.
const LET_PASS: Duration = Duration::from_millis(4);

/// How long this thread's turns are, in nanoseconds: the least that Linux gives.
const TURN: u64 = 100_000;

/// This thread goes before the main one when the same key wakes both on one processor: it needs less time
/// (sched_setattr(2); Linux does so since 6.12). Refused or not known, they go as they come.
fn take_short_turns() {
    // SAFETY: a struct of plain numbers, for all of which zero will do.
    let mut turns: libc::sched_attr = unsafe { std::mem::zeroed() };
    let size = size_of::<libc::sched_attr>();
    turns.size = u32::try_from(size).unwrap_or_default();
    turns.sched_runtime = TURN;
    // SAFETY: a live struct that tells its size; zero means the calling thread, and no flag.
    unsafe { libc::syscall(libc::SYS_sched_setattr, 0, &raw const turns, 0) };
}

fn listen(
    connection: &RustConnection,
    mut keyboard: Keyboard,
    armed: impl Fn() -> bool,
    mut leave: impl FnMut() -> Result<(), ReplyError>,
) -> Result<(), ReplyError> {
    let mut keys = LeaveKeys::default();
    loop {
        match connection.wait_for_event()? {
            Event::MappingNotify(_) => keyboard = Keyboard::of(connection)?,
            Event::XinputKeyPress(press)
                if armed() && keys.press(keyboard.meant(&press), press.time) =>
            {
                leave()?;
            }
            Event::XinputKeyRelease(release) if armed() => {
                keys.release(keyboard.named(release.detail))
            }
            _ => {}
        }
    }
}

/// Comes back when the server has done it. A window that is gone by now is an error of the server's, which nobody reads.
fn hide(connection: &RustConnection, windows: &[Window]) -> Result<(), ReplyError> {
    for window in windows {
        connection.unmap_window(*window)?;
    }
    connection.sync()
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
    fn as_many_as_were_heard_are_waited_for() {
        let taken = Times::default();
        assert!(!taken.wait(1, Duration::ZERO));
        taken.give();
        assert!(taken.wait(1, Duration::ZERO));
        assert!(!taken.wait(2, Duration::from_millis(1)));
        thread::scope(|scope| {
            let waits = scope.spawn(|| taken.wait(2, Duration::from_secs(60)));
            taken.give();
            assert!(waits.join().unwrap_or_default());
        });
    }
}
