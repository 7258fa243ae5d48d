//! The process that talks with the desktop about one key (XDG Desktop Portal, `org.freedesktop.portal.GlobalShortcuts`
//! version 1), and does nothing else: no window, no file, no secret.
//!
//! The portal finds out who asks by opening `/proc/PID/root`, which the system refuses for the program itself: no other
//! process may read its memory. This one may be read, and knows what the portal knows.

use std::cell::{Cell, RefCell};
use std::env;
use std::io::{self, Write};
use std::process::{Command, Stdio};
use std::rc::Rc;
use std::thread;

use gtk::gio::{
    BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, SignalSubscriptionId,
    bus_get_sync,
};
use gtk::glib::variant::ObjectPath;
use gtk::glib::{MainContext, ToVariant, Variant, VariantDict};

use super::{Asked, Said};
use crate::desktop::{end, given};

/// Set where the program is started for this.
const APART: &str = "PANTRY_KEY";
/// All that it gets of the environment: where the session's bus is.
const BUS: [&str; 2] = ["DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"];

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const REGISTRY: &str = "org.freedesktop.host.portal.Registry";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";
const REQUEST: &str = "org.freedesktop.portal.Request";
const SESSION: &str = "org.freedesktop.portal.Session";
/// What the bus itself is called, and its one interface.
const DBUS: &str = "org.freedesktop.DBus";
/// What the program's entry in the menu may be called: by its own name, or as Tauri's package calls it.
const ENTRIES: [&str; 2] = ["pantry", "Pantry"];
/// What the key is called between the portal and us. The desktop may keep it: it tells nothing.
const ID: &str = "close";
/// How long a call may take, in milliseconds. The person's answer comes by a signal, and may take longer.
const ANSWER: i32 = 10_000;

/// This program once more, to ask for a key. It is told which by its standard input, and ends when that is closed.
///
/// # Errors
/// When the system did not say where the program lies.
pub fn command() -> io::Result<Command> {
    let given = given::given()?;
    let bus = given.environment.iter().filter(|(name, _)| {
        let name = name.to_str();
        name.is_some_and(|name| BUS.contains(&name))
    });
    let mut command = Command::new(&given.program);
    command
        .env_clear()
        .envs(bus.map(|(name, value)| (name, value)))
        .env(APART, "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    Ok(command)
}

/// Where this process was started to ask for a key, it does that and ends. Before anything else in main: it must stay
/// readable to the portal. Core dumps are off already, since it inherits that.
pub fn stand_apart() {
    if env::var_os(APART).is_none() {
        return;
    }
    // SAFETY: both take plain values, and nothing has been opened yet: what is open was handed on by mistake. Where the
    // first is refused, the end of standard input ends this process as well.
    unsafe {
        libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL, 0, 0, 0);
        libc::close_range(3, libc::c_uint::MAX, 0);
    }
    // What goes wrong is told by ending.
    let _ = talk();
    end()
}

fn talk() -> io::Result<()> {
    let mut line = String::new();
    io::stdin().read_line(&mut line)?;
    let asked: Asked = serde_json::from_str(&line)?;
    thread::Builder::new().spawn(end_when_told)?;
    // GLib ends this process when the bus goes away: without it there is no key.
    let bus = bus_get_sync(BusType::Session, None::<&Cancellable>).map_err(io::Error::other)?;
    let over = Rc::default();
    Talk { bus, over }.whole(&asked)
}

fn end_when_told() {
    // Nothing more is told but the end; what can't be read is one too.
    let _ = io::copy(&mut io::stdin(), &mut io::sink());
    end()
}

fn say(said: &Said) -> io::Result<()> {
    let mut line = serde_json::to_vec(said)?;
    line.push(b'\n');
    let mut out = io::stdout().lock();
    out.write_all(&line)?;
    out.flush()
}

/// As [`say`]. Where nobody hears it any more, there is nothing left to do.
fn say_or_end(said: &Said) {
    if say(said).is_err() {
        end();
    }
}

