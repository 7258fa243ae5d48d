//! Passphrases, roles and the key file, through the public door.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod notebook;

use std::fs;

use notebook::*;
use vault::{Cost, Error, FileId, Input, Label, RecoveryCode, Role, Seat, Vault, What};

const SLOT: usize = 1084;

fn slots(file: &[u8]) -> Vec<&[u8]> {
    file[32..].chunks_exact(SLOT).collect()
}

fn note(seat: &Seat) -> (FileId, Vec<u8>) {
    let content = b"something to find again".to_vec();
    let label = Label {
        name: String::new(),
        media_type: String::new(),
        length: content.len() as u64,
    };
    let files = seat.log().unwrap().files();
    let id = files.seal(&mut &content[..], &label).unwrap().id;
    files.enter(&[id]).unwrap();
    (id, content)
}

fn reads(seat: &Seat, id: FileId) -> Vec<u8> {
    let mut content = Vec::new();
    let mut reader = seat.log().unwrap().files().open(id).unwrap();
    std::io::Read::read_to_end(&mut reader, &mut content).unwrap();
    content
}

#[test]
fn a_new_folder_shows_four_equal_cells_and_a_key_file_of_one_size() {
    let (folder, seat) = made("owner");
    assert_eq!(seat.role(), Role::Owner);
    let mut names: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(
        names,
        ["1.dat", "2.dat", "3.dat", "4.dat", "files", "keep.dat"]
    );
    assert_eq!(keys(folder.path()).len(), 8704);
    for cell in 1..=4 {
        let bytes = fs::read(folder.path().join(format!("{cell}.dat"))).unwrap();
        assert_eq!(bytes.len(), 1 << 20, "cell {cell}");
    }
}

#[test]
fn the_right_passphrase_opens_and_a_wrong_one_does_not() {
    let (folder, seat) = made("owner");
    let (id, content) = note(&seat);
    drop(seat);
    let before = keys(folder.path());
    let again = open(folder.path(), "owner").unwrap();
    assert_eq!(reads(&again, id), content);
    assert_eq!(code(open(folder.path(), "owner ")), "wrong-passphrase");
    assert_eq!(keys(folder.path()), before, "opening writes nothing");
    assert_eq!(
        code(Vault::at(folder.path()).create(&phrase("new"), Cost::Small)),
        "exists"
    );
    assert_eq!(keys(folder.path()), before);
}

#[test]
fn the_two_halves_of_opening_are_the_whole() {
    let (folder, _) = made("owner");
    let vault = Vault::at(folder.path());
    assert!(vault.exists());
    let right = vault.derive(&phrase("owner")).unwrap();
    assert!(vault.open_derived(&right).is_ok());
    let wrong = vault.derive(&phrase("other")).unwrap();
    assert_eq!(code(vault.open_derived(&wrong)), "wrong-passphrase");
}

#[test]
fn a_missing_or_cut_key_file_says_so() {
    let folder = tempfile::tempdir().unwrap();
    assert!(!Vault::at(folder.path()).exists());
    assert_eq!(
        open(folder.path(), "x").err(),
        Some(Error::Missing(What::Keys))
    );
    fs::write(folder.path().join("keep.dat"), [0; 8703]).unwrap();
    assert_eq!(
        open(folder.path(), "x").err(),
        Some(Error::Damaged(What::Keys))
    );
}

#[test]
fn cells_without_a_key_file_are_replaced() {
    let folder = tempfile::tempdir().unwrap();
    for name in [
        "1.dat",
        "2.dat-wal",
        "3.dat-journal",
        "4.dat",
        "keep.dat.part",
    ] {
        fs::write(
            folder.path().join(name),
            "left by a creation that was cut off",
        )
        .unwrap();
    }
    let seat = Vault::at(folder.path())
        .create(&phrase("owner"), Cost::Small)
        .unwrap();
    seat.plan().database(&[]).unwrap().close().unwrap();
    seat.log().unwrap().database(&[]).unwrap().close().unwrap();
    assert!(!folder.path().join("2.dat-wal").exists());
    assert!(!folder.path().join("3.dat-journal").exists());
    assert!(!folder.path().join("keep.dat.part").exists());
}

#[test]
fn a_creation_that_fails_leaves_no_notebook() {
    let folder = tempfile::tempdir().unwrap();
    // A folder where the key file's part would stand makes the last step fail.
    fs::create_dir_all(folder.path().join("keep.dat.part/x")).unwrap();
    assert!(
        Vault::at(folder.path())
            .create(&phrase("a"), Cost::Small)
            .is_err()
    );
    assert!(!Vault::at(folder.path()).exists());
    fs::remove_dir_all(folder.path().join("keep.dat.part")).unwrap();
    assert!(
        Vault::at(folder.path())
            .create(&phrase("a"), Cost::Small)
            .is_ok()
    );
}

