//! Tables `record` and `entry`: every saved version, chained by hashes as the format page has it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use vault::sql::{Connection, OptionalExtension, Row, params};

use super::fields::{EntryFields, canonical};
use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::stamp::Stamp;

/// What kind of record. The numbers stand in the database and in the hash.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Version = 1,
    Tombstone = 2,
}

/// What a record holds of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body {
    pub(super) fields: EntryFields,
    pub(super) photos: Vec<Evidence>,
}

/// What a record holds of an attachment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Evidence {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) sha256: String,
    pub(crate) size: u64,
}

impl Body {
    pub(super) fn canonical(&self) -> Result<String> {
        canonical(&serde_json::to_value(self)?)
    }
}

/// A record of one entry.
pub(super) struct Saved {
    pub(super) seq: i64,
    pub(super) at: Stamp,
    pub(super) body: Option<String>,
}

/// Adds a version to the chain. Its number.
pub(super) fn add_version(sql: &Connection, id: EntryId, body: &str, now: Stamp) -> Result<i64> {
    let seq = append(sql, id, Kind::Version, body, now)?;
    sql.prepare_cached(
        "INSERT INTO entry (id, seq) VALUES (?1, ?2)
         ON CONFLICT (id) DO UPDATE SET seq = excluded.seq",
    )?
    .execute(params![id, seq])?;
    Ok(seq)
}

/// Takes every content of an entry out of the chain, and adds the record that says so.
pub(super) fn bury(sql: &Connection, id: EntryId, now: Stamp) -> Result<()> {
    sql.execute(
        "UPDATE record SET salt = NULL, body = NULL WHERE entry = ?1",
        [id],
    )?;
    sql.execute("DELETE FROM entry WHERE id = ?1", [id])?;
    append(sql, id, Kind::Tombstone, "", now)?;
    Ok(())
}

fn append(sql: &Connection, id: EntryId, kind: Kind, body: &str, now: Stamp) -> Result<i64> {
    let (last, before) = last(sql)?;
    let salt: [u8; 32] = vault::random()?;
    let link = Link {
        seq: last + 1,
        entry: id,
        kind: kind as u8,
        at: now,
        commitment: commitment(&salt, body.as_bytes()),
    };
    sql.prepare_cached(
        "INSERT INTO record (seq, entry, kind, at, \"offset\", salt, body, commitment, hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        link.seq,
        id,
        link.kind,
        now.utc_ms,
        now.offset_minutes,
        salt,
        body.as_bytes(),
        link.commitment,
        link.hash(&before),
    ])?;
    Ok(link.seq)
}

