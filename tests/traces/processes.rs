//! What runs: nothing of the program one second after it ended, whichever way it was left.

use std::fmt::Debug;
use std::time::Duration;

use trials::desk::{Desk, comes_within};
use trials::memory::{Mark, everyone_else, in_memory, lives, random_word, tree_of};
use trials::sitting::{Sitting, Way};
use trials::x::Display;

use crate::begun::{PASSPHRASE, Words, called, ways};

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn no_process_is_left_whichever_way_one_leaves() {
    for &way in ways() {
        let (desk, display) = (Desk::new(), Display::open());
        desk.furnish(PASSPHRASE, "en", "light");
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        sitting.new_entry();
        display.type_text("half a wor");
        leave(&mut sitting, way);
        swept(&desk, way);
    }
}

#[test]
fn no_process_is_left_when_an_import_is_cut_off() {
    let (desk, display, words) = (Desk::new(), Display::open(), Words::draw());
    desk.furnish(PASSPHRASE, "en", "light");
    let film = words.put("film.mp4", &vec![7; 400 << 20]);
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    sitting.new_entry();
    sitting.choose(sitting.ask_for_files(), &film);
    let parts = desk.notebook().join("files");
    let under_way = || {
        trials::disk::files(&parts)
            .iter()
            .any(|path| path.extension().is_some_and(|ending| ending == "part"))
    };
    assert!(
        comes_within(SECOND * 10, under_way),
        "the control: an import is under way"
    );
    leave(&mut sitting, Way::F9);
    swept(&desk, Way::F9);
}

/// Woken by the same key as the server, it would keep the window on the screen for as long as it works, on one processor.
#[test]
fn the_main_thread_gives_way_and_nothing_that_it_starts_does() {
    let (desk, display) = (Desk::new(), Display::open());
    desk.furnish(PASSPHRASE, "en", "light");
    let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
    let main = sitting.running.pid();
    let threads = threads_of(&tree_of(main));
    assert!(threads.len() > 20, "the control: there are others");
    let usual = turn_of(0);
    let (longer, shorter): (Vec<u32>, Vec<u32>) = threads
        .into_iter()
        .filter(|thread| ![0, usual].contains(&turn_of(*thread)))
        .partition(|thread| turn_of(*thread) > usual);
    // An older system has turns of one length, and where somebody gave all of this another place it stays as it is.
    // SAFETY: plain values; zero means the calling process.
    let nice = unsafe { libc::getpriority(libc::PRIO_PROCESS, 0) };
    // SAFETY: as above.
    let is_usual = nice == 0 && unsafe { libc::sched_getscheduler(0) } == libc::SCHED_OTHER;
    if usual > 0 && is_usual {
        assert_eq!(longer, [main]);
        assert_eq!(shorter.len(), 1, "the one that listens for the keys");
    } else {
        assert!(longer.is_empty() && shorter.is_empty());
    }
    leave(&mut sitting, Way::F9);
}

fn threads_of(processes: &[u32]) -> Vec<u32> {
    let folders = processes.iter().map(|pid| format!("/proc/{pid}/task"));
    folders
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .collect()
}

/// How long the system lets a thread have a processor at a time, in nanoseconds (sched_setattr(2)). Zero where that is another
/// policy's to say, of a thread that is gone, and by a system that knows of no such length.
fn turn_of(thread: u32) -> u64 {
    // SAFETY: a struct of plain numbers, for all of which zero will do.
    let mut turns: libc::sched_attr = unsafe { std::mem::zeroed() };
    let size = u32::try_from(size_of::<libc::sched_attr>()).unwrap();
    // SAFETY: a live struct of that size, and no flag.
    unsafe { libc::syscall(libc::SYS_sched_getattr, thread, &raw mut turns, size, 0) };
    turns.sched_runtime
}

/// Leaves, and sees every process go.
fn leave(sitting: &mut Sitting, way: Way) {
    sitting.leave(way);
    let tree = sitting.tree().to_vec();
    assert!(
        tree.len() >= 3,
        "the control: the program and WebKit's: {tree:?}"
    );
    let well = sitting.running.ended();
    let left = || {
        tree.iter()
            .copied()
            .filter(|pid| lives(*pid))
            .collect::<Vec<_>>()
    };
    let gone = comes_within(SECOND, || left().is_empty());
    let left: Vec<String> = left().into_iter().map(called).collect();
    assert!(gone, "{way:?}: a second later there is {}", left.join(", "));
    assert!(well, "{way:?}: the program ended by itself, its work done");
}

/// Nothing of the folder for what must not be kept is left.
pub fn swept(desk: &Desk, way: impl Debug) {
    let left: Vec<_> = std::fs::read_dir(desk.runtime())
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .filter(|name| name.to_string_lossy().starts_with("pantry"))
        .collect();
    assert!(left.is_empty(), "{way:?}: {left:?}");
}

/// The control of every trial that finds no process and nothing in one.
#[test]
fn a_process_and_what_it_holds_are_seen() {
    let word = random_word();
    let mut child = std::process::Command::new("sleep")
        .arg("600")
        .env("WORD", &word)
        .spawn()
        .unwrap();
    let below = tree_of(std::process::id());
    let everyone = everyone_else();
    let found = in_memory(child.id(), &[Mark::text("a word", &word)]);
    let alive = lives(child.id());
    child.kill().unwrap();
    let dead = comes_within(SECOND, || !lives(child.id()));
    child.wait().unwrap();
    assert!(below.contains(&child.id()) && everyone.contains(&child.id()));
    assert!(alive && dead);
    assert!(found.unwrap()[0] > 0);
}
