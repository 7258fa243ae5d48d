//! Someone else knew the passphrase: everything under new keys, whole at every moment.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod notebook;

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;

use notebook::*;
use tempfile::TempDir;
use vault::{
    Compartment, Derived, Error, FileId, Input, Label, Migration, Passphrase, Progress,
    RecoveryCode, Renewal, Renewed, Role, Seat, Vault, What,
};

const TABLE: &[Migration] = &[Migration {
    version: 1,
    sql: "CREATE TABLE line (words TEXT NOT NULL) STRICT",
}];
const LENGTHS: [usize; 3] = [0, 70_000, 1_300_000];

struct Exposed {
    folder: TempDir,
    owner: Seat,
    files: Vec<FileId>,
    of_spare: FileId,
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|i| (i * 7 + i / 251) as u8).collect()
}

fn seal(compartment: &Compartment, length: usize) -> FileId {
    let label = Label {
        name: "leaf.png".to_owned(),
        media_type: "image/png".to_owned(),
        length: length as u64,
    };
    let files = compartment.files();
    let id = files.seal(&mut &content(length)[..], &label).unwrap().id;
    files.enter(&[id]).unwrap();
    id
}

fn read(compartment: &Compartment, id: FileId) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let mut reader = compartment.files().open(id)?;
    reader.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn write_line(compartment: &Compartment, words: &str) {
    let database = compartment.database(TABLE).unwrap();
    database
        .sql()
        .execute("INSERT INTO line VALUES (?1)", [words])
        .unwrap();
    database.close().unwrap();
}

fn line(compartment: &Compartment) -> Result<String, Error> {
    let database = compartment.database(TABLE)?;
    let all = database
        .sql()
        .query_row("SELECT group_concat(words) FROM line", [], |row| row.get(0))
        .unwrap();
    database.close()?;
    Ok(all)
}

/// A notebook with all four roles, lines in its databases and sealed files.
fn exposed() -> Exposed {
    let (folder, mut owner) = made("owner");
    owner.add_slot(Role::Recovery, &phrase("code")).unwrap();
    owner.add_slot(Role::Supporter, &phrase("helper")).unwrap();
    owner.make_spare(&phrase("spare")).unwrap();
    write_line(owner.plan(), "of the plan");
    write_line(owner.log().unwrap(), "of the log");
    let mut files: Vec<FileId> = LENGTHS
        .iter()
        .map(|length| seal(owner.log().unwrap(), *length))
        .collect();
    files.push(seal(owner.plan(), 5));
    let spare = open(folder.path(), "spare").unwrap();
    write_line(spare.log().unwrap(), "of the spare");
    let of_spare = seal(spare.log().unwrap(), 9);
    Exposed {
        folder,
        owner,
        files,
        of_spare,
    }
}

impl Exposed {
    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn renew(&mut self, tell: &mut dyn FnMut(Progress) -> bool) -> Result<Renewed, Error> {
        let passphrase = phrase("fresh");
        let renewal = Renewal {
            passphrase: &passphrase,
            recovery: None,
            supporter: None,
        };
        self.owner.renew_all(&renewal, tell)
    }

    /// That a seat opens everything that was in the notebook, and nothing is left beside it.
    fn holds(&self, folder: &Path, seat: &Seat, why: &str) {
        let log = seat.log().unwrap();
        // The files first: they are to be read before anything is settled, too.
        for (id, length) in self.files.iter().zip(LENGTHS) {
            assert!(
                read(log, *id) == Ok(content(length)),
                "{why}: {length} bytes"
            );
        }
        assert_eq!(line(seat.plan()).as_deref(), Ok("of the plan"), "{why}");
        assert_eq!(line(log).as_deref(), Ok("of the log"), "{why}");
        for (id, length) in self.files.iter().zip(LENGTHS) {
            assert!(
                read(log, *id) == Ok(content(length)),
                "{why}: {length} bytes, again"
            );
        }
        assert!(read(seat.plan(), self.files[3]) == Ok(content(5)), "{why}");
        assert_eq!(names(folder), names(self.path()), "{why}");
    }
}

fn names(folder: &Path) -> BTreeSet<String> {
    let list = |folder: &Path| -> Vec<String> {
        let listed = fs::read_dir(folder).unwrap();
        listed
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "keep.dat.part")
            .collect()
    };
    let mut all: BTreeSet<String> = list(folder).into_iter().collect();
    all.extend(list(&folder.join("files")));
    all
}

