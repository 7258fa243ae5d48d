//! The session's bus: kept from WebKit's helpers, listened to by us.

use std::path::Path;
use std::sync::OnceLock;

use gtk::gio::{BusType, Cancellable, DBusConnection, bus_get_sync};

static SESSION: OnceLock<DBusConnection> = OnceLock::new();

/// WebKit's helpers start without the session's bus: one that plays a sound takes a name there (MPRIS), and the desktop
/// shows a player with the program's title. This process keeps its own connection, for screen readers and input methods.
pub fn keep() {
    // Where there is no bus, asking for one would start one.
    let there = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
        || std::env::var_os("XDG_RUNTIME_DIR")
            .is_some_and(|folder| Path::new(&folder).join("bus").exists());
    let bus = there.then(|| bus_get_sync(BusType::Session, None::<&Cancellable>));
    if let Some(Ok(bus)) = bus {
        // A bus that goes away would end the program at once.
        bus.set_exit_on_close(false);
        // Held until the process ends: GLib gives the same connection to all who ask while one holds it. Set once.
        let _ = SESSION.set(bus);
    }
    // SAFETY: of the threads that run by now, GLib's wait for messages of the bus, and none reads the environment.
    unsafe { std::env::set_var("DBUS_SESSION_BUS_ADDRESS", "disabled:") };
}

/// The connection, where there is a bus.
pub fn session() -> Option<&'static DBusConnection> {
    SESSION.get()
}
