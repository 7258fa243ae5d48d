//! The ways into the notebook, when it was opened last, and new keys for everything.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whose passphrases there are, as far as whoever opened the notebook gives and takes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Keys {
    /// This passphrase can change them; if not, nothing is known of the others.
    pub all: bool,
    /// There is a recovery code.
    pub recovery: bool,
    /// Someone who helps has a passphrase.
    pub supporter: bool,
    /// There is a spare notebook.
    pub spare: bool,
}

/// When the notebook was opened before this time, and whether anything in it is older than what was seen last.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Seen {
    /// When, by the same; nothing the first time.
    pub last_opened: Option<String>,
    /// How many entries there are; nothing for a supporter.
    pub entries: Option<u32>,
    /// The key file is older.
    pub keys_older: bool,
    /// The plan is older.
    pub plan_older: bool,
    /// The log is older; known once the chain was read to its end.
    pub log_older: bool,
}

/// How far new keys for everything are.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Renewing {
    /// Bytes done.
    #[ts(type = "number")]
    pub done: u64,
    /// Bytes in all.
    #[ts(type = "number")]
    pub total: u64,
    /// Nothing has changed yet, and it can be given up.
    pub stoppable: bool,
}

/// What new keys for everything came to.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Renewed {
    /// Sealed files under the new keys.
    #[ts(type = "number")]
    pub files: u64,
    /// Those among them that were damaged, and are damaged still.
    #[ts(type = "number")]
    pub damaged: u64,
}

/// Who opens the notebook from now on, as it was typed.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct NewKeys {
    /// The passphrase now, or the recovery code.
    pub current: String,
    /// The new passphrase.
    pub passphrase: String,
    /// The same, once more.
    pub again: String,
    /// The recovery code that was drawn, typed back; or none from now on.
    pub code: Option<String>,
}