#[test]
fn a_new_passphrase_takes_the_old_ones_place() {
    let (folder, mut seat) = made("old");
    let (id, content) = note(&seat);
    let before = keys(folder.path());
    seat.set_passphrase(&phrase("new")).unwrap();
    assert_eq!(code(open(folder.path(), "old")), "wrong-passphrase");
    assert_eq!(reads(&open(folder.path(), "new").unwrap(), id), content);
    let after = keys(folder.path());
    assert_eq!(before[..32], after[..32], "the id stands");
    for (i, (was, is)) in slots(&before).iter().zip(slots(&after)).enumerate() {
        assert_ne!(*was, is, "slot {i}, in use or not, is drawn anew");
    }
    assert!(!folder.path().join("keep.dat.part").exists());
}

#[test]
fn recovery_opens_both_and_outlives_a_change_of_passphrase() {
    let (folder, mut seat) = made("owner");
    let (id, content) = note(&seat);
    seat.add_slot(Role::Recovery, &phrase("code")).unwrap();
    seat.set_passphrase(&phrase("owner two")).unwrap();
    drop(seat);
    let mut recovery = open(folder.path(), "code").unwrap();
    assert_eq!(recovery.role(), Role::Recovery);
    assert_eq!(reads(&recovery, id), content);
    // Who forgot the passphrase gives the owner a new one, and then keeps both.
    recovery
        .add_slot(Role::Owner, &phrase("owner three"))
        .unwrap();
    recovery.set_passphrase(&phrase("code two")).unwrap();
    assert_eq!(code(open(folder.path(), "owner two")), "wrong-passphrase");
    assert_eq!(code(open(folder.path(), "code")), "wrong-passphrase");
    let owner = open(folder.path(), "owner three").unwrap();
    assert_eq!((owner.role(), reads(&owner, id)), (Role::Owner, content));
    assert_eq!(
        open(folder.path(), "code two").unwrap().role(),
        Role::Recovery
    );
}

#[test]
fn a_supporter_opens_the_plan_alone_and_changes_nothing_of_others() {
    let (folder, mut owner) = made("owner");
    owner.add_slot(Role::Supporter, &phrase("helper")).unwrap();
    let mut seat = open(folder.path(), "helper").unwrap();
    assert_eq!(seat.role(), Role::Supporter);
    assert!(seat.log().is_none());
    assert!(seat.roles().is_empty());
    seat.plan().database(&[]).unwrap().close().unwrap();
    let refused = Err(Error::Input(Input::Role));
    assert_eq!(seat.add_slot(Role::Supporter, &phrase("b")), refused);
    assert_eq!(seat.add_slot(Role::Owner, &phrase("b")), refused);
    assert_eq!(seat.remove_slot(Role::Recovery), refused);

    let before = keys(folder.path());
    seat.set_passphrase(&phrase("helper two")).unwrap();
    let after = keys(folder.path());
    let changed = slots(&before)
        .iter()
        .zip(slots(&after))
        .filter(|(a, b)| **a != *b)
        .count();
    assert_eq!(changed, 1, "the own slot only");
    assert_eq!(code(open(folder.path(), "helper")), "wrong-passphrase");

    // The owner's ring holds the supporter's old secret; sealing by it would bring the old passphrase back.
    let mut owner = open(folder.path(), "owner").unwrap();
    owner.set_passphrase(&phrase("owner two")).unwrap();
    assert_eq!(code(open(folder.path(), "helper")), "wrong-passphrase");
    assert_eq!(
        open(folder.path(), "helper two").unwrap().role(),
        Role::Supporter
    );
    owner.remove_slot(Role::Supporter).unwrap();
    assert_eq!(code(open(folder.path(), "helper two")), "wrong-passphrase");
    owner.add_slot(Role::Supporter, &phrase("another")).unwrap();
    assert_eq!(
        open(folder.path(), "another").unwrap().role(),
        Role::Supporter
    );
}

#[test]
fn slots_are_taken_away() {
    let (folder, mut seat) = made("owner");
    seat.add_slot(Role::Recovery, &phrase("code")).unwrap();
    seat.add_slot(Role::Supporter, &phrase("helper")).unwrap();
    assert_eq!(seat.roles().len(), 3);
    let before = keys(folder.path());
    seat.remove_slot(Role::Recovery).unwrap();
    let after = keys(folder.path());
    for (i, (was, is)) in slots(&before).iter().zip(slots(&after)).enumerate() {
        assert_ne!(*was, is, "slot {i}");
    }
    assert_eq!(code(open(folder.path(), "code")), "wrong-passphrase");
    assert_eq!(code(open(folder.path(), "helper")), "opened");
    assert_eq!(code(open(folder.path(), "owner")), "opened");
    assert_eq!(seat.remove_slot(Role::Recovery), Ok(()));
    assert_eq!(
        seat.remove_slot(Role::Owner),
        Err(Error::Input(Input::Role))
    );
    assert_eq!(
        seat.add_slot(Role::Spare, &phrase("s")),
        Err(Error::Input(Input::Role))
    );
}

