//! On X11 the keys of Leave take the windows off the screen at the server itself, by a thread that does nothing else: it
//! has not to wait for the main thread, which may be painting, or hang. The same key comes to the main thread as ever,
//! which leaves.

use std::collections::{BTreeMap, VecDeque};
use std::ffi::c_ulong;
use std::io;
use std::os::fd::AsRawFd;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use gtk::glib::translate::ToGlibPtr;
use gtk::prelude::*;
use x11rb::connection::Connection;
use x11rb::errors::{ConnectionError, ReplyError, ReplyOrIdError};
use x11rb::protocol::xinput::{ConnectionExt as _, Device, EventMask, KeyPressEvent, XIEventMask};
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, ModMask, PropMode,
    Window, WindowClass,
};
use x11rb::protocol::{Event, xproto};
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
    /// What the main thread asks with. Answers to it on the other connection would take the keys in along with them.
    asks: RustConnection,
    off: Arc<Done>,
    left: Arc<Done>,
}

impl Sooner {
    /// Begins to listen. Main thread only, which gives way from then on.
    ///
    /// # Errors
    /// When this is not X11, or its server gives no second connection. The main thread has the keys alone then.
    pub fn begin(heeds: Arc<impl Heeds>) -> io::Result<Self> {
        let display = gdk::Display::default().ok_or(io::ErrorKind::NotFound)?;
        if !display.backend().is_x11() {
            return Err(io::ErrorKind::Unsupported.into());
        }
        let (asks, _) = x11rb::connect(None).map_err(io::Error::other)?;
        let (connection, number) = x11rb::connect(None).map_err(io::Error::other)?;
        let keyboard = Keyboard::of(&connection).map_err(io::Error::other)?;
        let opacity = atom(&connection, OPACITY).map_err(io::Error::other)?;
        let echo = unseen_window(&connection, number).map_err(io::Error::other)?;
        let screen = SCREEN.get_or_init(|| Screen {
            connection,
            opacity,
            is_composited: AtomicBool::default(),
            echo,
            windows: Mutex::default(),
        });
        let asked = display.default_screen();
        let compositor = |asked: &gdk::Screen| {
            let is_there = asked.is_composited();
            screen.is_composited.store(is_there, Ordering::Release);
        };
        compositor(&asked);
        asked.connect_composited_changed(compositor);
        let (off, left) = (Arc::<Done>::default(), Arc::<Done>::default());
        let sooner = Self {
            screen,
            asks,
            off: Arc::clone(&off),
            left: Arc::clone(&left),
        };
        let mut listener = Listener {
            screen,
            heeds,
            off,
            left,
            untaken: VecDeque::new(),
        };
        thread::Builder::new().spawn(move || {
            take_turns(|turns| turns.sched_runtime = SHORT);
            // A server that is gone shows no window.
            let _: Result<(), ReplyError> = listener.listen(keyboard);
            listener.leave_untaken();
        })?;
        take_turns(|turns| {
            turns.sched_runtime = LONG;
            turns.sched_flags = RESET_ON_FORK;
        });
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
        let frame = frame_of(&self.asks, number).unwrap_or(number);
        let is_new = lock(&self.screen.windows).insert(number, frame).is_none();
        if is_new {
            // Refused, the main thread has its keys alone.
            let _: Result<(), ReplyError> = self.hear(number);
        }
        // What every client is told, of other keyboards above all: nobody reads it here.
        while let Ok(Some(_)) = self.asks.poll_for_event() {}
    }

