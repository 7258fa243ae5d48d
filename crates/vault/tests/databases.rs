//! The databases in their cells.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use tempfile::TempDir;
use vault::{Compartment, Cost, Error, Migration, Passphrase, Seat, Vault, What};

const ONE: Migration = Migration {
    version: 1,
    sql: "CREATE TABLE thing (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
};
const TWO: Migration = Migration {
    version: 2,
    sql: "ALTER TABLE thing ADD COLUMN more TEXT; CREATE INDEX by_text ON thing (text)",
};

fn made() -> (TempDir, Seat) {
    let folder = tempfile::tempdir().unwrap();
    let passphrase = Passphrase::new("owner").unwrap();
    let seat = Vault::at(folder.path())
        .create(&passphrase, Cost::Small)
        .unwrap();
    (folder, seat)
}

fn log(seat: &Seat) -> &Compartment {
    seat.log().unwrap()
}

fn cells(folder: &Path) -> [Vec<u8>; 4] {
    std::array::from_fn(|i| fs::read(folder.join(format!("{}.dat", i + 1))).unwrap())
}

fn sizes(folder: &Path) -> [usize; 4] {
    cells(folder).map(|cell| cell.len())
}

fn names(folder: &Path) -> HashSet<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect()
}

fn pragma(database: &vault::Database, name: &str) -> String {
    database
        .sql()
        .pragma_query_value(None, name, |row| {
            Ok(match row.get_ref(0)? {
                vault::sql::types::ValueRef::Integer(n) => n.to_string(),
                other => other.as_str().unwrap_or_default().to_owned(),
            })
        })
        .unwrap()
}

#[test]
fn what_was_written_is_there_again() {
    let (folder, seat) = made();
    let mut database = log(&seat).database(&[ONE]).unwrap();
    let step = database.transaction().unwrap();
    step.execute("INSERT INTO thing (text) VALUES ('kept')", [])
        .unwrap();
    step.commit().unwrap();
    let step = database.transaction().unwrap();
    step.execute("INSERT INTO thing (text) VALUES ('undone')", [])
        .unwrap();
    drop(step);
    database.close().unwrap();
    let again = Vault::at(folder.path())
        .open(&Passphrase::new("owner").unwrap())
        .unwrap();
    let database = log(&again).database(&[ONE, TWO]).unwrap();
    let all: String = database
        .sql()
        .query_row("SELECT group_concat(text) FROM thing", [], |row| row.get(0))
        .unwrap();
    assert_eq!(all, "kept");
    assert_eq!(pragma(&database, "user_version"), "2");
}

#[test]
fn every_setting_holds() {
    let (folder, seat) = made();
    let database = log(&seat).database(&[ONE]).unwrap();
    for (name, value) in [
        ("journal_mode", "wal"),
        ("locking_mode", "exclusive"),
        ("synchronous", "2"),
        ("temp_store", "2"),
        ("secure_delete", "1"),
        ("trusted_schema", "0"),
        ("foreign_keys", "1"),
        ("page_size", "4096"),
        ("application_id", "1346457172"),
        ("user_version", "1"),
        ("cipher_memory_security", "0"),
        ("cipher_page_size", "4096"),
        ("kdf_iter", "256000"),
        ("cipher_hmac_algorithm", "HMAC_SHA512"),
    ] {
        assert_eq!(pragma(&database, name), value, "{name}");
    }
    database
        .sql()
        .execute("INSERT INTO thing (text) VALUES ('a')", [])
        .unwrap();
    assert!(!names(folder.path()).iter().any(|n| n.ends_with("-shm")));
}