fn copy(from: &Path) -> TempDir {
    let to = tempfile::tempdir().unwrap();
    fs::create_dir(to.path().join("files")).unwrap();
    for folder in ["", "files"] {
        for file in fs::read_dir(from.join(folder)).unwrap() {
            let file = file.unwrap();
            if file.path().is_file() {
                fs::copy(file.path(), to.path().join(folder).join(file.file_name())).unwrap();
            }
        }
    }
    to
}

fn sizes(folder: &Path) -> Vec<u64> {
    names(folder)
        .iter()
        .filter_map(|name| {
            let path = [folder.join(name), folder.join("files").join(name)];
            path.iter()
                .find_map(|p| fs::metadata(p).ok())
                .map(|m| m.len())
        })
        .collect()
}

#[test]
fn the_old_passphrases_open_nothing_any_more_not_even_with_the_old_key_file() {
    let mut place = exposed();
    let (before, old, looked) = (names(place.path()), keys(place.path()), sizes(place.path()));
    let copied = copy(place.path());
    let code_text = RecoveryCode::draw().unwrap();
    let (passphrase, helper) = (phrase("fresh"), phrase("new helper"));
    let renewal = Renewal {
        passphrase: &passphrase,
        recovery: Some(&code_text),
        supporter: Some(&helper),
    };
    let size = Vault::at(place.path()).size().unwrap();
    let mut last = None;
    let renewed = place.owner.renew_all(&renewal, &mut |progress| {
        assert!(last.is_none_or(
            |before: Progress| before.done <= progress.done && before.total == progress.total
        ));
        last = Some(progress);
        true
    });
    let expected = Renewed {
        files: 4,
        damaged: 0,
    };
    assert_eq!(renewed, Ok(expected));
    let last = last.unwrap();
    assert!(
        !last.stoppable && last.done >= last.total - (2 << 20),
        "{last:?}"
    );
    let of_spare = place.path().join("files").join(place.of_spare.to_hex());
    assert_eq!(
        size,
        last.total + fs::metadata(of_spare).unwrap().len(),
        "the room it takes is known before, but for what the owner can't read"
    );
    assert_eq!(names(place.path()), before);
    place.holds(place.path(), &place.owner, "the seat that did it");
    assert_eq!(sizes(place.path()), looked);
    for gone in ["owner", "code", "helper"] {
        assert_eq!(code(open(place.path(), gone)), "wrong-passphrase", "{gone}");
    }
    let fresh = open(place.path(), "fresh").unwrap();
    assert_eq!((fresh.role(), fresh.roles().len()), (Role::Owner, 4));
    place.holds(place.path(), &fresh, "the new passphrase");
    let recovery = Vault::at(place.path()).open(&code_text.passphrase().unwrap());
    place.holds(place.path(), &recovery.unwrap(), "the new code");
    let helper = open(place.path(), "new helper").unwrap();
    assert_eq!(line(helper.plan()).as_deref(), Ok("of the plan"));
    assert!(helper.log().is_none());
    let spare = open(place.path(), "spare").unwrap();
    assert_eq!(line(spare.log().unwrap()).as_deref(), Ok("of the spare"));
    assert!(read(spare.log().unwrap(), place.of_spare).is_ok());

    // What was copied before opens as before; with its key file nothing opens that stands here now.
    place.holds(
        copied.path(),
        &open(copied.path(), "owner").unwrap(),
        "the copy",
    );
    fs::write(place.path().join("keep.dat"), old).unwrap();
    for words in ["owner", "code"] {
        let kept = open(place.path(), words).unwrap();
        let cell = Err(Error::Damaged(What::Cell));
        assert_eq!(line(kept.plan()), cell, "{words}");
        assert_eq!(line(kept.log().unwrap()), cell, "{words}");
        for id in &place.files {
            let file = Err(Error::Damaged(What::File));
            assert_eq!(read(kept.log().unwrap(), *id), file, "{words}");
        }
    }
}

fn derived(folder: &Path, words: &str) -> Derived {
    Vault::at(folder).derive(&phrase(words)).unwrap()
}

