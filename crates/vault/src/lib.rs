//! Keys, encrypted databases and sealed files, as the format page has them. No domain word, no clock, no window.
//!
//! A passphrase opens a [`Vault`] and gives a [`Seat`]: what its role may open. A seat has one or two
//! [`Compartment`]s, each with a [`Database`] and sealed [`Files`].

mod body;
mod cells;
mod database;
mod digest;
mod disk;
mod erasing;
mod error;
mod filenames;
mod growth;
mod id;
mod kdf;
mod keyfile;
mod lock;
mod passphrase;
mod reading;
mod recovery;
mod renewal;
mod resealing;
mod sealed;
mod sealing;
mod seat;
mod secret;
mod slot;
mod spots;
pub mod sql;
mod vault;

pub use crate::body::Role;
pub use crate::cells::Compartment;
pub use crate::database::{Database, Migration};
pub use crate::digest::{Digest, random, sha256};
pub use crate::error::{Error, Input, Result, What};
pub use crate::id::FileId;
pub use crate::kdf::Cost;
pub use crate::lock::Lock;
pub use crate::passphrase::Passphrase;
pub use crate::reading::Reader;
pub use crate::recovery::RecoveryCode;
pub use crate::sealed::Label;
pub use crate::sealing::{Files, Sealed};
pub use crate::seat::{Progress, Renewal, Renewed, Seat};
pub use crate::vault::{Derived, Vault};
