//! What holds for the whole series: stated once, used everywhere.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Attachment, Version};

/// Someone who stalks the person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Stalker {
    /// Name, or how the person calls them.
    pub name: String,
    /// Other names and accounts.
    pub alias: String,
    /// Who they are to the person: former partner, neighbour, stranger.
    pub relation: String,
}

/// The one clear 'no'.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
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

/// What kind of ban or order; words: `ban-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
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
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Series {
    /// Under this id its attachments are added: 32 hex digits.
    pub id: String,
    /// The newest words, draft included.
    pub fields: SeriesFields,
    /// Proof: of the 'no', of orders.
    pub attachments: Vec<Attachment>,
    /// There are words that are not yet a saved version.
    pub draft: bool,
    /// When the newest words were kept; nothing when there are none.
    pub kept_at: Option<String>,
    /// Saved versions, oldest first.
    pub versions: Vec<Version>,
}
