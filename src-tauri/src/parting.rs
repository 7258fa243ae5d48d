//! How the notebook is left, held ready: while leaving, nothing can be asked of the disk.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use casebook::plan::Parting;
use tauri::{AppHandle, Manager};

use crate::convert::parting::shortcut;
use crate::desktop::{self, Hold, KeyNews, Occasion, Shortcut};
use crate::failure::Answer;
use crate::idle::{Idle, Left, WARNING};
use crate::leaving::{self, After};
use crate::place::Place;
use crate::state::{Pantry, now};
use crate::windows::{self, PRIVATE};
use crate::wire::{self, PartingState};
use crate::words::Words;

const MINUTE: u64 = 60;
/// How long the first start may be left alone.
const BEGINNING: Duration = Duration::from_secs(15 * MINUTE);

/// What was chosen, and what of it holds.
#[derive(Default)]
pub struct Choices {
    /// When the person did something last.
    pub idle: Idle,
    recipes: AtomicBool,
    listens: AtomicBool,
    guarded: AtomicBool,
    key: Mutex<Key>,
    protection: Mutex<wire::Protection>,
    place: Mutex<Option<Place>>,
}

#[derive(Default)]
struct Key {
    shortcut: Option<Shortcut>,
    /// As it was when it was asked for.
    state: wire::SystemKey,
    // Held: dropped, the key is free again.
    taken: Option<desktop::SystemKey>,
}

impl Key {
    /// How it stands now, and what the system calls it.
    fn state(&self) -> (wire::SystemKey, Option<String>) {
        match self.taken.as_ref().map(desktop::SystemKey::hold) {
            None => (self.state, None),
            Some(Hold::Held(known_as)) => (wire::SystemKey::Held, known_as),
            Some(Hold::Untied) => (wire::SystemKey::Untied, None),
            Some(Hold::Asked) => (wire::SystemKey::Asked, None),
            Some(Hold::Refused) => (wire::SystemKey::Refused, None),
            Some(Hold::NotOffered) => (wire::SystemKey::NotOffered, None),
        }
    }
}

impl Choices {
    /// The recipe box comes in the notebook's place.
    #[must_use]
    pub fn recipes(&self) -> bool {
        self.recipes.load(Ordering::Acquire)
    }

    /// From now on the recipe box comes in the notebook's place.
    pub fn bring_recipes(&self) {
        self.recipes.store(true, Ordering::Release);
    }

    /// Where its window stands.
    #[must_use]
    pub fn place(&self) -> Option<Place> {
        *lock(&self.place)
    }

    /// Its window was moved, or has another size.
    pub fn note_place(&self, place: Place) {
        *lock(&self.place) = Some(place);
    }
}

/// The notebook is open: from now on it leaves by itself when it has to, in the way that was chosen.
pub fn begin(app: &AppHandle) {
    guard(app);
    let parting = app.state::<Pantry>().casebook.with(|book| book.parting());
    // Where the choice can't be read, what is usual holds.
    apply(app, &parting.unwrap_or_default());
}

/// The first start is on. It leaves by itself too; there is more to read than elsewhere, and something to write down.
pub fn begin_unopened(app: &AppHandle) {
    guard(app);
    app.state::<Pantry>().choices.idle.set_limit(BEGINNING);
}

/// What was chosen, and what of it holds.
///
/// # Errors
/// The database's.
pub fn state(pantry: &Pantry) -> Answer<PartingState> {
    let choices = &pantry.choices;
    let (key, key_known_as) = lock(&choices.key).state();
    Ok(PartingState {
        chosen: pantry.casebook.with(|book| book.parting())?.into(),
        key,
        key_known_as,
        protection: *lock(&choices.protection),
    })
}

/// Chooses how the notebook is left, from now on.
///
/// # Errors
/// For a key that can't be chosen, and the database's. Nothing has changed then.
pub fn set(app: &AppHandle, chosen: wire::Parting) -> Answer<PartingState> {
    let pantry = app.state::<Pantry>();
    let chosen = Parting::try_from(chosen)?;
    let kept = pantry
        .casebook
        .with(|book| book.set_parting(&chosen, now()))?;
    apply(app, &kept);
    state(&pantry)
}

fn apply(app: &AppHandle, parting: &Parting) {
    let choices = &app.state::<Pantry>().choices;
    choices.recipes.store(parting.recipes, Ordering::Release);
    let minutes = u64::from(parting.idle_minutes);
    choices
        .idle
        .set_limit(Duration::from_secs(minutes * MINUTE));
    take_key(app, shortcut(parting));
    if let Some(window) = app.get_webview_window(PRIVATE) {
        *lock(&choices.protection) = desktop::protect(&window, parting.protected).into();
    }
}

fn take_key(app: &AppHandle, shortcut: Option<Shortcut>) {
    let pantry = app.state::<Pantry>();
    let mut key = lock(&pantry.choices.key);
    let is_there = matches!(
        key.state().0,
        wire::SystemKey::Held | wire::SystemKey::Untied | wire::SystemKey::Asked
    );
    if key.shortcut == shortcut && is_there {
        return;
    }
    // The one before is free first: the new one may be the same key with something else held beside it.
    *key = Key::default();
    let Some(shortcut) = shortcut else {
        return;
    };
    let handle = app.clone();
    let name = Words::private(pantry.look().language).say("system-key-name");
    let taken = desktop::take_system_key(shortcut, &name, move |news| match news {
        KeyNews::Pressed => leaving::leave_soon(&handle, After::AsChosen),
        KeyNews::Changed => windows::say_key_changed(&handle),
        KeyNews::Refused => drop_key(&handle),
    });
    key.shortcut = Some(shortcut);
    key.state = match &taken {
        Ok(_) => wire::SystemKey::Held,
        Err(error) if error.kind() == io::ErrorKind::AddrInUse => wire::SystemKey::Taken,
        Err(_) => wire::SystemKey::NotOffered,
    };
    key.taken = taken.ok();
}

/// The person said no: without this the system would ask again at each opening.
fn drop_key(app: &AppHandle) {
    let pantry = app.state::<Pantry>();
    // What can't be kept now is asked again at the next opening.
    let _ = pantry.casebook.with(|book| {
        let without = Parting {
            key: None,
            ..book.parting()?
        };
        book.set_parting(&without, now())
    });
}

/// Listens to the session, from the first passphrase that is tried. Once. A recipe box with nothing behind it stays where a
/// screen is locked.
pub fn listen(app: &AppHandle) {
    let choices = &app.state::<Pantry>().choices;
    if choices.listens.swap(true, Ordering::AcqRel) {
        return;
    }
    let app = app.clone();
    desktop::watch_session(move |occasion: Occasion| {
        let leaves = occasion.is_over() || app.state::<Pantry>().stage.is_private();
        if leaves {
            leaving::leave_soon(&app, After::of(occasion));
        }
        leaves
    });
}

/// Listens to the session, and to nobody doing anything. Once.
fn guard(app: &AppHandle) {
    listen(app);
    if app
        .state::<Pantry>()
        .choices
        .guarded
        .swap(true, Ordering::AcqRel)
    {
        return;
    }
    desktop::delay_sleep();
    let app = app.clone();
    // Without a thread nothing leaves by itself; every other way out stays.
    let _ = thread::Builder::new().spawn(move || {
        let pantry = app.state::<Pantry>();
        pantry.choices.idle.watch(WARNING, |left| match left {
            Left::Soon => windows::say_soon(&app),
            Left::Now => leaving::leave_soon(&app, After::AsChosen),
        });
    });
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
