//! Sealed files, through the public door.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::HashSet;
use std::fs;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::LazyLock;

use proptest::prelude::*;
use tempfile::TempDir;
use vault::{Cost, Error, FileId, Files, Label, Passphrase, Seat, Vault, What, sha256};

struct Place {
    folder: TempDir,
    seat: Seat,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let passphrase = Passphrase::new("owner").unwrap();
        let seat = Vault::at(folder.path())
            .create(&passphrase, Cost::Small)
            .unwrap();
        Self { folder, seat }
    }

    fn plan(&self) -> Files {
        self.seat.plan().files()
    }

    fn log(&self) -> Files {
        self.seat.log().unwrap().files()
    }

    /// As after a restart: no memory of what was sealed.
    fn reopened(&self) -> Seat {
        let passphrase = Passphrase::new("owner").unwrap();
        Vault::at(self.folder.path()).open(&passphrase).unwrap()
    }

    fn files(&self) -> PathBuf {
        self.folder.path().join("files")
    }

    fn names(&self) -> HashSet<String> {
        fs::read_dir(self.files())
            .unwrap()
            .map(|e| e.unwrap().file_name().into_string().unwrap())
            .collect()
    }
}

fn label(length: usize) -> Label {
    Label {
        name: "leaf.png".to_owned(),
        media_type: "image/png".to_owned(),
        length: length as u64,
    }
}

fn content(length: usize) -> Vec<u8> {
    (0..length).map(|i| (i * 7 + i / 251) as u8).collect()
}

fn seal(files: &Files, length: usize) -> FileId {
    let id = seal_aside(files, length);
    files.enter(&[id]).unwrap();
    id
}

/// Sealed, and not entered.
fn seal_aside(files: &Files, length: usize) -> FileId {
    files
        .seal(&mut &content(length)[..], &label(length))
        .unwrap()
        .id
}

static SHARED: LazyLock<Place> = LazyLock::new(Place::new);
static MEDIUM: LazyLock<(FileId, Vec<u8>)> = LazyLock::new(|| {
    let length = 500_000;
    (seal(&SHARED.plan(), length), content(length))
});

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_length_comes_back(length in prop_oneof![0usize..300_000, 262_000usize..262_200, Just(0)]) {
        let files = SHARED.plan();
        let bytes = content(length);
        let sealed = files.seal(&mut &bytes[..], &label(length)).unwrap();
        prop_assert_eq!(sealed.sha256, sha256(&bytes));
        prop_assert_eq!(sealed.length, length as u64);
        let mut reader = files.open(sealed.id).unwrap();
        prop_assert_eq!(reader.label(), &label(length));
        let mut read = Vec::new();
        reader.read_to_end(&mut read).unwrap();
        prop_assert!(read == bytes);
        files.remove(sealed.id).unwrap();
    }

    #[test]
    fn any_place_can_be_read_alone(
        reads in proptest::collection::vec((0usize..510_000, 0usize..140_000), 1..12)
    ) {
        let (id, bytes) = &*MEDIUM;
        let mut reader = SHARED.plan().open(*id).unwrap();
        for (at, length) in reads {
            prop_assert_eq!(reader.seek(SeekFrom::Start(at as u64)).unwrap(), at as u64);
            let mut read = Vec::new();
            Read::by_ref(&mut reader).take(length as u64).read_to_end(&mut read).unwrap();
            let from = at.min(bytes.len());
            prop_assert!(read == bytes[from..(at + length).clamp(from, bytes.len())]);
        }
    }

    #[test]
    fn a_flipped_bit_anywhere_is_seen(at in 0usize..507_000, bit in 0u8..8) {
        let (id, _) = &*MEDIUM;
        let path = SHARED.files().join(id.to_hex());
        let mut bytes = fs::read(&path).unwrap();
        let at = at % bytes.len();
        bytes[at] ^= 1 << bit;
        // Under the same name in another folder, opened with the same keys.
        let other = tempfile::tempdir().unwrap();
        fs::create_dir(other.path().join("files")).unwrap();
        fs::copy(SHARED.folder.path().join("keep.dat"), other.path().join("keep.dat")).unwrap();
        fs::write(other.path().join("files").join(id.to_hex()), bytes).unwrap();
        let seat = Vault::at(other.path()).open_derived(&DERIVED).unwrap();
        let outcome = seat.plan().files().open(*id).and_then(|mut reader| {
            Ok(io::copy(&mut reader, &mut io::sink())?)
        });
        prop_assert_eq!(outcome, Err(Error::Damaged(What::File)));
    }
}

