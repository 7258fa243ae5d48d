//! Linux: GTK and `/proc`.

mod again;
mod bus;
mod fence;
mod grab;
mod lost;
mod portal;
mod session;
mod sooner;
mod system_key;
mod unseen;

pub use again::start_again;
pub use fence::put_fence;
pub use portal::stand_apart;
pub use session::{delay_sleep, watch_session, watch_signals};
pub use sooner::hide as hide_from_any_thread;
pub use system_key::{SystemKey, take_system_key};
pub use unseen::{once_seen, show_unseen, take_back, veil};

use std::cell::{Cell, RefCell};
use std::fs;
use std::io::{self, Write};
use std::os::fd::AsRawFd;
use std::sync::Arc;
use std::time::{Duration, Instant};

use gdk::EventType;
use gtk::glib::{self, ControlFlow};
use gtk::prelude::*;
use tauri::WebviewWindow;

use self::sooner::Sooner;
use super::{Heeds, Key, LeaveKeys, Protection, Told, given};

/// No core dumps, of what this starts neither, and no other process of this user may read our memory. First thing in main,
/// but for [`stand_apart`].
pub fn harden() {
    given::remember();
    // One byte is no room for any, and all that has Linux hand none to a program that collects them either, such as Ubuntu's:
    // that gets it whatever else the limit is (core(5), `fs/coredump.c`). Where it was none already, it can't be more.
    let least = libc::rlimit {
        rlim_cur: 1,
        rlim_max: 1,
    };
    // SAFETY: both calls take plain values and a pointer to a live struct. Neither failure can be mended.
    unsafe {
        libc::setrlimit(libc::RLIMIT_CORE, &raw const least);
        libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0);
    }
}

/// Brings up the window system's library.
///
/// # Errors
/// When there is no display.
pub fn start_windows() -> io::Result<()> {
    gtk::init().map_err(io::Error::other)?;
    bus::keep();
    system_key::begin();
    Ok(())
}

/// Whether the desktop is dark, as WebKitGTK finds out for the pages. Main thread only.
pub fn is_dark(_window: &WebviewWindow) -> bool {
    gtk::Settings::default().is_some_and(|settings| {
        let theme = settings.gtk_theme_name().unwrap_or_default();
        settings.is_gtk_application_prefer_dark_theme()
            || theme.ends_with("-dark")
            || theme.ends_with(":dark")
    })
}

/// Says why there is no window: in one of the system's own, or on the terminal where there is no screen.
pub fn tell(words: &str) {
    let is_shown = gtk::init().map(|()| {
        let dialog = gtk::MessageDialog::new(
            None::<&gtk::Window>,
            gtk::DialogFlags::MODAL,
            gtk::MessageType::Other,
            gtk::ButtonsType::Close,
            words,
        );
        dialog.set_title("Pantry");
        dialog.run();
    });
    if is_shown.is_err() {
        // Nobody may be there to read it.
        let _ = writeln!(io::stderr(), "pantry: {words}");
    }
}

/// From here on nothing that GTK or WebKit prints reaches a terminal or the session's log: both may name files.
///
/// # Errors
/// When `/dev/null` can't be opened.
pub fn silence() -> io::Result<()> {
    let null = fs::OpenOptions::new().write(true).open("/dev/null")?;
    for stream in [libc::STDOUT_FILENO, libc::STDERR_FILENO] {
        // SAFETY: both are open descriptors of this process.
        if unsafe { libc::dup2(null.as_raw_fd(), stream) } < 0 {
            return Err(io::Error::last_os_error());
        }
    }
    Ok(())
}

/// Has the main thread do something soon: also while GTK waits inside for an answer, as it does when it asks whether to
/// replace a file. What Tauri is given waits until that is over.
///
/// # Errors
/// Never here.
pub fn on_main_thread(
    _app: &tauri::AppHandle,
    work: impl FnOnce() + Send + 'static,
) -> tauri::Result<()> {
    let mut work = Some(work);
    let soon = move || {
        if let Some(work) = work.take() {
            work();
        }
        ControlFlow::Break
    };
    glib::source::idle_source_new(None, glib::Priority::HIGH, soon).attach(None);
    Ok(())
}

