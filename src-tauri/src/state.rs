//! What the whole program shares.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread;
use std::time::Duration;

use casebook::evidence::Event;
use casebook::{Casebook, Shared, Stamp};
use chrono::Local;
use intake::Pool;
use leftovers::Home;
use recipes::RecipeBox;
use vault::{Lock, Vault};

use crate::begin::Beginning;
use crate::exposure::Exposure;
use crate::failure::Answer;
use crate::found::Finds;
use crate::halves::Halves;
use crate::keys::Ring;
use crate::kitchen::Kitchen;
use crate::leaving::Leaving;
use crate::originals::Originals;
use crate::parting::Choices;
use crate::place::Place;
use crate::places::Places;
use crate::preferences::{self, Look};
use crate::stage::Stage;
use crate::transfers::Transfers;
use crate::wire::{BeginStep, Front, Preferences};

/// How long new keys for everything may take to leave nothing half, when the person leaves.
const RENEWING: Duration = Duration::from_millis(300);

/// Managed by Tauri, reached from every command.
pub struct Pantry {
    /// Where things stand.
    pub places: Places,
    /// The open notebook, or none.
    pub casebook: Shared,
    /// The workers that decode.
    pub pool: Pool,
    /// Files coming in from a page.
    pub transfers: Transfers<Event>,
    /// Whose passphrases there are.
    pub ring: Ring,
    /// New keys for everything.
    pub exposure: Exposure,
    /// What is being written elsewhere.
    pub halves: Halves,
    changing: Mutex<()>,
    /// Where the leaving stands.
    pub leaving: Leaving,
    /// How the notebook is left.
    pub choices: Choices,
    /// Where the window stood that this one took the place of.
    pub place: Option<Place>,
    /// The person's real folders.
    pub home: Home,
    /// Where what was added came from.
    pub originals: Originals,
    /// What others could find, as last looked.
    pub finds: Finds,
    /// Nothing more is to be added: the program is leaving.
    pub cancelled: AtomicBool,
    /// How often the person gave up adding.
    given_up: AtomicU64,
    /// Read by whatever seals files.
    adding: RwLock<()>,
    /// Which window is on.
    pub stage: Stage,
    /// What the first start holds.
    pub beginning: Beginning,
    /// The recipe box.
    pub kitchen: Kitchen,
    first_start: bool,
    look: Mutex<Look>,
    // Held as long as the program runs: no second copy may open the same notebook.
    _lock: Lock,
}