static DERIVED: LazyLock<vault::Derived> = LazyLock::new(|| {
    let passphrase = Passphrase::new("owner").unwrap();
    Vault::at(SHARED.folder.path()).derive(&passphrase).unwrap()
});

#[test]
fn seeking_knows_the_end_and_refuses_what_lies_before_the_start() {
    let (id, bytes) = &*MEDIUM;
    let mut reader = SHARED.plan().open(*id).unwrap();
    assert_eq!(
        reader.seek(SeekFrom::End(-3)).unwrap(),
        bytes.len() as u64 - 3
    );
    let mut tail = Vec::new();
    reader.read_to_end(&mut tail).unwrap();
    assert_eq!(tail, bytes[bytes.len() - 3..]);
    assert!(reader.seek(SeekFrom::Current(-1_000_000)).is_err());
    assert_eq!(reader.seek(SeekFrom::Start(1 << 60)).unwrap(), 1 << 60);
    assert_eq!(reader.read(&mut [0; 4]).unwrap(), 0);
}

#[test]
fn sizes_on_the_disk_are_padded() {
    let place = Place::new();
    let size = |length| {
        let id = seal(&place.plan(), length);
        fs::metadata(place.files().join(id.to_hex())).unwrap().len()
    };
    let least = 64 + 262_144 + 4 * 16;
    assert_eq!([size(0), size(1), size(200_000)], [least; 3]);
    assert_eq!(size(1_000_000), 64 + 1_015_808 + 16 * 16);
}

#[test]
fn a_source_that_is_not_as_announced_leaves_nothing() {
    let place = Place::new();
    let bytes = content(300_000);
    for announced in [299_999, 300_001, 0, 700_000] {
        let outcome = place.plan().seal(&mut &bytes[..], &label(announced));
        assert_eq!(outcome.err(), Some(Error::Changed), "{announced}");
    }
    struct Broken;
    impl Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("gone"))
        }
    }
    let outcome = place.plan().seal(&mut Broken, &label(10));
    assert_eq!(outcome.err(), Some(Error::Changed));
    assert_eq!(place.names().len(), 0);
}

#[test]
fn a_removed_file_is_missing() {
    let place = Place::new();
    let id = seal(&place.plan(), 10);
    place.plan().remove(id).unwrap();
    place.plan().remove(id).unwrap();
    assert_eq!(
        place.plan().open(id).err(),
        Some(Error::Missing(What::File))
    );
    assert_eq!(place.names().len(), 0);
}

#[test]
fn a_compartment_opens_no_file_of_the_other() {
    let place = Place::new();
    let id = seal(&place.plan(), 10);
    assert_eq!(place.log().open(id).err(), Some(Error::Damaged(What::File)));
}

