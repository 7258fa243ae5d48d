//! What other programs could find on the disk: in files, and in the raw blocks under them.

use std::fs::{self, File};
use std::io::Read as _;
use std::os::fd::AsRawFd as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use crate::memory::Mark;

/// Large enough for a notebook and some files, small enough to be read in a moment.
const SIZE: u64 = 192 << 20;

/// Everything below a folder, by its path from there, in order.
///
/// # Panics
/// When it can't be listed.
#[must_use]
pub fn below(folder: &Path) -> Vec<String> {
    fn list(folder: &Path, before: &str, all: &mut Vec<String>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("what stands in it");
            let name = format!("{before}{}", entry.file_name().display());
            if entry.path().is_dir() {
                list(&entry.path(), &format!("{name}/"), all);
            }
            all.push(name);
        }
    }
    let mut all = Vec::new();
    list(folder, "", &mut all);
    all.sort_unstable();
    all
}

/// A disk of its own: a file with a file system on it, which is mounted for as long as this lives.
pub struct Disk {
    folder: TempDir,
}

impl Disk {
    /// An empty one; the words of the system when it gives none. Needs the rights of root and a loop device.
    ///
    /// # Errors
    /// When there is no loop device, or no right to mount it.
    ///
    /// # Panics
    /// When there is no room for the file.
    pub fn new() -> Result<Self, String> {
        let disk = Self {
            folder: tempfile::tempdir().expect("a temporary folder"),
        };
        fs::create_dir(disk.root()).expect("a folder");
        let image = File::create(disk.image()).expect("a file");
        image.set_len(SIZE).expect("its length");
        run(Command::new("mkfs.ext4").arg("-q").arg(disk.image()))?;
        // At once: what stands in a file for a moment only is on the disk too.
        run(Command::new("mount")
            .args(["-o", "loop,sync"])
            .args([disk.image(), disk.root()]))?;
        Ok(disk)
    }

    /// The folder where it is mounted.
    #[must_use]
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    fn image(&self) -> PathBuf {
        self.folder.path().join("image")
    }

    /// How often each mark lies anywhere on it, in files that are there, were there, or in what the file system notes of
    /// them.
    ///
    /// # Panics
    /// When it can't be read.
    #[must_use]
    pub fn holds(&self, marks: &[Mark]) -> Vec<usize> {
        const PIECE: usize = 8 << 20;
        let mounted = File::open(self.root()).expect("the root of the disk");
        // SAFETY: an open descriptor of this process.
        let flushed = unsafe { libc::syncfs(mounted.as_raw_fd()) };
        assert_eq!(flushed, 0, "everything is on the disk");
        let overlap = marks.iter().map(Mark::longest).max().unwrap_or(1);
        let mut image = File::open(self.image()).expect("the image");
        let mut found = vec![0; marks.len()];
        let (mut bytes, mut kept) = (vec![0; PIECE + overlap], 0);
        loop {
            let read = image.read(&mut bytes[kept..]).expect("read");
            if read == 0 {
                return found;
            }
            let piece = &bytes[..kept + read];
            for (mark, found) in marks.iter().zip(&mut found) {
                *found += mark.count(piece);
            }
            let rest = piece.len().saturating_sub(overlap - 1);
            kept = piece.len() - rest;
            bytes.copy_within(rest..rest + kept, 0);
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a program that was killed may not be gone yet. The file goes with its folder.
        let _ = Command::new("umount").arg("-l").arg(self.root()).status();
    }
}

fn run(command: &mut Command) -> Result<(), String> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_owned())
    }
}

/// Files below a folder in which a mark lies.
#[must_use]
pub fn in_files(folder: &Path, mark: &Mark) -> Vec<PathBuf> {
    files(folder)
        .into_iter()
        .filter(|path| fs::read(path).is_ok_and(|bytes| mark.count(&bytes) > 0))
        .collect()
}

/// Every file below a folder.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(files(&entry.path())),
            Ok(kind) if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
    found
}