#[test]
fn nothing_readable_and_no_plain_zeros_stand_on_the_disk() {
    const NEEDLE: &str = "a sentence that must not be found";
    let (folder, seat) = made();
    let look = || {
        let mut pages = 0;
        for name in names(folder.path()) {
            let path = folder.path().join(&name);
            if path.is_dir() {
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            for at in [NEEDLE.as_bytes(), b"SQLite format", b"vault_growth"] {
                assert!(!bytes.windows(at.len()).any(|w| w == at), "in {name}");
            }
            if name.ends_with(".dat") && name != "keep.dat" {
                for page in bytes.chunks(4096) {
                    let different: HashSet<u8> = page.iter().copied().collect();
                    assert!(different.len() > 200, "a page of {name} is not random");
                    pages += 1;
                }
            }
        }
        pages
    };
    assert_eq!(look(), 4 * 256);
    let database = log(&seat).database(&[ONE]).unwrap();
    let text = NEEDLE.repeat(100);
    for _ in 0..500 {
        database
            .sql()
            .execute("INSERT INTO thing (text) VALUES (?1)", [&text])
            .unwrap();
        database.grow_ahead().unwrap();
    }
    assert!(look() > 4 * 256, "with the write-ahead log");
    database.close().unwrap();
    assert!(look() > 4 * 256);
    assert!(!names(folder.path()).iter().any(|n| n.contains("-wal")));
}

#[test]
fn cells_grow_by_steps_ahead_of_need_and_in_pairs() {
    let (folder, seat) = made();
    let database = log(&seat).database(&[ONE]).unwrap();
    let text = "x".repeat(3000);
    let mut last = sizes(folder.path());
    let mut steps = 0;
    for _ in 0..650 {
        database
            .sql()
            .execute("INSERT INTO thing (text) VALUES (?1)", [&text])
            .unwrap();
        database.grow_ahead().unwrap();
        let free: u64 = pragma(&database, "freelist_count").parse().unwrap();
        assert!(free >= 64, "room for the next commit");
        let now = sizes(folder.path());
        assert!(now.iter().all(|size| size % (1 << 20) == 0), "{now:?}");
        assert_eq!((now[0], now[2]), (now[1], now[3]), "counterparts are equal");
        steps += usize::from(now != last);
        last = now;
    }
    assert_eq!(steps, 2);
    database.close().unwrap();
    assert_eq!(sizes(folder.path()), last);
    let mut sorted = last;
    sorted.sort();
    assert_eq!(
        sorted[..2],
        [1 << 20; 2],
        "the other compartment's pair stayed"
    );
    let database = log(&seat).database(&[ONE]).unwrap();
    assert_eq!(pragma(&database, "integrity_check"), "ok");
    let rows: i64 = database
        .sql()
        .query_row("SELECT count(*) FROM thing", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 650);
}

/// One big transaction grows the file itself; afterwards it is whole steps again.
#[test]
fn a_large_commit_is_rounded_up_to_steps() {
    let (folder, seat) = made();
    let mut database = log(&seat).database(&[ONE]).unwrap();
    let text = "x".repeat(5000);
    let step = database.transaction().unwrap();
    for _ in 0..2000 {
        step.execute("INSERT INTO thing (text) VALUES (?1)", [&text])
            .unwrap();
    }
    step.commit().unwrap();
    database.grow_ahead().unwrap();
    database.close().unwrap();
    let sizes = sizes(folder.path());
    assert!(sizes.iter().all(|size| size % (1 << 20) == 0), "{sizes:?}");
    assert_eq!((sizes[0], sizes[2]), (sizes[1], sizes[3]));
    assert!(sizes.iter().max().unwrap() > &(8 << 20));
}

#[test]
fn growing_does_not_mind_a_statement_that_is_being_read() {
    let (folder, seat) = made();
    let mut database = log(&seat).database(&[ONE]).unwrap();
    let text = "x".repeat(5000);
    let step = database.transaction().unwrap();
    for _ in 0..400 {
        step.execute("INSERT INTO thing (text) VALUES (?1)", [&text])
            .unwrap();
    }
    step.commit().unwrap();
    let mut statement = database.sql().prepare("SELECT id FROM thing").unwrap();
    let mut rows = statement.query([]).unwrap();
    rows.next().unwrap();
    database.grow_ahead().unwrap();
    assert!(rows.next().unwrap().is_some());
    drop(rows);
    drop(statement);
    database.close().unwrap();
    let sizes = sizes(folder.path());
    assert_eq!((sizes[0], sizes[2]), (sizes[1], sizes[3]));
    assert!(sizes.iter().all(|size| size % (1 << 20) == 0), "{sizes:?}");
}

/// The other notebook grew, so random bytes stand at the end of our cell: they do no harm, and we follow.
#[test]
fn bytes_appended_by_the_other_notebook_do_no_harm() {
    let (folder, seat) = made();
    let database = log(&seat).database(&[ONE]).unwrap();
    database
        .sql()
        .execute("INSERT INTO thing (text) VALUES ('kept')", [])
        .unwrap();
    database.close().unwrap();
    for cell in 1..=4 {
        let path = folder.path().join(format!("{cell}.dat"));
        let mut bytes = fs::read(&path).unwrap();
        bytes.extend((0..2 << 20).map(|i: u32| (i.wrapping_mul(2_654_435_761) >> 13) as u8));
        fs::write(&path, bytes).unwrap();
    }
    for compartment in [seat.plan(), log(&seat)] {
        let database = compartment.database(&[ONE]).unwrap();
        assert_eq!(pragma(&database, "integrity_check"), "ok");
        assert_eq!(pragma(&database, "page_count"), "768");
        database.close().unwrap();
    }
    assert_eq!(sizes(folder.path()), [3 << 20; 4]);
    let database = log(&seat).database(&[ONE]).unwrap();
    let rows: i64 = database
        .sql()
        .query_row("SELECT count(*) FROM thing", [], |row| row.get(0))
        .unwrap();
    assert_eq!(rows, 1);
}

#[test]
fn a_newer_database_is_refused_and_no_byte_of_it_changes() {
    let (folder, seat) = made();
    log(&seat).database(&[ONE, TWO]).unwrap().close().unwrap();
    let (before, files) = (cells(folder.path()), names(folder.path()));
    let refused = log(&seat).database(&[ONE]).err();
    assert_eq!(refused, Some(Error::TooNew));
    assert!(before == cells(folder.path()), "a cell was written");
    assert_eq!(names(folder.path()), files);
}

/// As above, when the newer program was killed and its last commit stands in the write-ahead log only.
#[test]
fn a_newer_database_in_the_log_is_refused_and_stays_there() {
    let (folder, seat) = made();
    log(&seat).database(&[ONE]).unwrap().close().unwrap();
    let database = log(&seat).database(&[ONE, TWO]).unwrap();
    let copy = tempfile::tempdir().unwrap();
    for name in names(folder.path()) {
        let from = folder.path().join(&name);
        if from.is_file() {
            fs::copy(from, copy.path().join(name)).unwrap();
        }
    }
    database.close().unwrap();
    let wal = names(copy.path())
        .into_iter()
        .find(|n| n.ends_with("-wal"))
        .unwrap();
    let killed = Vault::at(copy.path())
        .open(&Passphrase::new("owner").unwrap())
        .unwrap();
    let before = (
        cells(copy.path()),
        fs::read(copy.path().join(&wal)).unwrap(),
    );
    assert!(!before.1.is_empty(), "the migration is in the log");
    assert_eq!(log(&killed).database(&[ONE]).err(), Some(Error::TooNew));
    let after = (
        cells(copy.path()),
        fs::read(copy.path().join(&wal)).unwrap(),
    );
    assert!(before == after, "a byte changed");
    assert!(log(&killed).database(&[ONE, TWO]).is_ok());
}

#[test]
fn a_migration_that_fails_leaves_the_version_before() {
    const BROKEN: Migration = Migration {
        version: 2,
        sql: "CREATE TABLE half (x); CREATE TABLE thing (x)",
    };
    let (_folder, seat) = made();
    log(&seat).database(&[ONE]).unwrap().close().unwrap();
    assert!(matches!(
        log(&seat).database(&[ONE, BROKEN]).err(),
        Some(Error::Database(_))
    ));
    let database = log(&seat).database(&[ONE]).unwrap();
    assert_eq!(pragma(&database, "user_version"), "1");
    assert!(!database.sql().table_exists(None, "half").unwrap());
    drop(database);
    let refused = log(&seat).database(&[TWO, ONE]).err();
    assert_eq!(refused.map(|e| e.code()), Some("bad-migrations"));
}

#[test]
fn a_cell_that_is_no_database_of_ours_is_damaged() {
    let (folder, seat) = made();
    let good = cells(folder.path());
    for cell in 1..=4 {
        fs::write(
            folder.path().join(format!("{cell}.dat")),
            vec![0x5a; 1 << 20],
        )
        .unwrap();
    }
    let damaged = Some(Error::Damaged(What::Cell));
    assert_eq!(log(&seat).database(&[ONE]).err(), damaged);
    // Cut to nothing: SQLite would take it for a new database and write one.
    for cell in 1..=4 {
        fs::write(folder.path().join(format!("{cell}.dat")), b"").unwrap();
    }
    assert_eq!(log(&seat).database(&[ONE]).err(), damaged);
    assert_eq!(sizes(folder.path()), [0; 4], "and nothing was written");
    // The compartments' keys differ: cells that changed places are damaged too.
    for (i, bytes) in good.iter().enumerate() {
        fs::write(folder.path().join(format!("{}.dat", 4 - i)), bytes).unwrap();
    }
    assert_eq!(log(&seat).database(&[ONE]).err(), damaged);
    for cell in 1..=4 {
        fs::remove_file(folder.path().join(format!("{cell}.dat"))).unwrap();
    }
    assert_eq!(
        log(&seat).database(&[ONE]).err(),
        Some(Error::Missing(What::Cell))
    );
}

#[test]
fn an_altered_page_is_damage_and_not_an_answer() {
    let (folder, seat) = made();
    let database = log(&seat).database(&[ONE]).unwrap();
    for i in 0..100 {
        database
            .sql()
            .execute(
                "INSERT INTO thing (text) VALUES (?1)",
                [format!("{i}").repeat(1000)],
            )
            .unwrap();
    }
    database.close().unwrap();
    for cell in 1..=4 {
        let path = folder.path().join(format!("{cell}.dat"));
        let mut bytes = fs::read(&path).unwrap();
        for page in bytes.chunks_mut(4096).skip(3) {
            page[100] ^= 1;
        }
        fs::write(&path, bytes).unwrap();
    }
    let outcome = log(&seat).database(&[ONE]).and_then(|database| {
        let sum = database
            .sql()
            .query_row("SELECT sum(length(text)) FROM thing", [], |row| {
                row.get::<_, i64>(0)
            });
        Ok(sum?)
    });
    assert_eq!(outcome.err(), Some(Error::Damaged(What::Cell)));
}

/// What was committed before the program was killed is there; the log beside the cell carries it.
#[test]
fn a_commit_outlasts_a_kill() {
    let (folder, seat) = made();
    log(&seat).database(&[ONE]).unwrap().close().unwrap();
    let database = log(&seat).database(&[ONE]).unwrap();
    database
        .sql()
        .execute("INSERT INTO thing (text) VALUES ('kept')", [])
        .unwrap();
    // As a kill does: the connection never closes.
    let copy = tempfile::tempdir().unwrap();
    for name in names(folder.path()) {
        let from = folder.path().join(&name);
        if from.is_file() {
            fs::copy(from, copy.path().join(name)).unwrap();
        }
    }
    let again = Vault::at(copy.path())
        .open(&Passphrase::new("owner").unwrap())
        .unwrap();
    let database = log(&again).database(&[ONE]).unwrap();
    let text: String = database
        .sql()
        .query_row("SELECT text FROM thing", [], |row| row.get(0))
        .unwrap();
    assert_eq!(text, "kept");
}

#[test]
fn one_connection_at_a_time() {
    let (_folder, seat) = made();
    log(&seat).database(&[ONE]).unwrap().close().unwrap();
    let first = log(&seat).database(&[ONE]).unwrap();
    assert_eq!(log(&seat).database(&[ONE]).err(), Some(Error::InUse));
    first
        .sql()
        .execute("INSERT INTO thing (text) VALUES ('a')", [])
        .unwrap();
    assert_eq!(log(&seat).database(&[ONE]).err(), Some(Error::InUse));
}
