//! Small pictures: whose they are, and bytes that lie about it.

use std::io::Cursor;

use miniz_oxide::deflate::compress_to_vec_zlib;

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
    let read = told(&mut Cursor::new(png)).unwrap();
    assert!(read.address.is_none() && read.spoilt);
}

/// The forms in which a text of a PNG can be packed, or written in another alphabet.
fn packed(address: &str) -> Vec<([u8; 4], Vec<u8>)> {
    let small = compress_to_vec_zlib(address.as_bytes(), 6);
    let text = |key: &[u8], rest: &[u8]| [b"Thumb::URI\0", key, rest].concat();
    vec![
        (*b"zTXt", text(b"\0", &small)),
        (*b"iTXt", text(b"\x01\0nl\0adres\0", &small)),
        (*b"iTXt", text(b"\0\0\0\0", address.as_bytes())),
    ]
}

#[test]
fn packed_texts_are_read() {
    let address = "file:///home/noor/Pictures/2026/march/the%20gate.jpg";
    for (kind, text) in packed(address) {
        let png = small_picture_with(&kind, &text, Some(12));
        let read = told(&mut Cursor::new(png)).unwrap();
        assert_eq!(read.address.as_deref(), Some(address), "{kind:?}");
        assert_eq!(read.size, Some(12), "{kind:?}");
    }
}

#[test]
fn an_address_that_grows_without_end_is_not_unpacked() {
    for (kind, text) in packed(&"a".repeat(4 << 20)).into_iter().take(2) {
        let read = told(&mut Cursor::new(small_picture_with(&kind, &text, None))).unwrap();
        assert!(read.address.is_none() && read.spoilt, "{kind:?}");
    }
}

#[test]
fn a_picture_that_desktops_of_qt_make_is_found_and_goes() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let address = address(&place.at("Pictures/2026/a long way to/gate.jpg"));
    let (kind, text) = packed(&address).remove(0);
    let png = small_picture_with(&kind, &text, Some(4));
    let picture = place.put(".cache/thumbnails/x-large/1.png", png);
    let report = place.look();
    place.remove(one(&report, Kind::Picture)).unwrap();
    assert!(!picture.exists());
}

#[test]
fn a_picture_whose_address_cannot_be_read_is_said() {
    let place = Place::new();
    let put = |name: &str, png: &[u8]| place.put(&format!(".cache/thumbnails/large/{name}"), png);
    let whole = small_picture("file:///a.jpg", None);
    let wanted = [
        put(
            "1.png",
            &small_picture_with(b"zTXt", b"Thumb::URI\0\0spoilt", None),
        ),
        put(
            "2.png",
            &small_picture_with(b"zTXt", b"Thumb::URI\0\x01", None),
        ),
        put(
            "3.png",
            &small_picture_with(b"tEXt", b"Thumb::URI\0\xff", None),
        ),
        put("4.png", &whole[..60]),
        put("5.png", &small_picture("file:///%zz.jpg", None)),
    ];
    // What names no file of this computer is no such picture; what is no PNG neither.
    put(
        "6.png",
        &small_picture_with(b"tEXt", b"Comment\0a cake", None),
    );
    put("7.png", &small_picture("https://example.org/a.jpg", None));
    put("8.png", b"");
    put("9.txt", b"a letter");
    let report = place.look();
    assert_eq!(report.unread, wanted);
    assert!(report.traces.is_empty());
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
    let by_name = |report: &Report| {
        let mut traces = report.traces.iter();
        let gone = Some(PathBuf::from("/gone/gate.jpg"));
        traces.find(|trace| trace.about == gone).unwrap().by_name
    };
    assert!(!by_name(&report), "its size is told too");
    let picture = small_picture("file:///gone/gate.jpg", None);
    for path in [large("3"), ".cache/thumbnails/normal/3.png".to_owned()] {
        place.put(&path, &picture);
    }
    assert!(by_name(&place.look()));
}

proptest! {
    #[test]
    fn no_png_is_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        png.extend(&bytes);
        told(&mut Cursor::new(png)).unwrap();
        for kind in [b"tEXt", b"zTXt", b"iTXt"] {
            let text = [b"Thumb::URI\0", &bytes[..]].concat();
            told(&mut Cursor::new(small_picture_with(kind, &text, None))).unwrap();
        }
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
