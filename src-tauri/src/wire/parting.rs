//! How the notebook is left.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A key for the whole system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Shortcut {
    /// Ctrl is held.
    pub ctrl: bool,
    /// Alt (Option) is held.
    pub alt: bool,
    /// Shift is held.
    pub shift: bool,
    /// The key between Ctrl and Alt (Windows, Command) is held.
    pub meta: bool,
    /// `KeyboardEvent.code` (UI Events KeyboardEvent code Values, W3C).
    pub code: String,
}

/// What the person chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Parting {
    /// The recipe box comes in the notebook's place; otherwise nothing does.
    pub recipes: bool,
    /// It leaves by itself after so many minutes without a key or a move of the mouse: 1 to 60.
    pub idle_minutes: u16,
    /// A key for the whole system.
    pub key: Option<Shortcut>,
    /// Programs that capture the screen are to see nothing of it.
    pub protected: bool,
}

/// How it stands with the key for the whole system; words: `system-key-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum SystemKey {
    /// None was chosen.
    #[default]
    None,
    /// It leaves.
    Held,
    /// The system has it, and names no key that is tied to it: it may leave or not.
    Untied,
    /// Another program has it.
    Taken,
    /// The system asks the person.
    Asked,
    /// The system does not give it now. Where the person said no it is chosen no longer.
    Refused,
    /// Not on this system.
    NotOffered,
}

/// Whether programs that capture the screen see the window; words: `protection-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Protection {
    /// They see nothing of it.
    On,
    /// They see it.
    Off,
    /// The system has no such protection.
    #[default]
    NotOffered,
}

/// What the person chose, and what of it holds on this system.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct PartingState {
    /// What was chosen.
    pub chosen: Parting,
    /// The key for the whole system.
    pub key: SystemKey,
    /// What the system calls it, where it may be another than was chosen.
    pub key_known_as: Option<String>,
    /// The window's protection, as the system says.
    pub protection: Protection,
}

/// Where a page's Leave button stands, in the page's pixels from its left and top.
#[derive(Clone, Copy, Debug, Deserialize, TS)]
#[ts(export, export_to = "wire.d.ts")]
pub struct LeaveButton {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}
