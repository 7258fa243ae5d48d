//! Whole conversations: samples against what is expected of them.

#![allow(clippy::unwrap_used, clippy::panic)]

mod generated;

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use serde_json::{Value, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::facts::{DateOrder, Origin};
use crate::message::{Message, Part, Sort};

fn samples() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/samples/chat")
}

pub(super) fn sample(name: &str) -> Vec<u8> {
    fs::read(samples().join(name)).unwrap()
}

/// Everything that is read of a file: its form, what it says as a whole, its messages.
fn all(bytes: &[u8], name: &str) -> Option<(Form, Result<Messages, Refusal>, Vec<Message>)> {
    let mut bytes = Cursor::new(bytes);
    let form = recognise(&mut bytes, name)?;
    let mut messages = Vec::new();
    let whole = read(form, &mut bytes, name, None, &mut |message| {
        messages.push(message);
        Ok(())
    });
    Some((form, whole, messages))
}

pub(super) fn whole(bytes: &[u8], name: &str) -> (Form, Messages, Vec<Message>) {
    let (form, whole, messages) = all(bytes, name).unwrap();
    (form, whole.unwrap(), messages)
}

/// A message without the fields that are empty.
fn short(message: &Message) -> Value {
    let mut value = serde_json::to_value(message).unwrap();
    let fields = value.as_object_mut().unwrap();
    fields.retain(|_, value| !(value.is_null() || *value == json!("") || *value == json!([])));
    value
}

/// `PANTRY_SAMPLES=write` puts what is read in the place of what is expected, to be looked through by eye.
#[test]
fn samples_are_read_as_expected() {
    let write = std::env::var("PANTRY_SAMPLES").is_ok_and(|value| value == "write");
    let mut names: Vec<_> = fs::read_dir(samples())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".expected.json"))
        .collect();
    names.sort();
    assert!(names.len() > 40);
    for name in names {
        let (form, messages, list) = whole(&sample(&name), &name);
        let read = json!({
            "form": format!("{form:?}"),
            "whole": messages,
            "messages": list.iter().map(short).collect::<Vec<_>>(),
        });
        let expected = samples().join(format!("{name}.expected.json"));
        if write {
            let mut text = serde_json::to_string_pretty(&read).unwrap();
            text.push('\n');
            fs::write(&expected, text).unwrap();
        }
        let expected: Value = serde_json::from_slice(&fs::read(expected).unwrap()).unwrap();
        assert_eq!(read, expected, "{name}");
    }
}

#[test]
fn every_form_of_a_date_tells_the_same_times() {
    let mut count = 0;
    for entry in fs::read_dir(samples()).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !(name.starts_with("dates-") && name.ends_with(".txt")) {
            continue;
        }
        count += 1;
        let (form, messages, list) = whole(&sample(&name), &name);
        assert_eq!(
            (form, messages.assumed, messages.left_out),
            (Form::WhatsappText, false, 0),
            "{name}"
        );
        let times: Vec<_> = list
            .iter()
            .map(|message| message.at.clone().unwrap().civil)
            .collect();
        let seconds = [
            "2025-12-31T23:59:58",
            "2026-01-02T00:05:07",
            "2026-01-02T12:30:00",
        ];
        let minutes = [
            "2025-12-31T23:59:00",
            "2026-01-02T00:05:00",
            "2026-01-02T12:30:00",
        ];
        assert!(times == seconds || times == minutes, "{name}: {times:?}");
        let said: Vec<_> = list
            .iter()
            .map(|message| (message.from.as_str(), message.text.as_str()))
            .collect();
        let expected = [
            ("Noor", "Ben je thuis?"),
            ("Sam", "Nee: pas morgen\nom 10:30 - denk ik"),
            ("Noor", "Goed"),
        ];
        assert_eq!(said, expected, "{name}");
    }
    assert_eq!(count, 35);
}

#[test]
fn the_order_of_dates_is_told_decided_or_assumed() {
    let read_with = |name: &str, order| {
        let mut bytes = Cursor::new(sample(name));
        let mut first = None;
        let messages = read(
            Form::WhatsappText,
            &mut bytes,
            name,
            order,
            &mut |message| {
                first.get_or_insert(message);
                Ok(())
            },
        );
        let messages = messages.unwrap();
        (
            messages.order.unwrap(),
            messages.assumed,
            first.unwrap().at.unwrap().civil,
        )
    };
    use DateOrder::{DayFirst, MonthFirst};
    let day = "2025-02-01T10:00:00".to_owned();
    let month = "2025-01-02T10:00:00".to_owned();
    for (name, order, expected) in [
        ("order-ascending.txt", None, (DayFirst, false, &day)),
        ("order-assumed.txt", None, (DayFirst, true, &day)),
        (
            "order-assumed.txt",
            Some(MonthFirst),
            (MonthFirst, false, &month),
        ),
        ("order-assumed-us.txt", None, (MonthFirst, true, &month)),
        (
            "order-assumed-us.txt",
            Some(DayFirst),
            (DayFirst, false, &day),
        ),
    ] {
        let read = read_with(name, order);
        assert_eq!((read.0, read.1, &read.2), expected, "{name}");
    }
}