/// How long a page has to heed a click on its Leave button.
const CLICKED: Duration = Duration::from_millis(300);

/// How long before the closing of a window Alt was heard, where the two belong together: it may be let go by then.
const JUST_HELD: Duration = Duration::from_secs(1);

/// A page has heeded the Enter that it was given by then, in milliseconds.
const JUST_NOW: u32 = 1_000;

/// Catches the keys of Leave before any window sees them, so that they work while a page hangs and in the file chooser
/// too; the closing of a window, which GTK holds back while it asks something, and by Alt and F4 that of such a question;
/// and a click on Leave that a page does not heed. Main thread only.
pub fn watch_keys(heeds: Arc<impl Heeds>) {
    let keys = RefCell::new(LeaveKeys::default());
    let entered = Cell::new(None);
    let aimed = Cell::new(false);
    let alt = Cell::new(None::<Instant>);
    // Without it the window goes as soon as this thread comes to it.
    let sooner = Sooner::begin(Arc::clone(&heeds)).ok();
    lost::watch(Arc::clone(&heeds));
    gdk::Event::set_handler(Some(move |event: &mut gdk::Event| {
        if is_by_hand(event.event_type()) {
            heeds.stirred();
        }
        if means_leave(&mut keys.borrow_mut(), event) {
            if heeds.armed() {
                match &sooner {
                    Some(sooner) => sooner.take_over(event.time(), || heeds.leave(Told::ByKey)),
                    None => heeds.leave(Told::ByKey),
                }
                return;
            }
            if entered
                .get()
                .is_some_and(|at| event.time().wrapping_sub(at) <= JUST_NOW)
            {
                heeds.missed();
            }
        } else if is_going_on(event) {
            heeds.went_on();
        }
        if is_enter(event) {
            entered.set(Some(event.time()));
        }
        if let Some(is_alt) = is_alt(event) {
            alt.set(is_alt.then(Instant::now));
        }
        if event.event_type() == EventType::Delete && heeds.armed() {
            let just_held = alt.get().is_some_and(|at| at.elapsed() <= JUST_HELD);
            if just_held || holds_alt(event) || is_of_ours(event) {
                heeds.leave(Told::ByClosing);
                return;
            }
        }
        if let Some((page, at)) = by_mouse(event) {
            let is_there = heeds.is_at_leave(at);
            // Let go there, but pressed elsewhere, it is no click.
            let was_there = aimed.replace(is_there && event.event_type() == EventType::ButtonPress);
            if is_there && was_there && event.event_type() == EventType::ButtonRelease {
                leave_unless_heeded(Arc::clone(&heeds), page);
            }
        }
        if let (Some(sooner), Some(window)) = (&sooner, event.window())
            && event.event_type() == EventType::Map
            && heeds.armed()
        {
            sooner.watch(&window);
        }
        gtk::main_do_event(event);
    }));
}

fn is_enter(event: &gdk::Event) -> bool {
    use gdk::keys::constants::{KP_Enter, Return};
    event.event_type() == EventType::KeyPress
        && event
            .downcast_ref::<gdk::EventKey>()
            .is_some_and(|event| [KP_Enter, Return].contains(&event.keyval()))
}

/// The page on which the first mouse button was pressed or let go, and where on it.
fn by_mouse(event: &mut gdk::Event) -> Option<(gtk::Widget, (f64, f64))> {
    if event.button() != Some(gdk::BUTTON_PRIMARY) {
        return None;
    }
    let at = event.coords()?;
    let page = gtk::event_widget(event)?;
    (page.type_().name() == "WebKitWebView").then_some((page, at))
}

/// A page that hangs hears no click. One that is on its way out is seen no more.
fn leave_unless_heeded(heeds: Arc<impl Heeds>, page: gtk::Widget) {
    glib::timeout_add_local_once(CLICKED, move || {
        if heeds.armed() && page.is_mapped() {
            heeds.leave(Told::ByButton);
        }
    });
}

/// One of our windows is to close, not a chooser or a question of the system's. While such a question stands, GTK would
/// not pass it on.
fn is_of_ours(event: &mut gdk::Event) -> bool {
    gtk::event_widget(event).is_some_and(|window| window.is::<gtk::ApplicationWindow>())
}

