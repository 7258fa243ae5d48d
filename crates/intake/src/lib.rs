//! Foreign bytes in, plain data out. Everything that decodes runs in a worker: a process of its own, without keys,
//! files or network, with limits on memory and time. The app's own process only passes bytes along.

mod archive;
#[cfg(feature = "bare")]
pub mod bare;
mod chat;
mod confine;
mod facts;
mod frame;
mod look;
mod mail;
mod media;
mod message;
mod picture;
mod piped;
mod pool;
mod refusal;
mod sniff;
mod source;
mod talk;
mod watch;
mod worker;

pub use facts::{DateOrder, Facts, Kind, Messages, Moment, Origin, Place};
pub use frame::{Picture, Want};
pub use message::{Message, Part, Sort};
pub use pool::{Input, Looked, Pool};
pub use refusal::Refusal;
pub use sniff::sniff;
pub use source::Bytes;
pub use worker::worker_main;
