//! The format page against the program: a notebook made by the vault is opened by `reader.py`, which was written
//! from `FORMAT.md` alone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;
use vault::{Compartment, Cost, FileId, Label, Passphrase, Role, Seat, Vault, sha256};

const INTERPRETER: &str = "PANTRY_READER_PYTHON";
const WRONG_PASSPHRASE: i32 = 1;
const DAMAGED: i32 = 2;
const REFUSED: i32 = 3;

// One accent and one space each in the other's form: the same words only if both sides prepare them alike.
const OWNER: &str = "cre\u{300}me br\u{fb}l\u{e9}e\u{a0}twice";
const OWNER_TYPED_ELSEWHERE: &str = "cr\u{e8}me bru\u{302}le\u{301}e\u{3000}twice";
const RECOVERY: &str = "seven plain words on a sheet of paper";
const SUPPORTER: &str = "somebody else";

struct Reader {
    python: OsString,
    notebook: PathBuf,
    out: PathBuf,
}

/// Exit code, the JSON it printed, the line it complained with.
type Outcome = (Option<i32>, Value, String);

impl Reader {
    fn run(&self, passphrase: &str, more: &[&OsStr]) -> Outcome {
        let output = Command::new(&self.python)
            .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/reader/reader.py"))
            .arg(&self.notebook)
            .args(more)
            .env("PANTRY_PASSPHRASE", passphrase)
            .output()
            .unwrap_or_else(|error| panic!("{INTERPRETER} does not run: {error}"));
        let printed = String::from_utf8(output.stdout).unwrap();
        let complaint = String::from_utf8(output.stderr).unwrap();
        assert!(complaint.lines().count() < 2, "one line: {complaint}");
        let json = serde_json::from_str(&printed).unwrap_or(Value::Null);
        (output.status.code(), json, complaint)
    }

    fn summary(&self, passphrase: &str) -> Value {
        let (code, json, complaint) = self.run(passphrase, &[]);
        assert_eq!(code, Some(0), "{complaint}");
        json
    }

    /// Decrypts a file; what it wrote, if anything, comes too.
    fn file(&self, passphrase: &str, id: FileId, compartment: &str) -> (Outcome, Option<Vec<u8>>) {
        let id = id.to_hex();
        let words = ["--file", &id, "--compartment", compartment, "--out"];
        let mut more: Vec<&OsStr> = words.iter().map(OsStr::new).collect();
        more.push(self.out.as_os_str());
        let outcome = self.run(passphrase, &more);
        let written = fs::read(&self.out).ok();
        fs::remove_file(&self.out).ok();
        (outcome, written)
    }

    fn refuses(&self, passphrase: &str, id: FileId, compartment: &str, with: i32, why: &str) {
        let ((code, json, complaint), written) = self.file(passphrase, id, compartment);
        assert_eq!(code, Some(with), "{why}: {complaint}");
        assert_eq!((json, written), (Value::Null, None), "{why}");
        assert!(!complaint.is_empty(), "{why}: it says what is wrong");
    }
}

fn phrase(words: &str) -> Passphrase {
    Passphrase::new(words).unwrap()
}

/// A notebook with three passphrases. The owner's slot stands at the small cost, the two others at the standard one.
fn notebook() -> (TempDir, Seat) {
    let folder = tempfile::tempdir().unwrap();
    let mut seat = Vault::at(folder.path().join("notebook"))
        .create(&phrase(OWNER), Cost::Small)
        .unwrap();
    seat.add_slot(Role::Recovery, &phrase(RECOVERY)).unwrap();
    seat.add_slot(Role::Supporter, &phrase(SUPPORTER)).unwrap();
    (folder, seat)
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|i| (i * 7 + i / 251) as u8).collect()
}

