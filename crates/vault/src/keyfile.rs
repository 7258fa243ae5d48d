//! The key file: an id and eight slots, in a file of one size that says nothing.

use std::fs;
use std::path::Path;

use crate::body::{Body, SLOTS};
use crate::digest;
use crate::disk;
use crate::error::{Error, Result, What};
use crate::secret::Secret;
use crate::slot::{self, SLOT, SlotSecret};

/// Its name in the folder.
pub(crate) const NAME: &str = "keep.dat";
const ID: usize = 32;
/// Its size in bytes.
pub(crate) const SIZE: usize = ID + SLOTS as usize * SLOT;

/// The bytes of a key file.
#[derive(Clone)]
pub(crate) struct KeyFile(Vec<u8>);

/// What a passphrase found.
pub(crate) struct Found {
    pub index: u8,
    pub secret: SlotSecret,
    pub body: Body,
}

impl KeyFile {
    /// A new id and eight unused slots.
    pub(crate) fn blank() -> Result<Self> {
        let mut bytes = vec![0; SIZE];
        digest::fill_random(&mut bytes)?;
        Ok(Self(bytes))
    }

    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let path = folder.join(NAME);
        let size = fs::metadata(&path).map_err(|e| Error::missing(e, What::Keys))?;
        if size.len() != SIZE as u64 {
            return Err(Error::Damaged(What::Keys));
        }
        let bytes = fs::read(&path).map_err(|e| Error::missing(e, What::Keys))?;
        Self::from_bytes(bytes)
    }

    pub(crate) fn from_bytes(bytes: Vec<u8>) -> Result<Self> {
        if bytes.len() == SIZE {
            Ok(Self(bytes))
        } else {
            Err(Error::Damaged(What::Keys))
        }
    }

    /// Puts it in place of the one on the disk. What stands there afterwards counts, even where the last flush failed:
    /// whoever is told of a failure may rely on the old one.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        disk::replace(folder, NAME, &self.0).or_else(|error| match Self::read(folder) {
            Ok(standing) if standing.0 == self.0 => Ok(()),
            _ => Err(error),
        })
    }

    pub(crate) fn id(&self) -> [u8; ID] {
        let mut id = [0; ID];
        id.copy_from_slice(&self.0[..ID]);
        id
    }

    pub(crate) fn slot(&self, index: u8) -> [u8; SLOT] {
        let mut slot = [0; SLOT];
        let at = ID + usize::from(index) * SLOT;
        slot.copy_from_slice(&self.0[at..at + SLOT]);
        slot
    }

    pub(crate) fn set_slot(&mut self, index: u8, slot: &[u8; SLOT]) {
        let at = ID + usize::from(index) * SLOT;
        self.0[at..at + SLOT].copy_from_slice(slot);
    }

    /// Random bytes in every slot.
    pub(crate) fn blank_slots(&mut self) -> Result<()> {
        digest::fill_random(&mut self.0[ID..])
    }

    /// The slot that opens under this okm, if any. All eight are compared whatever the first ones say.
    pub(crate) fn find(&self, okm: &Secret<64>) -> Result<Option<Found>> {
        let id = self.id();
        let (mut matching, mut index) = (0u8, 0u8);
        for i in 0..SLOTS {
            let secret = slot::secret(okm, &id, i)?;
            let hit = u8::from(slot::matches(&secret, &id, i, &self.slot(i)));
            matching += hit;
            index |= i & hit.wrapping_neg();
        }
        match matching {
            0 => return Ok(None),
            1 => {}
            _ => return Err(Error::Damaged(What::Keys)),
        }
        let secret = slot::secret(okm, &id, index)?;
        let body = slot::open(&secret, &id, index, &self.slot(index))?;
        let body = Body::read(&body, index, &secret)?;
        Ok(Some(Found {
            index,
            secret,
            body,
        }))
    }
}
