//! Table `draft`: words that are not yet a saved version, one row an entry, written at every key press.

use serde::Serialize;
use serde::de::DeserializeOwned;
use vault::sql::{Connection, OptionalExtension, Row, params};

use super::fields::EntryFields;
use crate::error::Result;
use crate::id::EntryId;
use crate::stamp::Stamp;

/// What was typed, and when it was kept.
pub(super) struct Draft<F> {
    pub(super) fields: F,
    pub(super) kept: Stamp,
}

pub(super) fn put(
    sql: &Connection,
    id: EntryId,
    fields: &impl Serialize,
    now: Stamp,
) -> Result<()> {
    let text = serde_json::to_string(fields)?;
    sql.prepare_cached(
        "INSERT INTO draft (entry, fields, at, \"offset\") VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (entry) DO UPDATE SET fields = excluded.fields, at = excluded.at, \"offset\" = excluded.\"offset\"",
    )?
    .execute(params![id, text, now.utc_ms, now.offset_minutes])?;
    Ok(())
}

pub(super) fn get<F: DeserializeOwned>(sql: &Connection, id: EntryId) -> Result<Option<Draft<F>>> {
    sql.prepare_cached("SELECT fields, at, \"offset\" FROM draft WHERE entry = ?1")?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .transpose()
}

/// The drafts of entries; that of the series is none of them.
pub(super) fn all(sql: &Connection) -> Result<Vec<(EntryId, Draft<EntryFields>)>> {
    let mut statement =
        sql.prepare_cached("SELECT fields, at, \"offset\", entry FROM draft WHERE entry <> ?1")?;
    let rows = statement.query_map([EntryId::SERIES], |row| {
        let id = row.get(3)?;
        Ok(read(row).map(|draft| (id, draft)))
    })?;
    rows.map(|row| row?).collect()
}

pub(super) fn remove(sql: &Connection, id: EntryId) -> Result<()> {
    sql.prepare_cached("DELETE FROM draft WHERE entry = ?1")?
        .execute([id])?;
    Ok(())
}

fn read<F: DeserializeOwned>(row: &Row<'_>) -> Result<Draft<F>> {
    let text: String = row.get(0)?;
    Ok(Draft {
        fields: serde_json::from_str(&text)?,
        kept: Stamp {
            utc_ms: row.get(1)?,
            offset_minutes: row.get(2)?,
        },
    })
}
