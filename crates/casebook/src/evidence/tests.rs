//! The table of attachments.

#![allow(clippy::unwrap_used)]

use std::collections::HashMap;

use intake::{Facts, Kind};
use vault::FileId;
use vault::sql::Connection;

use super::attachment::{self, Added, Attachment, PartOf, Thumb};
use crate::error::Error;
use crate::id::EntryId;
use crate::log::migrations::MIGRATIONS;
use crate::stamp::Stamp;

fn database() -> Connection {
    let sql = vault::sql::in_memory().unwrap();
    sql.execute_batch("PRAGMA foreign_keys = ON").unwrap();
    for step in MIGRATIONS {
        sql.execute_batch(step.sql).unwrap();
    }
    sql
}

fn added(number: u8) -> Added {
    let attachment = Attachment {
        id: FileId::from([number; 32]),
        name: format!("{number}.jpg"),
        size: 1 << 40,
        sha256: [number; 32],
        added: Stamp {
            utc_ms: -1,
            offset_minutes: -600,
        },
        unshown: None,
        thumb: true,
        veiled: false,
        facts: Facts {
            kind: Kind::Picture,
            media_type: "image/jpeg".into(),
            width: 4_000,
            height: 3_000,
            ..Facts::default()
        },
        conversation: None,
        origin: None,
    };
    Added {
        attachment,
        picture: Some(Thumb {
            media_type: "image/jpeg".into(),
            bytes: vec![255, 216],
        }),
    }
}

fn part(number: u8, of: u8) -> Added {
    let mut part = added(number);
    part.attachment.origin = Some(PartOf {
        parent: FileId::from([of; 32]),
        message: 7,
        part: 1,
    });
    part
}

#[test]
fn rows_come_back_in_their_places_and_a_thumb_goes_with_its_file() {
    let sql = database();
    let (entry, other) = (EntryId([1; 16]), EntryId([2; 16]));
    for (number, place, entry) in [(3, 1, entry), (4, 0, entry), (5, 0, other)] {
        attachment::put(&sql, entry, place, &added(number)).unwrap();
    }
    let (first, second) = (added(4).attachment, added(3).attachment);
    assert_eq!(
        attachment::of(&sql, entry).unwrap(),
        [first.clone(), second.clone()]
    );
    assert_eq!(
        (
            attachment::next_place(&sql, entry),
            attachment::next_place(&sql, other)
        ),
        (Ok(2), Ok(1))
    );
    assert_eq!(
        attachment::get(&sql, second.id),
        Ok((second.clone(), entry))
    );
    assert!(attachment::thumb(&sql, first.id).unwrap().is_some());

    assert_eq!(
        attachment::remove(&sql, other, first.id),
        Err(Error::NotFound)
    );
    assert_eq!(
        attachment::remove(&sql, entry, first.id),
        Ok(vec![first.id])
    );
    assert_eq!(attachment::thumb(&sql, first.id), Ok(None));
    attachment::remove_all(&sql, entry).unwrap();
    let left = [added(5).attachment.id];
    assert_eq!(attachment::ids(&sql).unwrap(), left.into());
    let thumbs: i64 = sql
        .query_row("SELECT count(*) FROM thumb", [], |row| row.get(0))
        .unwrap();
    assert_eq!(thumbs, 1);
}

#[test]
fn a_part_stands_after_its_file_and_goes_with_it() {
    let sql = database();
    let entry = EntryId([1; 16]);
    for (place, file) in [
        (0, added(1)),
        (0, part(9, 1)),
        (0, part(8, 9)),
        (1, added(2)),
    ] {
        attachment::put(&sql, entry, place, &file).unwrap();
    }
    let names = |sql: &Connection| -> Vec<u8> {
        let all = attachment::of(sql, entry).unwrap();
        all.iter().map(|file| file.id.as_bytes()[0]).collect()
    };
    assert_eq!(names(&sql), [1, 9, 8, 2]);
    let file = FileId::from([1; 32]);
    assert_eq!(
        attachment::parts(&sql, file).unwrap(),
        HashMap::from([((7, 1), FileId::from([9; 32]))])
    );
    let digest = |number: u8| attachment::with_digest(&sql, &[number; 32]).unwrap();
    assert_eq!((digest(1), digest(9)), (vec![entry], vec![]));
    assert_eq!(attachment::remove(&sql, entry, file).unwrap().len(), 3);
    assert_eq!(names(&sql), [2]);
}

#[test]
fn a_row_from_before_is_still_a_picture() {
    let sql = vault::sql::in_memory().unwrap();
    sql.execute_batch(MIGRATIONS[0].sql).unwrap();
    for (id, media_type) in [([1_u8; 32], "image/jpeg"), ([2; 32], "application/pdf")] {
        sql.execute(
            "INSERT INTO attachment VALUES (?1, ?2, 0, 'a', ?3, 5, ?1, 0, 0, NULL, 40, 20)",
            vault::sql::params![id, EntryId([1; 16]), media_type],
        )
        .unwrap();
    }
    sql.execute(
        "INSERT INTO thumb VALUES (?1, 'image/jpeg', x'00')",
        [[1_u8; 32]],
    )
    .unwrap();
    sql.execute_batch(MIGRATIONS[1].sql).unwrap();
    let files = attachment::of(&sql, EntryId([1; 16])).unwrap();
    let kinds: Vec<_> = files
        .iter()
        .map(|file| (file.facts.kind, file.thumb))
        .collect();
    assert_eq!(kinds, [(Kind::Picture, true), (Kind::Document, false)]);
    assert_eq!((files[0].facts.width, files[0].facts.height), (40, 20));
}
