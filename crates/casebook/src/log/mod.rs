//! The log: entries as they are written, their saved versions, and search in all of it.

mod attached;
mod awaited;
mod check;
mod draft;
mod fields;
mod filter;
mod fold;
mod index;
mod inside;
mod line;
pub(crate) mod migrations;
mod offers;
mod open;
mod papers;
mod record;
mod search;
mod series;
mod versions;

pub use awaited::Awaited;
pub use check::ChainState;
pub use fields::{
    Cost, Effect, EntryFields, Knowing, Lasted, LastedUnit, Means, MeansKind, NotKnown, Precision,
    Quoted, Reply, Told, Way, When, Whom, Witness,
};
pub(crate) use fields::{QUOTED, canonical};
pub use filter::Filter;
pub use index::{EntryRow, Inside};
pub use offers::Offers;
pub(crate) use open::Log;
pub use open::{Entry, LogPage};
pub use papers::SavedPaper;
pub use series::{Ban, BanKind, SaidNo, Series, SeriesFields, Stalker};
pub use versions::{OldAttachment, OldVersion, Version};
