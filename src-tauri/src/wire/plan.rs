//! The plan and its registers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Changed;

/// An answer that may be lacking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Answer {
    /// Not known, or not answered.
    #[default]
    Unknown,
    /// Yes.
    Yes,
    /// No.
    No,
    /// There is no such thing here.
    NotHere,
}

/// Where a plan item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum ItemState {
    /// Not begun.
    ToDo,
    /// Begun.
    Doing,
    /// Finished.
    Done,
    /// Does not apply.
    NotForMe,
    /// Would do harm now.
    NotSafeNow,
}

/// One of the three lists the person fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum RegisterKind {
    /// Social profiles and apps.
    Profiles,
    /// Accounts and passwords.
    Accounts,
    /// Locks and keys.
    Locks,
}

/// One item of the plan; its words are `item-<id>` in the locales.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct PlanItem {
    /// Stable name.
    pub id: String,
    /// The section it stands in.
    pub section: String,
    /// How many steps it has: attributes `step-1` ...
    pub steps: u32,
    /// The other person may notice: attribute `notice`.
    pub notice: bool,
    /// Evidence may be lost: attribute `evidence`.
    pub evidence: bool,
    /// Only on a device the other person never handled.
    pub safe_device: bool,
    /// Where it stands.
    pub state: ItemState,
    /// The person's own note.
    pub note: String,
    /// Who does it.
    pub who: String,
    /// When: a civil date, or nothing.
    pub due: Option<String>,
    /// The moment it is kept for: 32 hex digits.
    pub moment: Option<String>,
    /// It does not apply, by the answers given.
    pub hidden: bool,
    /// Last change.
    pub changed: Option<Changed>,
    /// Where the advice comes from, in words.
    pub sources: Vec<String>,
    /// Civil date the advice was last checked.
    pub checked: String,
}

/// A section of the plan; its words are `section-<id>`.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct PlanSection {
    /// Stable name.
    pub id: String,
    /// The register that belongs to it.
    pub register: Option<RegisterKind>,
    /// Its items, in the order that helps.
    pub items: Vec<PlanItem>,
}

/// A change to one item; what is absent stays.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
#[ts(export, export_to = "wire.d.ts")]
pub struct PlanItemChange {
    /// New state.
    pub state: Option<ItemState>,
    /// New note, at most 10,000 characters.
    pub note: Option<String>,
    /// New name.
    pub who: Option<String>,
    /// New civil date; an empty string takes it away.
    pub due: Option<String>,
    /// Another moment; an empty string takes it away.
    pub moment: Option<String>,
}

/// A question about what applies; its words are `question-<id>`.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Question {
    /// Stable name.
    pub id: String,
    /// What was answered. No hides what does not apply.
    pub answer: Answer,
}

/// A moment the person chose, for steps that the other person may notice. An empty `id` is one that was not kept yet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Moment {
    /// 32 hex digits, or empty.
    pub id: String,
    /// In the person's words; at most 200 characters.
    pub name: String,
    /// When: a civil date, or nothing.
    pub day: Option<String>,
}

/// A moment that has come.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct MomentToday {
    /// Which.
    pub moment: Moment,
    /// What is still to be done.
    pub items: Vec<PlanItem>,
}

/// The whole plan.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Plan {
    /// What hides what does not apply.
    pub questions: Vec<Question>,
    /// In the order that helps.
    pub sections: Vec<PlanSection>,
    /// Those with a day first.
    pub moments: Vec<Moment>,
}

/// What is open in a register.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct OpenRows {
    /// Which.
    pub kind: RegisterKind,
    /// The names of rows with an open question.
    pub names: Vec<String>,
    /// All rows.
    pub total: u32,
}

/// One register.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Register {
    /// Its rows, in the order they were made.
    pub rows: Vec<RegisterRow>,
    /// What is offered by name.
    pub offers: Vec<Offer>,
}

/// What is offered by name; its words are `offer-<register>-<id>`.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Offer {
    /// Stable name.
    pub id: String,
    /// How many things to look for: attributes `look-1` ...
    pub looks: u32,
}

/// What of the plan goes on paper.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct PaperChoice {
    /// The names of sections.
    pub sections: Vec<String>,
    /// With what the person filled in: notes, names, days and lists.
    pub own: bool,
    /// With what they answered does not apply.
    pub hidden: bool,
}

/// A row as it was kept.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct KeptRow {
    /// As it stands now.
    pub row: RegisterRow,
    /// The names of fields in which something looked like a password; it was taken out.
    pub refused: Vec<String>,
}

/// A row of a register. An empty `id` is a row that was not kept yet.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct RegisterRow {
    /// 32 hex digits, or empty.
    pub id: String,
    /// What was offered by name, or empty.
    pub offer: String,
    /// Last change; what a page says here is not taken.
    pub changed: Option<Changed>,
    /// Its own fields.
    #[serde(flatten)]
    pub fields: RegisterFields,
}

/// What one register has of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(
    tag = "kind",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
#[ts(export, export_to = "wire.d.ts")]
pub enum RegisterFields {
    /// A social profile or app.
    Profiles {
        /// The network or app.
        name: String,
        /// The name used there.
        handle: String,
        /// Closed to strangers?
        private: Answer,
        /// Who can see it.
        who_can_see: String,
        /// Followers looked through?
        followers_checked: Answer,
        /// Location off?
        location_off: Answer,
        /// Tagging by others off?
        tags_off: Answer,
        /// Logged out everywhere else?
        sessions_ended: Answer,
        /// Free words.
        note: String,
    },
    /// An account. There is no field for the password.
    Accounts {
        /// The service.
        name: String,
        /// Log-in name or address.
        user: String,
        /// Civil date the password was changed.
        changed_on: Option<String>,
        /// The device it was changed on.
        from_device: String,
        /// Two-step log-in on?
        two_step: Answer,
        /// Recovery e-mail address checked?
        recovery_email: Answer,
        /// Recovery phone number checked?
        recovery_phone: Answer,
        /// Logged out everywhere else?
        sessions_ended: Answer,
        /// Free words.
        note: String,
    },
    /// A lock, a key or a code.
    Locks {
        /// Front door, shed, car, safe, letter box.
        name: String,
        /// Secured?
        secured: Answer,
        /// Who holds a key or knows the code.
        who_has_key: String,
        /// Civil date the lock or key was changed.
        changed_on: Option<String>,
        /// Code changed?
        code_changed: Answer,
        /// Free words.
        note: String,
    },
}
