//! Files written for the person, outside the notebook, that are not whole yet.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Which there are, by the names they have until they are whole. One that leaving cuts off is removed: half a copy can be
/// read by whoever finds it, and looks whole.
#[derive(Debug, Default)]
pub struct Halves(Mutex<HashSet<PathBuf>>);

/// What a half file's name ends in.
const HALF: &str = ".part";
/// So many letters of the whole one's name stand before that: no system takes longer names than 255 bytes, and a letter may
/// have four.
const LETTERS: usize = 60;
/// So many half files may stand beside one another, left over from programs that were killed.
const MOST: u32 = 100;

impl Halves {
    /// Writes a file, to its end and onto the disk, beside its place first: what stands there already stays until the new
    /// one is whole.
    ///
    /// # Errors
    /// The disk's; all is as it was then, unless the half file can't be removed either.
    pub fn write(
        &self,
        path: &Path,
        fill: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> io::Result<()> {
        let (half, mut file) = self.begin(path)?;
        let written = fill(&mut file)
            .and_then(|()| file.sync_all())
            .and_then(|()| fs::rename(&half, path));
        // Whole, or to be removed right here.
        let mut all = self.all();
        all.remove(&half);
        if written.is_err() {
            // What can't be removed is empty or cut short, and the person is told.
            let _ = fs::remove_file(&half);
        }
        written
    }

    /// A new file beside `path`, which is no other program's.
    fn begin(&self, path: &Path) -> io::Result<(PathBuf, File)> {
        let mut all = self.all();
        for number in 0..MOST {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let begins: String = name.chars().take(LETTERS).collect();
            let number = if number > 0 {
                format!(".{number}")
            } else {
                String::new()
            };
            let half = path.with_file_name(begins + &number + HALF);
            match File::create_new(&half) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
                Ok(file) => {
                    all.insert(half.clone());
                    return Ok((half, file));
                }
            }
        }
        Err(io::ErrorKind::AlreadyExists.into())
    }

    /// Removes every half file.
    pub fn remove_all(&self) {
        for path in self.all().drain() {
            // Nobody is left to tell.
            let _ = fs::remove_file(path);
        }
    }

    fn all(&self) -> MutexGuard<'_, HashSet<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Write;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_cut_off_goes_and_what_is_whole_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (whole, half) = (folder.path().join("whole"), folder.path().join("half"));
        let halves = Halves::default();
        halves.write(&whole, |file| file.write_all(b"all")).unwrap();
        let cut = halves.write(&half, |file| {
            file.write_all(b"not a")?;
            let on_its_way = names(folder.path());
            assert_eq!(on_its_way, ["half.part", "whole"], "the control");
            halves.remove_all();
            file.write_all(b"ll")
        });
        assert!(cut.is_err(), "the process ends before it knows");
        assert_eq!(names(folder.path()), ["whole"]);
        assert_eq!(fs::read(&whole).unwrap(), b"all");
    }

    #[test]
    fn what_stood_there_stays_until_the_new_one_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("list.pdf");
        fs::write(&path, "before").unwrap();
        fs::write(folder.path().join("list.pdf.part"), "another's").unwrap();
        let halves = Halves::default();
        for cut in [true, false] {
            let written = halves.write(&path, |file| {
                assert_eq!(fs::read(&path)?, b"before");
                if cut {
                    halves.remove_all();
                }
                file.write_all(b"after")
            });
            assert_eq!(written.is_err(), cut);
            assert_eq!(
                fs::read(&path).unwrap(),
                if cut { "before" } else { "after" }.as_bytes()
            );
        }
        assert_eq!(names(folder.path()), ["list.pdf", "list.pdf.part"]);
    }

    #[test]
    fn the_longest_name_will_do() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["x".repeat(255), "\u{1F400}".repeat(63)] {
            let path = folder.path().join(name);
            let written = Halves::default().write(&path, |file| file.write_all(b"all"));
            assert_eq!(written.map(|()| fs::read(path).unwrap()).unwrap(), b"all");
        }
    }

    #[test]
    fn what_fails_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("copy");
        let halves = Halves::default();
        let failed = halves.write(&path, |_| Err(io::ErrorKind::StorageFull.into()));
        assert!(failed.is_err());
        assert!(names(folder.path()).is_empty() && halves.all().is_empty());
    }
}
