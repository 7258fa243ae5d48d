//! HEVC pictures, encoded here by the same library, and once by another.

use super::*;
use crate::media::tests::build::heif;

/// An HEVC picture and its configuration, to be put into files of any build.
fn hevc(picture: &RgbImage) -> (Vec<u8>, Vec<u8>) {
    let options = heifer::EncodeOptions {
        max_threads: 1,
        ..heifer::EncodeOptions::default()
    };
    let (width, height) = picture.dimensions();
    let file = heifer::encode_rgb8(width, height, picture.as_raw(), &options).unwrap();
    let place = file.windows(4).position(|w| w == b"hvcC").unwrap() - 4;
    let length = u32::from_be_bytes(file[place..place + 4].try_into().unwrap()) as usize;
    let configuration = file[place..place + length].to_vec();
    let parsed = heifer::heifer_isobmff::HeifFile::parse(&file).unwrap();
    let data = parsed.item_data(parsed.primary_id).unwrap().into_owned();
    (data, configuration)
}

/// One picture with these properties behind its configuration and its size.
fn one(picture: &RgbImage, more: &[Vec<u8>]) -> Vec<u8> {
    let (data, configuration) = hevc(picture);
    let (width, height) = picture.dimensions();
    let properties = [&[configuration, ispe(width, height)], more].concat();
    let places: Vec<u8> = (1..=properties.len() as u8).collect();
    heif(b"heic", &[(1, b"hvc1", data, &places)], &[], &properties)
}

#[test]
fn every_turn_is_made_once() {
    let imir = |axis| boxed(b"imir", &[axis]);
    for (turns, left, top) in [
        (vec![], true, true),
        (vec![irot(0)], true, true),
        (vec![irot(1)], true, false),
        (vec![irot(2)], false, false),
        (vec![irot(3)], false, true),
        (vec![imir(0)], true, false),
        (vec![imir(1)], false, true),
        (vec![irot(1), imir(1)], false, false),
        (vec![irot(3), imir(1)], true, true),
    ] {
        let wide = turns.first().is_none_or(|t| t[7] == b'r' || t[8] % 2 == 0);
        let bytes = one(&corner(128, 64), &turns);
        let drawn = drawn(&bytes, Want::Thumb).unwrap();
        assert!(!drawn.preview);
        let picture = drawn.picture;
        let size = if wide { (128, 64) } else { (64, 128) };
        assert_eq!((picture.width, picture.height), size, "{turns:?}");
        assert_eq!((picture.full_width, picture.full_height), size);
        assert_eq!(corner_of(&picture), (left, top), "{turns:?}");
    }
}

