//! Photos and other files: sealed, entered, taken out, swept. Without a worker nothing is shown, and all is kept.

use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use casebook::evidence::{self, Attachment, Event, Intake, Source};
use casebook::log::Filter;
use casebook::{EntryId, Error, Shared};
use intake::Pool;

use super::{Home, at, drafted, fields, written};

fn no_worker() -> Pool {
    Pool::new("/nowhere/pantry-worker".into(), 2)
}

pub fn bytes(name: &str, content: &[u8]) -> Source {
    Source::stream(
        name.to_owned(),
        content.len() as u64,
        io::Cursor::new(content.to_vec()),
    )
}

pub fn add_with(
    shared: &Shared,
    entry: EntryId,
    sources: Vec<Source>,
    cancelled: &AtomicBool,
) -> Vec<Event> {
    let events = Mutex::new(Vec::new());
    let tell = |event| events.lock().unwrap().push(event);
    let intake = Intake {
        shared,
        pool: &no_worker(),
        clock: &|| at(9),
        stopped: &|| cancelled.load(Ordering::Acquire),
    };
    evidence::add(&intake, entry, sources, &tell).unwrap();
    events.into_inner().unwrap()
}

pub fn add(shared: &Shared, entry: EntryId, sources: Vec<Source>) -> Vec<Event> {
    add_with(shared, entry, sources, &AtomicBool::new(false))
}

pub fn photos(shared: &Shared, entry: EntryId) -> Vec<Attachment> {
    shared
        .with(|book| Ok(book.entry(entry)?.attachments))
        .unwrap()
}

pub fn content(shared: &Shared, photo: &Attachment) -> Vec<u8> {
    let files = shared.with(|book| book.files()).unwrap();
    let mut content = Vec::new();
    files
        .open(photo.id)
        .unwrap()
        .read_to_end(&mut content)
        .unwrap();
    content
}

#[test]
fn a_file_is_kept_as_it_came_though_nobody_can_show_it() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(written(book, at(0), "see photo")))
        .unwrap();
    let png = [b"\x89PNG\r\n\x1a\n".as_slice(), &[7; 300_000]].concat();
    let events = add(&shared, entry, vec![bytes("front door.png", &png)]);
    let [photo] = &photos(&shared, entry)[..] else {
        panic!("one photo");
    };
    assert_eq!(
        events,
        [
            Event::Started { total: 1 },
            Event::Added {
                attachment: Box::new(photo.clone()),
                also: None,
                done: 1
            },
            Event::Finished
        ]
    );
    assert_eq!(
        (photo.name.as_str(), photo.facts.media_type.as_str()),
        ("front door.png", "image/png")
    );
    assert_eq!(
        (photo.size, photo.sha256),
        (png.len() as u64, vault::sha256(&png))
    );
    assert_eq!(photo.unshown.as_deref(), Some("no-worker"));
    assert_eq!(
        (photo.added, photo.facts.width, photo.facts.height),
        (at(9), 0, 0)
    );
    assert_eq!(content(&shared, photo), png);
    assert_eq!(shared.with(|book| book.thumb(photo.id)), Ok(None));

    let row = shared
        .with(|book| book.settle(entry, at(10)))
        .unwrap()
        .unwrap();
    assert_eq!((row.attachments, row.draft), (1, false));
    let opened = shared.with(|book| book.entry(entry)).unwrap();
    assert_eq!(opened.versions[1].changed, ["attachments"]);
    shared.close().unwrap();
    let again = home.shared();
    assert_eq!(photos(&again, entry), std::slice::from_ref(photo));
    assert_eq!(content(&again, photo), png);
}

#[test]
fn the_record_holds_the_digests() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| Ok(book.new_entry(at(0))?.id)).unwrap();
    add(&shared, entry, vec![bytes("a.txt", b"abc")]);
    let row = shared.with(|book| book.settle(entry, at(1))).unwrap();
    assert!(row.is_some(), "an entry with nothing but a photo is kept");
    let photo = photos(&shared, entry).remove(0);
    shared.close().unwrap();
    let log = home.log();
    let body: Vec<u8> = log
        .sql()
        .query_row("SELECT body FROM record", [], |row| row.get(0))
        .unwrap();
    let expected = format!(
        r#""photos":[{{"id":"{}","name":"a.txt","sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","size":3}}]}}"#,
        photo.id.to_hex()
    );
    let body = String::from_utf8(body).unwrap();
    assert!(
        body.starts_with(r#"{"fields":{"act":"","againstBan":null,"againstNo":null,"#),
        "{body}"
    );
    assert!(body.ends_with(&expected), "{body}");
}

