//! An open notebook, as far as one passphrase opens it, and the changes to the key file that its role may make.

mod renewing;
mod slots;
mod spare;
#[cfg(test)]
mod tests;

pub use renewing::{Progress, Renewal, Renewed};

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::body::{Body, RingEntry, Role, Root, SLOTS};
use crate::cells::Compartment;
use crate::digest;
use crate::error::{Error, Input, Result};
use crate::keyfile::{Found, KeyFile};
use crate::passphrase::Passphrase;
use crate::secret::Secret;
use crate::slot::{self, SlotSecret};
use slots::insert;

/// What a passphrase opened.
pub struct Seat {
    folder: PathBuf,
    keys: KeyFile,
    index: u8,
    secret: SlotSecret,
    body: Body,
    plan: Compartment,
    log: Option<Compartment>,
    /// The highest generation that anyone is known to have seen.
    noted: AtomicU32,
}

impl Seat {
    pub(crate) fn new(folder: &Path, keys: KeyFile, found: Found) -> Self {
        let Found {
            index,
            secret,
            body,
        } = found;
        let alone = body.role.holds_ring() && body.entry(Role::Spare).is_none();
        let compartment = |root: &Root| Compartment::new(folder, root.clone(), alone);
        Self {
            folder: folder.to_owned(),
            plan: compartment(&body.plan),
            log: body.log.as_ref().map(compartment),
            keys,
            index,
            secret,
            noted: AtomicU32::new(body.generation),
            body,
        }
    }

    /// The seat of a notebook's first passphrase; writes its key file, with the recovery code's slot if there is one.
    pub(crate) fn first(
        folder: &Path,
        keys: KeyFile,
        body: Body,
        okm: &Secret<64>,
        recovery: Option<&Secret<64>>,
    ) -> Result<Self> {
        let index = digest::random_below(u16::from(SLOTS))?;
        let secret = slot::secret(okm, &keys.id(), index)?;
        let found = Found {
            index,
            secret: secret.duplicate()?,
            body,
        };
        let mut seat = Self::new(folder, keys, found);
        let mut entries = vec![RingEntry {
            index,
            role: seat.body.role,
            secret,
        }];
        if let Some(okm) = recovery {
            let other = (index + 1 + digest::random_below(u16::from(SLOTS) - 1)?) % SLOTS;
            entries.push(RingEntry {
                index: other,
                role: Role::Recovery,
                secret: slot::secret(okm, &seat.keys.id(), other)?,
            });
            entries.sort_by_key(|entry| entry.index);
        }
        seat.change(|ring| ring.extend(entries))?;
        Ok(seat)
    }

    /// Whose passphrase it was.
    #[must_use]
    pub const fn role(&self) -> Role {
        self.body.role
    }

    /// The compartment every role opens.
    #[must_use]
    pub const fn plan(&self) -> &Compartment {
        &self.plan
    }

    /// The compartment a supporter does not open.
    #[must_use]
    pub const fn log(&self) -> Option<&Compartment> {
        self.log.as_ref()
    }

    /// The roles whose slots this seat can give and take away; none for one that holds no ring.
    #[must_use]
    pub fn roles(&self) -> Vec<Role> {
        self.body.ring.iter().map(|entry| entry.role).collect()
    }

    /// Counts the changes of this seat's slot, and of the owner's with it: a lower number than was seen before means that an
    /// older key file was put back. 0 in one that was written before there was such a number.
    #[must_use]
    pub const fn generation(&self) -> u32 {
        self.body.generation
    }

    /// Tells of a generation that was seen: what is written from now on has a higher one.
    pub fn note_generation(&self, seen: u32) {
        self.noted.fetch_max(seen, Ordering::Relaxed);
    }

    fn next_generation(&self) -> u32 {
        let noted = self.noted.load(Ordering::Relaxed);
        noted.max(self.body.generation).saturating_add(1)
    }

    /// Whether its holder may erase the whole notebook ([`crate::Vault::erase`]). A supporter and whoever was given the
    /// spare notebook's passphrase may not: what they can't read is not theirs to destroy.
    #[must_use]
    pub const fn may_erase(&self) -> bool {
        self.role().holds_ring()
    }

    /// Replaces this seat's own passphrase; every other one stays as it is.
    ///
    /// # Errors
    /// [`Input::PassphraseTaken`]; when the disk refuses. The old passphrase is good then.
    pub fn set_passphrase(&mut self, passphrase: &Passphrase) -> Result<()> {
        if self.role().holds_ring() {
            return self.add_slot(self.role(), passphrase);
        }
        let okm = self.derive(passphrase, Some(self.index))?;
        let secret = slot::secret(&okm, &self.keys.id(), self.index)?;
        let next = self.next_generation();
        let before = std::mem::replace(&mut self.body.generation, next);
        match self.write_own(&secret) {
            Ok(keys) => {
                (self.keys, self.secret) = (keys, secret);
                Ok(())
            }
            Err(error) => {
                self.body.generation = before;
                Err(error)
            }
        }
    }

    /// The key file with this seat's own slot sealed anew.
    fn write_own(&self, secret: &SlotSecret) -> Result<KeyFile> {
        let bytes = self.body.write_as(self.role())?;
        let mut keys = self.keys.clone();
        let sealed = slot::seal(secret, &keys.id(), self.index, &bytes)?;
        keys.set_slot(self.index, &sealed);
        keys.write(&self.folder)?;
        Ok(keys)
    }

    /// Gives a role a passphrase, in place of the one it has. So the recovery code gives the owner a new one.
    ///
    /// # Errors
    /// [`Input::Role`] for a role that this seat can't give, [`Input::PassphraseTaken`], and when the disk
    /// refuses. Nothing has changed then.
    pub fn add_slot(&mut self, role: Role, passphrase: &Passphrase) -> Result<()> {
        if !self.role().holds_ring() || role == Role::Spare {
            return Err(Error::Input(Input::Role));
        }
        let entry = self.new_entry(role, passphrase)?;
        let index = entry.index;
        let own = (index == self.index)
            .then(|| entry.secret.duplicate())
            .transpose()?;
        self.change(|ring| {
            ring.retain(|entry| entry.index != index);
            insert(ring, Some(entry));
        })?;
        if let Some(own) = own {
            self.secret = own;
        }
        Ok(())
    }

    /// Takes a role's passphrase away: it opens nothing any more. One that is not there counts as taken.
    ///
    /// # Errors
    /// [`Input::Role`] for this seat's own role, for the owner's and the spare's ([`Seat::remove_spare`]), and for a seat
    /// that holds no ring.
    pub fn remove_slot(&mut self, role: Role) -> Result<()> {
        let fixed = matches!(role, Role::Owner | Role::Spare);
        if !self.role().holds_ring() || fixed || role == self.role() {
            return Err(Error::Input(Input::Role));
        }
        if self.body.entry(role).is_none() {
            return Ok(());
        }
        self.change(|ring| ring.retain(|entry| entry.role != role))
    }
}
