//! Table `sighting`: what a supporter saw, in their own words; fixed once it is signed.

use serde_json::json;
use vault::sql::types::Type;
use vault::sql::{Connection, OptionalExtension, Row, params};

use super::{some_date, within};
use crate::error::{Error, Result};
use crate::id::{EntryId, hex};
use crate::log::canonical;
use crate::stamp::Stamp;

pub(crate) const SQL: &str = "
CREATE TABLE sighting (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    by_name TEXT NOT NULL,
    day TEXT,
    clock TEXT NOT NULL,
    place TEXT NOT NULL,
    words TEXT NOT NULL,
    signed INTEGER,
    signed_offset INTEGER,
    digest BLOB
) STRICT;
";

/// The longest short text, and the longest account, in characters.
const SHORT: usize = 500;
const WORDS: usize = 50_000;
/// The most notes.
const MOST: i64 = 1_000;

/// A note of what a supporter saw themselves. Apart from the log, which is the owner's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sighting {
    /// Nothing for one that was not kept yet.
    pub id: Option<EntryId>,
    /// Whose note it is.
    pub by: String,
    /// The civil date of what was seen.
    pub day: Option<String>,
    /// About what time, in words.
    pub clock: String,
    /// Where.
    pub place: String,
    /// What was seen and heard.
    pub words: String,
    /// When it was signed, and its fingerprint; nothing for a draft.
    pub signed: Option<Signature>,
}

/// A signed note: it can't be changed any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// When.
    pub at: Stamp,
    /// SHA-256 of the note with its writer and time as canonical JSON, in hex.
    pub digest: String,
    /// The note still has that fingerprint.
    pub holds: bool,
}

/// All notes, newest first; drafts only for whoever may write them.
pub(crate) fn list(sql: &Connection, with_drafts: bool) -> Result<Vec<Sighting>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, by_name, day, clock, place, words, signed, signed_offset, digest FROM sighting
         WHERE signed IS NOT NULL OR ?1 ORDER BY number DESC",
    )?;
    let rows = statement.query_map([with_drafts], read)?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

/// Keeps a draft; a new one gets its id.
pub(crate) fn put(sql: &Connection, sighting: Sighting, by: &str) -> Result<Sighting> {
    let day = some_date(sighting.day.unwrap_or_default())?;
    let [clock, place] = [sighting.clock, sighting.place].map(|text| within(text, SHORT));
    let (clock, place) = (clock?, place?);
    let words = within(sighting.words, WORDS)?;
    let id = match sighting.id {
        Some(id) => id,
        None => {
            let count: i64 =
                sql.query_row("SELECT count(*) FROM sighting", [], |row| row.get(0))?;
            if count >= MOST {
                return Err(Error::TooLong);
            }
            let id = EntryId::draw()?;
            sql.execute(
                "INSERT INTO sighting (id, by_name, clock, place, words) VALUES (?1, ?2, '', '', '')",
                params![id, by],
            )?;
            id
        }
    };
    let changed = sql.execute(
        "UPDATE sighting SET by_name = ?2, day = ?3, clock = ?4, place = ?5, words = ?6 WHERE id = ?1 AND signed IS NULL",
        params![id, by, day, clock, place, words],
    )?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    one(sql, id)
}

/// Signs a draft: from now on it stands as it is. One without words can't be signed.
pub(crate) fn sign(sql: &Connection, id: EntryId, now: Stamp) -> Result<Sighting> {
    let draft = one(sql, id)?;
    if draft.signed.is_some() || draft.words.trim().is_empty() {
        return Err(Error::NotFound);
    }
    let digest = digest(&draft, now)?;
    sql.execute(
        "UPDATE sighting SET signed = ?2, signed_offset = ?3, digest = ?4 WHERE id = ?1",
        params![id, now.utc_ms, now.offset_minutes, digest],
    )?;
    one(sql, id)
}

/// Removes a draft, or, for the owner, a signed note.
pub(crate) fn remove(sql: &Connection, id: EntryId, may_remove_signed: bool) -> Result<()> {
    let removed = sql.execute(
        "DELETE FROM sighting WHERE id = ?1 AND (signed IS NULL OR ?2)",
        params![id, may_remove_signed],
    )?;
    if removed == 0 {
        Err(Error::NotFound)
    } else {
        Ok(())
    }
}

/// Removes what was never signed.
pub(crate) fn forget_drafts(sql: &Connection) -> Result<()> {
    sql.execute("DELETE FROM sighting WHERE signed IS NULL", [])?;
    Ok(())
}

fn one(sql: &Connection, id: EntryId) -> Result<Sighting> {
    sql.prepare_cached(
        "SELECT id, by_name, day, clock, place, words, signed, signed_offset, digest FROM sighting WHERE id = ?1",
    )?
    .query_row([id], read)
    .optional()?
    .ok_or(Error::NotFound)
}

fn read(row: &Row<'_>) -> vault::sql::Result<Sighting> {
    let mut sighting = Sighting {
        id: Some(row.get(0)?),
        by: row.get(1)?,
        day: row.get(2)?,
        clock: row.get(3)?,
        place: row.get(4)?,
        words: row.get(5)?,
        signed: None,
    };
    if let Some(utc_ms) = row.get(6)? {
        let at = Stamp {
            utc_ms,
            offset_minutes: row.get(7)?,
        };
        let standing: [u8; 32] = row.get(8)?;
        let now = digest(&sighting, at).map_err(|error| {
            vault::sql::Error::FromSqlConversionFailure(8, Type::Blob, Box::new(error))
        })?;
        sighting.signed = Some(Signature {
            at,
            digest: hex(&standing),
            holds: standing == now,
        });
    }
    Ok(sighting)
}

/// The fingerprint of a note that is signed at a moment.
fn digest(sighting: &Sighting, at: Stamp) -> Result<[u8; 32]> {
    let Sighting {
        by,
        day,
        clock,
        place,
        words,
        ..
    } = sighting;
    let body = json!({ "at": at.rfc3339(), "by": by, "clock": clock, "day": day, "place": place, "words": words });
    Ok(vault::sha256(canonical(&body)?.as_bytes()))
}
