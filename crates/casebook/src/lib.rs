//! The whole application without a window: the plan and its registers, the log and its evidence, search, and the chain
//! of records.
//!
//! A [`Casebook`] is opened from a [`vault::Seat`]. Nothing here reads the clock: every change comes with a
//! [`Stamp`]. Parts that need the log answer [`Error::NoKey`] on a seat without one.

mod author;
mod casebook;
mod civil;
mod error;
pub mod evidence;
mod id;
pub mod log;
mod logbook;
pub mod phrase;
pub mod plan;
mod planning;
pub mod registers;
mod seen;
mod shared;
mod stamp;

pub use crate::author::{Author, Changed};
pub use crate::casebook::{Casebook, OpenRows, Today};
pub use crate::error::{Error, Result};
pub use crate::id::EntryId;
pub use crate::seen::Seen;
pub use crate::shared::Shared;
pub use crate::stamp::Stamp;
