//! Foreign bytes in, plain data out. Everything that decodes runs in a worker: a process of its own, without keys,
//! files or network, with limits on memory and time. The app's own process only passes bytes along.

mod archive;
#[cfg(feature = "bare")]
pub mod bare;
mod chat;
mod confine;
mod facts;
mod frame;
mod message;
mod picture;
mod pool;
mod sniff;
mod source;
mod worker;

pub use facts::{DateOrder, Facts, Kind, Messages, Moment, Origin, Place};
pub use frame::{Picture, Refusal, Want};
pub use message::{Message, Part, Sort};
pub use pool::Pool;
pub use sniff::sniff;
pub use worker::worker_main;
