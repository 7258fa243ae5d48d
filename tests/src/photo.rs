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

fn encode(number: u32, width: u32, height: u32) -> Vec<u8> {
    let mut state = number.wrapping_mul(0x9E37_79B9) | 1;
    let mut noise = || {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 28) as u8
    };
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).map(move |x| (x, y)))
        .flat_map(|(x, y)| {
            let grain = noise();
            let wave = ((x / 7) ^ (y / 11)) as u8 & 63;
            [(x >> 4) as u8 ^ grain, (y >> 4) as u8 + grain, wave + grain]
        })
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
