//! The real worker, with its limits on memory and system calls, and the pictures that press on them.

#![allow(clippy::unwrap_used)]

use std::io::Cursor;
use std::path::PathBuf;

use image::{DynamicImage, ImageFormat};
use intake::{Input, Picture, Pool, Refusal, Want};

fn pool() -> Pool {
    Pool::new(PathBuf::from(env!("CARGO_BIN_EXE_pantry-worker")), 1)
}

fn draw(pool: &Pool, bytes: &[u8]) -> Result<Picture, Refusal> {
    let mut source = Cursor::new(bytes);
    let input = Input {
        length: bytes.len() as u64,
        source: &mut source,
        name: "",
    };
    pool.picture(input, Want::Thumb)
}

fn encoded(picture: DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

#[cfg(feature = "heic")]
#[test]
fn a_confined_worker_decodes_heic() {
    let square = include_bytes!("samples/media/square.heic");
    let picture = draw(&pool(), square).unwrap();
    assert_eq!((picture.full_width, picture.full_height), (96, 64));
    let drawn = image::load_from_memory(&picture.bytes).unwrap().to_rgb8();
    let [red, _, blue] = drawn.get_pixel(10, 10).0;
    assert!(red > 200 && blue < 60, "{red} {blue}");
}

/// As large as it may be: tiles of 512 x 512, of which there are many.
#[cfg(feature = "heic")]
#[test]
#[ignore = "slow where it is not optimised"]
fn a_confined_worker_decodes_heic_of_twelve_megapixels() {
    let pixels: Vec<u8> = (0..12_000_000_u32)
        .flat_map(|place| [(place >> 4) as u8, (place >> 12) as u8, 90])
        .collect();
    let options = heifer::EncodeOptions::default();
    let file = heifer::encode_rgb8(4_000, 3_000, &pixels, &options).unwrap();
    let picture = draw(&pool(), &file).unwrap();
    assert_eq!((picture.full_width, picture.full_height), (4_000, 3_000));
    assert_eq!((picture.width, picture.height), (320, 240));
}

/// One after another in one worker: none of them ends it.
#[test]
fn small_files_of_large_pictures_are_refused() {
    let pool = pool();
    let small = encoded(DynamicImage::new_rgb8(20, 20), ImageFormat::Png);
    draw(&pool, &small).unwrap();
    let before = pool.pids();
    for format in [
        ImageFormat::Png,
        ImageFormat::Tiff,
        ImageFormat::Bmp,
        ImageFormat::Gif,
        ImageFormat::WebP,
        ImageFormat::Jpeg,
    ] {
        let mut file = encoded(DynamicImage::new_rgb8(20, 20), format);
        for place in 0..file.len().min(600) - 3 {
            let kept = [0, 1, 2, 3].map(|by| file[place + by]);
            for sides in [[0x75, 0x30, 0x75, 0x30], [0x30, 0x75, 0x30, 0x75]] {
                file[place..place + 4].copy_from_slice(&sides);
                let _ = draw(&pool, &file);
                assert_eq!(
                    pool.pids(),
                    before,
                    "the same worker: {format:?} at {place}"
                );
            }
            file[place..place + 4].copy_from_slice(&kept);
        }
    }
}

/// 100 megapixels are let through, but not those of sixteen bits in four parts: they would take 800 MB.
#[test]
fn deep_pictures_are_refused_before_they_take_memory() {
    let pool = pool();
    let mut file = encoded(DynamicImage::new_rgba16(20, 20), ImageFormat::Png);
    let mut claimed = |side: u32| {
        file[16..20].copy_from_slice(&side.to_be_bytes());
        file[20..24].copy_from_slice(&side.to_be_bytes());
        let sum = crc32(&file[12..29]);
        file[29..33].copy_from_slice(&sum.to_be_bytes());
        draw(&pool, &file).map(|picture| picture.width)
    };
    assert_eq!(claimed(20), Ok(20));
    assert_eq!(claimed(10_000), Err(Refusal::TooLarge));
}

/// The checksum of PNG (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                0xEDB8_8320 ^ (crc >> 1)
            } else {
                crc >> 1
            }
        })
    })
}
