//! The memory of every process on the computer: everything is in it while the notebook is open, nothing after leaving.

use trials::desk::{Desk, wait_for};
use trials::keys;
use trials::memory::{Mark, everyone_else, has_memory, in_memory, in_tree, lives};
use trials::sitting::{Sitting, Way};
use trials::x::Display;

use crate::begun::{Words, all, called, none, say};
use crate::out::Out;

/// How often a notebook is opened and left, in all ways in turn.
const RUNS: &str = "PANTRY_TRACES_RUNS";
/// When nobody says. That every way out is the same road is tried elsewhere.
const FEW: usize = 3;

#[test]
fn nothing_of_a_sitting_is_in_any_memory_after_leaving() {
    let said = std::env::var(RUNS).ok();
    let runs = said.map_or(FEW, |runs| runs.parse().expect(RUNS));
    for (run, way) in (0..runs).zip(Out::ALL.into_iter().cycle()) {
        // Every other round a recipe box comes instead, and the first time of all.
        let recipes = run == 0 || run / Out::ALL.len() % 2 == 1;
        one_sitting(way, recipes);
        if runs > FEW {
            say(&format!(
                "run {} of {runs}: {way:?}, recipes: {recipes}",
                run + 1
            ));
        }
    }
}

fn one_sitting(way: Out, recipes: bool) {
    let (desk, display, words) = (Desk::new(), Display::open(), Words::draw());
    desk.furnish(&words.passphrase, "en", "light");
    desk.part(&words.passphrase, &Out::chosen(recipes));
    let keys = keys::of(&desk.notebook(), &words.passphrase);
    let root = [Mark::bytes("the root key of the log", &keys.root)];
    let [plan, log] = &keys.databases;
    let masked = [
        Mark::bytes("the key of the plan's database", plan),
        Mark::bytes("the key of the log's database", log),
        Mark::bytes("what is derived from the passphrase", &keys.derived),
    ];

    let mut sitting = Sitting::start(&desk, &display);
    let pid = sitting.running.pid();
    sitting.write(&words.passphrase);
    let passphrase = [words.passphrase()];
    all(
        &passphrase,
        &in_tree(pid, &passphrase),
        "in memory while it is typed",
    );
    sitting.enter();
    sitting.new_entry();
    sitting.write(&words.typed);
    sitting.attach(&words.mail());
    sitting.search(&words.searched);
    let there = [&words.marks()[..], &root].concat();
    all(
        &there,
        &in_tree(pid, &there),
        "in memory while the notebook is open",
    );

    way.take(&mut sitting, &display);
    assert!(
        sitting.tree().len() >= 3,
        "the program and WebKit's: {:?}",
        sitting.tree()
    );
    let marks = [&there[..], &passphrase, &masked].concat();
    let stays = recipes && way != Out::At(Way::Term);
    let gone = &sitting.tree()[usize::from(stays)..];
    wait_for("every process of the program is gone", || {
        !gone.iter().any(|pid| lives(*pid))
    });
    if stays {
        let instead = display.window_of(pid, 300);
        wait_for("the recipe box is painted", || display.colours(instead) > 8);
        assert!(
            everyone_else().contains(&pid),
            "the control: it is searched"
        );
    }
    for pid in everyone_else() {
        match in_memory(pid, &marks) {
            Some(found) => none(
                &marks,
                &found,
                &format!("{way:?}: in the memory of {}", called(pid)),
            ),
            None if has_memory(pid) => say(&format!(
                "NOT SEARCHED, the system does not let its memory be read: {}",
                called(pid)
            )),
            None => {}
        }
    }
}
