//! Table `lock`: a row of the register of locks.

use vault::sql::Row;
use vault::sql::types::ToSql;

use super::Answer;
use super::table::Fields;

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

impl Fields for Lock {
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "secured",
        "who_has_key",
        "changed_on",
        "code_changed",
        "note",
    ];

    fn values(&self) -> Vec<&dyn ToSql> {
        vec![
            &self.name,
            &self.secured,
            &self.who_has_key,
            &self.changed_on,
            &self.code_changed,
            &self.note,
        ]
    }

    fn read(row: &Row<'_>, from: usize) -> vault::sql::Result<Self> {
        Ok(Self {
            name: row.get(from)?,
            secured: row.get(from + 1)?,
            who_has_key: row.get(from + 2)?,
            changed_on: row.get(from + 3)?,
            code_changed: row.get(from + 4)?,
            note: row.get(from + 5)?,
        })
    }

    fn short(&mut self) -> Vec<(&'static str, &mut String)> {
        vec![
            ("name", &mut self.name),
            ("who_has_key", &mut self.who_has_key),
        ]
    }

    fn note(&mut self) -> &mut String {
        &mut self.note
    }

    fn day(&mut self) -> Option<&mut Option<String>> {
        Some(&mut self.changed_on)
    }

    fn answers(&self) -> Vec<(&'static str, Answer)> {
        vec![
            ("secured", self.secured),
            ("code_changed", self.code_changed),
        ]
    }
}
