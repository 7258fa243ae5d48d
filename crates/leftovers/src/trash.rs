//! The bin, by freedesktop.org's Trash Specification: `files` holds what was thrown away, `info` where it came from.

use std::path::{Path, PathBuf};

use crate::address;
use crate::copies;
use crate::looking::Looking;
use crate::trace::said;

pub(crate) fn look(looking: &mut Looking<'_>) {
    let Some(desktop) = &looking.home.desktop else {
        return;
    };
    let bin = desktop.data.join("Trash");
    let files = bin.join("files");
    for path in looking.below(&files) {
        let Some((whose, file)) = looking.at(&path) else {
            continue;
        };
        // What lies in a folder that was thrown away has no note of its own.
        let note = note(&bin, &files, &path);
        let name = looking.read(&note).and_then(|text| named(&text));
        looking.found(copies::binned(path, whose, file, name, Some(note)));
    }
}

/// The note about what was thrown away as a whole.
fn note(bin: &Path, files: &Path, path: &Path) -> PathBuf {
    let mut name = path
        .strip_prefix(files)
        .unwrap_or(path)
        .as_os_str()
        .to_owned();
    name.push(".trashinfo");
    bin.join("info").join(name)
}

/// What it was called.
fn named(note: &[u8]) -> Option<String> {
    let note = String::from_utf8_lossy(note);
    let path = note.lines().find_map(|line| line.strip_prefix("Path="))?;
    Some(said(&address::plain(path)?)).filter(|name| !name.is_empty())
}
