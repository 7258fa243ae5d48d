//! What someone may have sent: a conversation, an e-mail, a sound.

use crate::archive::stored;
use crate::photo;

const PHOTO: &str = "00000005-PHOTO-2026-05-01-20-15-20.jpg";

/// A conversation as WhatsApp exports it, with a photo. The word in its sixth message stands nowhere else.
#[must_use]
pub fn conversation(language: &str) -> Vec<u8> {
    let [sealed, where_, alone, light, sits, stop] = if language == "nl" {
        [
            "Berichten en gesprekken zijn end-to-end versleuteld.",
            "Waar ben je?",
            "Laat me met rust.",
            "Ik zie het licht in je keuken",
            "Er zit een koninginnenpage op je vensterbank",
            "Hou op.",
        ]
    } else {
        [
            "Messages and calls are end-to-end encrypted.",
            "Where are you?",
            "Leave me alone.",
            "I see the light in your kitchen",
            "A swallowtail sits on your windowsill",
            "Stop it.",
        ]
    };
    let lines = [
        format!("[01/05/2026, 20:13:00] Bram: \u{200e}{sealed}"),
        format!("[01/05/2026, 20:14:00] Bram: {where_}"),
        format!("[01/05/2026, 20:14:30] Noor: {alone}"),
        format!("[01/05/2026, 20:15:00] Bram: {light}"),
        format!("\u{200e}[01/05/2026, 20:15:20] Bram: \u{200e}<attached: {PHOTO}>"),
        format!("[13/05/2026, 08:02:00] Bram: {sits}"),
        format!("[13/05/2026, 08:03:00] Noor: {stop}"),
    ];
    stored(&[
        ("_chat.txt", lines.join("\r\n").as_bytes()),
        (PHOTO, &photo::gate(320, 240)),
    ])
}

/// An e-mail with an attachment.
#[must_use]
pub fn mail(subject: &str, words: &str) -> Vec<u8> {
    let lines = [
        "Received: from mail.example.nl (mail.example.nl [203.0.113.5]) by mx.example.org; Fri, 1 May 2026 20:20:05 +0200",
        "From: Bram <bram@example.nl>",
        "To: noor@example.org",
        "Date: Fri, 1 May 2026 20:20:00 +0200",
        &format!("Subject: {subject}"),
        "Message-ID: <1@example.nl>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=part",
        "",
        "--part",
        "Content-Type: text/plain; charset=utf-8",
        "",
        words,
        "--part",
        "Content-Type: text/plain; name=note.txt",
        "Content-Disposition: attachment; filename=note.txt",
        "",
        "20:20",
        "--part--",
        "",
    ];
    lines.join("\r\n").into_bytes()
}

/// Three seconds of a tone, as WAV.
#[must_use]
pub fn tone() -> Vec<u8> {
    const RATE: u32 = 8_000;
    let samples: Vec<u8> = (0..RATE * 3)
        .map(|at| if at / 9 % 2 == 0 { 108 } else { 148 })
        .collect();
    let length = u32::try_from(samples.len()).expect("short");
    let mut wav = b"RIFF".to_vec();
    wav.extend((length + 36).to_le_bytes());
    wav.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    wav.extend(RATE.to_le_bytes());
    wav.extend(RATE.to_le_bytes());
    wav.extend(b"\x01\0\x08\0data");
    wav.extend(length.to_le_bytes());
    wav.extend(samples);
    wav
}

/// Two seconds of film as Matroska (RFC 9559): a tone, and a picture in a codec that exists nowhere.
#[must_use]
pub fn film_of_unknown_codec() -> Vec<u8> {
    const RATE: u16 = 8_000;
    let element = |id: &[u8], inside: &[u8]| {
        let length = u32::try_from(inside.len()).expect("short") | 0x1000_0000;
        [id, &length.to_be_bytes(), inside].concat()
    };
    let header = [
        element(b"\x42\x82", b"matroska"),
        element(b"\x42\x87", &[4]),
        element(b"\x42\x85", &[2]),
    ];
    let info = [
        element(b"\x2A\xD7\xB1", &1_000_000_u32.to_be_bytes()),
        element(b"\x44\x89", &2_000_f32.to_be_bytes()),
        element(b"\x4D\x80", b"tests"),
        element(b"\x57\x41", b"tests"),
    ];
    let mut bitmap = [0; 40];
    bitmap[0] = 40;
    bitmap[4] = 64;
    bitmap[8] = 48;
    bitmap[16..20].copy_from_slice(b"ZZZZ");
    let size = [element(b"\xB0", &[64]), element(b"\xBA", &[48])].concat();
    let rate = element(b"\xB5", &f32::from(RATE).to_be_bytes());
    let form = [rate, element(b"\x9F", &[1]), element(b"\x62\x64", &[16])].concat();
    let track = |number: u8, codec: &[u8], more: &[u8]| {
        // A picture is of kind 1, sound of kind 2: here as their numbers.
        let entry = [
            element(b"\xD7", &[number]),
            element(b"\x73\xC5", &[number]),
            element(b"\x83", &[number]),
            element(b"\x86", codec),
            more.to_vec(),
        ];
        element(b"\xAE", &entry.concat())
    };
    let picture = [element(b"\x63\xA2", &bitmap), element(b"\xE0", &size)];
    let tracks = [
        track(1, b"V_MS/VFW/FOURCC", &picture.concat()),
        track(2, b"A_PCM/INT/LIT", &element(b"\xE1", &form)),
    ];
    let mut cluster = element(b"\xE7", &[0]);
    for tenth in 0..20_i16 {
        let block = |track: u8, bytes: &[u8]| {
            let [high, low] = (tenth * 100).to_be_bytes();
            element(b"\xA3", &[&[0x80 | track, high, low, 0x80], bytes].concat())
        };
        let tone: Vec<u8> = (0..RATE / 10)
            .flat_map(|at| (if at / 9 % 2 == 0 { 4_000 } else { -4_000_i16 }).to_le_bytes())
            .collect();
        cluster.extend(block(1, &[7; 100]));
        cluster.extend(block(2, &tone));
    }
    let segment = [
        element(b"\x15\x49\xA9\x66", &info.concat()),
        element(b"\x16\x54\xAE\x6B", &tracks.concat()),
        element(b"\x1F\x43\xB6\x75", &cluster),
    ];
    [
        element(b"\x1A\x45\xDF\xA3", &header.concat()),
        element(b"\x18\x53\x80\x67", &segment.concat()),
    ]
    .concat()
}

/// What a desktop keeps as a small picture of the file at an address: the texts of one, and no picture. Others read no more.
#[must_use]
pub fn small_picture(address: &str) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let text = [b"Thumb::URI\0", address.as_bytes()].concat();
    for (kind, bytes) in [(b"IHDR", &[0; 13][..]), (b"tEXt", &text), (b"IEND", &[])] {
        png.extend(u32::try_from(bytes.len()).unwrap_or_default().to_be_bytes());
        png.extend(kind);
        png.extend(bytes);
        png.extend([0; 4]);
    }
    png
}
