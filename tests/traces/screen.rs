//! The screen: while it is open no window tells what it is, and after leaving there is nothing to see.

use std::collections::BTreeSet;

use trials::desk::{Desk, in_full, wait_for};
use trials::sitting::{Sitting, Way};
use trials::x::told::{Listener, Told};
use trials::x::{Display, F9};

use crate::begun::{PASSPHRASE, Words, ways};

#[test]
fn the_screen_is_bare_whichever_way_one_leaves() {
    let display = Display::open();
    let bare = display.screen();
    for &way in ways() {
        let desk = Desk::new();
        desk.furnish(PASSPHRASE, "en", "light");
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        let pid = sitting.running.pid();
        assert!(
            display.screen() != bare,
            "the control: there is something to see"
        );
        assert!(!display.windows_of(pid).is_empty() && display.clients().contains(&sitting.window));
        sitting.leave(way);
        wait_for("the screen is as it was", || display.screen() == bare);
        wait_for("no window is left", || display.windows_of(pid).is_empty());
        wait_for("nothing is left in the taskbar", || {
            !display.clients().contains(&sitting.window)
        });
    }
}

/// Once the server says that the window is off the screen nothing of it is there, nor of its frame.
#[test]
fn nothing_stands_on_the_screen_from_that_moment_on() {
    let display = Display::open();
    let bare = display.screen();
    for _ in 0..if in_full() { 20 } else { 2 } {
        let desk = Desk::new();
        desk.furnish(PASSPHRASE, "en", "light");
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        let _ = display.press_until_gone(F9, sitting.window);
        assert!(display.screen() == bare);
        assert!(sitting.running.ended());
    }
}

/// Words that windows may bear: what any program of this kind says.
const NAMES: [&str; 8] = [
    "Pantry",
    "pantry",
    // The file chooser, while it is open.
    "Choose photos or files",
    "Save as PDF",
    "GtkFileChooserDialog",
    // A window that WebKit's process makes and never shows.
    "WebKitWebProcess",
    // What openbox notes of the kind of a window.
    "normal",
    "dialog",
];

/// Properties whose words say nothing of the program: of the computer, and addresses on the session's bus.
const OF_THE_SYSTEM: [&str; 7] = [
    "AT_SPI_BUS",
    "WM_CLIENT_MACHINE",
    "WM_LOCALE_NAME",
    "_GTK_APPLICATION_OBJECT_PATH",
    "_GTK_THEME_VARIANT",
    "_GTK_UNIQUE_BUS_NAME",
    "_GTK_WINDOW_OBJECT_PATH",
];

/// What was set that has other words in it.
fn faults(told: &[Told]) -> BTreeSet<String> {
    let kinds = ["STRING", "UTF8_STRING", "COMPOUND_TEXT", "C_STRING"];
    let texts = told
        .iter()
        .filter(|told| kinds.contains(&told.kind.as_str()));
    texts
        .filter(|told| !OF_THE_SYSTEM.contains(&told.name.as_str()))
        .map(|told| (told, String::from_utf8_lossy(&told.value)))
        .filter(|(_, words)| {
            let mut words = words.split('\0').filter(|word| !word.is_empty());
            !words.all(|word| NAMES.contains(&word))
        })
        .map(|(told, words)| format!("{} ({}): {words}", told.name, told.kind))
        .collect()
}

#[test]
fn no_window_ever_tells_what_it_is() {
    let (desk, display, words) = (Desk::new(), Display::open(), Words::draw());
    desk.furnish(&words.passphrase, "en", "light");
    let listener = Listener::new();
    let mut sitting = Sitting::open(&desk, &display, &words.passphrase);
    sitting.new_entry();
    sitting.write(&words.typed);
    sitting.attach(&words.mail());
    let paper = desk.home().join("list.pdf");
    sitting.choose(sitting.ask_for_paper(), &paper);
    wait_for("the plan is on paper", || paper.exists());
    sitting.rest();
    sitting.search(&words.searched);
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());
    // The first start has a window of its own.
    let mut first = Sitting::start(&Desk::new(), &display);
    first.leave(Way::F9);
    assert!(first.running.ended());
    let told = listener.told();

    let titles = told
        .iter()
        .filter(|told| told.name == "_NET_WM_NAME" && told.value == b"Pantry");
    assert!(
        titles.count() >= 2,
        "the control: what the windows are called is heard"
    );
    assert_eq!(faults(&told), BTreeSet::new());
    for told in &told {
        for mark in words.marks().iter().chain([&words.passphrase()]) {
            assert_eq!(mark.count(&told.value), 0, "{} in {}", mark.what, told.name);
        }
    }
    let icons: BTreeSet<&[u8]> = told
        .iter()
        .filter(|told| told.name == "_NET_WM_ICON")
        .map(|told| &told.value[..])
        .collect();
    assert!(
        icons.len() <= 1,
        "one icon for every window, not {}",
        icons.len()
    );
}

/// The control.
#[test]
fn a_window_that_tells_is_heard() {
    let display = Display::open();
    let listener = Listener::new();
    display.title_a_window("Private notebook");
    let faults = faults(&listener.told());
    assert!(
        faults
            .iter()
            .any(|fault| fault.contains("Private notebook")),
        "{faults:?}"
    );
}
