//! The spare notebook: whole, apart, and not to be seen in the folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod notebook;

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::Path;

use notebook::*;
use tempfile::TempDir;
use vault::{Compartment, Error, FileId, Input, Label, Migration, Role, Seat};

const TABLE: &[Migration] = &[Migration {
    version: 1,
    sql: "CREATE TABLE line (words BLOB NOT NULL) STRICT",
}];

fn made_both() -> (TempDir, Seat, Seat) {
    let (folder, mut owner) = made("owner");
    owner.make_spare(&phrase("spare")).unwrap();
    let spare = open(folder.path(), "spare").unwrap();
    (folder, owner, spare)
}

fn log(seat: &Seat) -> &Compartment {
    seat.log().unwrap()
}

/// Adds a value of so many bytes.
fn add(compartment: &Compartment, bytes: usize) {
    let mut database = compartment.database(TABLE).unwrap();
    let step = database.transaction().unwrap();
    let value = vec![bytes as u8; bytes];
    step.execute("INSERT INTO line VALUES (?1)", [value])
        .unwrap();
    step.commit().unwrap();
    database.grow_ahead().unwrap();
    database.close().unwrap();
}

/// The lengths of the values, in the order in which they were added; every page of the database is looked at.
fn lengths(compartment: &Compartment) -> Vec<usize> {
    let database = compartment.database(TABLE).unwrap();
    let whole: String = database
        .sql()
        .pragma_query_value(None, "integrity_check", |row| row.get(0))
        .unwrap();
    assert_eq!(whole, "ok");
    let read = {
        let mut all = database
            .sql()
            .prepare("SELECT words FROM line ORDER BY rowid")
            .unwrap();
        let rows = all.query_map([], |row| row.get(0)).unwrap();
        rows.map(|value: Result<Vec<u8>, _>| {
            let value = value.unwrap();
            assert!(value.iter().all(|byte| *byte == value.len() as u8));
            value.len()
        })
        .collect()
    };
    database.close().unwrap();
    read
}

fn seal(compartment: &Compartment, content: &[u8]) -> FileId {
    let label = Label {
        name: String::new(),
        media_type: String::new(),
        length: content.len() as u64,
    };
    let files = compartment.files();
    let id = files.seal(&mut &*content, &label).unwrap().id;
    files.enter(&[id]).unwrap();
    id
}

/// One that no database names any more.
fn orphan(compartment: &Compartment) -> FileId {
    let id = seal(compartment, b"an orphan");
    compartment.files().take_out(&[id]).unwrap();
    id
}

fn sizes(folder: &Path) -> [u64; 4] {
    std::array::from_fn(|i| {
        fs::metadata(folder.join(format!("{}.dat", i + 1)))
            .unwrap()
            .len()
    })
}

fn names(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect()
}

fn cells(folder: &Path) -> [Vec<u8>; 4] {
    std::array::from_fn(|i| fs::read(folder.join(format!("{}.dat", i + 1))).unwrap())
}

#[test]
fn it_is_complete_and_empty_and_has_no_say_in_anything_else() {
    let (folder, mut owner) = made("owner");
    owner.add_slot(Role::Recovery, &phrase("code")).unwrap();
    owner.add_slot(Role::Supporter, &phrase("helper")).unwrap();
    add(owner.plan(), 10);
    add(log(&owner), 20);
    owner.make_spare(&phrase("spare")).unwrap();
    assert_eq!(owner.make_spare(&phrase("second")), Err(Error::Exists));
    let mut spare = open(folder.path(), "spare").unwrap();
    assert_eq!(spare.role(), Role::Spare);
    assert!(spare.roles().is_empty() && !spare.may_erase());
    assert_eq!(lengths(spare.plan()), [0; 0]);
    assert_eq!(lengths(log(&spare)), [0; 0]);
    add(spare.plan(), 30);
    add(log(&spare), 40);
    let refused = Err(Error::Input(Input::Role));
    for role in [Role::Owner, Role::Recovery, Role::Supporter, Role::Spare] {
        assert_eq!(spare.add_slot(role, &phrase("x")), refused);
        assert_eq!(spare.remove_slot(role), refused);
    }
    assert_eq!(spare.make_spare(&phrase("x")), refused);
    assert_eq!(spare.remove_spare(&HashSet::new()), refused);
    assert_eq!(spare.renew_plan(None), refused);
    // Its own passphrase is its holder's; nothing that the owner does brings the old one back.
    spare.set_passphrase(&phrase("spare two")).unwrap();
    let mut owner = open(folder.path(), "owner").unwrap();
    owner.set_passphrase(&phrase("owner two")).unwrap();
    owner.renew_plan(None).unwrap();
    assert_eq!(code(open(folder.path(), "spare")), "wrong-passphrase");
    let spare = open(folder.path(), "spare two").unwrap();
    assert_eq!(lengths(spare.plan()), [30]);
    assert_eq!(lengths(log(&spare)), [40]);
    assert_eq!(lengths(owner.plan()), [10]);
    assert_eq!(lengths(log(&owner)), [20]);
    assert!(open(folder.path(), "code").is_ok());
}

