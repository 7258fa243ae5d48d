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

    /// Puts it in place of the one on the disk, whose bytes are overwritten: brought back, it would open under what it
    /// opened under before. On failure the old one stands.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        // Windows replaces no file that is open.
        let before = cfg!(unix).then(|| disk::writing().open(folder.join(NAME)));
        let stays = disk::replace(folder, NAME, &self.0)?;
        if let Some(Ok(mut before)) = before
            && stays
        {
            // Where that can't be, they are as any deleted file's.
            disk::overwrite(&mut before, SIZE).ok();
        }
        Ok(())
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
        let index = only_match(|i| {
            let secret = slot::secret(okm, &id, i)?;
            Ok(slot::matches(&secret, &id, i, &self.slot(i)))
        })?;
        let Some(index) = index else {
            return Ok(None);
        };
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

/// The slot that a trial finds, if any; two are damage. Every slot is tried, once and in the same order, whatever was found.
fn only_match(mut tries: impl FnMut(u8) -> Result<bool>) -> Result<Option<u8>> {
    let (mut matching, mut index) = (0u8, 0u8);
    for i in 0..SLOTS {
        let hit = u8::from(tries(i)?);
        matching += hit;
        index |= i & hit.wrapping_neg();
    }
    match matching {
        0 => Ok(None),
        1 => Ok(Some(index)),
        _ => Err(Error::Damaged(What::Keys)),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn all_eight_slots_are_tried_whichever_it_is() {
        for hits in 0..=u8::MAX {
            let mut tried = Vec::new();
            let outcome = only_match(|i| {
                tried.push(i);
                Ok(hits >> i & 1 == 1)
            });
            assert_eq!(tried, [0, 1, 2, 3, 4, 5, 6, 7], "{hits:08b}");
            let expected = match hits.count_ones() {
                0 => Ok(None),
                1 => Ok(Some(hits.trailing_zeros() as u8)),
                _ => Err(Error::Damaged(What::Keys)),
            };
            assert_eq!(outcome, expected, "{hits:08b}");
        }
    }
}
