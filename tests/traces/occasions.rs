//! Ways out that nobody takes at the window: a key for the whole system, the session, and nobody being there.

use std::process::Command;
use std::time::Duration;

use casebook::plan::Parting;
use trials::desk::{Desk, comes_within, program, wait_for};
use trials::memory::lives;
use trials::portal::{Answer, Asked, Portal};
use trials::rights::may_be_read;
use trials::sitting::{Sitting, Way};
use trials::x::{CONTROL, Display, TAB};

use crate::begun::PASSPHRASE;

/// Ctrl and K, as the settings spell it.
pub const KEY: &str = r#"{"ctrl":true,"alt":false,"shift":false,"meta":false,"code":"KeyK"}"#;

fn desk(parting: &Parting) -> Desk {
    let desk = Desk::new();
    desk.furnish(PASSPHRASE, "en", "light");
    desk.part(PASSPHRASE, parting);
    desk
}

pub fn a_draft_was_kept(desk: &Desk) {
    let drafts = desk.with_book(PASSPHRASE, |book, now| book.today(now).unwrap().drafts);
    assert_eq!(drafts.len(), 1, "nothing is lost");
}

#[test]
fn a_key_for_the_whole_system_leaves_from_elsewhere() {
    let display = Display::open();
    let desk = desk(&Parting {
        key: Some(KEY.into()),
        ..Parting::default()
    });
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    sitting.new_entry();
    sitting.write("written before");
    // Other locks are held down to X.
    let elsewhere = display.look_away();
    assert!(
        !display.has_focus(sitting.window),
        "the control: the keyboard is elsewhere"
    );
    display.press(u32::from('k'));
    sitting.rest();
    assert!(
        display.is_viewable(sitting.window),
        "the letter alone is a letter"
    );
    display.press_with(CONTROL, u32::from('k'));
    assert!(sitting.running.ended());
    display.close(elsewhere);
    a_draft_was_kept(&desk);
    // It is free again: another program may take it.
    assert!(display.grabs(CONTROL, u32::from('k')));
}

/// GTK waits for the answer in a loop of its own, which hears neither Tauri nor the closing of another window.
#[test]
fn while_it_asks_whether_to_replace_a_file_it_is_left_too() {
    let display = Display::open();
    let desk = desk(&Parting {
        key: Some(KEY.into()),
        ..Parting::default()
    });
    let paper = desk.home().join("list.pdf");
    std::fs::write(&paper, "another list").unwrap();
    for by_key in [true, false] {
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        let chooser = sitting.ask_for_paper();
        sitting.choose_what_is_there(chooser, &paper);
        if by_key {
            display.press_with(CONTROL, u32::from('k'));
        } else {
            display.close(sitting.window);
        }
        assert!(sitting.running.ended(), "by key: {by_key}");
        assert_eq!(std::fs::read(&paper).unwrap(), b"another list");
    }
}

#[test]
fn a_key_that_another_program_has_is_left_to_it() {
    let (display, other) = (Display::open(), Display::open());
    assert!(other.grabs(CONTROL, u32::from('k')));
    let desk = desk(&Parting {
        key: Some(KEY.into()),
        ..Parting::default()
    });
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    display.press_with(CONTROL, u32::from('k'));
    sitting.rest();
    assert!(display.is_viewable(sitting.window));
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());
}

/// What the process that asks the desktop for a key is given of the environment.
const GIVEN: [&str; 3] = ["DBUS_SESSION_BUS_ADDRESS", "PANTRY_KEY", "XDG_RUNTIME_DIR"];

/// Whether a process was started to ask the desktop for a key.
fn is_apart(pid: u32) -> bool {
    // Of a process that has ended meanwhile nothing can be read.
    let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
    let mut variables = environment.split(|byte| *byte == 0);
    variables.any(|variable| variable.starts_with(b"PANTRY_KEY="))
}

fn without_keys() -> Desk {
    let desk = Desk::new().without_system_keys();
    desk.furnish(PASSPHRASE, "en", "light");
    let key = Some(KEY.into());
    desk.part(
        PASSPHRASE,
        &Parting {
            key,
            ..Parting::default()
        },
    );
    desk
}

