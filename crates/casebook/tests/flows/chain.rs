//! The chain of records, verified, and altered behind the program's back.

use std::fs;

use casebook::log::{ChainState, Filter};
use casebook::{Casebook, EntryId};

use vault::sql::Row;

use super::{Home, at, fields, lines, migrations, written};

fn checked(book: &mut Casebook) -> ChainState {
    while !book.check_chain().unwrap() {
        assert!(!book.chain().unwrap().checked);
    }
    book.chain().unwrap()
}

/// Three entries, the second with two versions: records 1 to 4.
fn four_records() -> (Home, [EntryId; 3]) {
    let home = Home::new();
    let mut book = home.book();
    let ids = [(0, "first"), (1, "second"), (2, "third")]
        .map(|(minute, what)| written(&mut book, at(minute), what));
    book.keep(ids[1], fields(&book, at(1), "second, mended"), at(3))
        .unwrap();
    book.settle(ids[1], at(3)).unwrap();
    book.close().unwrap();
    (home, ids)
}

/// What is found broken after these statements.
fn broken_by(sql: &str) -> (Vec<EntryId>, [EntryId; 3]) {
    let (home, ids) = four_records();
    home.tamper(sql);
    let mut book = home.book();
    let state = checked(&mut book);
    assert!(state.checked);
    (state.broken, ids)
}

#[test]
fn what_was_written_verifies() {
    let (home, _) = four_records();
    let mut book = home.book();
    let before = book.chain().unwrap();
    assert!(!before.checked && before.records == 4);
    let state = checked(&mut book);
    assert_eq!(
        state,
        ChainState {
            checked: true,
            records: 4,
            broken: vec![],
            older: false,
        }
    );
}

const COLUMNS: &str = "seq, entry, kind, at, \"offset\", salt, body, commitment, hash";

fn blob(row: &Row<'_>, column: usize) -> Vec<u8> {
    row.get(column).unwrap()
}

/// The hash of a row of [`COLUMNS`] as FORMAT.md has it, were it of this kind.
fn linked(before: &[u8], row: &Row<'_>, kind: u8) -> Vec<u8> {
    let bytes = [
        b"pantry/1/record".to_vec(),
        before.to_vec(),
        row.get::<_, i64>(0).unwrap().to_be_bytes().to_vec(),
        blob(row, 1),
        vec![kind],
        row.get::<_, i64>(3).unwrap().to_be_bytes().to_vec(),
        row.get::<_, i32>(4).unwrap().to_be_bytes().to_vec(),
        blob(row, 7),
    ];
    vault::sha256(&bytes.concat()).to_vec()
}

#[test]
fn the_hashes_are_those_of_the_format() {
    let (home, _) = four_records();
    let log = home.log();
    let mut statement = log
        .sql()
        .prepare(&format!("SELECT {COLUMNS} FROM record ORDER BY seq"))
        .unwrap();
    let mut rows = statement.query([]).unwrap();
    let (mut before, mut count) = (vec![0; 32], 0);
    while let Some(row) = rows.next().unwrap() {
        let commitment = vault::sha256(&[blob(row, 5), blob(row, 6)].concat());
        assert_eq!(blob(row, 7), commitment);
        before = linked(&before, row, row.get(2).unwrap());
        assert_eq!(blob(row, 8), before);
        count += 1;
    }
    assert_eq!(count, 4);
}

#[test]
fn a_record_of_a_kind_that_nobody_knows_does_not_verify() {
    let (home, ids) = four_records();
    let log = home.log();
    let before: Vec<u8> = log
        .sql()
        .query_row("SELECT hash FROM record WHERE seq = 3", [], |row| {
            row.get(0)
        })
        .unwrap();
    let last = format!("SELECT {COLUMNS} FROM record WHERE seq = 4");
    let hash = |kind| {
        log.sql()
            .query_row(&last, [], |row| Ok(linked(&before, row, kind)))
            .unwrap()
    };
    let own: Vec<u8> = log.sql().query_row(&last, [], |row| row.get(8)).unwrap();
    assert_eq!(hash(1), own, "the control");
    let other = hash(3);
    log.sql()
        .execute(
            "UPDATE record SET kind = 3, hash = ?1 WHERE seq = 4",
            [other],
        )
        .unwrap();
    log.close().unwrap();
    assert_eq!(checked(&mut home.book()).broken, [ids[1]]);
}

#[test]
fn an_altered_record_names_its_entry() {
    let (broken, ids) = broken_by(
        "UPDATE record SET body = CAST(replace(CAST(body AS TEXT), 'third', 'other') AS BLOB) WHERE seq = 3",
    );
    assert_eq!(broken, [ids[2]]);
    let (broken, ids) = broken_by("UPDATE record SET at = at - 60000 WHERE seq = 1");
    assert_eq!(broken, [ids[0]]);
    let (broken, ids) = broken_by("UPDATE record SET commitment = x'00' WHERE seq = 1");
    assert!(broken.contains(&ids[0]));
    let (broken, ids) = broken_by("UPDATE record SET entry = x'00' WHERE seq = 2");
    assert_eq!(broken, [ids[2]], "whose it was can't be read");
}

