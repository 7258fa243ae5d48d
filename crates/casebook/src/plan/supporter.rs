//! Table `supporter`: who holds the supporter's seat, as the owner named them.

use vault::sql::{Connection, OptionalExtension, params};

use super::within;
use crate::error::Result;
use crate::stamp::Stamp;

pub(crate) const SQL: &str = "
CREATE TABLE supporter (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    name TEXT NOT NULL,
    since INTEGER NOT NULL,
    since_offset INTEGER NOT NULL
) STRICT;
";

/// The longest name, in characters.
const NAME: usize = 200;

/// Who holds the supporter's seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supporter {
    /// As the owner named them; may be empty.
    pub name: String,
    /// Since when.
    pub since: Stamp,
}

pub(crate) fn get(sql: &Connection) -> Result<Option<Supporter>> {
    Ok(sql
        .prepare_cached("SELECT name, since, since_offset FROM supporter")?
        .query_row([], |row| {
            Ok(Supporter {
                name: row.get(0)?,
                since: Stamp {
                    utc_ms: row.get(1)?,
                    offset_minutes: row.get(2)?,
                },
            })
        })
        .optional()?)
}

/// Names them, or forgets them.
pub(crate) fn set(sql: &Connection, supporter: Option<Supporter>) -> Result<()> {
    sql.execute("DELETE FROM supporter", [])?;
    if let Some(Supporter { name, since }) = supporter {
        let name = within(name, NAME)?;
        sql.execute(
            "INSERT INTO supporter (only, name, since, since_offset) VALUES (1, ?1, ?2, ?3)",
            params![name, since.utc_ms, since.offset_minutes],
        )?;
    }
    Ok(())
}

impl Supporter {
    /// Whether a name can be kept.
    ///
    /// # Errors
    /// [`crate::Error::TooLong`] for one of more than 200 characters.
    pub fn check(name: &str) -> Result<()> {
        within(name.to_owned(), NAME).map(drop)
    }
}
