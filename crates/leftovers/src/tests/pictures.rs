//! Small pictures: whose they are, and bytes that lie about it.

use std::io::Cursor;

use proptest::prelude::*;

use super::*;
use crate::png::{Told, told};

#[test]
fn a_small_picture_tells_of_its_file() {
    let png = small_picture("file:///a%20b.jpg", Some(12));
    let read = told(&mut Cursor::new(png)).unwrap();
    assert_eq!(read.address.as_deref(), Some("file:///a%20b.jpg"));
    assert_eq!(read.size, Some(12));
}

#[test]
fn what_is_no_png_tells_nothing() {
    for bytes in [&b""[..], b"\x89PNG", b"GIF89a and more of it", &[0; 64]] {
        assert_eq!(told(&mut Cursor::new(bytes)).unwrap(), Told::default());
    }
}

#[test]
fn a_text_that_claims_to_be_endless_is_stepped_over() {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    png.extend(u32::MAX.to_be_bytes());
    png.extend(b"tEXtThumb::URI\0file:///a");
    assert_eq!(told(&mut Cursor::new(png)).unwrap(), Told::default());
}

#[test]
fn a_file_of_nothing_but_chunks_ends() {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for _ in 0..200_000 {
        png.extend([0, 0, 0, 0]);
        png.extend(b"nOpe\0\0\0\0");
    }
    let mut source = Cursor::new(png);
    told(&mut source).unwrap();
    assert!(source.position() < 20_000, "{}", source.position());
}

#[test]
fn those_of_files_that_are_gone_are_found_and_of_others_not() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let large = |name: &str| format!(".cache/thumbnails/large/{name}.png");
    let renamed = place.put("Downloads/renamed.jpg", b"gate");
    let other = place.put("Pictures/gate.jpg", b"another gate");
    place.put(&large("1"), small_picture(&address(&renamed), None));
    place.put(&large("2"), small_picture(&address(&other), None));
    place.put(&large("3"), small_picture("file:///gone/gate.jpg", Some(4)));
    place.put(
        ".cache/thumbnails/normal/3.png",
        small_picture("file:///gone/gate.jpg", Some(4)),
    );
    place.put(
        ".cache/thumbnails/fail/some-program/3.png",
        small_picture("file:///gone/gate.jpg", None),
    );
    place.put(
        &large("4"),
        small_picture("file:///gone/too/gate.jpg", Some(5)),
    );
    place.put(&large("5"), small_picture("file:///gone/cake.jpg", None));
    place.put(&large("6"), "no picture at all");
    let report = place.look();
    let found: Vec<_> = report
        .traces
        .iter()
        .filter(|trace| trace.kind == Kind::Picture)
        .map(|trace| (trace.name.as_str(), trace.count))
        .collect();
    let mut sorted = found.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, [("gate.jpg", 3), ("renamed.jpg", 1)]);
}

proptest! {
    #[test]
    fn no_png_is_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        png.extend(bytes);
        told(&mut Cursor::new(png)).unwrap();
    }

    #[test]
    fn every_path_comes_back_from_its_address(names in prop::collection::vec("[^/\0]{1,12}", 1..4)) {
        let path = format!("/{}", names.join("/"));
        let coded: String = path.bytes().map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        }).collect();
        prop_assert_eq!(crate::address::path(&format!("file://{coded}")), Some(path.into()));
    }

    #[test]
    fn no_address_is_too_strange(text in ".{0,40}") {
        if let Some(path) = crate::address::path(&format!("file://{text}")) {
            prop_assert!(path.is_absolute());
        }
    }
}
