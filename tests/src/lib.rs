//! What the trials share: the repository as files, and just enough reading of code.

pub mod code;
pub mod script;
pub mod tree;
