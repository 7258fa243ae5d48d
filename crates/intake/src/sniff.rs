//! What a file is, by its first bytes. The only look that the app's own process takes.

/// What tells nothing.
const UNKNOWN: &str = "application/octet-stream";

/// The media type of a file that begins with these bytes; 64 are plenty. `application/octet-stream` when they
/// tell nothing, as with every kind of text.
#[must_use]
pub fn sniff(first: &[u8]) -> &'static str {
    let at = |place: usize, magic: &[u8]| first.get(place..).is_some_and(|r| r.starts_with(magic));
    if at(0, b"\xFF\xD8\xFF") {
        "image/jpeg"
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        "image/png"
    } else if at(0, b"GIF87a") || at(0, b"GIF89a") {
        "image/gif"
    } else if at(0, b"RIFF") {
        riff(first)
    } else if at(0, b"II*\0") || at(0, b"MM\0*") {
        "image/tiff"
    } else if at(0, b"BM") && at(6, &[0; 4]) {
        "image/bmp"
    } else if at(4, b"ftyp") {
        brands(first)
    } else if at(0, b"\x1A\x45\xDF\xA3") {
        ebml(first)
    } else if at(0, b"\0") && (at(4, b"moov") || at(4, b"mdat") || at(4, b"wide")) {
        // QuickTime from before there were brands.
        "video/quicktime"
    } else if at(0, b"OggS\0") {
        "audio/ogg"
    } else if at(0, b"#!AMR\n") || at(0, b"#!AMR-WB\n") {
        "audio/amr"
    } else if at(0, b"fLaC") {
        "audio/flac"
    } else if at(0, b"caff\0\x01") {
        "audio/x-caf"
    } else if id3(first) || layered(first) {
        "audio/mpeg"
    } else if adts(first) {
        "audio/aac"
    } else if at(0, b"\0\0\x01\xBA") || at(0, b"\0\0\x01\xB3") {
        "video/mpeg"
    } else if at(0, b"%PDF-") {
        "application/pdf"
    } else if at(0, b"PK\x03\x04") || at(0, b"PK\x05\x06") {
        "application/zip"
    } else if at(0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        "application/x-ole-storage"
    } else {
        UNKNOWN
    }
}

fn riff(first: &[u8]) -> &'static str {
    match first.get(8..12) {
        Some(b"WEBP") => "image/webp",
        Some(b"WAVE") => "audio/wav",
        Some(b"AVI ") => "video/x-msvideo",
        _ => UNKNOWN,
    }
}

/// The family of ISO/IEC 14496-12: one brand comes first, and others follow it that the file also keeps to.
fn brands(first: &[u8]) -> &'static str {
    let Some((size, major)) = first.first_chunk::<4>().zip(first.get(8..12)) else {
        return UNKNOWN;
    };
    let end = (u32::from_be_bytes(*size) as usize).min(first.len());
    let also = || {
        let brands = first.get(16..end).unwrap_or_default().chunks_exact(4);
        brands.filter_map(brand)
    };
    match major {
        b"mif1" | b"mif2" | b"msf1" => also()
            .find(|kind| kind.starts_with("image/"))
            .unwrap_or("image/heif"),
        _ => brand(major).or_else(|| also().next()).unwrap_or(UNKNOWN),
    }
}

fn brand(brand: &[u8]) -> Option<&'static str> {
    match brand {
        b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" => Some("image/heic"),
        b"avif" | b"avis" => Some("image/avif"),
        b"qt  " => Some("video/quicktime"),
        b"M4A " | b"M4B " | b"M4P " => Some("audio/mp4"),
        b"isom" | b"mp41" | b"mp42" | b"mp71" | b"avc1" | b"dash" | b"M4V " | b"MSNV" | b"f4v " => {
            Some("video/mp4")
        }
        _ if brand.starts_with(b"3g") => Some("video/3gpp"),
        _ if brand.starts_with(b"iso") => Some("video/mp4"),
        _ => None,
    }
}

/// The type of document stands near the beginning: element 0x4282 (RFC 8794).
fn ebml(first: &[u8]) -> &'static str {
    if first.windows(7).any(|w| w == b"\x42\x82\x84webm") {
        "video/webm"
    } else {
        "video/x-matroska"
    }
}

/// ID3v2: a version, and a length whose bytes have seven bits.
fn id3(first: &[u8]) -> bool {
    first.starts_with(b"ID3")
        && first.get(3).is_some_and(|v| (2..=4).contains(v))
        && first.get(5).is_some_and(|flags| flags & 0x0F == 0)
        && first
            .get(6..10)
            .is_some_and(|l| l.iter().all(|b| *b < 0x80))
}

/// The header of a frame of MPEG sound, layer II or III. Layer I is left out: nobody uses it, and UTF-16 text
/// begins like it.
fn layered(first: &[u8]) -> bool {
    let Some([0xFF, version, rates, emphasis]) = first.first_chunk::<4>() else {
        return false;
    };
    version & 0xE0 == 0xE0
        && version & 0x18 != 0x08
        && matches!(version & 0x06, 0x02 | 0x04)
        && !matches!(rates >> 4, 0 | 15)
        && rates & 0x0C != 0x0C
        && emphasis & 0x03 != 0x02
}

/// The header of a frame of AAC (ISO/IEC 13818-7, ADTS): a sampling rate that there is, and a length that holds more
/// than the header.
fn adts(first: &[u8]) -> bool {
    let Some([0xFF, layer, rate, third, length, last, _]) = first.first_chunk::<7>() else {
        return false;
    };
    let length =
        usize::from(third & 0x03) << 11 | usize::from(*length) << 3 | usize::from(last >> 5);
    layer & 0xF6 == 0xF0 && (rate >> 2) & 0x0F < 13 && length > 7
}

