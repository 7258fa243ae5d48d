//! Messages built as Outlook builds them, and broken ones.

#![allow(clippy::unwrap_used)]

use std::io::{Cursor, Read, Seek, SeekFrom};

use proptest::prelude::*;

mod build;

use self::build::{Builder, Value};
use super::*;
use crate::mail::tests::exercise;
use crate::mail::{Form, part as part_of_form, read, recognise as recognise_form};

use Value::{Bytes as Raw, Narrow, Number, Time, Wide};

/// 12 May 2024, 12:03:22 UTC.
const NOON: u64 = (1_715_515_402 + 11_644_473_600) * 10_000_000;
const HEADERS: &str = "Microsoft Mail Internet Headers Version 2.0\r\nReceived: from x by y;\r\n\tSun, 12 May 2024 14:03:25 +0200\r\nFrom: =?utf-8?Q?S=C3=A4m?= <sam@example.net>\r\nDate: Sun, 12 May 2024 14:03:22 +0200\r\nTo: noor@example.org\r\n\r\n";

fn whole() -> Vec<u8> {
    let picture: Vec<u8> = (0..20_000_u32).map(|n| (n * 7) as u8).collect();
    let mut builder = Builder::new(&[
        Wide(0x001A, "IPM.Note"),
        Wide(SUBJECT, "Ik weet waar je bent"),
        Wide(SENDER_NAME, "Sam de Vries"),
        Wide(SENDER_ADDRESS, "/O=EXAMPLE/CN=SAM"),
        Wide(SENDER_SMTP, "sam@example.net"),
        Wide(BODY, "Hoi Noor,\r\n\r\nIk zag je – bij het café.\r\n"),
        Time(SUBMITTED, NOON),
        Time(DELIVERED, NOON + 50_000_000),
    ])
    .storage(
        "/__recip_version1.0_#00000000",
        8,
        &[
            Wide(DISPLAY_NAME, "Noor"),
            Wide(SMTP_ADDRESS, "noor@example.org"),
            Number(RECIPIENT_TYPE, 1),
        ],
    )
    .storage(
        "/__recip_version1.0_#00000001",
        8,
        &[
            Wide(DISPLAY_NAME, "'bram@example.org'"),
            Wide(ADDRESS, "bram@example.org"),
            Number(RECIPIENT_TYPE, 2),
        ],
    )
    .storage(
        "/__recip_version1.0_#00000002",
        8,
        &[Wide(DISPLAY_NAME, "Blind"), Number(RECIPIENT_TYPE, 3)],
    )
    .storage(
        "/__attach_version1.0_#00000000",
        8,
        &[
            Wide(LONG_FILE_NAME, "..\\foto van je huis.jpg"),
            Wide(SHORT_FILE_NAME, "FOTOVA~1.JPG"),
            Raw(DATA, &picture),
            Number(0x3705, 1),
        ],
    )
    .storage(
        "/__attach_version1.0_#00000001",
        8,
        &[Wide(DISPLAY_NAME, "inner"), Number(0x3705, 5)],
    )
    .storage(
        "/__attach_version1.0_#00000001/__substg1.0_3701000D",
        24,
        &[
            Wide(0x001A, "IPM.Note"),
            Wide(SUBJECT, "Eerder: stop/ermee"),
            Wide(BODY, "binnen"),
            Time(SUBMITTED, NOON),
        ],
    )
    .storage(
        "/__attach_version1.0_#00000001/__substg1.0_3701000D/__attach_version1.0_#00000000",
        8,
        &[Wide(LONG_FILE_NAME, "a.bin"), Raw(DATA, b"\0\x01\x02")],
    )
    .storage(
        "/__attach_version1.0_#00000002",
        8,
        &[Wide(LONG_FILE_NAME, "drawing"), Number(0x3705, 6)],
    );
    builder.file.create_storage("/__nameid_version1.0").unwrap();
    builder.stream("/__nameid_version1.0/__substg1.0_00020102", b"");
    builder.stream("/__nameid_version1.0/__substg1.0_00030102", b"");
    builder.stream("/__nameid_version1.0/__substg1.0_00040102", b"names");
    builder.built()
}

