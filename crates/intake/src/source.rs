//! What a parser reads from.

use std::io::{Read, Seek};

/// The bytes of one file, from any place in it.
pub trait Bytes: Read + Seek {}

impl<T: Read + Seek> Bytes for T {}
