//! In the middle of something: every way out works while a file comes in, a PDF is made, a dialog or the file chooser is
//! open, or the page hangs.

use trials::desk::{Desk, in_full, wait_for};
use trials::sitting::{Sitting, Way};
use trials::x::Display;

use crate::begun::{PASSPHRASE, Words, pages_of, say, signal};
use crate::out::Out;
use crate::processes::swept;

/// So many that the PDF of the plan takes a while; in full it is the build that ships, which makes one several times as fast: as many as there may be.
fn accounts() -> u32 {
    if in_full() { 1_000 } else { 300 }
}

/// Where the Leave button is not.
const BELOW: (i32, i32) = (40, 200);

/// What is going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Amid {
    Import,
    Paper,
    Dialog,
    Chooser,
    Hang,
}

impl Amid {
    const ALL: [Self; 5] = [
        Self::Import,
        Self::Paper,
        Self::Dialog,
        Self::Chooser,
        Self::Hang,
    ];

    /// Every way out in full; else one or two of each: those that are hardest there.
    fn outs(self) -> Vec<Out> {
        if in_full() {
            return Out::ALL.to_vec();
        }
        match self {
            Self::Import => vec![Out::At(Way::Term)],
            Self::Paper => vec![Out::SystemKey],
            Self::Dialog => vec![Out::At(Way::EscTwice)],
            Self::Chooser => vec![Out::At(Way::Button), Out::At(Way::AltF4)],
            Self::Hang => vec![Out::At(Way::Button), Out::Locked],
        }
    }
}

#[test]
fn every_way_out_works_in_the_middle_of_anything() {
    let display = Display::open();
    for amid in Amid::ALL {
        for out in amid.outs() {
            leaves(&display, amid, out);
        }
    }
}

fn leaves(display: &Display, amid: Amid, out: Out) {
    say(&format!("{amid:?}, {out:?}"));
    let (desk, words) = (Desk::new(), Words::draw());
    desk.furnish(PASSPHRASE, "en", "light");
    desk.part(PASSPHRASE, &Out::chosen(false));
    if amid == Amid::Paper {
        desk.add_accounts(PASSPHRASE, accounts());
    }
    let mut sitting = Sitting::open(&desk, display, PASSPHRASE);
    bring_about(&desk, display, &sitting, amid, &words);
    out.take(&mut sitting, display);
    let what = format!("{amid:?}, {out:?}");
    wait_for(&format!("nothing is shown: {what}"), || {
        display.windows_of(sitting.running.pid()).is_empty()
    });
    assert!(sitting.running.ended(), "{what}");
    swept(&desk, &what);
    let left = std::fs::read_dir(desk.home()).unwrap();
    let names: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
    let cut = |name: &std::ffi::OsString| name.to_string_lossy().starts_with("list");
    assert!(!names.iter().any(cut), "{what}: {names:?}");
    if amid != Amid::Paper {
        let drafts = desk.with_book(PASSPHRASE, |book, now| book.today(now).unwrap().drafts);
        assert_eq!(drafts.len(), 1, "{what}: what was written is there");
    }
}

/// Returns in the middle of it.
fn bring_about(desk: &Desk, display: &Display, sitting: &Sitting<'_>, amid: Amid, words: &Words) {
    if amid != Amid::Paper {
        sitting.new_entry();
        sitting.write("written before");
    }
    match amid {
        Amid::Import => {
            let film = words.put("film.mp4", &vec![7; 400 << 20]);
            sitting.choose(sitting.ask_for_files(), &film);
            let parts = desk.notebook().join("files");
            wait_for("the film is on its way in", || {
                let all = trials::disk::files(&parts);
                all.iter()
                    .any(|path| path.extension().is_some_and(|ending| ending == "part"))
            });
        }
        Amid::Paper => {
            let half = desk.home().join("list.pdf");
            sitting.choose(sitting.ask_for_paper(), &half);
            // A key that is pressed while no window has the keyboard is nobody's.
            wait_for("the window has the keyboard", || {
                display.has_focus(sitting.window)
            });
            assert!(!half.exists(), "the control: it is not made yet");
        }
        Amid::Dialog => {
            let before = display.light(sitting.window);
            sitting.throw_away();
            let veiled = display.light(sitting.window);
            assert!(
                veiled < before * 9 / 10,
                "the control: a dialog veils the page"
            );
        }
        Amid::Chooser => {
            let chooser = sitting.ask_for_files();
            // It covers the button.
            display.move_to(chooser, BELOW);
            wait_for("the chooser is where it was put", || {
                display
                    .place(chooser)
                    .is_some_and(|place| i32::from(place.1) >= BELOW.1)
            });
        }
        Amid::Hang => {
            let pages = pages_of(sitting.running.pid());
            assert!(!pages.is_empty(), "the control: there is a page");
            signal(&pages, libc::SIGSTOP);
        }
    }
}
