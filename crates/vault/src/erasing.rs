//! Erasing a notebook: its keys first, so that nothing opens from the first step on, then all that was locked by them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::cells::Cell;
use crate::disk;
use crate::error::{Error, Result};
use crate::filenames;
use crate::keyfile;

/// Called before each change to the disk. An error stops there, as a power cut would.
type Pace<'a> = &'a mut dyn FnMut() -> Result<()>;

/// Removes every file of the notebook in this folder and no other.
///
/// # Errors
/// The first thing that could not be removed; everything else is gone then.
pub(crate) fn erase(folder: &Path, pace: Pace<'_>) -> Result<()> {
    let mut outcome = Outcome(None);
    keys(folder, pace, &mut outcome)?;
    let sealed = folder.join(filenames::FOLDER);
    for path in sealed_files(&sealed, &mut outcome) {
        pace()?;
        outcome.note(disk::remove(&path));
    }
    pace()?;
    // Something that is not ours may stand in it; then it stays.
    fs::remove_dir(&sealed).ok();
    for path in Cell::ALL.iter().flat_map(|cell| cell.names(folder)) {
        pace()?;
        outcome.note(disk::remove(&path));
    }
    pace()?;
    outcome.note(disk::sync_dir_if_there(folder));
    outcome.0.map_or(Ok(()), Err)
}

/// Removes the key file and no other: nothing opens any more.
///
/// # Errors
/// When it can't be removed; it was overwritten then, if the disk let that be.
pub(crate) fn erase_keys(folder: &Path) -> Result<()> {
    let mut outcome = Outcome(None);
    keys(folder, &mut || Ok(()), &mut outcome)?;
    outcome.0.map_or(Ok(()), Err)
}

fn keys(folder: &Path, pace: Pace<'_>, outcome: &mut Outcome) -> Result<()> {
    let keys = folder.join(keyfile::NAME);
    // The part may hold keys too, of a change that was cut off.
    let both = [keys.clone(), disk::part(&keys)];
    for path in &both {
        pace()?;
        // Where it can't be overwritten it is removed all the same.
        overwrite(path).ok();
    }
    for path in &both {
        pace()?;
        outcome.note(disk::remove(path));
    }
    pace()?;
    outcome.note(disk::sync_dir_if_there(folder));
    Ok(())
}

/// The first failure: one file that can't be removed must not keep the others.
struct Outcome(Option<Error>);

impl Outcome {
    fn note<E: Into<Error>>(&mut self, done: std::result::Result<(), E>) {
        if let Err(error) = done {
            self.0.get_or_insert(error.into());
        }
    }
}

