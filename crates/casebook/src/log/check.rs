//! The verification of the chain of records.
//!
//! It sees a record that was altered, put in another's place or taken out between two others, and content that went
//! without a tombstone. From the chain alone nobody can tell that its end was cut off: whoever puts back an older log
//! database puts back an older chain, and that one verifies. The hash of the newest record is therefore kept in the
//! plan's database too (table `head`); a chain without that record is an older one. Whoever puts back both databases
//! is not seen.

use std::collections::{BTreeSet, HashMap};

use vault::sql::{Connection, Row, params};

use super::record::{self, Kind, Link};
use crate::error::Result;
use crate::id::EntryId;
use crate::stamp::Stamp;

/// What the verification of the chain found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainState {
    /// It has come to the end.
    pub checked: bool,
    /// How many records stand.
    pub records: i64,
    /// Entries with a record that does not verify.
    pub broken: Vec<EntryId>,
    /// The log is older than the one last written: records at its end are gone.
    pub older: bool,
}

/// A verification under way. It reads in stretches, so that the log can be used meanwhile.
pub(super) struct Check {
    seq: i64,
    hash: [u8; 32],
    /// The hash that must occur; nothing once it did.
    head: Option<[u8; 32]>,
    /// The newest version met of every entry that was not deleted since.
    newest: HashMap<EntryId, i64>,
    emptied: BTreeSet<EntryId>,
    broken: BTreeSet<EntryId>,
    done: bool,
}

/// A record as it stands, if its columns are what they must be.
struct Found {
    link: Link,
    hash: [u8; 32],
    salt: Option<[u8; 32]>,
    body: Option<Vec<u8>>,
}

impl Found {
    fn read(row: &Row<'_>) -> vault::sql::Result<Self> {
        Ok(Self {
            link: Link {
                seq: row.get(0)?,
                entry: row.get(1)?,
                kind: row.get(2)?,
                at: Stamp {
                    utc_ms: row.get(3)?,
                    offset_minutes: row.get(4)?,
                },
                commitment: row.get(5)?,
            },
            hash: row.get(6)?,
            salt: row.get(7)?,
            body: row.get(8)?,
        })
    }
}

impl Check {
    /// One from the start. `head` is the hash of the newest record that was written, if any is known.
    pub(super) fn new(head: Option<[u8; 32]>) -> Self {
        Self {
            seq: 0,
            hash: [0; 32],
            head,
            newest: HashMap::new(),
            emptied: BTreeSet::new(),
            broken: BTreeSet::new(),
            done: false,
        }
    }

    /// Verifies the next records, at most so many. Whether it is done.
    pub(super) fn step(&mut self, sql: &Connection, most: u32) -> Result<bool> {
        if self.done {
            return Ok(true);
        }
        let mut statement = sql.prepare_cached(
            "SELECT seq, entry, kind, at, \"offset\", commitment, hash, salt, body
             FROM record WHERE seq > ?1 ORDER BY seq LIMIT ?2",
        )?;
        let mut rows = statement.query(params![self.seq, most])?;
        let mut read = 0;
        while let Some(row) = rows.next()? {
            match Found::read(row) {
                Ok(found) => self.verify(found),
                Err(_) => self.skip(row)?,
            }
            read += 1;
        }
        if read < most {
            self.finish(sql)?;
        }
        Ok(self.done)
    }

    fn verify(&mut self, found: Found) {
        let link = &found.link;
        let holds = match (&found.salt, &found.body) {
            (Some(salt), Some(body)) => record::commitment(salt, body) == link.commitment,
            (None, None) => {
                self.emptied.insert(link.entry);
                true
            }
            _ => false,
        };
        let of_series = link.kind == Kind::Series as u8;
        if link.kind == Kind::Tombstone as u8 {
            self.emptied.remove(&link.entry);
            self.newest.remove(&link.entry);
        } else if !of_series {
            self.newest.insert(link.entry, link.seq);
        }
        let known = if link.entry == EntryId::SERIES {
            of_series
        } else {
            [Kind::Version as u8, Kind::Tombstone as u8].contains(&link.kind)
        };
        if !holds || !known || link.seq != self.seq + 1 || link.hash(&self.hash) != found.hash {
            self.broken.insert(link.entry);
        }
        // Going on from what stands there shows every break, not only the first.
        self.pass(link.seq, found.hash);
    }

    /// A record with columns that no program writes. Where they do not even tell whose it is, the one after it does not
    /// verify either, so that it does not go unseen.
    fn skip(&mut self, row: &Row<'_>) -> Result<()> {
        self.pass(row.get(0)?, row.get(6).unwrap_or_default());
        match row.get(1) {
            Ok(entry) => {
                self.broken.insert(entry);
            }
            Err(_) => self.hash = [0; 32],
        }
        Ok(())
    }

    fn pass(&mut self, seq: i64, hash: [u8; 32]) {
        (self.seq, self.hash) = (seq, hash);
        if self.head == Some(hash) {
            self.head = None;
        }
    }

    /// Content may lack only where a later tombstone says so, and what the log shows of every entry is its newest version.
    fn finish(&mut self, sql: &Connection) -> Result<()> {
        self.broken.append(&mut self.emptied);
        let mut met = std::mem::take(&mut self.newest);
        let shown = record::newest_seqs(sql)?;
        let other = shown
            .into_iter()
            .filter(|(id, seq)| met.remove(id) != Some(*seq))
            .map(|(id, _)| id);
        self.broken.extend(other);
        // What is left has versions and no tombstone, and is not shown.
        self.broken.extend(met.into_keys());
        self.done = true;
        Ok(())
    }

    /// Looks for no record any more that should stand here.
    pub(super) fn accept(&mut self) {
        self.head = None;
    }

    /// No record is known that should stand here and was not met.
    pub(super) const fn goes_on(&self) -> bool {
        self.head.is_none()
    }

    pub(super) fn state(&self, sql: &Connection) -> Result<ChainState> {
        Ok(ChainState {
            checked: self.done,
            records: record::last(sql)?.0,
            broken: self.broken.iter().copied().collect(),
            older: self.done && self.head.is_some(),
        })
    }
}