/// Keys as the portal lists them: what each is called between it and us, and what it says of it.
type Keys = Vec<(String, VariantDict)>;

/// What the desktop calls our key among those that it gives; nothing where it names none.
///
/// # Errors
/// [`io::ErrorKind::NotFound`] when it does not give ours.
fn known_as(keys: &Keys) -> io::Result<Option<String>> {
    let ours = keys.iter().find(|(id, _)| id == ID);
    let (_, about) = ours.ok_or(io::ErrorKind::NotFound)?;
    // A name that is no text is none.
    let name = about.lookup::<String>("trigger_description").ok().flatten();
    // Hyprland's is empty whether or not a key is tied to it: the person does that where the desktop does not look.
    Ok(name.filter(|name| !name.is_empty()))
}

fn keys_in(told: &VariantDict) -> io::Result<Option<Keys>> {
    told.lookup("shortcuts").map_err(io::Error::other)
}

/// The talk with the desktop about one key.
struct Talk {
    bus: DBusConnection,
    /// The desktop took the key back, or its portal went away.
    over: Rc<Cell<bool>>,
}

impl Talk {
    fn whole(&self, asked: &Asked) -> io::Result<()> {
        self.register();
        if !self.gives_keys() {
            return say(&Said::NotOffered);
        }
        self.end_with_the_portal();
        let session = self.session()?;
        match self.bind(&session, asked) {
            Ok(known_as) => self.listen(&session, known_as),
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => say(&Said::Refused),
            // Whatever else went wrong may go well the next time.
            Err(error) => Err(error),
        }
    }

    /// Says who asks, before anything else is asked: newer portals give no key to a program whose entry they can't find.
    fn register(&self) {
        // Older ones have no registry, and find out by themselves; what is refused here they say again where it matters.
        let _ = ENTRIES.iter().any(|entry| {
            let who = [entry.to_variant(), VariantDict::new(None).end()];
            let who = Variant::tuple_from_iter(who);
            self.call(REGISTRY, "Register", &who).is_ok()
        });
    }

    fn gives_keys(&self) -> bool {
        let asked = (SHORTCUTS, "version").to_variant();
        let properties = "org.freedesktop.DBus.Properties";
        self.call(properties, "Get", &asked).is_ok()
    }

