//! Every path that is written during a whole sitting, against a list of what may be.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use trials::desk::{Desk, program};
use trials::photo;
use trials::sitting::{Sitting, Way};
use trials::strace::{Call, calls, watched};
use trials::x::Display;

use crate::begun::{PASSPHRASE, Words};

const RECENT: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xbel version=\"1.0\"></xbel>\n";

/// What may be written, and why.
struct Allowed {
    notebook: PathBuf,
    /// What the window system insists on writing; it goes with the process.
    private: PathBuf,
}

impl Allowed {
    fn has(&self, path: &Path) -> bool {
        if let Ok(own) = path.strip_prefix(&self.notebook) {
            return of_the_notebook(&own.to_string_lossy());
        }
        path.starts_with(&self.private) || of_the_system(&path.to_string_lossy())
    }
}

/// The names of FORMAT.md, the recipes and the look.
fn of_the_notebook(name: &str) -> bool {
    let cell = ["1.dat", "2.dat", "3.dat", "4.dat"]
        .iter()
        .find_map(|cell| name.strip_prefix(cell));
    let sealed = name
        .strip_prefix("files/")
        .map(|name| name.strip_suffix(".part").unwrap_or(name));
    let recipes = name.strip_prefix("recipes.db");
    [
        "",
        "files",
        "lock",
        "keep.dat",
        "keep.dat.part",
        "look.json",
        "look.json.part",
    ]
    .contains(&name)
        || cell.is_some_and(|end| ["", "-wal", "-journal"].contains(&end))
        || recipes.is_some_and(|end| ["", "-wal", "-shm", "-journal"].contains(&end))
        || sealed
            .is_some_and(|name| name.len() == 64 && name.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Not files on a disk.
fn of_the_system(path: &str) -> bool {
    // Where nothing stays; memory that WebKit's processes share.
    path == "/dev/null"
        || path.starts_with("/dev/shm/WK2SharedMemory.")
        || path.starts_with("/proc/self/")
}

fn strange(calls: &[Call], allowed: &Allowed) -> BTreeSet<String> {
    let writes = calls
        .iter()
        .flat_map(|call| call.writes().into_iter().map(move |path| (call, path)));
    writes
        .filter(|(_, path)| !allowed.has(path))
        .map(|(call, path)| format!("{}: {}({})", path.display(), call.name, call.given))
        .collect()
}

#[test]
fn only_the_notebook_and_the_private_folder_are_written() {
    let (desk, display, words) = (Desk::new(), Display::open(), Words::draw());
    desk.furnish(PASSPHRASE, "en", "light");
    let recent = desk.home().join(".local/share/recently-used.xbel");
    fs::write(&recent, RECENT).unwrap();
    let changed = fs::metadata(&recent).unwrap().modified().unwrap();
    let log = words.put("calls", b"");
    let mut sitting = Sitting::of(watched(&desk, &log, &[], &program("PANTRY_APP")), &display);
    let allowed = Allowed {
        notebook: desk.notebook(),
        private: desk
            .runtime()
            .join(format!("pantry-{}", sitting.running.pid())),
    };
    display.type_text(PASSPHRASE);
    sitting.enter();
    sitting.new_entry();
    sitting.write(&words.typed);
    sitting.attach(&words.mail());
    sitting.search(&words.searched);
    sitting.new_entry_from_the_log();
    sitting.attach(&words.put("photo.jpg", &photo::gate(640, 480)));
    sitting.go("settings");
    sitting.go("help");
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());

    let seen = calls(&log);
    let written: BTreeSet<PathBuf> = seen.iter().flat_map(Call::writes).collect();
    let wrote = |start: &Path| written.iter().any(|path| path.starts_with(start));
    assert!(
        wrote(&desk.notebook().join("files")),
        "the control: the import is seen"
    );
    assert!(
        wrote(&allowed.private),
        "the control: the private folder is seen"
    );
    assert_eq!(strange(&seen, &allowed), BTreeSet::new());

    assert_eq!(
        fs::read_to_string(&recent).unwrap(),
        RECENT,
        "the person's own list of files"
    );
    assert_eq!(fs::metadata(&recent).unwrap().modified().unwrap(), changed);
    let outside: Vec<_> = trials::disk::files(desk.all())
        .into_iter()
        .filter(|path| !path.starts_with(desk.notebook()) && *path != recent)
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
    assert!(!allowed.private.exists(), "the private folder is gone");
}

/// The control.
#[test]
fn a_stray_file_is_seen() {
    let (desk, words) = (Desk::new(), Words::draw());
    let log = words.put("calls", b"");
    let script = words.put("script", b"#!/bin/sh\nmkdir $HOME/.cache && echo > $HOME/.cache/stray && mv $HOME/.cache/stray $HOME/.cache/other\n");
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    fs::set_permissions(&script, mode).unwrap();
    assert!(
        watched(&desk, &log, &[], &script)
            .status()
            .unwrap()
            .success()
    );
    let allowed = Allowed {
        notebook: desk.notebook(),
        private: desk.runtime().join("pantry-1"),
    };
    let strange = strange(&calls(&log), &allowed);
    for name in [".cache", ".cache/stray", ".cache/other"] {
        let path = desk.home().join(name).display().to_string();
        assert!(
            strange
                .iter()
                .any(|told| told.starts_with(&format!("{path}: "))),
            "{path}: {strange:?}"
        );
    }
}
