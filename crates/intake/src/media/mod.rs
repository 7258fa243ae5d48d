//! What pictures, sound and films say of themselves, and whether documents are locked. Nothing is decoded, and of a
//! long file little is read.

mod boxes;
mod camera;
mod fields;
mod film;
mod frames;
mod heif;
mod locks;
mod matroska;
mod moment;
mod naming;
mod ogg;
mod riff;
mod sound;
mod stills;
#[cfg(test)]
pub(crate) mod tests;
mod tiff;

pub(crate) use camera::Camera;
pub(crate) use heif::{Heif, Turn};
pub(crate) use stills::camera;

use crate::facts::{Facts, Kind};
use crate::source::Bytes;

/// What a file of this media type, as [`crate::sniff`] tells it, says of itself. What can't be read stays empty. The
/// type comes back as it was given, but for sound that comes in a container of films.
pub(crate) fn facts(bytes: &mut dyn Bytes, media_type: &str) -> Facts {
    let mut facts = Facts {
        kind: kind(media_type),
        media_type: media_type.to_owned(),
        ..Facts::default()
    };
    match media_type {
        "audio/wav" => riff::wave(bytes, &mut facts),
        "video/x-msvideo" => riff::avi(bytes, &mut facts),
        "audio/ogg" => ogg::tell(bytes, &mut facts),
        "audio/flac" => sound::flac(bytes, &mut facts),
        "audio/x-caf" => sound::caf(bytes, &mut facts),
        "audio/mpeg" => frames::mp3(bytes, &mut facts),
        "audio/aac" => frames::aac(bytes, &mut facts),
        "audio/amr" => frames::amr(bytes, &mut facts),
        "video/webm" | "video/x-matroska" => matroska::tell(bytes, &mut facts),
        "video/mp4" | "video/quicktime" | "video/3gpp" | "audio/mp4" => {
            film::tell(bytes, &mut facts);
        }
        "application/pdf" => facts.locked = locks::pdf(bytes),
        "application/zip" => facts.locked = locks::zip(bytes),
        _ if facts.kind == Kind::Picture => stills::tell(bytes, &mut facts),
        _ => {}
    }
    facts
}

fn kind(media_type: &str) -> Kind {
    match media_type.split('/').next() {
        Some("image") => Kind::Picture,
        Some("audio") => Kind::Audio,
        Some("video") => Kind::Video,
        _ if media_type == "application/pdf" => Kind::Document,
        _ => Kind::Other,
    }
}
