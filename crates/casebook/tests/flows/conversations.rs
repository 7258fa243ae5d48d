//! Mail and conversations, read by the real worker: messages in the log, in search, in entries; parts as files of their
//! own; nothing half when given up.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, OnceLock};

use casebook::evidence::{self, Attachment, DateOrder, Event, Intake, Kind, Sort, Source};
use casebook::log::{Filter, Precision, Way};
use casebook::{EntryId, Error, Shared};
use intake::Pool;

use super::photos::{bytes, content};
use super::{Home, at, drafted};

/// The worker stands beside the tests of its own package; built here where they were not, of the whole workspace as they are.
fn worker() -> PathBuf {
    static WORKER: OnceLock<PathBuf> = OnceLock::new();
    let found = WORKER.get_or_init(|| {
        let built = Command::new(env!("CARGO"))
            .args([
                "build",
                "--quiet",
                "--workspace",
                "--bin=pantry-worker",
                "--test=worker",
            ])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .unwrap();
        assert!(built.success());
        let own = std::env::current_exe().unwrap();
        let folder = own.parent().and_then(|deps| deps.parent()).unwrap();
        folder.join(format!("pantry-worker{}", std::env::consts::EXE_SUFFIX))
    });
    found.clone()
}

fn add_until(
    shared: &Shared,
    entry: EntryId,
    sources: Vec<Source>,
    stopped: &(dyn Fn() -> bool + Sync),
) -> Vec<Event> {
    let pool = Pool::new(worker(), 2);
    let events = Mutex::new(Vec::new());
    let intake = Intake {
        shared,
        pool: &pool,
        clock: &|| at(9),
        stopped,
    };
    evidence::add(&intake, entry, sources, &|event| {
        events.lock().unwrap().push(event);
    })
    .unwrap();
    events.into_inner().unwrap()
}

fn add(shared: &Shared, entry: EntryId, name: &str, content: &[u8]) -> Attachment {
    let events = add_until(shared, entry, vec![bytes(name, content)], &|| false);
    let added = events.into_iter().find_map(|event| match event {
        Event::Added { attachment, .. } => Some(*attachment),
        _ => None,
    });
    added.unwrap()
}

fn draft(shared: &Shared) -> EntryId {
    shared
        .with(|book| Ok(drafted(book, at(0), "what he sent")))
        .unwrap()
}

const CHAT: &str = "\
12-05-2026 23:01 - Berichten en oproepen zijn versleuteld.
12-05-2026 23:02 - Sam: Ik sta bij de bushalte
12-05-2026 23:03 - Noor: Ga weg
14-05-2026 07:30 - Sam: Ik zie je licht
en ik wacht
14-05-2026 07:31 - Sam: Neem op
";

/// A zip without compression (PKWARE APPNOTE 4.3): local headers and contents, then the directory.
fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in members {
        let offset = file.len() as u32;
        let length = content.len() as u32;
        let mut common = vec![20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0x28];
        common.extend(crc32(content).to_le_bytes());
        common.extend([length.to_le_bytes(), length.to_le_bytes()].concat());
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        file.extend(b"PK\x03\x04");
        file.extend(&common);
        file.extend(name.as_bytes());
        file.extend(*content);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let count = (members.len() as u16).to_le_bytes();
    let (start, size) = (file.len() as u32, directory.len() as u32);
    file.extend(directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, count].concat());
    file.extend([size.to_le_bytes(), start.to_le_bytes()].concat());
    file.extend([0, 0]);
    file
}

/// The checksum of a zip (ISO 3309).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 {
                0xEDB8_8320 ^ (crc >> 1)
            } else {
                crc >> 1
            }
        })
    })
}

