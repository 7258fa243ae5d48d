//! Microsoft's RIFF: sound in WAV, films in AVI.

use super::fields::{Fields, exactly_at, length, some_at};
use crate::facts::Facts;
use crate::source::Bytes;

/// The most chunks that are passed by.
const STEPS: usize = 4_096;
/// The longest list of headers that is read, in bytes.
const HEADERS: u64 = 1 << 20;

/// The chunks of the file: name, where the content begins, and how long it says it is.
fn chunks(bytes: &mut dyn Bytes, mut each: impl FnMut(&mut dyn Bytes, [u8; 4], u64, u32) -> bool) {
    let mut place = 12;
    for _ in 0..STEPS {
        let Some([name @ .., l1, l2, l3, l4]) = exactly_at::<8>(bytes, place) else {
            return;
        };
        let length = u32::from_le_bytes([l1, l2, l3, l4]);
        if !each(bytes, name, place + 8, length) {
            return;
        }
        place += 8 + u64::from(length) + u64::from(length % 2);
    }
}

/// WAV: the length of the sound by the bytes that a second takes.
pub(super) fn wave(bytes: &mut dyn Bytes, facts: &mut Facts) {
    let end = length(bytes);
    let mut rate = None;
    chunks(bytes, |bytes, name, start, length| match &name {
        b"fmt " => {
            rate = exactly_at(bytes, start + 8).map(u32::from_le_bytes);
            true
        }
        b"data" => {
            // A recording that was cut off, or never finished, ends where the file does.
            let left = end.saturating_sub(start);
            let length = match length {
                0 | u32::MAX => left,
                length => u64::from(length).min(left),
            };
            let rate = rate.map(u64::from).unwrap_or_default();
            facts.duration_ms = (length * 1_000).checked_div(rate).filter(|ms| *ms > 0);
            false
        }
        _ => true,
    });
}

/// AVI: what the main header says.
pub(super) fn avi(bytes: &mut dyn Bytes, facts: &mut Facts) {
    let mut headers = Vec::new();
    chunks(bytes, |bytes, name, start, length| {
        let of = exactly_at(bytes, start);
        if &name == b"LIST" && of == Some(*b"hdrl") {
            let length = u64::from(length).saturating_sub(4);
            headers = some_at(bytes, start + 4, length.min(HEADERS));
            return false;
        }
        true
    });
    let Some(header) = list(&headers, b"avih") else {
        return;
    };
    let frames = list(&headers, b"odml").and_then(|long| {
        // Files of more than a gigabyte count all their frames here, and only the first ones in the main header.
        Fields::new(list(long, b"dmlh")?).low_u32()
    });
    let _ = main_header(header, frames, facts);
}

fn main_header(header: &[u8], frames: Option<u32>, facts: &mut Facts) -> Option<()> {
    let mut fields = Fields::new(header);
    let microseconds = u64::from(fields.low_u32()?);
    fields.take(12)?;
    let first = fields.low_u32()?;
    let frames = u64::from(frames.unwrap_or(first));
    facts.duration_ms = Some(microseconds * frames / 1_000).filter(|ms| *ms > 0);
    fields.take(12)?;
    (facts.width, facts.height) = (fields.low_u32()?, fields.low_u32()?);
    Some(())
}

/// The first chunk of a name in a run of them, or the first list of that kind.
fn list<'a>(run: &'a [u8], wanted: &[u8; 4]) -> Option<&'a [u8]> {
    let mut rest = Fields::new(run);
    for _ in 0..STEPS {
        let name = rest.array::<4>()?;
        let length = rest.low_u32()? as usize;
        let content = rest.take(length.min(rest.rest().len()))?;
        if &name == wanted {
            return Some(content);
        }
        if &name == b"LIST" && content.starts_with(wanted) {
            return content.get(4..);
        }
        // An odd length has one byte more.
        if length % 2 == 1 {
            rest.take(1)?;
        }
    }
    None
}