    /// It has answered: whoever bears its name after it knows neither our session nor our question.
    fn end_with_the_portal(&self) {
        let over = Rc::clone(&self.over);
        self.bus.signal_subscribe(
            Some(DBUS),
            Some(DBUS),
            Some("NameOwnerChanged"),
            Some("/org/freedesktop/DBus"),
            Some(NAME),
            DBusSignalFlags::NONE,
            move |_, _, _, _, _, _| over.set(true),
        );
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

    /// As [`known_as`]: the key that the desktop gives.
    fn bind(&self, session: &ObjectPath, asked: &Asked) -> io::Result<Option<String>> {
        let about = VariantDict::new(None);
        about.insert("description", asked.name.as_str());
        about.insert("preferred_trigger", asked.trigger.as_str());
        let key = Variant::tuple_from_iter([ID.to_variant(), about.end()]);
        let keys = Variant::array_from_iter_with_type(key.type_(), [&key]);
        let bound = self.ask("BindShortcuts", |_| {
            vec![session.to_variant(), keys, "".to_variant()]
        })?;
        let keys = match keys_in(&bound)? {
            Some(keys) => keys,
            // Some of KDE's portals answer without a list, and give it when they are asked. A no to that is not the person's.
            None => {
                let list = self.ask("ListShortcuts", |_| vec![session.to_variant()]);
                keys_in(&list.map_err(io::Error::other)?)?.unwrap_or_default()
            }
        };
        known_as(&keys)
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
        let called = self.call(SHORTCUTS, method, &Variant::tuple_from_iter(arguments));
        if called.is_ok() {
            wait(|| answer.borrow().is_some() || self.over.get());
        }
        self.bus.signal_unsubscribe(heard);
        called?;
        let odd = io::ErrorKind::InvalidData;
        let answer: Variant = answer.take().ok_or(odd)?;
        let (response, results): (u32, VariantDict) = answer.get().ok_or(odd)?;
        // 1: the person said no. 2: it ended in some other way.
        match response {
            0 => Ok(results),
            1 => Err(io::ErrorKind::PermissionDenied.into()),
            _ => Err(odd.into()),
        }
    }

    /// Tells that the key is given, what it is called from then on, and each time it goes down, until it is over.
    fn listen(&self, session: &ObjectPath, name: Option<String>) -> io::Result<()> {
        let ours = session.clone();
        self.on(SHORTCUTS, "Activated", PATH, move |told| {
            let of = |at, what| told.n_children() > at && told.child_value(at).str() == Some(what);
            if of(0, ours.as_str()) && of(1, ID) {
                say_or_end(&Said::Pressed);
            }
        });
        let (ours, over) = (session.clone(), Rc::clone(&self.over));
        self.on(SHORTCUTS, "ShortcutsChanged", PATH, move |told| {
            let changed: Option<(ObjectPath, Keys)> = told.get();
            // What is not about ours, or can't be read, changes nothing.
            if let Some((_, keys)) = changed.filter(|(of, _)| *of == ours) {
                match known_as(&keys) {
                    Ok(name) => say_or_end(&Said::Given(name)),
                    Err(_) => over.set(true),
                }
            }
        });
        let over = Rc::clone(&self.over);
        self.on(SESSION, "Closed", session.as_str(), move |_| over.set(true));
        say(&Said::Given(name))?;
        wait(|| self.over.get());
        Ok(())
    }

    fn call(&self, interface: &str, method: &str, with: &Variant) -> io::Result<Variant> {
        self.bus
            .call_sync(
                Some(NAME),
                PATH,
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

    fn on(
        &self,
        interface: &str,
        member: &str,
        path: &str,
        told: impl Fn(&Variant) + 'static,
    ) -> SignalSubscriptionId {
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
}

/// Lets signals in until something is so: they come to the context of the main thread, which asked for them.
fn wait(is_so: impl Fn() -> bool) {
    let context = MainContext::default();
    while !is_so() {
        context.iteration(true);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// As a portal lists keys: their ids, and what it says of each under one name.
    fn listed(keys: &[(&str, &str, Variant)]) -> VariantDict {
        let keys = keys.iter().map(|(id, name, value)| {
            let about = VariantDict::new(None);
            about.insert_value(name, value);
            Variant::tuple_from_iter([id.to_variant(), about.end()])
        });
        let told = VariantDict::new(None);
        told.insert_value(
            "shortcuts",
            &Variant::array_from_iter::<(String, VariantDict)>(keys),
        );
        told
    }

    #[test]
    fn a_key_is_known_by_what_the_desktop_calls_it() {
        let name = "trigger_description";
        for (value, known) in [
            ("Super + L".to_variant(), Some("Super + L")),
            ("".to_variant(), None),
            (1_u32.to_variant(), None),
        ] {
            let told = listed(&[("another", name, "F1".to_variant()), (ID, name, value)]);
            let keys = keys_in(&told).unwrap().unwrap();
            assert_eq!(known_as(&keys).unwrap().as_deref(), known);
        }
        let unnamed = listed(&[(ID, "description", "Close".to_variant())]);
        let keys = keys_in(&unnamed).unwrap().unwrap();
        assert_eq!(known_as(&keys).unwrap(), None);
    }

    #[test]
    fn a_key_that_is_not_among_those_given_is_not_given() {
        let others = listed(&[("another", "trigger_description", "F1".to_variant())]);
        for told in [others, listed(&[])] {
            let keys = keys_in(&told).unwrap().unwrap();
            let error = known_as(&keys).unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::NotFound);
        }
    }

    #[test]
    fn no_list_is_something_else_than_an_empty_one() {
        let told = VariantDict::new(None);
        assert!(keys_in(&told).unwrap().is_none());
        told.insert("shortcuts", "close");
        assert!(keys_in(&told).is_err(), "nor is it what can't be read");
    }
}
