//! The vectors of the format: made by another program from the format page, read by this one.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use ring::{aead, hkdf};
use serde_json::Value;
use vault::{Derived, Error, FileId, Passphrase, Role, Seat, Vault, sha256};

fn vectors(kind: &str) -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/vectors");
    let mut found: Vec<_> = fs::read_dir(folder.join(kind))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "json"))
        .map(|path: PathBuf| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            let vector = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            (name, vector)
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    let (good, bad): (Vec<_>, Vec<_>) = found.iter().partition(|(n, _)| n.starts_with("good-"));
    assert!(good.len() >= 7 && bad.iter().all(|(n, _)| n.starts_with("bad-")) && bad.len() > 20);
    found
}

fn hex(value: &Value) -> Vec<u8> {
    let digits = value.as_str().unwrap().as_bytes();
    digits
        .chunks_exact(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect()
}

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn edit(bytes: &mut [u8], edits: &Value) {
    for pair in edits.as_array().into_iter().flatten() {
        let (at, new) = (number(&pair[0]), hex(&pair[1]));
        bytes[at..at + new.len()].copy_from_slice(&new);
    }
}

/// A folder with nothing in it but this key file.
fn folder_with(keys: &[u8]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("keep.dat"), keys).unwrap();
    folder
}

fn base() -> Vec<u8> {
    let found = vectors("keyfile");
    hex(&found.iter().find(|(n, _)| n == "good-owner").unwrap().1["file"])
}

#[test]
fn key_files_end_as_their_vectors_say() {
    let base = base();
    let original = folder_with(&base);
    // The edits leave the id alone, so what was derived once serves nearly all.
    let mut derived: HashMap<String, Derived> = HashMap::new();
    for (name, vector) in vectors("keyfile") {
        let mut bytes = base.clone();
        edit(&mut bytes, &vector["edits"]);
        if let Some(length) = vector.get("length") {
            bytes.resize(number(length), 0);
        }
        let folder = folder_with(&bytes);
        let (vault, typed) = (Vault::at(folder.path()), text(&vector["passphrase"]));
        let passphrase = Passphrase::new(typed).unwrap();
        let outcome = if bytes.get(..32) == Some(&base[..32]) && name != "good-small-cost" {
            let derived = derived.entry(typed.to_owned()).or_insert_with(|| {
                let known = Vault::at(original.path());
                known.derive(&passphrase).unwrap()
            });
            vault.open_derived(derived)
        } else {
            vault.open(&passphrase)
        };
        let expected = &vector["expect"];
        match outcome {
            Ok(seat) => {
                let role = match seat.role() {
                    Role::Owner => "owner",
                    Role::Recovery => "recovery",
                    Role::Supporter => "supporter",
                    Role::Spare => "spare",
                };
                assert_eq!(Value::from(role), expected["role"], "{name}");
                assert_eq!(Value::from(seat.log().is_some()), expected["log"], "{name}");
                let generation = expected["generation"].as_u64().unwrap_or(0);
                assert_eq!(u64::from(seat.generation()), generation, "{name}");
            }
            Err(error) => assert_eq!(Value::from(error.code()), expected["code"], "{name}"),
        }
        assert_eq!(
            fs::read(folder.path().join("keep.dat")).unwrap(),
            bytes,
            "{name} was written"
        );
    }
}

struct Length(usize);

impl hkdf::KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

fn content(length: usize) -> Vec<u8> {
    (0..length)
        .map(|i| ((i * 31 + i / 256) % 256) as u8)
        .collect()
}

