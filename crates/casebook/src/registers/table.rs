//! The three tables alike: what stands in all of them, and how a row gets in and out.

use vault::sql::types::ToSql;
use vault::sql::{Connection, OptionalExtension, Row as SqlRow, params, params_from_iter};

use super::{Answer, Kind, Row};
use crate::author::{Changed, RoleNumber};
use crate::error::{Error, Result};
use crate::id::EntryId;

/// The most rows of one register.
const ROWS: i64 = 1_000;

/// What the tables got later: the kind that was offered, by whom, and whether a supporter took the row away.
pub(crate) const SQL: &str = "
ALTER TABLE profile ADD COLUMN offer TEXT NOT NULL DEFAULT '';
ALTER TABLE profile ADD COLUMN changed_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE profile ADD COLUMN changed_name TEXT NOT NULL DEFAULT '';
ALTER TABLE profile ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN offer TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN changed_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE account ADD COLUMN changed_name TEXT NOT NULL DEFAULT '';
ALTER TABLE account ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lock ADD COLUMN offer TEXT NOT NULL DEFAULT '';
ALTER TABLE lock ADD COLUMN changed_by INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lock ADD COLUMN changed_name TEXT NOT NULL DEFAULT '';
ALTER TABLE lock ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
";

/// The fields that one register has of its own.
pub(super) trait Fields: Sized {
    /// Its columns, in the order of `values` and `read`.
    const COLUMNS: &'static [&'static str];
    fn values(&self) -> Vec<&dyn ToSql>;
    fn read(row: &SqlRow<'_>, from: usize) -> vault::sql::Result<Self>;
    /// Its short texts, by name; the row's own name comes first.
    fn short(&mut self) -> Vec<(&'static str, &mut String)>;
    fn note(&mut self) -> &mut String;
    fn day(&mut self) -> Option<&mut Option<String>>;
    /// Its questions, by name.
    fn answers(&self) -> Vec<(&'static str, Answer)>;
}

const SHARED: &str = "id, offer, changed, changed_offset, changed_by, changed_name";

/// All rows that were not taken away, in the order they were made.
pub(super) fn list<T: Fields>(sql: &Connection, kind: Kind) -> Result<Vec<Row<T>>> {
    let statement = format!(
        "SELECT {SHARED}, {} FROM {} WHERE removed = 0 ORDER BY number",
        T::COLUMNS.join(", "),
        kind.table()
    );
    let mut statement = sql.prepare_cached(&statement)?;
    let rows = statement.query_map([], |row| {
        Ok(Row {
            id: Some(row.get(0)?),
            offer: row.get(1)?,
            changed: Some(Changed::read(row, 2)?),
            fields: T::read(row, 6)?,
        })
    })?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

/// Keeps a row; a new one gets its id, and one that was taken away stands again.
pub(super) fn put<T: Fields>(
    sql: &Connection,
    kind: Kind,
    mut row: Row<T>,
    changed: Changed,
) -> Result<Row<T>> {
    let id = place(sql, kind, row.id)?;
    let (own, table) = (T::COLUMNS, kind.table());
    let holes: Vec<String> = (1..=6 + own.len()).map(|n| format!("?{n}")).collect();
    let updates: Vec<String> = SHARED
        .split(", ")
        .skip(1)
        .chain(own.iter().copied())
        .map(|column| format!("{column} = excluded.{column}"))
        .collect();
    let statement = format!(
        "INSERT INTO {table} ({SHARED}, {}) VALUES ({})
         ON CONFLICT (id) DO UPDATE SET removed = 0, {}",
        own.join(", "),
        holes.join(", "),
        updates.join(", ")
    );
    let by = RoleNumber(changed.by.role);
    let mut values: Vec<&dyn ToSql> = vec![
        &id,
        &row.offer,
        &changed.at.utc_ms,
        &changed.at.offset_minutes,
        &by,
        &changed.by.name,
    ];
    values.extend(row.fields.values());
    sql.prepare_cached(&statement)?
        .execute(params_from_iter(values))?;
    row.id = Some(id);
    row.changed = Some(changed);
    Ok(row)
}

/// The name of a row, taken away or not.
pub(super) fn name(sql: &Connection, kind: Kind, id: EntryId) -> Result<String> {
    let statement = format!("SELECT name FROM {} WHERE id = ?1", kind.table());
    let name = sql
        .query_row(&statement, [id], |row| row.get(0))
        .optional()?;
    name.ok_or(Error::NotFound)
}

/// Takes a row away, so that it can be put back.
pub(super) fn set_removed(sql: &Connection, kind: Kind, id: EntryId, removed: bool) -> Result<()> {
    let statement = format!("UPDATE {} SET removed = ?2 WHERE id = ?1", kind.table());
    found(sql.execute(&statement, params![id, removed])?)
}

/// Removes a row for good.
pub(super) fn delete(sql: &Connection, kind: Kind, id: EntryId) -> Result<()> {
    let statement = format!("DELETE FROM {} WHERE id = ?1", kind.table());
    found(sql.execute(&statement, [id])?)
}

/// Removes for good what was taken away.
pub(super) fn delete_removed(sql: &Connection, kind: Kind) -> Result<()> {
    let statement = format!("DELETE FROM {} WHERE removed = 1", kind.table());
    sql.execute(&statement, [])?;
    Ok(())
}

fn found(rows: usize) -> Result<()> {
    if rows == 0 {
        Err(Error::NotFound)
    } else {
        Ok(())
    }
}

/// The id to keep a row under: its own, or a new one while there is room.
fn place(sql: &Connection, kind: Kind, id: Option<EntryId>) -> Result<EntryId> {
    if let Some(id) = id {
        return name(sql, kind, id).map(|_| id);
    }
    let statement = format!("SELECT count(*) FROM {}", kind.table());
    let rows: i64 = sql.query_row(&statement, [], |row| row.get(0))?;
    if rows < ROWS {
        EntryId::draw()
    } else {
        Err(Error::TooLong)
    }
}
