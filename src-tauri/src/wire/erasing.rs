//! What would be gone.

use serde::Serialize;
use ts_rs::TS;

/// What stands in the notebook that is to be erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Losses {
    /// Entries of the log.
    pub entries: u32,
    /// Files in them.
    pub files: u32,
    /// The spare notebook goes with it.
    pub spare: bool,
}
