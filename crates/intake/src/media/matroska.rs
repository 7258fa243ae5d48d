//! Matroska and WebM (RFC 9559): length, moment and size out of the headers. Clusters are passed by.

use super::fields::{Fields, length, some_at};
use super::moment;
use crate::facts::{Facts, Kind};
use crate::source::Bytes;

const HEADER: u32 = 0x1A45_DFA3;
const SEGMENT: u32 = 0x1853_8067;
const INFO: u32 = 0x1549_A966;
const TRACKS: u32 = 0x1654_AE6B;
const SCALE: u32 = 0x2A_D7B1;
const DURATION: u32 = 0x4489;
const DATE: u32 = 0x4461;
const TRACK: u32 = 0xAE;
const KIND: u32 = 0x83;
const VIDEO: u32 = 0xE0;
const WIDTH: u32 = 0xB0;
const HEIGHT: u32 = 0xBA;

/// The most elements beside each other.
const STEPS: usize = 16_384;
/// The longest header that is read, in bytes.
const LONGEST: u64 = 4 << 20;
/// 2001-01-01 00:00:00 UTC, in seconds since 1970.
const EPOCH: i64 = 978_307_200;

/// An element's name and length; a length of all ones is not known.
fn element(fields: &mut Fields<'_>) -> Option<(u32, Option<u64>)> {
    let first = *fields.rest().first()?;
    let size = first.leading_zeros() as usize + 1;
    if size > 4 {
        return None;
    }
    let name = u32::try_from(fields.sized(size)?).ok()?;
    let size = fields.rest().first()?.leading_zeros() as usize + 1;
    let unknown = 1_u64.checked_shl(7 * size as u32)?.checked_sub(1)?;
    let length = fields.sized(size)? & unknown;
    Some((name, (length != unknown).then_some(length)))
}

/// The elements in a run of bytes. The last one may be cut short.
fn elements(run: &[u8]) -> impl Iterator<Item = (u32, &[u8])> {
    let mut rest = Fields::new(run);
    std::iter::from_fn(move || {
        let (name, length) = element(&mut rest)?;
        let left = rest.rest().len();
        let length = length.map_or(left, |l| usize::try_from(l).map_or(left, |l| l.min(left)));
        Some((name, rest.take(length)?))
    })
    .take(STEPS)
}

/// A whole number.
fn number(content: &[u8]) -> Option<u64> {
    Fields::new(content).sized(content.len())
}

pub(super) fn tell(bytes: &mut dyn Bytes, facts: &mut Facts) {
    let end = length(bytes);
    let (mut place, mut info, mut tracks) = (0, false, false);
    for _ in 0..STEPS {
        if info && tracks {
            return;
        }
        let head = some_at(bytes, place, 12);
        let mut fields = Fields::new(&head);
        let Some((name, length)) = element(&mut fields) else {
            return;
        };
        let start = place + (head.len() - fields.rest().len()) as u64;
        match (name, length) {
            // Its elements are looked at like those of the file.
            (SEGMENT, _) => {
                place = start;
                continue;
            }
            (INFO, Some(length)) => {
                info = true;
                said(&some_at(bytes, start, length.min(LONGEST)), facts);
            }
            (TRACKS, Some(length)) => {
                tracks = true;
                seen(&some_at(bytes, start, length.min(LONGEST)), facts);
            }
            (HEADER, Some(_)) if place == 0 => {}
            (HEADER, _) => return,
            _ => {}
        }
        let next = length.and_then(|length| start.checked_add(length));
        match next {
            Some(next) if next < end => place = next,
            _ => return,
        }
    }
}

fn said(info: &[u8], facts: &mut Facts) {
    let (mut scale, mut duration) = (1_000_000, None);
    for (name, content) in elements(info) {
        match name {
            SCALE => scale = number(content).unwrap_or(scale),
            DURATION => duration = fraction(content),
            DATE => {
                // Billionths of a second, and it may be before the year 2001.
                let nanoseconds = number(content)
                    .filter(|_| content.len() == 8)
                    .map(u64::cast_signed);
                facts.taken = nanoseconds
                    .and_then(|ns| moment::from_unix(EPOCH + ns.div_euclid(1_000_000_000)));
            }
            _ => {}
        }
    }
    facts.duration_ms = duration
        .map(|duration| duration * scale as f64 / 1e6)
        .filter(|ms| (1.0..1e15).contains(ms))
        .map(|ms| ms.round() as u64);
}

fn fraction(content: &[u8]) -> Option<f64> {
    match content.len() {
        4 => Some(f32::from_bits(Fields::new(content).u32()?).into()),
        8 => Some(f64::from_bits(Fields::new(content).u64()?)),
        _ => None,
    }
}

fn seen(tracks: &[u8], facts: &mut Facts) {
    let (mut heard, mut seen) = (false, false);
    for (_, track) in elements(tracks).filter(|(name, _)| *name == TRACK) {
        for (name, content) in elements(track) {
            match (name, number(content)) {
                (KIND, Some(1)) => seen = true,
                (KIND, Some(2)) => heard = true,
                (VIDEO, _) if facts.width == 0 => {
                    let side = |wanted| {
                        let (_, content) = elements(content).find(|(name, _)| *name == wanted)?;
                        u32::try_from(number(content)?).ok()
                    };
                    let size = side(WIDTH).zip(side(HEIGHT));
                    (facts.width, facts.height) = size.unwrap_or_default();
                }
                _ => {}
            }
        }
    }
    if heard && !seen {
        facts.kind = Kind::Audio;
        if let Some(rest) = facts.media_type.strip_prefix("video/") {
            facts.media_type = format!("audio/{rest}");
        }
    }
}
