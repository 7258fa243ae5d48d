//! Archives built to be read, and archives built to do harm.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Cursor;
use std::path::PathBuf;

use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn copied(bytes: &[u8], index: usize, most: u64) -> Result<Vec<u8>, Refusal> {
    let mut source = Cursor::new(bytes);
    let mut out = Vec::new();
    let length = Archive::open(&mut source)?.copy(index, &mut out, most)?;
    assert_eq!(length, out.len() as u64);
    Ok(out)
}

#[test]
fn members_are_listed_and_copied() {
    let bytes = zipped(&[("a.txt", b"one"), ("b/c.jpg", b"two"), ("deep.zip", b"PK")]);
    let mut source = Cursor::new(&bytes);
    let archive = Archive::open(&mut source).unwrap();
    let names: Vec<_> = archive
        .members()
        .iter()
        .map(|m| (m.index, m.name.as_str(), m.length))
        .collect();
    assert_eq!(
        names,
        [(0, "a.txt", 3), (1, "b/c.jpg", 3), (2, "deep.zip", 2)]
    );
    assert_eq!(copied(&bytes, 1, 3).unwrap(), b"two");
    assert_eq!(copied(&bytes, 1, 2), Err(Refusal::TooLarge));
    assert_eq!(copied(&bytes, 3, 9), Err(Refusal::Damaged));
}

#[test]
fn names_that_lead_elsewhere_are_passed_over() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default();
    zip.add_directory("folder/", options).unwrap();
    zip.add_symlink("link", "/etc/passwd", options).unwrap();
    for name in [
        "../up",
        "/root",
        "a/../../b",
        "C:/windows",
        "back\\slash",
        "a//b",
        "./a",
        "new\nline",
        "good",
    ] {
        zip.start_file(name, options).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let mut source = Cursor::new(bytes);
    let archive = Archive::open(&mut source).unwrap();
    let names: Vec<_> = archive.members().iter().map(|m| m.name.as_str()).collect();
    assert_eq!(names, ["good"]);
}

#[test]
fn what_grows_too_much_is_too_large() {
    let zeros = vec![0; 20 << 20];
    let bytes = zipped(&[("bomb", &zeros)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(copied(&bytes, 0, 1 << 30), Err(Refusal::TooLarge));
    let small = zipped(&[("zeros", &zeros[..15 << 20])]);
    assert_eq!(copied(&small, 0, 1 << 30).unwrap().len(), 15 << 20);
}

#[test]
fn wrong_bytes_are_damaged() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file("a", stored).unwrap();
    zip.write_all(b"checksum").unwrap();
    let mut bytes = zip.finish().unwrap().into_inner();
    let at = bytes.windows(8).position(|w| w == b"checksum").unwrap();
    bytes[at] = b'C';
    assert_eq!(copied(&bytes, 0, 100), Err(Refusal::Damaged));
}

/// Changes two bytes at a place in every local and central header.
fn headers(bytes: &mut [u8], local: usize, central: usize, change: impl Fn(&mut [u8])) {
    for (magic, at) in [(b"PK\x03\x04", local), (b"PK\x01\x02", central)] {
        let places: Vec<_> = bytes
            .windows(4)
            .enumerate()
            .filter(|(_, w)| w == magic)
            .map(|(i, _)| i)
            .collect();
        for place in places {
            change(&mut bytes[place + at..place + at + 2]);
        }
    }
}

#[test]
fn a_locked_member_is_locked() {
    let mut bytes = zipped(&[("a", b"secret")]);
    headers(&mut bytes, 6, 8, |flags| flags[0] |= 1);
    let mut source = Cursor::new(&bytes);
    assert!(Archive::open(&mut source).unwrap().members()[0].locked);
    assert_eq!(copied(&bytes, 0, 100), Err(Refusal::Locked));
}

#[test]
fn members_on_top_of_each_other_are_damaged() {
    let mut bytes = zipped(&[("a", b"first"), ("b", b"second")]);
    let central = bytes.windows(4).rposition(|w| w == b"PK\x01\x02").unwrap();
    bytes[central + 42..central + 46].copy_from_slice(&0_u32.to_le_bytes());
    assert_eq!(
        Archive::open(&mut Cursor::new(bytes)).err(),
        Some(Refusal::Damaged)
    );
}

#[test]
fn no_zip_is_damaged() {
    for bytes in [&b""[..], b"PK", b"PK\x03\x04", b"PK\x05\x06", &[0; 100]] {
        assert_eq!(
            Archive::open(&mut Cursor::new(bytes)).err(),
            Some(Refusal::Damaged)
        );
    }
}

#[test]
fn members_beyond_the_most_are_passed_over() {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for number in 0..MOST_MEMBERS + 5 {
        zip.start_file(number.to_string(), stored).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    let mut source = Cursor::new(bytes);
    let archive = Archive::open(&mut source).unwrap();
    assert_eq!(archive.members().len(), MOST_MEMBERS);
}

/// Opens, and copies what is there.
fn everything(bytes: &[u8]) {
    let mut source = Cursor::new(bytes);
    let Ok(mut archive) = Archive::open(&mut source) else {
        return;
    };
    let members = archive.members().to_vec();
    for member in members.iter().take(20) {
        assert!(is_plain(&member.name));
        let _ = archive.copy(member.index, &mut io::sink(), 1 << 20);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn damaged_archives_are_survived(cut in any::<prop::sample::Index>(), flips in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6)) {
        let mut bytes = zipped(&[("a.txt", b"one two three three three"), ("b/c.jpg", b""), ("d", &[7; 3_000])]);
        for (at, with) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= with;
        }
        everything(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        everything(&bytes);
    }

    #[test]
    fn any_bytes_are_survived(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        everything(&bytes);
    }
}

#[test]
fn corpus_is_replayed() {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/archive");
    let mut count = 0;
    for entry in fs::read_dir(corpus).unwrap() {
        everything(&fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    assert!(count >= 10);
}
