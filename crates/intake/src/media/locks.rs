//! Whether a PDF or an archive is locked with a password of its own.

use super::fields::{exactly_at, length, some_at};
use crate::source::Bytes;

/// How much of the end and of the beginning of a PDF is looked at, in bytes.
const END: u64 = 64 << 10;
const BEGINNING: u64 = 2 << 10;

/// A PDF (ISO 32000-1, 7.5.5) names its lock in the trailer: at the end, or at the beginning where it was made for
/// being read while it loads.
pub(super) fn pdf(bytes: &mut dyn Bytes) -> bool {
    let end = length(bytes).saturating_sub(END);
    [(end, END), (0, BEGINNING)]
        .into_iter()
        .any(|(place, length)| names_a_lock(&some_at(bytes, place, length)))
}

/// `/Encrypt`, and a reference or a dictionary after it.
fn names_a_lock(run: &[u8]) -> bool {
    const NAME: &[u8] = b"/Encrypt";
    run.windows(NAME.len())
        .enumerate()
        .filter(|(_, window)| *window == NAME)
        .any(|(place, _)| {
            let after = run.get(place + NAME.len()..).unwrap_or_default();
            let value = after.trim_ascii_start();
            value.starts_with(b"<<")
                || (value.len() < after.len() && value.first().is_some_and(u8::is_ascii_digit))
        })
}

/// A zip (APPNOTE 6.3, 4.4.4): the first file in it is encrypted.
pub(super) fn zip(bytes: &mut dyn Bytes) -> bool {
    exactly_at(bytes, 0).is_some_and(|[p, k, three, four, _, _, flags, _]: [u8; 8]| {
        [p, k, three, four] == *b"PK\x03\x04" && flags & 1 == 1
    })
}