#[test]
fn a_conversation_is_counted_searched_and_taken_over() {
    let home = Home::new();
    let shared = home.shared();
    let entry = draft(&shared);
    let chat = add(&shared, entry, "WhatsApp-chat met Sam.txt", CHAT.as_bytes());
    assert_eq!(chat.facts.kind, Kind::Chat);
    let whole = chat.conversation.clone().unwrap();
    assert_eq!((whole.count, whole.days), (5, 3));
    assert_eq!(whole.people, [("Sam".into(), 3), ("Noor".into(), 1)]);
    assert_eq!(content(&shared, &chat), CHAT.as_bytes());

    let search = |shared: &Shared, query: &str| {
        let page = shared
            .with(|book| book.list(&Filter::words(query), 0, 10))
            .unwrap();
        assert!(!page.reading);
        page.rows
    };
    let found = search(&shared, "zie LICHT");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].line, "Ik zie je licht");
    let inside = found[0].inside.clone().unwrap();
    assert_eq!((inside.number, &*inside.from), (3, "Sam"));
    assert!(
        search(&shared, "licht bushalte").is_empty(),
        "of two messages"
    );
    let own = search(&shared, "what he sent");
    assert!(own[0].inside.is_none());

    let (total, page) = shared
        .with(|book| book.messages(chat.id, "", 1, 2))
        .unwrap();
    assert_eq!((total, page.len(), page[0].number), (5, 2, 1));
    let (total, page) = shared
        .with(|book| book.messages(chat.id, "ik", 1, 10))
        .unwrap();
    assert_eq!((total, page[0].number), (2, 3));
    assert_eq!(page[0].marks, [(0, 2), (19, 21)]);

    let quoted = shared
        .with(|book| book.quote(chat.id, &[4, 1, 2], at(20)))
        .unwrap();
    let fields = shared.with(|book| book.entry(quoted)).unwrap().fields;
    assert_eq!(fields.when.precision, Precision::Between);
    assert_eq!(fields.when.start, "2026-05-12T23:02");
    assert_eq!(fields.when.end.as_deref(), Some("2026-05-14T07:31"));
    assert_eq!(fields.ways, [Way::Messages]);
    assert_eq!(fields.who, ["Sam", "Noor"]);
    let texts: Vec<&str> = fields.quoted.iter().map(|q| q.text.as_str()).collect();
    assert_eq!(texts, ["Ik sta bij de bushalte", "Ga weg", "Neem op"]);
    let none = shared.with(|book| book.quote(chat.id, &[99], at(20)));
    assert_eq!(none, Err(Error::NotFound));

    // After a new start the messages are read in again.
    shared.close().unwrap();
    let home = home.started_anew();
    let shared = home.shared();
    while !shared.with(|book| book.read_messages()).unwrap() {}
    assert_eq!(
        search(&shared, "bushalte").len(),
        2,
        "the chat, and what was taken over"
    );
    shared
        .with(|book| book.remove_file(entry, chat.id, at(30)))
        .unwrap();
    assert_eq!(search(&shared, "bushalte").len(), 1);
    let gone = shared.with(|book| book.messages(chat.id, "", 0, 10));
    assert_eq!(gone.err(), Some(Error::NotFound));
}

#[test]
fn media_of_a_conversation_become_files_of_their_own() {
    let home = Home::new();
    let shared = home.shared();
    let entry = draft(&shared);
    let text = "[12-05-2026 23:02:11] Sam: kijk\n\u{200e}[12-05-2026 23:02:12] Sam: \u{200e}<bijgevoegd: 00000001-AUDIO.opus>\n";
    let sound = b"OggS\0\x02 not much of a sound";
    let chat = add(
        &shared,
        entry,
        "WhatsApp Chat - Sam.zip",
        &zip(&[
            ("_chat.txt", text.as_bytes()),
            ("00000001-AUDIO.opus", sound),
        ]),
    );
    assert_eq!(chat.conversation.as_ref().unwrap().count, 2);
    let files = shared.with(|book| book.entry(entry)).unwrap().attachments;
    assert_eq!(files.len(), 2);
    let part = &files[1];
    assert_eq!(part.origin.unwrap().parent, chat.id);
    assert_eq!(content(&shared, part), sound);
    let (_, page) = shared
        .with(|book| book.messages(chat.id, "", 0, 9))
        .unwrap();
    assert_eq!(page[1].parts[0].1, Some(part.id));
    // What was added is in the record; what was in it follows from that.
    shared.with(|book| book.settle(entry, at(10))).unwrap();
    let versions = shared.with(|book| book.entry(entry)).unwrap().versions;
    let old = shared
        .with(|book| book.version(entry, versions[0].seq))
        .unwrap();
    assert_eq!(old.attachments.len(), 1);
    assert_eq!(home.sealed(), 2);
    shared
        .with(|book| book.remove_file(entry, chat.id, at(11)))
        .unwrap();
    assert_eq!(home.sealed(), 0, "the parts go with it");
}

