//! What holds for the whole series: who, since when, the one 'no', bans. Stated once, and kept in the chain like an entry.

use serde::{Deserialize, Serialize};
use vault::sql::Connection;

use super::draft::{self, Draft};
use super::fields::{SHORT, WORDS, longest};
use super::record::{self, Body, Saved};
use super::versions::{Version, versions};
use crate::civil;
use crate::error::{Error, Result};
use crate::evidence::{Attachment, attachment};
use crate::id::EntryId;
use crate::stamp::Stamp;

/// The most rows of a list.
const ROWS: usize = 64;

/// Someone who stalks the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stalker {
    /// Name, or how the person calls them.
    pub name: String,
    /// Other names and accounts.
    pub alias: String,
    /// Who they are to the person: former partner, neighbour, stranger.
    pub relation: String,
}

/// The one clear 'no'.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidNo {
    /// Civil date.
    pub date: Option<String>,
    /// How: by letter, by message, through a lawyer.
    pub how: String,
    /// The words of it.
    pub words: String,
    /// Who was there, or knows of it.
    pub witness: String,
}

/// What kind of ban or order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BanKind {
    /// No contact.
    Contact,
    /// Not in a street or area.
    Area,
    /// Not in the house.
    House,
    /// Another condition or order.
    Other,
}

/// A ban or order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ban {
    /// What kind.
    pub kind: BanKind,
    /// Civil date from which it holds.
    pub from: Option<String>,
    /// Civil date until which it holds.
    pub until: Option<String>,
    /// Who gave it: court, mayor, prosecutor.
    pub by: String,
    /// Its number.
    pub number: String,
    /// What it forbids.
    pub words: String,
}

/// What the person writes of the whole series. Everything may stay empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesFields {
    /// Who.
    pub people: Vec<Stalker>,
    /// Civil date of the beginning, as far as known.
    pub since: Option<String>,
    /// How it began.
    pub beginning: String,
    /// How often it comes.
    pub often: String,
    /// Violence or threats before.
    pub earlier: String,
    /// By which ways and programs they reach the person.
    pub platforms: String,
    /// The one 'no'.
    pub no: SaidNo,
    /// Bans and orders.
    pub bans: Vec<Ban>,
}

/// The whole series, opened.
#[derive(Clone, Debug)]
pub struct Series {
    /// The newest words, draft included.
    pub fields: SeriesFields,
    /// Proof: of the 'no', of orders. Kept under [`EntryId::SERIES`].
    pub attachments: Vec<Attachment>,
    /// There are words that are not yet a saved version.
    pub draft: bool,
    /// When the newest words were kept; nothing when there are none.
    pub kept: Option<Stamp>,
    /// Saved versions, oldest first.
    pub versions: Vec<Version>,
}

impl SeriesFields {
    fn checked(self) -> Result<Self> {
        if self.people.len() > ROWS || self.bans.len() > ROWS {
            return Err(Error::TooLong);
        }
        let bans = self.bans.iter().flat_map(|ban| [&ban.from, &ban.until]);
        for date in [&self.since, &self.no.date].into_iter().chain(bans) {
            date.as_deref().map(civil::date).transpose()?;
        }
        let people = self
            .people
            .iter()
            .flat_map(|p| [&p.name, &p.alias, &p.relation]);
        let orders = self.bans.iter().flat_map(|ban| [&ban.by, &ban.number]);
        let short = [&self.no.how, &self.no.witness];
        for text in people.chain(orders).chain(short) {
            longest(text, SHORT)?;
        }
        let accounts = [
            &self.beginning,
            &self.often,
            &self.earlier,
            &self.platforms,
            &self.no.words,
        ];
        let bans = self.bans.iter().map(|ban| &ban.words);
        for text in accounts.into_iter().chain(bans) {
            longest(text, WORDS)?;
        }
        Ok(self)
    }
}

/// The newest words.
pub(super) fn fields(sql: &Connection) -> Result<SeriesFields> {
    if let Some(Draft { fields, .. }) = draft::get(sql, EntryId::SERIES)? {
        return Ok(fields);
    }
    let saved: Option<Body<SeriesFields>> = record::newest(sql, EntryId::SERIES)?;
    Ok(saved.map(|body| body.fields).unwrap_or_default())
}

pub(super) fn open(sql: &Connection) -> Result<Series> {
    let saved: Vec<Saved<SeriesFields>> = record::of(sql, EntryId::SERIES)?;
    let draft: Option<Draft<SeriesFields>> = draft::get(sql, EntryId::SERIES)?;
    Ok(Series {
        draft: draft.is_some(),
        kept: draft
            .as_ref()
            .map(|draft| draft.kept)
            .or(saved.last().map(|saved| saved.at)),
        fields: fields(sql)?,
        attachments: attachment::of(sql, EntryId::SERIES)?,
        versions: versions(&saved)?,
    })
}

/// Keeps what is typed.
pub(super) fn keep(sql: &Connection, fields: SeriesFields, now: Stamp) -> Result<()> {
    draft::put(sql, EntryId::SERIES, &fields.checked()?, now)
}

/// Makes a draft of what stands, so that a change of the files becomes a version too.
pub(super) fn touch(sql: &Connection, now: Stamp) -> Result<()> {
    draft::put(sql, EntryId::SERIES, &fields(sql)?, now)
}

/// Makes the draft a saved version, if it differs from the last.
pub(super) fn settle(sql: &Connection, now: Stamp) -> Result<()> {
    let Some(Draft { fields, .. }) = draft::get::<SeriesFields>(sql, EntryId::SERIES)? else {
        return Ok(());
    };
    let body = Body {
        fields,
        photos: record::evidence(sql, EntryId::SERIES)?,
    };
    let before: Option<Body<SeriesFields>> = record::newest(sql, EntryId::SERIES)?;
    let nothing =
        before.is_none() && body.fields == SeriesFields::default() && body.photos.is_empty();
    if !nothing && before.as_ref() != Some(&body) {
        record::add_series(sql, &body.canonical()?, now)?;
    }
    draft::remove(sql, EntryId::SERIES)
}
