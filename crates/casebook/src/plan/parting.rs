//! Table `parting`: how the notebook is left. It stands beside the plan, not in the plain file of the look: who reads that
//! must not learn that there is anything to leave.

use vault::sql::{Connection, OptionalExtension};

use crate::error::{Error, Result};

pub(crate) const SQL: &str = "
CREATE TABLE parting (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    recipes INTEGER NOT NULL,
    idle_minutes INTEGER NOT NULL,
    key TEXT,
    protected INTEGER NOT NULL
) STRICT;
";

/// The longest time, in minutes.
const IDLE: u16 = 60;
/// The longest spelling of a key, in bytes.
const KEY: usize = 200;

/// How the notebook is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// The recipe box comes in its place; otherwise nothing does.
    pub recipes: bool,
    /// It leaves by itself after so many minutes without a key or a move of the mouse: 1 to 60. A number beyond is kept as the
    /// nearest of these.
    pub idle_minutes: u16,
    /// A key for the whole system, as the shell spells it.
    pub key: Option<String>,
    /// Programs that capture the screen are to see nothing of it, where the system can do that.
    pub protected: bool,
}

impl Default for Parting {
    fn default() -> Self {
        Self {
            recipes: false,
            idle_minutes: 3,
            key: None,
            protected: true,
        }
    }
}

pub(crate) fn get(sql: &Connection) -> Result<Parting> {
    let row = sql
        .prepare_cached("SELECT recipes, idle_minutes, key, protected FROM parting")?
        .query_row([], |row| {
            Ok(Parting {
                recipes: row.get(0)?,
                idle_minutes: row.get(1)?,
                key: row.get(2)?,
                protected: row.get(3)?,
            })
        });
    Ok(row.optional()?.unwrap_or_default())
}

pub(crate) fn put(sql: &Connection, parting: &Parting) -> Result<()> {
    if parting.key.as_ref().is_some_and(|key| key.len() > KEY) {
        return Err(Error::TooLong);
    }
    sql.prepare_cached(
        "INSERT INTO parting (only, recipes, idle_minutes, key, protected) VALUES (1, ?1, ?2, ?3, ?4)
         ON CONFLICT (only) DO UPDATE SET recipes = excluded.recipes,
         idle_minutes = excluded.idle_minutes, key = excluded.key, protected = excluded.protected",
    )?
    .execute((
        parting.recipes,
        parting.idle_minutes.clamp(1, IDLE),
        &parting.key,
        parting.protected,
    ))?;
    Ok(())
}
