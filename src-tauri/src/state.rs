//! What the whole program shares.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

use casebook::evidence::Photo;
use casebook::{Casebook, Shared, Stamp};
use chrono::Local;
use intake::Pool;
use vault::{Lock, Vault};

use crate::failure::Answer;
use crate::leaving::Leaving;
use crate::places::Places;
use crate::preferences;
use crate::transfers::Transfers;
use crate::wire::Preferences;

/// Managed by Tauri, reached from every command.
pub struct Pantry {
    /// Where things stand.
    pub places: Places,
    /// The open notebook, or none.
    pub casebook: Shared,
    /// The workers that decode.
    pub pool: Pool,
    /// Files coming in from a page.
    pub transfers: Transfers<Photo>,
    /// Where the leaving stands.
    pub leaving: Leaving,
    /// Nothing more is to be added.
    pub cancelled: AtomicBool,
    look: Mutex<Preferences>,
    // Held as long as the program runs: no second copy may open the same notebook.
    _lock: Lock,
}

impl Pantry {
    /// Everything closed.
    #[must_use]
    pub fn new(places: Places, lock: Lock) -> Self {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Self {
            look: Mutex::new(preferences::read(&places.data)),
            places,
            casebook: Shared::default(),
            pool: Pool::new(worker_program(), cores),
            transfers: Transfers::default(),
            leaving: Leaving::default(),
            cancelled: AtomicBool::new(false),
            _lock: lock,
        }
    }

    /// A notebook stands on this computer.
    #[must_use]
    pub fn notebook_exists(&self) -> bool {
        Vault::at(&self.places.data).exists()
    }

    /// Takes an open notebook in, and begins to verify its chain in the background.
    ///
    /// # Errors
    /// When the one before can't be closed.
    pub fn open(&self, casebook: Casebook) -> Answer<()> {
        self.casebook.put(casebook)?;
        let casebook = self.casebook.clone();
        // Without the thread the chain stays unverified, which the page says.
        let _ = thread::Builder::new().spawn(move || {
            while let Ok(false) = casebook.with(Casebook::check_chain) {
                thread::yield_now();
            }
        });
        Ok(())
    }

    /// Stops what is being added, and closes the notebook.
    pub fn close(&self) {
        self.cancelled.store(true, Ordering::Release);
        // What was kept is on the disk already; nobody is left to tell of a failure.
        let _ = self.casebook.close();
    }

    /// The look.
    #[must_use]
    pub fn look(&self) -> Preferences {
        *self.look.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Another look, kept on the disk.
    ///
    /// # Errors
    /// When the disk refuses; the look is as it was then.
    pub fn set_look(&self, look: Preferences) -> Answer<()> {
        preferences::write(&self.places.data, look).map_err(vault::Error::from)?;
        *self.look.lock().unwrap_or_else(PoisonError::into_inner) = look;
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