#[test]
fn what_exif_says_of_the_turn_is_not_done_again() {
    let (data, configuration) = hevc(&corner(128, 64));
    let exif = [&[0; 4], &build::phone(true).bytes()[..]].concat();
    let items: [Item<'_>; 2] = [(1, b"hvc1", data, &[1, 2, 3]), (2, b"Exif", exif, &[])];
    let properties = [configuration, ispe(128, 64), irot(3)];
    let bytes = heif(b"heic", &items, &[(b"cdsc", 2, &[1])], &properties);
    let picture = draw(&bytes, Want::Thumb).unwrap();
    assert_eq!((picture.width, picture.height), (64, 128));
    assert_eq!(corner_of(&picture), (false, true));
}

/// As iPhones build them: tiles of one size, the last ones reaching over the edge.
#[test]
fn tiles_are_put_together() {
    let (blue, configuration) = hevc(&RgbImage::from_pixel(64, 64, BLUE));
    let (red, _) = hevc(&RgbImage::from_pixel(64, 64, RED));
    let grid = vec![0, 0, 1, 2, 0, 150, 0, 100];
    let mut items: Vec<Item<'_>> = vec![(1, b"grid", grid, &[3, 4])];
    for id in 2..8 {
        let data = if id == 2 { &red } else { &blue };
        items.push((id, b"hvc1", data.clone(), &[1, 2]));
    }
    let properties = [configuration, ispe(64, 64), ispe(150, 100), irot(2)];
    let links: [(&[u8; 4], u16, &[u16]); 1] = [(b"dimg", 1, &[2, 3, 4, 5, 6, 7])];
    let bytes = heif(b"mif1", &items, &links, &properties);
    let bytes = [build::ftyp(b"heic"), bytes[20..].to_vec()].concat();
    let picture = draw(&bytes, Want::View).unwrap();
    assert_eq!((picture.width, picture.height), (150, 100));
    assert_eq!(corner_of(&picture), (false, false));
    // A tile that refers to the whole would send the decoder round in a circle.
    let links = [links[0], (b"dimg", 2, &[1][..])];
    let circle = heif(b"heic", &items, &links, &properties);
    assert_eq!(draw(&circle, Want::Thumb), Err(Refusal::Damaged));
    // So would two pictures that refer to each other.
    let links: [(&[u8; 4], u16, &[u16]); 2] = [(b"dimg", 2, &[3]), (b"dimg", 3, &[2])];
    let pair = heif(b"heic", &items[1..3], &links, &properties);
    assert_eq!(draw(&pair, Want::Thumb), Err(Refusal::UnknownType));
}

/// Made by another encoder, x265: a gradient with a red square.
#[test]
fn another_encoders_picture_is_decoded() {
    let bytes = include_bytes!("../../../tests/samples/media/square.heic");
    let picture = draw(bytes, Want::View).unwrap();
    assert_eq!((picture.width, picture.height), (96, 64));
    assert_eq!(corner_of(&picture), (true, true));
}

#[test]
fn sizes_are_looked_at_before_anything_is_decoded() {
    let (data, configuration) = hevc(&corner(64, 64));
    let sized = |width, height| {
        let items: [Item<'_>; 1] = [(1, b"hvc1", data.clone(), &[1, 2])];
        let properties = [configuration.clone(), ispe(width, height)];
        draw(&heif(b"heic", &items, &[], &properties), Want::Thumb)
    };
    assert!(sized(64, 64).is_ok());
    assert_eq!(sized(30_001, 1), Err(Refusal::TooLarge));
    assert_eq!(sized(8_001, 8_001), Err(Refusal::TooLarge));
    assert_eq!(sized(u32::MAX, u32::MAX), Err(Refusal::TooLarge));
    // The picture is much larger than the file says.
    let (data, configuration) = hevc(&RgbImage::from_pixel(600, 600, BLUE));
    let grid = heif(
        b"heic",
        &[(1, b"hvc1", data, &[1, 2])],
        &[],
        &[configuration, ispe(16, 16)],
    );
    assert_eq!(draw(&grid, Want::Thumb), Err(Refusal::Damaged));
}

#[test]
fn doubtful_files_are_not_given_to_the_decoder() {
    let bytes = one(&corner(64, 64), &[]);
    assert!(draw(&bytes, Want::Thumb).is_ok());
    let meta = bytes.windows(4).position(|w| w == b"meta").unwrap() - 4;
    let mdat = bytes.windows(4).position(|w| w == b"mdat").unwrap() - 4;
    let twice = [&bytes, &bytes[meta..mdat]].concat();
    assert_eq!(draw(&twice, Want::Thumb), Err(Refusal::Damaged));
    // Half a million stretches without a byte in the file for them.
    let mut bomb = bytes.clone();
    let places = bomb.windows(4).position(|w| w == b"iloc").unwrap();
    bomb[places + 8] = 0;
    bomb[places + 16..places + 18].fill(0xFF);
    assert!(draw(&bomb, Want::Thumb).is_err());
}

#[test]
fn a_small_picture_stands_in_for_one_that_can_not_be_decoded() {
    let (data, configuration) = hevc(&corner(64, 32));
    let items: [Item<'_>; 2] = [
        (1, b"av01", vec![0; 9], &[2]),
        (2, b"hvc1", data, &[1, 3, 4]),
    ];
    let properties = [configuration, ispe(640, 320), ispe(64, 32), irot(2)];
    let bytes = heif(b"heic", &items, &[(b"thmb", 2, &[1])], &properties);
    let drawn = drawn(&bytes, Want::Thumb).unwrap();
    assert!(drawn.preview);
    assert_eq!((drawn.picture.width, drawn.picture.full_width), (64, 640));
    assert_eq!(corner_of(&drawn.picture), (false, false));
}

#[test]
fn a_jpeg_in_a_heif_is_the_picture_itself() {
    let jpeg = encoded(corner(64, 32), ImageFormat::Jpeg);
    let items: [Item<'_>; 1] = [(1, b"jpeg", jpeg, &[1, 2])];
    let bytes = heif(b"mif1", &items, &[], &[ispe(64, 32), irot(1)]);
    let drawn = drawn(&bytes, Want::Thumb).unwrap();
    assert!(!drawn.preview);
    assert_eq!(corner_of(&drawn.picture), (true, false));
}

pub(super) fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let (data, configuration) = hevc(&corner(32, 32));
    let items: [Item<'_>; 3] = [
        (1, b"grid", vec![0, 0, 0, 1, 0, 64, 0, 32], &[2]),
        (2, b"hvc1", data.clone(), &[1, 3]),
        (3, b"hvc1", data, &[1, 3]),
    ];
    let properties = [configuration, ispe(64, 32), ispe(32, 32)];
    let tiles = heif(b"heic", &items, &[(b"dimg", 1, &[2, 3])], &properties);
    vec![
        ("one.heic", one(&corner(32, 16), &[irot(1)])),
        ("tiles.heic", tiles),
    ]
}
