//! What cameras write into pictures.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};

use super::build::*;
use crate::facts::{Facts, Kind};

fn encoded(format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    DynamicImage::from(RgbImage::new(40, 20))
        .write_to(&mut Cursor::new(&mut bytes), format)
        .unwrap();
    bytes
}

fn jpeg(block: &[u8]) -> Vec<u8> {
    jpeg_with(&encoded(ImageFormat::Jpeg), block)
}

fn png(block: &[u8]) -> Vec<u8> {
    let png = encoded(ImageFormat::Png);
    let (head, rest) = png.split_at(33);
    let length = (block.len() as u32).to_be_bytes();
    [head, &length, b"eXIf", block, &[0; 4], rest].concat()
}

fn webp(block: &[u8]) -> Vec<u8> {
    let mut webp = b"RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\x08\0\0\0\x27\0\0\x13\0\0EXIF".to_vec();
    webp.extend((block.len() as u32).to_le_bytes());
    webp.extend(block);
    webp
}

/// A HEIF file on its side, without a picture in it.
fn photo(brand: &[u8; 4], block: &[u8]) -> Vec<u8> {
    let exif = [&[0, 0, 0, 6][..], b"Exif\0\0", block].concat();
    let items: [Item<'_>; 2] = [(1, b"hvc1", vec![0; 9], &[1, 2]), (2, b"Exif", exif, &[])];
    heif(
        brand,
        &items,
        &[(b"cdsc", 2, &[1])],
        &[ispe(40, 20), irot(3)],
    )
}

pub(super) fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let block = phone(true).bytes();
    vec![
        ("photo.jpg", jpeg(&block)),
        ("photo.png", png(&block)),
        ("photo.webp", webp(&block)),
        ("photo.heic", photo(b"heic", &block)),
        ("photo.avif", photo(b"avif", &phone(false).bytes())),
        ("photo.tif", block),
        ("photo.gif", encoded(ImageFormat::Gif)),
        ("photo.bmp", encoded(ImageFormat::Bmp)),
    ]
}

fn expected(media_type: &str) -> Facts {
    Facts {
        kind: Kind::Picture,
        media_type: media_type.into(),
        taken: moment("2025-03-31T14:05:06", Some(120)),
        place: place(52_367_600, 4_904_100),
        device: "Apple iPhone 15".into(),
        // Held on its side.
        width: 20,
        height: 40,
        ..Facts::default()
    }
}

#[test]
fn a_phone_is_understood_in_every_kind_of_picture() {
    for low_first in [false, true] {
        let block = phone(low_first).bytes();
        assert_eq!(told(&jpeg(&block)), expected("image/jpeg"));
        assert_eq!(told(&png(&block)), expected("image/png"));
        for name in [&b"Exif\0\0"[..], b""] {
            let webp = webp(&[name, &block].concat());
            assert_eq!(told(&webp), expected("image/webp"));
        }
        // A quarter of a turn by HEIF's own word; EXIF's word for it does not count again.
        assert_eq!(told(&photo(b"heic", &block)), expected("image/heic"));
        assert_eq!(told(&photo(b"avif", &block)), expected("image/avif"));
        let mut tiff = phone(low_first);
        tiff.first.insert(0, (0x0100, Value::Long(40)));
        tiff.first.insert(1, (0x0101, Value::Short(20)));
        assert_eq!(told(&tiff.bytes()), expected("image/tiff"));
    }
}

#[test]
fn sizes_are_known_without_a_camera() {
    for format in [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::Gif,
        ImageFormat::WebP,
        ImageFormat::Bmp,
        ImageFormat::Tiff,
    ] {
        let facts = told(&encoded(format));
        assert_eq!((facts.width, facts.height), (40, 20), "{format:?}");
        assert_eq!((facts.taken, facts.place), (None, None));
    }
    let lossy = b"RIFF\0\0\0\0WEBPVP8 \x0A\0\0\0\x10\0\0\x9D\x01\x2A\x28\0\x14\0";
    assert_eq!((told(lossy).width, told(lossy).height), (40, 20));
}