const MAIL: &str = "Received: from mail.example.org (198.51.100.7) by mx.example.net; Tue, 12 May 2026 23:02:11 +0200\r
From: Sam <sam@example.org>\r
To: Noor <noor@example.net>\r
Subject: =?utf-8?q?Je_k=C3=BCnt_niet_weg?=\r
Date: Tue, 12 May 2026 23:02:11 +0200\r
MIME-Version: 1.0\r
Content-Type: multipart/mixed; boundary=b\r
\r
--b\r
Content-Type: text/html; charset=utf-8\r
\r
<p>Ik <b>weet</b> waar je bent</p><img src=\"https://example.org/pixel.gif\">\r
--b\r
Content-Type: application/pdf; name=brief.pdf\r
Content-Disposition: attachment; filename=brief.pdf\r
Content-Transfer-Encoding: base64\r
\r
JVBERi0xLjQK\r
--b--\r
";

#[test]
fn a_mail_gives_its_words_its_headers_and_its_parts() {
    let home = Home::new();
    let shared = home.shared();
    let entry = draft(&shared);
    let mail = add(&shared, entry, "mail.eml", MAIL.as_bytes());
    assert_eq!(mail.facts.kind, Kind::Mail);
    let (total, page) = shared
        .with(|book| book.messages(mail.id, "", 0, 9))
        .unwrap();
    assert_eq!(total, 1);
    assert_eq!(page[0].subject, "Je künt niet weg");
    assert!(
        page[0].text.contains("weet waar je bent"),
        "{}",
        page[0].text
    );
    assert!(!page[0].text.contains("pixel"), "{}", page[0].text);
    let headers = shared.with(|book| book.headers(mail.id, 0)).unwrap();
    assert_eq!(headers[0].0, "Received");
    assert!(headers[0].1.contains("198.51.100.7"));
    let files = shared.with(|book| book.entry(entry)).unwrap().attachments;
    assert_eq!(
        (&*files[1].name, files[1].facts.kind),
        ("brief.pdf", Kind::Document)
    );
    assert_eq!(content(&shared, &files[1]), b"%PDF-1.4\n");
    let quoted = shared
        .with(|book| book.quote(mail.id, &[0], at(20)))
        .unwrap();
    let fields = shared.with(|book| book.entry(quoted)).unwrap().fields;
    assert_eq!(fields.ways, [Way::Emails]);
    assert_eq!(fields.when.start, "2026-05-12T23:02");
    assert_eq!(fields.who, ["Sam <sam@example.org>"]);
}

#[test]
fn dates_can_be_read_the_other_way_round() {
    let home = Home::new();
    let shared = home.shared();
    let entry = draft(&shared);
    let text =
        "03/04/2026, 10:00 - Sam: a\n03/04/2026, 10:01 - Noor: b\n05/04/2026, 10:00 - Sam: c\n";
    let chat = add(
        &shared,
        entry,
        "WhatsApp Chat with Sam.txt",
        text.as_bytes(),
    );
    let whole = chat.conversation.unwrap();
    assert!(whole.assumed);
    assert_eq!((whole.order, whole.days), (Some(DateOrder::DayFirst), 3));
    let pool = Pool::new(worker(), 1);
    let intake = Intake {
        shared: &shared,
        pool: &pool,
        clock: &|| at(9),
        stopped: &|| false,
    };
    let other = evidence::reread_dates(&intake, chat.id, DateOrder::MonthFirst).unwrap();
    let whole = other.conversation.unwrap();
    assert_eq!((whole.order, whole.days), (Some(DateOrder::MonthFirst), 62));
    let (_, page) = shared
        .with(|book| book.messages(chat.id, "", 0, 1))
        .unwrap();
    assert_eq!(page[0].at.as_ref().unwrap().civil, "2026-03-04T10:00:00");
}

