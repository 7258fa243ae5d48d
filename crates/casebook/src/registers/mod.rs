//! The three lists the person fills: profiles, accounts and passwords, locks and keys. Never a password itself.

mod accounts;
mod guard;
mod locks;
mod offers;
mod profiles;
mod table;

use serde::Deserialize;
use vault::Role;
use vault::sql::Connection;
use vault::sql::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use self::table::Fields as _;
use crate::author::Changed;
use crate::error::Result;
use crate::id::EntryId;
use crate::plan::{some_date, within};

pub use accounts::Account;
pub use locks::Lock;
pub use offers::Offers;
pub use profiles::Profile;

/// The longest short text, in characters.
const SHORT: usize = 500;
/// The longest note, in characters.
const NOTE: usize = 10_000;

pub(crate) const SQL: [&str; 3] = [profiles::SQL, accounts::SQL, locks::SQL];
pub(crate) use table::SQL as SHARED_SQL;

/// Which register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Social profiles and apps.
    Profiles,
    /// Accounts and passwords.
    Accounts,
    /// Locks and keys.
    Locks,
}

impl Kind {
    /// All three, in the order of the plan.
    pub const ALL: [Self; 3] = [Self::Accounts, Self::Profiles, Self::Locks];

    /// Its stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Profiles => "profiles",
            Self::Accounts => "accounts",
            Self::Locks => "locks",
        }
    }

    const fn table(self) -> &'static str {
        match self {
            Self::Profiles => "profile",
            Self::Accounts => "account",
            Self::Locks => "lock",
        }
    }
}

/// An answer that may be lacking. The numbers stand in the database.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Not known, or not answered.
    #[default]
    Unknown,
    /// Yes.
    Yes,
    /// No.
    No,
    /// There is no such thing here.
    NotHere,
}

impl Answer {
    /// Nothing more is to be done about it.
    #[must_use]
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Yes | Self::NotHere)
    }
}

/// A row of a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row<T = Fields> {
    /// Nothing for a row that was not kept yet.
    pub id: Option<EntryId>,
    /// The kind that was offered by name, or empty.
    pub offer: String,
    /// Last change; nothing for a row that was not kept yet.
    pub changed: Option<Changed>,
    /// What one register has of its own.
    pub fields: T,
}

/// What one register has of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fields {
    /// Of the profiles.
    Profile(Profile),
    /// Of the accounts.
    Account(Account),
    /// Of the locks.
    Lock(Lock),
}

/// A row as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// As it stands now.
    pub row: Row,
    /// The names of fields in which something looked like a password; it was taken out.
    pub refused: Vec<&'static str>,
}

impl Fields {
    /// Which register it belongs to.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Profile(_) => Kind::Profiles,
            Self::Account(_) => Kind::Accounts,
            Self::Lock(_) => Kind::Locks,
        }
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Profile(p) => &p.name,
            Self::Account(a) => &a.name,
            Self::Lock(l) => &l.name,
        }
    }

    /// The names of the questions that are still open.
    #[must_use]
    pub fn open(&self) -> Vec<&'static str> {
        let answers = match self {
            Self::Profile(p) => p.answers(),
            Self::Account(a) => a.answers(),
            Self::Lock(l) => l.answers(),
        };
        let open = answers
            .into_iter()
            .filter(|(_, answer)| !answer.is_settled());
        open.map(|(name, _)| name).collect()
    }
}

impl<T> Row<T> {
    fn map<U>(self, map: impl FnOnce(T) -> U) -> Row<U> {
        Row {
            id: self.id,
            offer: self.offer,
            changed: self.changed,
            fields: map(self.fields),
        }
    }
}

/// The rows of one register, in the order they were made.
pub(crate) fn list(sql: &Connection, kind: Kind) -> Result<Vec<Row>> {
    fn all<T: table::Fields>(
        sql: &Connection,
        kind: Kind,
        wrap: fn(T) -> Fields,
    ) -> Result<Vec<Row>> {
        let rows = table::list::<T>(sql, kind)?;
        Ok(rows.into_iter().map(|row| row.map(wrap)).collect())
    }
    match kind {
        Kind::Profiles => all(sql, kind, Fields::Profile),
        Kind::Accounts => all(sql, kind, Fields::Account),
        Kind::Locks => all(sql, kind, Fields::Lock),
    }
}

/// Keeps a row: a new one gets its id.
pub(crate) fn put(sql: &Connection, row: Row, changed: Changed) -> Result<Kept> {
    let kind = row.fields.kind();
    let Row {
        id, offer, fields, ..
    } = row;
    match fields {
        Fields::Profile(p) => keep(sql, kind, (id, offer, p), changed, Fields::Profile),
        Fields::Account(a) => keep(sql, kind, (id, offer, a), changed, Fields::Account),
        Fields::Lock(l) => keep(sql, kind, (id, offer, l), changed, Fields::Lock),
    }
}

fn keep<T: table::Fields>(
    sql: &Connection,
    kind: Kind,
    (id, offer, mut fields): (Option<EntryId>, String, T),
    changed: Changed,
    wrap: fn(T) -> Fields,
) -> Result<Kept> {
    check(&mut fields)?;
    let refused = guard(&mut fields);
    let row = Row {
        id,
        offer: within(offer, SHORT)?,
        changed: None,
        fields,
    };
    let row = table::put(sql, kind, row, changed)?.map(wrap);
    Ok(Kept { row, refused })
}

fn check(fields: &mut impl table::Fields) -> Result<()> {
    for (_, text) in fields.short() {
        *text = within(std::mem::take(text), SHORT)?;
    }
    let note = fields.note();
    *note = within(std::mem::take(note), NOTE)?;
    if let Some(day) = fields.day() {
        *day = some_date(day.take().unwrap_or_default())?;
    }
    Ok(())
}

/// Takes out what looks like a password. The names of the fields it stood in.
fn guard(fields: &mut impl table::Fields) -> Vec<&'static str> {
    let mut refused = Vec::new();
    let mut take_out = |name, text: &mut String| {
        if let Some(left) = guard::without_secrets(text) {
            *text = left;
            refused.push(name);
        }
    };
    for (name, text) in fields.short() {
        take_out(name, text);
    }
    take_out("note", fields.note());
    refused
}

/// Removes a row: for good, or so that the owner can put it back when a supporter does it. Its name.
pub(crate) fn remove(sql: &Connection, kind: Kind, id: EntryId, by: Role) -> Result<String> {
    let name = table::name(sql, kind, id)?;
    match by {
        Role::Supporter => table::set_removed(sql, kind, id, true)?,
        Role::Owner | Role::Recovery | Role::Spare => table::delete(sql, kind, id)?,
    }
    Ok(name)
}

/// Puts back a row that a supporter took away.
pub(crate) fn restore(sql: &Connection, kind: Kind, id: EntryId) -> Result<()> {
    table::set_removed(sql, kind, id, false)
}

/// Removes for good what supporters took away.
pub(crate) fn forget_removed(sql: &Connection) -> Result<()> {
    Kind::ALL
        .into_iter()
        .try_for_each(|kind| table::delete_removed(sql, kind))
}

impl ToSql for Answer {
    fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(match self {
            Self::Unknown => 0,
            Self::Yes => 1,
            Self::No => 2,
            Self::NotHere => 3,
        }))
    }
}

impl FromSql for Answer {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            0 => Ok(Self::Unknown),
            1 => Ok(Self::Yes),
            2 => Ok(Self::No),
            3 => Ok(Self::NotHere),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

#[cfg(test)]
mod tests;