#[test]
fn many_stand_in_the_order_given_and_one_bad_file_stops_none() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(drafted(book, at(0), "many")))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("real.jpg"), [255, 216, 255, 224]).unwrap();
    let sources = (0..20_u32)
        .map(|n| match n {
            3 => Source::path(&path("gone.jpg")),
            5 => Source::path(folder.path()),
            7 => Source::stream("short".into(), 10, io::Cursor::new(vec![0; 9])),
            11 => Source::stream("long".into(), 10, io::Cursor::new(vec![0; 11])),
            13 => Source::path(&path("real.jpg")),
            // The larger come first, so that they are done last.
            _ => bytes(
                &format!("{n:02}"),
                &vec![n as u8; (20 - n as usize) * 100_000],
            ),
        })
        .collect();
    let events = add(&shared, entry, sources);
    let names: Vec<String> = photos(&shared, entry).into_iter().map(|p| p.name).collect();
    let expected: Vec<String> = (0..20)
        .filter(|n| ![3, 5, 7, 11].contains(n))
        .map(|n| {
            if n == 13 {
                "real.jpg".to_owned()
            } else {
                format!("{n:02}")
            }
        })
        .collect();
    assert_eq!(names, expected);
    let mut refused: Vec<(String, &str)> = events
        .iter()
        .filter_map(|event| match event {
            Event::Refused { name, error, .. } => Some((name.clone(), error.code())),
            _ => None,
        })
        .collect();
    refused.sort_unstable();
    let folder_name = folder.path().file_name().unwrap().to_str().unwrap();
    let mut expected = vec![
        (folder_name.to_owned(), "unreadable"),
        ("gone.jpg".to_owned(), "unreadable"),
        ("long".to_owned(), "changed"),
        ("short".to_owned(), "changed"),
    ];
    expected.sort_unstable();
    assert_eq!(refused, expected);
    let counts: Vec<usize> = events
        .iter()
        .filter_map(|event| match event {
            Event::Added { done, .. } | Event::Refused { done, .. } => Some(*done),
            _ => None,
        })
        .collect();
    assert_eq!(
        counts,
        (1..=20).collect::<Vec<_>>(),
        "told in the order they were done"
    );
    assert_eq!(home.sealed(), 16, "what was refused leaves nothing");
}

#[test]
fn additions_at_the_same_time_keep_the_order_they_began_in() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(drafted(book, at(0), "two at once")))
        .unwrap();
    let named = |names: [&str; 4]| names.map(|name| bytes(name, name.as_bytes())).into();
    let (inner, begun) = (shared.clone(), AtomicBool::new(false));
    let tell = |event: Event| {
        // A second addition begins and ends while the first has not entered anything yet.
        if matches!(event, Event::Started { .. }) && !begun.swap(true, Ordering::SeqCst) {
            add(&inner, entry, named(["5", "6", "7", "8"]));
        }
    };
    let first = named(["1", "2", "3", "4"]);
    let intake = Intake {
        shared: &shared,
        pool: &no_worker(),
        clock: &|| at(1),
        stopped: &|| false,
    };
    evidence::add(&intake, entry, first, &tell).unwrap();
    let names: Vec<String> = photos(&shared, entry).into_iter().map(|p| p.name).collect();
    assert_eq!(names.concat(), "12345678");
}

/// A source that gives up the addition, or leaves, when its second piece is read.
struct Interrupted<F: FnMut()> {
    read: usize,
    act: F,
}

impl<F: FnMut()> Read for Interrupted<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.read += buffer.len();
        if self.read > 100_000 {
            (self.act)();
        }
        buffer.fill(1);
        Ok(buffer.len())
    }
}

#[test]
fn what_is_given_up_leaves_nothing_half() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(drafted(book, at(0), "given up")))
        .unwrap();
    let cancelled = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&cancelled);
    let act = move || flag.store(true, Ordering::Release);
    let sources = vec![
        Source::stream("big".into(), 10_000_000, Interrupted { read: 0, act }),
        Source::stream("endless".into(), u64::MAX / 4, io::repeat(0)),
    ];
    let events = add_with(&shared, entry, sources, &cancelled);
    for event in &events[1..events.len() - 1] {
        let Event::Refused { error, .. } = event else {
            panic!("{event:?}");
        };
        assert!(matches!(error.code(), "cancelled" | "bad-label"), "{error}");
    }
    assert_eq!((photos(&shared, entry).len(), home.sealed()), (0, 0));
}

#[test]
fn leaving_meanwhile_leaves_nothing_half() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(drafted(book, at(0), "left")))
        .unwrap();
    let leaving = shared.clone();
    let act = move || leaving.close().unwrap();
    let source = Source::stream(
        "big".into(),
        1_000_000,
        Interrupted { read: 0, act }.take(1_000_000),
    );
    let events = add(&shared, entry, vec![source]);
    assert!(
        matches!(
            &events[1],
            Event::Refused {
                error: Error::Closed,
                ..
            }
        ),
        "{events:?}"
    );
    assert_eq!(home.sealed(), 0);
    assert_eq!(home.book().entry(entry).unwrap().attachments, []);
}

