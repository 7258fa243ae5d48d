//! HEVC pictures, as iPhones take them. What the file says of its own size and build is looked at first: the decoder
//! believes it.

use std::io::Cursor;

use heifer::color::{ColorParams, frame_to_rgba_sized};
use heifer::heifer_hevc_dec::decoder::{DecodeOptions, decode_picture};
use heifer::heifer_isobmff::HeifFile;
use heifer::{Error, Options};
use image::{DynamicImage, RgbImage, RgbaImage};

use super::{Decoded, check, decode, fitted, turned};
use crate::frame::Want;
use crate::media::Heif;
use crate::refusal::Refusal;

/// The most pixels decoded: eight to ten bytes are taken for each.
const PIXELS: u64 = 64_000_000;
/// The most pixels of a small picture beside the large one.
const SMALL: u64 = 4_000_000;
/// How far tiles and blocks may reach over the edge of a picture.
const EDGE: u64 = 512;
/// The most tiles, the most turns one after another, and the deepest that pictures lie in pictures.
const TILES: usize = 4_096;
const TURNS: usize = 8;
const DEPTH: u32 = 3;

/// The picture, turned upright.
pub(super) fn decode(bytes: &[u8], want: Want) -> Result<Decoded, Refusal> {
    let mut file = Cursor::new(bytes);
    let heif = Heif::read(&mut file).ok_or(Refusal::Damaged)?;
    if heif.kind(heif.primary) == Some(*b"jpeg") {
        let jpeg = heif.data(&mut file, heif.primary, bytes.len() as u64);
        let (decoded, full) = decode::jpeg(&jpeg.ok_or(Refusal::Damaged)?, want)?;
        let decoded = turned(fitted(decoded, want), &heif.turns(heif.primary));
        return Ok((decoded, heif.upright(heif.primary).unwrap_or(full)));
    }
    if heif.doubtful {
        return Err(Refusal::Damaged);
    }
    let options = Options {
        // The worker may start no thread.
        max_threads: 1,
        max_pixels: allowed(&heif, heif.primary, bytes.len() as u64, DEPTH)?,
    };
    let decoded = match heifer::decode_srgb_rgba8(bytes, &options) {
        // Rare colours: shown as they are rather than not at all.
        Err(Error::Unsupported(_)) => heifer::decode_rgba8(bytes, &options),
        decoded => decoded,
    };
    let decoded = decoded.map_err(|_| Refusal::Damaged)?;
    let full = (decoded.width, decoded.height);
    let picture = if decoded.has_alpha {
        RgbaImage::from_raw(full.0, full.1, decoded.data).map(DynamicImage::from)
    } else {
        RgbImage::from_raw(full.0, full.1, decoded.into_rgb8()).map(DynamicImage::from)
    };
    Ok((picture.ok_or(Refusal::Damaged)?, full))
}

/// The most pixels that decoding an item should come to, reckoned before anything is decoded. Only plain pictures,
/// pictures of tiles, and pictures that are another one turned are let through.
fn allowed(heif: &Heif, id: u32, file: u64, depth: u32) -> Result<u64, Refusal> {
    let (width, height) = heif.size(id).ok_or(Refusal::Damaged)?;
    check(width, height, PIXELS)?;
    let below = depth.checked_sub(1).ok_or(Refusal::Damaged)?;
    let with_edge = (u64::from(width) + EDGE) * (u64::from(height) + EDGE);
    let inputs = heif.of(id, b"dimg");
    let mut most = with_edge;
    match (&heif.kind(id).ok_or(Refusal::Damaged)?, inputs) {
        // Without inputs: the decoder would follow them in a circle when it looks for a profile of colours.
        (b"hvc1", []) => {}
        (b"grid", tiles) if tiles.len() <= TILES => {
            let (mut pixels, mut length) = (0, 0_u64);
            for tile in tiles {
                if heif.kind(*tile) != Some(*b"hvc1") || !heif.of(*tile, b"dimg").is_empty() {
                    return Err(Refusal::Damaged);
                }
                let (width, height) = heif.size(*tile).ok_or(Refusal::Damaged)?;
                pixels += u64::from(width) * u64::from(height);
                length = length.saturating_add(heif.length(*tile));
                if pixels > 4 * with_edge || length > 2 * file || heif.turns(*tile).len() > TURNS {
                    return Err(Refusal::TooLarge);
                }
            }
        }
        (b"iden", [source]) => most = most.max(allowed(heif, *source, file, below)?),
        _ => return Err(Refusal::UnknownType),
    }
    if heif.turns(id).len() > TURNS {
        return Err(Refusal::TooLarge);
    }
    // What shines through is kept in a picture of its own.
    for other in heif.about(id, b"auxl").take(TURNS) {
        most = most.max(allowed(heif, other, file, below)?);
    }
    Ok(most)
}

/// A small picture beside the large one, as it is decoded, not turned.
pub(super) fn small(bytes: &[u8], heif: &Heif, id: u32) -> Option<DynamicImage> {
    let (width, height) = heif.size(id)?;
    if heif.doubtful || check(width, height, SMALL).is_err() {
        return None;
    }
    let file = HeifFile::parse(bytes).ok()?;
    let options = DecodeOptions {
        max_pixels: (u64::from(width) + EDGE) * (u64::from(height) + EDGE),
        ..DecodeOptions::default()
    };
    let frame = decode_picture(&file.hevc_bitstream(id).ok()?, options).ok()?;
    let colours = ColorParams::from_frame(&frame);
    let decoded = frame_to_rgba_sized::<u8>(&frame, colours, width, height);
    let (width, height) = (decoded.width, decoded.height);
    RgbImage::from_raw(width, height, decoded.into_rgb8()).map(DynamicImage::from)
}