pub(super) fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn part_of(form: Form, bytes: &[u8], part: &Part) -> Vec<u8> {
    let mut out = Vec::new();
    super::part(
        form,
        &mut Cursor::new(bytes),
        part.path.as_ref().unwrap(),
        &mut out,
    )
    .unwrap();
    out
}

#[test]
fn a_zip_of_whatsapp_has_its_media() {
    let text = sample("WhatsApp Chat - Familie.txt");
    let photo = "00000012-PHOTO-2025-12-31-23-53-00.jpg";
    let zip = zipped(&[
        ("notes.txt", b"no chat"),
        (photo, b"photo"),
        ("_chat.txt", &text),
    ]);
    let (form, messages, list) = whole(&zip, "WhatsApp Chat - Familie.zip");
    assert_eq!(
        (form, messages.title.as_str()),
        (Form::WhatsappZip, "Familie")
    );
    let part = &list[3].parts[0];
    assert_eq!((part.name.as_str(), part.length), (photo, 5));
    assert_eq!(part_of(form, &zip, part), b"photo");
    assert_eq!(list[4].parts[0].path, None);
    let inside = zipped(&[("WhatsApp Chat - Familie/_chat.txt", &text)]);
    assert_eq!(whole(&inside, "export.zip").1.title, "Familie");
    assert!(all(&zipped(&[("a.txt", b"nothing"), ("b.jpg", b"")]), "a.zip").is_none());
}

#[test]
fn an_export_that_an_editor_saved_as_utf_16_is_read() {
    let name = "WhatsApp Chat - Familie.txt";
    let text = sample(name);
    let expected = whole(&text, name).2;
    assert!(expected.len() > 5);
    let units = || {
        let letters = std::str::from_utf8(&text).unwrap();
        let mark = '\u{feff}'.encode_utf16(&mut [0; 1]).to_vec();
        mark.into_iter()
            .chain(letters.trim_start_matches('\u{feff}').encode_utf16())
    };
    let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
    for bytes in [little, big] {
        let (form, _, list) = whole(&bytes, name);
        assert_eq!((form, &list), (Form::WhatsappText, &expected));
        let zip = zipped(&[("_chat.txt", &bytes)]);
        let (form, _, list) = whole(&zip, "x.zip");
        assert_eq!(form, Form::WhatsappZip);
        let words = |list: &[Message]| list.iter().map(|one| one.text.clone()).collect::<Vec<_>>();
        assert_eq!(words(&list), words(&expected));
        // One byte is missing at the end, or the beginning is no letters at all.
        whole(&bytes[..bytes.len() - 1], name);
    }
    assert!(all(b"\xff\xfe", name).is_none());
    assert!(all(b"\xff\xfe\0\xd8\0\xd8", name).is_none());
}

#[test]
fn a_zip_of_telegram_and_of_signal_have_their_media() {
    let json = sample("result-chat.json");
    let photo = "ChatExport/photos/photo_1@31-12-2025_23-53-00.jpg";
    let zip = zipped(&[("ChatExport/result.json", &json), (photo, b"photo")]);
    let (form, messages, list) = whole(&zip, "export.zip");
    assert_eq!((form, messages.title.as_str()), (Form::TelegramZip, "Noor"));
    assert_eq!(part_of(form, &zip, &list[3].parts[0]), b"photo");

    let lines = sample("main.jsonl");
    let media = "files/a0/a0acb2b50f1784f5f836fdc284176a0c3cee530201426396f9c351eaadb5d65d.jpg";
    let zip = zipped(&[
        ("metadata.json", b"{}"),
        ("main.jsonl", &lines),
        (media, b"jpg"),
    ]);
    let (form, _, list) = whole(&zip, "signal.zip");
    assert_eq!(form, Form::SignalZip);
    assert_eq!(part_of(form, &zip, &list[2].parts[0]), b"jpg");
}

