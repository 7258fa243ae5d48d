//! What crosses to the window of the first start.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::FrontLook;

/// The steps that can be gone back to another day; those after them hold what is nowhere written yet.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS,
)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum BeginStep {
    /// Is this computer safe?
    #[default]
    Safe,
    /// Which language?
    Language,
    /// Leaving, practised.
    Practise,
    /// The passphrase.
    Passphrase,
}

/// What the first start needs to paint itself.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct BeginState {
    /// The look.
    pub look: FrontLook,
    /// Where it was left.
    pub step: BeginStep,
}

/// Why a passphrase is weak; words: `weak-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Weakness {
    /// One of those tried first, or close to it.
    Known,
    /// A word, or a name, with little beside it.
    Word,
    /// A row of keys, or of letters or digits that follow each other.
    Row,
    /// The same again and again.
    Repeated,
    /// A date or a year.
    Date,
    /// Too short for anything.
    Short,
}

/// How strong a passphrase is.
#[derive(Clone, Copy, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Strength {
    /// 0 for nothing, 1 for strong enough, and what lies between.
    pub part: f64,
    /// Why it is refused; nothing when it is strong enough.
    pub weakness: Option<Weakness>,
}
