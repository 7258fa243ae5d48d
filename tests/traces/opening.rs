//! Somebody comes in the second after Enter, while the passphrase is tried: no notebook comes up any more.

use trials::desk::{Desk, PATIENCE, comes_within, wait_for};
use trials::memory::tree_of;
use trials::sitting::Sitting;
use trials::x::{Display, ESCAPE, F9, RETURN};

use crate::begun::{PASSPHRASE, called};

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
        let pages = pages(pid);
        display.type_text(PASSPHRASE);
        display.press(RETURN);
        if !at_once {
            wait_for("the notebook's window is made", || {
                crate::opening::pages(pid) > pages
            });
        }
        keys.iter().for_each(|key| display.press(*key));
        let ended = comes_within(PATIENCE, || {
            let shown = display.shown(pid, NOTEBOOK);
            // It paints itself where no screen is, while the passphrase is tried.
            let shown = shown.filter(|window| display.is_on_screen(*window));
            assert_eq!(
                shown,
                None,
                "{keys:?}: the notebook came: {:?}",
                shown.map(|w| display.place(w))
            );
            sitting.running.end().is_some()
        });
        assert!(ended, "{keys:?}");
    }
}

fn pages(pid: u32) -> usize {
    let all = tree_of(pid).into_iter();
    // The system keeps fifteen letters of a name.
    all.filter(|pid| called(*pid).starts_with("WebKitWebProces"))
        .count()
}