#[test]
fn a_photo_taken_out_is_gone_and_its_digest_stays() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| Ok(drafted(book, at(0), "two"))).unwrap();
    add(&shared, entry, vec![bytes("a", b"a"), bytes("b", b"b")]);
    shared.with(|book| book.settle(entry, at(1))).unwrap();
    let [a, b] = &photos(&shared, entry)[..] else {
        panic!("two photos");
    };
    let other = shared
        .with(|book| Ok(written(book, at(2), "other")))
        .unwrap();
    let wrong = shared.with(|book| book.remove_file(other, a.id, at(3)));
    assert_eq!(wrong, Err(Error::NotFound), "it is another entry's");
    shared
        .with(|book| book.remove_file(entry, a.id, at(3)))
        .unwrap();
    assert_eq!(photos(&shared, entry), std::slice::from_ref(b));
    assert_eq!(home.sealed(), 1);
    let row = shared
        .with(|book| book.settle(entry, at(4)))
        .unwrap()
        .unwrap();
    assert_eq!(row.attachments, 1);
    let versions = shared.with(|book| book.entry(entry)).unwrap().versions;
    assert_eq!(versions.last().unwrap().changed, ["attachments"]);
    assert!(
        shared
            .with(|book| {
                while !book.check_chain()? {}
                Ok(book.chain()?.broken.is_empty())
            })
            .unwrap()
    );
}

#[test]
fn a_deleted_entry_takes_its_files_along() {
    let home = Home::new();
    let shared = home.shared();
    let [gone, kept] =
        ["gone", "kept"].map(|what| shared.with(|book| Ok(written(book, at(0), what))).unwrap());
    add(&shared, gone, vec![bytes("a", b"a"), bytes("b", b"b")]);
    add(&shared, kept, vec![bytes("c", b"c")]);
    assert_eq!(home.sealed(), 3);
    shared.with(|book| book.delete(gone, at(1))).unwrap();
    assert_eq!(home.sealed(), 1);
    let late = add(&shared, gone, vec![bytes("late", b"late")]);
    assert!(
        matches!(
            &late[1],
            Event::Refused {
                error: Error::NotFound,
                ..
            }
        ),
        "{late:?}"
    );
    assert_eq!(
        home.sealed(),
        1,
        "nothing comes back to an entry that is gone"
    );
    assert_eq!(photos(&shared, kept).len(), 1);
    shared.close().unwrap();
    let count = "SELECT count(*) FROM attachment";
    let rows: i64 = home
        .log()
        .sql()
        .query_row(count, [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 1);
}

#[test]
fn a_new_entry_given_up_takes_its_files_along() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| Ok(book.new_entry(at(0))?.id)).unwrap();
    add(&shared, entry, vec![bytes("a", b"a")]);
    assert!(
        shared.with(|book| book.entry(entry)).unwrap().draft,
        "a photo makes the draft"
    );
    shared.with(|book| book.discard(entry, at(1))).unwrap();
    assert_eq!(home.sealed(), 0);
    assert_eq!(
        shared
            .with(|book| book.list(&Filter::words(""), 0, 10))
            .unwrap()
            .total,
        0
    );
}

#[test]
fn giving_up_words_keeps_the_photos_of_a_saved_entry() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(written(book, at(0), "saved")))
        .unwrap();
    add(&shared, entry, vec![bytes("a", b"a")]);
    shared
        .with(|book| {
            let changed = fields(book, at(0), "changed");
            book.keep(entry, changed, at(1))?;
            book.discard(entry, at(2))
        })
        .unwrap();
    let opened = shared.with(|book| book.entry(entry)).unwrap();
    assert_eq!(
        (
            opened.fields.what.as_str(),
            opened.attachments.len(),
            opened.draft
        ),
        ("saved", 1, true)
    );
    shared.with(|book| book.settle(entry, at(3))).unwrap();
    let versions = shared.with(|book| book.entry(entry)).unwrap().versions;
    assert_eq!(versions[1].changed, ["attachments"]);
}

#[test]
fn without_a_notebook_nothing_is_added() {
    let intake = Intake {
        shared: &Shared::default(),
        pool: &no_worker(),
        clock: &|| at(0),
        stopped: &|| false,
    };
    let outcome = evidence::add(
        &intake,
        "00000000000000000000000000000001".parse().unwrap(),
        vec![Source::path(Path::new("/etc/hostname"))],
        &|_| panic!("nothing to tell"),
    );
    assert_eq!(outcome, Err(Error::Closed));
}
