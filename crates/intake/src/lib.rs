//! Foreign bytes in, plain data out. Everything that decodes runs in a worker: a process of its own, without keys,
//! files or network, with limits on memory and time. The app's own process only passes bytes along.

mod confine;
mod frame;
mod picture;
mod pool;
mod sniff;
mod worker;

pub use frame::{Picture, Refusal, Want};
pub use pool::Pool;
pub use sniff::sniff;
pub use worker::worker_main;