#[test]
fn a_tidying_takes_own_parts_that_nobody_names_and_nothing_else() {
    let place = Place::new();
    let other = Place::new();
    let (kept, newer) = (seal(&place.plan(), 10), seal(&place.plan(), 20));
    let (named, orphan) = (seal_aside(&place.plan(), 10), seal_aside(&place.plan(), 20));
    let foreign = seal(&place.log(), 10);
    let stranger = seal(&other.plan(), 10);
    let copy = |id: FileId, name: String| {
        let from = [&place, &other]
            .iter()
            .map(|p| p.files().join(id.to_hex()))
            .find(|p| p.exists())
            .unwrap();
        let bytes = fs::read(from).unwrap();
        fs::write(place.files().join(name), &bytes[..bytes.len() / 2]).unwrap();
    };
    copy(stranger, stranger.to_hex());
    copy(stranger, format!("{stranger}.part"));
    copy(foreign, format!("{foreign}.part"));
    copy(kept, format!("{kept}.part"));
    let torn = FileId::from([7; 32]);
    fs::write(place.files().join(format!("{torn}.part")), [0; 4096]).unwrap();
    let begun = FileId::from([8; 32]);
    fs::write(place.files().join(format!("{begun}.part")), b"").unwrap();
    fs::write(place.files().join("unknown.txt"), b"not ours").unwrap();
    fs::write(place.files().join(FileId::from([9; 32]).to_hex()), b"short").unwrap();

    let files = place.reopened().plan().files();
    let known = HashSet::from([kept, named]);
    assert_eq!(files.tidy(&known).unwrap(), 4);
    let left: HashSet<String> = [
        kept.to_hex(),
        // A database that was put back knows nothing of it.
        newer.to_hex(),
        named.to_hex(),
        foreign.to_hex(),
        stranger.to_hex(),
        format!("{stranger}.part"),
        format!("{foreign}.part"),
        "unknown.txt".to_owned(),
        FileId::from([9; 32]).to_hex(),
    ]
    .into();
    assert_eq!(place.names(), left);
    assert!(!files.stands(orphan) && files.stands(named));
    assert_eq!(files.tidy(&known).unwrap(), 0);
}

#[test]
fn a_tidying_spares_what_was_sealed_meanwhile() {
    let place = Place::new();
    let id = seal_aside(&place.plan(), 10);
    assert_eq!(place.plan().tidy(&HashSet::new()).unwrap(), 0);
    assert!(place.plan().open(id).is_ok());
    let again = place.reopened().plan().files();
    assert_eq!(again.tidy(&HashSet::new()).unwrap(), 1);
}

#[test]
fn a_file_that_is_taken_out_opens_until_it_is_removed_and_comes_back_while_it_is_named() {
    let place = Place::new();
    let id = seal(&place.plan(), 10);
    place.plan().take_out(&[id]).unwrap();
    assert_eq!(place.names(), [format!("{id}.part")].into());
    let files = place.reopened().plan().files();
    assert!(files.open(id).is_ok());
    assert_eq!(files.tidy(&HashSet::from([id])).unwrap(), 0);
    assert_eq!(place.names(), [id.to_hex()].into());
    files.take_out(&[id]).unwrap();
    assert_eq!(files.tidy(&HashSet::new()).unwrap(), 1);
    // Neither is there any more.
    files.take_out(&[id]).unwrap();
    files.enter(&[id]).unwrap();
    assert_eq!(place.names().len(), 0);
}

#[test]
fn a_part_that_is_named_is_never_removed_whatever_its_first_bytes_say() {
    let place = Place::new();
    let id = seal_aside(&place.plan(), 10);
    let part = place.files().join(format!("{id}.part"));
    let mut bytes = fs::read(&part).unwrap();
    bytes[0] ^= 1;
    fs::write(&part, bytes).unwrap();
    let files = place.reopened().plan().files();
    assert_eq!(files.tidy(&HashSet::from([id])).unwrap(), 0);
    assert_eq!(place.names(), [id.to_hex()].into());
}

#[test]
fn a_tidying_without_a_folder_finds_nothing() {
    let place = Place::new();
    fs::remove_dir(place.files()).unwrap();
    assert_eq!(place.plan().tidy(&HashSet::new()).unwrap(), 0);
    assert!(place.plan().remove(FileId::from([1; 32])).is_ok());
    assert!(place.plan().open(seal(&place.plan(), 5)).is_ok());
}

#[test]
fn files_can_be_sealed_from_several_threads() {
    fn sent<T: Send + Sync + Clone>(_: &T) {}
    let place = Place::new();
    let files = place.plan();
    sent(&files);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| (0..5).map(|n| seal(&files, n * 1000)).collect::<Vec<_>>());
        }
    });
    assert_eq!(place.names().len(), 20);
}
