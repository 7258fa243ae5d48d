//! Tables `attachment` and `thumb`: what is known of a sealed file, and a small picture of it.

use std::collections::{HashMap, HashSet};

use intake::{Facts, Kind};
use vault::FileId;
use vault::sql::{Connection, OptionalExtension, Row, params};

use super::conversation::Conversation;
use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::stamp::Stamp;

/// A file of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// The sealed file.
    pub id: FileId,
    /// Its name as it came.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes as they came.
    pub sha256: [u8; 32],
    /// When it was added.
    pub added: Stamp,
    /// Why it can't be shown or read, as a code of the intake; nothing when it can, or where there is nothing to show.
    pub unshown: Option<String>,
    /// There is a small picture of it.
    pub thumb: bool,
    /// Not to be shown until asked for.
    pub veiled: bool,
    /// What the file says of itself.
    pub facts: Facts,
    /// What a mail, mailbox or conversation holds.
    pub conversation: Option<Conversation>,
    /// The file it came in, if it is a part of one.
    pub origin: Option<PartOf>,
}

/// Where a part came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct PartOf {
    /// The file.
    pub parent: FileId,
    /// The message in it, from 0.
    pub message: u32,
    /// The part of that message, from 0.
    pub part: u32,
}

/// A small upright picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thumb {
    /// `image/jpeg` or `image/png`.
    pub media_type: String,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// A file on its way into an entry.
pub(crate) struct Added {
    pub(crate) attachment: Attachment,
    pub(crate) picture: Option<Thumb>,
}

const COLUMNS: &str = "id, name, media_type, size, sha256, added, added_offset, unshown, width, height, facts, conversation, veiled, parent, message, part";

