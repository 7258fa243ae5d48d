//! Table `profile`: a row of the register of profiles.

use vault::sql::{Connection, params};

use super::{Answer, Kind, Row, place};
use crate::error::Result;
use crate::id::EntryId;
use crate::stamp::Stamp;

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
    /// Nothing for a row that was not kept yet.
    pub id: Option<EntryId>,
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

pub(super) fn list(sql: &Connection) -> Result<Vec<Row>> {
    let mut statement = sql.prepare_cached(
        "SELECT id, name, handle, private, who_can_see, followers_checked, location_off, tags_off, sessions_ended, note FROM profile ORDER BY number",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Row::Profile(Profile {
            id: Some(row.get(0)?),
            name: row.get(1)?,
            handle: row.get(2)?,
            private: row.get(3)?,
            who_can_see: row.get(4)?,
            followers_checked: row.get(5)?,
            location_off: row.get(6)?,
            tags_off: row.get(7)?,
            sessions_ended: row.get(8)?,
            note: row.get(9)?,
        }))
    })?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

pub(super) fn put(sql: &Connection, mut profile: Profile, stamp: Stamp) -> Result<Profile> {
    let id = place(sql, Kind::Profiles, profile.id)?;
    sql.prepare_cached(
        "INSERT INTO profile (id, name, handle, private, who_can_see, followers_checked, location_off, tags_off, sessions_ended, note, changed, changed_offset)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, handle = excluded.handle, private = excluded.private, who_can_see = excluded.who_can_see, followers_checked = excluded.followers_checked, location_off = excluded.location_off, tags_off = excluded.tags_off, sessions_ended = excluded.sessions_ended, note = excluded.note, changed = excluded.changed, changed_offset = excluded.changed_offset",
    )?
    .execute(params![
        id,
        profile.name,
        profile.handle,
        profile.private,
        profile.who_can_see,
        profile.followers_checked,
        profile.location_off,
        profile.tags_off,
        profile.sessions_ended,
        profile.note,
        stamp.utc_ms,
        stamp.offset_minutes,
    ])?;
    profile.id = Some(id);
    Ok(profile)
}
