//! The log: entries, their rows, what they are narrowed by.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Attachment, EntryFields, Means, Told, Way, When, Witness};

/// An entry, opened.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Entry {
    /// 32 hex digits.
    pub id: String,
    /// The newest words, draft included.
    pub fields: EntryFields,
    /// Its attachments, in the order they were added; parts of one follow it.
    pub attachments: Vec<Attachment>,
    /// There are words that are not yet a saved version.
    pub draft: bool,
    /// When the newest words were kept; nothing for a new entry.
    pub kept_at: Option<String>,
    /// Saved versions, oldest first.
    pub versions: Vec<Version>,
}

/// A saved version.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Version {
    /// Number of its record in the chain.
    #[ts(type = "number")]
    pub seq: u64,
    /// When it was saved.
    pub at: String,
    /// Which fields differ from the version before: names as in `EntryFields`, or `attachments`; empty for the first.
    pub changed: Vec<String>,
}

/// A row of the log.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct EntryRow {
    /// 32 hex digits.
    pub id: String,
    /// When it happened.
    pub when: When,
    /// Where.
    pub place: String,
    /// Which ways.
    pub ways: Vec<Way>,
    /// The first line of what happened, or around the first match: at most 200 characters.
    pub line: String,
    /// Ranges of `line` that match the search, in UTF-16 units: start, end.
    pub marks: Vec<(u32, u32)>,
    /// Who did it.
    pub who: Vec<String>,
    /// How many witnesses.
    pub witnesses: u32,
    /// How many attachments.
    pub attachments: u32,
    /// The police was told.
    pub police: bool,
    /// The match is not in its own words but in a message of one of its files.
    pub inside: Option<Inside>,
    /// It has words that are not yet a saved version.
    pub draft: bool,
}

/// Where a match lies.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Inside {
    /// The file: 64 hex digits.
    pub file: String,
    /// The number of the message in it, from 0.
    pub number: u32,
    /// Who sent it.
    pub from: String,
}

/// What the log is narrowed to. What is empty or false narrows nothing.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Filter {
    /// Words that all occur, in the entry or together in one message of its files.
    pub query: String,
    /// One of these ways.
    pub ways: Vec<Way>,
    /// Who did it, or a witness: one of the names of `Offers`.
    pub person: String,
    /// Where: one of the places of `Offers`.
    pub place: String,
    /// Civil date: on or after it.
    pub from: Option<String>,
    /// Civil date: on or before it.
    pub until: Option<String>,
    /// Has an attachment.
    pub attachments: bool,
    /// Not yet told to the police.
    pub untold: bool,
}

/// What was typed before, to be offered again; most used first, at most 200 each.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Offers {
    /// Names: who did it, and those of the series.
    pub people: Vec<String>,
    /// Places.
    pub places: Vec<String>,
    /// Witnesses, each once, with how to reach them.
    pub witnesses: Vec<Witness>,
    /// Vehicles, numbers, accounts.
    pub means: Vec<Means>,
    /// Names of people it was told to, with to whom.
    pub told: Vec<Told>,
}

/// A stretch of the log, newest first.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct LogPage {
    /// How many entries match.
    pub total: u32,
    /// How many there are at all.
    pub all: u32,
    /// Messages of files are still being read in: a search may find more in a moment.
    pub reading: bool,
    /// Those asked for.
    pub rows: Vec<EntryRow>,
}

/// An entry as it was saved once.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct OldVersion {
    /// When it was saved.
    pub at: String,
    /// Its words.
    pub fields: EntryFields,
    /// Its attachments.
    pub attachments: Vec<OldAttachment>,
}

/// An attachment as a saved version names it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct OldAttachment {
    /// Name.
    pub name: String,
    /// 64 hex digits.
    pub sha256: String,
    /// It is still there.
    pub here: bool,
}
