//! What the person writes in one entry.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Answer, FileMoment, Sort};

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
    /// Since then, and it still goes on.
    Ongoing,
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
    /// What they saw or heard, in their own words.
    pub words: String,
}

/// An answer to a question of an entry; nothing where it was not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The person does not know.
    Unknown,
}

/// How the person knows who it was; words: `knowing-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Knowing {
    /// Saw them.
    Seen,
    /// Knew the voice.
    Voice,
    /// Knew the number.
    Number,
    /// Knew the account or address.
    Account,
    /// Knew the handwriting.
    Handwriting,
    /// Knew the car or other vehicle.
    Vehicle,
    /// A camera or doorbell shows it.
    Camera,
    /// They said so themselves.
    Said,
    /// Somebody else said so.
    Told,
    /// By what was said or done: only they know or do that.
    Content,
    /// A suspicion.
    Suspicion,
}

/// What kind of thing was used; words: `means-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum MeansKind {
    /// A car, bicycle or other vehicle.
    Vehicle,
    /// A telephone number.
    Number,
    /// An account, profile or address.
    Account,
    /// A weapon, or what was used as one.
    Weapon,
    /// Something else.
    Other,
}

/// A thing that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Means {
    /// What kind.
    pub kind: MeansKind,
    /// Which: make and plate, number, name of the account.
    pub text: String,
}

/// What it cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Cost {
    /// For what.
    pub what: String,
    /// Euro cents, 0 to 10,000,000,000; nothing when it is not known.
    #[ts(type = "number | null")]
    pub cents: Option<u64>,
}

/// To whom it was told; words: `whom-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum Whom {
    /// The police.
    Police,
    /// Veilig Thuis.
    VeiligThuis,
    /// Slachtofferhulp.
    Slachtofferhulp,
    /// A lawyer.
    Lawyer,
    /// A doctor or other carer.
    Doctor,
    /// Work.
    Work,
    /// School.
    School,
    /// Someone close.
    Close,
    /// Somebody else.
    Other,
}

/// Somebody to whom it was told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Told {
    /// To whom.
    pub whom: Whom,
    /// Civil date.
    pub date: Option<String>,
    /// The name of the person spoken with.
    pub name: String,
    /// A reference, badge or report number.
    pub number: String,
}

/// A message taken over from an imported conversation or mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Quoted {
    /// The file it stands in: 64 hex digits.
    pub file: String,
    /// Its number there, from 0.
    pub number: u32,
    /// When, as the file has it.
    pub at: Option<FileMoment>,
    /// Who sent it.
    pub from: String,
    /// Sent by the owner of the device, where the file says so.
    pub mine: Option<bool>,
    /// What it is.
    pub sort: Sort,
    /// The words.
    pub text: String,
}

/// A field of which the person said that they do not know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum NotKnown {
    /// How long it lasted.
    Lasted,
    /// Where.
    Place,
    /// Who.
    Who,
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
    /// Who did it: names, or how the person calls them.
    pub who: Vec<String>,
    /// How the person knows.
    pub knowing: Vec<Knowing>,
    /// The same in free words.
    pub knowing_words: String,
    /// The exact words that were used.
    pub quote: String,
    /// Messages taken over from files.
    pub quoted: Vec<Quoted>,
    /// What was used.
    pub means: Vec<Means>,
    /// Who saw it.
    pub witnesses: Vec<Witness>,
    /// Children were there.
    pub children: Option<Reply>,
    /// It was after the person had said no.
    pub against_no: Option<Reply>,
    /// It was against a ban or order.
    pub against_ban: Option<Reply>,
    /// Which, and how.
    pub ban_words: String,
    /// What it did to the person.
    pub effects: Vec<Effect>,
    /// The same in free words.
    pub effect_words: String,
    /// What it changed in the person's life.
    pub life_words: String,
    /// What it cost.
    pub costs: Vec<Cost>,
    /// What the person did.
    pub act: String,
    /// Whom they told.
    pub told: Vec<Told>,
    /// What they said they do not know.
    pub not_known: Vec<NotKnown>,
    /// When it was first written down; the backend sets it.
    pub begun: Option<String>,
}