/// Enters a file at a place. A part of another has the same place, and stands after it.
pub(crate) fn put(sql: &Connection, entry: EntryId, place: i64, added: &Added) -> Result<()> {
    let own = &added.attachment;
    let id = own.id.as_bytes();
    let conversation = own.conversation.as_ref().map(serde_json::to_string);
    let origin = own.origin;
    sql.prepare_cached(&format!(
        "INSERT INTO attachment ({COLUMNS}, entry, position)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)"
    ))?
    .execute(params![
        id,
        own.name,
        own.facts.media_type,
        i64::try_from(own.size).map_err(|_| Error::OutOfRange)?,
        own.sha256,
        own.added.utc_ms,
        own.added.offset_minutes,
        own.unshown,
        own.facts.width,
        own.facts.height,
        serde_json::to_string(&own.facts)?,
        conversation.transpose()?,
        own.veiled,
        origin.map(|origin| *origin.parent.as_bytes()),
        origin.map(|origin| origin.message),
        origin.map(|origin| origin.part),
        entry,
        place,
    ])?;
    if let Some(picture) = &added.picture {
        sql.prepare_cached(
            "INSERT INTO thumb (attachment, media_type, bytes) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![id, picture.media_type, picture.bytes])?;
    }
    Ok(())
}

fn select(condition: &str) -> String {
    format!(
        "SELECT {COLUMNS}, EXISTS (SELECT 1 FROM thumb WHERE thumb.attachment = attachment.id), entry
         FROM attachment WHERE {condition}"
    )
}

/// The files of an entry in their places, each followed by its parts.
pub(crate) fn of(sql: &Connection, entry: EntryId) -> Result<Vec<Attachment>> {
    let mut statement = sql.prepare_cached(&select(
        "entry = ?1 ORDER BY position, parent IS NOT NULL, parent, message, part, id",
    ))?;
    let rows = statement.query_map([entry], |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

/// Every file, oldest first.
pub(crate) fn all(sql: &Connection) -> Result<Vec<Attachment>> {
    let mut statement = sql.prepare_cached(&select("TRUE ORDER BY added, id"))?;
    let rows = statement.query_map([], |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

/// One file, and the entry it belongs to.
pub(crate) fn get(sql: &Connection, id: FileId) -> Result<(Attachment, EntryId)> {
    sql.prepare_cached(&select("id = ?1"))?
        .query_row([id.as_bytes()], |row| Ok((read(row), row.get(17)?)))
        .optional()?
        .ok_or(Error::NotFound)
        .and_then(|(attachment, entry)| Ok((attachment?, entry)))
}

/// The parts of a file, by message and part.
pub(crate) fn parts(sql: &Connection, parent: FileId) -> Result<HashMap<(u32, u32), FileId>> {
    let mut statement =
        sql.prepare_cached("SELECT message, part, id FROM attachment WHERE parent = ?1")?;
    let rows = statement.query_map([parent.as_bytes()], |row| {
        let id: [u8; 32] = row.get(2)?;
        Ok(((row.get(0)?, row.get(1)?), FileId::from(id)))
    })?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

/// The entries that hold a file of these bytes themselves, not as a part of another.
pub(crate) fn with_digest(sql: &Connection, sha256: &[u8; 32]) -> Result<Vec<EntryId>> {
    let mut statement = sql.prepare_cached(
        "SELECT DISTINCT entry FROM attachment WHERE sha256 = ?1 AND parent IS NULL",
    )?;
    let rows = statement.query_map([sha256], |row| row.get(0))?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

/// Every sealed file that a row names.
pub(crate) fn ids(sql: &Connection) -> Result<HashSet<FileId>> {
    let mut statement = sql.prepare("SELECT id FROM attachment")?;
    let rows = statement.query_map([], |row| row.get::<_, [u8; 32]>(0))?;
    rows.map(|row| Ok(FileId::from(row?))).collect()
}

/// The names of every entry's files.
pub(crate) fn names(sql: &Connection) -> Result<HashMap<EntryId, Vec<String>>> {
    let mut names: HashMap<EntryId, Vec<String>> = HashMap::new();
    let mut statement = sql.prepare("SELECT entry, name FROM attachment")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        names.entry(row.get(0)?).or_default().push(row.get(1)?);
    }
    Ok(names)
}

/// The names of one entry's files.
pub(crate) fn names_of(sql: &Connection, entry: EntryId) -> Result<Vec<String>> {
    let mut statement = sql.prepare_cached("SELECT name FROM attachment WHERE entry = ?1")?;
    let rows = statement.query_map([entry], |row| row.get(0))?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

pub(crate) fn next_place(sql: &Connection, entry: EntryId) -> Result<i64> {
    Ok(sql
        .prepare_cached("SELECT coalesce(max(position) + 1, 0) FROM attachment WHERE entry = ?1")?
        .query_row([entry], |row| row.get(0))?)
}

/// Takes a file and its parts out of an entry, with their messages. Their ids.
pub(crate) fn remove(sql: &Connection, entry: EntryId, id: FileId) -> Result<Vec<FileId>> {
    let mut gone = family(sql, id)?;
    let removed = sql.execute(
        "DELETE FROM attachment WHERE id = ?1 AND entry = ?2",
        params![id.as_bytes(), entry],
    )?;
    if removed == 0 {
        return Err(Error::NotFound);
    }
    for part in &gone {
        sql.execute("DELETE FROM attachment WHERE id = ?1", [part.as_bytes()])?;
        sql.execute(
            "DELETE FROM message WHERE attachment = ?1",
            [part.as_bytes()],
        )?;
    }
    gone.retain(|part| *part != id);
    gone.insert(0, id);
    Ok(gone)
}

/// A file, its parts, and theirs.
fn family(sql: &Connection, id: FileId) -> Result<Vec<FileId>> {
    let mut statement = sql.prepare_cached(
        "WITH RECURSIVE family (id) AS (
             VALUES (?1) UNION SELECT attachment.id FROM attachment JOIN family ON attachment.parent = family.id
         ) SELECT id FROM family",
    )?;
    let rows = statement.query_map([id.as_bytes()], |row| row.get::<_, [u8; 32]>(0))?;
    rows.map(|row| Ok(FileId::from(row?))).collect()
}

pub(crate) fn remove_all(sql: &Connection, entry: EntryId) -> Result<()> {
    sql.execute(
        "DELETE FROM message WHERE attachment IN (SELECT id FROM attachment WHERE entry = ?1)",
        [entry],
    )?;
    sql.execute("DELETE FROM attachment WHERE entry = ?1", [entry])?;
    Ok(())
}

/// Shows a file again, or not until asked for.
pub(crate) fn veil(sql: &Connection, id: FileId, veiled: bool) -> Result<()> {
    let changed = sql
        .prepare_cached("UPDATE attachment SET veiled = ?2 WHERE id = ?1")?
        .execute(params![id.as_bytes(), veiled])?;
    if changed == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}

/// Other facts of a conversation, after its dates were read in another way.
pub(crate) fn put_conversation(
    sql: &Connection,
    id: FileId,
    conversation: &Conversation,
) -> Result<()> {
    sql.execute(
        "UPDATE attachment SET conversation = ?2 WHERE id = ?1",
        params![id.as_bytes(), serde_json::to_string(conversation)?],
    )?;
    Ok(())
}

pub(crate) fn thumb(sql: &Connection, id: FileId) -> Result<Option<Thumb>> {
    Ok(sql
        .prepare_cached("SELECT media_type, bytes FROM thumb WHERE attachment = ?1")?
        .query_row([id.as_bytes()], |row| {
            Ok(Thumb {
                media_type: row.get(0)?,
                bytes: row.get(1)?,
            })
        })
        .optional()?)
}

fn read(row: &Row<'_>) -> Result<Attachment> {
    let facts: Option<String> = row.get(10)?;
    let conversation: Option<String> = row.get(11)?;
    let parent: Option<[u8; 32]> = row.get(13)?;
    let thumb: bool = row.get(16)?;
    let facts = match facts {
        Some(facts) => serde_json::from_str(&facts)?,
        None => from_before(row, thumb)?,
    };
    let origin = match parent {
        Some(parent) => Some(PartOf {
            parent: FileId::from(parent),
            message: row.get(14)?,
            part: row.get(15)?,
        }),
        None => None,
    };
    Ok(Attachment {
        id: FileId::from(row.get::<_, [u8; 32]>(0)?),
        name: row.get(1)?,
        size: u64::try_from(row.get::<_, i64>(3)?).map_err(|_| Error::Row)?,
        sha256: row.get(4)?,
        added: Stamp {
            utc_ms: row.get(5)?,
            offset_minutes: row.get(6)?,
        },
        unshown: row.get(7)?,
        thumb,
        veiled: row.get(12)?,
        facts,
        conversation: conversation
            .map(|text| serde_json::from_str(&text))
            .transpose()?,
        origin,
    })
}

/// What is known of a file that was added before files were asked what they say.
fn from_before(row: &Row<'_>, thumb: bool) -> Result<Facts> {
    let media_type: String = row.get(2)?;
    let kind = kind_of(&media_type);
    Ok(Facts {
        kind: if thumb { Kind::Picture } else { kind },
        media_type,
        width: row.get(8)?,
        height: row.get(9)?,
        ..Facts::default()
    })
}

/// What kind of file a media type tells of.
pub(super) fn kind_of(media_type: &str) -> Kind {
    match media_type.split('/').next() {
        Some("image") => Kind::Picture,
        Some("audio") => Kind::Audio,
        Some("video") => Kind::Video,
        _ if media_type == "application/pdf" => Kind::Document,
        _ => Kind::Other,
    }
}