#[test]
fn an_import_given_up_leaves_no_message_and_no_part() {
    let home = Home::new();
    let shared = home.shared();
    let entry = draft(&shared);
    let lines: String = (0..20_000)
        .map(|n| format!("12-05-2026 23:{:02} - Sam: bericht {n}\n", n % 60))
        .collect();
    let archive = zip(&[("_chat.txt", lines.as_bytes())]);
    // How often an import asks whether to go on; then it is given up at every fourth of those.
    let asked = AtomicU32::new(0);
    let other = draft(&shared);
    add_until(&shared, other, vec![bytes("chat.zip", &archive)], &|| {
        asked.fetch_add(1, Ordering::SeqCst);
        false
    });
    let times = asked.load(Ordering::SeqCst);
    assert!(times > 12, "{times}");
    shared.with(|book| book.delete(other, at(12))).unwrap();
    assert_eq!(home.sealed(), 0);
    for place in (1..times).step_by(4) {
        let asked = AtomicU32::new(0);
        let events = add_until(&shared, entry, vec![bytes("chat.zip", &archive)], &|| {
            asked.fetch_add(1, Ordering::SeqCst) >= place
        });
        let in_it = shared.with(|book| book.entry(entry)).unwrap().attachments;
        match &events[1] {
            Event::Refused { error, .. } => assert_eq!(*error, Error::Cancelled),
            Event::Passing { .. } => {}
            other => panic!("{other:?}"),
        }
        assert_eq!(
            (in_it.len(), home.sealed()),
            (0, 0),
            "at {place} of {times}"
        );
    }
    shared.close().unwrap();
    let log = home.log();
    let left: i64 = log
        .sql()
        .query_row("SELECT count(*) FROM message", [], |row| row.get(0))
        .unwrap();
    log.close().unwrap();
    assert_eq!(left, 0);
    let shared = home.shared();
    // Again, and whole this time; once more, and it is noticed.
    let chat = add(&shared, entry, "chat.zip", &archive);
    assert_eq!(chat.conversation.unwrap().count, 20_000);
    let again = add_until(&shared, entry, vec![bytes("again.zip", &archive)], &|| {
        false
    });
    assert!(matches!(&again[1], Event::Same { .. }), "{again:?}");
    assert_eq!(home.sealed(), 1);
}

#[test]
fn a_text_that_never_left_the_phone_is_not_taken_for_one_that_did() {
    let home = Home::new();
    let shared = home.shared();
    let entry = draft(&shared);
    let texts = br#"<?xml version='1.0' encoding='UTF-8'?>
        <smses count="2">
        <sms address="+31612345678" date="1767225598000" type="2" body="Ik wil geen contact" contact_name="Sam" />
        <sms address="+31612345678" date="1767225599000" type="5" body="Laat me met rust" contact_name="Sam" />
        </smses>"#;
    let chat = add(&shared, entry, "sms.xml", texts);
    let (_, kept) = shared
        .with(|book| book.messages(chat.id, "", 0, 10))
        .unwrap();
    let sorts: Vec<Sort> = kept.iter().map(|message| message.sort).collect();
    assert_eq!(sorts, [Sort::Words, Sort::Unsent]);
    let quoted = shared
        .with(|book| book.quote(chat.id, &[0, 1], at(20)))
        .unwrap();
    let fields = shared.with(|book| book.entry(quoted)).unwrap().fields;
    let sorts: Vec<Sort> = fields.quoted.iter().map(|quoted| quoted.sort).collect();
    assert_eq!(sorts, [Sort::Words, Sort::Unsent]);
}
