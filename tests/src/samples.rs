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
