//! A desktop that gives keys for the whole system, as far as a program sees of it (XDG Desktop Portal, GlobalShortcuts).
//! Like a real one it gives none to a process that it may not look into, or that did not say first which program it is.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use gio::glib::variant::ObjectPath;
use gio::glib::{MainContext, MainLoop, ToVariant, Variant, VariantDict};
use gio::{
    BusNameOwnerFlags, Cancellable, DBusCallFlags, DBusConnection, DBusConnectionFlags,
    DBusNodeInfo,
};

use crate::rights::may_be_read;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";
const REGISTRY: &str = "org.freedesktop.host.portal.Registry";
const SESSION: &str = "/org/freedesktop/portal/desktop/session/one";
/// The program's entry in the menu, as its package names it.
const ENTRY: &str = "Pantry";
const NOT_ALLOWED: &str = "org.freedesktop.portal.Error.NotAllowed";
const FAILED: &str = "org.freedesktop.portal.Error.Failed";
/// What the bus itself is called, and its one interface.
const BUS: &str = "org.freedesktop.DBus";
/// Longer than anything takes that is alive.
const PATIENCE: Duration = Duration::from_secs(30);

const METHODS: &str = r#"<node><interface name="org.freedesktop.portal.GlobalShortcuts">
<method name="CreateSession"><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
<method name="BindShortcuts"><arg type="o" direction="in"/><arg type="a(sa{sv})" direction="in"/><arg type="s" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
<method name="ListShortcuts"><arg type="o" direction="in"/><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
<property name="version" type="u" access="read"/></interface>
<interface name="org.freedesktop.host.portal.Registry">
<method name="Register"><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/></method>
<property name="version" type="u" access="read"/></interface></node>"#;

/// The connections that said which program they are.
type Known = Arc<Mutex<BTreeSet<String>>>;

/// A key that a program asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What the program calls it.
    pub id: String,
    /// What the person reads.
    pub description: String,
    /// The keys it would like.
    pub trigger: String,
}

