//! The PDFs that were saved: by name, size and digest, so that they can be found again where they lie readable.

use serde::{Deserialize, Serialize};
use vault::sql::{Connection, OptionalExtension, params};

use crate::error::Result;

/// The choice that holds them, as JSON. It is small: not worth a table.
const NAME: &str = "papers";
/// So many are remembered, the newest.
const MOST: usize = 200;

/// A PDF that was saved.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedPaper {
    /// The name that the person gave it.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
}

/// All that are remembered, oldest first.
pub(super) fn list(sql: &Connection) -> Result<Vec<SavedPaper>> {
    let value: Option<String> = sql
        .prepare_cached("SELECT value FROM choice WHERE name = ?1")?
        .query_row([NAME], |row| row.get(0))
        .optional()?;
    Ok(value.map_or(Ok(Vec::new()), |text| serde_json::from_str(&text))?)
}

/// Remembers one more.
pub(super) fn note(sql: &Connection, paper: SavedPaper) -> Result<()> {
    let mut all = list(sql)?;
    all.retain(|other| *other != paper);
    all.push(paper);
    all.drain(..all.len().saturating_sub(MOST));
    sql.execute(
        "INSERT INTO choice (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![NAME, serde_json::to_string(&all)?],
    )?;
    Ok(())
}