#[test]
fn a_key_that_the_desktop_gives_leaves_too() {
    let display = Display::open();
    let portal = Portal::begin(Answer::Given("Super + L"));
    let desk = without_keys();
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    let asked = portal.asked();
    let told = Asked {
        id: "close".into(),
        description: "Close".into(),
        trigger: "CTRL+k".into(),
    };
    assert_eq!(asked, told, "it tells nothing");
    let all = sitting.all();
    let own = sitting.running.pid();
    assert!(!may_be_read(own), "the desktop would refuse the program");
    let asking = all.iter().copied().filter(|pid| is_apart(*pid));
    let asking: Vec<u32> = asking.collect();
    assert_eq!(asking.len(), 1, "one process asks for it: {asking:?}");
    assert!(may_be_read(asking[0]));
    assert_ne!(asking[0], own);
    let environment = std::fs::read(format!("/proc/{}/environ", asking[0])).unwrap();
    let environment = String::from_utf8(environment).unwrap();
    let names: Vec<&str> = environment
        .split_terminator('\0')
        .filter_map(|variable| Some(variable.split_once('=')?.0))
        .filter(|name| !GIVEN.contains(name))
        .collect();
    assert!(names.is_empty(), "it was given {names:?} too");
    sitting.new_entry();
    sitting.write("written before");
    display.press_with(CONTROL, u32::from('k'));
    portal.press("another");
    sitting.rest();
    assert!(
        display.is_viewable(sitting.window),
        "the control: neither the keys themselves nor another key of the desktop leave"
    );
    portal.press("close");
    assert!(sitting.running.ended());
    let gone = || !all.iter().any(|pid| lives(*pid));
    assert!(comes_within(Duration::from_secs(1), gone), "every process");
    a_draft_was_kept(&desk);
}

#[test]
fn a_key_that_the_desktop_refuses_is_not_asked_for_again() {
    let display = Display::open();
    let portal = Portal::begin(Answer::SaidNo);
    let desk = without_keys();
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    assert_eq!(portal.asked().trigger, "CTRL+k");
    sitting.rest();
    assert!(display.is_viewable(sitting.window));
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());
    assert_eq!(chosen(&desk), None);
}

#[test]
fn a_key_that_the_desktop_can_not_give_now_stays_chosen() {
    let display = Display::open();
    let portal = Portal::begin(Answer::WentWrong);
    let desk = without_keys();
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    assert_eq!(portal.asked().trigger, "CTRL+k");
    sitting.rest();
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());
    assert_eq!(chosen(&desk).as_deref(), Some(KEY));
}

/// Whether a process of a sitting still waits for the key.
fn is_waited_for(sitting: &Sitting) -> bool {
    sitting.all().iter().any(|pid| is_apart(*pid))
}

/// To a new entry from a first page that says what is amiss.
fn new_entry_all_the_same(sitting: &Sitting, display: &Display) {
    sitting.rest();
    // The way to Settings stands before it.
    display.press(TAB);
    sitting.new_entry();
}

/// Nobody waits for the key any more, and the first page says so; the notebook goes on, and the key stays chosen.
fn only_the_key_is_gone(mut sitting: Sitting, display: &Display, desk: &Desk) {
    wait_for("the end of the key", || !is_waited_for(&sitting));
    new_entry_all_the_same(&sitting, display);
    sitting.write("written after");
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());
    a_draft_was_kept(desk);
    assert_eq!(chosen(desk).as_deref(), Some(KEY));
}

#[test]
fn a_desktop_that_goes_away_takes_the_key_and_not_the_choice() {
    let display = Display::open();
    for answer in [Answer::Given("Super + L"), Answer::Never] {
        let portal = Portal::begin(answer);
        let desk = without_keys();
        let sitting = Sitting::open(&desk, &display, PASSPHRASE);
        assert_eq!(portal.asked().trigger, "CTRL+k");
        sitting.rest();
        assert!(is_waited_for(&sitting), "the control: {answer:?}");
        drop(portal);
        only_the_key_is_gone(sitting, &display, &desk);
    }
}

#[test]
fn a_key_that_the_desktop_leaves_out_stays_chosen() {
    let display = Display::open();
    let portal = Portal::begin(Answer::LeftOut);
    let desk = without_keys();
    let sitting = Sitting::open(&desk, &display, PASSPHRASE);
    assert_eq!(portal.asked().trigger, "CTRL+k");
    only_the_key_is_gone(sitting, &display, &desk);
}

