//! Table `account`: a row of the register of accounts.

use vault::sql::Row;
use vault::sql::types::ToSql;

use super::Answer;
use super::table::Fields;

pub(crate) const SQL: &str = "
CREATE TABLE account (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    user TEXT NOT NULL,
    changed_on TEXT,
    from_device TEXT NOT NULL,
    two_step INTEGER NOT NULL,
    recovery_email INTEGER NOT NULL,
    recovery_phone INTEGER NOT NULL,
    sessions_ended INTEGER NOT NULL,
    note TEXT NOT NULL,
    changed INTEGER NOT NULL,
    changed_offset INTEGER NOT NULL
) STRICT;
";

/// An account. There is no column for the password.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The service.
    pub name: String,
    /// Log-in name or address.
    pub user: String,
    /// Civil date the password was changed.
    pub changed_on: Option<String>,
    /// The device it was changed on.
    pub from_device: String,
    /// Two-step log-in on?
    pub two_step: Answer,
    /// Recovery e-mail address checked?
    pub recovery_email: Answer,
    /// Recovery phone number checked?
    pub recovery_phone: Answer,
    /// Logged out everywhere else?
    pub sessions_ended: Answer,
    /// Free words.
    pub note: String,
}

impl Fields for Account {
    const COLUMNS: &'static [&'static str] = &[
        "name",
        "user",
        "changed_on",
        "from_device",
        "two_step",
        "recovery_email",
        "recovery_phone",
        "sessions_ended",
        "note",
    ];

    fn values(&self) -> Vec<&dyn ToSql> {
        vec![
            &self.name,
            &self.user,
            &self.changed_on,
            &self.from_device,
            &self.two_step,
            &self.recovery_email,
            &self.recovery_phone,
            &self.sessions_ended,
            &self.note,
        ]
    }

    fn read(row: &Row<'_>, from: usize) -> vault::sql::Result<Self> {
        Ok(Self {
            name: row.get(from)?,
            user: row.get(from + 1)?,
            changed_on: row.get(from + 2)?,
            from_device: row.get(from + 3)?,
            two_step: row.get(from + 4)?,
            recovery_email: row.get(from + 5)?,
            recovery_phone: row.get(from + 6)?,
            sessions_ended: row.get(from + 7)?,
            note: row.get(from + 8)?,
        })
    }

    fn short(&mut self) -> Vec<(&'static str, &mut String)> {
        vec![
            ("name", &mut self.name),
            ("user", &mut self.user),
            ("from_device", &mut self.from_device),
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
            ("two_step", self.two_step),
            ("recovery_email", self.recovery_email),
            ("recovery_phone", self.recovery_phone),
            ("sessions_ended", self.sessions_ended),
        ]
    }
}
