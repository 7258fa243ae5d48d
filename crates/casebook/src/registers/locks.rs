//! Table `lock`: a row of the register of locks.

use vault::sql::{Connection, params};

use super::{Answer, Kind, Row, place};
use crate::error::Result;
use crate::id::EntryId;
use crate::stamp::Stamp;

pub(crate) const SQL: &str = "
CREATE TABLE lock (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    secured INTEGER NOT NULL,
    who_has_key TEXT NOT NULL,
    changed_on TEXT,
    code_changed INTEGER NOT NULL,
    note TEXT NOT NULL,
    changed INTEGER NOT NULL,
    changed_offset INTEGER NOT NULL
) STRICT;
";

/// A lock, a key or a code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Nothing for a row that was not kept yet.
    pub id: Option<EntryId>,
    /// Front door, shed, car, safe, letter box.
    pub name: String,
    /// Secured?
    pub secured: Answer,
    /// Who holds a key or knows the code.
    pub who_has_key: String,
    /// Civil date the lock or key was changed.
    pub changed_on: Option<String>,
    /// Code changed?
    pub code_changed: Answer,
    /// Free words.
    pub note: String,
}

pub(super) fn list(sql: &Connection) -> Result<Vec<Row>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, name, secured, who_has_key, changed_on, code_changed, note FROM lock ORDER BY number",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Row::Lock(Lock {
            id: Some(row.get(0)?),
            name: row.get(1)?,
            secured: row.get(2)?,
            who_has_key: row.get(3)?,
            changed_on: row.get(4)?,
            code_changed: row.get(5)?,
            note: row.get(6)?,
        }))
    })?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

pub(super) fn put(sql: &Connection, mut lock: Lock, stamp: Stamp) -> Result<Lock> {
    let id = place(sql, Kind::Locks, lock.id)?;
    sql.prepare_cached(
        "INSERT INTO lock (id, name, secured, who_has_key, changed_on, code_changed, note, changed, changed_offset)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, secured = excluded.secured, who_has_key = excluded.who_has_key, changed_on = excluded.changed_on, code_changed = excluded.code_changed, note = excluded.note, changed = excluded.changed, changed_offset = excluded.changed_offset",
    )?
    .execute(params![
        id,
        lock.name,
        lock.secured,
        lock.who_has_key,
        lock.changed_on,
        lock.code_changed,
        lock.note,
        stamp.utc_ms,
        stamp.offset_minutes,
    ])?;
    lock.id = Some(id);
    Ok(lock)
}
