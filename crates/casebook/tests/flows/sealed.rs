//! Sealed files and the rows that name them: whatever is cut off, and whichever log is there.

use std::fs;

use casebook::{Casebook, Shared};

use super::photos::{add, bytes, content, photos};
use super::{Home, at, seat, written};

#[test]
fn a_sealed_file_that_no_row_ever_named_is_gone_after_the_next_open() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| Ok(written(book, at(0), "one"))).unwrap();
    add(&shared, entry, vec![bytes("a", b"a")]);
    let files = shared.with(|book| book.files()).unwrap();
    let label = vault::Label {
        name: "orphan".into(),
        media_type: "text/plain".into(),
        length: 3,
    };
    files.seal(&mut b"abc".as_slice(), &label).unwrap();
    assert_eq!(home.sealed(), 2);
    shared.close().unwrap();
    let home = home.started_anew();
    let shared = home.shared();
    assert_eq!(home.sealed(), 1);
    assert_eq!(content(&shared, &photos(&shared, entry)[0]), b"a");
}

#[test]
fn an_older_log_takes_no_file_of_the_newer_one() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| Ok(written(book, at(0), "one"))).unwrap();
    add(&shared, entry, vec![bytes("a", b"a")]);
    shared.close().unwrap();
    let before = home.copy();
    let shared = home.shared();
    add(&shared, entry, vec![bytes("b", b"b")]);
    shared.close().unwrap();
    let now = home.copy();
    let put = |from: &Home| {
        for cell in ["1.dat", "2.dat", "3.dat", "4.dat"] {
            fs::copy(from.path().join(cell), home.path().join(cell)).unwrap();
        }
        let shared = Shared::default();
        let book = Casebook::open(&seat(home.path(), "owner"), "Europe/Amsterdam").unwrap();
        shared.put(book).unwrap();
        shared
    };
    let shared = put(&before);
    assert_eq!(photos(&shared, entry).len(), 1, "the control: it is older");
    shared.close().unwrap();
    let shared = put(&now);
    let read: Vec<Vec<u8>> = photos(&shared, entry)
        .iter()
        .map(|photo| content(&shared, photo))
        .collect();
    assert_eq!(read, [b"a", b"b"]);
}

#[test]
fn what_goes_with_an_entry_goes_when_the_log_says_so_wherever_it_is_cut_off() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| Ok(written(book, at(0), "one"))).unwrap();
    add(&shared, entry, vec![bytes("a", b"a"), bytes("b", b"b")]);
    let [a, b] = &photos(&shared, entry)[..] else {
        panic!("two are in")
    };
    let files = shared.with(|book| book.files()).unwrap();
    // Cut off before the log says so: it stays.
    files.take_out(&[a.id]).unwrap();
    assert_eq!(content(&shared, a), b"a");
    // And after: it is gone.
    shared
        .with(|book| book.remove_file(entry, b.id, at(1)))
        .unwrap();
    shared.close().unwrap();
    let home = home.started_anew();
    let shared = home.shared();
    assert_eq!((home.sealed(), photos(&shared, entry).len()), (1, 1));
    assert_eq!(content(&shared, a), b"a");
}
