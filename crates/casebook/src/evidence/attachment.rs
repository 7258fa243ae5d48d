//! Tables `attachment` and `thumb`: what is known of a sealed file, and a small picture of it.

use std::collections::{HashMap, HashSet};

use vault::FileId;
use vault::sql::{Connection, OptionalExtension, Row, params};

use crate::error::{Error, Result};
use crate::id::EntryId;
use crate::stamp::Stamp;

/// A photo or other file of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The sealed file.
    pub id: FileId,
    /// Its name as it came.
    pub name: String,
    /// What the bytes look like: a media type.
    pub media_type: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes as they came.
    pub sha256: [u8; 32],
    /// When it was added.
    pub added: Stamp,
    /// Why it can't be shown, as a code of the intake; nothing when it can.
    pub unshown: Option<String>,
    /// Upright width in pixels, 0 when it can't be shown.
    pub width: u32,
    /// Upright height in pixels, 0 when it can't be shown.
    pub height: u32,
}

/// A small upright picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thumb {
    /// `image/jpeg` or `image/png`.
    pub media_type: String,
    /// The picture.
    pub bytes: Vec<u8>,
}

/// A photo and its place in the entry.
pub(crate) struct Added {
    pub(crate) photo: Photo,
    pub(crate) place: i64,
}

const COLUMNS: &str =
    "id, name, media_type, size, sha256, added, added_offset, unshown, width, height";

pub(crate) fn put(
    sql: &Connection,
    entry: EntryId,
    added: &Added,
    thumb: Option<&Thumb>,
) -> Result<()> {
    let photo = &added.photo;
    let id = photo.id.as_bytes();
    sql.prepare_cached(&format!(
        "INSERT INTO attachment ({COLUMNS}, entry, position)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
    ))?
    .execute(params![
        id,
        photo.name,
        photo.media_type,
        i64::try_from(photo.size).map_err(|_| Error::OutOfRange)?,
        photo.sha256,
        photo.added.utc_ms,
        photo.added.offset_minutes,
        photo.unshown,
        photo.width,
        photo.height,
        entry,
        added.place,
    ])?;
    if let Some(thumb) = thumb {
        sql.prepare_cached(
            "INSERT INTO thumb (attachment, media_type, bytes) VALUES (?1, ?2, ?3)",
        )?
        .execute(params![id, thumb.media_type, thumb.bytes])?;
    }
    Ok(())
}

pub(crate) fn of(sql: &Connection, entry: EntryId) -> Result<Vec<Photo>> {
    let mut statement = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM attachment WHERE entry = ?1 ORDER BY position, id"
    ))?;
    let rows = statement.query_map([entry], |row| Ok(read(row)))?;
    rows.map(|row| row?).collect()
}

/// Every sealed file that a row names.
pub(crate) fn ids(sql: &Connection) -> Result<HashSet<FileId>> {
    let mut statement = sql.prepare("SELECT id FROM attachment")?;
    let rows = statement.query_map([], |row| row.get::<_, [u8; 32]>(0))?;
    rows.map(|row| Ok(FileId::from(row?))).collect()
}

pub(crate) fn counts(sql: &Connection) -> Result<HashMap<EntryId, usize>> {
    let mut statement = sql.prepare("SELECT entry, count(*) FROM attachment GROUP BY entry")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, u32>(1)? as usize)))?;
    Ok(rows.collect::<vault::sql::Result<_>>()?)
}

pub(crate) fn count(sql: &Connection, entry: EntryId) -> Result<usize> {
    Ok(sql
        .prepare_cached("SELECT count(*) FROM attachment WHERE entry = ?1")?
        .query_row([entry], |row| row.get::<_, u32>(0))? as usize)
}

pub(crate) fn next_place(sql: &Connection, entry: EntryId) -> Result<i64> {
    Ok(sql
        .prepare_cached("SELECT coalesce(max(position) + 1, 0) FROM attachment WHERE entry = ?1")?
        .query_row([entry], |row| row.get(0))?)
}

pub(crate) fn remove(sql: &Connection, entry: EntryId, id: FileId) -> Result<()> {
    let removed = sql.execute(
        "DELETE FROM attachment WHERE id = ?1 AND entry = ?2",
        params![id.as_bytes(), entry],
    )?;
    if removed == 0 {
        return Err(Error::NotFound);
    }
    Ok(())
}

pub(crate) fn remove_all(sql: &Connection, entry: EntryId) -> Result<()> {
    sql.execute("DELETE FROM attachment WHERE entry = ?1", [entry])?;
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

fn read(row: &Row<'_>) -> Result<Photo> {
    Ok(Photo {
        id: FileId::from(row.get::<_, [u8; 32]>(0)?),
        name: row.get(1)?,
        media_type: row.get(2)?,
        size: u64::try_from(row.get::<_, i64>(3)?).map_err(|_| Error::Row)?,
        sha256: row.get(4)?,
        added: Stamp {
            utc_ms: row.get(5)?,
            offset_minutes: row.get(6)?,
        },
        unshown: row.get(7)?,
        width: row.get(8)?,
        height: row.get(9)?,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::log::MIGRATIONS;

    fn added(number: u8, place: i64) -> Added {
        let photo = Photo {
            id: FileId::from([number; 32]),
            name: format!("{number}.jpg"),
            media_type: "image/jpeg".into(),
            size: 1 << 40,
            sha256: [number; 32],
            added: Stamp {
                utc_ms: -1,
                offset_minutes: -600,
            },
            unshown: None,
            width: 4_000,
            height: 3_000,
        };
        Added { photo, place }
    }

    #[test]
    fn rows_come_back_in_their_places_and_a_thumb_goes_with_its_photo() {
        let sql = Connection::open_in_memory().unwrap();
        sql.execute_batch("PRAGMA foreign_keys = ON").unwrap();
        sql.execute_batch(MIGRATIONS[0].sql).unwrap();
        let (entry, other) = (EntryId([1; 16]), EntryId([2; 16]));
        let thumb = Thumb {
            media_type: "image/jpeg".into(),
            bytes: vec![255, 216],
        };
        for (number, place, entry) in [(3, 1, entry), (4, 0, entry), (5, 0, other)] {
            put(&sql, entry, &added(number, place), Some(&thumb)).unwrap();
        }
        let (first, second) = (added(4, 0).photo, added(3, 1).photo);
        assert_eq!(of(&sql, entry).unwrap(), [first.clone(), second.clone()]);
        assert_eq!(
            (next_place(&sql, entry), next_place(&sql, other)),
            (Ok(2), Ok(1))
        );
        assert_eq!(
            counts(&sql).unwrap(),
            HashMap::from([(entry, 2), (other, 1)])
        );
        assert_eq!(super::thumb(&sql, first.id), Ok(Some(thumb)));

        assert_eq!(remove(&sql, other, first.id), Err(Error::NotFound));
        remove(&sql, entry, first.id).unwrap();
        assert_eq!(super::thumb(&sql, first.id), Ok(None));
        assert_eq!(ids(&sql).unwrap(), [second.id, added(5, 0).photo.id].into());
        remove_all(&sql, entry).unwrap();
        assert_eq!((count(&sql, entry), count(&sql, other)), (Ok(0), Ok(1)));
        let thumbs: i64 = sql
            .query_row("SELECT count(*) FROM thumb", [], |row| row.get(0))
            .unwrap();
        assert_eq!(thumbs, 1);
    }
}
