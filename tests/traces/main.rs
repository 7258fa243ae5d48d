//! What stays behind, on the shipping build: typed like a keyboard, searched like an investigator.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use trials::desk::{Desk, Running, program, wait_for};
use trials::memory::{everyone_else, files, forms, in_files, in_memory, lives, tree_of};
use trials::x::{BACKSPACE, Display, ESCAPE, F9, RETURN, SHIFT, TAB};
use x11rb::protocol::xproto::Window;

const PASSPHRASE: &str = "violet lantern orchard";
/// Wide enough to be the private window and not the first one.
const PRIVATE: u16 = 1_100;

/// A word that stands nowhere else on this computer. It is made of two halves, so that this program's own file does not
/// hold it.
fn marker() -> String {
    let random = vault::random::<10>().unwrap();
    random
        .iter()
        .map(|byte| char::from(b'a' + byte % 26))
        .chain("qzj".chars())
        .collect()
}

/// Starts the program on a desk with a notebook, and waits for the private window.
fn open(desk: &Desk, display: &Display) -> (Running, Window) {
    desk.furnish(PASSPHRASE, "en", "light");
    let running = desk.start(&program("PANTRY_APP"));
    let front = display.window_of(running.pid(), 300);
    wait_for("the front is painted and has the keyboard", || {
        display.colours(front) > 8 && display.has_focus(front)
    });
    // The search field has the keyboard once its page is there; letters typed before are lost.
    display.type_text("x");
    display.press(BACKSPACE);
    display.type_text(PASSPHRASE);
    display.press(RETURN);
    let private = display.window_of(running.pid(), PRIVATE);
    wait_for("the private window is painted and has the keyboard", || {
        display.colours(private) > 8 && display.has_focus(private)
    });
    (running, private)
}

/// Goes to a new entry by keyboard, and types a word until it is in the memory of the program.
fn write(display: &Display, running: &Running, word: &str) -> usize {
    let forms = forms(word);
    let everywhere = || {
        tree_of(running.pid())
            .iter()
            .map(|pid| in_memory(*pid, &forms))
            .sum::<usize>()
    };
    // A new entry stands first after the heading, and takes the words at once.
    display.press(TAB);
    display.press(RETURN);
    let mut found = 0;
    wait_for("the word is in the memory of the program", || {
        // Keys pressed before the page was there are lost, as they would be to a person.
        display.type_text(word);
        found = everywhere();
        found > 0
    });
    found
}

fn nothing_is_left(desk: &Desk, tree: &[u32], word: &str, before: usize) {
    wait_for("every process of the program is gone", || {
        !tree.iter().any(|pid| lives(*pid))
    });
    let forms = forms(word);
    let elsewhere: Vec<u32> = everyone_else()
        .into_iter()
        .filter(|pid| in_memory(*pid, &forms) > 0)
        .collect();
    assert!(before > 0, "the control: it was there before");
    assert!(elsewhere.is_empty(), "in the memory of {elsewhere:?}");
    assert_eq!(in_files(desk.all(), word), Vec::<std::path::PathBuf>::new());
    let control = desk.home().join("control");
    fs::write(&control, format!("x{word}")).unwrap();
    assert_eq!(
        in_files(desk.all(), word),
        std::slice::from_ref(&control),
        "the control: the search finds it in a file"
    );
    fs::write(
        &control,
        trials::memory::base64(format!("ab{word}").as_bytes()),
    )
    .unwrap();
    assert_eq!(
        in_files(desk.all(), word),
        std::slice::from_ref(&control),
        "and in base64"
    );
    fs::remove_file(control).unwrap();
}

#[test]
fn what_was_typed_is_nowhere_after_leaving() {
    for key in [F9, ESCAPE] {
        let desk = Desk::new();
        let display = Display::open();
        let (mut running, _) = open(&desk, &display);
        let word = marker();
        let before = write(&display, &running, &word);
        let tree = tree_of(running.pid());
        assert!(
            tree.len() >= 3,
            "the program and WebKit's helpers: {tree:?}"
        );
        display.press(key);
        if key == ESCAPE {
            display.press(key);
        }
        assert!(running.ended());
        nothing_is_left(&desk, &tree, &word, before);
    }
}

#[test]
fn nothing_readable_is_written_while_it_is_open() {
    let desk = Desk::new();
    let display = Display::open();
    let (running, _) = open(&desk, &display);
    let word = marker();
    assert!(write(&display, &running, &word) > 0);
    assert_eq!(
        in_files(desk.all(), &word),
        Vec::<std::path::PathBuf>::new()
    );
    assert_eq!(
        in_files(desk.all(), PASSPHRASE),
        Vec::<std::path::PathBuf>::new()
    );
    drop(running);
    assert_eq!(
        in_files(desk.all(), &word),
        Vec::<std::path::PathBuf>::new(),
        "killed in the middle"
    );
}

#[test]
fn only_the_notebook_is_written_in_the_home_folder() {
    let desk = Desk::new();
    let recent = desk.home().join(".local/share/recently-used.xbel");
    fs::create_dir_all(recent.parent().unwrap()).unwrap();
    fs::write(&recent, "<xbel version=\"1.0\"></xbel>").unwrap();
    let display = Display::open();
    let (mut running, _) = open(&desk, &display);
    assert!(write(&display, &running, &marker()) > 0);
    display.press(F9);
    assert!(running.ended());
    let outside: Vec<_> = files(&desk.home())
        .into_iter()
        .filter(|path| !path.starts_with(desk.notebook()) && *path != recent)
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
    assert_eq!(fs::read(&recent).unwrap(), b"<xbel version=\"1.0\"></xbel>");
    let left: Vec<_> = fs::read_dir(desk.runtime())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| name.to_string_lossy().starts_with("pantry"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(desk.notebook().join("keep.dat").exists(), "the control");
}

/// Not a trace, but only the shipping build draws as it ships.
#[test]
fn the_wheel_scrolls() {
    let desk = Desk::new();
    let display = Display::open();
    let (_running, window) = open(&desk, &display);
    // The last of the sections stands before the heading, which has the focus: the settings, longer than the window.
    display.press_with(SHIFT, TAB);
    display.press(RETURN);
    display.point_at(window);
    let mut before = Vec::new();
    wait_for("the page stands still", || {
        let now = display.picture(window);
        let still = now == before;
        before = now;
        still
    });
    wait_for("the page moves", || {
        display.wheel_down();
        display.picture(window) != before
    });
}
