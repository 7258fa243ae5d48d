//! Mails as programs write them.

#![allow(clippy::unwrap_used)]

mod hostile;

use std::io::{self, Cursor};
use std::path::PathBuf;

use super::*;
use crate::message::{LONGEST_HEADERS, LONGEST_NAME, LONGEST_TEXT, MOST_PARTS};

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
        assert!(message.parts.len() <= MOST_PARTS);
        let headers = message.headers.iter();
        let lines: Vec<_> = headers.flat_map(|(name, value)| [name, value]).collect();
        let length: usize = lines.iter().map(|line| line.len()).sum();
        // A last name and two marks of what was cut may be more.
        assert!(length <= LONGEST_HEADERS + 128 + 6);
        let short = [&message.from, &message.to, &message.subject];
        assert!(short.iter().all(|line| line.len() <= LONGEST_NAME));
        for line in lines.into_iter().chain(short) {
            assert!(!line.contains(char::is_control));
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
