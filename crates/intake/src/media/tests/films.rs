//! Films and sound in the containers of films.

use super::build::*;
use crate::facts::{Facts, Kind};

/// 1904 is 2,082,844,800 seconds before 1970; this is 2025-03-31 12:05:06 UTC.
const MADE: u32 = (2_082_844_800_u64 + 1_743_422_706) as u32;

fn header(made: u32, rate: u32, length: u32) -> Vec<u8> {
    let numbers = [0, made, made, rate, length].map(u32::to_be_bytes);
    boxed(b"mvhd", &[&numbers.concat()[..], &[0; 80]].concat())
}

fn long_header(made: u64, rate: u32, length: u64) -> Vec<u8> {
    let mut content = vec![1, 0, 0, 0];
    content.extend([made.to_be_bytes(), made.to_be_bytes()].concat());
    content.extend(rate.to_be_bytes());
    content.extend(length.to_be_bytes());
    content.extend([0; 80]);
    boxed(b"mvhd", &content)
}

const UPRIGHT: [i32; 4] = [0x1_0000, 0, 0, 0x1_0000];
const QUARTER: [i32; 4] = [0, 0x1_0000, -0x1_0000, 0];

fn track(kind: &[u8; 4], width: u32, height: u32, [a, b, c, d]: [i32; 4]) -> Vec<u8> {
    let mut content = vec![0; 40];
    for number in [a, b, 0, c, d, 0, 0, 0, 0x4000_0000] {
        content.extend(number.to_be_bytes());
    }
    content.extend([(width << 16).to_be_bytes(), (height << 16).to_be_bytes()].concat());
    let handler = boxed(b"hdlr", &[&[0; 8][..], kind, &[0; 13]].concat());
    let track = [boxed(b"tkhd", &content), boxed(b"mdia", &handler)];
    boxed(b"trak", &track.concat())
}

fn film(brand: &[u8; 4], inside: &[Vec<u8>]) -> Vec<u8> {
    let film = [
        ftyp(brand),
        boxed(b"free", &[]),
        boxed(b"mdat", &[7; 1_000]),
        boxed(b"moov", &inside.concat()),
    ];
    film.concat()
}

fn keys(pairs: &[(&str, &str)], version: bool) -> Vec<u8> {
    let (mut names, mut values) = (vec![0; 4], Vec::new());
    names.extend((pairs.len() as u32).to_be_bytes());
    for (number, (name, value)) in pairs.iter().enumerate() {
        names.extend(boxed(b"mdta", name.as_bytes()));
        let data = [&[0, 0, 0, 1, 0, 0, 0, 0], value.as_bytes()].concat();
        let number = (number as u32 + 1).to_be_bytes();
        values.extend(boxed(&number, &boxed(b"data", &data)));
    }
    let content = [
        boxed(b"hdlr", &[&[0; 8][..], b"mdta", &[0; 13]].concat()),
        boxed(b"keys", &names),
        boxed(b"ilst", &values),
    ];
    let version = vec![0; if version { 4 } else { 0 }];
    boxed(b"meta", &[version, content.concat()].concat())
}

fn text(name: &[u8; 4], text: &str) -> Vec<u8> {
    let head = [(text.len() as u16).to_be_bytes(), [0x15, 0xC7]].concat();
    boxed(name, &[&head[..], text.as_bytes()].concat())
}

#[test]
fn an_iphone_says_when_and_where() {
    for version in [false, true] {
        let film = film(
            b"qt  ",
            &[
                header(MADE, 600, 7_425),
                track(b"soun", 0, 0, UPRIGHT),
                track(b"vide", 1_920, 1_080, QUARTER),
                track(b"meta", 0, 0, UPRIGHT),
                keys(
                    &[
                        (
                            "com.apple.quicktime.location.ISO6709",
                            "+52.3676+004.9041+001.200/",
                        ),
                        ("com.apple.quicktime.make", "Apple"),
                        ("com.apple.quicktime.software", "18.4"),
                        (
                            "com.apple.quicktime.creationdate",
                            "2025-03-31T14:05:06+0200",
                        ),
                        ("com.apple.quicktime.model", "iPhone 15"),
                    ],
                    version,
                ),
            ],
        );
        let expected = Facts {
            kind: Kind::Video,
            media_type: "video/quicktime".into(),
            taken: moment("2025-03-31T14:05:06", Some(120)),
            place: place(52_367_600, 4_904_100),
            device: "Apple iPhone 15".into(),
            width: 1_080,
            height: 1_920,
            duration_ms: Some(12_375),
            ..Facts::default()
        };
        assert_eq!(told(&film), expected);
    }
}

