//! Mails as programs write them, and as nobody should.

use std::io::{self, Cursor};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;
use crate::message::{LONGEST_TEXT, MOST_HEADERS, MOST_PARTS};

const SAMPLES: [(&str, Form); 9] = [
    ("gmail.eml", Form::Eml),
    ("outlook-com.eml", Form::Eml),
    ("names.eml", Form::Eml),
    ("forwarded.eml", Form::Eml),
    ("latin9.eml", Form::Eml),
    ("no-date.eml", Form::Eml),
    ("padding.eml", Form::Eml),
    ("three.mbox", Form::Mailbox),
    ("thunderbird.mbox", Form::Mailbox),
];

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn sample(name: &str) -> Vec<u8> {
    std::fs::read(folder("tests/samples/mail").join(name)).unwrap()
}

fn read_all(form: Form, bytes: &[u8]) -> Result<(Vec<Message>, u32), Refusal> {
    let mut messages = Vec::new();
    let whole = read(form, &mut Cursor::new(bytes), &mut |message| {
        messages.push(message);
        Ok(())
    })?;
    Ok((messages, whole.left_out))
}

fn one(bytes: &[u8]) -> Message {
    read_all(Form::Eml, bytes).unwrap().0.remove(0)
}

fn part_of(form: Form, bytes: &[u8], part: &crate::message::Part) -> Vec<u8> {
    let mut out = Vec::new();
    let path = part.path.as_deref().unwrap();
    super::part(form, &mut Cursor::new(bytes), path, &mut out).unwrap();
    assert_eq!(out.len() as u64, part.length);
    out
}

fn guess(bytes: &[u8], name: &str) -> Option<Form> {
    recognise(&mut Cursor::new(bytes), name)
}

/// Everything that may be done with a file, and what must hold of it whatever the file.
pub(crate) fn exercise(form: Form, bytes: &[u8]) {
    guess(bytes, "x.eml");
    let Ok((messages, _)) = read_all(form, bytes) else {
        return;
    };
    for message in messages {
        assert!(message.text.len() <= LONGEST_TEXT);
        assert!(message.headers.len() <= MOST_HEADERS && message.parts.len() <= MOST_PARTS);
        let lines = message
            .headers
            .iter()
            .flat_map(|(name, value)| [name, value]);
        for line in lines.chain([&message.from, &message.to, &message.subject]) {
            assert!(line.len() <= crate::message::LONGEST_NAME && !line.contains(char::is_control));
        }
        for part in &message.parts {
            assert!(!part.name.contains(['/', '\\', '\u{202E}']) && part.name != "..");
            // What an Outlook file claims of itself may be a lie.
            if part.path.is_some() && form != Form::Outlook {
                part_of(form, bytes, part);
            } else if let Some(path) = &part.path {
                let _ = super::part(form, &mut Cursor::new(bytes), path, &mut io::sink());
            }
        }
    }
}

/// The expected result beside each sample; written anew when `PANTRY_BLESS` is set, to be looked at by a person.
#[test]
fn samples_are_read_as_expected() {
    for (name, form) in SAMPLES {
        let bytes = sample(name);
        assert_eq!(guess(&bytes, "file"), Some(form), "{name}");
        let (messages, left_out) = read_all(form, &bytes).unwrap();
        let found = serde_json::json!({ "messages": messages, "left_out": left_out });
        let beside = folder("tests/samples/mail")
            .join(name)
            .with_extension(match form {
                Form::Mailbox => "mbox.json",
                _ => "json",
            });
        if std::env::var_os("PANTRY_BLESS").is_some() {
            std::fs::write(
                &beside,
                serde_json::to_string_pretty(&found).unwrap() + "\n",
            )
            .unwrap();
        }
        let expected: serde_json::Value =
            serde_json::from_slice(&std::fs::read(&beside).unwrap()).unwrap();
        assert_eq!(found, expected, "{name}");
        exercise(form, &bytes);
    }
}

