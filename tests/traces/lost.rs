//! The session goes away beneath the program: the screen itself, and the terminal it was started from.

use trials::desk::{Desk, wait_for};
use trials::memory::lives;
use trials::sitting::Sitting;
use trials::x::Display;

use crate::begun::PASSPHRASE;
use crate::occasions::a_draft_was_kept;
use crate::processes::swept;
use crate::screens::Screen;

#[test]
fn a_screen_that_goes_away_leaves() {
    let screen = Screen::managed();
    let display = screen.display();
    let desk = Desk::new();
    desk.furnish(PASSPHRASE, "en", "light");
    let mut command = desk.command(trials::desk::program("PANTRY_APP"));
    screen.put(&mut command);
    let mut sitting = Sitting::of(command, &display);
    display.type_text(PASSPHRASE);
    sitting.enter();
    sitting.new_entry();
    sitting.write("written before");
    let tree = sitting.all();
    assert!(tree.len() >= 3, "the control: {tree:?}");
    drop(screen);
    assert!(sitting.running.ended(), "its work done");
    wait_for("no process is left", || !tree.iter().any(|pid| lives(*pid)));
    swept(&desk, "the screen went away");
    a_draft_was_kept(&desk);
}

#[test]
fn a_terminal_that_is_closed_leaves() {
    let (desk, display) = (Desk::new(), Display::open());
    desk.furnish(PASSPHRASE, "en", "light");
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    sitting.new_entry();
    display.type_text("half a wor");
    // SAFETY: a signal to a process that this test started.
    unsafe { libc::kill(sitting.running.pid().cast_signed(), libc::SIGHUP) };
    assert!(sitting.running.ended(), "its work done");
    swept(&desk, "a signal");
    a_draft_was_kept(&desk);
}