#[test]
fn a_record_taken_out_of_the_middle_is_seen() {
    let (broken, ids) = broken_by("DELETE FROM record WHERE seq = 1");
    // The record after it does not follow, and the first entry's newest version is no record.
    let mut expected = vec![ids[0], ids[1]];
    expected.sort_unstable();
    assert_eq!(broken, expected);
}

#[test]
fn an_older_version_shown_as_the_newest_is_seen() {
    let (broken, ids) = broken_by("UPDATE entry SET seq = 2 WHERE seq = 4");
    assert_eq!(broken, [ids[1]]);
}

#[test]
fn an_entry_that_is_not_shown_any_more_is_seen() {
    let (broken, ids) = broken_by("DELETE FROM entry WHERE seq = 3");
    assert_eq!(broken, [ids[2]]);
}

#[test]
fn content_without_a_tombstone_is_seen_as_lost() {
    let (broken, ids) = broken_by("UPDATE record SET salt = NULL, body = NULL WHERE seq = 3");
    assert_eq!(broken, [ids[2]]);
}

#[test]
fn a_damaged_version_hides_nothing_else() {
    let (home, ids) = four_records();
    home.tamper("UPDATE record SET body = x'7b' WHERE seq = 4; UPDATE record SET body = x'00' WHERE seq = 1");
    let mut book = home.book();
    assert_eq!(
        lines(&book, ""),
        ["third", "second"],
        "the version before is shown"
    );
    assert_eq!(book.entry(ids[1]).unwrap().fields.what, "second");
    assert!(book.today(at(9)).is_ok());
    let broken = checked(&mut book).broken;
    assert!(broken.contains(&ids[0]) && broken.contains(&ids[1]) && !broken.contains(&ids[2]));
}

#[test]
fn a_long_chain_is_verified_in_stretches_while_it_grows() {
    let home = Home::new();
    let mut book = home.book();
    let first = written(&mut book, at(0), "0");
    for n in 1..600 {
        let own = fields(&book, at(0), &n.to_string());
        book.keep(first, own, at(n)).unwrap();
        book.settle(first, at(n)).unwrap();
    }
    assert!(!book.check_chain().unwrap(), "one stretch is not all of it");
    written(&mut book, at(700), "meanwhile");
    let state = checked(&mut book);
    assert_eq!(
        (state.records, state.broken, state.older),
        (601, vec![], false)
    );
}

/// The log's cell put back as it was, the rest as it is now. Which cell that is stands in the slots only.
fn put_back(home: &Home, before: &Home, now: &Home) -> usize {
    let mut changed = 0;
    for cell in ["1.dat", "2.dat", "3.dat", "4.dat"] {
        let then = fs::read(before.path().join(cell)).unwrap();
        if then == fs::read(now.path().join(cell)).unwrap() {
            continue;
        }
        fs::write(home.path().join(cell), then).unwrap();
        let opens =
            std::panic::catch_unwind(|| home.book().list(&Filter::words(""), 0, 10).unwrap().total);
        if matches!(opens, Ok(1)) {
            return 1;
        }
        fs::copy(now.path().join(cell), home.path().join(cell)).unwrap();
        changed += 1;
    }
    panic!("none of {changed} cells holds the log");
}

#[test]
fn a_log_put_back_to_an_older_state_is_noticed() {
    let home = Home::new();
    let mut book = home.book();
    written(&mut book, at(0), "first");
    book.close().unwrap();
    let before = home.copy();
    let mut book = home.book();
    written(&mut book, at(1), "second");
    book.close().unwrap();
    let now = home.copy();
    assert_eq!(put_back(&home, &before, &now), 1);

    let mut book = home.book();
    assert!(!book.chain().unwrap().older, "not said before it is known");
    let state = checked(&mut book);
    assert_eq!(
        (state.records, state.broken, state.older),
        (1, vec![], true)
    );
    written(&mut book, at(2), "goes on");
    book.close().unwrap();
    let mut book = home.book();
    assert!(checked(&mut book).older, "what was lost is not forgotten");
    book.close().unwrap();

    let mut book = now.book();
    assert!(!checked(&mut book).older);
}

#[test]
fn a_hash_left_behind_by_a_power_cut_is_no_alarm() {
    let home = Home::new();
    let mut book = home.book();
    written(&mut book, at(0), "first");
    book.close().unwrap();
    let open = || home.seat.plan().database(&migrations(14)).unwrap();
    let plan = open();
    let head = |plan: &vault::Database| {
        plan.sql()
            .query_row("SELECT hash FROM head", [], |row| row.get::<_, [u8; 32]>(0))
            .unwrap()
    };
    let behind = head(&plan);
    plan.close().unwrap();
    let mut book = home.book();
    written(&mut book, at(1), "second");
    book.close().unwrap();
    let plan = open();
    let ahead = head(&plan);
    assert_ne!(ahead, behind);
    plan.sql()
        .execute("UPDATE head SET hash = ?1", [behind])
        .unwrap();
    plan.close().unwrap();

    let mut book = home.book();
    assert!(!checked(&mut book).older);
    book.close().unwrap();
    let plan = open();
    assert_eq!(
        head(&plan),
        ahead,
        "mended once the chain was read to its end"
    );
}
