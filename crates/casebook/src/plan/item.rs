//! Table `item`: what the person made of an item of the plan.

use vault::sql::{Connection, OptionalExtension, Row, params};

use super::{Progress, Rows};
use crate::author::{Changed, RoleNumber};
use crate::error::{Error, Result};

pub(crate) const SQL: &str = "
CREATE TABLE item (
    id TEXT PRIMARY KEY,
    state INTEGER NOT NULL,
    note TEXT NOT NULL,
    who TEXT NOT NULL,
    due TEXT,
    changed INTEGER NOT NULL,
    changed_offset INTEGER NOT NULL,
    changed_by INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
";

/// Where an item stands. The numbers stand in the database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum State {
    /// Not begun.
    #[default]
    ToDo = 0,
    /// Begun.
    Doing = 1,
    /// Finished.
    Done = 2,
    /// Does not apply.
    NotForMe = 3,
    /// Would do harm now.
    NotSafeNow = 4,
}

const STATES: [State; 5] = [
    State::ToDo,
    State::Doing,
    State::Done,
    State::NotForMe,
    State::NotSafeNow,
];

const COLUMNS: &str =
    "state, note, who, due, changed, changed_offset, changed_by, changed_name, moment, id";

pub(super) fn all(sql: &Connection) -> Result<Rows> {
    let mut statement = sql.prepare_cached(&format!("SELECT {COLUMNS} FROM item"))?;
    let mut rows = statement.query([])?;
    let mut found = Rows::new();
    while let Some(row) = rows.next()? {
        found.insert(row.get(9)?, read(row)?);
    }
    Ok(found)
}

pub(super) fn one(sql: &Connection, id: &str) -> Result<Option<Progress>> {
    sql.prepare_cached(&format!("SELECT {COLUMNS} FROM item WHERE id = ?1"))?
        .query_row([id], |row| Ok(read(row)))
        .optional()?
        .transpose()
}

pub(super) fn put(sql: &Connection, id: &str, progress: &Progress) -> Result<()> {
    let Changed { at, by } = progress.changed.as_ref().ok_or(Error::Row)?;
    sql.prepare_cached(
        "INSERT OR REPLACE INTO item (id, state, note, who, due, changed, changed_offset, changed_by, changed_name, moment)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        id,
        progress.state as u8,
        progress.note,
        progress.who,
        progress.due,
        at.utc_ms,
        at.offset_minutes,
        RoleNumber(by.role),
        by.name,
        progress.moment,
    ])?;
    Ok(())
}

fn read(row: &Row<'_>) -> Result<Progress> {
    let state: u8 = row.get(0)?;
    Ok(Progress {
        state: *STATES.get(usize::from(state)).ok_or(Error::Row)?,
        note: row.get(1)?,
        who: row.get(2)?,
        due: row.get(3)?,
        changed: Some(Changed::read(row, 4)?),
        moment: row.get(8)?,
    })
}
