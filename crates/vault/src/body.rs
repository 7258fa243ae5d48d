//! What a slot holds: a role, the cells and root keys it opens, and the ring of slots it may seal anew.

use std::sync::Arc;

use crate::cells::Cell;
use crate::digest;
use crate::error::{Error, Result, What};
use crate::secret::Secret;
use crate::slot::{BODY, SlotSecret};

/// The number of slots in a key file.
pub(crate) const SLOTS: u8 = 8;
const VERSION: u8 = 2;
/// Without a generation.
const FIRST_VERSION: u8 = 1;
const NO_CELL: u8 = 255;
const RING: usize = 69;
const ENTRY: usize = 66;
const GENERATION: usize = BODY - 4;

/// Who a passphrase belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Opens both compartments and holds the ring.
    Owner,
    /// As the owner, under a code kept elsewhere.
    Recovery,
    /// Opens the plan only.
    Supporter,
    /// Opens the other notebook.
    Spare,
}

impl Role {
    /// Whether the body of this role holds the ring.
    pub(crate) const fn holds_ring(self) -> bool {
        matches!(self, Self::Owner | Self::Recovery)
    }

    const fn opens_log(self) -> bool {
        !matches!(self, Self::Supporter)
    }

    const fn number(self) -> u8 {
        match self {
            Self::Owner => 1,
            Self::Recovery => 2,
            Self::Supporter => 3,
            Self::Spare => 4,
        }
    }

    fn of(number: u8) -> Result<Self> {
        match number {
            1 => Ok(Self::Owner),
            2 => Ok(Self::Recovery),
            3 => Ok(Self::Supporter),
            4 => Ok(Self::Spare),
            _ => Err(Error::Damaged(What::Keys)),
        }
    }
}

/// The root key of a compartment and the cell of its database.
#[derive(Clone)]
pub(crate) struct Root {
    pub cell: Cell,
    pub key: Arc<Secret<32>>,
}

impl Root {
    pub(crate) fn draw(cell: Cell) -> Result<Self> {
        let key = Arc::new(Secret::random()?);
        Ok(Self { cell, key })
    }
}

/// A slot in use, as owner and recovery know it.
pub(crate) struct RingEntry {
    pub index: u8,
    pub role: Role,
    pub secret: SlotSecret,
}

/// A slot's body.
pub(crate) struct Body {
    pub role: Role,
    pub plan: Root,
    pub log: Option<Root>,
    /// By index, ascending.
    pub ring: Vec<RingEntry>,
    /// Counts the changes of the slot; 0 in a body of the first version.
    pub generation: u32,
}

impl Body {
    /// The 1,024 bytes for `role`, which may be another than this body's own: owner and recovery seal each
    /// other's slots.
    pub(crate) fn write_as(&self, role: Role) -> Result<Secret<BODY>> {
        Secret::filled(|out| {
            out[0] = VERSION;
            out[1] = role.number();
            out[2] = self.plan.cell.number();
            out[3..35].copy_from_slice(self.plan.key.expose());
            out[35] = NO_CELL;
            if let Some(log) = self.log.as_ref().filter(|_| role.opens_log()) {
                out[35] = log.cell.number();
                out[36..68].copy_from_slice(log.key.expose());
            }
            if role.holds_ring() {
                out[68] = self.ring.len() as u8;
                for (entry, to) in self.ring.iter().zip(out[RING..].chunks_exact_mut(ENTRY)) {
                    to[0] = entry.index;
                    to[1] = entry.role.number();
                    to[2..].copy_from_slice(entry.secret.expose());
                }
            }
            out[GENERATION..].copy_from_slice(&self.generation.to_be_bytes());
            Ok(())
        })
    }

    /// Reads the body of slot `own`, which opened under `secret`, and holds it to every rule.
    pub(crate) fn read(bytes: &Secret<BODY>, own: u8, secret: &SlotSecret) -> Result<Self> {
        let bytes = bytes.expose();
        match bytes[0] {
            FIRST_VERSION..=VERSION => {}
            0 => return Err(Error::Damaged(What::Keys)),
            _ => return Err(Error::TooNew),
        }
        let role = Role::of(bytes[1])?;
        let plan = Root {
            cell: Cell::of(bytes[2])?,
            key: Arc::new(key(&bytes[3..35])?),
        };
        let log = match bytes[35] {
            NO_CELL => {
                rule(bytes[36..68] == [0; 32])?;
                None
            }
            cell => Some(Root {
                cell: Cell::of(cell)?,
                key: Arc::new(key(&bytes[36..68])?),
            }),
        };
        rule(log.is_some() == role.opens_log())?;
        rule(
            log.as_ref()
                .is_none_or(|log| log.cell.pairs_with(plan.cell)),
        )?;
        let (ring, rest) = read_ring(bytes)?;
        let (rest, generation) = rest
            .split_last_chunk::<4>()
            .ok_or(Error::Damaged(What::Keys))?;
        let generation = u32::from_be_bytes(*generation);
        rule(rest.iter().all(|&b| b == 0) && (generation == 0 || bytes[0] > FIRST_VERSION))?;
        if role.holds_ring() {
            let entry = ring.iter().find(|entry| entry.index == own);
            let own = entry.ok_or(Error::Damaged(What::Keys))?;
            let half = |s: &SlotSecret| digest::sha256(s.expose());
            rule(own.role == role && digest::equal(&half(&own.secret), &half(secret)))?;
        } else {
            rule(ring.is_empty())?;
        }
        Ok(Self {
            role,
            plan,
            log,
            ring,
            generation,
        })
    }

