//! A real photograph in size and shape: 12 megapixels of noise and gradients, with the orientation a phone writes.

use std::path::PathBuf;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder};

/// The same every time: 4,000 x 3,000 pixels held on its side, so upright it is 3,000 x 4,000. Made once.
///
/// # Panics
/// When it can't be made.
#[must_use]
pub fn twelve_megapixels(number: u32) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join(format!("../target/fixtures/photo-{number}.jpg"));
    if let Ok(bytes) = std::fs::read(&path) {
        return bytes;
    }
    let bytes = with_orientation(&encode(number, 4_000, 3_000), 6);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    let part = path.with_extension(format!("{}.part", std::process::id()));
    std::fs::write(&part, &bytes).expect("a file");
    std::fs::rename(part, &path).expect("a name");
    bytes
}

/// A small one.
#[must_use]
pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encode(1, width, height)
}

/// A small one to look at: a gate at dusk.
#[must_use]
pub fn gate(width: u32, height: u32) -> Vec<u8> {
    // Everything in thousandths of the width and height.
    let colour = |x: u32, y: u32| -> [u32; 3] {
        let (x, y) = (x * 1_000 / width, y * 1_000 / height);
        let post = (140..200).contains(&x) || (800..860).contains(&x);
        let bar = (200..800).contains(&x) && ((x - 200) % 75 < 14 || (420..440).contains(&y));
        match (x, y) {
            _ if post && (300..860).contains(&y) => [92, 74, 66],
            _ if bar && (360..840).contains(&y) => [38, 42, 48],
            (..140 | 860.., 480..850) => {
                let row = y / 28;
                let joint = y % 28 < 4 || (x + row % 2 * 30) % 60 < 4;
                if joint { [118, 104, 96] } else { [136, 84, 68] }
            }
            (_, 720..) => [96 - y / 25, 92 - y / 25, 88 - y / 25],
            (_, 600..) => [62, 78 - y / 40, 60],
            _ => [70 + y / 4, 92 + y / 6, 138 + y / 40],
        }
    };
    jpeg_of(1, width, height, |x, y, grain| {
        colour(x, y).map(|part| (part as u8).saturating_add(grain))
    })
}

fn encode(number: u32, width: u32, height: u32) -> Vec<u8> {
    jpeg_of(number, width, height, |x, y, grain| {
        let wave = ((x / 7) ^ (y / 11)) as u8 & 63;
        [(x >> 4) as u8 ^ grain, (y >> 4) as u8 + grain, wave + grain]
    })
}

/// Asks for each pixel, with a little noise of its own.
fn jpeg_of(
    number: u32,
    width: u32,
    height: u32,
    pixel: impl Fn(u32, u32, u8) -> [u8; 3],
) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9E37_79B9) | 1;
    let mut noise = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 28) as u8
    };
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| pixel(x, y, noise()))
        .collect();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 88)
        .write_image(&pixels, width, height, ExtendedColorType::Rgb8)
        .expect("a JPEG");
    bytes
}

/// A JPEG with an EXIF block that says how the camera was held.
#[must_use]
pub fn with_orientation(jpeg: &[u8], orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    let length = u16::try_from(exif.len() + 2).expect("short");
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1];
    bytes.extend(length.to_be_bytes());
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// The same with a block of EXIF 2.32 that says: 3 May 2026 at 14:02:09, two hours east of UTC, 52.37208 north and
/// 4.9 east.
#[must_use]
pub fn with_facts(jpeg: &[u8]) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| -> Vec<u8> {
        let mut entry = tag.to_be_bytes().to_vec();
        entry.extend(kind.to_be_bytes());
        entry.extend(count.to_be_bytes());
        entry.extend(value);
        entry
    };
    let at = |offset: u32| offset.to_be_bytes();
    // Three directories one after another, then what does not fit in them.
    let (first, second, third) = (8, 8 + 2 + 24 + 4, 38 + 2 + 24 + 4);
    let values = third + 2 + 48 + 4;
    let (time, zone, north, east) = (values, values + 20, values + 28, values + 52);
    let mut tiff = b"MM\0*".to_vec();
    tiff.extend(at(first));
    tiff.extend([0, 2]);
    tiff.extend(entry(0x8769, 4, 1, at(second)));
    tiff.extend(entry(0x8825, 4, 1, at(third)));
    tiff.extend(at(0));
    tiff.extend([0, 2]);
    tiff.extend(entry(0x9003, 2, 20, at(time)));
    tiff.extend(entry(0x9011, 2, 7, at(zone)));
    tiff.extend(at(0));
    tiff.extend([0, 4]);
    tiff.extend(entry(1, 2, 2, *b"N\0\0\0"));
    tiff.extend(entry(2, 5, 3, at(north)));
    tiff.extend(entry(3, 2, 2, *b"E\0\0\0"));
    tiff.extend(entry(4, 5, 3, at(east)));
    tiff.extend(at(0));
    tiff.extend(b"2026:05:03 14:02:09\0+02:00\0\0");
    for (number, of) in [
        (5_237_208, 100_000),
        (0, 1),
        (0, 1),
        (49, 10),
        (0, 1),
        (0, 1_u32),
    ] {
        tiff.extend(u32::to_be_bytes(number));
        tiff.extend(of.to_be_bytes());
    }
    let length = u16::try_from(tiff.len() + 8).expect("short");
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1];
    bytes.extend(length.to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(tiff);
    bytes.extend(&jpeg[2..]);
    bytes
}
