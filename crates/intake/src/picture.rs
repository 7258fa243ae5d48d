//! Drawing a picture anew: decoded within limits, turned upright, made to fit, encoded without metadata. Runs in a
//! worker only.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageError, ImageFormat, ImageReader, Limits};

use crate::frame::{Picture, Want};
use crate::refusal::Refusal;
use crate::sniff::sniff;

/// The widest and highest picture decoded.
const SIDE: u32 = 30_000;
/// The most pixels decoded.
const PIXELS: u64 = 120_000_000;
/// The most memory a decoder may take, in bytes; the process as a whole has a limit of its own.
const DECODER: u64 = 640 << 20;
/// JPEG quality of what is drawn.
const QUALITY: u8 = 85;

impl Want {
    const fn side(self) -> u32 {
        match self {
            Self::Thumb => 320,
            Self::View => 2_560,
        }
    }
}

pub(crate) fn draw(bytes: &[u8], want: Want) -> Result<Picture, Refusal> {
    let (format, orientation) = (format(bytes)?, orientation(bytes));
    let (decoded, full) = match format {
        ImageFormat::Jpeg => jpeg(bytes, want)?,
        _ => other(bytes, format)?,
    };
    let mut picture = fitted(decoded, want);
    picture.apply_orientation(orientation);
    let full = if turns(orientation) {
        (full.1, full.0)
    } else {
        full
    };
    encode(&picture, full)
}

fn format(bytes: &[u8]) -> Result<ImageFormat, Refusal> {
    match sniff(bytes) {
        "image/jpeg" => Ok(ImageFormat::Jpeg),
        "image/png" => Ok(ImageFormat::Png),
        "image/gif" => Ok(ImageFormat::Gif),
        "image/webp" => Ok(ImageFormat::WebP),
        "image/tiff" => Ok(ImageFormat::Tiff),
        "image/bmp" => Ok(ImageFormat::Bmp),
        _ => Err(Refusal::UnknownType),
    }
}

/// How the camera was held; upright when the file does not say, or says it wrongly.
fn orientation(bytes: &[u8]) -> Orientation {
    exif::Reader::new()
        .read_from_container(&mut Cursor::new(bytes))
        .ok()
        .and_then(|exif| {
            let field = exif.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?;
            Orientation::from_exif(u8::try_from(field.value.get_uint(0)?).ok()?)
        })
        .unwrap_or(Orientation::NoTransforms)
}

const fn turns(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90
            | Orientation::Rotate270
            | Orientation::Rotate90FlipH
            | Orientation::Rotate270FlipH
    )
}

fn check(width: u32, height: u32) -> Result<(), Refusal> {
    let pixels = u64::from(width) * u64::from(height);
    if width > SIDE || height > SIDE || pixels > PIXELS {
        return Err(Refusal::TooLarge);
    }
    Ok(())
}

/// JPEG is decoded at an eighth, a quarter or half its size where that is enough: a thumbnail then costs little
/// more than reading the file. What this decoder can't read, the other may.
fn jpeg(bytes: &[u8], want: Want) -> Result<(DynamicImage, (u32, u32)), Refusal> {
    let mut decoder = jpeg_decoder::Decoder::new(Cursor::new(bytes));
    let scaled = decoder.read_info().ok().and_then(|()| {
        let info = decoder.info()?;
        let full = (u32::from(info.width), u32::from(info.height));
        if let Err(refusal) = check(full.0, full.1) {
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

fn other(bytes: &[u8], format: ImageFormat) -> Result<(DynamicImage, (u32, u32)), Refusal> {
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
    check(width, height)?;
    let picture = reader().decode().map_err(|e| refusal(&e))?;
    Ok((picture, (width, height)))
}

const fn refusal(error: &ImageError) -> Refusal {
    match error {
        ImageError::Limits(_) => Refusal::TooLarge,
        _ => Refusal::Damaged,
    }
}

fn fitted(picture: DynamicImage, want: Want) -> DynamicImage {
    let side = want.side();
    if picture.width() <= side && picture.height() <= side {
        return picture;
    }
    match want {
        Want::Thumb => picture.thumbnail(side, side),
        Want::View => picture.resize(side, side, FilterType::Triangle),
    }
}

fn encode(picture: &DynamicImage, full: (u32, u32)) -> Result<Picture, Refusal> {
    let mut bytes = Vec::new();
    let media_type = if picture.color().has_alpha() {
        let eight = DynamicImage::from(picture.to_rgba8());
        eight
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .map_err(|e| refusal(&e))?;
        "image/png"
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        let encoded = if let Some(rgb) = picture.as_rgb8() {
            rgb.write_with_encoder(encoder)
        } else {
            picture.to_rgb8().write_with_encoder(encoder)
        };
        encoded.map_err(|e| refusal(&e))?;
        "image/jpeg"
    };
    Ok(Picture {
        media_type,
        width: picture.width(),
        height: picture.height(),
        full_width: full.0,
        full_height: full.1,
        bytes,
    })
}
