//! Tables `record` and `entry`: every saved version, chained by hashes as the format page has it.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vault::sql::{Connection, OptionalExtension, Row, params};

use super::fields::{EntryFields, canonical};
use crate::error::{Error, Result};
use crate::evidence::attachment;
use crate::id::EntryId;
use crate::stamp::Stamp;

/// What kind of record. The numbers stand in the database and in the hash.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Version = 1,
    Tombstone = 2,
    /// A version of what holds for the whole series.
    Series = 3,
}

/// What a record holds of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Body<F = EntryFields> {
    pub(super) fields: F,
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

impl<F: Serialize> Body<F> {
    pub(super) fn canonical(&self) -> Result<String> {
        canonical(&serde_json::to_value(self)?)
    }
}

/// What a record holds of the files of an entry: those that were added; their parts follow from them.
pub(super) fn evidence(sql: &Connection, id: EntryId) -> Result<Vec<Evidence>> {
    let files = attachment::of(sql, id)?.into_iter();
    let evidence = files
        .filter(|file| file.origin.is_none())
        .map(|file| Evidence {
            id: file.id.to_hex(),
            name: file.name,
            sha256: crate::id::hex(&file.sha256),
            size: file.size,
        });
    Ok(evidence.collect())
}

/// A version of one entry that stands in the chain.
pub(super) struct Saved<F = EntryFields> {
    pub(super) seq: i64,
    pub(super) at: Stamp,
    pub(super) body: Body<F>,
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

/// Adds a version of what holds for the whole series.
pub(super) fn add_series(sql: &Connection, body: &str, now: Stamp) -> Result<i64> {
    append(sql, EntryId::SERIES, Kind::Series, body, now)
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

/// Number and hash of the last record; 0 and zeros when there is none.
pub(super) fn last(sql: &Connection) -> Result<(i64, [u8; 32])> {
    Ok(sql
        .prepare_cached("SELECT seq, hash FROM record ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?
        .unwrap_or((0, [0; 32])))
}

/// Every version of an entry that can be read, oldest first.
pub(super) fn of<F: DeserializeOwned>(sql: &Connection, id: EntryId) -> Result<Vec<Saved<F>>> {
    let mut statement = sql.prepare_cached(
        "SELECT seq, at, \"offset\", body FROM record WHERE entry = ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if let Some(body) = readable(row, 3)? {
            found.push(Saved {
                seq: row.get(0)?,
                at: Stamp {
                    utc_ms: row.get(1)?,
                    offset_minutes: row.get(2)?,
                },
                body,
            });
        }
    }
    Ok(found)
}

/// The last version of an entry that can be read. A damaged one hides nothing of those before it.
pub(super) fn newest<F: DeserializeOwned>(
    sql: &Connection,
    id: EntryId,
) -> Result<Option<Body<F>>> {
    let mut statement =
        sql.prepare_cached("SELECT body FROM record WHERE entry = ?1 ORDER BY seq DESC")?;
    let mut rows = statement.query([id])?;
    while let Some(row) = rows.next()? {
        if let Some(body) = readable(row, 0)? {
            return Ok(Some(body));
        }
    }
    Ok(None)
}

/// The last version of every entry.
pub(super) fn all_newest(
    sql: &Connection,
    mut each: impl FnMut(EntryId, EntryFields),
) -> Result<()> {
    let mut newest_seqs = newest_seqs(sql)?;
    // In the order they stand in, so that no page is decrypted twice.
    newest_seqs.sort_unstable_by_key(|(_, seq)| *seq);
    let mut statement = sql.prepare("SELECT body FROM record WHERE seq = ?1")?;
    for (id, seq) in newest_seqs {
        let mut rows = statement.query([seq])?;
        let found = match rows.next()? {
            Some(row) => readable(row, 0)?,
            None => None,
        };
        if let Some(body) = found.map_or_else(|| newest(sql, id), |body| Ok(Some(body)))? {
            each(id, body.fields);
        }
    }
    Ok(())
}

/// Every entry with the number of its newest version.
pub(super) fn newest_seqs(sql: &Connection) -> Result<Vec<(EntryId, i64)>> {
    let mut statement = sql.prepare("SELECT id, seq FROM entry")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

/// The body in a column, if it is one.
fn readable<F: DeserializeOwned>(row: &Row<'_>, column: usize) -> Result<Option<Body<F>>> {
    let bytes = row
        .get_ref(column)?
        .as_blob_or_null()
        .map_err(|_| Error::Row)?;
    Ok(bytes.and_then(|bytes| serde_json::from_slice(bytes).ok()))
}

/// An entry that was deleted.
pub(super) fn is_buried(sql: &Connection, id: EntryId) -> Result<bool> {
    Ok(sql
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM record WHERE entry = ?1 AND kind = 2)")?
        .query_row([id], |row| row.get(0))?)
}

/// What a record's hash is made of, beside the hash before it.
pub(super) struct Link {
    pub(super) seq: i64,
    pub(super) entry: EntryId,
    pub(super) kind: u8,
    pub(super) at: Stamp,
    pub(super) commitment: [u8; 32],
}

impl Link {
    pub(super) fn hash(&self, before: &[u8; 32]) -> [u8; 32] {
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

pub(super) fn commitment(salt: &[u8; 32], body: &[u8]) -> [u8; 32] {
    let mut digest = vault::Digest::new();
    digest.update(salt);
    digest.update(body);
    digest.finish()
}
