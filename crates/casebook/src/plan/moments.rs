//! Table `moment`: moments the person chose, for steps that the other person may notice.

use vault::sql::{Connection, params};

use super::{some_date, within};
use crate::error::{Error, Result};
use crate::id::EntryId;

pub(crate) const SQL: &str = "
CREATE TABLE moment (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    day TEXT
) STRICT;
ALTER TABLE item ADD COLUMN moment BLOB REFERENCES moment (id) ON DELETE SET NULL;
ALTER TABLE item ADD COLUMN changed_name TEXT NOT NULL DEFAULT '';
";

/// The longest name, in characters.
const NAME: usize = 200;
/// The most moments.
const MOST: i64 = 100;

/// A moment the person chose: the evening I go to my sister's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Nothing for one that was not kept yet.
    pub id: Option<EntryId>,
    /// In the person's words.
    pub name: String,
    /// When: a civil date, where it is known.
    pub day: Option<String>,
}

/// All of them: those with a day first, by day.
pub(crate) fn list(sql: &Connection) -> Result<Vec<Moment>> {
    let mut statement =
        sql.prepare_cached("SELECT id, name, day FROM moment ORDER BY day IS NULL, day, number")?;
    let rows = statement.query_map([], |row| {
        Ok(Moment {
            id: Some(row.get(0)?),
            name: row.get(1)?,
            day: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

/// Keeps one: a new one gets its id.
pub(crate) fn put(sql: &Connection, moment: Moment) -> Result<Moment> {
    let name = within(moment.name, NAME)?;
    let day = some_date(moment.day.unwrap_or_default())?;
    let id = match moment.id {
        Some(id) => {
            let changed = sql.execute(
                "UPDATE moment SET name = ?2, day = ?3 WHERE id = ?1",
                params![id, name, day],
            )?;
            if changed == 0 {
                return Err(Error::NotFound);
            }
            id
        }
        None => {
            let count: i64 = sql.query_row("SELECT count(*) FROM moment", [], |row| row.get(0))?;
            if count >= MOST {
                return Err(Error::TooLong);
            }
            let id = EntryId::draw()?;
            sql.execute(
                "INSERT INTO moment (id, name, day) VALUES (?1, ?2, ?3)",
                params![id, name, day],
            )?;
            id
        }
    };
    Ok(Moment {
        id: Some(id),
        name,
        day,
    })
}

/// Removes one; its steps go back to the plan. Its name.
pub(crate) fn remove(sql: &Connection, id: EntryId) -> Result<String> {
    let name = name(sql, id)?;
    sql.execute("DELETE FROM moment WHERE id = ?1", [id])?;
    Ok(name)
}

/// What one is called.
pub(crate) fn name(sql: &Connection, id: EntryId) -> Result<String> {
    use vault::sql::OptionalExtension;
    let name = sql
        .query_row("SELECT name FROM moment WHERE id = ?1", [id], |row| {
            row.get(0)
        })
        .optional()?;
    name.ok_or(Error::NotFound)
}
