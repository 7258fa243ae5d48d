//! What the session tells of: a locked screen, sleep, the end. Threads of their own hear it, since the main one may hang.

use std::os::fd::{FromRawFd, OwnedFd};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use gtk::gio::prelude::UnixFDListExtManual;
use gtk::gio::{
    BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, UnixFDList, bus_get,
    bus_get_sync,
};
use gtk::glib::{
    self, ControlFlow, MainContext, MainLoop, Priority, ToVariant, Variant, VariantDict, VariantTy,
};

use super::bus;
use crate::desktop::Occasion;

/// Every screen saver tells by a signal of this name that it came on or went off; its interface is its own.
const SAVERS: [&str; 5] = [
    "org.freedesktop.ScreenSaver",
    "org.gnome.ScreenSaver",
    "org.cinnamon.ScreenSaver",
    "org.mate.ScreenSaver",
    "org.xfce.ScreenSaver",
];
/// systemd-logind, and elogind in its place (org.freedesktop.login1(5)).
const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";

/// Held until the process ends: what is listened to ends with it.
static SYSTEM: OnceLock<DBusConnection> = OnceLock::new();
/// While it is open, the computer waits a moment (`InhibitDelayMaxSec`, five seconds) before it sleeps.
static DELAY: Mutex<Option<OwnedFd>> = Mutex::new(None);

type Tell = Arc<dyn Fn(Occasion) -> bool + Send + Sync>;

/// Listens to signals that end the process: those of `kill`, of a terminal that closes, of a session that ends.
/// Without a thread to hear them they end it as they end any program.
pub fn watch_signals(end: impl Fn() + Clone + Send + 'static) {
    apart(move |context| {
        for signal in [libc::SIGTERM, libc::SIGINT, libc::SIGHUP] {
            let end = end.clone();
            let heard = move || {
                end();
                ControlFlow::Continue
            };
            glib::unix_signal_source_new(signal, None, Priority::HIGH, heard).attach(Some(context));
        }
    });
}

/// Listens to the screen saver and to logind.
/// Without a thread there are still the keys, and the time without one.
pub fn watch_session(tell: impl Fn(Occasion) -> bool + Send + Sync + 'static) {
    apart(|_| listen(Arc::new(tell)));
}

/// Has the computer wait a moment before it sleeps, from now on until the process ends: so the window is off the screen
/// before, and can't flash afterwards. Anyone can ask logind who has it wait: only what has something to leave does.
pub fn delay_sleep() {
    // Without a thread, or where it is refused, the window goes as soon as the signal comes.
    let _ = thread::Builder::new().spawn(|| {
        if let Some(delay) = inhibitor() {
            *DELAY.lock().unwrap_or_else(PoisonError::into_inner) = Some(delay);
        }
    });
}

fn inhibitor() -> Option<OwnedFd> {
    let bus = bus_get_sync(BusType::System, None::<&Cancellable>).ok()?;
    bus.set_exit_on_close(false);
    let words = ("sleep", "Pantry", "Pantry", "delay").to_variant();
    let answer = bus.call_with_unix_fd_list_sync(
        Some(LOGIND),
        MANAGER_PATH,
        MANAGER,
        "Inhibit",
        Some(&words),
        VariantTy::new("(h)").ok(),
        DBusCallFlags::NONE,
        -1,
        None::<&UnixFDList>,
        None::<&Cancellable>,
    );
    owned(&answer.ok()?.1)
}

/// Runs `begin` on a thread of its own, and from then on there too whatever GLib has to tell of what it asked for.
fn apart(begin: impl FnOnce(&MainContext) + Send + 'static) {
    let _ = thread::Builder::new().spawn(|| {
        let context = MainContext::new();
        // No other thread has it.
        let _ = context.with_thread_default(|| {
            begin(&context);
            MainLoop::new(Some(&context), false).run();
        });
    });
}

fn listen(tell: Tell) {
    if let Some(session) = bus::session() {
        for saver in SAVERS {
            on(session, saver, "ActiveChanged", &tell, |told| {
                first(told).then_some(Occasion::Locked)
            });
        }
    }
    bus_get(BusType::System, None::<&Cancellable>, move |bus| {
        // Without a system bus nobody tells; the notebook is still left after a time without a key.
        if let Ok(bus) = bus {
            watch_logind(SYSTEM.get_or_init(|| bus), &tell);
        }
    });
}

fn watch_logind(bus: &DBusConnection, tell: &Tell) {
    bus.set_exit_on_close(false);
    on(bus, MANAGER, "PrepareForSleep", tell, |told| {
        first(told).then_some(Occasion::Sleeping)
    });
    on(bus, MANAGER, "PrepareForShutdown", tell, |told| {
        first(told).then_some(Occasion::Ending)
    });
    // Of any session: which one is ours can't always be told, and to leave once too often loses nothing.
    on(bus, SESSION, "Lock", tell, |_| Some(Occasion::Locked));
    on(
        bus,
        "org.freedesktop.DBus.Properties",
        "PropertiesChanged",
        tell,
        |told| {
            let of: String = told.try_child_get(0).ok()??;
            let changed = VariantDict::new(Some(&told.try_child_value(1)?));
            let locked = changed.lookup::<bool>("LockedHint").ok()??;
            (of == SESSION && locked).then_some(Occasion::Locked)
        },
    );
}

/// Calls `tell` with what a signal means.
fn on(
    bus: &DBusConnection,
    interface: &str,
    member: &str,
    tell: &Tell,
    means: impl Fn(&Variant) -> Option<Occasion> + 'static,
) {
    let tell = Arc::clone(tell);
    // Held until the process ends: the subscription has no destructor.
    bus.signal_subscribe(
        None,
        Some(interface),
        Some(member),
        None,
        None,
        DBusSignalFlags::NONE,
        move |_, _, _, _, _, told| {
            if let Some(occasion) = means(told) {
                // Whether it leaves is nothing to wait for here: the process ends of itself.
                let _ = tell(occasion);
            }
        },
    );
}

/// The one truth value that such a signal carries.
fn first(told: &Variant) -> bool {
    told.try_child_get(0).is_ok_and(|on| on == Some(true))
}

fn owned(files: &UnixFDList) -> Option<OwnedFd> {
    let raw = files.get(0).ok()?;
    // SAFETY: `get` gives a copy of the descriptor, which is the caller's to close.
    Some(unsafe { OwnedFd::from_raw_fd(raw) })
}
