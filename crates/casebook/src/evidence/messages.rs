//! Table `message`: what stands in mails, mailboxes and conversations, as plain text.

use intake::{Message, Moment, Sort};
use serde::{Deserialize, Serialize};
use vault::FileId;
use vault::sql::{Connection, Row, params};

use crate::error::{Error, Result};

/// One message, as it was taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its number in the file, from 0.
    pub number: u32,
    /// When, as the file has it.
    pub at: Option<Moment>,
    /// Who sent it.
    pub from: String,
    /// To whom; may be empty.
    pub to: String,
    /// Sent by the owner of the device, where the file says so.
    pub mine: Option<bool>,
    /// What it is.
    pub sort: Sort,
    /// Subject; may be empty.
    pub subject: String,
    /// The words.
    pub text: String,
    /// Ranges of `text` that match a search, in UTF-16 units.
    pub marks: Vec<(u32, u32)>,
    /// Files in it: the name, and the attachment it became.
    pub parts: Vec<(String, Option<FileId>)>,
}

/// What is kept of a part beside the message it stands in.
#[derive(Serialize, Deserialize)]
struct PartName {
    name: String,
}

/// Enters messages, numbered on from `first`.
pub(crate) fn put(sql: &Connection, file: FileId, first: u32, messages: &[Message]) -> Result<()> {
    let mut insert = sql.prepare_cached(
        "INSERT INTO message (attachment, number, at, \"offset\", sender, recipient, mine, sort, subject, text, headers, parts)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
    )?;
    for (number, message) in (first..).zip(messages) {
        let headers =
            (!message.headers.is_empty()).then(|| serde_json::to_string(&message.headers));
        let names: Vec<PartName> = message
            .parts
            .iter()
            .map(|part| PartName {
                name: part.name.clone(),
            })
            .collect();
        let parts = (!names.is_empty()).then(|| serde_json::to_string(&names));
        insert.execute(params![
            file.as_bytes(),
            number,
            message.at.as_ref().map(|at| &at.civil),
            message.at.as_ref().and_then(|at| at.offset),
            message.from,
            message.to,
            message.mine,
            sort_name(message.sort),
            message.subject,
            message.text,
            headers.transpose()?,
            parts.transpose()?,
        ])?;
    }
    Ok(())
}

/// Other moments for messages, numbered on from `first`.
pub(crate) fn put_moments(
    sql: &Connection,
    file: FileId,
    first: u32,
    messages: &[Message],
) -> Result<()> {
    let mut update = sql.prepare_cached(
        "UPDATE message SET at = ?3, \"offset\" = ?4 WHERE attachment = ?1 AND number = ?2",
    )?;
    for (number, message) in (first..).zip(messages) {
        let at = message.at.as_ref();
        update.execute(params![
            file.as_bytes(),
            number,
            at.map(|at| &at.civil),
            at.and_then(|at| at.offset),
        ])?;
    }
    Ok(())
}

/// Takes out messages whose file is not there: those of an import that was cut short.
pub(crate) fn sweep(sql: &Connection) -> Result<()> {
    sql.execute(
        "DELETE FROM message WHERE attachment NOT IN (SELECT id FROM attachment)",
        [],
    )?;
    Ok(())
}

/// Takes out the messages of a file.
pub(crate) fn remove(sql: &Connection, file: FileId) -> Result<()> {
    sql.execute(
        "DELETE FROM message WHERE attachment = ?1",
        [file.as_bytes()],
    )?;
    Ok(())
}

const COLUMNS: &str = "number, at, \"offset\", sender, recipient, mine, sort, subject, text, parts";

/// The most text in a stretch, in bytes; the message that goes past it is the last.
const STRETCH: usize = 16 << 20;

/// A stretch of the messages of a file, from a number on.
pub(crate) fn page(sql: &Connection, file: FileId, from: u32, most: usize) -> Result<Vec<Kept>> {
    let mut statement = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM message WHERE attachment = ?1 AND number >= ?2 ORDER BY number LIMIT ?3"
    ))?;
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    let mut rows = statement.query(params![file.as_bytes(), from, most])?;
    let (mut page, mut length) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let message = read(row)?;
        length += message.text.len();
        page.push(message);
        if length > STRETCH {
            break;
        }
    }
    Ok(page)
}

/// One message of a file.
pub(crate) fn get(sql: &Connection, file: FileId, number: u32) -> Result<Kept> {
    let mut found = page(sql, file, number, 1)?;
    found.retain(|message| message.number == number);
    found.pop().ok_or(Error::NotFound)
}

/// The header fields of a mail.
pub(crate) fn headers(
    sql: &Connection,
    file: FileId,
    number: u32,
) -> Result<Vec<(String, String)>> {
    let text: Option<String> = sql
        .prepare_cached("SELECT headers FROM message WHERE attachment = ?1 AND number = ?2")?
        .query_row(params![file.as_bytes(), number], |row| row.get(0))
        .map_err(|_| Error::NotFound)?;
    Ok(text
        .map(|text| serde_json::from_str(&text))
        .transpose()?
        .unwrap_or_default())
}

fn read(row: &Row<'_>) -> Result<Kept> {
    let civil: Option<String> = row.get(1)?;
    let offset = row.get(2)?;
    let sort: String = row.get(6)?;
    let parts: Option<String> = row.get(9)?;
    let parts: Vec<PartName> = parts
        .map(|text| serde_json::from_str(&text))
        .transpose()?
        .unwrap_or_default();
    Ok(Kept {
        number: row.get(0)?,
        at: civil.map(|civil| Moment { civil, offset }),
        from: row.get(3)?,
        to: row.get(4)?,
        mine: row.get(5)?,
        sort: sort_of(&sort)?,
        subject: row.get(7)?,
        text: row.get(8)?,
        marks: Vec::new(),
        parts: parts.into_iter().map(|part| (part.name, None)).collect(),
    })
}

const SORTS: [(Sort, &str); 5] = [
    (Sort::Words, "words"),
    (Sort::Notice, "notice"),
    (Sort::Call, "call"),
    (Sort::Deleted, "deleted"),
    (Sort::Unsent, "unsent"),
];

fn sort_name(sort: Sort) -> &'static str {
    SORTS
        .iter()
        .find(|(own, _)| *own == sort)
        .map_or("words", |(_, name)| name)
}

fn sort_of(name: &str) -> Result<Sort> {
    let found = SORTS.iter().find(|(_, own)| *own == name);
    found.map(|(sort, _)| *sort).ok_or(Error::Row)
}
