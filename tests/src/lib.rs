//! What the trials share: the repository as files, and just enough reading of code.

pub mod archive;
pub mod code;
pub mod desk;
pub mod disk;
pub mod driver;
pub mod keys;
pub mod litter;
pub mod memory;
pub mod photo;
pub mod portal;
pub mod reading;
pub mod rights;
pub mod samples;
pub mod script;
pub mod sitting;
pub mod strace;
pub mod tree;
pub mod x;