#[test]
fn one_passphrase_never_opens_two_slots() {
    let (folder, mut seat) = made("owner");
    let taken = Err(Error::Input(Input::PassphraseTaken));
    let small = seat.add_slot(Role::Recovery, &phrase("owner"));
    assert_eq!(small, taken, "a slot of the small cost counts too");
    seat.set_passphrase(&phrase("owner two")).unwrap();
    let before = keys(folder.path());
    assert_eq!(seat.add_slot(Role::Recovery, &phrase("owner two")), taken);
    assert_eq!(keys(folder.path()), before);
    seat.set_passphrase(&phrase("owner two")).unwrap();
    assert_eq!(code(open(folder.path(), "owner two")), "opened");
}

#[test]
fn a_change_that_the_disk_refuses_changes_nothing() {
    let (folder, mut seat) = made("owner");
    let before = keys(folder.path());
    fs::create_dir_all(folder.path().join("keep.dat.part/x")).unwrap();
    assert!(seat.set_passphrase(&phrase("new")).is_err());
    assert_eq!(keys(folder.path()), before);
    assert_eq!(seat.roles(), [Role::Owner]);
    fs::remove_dir_all(folder.path().join("keep.dat.part")).unwrap();
    seat.add_slot(Role::Supporter, &phrase("helper")).unwrap();
    assert_eq!(code(open(folder.path(), "owner")), "opened");
}

/// Someone who can write the file but knows no passphrase: whatever is planted opens nothing.
#[test]
fn a_planted_slot_opens_nothing() {
    let (folder, _seat) = made("owner");
    let (elsewhere, _other) = made("planted");
    let original = keys(folder.path());
    let foreign = keys(elsewhere.path());
    let mut planted = original.clone();
    planted[32..].copy_from_slice(&foreign[32..]);
    fs::write(folder.path().join("keep.dat"), &planted).unwrap();
    assert_eq!(code(open(folder.path(), "planted")), "wrong-passphrase");
    assert_eq!(code(open(folder.path(), "owner")), "wrong-passphrase");
}

#[test]
fn a_notebook_can_have_a_recovery_code_from_the_first_moment() {
    let folder = tempfile::tempdir().unwrap();
    let vault = Vault::at(folder.path());
    let code = RecoveryCode::draw().unwrap();
    let typed = RecoveryCode::parse(&code.text().to_lowercase()).unwrap();
    let same = vault.create_with(&code.passphrase().unwrap(), Some(&code), Cost::Small);
    assert_eq!(same.err(), Some(Error::Input(Input::PassphraseTaken)));
    assert!(!vault.exists(), "nothing was made");
    let seat = vault
        .create_with(&phrase("owner"), Some(&code), Cost::Small)
        .unwrap();
    assert_eq!(seat.roles().len(), 2);
    let recovery = vault.open(&typed.passphrase().unwrap()).unwrap();
    assert_eq!(recovery.role(), Role::Recovery);
    assert_eq!(open(folder.path(), "owner").unwrap().role(), Role::Owner);
    // The owner can give another, and the first opens nothing then.
    let mut owner = open(folder.path(), "owner").unwrap();
    let other = RecoveryCode::draw().unwrap();
    owner
        .add_slot(Role::Recovery, &other.passphrase().unwrap())
        .unwrap();
    assert!(vault.open(&typed.passphrase().unwrap()).is_err());
    assert!(vault.open(&other.passphrase().unwrap()).is_ok());
}

#[test]
fn every_change_has_a_higher_generation_than_any_that_was_seen() {
    let (folder, mut owner) = made("owner");
    assert_eq!(owner.generation(), 1);
    owner.add_slot(Role::Supporter, &phrase("helper")).unwrap();
    owner.make_spare(&phrase("spare")).unwrap();
    let seen = |words: &str| open(folder.path(), words).unwrap().generation();
    assert_eq!([seen("owner"), seen("helper"), seen("spare")], [3, 3, 1]);
    // A supporter counts on alone; what the owner writes is above both once the owner was told.
    let mut helper = open(folder.path(), "helper").unwrap();
    helper.set_passphrase(&phrase("helper two")).unwrap();
    helper.set_passphrase(&phrase("helper")).unwrap();
    assert_eq!([seen("owner"), seen("helper")], [3, 5]);
    owner.note_generation(5);
    assert_eq!(owner.generation(), 3);
    owner.add_slot(Role::Supporter, &phrase("another")).unwrap();
    assert_eq!([seen("owner"), seen("another"), seen("spare")], [6, 6, 1]);
    // What could not be written does not count.
    fs::create_dir_all(folder.path().join("keep.dat.part/x")).unwrap();
    assert!(owner.set_passphrase(&phrase("new")).is_err());
    assert_eq!(owner.generation(), 6);
}
