//! What crosses between the backend and the pages: twins of the casebook's types, and nothing else.
//!
//! `ui/types/wire.d.ts` is generated from this file by `cargo test -p pantry wire`. Times are RFC 3339 with
//! offset; civil dates are `YYYY-MM-DD` and civil times `YYYY-MM-DDTHH:MM` without one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod begin;
mod front;
mod plan;
mod seat;

pub use begin::*;
pub use front::*;
pub use plan::*;
pub use seat::*;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// Which colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Theme {
    /// As the desktop has it.
    System,
    /// Dark on paper.
    Light,
    /// Light on dark.
    Dark,
}

/// What stands in the first window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Front {
    /// A recipe box.
    #[default]
    Recipes,
    /// A field for the passphrase, and nothing else.
    Lock,
}

/// What the person chose for the look; not secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Preferences {
    /// The language of every word.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// The size of every letter, in percent of the usual: 100 to 200.
    #[serde(default = "usual_size")]
    pub text_size: u16,
    /// What stands in the first window.
    #[serde(default)]
    pub front: Front,
}

const fn usual_size() -> u16 {
    100
}

/// A failure, as a code: the words for it are `failure-<code>` in the locales.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Failure {
    /// Kebab-case, one of `pantry::failure::CODES`.
    pub code: String,
}

/// How well a moment is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Precision {
    /// To the minute.
    #[default]
    Exact,
    /// Around this time.
    About,
    /// Somewhere between start and end.
    Between,
}

/// When it happened, on the clock of the place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct When {
    /// How well it is known.
    pub precision: Precision,
    /// Civil time.
    pub start: String,
    /// Civil time; only with `between`.
    pub end: Option<String>,
    /// IANA name of the zone.
    pub zone: String,
    /// The zone's offset at `start`, minutes east of UTC; the backend computes it.
    pub offset: i32,
}

/// How long it went on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Lasted {
    /// How many; 1 to 100,000.
    pub count: u32,
    /// Of what.
    pub unit: LastedUnit,
}

/// A unit of duration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum LastedUnit {
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Days.
    Days,
}

/// Someone who saw or heard it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Witness {
    /// Name.
    pub name: String,
    /// How to reach them.
    pub reach: String,
    /// Will they speak to the police?
    pub will_speak: Answer,
}

/// A way of stalking, as the source text lists them; words: `way-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Way {
    /// Waiting for you.
    Waiting,
    /// Spying on you.
    Spying,
    /// Following you.
    Following,
    /// Letters, cards, gifts.
    Letters,
    /// E-mails.
    Emails,
    /// Telephone calls.
    Calls,
    /// App and text messages.
    Messages,
    /// Social media.
    SocialMedia,
    /// Threats of violence.
    Threats,
    /// Lies or gossip.
    Lies,
    /// Things broken or damaged.
    Damage,
    /// Orders in your name.
    Orders,
    /// Your children, family, friends, colleagues bothered.
    PeopleAround,
    /// Something else.
    Other,
}

/// What it did to the person, as the source text lists it; words: `effect-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Effect {
    /// Fear.
    Fear,
    /// A sense of threat.
    Threat,
    /// Suspicion.
    Suspicion,
    /// Strong startle.
    Startle,
    /// Trouble concentrating.
    Concentration,
    /// Sleeping badly.
    Sleep,
    /// Poor appetite.
    Appetite,
    /// Tiredness.
    Tiredness,
    /// Muscle pain.
    MusclePain,
    /// Headache.
    Headache,
    /// Less freedom in daily life.
    Freedom,
    /// Harm to the children.
    Children,
}

/// What the person writes in one entry. Everything but `when` may stay empty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct EntryFields {
    /// When it happened.
    pub when: When,
    /// Civil time at which the person found out, if later.
    pub discovered: Option<String>,
    /// How long.
    pub lasted: Option<Lasted>,
    /// Where, in words.
    pub place: String,
    /// What happened, in the person's own words.
    pub what: String,
    /// Which ways.
    pub ways: Vec<Way>,
    /// Who saw it.
    pub witnesses: Vec<Witness>,
    /// What it did to the person.
    pub effects: Vec<Effect>,
    /// The same in free words.
    pub effect_words: String,
}

/// A photo or other file of an entry. Pictures: `vault://localhost/thumb/<id>` and `.../view/<id>`.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Photo {
    /// 64 hex digits.
    pub id: String,
    /// The file's name as it came.
    pub name: String,
    /// What the bytes are, by their own look: a media type.
    pub media_type: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// 64 hex digits over the bytes as they came.
    pub sha256: String,
    /// When it was added.
    pub added_at: String,
    /// It can be shown.
    pub shown: bool,
    /// Why not: `unknown-type`, `damaged`, `too-large`, `too-slow`; words: `unshown-<code>`.
    pub unshown: Option<String>,
    /// Upright width in pixels, 0 when not shown.
    pub width: u32,
    /// Upright height in pixels, 0 when not shown.
    pub height: u32,
}

/// An entry, opened.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Entry {
    /// 32 hex digits.
    pub id: String,
    /// The newest words, draft included.
    pub fields: EntryFields,
    /// Its photos, in the order they were added.
    pub photos: Vec<Photo>,
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
    /// Which fields differ from the version before: names as in `EntryFields`, or `photos`; empty for the first.
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
    /// How many witnesses.
    pub witnesses: u32,
    /// How many photos and files.
    pub photos: u32,
    /// It has words that are not yet a saved version.
    pub draft: bool,
}

/// A stretch of the log, newest first.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct LogPage {
    /// How many entries match.
    pub total: u32,
    /// Those asked for.
    pub rows: Vec<EntryRow>,
}

/// What Today shows.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Today {
    /// Up to three items to do next.
    pub next: Vec<PlanItem>,
    /// Moments that the person chose for today.
    pub moments: Vec<MomentToday>,
    /// What is open in each register; only those with rows.
    pub open: Vec<OpenRows>,
    /// What a supporter changed since it was last looked at, newest first.
    pub news: Vec<News>,
    /// Entries with words that are not yet a saved version.
    pub drafts: Vec<EntryRow>,
    /// The last five entries.
    pub latest: Vec<EntryRow>,
    /// Entries in the last 14 days.
    pub last14: u32,
    /// Entries in the 14 days before those.
    pub before14: u32,
    /// The chain of records, verified in the background.
    pub chain: ChainState,
    /// When something was written last, if the clock now stands before it.
    pub clock_behind: Option<String>,
}

/// What the verification of the chain found.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct ChainState {
    /// It has been verified to the end.
    pub checked: bool,
    /// How many records stand.
    #[ts(type = "number")]
    pub records: u64,
    /// Entries with a record that does not verify.
    pub broken: Vec<String>,
    /// The log is older than the one last written: records at its end are gone.
    pub older: bool,
}

/// Progress of adding files, one event a file.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(
    tag = "event",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
#[ts(export, export_to = "wire.d.ts")]
pub enum Adding {
    /// So many files are to come.
    Started {
        /// How many.
        total: u32,
    },
    /// One is in.
    Added {
        /// The file.
        photo: Photo,
        /// How many are done, failures included.
        done: u32,
    },
    /// One could not be taken; the others go on.
    Refused {
        /// Its name.
        name: String,
        /// A failure code.
        code: String,
        /// How many are done, failures included.
        done: u32,
    },
    /// No more to come.
    Finished,
}