/// The file a vector describes: as the format has it, but for the vector's defect.
fn sealed_by_hand(vector: &Value) -> Vec<u8> {
    let id = hex(&vector["id"]);
    let mut keys = [0; 71];
    hkdf::Salt::new(hkdf::HKDF_SHA256, &id)
        .extract(&hex(&vector["root"]))
        .expand(&[b"pantry/1/sealed"], Length(71))
        .and_then(|okm| okm.fill(&mut keys))
        .unwrap();
    let key = aead::UnboundKey::new(&aead::AES_256_GCM, &keys[..32]).unwrap();
    let key = aead::LessSafeKey::new(key);
    let mut plain = hex(&vector["prologue"]);
    plain.extend(content(number(&vector["content"])));
    plain.resize(number(&vector["plaintext"]), 0);
    edit(&mut plain, &vector["plaintext_edits"]);
    let mut pieces: Vec<&[u8]> = plain.chunks(65_536).collect();
    if vector.get("empty_last").is_some() {
        pieces.push(b"");
    }
    let flag = |name: &str, usual: u64| vector[name].as_u64().unwrap_or(usual) as u8;
    let mut file = [&id, &keys[32..64]].concat();
    let bound = sha256(&file);
    for (i, piece) in pieces.iter().enumerate() {
        let last = i == pieces.len() - 1;
        let mut nonce = [0; 12];
        nonce[..7].copy_from_slice(&keys[64..]);
        nonce[7..11].copy_from_slice(&u32::try_from(i).unwrap().to_be_bytes());
        nonce[11] = if last {
            flag("last_flag", 1)
        } else {
            flag("other_flag", 0)
        };
        let mut chunk = piece.to_vec();
        let nonce = aead::Nonce::assume_unique_for_key(nonce);
        key.seal_in_place_append_tag(nonce, aead::Aad::from(bound), &mut chunk)
            .unwrap();
        file.extend(chunk);
    }
    for step in vector["file_edits"].as_array().into_iter().flatten() {
        let n = |i: usize| number(&step[i]);
        match text(&step[0]) {
            "cut" => file.truncate(n(1)),
            "zeros" => file.resize(file.len() + n(1), 0),
            "flip" => file[n(1)] ^= 1,
            "repeat" => file.extend_from_within(n(1)..n(1) + n(2)),
            "swap" => {
                let (start, end) = file.split_at_mut(n(2));
                start[n(1)..n(1) + n(3)].swap_with_slice(&mut end[..n(3)]);
            }
            other => panic!("{other}"),
        }
    }
    file
}

fn owner(folder: &Path) -> Seat {
    let passphrase = Passphrase::new("caf\u{e9} zonder suiker").unwrap();
    Vault::at(folder).open(&passphrase).unwrap()
}

/// At which step it failed and how, or what was read.
fn outcome(seat: &Seat, vector: &Value) -> Result<(vault::Label, Vec<u8>), (&'static str, Error)> {
    let compartment = match text(&vector["opened_in"]) {
        "plan" => seat.plan(),
        _ => seat.log().unwrap(),
    };
    let id = FileId::from_hex(text(&vector["opened_as"])).unwrap();
    let mut reader = compartment.files().open(id).map_err(|e| ("open", e))?;
    let mut read = Vec::new();
    let end: io::Result<usize> = reader.read_to_end(&mut read);
    end.map_err(|e| ("read", e.into()))?;
    Ok((reader.label().clone(), read))
}

#[test]
fn sealed_files_end_as_their_vectors_say() {
    let folder = folder_with(&base());
    let files = folder.path().join("files");
    fs::create_dir(&files).unwrap();
    let seat = owner(folder.path());
    for (name, vector) in vectors("sealed") {
        let file = sealed_by_hand(&vector);
        let pinned = hex(&vector["sha256"]);
        assert_eq!(
            sha256(&file)[..],
            pinned,
            "{name}: not the file that was meant"
        );
        fs::write(files.join(text(&vector["opened_as"])), &file).unwrap();
        let expected = &vector["expect"];
        match outcome(&seat, &vector) {
            Ok((label, read)) => {
                assert!(expected.get("code").is_none(), "{name} was read");
                assert_eq!(Value::from(label.name), expected["name"], "{name}");
                assert_eq!(Value::from(label.media_type), expected["type"], "{name}");
                assert_eq!(Value::from(label.length), expected["length"], "{name}");
                assert_eq!(sha256(&read)[..], hex(&expected["sha256"]), "{name}");
                assert_eq!(read, content(number(&vector["content"])), "{name}");
            }
            Err((step, error)) => {
                assert_eq!(Value::from(error.code()), expected["code"], "{name}");
                assert_eq!(Value::from(step), expected["at"], "{name}");
            }
        }
    }
}

