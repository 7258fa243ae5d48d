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

#[test]
fn an_older_log_takes_no_file_that_is_on_its_way() {
    let home = Home::new();
    let opened = |home: &Home, minute: i64| {
        let shared = home.shared();
        shared.with(|book| book.note_opening(at(minute))).unwrap();
        shared
    };
    let shared = opened(&home, 0);
    let entry = shared.with(|book| Ok(written(book, at(0), "one"))).unwrap();
    shared.close().unwrap();
    let before = home.copy();
    let shared = opened(&home, 1);
    add(&shared, entry, vec![bytes("a", b"a")]);
    let file = photos(&shared, entry)[0].id;
    // Cut off on its way out, before the log said so.
    shared
        .with(|book| book.files())
        .unwrap()
        .take_out(&[file])
        .unwrap();
    shared.close().unwrap();
    // The plan, which tells, stands in the other pair of cells.
    let pairs = [["1.dat", "2.dat"], ["3.dat", "4.dat"]];
    let older = pairs.into_iter().find_map(|pair| {
        let mixed = home.copy();
        for cell in pair {
            fs::copy(before.path().join(cell), mixed.path().join(cell)).unwrap();
        }
        let mixed = mixed.started_anew();
        let seen = mixed.book().seen().unwrap();
        seen.log_older.then_some(mixed)
    });
    let older = older.expect("one of the two is the log");
    assert_eq!(photos(&older.shared(), entry).len(), 0, "the control");
    assert_eq!(
        older.sealed(),
        1,
        "it is there should the newer one come back"
    );
}

#[test]
fn a_file_stands_as_before_when_the_log_did_not_let_go_of_it() {
    let home = Home::new();
    let shared = home.shared();
    let entry = shared.with(|book| Ok(written(book, at(0), "one"))).unwrap();
    add(&shared, entry, vec![bytes("a", b"a")]);
    shared.with(|book| book.settle(entry, at(1))).unwrap();
    let file = photos(&shared, entry)[0].clone();
    shared.close().unwrap();
    home.tamper(
        "CREATE TRIGGER full BEFORE INSERT ON draft BEGIN SELECT RAISE(ABORT, 'full'); END;
         CREATE TRIGGER fuller BEFORE DELETE ON attachment WHEN OLD.name = 'a' BEGIN SELECT RAISE(ABORT, 'full'); END;",
    );
    let shared = home.shared();
    let whole = home.path().join("files").join(file.id.to_hex());
    assert!(whole.exists(), "the control");
    let removed = shared.with(|book| book.remove_file(entry, file.id, at(2)));
    assert!(removed.is_err() && whole.exists());
    let deleted = shared.with(|book| book.delete(entry, at(2)));
    assert!(deleted.is_err() && whole.exists());
    assert_eq!(content(&shared, &file), b"a");
}
