//! A seat taken away: the plan under a new key.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod notebook;

use std::fs;
use std::path::Path;

use notebook::*;
use tempfile::TempDir;
use vault::{Error, Input, Role, Seat, What};

const TABLE: &[vault::Migration] = &[vault::Migration {
    version: 1,
    sql: "CREATE TABLE line (words TEXT NOT NULL) STRICT",
}];

fn write_line(seat: &Seat, words: &str) {
    let plan = seat.plan().database(TABLE).unwrap();
    plan.sql()
        .execute("INSERT INTO line VALUES (?1)", [words])
        .unwrap();
    plan.close().unwrap();
}

fn lines(seat: &Seat) -> Result<Vec<String>, Error> {
    let plan = seat.plan().database(TABLE)?;
    let read = {
        let mut all = plan.sql().prepare("SELECT words FROM line").unwrap();
        let rows = all.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    plan.close()?;
    Ok(read)
}

/// A notebook with a supporter's seat and a line in its plan.
fn shared() -> (TempDir, Seat) {
    let (folder, mut owner) = made("owner");
    owner
        .add_slot(Role::Supporter, &phrase("supporter"))
        .unwrap();
    owner.add_slot(Role::Recovery, &phrase("recovery")).unwrap();
    write_line(&owner, "before");
    (folder, owner)
}

#[test]
fn a_seat_taken_away_opens_nothing_written_since_not_even_with_the_old_key_file() {
    let (folder, mut owner) = shared();
    let old = keys(folder.path());
    let sizes = |folder: &Path| {
        (1..=4)
            .map(|cell| {
                fs::metadata(folder.join(format!("{cell}.dat")))
                    .unwrap()
                    .len()
            })
            .collect::<Vec<_>>()
    };
    let before = sizes(folder.path());
    assert_eq!(
        lines(&open(folder.path(), "supporter").unwrap()).unwrap(),
        ["before"]
    );
    owner.renew_plan(None).unwrap();
    write_line(&owner, "after");
    assert_eq!(sizes(folder.path()), before);
    assert_eq!(code(open(folder.path(), "supporter")), "wrong-passphrase");
    for words in ["owner", "recovery"] {
        let seat = open(folder.path(), words).unwrap();
        assert_eq!(lines(&seat).unwrap(), ["before", "after"], "{words}");
    }
    // The key file they kept still opens, and its key opens nothing of the new plan.
    let new = keys(folder.path());
    fs::write(folder.path().join("keep.dat"), old).unwrap();
    let kept = open(folder.path(), "supporter").unwrap();
    assert_eq!(lines(&kept), Err(Error::Damaged(What::Cell)));
    fs::write(folder.path().join("keep.dat"), new).unwrap();
    assert_eq!(
        lines(&open(folder.path(), "owner").unwrap()).unwrap(),
        ["before", "after"]
    );
}

#[test]
fn another_supporter_takes_the_seat_of_the_one_before() {
    let (folder, mut owner) = shared();
    // The first one has chosen a passphrase of their own, which the ring does not know.
    open(folder.path(), "supporter")
        .unwrap()
        .set_passphrase(&phrase("own"))
        .unwrap();
    let mut owner_now = open(folder.path(), "owner").unwrap();
    assert_eq!(
        owner_now.renew_plan(Some(&phrase("owner"))),
        Err(Error::Input(Input::PassphraseTaken))
    );
    owner_now.renew_plan(Some(&phrase("other"))).unwrap();
    for gone in ["supporter", "own"] {
        assert_eq!(code(open(folder.path(), gone)), "wrong-passphrase");
    }
    let mut other = open(folder.path(), "other").unwrap();
    assert_eq!(other.role(), Role::Supporter);
    assert_eq!(lines(&other).unwrap(), ["before"]);
    assert_eq!(other.renew_plan(None), Err(Error::Input(Input::Role)));
    // A seat opened before knows the old key only, and finds nothing under it to write over.
    assert!(lines(&owner).is_err());
    assert!(owner.renew_plan(None).is_err());
    assert_eq!(
        lines(&open(folder.path(), "other").unwrap()).unwrap(),
        ["before"]
    );
}

#[test]
fn a_renewal_that_is_cut_short_leaves_one_plan_that_opens() {
    for after_the_keys in [false, true] {
        let (folder, mut owner) = shared();
        let copies = tempfile::tempdir().unwrap();
        let cells: Vec<String> = (1..=4).map(|cell| format!("{cell}.dat")).collect();
        for name in &cells {
            fs::copy(folder.path().join(name), copies.path().join(name)).unwrap();
        }
        let old = keys(folder.path());
        owner.renew_plan(None).unwrap();
        // Put back as it was between two of the steps: the copy beside the old cell, the key file written or not.
        let renewed = |name: &&String| {
            fs::read(folder.path().join(name)).unwrap()
                != fs::read(copies.path().join(name)).unwrap()
        };
        let renewed: Vec<_> = cells.iter().filter(renewed).collect();
        let [name] = renewed[..] else {
            panic!("{renewed:?}")
        };
        let cell = folder.path().join(name);
        let part = folder.path().join(format!("{name}.part"));
        fs::rename(&cell, &part).unwrap();
        fs::copy(copies.path().join(name), &cell).unwrap();
        if !after_the_keys {
            fs::write(folder.path().join("keep.dat"), old).unwrap();
        }
        let seat = open(folder.path(), "owner").unwrap();
        assert_eq!(lines(&seat).unwrap(), ["before"]);
        assert!(!part.exists());
        assert_eq!(open(folder.path(), "supporter").is_err(), after_the_keys);
    }
}

#[test]
fn a_plan_that_is_open_or_can_t_be_copied_is_not_renewed() {
    let (folder, mut owner) = shared();
    let old = keys(folder.path());
    let plan = owner.plan().database(TABLE).unwrap();
    assert_eq!(owner.renew_plan(None), Err(Error::InUse));
    plan.close().unwrap();
    // A folder stands where the key file would be written first.
    fs::create_dir(folder.path().join("keep.dat.part")).unwrap();
    assert!(owner.renew_plan(None).is_err());
    fs::remove_dir(folder.path().join("keep.dat.part")).unwrap();
    assert_eq!(keys(folder.path()), old);
    assert_eq!(lines(&owner).unwrap(), ["before"]);
    assert_eq!(
        lines(&open(folder.path(), "supporter").unwrap()).unwrap(),
        ["before"]
    );
    let names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert_eq!(names.len(), 6, "{names:?}");
}