#[test]
fn line_breaks_of_windows_change_nothing() {
    for (name, form) in SAMPLES {
        let bytes = sample(name);
        let mut windows = Vec::new();
        for line in bytes.split_inclusive(|b| *b == b'\n') {
            windows.extend_from_slice(line.strip_suffix(b"\n").unwrap_or(line));
            windows.extend_from_slice(if line.ends_with(b"\n") { b"\r\n" } else { b"" });
        }
        assert_eq!(guess(&windows, "file"), Some(form), "{name}");
        let (mut expected, mut found) = (
            read_all(form, &bytes).unwrap(),
            read_all(form, &windows).unwrap(),
        );
        for message in expected.0.iter_mut().chain(&mut found.0) {
            // These count the line breaks themselves.
            message
                .parts
                .iter_mut()
                .for_each(|part| (part.path, part.length) = (None, 0));
        }
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn parts_come_out_exactly() {
    let bytes = sample("names.eml");
    let message = one(&bytes);
    let names: Vec<_> = message
        .parts
        .iter()
        .map(|part| part.name.as_str())
        .collect();
    assert_eq!(names, ["Brief € 500 – café.pdf", "fôto.jpg", "note.txt"]);
    assert!(part_of(Form::Eml, &bytes, &message.parts[0]).ends_with(b"%%EOF\n"));
    assert_eq!(
        part_of(Form::Eml, &bytes, &message.parts[1]),
        b"\xFF\xD8\xFF\xE0\0\x10JFIF"
    );
    assert_eq!(part_of(Form::Eml, &bytes, &message.parts[2]), b"a note");

    let bytes = sample("forwarded.eml");
    let message = one(&bytes);
    assert_eq!(message.parts[0].name, "Wacht maar - 2.eml");
    let inner = part_of(Form::Eml, &bytes, &message.parts[0]);
    assert_eq!(one(&inner).text, "You will see.");
    assert_eq!(part_of(Form::Eml, &inner, &one(&inner).parts[0]), [0, 1, 2]);

    let bytes = sample("three.mbox");
    let messages = read_all(Form::Mailbox, &bytes).unwrap().0;
    assert_eq!(
        part_of(Form::Mailbox, &bytes, &messages[1].parts[0]),
        [2, 0xFC, 0xFD, 0xFE]
    );
}

#[test]
fn paths_that_lead_nowhere_are_refused() {
    let (mail, mailbox) = (sample("names.eml"), sample("three.mbox"));
    for path in [
        "",
        "0",
        "0/99",
        "0/0",
        "1/1",
        "x/1",
        "0/x",
        "18446744073709551616/0",
        "-1/0",
    ] {
        let found = super::part(Form::Eml, &mut Cursor::new(&mail), path, &mut io::sink());
        assert_eq!(found, Err(Refusal::Damaged), "{path}");
    }
    for path in ["1/0", "99999999/0", "0/7"] {
        let found = super::part(
            Form::Mailbox,
            &mut Cursor::new(&mailbox),
            path,
            &mut io::sink(),
        );
        assert_eq!(found, Err(Refusal::Damaged), "{path}");
    }
}

#[test]
fn what_is_no_mail_is_not_taken_for_one() {
    for text in [
        "12-05-2024 14:03 - Sam: hoi\n12-05-2024 14:04 - Noor: From: nee\n",
        "[12-05-2024, 14:03:22] Sam: hoi\n",
        "From: my house\n\nDear Noor,\n",
        "From: my house\nTo: yours\n\nDear Noor,\n",
        "From here to there\nis a long way\n",
        "Date: today\n",
        "Dear Noor,\nFrom: x\nDate: y\n",
        "",
        "\n\n\n",
    ] {
        assert_eq!(guess(text.as_bytes(), "letter.txt"), None, "{text}");
    }
    assert_eq!(
        guess(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and no more", "x.msg"),
        None
    );
}

#[test]
fn odd_beginnings_of_saved_mails_are_passed_over() {
    let mail =
        "From: Sam <sam@example.net>\nDate: Fri, 1 Mar 2024 01:02:03 +0100\nSubject: x\n\nhoi\n";
    for before in ["\u{FEFF}", "\r\n\n", "\u{FEFF}\n"] {
        let bytes = format!("{before}{mail}");
        assert_eq!(guess(bytes.as_bytes(), "x"), Some(Form::Eml), "{before:?}");
        assert_eq!(one(bytes.as_bytes()).text, "hoi\n");
    }
    let odd = format!("saved by a program\n{mail}");
    assert_eq!(guess(odd.as_bytes(), "x.txt"), None);
    assert_eq!(guess(odd.as_bytes(), "x.EML"), Some(Form::Eml));
    assert_eq!(one(odd.as_bytes()).from, "Sam <sam@example.net>");

    let apple = format!("{}\n{mail}<?xml version=\"1.0\"?>\n<plist/>\n", mail.len());
    assert_eq!(guess(apple.as_bytes(), "1.emlx"), Some(Form::Eml));
    assert_eq!(one(apple.as_bytes()).text, "hoi\n");
}

#[test]
fn ten_thousand_header_lines_are_cut_and_not_lost() {
    let many: String = (0..10_000)
        .map(|n| format!("X-Filler-{n}: {n}\n"))
        .collect();
    let message =
        one(format!("{many}From: Sam <sam@example.net>\nSubject: last\n\nhoi").as_bytes());
    assert_eq!(message.headers.len(), MOST_HEADERS);
    assert_eq!(
        (message.from.as_str(), message.subject.as_str()),
        ("Sam <sam@example.net>", "last")
    );
    assert_eq!(message.text, "hoi");
}

#[test]
fn a_thousand_parts_within_parts_and_no_end() {
    let mut mail = String::from("From: a@example.org\nDate: 1 Mar 2024 01:02 +0100\n");
    for n in 0..1_000 {
        mail += &format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n");
    }
    mail += "Content-Type: text/plain\n\ndeep\n";
    let message = one(mail.as_bytes());
    assert_eq!(message.text, "");
    assert_eq!(message.parts.len(), 1);

    let open = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nnever closed";
    assert_eq!(one(open.as_bytes()).text, "never closed");
    let none = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\nno part\n--bb\n";
    assert_eq!(one(none.as_bytes()).text, "no part\n--bb\n");
}

#[test]
fn a_boundary_is_a_whole_line() {
    let mail = "From: a@example.org\nContent-Type: multipart/mixed; boundary=A\n\n--A\n\nsee --A and\n--Alpha\n --A\nmore\n--A  \n\nsecond\n--A--\n";
    assert_eq!(
        one(mail.as_bytes()).text,
        "see --A and\n--Alpha\n --A\nmore\n\nsecond"
    );
}

#[test]
fn the_form_with_words_is_shown_and_the_other_is_no_file() {
    let mail = |plain: &str| {
        format!(
            "From: a@example.org\nContent-Type: multipart/alternative; boundary=A\n\n--A\n\n{plain}\n--A\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html\n\n<p>html</p>\n--B\nContent-Type: image/png; name=x.png\n\npng\n--B--\n--A--\n"
        )
    };
    let plain = one(mail("plain").as_bytes());
    assert_eq!((plain.text.as_str(), plain.parts.len()), ("plain", 1));
    let html = one(mail(" \n").as_bytes());
    assert_eq!((html.text.as_str(), html.parts.len()), ("html", 1));
    assert_eq!(html.parts[0].name, "x.png");
}

#[test]
fn what_is_locked_has_no_text_and_its_parts() {
    let mail = "From: a@example.org\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=A\n\n--A\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--A\nContent-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n--A--\n";
    let message = one(mail.as_bytes());
    assert_eq!((message.text.as_str(), message.parts.len()), ("", 2));
    let smime = "From: a@example.org\nContent-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAEC\n";
    let message = one(smime.as_bytes());
    assert_eq!(
        (message.text.as_str(), message.parts[0].name.as_str()),
        ("", "smime.p7m")
    );
    assert_eq!(
        part_of(Form::Eml, smime.as_bytes(), &message.parts[0]),
        [0, 1, 2]
    );
}

#[test]
fn a_refusal_stops_at_once() {
    let mut calls = 0;
    let stopped = read(
        Form::Mailbox,
        &mut Cursor::new(sample("three.mbox")),
        &mut |_| {
            calls += 1;
            Err(Refusal::TooLarge)
        },
    );
    assert_eq!((stopped, calls), (Err(Refusal::TooLarge), 1));
}

/// A file that is never there as a whole: a mail that is too long between two short ones.
struct Endless {
    place: u64,
}

const SHORT: &[u8] = b"From a Sun May 12 14:03:22 2024\nFrom: a@example.org\nSubject: x\n\nhoi\n\n";

impl Endless {
    const LONG: u64 = mailbox::LONGEST_MAIL as u64 + (1 << 20);

    fn at(place: u64) -> u8 {
        let short = SHORT.len() as u64;
        let head = &SHORT[..SHORT.len() - 5];
        match place {
            _ if place < short => SHORT[place as usize],
            _ if place < short + head.len() as u64 => head[(place - short) as usize],
            _ if place < short + Self::LONG => b"abcdefgh\n"[(place % 9) as usize],
            _ if place == short + Self::LONG => b'\n',
            _ if place == short + Self::LONG + 1 => b'\n',
            _ => SHORT[(place - short - Self::LONG - 2) as usize],
        }
    }

    const fn length() -> u64 {
        2 * SHORT.len() as u64 + Self::LONG + 2
    }
}

impl Read for Endless {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let left = (Self::length() - self.place).min(to.len() as u64) as usize;
        for byte in &mut to[..left] {
            *byte = Self::at(self.place);
            self.place += 1;
        }
        Ok(left)
    }
}

impl io::Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        if let SeekFrom::Start(place) = to {
            self.place = place.min(Self::length());
        }
        Ok(self.place)
    }
}

