//! Table `profile`: a row of the register of profiles.

use vault::sql::Row;
use vault::sql::types::ToSql;

use super::Answer;
use super::table::Fields;

pub(crate) const SQL: &str = "
CREATE TABLE profile (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    handle TEXT NOT NULL,
    private INTEGER NOT NULL,
    who_can_see TEXT NOT NULL,
    followers_checked INTEGER NOT NULL,
    location_off INTEGER NOT NULL,
    tags_off INTEGER NOT NULL,
    sessions_ended INTEGER NOT NULL,
    note TEXT NOT NULL,
    changed INTEGER NOT NULL,
    changed_offset INTEGER NOT NULL
) STRICT;
";

/// A social profile or app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// The network or app.
    pub name: String,
    /// The name used there.
    pub handle: String,
    /// Closed to strangers?
    pub private: Answer,
    /// Who can see it.
    pub who_can_see: String,
    /// Followers looked through?
    pub followers_checked: Answer,
    /// Location off?
    pub location_off: Answer,
    /// Tagging by others off?
    pub tags_off: Answer,
    /// Logged out everywhere else?
    pub sessions_ended: Answer,
    /// Free words.
    pub note: String,
}

impl Fields for Profile {
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "handle",
        "private",
        "who_can_see",
        "followers_checked",
        "location_off",
        "tags_off",
        "sessions_ended",
        "note",
    ];

    fn values(&self) -> Vec<&dyn ToSql> {
        vec![
            &self.name,
            &self.handle,
            &self.private,
            &self.who_can_see,
            &self.followers_checked,
            &self.location_off,
            &self.tags_off,
            &self.sessions_ended,
            &self.note,
        ]
    }

    fn read(row: &Row<'_>, from: usize) -> vault::sql::Result<Self> {
        Ok(Self {
            name: row.get(from)?,
            handle: row.get(from + 1)?,
            private: row.get(from + 2)?,
            who_can_see: row.get(from + 3)?,
            followers_checked: row.get(from + 4)?,
            location_off: row.get(from + 5)?,
            tags_off: row.get(from + 6)?,
            sessions_ended: row.get(from + 7)?,
            note: row.get(from + 8)?,
        })
    }

    fn short(&mut self) -> Vec<(&'static str, &mut String)> {
        vec![
            ("name", &mut self.name),
            ("handle", &mut self.handle),
            ("who_can_see", &mut self.who_can_see),
        ]
    }

    fn note(&mut self) -> &mut String {
        &mut self.note
    }

    fn day(&mut self) -> Option<&mut Option<String>> {
        None
    }

    fn answers(&self) -> Vec<(&'static str, Answer)> {
        vec![
            ("private", self.private),
            ("followers_checked", self.followers_checked),
            ("location_off", self.location_off),
            ("tags_off", self.tags_off),
            ("sessions_ended", self.sessions_ended),
        ]
    }
}