#[test]
fn a_key_that_the_desktop_takes_away_stays_chosen() {
    let display = Display::open();
    let portal = Portal::begin(Answer::Given("Super + L"));
    let desk = without_keys();
    let sitting = Sitting::open(&desk, &display, PASSPHRASE);
    assert_eq!(portal.asked().trigger, "CTRL+k");
    sitting.rest();
    portal.change_others();
    portal.change(Some(("close", "Super + M")));
    sitting.rest();
    assert!(
        is_waited_for(&sitting),
        "the control: another key is one too"
    );
    portal.change(Some(("another", "Super + M")));
    only_the_key_is_gone(sitting, &display, &desk);
}

/// Hyprland names none, whatever is tied to it.
#[test]
fn a_key_that_the_desktop_does_not_name_leaves_and_stays_chosen() {
    let display = Display::open();
    let portal = Portal::begin(Answer::Given(""));
    let desk = without_keys();
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    assert_eq!(portal.asked().trigger, "CTRL+k");
    new_entry_all_the_same(&sitting, &display);
    sitting.write("written before");
    portal.press("close");
    assert!(sitting.running.ended());
    a_draft_was_kept(&desk);
    assert_eq!(chosen(&desk).as_deref(), Some(KEY));
}

#[test]
fn a_key_that_the_desktop_names_in_its_list_only_leaves() {
    let display = Display::open();
    let portal = Portal::begin(Answer::Listed("Super + L"));
    let desk = without_keys();
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    assert_eq!(portal.asked().trigger, "CTRL+k");
    sitting.rest();
    portal.press("close");
    assert!(sitting.running.ended());
    assert_eq!(chosen(&desk).as_deref(), Some(KEY));
}

fn chosen(desk: &Desk) -> Option<String> {
    desk.with_book(PASSPHRASE, |book, _| book.parting().unwrap().key)
}

/// What a session's bus tells: path, interface, name and value.
pub type Told = (&'static str, &'static str, &'static str, &'static str);

/// A screen saver came on.
pub const LOCKED: Told = (
    "/org/freedesktop/ScreenSaver",
    "org.freedesktop.ScreenSaver",
    "ActiveChanged",
    "boolean:true",
);

/// Screen savers, and logind.
const TOLD: [Told; 5] = [
    LOCKED,
    (
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
        "PrepareForSleep",
        "boolean:true",
    ),
    (
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager",
        "PrepareForShutdown",
        "boolean:true",
    ),
    (
        "/org/freedesktop/login1/session/_31",
        "org.freedesktop.login1.Session",
        "Lock",
        "",
    ),
    (
        "/org/gnome/ScreenSaver",
        "org.gnome.ScreenSaver",
        "ActiveChanged",
        "boolean:true",
    ),
];

/// Has the session's bus tell it.
pub fn tell((path, interface, name, value): Told) {
    let mut send = Command::new("dbus-send");
    send.args([
        "--session",
        "--type=signal",
        path,
        &format!("{interface}.{name}"),
    ]);
    send.args(Some(value).filter(|value| !value.is_empty()));
    assert!(send.status().unwrap().success());
}

#[test]
fn a_locked_screen_sleep_and_the_end_of_the_session_leave() {
    let display = Display::open();
    let bus = std::env::var("DBUS_SESSION_BUS_ADDRESS").expect("a session's bus");
    for told in TOLD {
        let desk = desk(&Parting::default());
        let mut command = desk.command(program("PANTRY_APP"));
        // The session's bus plays the system's.
        command.env("DBUS_SYSTEM_BUS_ADDRESS", &bus);
        let mut sitting = Sitting::of(command, &display);
        // A recipe box has nothing to hide.
        tell(told);
        sitting.rest();
        assert!(display.is_viewable(sitting.window));
        display.type_text(PASSPHRASE);
        sitting.enter();
        sitting.new_entry();
        display.type_text("half a wor");
        let (path, interface, name, value) = told;
        if !value.is_empty() {
            // The screen saver goes off, the computer is awake again: nothing to leave for.
            tell((path, interface, name, "boolean:false"));
            sitting.rest();
            assert!(display.is_viewable(sitting.window), "{told:?}");
        }
        tell(told);
        assert!(sitting.running.ended(), "{told:?}");
        a_draft_was_kept(&desk);
    }
}

#[test]
fn left_alone_it_leaves_by_itself() {
    let display = Display::open();
    let desk = desk(&Parting {
        idle_minutes: 1,
        ..Parting::default()
    });
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    sitting.new_entry();
    display.type_text("half a wor");
    let left = comes_within(Duration::from_secs(120), || sitting.running.end().is_some());
    assert!(left);
    a_draft_was_kept(&desk);
}