#[test]
fn a_mail_that_is_too_long_is_counted_and_passed_over() {
    let mut texts = Vec::new();
    let whole = read(Form::Mailbox, &mut Endless { place: 0 }, &mut |message| {
        texts.push(message.text);
        Ok(())
    });
    assert_eq!(whole.unwrap().left_out, 1);
    assert_eq!(texts, ["hoi\n", "hoi\n"]);
}

#[test]
fn hostile_mails_take_little_time() {
    let head = "From: a@example.org\nDate: x\n";
    let mixed = format!("{head}Content-Type: multipart/mixed; boundary=A\n\n");
    for (start, piece) in [
        (head, "Content-Type: message/rfc822\n\n".to_owned()),
        (head, "Subject: =?a?q?\n".to_owned()),
        (head, "To: a@example.org, \n".to_owned()),
        (
            &mixed,
            "--A\nContent-Type: multipart/mixed; boundary=B\n\nx\n".to_owned(),
        ),
        (&mixed, "--A\n\n".to_owned()),
        (
            &mixed,
            "--A\nContent-Type: text/html\n\n<a href=\"\n".to_owned(),
        ),
        (
            &mixed,
            "--A\nContent-Transfer-Encoding: base64\n\n!!!\n".to_owned(),
        ),
        (&mixed, "--".to_owned()),
        (&mixed, "--A".to_owned()),
        ("", "From x 1:1 2024\n\n".to_owned()),
        ("From x\n", "From x 1:1 2024\nA: b\n\n".to_owned()),
    ] {
        let bytes = start.to_owned() + &piece.repeat((4 << 20) / piece.len());
        let begun = Instant::now();
        let form = if start.starts_with("From:") {
            Form::Eml
        } else {
            Form::Mailbox
        };
        let _ = read_all(form, bytes.as_bytes());
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "{piece}: {:?}",
            begun.elapsed()
        );
    }
}

