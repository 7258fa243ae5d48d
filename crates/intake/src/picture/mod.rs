//! Drawing a picture anew: decoded within limits, turned upright, made to fit, encoded without metadata. Runs in a
//! worker only.

mod decode;
#[cfg(feature = "heic")]
mod heic;
mod preview;
#[cfg(test)]
mod tests;

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{DynamicImage, ImageError, ImageFormat};

use crate::frame::{Picture, Want};
use crate::media::{self, Turn};
use crate::refusal::Refusal;
use crate::sniff::sniff;

/// The widest and highest picture decoded.
const SIDE: u32 = 30_000;
/// The most pixels decoded.
const PIXELS: u64 = 120_000_000;
/// JPEG quality of what is drawn.
const QUALITY: u8 = 85;
/// How many of the first bytes tell a kind of picture.
const HEAD: usize = 64;

/// A picture, and its upright width and height before it was made to fit.
type Decoded = (DynamicImage, (u32, u32));

/// What was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Drawn {
    /// The picture; its full size is that of the original where the file says it.
    pub(crate) picture: Picture,
    /// It is only the small preview that the camera put in: the picture itself can't be decoded.
    pub(crate) preview: bool,
}

impl Want {
    const fn side(self) -> u32 {
        match self {
            Self::Thumb => 320,
            Self::View => 2_560,
        }
    }
}

/// Draws the picture, or the preview in it.
///
/// # Errors
/// When there is neither, or they are larger than what is decoded.
pub(crate) fn draw(bytes: &[u8], want: Want) -> Result<Picture, Refusal> {
    drawn(bytes, want).map(|drawn| drawn.picture)
}

/// Draws the picture, or the preview in it, and tells which of them it is.
///
/// # Errors
/// When there is neither, or they are larger than what is decoded.
pub(crate) fn drawn(bytes: &[u8], want: Want) -> Result<Drawn, Refusal> {
    let media_type = sniff(bytes.get(..HEAD).unwrap_or(bytes));
    let whole = upright(bytes, media_type, want).and_then(|(decoded, full)| {
        let picture = encode(&fitted(decoded, want), full)?;
        Ok(Drawn {
            picture,
            preview: false,
        })
    });
    whole.or_else(|refusal| {
        let (decoded, full) = preview::find(bytes, media_type, want).ok_or(refusal)?;
        let picture = encode(&fitted(decoded, want), full)?;
        Ok(Drawn {
            picture,
            preview: true,
        })
    })
}

fn upright(bytes: &[u8], media_type: &str, want: Want) -> Result<Decoded, Refusal> {
    let format = match media_type {
        "image/jpeg" => ImageFormat::Jpeg,
        "image/png" => ImageFormat::Png,
        "image/gif" => ImageFormat::Gif,
        "image/webp" => ImageFormat::WebP,
        "image/tiff" => ImageFormat::Tiff,
        "image/bmp" => ImageFormat::Bmp,
        #[cfg(feature = "heic")]
        "image/heic" | "image/heif" => return heic::decode(bytes, want),
        _ => return Err(Refusal::UnknownType),
    };
    let (decoded, full) = match format {
        ImageFormat::Jpeg => decode::jpeg(bytes, want)?,
        _ => decode::other(bytes, format)?,
    };
    // Turning costs less when there is less to turn.
    let held = media::camera(&mut Cursor::new(bytes), media_type).map_or(1, |c| c.orientation);
    Ok(held_so(fitted(decoded, want), full, held))
}

/// Turned upright, as EXIF says how the camera was held: 1 to 8.
fn held_so(mut picture: DynamicImage, full: (u32, u32), held: u8) -> Decoded {
    let orientation = Orientation::from_exif(held).unwrap_or(Orientation::NoTransforms);
    picture.apply_orientation(orientation);
    let full = if held >= 5 { (full.1, full.0) } else { full };
    (picture, full)
}

/// Turned upright, as HEIF says it.
fn turned(mut picture: DynamicImage, turns: &[Turn]) -> DynamicImage {
    for turn in turns {
        // HEIF counts quarters against the clock.
        picture.apply_orientation(match turn {
            Turn::Quarters(1) => Orientation::Rotate270,
            Turn::Quarters(2) => Orientation::Rotate180,
            Turn::Quarters(3) => Orientation::Rotate90,
            Turn::Quarters(_) => Orientation::NoTransforms,
            Turn::Sideways => Orientation::FlipHorizontal,
            Turn::Upside => Orientation::FlipVertical,
        });
    }
    picture
}

fn check(width: u32, height: u32, most: u64) -> Result<(), Refusal> {
    let pixels = u64::from(width) * u64::from(height);
    if width > SIDE || height > SIDE || pixels > most {
        return Err(Refusal::TooLarge);
    }
    Ok(())
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
