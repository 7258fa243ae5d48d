//! Evidence: files of every kind, their bytes kept exactly as they came, and what stands in them.

mod adder;
pub(crate) mod attachment;
mod awaited;
mod conversation;
pub(crate) mod messages;
mod reading;
mod source;
#[cfg(test)]
mod tests;

pub use adder::{Event, Intake, add};
pub(crate) use attachment::Added;
pub use attachment::{Attachment, PartOf, Thumb};
pub use conversation::Conversation;
pub use intake::{DateOrder, Facts, Kind, Moment, Origin, Place, Sort};
pub use messages::Kept;
pub use reading::reread_dates;
pub use source::Source;