#[test]
fn an_android_phone_counts_in_utc() {
    let user = boxed(b"udta", &text(b"\xA9xyz", "+52.3676+004.9041/"));
    let film = film(
        b"mp42",
        &[
            long_header(MADE.into(), 1_000, 5_000),
            track(b"vide", 1_280, 720, UPRIGHT),
            user,
        ],
    );
    let facts = told(&film);
    assert_eq!(facts.taken, moment("2025-03-31T12:05:06", Some(0)));
    assert_eq!(facts.place, place(52_367_600, 4_904_100));
    assert_eq!((facts.width, facts.height), (1_280, 720));
    assert_eq!(facts.duration_ms, Some(5_000));
}

#[test]
fn a_film_without_pictures_is_sound() {
    let inside = [header(0, 1_000, 61_500), track(b"soun", 0, 0, UPRIGHT)];
    for (brand, media_type) in [
        (b"isom", "audio/mp4"),
        (b"M4A ", "audio/mp4"),
        (b"3gp4", "audio/3gpp"),
        (b"qt  ", "audio/mp4"),
    ] {
        let facts = told(&film(brand, &inside));
        assert_eq!((facts.kind, &*facts.media_type), (Kind::Audio, media_type));
        assert_eq!((facts.taken, facts.duration_ms), (None, Some(61_500)));
    }
    // Recording was cut off: nothing is known, and the kind is what the brand says.
    let facts = told(&film(b"isom", &inside)[..1_000]);
    assert_eq!((facts.kind, facts.duration_ms), (Kind::Video, None));
}

#[test]
fn lengths_that_are_none_are_left_out() {
    let length = |header: Vec<u8>| told(&film(b"isom", &[header])).duration_ms;
    assert_eq!(length(header(MADE, 0, 7)), None);
    assert_eq!(length(header(MADE, 600, 0)), None);
    assert_eq!(length(header(MADE, 600, u32::MAX)), None);
    assert_eq!(length(long_header(0, 600, u64::MAX)), None);
    assert_eq!(length(long_header(0, 1, u64::MAX - 1)), None);
    let pieces = boxed(b"mvex", &boxed(b"mehd", &[0, 0, 0, 0, 0, 0, 0x17, 0x70]));
    let film = film(b"iso6", &[header(MADE, 600, 0), pieces]);
    assert_eq!(told(&film).duration_ms, Some(10_000));
    // Before 1970, and after 2200.
    for made in [1, u64::from(u32::MAX) * 4, u64::MAX] {
        let film = self::film(b"isom", &[long_header(made, 1, 1)]);
        assert_eq!(told(&film).taken, None);
    }
}

/// A file of more than four gigabytes, of which only the headers exist.
#[test]
fn films_are_passed_by_however_long_they_are() {
    use std::io::{self, Read, Seek, SeekFrom};
    struct Sparse {
        parts: [(u64, Vec<u8>); 2],
        length: u64,
        position: u64,
        read: u64,
    }
    impl Read for Sparse {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let left = self.length.saturating_sub(self.position);
            let count = (out.len() as u64).min(left);
            for (byte, place) in out.iter_mut().zip(self.position..).take(count as usize) {
                let part = self.parts.iter().rev().find(|part| part.0 <= place);
                let byte_of = |part: &(u64, Vec<u8>)| {
                    let place = (place - part.0) as usize;
                    part.1.get(place).copied()
                };
                *byte = part.and_then(byte_of).unwrap_or(0);
            }
            self.position += count;
            self.read += count;
            Ok(count as usize)
        }
    }
    impl Seek for Sparse {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            self.position = match to {
                SeekFrom::Start(place) => place,
                SeekFrom::End(by) => self.length.saturating_add_signed(by),
                SeekFrom::Current(by) => self.position.saturating_add_signed(by),
            };
            Ok(self.position)
        }
    }
    let moov = boxed(
        b"moov",
        &[header(MADE, 1, 3_600), track(b"vide", 640, 480, UPRIGHT)].concat(),
    );
    let mut head = [ftyp(b"isom"), vec![0, 0, 0, 1]].concat();
    head.extend(b"mdat");
    let data: u64 = 5 << 30;
    head.extend(data.to_be_bytes());
    let end = (head.len() as u64 - 16) + data;
    let length = end + moov.len() as u64;
    let mut file = Sparse {
        parts: [(0, head), (end, moov)],
        length,
        position: 0,
        read: 0,
    };
    let facts = super::super::facts(&mut file, "video/mp4");
    assert_eq!(facts.duration_ms, Some(3_600_000));
    assert!(file.read < 1_000, "{}", file.read);
}

