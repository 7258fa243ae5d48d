#![allow(clippy::unwrap_used, clippy::panic)]

#[cfg(feature = "heic")]
mod heic;
mod hostile;

use std::io::Cursor;

use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, Luma, Rgb, RgbImage, Rgba, RgbaImage};

use super::*;
use crate::media::tests::build::{self, Item, Value, boxed, irot, ispe, jpeg_with};

const RED: Rgb<u8> = Rgb([230, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 230]);

fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    picture
        .into()
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

/// Blue, and red in the upper left quarter: where that ends up tells turns and flips apart.
fn corner(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        if x < width / 2 && y < height / 2 {
            RED
        } else {
            BLUE
        }
    })
}

/// In which corner the red is: left, top.
fn corner_of(picture: &Picture) -> (bool, bool) {
    let drawn = image::load_from_memory(&picture.bytes).unwrap().to_rgb8();
    let (width, height) = drawn.dimensions();
    assert_eq!((width, height), (picture.width, picture.height));
    let red = |x, y| {
        let Rgb([r, _, b]) = *drawn.get_pixel(x, y);
        r > b
    };
    let (right, bottom) = (width - 4, height - 4);
    let found = [(3, 3), (right, 3), (3, bottom), (right, bottom)]
        .map(|(x, y)| red(x, y).then_some((x == 3, y == 3)));
    let found: Vec<_> = found.into_iter().flatten().collect();
    let [corner] = found[..] else {
        panic!("red in {} corners", found.len());
    };
    corner
}

/// A JPEG of a block of EXIF: held so, with this preview.
fn with_preview(jpeg: &[u8], held: u16, preview: Vec<u8>) -> Vec<u8> {
    let block = build::Block {
        first: vec![(0x0112, Value::Short(held))],
        preview: Some(preview),
        ..build::Block::default()
    };
    jpeg_with(jpeg, &block.bytes())
}

#[test]
fn a_jpeg_cut_anywhere_shows_what_there_is_or_the_preview() {
    let noise = RgbImage::from_fn(64, 48, |x, y| Rgb([(x * y) as u8, (x * 7) as u8, y as u8]));
    let preview = encoded(corner(32, 24), ImageFormat::Jpeg);
    let noise = encoded(noise, ImageFormat::Jpeg);
    let whole = with_preview(&noise, 1, preview);
    let behind_preview = whole.len() - (noise.len() - 2);
    let (mut partly, mut instead) = (0, 0);
    for end in (0..whole.len()).step_by(3) {
        match drawn(&whole[..end], Want::Thumb) {
            Ok(drawn) if drawn.preview => {
                instead += 1;
                if end >= behind_preview {
                    assert_eq!(corner_of(&drawn.picture), (true, true));
                }
            }
            Ok(drawn) => {
                partly += 1;
                assert_eq!((drawn.picture.width, drawn.picture.height), (64, 48));
            }
            Err(_) => assert_eq!(partly + instead, 0, "once there is something, it is shown"),
        }
    }
    assert!(partly > 50 && instead > 50, "{partly} {instead}");
    let whole = drawn(&whole, Want::Thumb).unwrap();
    assert!(!whole.preview);
}

#[test]
fn a_preview_is_upright_and_knows_the_size_of_the_original() {
    let mut jpeg = encoded(corner(640, 480), ImageFormat::Jpeg);
    // The scan is gone; its header and those of the picture are not.
    let scan = jpeg.windows(2).position(|w| w == [0xFF, 0xDA]).unwrap();
    jpeg.truncate(scan);
    let preview = encoded(corner(160, 120), ImageFormat::Jpeg);
    let held = with_preview(&jpeg, 6, preview);
    let drawn = drawn(&held, Want::View).unwrap();
    assert!(drawn.preview);
    let picture = drawn.picture;
    assert_eq!((picture.width, picture.height), (120, 160));
    assert_eq!((picture.full_width, picture.full_height), (480, 640));
    assert_eq!(corner_of(&picture), (false, true));
}

#[test]
fn the_first_of_moving_pictures_is_drawn() {
    let mut gif = Vec::new();
    let mut encoder = GifEncoder::new(&mut gif);
    let whole = DynamicImage::from(corner(40, 20)).to_rgba8();
    let blue = RgbaImage::from_pixel(40, 20, Rgba([20, 20, 230, 255]));
    encoder
        .encode_frames([Frame::new(whole), Frame::new(blue)])
        .unwrap();
    drop(encoder);
    // GIF has alpha by its nature: what is drawn stays a PNG.
    let picture = draw(&gif, Want::Thumb).unwrap();
    assert_eq!(corner_of(&picture), (true, true));

    let chunk = |name: &[u8], content: &[u8]| {
        let length = (content.len() as u32).to_le_bytes();
        [name, &length, content].concat()
    };
    let frame = |picture: RgbImage| {
        let webp = encoded(picture, ImageFormat::WebP);
        // Place, size less one, how long, and how it is laid over the one before.
        let mut frame = vec![0, 0, 0, 0, 0, 0, 39, 0, 0, 19, 0, 0, 100, 0, 0, 2];
        frame.extend(&webp[12..]);
        chunk(b"ANMF", &frame)
    };
    let webp = [
        b"WEBP".to_vec(),
        chunk(b"VP8X", &[2, 0, 0, 0, 39, 0, 0, 19, 0, 0]),
        chunk(b"ANIM", &[0; 6]),
        frame(corner(40, 20)),
        frame(RgbImage::from_pixel(40, 20, BLUE)),
    ];
    let webp = chunk(b"RIFF", &webp.concat());
    assert_eq!(corner_of(&draw(&webp, Want::Thumb).unwrap()), (true, true));
}

