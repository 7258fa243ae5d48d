//! The ring: a change of it seals every slot in it anew, and the key file is replaced as a whole.

use super::Seat;
use crate::body::{Body, RingEntry, Role, SLOTS};
use crate::digest;
use crate::error::{Error, Input, Result};
use crate::kdf::{self, Cost};
use crate::keyfile::KeyFile;
use crate::passphrase::Passphrase;
use crate::secret::Secret;
use crate::slot::{self, BODY, SLOT};

impl Seat {
    /// A role's entry under a new passphrase: in the slot it has, or in a free one.
    pub(super) fn new_entry(&self, role: Role, passphrase: &Passphrase) -> Result<RingEntry> {
        let index = match self.body.entry(role) {
            Some(entry) => entry.index,
            None => self.free_index(&[])?,
        };
        Ok(RingEntry {
            index,
            role,
            secret: slot::secret(
                &self.derive(passphrase, Some(index))?,
                &self.keys.id(),
                index,
            )?,
        })
    }

    /// A role's entry under a passphrase that opens no slot as it stands, its own neither, and not at the place of one of
    /// these: for a key file that others saw.
    pub(super) fn fresh_entry(
        &self,
        role: Role,
        passphrase: &Passphrase,
        others: &[RingEntry],
    ) -> Result<RingEntry> {
        let index = match self.body.entry(role) {
            Some(entry) => entry.index,
            None => self.free_index(others)?,
        };
        Ok(RingEntry {
            index,
            role,
            secret: slot::secret(&self.derive(passphrase, None)?, &self.keys.id(), index)?,
        })
    }

    /// Changes the ring and seals all its slots anew. On failure the ring is as it was.
    pub(super) fn change(&mut self, edit: impl FnOnce(&mut Vec<RingEntry>)) -> Result<()> {
        self.change_with(None, edit)
    }

    /// The same; a spare's slot that was not there before gets this body.
    pub(super) fn change_with(
        &mut self,
        spare: Option<&Body>,
        edit: impl FnOnce(&mut Vec<RingEntry>),
    ) -> Result<()> {
        let mut ring = Vec::with_capacity(usize::from(SLOTS));
        for entry in &self.body.ring {
            ring.push(RingEntry {
                index: entry.index,
                role: entry.role,
                secret: entry.secret.duplicate()?,
            });
        }
        edit(&mut ring);
        let before = std::mem::replace(&mut self.body.ring, ring);
        let next = self.next_generation();
        let generation = std::mem::replace(&mut self.body.generation, next);
        let sealed = self.seal_ring(&before, spare).and_then(|keys| {
            keys.write(&self.folder)?;
            Ok(keys)
        });
        match sealed {
            Ok(keys) => {
                self.keys = keys;
                Ok(())
            }
            Err(error) => {
                (self.body.ring, self.body.generation) = (before, generation);
                Err(error)
            }
        }
    }

    /// Random bytes in a slot that stays in the ring: it opens nothing, and is left as it stands from then on.
    pub(super) fn silence(&mut self, index: u8) -> Result<()> {
        let mut keys = if self.role().holds_ring() {
            self.seal_ring(&self.body.ring, None)?
        } else {
            self.keys.clone()
        };
        keys.set_slot(index, &digest::random::<SLOT>()?);
        keys.write(&self.folder)?;
        self.keys = keys;
        Ok(())
    }

    /// The key file with every slot of the ring sealed anew and random bytes in all others.
    pub(super) fn seal_ring(&self, before: &[RingEntry], spare: Option<&Body>) -> Result<KeyFile> {
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
                    let own = match (entry.role, spare) {
                        (Role::Spare, Some(spare)) => spare,
                        // The owner's roots are no spare's to have.
                        (Role::Spare, None) => return Err(Error::Input(Input::Role)),
                        _ => &self.body,
                    };
                    let body: Secret<BODY> = own.write_as(entry.role)?;
                    slot::seal(&entry.secret, &id, entry.index, &body)?
                }
            };
            keys.set_slot(entry.index, &sealed);
        }
        Ok(keys)
    }

    /// The okm of a new passphrase, which may open no slot but one that it replaces: two that match are damage.
    pub(super) fn derive(
        &self,
        passphrase: &Passphrase,
        replaced: Option<u8>,
    ) -> Result<Secret<64>> {
        let id = self.keys.id();
        let (okm, cost) = kdf::derive_new(passphrase, &id, Cost::Standard)?;
        self.refuse_taken(&okm, replaced)?;
        // Another slot may have been made on a smaller machine than this one, or on a larger one.
        let other = match cost {
            Cost::Standard => Cost::Small,
            Cost::Small => Cost::Standard,
        };
        match kdf::derive(passphrase, &id, other) {
            Ok(other) => self.refuse_taken(&other, replaced)?,
            // What this machine can't try, it can't refuse either.
            Err(Error::LowMemory) if other == Cost::Standard => {}
            Err(error) => return Err(error),
        }
        Ok(okm)
    }

    fn refuse_taken(&self, okm: &Secret<64>, replaced: Option<u8>) -> Result<()> {
        let id = self.keys.id();
        for other in (0..SLOTS).filter(|&other| Some(other) != replaced) {
            let secret = slot::secret(okm, &id, other)?;
            if slot::matches(&secret, &id, other, &self.keys.slot(other)) {
                return Err(Error::Input(Input::PassphraseTaken));
            }
        }
        Ok(())
    }

    pub(super) fn free_index(&self, others: &[RingEntry]) -> Result<u8> {
        let taken = self.body.ring.iter().chain(others);
        let free: Vec<u8> = (0..SLOTS)
            .filter(|i| !taken.clone().any(|entry| entry.index == *i))
            .collect();
        let count = u16::try_from(free.len()).unwrap_or(0);
        if count == 0 {
            return Err(Error::Input(Input::Role));
        }
        Ok(free[usize::from(digest::random_below(count)?)])
    }
}

/// Puts an entry in its place by index.
pub(super) fn insert(ring: &mut Vec<RingEntry>, entry: Option<RingEntry>) {
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