#[test]
fn its_passphrase_is_no_other_ones() {
    let (folder, mut owner) = made("owner");
    let before = (keys(folder.path()), cells(folder.path()));
    let taken = Err(Error::Input(Input::PassphraseTaken));
    assert_eq!(owner.make_spare(&phrase("owner")), taken);
    assert!(before == (keys(folder.path()), cells(folder.path())));
    owner.make_spare(&phrase("spare")).unwrap();
    assert_eq!(owner.set_passphrase(&phrase("spare")), taken);
}

#[test]
fn the_folder_looks_the_same_with_and_without_one() {
    for bytes in [0, 1, 900_000, 1_040_000, 3_000_000] {
        let (folder, mut owner) = made("owner");
        add(log(&owner), bytes);
        seal(log(&owner), b"abc");
        let look = || {
            (
                sizes(folder.path()),
                names(folder.path()),
                keys(folder.path()).len(),
            )
        };
        let before = look();
        owner.make_spare(&phrase("spare")).unwrap();
        assert_eq!(look(), before, "{bytes}");
        let spare = open(folder.path(), "spare").unwrap();
        assert_eq!(lengths(spare.plan()), [0; 0]);
        assert_eq!(lengths(log(&spare)), [0; 0]);
        assert_eq!(look(), before, "{bytes}, opened");
        owner.remove_spare(&HashSet::new()).unwrap();
        assert_eq!(look(), before, "{bytes}, taken away");
        assert_eq!(lengths(log(&owner)), [bytes]);
        assert_eq!(look(), before);
    }
}

#[test]
fn both_grow_and_neither_harms_the_other() {
    let (folder, owner, spare) = made_both();
    let all = [owner.plan(), log(&owner), spare.plan(), log(&spare)];
    let mut written = [const { Vec::new() }; 4];
    // Sizes about the edges of a page, of a step and of several steps, in an order that lets each overtake the other.
    let sizes_of = [
        1, 4_000, 4_096, 250_000, 780_000, 1_048_576, 1_300_000, 2_097_152, 3_500_000, 17,
        5_000_000,
    ];
    for (turn, bytes) in sizes_of.into_iter().enumerate() {
        for step in 0..4 {
            let which = (turn * 3 + step) % 4;
            let bytes = bytes / (step + 1) + turn;
            add(all[which], bytes);
            written[which].push(bytes);
            let now = sizes(folder.path());
            assert!(now.iter().all(|size| size % (1 << 20) == 0), "{now:?}");
            assert_eq!((now[0], now[2]), (now[1], now[3]), "counterparts are equal");
        }
        for (compartment, expected) in all.iter().zip(&written) {
            assert_eq!(&lengths(compartment), expected, "turn {turn}");
        }
    }
    assert!(sizes(folder.path()).iter().all(|size| *size > 4 << 20));
}

/// A program that was killed left a write-ahead log beside one notebook's cell. The other grows before it is taken in.
#[test]
fn one_that_was_killed_outlasts_the_growth_of_the_other() {
    for killed_role in [Role::Spare, Role::Owner] {
        let (folder, owner, spare) = made_both();
        let (killed, words, other) = match killed_role {
            Role::Spare => (spare, "spare", "owner"),
            _ => (owner, "owner", "spare"),
        };
        let copy = tempfile::tempdir().unwrap();
        fs::create_dir(copy.path().join("files")).unwrap();
        add(log(&killed), 100);
        let mut database = log(&killed).database(TABLE).unwrap();
        let step = database.transaction().unwrap();
        step.execute("INSERT INTO line VALUES (?1)", [vec![64_u8; 700_992]])
            .unwrap();
        step.commit().unwrap();
        for name in names(folder.path())
            .into_iter()
            .filter(|name| name != "files")
        {
            fs::copy(folder.path().join(&name), copy.path().join(&name)).unwrap();
        }
        database.close().unwrap();
        assert!(names(copy.path()).iter().any(|name| name.ends_with("-wal")));
        let other = open(copy.path(), other).unwrap();
        for compartment in [log(&other), other.plan()] {
            add(compartment, 5_000_000);
        }
        let killed = open(copy.path(), words).unwrap();
        assert_eq!(lengths(log(&killed)), [100, 700_992]);
        assert_eq!(lengths(log(&other)), [5_000_000]);
        assert_eq!(lengths(other.plan()), [5_000_000]);
    }
}

