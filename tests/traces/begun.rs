//! What every trial begins with.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use trials::desk::in_full;
use trials::memory::{Mark, random_word, tree_of};
use trials::samples;
use trials::sitting::Way;

/// Where nothing is looked for but what was written.
pub const PASSPHRASE: &str = "violet lantern orchard";

/// The ways out that are tried: every one in full, else one by a key, one by the mouse and one by the system.
pub fn ways() -> &'static [Way] {
    if in_full() { &Way::ALL } else { &Way::ALL[..3] }
}

/// What a person types and adds, each in words that stand nowhere else on this computer.
pub struct Words {
    /// What the notebook is opened with.
    pub passphrase: String,
    /// What is typed in an entry.
    pub typed: String,
    /// What is looked for in the log.
    pub searched: String,
    /// The name of a file.
    pub name: String,
    /// What stands in that file.
    pub content: String,
    /// On a stick: the originals are no trace of the program.
    elsewhere: TempDir,
}

impl Words {
    pub fn draw() -> Self {
        Self {
            passphrase: format!("{} {}", random_word(), random_word()),
            typed: random_word(),
            searched: random_word(),
            name: random_word(),
            content: random_word(),
            elsewhere: tempfile::tempdir_in("/dev/shm").unwrap(),
        }
    }

    /// A mail of that name, with the content for its words and for the name of its own file.
    pub fn mail(&self) -> PathBuf {
        let mail = samples::mail("Where are you?", &self.content);
        self.put(&format!("{}.eml", self.name), &mail)
    }

    /// Any file, where nobody looks for traces.
    pub fn put(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.elsewhere.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// What opens the notebook.
    pub fn passphrase(&self) -> Mark {
        Mark::text("the passphrase", &self.passphrase)
    }

    /// What comes to stand in it.
    pub fn marks(&self) -> Vec<Mark> {
        vec![
            Mark::text("the words of an entry", &self.typed),
            Mark::text("what was looked for", &self.searched),
            Mark::text("the name of a file", &self.name),
            Mark::text("the content of a file", &self.content),
        ]
    }
}

/// Fails when any mark was found.
pub fn none(marks: &[Mark], found: &[usize], place: &str) {
    let all = marks.iter().zip(found);
    let faults: Vec<String> = all
        .filter(|(_, count)| **count > 0)
        .map(|(mark, count)| format!("{} ({count} times)", mark.what))
        .collect();
    assert!(faults.is_empty(), "{place}: {}", faults.join(", "));
}

/// Fails when any mark was not found: the search would not see it elsewhere either.
pub fn all(marks: &[Mark], found: &[usize], place: &str) {
    let all = marks.iter().zip(found);
    let faults: Vec<&str> = all
        .filter(|(_, count)| **count == 0)
        .map(|(mark, _)| mark.what.as_str())
        .collect();
    assert!(
        faults.is_empty(),
        "the control: {} must be {place}",
        faults.join(", ")
    );
}

/// Says something to whoever runs this, past the test harness, which shows nothing of what passes.
pub fn say(words: &str) {
    // Nobody may be there to read it.
    writeln!(std::io::stderr(), "{words}").unwrap_or_default();
}

/// The processes that hold the pages.
pub fn pages_of(pid: u32) -> Vec<u32> {
    let mut all = tree_of(pid);
    // The system keeps fifteen letters of a name.
    all.retain(|pid| called(*pid).starts_with("WebKitWebProces"));
    all
}

/// Sends a signal to processes of the program's.
pub fn signal(pids: &[u32], signal: i32) {
    for pid in pids {
        // SAFETY: a signal to a process that a test's program started.
        assert_eq!(unsafe { libc::kill(pid.cast_signed(), signal) }, 0);
    }
}

/// The one name of a process, for messages.
pub fn called(pid: u32) -> String {
    let name = fs::read_to_string(Path::new("/proc").join(pid.to_string()).join("comm"));
    format!("{} ({pid})", name.unwrap_or_default().trim())
}