fn one(bytes: &[u8]) -> Message {
    let mut found = Vec::new();
    read(Form::Outlook, &mut Cursor::new(bytes), &mut |message| {
        found.push(message);
        Ok(())
    })
    .unwrap();
    found.remove(0)
}

fn part_of(bytes: &[u8], place: usize) -> Vec<u8> {
    let mut out = Vec::new();
    part_of_form(
        Form::Outlook,
        &mut Cursor::new(bytes),
        &format!("0/{place}"),
        &mut out,
    )
    .unwrap();
    out
}

#[test]
fn a_message_is_read_whole() {
    let bytes = whole();
    assert_eq!(
        recognise_form(&mut Cursor::new(&bytes), "x"),
        Some(Form::Outlook)
    );
    let message = one(&bytes);
    assert_eq!(message.subject, "Ik weet waar je bent");
    assert_eq!(message.from, "Sam de Vries <sam@example.net>");
    assert_eq!(message.to, "Noor <noor@example.org>, bram@example.org");
    assert_eq!(message.text, "Hoi Noor,\n\nIk zag je – bij het café.\n");
    let at = message.at.unwrap();
    assert_eq!(
        (at.civil.as_str(), at.offset),
        ("2024-05-12T12:03:22", Some(0))
    );
    let parts = message.parts.iter();
    let parts: Vec<_> = parts
        .map(|p| (p.name.as_str(), p.path.as_deref()))
        .collect();
    assert_eq!(
        parts,
        [
            ("foto van je huis.jpg", Some("0/0")),
            ("Eerder: stop-ermee.msg", Some("0/1")),
            ("drawing", None)
        ]
    );
    assert_eq!(message.parts[0].length, 20_000);
    assert_eq!(part_of(&bytes, 0).len(), 20_000);
    assert_eq!(part_of(&bytes, 0)[300], (300_u32 * 7) as u8);
    exercise(Form::Outlook, &bytes);
}

#[test]
fn a_message_inside_is_a_file_of_its_own() {
    let bytes = whole();
    let inner = part_of(&bytes, 1);
    assert_eq!(inner.len() as u64, one(&bytes).parts[1].length);
    assert_eq!(inner, part_of(&bytes, 1));
    let message = one(&inner);
    assert_eq!(
        (message.subject.as_str(), message.text.as_str()),
        ("Eerder: stop/ermee", "binnen")
    );
    assert_eq!(message.at.unwrap().civil, "2024-05-12T12:03:22");
    assert_eq!(message.parts[0].name, "a.bin");
    assert_eq!(part_of(&inner, 0), [0, 1, 2]);
    let names = Compound::open(&mut Cursor::new(&inner))
        .unwrap()
        .stream("/__nameid_version1.0/__substg1.0_00040102", 9);
    assert_eq!(names.as_deref(), Some(&b"names"[..]));
}

#[test]
fn the_head_it_was_sent_with_goes_first() {
    let bytes = Builder::new(&[
        Wide(TRANSPORT_HEADERS, HEADERS),
        Narrow(SUBJECT, b"caf\xE9"),
        Wide(SENDER_NAME, "Someone"),
        Time(SUBMITTED, NOON + 1_000_000_000),
    ])
    .built();
    let message = one(&bytes);
    assert_eq!(message.headers.len(), 4);
    assert_eq!(message.headers[0].0, "Received");
    assert_eq!(
        (message.from.as_str(), message.to.as_str()),
        ("Säm <sam@example.net>", "noor@example.org")
    );
    assert_eq!(message.subject, "café");
    let at = message.at.unwrap();
    assert_eq!(
        (at.civil.as_str(), at.offset),
        ("2024-05-12T14:03:22", Some(120))
    );
}

#[test]
fn code_pages_and_html() {
    let bytes = Builder::new(&[
        Narrow(SUBJECT, b"\xCF\xF0\xE8"),
        Narrow(SENDER_NAME, b"\xCF\xF0\xE8"),
        Narrow(DISPLAY_TO, b"Noor; Bram"),
        Raw(HTML, "<p>Één <b>keer</b></p><script>x</script>".as_bytes()),
        Number(MESSAGE_PAGE, 1_251),
        Number(INTERNET_PAGE, 65_001),
    ])
    .built();
    let message = one(&bytes);
    assert_eq!(
        (message.subject.as_str(), message.from.as_str()),
        ("При", "При")
    );
    assert_eq!(
        (message.to.as_str(), message.text.as_str()),
        ("Noor; Bram", "Één keer")
    );
    assert!(message.at.is_none());
}

