//! How soon the window is off the screen once F9 is pressed, whatever the program is doing.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use trials::desk::{Desk, wait_for};
use trials::sitting::Sitting;
use trials::x::{Display, F9, Gone, SHIFT};

use crate::bare::unmapped;
use crate::row::{Row, percentile};
use crate::screen::pss;

const PASSPHRASE: &str = "violet lantern orchard";
/// Long enough that a key is pressed in the middle of its import.
const FILM: usize = 512 << 20;
/// As many as a list takes, so that the PDF of the plan takes a while.
const ACCOUNTS: u32 = 1_000;

/// After so many turns, some hundredths of a second, a core has been busy long enough for the scheduler to know.
const WARM: u64 = 50_000_000;

/// So long the bare client rests before the key is pressed, or keys that mean nothing are, at the pace of whoever types.
const BEFORE: Duration = Duration::from_secs(1);
const PACE: Duration = Duration::from_millis(100);

/// What is going on when the key is pressed.
enum When {
    Idle,
    /// Nothing, but somebody was at the keys until then: what the server and the program need for a key is at hand.
    Typing,
    Busy,
    Importing(PathBuf),
    Printing(PathBuf),
}

impl When {
    const fn name(&self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Typing => "after typing",
            Self::Busy => "all cores busy",
            Self::Importing(_) => "during an import",
            Self::Printing(_) => "during a PDF",
        }
    }

    /// The word for it after `--while`.
    const fn word(&self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Typing => "typing",
            Self::Busy => "busy",
            Self::Importing(_) => "import",
            Self::Printing(_) => "pdf",
        }
    }

    /// At most so many milliseconds for all but one in a hundred.
    const fn target(&self) -> f64 {
        if matches!(self, Self::Idle | Self::Typing) {
            2.0
        } else {
            16.0
        }
    }
}

/// `only`: one of the words of [`When`], or all of them.
pub fn measure(display: &Display, presses: usize, only: Option<&str>) -> Vec<Row> {
    let folder = tempfile::tempdir_in("/dev/shm").expect("a folder in memory");
    let film = folder.path().join("film.mp4");
    std::fs::write(&film, vec![7; FILM]).expect("a film");
    let paper = folder.path().join("list.pdf");
    [
        When::Idle,
        When::Typing,
        When::Busy,
        When::Importing(film),
        When::Printing(paper),
    ]
    .iter()
    .filter(|when| only.is_none_or(|only| only == when.word()))
    .flat_map(|when| leaves(display, presses, when))
    .collect()
}

fn furnished(when: &When) -> Desk {
    let desk = Desk::new();
    desk.furnish(PASSPHRASE, "en", "light");
    if let When::Printing(_) = when {
        desk.add_accounts(PASSPHRASE, ACCOUNTS);
    }
    desk
}

fn leaves(display: &Display, presses: usize, when: &When) -> Vec<Row> {
    // The cores are busy while a key is pressed, and not while the program starts: that would take ten times as long.
    let load = || matches!(when, When::Busy).then(Load::new);
    let mut desk = furnished(when);
    let (mut bare, mut times) = (Vec::new(), Vec::new());
    let mut memory = 0.0;
    let bare_screen = display.screen();
    for _ in 0..presses {
        bare.push(unmapped(display, F9, || before(display, when), load));
        // A first page that tells of an earlier time has more to go past before a new entry.
        if let When::Importing(_) = when {
            desk = furnished(when);
        }
        let mut sitting = Sitting::open(&desk, display, PASSPHRASE);
        bring_about(&desk, display, &sitting, when);
        memory = pss(sitting.running.pid());
        if let When::Typing = when {
            before(display, when);
        }
        let busy = load();
        times.push(display.press_until_gone(F9, sitting.window));
        let left = display.screen();
        drop(busy);
        assert!(left == bare_screen, "something is left on the screen");
        assert!(sitting.running.ended());
        if let When::Printing(paper) = when {
            assert!(
                !paper.exists(),
                "the key was pressed before the PDF was made"
            );
        }
    }
    let name = when.name();
    let of = |times: &[Gone], which: fn(&Gone) -> Duration, percent| {
        let mut times: Vec<f64> = times.iter().map(|t| which(t).as_secs_f64() * 1e3).collect();
        percentile(&mut times, percent)
    };
    let row = |what: &str, which: fn(&Gone) -> Duration, percent| {
        let name = format!("F9 to {what}, {name}: p{percent} of {presses}");
        Row::told(name, of(&times, which, percent), "ms").against(of(&bare, which, percent))
    };
    let unmapped: fn(&Gone) -> Duration = |gone| gone.unmapped;
    let painted: fn(&Gone) -> Duration = |gone| gone.bare;
    vec![
        row("unmapped", unmapped, 50),
        row("unmapped", unmapped, 99).with_target(when.target()),
        row("bare screen", painted, 50),
        row("bare screen", painted, 99),
        Row::told(
            format!("memory of the process tree, {name} (PSS)"),
            memory,
            "MiB",
        ),
    ]
}

/// What is done at the keys just before.
fn before(display: &Display, when: &When) {
    let When::Typing = when else {
        return thread::sleep(BEFORE);
    };
    let ends = Instant::now() + BEFORE;
    while Instant::now() < ends {
        display.press(SHIFT);
        thread::sleep(PACE);
    }
}

/// Returns in the middle of it.
fn bring_about(desk: &Desk, display: &Display, sitting: &Sitting<'_>, when: &When) {
    match when {
        When::Idle | When::Typing | When::Busy => {}
        When::Importing(film) => {
            sitting.new_entry();
            sitting.choose(sitting.ask_for_files(), film);
            let files = desk.notebook().join("files");
            wait_for("the film is on its way in", || {
                trials::disk::files(&files)
                    .iter()
                    .any(|path| path.extension().is_some_and(|ending| ending == "part"))
            });
        }
        When::Printing(paper) => {
            sitting.choose(sitting.ask_for_paper(), paper);
        }
    }
    wait_for("the window has the keyboard", || {
        display.has_focus(sitting.window)
    });
}

/// Every core has something to do for as long as this lives.
struct Load {
    on: Arc<AtomicBool>,
    threads: Vec<thread::JoinHandle<()>>,
}

impl Load {
    /// Comes back when every core has been at it for a while.
    fn new() -> Self {
        let on = Arc::new(AtomicBool::new(true));
        let warm = Arc::new(AtomicUsize::new(0));
        let threads = (0..crate::place::cores()).map(|_| {
            let (on, warm) = (Arc::clone(&on), Arc::clone(&warm));
            thread::spawn(move || {
                let mut own = 0_u64;
                while on.load(Ordering::Relaxed) {
                    own += 1;
                    if own == WARM {
                        warm.fetch_add(1, Ordering::Relaxed);
                    }
                }
            })
        });
        let threads: Vec<_> = threads.collect();
        wait_for("every core is busy", || {
            warm.load(Ordering::Relaxed) == threads.len()
        });
        Self { threads, on }
    }
}

impl Drop for Load {
    fn drop(&mut self) {
        self.on.store(false, Ordering::Relaxed);
        for thread in self.threads.drain(..) {
            // It does nothing that could fail.
            thread.join().unwrap_or_default();
        }
    }
}