/// Whether a key or button is Alt, the only one of Alt and F4 that comes here: the window manager keeps F4 and asks the
/// window to close. In a chooser and in a question they mean Leave too; by its frame's button it closes as ever.
fn is_alt(event: &gdk::Event) -> Option<bool> {
    use gdk::keys::constants::{Alt_L, Alt_R};
    match event.event_type() {
        EventType::KeyPress | EventType::KeyRelease => event
            .downcast_ref::<gdk::EventKey>()
            .map(|event| [Alt_L, Alt_R].contains(&event.keyval())),
        EventType::ButtonPress => Some(false),
        _ => None,
    }
}

/// Whether Alt is down now, wherever it was pressed.
fn holds_alt(event: &gdk::Event) -> bool {
    let held = event.window().and_then(|window| {
        let pointer = window.display().default_seat()?.pointer()?;
        Some(window.device_position(&pointer).3)
    });
    held.is_some_and(|held| held.contains(gdk::ModifierType::MOD1_MASK))
}

/// Only a person does that.
fn is_by_hand(kind: EventType) -> bool {
    use EventType as Kind;
    matches!(
        kind,
        Kind::KeyPress
            | Kind::ButtonPress
            | Kind::MotionNotify
            | Kind::Scroll
            | Kind::TouchBegin
            | Kind::TouchUpdate
            | Kind::TouchpadSwipe
            | Kind::TouchpadPinch
    )
}

/// What an input method hands back of a key that it had taken for itself: IBus and Fcitx mark it so, and nothing else does.
const HANDED_BACK: gdk::ModifierType = gdk::ModifierType::MODIFIER_RESERVED_24_MASK
    .union(gdk::ModifierType::MODIFIER_RESERVED_25_MASK);

fn means_leave(keys: &mut LeaveKeys, event: &gdk::Event) -> bool {
    let Some(event) = event.downcast_ref::<gdk::EventKey>() else {
        return false;
    };
    // It was here before it was taken: one Esc would count twice.
    if event.state().intersects(HANDED_BACK) {
        return false;
    }
    let key = meant(event);
    match event.event_type() {
        EventType::KeyPress => keys.press(key, event.time()),
        _ => {
            keys.release(key);
            false
        }
    }
}

fn meant(event: &gdk::EventKey) -> Key {
    match event.keyval() {
        gdk::keys::constants::Escape => Key::Esc,
        gdk::keys::constants::F9 => Key::F9,
        _ => Key::Other,
    }
}

/// A key or button is pressed that is none of Leave's. Whoever strikes those wildly does not go on.
fn is_going_on(event: &gdk::Event) -> bool {
    let key = event.downcast_ref::<gdk::EventKey>().map(meant);
    match event.event_type() {
        EventType::KeyPress => key == Some(Key::Other),
        kind => kind == EventType::ButtonPress,
    }
}

/// Has the window manager put a window where it was asked to, even partly off the screen: the person had put it there.
/// `smallest` is the window's least width and height. Main thread only, before the window shows.
pub fn insist_on_place(window: &WebviewWindow, (width, height): (i32, i32)) {
    let geometry = gdk::Geometry::new(
        width,
        height,
        -1,
        -1,
        0,
        0,
        0,
        0,
        0.0,
        0.0,
        gdk::Gravity::NorthWest,
    );
    // Without them the window manager may move it onto the screen, which is where it will be seen.
    if let Ok(window) = window.gtk_window() {
        let hints = gdk::WindowHints::USER_POS | gdk::WindowHints::MIN_SIZE;
        window.set_geometry_hints(None::<&gtk::Widget>, Some(&geometry), hints);
    }
}

/// This thread, and what it starts, gives way to whatever else wants to run. There is no way back for it.
pub fn give_way() {
    // SAFETY: plain values; on Linux, zero means the calling thread (setpriority(2)). Refused, it goes on as it was.
    unsafe { libc::setpriority(libc::PRIO_PROCESS, 0, 10) };
}