/// A bad file must be bad for its defect alone: without it, the same file opens.
#[test]
fn a_bad_vector_without_its_defect_is_good() {
    let folder = folder_with(&base());
    let files = folder.path().join("files");
    fs::create_dir(&files).unwrap();
    let seat = owner(folder.path());
    let defects = [
        "plaintext_edits",
        "file_edits",
        "last_flag",
        "other_flag",
        "empty_last",
    ];
    let mut mended = 0;
    for (name, mut vector) in vectors("sealed") {
        let fields = vector.as_object_mut().unwrap();
        let removed = defects
            .iter()
            .filter(|d| fields.remove(**d).is_some())
            .count();
        if removed == 0 {
            continue;
        }
        assert_eq!(removed, 1, "{name} has more than one defect");
        fs::write(
            files.join(text(&vector["opened_as"])),
            sealed_by_hand(&vector),
        )
        .unwrap();
        assert!(outcome(&seat, &vector).is_ok(), "{name}");
        mended += 1;
    }
    assert!(mended >= 18, "{mended}");
}

/// The vectors' notebook has all four roles. Whatever the owner changes, the others open as before, the spare
/// one too, whose roots the owner does not know.
#[test]
fn a_change_by_the_owner_keeps_every_other_passphrase() {
    let folder = folder_with(&base());
    let spare = || {
        let passphrase = Passphrase::new("bladerdeeg").unwrap();
        Vault::at(folder.path()).open(&passphrase).unwrap()
    };
    let label = vault::Label {
        name: String::new(),
        media_type: String::new(),
        length: 3,
    };
    let sealed = [spare().plan().files(), spare().log().unwrap().files()]
        .map(|files| files.seal(&mut &b"abc"[..], &label).unwrap().id);
    let mut seat = owner(folder.path());
    seat.set_passphrase(&Passphrase::new("nieuw").unwrap())
        .unwrap();
    let after = fs::read(folder.path().join("keep.dat")).unwrap();
    let slots = |bytes: &[u8]| -> Vec<Vec<u8>> {
        bytes[32..].chunks_exact(1084).map(<[u8]>::to_vec).collect()
    };
    for (i, (was, is)) in slots(&base()).iter().zip(slots(&after)).enumerate() {
        assert_ne!(*was, is, "slot {i}");
    }
    for (words, role) in [
        ("nieuw", Role::Owner),
        ("K3EP-0RDE-R1NG", Role::Recovery),
        ("twee eieren", Role::Supporter),
        ("bladerdeeg", Role::Spare),
    ] {
        let seat = Vault::at(folder.path()).open(&Passphrase::new(words).unwrap());
        assert_eq!(seat.map(|seat| seat.role()).ok(), Some(role));
    }
    let (plan, log) = (spare().plan().files(), spare().log().unwrap().files());
    assert!(plan.open(sealed[0]).is_ok() && log.open(sealed[1]).is_ok());
    assert!(seat.plan().files().open(sealed[0]).is_err());
}

/// A database made as the format page says, by SQLCipher alone, opens; under the key of another cell it does not.
#[test]
fn the_databases_keys_are_the_formats() {
    let folder = folder_with(&base());
    let seat = owner(folder.path());
    let found = vectors("keyfile");
    let (_, vector) = found.iter().find(|(n, _)| n == "good-owner").unwrap();
    for (name, compartment) in [("plan", seat.plan()), ("log", seat.log().unwrap())] {
        let cell = number(&vector["cells"][name]);
        let path = folder.path().join(format!("{}.dat", cell + 1));
        let make = |info: u8| {
            let mut key = [0; 32];
            hkdf::Salt::new(hkdf::HKDF_SHA256, &[])
                .extract(&hex(&vector["roots"][name]))
                .expand(&[b"pantry/1/database", &[info]], Length(32))
                .and_then(|okm| okm.fill(&mut key))
                .unwrap();
            fs::remove_file(&path).ok();
            let database = sqlite::open(&path, sqlite::OpenFlags::default()).unwrap();
            let digits = FileId::from(key).to_hex();
            let made = format!(
                "PRAGMA key = \"x'{digits}'\"; PRAGMA application_id = 0x50414e54;
                 CREATE TABLE made (by TEXT); INSERT INTO made VALUES ('another program');"
            );
            database.execute_batch(&made).unwrap();
        };
        make(cell as u8 ^ 1);
        let refused = compartment.database(&[]).err();
        assert_eq!(refused, Some(Error::Damaged(vault::What::Cell)), "{name}");
        make(cell as u8);
        let database = compartment.database(&[]).unwrap();
        let by: String = database
            .sql()
            .query_row("SELECT by FROM made", [], |row| row.get(0))
            .unwrap();
        assert_eq!(by, "another program", "{name}");
        database.close().unwrap();
        assert_eq!(fs::metadata(&path).unwrap().len(), 1 << 20, "{name}");
    }
}
