//! What the program itself left where nothing of it should be, and what of it stands where it must.

use std::fs;
use std::path::{Path, PathBuf};

use crate::home::{Desktop, NAME};
use crate::looking::Looking;
use crate::recent;
use crate::replace;
use crate::runtime::holds_only;
use crate::trace::{Kind, Trace, Way, said};

pub(crate) fn look(looking: &mut Looking<'_>) {
    let home = looking.home;
    for base in &home.runtime.bases {
        for folder in looking_for_stale(looking, base) {
            looking.found(remains(folder));
        }
    }
    // These two are asked wherever they stand: the program runs, and reads its notebook.
    if home.own.is_dir() {
        looking.found(Trace::stays(Kind::Notebook, NAME, home.own.clone()));
    }
    if home.program.is_file() {
        let trace = Trace::stays(Kind::Program, said(&home.program), home.program.clone());
        looking.found(trace);
    }
    if let Some(desktop) = &home.desktop {
        folders(looking, desktop);
        entries(looking, desktop);
        crashes(looking, desktop);
    }
}

fn remains(place: PathBuf) -> Trace {
    Trace {
        kind: Kind::Remains,
        name: said(&place),
        place,
        count: 1,
        about: None,
        by_name: false,
        way: Way::Remains,
    }
}

fn looking_for_stale(looking: &mut Looking<'_>, base: &Path) -> Vec<PathBuf> {
    if !looking.may_ask(base) {
        return Vec::new();
    }
    let stale = looking.home.runtime.stale(base);
    stale.unwrap_or_else(|error| {
        looking.unread(base, &error);
        Vec::new()
    })
}

/// Folders of the program's name where the window system's libraries would make them, and what a change that was cut short
/// left.
fn folders(looking: &mut Looking<'_>, desktop: &Desktop) {
    let part = replace::part(&desktop.data.join(recent::LIST));
    if looking.may_ask(&part) && part.is_file() {
        looking.found(remains(part));
    }
    let mut all = vec![desktop.data.join(&desktop.identifier)];
    for base in [&desktop.cache, &desktop.config, &desktop.state] {
        all.extend([base.join(NAME), base.join(&desktop.identifier)]);
    }
    for folder in all {
        if !looking.may_ask(&folder) || !folder.is_dir() {
            continue;
        }
        if is_theirs(desktop, &folder) {
            looking.found(remains(folder));
        } else {
            looking.found(Trace::stays(Kind::Namesake, said(&folder), folder));
        }
    }
}

/// Nothing stands in a folder but what the window system's libraries make. One of the plain name is known by what they make
/// alone: an empty one is anybody's.
pub(crate) fn is_theirs(desktop: &Desktop, folder: &Path) -> bool {
    let is_folder = fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir());
    if said(folder) == desktop.identifier {
        return is_folder && holds_only(folder, desktop.made);
    }
    is_folder && holds_only(folder, desktop.telling) && !holds_only(folder, &[])
}

/// Menus and desktops that show the program.
fn entries(looking: &mut Looking<'_>, desktop: &Desktop) {
    let system = ["usr/share", "usr/local/share"].map(|share| desktop.system.join(share));
    let menus = system.iter().chain([&desktop.data]);
    let folders = menus
        .map(|share| share.join("applications"))
        .chain(looking.home.folders.iter().cloned());
    for folder in folders.collect::<Vec<_>>() {
        // By its own name, or as its package calls it.
        for name in [NAME, "Pantry"] {
            let entry = folder.join(format!("{name}.desktop"));
            if looking.may_ask(&entry) && entry.is_file() {
                looking.found(Trace::stays(Kind::Program, said(&entry), entry));
            }
        }
    }
}

/// The system's own records of programs that crashed: of this one, and of what the window system's libraries start for it.
fn crashes(looking: &mut Looking<'_>, desktop: &Desktop) {
    for folder in [
        "var/lib/systemd/coredump",
        "var/lib/apport/coredump",
        "var/crash",
    ] {
        for path in looking.list(&desktop.system.join(folder)) {
            let name = said(&path);
            let words = name.split(|c: char| !c.is_ascii_alphanumeric());
            let mut helpers = desktop.helpers.iter();
            if words.into_iter().any(|word| word == NAME)
                || helpers.any(|helper| name.contains(helper))
            {
                looking.found(Trace::stays(Kind::Crash, name, path));
            }
        }
    }
}