#[test]
fn the_parts_of_an_mms_are_found_again() {
    let bytes = sample("sms.xml");
    let (form, messages, list) = whole(&bytes, "sms.xml");
    assert_eq!(messages.origin, Some(Origin::Sms));
    let parts: Vec<_> = list.iter().flat_map(|message| &message.parts).collect();
    assert_eq!(parts.len(), 2);
    assert_eq!(
        part_of(form, &bytes, parts[0]),
        [0xff, 0xd8, 0xff, 0xe0, 0, 0x10]
    );
    assert_eq!(part_of(form, &bytes, parts[1]), b"foobarf");
    assert_eq!((parts[1].name.as_str(), parts[1].length), ("film.mp4", 7));
    for path in ["", "s", "s0", "s1", "s99999999", "12"] {
        let mut out = Vec::new();
        let refused = super::part(form, &mut Cursor::new(&bytes), path, &mut out);
        assert_eq!(refused, Err(Refusal::Damaged), "{path}");
    }
}

#[test]
fn other_files_are_no_conversations() {
    for (name, bytes) in [
        ("empty", &b""[..]),
        ("a.txt", b"Dear diary,\n31-12-2025 23:59 was late.\n"),
        (
            "app.log",
            b"2025-12-31 23:59:58 - INFO: started\n2025-12-31 23:59:59 - INFO: stopped\n",
        ),
        ("a.xml", b"<?xml version='1.0'?><note>sms</note>"),
        ("a.xml", b"<calls><call/></calls>"),
        ("a.json", b"{\"messages\": [{\"text\": \"x\"}]}"),
        ("a.json", b"{\"name\": \"x\", \"messages\": []}"),
        ("a.zip", b"PK\x03\x04"),
    ] {
        assert_eq!(recognise(&mut Cursor::new(bytes), name), None, "{name}");
    }
}

#[test]
fn an_encrypted_backup_is_locked() {
    let mut backup = vec![0, 0, 0, 54, 0x0a, 52, 0x0a, 16];
    backup.extend([7; 16]);
    backup.extend([0x12, 32]);
    backup.extend([9; 64]);
    let (form, refused, _) = all(&backup, "signal-2025-12-31.backup").unwrap();
    assert_eq!((form, refused), (Form::SignalBackup, Err(Refusal::Locked)));
    backup[24] = 0;
    assert_eq!(recognise(&mut Cursor::new(&backup), ""), None);
}

#[test]
fn an_error_of_the_taker_ends_it() {
    for name in [
        "WhatsApp-chat met Noor.txt",
        "sms.xml",
        "calls.xml",
        "result-chat.json",
        "main.jsonl",
    ] {
        let mut bytes = Cursor::new(sample(name));
        let form = recognise(&mut bytes, name).unwrap();
        let mut count = 0;
        let refused = read(form, &mut bytes, name, None, &mut |_| {
            count += 1;
            if count == 2 {
                Err(Refusal::TooSlow)
            } else {
                Ok(())
            }
        });
        assert_eq!(
            (refused.err(), count),
            (Some(Refusal::TooSlow), 2),
            "{name}"
        );
    }
}

#[test]
fn what_is_cut_gives_what_came_before() {
    let json = sample("result-chat.json");
    let (_, messages, list) = whole(&json[..json.len() / 2], "result.json");
    assert!(messages.left_out >= 1);
    assert!(list.len() >= 3);
    assert_eq!(list[0].sort, Sort::Call);
}

/// Recognises, reads in every form, and asks for every part. What is given out keeps to the limits.
pub(super) fn everything(bytes: &[u8]) {
    let mut source = Cursor::new(bytes);
    let _ = recognise(&mut source, "WhatsApp Chat with Noor.txt");
    for form in [
        Form::WhatsappText,
        Form::WhatsappZip,
        Form::Sms,
        Form::TelegramJson,
        Form::TelegramZip,
        Form::SignalJson,
        Form::SignalZip,
    ] {
        let mut paths = Vec::new();
        let _ = read(form, &mut source, "", None, &mut |message| {
            check(&message);
            paths.extend(message.parts.into_iter().filter_map(|part| part.path));
            Ok(())
        });
        for path in paths.iter().take(20) {
            let _ = part(form, &mut source, path, &mut std::io::sink());
        }
    }
}

fn check(message: &Message) {
    let plain = |text: &str| !text.contains(|c: char| c.is_control() && c != '\n' && c != '\t');
    assert!(plain(&message.text) && message.text.len() <= crate::message::LONGEST_TEXT);
    for name in [&message.from, &message.to, &message.subject] {
        assert!(plain(name) && name.len() <= crate::message::LONGEST_NAME);
    }
    assert!(message.parts.len() <= crate::message::MOST_PARTS);
    for part in &message.parts {
        assert!(!part.name.contains(['/', '\\', '\n']) && part.name != ".." && plain(&part.name));
    }
}

#[test]
fn corpus_is_replayed() {
    let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/chat");
    let mut count = 0;
    for entry in fs::read_dir(corpus).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        everything(bytes.get(1..).unwrap_or_default());
        count += 1;
    }
    assert!(count >= 20);
}
