//! Films and sound of the family of ISO/IEC 14496-12: MP4, QuickTime, 3GP. The films themselves are never read.

use super::boxes::{Name, boxes, first, found_at};
use super::fields::{Fields, length, some_at};
use super::moment;
use super::naming::{device, place};
use crate::facts::{Facts, Kind};
use crate::source::Bytes;

/// The most that is read of what describes the film, in bytes.
const DESCRIPTION: u64 = 32 << 20;
/// The most boxes that are passed by on the way to it.
const STEPS: usize = 16_384;
/// The most tracks and the most keys that are looked at.
const TRACKS: usize = 256;
const KEYS: usize = 256;
/// From 1904-01-01 to 1970-01-01, in seconds.
const EPOCH: i64 = 2_082_844_800;

pub(super) fn tell(bytes: &mut dyn Bytes, facts: &mut Facts) {
    let end = length(bytes);
    let mut at = 0;
    for _ in 0..STEPS {
        let Some((found, next)) = found_at(bytes, at, end) else {
            return;
        };
        if &found.name == b"moov" {
            let description = some_at(bytes, found.start, found.length.min(DESCRIPTION));
            return describe(&description, facts);
        }
        at = next;
    }
}

fn describe(description: &[u8], facts: &mut Facts) {
    if let Some(header) = first(description, b"mvhd") {
        let rate = header_of_film(header, facts).unwrap_or(0);
        if facts.duration_ms.is_none() {
            facts.duration_ms = fragments(description, rate);
        }
    }
    tracks(description, facts);
    let mut said = Said::default();
    for (name, content) in boxes(description) {
        match &name {
            b"udta" => user(content, &mut said),
            b"meta" => keys(content, &mut said),
            _ => {}
        }
    }
    // The file's own words for the moment have its clock; the header counts in UTC.
    facts.taken = moment::from_iso(said.date).or(facts.taken.take());
    facts.place = place(said.place);
    facts.device = device(said.make, said.model);
}

/// Moment and length; the answer is how many units make a second.
fn header_of_film(header: &[u8], facts: &mut Facts) -> Option<u32> {
    let mut fields = Fields::new(header);
    let (made, rate, length) = if fields.u32()? >> 24 == 1 {
        let made = fields.u64()?;
        fields.u64()?;
        (made, fields.u32()?, fields.u64()?)
    } else {
        let made = u64::from(fields.u32()?);
        fields.u32()?;
        let (rate, length) = (fields.u32()?, fields.u32()?);
        let unknown = length == u32::MAX;
        (made, rate, if unknown { u64::MAX } else { length.into() })
    };
    facts.taken = i64::try_from(made)
        .ok()
        .filter(|made| *made != 0)
        .and_then(|made| moment::from_unix(made - EPOCH));
    facts.duration_ms = milliseconds(length, rate);
    Some(rate)
}

/// A film written piece by piece may say its whole length elsewhere.
fn fragments(description: &[u8], rate: u32) -> Option<u64> {
    let mut fields = Fields::new(first(first(description, b"mvex")?, b"mehd")?);
    let long = fields.u32()? >> 24 == 1;
    let length = if long {
        fields.u64()?
    } else {
        fields.u32()?.into()
    };
    milliseconds(length, rate)
}

/// Nothing for what is nothing or not known.
fn milliseconds(length: u64, rate: u32) -> Option<u64> {
    if length == 0 || length == u64::MAX {
        return None;
    }
    let milliseconds = (u128::from(length) * 1_000).checked_div(rate.into())?;
    u64::try_from(milliseconds).ok()
}

