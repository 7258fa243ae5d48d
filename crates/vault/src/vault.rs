//! A folder with a notebook in it, still closed.

use std::path::{Path, PathBuf};

use crate::body::{Body, Role, Root};
use crate::cells::{self, Cell};
use crate::disk;
use crate::erasing;
use crate::error::{Error, Input, Result, What};
use crate::filenames;
use crate::kdf::{self, Cost};
use crate::keyfile::{self, KeyFile};
use crate::passphrase::Passphrase;
use crate::recovery::RecoveryCode;
use crate::resealing;
use crate::seat::Seat;
use crate::secret::Secret;

/// A folder that holds a notebook, or will.
#[derive(Clone, Debug)]
pub struct Vault {
    folder: PathBuf,
}

/// What a passphrase became in the key derivation; for one key file.
pub struct Derived {
    okms: Vec<Secret<64>>,
    /// Memory for the standard cost could not be had.
    skipped: bool,
}

impl Vault {
    /// The notebook in this folder.
    #[must_use]
    pub fn at(folder: impl AsRef<Path>) -> Self {
        Self {
            folder: folder.as_ref().to_owned(),
        }
    }

    /// Whether there is one: whether a key file stands there, whatever is in it.
    #[must_use]
    pub fn exists(&self) -> bool {
        self.folder.join(keyfile::NAME).exists()
    }

    /// Whether cells stand there without a key file: it was taken away, or making the notebook was interrupted.
    #[must_use]
    pub fn lacks_keys(&self) -> bool {
        !self.exists() && cells::stand_in(&self.folder)
    }

    /// Makes a notebook. The key file comes last, so a notebook is there whole or not at all; cells without a
    /// key file, which nothing can open, are replaced.
    ///
    /// # Errors
    /// [`Error::Exists`] when there is one.
    pub fn create(&self, passphrase: &Passphrase, cost: Cost) -> Result<Seat> {
        self.create_with(passphrase, None, cost)
    }

    /// The same, with a recovery code from the first moment.
    ///
    /// # Errors
    /// As there; [`Input::PassphraseTaken`] when the passphrase is the code.
    pub fn create_with(
        &self,
        passphrase: &Passphrase,
        recovery: Option<&RecoveryCode>,
        cost: Cost,
    ) -> Result<Seat> {
        if self.exists() {
            return Err(Error::Exists);
        }
        disk::private_dir(&self.folder)?;
        disk::private_dir(&self.folder.join(filenames::FOLDER))?;
        let keys = KeyFile::blank()?;
        let (okm, _) = kdf::derive_new(passphrase, &keys.id(), cost)?;
        let recovery = recovery.map(RecoveryCode::passphrase).transpose()?;
        if recovery
            .as_ref()
            .is_some_and(|r| r.bytes() == passphrase.bytes())
        {
            return Err(Error::Input(Input::PassphraseTaken));
        }
        let recovery = recovery.map(|r| kdf::derive_new(&r, &keys.id(), cost));
        let recovery = recovery.transpose()?.map(|(okm, _)| okm);
        let (plan, log) = Cell::draw_two()?;
        let (plan, log) = (Root::draw(plan)?, Root::draw(log)?);
        cells::create(&self.folder, &plan, &log)?;
        let body = Body {
            role: Role::Owner,
            plan,
            log: Some(log),
            ring: Vec::new(),
            generation: 0,
        };
        Seat::first(&self.folder, keys, body, &okm, recovery.as_ref())
    }

    /// Erases it: keys first, so that nothing opens from the first step on, then every other file of its own; no other
    /// file in the folder is touched. It asks for no passphrase: who calls it has asked, and has seen
    /// [`Seat::may_erase`]. One that was cut off is finished by calling it again, with or without a key file.
    ///
    /// # Errors
    /// The first thing that could not be removed; whatever can be is gone all the same, the keys before all else.
    pub fn erase(&self) -> Result<()> {
        erasing::erase(&self.folder, &mut || Ok(()))
    }

    /// The first step of [`Vault::erase`], which does it again: from here on nothing opens. What is open already is not
    /// touched.
    ///
    /// # Errors
    /// When the key file can't be removed; it was overwritten then, if the disk let that be.
    pub fn erase_keys(&self) -> Result<()> {
        erasing::erase_keys(&self.folder)
    }

    /// So many bytes have to be written anew when everything gets new keys ([`Seat::renew_all`]), at most: one of each pair
    /// of cells, and every sealed file.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn size(&self) -> Result<u64> {
        let mut cells = 0;
        for cell in Cell::ALL {
            let metadata = std::fs::metadata(cell.path(&self.folder));
            cells += metadata.map_err(|e| Error::missing(e, What::Cell))?.len();
        }
        Ok(cells / 2 + resealing::size(&self.folder.join(filenames::FOLDER))?)
    }

    /// Opens it.
    ///
    /// # Errors
    /// [`Error::WrongPassphrase`]; [`Error::Damaged`], [`Error::Missing`] and [`Error::TooNew`] for the key
    /// file; [`Error::LowMemory`] when the passphrase may be right but memory to try it can't be had.
    pub fn open(&self, passphrase: &Passphrase) -> Result<Seat> {
        self.open_derived(&self.derive(passphrase)?)
    }

    /// The slow half of [`Vault::open`].
    ///
    /// # Errors
    /// As there, but for the passphrase, which is judged in the other half.
    pub fn derive(&self, passphrase: &Passphrase) -> Result<Derived> {
        let keys = KeyFile::read(&self.folder)?;
        let mut derived = Derived {
            okms: Vec::with_capacity(2),
            skipped: false,
        };
        for cost in [Cost::Standard, Cost::Small] {
            match kdf::derive(passphrase, &keys.id(), cost) {
                Err(Error::LowMemory) if cost == Cost::Standard => derived.skipped = true,
                Err(error) => return Err(error),
                Ok(okm) => {
                    // Whatever it finds, damage too, the other cost has nothing to add to it.
                    let found = !matches!(keys.find(&okm), Ok(None));
                    derived.okms.push(okm);
                    if found {
                        break;
                    }
                }
            }
        }
        Ok(derived)
    }

    /// The quick half of [`Vault::open`].
    ///
    /// # Errors
    /// As there.
    pub fn open_derived(&self, derived: &Derived) -> Result<Seat> {
        let keys = KeyFile::read(&self.folder)?;
        for okm in &derived.okms {
            if let Some(found) = keys.find(okm)? {
                return Ok(Seat::new(&self.folder, keys, found));
            }
        }
        Err(if derived.skipped {
            Error::LowMemory
        } else {
            Error::WrongPassphrase
        })
    }
}
