//! Table `change`: what a supporter changed, until the owner has seen it.

use vault::sql::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use vault::sql::{Connection, OptionalExtension, params};

use super::State;
use crate::author::Changed;
use crate::error::Result;
use crate::registers::Kind;
use crate::stamp::Stamp;

pub(crate) const SQL: &str = "
CREATE TABLE change (
    number INTEGER PRIMARY KEY,
    subject INTEGER NOT NULL,
    target TEXT NOT NULL,
    name TEXT NOT NULL,
    act INTEGER NOT NULL,
    at INTEGER NOT NULL,
    at_offset INTEGER NOT NULL,
    by_name TEXT NOT NULL,
    UNIQUE (subject, target)
) STRICT;
";

/// What was changed. The numbers stand in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// An item of the plan; the target is its name.
    Item,
    /// An answer to a question; the target is its name.
    Question,
    /// A moment.
    Moment,
    /// A row of a register.
    Row(Kind),
    /// A signed note.
    Sighting,
}

const SUBJECTS: [Subject; 7] = [
    Subject::Item,
    Subject::Question,
    Subject::Moment,
    Subject::Row(Kind::Profiles),
    Subject::Row(Kind::Accounts),
    Subject::Row(Kind::Locks),
    Subject::Sighting,
];

/// What was done. The numbers stand in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// It is new.
    Added,
    /// It is different.
    Changed,
    /// It was taken away.
    Removed,
}

const ACTS: [Act; 3] = [Act::Added, Act::Changed, Act::Removed];

/// A change by a supporter that the owner has not seen yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What.
    pub subject: Subject,
    /// Which: an item's or question's name, or an id.
    pub target: String,
    /// What it was called then; empty for items and questions.
    pub name: String,
    /// Where an item stands now; nothing for everything else.
    pub state: Option<State>,
    /// What was done to it.
    pub act: Act,
    /// When, the last time.
    pub at: Stamp,
    /// The supporter's name.
    pub by: String,
}

/// All of them, newest first.
pub(crate) fn list(sql: &Connection) -> Result<Vec<Change>> {
    let mut statement = sql.prepare_cached(
        "SELECT subject, target, name, act, at, at_offset, by_name FROM change ORDER BY at DESC, number DESC",
    )?;
    let mut items = super::item::all(sql)?;
    let mut state = |subject, target: &str| match subject {
        Subject::Item => items.remove(target).map(|progress| progress.state),
        _ => None,
    };
    let rows = statement.query_map([], |row| {
        let (subject, target) = (row.get(0)?, row.get::<_, String>(1)?);
        Ok(Change {
            subject,
            state: state(subject, &target),
            target,
            name: row.get(2)?,
            act: row.get(3)?,
            at: Stamp {
                utc_ms: row.get(4)?,
                offset_minutes: row.get(5)?,
            },
            by: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

/// Notes one. What is new stays new however often it is changed after, and what was new and is gone was never there.
pub(crate) fn note(
    sql: &Connection,
    subject: Subject,
    target: &str,
    name: &str,
    act: Act,
    changed: &Changed,
) -> Result<()> {
    let key = params![subject, target];
    let before: Option<Act> = sql
        .query_row(
            "SELECT act FROM change WHERE subject = ?1 AND target = ?2",
            key,
            |row| row.get(0),
        )
        .optional()?;
    let act = match (before, act) {
        (Some(Act::Added), Act::Removed) => {
            sql.execute("DELETE FROM change WHERE subject = ?1 AND target = ?2", key)?;
            return Ok(());
        }
        (Some(Act::Added), _) => Act::Added,
        (_, act) => act,
    };
    sql.prepare_cached(
        "INSERT INTO change (subject, target, name, act, at, at_offset, by_name) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (subject, target) DO UPDATE SET name = excluded.name, act = excluded.act, at = excluded.at,
             at_offset = excluded.at_offset, by_name = excluded.by_name",
    )?
    .execute(params![
        subject,
        target,
        name,
        act,
        changed.at.utc_ms,
        changed.at.offset_minutes,
        changed.by.name,
    ])?;
    Ok(())
}

/// The owner has seen all of them.
pub(crate) fn forget(sql: &Connection) -> Result<()> {
    sql.execute("DELETE FROM change", [])?;
    Ok(())
}

/// The owner has dealt with one.
pub(crate) fn forget_one(sql: &Connection, subject: Subject, target: &str) -> Result<()> {
    sql.execute(
        "DELETE FROM change WHERE subject = ?1 AND target = ?2",
        params![subject, target],
    )?;
    Ok(())
}

fn number<T: PartialEq>(all: &[T], one: &T) -> ToSqlOutput<'static> {
    let number = all.iter().position(|other| other == one);
    ToSqlOutput::from(number.unwrap_or_default() as i64)
}

fn numbered<T: Copy>(all: &[T], value: ValueRef<'_>) -> FromSqlResult<T> {
    let number = usize::try_from(value.as_i64()?).unwrap_or(usize::MAX);
    all.get(number).copied().ok_or(FromSqlError::InvalidType)
}

impl ToSql for Subject {
    fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> {
        Ok(number(&SUBJECTS, self))
    }
}

impl FromSql for Subject {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        numbered(&SUBJECTS, value)
    }
}

impl ToSql for Act {
    fn to_sql(&self) -> vault::sql::Result<ToSqlOutput<'_>> {
        Ok(number(&ACTS, self))
    }
}

impl FromSql for Act {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        numbered(&ACTS, value)
    }
}
