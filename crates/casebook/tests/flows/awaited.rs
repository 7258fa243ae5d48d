//! Files that were to be added when the notebook was left.

use std::sync::atomic::AtomicBool;

use casebook::Shared;
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
    let file = |name: &str, path: Option<&str>| Awaited {
        name: name.into(),
        path: path.map(str::to_owned),
    };
    let all = [
        file("a.txt", Some("/stick/a.txt")),
        file("b.txt", Some("/stick/b.txt")),
        file("c.txt", None),
    ];
    let awaited = |shared: &Shared| shared.with(|book| book.awaited(entry)).unwrap();
    shared.with(|book| book.await_files(entry, &all)).unwrap();
    // Leaving: the second is cut off before it is in.
    add(&shared, entry, vec![bytes("a.txt", b"a")]);
    add_with(
        &shared,
        entry,
        vec![bytes("b.txt", b"b")],
        &AtomicBool::new(true),
    );
    shared.close().unwrap();
    let shared = home.shared();
    assert_eq!(awaited(&shared), all[1..]);
    assert_eq!(photos(&shared, entry).len(), 1);
    // Given again under the same name, it is the same file.
    shared
        .with(|book| book.await_files(entry, &all[2..]))
        .unwrap();
    assert_eq!(awaited(&shared), all[1..]);
    add(&shared, entry, vec![bytes("b.txt", b"b")]);
    assert_eq!(awaited(&shared), all[2..]);
    shared.with(|book| book.delete(entry, at(1))).unwrap();
    assert_eq!(awaited(&shared), []);
}