/// Takes every window of ours off the screen, and sees to it that the server knows. Main thread only.
pub fn hide_windows() {
    let windows = gtk::Window::list_toplevels();
    // With their frames, and whatever that thread was at.
    sooner::hide();
    // The server first: what GTK does on top of it takes milliseconds.
    for on_screen in windows.iter().filter_map(WidgetExt::window) {
        // Or a compositor would show it while it fades.
        on_screen.set_opacity(0.0);
        on_screen.hide();
    }
    if let Some(display) = gdk::Display::default() {
        display.flush();
    }
    for window in windows {
        window.hide();
    }
}

/// What is pasted by key, and what by the middle button.
const SELECTIONS: [gdk::Atom; 2] = [gdk::SELECTION_CLIPBOARD, gdk::SELECTION_PRIMARY];

/// Empties the clipboard and the selection where what stands there came from this program. Main thread only.
pub fn take_back_clipboard() {
    for selection in &SELECTIONS {
        // A window is returned only when it is one of this process.
        if gdk::selection_owner_get(selection).is_some() {
            gtk::Clipboard::get(selection).clear();
        }
    }
    if let Some(display) = gdk::Display::default() {
        display.flush();
    }
}

/// What can be pasted now came from this program. Main thread only.
pub fn clipboard_is_ours() -> bool {
    SELECTIONS
        .iter()
        .any(|selection| gdk::selection_owner_get(selection).is_some())
}

/// Ends WebKit's helper processes and every other descendant, and waits until each is gone.
pub fn kill_descendants() {
    // One that started meanwhile would be waited for without end.
    portal::start_no_more();
    let own = std::process::id();
    for pid in descendants(own) {
        if let Ok(pid) = libc::pid_t::try_from(pid) {
            // SAFETY: a signal to a process that is our descendant.
            unsafe { libc::kill(pid, libc::SIGKILL) };
        }
    }
    // SAFETY: reaps our own children; a null status is allowed. Killed children exit at once.
    while unsafe { libc::waitpid(-1, std::ptr::null_mut(), 0) } > 0 {}
}

/// Ends this process at once: no destructor, no exit handler of a library, nothing that could hang.
pub fn end() -> ! {
    // SAFETY: never returns.
    unsafe { libc::_exit(0) }
}

/// Every page's keys come by GDK already.
pub fn watch_page(_window: &WebviewWindow) {}

/// Neither X11 nor Wayland can keep a window out of a picture of the screen.
pub fn protect(_window: &WebviewWindow, _on: bool) -> Protection {
    Protection::NotOffered
}

/// Every process below `root`, from `/proc`.
fn descendants(root: u32) -> Vec<u32> {
    let pairs: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .filter_map(|pid: u32| Some((pid, parent(pid)?)))
        .collect();
    let mut found = vec![root];
    let mut next = 0;
    while let Some(&above) = found.get(next) {
        found.extend(
            pairs
                .iter()
                .filter(|(_, p)| *p == above)
                .map(|(pid, _)| *pid),
        );
        next += 1;
    }
    found.remove(0);
    found
}

fn parent(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name is in parentheses and may hold any character: the fields start behind the last one.
    let (_, fields) = stat.rsplit_once(')')?;
    fields.split_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::process::Command;

    #[test]
    fn one_thread_gives_way_and_the_others_do_not() {
        // SAFETY: plain values; zero means the calling thread.
        let place = || unsafe { libc::getpriority(libc::PRIO_PROCESS, 0) };
        let before = place();
        let given = std::thread::spawn(move || {
            give_way();
            place()
        });
        assert_eq!(given.join().unwrap(), before.max(10));
        assert_eq!(place(), before);
    }

    #[test]
    fn descendants_are_found_and_ended() {
        let mut child = Command::new("sh")
            .args(["-c", "sleep 600 & wait"])
            .spawn()
            .unwrap();
        let below = || descendants(child.id());
        while below().is_empty() {
            std::thread::yield_now();
        }
        assert!(descendants(std::process::id()).contains(&child.id()));
        let grandchild = below()[0];
        for pid in [grandchild, child.id()] {
            // SAFETY: processes this test started.
            unsafe { libc::kill(pid.try_into().unwrap(), libc::SIGKILL) };
        }
        child.wait().unwrap();
        assert!(!descendants(std::process::id()).contains(&child.id()));
    }
}
