//! A notebook to add files to, and the least that any program must do to the bytes of one.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use casebook::evidence::{Attachment, Event, Intake, Source};
use casebook::{Casebook, EntryId, Shared, Stamp};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::digest::{Context, SHA256};
use vault::{Cost, Passphrase, Vault};

pub const NOW: Stamp = Stamp {
    utc_ms: 1_700_000_000_000,
    offset_minutes: 60,
};

/// A folder on the disk that the project is built on.
pub fn on_disk() -> tempfile::TempDir {
    tempfile::tempdir_in(concat!(env!("CARGO_MANIFEST_DIR"), "/../target")).expect("a folder")
}

pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

pub fn passphrase() -> Passphrase {
    Passphrase::new("violet lantern orchard").expect("a passphrase")
}

/// A new notebook with an entry in it.
pub fn notebook(folder: &Path) -> (Shared, EntryId) {
    let seat = Vault::at(folder)
        .create(&passphrase(), Cost::Small)
        .expect("a notebook");
    let book = Casebook::open(&seat, "Europe/Amsterdam").expect("open");
    let entry = book.new_entry(NOW).expect("an entry").id;
    let shared = Shared::default();
    shared.put(book).expect("open");
    (shared, entry)
}

pub fn pool() -> intake::Pool {
    let worker = trials::desk::program("PANTRY_APP").with_file_name("pantry-worker");
    intake::Pool::new(worker, cores())
}

/// Adds files to an entry. What came in, and how many seconds it took.
pub fn add(
    shared: &Shared,
    pool: &intake::Pool,
    entry: EntryId,
    files: &[PathBuf],
) -> (Vec<Attachment>, f64) {
    let sources = files.iter().map(|path| Source::path(path)).collect();
    let added = std::sync::Mutex::new(Vec::new());
    let intake = Intake {
        shared,
        pool,
        clock: &|| NOW,
        stopped: &|| false,
    };
    let since = Instant::now();
    casebook::evidence::add(&intake, entry, sources, &|event| match event {
        Event::Added { attachment, .. } => added.lock().expect("whole").push(*attachment),
        Event::Same { name, .. } | Event::Refused { name, .. } => panic!("{name} was not added"),
        _ => {}
    })
    .expect("added");
    let time = since.elapsed().as_secs_f64();
    let added = added.into_inner().expect("whole");
    assert_eq!(added.len(), files.len());
    (added, time)
}

/// Seconds that `work` takes for all files on all cores.
pub fn least(files: &[PathBuf], work: impl Fn(&Path) + Sync) -> f64 {
    let next = AtomicUsize::new(0);
    let since = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..cores() {
            scope.spawn(|| {
                while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    work(path);
                }
            });
        }
    });
    since.elapsed().as_secs_f64()
}

pub fn key() -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[7; 32]).expect("a key"))
}

/// Seals a piece where it stands; what comes of it is of no interest.
pub fn sealed(key: &LessSafeKey, piece: &mut [u8]) -> [u8; 16] {
    let nonce = Nonce::assume_unique_for_key([0; 12]);
    let tag = key
        .seal_in_place_separate_tag(nonce, Aad::empty(), piece)
        .expect("sealed");
    tag.as_ref().try_into().expect("16 bytes")
}

/// SHA-256, AES-256-GCM, written and flushed: the least that keeping a file costs.
pub fn kept(path: &Path, to: &Path) {
    let (mut from, mut to) = (
        File::open(path).expect("a file"),
        File::create(to).expect("a file"),
    );
    let (mut hash, key) = (Context::new(&SHA256), key());
    let mut piece = vec![0; 65_536];
    loop {
        let count = from.read(&mut piece).expect("read");
        if count == 0 {
            break;
        }
        hash.update(&piece[..count]);
        let tag = sealed(&key, &mut piece[..count]);
        to.write_all(&piece[..count]).expect("written");
        to.write_all(&tag).expect("written");
    }
    std::hint::black_box(hash.finish());
    to.sync_all().expect("flushed");
}
