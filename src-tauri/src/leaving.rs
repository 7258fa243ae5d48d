//! Leave: hide, keep, cut, kill, sweep, end; or a clean recipe box at the end, in a process that never saw the notebook.
//! Every way out takes this road.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use tauri::{AppHandle, Manager};

use crate::desktop::{self, Occasion};
use crate::place::Place;
use crate::signal::Signal;
use crate::state::Pantry;
use crate::windows;
use crate::wire::LeaveButton;

/// How long the letters typed last may take to reach the page, and to be handed over by it: a slow machine, or a page that
/// was busy. The window is gone since long.
const FENCE: Duration = Duration::from_millis(800);
/// How long the page may take to hand over what it has.
const KEEP: Duration = Duration::from_millis(200);
/// The same for one that has had [`FENCE`] already: all of it is to be over well before [`END`].
const KEEP_LATE: Duration = Duration::from_millis(100);
/// How often the page is asked, and how long it breathes between, where no key can be put behind those that were typed: the
/// last few may reach the page after it was asked.
const ROUNDS: u32 = 3;
const BREATH: Duration = Duration::from_millis(25);
/// How long the notebook may take to close. What was kept is on the disk; a slow one may have more to do.
const CLOSE: Duration = Duration::from_millis(700);
/// How long the clipboard may take.
const CLIPBOARD: Duration = Duration::from_millis(100);
/// The process ends after this time whatever else happens. What was kept is on the disk by then.
const END: Duration = Duration::from_secs(2);
/// Nothing of a process that leaves is left after this time, memory and locks included, unless its main thread hung.
pub const OVER: Duration = Duration::from_secs(3);

/// Where the leaving stands.
#[derive(Debug, Default)]
pub struct Leaving {
    /// It begins as soon as the main thread comes to it.
    soon: AtomicBool,
    begun: AtomicBool,
    /// Nothing is to come afterwards, whatever was chosen.
    over: AtomicBool,
    kept: Signal,
    button: Mutex<Option<LeaveButton>>,
}

/// What comes instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After {
    /// What the person chose.
    AsChosen,
    /// Nothing: the session ends.
    Nothing,
}

impl After {
    /// What comes after the system told of something.
    #[must_use]
    pub const fn of(occasion: Occasion) -> Self {
        if occasion.is_over() {
            Self::Nothing
        } else {
            Self::AsChosen
        }
    }
}

impl Leaving {
    /// It has begun.
    #[must_use]
    pub fn begun(&self) -> bool {
        self.begun.load(Ordering::Acquire)
    }

    /// It has begun, or is about to: windows stay where they were noted, and none comes up.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.begun() || self.soon.load(Ordering::Acquire)
    }

    /// The page's Leave button stands there now.
    pub fn button_stands(&self, button: LeaveButton) {
        *self.button.lock().unwrap_or_else(PoisonError::into_inner) = Some(button);
    }

    /// Whether it stands there.
    #[must_use]
    pub fn stands_at(&self, (x, y): (f64, f64)) -> bool {
        let button = *self.button.lock().unwrap_or_else(PoisonError::into_inner);
        button.is_some_and(|at| {
            (at.x..at.x + at.width).contains(&x) && (at.y..at.y + at.height).contains(&y)
        })
    }

    /// The page has handed over everything.
    pub fn page_has_kept(&self) {
        self.kept.give();
    }
}

/// Leaves. Main thread only; returns at once, the window hidden. A second call does nothing but forbid what was to come
/// afterwards.
pub fn leave(app: &AppHandle, after: After) {
    let leaving = &app.state::<Pantry>().leaving;
    if after == After::Nothing {
        leaving.over.store(true, Ordering::Release);
    }
    if leaving.begun.swap(true, Ordering::AcqRel) {
        return;
    }
    desktop::hide_windows();
    windows::hide(app);
    end_soon();
    leaving.kept.take_back();
    let fenced = windows::put_fence(app);
    let app = app.clone();
    let place = windows::private_place(&app);
    spawn(move || rest(&app, place, fenced));
}

/// Leaves, from any thread; without the main thread where that does not come to it.
pub fn leave_soon(app: &AppHandle, after: After) {
    let handle = app.clone();
    handle
        .state::<Pantry>()
        .leaving
        .soon
        .store(true, Ordering::Release);
    desktop::hide_from_any_thread();
    // A program that ends meanwhile has nothing to leave.
    let _ = desktop::on_main_thread(app, move || leave(&handle, after));
    let app = app.clone();
    // Without a thread it waits for the main one.
    let _ = thread::Builder::new().spawn(move || {
        Signal::default().wait(desktop::TAKEN_OVER);
        leave_alone(&app);
    });
}

/// Leaves while the main thread hangs; its windows are off the screen already, or go with the process. What it has not
/// handed over by now is what was typed last; nothing comes instead. Any thread; does not return but when leaving has begun.
pub fn leave_alone(app: &AppHandle) {
    // Also where the main thread has begun and hangs since.
    end_soon();
    if !app
        .state::<Pantry>()
        .leaving
        .begun
        .swap(true, Ordering::AcqRel)
    {
        rest(app, None, false);
    }
}

fn end_soon() {
    spawn(|| {
        Signal::default().wait(END);
        desktop::end();
    });
}

/// A thread, or the work right here where the system has no thread left to give.
fn spawn(work: impl FnOnce() + Send + Clone + 'static) {
    let again = work.clone();
    if thread::Builder::new().spawn(work).is_err() {
        again();
    }
}

fn rest(app: &AppHandle, place: Option<Place>, fenced: bool) {
    let pantry = app.state::<Pantry>();
    pantry.halves.remove_all();
    let kept = &pantry.leaving.kept;
    if !fenced {
        keep(app, kept, KEEP);
    } else if !kept.wait(FENCE) {
        keep(app, kept, KEEP_LATE);
    }
    take_back_clipboard(app);
    close(app);
    pantry.pool.kill_all();
    desktop::kill_descendants();
    // Nobody is left to tell; the next start sweeps what could not be removed now.
    let _ = pantry.places.sweep();
    if let Some(place) = place
        && pantry.choices.recipes()
        && !pantry.leaving.over.load(Ordering::Acquire)
    {
        // What can't be started leaves nothing, which tells nothing either.
        desktop::start_again(&[place.setting()]);
    }
    desktop::end();
}

/// Has the page hand over what was typed last.
fn keep(app: &AppHandle, kept: &Signal, limit: Duration) {
    let end = Instant::now() + limit;
    for _ in 0..ROUNDS {
        kept.take_back();
        let left = end.saturating_duration_since(Instant::now());
        if !windows::ask_page_to_keep(app) || !kept.wait(left) {
            return;
        }
        thread::park_timeout(BREATH);
    }
}

/// Closes the notebook, or leaves it as it is where that takes long: it opens all the same.
fn close(app: &AppHandle) {
    let done = Arc::new(Signal::default());
    let (give, app) = (Arc::clone(&done), app.clone());
    spawn(move || {
        app.state::<Pantry>().close();
        give.give();
    });
    done.wait(CLOSE);
}

fn take_back_clipboard(app: &AppHandle) {
    let done = Arc::new(Signal::default());
    let give = Arc::clone(&done);
    let asked = desktop::on_main_thread(app, move || {
        desktop::take_back_clipboard();
        give.give();
    });
    if asked.is_ok() {
        done.wait(CLIPBOARD);
    }
}
