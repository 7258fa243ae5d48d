//! What crosses between the backend and the pages: twins of the casebook's types, and nothing else.
//!
//! `ui/types/wire.d.ts` is generated from this file by `cargo test -p pantry wire`. Times are RFC 3339 with
//! offset; civil dates are `YYYY-MM-DD` and civil times `YYYY-MM-DDTHH:MM` without one.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

mod begin;
mod entry;
mod erasing;
mod evidence;
mod found;
mod front;
mod keys;
mod log;
mod parting;
mod plan;
mod seat;
mod series;

pub use begin::*;
pub use entry::*;
pub use erasing::*;
pub use evidence::*;
pub use found::*;
pub use front::*;
pub use keys::*;
pub use log::*;
pub use parting::*;
pub use plan::*;
pub use seat::*;
pub use series::*;

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
}
