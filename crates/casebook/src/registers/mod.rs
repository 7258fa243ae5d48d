//! The three lists the person fills: profiles, accounts and passwords, locks and keys. Never a password itself.

mod accounts;
mod locks;
mod profiles;

use serde::Deserialize;
use vault::sql::Connection;
use vault::sql::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::plan::{some_date, within};
use crate::stamp::Stamp;

pub use accounts::Account;
pub use locks::Lock;
pub use profiles::Profile;

/// The longest short text, in characters.
const SHORT: usize = 500;
/// The longest note, in characters.
const NOTE: usize = 10_000;
/// The most rows of one register.
const ROWS: i64 = 1_000;

pub(crate) const SQL: [&str; 3] = [profiles::SQL, accounts::SQL, locks::SQL];

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
}

/// A row of a register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Of the profiles.
    Profile(Profile),
    /// Of the accounts.
    Account(Account),
    /// Of the locks.
    Lock(Lock),
}

/// The rows of one register, in the order they were made.
pub(crate) fn list(sql: &Connection, kind: Kind) -> Result<Vec<Row>> {
    match kind {
        Kind::Profiles => profiles::list(sql),
        Kind::Accounts => accounts::list(sql),
        Kind::Locks => locks::list(sql),
    }
}

/// Keeps a row: a new one gets its id.
pub(crate) fn put(sql: &Connection, row: Row, stamp: Stamp) -> Result<Row> {
    let row = row.checked()?;
    match row {
        Row::Profile(profile) => profiles::put(sql, profile, stamp).map(Row::Profile),
        Row::Account(account) => accounts::put(sql, account, stamp).map(Row::Account),
        Row::Lock(lock) => locks::put(sql, lock, stamp).map(Row::Lock),
    }
}

/// Removes a row.
pub(crate) fn remove(sql: &Connection, kind: Kind, id: EntryId) -> Result<()> {
    let statement = format!("DELETE FROM {} WHERE id = ?1", kind.table());
    match sql.execute(&statement, [id])? {
        0 => Err(Error::NotFound),
        _ => Ok(()),
    }
}

/// The id to keep a row under: its own, or a new one while there is room.
fn place(sql: &Connection, kind: Kind, id: Option<EntryId>) -> Result<EntryId> {
    let table = kind.table();
    match id {
        Some(id) => {
            let known: bool = sql.query_row(
                &format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)"),
                [id],
                |row| row.get(0),
            )?;
            if known { Ok(id) } else { Err(Error::NotFound) }
        }
        None => {
            let rows: i64 = sql.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| {
                row.get(0)
            })?;
            if rows < ROWS {
                EntryId::draw()
            } else {
                Err(Error::TooLong)
            }
        }
    }
}

impl Row {
    /// Which register it belongs to.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Profile(_) => Kind::Profiles,
            Self::Account(_) => Kind::Accounts,
            Self::Lock(_) => Kind::Locks,
        }
    }

    fn checked(mut self) -> Result<Self> {
        let (short, note, date): (Vec<&mut String>, &mut String, Option<&mut Option<String>>) =
            match &mut self {
                Self::Profile(p) => (
                    vec![&mut p.name, &mut p.handle, &mut p.who_can_see],
                    &mut p.note,
                    None,
                ),
                Self::Account(a) => (
                    vec![&mut a.name, &mut a.user, &mut a.from_device],
                    &mut a.note,
                    Some(&mut a.changed_on),
                ),
                Self::Lock(l) => (
                    vec![&mut l.name, &mut l.who_has_key],
                    &mut l.note,
                    Some(&mut l.changed_on),
                ),
            };
        for text in short {
            *text = within(std::mem::take(text), SHORT)?;
        }
        *note = within(std::mem::take(note), NOTE)?;
        if let Some(date) = date {
            *date = some_date(date.take().unwrap_or_default())?;
        }
        Ok(self)
    }
}

impl ToSql for Answer {
    fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(match self {
            Self::Unknown => 0,
            Self::Yes => 1,
            Self::No => 2,
        }))
    }
}

impl FromSql for Answer {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            0 => Ok(Self::Unknown),
            1 => Ok(Self::Yes),
            2 => Ok(Self::No),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic)]
    use super::*;

    const NOW: Stamp = Stamp {
        utc_ms: 1_795_437_720_000,
        offset_minutes: 60,
    };

    fn desk() -> Connection {
        let sql = Connection::open_in_memory().unwrap();
        SQL.iter()
            .for_each(|table| sql.execute_batch(table).unwrap());
        sql
    }

    fn samples() -> [Row; 3] {
        [
            Row::Profile(Profile {
                name: "Instagram".into(),
                handle: "@els".into(),
                private: Answer::Yes,
                who_can_see: "32 people".into(),
                followers_checked: Answer::No,
                location_off: Answer::Yes,
                sessions_ended: Answer::Yes,
                note: "and Threads".into(),
                ..Profile::default()
            }),
            Row::Account(Account {
                name: "Mail".into(),
                user: "els@example.org".into(),
                changed_on: Some("2026-11-01".into()),
                from_device: "new phone".into(),
                two_step: Answer::Yes,
                recovery_email: Answer::No,
                ..Account::default()
            }),
            Row::Lock(Lock {
                name: "Shed".into(),
                secured: Answer::No,
                who_has_key: "Jan".into(),
                changed_on: None,
                code_changed: Answer::Yes,
                note: "padlock".into(),
                ..Lock::default()
            }),
        ]
    }

    #[test]
    fn rows_come_back_as_they_were_put_and_change_in_place() {
        let sql = desk();
        for sample in samples() {
            let kept = put(&sql, sample.clone(), NOW).unwrap();
            assert_ne!(kept, sample, "it has an id now");
            assert_eq!(
                list(&sql, kept.kind()).unwrap(),
                std::slice::from_ref(&kept)
            );
            let again = put(&sql, kept.clone(), NOW).unwrap();
            assert_eq!(list(&sql, kept.kind()).unwrap(), [again]);
        }
    }

    #[test]
    fn rows_can_be_removed_once() {
        let sql = desk();
        let Row::Lock(lock) = put(&sql, samples()[2].clone(), NOW).unwrap() else {
            panic!("another kind came back");
        };
        let id = lock.id.unwrap();
        assert_eq!(remove(&sql, Kind::Profiles, id), Err(Error::NotFound));
        remove(&sql, Kind::Locks, id).unwrap();
        assert_eq!(remove(&sql, Kind::Locks, id), Err(Error::NotFound));
        assert_eq!(
            put(&sql, Row::Lock(lock), NOW),
            Err(Error::NotFound),
            "gone is gone"
        );
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let sql = desk();
        let mut long = samples();
        if let Row::Profile(profile) = &mut long[0] {
            profile.handle = "x".repeat(SHORT + 1);
        }
        if let Row::Account(account) = &mut long[1] {
            account.changed_on = Some("yesterday".into());
        }
        let [profile, account, _] = long;
        assert_eq!(put(&sql, profile, NOW), Err(Error::TooLong));
        assert_eq!(put(&sql, account, NOW), Err(Error::BadDate));
    }
}
