//! The small preview that a camera put in, for when the picture itself can't be decoded.

use std::io::Cursor;

use super::{Decoded, decode, fitted, held_so, turned};
use crate::frame::Want;
use crate::media::{self, Heif};

/// The longest preview, in bytes.
const LONGEST: u64 = 4 << 20;
/// The most previews that are tried.
const MOST: usize = 4;

/// The preview, upright, and the size of the original where the file says it.
pub(super) fn find(bytes: &[u8], media_type: &str, want: Want) -> Option<Decoded> {
    let mut file = Cursor::new(bytes);
    let (picture, size) = match media_type {
        "image/heic" | "image/heif" | "image/avif" => in_heif(bytes, want)?,
        _ => in_exif(media::camera(&mut file, media_type)?, want)?,
    };
    let facts = media::facts(&mut file, media_type);
    let full = match (facts.width, facts.height) {
        (0, _) | (_, 0) => size,
        full => full,
    };
    Some((picture, full))
}

fn in_exif(camera: media::Camera, want: Want) -> Option<Decoded> {
    let (decoded, full) = decode::jpeg(&camera.preview, want).ok()?;
    Some(held_so(fitted(decoded, want), full, camera.orientation))
}

/// A small picture beside the large one, else the camera's own.
fn in_heif(bytes: &[u8], want: Want) -> Option<Decoded> {
    let mut file = Cursor::new(bytes);
    let heif = Heif::read(&mut file)?;
    heif.about(heif.primary, b"thmb")
        .take(MOST)
        .find_map(|id| beside(bytes, &heif, id, want))
        .or_else(|| in_exif(heif.camera(&mut file)?, want))
}

fn beside(bytes: &[u8], heif: &Heif, id: u32, want: Want) -> Option<Decoded> {
    let picture = match &heif.kind(id)? {
        b"jpeg" => {
            let jpeg = heif.data(&mut Cursor::new(bytes), id, LONGEST)?;
            decode::jpeg(&jpeg, want).ok()?.0
        }
        #[cfg(feature = "heic")]
        b"hvc1" => super::heic::small(bytes, heif, id)?,
        _ => return None,
    };
    let picture = turned(picture, &heif.turns(id));
    let size = (picture.width(), picture.height());
    Some((picture, size))
}
