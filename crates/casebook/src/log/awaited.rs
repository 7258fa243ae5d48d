//! Table `awaited`: files that were to be added and are not in yet. What stands here when the notebook is opened was cut
//! off by leaving, and is offered again.

use vault::sql::{Connection, params};

use crate::error::Result;
use crate::id::EntryId;

pub(super) const SQL: &str = "
CREATE TABLE awaited (
    id INTEGER PRIMARY KEY,
    entry BLOB NOT NULL,
    name TEXT NOT NULL,
    path TEXT
) STRICT;
";

/// A file that is not in yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    /// Its name.
    pub name: String,
    /// Where it was chosen; nothing for one that was dropped or pasted.
    pub path: Option<String>,
}

/// Of the same name, chosen at the same place; one that was handed over has none.
const SAME: &str = "entry = ?1 AND name = ?2 AND path IS ?3";

/// Notes them, in the place of those that are the same, given again.
pub(super) fn put(sql: &Connection, entry: EntryId, files: &[Awaited]) -> Result<()> {
    let mut again = sql.prepare_cached(&format!("DELETE FROM awaited WHERE {SAME}"))?;
    for file in files {
        again.execute(params![entry, file.name, file.path])?;
    }
    let mut insert =
        sql.prepare_cached("INSERT INTO awaited (entry, name, path) VALUES (?1, ?2, ?3)")?;
    for file in files {
        insert.execute(params![entry, file.name, file.path])?;
    }
    Ok(())
}

/// In the order in which they were given.
pub(super) fn of(sql: &Connection, entry: EntryId) -> Result<Vec<Awaited>> {
    let mut select =
        sql.prepare_cached("SELECT name, path FROM awaited WHERE entry = ?1 ORDER BY id")?;
    let rows = select.query_map([entry], |row| {
        Ok(Awaited {
            name: row.get(0)?,
            path: row.get(1)?,
        })
    })?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// One is in, or refused.
pub(super) fn arrived(sql: &Connection, entry: EntryId, file: &Awaited) -> Result<()> {
    sql.prepare_cached(&format!(
        "DELETE FROM awaited WHERE id = (SELECT min(id) FROM awaited WHERE {SAME})"
    ))?
    .execute(params![entry, file.name, file.path])?;
    Ok(())
}

/// Nobody waits for those of an entry any more.
pub(super) fn forget(sql: &Connection, entry: EntryId) -> Result<()> {
    sql.prepare_cached("DELETE FROM awaited WHERE entry = ?1")?
        .execute([entry])?;
    Ok(())
}
