//! Pictures: their size, and the block in which the camera wrote. Read by seeking; no pixel is decoded.

use super::camera::Camera;
use super::fields::{Fields, exactly_at, length};
use super::heif::Heif;
use crate::facts::Facts;
use crate::source::Bytes;

/// The most segments or chunks that are passed by.
const STEPS: usize = 4_096;

type Size = (u32, u32);
/// Where a block begins, and how long it is.
type Block = (u64, u64);

pub(super) fn tell(bytes: &mut dyn Bytes, facts: &mut Facts) {
    let (size, camera) = match facts.media_type.as_str() {
        // HEIF says itself how it is turned; what EXIF says of that is for show.
        "image/heic" | "image/heif" | "image/avif" => {
            let heif = Heif::read(bytes);
            let camera = heif.as_ref().and_then(|heif| heif.camera(bytes));
            (heif.and_then(|heif| heif.upright(heif.primary)), camera)
        }
        media_type => {
            let (size, block) = size_and_block(bytes, media_type);
            let camera = block.and_then(|(start, length)| Camera::read(bytes, start, length));
            (upright(size, camera.as_ref(), media_type), camera)
        }
    };
    (facts.width, facts.height) = size.unwrap_or_default();
    if let Some(camera) = camera {
        facts.taken = camera.taken;
        facts.place = camera.place;
        facts.device = camera.device;
    }
}

/// What the camera wrote into a picture that is no HEIF.
pub(crate) fn camera(bytes: &mut dyn Bytes, media_type: &str) -> Option<Camera> {
    let (start, length) = size_and_block(bytes, media_type).1?;
    Camera::read(bytes, start, length)
}

fn upright(size: Option<Size>, camera: Option<&Camera>, media_type: &str) -> Option<Size> {
    let own = camera.and_then(|camera| camera.size);
    let (width, height) = if media_type == "image/tiff" {
        own
    } else {
        size
    }?;
    if camera.is_some_and(|camera| camera.orientation >= 5) {
        Some((height, width))
    } else {
        Some((width, height))
    }
}

fn size_and_block(bytes: &mut dyn Bytes, media_type: &str) -> (Option<Size>, Option<Block>) {
    match media_type {
        "image/jpeg" => jpeg(bytes),
        "image/png" => png(bytes),
        "image/webp" => webp(bytes),
        "image/tiff" => (None, Some((0, length(bytes)))),
        "image/gif" => (gif(bytes), None),
        "image/bmp" => (bmp(bytes), None),
        _ => (None, None),
    }
}

/// ITU-T T.81, annex B: segments up to the start of the scan.
fn jpeg(bytes: &mut dyn Bytes) -> (Option<Size>, Option<Block>) {
    let (mut size, mut block, mut place) = (None, None, 2);
    for _ in 0..STEPS {
        let Some([0xFF, marker, high, low]) = exactly_at(bytes, place) else {
            break;
        };
        match marker {
            // Fill bytes may stand before a marker; some markers stand alone.
            0xFF => {
                place += 1;
                continue;
            }
            0x01 | 0xD0..=0xD8 => {
                place += 2;
                continue;
            }
            0xD9 | 0xDA => break,
            _ => {}
        }
        let length = u64::from(u16::from_be_bytes([high, low]));
        match marker {
            0xC0..=0xCF if !matches!(marker, 0xC4 | 0xC8 | 0xCC) => {
                size = exactly_at(bytes, place + 5).map(|[h1, h2, w1, w2]| {
                    let side = |high, low| u32::from(u16::from_be_bytes([high, low]));
                    (side(w1, w2), side(h1, h2))
                });
            }
            0xE1 if block.is_none() => {
                let named =
                    exactly_at(bytes, place + 4).is_some_and(|n: [u8; 6]| &n == b"Exif\0\0");
                block = named.then_some((place + 10, length.saturating_sub(8)));
            }
            _ => {}
        }
        place += 2 + length.max(2);
    }
    (size, block)
}

/// PNG, third edition: `IHDR` first; `eXIf` anywhere.
fn png(bytes: &mut dyn Bytes) -> (Option<Size>, Option<Block>) {
    let size = exactly_at::<8>(bytes, 16).and_then(|sides| {
        let mut sides = Fields::new(&sides);
        Some((sides.u32()?, sides.u32()?))
    });
    let mut place = 8;
    for _ in 0..STEPS {
        let Some([l1, l2, l3, l4, kind @ ..]) = exactly_at::<8>(bytes, place) else {
            break;
        };
        let length = u64::from(u32::from_be_bytes([l1, l2, l3, l4]));
        match &kind {
            b"eXIf" => return (size, Some((place + 8, length))),
            b"IEND" => break,
            _ => place += 12 + length,
        }
    }
    (size, None)
}

/// The WebP container: RIFF, with a header of one of three kinds.
fn webp(bytes: &mut dyn Bytes) -> (Option<Size>, Option<Block>) {
    let size = exactly_at::<18>(bytes, 12).and_then(|header| webp_size(&header));
    let mut place = 12;
    for _ in 0..STEPS {
        let Some([kind @ .., l1, l2, l3, l4]) = exactly_at::<8>(bytes, place) else {
            break;
        };
        let length = u64::from(u32::from_le_bytes([l1, l2, l3, l4]));
        if &kind == b"EXIF" {
            // Some programs put JPEG's name of it in front.
            let named = exactly_at(bytes, place + 8).is_some_and(|n: [u8; 6]| &n == b"Exif\0\0");
            let name = if named { 6 } else { 0 };
            return (size, Some((place + 8 + name, length.saturating_sub(name))));
        }
        place += 8 + length + length % 2;
    }
    (size, None)
}

/// The first chunk: its name, its length, and ten bytes of it.
fn webp_size(header: &[u8; 18]) -> Option<Size> {
    let mut fields = Fields::new(header);
    let kind = fields.array::<4>()?;
    fields.take(4)?;
    match &kind {
        b"VP8X" => {
            fields.take(4)?;
            let [w0, w1, w2, h0, h1, h2] = fields.array()?;
            let side = |low, middle, high| u32::from_le_bytes([low, middle, high, 0]) + 1;
            Some((side(w0, w1, w2), side(h0, h1, h2)))
        }
        b"VP8 " => {
            fields.take(6)?;
            let mut side = || Some(u32::from(fields.low_u16()? & 0x3FFF));
            Some((side()?, side()?))
        }
        b"VP8L" => {
            fields.take(1)?;
            let sides = fields.low_u32()?;
            Some(((sides & 0x3FFF) + 1, (sides >> 14 & 0x3FFF) + 1))
        }
        _ => None,
    }
}

fn gif(bytes: &mut dyn Bytes) -> Option<Size> {
    let [w0, w1, h0, h1] = exactly_at(bytes, 6)?;
    let side = |low, high| u32::from(u16::from_le_bytes([low, high]));
    Some((side(w0, w1), side(h0, h1)))
}

/// Windows' header; a height below zero means that the rows go down.
fn bmp(bytes: &mut dyn Bytes) -> Option<Size> {
    let header = exactly_at::<12>(bytes, 14)?;
    let mut fields = Fields::new(&header);
    if fields.low_u32()? < 40 {
        return None;
    }
    let mut side = || Some(fields.low_u32()?.cast_signed().unsigned_abs());
    Some((side()?, side()?))
}
