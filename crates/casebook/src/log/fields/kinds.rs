//! What may be chosen from a list: ways, effects, and what the questions of an entry offer.

use serde::{Deserialize, Serialize};

/// A way of stalking. The list follows the page of Veilig Thuis that this program serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// What it did to the person. The list follows the same page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// An answer to a question of an entry; nothing where it was not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// The person does not know.
    Unknown,
}

/// How the person knows who it was. An account or a number alone proves no sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// What kind of thing was used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// To whom it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// A field of which the person said that they do not know it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotKnown {
    /// How long it lasted.
    Lasted,
    /// Where.
    Place,
    /// Who.
    Who,
}