/// The folder is copied at every step, as a power cut would leave it, and once more with what is being written torn.
#[test]
fn cut_off_at_any_step_one_whole_notebook_opens_and_never_two() {
    let mut place = exposed();
    let mut snapshots = Vec::new();
    let path = place.path().to_owned();
    place
        .renew(&mut |progress| {
            snapshots.push((progress.stoppable, copy(&path)));
            true
        })
        .unwrap();
    let (old, fresh) = (
        derived(snapshots[0].1.path(), "owner"),
        derived(place.path(), "fresh"),
    );
    let of_spare = derived(place.path(), "spare");
    assert!(snapshots.len() > 15, "{}", snapshots.len());
    assert!(snapshots.iter().filter(|(before, _)| !before).count() > 5);
    for (at, (before, folder)) in snapshots.iter().enumerate() {
        let torn = copy(folder.path());
        tear(torn.path(), *before);
        for (folder, why) in [(folder, "as it stood"), (&torn, "torn")] {
            let vault = Vault::at(folder.path());
            let opened = [&old, &fresh].map(|derived| vault.open_derived(derived).ok());
            let why = format!("step {at}, {why}");
            assert_eq!(
                [opened[0].is_some(), opened[1].is_some()],
                [*before, !*before],
                "{why}"
            );
            place.holds(folder.path(), opened.iter().flatten().next().unwrap(), &why);
        }
        let spare = Vault::at(folder.path()).open_derived(&of_spare).unwrap();
        assert!(read(spare.log().unwrap(), place.of_spare).is_ok());
    }
}

/// What was being written is only half there: before the keys count, anything new; after, nothing.
fn tear(folder: &Path, before: bool) {
    if !before {
        return;
    }
    for path in [folder.to_owned(), folder.join("files")] {
        for file in fs::read_dir(path).unwrap() {
            let path = file.unwrap().path();
            let ending = path.extension().unwrap_or_default();
            if ending == "next" || ending == "part" {
                let bytes = fs::read(&path).unwrap();
                fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
            }
        }
    }
    fs::write(folder.join("keep.dat.part"), [7; 4_000]).unwrap();
}

#[test]
fn it_can_be_given_up_at_every_step_and_changes_nothing_then() {
    let mut place = exposed();
    let (before, old) = (names(place.path()), keys(place.path()));
    let mut steps = 0;
    loop {
        let mut left = steps;
        let mut over = false;
        let mut tell = |progress: Progress| {
            over |= !progress.stoppable;
            left -= 1;
            left >= 0
        };
        let outcome = place.renew(&mut tell);
        if over {
            assert!(outcome.is_ok());
            break;
        }
        assert_eq!(outcome, Err(Error::Stopped), "after {steps} steps");
        assert_eq!(names(place.path()), before);
        assert!(keys(place.path()) == old);
        let log = place.owner.log().unwrap();
        assert_eq!(line(log).as_deref(), Ok("of the log"));
        assert_eq!(read(log, place.files[2]).unwrap().len(), LENGTHS[2]);
        steps += 2;
    }
    assert!(steps > 8, "{steps}");
    place.holds(
        place.path(),
        &open(place.path(), "fresh").unwrap(),
        "in the end",
    );
}

#[test]
fn what_the_disk_refuses_changes_nothing() {
    let mut place = exposed();
    let (before, old) = (names(place.path()), keys(place.path()));
    let file = place.path().join(format!("files/{}.next", place.files[1]));
    for stuck in [file, place.path().join("keep.dat.part")] {
        fs::create_dir(&stuck).unwrap();
        assert!(place.renew(&mut |_| true).is_err());
        fs::remove_dir(&stuck).unwrap();
        assert_eq!(names(place.path()), before);
        assert!(keys(place.path()) == old);
        place.holds(place.path(), &place.owner, "the seat that tried");
        place.holds(
            place.path(),
            &open(place.path(), "owner").unwrap(),
            "opened anew",
        );
    }
    let database = place.owner.log().unwrap().database(TABLE).unwrap();
    assert_eq!(place.renew(&mut |_| true), Err(Error::InUse));
    database.close().unwrap();
    assert!(place.renew(&mut |_| true).is_ok());
}

