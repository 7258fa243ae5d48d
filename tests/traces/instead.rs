//! What comes in the notebook's place: a recipe box where its window stood, in a process that never saw it.

use std::collections::HashSet;

use casebook::plan::Parting;
use trials::desk::{Desk, Running, comes_within, program, wait_for};
use trials::memory::lives;
use trials::sitting::{Sitting, Way};
use trials::x::{Display, ESCAPE, F9};

use crate::begun::{PASSPHRASE, ways};
use crate::screens::Screen;

/// What opens the notebook of [`desk`].
pub use crate::begun::PASSPHRASE as OPENS;

/// A desk whose notebook a recipe box takes the place of.
pub fn desk() -> Desk {
    let desk = Desk::new();
    desk.furnish(PASSPHRASE, "en", "light");
    let recipes = Parting {
        recipes: true,
        ..Parting::default()
    };
    desk.part(PASSPHRASE, &recipes);
    desk
}

#[test]
fn a_recipe_box_stands_where_the_notebook_stood() {
    let display = Display::open();
    for &way in ways() {
        let desk = desk();
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        let (notebook, pid) = (sitting.window, sitting.running.pid());
        display.move_to(notebook, (61, 83));
        wait_for("the window is where it was put", || {
            display
                .place(notebook)
                .is_some_and(|place| place.0 != 0 && place.1 != 0)
        });
        sitting.rest();
        let place = display.place(notebook);
        sitting.new_entry();
        display.type_text("half a wor");
        sitting.leave(way);
        if way == Way::Term {
            assert!(sitting.running.ended(), "the session ends: nothing comes");
            continue;
        }
        let instead = display.window_of(pid, 300);
        assert_ne!(instead, notebook, "{way:?}");
        sitting.window = instead;
        wait_for("the recipe box is painted", || display.colours(instead) > 8);
        assert_eq!(display.place(instead), place, "{way:?}");
        assert_eq!(shown(&display, pid), [instead], "{way:?}: no other window");
        let old: Vec<u32> = sitting.tree()[1..].to_vec();
        assert!(old.len() >= 2, "the control: WebKit's were there");
        assert!(!old.iter().any(|pid| lives(*pid)), "{way:?}: {old:?}");
        // It is a recipe box: Leave's keys mean nothing in it, and what was written opens again by its search field.
        display.press(ESCAPE);
        display.press(ESCAPE);
        display.press(F9);
        sitting.rest();
        assert!(display.is_viewable(instead), "{way:?}");
        display.type_text(PASSPHRASE);
        sitting.enter();
        sitting.leave(Way::F9);
        let again = display.window_of(pid, 300);
        display.close(again);
        assert!(sitting.running.ended(), "{way:?}: closed, it is gone");
        let drafts = desk.with_book(PASSPHRASE, |book, now| book.today(now).unwrap().drafts);
        assert_eq!(drafts.len(), 1, "{way:?}: nothing is lost");
    }
}

#[test]
fn it_fills_the_screen_where_the_notebook_did() {
    let display = Display::open();
    let desk = desk();
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    let (notebook, pid) = (sitting.window, sitting.running.pid());
    let small = display.place(notebook);
    display.maximize(notebook);
    wait_for("the control: the notebook fills the screen", || {
        display.place(notebook) != small
    });
    sitting.rest();
    let place = display.place(notebook);
    sitting.leave(Way::F9);
    sitting.window = display.window_of(pid, 300);
    wait_for("the recipe box is painted", || {
        display.colours(sitting.window) > 8
    });
    assert_eq!(display.place(sitting.window), place);
    display.close(sitting.window);
    assert!(sitting.running.ended());
}

