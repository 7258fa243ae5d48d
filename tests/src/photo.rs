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
