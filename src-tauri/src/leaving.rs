//! Leave: hide, keep, cut, kill, sweep, end. Every way out takes this road.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager};

use crate::desktop;
use crate::signal::Signal;
use crate::state::Pantry;
use crate::windows;

/// How long the page may take to hand over what was typed last.
const KEEP: Duration = Duration::from_millis(200);
/// How often the page is asked, and how long it breathes between: WebKit hands over keys one at a time, and the last few
/// may reach the page after it was asked.
const ROUNDS: u32 = 3;
const BREATH: Duration = Duration::from_millis(25);
/// How long the clipboard may take.
const CLIPBOARD: Duration = Duration::from_millis(100);
/// The process ends after this time whatever else happens. What was kept is on the disk by then.
const END: Duration = Duration::from_secs(2);

/// Where the leaving stands.
#[derive(Debug, Default)]
pub struct Leaving {
    begun: AtomicBool,
    kept: Signal,
}

impl Leaving {
    /// It has begun.
    #[must_use]
    pub fn begun(&self) -> bool {
        self.begun.load(Ordering::Acquire)
    }

    /// The page has handed over everything.
    pub fn page_has_kept(&self) {
        self.kept.give();
    }
}

/// Leaves. Main thread only; returns at once, the window hidden. A second call does nothing.
pub fn leave(app: &AppHandle) {
    let leaving = &app.state::<Pantry>().leaving;
    if leaving.begun.swap(true, Ordering::AcqRel) {
        return;
    }
    desktop::hide_windows();
    windows::hide(app);
    spawn(|| {
        Signal::default().wait(END);
        desktop::end();
    });
    let app = app.clone();
    spawn(move || rest(&app));
}

/// A thread, or the work right here where the system has no thread left to give.
fn spawn(work: impl FnOnce() + Send + Clone + 'static) {
    let again = work.clone();
    if thread::Builder::new().spawn(work).is_err() {
        again();
    }
}

fn rest(app: &AppHandle) {
    let pantry = app.state::<Pantry>();
    keep(app, &pantry.leaving.kept);
    take_back_clipboard(app);
    pantry.close();
    pantry.pool.kill_all();
    desktop::kill_descendants();
    // Nobody is left to tell; the next start sweeps what could not be removed now.
    let _ = pantry.places.sweep();
    desktop::end();
}

/// Has the page hand over what was typed last.
fn keep(app: &AppHandle, kept: &Signal) {
    let end = Instant::now() + KEEP;
    for _ in 0..ROUNDS {
        kept.take_back();
        let left = end.saturating_duration_since(Instant::now());
        if !windows::ask_page_to_keep(app) || !kept.wait(left) {
            return;
        }
        thread::park_timeout(BREATH);
    }
}

fn take_back_clipboard(app: &AppHandle) {
    let done = std::sync::Arc::new(Signal::default());
    let give = std::sync::Arc::clone(&done);
    let asked = app.run_on_main_thread(move || {
        desktop::take_back_clipboard();
        give.give();
    });
    if asked.is_ok() {
        done.wait(CLIPBOARD);
    }
}