#[test]
fn keys_in_any_order_bring_one_recipe_box_and_no_other_window() {
    let display = Display::open();
    for keys in [
        [F9, F9, F9, F9],
        [ESCAPE, F9, ESCAPE, ESCAPE],
        [ESCAPE, ESCAPE, ESCAPE, F9],
    ] {
        let desk = desk();
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        let (notebook, pid) = (sitting.window, sitting.running.pid());
        keys.iter().for_each(|key| display.press(*key));
        display.wait_until_gone(notebook);
        let instead = display.window_of(pid, 300);
        assert_ne!(instead, notebook);
        wait_for("the recipe box is painted", || display.colours(instead) > 8);
        assert_eq!(shown(&display, pid), [instead]);
        display.close(instead);
        assert!(sitting.running.ended());
        let mut clients =
            || !display.clients().contains(&instead) && !display.clients().contains(&notebook);
        assert!(
            comes_within(trials::desk::PATIENCE, &mut clients),
            "the taskbar is empty"
        );
    }
}

/// The windows of a process that are on the screen.
fn shown(display: &Display, pid: u32) -> Vec<u32> {
    let mut windows = display.windows_of(pid);
    windows.retain(|window| display.is_viewable(*window));
    windows
}

/// Rows of a strip of the screen that go through the windows' pages, wherever they stand.
const ROWS: [usize; 4] = [0, 120, 240, 360];
/// The first of them, and the height of the strip they are in.
const STRIP: (i16, u16) = (110, 361);
/// Paper with nothing on it has fewer colours, with those of the window's frame and of what is behind it.
const COLOURS: usize = 8;
/// The pages' paper in the light and in the dark, and white; blue first.
const PAPER: [[u8; 3]; 3] = [[0xF5, 0xF9, 0xFB], [0x1C, 0x19, 0x15], [0xFF; 3]];

/// From now on until something painted stands on those rows, after nothing did, there is no paper without words on it. What
/// stood there before may still be seen at first: a compositing window manager takes it away with its next frame.
fn never_empty(display: &Display, when: &str) {
    let mut looks = 0;
    let mut was_bare = false;
    let mut has_paper = false;
    wait_for("nothing is there, and then something painted", || {
        // One picture, of one moment.
        let strip = display.strip(STRIP.0, STRIP.1);
        let wide = strip.len() / usize::from(STRIP.1);
        assert!(wide > 0, "the control: a picture");
        let rows = ROWS.map(|row| &strip[row * wide..][..wide]);
        let pixels = rows.iter().flat_map(|row| row.chunks_exact(4));
        let colours: HashSet<&[u8]> = pixels.map(|pixel| &pixel[..3]).collect();
        let is_painted = colours.len() > COLOURS;
        has_paper = PAPER.iter().any(|paper| colours.contains(&paper[..]));
        assert!(is_painted || !has_paper, "{when}: {colours:?}");
        was_bare |= !has_paper;
        assert!(was_bare || display.is_composited(), "{when}: it stayed");
        looks += 1;
        was_bare && is_painted
    });
    assert!(has_paper, "the control: paper is seen");
    assert!(looks > 2, "the control: it was looked at before");
}

#[test]
fn no_window_is_ever_empty() {
    let display = Display::open();
    let desk = desk();
    for theme in ["light", "dark"] {
        desk.choose("en", theme);
        let mut running = desk.start(&program("PANTRY_APP"));
        never_empty(&display, "at its start");
        display.close(display.window_of(running.pid(), 300));
        assert!(running.ended());
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        sitting.leave(Way::F9);
        never_empty(&display, theme);
        display.close(display.window_of(sitting.running.pid(), 300));
        assert!(sitting.running.ended());
    }
}

/// Nothing there puts a window anywhere else than where it was while its page painted itself.
#[test]
fn without_a_window_manager_the_window_comes_onto_the_screen_too() {
    let (desk, screen) = (Desk::new(), Screen::bare());
    desk.choose("en", "light");
    let display = screen.display();
    assert!(!display.is_managed(), "the control");
    let mut command = desk.command(program("PANTRY_APP"));
    screen.put(&mut command);
    let running = Running::of(command);
    wait_for("something is painted on the screen", || {
        let front = display.shown(running.pid(), 300);
        front.is_some_and(|front| display.colours(front) > COLOURS)
    });
}