#[test]
fn corpus_is_replayed() {
    let mut files = 0;
    for entry in std::fs::read_dir(folder("fuzz/corpus/mail")).unwrap() {
        fuzzed(&std::fs::read(entry.unwrap().path()).unwrap());
        files += 1;
    }
    assert!(files >= 20, "{files}");
}

/// As the fuzzer does it: the first byte says which form.
pub(crate) fn fuzzed(bytes: &[u8]) {
    if let Some((form, rest)) = bytes.split_first() {
        exercise(
            if form % 2 == 0 {
                Form::Eml
            } else {
                Form::Mailbox
            },
            rest,
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_survived(bytes: Vec<u8>) {
        for form in [Form::Eml, Form::Mailbox, Form::Outlook] {
            exercise(form, &bytes);
        }
    }

    #[test]
    fn a_mail_cut_anywhere_is_survived(which in 0..SAMPLES.len(), at: prop::sample::Index) {
        let (name, form) = SAMPLES[which];
        let bytes = sample(name);
        exercise(form, &bytes[..at.index(bytes.len())]);
    }

    #[test]
    fn flipped_bytes_are_survived(
        which in 0..SAMPLES.len(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let (name, form) = SAMPLES[which];
        let mut bytes = sample(name);
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        exercise(form, &bytes);
    }

    #[test]
    fn what_was_written_comes_back(
        subject in "[a-zà-ü €]{0,30}",
        text in "[a-zà-ü €.\n>-]{0,200}",
        file in prop::collection::vec(any::<u8>(), 0..200),
        name in "[a-zà-ü €]{1,20}",
    ) {
        let escape = |text: &str| text.bytes().map(|b| format!("={b:02X}")).collect::<Vec<_>>();
        let percent: String = name.bytes().map(|b| format!("%{b:02X}")).collect();
        let body = file.iter().map(|b| format!("={b:02X}")).collect::<Vec<_>>().join("=\n");
        let mail = format!(
            "From: Sam <sam@example.net>\nTo: noor@example.org\nDate: Sun, 12 May 2024 14:03:22 +0200\nSubject: =?utf-8?Q?{}?=\nContent-Type: multipart/mixed; boundary=\"=_x\"\n\n--=_x\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{}\n--=_x\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: quoted-printable\nContent-Disposition: attachment; filename*=utf-8''{percent}\n\n{body}\n--=_x--\n",
            escape(&subject).concat(), escape(&text).join("=\n"),
        );
        let mailbox = format!("From x Sun May 12 14:03:22 2024\n{mail}\n").repeat(2);
        for (form, bytes, count) in [(Form::Eml, mail, 1), (Form::Mailbox, mailbox, 2)] {
            let (messages, left_out) = read_all(form, bytes.as_bytes()).unwrap();
            prop_assert_eq!((messages.len(), left_out), (count, 0));
            for message in messages {
                prop_assert_eq!(&message.subject, subject.trim());
                prop_assert_eq!(&message.text, &text);
                prop_assert_eq!(&message.parts[0].name, name.trim());
                prop_assert_eq!(part_of(form, bytes.as_bytes(), &message.parts[0]), file.clone());
            }
        }
    }
}