#[test]
fn a_passphrase_that_was_known_is_no_new_one() {
    let mut place = exposed();
    let old = keys(place.path());
    let code_text = RecoveryCode::draw().unwrap();
    let same = code_text.passphrase().unwrap();
    let (fresh, other) = (phrase("fresh"), phrase("other"));
    let known: [Passphrase; 4] = ["owner", "code", "helper", "spare"].map(phrase);
    let pairs = known.iter().map(|known| (known, None)).chain([
        (&fresh, Some(&known[0])),
        (&fresh, Some(&known[2])),
        (&fresh, Some(&fresh)),
        (&same, Some(&other)),
        (&fresh, Some(&same)),
    ]);
    for (at, (passphrase, supporter)) in pairs.enumerate() {
        let renewal = Renewal {
            passphrase,
            recovery: Some(&code_text),
            supporter,
        };
        let refused = place.owner.renew_all(&renewal, &mut |_| true);
        assert_eq!(refused, Err(Error::Input(Input::PassphraseTaken)), "{at}");
    }
    for words in ["helper", "spare"] {
        let mut seat = open(place.path(), words).unwrap();
        let renewal = Renewal {
            passphrase: &fresh,
            recovery: None,
            supporter: None,
        };
        let refused = seat.renew_all(&renewal, &mut |_| true);
        assert_eq!(refused, Err(Error::Input(Input::Role)), "{words}");
    }
    assert!(keys(place.path()) == old);
}

#[test]
fn a_damaged_file_stays_damaged_where_it_is_and_nothing_else_is() {
    let mut place = exposed();
    let at = place.path().join("files").join(place.files[2].to_hex());
    let mut bytes = fs::read(&at).unwrap();
    bytes[700_000] ^= 1;
    fs::write(&at, bytes).unwrap();
    let renewed = place.renew(&mut |_| true).unwrap();
    assert_eq!((renewed.files, renewed.damaged), (4, 1));
    let seat = open(place.path(), "fresh").unwrap();
    let log = seat.log().unwrap();
    let mut reader = log.files().open(place.files[2]).unwrap();
    let mut start = vec![0; 600_000];
    reader.read_exact(&mut start).unwrap();
    assert!(start == content(LENGTHS[2])[..600_000]);
    assert_eq!(read(log, place.files[2]), Err(Error::Damaged(What::File)));
    assert!(read(log, place.files[1]) == Ok(content(LENGTHS[1])));
}

#[test]
fn files_of_a_seat_from_before_are_told_apart() {
    let mut place = exposed();
    let files = |seat: &Seat| seat.log().unwrap().files();
    let (before, again) = (
        files(&place.owner),
        files(&open(place.path(), "owner").unwrap()),
    );
    assert!(before.same_as(&again) && !before.same_as(&place.owner.plan().files()));
    place.renew(&mut |_| true).unwrap();
    assert!(!before.same_as(&files(&place.owner)));
}

fn sealed(place: &Exposed, id: FileId) -> std::path::PathBuf {
    place.path().join("files").join(id.to_hex())
}

#[test]
fn a_file_whose_header_is_damaged_goes_over_and_opens_again() {
    for at in [0, 40] {
        let mut place = exposed();
        let id = place.files[2];
        let mut bytes = fs::read(sealed(&place, id)).unwrap();
        bytes[at] ^= 1;
        fs::write(sealed(&place, id), bytes).unwrap();
        let log = place.owner.log().unwrap();
        assert_eq!(
            read(log, id),
            Err(Error::Damaged(What::File)),
            "the control"
        );
        let renewed = place.renew(&mut |_| true).unwrap();
        assert_eq!((renewed.files, renewed.damaged), (4, 0), "byte {at}");
        place.holds(place.path(), &place.owner, "its content was whole");
    }
}

/// A folder in its place stands for what can't be read now: another's file, or one that another program holds.
#[test]
fn a_file_that_can_t_be_read_now_stops_it_and_nothing_has_changed() {
    let mut place = exposed();
    let (path, aside) = (sealed(&place, place.files[1]), place.path().join("aside"));
    fs::rename(&path, &aside).unwrap();
    fs::create_dir(&path).unwrap();
    let (before, old) = (names(place.path()), keys(place.path()));
    assert!(matches!(place.renew(&mut |_| true), Err(Error::Io(_))));
    assert_eq!(names(place.path()), before);
    assert!(keys(place.path()) == old);
    fs::remove_dir(&path).unwrap();
    fs::rename(&aside, &path).unwrap();
    place.holds(place.path(), &place.owner, "readable again");
}