fn webm(tracks: &[u8], unknown: bool) -> Vec<u8> {
    let info = [
        element(&[0x2A, 0xD7, 0xB1], &1_000_000_u32.to_be_bytes()),
        element(&[0x44, 0x89], &12_345.6_f64.to_be_bytes()),
        // 2025-03-31 12:05:06 UTC, counted from 2001.
        element(&[0x44, 0x61], &765_115_506_000_000_000_i64.to_be_bytes()),
    ];
    let inside = [
        element(&[0x11, 0x4D, 0x9B, 0x74], &[0; 20]),
        element(&[0x15, 0x49, 0xA9, 0x66], &info.concat()),
        element(&[0x16, 0x54, 0xAE, 0x6B], &element(&[0xAE], tracks)),
        element(&[0x1F, 0x43, 0xB6, 0x75], &[0; 100]),
    ];
    let head = element(&[0x1A, 0x45, 0xDF, 0xA3], &element(&[0x42, 0x82], b"webm"));
    // The little writer here has lengths of four bytes; the kind of document is told by the short one.
    let head = [
        &head[..8],
        b"\x42\x82\x84webm",
        &element(&[0xEC], &[0; 1])[..4],
    ]
    .concat();
    let head = {
        let mut head = head;
        let length = (head.len() - 8) as u32 | 0x1000_0000;
        head[4..8].copy_from_slice(&length.to_be_bytes());
        head
    };
    let segment = if unknown {
        let name = [0x18, 0x53, 0x80, 0x67, 0x01, 0xFF, 0xFF, 0xFF, 0xFF];
        [&name[..], &[0xFF; 3], &inside.concat()].concat()
    } else {
        element(&[0x18, 0x53, 0x80, 0x67], &inside.concat())
    };
    [head, segment].concat()
}

#[test]
fn webm_is_read() {
    let size = [
        element(&[0xB0], &640_u16.to_be_bytes()),
        element(&[0xBA], &360_u16.to_be_bytes()),
    ];
    let video = [element(&[0x83], &[1]), element(&[0xE0], &size.concat())];
    for unknown in [false, true] {
        let expected = Facts {
            kind: Kind::Video,
            media_type: "video/webm".into(),
            taken: moment("2025-03-31T12:05:06", Some(0)),
            width: 640,
            height: 360,
            duration_ms: Some(12_346),
            ..Facts::default()
        };
        assert_eq!(told(&webm(&video.concat(), unknown)), expected);
        let sound = told(&webm(&element(&[0x83], &[2]), unknown));
        assert_eq!(
            (sound.kind, &*sound.media_type),
            (Kind::Audio, "audio/webm")
        );
    }
}

fn avi(long: bool) -> Vec<u8> {
    let chunk = |name: &[u8], content: &[u8]| {
        let length = (content.len() as u32).to_le_bytes();
        [name, &length, content].concat()
    };
    let numbers = [40_000, 0, 0, 0, 250, 0, 1, 0, 320, 240, 0, 0, 0, 0_u32];
    let mut inside = chunk(b"avih", &numbers.map(u32::to_le_bytes).concat());
    if long {
        let count = chunk(b"dmlh", &1_000_u32.to_le_bytes());
        inside.extend(chunk(b"LIST", &[b"odml", &count[..]].concat()));
    }
    let list = chunk(b"LIST", &[b"hdrl", &inside[..]].concat());
    let head = b"RIFF\0\0\0\0AVI ";
    [head, &chunk(b"JUNK", &[0; 3])[..], &[0], &list].concat()
}

#[test]
fn avi_is_read_and_its_long_count_wins() {
    for (long, duration) in [(false, 10_000), (true, 40_000)] {
        let facts = told(&avi(long));
        assert_eq!(facts.duration_ms, Some(duration));
        assert_eq!((facts.width, facts.height), (320, 240));
        assert_eq!(facts.kind, Kind::Video);
    }
}

pub(super) fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let inside = [
        header(MADE, 600, 7_425),
        track(b"vide", 1_920, 1_080, QUARTER),
        boxed(b"udta", &text(b"\xA9xyz", "+52.3676+004.9041/")),
        keys(&[("com.apple.quicktime.make", "Apple")], true),
    ];
    let sound = [element(&[0x83], &[2])].concat();
    vec![
        ("film.mp4", film(b"mp42", &inside)),
        ("film.mov", film(b"qt  ", &inside)),
        (
            "long.mp4",
            film(b"isom", &[long_header(MADE.into(), 1_000, 5_000)]),
        ),
        ("film.webm", webm(&element(&[0xE0], &sound), false)),
        ("sound.webm", webm(&sound, true)),
        ("film.avi", avi(true)),
    ]
}
