//! The program's own main thread hangs: the keys of Leave take the window away all the same, and whatever else
//! leaves ends the process.

use std::sync::mpsc;
use std::thread::{self, JoinHandle};

use trials::desk::{Desk, wait_for};
use trials::memory::{lives, tree_of};
use trials::sitting::{Sitting, Way};
use trials::x::Display;

use crate::begun::PASSPHRASE;
use crate::occasions::{LOCKED, tell};
use crate::processes::swept;

/// The main thread of a process, and no other of its threads, stopped as by a debugger for as long as this lives
/// (ptrace(2)).
struct Hung {
    go_on: mpsc::Sender<()>,
    debugger: Option<JoinHandle<()>>,
}

impl Hung {
    fn main_thread_of(pid: u32) -> Self {
        let (go_on, wait) = mpsc::channel();
        let (stopped, is_stopped) = mpsc::channel();
        let pid = pid.cast_signed();
        // All of it is asked for by one thread: to the system, that one is the debugger.
        let debugger = thread::spawn(move || {
            let ask = |what| {
                // SAFETY: of a process that this test started; none of the three reads or writes memory.
                unsafe { libc::ptrace(what, pid, 0, 0) }
            };
            assert_eq!(ask(libc::PTRACE_SEIZE), 0, "seized");
            assert_eq!(ask(libc::PTRACE_INTERRUPT), 0, "interrupted");
            let mut status = 0;
            // SAFETY: waits for that process's main thread, and writes to a live number.
            unsafe { libc::waitpid(pid, &raw mut status, libc::__WALL) };
            stopped.send(libc::WIFSTOPPED(status)).unwrap();
            // Gone with the test, it goes on too.
            let _ = wait.recv();
            // It may have ended meanwhile.
            ask(libc::PTRACE_DETACH);
        });
        assert!(is_stopped.recv().unwrap(), "the control: it stands still");
        Self {
            go_on,
            debugger: Some(debugger),
        }
    }
}

impl Drop for Hung {
    fn drop(&mut self) {
        let _ = self.go_on.send(());
        if let Some(debugger) = self.debugger.take() {
            let _ = debugger.join();
        }
    }
}

/// Of the only entry there is.
fn words(desk: &Desk) -> String {
    let drafts = desk.with_book(PASSPHRASE, |book, now| book.today(now).unwrap().drafts);
    assert_eq!(drafts.len(), 1);
    drafts[0].line.clone()
}

#[test]
fn the_window_goes_at_once_and_all_is_kept_when_it_comes_to_itself() {
    for way in [Way::F9, Way::EscTwice] {
        let (desk, display) = (Desk::new(), Display::open());
        desk.furnish(PASSPHRASE, "en", "light");
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        sitting.new_entry();
        sitting.write("before ");
        let hung = Hung::main_thread_of(sitting.running.pid());
        display.type_text("and after");
        sitting.leave(way);
        drop(hung);
        assert!(sitting.running.ended());
        assert_eq!(words(&desk), "before and after", "{way:?}");
    }
}

/// One for each of what hears: the keyboard, the session's bus, a signal.
const WAYS: [(&str, fn(&mut Sitting<'_>)); 3] = [
    ("F9", |sitting| sitting.leave(Way::F9)),
    ("a locked screen", |_| tell(LOCKED)),
    ("SIGTERM", |sitting| sitting.leave(Way::Term)),
];

#[test]
fn the_process_ends_even_when_it_never_does() {
    for (name, leave) in WAYS {
        let (desk, display) = (Desk::new(), Display::open());
        desk.furnish(PASSPHRASE, "en", "light");
        let mut sitting = Sitting::open(&desk, &display, PASSPHRASE);
        sitting.new_entry();
        sitting.write("kept");
        let tree = tree_of(sitting.running.pid());
        let hung = Hung::main_thread_of(sitting.running.pid());
        leave(&mut sitting);
        wait_for("the window is gone, and the process not yet", || {
            !display.is_viewable(sitting.window) && lives(tree[0])
        });
        wait_for("no process is left", || !tree.iter().any(|pid| lives(*pid)));
        drop(hung);
        assert!(sitting.running.ended());
        swept(&desk, name);
        assert_eq!(words(&desk), "kept", "{name}");
    }
}
