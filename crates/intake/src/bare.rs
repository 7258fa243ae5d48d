//! The parsers without a worker around them: for the fuzzer alone. The program itself never builds this.

use std::io::Cursor;

use crate::frame::Want;
use crate::{media, picture, sniff};

/// What a file says of itself.
pub fn media(bytes: &[u8]) {
    let media_type = sniff(bytes.get(..64).unwrap_or(bytes));
    let _ = media::facts(&mut Cursor::new(bytes), media_type);
}

/// A small picture of it, of at most a mebibyte.
pub fn picture(bytes: &[u8]) {
    if bytes.len() <= 1 << 20 {
        let _ = picture::drawn(bytes, Want::Thumb);
    }
}
