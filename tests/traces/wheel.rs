//! Not a trace, but a build that WebDriver drives does not draw as the program ships.

use trials::desk::{Desk, wait_for};
use trials::sitting::Sitting;
use trials::x::Display;

use crate::begun::PASSPHRASE;

#[test]
fn the_wheel_scrolls() {
    let desk = Desk::new();
    desk.furnish(PASSPHRASE, "en", "light");
    let display = Display::open();
    let sitting = Sitting::open(&desk, &display, PASSPHRASE);
    // Longer than the window.
    sitting.go("settings");
    display.point_at(sitting.window);
    let mut before = Vec::new();
    wait_for("the page stands still", || {
        let now = display.picture(sitting.window);
        let still = now == before;
        before = now;
        still
    });
    wait_for("the page moves", || {
        display.wheel_down();
        display.picture(sitting.window) != before
    });
}
