//! Sound that is nothing but frames: MP3, AAC, AMR. How long it plays is counted, or reckoned from the first frame.

use super::fields::{Fields, exactly_at, length, some_at};
use crate::facts::Facts;
use crate::source::Bytes;

/// How far behind the tags the first frame of an MP3 is looked for, in bytes.
const SEARCH: u64 = 64 << 10;
/// The most tags in front.
const TAGS: usize = 16;
/// The longest files whose frames are all counted, in bytes.
const LONGEST_AAC: u64 = 32 << 20;
const LONGEST_AMR: u64 = 16 << 20;

/// A frame of MPEG sound (ISO/IEC 11172-3, 13818-3).
struct Frame {
    /// Its length in bytes.
    length: usize,
    /// Bits in a second, sounds in a second, sounds in the frame.
    bits: u64,
    rate: u64,
    sounds: u64,
    /// How far behind its beginning the header of a variable rate may stand.
    side: usize,
}

fn frame(run: &[u8]) -> Option<Frame> {
    let [0xFF, kind, rates, channels] = *run.first_chunk::<4>()? else {
        return None;
    };
    let (version, layer) = (kind >> 3 & 3, kind >> 1 & 3);
    if kind & 0xE0 != 0xE0 || version == 1 {
        return None;
    }
    let first = version == 3;
    // Thousands of bits in a second.
    let table: [u64; 15] = match (first, layer) {
        (true, 2) => [
            0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384,
        ],
        (true, 1) => [
            0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
        ],
        (false, 1 | 2) => [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
        _ => return None,
    };
    let bits = table.get(usize::from(rates >> 4)).filter(|b| **b > 0)? * 1_000;
    let rate = [44_100, 48_000, 32_000].get(usize::from(rates >> 2 & 3))?
        >> match version {
            3 => 0,
            2 => 1,
            _ => 2_u32,
        };
    let sounds = if layer == 1 && !first { 576 } else { 1_152 };
    let length = sounds / 8 * bits / rate + u64::from(rates >> 1 & 1);
    let alone = channels >> 6 == 3;
    let side = match (first, alone) {
        (true, false) => 32,
        (true, true) | (false, false) => 17,
        (false, true) => 9,
    };
    Some(Frame {
        length: length as usize,
        bits,
        rate,
        sounds,
        side: 4 + side,
    })
}

/// MP3: the header of a variable rate counts the frames; else every frame is as long as the first.
pub(super) fn mp3(bytes: &mut dyn Bytes, facts: &mut Facts) {
    let mut start = 0;
    // A file may have more than one tag in front; each has a length of seven bits to the byte.
    for _ in 0..TAGS {
        let Some([b'I', b'D', b'3', _, _, flags, size @ ..]) = exactly_at::<10>(bytes, start)
        else {
            break;
        };
        let size = size.iter().fold(0, |n, b| n << 7 | u64::from(b & 0x7F));
        start += 10 + size + if flags & 0x10 == 0 { 0 } else { 10 };
    }
    let mut end = length(bytes);
    if exactly_at(bytes, end.saturating_sub(128)) == Some(*b"TAG") {
        end -= 128;
    }
    let run = some_at(bytes, start, SEARCH);
    let Some((place, frame)) = first_frame(&run) else {
        return;
    };
    let counted = run.get(place..).and_then(|run| counted(run, &frame));
    facts.duration_ms = match counted {
        Some(frames) => Some(frames * frame.sounds * 1_000 / frame.rate),
        None => Some(end.saturating_sub(start + place as u64) * 8_000 / frame.bits),
    }
    .filter(|ms| *ms > 0);
}

/// A frame that another follows; one alone must be the first.
fn first_frame(run: &[u8]) -> Option<(usize, Frame)> {
    (0..run.len()).find_map(|place| {
        let rest = run.get(place..)?;
        let frame = frame(rest)?;
        let next = rest.get(frame.length..).unwrap_or_default();
        let alone = place == 0 && next.is_empty();
        (alone || self::frame(next).is_some()).then_some((place, frame))
    })
}

/// How many frames a header of Xing, LAME or Fraunhofer counts.
fn counted(run: &[u8], frame: &Frame) -> Option<u64> {
    let mut fields = Fields::new(run.get(frame.side..)?);
    let frames = match &fields.array()? {
        b"Xing" | b"Info" if fields.u32()? & 1 == 1 => fields.u32()?,
        _ => {
            let mut fields = Fields::new(run.get(36..)?);
            if &fields.array()? != b"VBRI" {
                return None;
            }
            fields.take(10)?;
            fields.u32()?
        }
    };
    (frames > 0).then_some(frames.into())
}

/// AAC in ADTS frames (ISO/IEC 13818-7), which are counted.
pub(super) fn aac(bytes: &mut dyn Bytes, facts: &mut Facts) {
    const RATES: [u64; 13] = [
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025,
        8_000, 7_350,
    ];
    if length(bytes) > LONGEST_AAC {
        return;
    }
    let all = some_at(bytes, 0, LONGEST_AAC);
    let (mut rate, mut blocks) = (0, 0);
    let mut rest = all.as_slice();
    while let Some([0xFF, layer, kind, third, middle, last, more]) = rest.first_chunk::<7>() {
        let length =
            usize::from(third & 3) << 11 | usize::from(*middle) << 3 | usize::from(last >> 5);
        let of = RATES.get(usize::from(kind >> 2 & 15));
        let (Some(of), 0xF0, 7..) = (of, layer & 0xF6, length) else {
            break;
        };
        if rate == 0 {
            rate = *of;
        }
        blocks += u64::from(more & 3) + 1;
        rest = rest.get(length..).unwrap_or_default();
    }
    facts.duration_ms = played(blocks * 1_024 * 1_000, rate, all.len(), rest.len());
}

/// AMR (RFC 4867, section 5): every frame is a fiftieth of a second.
pub(super) fn amr(bytes: &mut dyn Bytes, facts: &mut Facts) {
    const NARROW: [usize; 16] = [12, 13, 15, 17, 19, 20, 26, 31, 5, 6, 5, 5, 0, 0, 0, 0];
    const WIDE: [usize; 16] = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0];
    if length(bytes) > LONGEST_AMR {
        return;
    }
    let all = some_at(bytes, 0, LONGEST_AMR);
    let (table, mut rest) = if let Some(rest) = all.strip_prefix(b"#!AMR\n") {
        (NARROW, rest)
    } else if let Some(rest) = all.strip_prefix(b"#!AMR-WB\n") {
        (WIDE, rest)
    } else {
        return;
    };
    let mut frames = 0;
    while let Some((first, more)) = rest.split_first() {
        let length = table.get(usize::from(first >> 3 & 15)).copied();
        // The bits beside the kind of frame are zeros.
        let (Some(length), 0) = (length, first & 0x83) else {
            break;
        };
        frames += 1;
        rest = more.get(length..).unwrap_or_default();
    }
    facts.duration_ms = played(frames * 1_000, 50, all.len(), rest.len());
}

/// Nothing where most of the file is something else.
fn played(thousandths: u64, rate: u64, all: usize, left: usize) -> Option<u64> {
    let known = left <= all / 20 + 256;
    thousandths.checked_div(rate).filter(|ms| known && *ms > 0)
}
