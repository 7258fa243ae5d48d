//! Ogg (RFC 3533) with Opus (RFC 7845), Vorbis, Speex, FLAC or Theora in it.

use super::fields::{Fields, length, some_at};
use crate::facts::{Facts, Kind};
use crate::source::Bytes;

/// How much is read at each end of the file, in bytes: no page is longer than 65,307.
const END: u64 = 64 << 10;
/// The most streams beside each other.
const STREAMS: usize = 16;

/// How a stream counts: units in a second, and units at its beginning that are not played.
struct Clock {
    stream: u32,
    rate: u32,
    skipped: u16,
}

/// One page: which stream, up to where, whether it begins the stream, and what is in it.
struct Page<'a> {
    stream: u32,
    /// All ones where no packet ends in it.
    played: u64,
    begins: bool,
    content: &'a [u8],
}

pub(super) fn tell(bytes: &mut dyn Bytes, facts: &mut Facts) {
    let head = some_at(bytes, 0, END);
    let mut rest = Fields::new(&head);
    let mut clock = None;
    for _ in 0..STREAMS {
        let Some(page) = page(&mut rest).filter(|page| page.begins) else {
            break;
        };
        if page.content.starts_with(b"\x80theora") {
            facts.kind = Kind::Video;
            facts.media_type = "video/ogg".into();
        }
        clock = clock.or_else(|| heard(&page));
    }
    let Some(clock) = clock else { return };
    let end = length(bytes).saturating_sub(END);
    facts.duration_ms = last(&some_at(bytes, end, END), clock.stream)
        .map(|played| played.saturating_sub(clock.skipped.into()))
        .and_then(|played| {
            let milliseconds = (u128::from(played) * 1_000).checked_div(clock.rate.into())?;
            u64::try_from(milliseconds).ok()
        })
        .filter(|ms| *ms > 0);
}

fn page<'a>(rest: &mut Fields<'a>) -> Option<Page<'a>> {
    if &rest.array()? != b"OggS\0" {
        return None;
    }
    let begins = rest.u8()? & 2 != 0;
    let played = u64::from_le_bytes(rest.array()?);
    let stream = rest.low_u32()?;
    rest.take(8)?;
    let parts = rest.u8()?;
    let parts = rest.take(parts.into())?;
    let length = parts.iter().map(|part| usize::from(*part)).sum::<usize>();
    let content = rest.take(length.min(rest.rest().len()))?;
    Some(Page {
        stream,
        played,
        begins,
        content,
    })
}

/// The clock of a stream of sound, by its first packet.
fn heard(page: &Page<'_>) -> Option<Clock> {
    let at = |place: usize| page.content.get(place..).map(Fields::new);
    let (rate, skipped) = if page.content.starts_with(b"OpusHead") {
        (48_000, at(10)?.low_u16()?)
    } else if page.content.starts_with(b"\x01vorbis") {
        (at(12)?.low_u32()?, 0)
    } else if page.content.starts_with(b"Speex   ") {
        (at(36)?.low_u32()?, 0)
    } else if page.content.starts_with(b"\x7FFLAC") {
        // The header of FLAC lies behind nine bytes of its mapping, its own name, and four bytes.
        (at(27)?.u32()? >> 12, 0)
    } else {
        return None;
    };
    Some(Clock {
        stream: page.stream,
        rate,
        skipped,
    })
}

/// Up to where a stream is played, by its last page here.
fn last(tail: &[u8], stream: u32) -> Option<u64> {
    let mut end = tail.len();
    while let Some(place) = tail.get(..end)?.windows(5).rposition(|w| w == b"OggS\0") {
        let page = page(&mut Fields::new(tail.get(place..)?));
        if let Some(page) = page
            && page.stream == stream
            && page.played != u64::MAX
        {
            return Some(page.played);
        }
        end = place + 4;
    }
    None
}