/// Sound when there are tracks and none of them is to be seen.
fn tracks(description: &[u8], facts: &mut Facts) {
    let (mut heard, mut seen) = (false, false);
    for (_, track) in boxes(description)
        .filter(|(name, _)| name == b"trak")
        .take(TRACKS)
    {
        let handler = first(track, b"mdia").and_then(|media| first(media, b"hdlr"));
        match handler.and_then(|handler| handler.get(8..12)) {
            Some(b"soun") => heard = true,
            Some(b"vide") => {
                seen = true;
                let size = first(track, b"tkhd").and_then(upright).unwrap_or_default();
                let area = |size: (u32, u32)| u64::from(size.0) * u64::from(size.1);
                if area(size) > area((facts.width, facts.height)) {
                    (facts.width, facts.height) = size;
                }
            }
            _ => {}
        }
    }
    if seen {
        facts.kind = Kind::Video;
        if facts.media_type == "audio/mp4" {
            facts.media_type = "video/mp4".into();
        }
    } else if heard {
        facts.kind = Kind::Audio;
        if let Some(rest) = facts.media_type.strip_prefix("video/") {
            let kind = if rest == "quicktime" { "mp4" } else { rest };
            facts.media_type = format!("audio/{kind}");
        }
    }
}

/// Width and height of a track, after its matrix: a quarter of a turn lets them change places.
fn upright(header: &[u8]) -> Option<(u32, u32)> {
    let mut fields = Fields::new(header);
    let version = fields.u32()? >> 24;
    fields.take(if version == 1 { 32 } else { 20 } + 16)?;
    let mut matrix = [0_u32; 9];
    for number in &mut matrix {
        *number = fields.u32()?.cast_signed().unsigned_abs();
    }
    let (width, height) = (fields.u32()? >> 16, fields.u32()? >> 16);
    let [a, b, _, c, d, ..] = matrix;
    if b.min(c) > a.max(d) {
        Some((height, width))
    } else {
        Some((width, height))
    }
}

/// Texts that the film has about itself.
#[derive(Default)]
struct Said<'a> {
    date: &'a [u8],
    place: &'a [u8],
    make: &'a [u8],
    model: &'a [u8],
}

/// QuickTime's user data: a text has its length and its language in front.
fn user<'a>(content: &'a [u8], said: &mut Said<'a>) {
    for (name, content) in boxes(content).take(KEYS) {
        let text = || {
            let mut fields = Fields::new(content);
            let length = fields.u16()?;
            fields.u16()?;
            fields.take(length.into())
        };
        let to = match &name {
            b"\xA9xyz" => &mut said.place,
            b"\xA9mak" => &mut said.make,
            b"\xA9mod" => &mut said.model,
            b"meta" => {
                keys(content, said);
                continue;
            }
            _ => continue,
        };
        if to.is_empty() {
            *to = text().unwrap_or_default();
        }
    }
}

/// Apple's list of keys, and the list of values that names them by their number, from one.
fn keys<'a>(content: &'a [u8], said: &mut Said<'a>) {
    // In MP4 a version stands in front, in QuickTime not.
    let run = match content.get(4..8) {
        Some(b"hdlr" | b"keys") => content,
        _ => content.get(4..).unwrap_or_default(),
    };
    let (Some(names), Some(values)) = (first(run, b"keys"), first(run, b"ilst")) else {
        return;
    };
    let names: Vec<(Name, &[u8])> = boxes(names.get(8..).unwrap_or_default())
        .take(KEYS)
        .collect();
    for (number, value) in boxes(values).take(KEYS) {
        let place = (u32::from_be_bytes(number) as usize).checked_sub(1);
        let Some((_, name)) = place.and_then(|place| names.get(place)) else {
            continue;
        };
        let Some(text) = first(value, b"data").and_then(|data| data.get(8..)) else {
            continue;
        };
        match *name {
            b"com.apple.quicktime.creationdate" => said.date = text,
            b"com.apple.quicktime.location.ISO6709" => said.place = text,
            b"com.apple.quicktime.make" | b"com.android.manufacturer" => said.make = text,
            b"com.apple.quicktime.model" | b"com.android.model" => said.model = text,
            _ => {}
        }
    }
}
