//! Boxes of ISO/IEC 14496-12: a length, a name, and a content, one after another.

use super::fields::{Fields, exactly_at};
use crate::source::Bytes;

/// The most boxes looked at beside each other.
const MOST: usize = 16_384;

/// The name of a box.
pub(crate) type Name = [u8; 4];

/// A box in the file itself: its name, and where its content lies.
pub(super) struct Found {
    pub(super) name: Name,
    pub(super) start: u64,
    pub(super) length: u64,
}

/// The box that begins at a place in a file of so many bytes, as far as it lies in the file; and where the next one
/// begins.
pub(super) fn found_at(bytes: &mut dyn Bytes, place: u64, end: u64) -> Option<(Found, u64)> {
    let [s1, s2, s3, s4, name @ ..] = exactly_at::<8>(bytes, place)?;
    let (header, size) = match u32::from_be_bytes([s1, s2, s3, s4]) {
        0 => (8, end.checked_sub(place)?),
        1 => (16, u64::from_be_bytes(exactly_at(bytes, place + 8)?)),
        size => (8, u64::from(size)),
    };
    let length = size.checked_sub(header)?;
    let start = place + header;
    let next = start.checked_add(length)?;
    let length = length.min(end.saturating_sub(start));
    let found = Found {
        name,
        start,
        length,
    };
    Some((found, next))
}

/// The boxes in a run of bytes. The last one may be cut short.
pub(super) fn boxes(run: &[u8]) -> impl Iterator<Item = (Name, &[u8])> {
    let mut rest = Fields::new(run);
    std::iter::from_fn(move || {
        let size = rest.u32()?;
        let name = rest.array()?;
        let length = match size {
            0 => Some(rest.rest().len()),
            1 => usize::try_from(rest.u64()?.checked_sub(16)?).ok(),
            size => Some(size.checked_sub(8)? as usize),
        };
        let length = length.unwrap_or(usize::MAX).min(rest.rest().len());
        Some((name, rest.take(length)?))
    })
    .take(MOST)
}

/// The first box of a name.
pub(super) fn first<'a>(run: &'a [u8], name: &Name) -> Option<&'a [u8]> {
    boxes(run).find_map(|(found, content)| (found == *name).then_some(content))
}