fn last(sql: &Connection) -> Result<(i64, [u8; 32])> {
    Ok(sql
        .prepare_cached("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or((0, [0; 32])))
}

/// Every version of an entry that still has its content, oldest first.
pub(super) fn of(sql: &Connection, id: EntryId) -> Result<Vec<Saved>> {
    let mut statement = sql.prepare_cached(
        "SELECT seq, at, \"offset\", body FROM record WHERE entry = ?1 ORDER BY seq",
    )?;
    let rows = statement.query_map([id], |row| Ok(saved(row)))?;
    rows.map(|row| row?).collect()
}

/// The last version of an entry.
pub(super) fn newest(sql: &Connection, id: EntryId) -> Result<Option<Saved>> {
    sql.prepare_cached(
        "SELECT r.seq, r.at, r.\"offset\", r.body FROM entry e JOIN record r ON r.seq = e.seq WHERE e.id = ?1",
    )?
    .query_row([id], |row| Ok(saved(row)))
    .optional()?
    .transpose()
}

/// The last version of every entry.
pub(super) fn all_newest(
    sql: &Connection,
    mut each: impl FnMut(EntryId, EntryFields),
) -> Result<()> {
    let mut statement = sql.prepare(
        "SELECT e.id, r.body FROM record r JOIN entry e ON r.seq = e.seq ORDER BY r.seq",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let body = row.get_ref(1)?.as_blob().map_err(|_| Error::Row)?;
        each(row.get(0)?, serde_json::from_slice::<Body>(body)?.fields);
    }
    Ok(())
}

/// An entry that was deleted.
pub(super) fn is_buried(sql: &Connection, id: EntryId) -> Result<bool> {
    Ok(sql
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM record WHERE entry = ?1 AND kind = 2)")?
        .query_row([id], |row| row.get(0))?)
}

fn saved(row: &Row<'_>) -> Result<Saved> {
    let body: Option<Vec<u8>> = row.get(3)?;
    Ok(Saved {
        seq: row.get(0)?,
        at: Stamp {
            utc_ms: row.get(1)?,
            offset_minutes: row.get(2)?,
        },
        body: body
            .map(|bytes| String::from_utf8(bytes).map_err(|_| Error::Row))
            .transpose()?,
    })
}

struct Link {
    seq: i64,
    entry: EntryId,
    kind: u8,
    at: Stamp,
    commitment: [u8; 32],
}

impl Link {
    fn hash(&self, before: &[u8; 32]) -> [u8; 32] {
        let mut digest = vault::Digest::new();
        digest.update(b"pantry/1/record");
        digest.update(before);
        digest.update(&self.seq.to_be_bytes());
        digest.update(&self.entry.0);
        digest.update(&[self.kind]);
        digest.update(&self.at.utc_ms.to_be_bytes());
        digest.update(&self.at.offset_minutes.to_be_bytes());
        digest.update(&self.commitment);
        digest.finish()
    }
}

fn commitment(salt: &[u8; 32], body: &[u8]) -> [u8; 32] {
    let mut digest = vault::Digest::new();
    digest.update(salt);
    digest.update(body);
    digest.finish()
}

/// What the verification of the chain found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainState {
    /// It has come to the end.
    pub checked: bool,
    /// How many records stand.
    pub records: i64,
    /// Entries with a record that does not verify.
    pub broken: Vec<EntryId>,
}

/// A verification under way. It reads in stretches, so that the log can be used meanwhile.
pub(super) struct Check {
    seq: i64,
    hash: [u8; 32],
    emptied: BTreeSet<EntryId>,
    broken: BTreeSet<EntryId>,
    done: bool,
}

impl Check {
    pub(super) const fn new() -> Self {
        Self {
            seq: 0,
            hash: [0; 32],
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
            self.verify(row)?;
            read += 1;
        }
        if read < most {
            self.finish(sql)?;
        }
        Ok(self.done)
    }

    fn verify(&mut self, row: &Row<'_>) -> Result<()> {
        let link = Link {
            seq: row.get(0)?,
            entry: row.get(1)?,
            kind: row.get(2)?,
            at: Stamp {
                utc_ms: row.get(3)?,
                offset_minutes: row.get(4)?,
            },
            commitment: row.get(5)?,
        };
        let hash: [u8; 32] = row.get(6)?;
        let content: (Option<[u8; 32]>, Option<Vec<u8>>) = (row.get(7)?, row.get(8)?);
        let holds = match &content {
            (Some(salt), Some(body)) => commitment(salt, body) == link.commitment,
            (None, None) => {
                self.emptied.insert(link.entry);
                true
            }
            _ => false,
        };
        let tombstone = link.kind == Kind::Tombstone as u8;
        if tombstone {
            self.emptied.remove(&link.entry);
        }
        if !holds || link.seq != self.seq + 1 || link.hash(&self.hash) != hash {
            self.broken.insert(link.entry);
        }
        // Going on from what stands there shows every break, not only the first.
        (self.seq, self.hash) = (link.seq, hash);
        Ok(())
    }

    /// Content may lack only where a later tombstone says so, and every entry's newest version must be a record of it.
    fn finish(&mut self, sql: &Connection) -> Result<()> {
        self.broken.append(&mut self.emptied);
        let mut statement = sql.prepare(
            "SELECT e.id FROM entry e LEFT JOIN record r ON r.seq = e.seq AND r.entry = e.id
             WHERE r.seq IS NULL OR r.seq <> (SELECT max(seq) FROM record WHERE entry = e.id)",
        )?;
        for id in statement.query_map([], |row| row.get(0))? {
            self.broken.insert(id?);
        }
        self.done = true;
        Ok(())
    }

    pub(super) fn state(&self, sql: &Connection) -> Result<ChainState> {
        Ok(ChainState {
            checked: self.done,
            records: last(sql)?.0,
            broken: self.broken.iter().copied().collect(),
        })
    }
}