/// Packs without finding anything twice.
fn packed(rtf: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    for number in [0, rtf.len() as u32, u32::from_le_bytes(*b"LZFu"), 0] {
        packed.extend_from_slice(&number.to_le_bytes());
    }
    for group in rtf.chunks(8) {
        packed.push(0);
        packed.extend_from_slice(group);
    }
    packed
}

#[test]
fn rich_text_is_read_where_there_is_nothing_else() {
    let rtf = br"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator x;}\pard Hoi \'e9\'e9n\par \u8364?\u-10179?\u-8916? {\b vet}\line\{x\}\uc0\u233\~y}";
    let bytes = Builder::new(&[Raw(RTF, &packed(rtf))]).built();
    assert_eq!(one(&bytes).text, "Hoi één\n€🔬 vet\n{x}é\u{A0}y");

    let html = br"{\rtf1\ansi\ansicpg1252\fromhtml1{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hoi {\*\htmltag84 &nbsp;}\htmlrtf \'a0\htmlrtf0 caf\'e9\htmlrtf\par}\htmlrtf0{\*\htmltag72 </p>}{\*\htmltag241 <script>}no{\*\htmltag249 </script>}{\*\mhtmltag64 <a>}}";
    let bytes = Builder::new(&[Raw(RTF, &packed(html))]).built();
    assert_eq!(one(&bytes).text, "Hoi  café");
}

#[test]
fn the_packing_of_rich_text_as_its_specification_shows_it() {
    // MS-OXRTFCP, 3.1.1 and 3.1.2.
    let first = [
        0x2d, 0x00, 0x00, 0x00, 0x2b, 0x00, 0x00, 0x00, 0x4c, 0x5a, 0x46, 0x75, 0xf1, 0xc5, 0xc7,
        0xa7, 0x03, 0x00, 0x0a, 0x00, 0x72, 0x63, 0x70, 0x67, 0x31, 0x32, 0x35, 0x42, 0x32, 0x0a,
        0xf3, 0x20, 0x68, 0x65, 0x6c, 0x09, 0x00, 0x20, 0x62, 0x77, 0x05, 0xb0, 0x6c, 0x64, 0x7d,
        0x0a, 0x80, 0x0f, 0xa0,
    ];
    assert_eq!(
        rtf::decompress(&first).unwrap(),
        b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    );
    let second = [
        0x1a, 0x00, 0x00, 0x00, 0x1c, 0x00, 0x00, 0x00, 0x4c, 0x5a, 0x46, 0x75, 0xe2, 0xd4, 0x4b,
        0x51, 0x41, 0x00, 0x04, 0x20, 0x57, 0x58, 0x59, 0x5a, 0x0d, 0x6e, 0x7d, 0x01, 0x0e, 0xb0,
    ];
    assert_eq!(
        rtf::decompress(&second).unwrap(),
        b"{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}"
    );
}

#[test]
fn tables_that_are_listed_over_and_over_are_refused() {
    let mut bytes = whole();
    let fit = |bytes: &[u8]| compound::tables_fit(&mut Cursor::new(bytes), bytes.len() as u64);
    assert!(fit(&bytes));
    // Lists of pieces of the table that name the same piece again and again.
    let list = (bytes.len() / 512 - 1) as u32;
    bytes[0x44..0x48].copy_from_slice(&list.to_le_bytes());
    for number in 1..=20 {
        bytes.extend((0..127).flat_map(|_| 1_u32.to_le_bytes()));
        bytes.extend_from_slice(&(list + number).to_le_bytes());
    }
    bytes.extend_from_slice(&[0xFF; 512]);
    assert!(!fit(&bytes));
    assert!(matches!(
        Compound::open(&mut Cursor::new(&bytes)),
        Err(Refusal::Damaged)
    ));
    // An empty list that goes on in itself.
    let mut bytes = whole();
    bytes[0x44..0x48].copy_from_slice(&list.to_le_bytes());
    bytes.extend_from_slice(&[0xFF; 508]);
    bytes.extend_from_slice(&list.to_le_bytes());
    assert!(!fit(&bytes));
}

