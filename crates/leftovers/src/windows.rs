//! Windows: its bin, its shortcuts to recent files, and its own records, which stay.

use std::path::{Path, PathBuf};

use crate::copies;
use crate::home::Home;
use crate::link;
use crate::looking::Looking;
use crate::recent;
use crate::trace::{Kind, said};

/// Folders of shortcuts to what was opened last, below `%APPDATA%`.
const RECENT: &[&str] = &["Microsoft/Windows/Recent", "Microsoft/Office/Recent"];
/// Shortcuts to the program, below `%APPDATA%`.
const MENU: &str = "Microsoft/Windows/Start Menu/Programs/Pantry.lnk";

pub(crate) fn look(looking: &mut Looking<'_>) {
    let Some(windows) = &looking.home.windows else {
        return;
    };
    for bins in bins(looking.home) {
        // A bin for each user; those of others can't be listed, and are no trace of this one's.
        for bin in looking.list(&bins) {
            if std::fs::read_dir(&bin).is_ok() {
                look_in_bin(looking, &bin);
            }
        }
    }
    for folder in RECENT {
        for shortcut in looking.list(&windows.roaming.join(folder)) {
            look_at_shortcut(looking, &shortcut);
        }
    }
    // What Windows notes of files and programs that were used, in files from which nothing can be taken out.
    let usage = [
        (
            &windows.roaming,
            "Microsoft/Windows/Recent/AutomaticDestinations",
            "Jump lists",
        ),
        (&windows.local, "Microsoft/Windows/Explorer", "Explorer"),
        (
            &windows.local,
            "ConnectedDevicesPlatform",
            "Windows Timeline",
        ),
        (&windows.system, "Prefetch", "Prefetch"),
    ];
    for (folder, path, name) in usage {
        looking.tell_of(Kind::Usage, name, folder.join(path));
    }
    let menu = windows.roaming.join(MENU);
    looking.tell_of(Kind::Program, said(&menu), menu);
}

/// The folder of bins of each drive.
pub(crate) fn bins(home: &Home) -> Vec<PathBuf> {
    let drives = home.windows.iter().flat_map(|windows| &windows.drives);
    drives.map(|drive| drive.join("$Recycle.Bin")).collect()
}

/// What was thrown away is called `$R` and some letters, and its note `$I` and the same ones.
fn look_in_bin(looking: &mut Looking<'_>, bin: &Path) {
    for path in looking.below(bin) {
        let Some((whose, file)) = looking.at(&path) else {
            continue;
        };
        // What lies in a folder that was thrown away has no note of its own.
        let note = note(bin, &path);
        let name = note
            .as_ref()
            .and_then(|note| looking.read(note))
            .and_then(|bytes| named(&bytes));
        looking.found(copies::binned(path, whose, file, name, note));
    }
}

fn note(bin: &Path, path: &Path) -> Option<PathBuf> {
    let name = path.file_name().filter(|_| path.parent() == Some(bin))?;
    Some(bin.join(format!("$I{}", name.to_str()?.strip_prefix("$R")?)))
}

/// What it was called. A note has its version, the size and the time, then the path: in 520 bytes, or since the second
/// version after its length.
fn named(note: &[u8]) -> Option<String> {
    let from = match link::number(note, 0)? {
        1 => 24,
        2 => 28,
        _ => return None,
    };
    let path = link::until_zero(note.get(from..)?)?;
    Some(said(&link::plain(&path))).filter(|name| !name.is_empty())
}

fn look_at_shortcut(looking: &mut Looking<'_>, shortcut: &Path) {
    let is_one = shortcut
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("lnk"));
    let Some(bytes) = is_one.then(|| looking.read(shortcut)).flatten() else {
        return;
    };
    if let Some(path) = link::target(&bytes) {
        recent::tell(looking, shortcut, &path, bytes);
    }
}
