//! Table `head`: the hash of the log's newest record, kept beside the plan, so that a log database put back to an older
//! state is noticed. A hash and no number: a supporter's key opens this database, and the log's size is not theirs.

use vault::sql::{Connection, OptionalExtension};

use crate::error::Result;

pub(crate) const SQL: &str = "
CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    hash BLOB NOT NULL
) STRICT;
";

pub(crate) fn get(sql: &Connection) -> Result<Option<[u8; 32]>> {
    Ok(sql
        .prepare_cached("SELECT hash FROM head")?
        .query_row([], |row| row.get(0))
        .optional()?)
}

pub(crate) fn put(sql: &Connection, hash: &[u8; 32]) -> Result<()> {
    sql.prepare_cached(
        "INSERT INTO head (only, hash) VALUES (1, ?1)
         ON CONFLICT (only) DO UPDATE SET hash = excluded.hash",
    )?
    .execute([hash])?;
    Ok(())
}