#[test]
fn a_length_that_can_not_be_has_no_path() {
    let mut bytes = whole();
    let name: Vec<u8> = "__substg1.0_37010102"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let entry = bytes.windows(name.len()).position(|w| w == name).unwrap();
    bytes[entry + 120..entry + 124].copy_from_slice(&0x7FFF_FFFF_u32.to_le_bytes());
    let message = one(&bytes);
    assert!(
        message
            .parts
            .iter()
            .any(|part| part.path.is_none() && part.length == 0 && part.name != "drawing")
    );
    exercise(Form::Outlook, &bytes);
}

#[test]
fn a_file_too_large_is_not_opened() {
    struct Large;
    impl Read for Large {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            to.fill(0);
            Ok(to.len())
        }
    }
    impl Seek for Large {
        fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
            Ok(if matches!(to, SeekFrom::End(_)) {
                1 << 40
            } else {
                0
            })
        }
    }
    assert_eq!(message(&mut Large), Err(Refusal::TooLarge));
}

/// Small files for the fuzzer to begin with.
fn seeds() -> Vec<Vec<u8>> {
    let rtf = br"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}Hoi \'e9\'e9n\par \u8364?}";
    let html = br"{\rtf1\fromhtml1{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Hoi}{\*\htmltag72 </p>}}";
    let mut seeds = vec![
        whole(),
        part_of(&whole(), 1),
        Builder::new(&[]).built(),
        Builder::new(&[Wide(TRANSPORT_HEADERS, HEADERS), Wide(BODY, "x")]).built(),
        Builder::new(&[Narrow(SUBJECT, b"\xCF"), Number(MESSAGE_PAGE, 1_251)]).built(),
        Builder::new(&[Raw(HTML, b"<p>x"), Number(INTERNET_PAGE, 65_001)]).built(),
        Builder::new(&[Raw(RTF, &packed(rtf)), Time(SUBMITTED, NOON)]).built(),
        Builder::new(&[Raw(RTF, &packed(html)), Time(DELIVERED, u64::MAX)]).built(),
    ];
    for shift in [9, 12] {
        let mut head = whole()[..1_024].to_vec();
        head[0x1E] = shift;
        seeds.push(head);
    }
    seeds
}

#[test]
fn corpus_is_replayed() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/corpus/outlook");
    if std::env::var_os("PANTRY_BLESS").is_some() {
        for (number, seed) in seeds().into_iter().enumerate() {
            std::fs::write(format!("{folder}/{number:02}.msg"), seed).unwrap();
        }
    }
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        exercise(
            Form::Outlook,
            &std::fs::read(entry.unwrap().path()).unwrap(),
        );
        files += 1;
    }
    assert!(files >= 10, "{files}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rich_text_is_survived(bytes: Vec<u8>, pieces in prop::collection::vec(
        r"[{}\\]|\\par|\\u[0-9-]{1,6}|\\'[0-9a-f]{2}|\\\*|\\htmltag|\\htmlrtf0?|\\fromhtml1|\\bin[0-9]{1,12}|\\uc[0-9]{1,3}|[a-z <]", 0..60)) {
        rtf::decompress(&bytes);
        rtf::decompress(&packed(&bytes));
        rtf::text(&bytes, 100);
        prop_assert!(rtf::text(pieces.concat().as_bytes(), 100).len() <= 100);
    }

    #[test]
    fn what_was_packed_comes_back(bytes: Vec<u8>) {
        prop_assert_eq!(rtf::decompress(&packed(&bytes)).unwrap(), bytes);
    }

    #[test]
    fn a_message_cut_anywhere_is_survived(at: prop::sample::Index) {
        let bytes = whole();
        exercise(Form::Outlook, &bytes[..at.index(bytes.len())]);
    }

    #[test]
    fn flipped_bytes_are_survived(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = whole();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        exercise(Form::Outlook, &bytes);
    }
}
