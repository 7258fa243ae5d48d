//! An open notebook, as far as one passphrase opens it, and the changes to the key file that its role may make.

use std::path::{Path, PathBuf};

use crate::body::{Body, RingEntry, Role, Root, SLOTS};
use crate::cells::Compartment;
use crate::digest;
use crate::error::{Error, Input, Result};
use crate::kdf::{self, Cost};
use crate::keyfile::{Found, KeyFile};
use crate::passphrase::Passphrase;
use crate::secret::Secret;
use crate::slot::{self, BODY, SlotSecret};

/// What a passphrase opened.
pub struct Seat {
    folder: PathBuf,
    keys: KeyFile,
    index: u8,
    secret: SlotSecret,
    body: Body,
    plan: Compartment,
    log: Option<Compartment>,
}

impl Seat {
    pub(crate) fn new(folder: &Path, keys: KeyFile, found: Found) -> Self {
        let Found {
            index,
            secret,
            body,
        } = found;
        let compartment = |root: &Root| Compartment::new(folder, root.clone());
        Self {
            folder: folder.to_owned(),
            plan: compartment(&body.plan),
            log: body.log.as_ref().map(compartment),
            keys,
            index,
            secret,
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
        seat.change(|ring| {
            ring.extend(entries);
            Ok(())
        })?;
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
        let secret = self.derive(passphrase, self.index)?;
        let bytes = slot::open(
            &self.secret,
            &self.keys.id(),
            self.index,
            &self.keys.slot(self.index),
        )?;
        let mut keys = self.keys.clone();
        let sealed = slot::seal(&secret, &keys.id(), self.index, &bytes)?;
        keys.set_slot(self.index, &sealed);
        keys.write(&self.folder)?;
        self.keys = keys;
        self.secret = secret;
        Ok(())
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
            Ok(())
        })?;
        if let Some(own) = own {
            self.secret = own;
        }
        Ok(())
    }

    /// Gives the plan a new root key, and the supporter's role a new passphrase or none. Who kept the old passphrase
    /// and a copy of the old key file opens nothing with them that is written from now on. The plan's database must be
    /// closed; whatever was copied of it before still opens under the old key. The plan has no sealed files.
    ///
    /// # Errors
    /// [`Input::Role`] for a seat that holds no ring, [`Input::PassphraseTaken`], [`Error::InUse`] while the plan is
    /// open, and when the disk refuses. Nothing has changed then.
    pub fn renew_plan(&mut self, supporter: Option<&Passphrase>) -> Result<()> {
        if !self.role().holds_ring() {
            return Err(Error::Input(Input::Role));
        }
        let entry = supporter
            .map(|p| self.new_entry(Role::Supporter, p))
            .transpose()?;
        let root = Root::draw(self.body.plan.cell)?;
        let fresh = Compartment::new(&self.folder, root.clone());
        self.plan.copy_under(&fresh)?;
        let before = std::mem::replace(&mut self.body.plan, root);
        let changed = self.change(|ring| {
            ring.retain(|entry| entry.role != Role::Supporter);
            insert(ring, entry);
            Ok(())
        });
        if changed.is_err() {
            self.body.plan = before;
            // What can't be removed now is at the next open.
            self.plan.discard_copy().ok();
            return changed;
        }
        self.plan = fresh;
        // What can't be renamed now is at the next open: the new key counts already.
        self.plan.settle_copy().ok();
        Ok(())
    }

    /// Takes a role's passphrase away: it opens nothing any more. One that is not there counts as taken.
    ///
    /// # Errors
    /// [`Input::Role`] for this seat's own role, for the owner's, and for a seat that holds no ring.
    pub fn remove_slot(&mut self, role: Role) -> Result<()> {
        if !self.role().holds_ring() || role == Role::Owner || role == self.role() {
            return Err(Error::Input(Input::Role));
        }
        if self.body.entry(role).is_none() {
            return Ok(());
        }
        self.change(|ring| {
            ring.retain(|entry| entry.role != role);
            Ok(())
        })
    }

    /// A role's entry under a new passphrase: in the slot it has, or in a free one.
    fn new_entry(&self, role: Role, passphrase: &Passphrase) -> Result<RingEntry> {
        let index = match self.body.entry(role) {
            Some(entry) => entry.index,
            None => self.free_index()?,
        };
        Ok(RingEntry {
            index,
            role,
            secret: self.derive(passphrase, index)?,
        })
    }

    /// Changes the ring and seals all its slots anew. On failure the ring is as it was.
    fn change(&mut self, edit: impl FnOnce(&mut Vec<RingEntry>) -> Result<()>) -> Result<()> {
        let mut ring = Vec::with_capacity(usize::from(SLOTS));
        for entry in &self.body.ring {
            ring.push(RingEntry {
                index: entry.index,
                role: entry.role,
                secret: entry.secret.duplicate()?,
            });
        }
        edit(&mut ring)?;
        let before = std::mem::replace(&mut self.body.ring, ring);
        let sealed = self.seal_ring(&before).and_then(|keys| {
            keys.write(&self.folder)?;
            Ok(keys)
        });
        match sealed {
            Ok(keys) => {
                self.keys = keys;
                Ok(())
            }
            Err(error) => {
                self.body.ring = before;
                Err(error)
            }
        }
    }

    /// The key file with every slot of the ring sealed anew and random bytes in all others.
    fn seal_ring(&self, before: &[RingEntry]) -> Result<KeyFile> {
        let id = self.keys.id();
        let mut keys = self.keys.clone();
        keys.blank_slots()?;
        for entry in &self.body.ring {
            let standing = self.keys.slot(entry.index);
            let known = before.iter().find(|b| b.index == entry.index);
            let sealed = match known {
                // Its holder chose another passphrase since, which this ring can't know: it stays as it stands.
                Some(known)
                    if !entry.role.holds_ring()
                        && same(known, entry)
                        && !slot::matches(&entry.secret, &id, entry.index, &standing) =>
                {
                    standing
                }
                Some(known) if entry.role == Role::Spare => {
                    let body = slot::open(&known.secret, &id, entry.index, &standing)?;
                    slot::seal(&entry.secret, &id, entry.index, &body)?
                }
                _ => {
                    let body: Secret<BODY> = self.body.write_as(entry.role)?;
                    slot::seal(&entry.secret, &id, entry.index, &body)?
                }
            };
            keys.set_slot(entry.index, &sealed);
        }
        Ok(keys)
    }

    /// The secret of slot `index` for a new passphrase, which may open no other slot: two that match are damage.
    fn derive(&self, passphrase: &Passphrase, index: u8) -> Result<SlotSecret> {
        let id = self.keys.id();
        let (okm, cost) = kdf::derive_new(passphrase, &id, Cost::Standard)?;
        self.refuse_taken(&okm, index)?;
        // Another slot may have been made on a smaller machine than this one, or on a larger one.
        let other = match cost {
            Cost::Standard => Cost::Small,
            Cost::Small => Cost::Standard,
        };
        match kdf::derive(passphrase, &id, other) {
            Ok(okm) => self.refuse_taken(&okm, index)?,
            // What this machine can't try, it can't refuse either.
            Err(Error::LowMemory) if other == Cost::Standard => {}
            Err(error) => return Err(error),
        }
        slot::secret(&okm, &id, index)
    }

    fn refuse_taken(&self, okm: &Secret<64>, index: u8) -> Result<()> {
        let id = self.keys.id();
        for other in (0..SLOTS).filter(|&other| other != index) {
            let secret = slot::secret(okm, &id, other)?;
            if slot::matches(&secret, &id, other, &self.keys.slot(other)) {
                return Err(Error::Input(Input::PassphraseTaken));
            }
        }
        Ok(())
    }

    fn free_index(&self) -> Result<u8> {
        let free: Vec<u8> = (0..SLOTS)
            .filter(|i| self.body.ring.iter().all(|entry| entry.index != *i))
            .collect();
        let count = u16::try_from(free.len()).unwrap_or(0);
        if count == 0 {
            return Err(Error::Input(Input::Role));
        }
        Ok(free[usize::from(digest::random_below(count)?)])
    }
}

/// Puts an entry in its place by index.
fn insert(ring: &mut Vec<RingEntry>, entry: Option<RingEntry>) {
    if let Some(entry) = entry {
        let at = ring.partition_point(|other| other.index < entry.index);
        ring.insert(at, entry);
    }
}

fn same(a: &RingEntry, b: &RingEntry) -> bool {
    digest::equal(
        &digest::sha256(a.secret.expose()),
        &digest::sha256(b.secret.expose()),
    )
}