#[test]
fn rare_pixels_are_drawn() {
    let deep = image::ImageBuffer::from_fn(40, 20, |x, y| {
        let red = x < 20 && y < 10;
        image::Rgb(if red {
            [60_000_u16, 5_000, 5_000]
        } else {
            [5_000, 5_000, 60_000]
        })
    });
    let deep = encoded(DynamicImage::ImageRgb16(deep), ImageFormat::Png);
    assert_eq!(corner_of(&draw(&deep, Want::Thumb).unwrap()), (true, true));
    let grey = encoded(
        image::GrayImage::from_pixel(9, 9, Luma([77])),
        ImageFormat::Jpeg,
    );
    let grey = image::load_from_memory(&draw(&grey, Want::Thumb).unwrap().bytes).unwrap();
    let Rgb(parts) = *grey.to_rgb8().get_pixel(4, 4);
    assert!(parts.iter().all(|part| part.abs_diff(77) < 4), "{parts:?}");
}

/// A PNG of a palette, one colour of which shines through (PNG, third edition, 11.3.1.1).
#[test]
fn a_palette_may_shine_through() {
    let plain = encoded(image::GrayImage::new(1, 1), ImageFormat::Png);
    let pixels = plain.windows(4).position(|w| w == b"IDAT").unwrap();
    let mut png = plain[..pixels - 4].to_vec();
    // Kind of colour: a palette.
    png[25] = 3;
    for (name, content) in [(b"PLTE", &[230, 20, 20][..]), (b"tRNS", &[99])] {
        png.extend((content.len() as u32).to_be_bytes());
        png.extend(name);
        png.extend(content);
        png.extend([0; 4]);
    }
    png.extend(&plain[pixels - 4..]);
    // Sums are mended from the first chunk on.
    let mut place = 8;
    while place < png.len() {
        let length = u32::from_be_bytes(png[place..place + 4].try_into().unwrap()) as usize;
        let sum = crc32(&png[place + 4..place + 8 + length]);
        png[place + 8 + length..place + 12 + length].copy_from_slice(&sum.to_be_bytes());
        place += 12 + length;
    }
    let picture = draw(&png, Want::Thumb).unwrap();
    assert_eq!(picture.media_type, "image/png");
    let drawn = image::load_from_memory(&picture.bytes).unwrap();
    assert_eq!(*drawn.to_rgba8().get_pixel(0, 0), Rgba([230, 20, 20, 99]));
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

/// An AVIF is kept whole and not decoded; a JPEG beside its picture is shown.
#[test]
fn an_avif_shows_its_preview() {
    let jpeg = encoded(corner(64, 32), ImageFormat::Jpeg);
    let items: [Item<'_>; 2] = [
        (1, b"av01", vec![0; 50], &[1, 3]),
        (2, b"jpeg", jpeg.clone(), &[2, 3]),
    ];
    let properties = [ispe(4_000, 3_000), ispe(64, 32), irot(1)];
    let avif = build::heif(b"avif", &items, &[(b"thmb", 2, &[1])], &properties);
    let drawn = self::drawn(&avif, Want::Thumb).unwrap();
    assert!(drawn.preview);
    let picture = drawn.picture;
    assert_eq!((picture.width, picture.height), (32, 64));
    assert_eq!((picture.full_width, picture.full_height), (3_000, 4_000));
    assert_eq!(corner_of(&picture), (true, false));
    let bare = build::heif(b"avif", &items[..1], &[], &properties);
    assert_eq!(
        self::drawn(&bare, Want::Thumb),
        Err(Refusal::UnknownType),
        "nothing to show"
    );
    // The camera's own preview, held as EXIF says.
    let block = build::Block {
        first: vec![(0x0112, Value::Short(3))],
        preview: Some(jpeg),
        ..build::Block::default()
    };
    let exif = [&[0; 4], &block.bytes()[..]].concat();
    let items: [Item<'_>; 2] = [(1, b"av01", vec![0; 50], &[1]), (2, b"Exif", exif, &[])];
    let avif = build::heif(b"avif", &items, &[(b"cdsc", 2, &[1])], &[ispe(64, 32)]);
    let drawn = self::drawn(&avif, Want::Thumb).unwrap();
    assert!(drawn.preview);
    assert_eq!(corner_of(&drawn.picture), (false, false));
}
