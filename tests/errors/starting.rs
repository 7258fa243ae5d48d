//! What keeps the program from starting: said in a window of the system's, or on the terminal where there is no screen.

use std::process::{Command, Stdio};

use trials::desk::{Desk, program, wait_for};
use trials::x::Display;

use crate::disk::SmallDisk;
use crate::steps::*;

/// What the program says on the terminal when it can't start. It must end by itself, and badly.
fn refused(desk: &Desk, language: &str, prepare: impl Fn(&mut Command)) -> String {
    let mut command = desk.command(program("PANTRY_E2E_APP"));
    command
        .env("LANG", language)
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY");
    command.stderr(Stdio::piped());
    prepare(&mut command);
    let output = command.output().unwrap();
    assert!(!output.status.success(), "it started");
    String::from_utf8(output.stderr).unwrap()
}

fn both_languages(desk: &Desk, english: &str, dutch: &str, prepare: impl Fn(&mut Command) + Copy) {
    for (language, words) in [("en_GB.UTF-8", english), ("nl_NL.UTF-8", dutch)] {
        let said = refused(desk, language, prepare);
        assert!(said.contains(words), "{said}");
    }
}

#[test]
fn no_screen() {
    both_languages(
        &Desk::new(),
        "There is no screen",
        "Er is geen scherm",
        |_| {},
    );
}

#[test]
fn a_second_copy() {
    journey(async {
        let desk = Desk::new();
        let _page = made(&desk, "en").await;
        both_languages(
            &desk,
            "Pantry is open already",
            "Pantry staat al open",
            |_| {},
        );
    });
}

/// Whoever has just left starts it again, while the first one is still ending.
#[test]
fn one_that_is_about_to_end_is_waited_for() {
    let desk = Desk::new();
    desk.choose("en", "light");
    let ending = vault::Lock::take(&desk.notebook()).unwrap();
    let display = Display::open();
    let running = desk.start(&program("PANTRY_E2E_APP"));
    let pid = running.pid().to_string();
    wait_for("the second one waits", || {
        let locks = std::fs::read_to_string("/proc/locks").unwrap();
        let mut waiting = locks.lines().filter(|lock| lock.contains("-> FLOCK"));
        waiting.any(|lock| lock.split_whitespace().any(|word| word == pid))
    });
    drop(ending);
    let window = display.window_of(running.pid(), 600);
    wait_for("the recipes", || display.colours(window) > 8);
}

#[test]
fn a_folder_that_cannot_be_written() {
    let desk = Desk::new();
    let disk = SmallDisk::under(&desk);
    desk.choose("en", "light");
    disk.make_read_only();
    both_languages(&desk, "not allowed to write", "mag niet schrijven", |_| {});
}

#[test]
fn a_folder_that_is_a_file() {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.notebook().parent().unwrap()).unwrap();
    std::fs::write(desk.notebook(), "no folder").unwrap();
    both_languages(&desk, "Nothing was lost", "Er is niets kwijt", |_| {});
}

/// A library that says WebKitGTK is an old one stands before the real one.
#[test]
fn a_webview_that_is_too_old() {
    let desk = Desk::new();
    let (source, library) = (desk.all().join("old.c"), desk.all().join("old.so"));
    std::fs::write(
        &source,
        "unsigned webkit_get_minor_version(void) { return 36; }",
    )
    .unwrap();
    let built = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .args([&library, &source])
        .status()
        .unwrap();
    assert!(built.success());
    both_languages(
        &desk,
        "missing or too old",
        "ontbreekt of is te oud",
        |command| {
            command.env("LD_PRELOAD", &library);
        },
    );
}

#[test]
fn with_a_screen_it_is_said_in_a_window() {
    let desk = Desk::new();
    let disk = SmallDisk::under(&desk);
    disk.make_read_only();
    let display = Display::open();
    let mut running = desk.start(&program("PANTRY_E2E_APP"));
    // By its process: the server may not have noticed yet that the program of the test before is gone, and its window stays.
    let window = display.window_of(running.pid(), 300);
    wait_for("a title that does not tell", || {
        display.titled("Pantry").contains(&window)
    });
    wait_for("words stand in it", || display.colours(window) > 8);
    display.close(window);
    assert!(!running.ended(), "a start that failed ends badly");
}