impl Pantry {
    /// Everything closed.
    #[must_use]
    pub fn new(places: Places, home: Home, lock: Lock, place: Option<Place>) -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self {
            first_start: preferences::is_first_start(&places.data)
                && !Vault::at(&places.data).exists(),
            look: Mutex::new(preferences::read(&places.data)),
            places,
            casebook: Shared::default(),
            pool: Pool::new(worker_program(), cores),
            transfers: Transfers::default(),
            ring: Ring::default(),
            exposure: Exposure::default(),
            halves: Halves::default(),
            changing: Mutex::default(),
            leaving: Leaving::default(),
            choices: Choices::default(),
            place,
            home,
            originals: Originals::default(),
            finds: Finds::default(),
            cancelled: AtomicBool::new(false),
            given_up: AtomicU64::new(0),
            adding: RwLock::default(),
            stage: Stage::default(),
            beginning: Beginning::default(),
            kitchen: Kitchen::default(),
            _lock: lock,
        }
    }

    /// Everything closed, in a folder of a test's.
    #[cfg(test)]
    pub fn in_folder(data: &std::path::Path) -> vault::Result<Self> {
        let places = Places {
            data: data.to_owned(),
            runtime: data.join("nowhere"),
        };
        Ok(Self::new(places, Home::default(), Lock::take(data)?, None))
    }

    /// A notebook stands on this computer, and is not being erased.
    #[must_use]
    pub fn notebook_exists(&self) -> bool {
        !self.is_erasing() && Vault::at(&self.places.data).exists()
    }

    /// A notebook stands here whose key file is gone. Not so after a first start that was interrupted, or while it is erased.
    #[must_use]
    pub fn lacks_keys(&self) -> bool {
        let look = self.all_look();
        look.step.is_none() && !look.erasing && Vault::at(&self.places.data).lacks_keys()
    }

    /// Works with the recipe box, in the language of the moment.
    ///
    /// # Errors
    /// Those of `work`.
    pub fn recipes<T>(
        &self,
        work: impl FnOnce(&mut RecipeBox, recipes::Language) -> recipes::Result<T>,
    ) -> Answer<T> {
        let language = self.look().language.into();
        self.kitchen
            .with(&self.places.data, |the_box| work(the_box, language))
    }

    /// Takes an open notebook in, notes when, and begins to verify its chain in the background.
    ///
    /// # Errors
    /// When the one before can't be closed.
    pub fn open(&self, mut casebook: Casebook) -> Answer<()> {
        // A disk that refuses this gives all there is to read; the next opening tells of one before this.
        let _ = casebook.note_opening(now());
        self.casebook.put(casebook)?;
        self.check_chain();
        Ok(())
    }

    /// Reads the messages of files into the search, and verifies the chain, in the background.
    pub fn check_chain(&self) {
        let casebook = self.casebook.clone();
        // Without the thread a search stays incomplete and the chain unverified, which the page says.
        let _ = thread::Builder::new().spawn(move || {
            while let Ok(false) = casebook.with(Casebook::read_messages) {
                thread::yield_now();
            }
            while let Ok(false) = casebook.with(Casebook::check_chain) {
                thread::yield_now();
            }
        });
    }

    /// Tells, when asked, whether what begins now is to stop: the person gave up, or the program is leaving.
    pub fn until_given_up(&self) -> impl Fn() -> bool + Sync {
        let before = self.given_up.load(Ordering::Acquire);
        move || {
            self.cancelled.load(Ordering::Acquire)
                || self.given_up.load(Ordering::Acquire) != before
        }
    }

    /// Stops what is being added: what is in is in, the rest leaves nothing.
    pub fn give_up(&self) {
        self.given_up.fetch_add(1, Ordering::AcqRel);
    }

    /// Held from the opening of a seat that is to change to its change: of two at once, each would write the key file as
    /// it was before the other.
    pub fn changing(&self) -> MutexGuard<'_, ()> {
        self.changing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Held while something is added.
    pub fn adding(&self) -> RwLockReadGuard<'_, ()> {
        self.adding.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops what is being added, and waits until nothing is; nothing more is while this is held.
    pub fn stop_adding(&self) -> RwLockWriteGuard<'_, ()> {
        self.give_up();
        self.transfers.drop_all();
        self.adding.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops what is being added, and closes the notebook; while everything gets new keys it is closed, and what is left
    /// half is settled at the next opening.
    pub fn close(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
        if !self.exposure.is_over_within(RENEWING) {
            return;
        }
        // What was kept is on the disk already; nobody is left to tell of a failure.
        let _ = self.casebook.close();
    }

    /// The program never ran on this computer before.
    #[must_use]
    pub const fn is_first_start(&self) -> bool {
        self.first_start
    }

    /// What the person chose.
    #[must_use]
    pub fn look(&self) -> Preferences {
        self.all_look().preferences
    }

    /// Where the first start was left.
    #[must_use]
    pub fn step(&self) -> BeginStep {
        self.all_look().step.unwrap_or_default()
    }

    /// Another look, kept on the disk.
    ///
    /// # Errors
    /// When the disk refuses; the look is as it was then.
    pub fn set_look(&self, preferences: Preferences) -> Answer<()> {
        self.change_look(|look| look.preferences = preferences)
    }

    /// Where the first start is to be gone on with; nothing when it is done.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn set_step(&self, step: Option<BeginStep>) -> Answer<()> {
        self.change_look(|look| look.step = step)
    }

    /// The notebook is being erased.
    #[must_use]
    pub fn is_erasing(&self) -> bool {
        self.all_look().erasing
    }

    /// Notes on the disk that the notebook is being erased, or that nothing is left of it. A recipe box comes first then,
    /// whatever came first before.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn set_erasing(&self, erasing: bool) -> Answer<()> {
        self.change_look(|look| {
            look.erasing = erasing;
            look.preferences.front = Front::Recipes;
        })
    }

    fn all_look(&self) -> Look {
        *self.look.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change_look(&self, change: impl FnOnce(&mut Look)) -> Answer<()> {
        let mut held = self.look.lock().unwrap_or_else(PoisonError::into_inner);
        let mut look = *held;
        change(&mut look);
        preferences::write(&self.places.data, look).map_err(vault::Error::from)?;
        *held = look;
        Ok(())
    }
}

/// The moment, on this computer's clock.
#[must_use]
pub fn now() -> Stamp {
    let now = Local::now();
    Stamp {
        utc_ms: now.timestamp_millis(),
        offset_minutes: now.offset().local_minus_utc() / 60,
    }
}

/// The IANA name of this computer's time zone.
#[must_use]
pub fn zone() -> String {
    iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned())
}

/// The worker stands beside the program.
fn worker_program() -> std::path::PathBuf {
    let name = format!("pantry-worker{}", std::env::consts::EXE_SUFFIX);
    std::env::current_exe()
        .map(|own| own.with_file_name(&name))
        .unwrap_or_else(|_| name.into())
}
