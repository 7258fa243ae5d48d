//! The bin, by freedesktop.org's Trash Specification: `files` holds what was thrown away, `info` where it came from. One stands
//! with the person's things; what lay on another disk may have been thrown away there.

use std::path::{Path, PathBuf};

use crate::address;
use crate::copies;
use crate::home::Home;
use crate::looking::Looking;
use crate::trace::said;

pub(crate) fn look(looking: &mut Looking<'_>) {
    for bin in bins(looking.home) {
        look_in(looking, &bin);
    }
}

/// Every bin of this person's that may be there.
pub(crate) fn bins(home: &Home) -> Vec<PathBuf> {
    let Some(desktop) = &home.desktop else {
        return Vec::new();
    };
    let user = home.runtime.user;
    let mut bins = vec![desktop.data.join("Trash")];
    for top in &desktop.tops {
        let shared = top.join(".Trash");
        let of_user = shared.join(user.to_string());
        let own = top.join(format!(".Trash-{user}"));
        // Whoever may write at the top may have put a link there.
        let leads_on = |path: &Path| !home.mounts.may_ask(path) || path.is_symlink();
        bins.extend(Some(of_user).filter(|bin| !leads_on(&shared) && !leads_on(bin)));
        bins.extend(Some(own).filter(|bin| !leads_on(bin)));
    }
    bins
}

fn look_in(looking: &mut Looking<'_>, bin: &Path) {
    let files = bin.join("files");
    for path in looking.below(&files) {
        let Some((whose, file)) = looking.at(&path) else {
            continue;
        };
        // What lies in a folder that was thrown away has no note of its own.
        let note = note(bin, &files, &path);
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