fn seal(compartment: &Compartment, name: &str, media_type: &str, content: &[u8]) -> FileId {
    let label = Label {
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        length: content.len() as u64,
    };
    let files = compartment.files();
    let id = files.seal(&mut &*content, &label).unwrap().id;
    files.enter(&[id]).unwrap();
    id
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_reader_written_from_the_page_opens_what_the_vault_made() -> Result<(), String> {
    let python = std::env::var_os(INTERPRETER).ok_or_else(|| {
        format!("{INTERPRETER} must name a Python with tests/reader/requirements.txt installed")
    })?;
    let (folder, seat) = notebook();
    let reader = Reader {
        python,
        notebook: folder.path().join("notebook"),
        out: folder.path().join("out"),
    };
    let (plan, log) = (seat.plan(), seat.log().unwrap());
    let files = [
        ("plan", plan, "", "", content(0)),
        (
            "log",
            log,
            "S\u{e3}o Jo\u{e3}o \u{2602}.txt",
            "text/plain",
            content(100),
        ),
        (
            "log",
            log,
            "long.bin",
            "application/octet-stream",
            content(300_000),
        ),
    ];
    let ids = files
        .each_ref()
        .map(|(_, compartment, name, media, content)| seal(compartment, name, media, content));

    // The roles: owner and recovery hold the same, a supporter the plan alone.
    let owner = reader.summary(OWNER_TYPED_ELSEWHERE);
    let recovery = reader.summary(RECOVERY);
    let supporter = reader.summary(SUPPORTER);
    assert_eq!(owner["role"], "owner");
    assert_eq!(recovery["role"], "recovery");
    assert_eq!(supporter["role"], "supporter");
    // The file was written, then a recovery code and a supporter came in: three changes, and every slot tells the last.
    for summary in [&owner, &recovery, &supporter] {
        assert_eq!(summary["generation"], 3);
    }
    for what in ["cells", "roots_sha256", "ring"] {
        assert_eq!(owner[what], recovery[what], "{what}");
    }
    let mut ring: Vec<&str> = owner["ring"]
        .as_array()
        .unwrap()
        .iter()
        .map(|e| e["role"].as_str().unwrap())
        .collect();
    ring.sort_unstable();
    assert_eq!(ring, ["owner", "recovery", "supporter"]);
    assert_eq!(supporter["ring"], json!([]));
    for what in ["cells", "roots_sha256"] {
        assert_eq!(supporter[what]["plan"], owner[what]["plan"], "{what}");
        assert_eq!(supporter[what]["log"], Value::Null, "{what}");
    }

    // The files, byte for byte.
    for ((compartment, _, name, media, content), id) in files.iter().zip(ids) {
        let ((code, json, complaint), written) = reader.file(RECOVERY, id, compartment);
        assert_eq!(code, Some(0), "{complaint}");
        let expected = json!({
            "name": name, "type": media, "length": content.len(), "sha256": hex(&sha256(content)),
        });
        assert_eq!(json, expected);
        assert!(
            written.as_ref() == Some(content),
            "{} bytes are the same",
            content.len()
        );
    }

    // What must not open.
    let (code, json, complaint) = reader.run("somebody  else", &[]);
    assert_eq!(
        (code, json),
        (Some(WRONG_PASSPHRASE), Value::Null),
        "{complaint}"
    );
    let [in_plan, small, long] = ids;
    reader.refuses(
        "nobody",
        small,
        "log",
        WRONG_PASSPHRASE,
        "a wrong passphrase",
    );
    reader.refuses(SUPPORTER, small, "log", REFUSED, "a supporter has no log");
    reader.refuses(
        RECOVERY,
        in_plan,
        "log",
        DAMAGED,
        "a file of the other compartment",
    );

    let path = |id: FileId| reader.notebook.join("files").join(id.to_hex());
    let length = fs::metadata(path(long)).unwrap().len() as usize;
    for at in [0, 32, 64, length / 2, length - 1] {
        flip(&path(long), at);
        reader.refuses(
            RECOVERY,
            long,
            "log",
            DAMAGED,
            &format!("byte {at} flipped"),
        );
        flip(&path(long), at);
    }
    let ((code, ..), _) = reader.file(RECOVERY, long, "log");
    assert_eq!(code, Some(0), "the flipped bytes were all flipped back");
    // After a change of keys that was cut off, a file stands beside its place, where one under the old keys still is.
    let beside = path(long).with_extension("next");
    fs::rename(path(long), &beside).unwrap();
    fs::copy(path(in_plan), path(long)).unwrap();
    let ((code, ..), written) = reader.file(RECOVERY, long, "log");
    assert_eq!((code, written), (Some(0), Some(content(300_000))));
    fs::rename(&beside, path(long)).unwrap();
    // On its way out it is read as before.
    log.files().take_out(&[long]).unwrap();
    let ((code, ..), written) = reader.file(RECOVERY, long, "log");
    assert_eq!((code, written), (Some(0), Some(content(300_000))));
    log.files().enter(&[long]).unwrap();
    fs::copy(path(long), path(small)).unwrap();
    reader.refuses(
        RECOVERY,
        small,
        "log",
        DAMAGED,
        "a file under another's name",
    );
    fs::write(reader.notebook.join("keep.dat"), [0; 8703]).unwrap();
    let (code, ..) = reader.run(RECOVERY, &[]);
    assert_eq!(code, Some(DAMAGED), "a cut key file");
    Ok(())
}
