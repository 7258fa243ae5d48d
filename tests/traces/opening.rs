//! Somebody comes in the second after Enter, while the passphrase is tried: no notebook comes up any more.

use trials::desk::{Desk, PATIENCE, comes_within, wait_for};
use trials::sitting::Sitting;
use trials::x::{Display, ESCAPE, F9, RETURN};

use crate::begun::{PASSPHRASE, pages_of, signal};

/// Wider than the recipe box.
const NOTEBOOK: u16 = 1_100;

#[test]
fn keys_of_leave_after_enter_bring_no_notebook() {
    let display = Display::open();
    for (keys, at_once) in [(&[F9][..], true), (&[ESCAPE, ESCAPE], false)] {
        let desk = Desk::new();
        desk.furnish(PASSPHRASE, "en", "light");
        let mut sitting = Sitting::start(&desk, &display);
        let pid = sitting.running.pid();
        display.press(F9);
        sitting.rest();
        assert!(
            display.is_viewable(sitting.window),
            "the control: a recipe box has nothing to leave"
        );
        let before = pages_of(pid).len();
        display.type_text(PASSPHRASE);
        display.press(RETURN);
        if !at_once {
            wait_for("the notebook's window is made", || {
                pages_of(pid).len() > before
            });
        }
        keys.iter().for_each(|key| display.press(*key));
        brings_no_notebook(&display, &mut sitting, &format!("{keys:?}"));
    }
}

/// The page comes to its Enter a good while after the key of Leave was there.
#[test]
fn nor_does_a_page_that_is_slow() {
    let (desk, display) = (Desk::new(), Display::open());
    desk.furnish(PASSPHRASE, "en", "light");
    let mut sitting = Sitting::start(&desk, &display);
    let pid = sitting.running.pid();
    display.type_text(PASSPHRASE);
    sitting.rest();
    let pages = pages_of(pid);
    assert!(!pages.is_empty(), "the control: there is one to halt");
    signal(&pages, libc::SIGSTOP);
    display.press(RETURN);
    display.press(F9);
    // Each is a fifth of a second without work.
    (0..5).for_each(|_| sitting.rest());
    // Whoever strikes Leave's keys wildly does not go on.
    display.press(ESCAPE);
    sitting.rest();
    assert!(sitting.running.end().is_none(), "the control: it is there");
    signal(&pages, libc::SIGCONT);
    brings_no_notebook(&display, &mut sitting, "a slow page");
}

fn brings_no_notebook(display: &Display, sitting: &mut Sitting<'_>, when: &str) {
    let pid = sitting.running.pid();
    let ended = comes_within(PATIENCE, || {
        let shown = display.shown(pid, NOTEBOOK);
        assert_eq!(shown, None, "{when}: the notebook came");
        sitting.running.end().is_some()
    });
    assert!(ended, "{when}");
}