#[cfg(test)]
mod tests {
    use super::{UNKNOWN, sniff};

    fn ftyp(brands: &[&[u8; 4]]) -> Vec<u8> {
        let mut bytes = (8 + 4 * (brands.len() as u32 + 1)).to_be_bytes().to_vec();
        bytes.extend(b"ftyp");
        for (place, brand) in brands.iter().enumerate() {
            bytes.extend(*brand);
            if place == 0 {
                bytes.extend([0; 4]);
            }
        }
        bytes.extend(b"\0\0\0\x10mdatheicavif");
        bytes
    }

    #[test]
    fn known_beginnings_are_known() {
        for (first, kind) in [
            (&b"\xFF\xD8\xFF\xE0"[..], "image/jpeg"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "image/webp"),
            (b"BM\x46\0\0\0\0\0\0\0", "image/bmp"),
            (b"RIFF\x10\0\0\0WAVEfmt ", "audio/wav"),
            (b"RIFF\x10\0\0\0AVI LIST", "video/x-msvideo"),
            (b"OggS\0\x02\0\0", "audio/ogg"),
            (b"#!AMR\n\x3C", "audio/amr"),
            (b"#!AMR-WB\n\x44", "audio/amr"),
            (b"fLaC\0\0\0\x22", "audio/flac"),
            (b"caff\0\x01\0\0desc", "audio/x-caf"),
            (b"ID3\x03\0\0\0\0\x0F\x76TSSE", "audio/mpeg"),
            (b"\xFF\xFB\x90\x64", "audio/mpeg"),
            (b"\xFF\xF3\x44\xC4", "audio/mpeg"),
            (b"\xFF\xF1\x50\x80\x02\x1F\xFC", "audio/aac"),
            (
                b"\x1A\x45\xDF\xA3\x93\x42\x82\x88matroska",
                "video/x-matroska",
            ),
            (
                b"\x1A\x45\xDF\xA3\x9F\x42\x86\x81\x01\x42\x82\x84webm",
                "video/webm",
            ),
            (b"\0\0\0\x08wide\0\0\x12\x34mdat", "video/quicktime"),
            (b"\0\0\x01\xBA\x44\0", "video/mpeg"),
            (b"%PDF-1.7", "application/pdf"),
            (b"PK\x03\x04\x14\0", "application/zip"),
            (
                b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0",
                "application/x-ole-storage",
            ),
        ] {
            assert_eq!(sniff(first), kind, "{first:?}");
        }
    }

    #[test]
    fn brands_tell_pictures_sound_and_films_apart() {
        for (brands, kind) in [
            (&[b"heic", b"mif1", b"MiHE"][..], "image/heic"),
            (&[b"hevc", b"msf1"], "image/heic"),
            (&[b"mif1", b"heic"], "image/heic"),
            (&[b"mif1", b"miaf", b"avif"], "image/avif"),
            (&[b"mif1", b"jpeg"], "image/heif"),
            (&[b"mif1"], "image/heif"),
            (&[b"msf1", b"hevx"], "image/heic"),
            (&[b"avif", b"mif1", b"miaf"], "image/avif"),
            (&[b"avis", b"msf1"], "image/avif"),
            (&[b"isom", b"iso2", b"avc1", b"mp41"], "video/mp4"),
            (&[b"iso6"], "video/mp4"),
            (&[b"XAVC", b"mp42"], "video/mp4"),
            (&[b"qt  "], "video/quicktime"),
            (&[b"3gp4", b"isom"], "video/3gpp"),
            (&[b"M4A ", b"mp42", b"isom"], "audio/mp4"),
            (&[b"M4B "], "audio/mp4"),
            // Raw files of cameras and JPEG 2000 are of the family too, and not known here.
            (&[b"crx ", b"crx "], UNKNOWN),
            (&[b"jp2 "], UNKNOWN),
        ] {
            assert_eq!(sniff(&ftyp(brands)), kind, "{brands:?}");
        }
    }

    #[test]
    fn near_misses_are_not_taken_for_what_they_are_not() {
        for unknown in [
            &b""[..],
            b"B",
            b"BMW is a car",
            b"RIFF\x10\0\0\0CDXA",
            b"RIFF",
            b"<html>",
            // UTF-16 with its mark, and UTF-8 with its.
            b"\xFF\xFEH\0e\0l\0l\0o\0",
            b"\xFF\xFE\x90\x64\x90\x64",
            b"\xFE\xFF\0H\0e",
            b"\xEF\xBB\xBFHello",
            // Frames of sound with a rate that there is not.
            b"\xFF\xFB\xF0\x64",
            b"\xFF\xFB\x9C\x64",
            b"\xFF\xEB\x90\x64",
            b"\xFF\xFB",
            b"\xFF\xF1\x7C\x80\x02\x1F\xFC",
            b"\xFF\xF1\x50\x80\0\x1F\xFC",
            b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF",
            b"ID3 is how songs are tagged",
            b"OggSomething",
            b"#!AMRANTH",
            b"We, moov it",
            b"\0\0\0\x18ftyp",
            b"some ftyp text",
            b"PK is a football club",
            b"caffeine",
        ] {
            assert_eq!(sniff(unknown), UNKNOWN, "{unknown:?}");
        }
    }

    #[test]
    fn every_beginning_of_a_file_is_looked_at_without_harm() {
        let file = ftyp(&[b"mif1", b"avif"]);
        for end in 0..file.len() {
            let _ = sniff(&file[..end]);
        }
        let _ = sniff(b"\xFF\xFF\xFF\xFFftypmif1");
        let _ = sniff(b"\0\0\0\0ftypmif1\0\0\0\0heic");
    }
}