fn sealed_files(folder: &Path, outcome: &mut Outcome) -> Vec<PathBuf> {
    let listed: io::Result<Vec<_>> = fs::read_dir(folder).and_then(Iterator::collect);
    match listed {
        Ok(entries) => entries
            .iter()
            .filter(|entry| filenames::read(&entry.file_name()).is_some())
            .map(fs::DirEntry::path)
            .collect(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
        Err(error) => {
            outcome.note(Err(error));
            Vec::new()
        }
    }
}

fn overwrite(path: &Path) -> Result<()> {
    disk::overwrite(&mut disk::writing().open(path)?, keyfile::SIZE)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;

    use super::*;
    use crate::{Cost, Derived, FileId, Label, Passphrase, Seat, Vault};

    const OTHERS: [&str; 4] = ["food.db", "look.json", "lock", "files/notes.txt"];

    fn phrase() -> Passphrase {
        Passphrase::new("owner").unwrap()
    }

    fn seal(seat: &Seat, byte: u8) -> FileId {
        let label = Label {
            name: String::new(),
            media_type: String::new(),
            length: 1,
        };
        let files = seat.log().unwrap().files();
        let id = files.seal(&mut &[byte][..], &label).unwrap().id;
        files.enter(&[id]).unwrap();
        id
    }

    /// A notebook with everything that can stand in its folder, in use and left over, and files of others.
    fn full() -> (tempfile::TempDir, Derived) {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let vault = Vault::at(folder.path());
        let seat = vault.create(&phrase(), Cost::Small).unwrap();
        let id = seal(&seat, 1);
        seal(&seat, 2);
        for name in [
            "1.dat-wal".to_owned(),
            "2.dat.part".to_owned(),
            "2.dat.part-journal".to_owned(),
            "3.dat-journal".to_owned(),
            format!("files/{id}.part"),
            format!("files/{id}.next"),
        ] {
            fs::write(at(&name), "left over").unwrap();
        }
        fs::copy(at("keep.dat"), at("keep.dat.part")).unwrap();
        for name in OTHERS {
            fs::write(at(name), "not the notebook's").unwrap();
        }
        let derived = vault.derive(&phrase()).unwrap();
        (folder, derived)
    }

    fn left(folder: &Path) -> BTreeSet<String> {
        let names = |path: &Path, before: &str| -> Vec<String> {
            let listed = fs::read_dir(path).into_iter().flatten();
            listed
                .map(|entry| format!("{before}{}", entry.unwrap().file_name().display()))
                .collect()
        };
        let mut all: BTreeSet<String> = names(folder, "").into_iter().collect();
        all.remove("files");
        all.extend(names(&folder.join("files"), "files/"));
        all
    }

    /// Runs at most so many steps. Whether it came to the end.
    fn erase_at_most(folder: &Path, steps: usize) -> bool {
        let mut taken = 0;
        let mut pace = || {
            taken += 1;
            if taken > steps {
                return Err(Error::Io(io::ErrorKind::Interrupted));
            }
            Ok(())
        };
        erase(folder, &mut pace).is_ok()
    }

    #[test]
    fn an_erasure_cut_off_after_any_step_leaves_nothing_that_opens_and_can_be_finished() {
        let (original, derived) = full();
        let others: BTreeSet<String> = OTHERS.map(str::to_owned).into();
        assert!(Vault::at(original.path()).open_derived(&derived).is_ok());
        let mut steps = 0;
        loop {
            let copy = tempfile::tempdir().unwrap();
            fs::create_dir(copy.path().join("files")).unwrap();
            for name in left(original.path()) {
                fs::copy(original.path().join(&name), copy.path().join(&name)).unwrap();
            }
            let vault = Vault::at(copy.path());
            let done = erase_at_most(copy.path(), steps);
            // Before the first step, and nowhere else, the notebook opens.
            let opens = vault.open_derived(&derived).is_ok();
            assert_eq!(opens, steps == 0, "after {steps} steps");
            vault.erase().unwrap();
            assert_eq!(left(copy.path()), others, "after {steps} steps and again");
            vault.erase().unwrap();
            assert!(!vault.exists() && !vault.lacks_keys());
            if done {
                break;
            }
            steps += 1;
        }
        assert!(steps > 30, "{steps} steps were seen");
    }

    #[test]
    fn no_key_of_the_notebook_is_left_in_the_place_where_it_stood() {
        let (folder, _) = full();
        let at = folder.path().join("keep.dat");
        let before = fs::read(&at).unwrap();
        // A second name for the same bytes on the disk: what was there can still be read after the removal.
        let kept = folder.path().join("food.db");
        fs::remove_file(&kept).unwrap();
        fs::hard_link(&at, &kept).unwrap();
        Vault::at(folder.path()).erase().unwrap();
        let after = fs::read(&kept).unwrap();
        assert_eq!(after.len(), before.len());
        let same = before.iter().zip(&after).filter(|(a, b)| a == b).count();
        assert!(same < 150, "{same} of {} bytes are the same", before.len());
    }

    #[test]
    fn what_can_t_be_removed_is_said_and_keeps_nothing_else() {
        let (folder, _) = full();
        // A folder where a file would stand.
        let stuck = folder.path().join("1.dat-wal");
        fs::remove_file(&stuck).unwrap();
        fs::create_dir(&stuck).unwrap();
        let vault = Vault::at(folder.path());
        assert!(vault.erase().is_err());
        assert!(
            !left(folder.path())
                .iter()
                .any(|name| name.ends_with(".dat"))
        );
        fs::remove_dir(&stuck).unwrap();
        assert_eq!(vault.erase(), Ok(()));
    }

    #[test]
    fn a_folder_that_is_not_there_is_erased() {
        let folder = tempfile::tempdir().unwrap();
        let vault = Vault::at(folder.path().join("nowhere"));
        assert_eq!(vault.erase(), Ok(()));
    }
}