    /// GDK has its keys come to a small window inside, or to the window itself where no window manager asks.
    fn hear(&self, window: Window) -> Result<(), ReplyError> {
        let connection = &self.screen.connection;
        let inside = self.asks.query_tree(window)?.reply()?.children;
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

/// A connection of our own, which one thread reads and any may write to, and the windows with something to leave, each with
/// the frame that a window manager put around it.
struct Screen {
    connection: RustConnection,
    /// How much of a window a compositor shows.
    opacity: Atom,
    /// Whether one is there that may let windows fade.
    is_composited: AtomicBool,
    /// Never on the screen: what is sent to it comes back when the server has done all that was asked before.
    echo: Window,
    windows: Mutex<BTreeMap<Window, Window>>,
}

impl Screen {
    /// One that is gone by now is an error of the server's, which nobody reads. The frame first: without it nothing of the
    /// window is left on the screen, where what stood in it would stay until the window manager comes to it. A compositor that
    /// lets windows fade has nothing to show meanwhile; without one it would only wake the window manager, on the processor that
    /// the server needs.
    fn take_off(&self) -> Result<(), ConnectionError> {
        let may_fade = self.is_composited.load(Ordering::Acquire);
        for (window, frame) in &*lock(&self.windows) {
            for each in [*frame, *window].into_iter().filter(|_| may_fade) {
                self.connection.change_property32(
                    PropMode::REPLACE,
                    each,
                    self.opacity,
                    AtomEnum::CARDINAL,
                    &[0],
                )?;
            }
            self.connection.unmap_window(*frame)?;
            self.connection.unmap_window(*window)?;
        }
        Ok(())
    }

    fn hide(&self) -> Result<(), ConnectionError> {
        self.take_off()?;
        self.connection.flush()
    }

    /// The same, for the key of that time: the server tells `echo` so when it has done it. Sent in one, and nothing is done
    /// here meanwhile that would keep the server from the processor.
    fn hide_and_tell(&self, time: u32) -> Result<(), ConnectionError> {
        self.take_off()?;
        let done = ClientMessageEvent::new(32, self.echo, self.opacity, [time, 0, 0, 0, 0]);
        // Without a mask it comes to whoever made the window.
        self.connection
            .send_event(false, self.echo, xproto::EventMask::NO_EVENT, done)?;
        self.connection.flush()
    }

    /// The next event, or nothing by then.
    fn next(&self, until: Option<Instant>) -> Result<Option<Event>, ConnectionError> {
        let Some(until) = until else {
            return self.connection.wait_for_event().map(Some);
        };
        loop {
            if let Some(event) = self.connection.poll_for_event()? {
                return Ok(Some(event));
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(None);
            }
            // A millisecond more, or it would ask once too often.
            let limit = i32::try_from(left.as_millis() + 1).unwrap_or(i32::MAX);
            let mut readable = libc::pollfd {
                fd: self.connection.stream().as_raw_fd(),
                events: libc::POLLIN,
                revents: 0,
            };
            // SAFETY: one live struct, and the connection is open for as long as the program runs.
            if unsafe { libc::poll(&raw mut readable, 1, limit) } < 0 {
                let error = io::Error::last_os_error();
                if error.kind() != io::ErrorKind::Interrupted {
                    return Err(error.into());
                }
            }
        }
    }
}

/// What the thread listens with.
struct Listener<H> {
    screen: &'static Screen,
    heeds: Arc<H>,
    off: Arc<Done>,
    left: Arc<Done>,
    /// The times of keys that the main thread has not been seen to take over, and until when it may.
    untaken: VecDeque<(u32, Instant)>,
}

impl<H: Heeds> Listener<H> {
    fn listen(&mut self, mut keyboard: Keyboard) -> Result<(), ReplyError> {
        let mut keys = LeaveKeys::default();
        let mut is_old = false;
        loop {
            // Its answer may be long in coming, and what was not taken over by its time is left.
            if is_old && self.untaken.is_empty() {
                keyboard = Keyboard::of(&self.screen.connection)?;
                is_old = false;
            }
            let until = self.untaken.front().map(|(_, until)| *until);
            match self.screen.next(until)? {
                None => self.look_after(),
                Some(Event::MappingNotify(_)) => is_old = true,
                Some(Event::XinputKeyPress(press))
                    if self.heeds.armed() && keys.press(keyboard.meant(&press), press.time) =>
                {
                    self.screen.hide_and_tell(press.time)?;
                    self.untaken
                        .push_back((press.time, Instant::now() + TAKEN_OVER));
                }
                Some(Event::XinputKeyRelease(release)) if self.heeds.armed() => {
                    keys.release(keyboard.named(release.detail));
                }
                Some(Event::ClientMessage(done)) if done.window == self.screen.echo => {
                    self.off.give(done.data.as_data32()[0]);
                }
                Some(_) => {}
            }
        }
    }

    /// Whether the main thread has taken over what it had the time for; or it is left without.
    fn look_after(&mut self) {
        let now = Instant::now();
        while let Some((time, _)) = self.untaken.pop_front_if(|(_, until)| *until <= now) {
            if !self.left.wait(time, Duration::ZERO) {
                let heeds = Arc::clone(&self.heeds);
                // Without a thread the main one is all there is.
                let _ = thread::Builder::new().spawn(move || heeds.alone());
            }
        }
    }

    /// The same for all that is left, when nothing is listened to any more.
    fn leave_untaken(self) {
        for (time, until) in self.untaken {
            let limit = until.saturating_duration_since(Instant::now());
            if !self.left.wait(time, limit) {
                return self.heeds.alone();
            }
        }
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

/// How long the turns of the thread that listens are, in nanoseconds: the least that Linux gives. It goes before the others
/// when the same key wakes them on one processor: it needs less time (Linux does so since 6.12).
const SHORT: u64 = 100_000;

/// And those of the main thread: it goes after what it finds at work, which takes shorter ones. That is the server above all,
/// which would wait, with the window on the screen, while this thread reads the same key. Half a frame, so that no page is
/// the slower for it where all processors are busy. What it starts takes turns as ever.
const LONG: u64 = 8_000_000;
const RESET_ON_FORK: u64 = libc::SCHED_FLAG_RESET_ON_FORK as u64;

/// Has this thread take its turns another way (sched_setattr(2)). Where somebody gave the program another place, all stays as
/// it is.
fn take_turns(another_way: impl FnOnce(&mut libc::sched_attr)) {
    // SAFETY: a struct of plain numbers, for all of which zero will do.
    let mut turns: libc::sched_attr = unsafe { std::mem::zeroed() };
    let size = u32::try_from(size_of::<libc::sched_attr>()).unwrap_or_default();
    // SAFETY: a live struct of that size; zero means the calling thread, and no flag.
    let known = unsafe { libc::syscall(libc::SYS_sched_getattr, 0, &raw mut turns, size, 0) } == 0;
    if known && turns.sched_policy == 0 && turns.sched_nice == 0 {
        another_way(&mut turns);
        // SAFETY: a live struct that tells its size. Refused, the threads go as they come.
        unsafe { libc::syscall(libc::SYS_sched_setattr, 0, &raw const turns, 0) };
    }
}

/// A window that is never shown.
fn unseen_window(connection: &RustConnection, screen: usize) -> Result<Window, ReplyOrIdError> {
    let root = connection.setup().roots[screen].root;
    let window = connection.generate_id()?;
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
            x11rb::COPY_FROM_PARENT,
            &CreateWindowAux::new(),
        )?
        .check()?;
    Ok(window)
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
