//! Who opened the notebook, the supporter's seat, and what a supporter did and saw.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ItemState, RegisterKind};

/// Whose passphrase opened the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Role {
    /// The person whose notebook it is, by passphrase or recovery code.
    Owner,
    /// Someone who helps: the plan and nothing else.
    Supporter,
}

/// A change: when, and by whom.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Changed {
    /// When.
    pub at: String,
    /// By whom.
    pub by: Role,
    /// A supporter's name; may be empty.
    pub name: String,
}

/// Who holds the supporter's seat.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Supporter {
    /// As the owner named them; may be empty.
    pub name: String,
    /// Since when.
    pub since: String,
}

/// What a supporter changed.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Subject {
    /// An item of the plan.
    Item {
        /// Its name.
        id: String,
        /// Where it stands now; nothing for one this program no longer has.
        state: Option<ItemState>,
    },
    /// An answer to a question.
    Question {
        /// Its name.
        id: String,
    },
    /// A moment.
    Moment {
        /// What it was called then.
        name: String,
    },
    /// A row of a register.
    Row {
        /// Which register.
        register: RegisterKind,
        /// 32 hex digits.
        id: String,
        /// What it was called then.
        name: String,
    },
    /// A signed note.
    Sighting,
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Act {
    /// It is new.
    Added,
    /// It is different.
    Changed,
    /// It was taken away.
    Removed,
}

/// A change by a supporter that the owner has not seen yet.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct News {
    /// What.
    pub subject: Subject,
    /// What was done to it.
    pub act: Act,
    /// When.
    pub at: String,
    /// The supporter's name; may be empty.
    pub by: String,
}

/// What a supporter saw themselves. An empty `id` is a note that was not kept yet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Sighting {
    /// 32 hex digits, or empty.
    pub id: String,
    /// Whose note it is; what a page says here is not taken.
    pub by: String,
    /// The civil date of what was seen, or nothing.
    pub day: Option<String>,
    /// About what time, in words; at most 500 characters.
    pub clock: String,
    /// Where; at most 500 characters.
    pub place: String,
    /// What was seen and heard; at most 50,000 characters.
    pub words: String,
    /// Nothing for a draft; what a page says here is not taken.
    pub signed: Option<Signature>,
}

/// A signed note can't be changed any more.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Signature {
    /// When.
    pub at: String,
    /// SHA-256 in hex.
    pub digest: String,
    /// The note still has that fingerprint.
    pub holds: bool,
}