#[test]
fn no_date_in_the_folder_tells_which_one_was_used() {
    let (folder, owner, spare) = made_both();
    let path = |cell: usize| folder.path().join(format!("{}.dat", cell + 1));
    let dates = |cell| {
        let found = fs::metadata(path(cell)).unwrap();
        (found.modified().unwrap(), found.accessed().unwrap())
    };
    for seat in [&spare, &owner] {
        let before = [0, 1, 2, 3].map(dates);
        add(seat.plan(), 10);
        add(log(seat), 10);
        let after = [0, 1, 2, 3].map(dates);
        assert!((0..4).all(|cell| after[cell].0 > before[cell].0));
        assert_eq!(after[0], after[1]);
        assert_eq!(after[2], after[3]);
    }
    // Nor which of them is there no more.
    open(folder.path(), "spare").unwrap().erase_spare().unwrap();
    let after = [0, 1, 2, 3].map(dates);
    assert_eq!([after[0], after[2]], [after[1], after[3]]);
}

#[test]
fn no_tidying_of_one_takes_a_file_of_the_other() {
    let (folder, owner, spare) = made_both();
    let mine = [seal(log(&owner), b"mine"), orphan(log(&owner))];
    let theirs = [seal(log(&spare), b"theirs"), orphan(log(&spare))];
    // Opened anew, so that no seat remembers what it sealed.
    let (owner, spare) = (
        open(folder.path(), "owner").unwrap(),
        open(folder.path(), "spare").unwrap(),
    );
    let tidy = |seat: &Seat, named: FileId| {
        let plan = seat.plan().files().tidy(&HashSet::new()).unwrap();
        let log = log(seat).files().tidy(&HashSet::from([named])).unwrap();
        (plan, log)
    };
    assert_eq!(tidy(&spare, theirs[0]), (0, 1));
    assert_eq!(tidy(&owner, mine[0]), (0, 1));
    assert_eq!(tidy(&spare, theirs[0]), (0, 0));
    assert!(log(&owner).files().open(mine[0]).is_ok());
    assert!(log(&spare).files().open(theirs[0]).is_ok());
    assert_eq!(names(&folder.path().join("files")).len(), 2);
}

#[test]
fn taken_away_it_leaves_random_bytes_and_none_of_its_files() {
    for changed_passphrase in [false, true] {
        let (folder, owner, mut spare) = made_both();
        drop(owner);
        let mine = seal(log(&open(folder.path(), "owner").unwrap()), b"mine");
        let theirs = seal(log(&spare), b"theirs");
        add(log(&spare), 2_000_000);
        if changed_passphrase {
            spare.set_passphrase(&phrase("another")).unwrap();
        }
        let mut owner = open(folder.path(), "owner").unwrap();
        add(log(&owner), 5);
        // One whose first bytes were damaged belongs to nobody any more, but the database knows it.
        let hurt = seal(log(&owner), b"hurt");
        let at = folder.path().join("files").join(hurt.to_hex());
        let mut bytes = fs::read(&at).unwrap();
        bytes[40] ^= 1;
        fs::write(&at, bytes).unwrap();
        let (before, size) = (cells(folder.path()), sizes(folder.path()));
        owner.remove_spare(&HashSet::from([mine, hurt])).unwrap();
        assert_eq!(owner.roles(), [Role::Owner]);
        for words in ["spare", "another"] {
            assert_eq!(code(open(folder.path(), words)), "wrong-passphrase");
        }
        let left: BTreeSet<String> = [mine.to_hex(), hurt.to_hex()].into();
        assert_eq!(names(&folder.path().join("files")), left);
        assert!(!left.contains(&theirs.to_hex()));
        let after = cells(folder.path());
        let pages = |bytes: &[u8]| bytes.chunks(4096).map(<[u8]>::to_vec).collect::<Vec<_>>();
        let changed: Vec<usize> = (0..4).filter(|i| before[*i] != after[*i]).collect();
        assert_eq!(changed.len(), 2);
        for i in changed {
            let kept = pages(&before[i]).into_iter().zip(pages(&after[i]));
            assert_eq!(kept.filter(|(was, is)| was == is).count(), 0);
        }
        assert_eq!(sizes(folder.path()), size);
        assert_eq!(lengths(log(&owner)), [5]);
        owner.remove_spare(&HashSet::new()).unwrap();
        assert!(
            names(&folder.path().join("files")) == left,
            "there is none: nothing happens"
        );
        owner.make_spare(&phrase("spare")).unwrap();
        let spare = open(folder.path(), "spare").unwrap();
        assert_eq!(lengths(log(&spare)), [0; 0]);
        assert_eq!(lengths(log(&owner)), [5]);
    }
}

