//! The key for the whole system where programs can't take one: the desktop asks the person, gives the key, and tells when
//! it goes down (XDG Desktop Portal, `org.freedesktop.portal.GlobalShortcuts` version 1).

use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use gtk::gio::{Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags};
use gtk::glib::variant::ObjectPath;
use gtk::glib::{MainContext, ToVariant, Variant, VariantDict};

use super::bus;
use crate::desktop::{Hold, KeyNews, Shortcut};

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";
const REQUEST: &str = "org.freedesktop.portal.Request";
const SESSION: &str = "org.freedesktop.portal.Session";
/// What the key is called between the portal and us. The desktop may keep it: it tells nothing.
const ID: &str = "close";
/// How long a call may take, in milliseconds. The person's answer comes by a signal, and may take longer.
const ANSWER: i32 = 10_000;

/// A key that the desktop gives; dropped, it is given back.
#[derive(Debug)]
pub struct PortalKey {
    context: MainContext,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    given_back: AtomicBool,
    hold: Mutex<Hold>,
}

impl PortalKey {
    /// How it stands with it.
    pub fn hold(&self) -> Hold {
        self.shared.hold().clone()
    }
}

impl Drop for PortalKey {
    fn drop(&mut self) {
        self.shared.given_back.store(true, Ordering::Release);
        self.context.wakeup();
    }
}

impl Shared {
    fn hold(&self) -> std::sync::MutexGuard<'_, Hold> {
        self.hold.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn is_given_back(&self) -> bool {
        self.given_back.load(Ordering::Acquire)
    }
}

/// Asks the desktop for a key, which asks the person, and tells what comes of it on a thread of its own. Returns at once:
/// the desktop may have to start its portal first, and no opening waits for that. `name` is what the desktop shows, and may keep among its settings.
///
/// # Errors
/// [`io::ErrorKind::Unsupported`] where there is no bus to ask on.
pub fn take(
    shortcut: Shortcut,
    name: &str,
    tell: impl Fn(KeyNews) + Send + 'static,
) -> io::Result<PortalKey> {
    let bus = bus::session().ok_or(io::ErrorKind::Unsupported)?;
    let context = MainContext::new();
    let shared = Arc::new(Shared {
        given_back: AtomicBool::new(false),
        hold: Mutex::new(Hold::Asked),
    });
    let talk = Talk {
        bus,
        context: context.clone(),
        shared: Arc::clone(&shared),
    };
    let (trigger, name) = (trigger(shortcut), name.to_owned());
    thread::Builder::new().spawn(move || {
        let context = talk.context.clone();
        // Signals come to the context of the thread that asked for them.
        let talked = context.with_thread_default(|| talk.whole(&trigger, &name, tell));
        talked.unwrap_or_else(|_| *talk.shared.hold() = Hold::Refused);
    })?;
    Ok(PortalKey { context, shared })
}

fn gives_keys(bus: &DBusConnection) -> bool {
    let asked = (SHORTCUTS, "version").to_variant();
    let properties = "org.freedesktop.DBus.Properties";
    call(bus, PATH, properties, "Get", &asked).is_ok()
}

fn call(
    bus: &DBusConnection,
    path: &str,
    interface: &str,
    method: &str,
    with: &Variant,
) -> io::Result<Variant> {
    bus.call_sync(
        Some(NAME),
        path,
        interface,
        method,
        Some(with),
        None,
        DBusCallFlags::NONE,
        ANSWER,
        None::<&Cancellable>,
    )
    .map_err(io::Error::other)
}

/// The talk with the desktop about one key.
struct Talk {
    bus: &'static DBusConnection,
    context: MainContext,
    shared: Arc<Shared>,
}

impl Talk {
    fn whole(&self, trigger: &str, name: &str, tell: impl Fn(KeyNews) + 'static) {
        if !gives_keys(self.bus) {
            *self.shared.hold() = Hold::NotOffered;
            return;
        }
        let tell = Rc::new(tell);
        let bound = self.session().and_then(|session| {
            let bound = self.bind(&session, trigger, name);
            if bound.is_err() {
                self.close(&session, SESSION);
            }
            bound.map(|given_as| (session, given_as))
        });
        if self.shared.is_given_back() {
            return;
        }
        let (session, given_as) = match bound {
            Ok(bound) => bound,
            Err(error) => {
                *self.shared.hold() = Hold::Refused;
                // Whatever else went wrong may go well the next time.
                if error.kind() == io::ErrorKind::PermissionDenied {
                    tell(KeyNews::Refused);
                }
                return;
            }
        };
        *self.shared.hold() = Hold::Held(given_as);
        self.listen(&session, tell);
        self.close(&session, SESSION);
    }