    /// The ring's first entry of a role; no writer makes two, since a new one takes the place of the old.
    pub(crate) fn entry(&self, role: Role) -> Option<&RingEntry> {
        self.ring.iter().find(|entry| entry.role == role)
    }
}

/// The ring, and what comes after it.
fn read_ring(bytes: &[u8; BODY]) -> Result<(Vec<RingEntry>, &[u8])> {
    let count = usize::from(bytes[68]);
    rule(count <= usize::from(SLOTS))?;
    let (entries, rest) = bytes[RING..].split_at(count * ENTRY);
    let mut ring: Vec<RingEntry> = Vec::with_capacity(count);
    for entry in entries.chunks_exact(ENTRY) {
        let index = entry[0];
        rule(index < SLOTS && ring.last().is_none_or(|last| last.index < index))?;
        let role = Role::of(entry[1])?;
        let secret = key(&entry[2..])?;
        ring.push(RingEntry {
            index,
            role,
            secret,
        });
    }
    Ok((ring, rest))
}

fn key<const N: usize>(bytes: &[u8]) -> Result<Secret<N>> {
    Secret::filled(|key| {
        key.copy_from_slice(bytes);
        Ok(())
    })
}

fn rule(kept: bool) -> Result<()> {
    if kept {
        Ok(())
    } else {
        Err(Error::Damaged(What::Keys))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn body() -> Body {
        let root = |cell| Root::draw(Cell::of(cell).unwrap()).unwrap();
        let entry = |index, role| RingEntry {
            index,
            role,
            secret: Secret::random().unwrap(),
        };
        Body {
            role: Role::Owner,
            plan: root(3),
            log: Some(root(0)),
            ring: vec![entry(1, Role::Supporter), entry(4, Role::Owner)],
            generation: 0x0102_0304,
        }
    }

    fn contains(bytes: &[u8], key: &[u8]) -> bool {
        bytes.windows(key.len()).any(|window| window == key)
    }

    #[test]
    fn a_supporters_body_holds_the_plan_and_nothing_more() {
        let body = body();
        let bytes = body.write_as(Role::Supporter).unwrap();
        assert!(contains(bytes.expose(), body.plan.key.expose()));
        assert!(!contains(
            bytes.expose(),
            body.log.as_ref().unwrap().key.expose()
        ));
        for entry in &body.ring {
            assert!(!contains(bytes.expose(), &entry.secret.expose()[..32]));
        }
        let read = Body::read(&bytes, 1, &body.ring[0].secret).unwrap();
        assert!(read.log.is_none() && read.ring.is_empty());
    }

    #[test]
    fn what_the_owner_writes_is_read_again() {
        let body = body();
        let bytes = body.write_as(Role::Owner).unwrap();
        let read = Body::read(&bytes, 4, &body.ring[1].secret).unwrap();
        assert_eq!((read.role, read.generation), (Role::Owner, 0x0102_0304));
        assert_eq!(read.plan.cell, body.plan.cell);
        assert_eq!(read.plan.key.expose(), body.plan.key.expose());
        let (log, written) = (read.log.unwrap(), body.log.as_ref().unwrap());
        assert_eq!(
            (log.cell, log.key.expose()),
            (written.cell, written.key.expose())
        );
        let ring: Vec<_> = read.ring.iter().map(|e| (e.index, e.role)).collect();
        assert_eq!(ring, [(1, Role::Supporter), (4, Role::Owner)]);
        assert_eq!(
            Body::read(&bytes, 1, &body.ring[0].secret).err(),
            Some(Error::Damaged(What::Keys)),
            "the owner's body in a supporter's slot"
        );
    }

    #[test]
    fn a_body_of_the_first_version_is_read_and_has_no_generation() {
        let body = body();
        let mut bytes = body.write_as(Role::Owner).unwrap();
        bytes.expose_mut()[0] = FIRST_VERSION;
        let secret = &body.ring[1].secret;
        assert_eq!(
            Body::read(&bytes, 4, secret).err(),
            Some(Error::Damaged(What::Keys)),
            "the rest of it is zero"
        );
        bytes.expose_mut()[GENERATION..].fill(0);
        assert_eq!(Body::read(&bytes, 4, secret).unwrap().generation, 0);
    }
}
