//! Table `account`: a row of the register of accounts.

use vault::sql::{Connection, params};

use super::{Answer, Kind, Row, place};
use crate::error::Result;
use crate::id::EntryId;
use crate::stamp::Stamp;

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
    /// Nothing for a row that was not kept yet.
    pub id: Option<EntryId>,
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

pub(super) fn list(sql: &Connection) -> Result<Vec<Row>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, name, user, changed_on, from_device, two_step, recovery_email, recovery_phone, sessions_ended, note FROM account ORDER BY number",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Row::Account(Account {
            id: Some(row.get(0)?),
            name: row.get(1)?,
            user: row.get(2)?,
            changed_on: row.get(3)?,
            from_device: row.get(4)?,
            two_step: row.get(5)?,
            recovery_email: row.get(6)?,
            recovery_phone: row.get(7)?,
            sessions_ended: row.get(8)?,
            note: row.get(9)?,
        }))
    })?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

pub(super) fn put(sql: &Connection, mut account: Account, stamp: Stamp) -> Result<Account> {
    let id = place(sql, Kind::Accounts, account.id)?;
    sql.prepare_cached(
        "INSERT INTO account (id, name, user, changed_on, from_device, two_step, recovery_email, recovery_phone, sessions_ended, note, changed, changed_offset)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, user = excluded.user, changed_on = excluded.changed_on, from_device = excluded.from_device, two_step = excluded.two_step, recovery_email = excluded.recovery_email, recovery_phone = excluded.recovery_phone, sessions_ended = excluded.sessions_ended, note = excluded.note, changed = excluded.changed, changed_offset = excluded.changed_offset",
    )?
    .execute(params![
        id,
        account.name,
        account.user,
        account.changed_on,
        account.from_device,
        account.two_step,
        account.recovery_email,
        account.recovery_phone,
        account.sessions_ended,
        account.note,
        stamp.utc_ms,
        stamp.offset_minutes,
    ])?;
    account.id = Some(id);
    Ok(account)
}
