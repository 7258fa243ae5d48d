//! Decoding, within limits, what the `image` crate knows. JPEG goes another way first.

use std::io::Cursor;

use image::{ImageFormat, ImageReader, Limits};

use super::{Decoded, PIXELS, SIDE, check, refusal};
use crate::frame::Want;
use crate::refusal::Refusal;

/// The most memory a decoder may take, in bytes; the process as a whole has a limit of its own.
const DECODER: u64 = 640 << 20;

/// JPEG is decoded at an eighth, a quarter or half its size where that is enough: a thumbnail then costs little
/// more than reading the file. What this decoder can't read, the other may.
pub(super) fn jpeg(bytes: &[u8], want: Want) -> Result<Decoded, Refusal> {
    let mut decoder = jpeg_decoder::Decoder::new(Cursor::new(bytes));
    let scaled = decoder.read_info().ok().and_then(|()| {
        let info = decoder.info()?;
        let full = (u32::from(info.width), u32::from(info.height));
        if let Err(refusal) = check(full.0, full.1, PIXELS) {
            return Some(Err(refusal));
        }
        let side = u16::try_from(want.side()).ok()?;
        let (width, height) = scaled_to(info.width, info.height, side);
        decoder.scale(width, height).ok()?;
        let pixels = decoder.decode().ok()?;
        let info = decoder.info()?;
        let (width, height) = (u32::from(info.width), u32::from(info.height));
        use jpeg_decoder::PixelFormat;
        let picture = match info.pixel_format {
            PixelFormat::RGB24 => image::RgbImage::from_raw(width, height, pixels)?.into(),
            PixelFormat::L8 => image::GrayImage::from_raw(width, height, pixels)?.into(),
            // Rare, and the other decoder knows their colours.
            PixelFormat::L16 | PixelFormat::CMYK32 => return None,
        };
        Some(Ok((picture, full)))
    });
    scaled.unwrap_or_else(|| other(bytes, ImageFormat::Jpeg))
}

/// The size to ask the decoder for: it gives the next one of its own that is no smaller.
fn scaled_to(width: u16, height: u16, side: u16) -> (u16, u16) {
    let longest = width.max(height).max(1);
    if longest <= side {
        return (width, height);
    }
    let to =
        |length: u16| (u32::from(length) * u32::from(side)).div_ceil(u32::from(longest)) as u16;
    (to(width).max(1), to(height).max(1))
}

pub(super) fn other(bytes: &[u8], format: ImageFormat) -> Result<Decoded, Refusal> {
    let reader = || {
        let mut limits = Limits::default();
        limits.max_image_width = Some(SIDE);
        limits.max_image_height = Some(SIDE);
        limits.max_alloc = Some(DECODER);
        let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
        reader.limits(limits);
        reader
    };
    let (width, height) = reader().into_dimensions().map_err(|e| refusal(&e))?;
    check(width, height, PIXELS)?;
    let picture = reader().decode().map_err(|e| refusal(&e))?;
    Ok((picture, (width, height)))
}
