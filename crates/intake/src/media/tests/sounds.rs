//! Sound, and the locks of documents.

use super::build::told;
use crate::facts::Kind;

fn plays(bytes: &[u8], media_type: &str) -> Option<u64> {
    let facts = told(bytes);
    assert_eq!((facts.kind, &*facts.media_type), (Kind::Audio, media_type));
    facts.duration_ms
}

/// WAV of 16,000 bytes a second, with a chunk of odd length before the sound.
fn wave(length: u32, sound: usize) -> Vec<u8> {
    let mut bytes = b"RIFF\0\0\0\0WAVELIST\x03\0\0\0abc\0fmt \x10\0\0\0\x01\0\x01\0".to_vec();
    bytes.extend([8_000_u32.to_le_bytes(), 16_000_u32.to_le_bytes()].concat());
    bytes.extend(b"\x02\0\x10\0data");
    bytes.extend(length.to_le_bytes());
    bytes.resize(bytes.len() + sound, 0);
    bytes
}

#[test]
fn wav_goes_by_its_bytes() {
    assert_eq!(plays(&wave(24_000, 24_000), "audio/wav"), Some(1_500));
    // Cut off, or never finished.
    assert_eq!(plays(&wave(u32::MAX, 8_000), "audio/wav"), Some(500));
    assert_eq!(plays(&wave(0, 8_000), "audio/wav"), Some(500));
    assert_eq!(plays(&wave(99_000, 8_000), "audio/wav"), Some(500));
    let mut still = wave(100, 100);
    still[40..44].fill(0);
    assert_eq!(plays(&still, "audio/wav"), None);
}

fn page(begins: bool, played: u64, stream: u32, content: &[u8]) -> Vec<u8> {
    let mut bytes = b"OggS\0".to_vec();
    bytes.push(if begins { 2 } else { 0 });
    bytes.extend(played.to_le_bytes());
    bytes.extend(stream.to_le_bytes());
    bytes.extend([0; 8]);
    let parts = content.len() / 255 + 1;
    bytes.push(parts as u8);
    bytes.extend(vec![255; parts - 1]);
    bytes.push((content.len() % 255) as u8);
    bytes.extend(content);
    bytes
}

fn voice() -> Vec<u8> {
    let opus = b"OpusHead\x01\x01\x38\x01\x80\x3E\0\0\0\0\0";
    let pages = [
        page(true, 0, 7, opus),
        page(false, 0, 7, b"OpusTags"),
        page(false, 48_312, 7, &[0; 600]),
        page(false, 96_312, 7, &[0; 7_000]),
        // A page in which no packet ends, and one of another stream.
        page(false, u64::MAX, 7, &[0; 600]),
        page(false, 1 << 40, 8, &[0; 600]),
    ];
    pages.concat()
}

#[test]
fn ogg_goes_by_its_last_page() {
    assert_eq!(plays(&voice(), "audio/ogg"), Some(2_000));
    let mut vorbis = b"\x01vorbis\0\0\0\0\x02".to_vec();
    vorbis.extend(44_100_u32.to_le_bytes());
    vorbis.extend([0; 14]);
    let song = [
        page(true, 0, 1, &vorbis),
        page(false, 44_100 * 3, 1, &[1; 45_000]),
    ];
    assert_eq!(plays(&song.concat(), "audio/ogg"), Some(3_000));
    assert_eq!(plays(&song[0], "audio/ogg"), None);
    let film = [page(true, 0, 2, b"\x80theora"), song.concat()];
    let facts = told(&film.concat());
    assert_eq!((facts.kind, &*facts.media_type), (Kind::Video, "video/ogg"));
    assert_eq!(facts.duration_ms, Some(3_000));
}

fn flac() -> Vec<u8> {
    let mut bytes = b"fLaC\0\0\0\x22".to_vec();
    bytes.extend([16, 0, 16, 0, 0, 0, 0, 0, 0, 0]);
    let packed = 44_100_u64 << 44 | 1 << 41 | 15 << 36 | (44_100 * 90);
    bytes.extend(packed.to_be_bytes());
    bytes.extend([0; 16]);
    bytes
}

#[test]
fn flac_says_it_in_its_first_block() {
    assert_eq!(plays(&flac(), "audio/flac"), Some(90_000));
    assert_eq!(plays(&flac()[..25], "audio/flac"), None);
}

/// Frames of MPEG-1 layer III: 128,000 bits a second, 44,100 sounds a second, 417 bytes.
fn mp3(frames: usize) -> Vec<u8> {
    let frame: Vec<u8> = [0xFF, 0xFB, 0x90, 0x64]
        .into_iter()
        .chain([0; 413])
        .collect();
    frame.repeat(frames)
}

#[test]
fn mp3_is_reckoned_or_counted() {
    // 1,000 frames of 1,152 sounds are 26,122 ms.
    assert_eq!(plays(&mp3(1_000), "audio/mpeg"), Some(26_062));
    let mut counted = mp3(10);
    counted[36..48].copy_from_slice(b"Xing\0\0\0\x0F\0\0\x03\xE8");
    assert_eq!(plays(&counted, "audio/mpeg"), Some(26_122));
    let mut counted = mp3(10);
    counted[36..54].copy_from_slice(b"VBRI\0\x01\0\0\0\0\0\0\0\0\0\0\x03\xE8");
    assert_eq!(plays(&counted, "audio/mpeg"), Some(26_122));
    let tag = |bytes: &[u8]| [b"ID3\x04\0\0\0\0\x02\x00", &[0xFF; 256][..], bytes].concat();
    let tagged = [tag(&tag(&mp3(100))), b"TAG".to_vec(), vec![0; 125]];
    assert_eq!(plays(&tagged.concat(), "audio/mpeg"), Some(2_606));
    assert_eq!(plays(&tag(b"no sound at all"), "audio/mpeg"), None);
}