/// What becomes of a key that is asked for.
#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// It is given, under a name of its own; under an empty one whatever it is tied to, as Hyprland does.
    Given(&'static str),
    /// It is given; under which name, only the list says, as with some of KDE's.
    Listed(&'static str),
    /// It is not among those that are given: none are.
    LeftOut,
    /// The person said no.
    SaidNo,
    /// It ended in some other way.
    WentWrong,
    /// The question stays on the screen.
    Never,
}

/// The response of `org.freedesktop.portal.Request`, and what comes with it, to a key that was asked for.
type Response = (u32, Variant);

/// The desktop, on the session's bus. It gives a key, or does not.
pub struct Portal {
    connection: DBusConnection,
    asked: Receiver<Asked>,
    ends: MainLoop,
    thread: Option<JoinHandle<()>>,
}

impl Portal {
    /// Answers whoever asks for a key.
    ///
    /// # Panics
    /// When there is no bus, or a desktop on it already.
    #[must_use]
    pub fn begin(answer: Answer) -> Self {
        let (tell_asked, asked) = channel();
        let (tell_up, up) = channel();
        let thread = thread::spawn(move || {
            let context = MainContext::new();
            let talk = || serve(&context, answer, tell_asked, &tell_up);
            context.with_thread_default(talk).expect("its own context");
        });
        let (connection, ends) = up.recv_timeout(PATIENCE).expect("the desktop is up");
        Self {
            connection,
            asked,
            ends,
            thread: Some(thread),
        }
    }

    /// Waits until a program asks for a key.
    ///
    /// # Panics
    /// When none does.
    #[must_use]
    pub fn asked(&self) -> Asked {
        self.asked
            .recv_timeout(PATIENCE)
            .expect("a key is asked for")
    }

    /// The key goes down, whichever program has the keyboard.
    ///
    /// # Panics
    /// When the bus is gone.
    pub fn press(&self, id: &str) {
        let time = 1_u64.to_variant();
        let pressed = [id.to_variant(), time, VariantDict::new(None).end()];
        self.tell(SESSION, "Activated", &pressed);
    }

    /// The person changes the key in the desktop's own settings, or takes it away there.
    ///
    /// # Panics
    /// When the bus is gone.
    pub fn change(&self, key: Option<(&str, &str)>) {
        self.tell(SESSION, "ShortcutsChanged", &[keys(key)]);
    }

    /// The keys of another program's session are changed: there are none.
    ///
    /// # Panics
    /// When the bus is gone.
    pub fn change_others(&self) {
        let session = format!("{SESSION}_of_another");
        self.tell(&session, "ShortcutsChanged", &[keys(None)]);
    }

    fn tell(&self, session: &str, signal: &str, about: &[Variant]) {
        let session = ObjectPath::try_from(session.to_owned()).expect("a path");
        let told = [&[session.to_variant()], about].concat();
        let told = Variant::tuple_from_iter(told);
        self.connection
            .emit_signal(None, PATH, SHORTCUTS, signal, Some(&told))
            .and_then(|()| self.connection.flush_sync(None::<&Cancellable>))
            .expect("told");
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        self.ends.quit();
        if let Some(thread) = self.thread.take() {
            // What failed in it was said there.
            let _ = thread.join();
        }
    }
}

fn serve(
    context: &MainContext,
    answer: Answer,
    asked: Sender<Asked>,
    up: &Sender<(DBusConnection, MainLoop)>,
) {
    let address = std::env::var("DBUS_SESSION_BUS_ADDRESS").expect("a session's bus");
    let flags =
        DBusConnectionFlags::AUTHENTICATION_CLIENT | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
    let connection = DBusConnection::for_address_sync(&address, flags, None, None::<&Cancellable>)
        .expect("connected");
    let node = DBusNodeInfo::for_xml(METHODS).expect("well-formed");
    let methods = node.lookup_interface(SHORTCUTS).expect("described");
    let asked = Mutex::new(asked);
    let known = registry(&connection, &node);
    connection
        .register_object(
            PATH,
            &methods,
            move |connection, sender, _, _, method, with, invocation| {
                if !may_look_into(&connection, sender) {
                    return invocation.return_dbus_error(NOT_ALLOWED, "Unable to open /proc");
                }
                if !known.lock().expect("whole").contains(sender) {
                    return invocation.return_dbus_error(NOT_ALLOWED, "An app id is required");
                }
                let response = match method {
                    "CreateSession" => Some((0, session())),
                    "ListShortcuts" => Some(listed(answer)),
                    _ => {
                        let key = key(&with.child_value(1).child_value(0));
                        let response = bound(answer, &key.id);
                        // A trial that has seen enough listens no more.
                        let _ = asked.lock().expect("whole").send(key);
                        response
                    }
                };
                let options = with.child_value(with.n_children() - 1);
                let request = request(sender, &VariantDict::new(Some(&options)));
                invocation.return_value(Some(&(request.clone(),).to_variant()));
                let Some((response, results)) = response else {
                    return;
                };
                connection
                    .emit_signal(
                        Some(sender),
                        request.as_str(),
                        "org.freedesktop.portal.Request",
                        "Response",
                        Some(&Variant::tuple_from_iter([response.to_variant(), results])),
                    )
                    .expect("answered");
            },
            |_, _, _, _, _| 1_u32.to_variant(),
            |_, _, _, _, _, _| false,
        )
        .expect("registered");
    let ends = MainLoop::new(Some(context), false);
    let (tell, held) = (up.clone(), ends.clone());
    gio::bus_own_name_on_connection(
        &connection,
        NAME,
        BusNameOwnerFlags::DO_NOT_QUEUE,
        move |connection, _| tell.send((connection, held.clone())).expect("waited for"),
        |_, _| {},
    );
    ends.run();
    // What can't be closed any more is.
    let _ = connection.close_sync(None::<&Cancellable>);
}

/// Lets connections say which program they are.
fn registry(connection: &DBusConnection, node: &DBusNodeInfo) -> Known {
    let methods = node.lookup_interface(REGISTRY).expect("described");
    let known = Known::default();
    let registered = Arc::clone(&known);
    connection
        .register_object(
            PATH,
            &methods,
            move |connection, sender, _, _, _, with, invocation| {
                if !may_look_into(&connection, sender) {
                    return invocation.return_dbus_error(NOT_ALLOWED, "Unable to open /proc");
                }
                if with.child_value(0).str() != Some(ENTRY) {
                    return invocation.return_dbus_error(FAILED, "App info not found");
                }
                let mut registered = registered.lock().expect("whole");
                if registered.insert(sender.to_owned()) {
                    invocation.return_value(None);
                } else {
                    invocation.return_dbus_error(FAILED, "Already associated");
                }
            },
            |_, _, _, _, _| 1_u32.to_variant(),
            |_, _, _, _, _, _| false,
        )
        .expect("registered");
    known
}

/// Whether the process behind a connection can be looked into; one that is gone can't.
fn may_look_into(connection: &DBusConnection, sender: &str) -> bool {
    let told = connection.call_sync(
        Some(BUS),
        "/org/freedesktop/DBus",
        BUS,
        "GetConnectionUnixProcessID",
        Some(&(sender,).to_variant()),
        None,
        DBusCallFlags::NONE,
        -1,
        None::<&Cancellable>,
    );
    told.is_ok_and(|told| may_be_read(told.child_get(0)))
}

fn session() -> Variant {
    let made = VariantDict::new(None);
    made.insert("session_handle", SESSION);
    made.end()
}

fn key(key: &Variant) -> Asked {
    let about = VariantDict::new(Some(&key.child_value(1)));
    let text = |name| about.lookup::<String>(name).expect("a text").expect("said");
    Asked {
        id: key.child_value(0).str().expect("a name").to_owned(),
        description: text("description"),
        trigger: text("preferred_trigger"),
    }
}

/// Nothing while the question stays on the screen.
fn bound(answer: Answer, id: &str) -> Option<Response> {
    let nothing = VariantDict::new(None).end();
    match answer {
        Answer::Given(name) => Some((0, given(Some((id, name))))),
        Answer::Listed(_) => Some((0, nothing)),
        Answer::LeftOut => Some((0, given(None))),
        Answer::SaidNo => Some((1, nothing)),
        Answer::WentWrong => Some((2, nothing)),
        Answer::Never => None,
    }
}

fn listed(answer: Answer) -> Response {
    match answer {
        Answer::Given(name) | Answer::Listed(name) => (0, given(Some(("close", name)))),
        _ => (0, given(None)),
    }
}

fn given(key: Option<(&str, &str)>) -> Variant {
    let given = VariantDict::new(None);
    given.insert_value("shortcuts", &keys(key));
    given.end()
}

/// At most one key, by its id and its name.
fn keys(key: Option<(&str, &str)>) -> Variant {
    Variant::array_from_iter::<(String, VariantDict)>(key.map(|(id, name)| {
        let about = VariantDict::new(None);
        about.insert("trigger_description", name);
        Variant::tuple_from_iter([id.to_variant(), about.end()])
    }))
}

/// Where the answer to a request is heard: both sides know it beforehand.
fn request(sender: &str, options: &VariantDict) -> ObjectPath {
    let sender = sender.trim_start_matches(':').replace('.', "_");
    let token: Option<String> = options.lookup("handle_token").expect("a text");
    let path = format!("{PATH}/request/{sender}/{}", token.expect("a token"));
    ObjectPath::try_from(path).expect("a path")
}
