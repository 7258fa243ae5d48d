//! Sound that says its length in a header: FLAC and Apple's CAF.

use super::fields::{Fields, exactly_at, length};
use crate::facts::Facts;
use crate::source::Bytes;

/// The most chunks that are passed by.
const STEPS: usize = 1_024;

/// FLAC (RFC 9639): the first block says how many sounds there are, and how many make a second.
pub(super) fn flac(bytes: &mut dyn Bytes, facts: &mut Facts) {
    facts.duration_ms = flac_length(bytes);
}

fn flac_length(bytes: &mut dyn Bytes) -> Option<u64> {
    let header = exactly_at::<26>(bytes, 0)?;
    let mut fields = Fields::new(&header);
    // Its name, a block of kind 0 and its length, the sizes of blocks and frames.
    if fields.take(4)? != b"fLaC" || fields.u8()? & 0x7F != 0 {
        return None;
    }
    fields.take(13)?;
    let packed = fields.u64()?;
    let (rate, sounds) = (packed >> 44, packed & 0xF_FFFF_FFFF);
    (sounds * 1_000).checked_div(rate).filter(|ms| *ms > 0)
}

/// CAF: sounds in a second, and either how many there are, or how many bytes hold how many.
pub(super) fn caf(bytes: &mut dyn Bytes, facts: &mut Facts) {
    facts.duration_ms = caf_sounds(bytes)
        .map(|(sounds, rate)| sounds / rate * 1_000.0)
        .filter(|ms| (1.0..1e15).contains(ms))
        .map(|ms| ms as u64);
}

fn caf_sounds(bytes: &mut dyn Bytes) -> Option<(f64, f64)> {
    let end = length(bytes);
    let (mut place, mut rate) = (8_u64, 0.0);
    let (mut packet, mut in_packet, mut data) = (0, 0, 0);
    for _ in 0..STEPS {
        let Some([n1, n2, n3, n4, length @ ..]) = exactly_at::<12>(bytes, place) else {
            break;
        };
        let start = place + 12;
        let length = u64::from_be_bytes(length);
        match &[n1, n2, n3, n4] {
            b"desc" => {
                let header = exactly_at::<24>(bytes, start)?;
                let mut fields = Fields::new(&header);
                rate = f64::from_bits(fields.u64()?);
                fields.take(8)?;
                (packet, in_packet) = (fields.u32()?, fields.u32()?);
            }
            // Packets, and the sounds in them that are meant to be heard.
            b"pakt" => {
                let sounds = u64::from_be_bytes(exactly_at(bytes, start + 8)?);
                return Some((sounds as f64, rate));
            }
            // Four bytes count the changes. A length of minus one goes to the end.
            b"data" => data = length.min(end.saturating_sub(start)).saturating_sub(4),
            _ => {}
        }
        let Some(next) = start.checked_add(length) else {
            break;
        };
        place = next;
    }
    let packets = data.checked_div(packet.into())?;
    Some((packets as f64 * f64::from(in_packet), rate))
}
