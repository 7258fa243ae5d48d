//! Adding a hundred photos, and reading one back, against the least that any program must do to the same bytes.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Instant;

use casebook::evidence::{Event, Source};
use casebook::{Casebook, Shared, Stamp};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use vault::{Cost, Passphrase, Vault};

use crate::row::Row;

const PHOTOS: usize = 100;
/// How many of them differ; making one takes longer than adding it.
const DIFFERENT: usize = 10;

const NOW: Stamp = Stamp {
    utc_ms: 1_700_000_000_000,
    offset_minutes: 60,
};

pub fn measure() -> Vec<Row> {
    let folder =
        tempfile::tempdir_in(concat!(env!("CARGO_MANIFEST_DIR"), "/../target")).expect("a folder");
    let photos: Vec<PathBuf> = (0..DIFFERENT)
        .map(|number| {
            let path = folder.path().join(format!("IMG_{number}.jpg"));
            std::fs::write(&path, trials::photo::twelve_megapixels(number as u32)).expect("a file");
            path
        })
        .collect();
    // Both twice, in turn; the better of each.
    let runs = [0, 1].map(|run| {
        (
            limit(&photos),
            add(&folder.path().join(run.to_string()), &photos),
        )
    });
    let limit = runs
        .iter()
        .map(|(limit, _)| *limit)
        .fold(f64::MAX, f64::min);
    let added = runs
        .iter()
        .map(|(_, added)| *added)
        .fold(f64::MAX, f64::min);
    let mut rows = vec![
        Row::at_most(
            "100 photos of 12 megapixels: times the limit",
            added / limit,
            "x",
            1.3,
        ),
        Row::told("100 photos of 12 megapixels", added, "s").against(limit),
    ];
    rows.push(read_back(&folder.path().join("0")));
    rows
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// SHA-256, AES-256-GCM, and a decode at an eighth of the size, on all cores.
fn limit(photos: &[PathBuf]) -> f64 {
    let next = AtomicUsize::new(0);
    let since = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..cores() {
            scope.spawn(|| {
                while next.fetch_add(1, Ordering::Relaxed) < PHOTOS {
                    let number = next.load(Ordering::Relaxed);
                    least(&photos[number % DIFFERENT]);
                }
            });
        }
    });
    since.elapsed().as_secs_f64()
}

fn least(path: &Path) {
    let mut bytes = std::fs::read(path).expect("a photo");
    let mut decoder = jpeg_decoder::Decoder::new(bytes.as_slice());
    decoder.scale(500, 375).expect("scaled");
    std::hint::black_box(decoder.decode().expect("decoded"));
    drop(decoder);
    std::hint::black_box(ring::digest::digest(&ring::digest::SHA256, &bytes));
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[7; 32]).expect("a key"));
    for chunk in bytes.chunks_mut(65_536) {
        let nonce = Nonce::assume_unique_for_key([0; 12]);
        let tag = key
            .seal_in_place_separate_tag(nonce, Aad::empty(), chunk)
            .expect("sealed");
        std::hint::black_box(tag.as_ref());
    }
}

fn passphrase() -> Passphrase {
    Passphrase::new("violet lantern orchard").expect("a passphrase")
}

fn add(folder: &Path, photos: &[PathBuf]) -> f64 {
    let seat = Vault::at(folder)
        .create(&passphrase(), Cost::Small)
        .expect("a notebook");
    let book = Casebook::open(&seat, "Europe/Amsterdam").expect("open");
    let entry = book.new_entry(NOW).expect("an entry").id;
    let shared = Shared::default();
    shared.put(book).expect("open");
    let worker = trials::desk::program("PANTRY_APP").with_file_name("pantry-worker");
    let pool = intake::Pool::new(worker, cores());
    let sources = (0..PHOTOS)
        .map(|number| Source::path(&photos[number % DIFFERENT]))
        .collect();
    let shown = AtomicUsize::new(0);
    let since = Instant::now();
    let tell = |event: Event| {
        if let Event::Added { photo, .. } = event {
            shown.fetch_add(usize::from(photo.unshown.is_none()), Ordering::Relaxed);
        }
    };
    casebook::evidence::add(
        &shared,
        &pool,
        entry,
        sources,
        &|| NOW,
        &AtomicBool::new(false),
        &tell,
    )
    .expect("added");
    let time = since.elapsed().as_secs_f64();
    assert_eq!(shown.into_inner(), PHOTOS, "every photo has its thumbnail");
    shared.close().expect("closed");
    time
}

fn read_back(folder: &Path) -> Row {
    let seat = Vault::at(folder).open(&passphrase()).expect("a seat");
    let book = Casebook::open(&seat, "Europe/Amsterdam").expect("open");
    let entry = book.list("", 0, 1).expect("listed").rows.remove(0).id;
    let photo = book.entry(entry).expect("opened").photos.remove(50);
    let files = book.files().expect("files");
    let mut bytes = Vec::new();
    let mut best = f64::MAX;
    for _ in 0..10 {
        bytes.clear();
        let since = Instant::now();
        files
            .open(photo.id)
            .expect("open")
            .read_to_end(&mut bytes)
            .expect("read");
        best = best.min(since.elapsed().as_secs_f64() * 1e3);
    }
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[7; 32]).expect("a key"));
    let since = Instant::now();
    let nonce = Nonce::assume_unique_for_key([0; 12]);
    let tag = key
        .seal_in_place_separate_tag(nonce, Aad::empty(), &mut bytes)
        .expect("sealed");
    std::hint::black_box(tag.as_ref());
    Row::told("read one photo back", best, "ms").against(since.elapsed().as_secs_f64() * 1e3)
}
