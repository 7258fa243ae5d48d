//! Files that were to be added when the notebook was left.

use std::path::Path;
use std::sync::atomic::AtomicBool;

use casebook::Shared;
use casebook::evidence::Source;
use casebook::log::Awaited;

use super::photos::{add, add_with, bytes, photos};
use super::{Home, at, drafted};

#[test]
fn what_was_cut_off_is_offered_again_until_it_is_in() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(drafted(book, at(0), "photos")))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let paths = ["a.txt", "b.txt"].map(|name| {
        let path = folder.path().join(name);
        std::fs::write(&path, name).unwrap();
        path
    });
    let file = |name: &str, path: Option<&Path>| Awaited {
        name: name.into(),
        path: path.and_then(Path::to_str).map(str::to_owned),
    };
    let all = [
        file("a.txt", Some(&paths[0])),
        file("b.txt", Some(&paths[1])),
        file("c.txt", None),
    ];
    let awaited = |shared: &Shared| shared.with(|book| book.awaited(entry)).unwrap();
    shared
        .with(|book| book.await_files(entry, &all, at(0)))
        .unwrap();
    // Leaving: the second is cut off before it is in.
    add(&shared, entry, vec![Source::path(&paths[0])]);
    add_with(
        &shared,
        entry,
        vec![Source::path(&paths[1])],
        &AtomicBool::new(true),
    );
    shared.close().unwrap();
    let shared = home.shared();
    assert_eq!(awaited(&shared), all[1..]);
    assert_eq!(photos(&shared, entry).len(), 1);
    // Given again, it is the same file.
    shared
        .with(|book| book.await_files(entry, &all[1..], at(0)))
        .unwrap();
    assert_eq!(awaited(&shared), all[1..]);
    add(&shared, entry, vec![Source::path(&paths[1])]);
    assert_eq!(awaited(&shared), all[2..]);
    // One of its name that is handed over is another one.
    let handed = file("a.txt", None);
    let both = [file("a.txt", Some(&paths[0])), handed];
    shared
        .with(|book| book.await_files(entry, &both, at(0)))
        .unwrap();
    add(&shared, entry, vec![bytes("a.txt", b"another")]);
    assert_eq!(awaited(&shared), [all[2].clone(), both[0].clone()]);
    shared.with(|book| book.delete(entry, at(1))).unwrap();
    assert_eq!(awaited(&shared), []);
}

#[test]
fn of_two_with_one_name_the_one_that_is_cut_off_is_offered() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared
        .with(|book| Ok(drafted(book, at(0), "chats")))
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let paths = ["a", "b"].map(|inner| {
        let path = folder.path().join(inner).join("_chat.txt");
        std::fs::create_dir(path.parent().unwrap()).unwrap();
        std::fs::write(&path, inner).unwrap();
        path
    });
    let all = paths.clone().map(|path| Awaited {
        name: "_chat.txt".into(),
        path: path.to_str().map(str::to_owned),
    });
    let awaited = || shared.with(|book| book.awaited(entry)).unwrap();
    shared
        .with(|book| book.await_files(entry, &all, at(0)))
        .unwrap();
    assert_eq!(awaited(), all);
    add(&shared, entry, vec![Source::path(&paths[1])]);
    assert_eq!(awaited(), all[..1]);
}

#[test]
fn an_entry_that_waits_for_a_file_is_there_to_offer_it_again() {
    let home = Home::new();
    let shared = home.shared();
    let [waits, other] = [0, 1].map(|_| {
        let blank = shared.with(|book| book.new_entry(at(0))).unwrap();
        blank.id
    });
    let file = Awaited {
        name: "film.mp4".into(),
        path: None,
    };
    for entry in [waits, other] {
        let noted = shared.with(|book| book.await_files(entry, std::slice::from_ref(&file), at(0)));
        noted.unwrap();
        shared.with(|book| book.settle(entry, at(1))).unwrap();
    }
    // Given up for one entry, it is for that one.
    shared.with(|book| book.forget_awaited(other)).unwrap();
    shared.with(|book| book.settle(other, at(2))).unwrap();
    shared.close().unwrap();
    let shared = home.shared();
    let drafts = shared.with(|book| Ok(book.today(at(3)).unwrap().drafts));
    let ids: Vec<_> = drafts.unwrap().iter().map(|row| row.id).collect();
    assert_eq!(ids, [waits]);
    assert_eq!(shared.with(|book| book.awaited(waits)).unwrap(), [file]);
}

#[test]
fn of_an_entry_that_was_there_for_a_file_alone_nothing_is_left_when_that_is_refused() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| book.new_entry(at(0))).unwrap().id;
    let gone = Path::new("/nowhere/film.mp4");
    let file = Awaited {
        name: "film.mp4".into(),
        path: gone.to_str().map(str::to_owned),
    };
    let drafts = || {
        shared
            .with(|book| Ok(book.today(at(3))?.drafts.len()))
            .unwrap()
    };
    shared
        .with(|book| book.await_files(entry, &[file], at(0)))
        .unwrap();
    shared.with(|book| book.settle(entry, at(1))).unwrap();
    assert_eq!(drafts(), 1);
    add(&shared, entry, vec![Source::path(gone)]);
    assert_eq!(drafts(), 0);
}

#[test]
fn a_date_that_was_set_stays_when_nothing_comes_of_the_file() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| book.new_entry(at(0))).unwrap();
    let mut fields = entry.fields;
    fields.when.start = "2026-11-20T21:15".into();
    let kept = shared.with(|book| book.keep(entry.id, fields.clone(), at(1)));
    kept.unwrap();
    add(
        &shared,
        entry.id,
        vec![Source::path(Path::new("/nowhere/film.mp4"))],
    );
    add(&shared, entry.id, vec![]);
    let there = shared.with(|book| book.entry(entry.id)).unwrap();
    assert_eq!(there.fields.when, fields.when);
}