fn aac(length: usize) -> Vec<u8> {
    let mut frame = vec![0xFF, 0xF1, 0x50, 0x80, 0, 0x1F, 0xFC];
    frame[3] |= (length >> 11) as u8;
    frame[4] = (length >> 3) as u8;
    frame[5] |= (length << 5) as u8;
    frame.resize(length, 0x55);
    frame
}

#[test]
fn aac_is_counted() {
    // 431 frames of 1,024 sounds, 44,100 a second.
    let bytes = [aac(200).repeat(430), aac(3_000)].concat();
    assert_eq!(plays(&bytes, "audio/aac"), Some(10_007));
    let bytes = [aac(200), vec![0; 5_000]].concat();
    assert_eq!(plays(&bytes, "audio/aac"), None);
}

#[test]
fn amr_is_counted() {
    let narrow = [
        b"#!AMR\n".to_vec(),
        [&[0x3C][..], &[9; 31]].concat().repeat(500),
    ];
    assert_eq!(plays(&narrow.concat(), "audio/amr"), Some(10_000));
    let wide = [
        b"#!AMR-WB\n".to_vec(),
        [&[0x44][..], &[9; 60]].concat().repeat(50),
        vec![0x7C; 50],
    ];
    assert_eq!(plays(&wide.concat(), "audio/amr"), Some(2_000));
    let noise = [b"#!AMR\n".to_vec(), vec![0xFF; 5_000]];
    assert_eq!(plays(&noise.concat(), "audio/amr"), None);
}

fn caf(packed: bool) -> Vec<u8> {
    let chunk =
        |name: &[u8], length: i64, content: &[u8]| [name, &length.to_be_bytes(), content].concat();
    let description = |packet: u32, sounds: u32| {
        let mut content = 24_000_f64.to_be_bytes().to_vec();
        content.extend(b"opus\0\0\0\0");
        content.extend([packet.to_be_bytes(), sounds.to_be_bytes()].concat());
        content.extend([0, 0, 0, 1, 0, 0, 0, 0]);
        chunk(b"desc", 32, &content)
    };
    let head = b"caff\0\x01\0\0".to_vec();
    let mut table = 100_i64.to_be_bytes().to_vec();
    table.extend(48_000_i64.to_be_bytes());
    table.extend([0; 8]);
    let (voice, table) = (chunk(b"data", 54, &[0; 54]), chunk(b"pakt", 24, &table));
    if packed {
        [head, description(0, 480), voice, table].concat()
    } else {
        let plain = chunk(b"data", -1, &[0; 48_004]);
        [head, description(2, 1), plain].concat()
    }
}

#[test]
fn caf_counts_sounds_or_packets() {
    assert_eq!(plays(&caf(true), "audio/x-caf"), Some(2_000));
    assert_eq!(plays(&caf(false), "audio/x-caf"), Some(1_000));
}

#[test]
fn locked_documents_are_known() {
    let pdf = |trailer: &str, before: usize| {
        let body = "x".repeat(before);
        format!("%PDF-1.6\n{body}\ntrailer <</Root 1 0 R {trailer}>>\n%%EOF")
    };
    for (trailer, locked) in [
        ("/Encrypt 12 0 R", true),
        ("/Encrypt<</Filter/Standard>>", true),
        ("/EncryptMetadata false", false),
        ("/Info (how to /Encrypt files)", false),
        ("", false),
    ] {
        for before in [0, 200_000] {
            let facts = told(pdf(trailer, before).as_bytes());
            assert_eq!(
                (facts.kind, facts.locked),
                (Kind::Document, locked),
                "{trailer}"
            );
        }
    }
    let early = format!("{}{}", pdf("/Encrypt 12 0 R", 0), "y".repeat(100_000));
    assert!(told(early.as_bytes()).locked);
    let zip = told(b"PK\x03\x04\x14\0\x01\0\x08\0");
    assert_eq!((zip.kind, zip.locked), (Kind::Other, true));
    assert!(!told(b"PK\x03\x04\x14\0\0\x08\x08\0").locked);
    assert_eq!(told(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").kind, Kind::Other);
}

pub(super) fn samples() -> Vec<(&'static str, Vec<u8>)> {
    let amr = [&b"#!AMR\n"[..], &[0x3C], &[9; 31], &[0x3C], &[9; 31]];
    let mut counted = mp3(3);
    counted[36..48].copy_from_slice(b"Xing\0\0\0\x0F\0\0\x03\xE8");
    let tag = [b"ID3\x04\0\0\0\0\0\x20", &[0; 32][..], &mp3(2)];
    vec![
        ("sound.wav", wave(400, 400)),
        ("voice.ogg", voice()),
        ("sound.flac", flac()),
        ("counted.mp3", counted),
        ("tagged.mp3", tag.concat()),
        ("sound.aac", aac(90).repeat(3)),
        ("voice.amr", amr.concat()),
        ("voice.caf", caf(true)),
        (
            "locked.pdf",
            b"%PDF-1.6\ntrailer <</Encrypt 12 0 R>>\n".to_vec(),
        ),
        ("locked.zip", b"PK\x03\x04\x14\0\x01\0\x08\0".to_vec()),
    ]
}