#[test]
fn taking_it_away_can_be_finished_after_it_was_cut_off() {
    let (folder, mut owner, spare) = made_both();
    add(log(&spare), 7);
    let before = cells(folder.path());
    add(log(&owner), 9);
    // A folder stands beside every cell where a file would be removed.
    let stuck: Vec<_> = (1..=4)
        .map(|n| folder.path().join(format!("{n}.dat-shm")))
        .collect();
    for path in &stuck {
        fs::create_dir(path).unwrap();
    }
    assert!(owner.remove_spare(&HashSet::new()).is_err());
    assert_eq!(code(open(folder.path(), "spare")), "wrong-passphrase");
    for path in &stuck {
        fs::remove_dir(path).unwrap();
    }
    let mut again = open(folder.path(), "owner").unwrap();
    assert!(again.roles().contains(&Role::Spare));
    again.remove_spare(&HashSet::new()).unwrap();
    assert_eq!(again.roles(), [Role::Owner]);
    assert_eq!(lengths(log(&again)), [9]);
    let changed = cells(folder.path());
    assert!((0..4).filter(|i| before[*i] != changed[*i]).count() >= 3);
}

#[test]
fn erased_from_within_it_goes_alone() {
    let (folder, owner, spare) = made_both();
    let (mine, theirs) = (seal(log(&owner), b"mine"), seal(log(&spare), b"theirs"));
    add(log(&owner), 9);
    add(log(&spare), 7);
    let look = || {
        (
            sizes(folder.path()),
            names(folder.path()),
            keys(folder.path()).len(),
        )
    };
    let before = look();
    let database = log(&spare).database(TABLE).unwrap();
    let second = open(folder.path(), "spare").unwrap();
    assert_eq!(second.erase_spare(), Err(Error::InUse));
    database.close().unwrap();
    spare.erase_spare().unwrap();
    assert_eq!(code(open(folder.path(), "spare")), "wrong-passphrase");
    assert_eq!(look(), before);
    assert_eq!(
        names(&folder.path().join("files")),
        BTreeSet::from([mine.to_hex()])
    );
    assert_ne!(mine, theirs);
    let mut owner = open(folder.path(), "owner").unwrap();
    assert_eq!(lengths(log(&owner)), [9]);
    assert_eq!(
        open(folder.path(), "owner").unwrap().erase_spare(),
        Err(Error::Input(Input::Role))
    );
    owner.remove_spare(&HashSet::from([mine])).unwrap();
    owner.make_spare(&phrase("spare")).unwrap();
    assert_eq!(code(open(folder.path(), "spare")), "opened");
}

#[test]
fn one_that_was_not_made_to_its_end_is_none() {
    let (folder, mut owner) = made("owner");
    add(log(&owner), 9);
    // A folder stands where the key file would be written first.
    let part = folder.path().join("keep.dat.part");
    fs::create_dir(&part).unwrap();
    assert!(owner.make_spare(&phrase("spare")).is_err());
    fs::remove_dir(&part).unwrap();
    assert_eq!(owner.roles(), [Role::Owner]);
    assert_eq!(code(open(folder.path(), "spare")), "wrong-passphrase");
    // A power cut while its databases were made leaves these; the next open takes them away, whichever they are.
    for cell in 1..=4 {
        for ending in ["", "-wal", "-journal"] {
            let left = folder.path().join(format!("{cell}.dat.part{ending}"));
            fs::write(left, "half a database").unwrap();
        }
    }
    let before = names(folder.path()).len();
    assert_eq!(lengths(log(&owner)), [9]);
    assert_eq!(lengths(owner.plan()), [0; 0]);
    assert_eq!(names(folder.path()).len(), before - 12);
    owner.make_spare(&phrase("spare")).unwrap();
    assert_eq!(code(open(folder.path(), "spare")), "opened");
}