    /// A session of the portal; always of the same name, so that the desktop knows it again and need not ask.
    fn session(&self) -> io::Result<ObjectPath> {
        let made = self.ask("CreateSession", |options| {
            options.insert("session_handle_token", "pantry");
            Vec::new()
        })?;
        let path = made.lookup_value("session_handle", None);
        path.as_ref()
            .and_then(Variant::str)
            .and_then(|path| ObjectPath::try_from(path.to_owned()).ok())
            .ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    /// How the desktop calls the key that it gives; nothing where it does not say.
    fn bind(&self, session: &ObjectPath, trigger: &str, name: &str) -> io::Result<Option<String>> {
        let about = VariantDict::new(None);
        about.insert("description", name);
        about.insert("preferred_trigger", trigger);
        let key = Variant::tuple_from_iter([ID.to_variant(), about.end()]);
        let keys = Variant::array_from_iter_with_type(key.type_(), [&key]);
        let bound = self.ask("BindShortcuts", |_| {
            vec![session.to_variant(), keys, "".to_variant()]
        })?;
        let given = bound.lookup_value("shortcuts", None);
        let given = given
            .iter()
            .flat_map(Variant::iter)
            .find(|key| key.n_children() == 2 && key.child_value(0).str() == Some(ID));
        let given_as = given.and_then(|key| {
            let about = VariantDict::new(Some(&key.child_value(1)));
            about.lookup::<String>("trigger_description").ok()?
        });
        match given_as {
            // A key that nothing triggers is none.
            Some(none) if none.is_empty() => Err(io::ErrorKind::PermissionDenied.into()),
            given_as => Ok(given_as),
        }
    }

    /// Asks for something, and waits for the answer, which may be the person's. `arguments` adds options, and says what
    /// stands before them.
    fn ask(
        &self,
        method: &str,
        arguments: impl FnOnce(&VariantDict) -> Vec<Variant>,
    ) -> io::Result<VariantDict> {
        let options = VariantDict::new(None);
        let mut arguments = arguments(&options);
        let token = format!("pantry_{method}");
        options.insert("handle_token", token.as_str());
        arguments.push(options.end());
        let own = self.bus.unique_name().unwrap_or_default();
        let own = own.trim_start_matches(':').replace('.', "_");
        let request = format!("{PATH}/request/{own}/{token}");
        let answer = Rc::new(RefCell::new(None));
        let answered = Rc::clone(&answer);
        let heard = self.on(REQUEST, "Response", &request, move |told| {
            *answered.borrow_mut() = Some(told.clone());
        });
        let asked = Variant::tuple_from_iter(arguments);
        let called = call(self.bus, PATH, SHORTCUTS, method, &asked);
        if called.is_ok() {
            self.wait(|| answer.borrow().is_some());
        }
        self.bus.signal_unsubscribe(heard);
        called?;
        let Some(answer) = answer.take() else {
            // Its question goes from the screen.
            self.close(&request, REQUEST);
            return Err(io::ErrorKind::Interrupted.into());
        };
        let odd = io::ErrorKind::InvalidData;
        let (response, results): (u32, VariantDict) = answer.get().ok_or(odd)?;
        // 1: the person said no. 2: it ended in some other way.
        match response {
            0 => Ok(results),
            1 => Err(io::ErrorKind::PermissionDenied.into()),
            _ => Err(odd.into()),
        }
    }

    /// Tells each time the key goes down, until it is given back or the desktop takes it away.
    fn listen(&self, session: &ObjectPath, tell: Rc<impl Fn(KeyNews) + 'static>) {
        let (ours, pressed) = (session.clone(), tell);
        self.on(SHORTCUTS, "Activated", PATH, move |told| {
            let of = |at, what| told.n_children() > at && told.child_value(at).str() == Some(what);
            if of(0, ours.as_str()) && of(1, ID) {
                pressed(KeyNews::Pressed);
            }
        });
        let shared = Arc::clone(&self.shared);
        self.on(SESSION, "Closed", session.as_str(), move |_| {
            *shared.hold() = Hold::Refused;
        });
        self.wait(|| *self.shared.hold() == Hold::Refused);
    }

    /// Lets signals in until something is so, or the key is given back.
    fn wait(&self, is_so: impl Fn() -> bool) {
        while !is_so() && !self.shared.is_given_back() {
            self.context.iteration(true);
        }
    }

    fn on(
        &self,
        interface: &str,
        member: &str,
        path: &str,
        told: impl Fn(&Variant) + 'static,
    ) -> gtk::gio::SignalSubscriptionId {
        self.bus.signal_subscribe(
            Some(NAME),
            Some(interface),
            Some(member),
            Some(path),
            None,
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, what| told(what),
        )
    }

    fn close(&self, path: &str, interface: &str) {
        // What is not there any more is closed.
        let _ = call(self.bus, path, interface, "Close", &().to_variant());
    }
}

/// The combination as the desktop is asked for it (freedesktop.org's shortcuts specification): what is held down, and the
/// key's name in xkbcommon, as it stands on a keyboard of the United States.
fn trigger(shortcut: Shortcut) -> String {
    let held = [
        (shortcut.ctrl, "CTRL"),
        (shortcut.alt, "ALT"),
        (shortcut.shift, "SHIFT"),
        (shortcut.meta, "LOGO"),
    ];
    let code = shortcut.code();
    let key = match code {
        "Minus" | "Equal" | "BracketLeft" | "BracketRight" | "Semicolon" | "Backslash"
        | "Comma" | "Period" | "Slash" | "Space" => code.to_lowercase(),
        "Quote" => "apostrophe".to_owned(),
        "Backquote" => "grave".to_owned(),
        "IntlBackslash" => "less".to_owned(),
        _ => match code.strip_prefix("Key") {
            Some(letter) => letter.to_lowercase(),
            None => code.strip_prefix("Digit").unwrap_or(code).to_owned(),
        },
    };
    let held = held.iter().filter(|(is, _)| *is).map(|(_, name)| *name);
    held.chain([key.as_str()]).collect::<Vec<_>>().join("+")
}