#[test]
fn the_next_best_date_is_taken() {
    let said = |block: &Block| told(&block.bytes()).taken;
    let mut block = phone(true);
    block.camera.retain(|(tag, _)| *tag != 0x9011);
    assert_eq!(said(&block), moment("2025-03-31T14:05:06", Some(60)));
    block.camera.retain(|(tag, _)| *tag != 0x9010);
    assert_eq!(said(&block), moment("2025-03-31T14:05:06", None));
    block.camera[0].1 = Value::Text("0000:00:00 00:00:00");
    assert_eq!(said(&block), moment("2025-04-01T09:00:00", None));
    block.camera.clear();
    assert_eq!(said(&block), moment("2025-04-02T08:00:00", None));
    block.first.clear();
    assert_eq!(said(&block), None);
}

#[test]
fn places_that_are_none_are_left_out() {
    let at = |latitude: [(u32, u32); 3], longitude: [(u32, u32); 3], halves: [&'static str; 2]| {
        let mut block = phone(false);
        block.place = vec![
            (1, Value::Text(halves[0])),
            (2, Value::Fractions(latitude.to_vec())),
            (3, Value::Text(halves[1])),
            (4, Value::Fractions(longitude.to_vec())),
        ];
        told(&block.bytes()).place
    };
    let (whole, none) = ([(10, 1), (30, 1), (0, 1)], [(0, 1); 3]);
    assert_eq!(at(whole, none, ["N", "E"]), place(10_500_000, 0));
    assert_eq!(
        at(whole, whole, ["S", "W"]),
        place(-10_500_000, -10_500_000)
    );
    // Minutes with a fraction, as older phones have them.
    let fraction = [(52, 1), (22_056, 1_000), (0, 1)];
    assert_eq!(
        at(fraction, whole, ["N", "E"]),
        place(52_367_600, 10_500_000)
    );
    assert_eq!(at(none, none, ["N", "E"]), None);
    assert_eq!(at([(0, 0); 3], whole, ["N", "E"]), None);
    assert_eq!(at([(52, 1), (22, 0), (0, 1)], whole, ["N", "E"]), None);
    assert_eq!(at([(90, 1), (0, 1), (1, 1)], whole, ["N", "E"]), None);
    assert_eq!(at(whole, [(181, 1), (0, 1), (0, 1)], ["N", "E"]), None);
    assert_eq!(at([(52, 1), (61, 1), (0, 1)], whole, ["N", "E"]), None);
    assert_eq!(at([(u32::MAX, 1); 3], whole, ["N", "E"]), None);
    assert_eq!(at(whole, whole, ["", "E"]), None);
    assert_eq!(at(whole, whole, ["N", "N"]), None);
}

#[test]
fn a_well_known_reader_reads_the_same() {
    let block = phone(true);
    let exif = exif::Reader::new().read_raw(block.bytes()).unwrap();
    let text = |tag| {
        let field = exif.get_field(tag, exif::In::PRIMARY).unwrap();
        field.display_value().to_string()
    };
    assert_eq!(text(exif::Tag::DateTimeOriginal), "2025-03-31 14:05:06");
    assert_eq!(text(exif::Tag::OffsetTimeOriginal), "\"+02:00\"");
    assert_eq!(text(exif::Tag::GPSLatitude), "52 deg 22 min 3.36 sec");
    assert_eq!(text(exif::Tag::GPSLongitude), "4 deg 54 min 14.76 sec");
    assert_eq!(text(exif::Tag::Model), "\"iPhone 15\"");
}

/// The block lies where a careless camera says that it does, and a directory may point at itself.
#[test]
fn directories_that_lie_do_no_harm() {
    let block = phone(true);
    let mut bytes = block.bytes();
    for place in 0..bytes.len() {
        let kept = bytes[place];
        for wrong in [0, 1, 8, 0x7F, 0xFF] {
            bytes[place] = wrong;
            told(&bytes);
        }
        bytes[place] = kept;
    }
}
