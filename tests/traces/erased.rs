//! Erasing that is cut off, by a power cut or by leaving: the next start finishes it, and nothing opens any more.

use std::fs;
use std::path::PathBuf;

use trials::desk::{Desk, in_full, program, wait_for};
use trials::disk::below;
use trials::sitting::{Sitting, Way};
use trials::strace::meddled;
use trials::x::{Display, RETURN};
use vault::{Label, Passphrase, Vault};

use crate::begun::PASSPHRASE;

/// What a recipe box has, and no more.
const BOX: [&str; 3] = ["lock", "look.json", "recipes.db"];
/// The private window is at least as wide.
const PRIVATE: u16 = 1_100;
const FILES: u8 = 3;

/// A notebook with files in it. Where each stands.
fn furnished() -> (Desk, Vec<PathBuf>) {
    let desk = Desk::new();
    desk.furnish(PASSPHRASE, "en", "light");
    let passphrase = Passphrase::new(PASSPHRASE).unwrap();
    let seat = Vault::at(desk.notebook()).open(&passphrase).unwrap();
    let seal = |byte: u8| {
        let label = Label {
            name: String::new(),
            media_type: String::new(),
            length: 1,
        };
        let files = seat.log().unwrap().files();
        let sealed = files.seal(&mut &[byte][..], &label).unwrap();
        files.enter(&[sealed.id]).unwrap();
        let path = desk.notebook().join("files").join(sealed.id.to_string());
        assert!(path.exists());
        path
    };
    let paths = (0..FILES).map(seal).collect();
    (desk, paths)
}

fn opens(desk: &Desk) -> bool {
    let passphrase = Passphrase::new(PASSPHRASE).unwrap();
    Vault::at(desk.notebook()).open(&passphrase).is_ok()
}

fn is_noted(desk: &Desk) -> bool {
    let look = fs::read_to_string(desk.notebook().join("look.json")).unwrap();
    look.contains("erasing")
}

/// The next start: a recipe box, and the passphrase finds nothing in it.
fn is_a_recipe_box(desk: &Desk, display: &Display, what: &str) {
    let sitting = Sitting::start(desk, display);
    assert_eq!(below(&desk.notebook()), BOX, "{what}");
    assert!(!is_noted(desk), "{what}");
    display.type_text(PASSPHRASE);
    display.press(RETURN);
    sitting.rest();
    assert!(display.is_viewable(sitting.window), "{what}");
    let pid = sitting.running.pid();
    assert_eq!(display.shown(pid, PRIVATE), None, "{what}");
}

#[test]
fn erasing_that_is_cut_off_anywhere_is_finished_at_the_next_start() {
    let display = Display::open();
    let at = |desk: &Desk, names: &[&str]| -> Vec<PathBuf> {
        names
            .iter()
            .map(|name| desk.notebook().join(name))
            .collect()
    };
    let all = ["keep.dat", "1.dat", "2.dat", "3.dat", "4.dat"];
    let look = ["look.json.part", "look.json"];
    // The call, the paths that it touches, and which time it comes to nothing.
    let cuts: [(&str, &[&str], &[u32]); 5] = [
        ("rename", &look, &[1, 2]),
        ("write", &["keep.dat"], &[1]),
        ("fsync", &["keep.dat"], &[1]),
        ("unlink", &all, &[1, 2, 4, 6, 8]),
        ("rmdir", &["files"], &[1]),
    ];
    let some: [(&str, &[&str], &[u32]); 3] = [
        ("rename", &look, &[2]),
        ("write", &["keep.dat"], &[1]),
        ("unlink", &all, &[2, 6]),
    ];
    let cuts = if in_full() { &cuts[..] } else { &some };
    let tried: usize = cuts.iter().map(|(_, _, times)| times.len()).sum();
    let (mut noted, mut unopened) = (0, 0);
    for &(call, names, times) in cuts {
        for time in times {
            let what = format!("{call} {time}");
            let (desk, mut files) = furnished();
            assert!(opens(&desk), "the control");
            let mut paths = at(&desk, names);
            if call == "unlink" {
                paths.append(&mut files);
            }
            let meddle = format!("{call}:signal=KILL:when={time}");
            let command = meddled(&desk, &paths, &meddle, &program("PANTRY_APP"));
            let mut sitting = Sitting::of(command, &display);
            display.type_text(PASSPHRASE);
            sitting.enter();
            sitting.erase(PASSPHRASE, "erase");
            assert!(!sitting.running.ended(), "{what}: it was killed");
            drop(sitting);
            if !is_noted(&desk) {
                assert!(
                    opens(&desk) || below(&desk.notebook()) == BOX,
                    "{what}: cut off before it began, or at its end"
                );
                continue;
            }
            noted += 1;
            unopened += usize::from(!opens(&desk));
            is_a_recipe_box(&desk, &display, &what);
        }
    }
    assert!(
        noted + 1 >= tried,
        "the control: {noted} of {tried} were cut off on the way"
    );
    assert!(
        3 * unopened >= 2 * noted && unopened < noted,
        "{unopened} of {noted}"
    );
}

#[test]
fn leaving_while_it_erases_leaves_at_once_and_a_recipe_box_comes() {
    let (desk, display) = (furnished().0, Display::open());
    let paths = [desk.notebook().join("keep.dat")];
    let slow = "unlink:delay_enter=20000000";
    let command = meddled(&desk, &paths, slow, &program("PANTRY_APP"));
    let mut sitting = Sitting::of(command, &display);
    display.type_text(PASSPHRASE);
    sitting.enter();
    let notebook = sitting.window;
    sitting.erase(PASSPHRASE, "erase");
    wait_for("it has begun", || is_noted(&desk));
    assert!(
        display.is_viewable(notebook),
        "the control: it takes a while"
    );
    sitting.leave(Way::F9);
    assert!(desk.notebook().join("keep.dat").exists(), "the control");
    let instead = display.window_of(sitting.running.pid(), 300);
    assert_ne!(instead, notebook);
    wait_for("the recipe box is painted", || display.colours(instead) > 8);
    assert_eq!(below(&desk.notebook()), BOX);
    assert!(!is_noted(&desk));
}

#[test]
fn leaving_before_it_has_begun_leaves_all_as_it_is() {
    let (desk, display) = (furnished().0, Display::open());
    let written = desk.notebook().join("look.json.part");
    let slow = "rename:delay_enter=8000000";
    let command = meddled(
        &desk,
        std::slice::from_ref(&written),
        slow,
        &program("PANTRY_APP"),
    );
    let mut sitting = Sitting::of(command, &display);
    display.type_text(PASSPHRASE);
    sitting.enter();
    sitting.erase(PASSPHRASE, "erase");
    wait_for("it is about to be noted", || written.exists());
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());
    assert!(!is_noted(&desk) && opens(&desk));
}
