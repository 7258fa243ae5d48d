//! Adding a hundred photos, and reading one back, against the least that any program must do to the same bytes.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Instant;

use casebook::Casebook;
use casebook::log::Filter;
use vault::Vault;

use crate::place;
use crate::row::Row;

const PHOTOS: usize = 100;
/// How many of them are drawn; the others differ in what follows the picture, which no decoder reads.
const DRAWN: usize = 10;

pub fn measure() -> Vec<Row> {
    let folder = place::on_disk();
    let drawn: Vec<Vec<u8>> = (0..DRAWN)
        .map(|number| trials::photo::twelve_megapixels(number as u32))
        .collect();
    let photos: Vec<PathBuf> = (0..PHOTOS)
        .map(|number| {
            let path = folder.path().join(format!("IMG_{number}.jpg"));
            let mut bytes = drawn[number % DRAWN].clone();
            bytes.extend(number.to_be_bytes());
            std::fs::write(&path, bytes).expect("a file");
            path
        })
        .collect();
    // Both twice, in turn; the better of each.
    let runs = [0, 1].map(|run| {
        (
            place::least(&photos, least),
            add(&folder.path().join(run.to_string()), &photos),
        )
    });
    let best = |of: fn(&(f64, f64)) -> f64| runs.iter().map(of).fold(f64::MAX, f64::min);
    let (limit, added) = (best(|run| run.0), best(|run| run.1));
    vec![
        Row::at_most(
            "100 photos of 12 megapixels: times the limit",
            added / limit,
            "x",
            1.3,
        ),
        Row::told("100 photos of 12 megapixels", added, "s").against(limit),
        read_back(&folder.path().join("0")),
    ]
}

/// SHA-256, AES-256-GCM, and a decode at an eighth of the size.
fn least(path: &Path) {
    let mut bytes = std::fs::read(path).expect("a photo");
    let mut decoder = jpeg_decoder::Decoder::new(bytes.as_slice());
    decoder.scale(500, 375).expect("scaled");
    std::hint::black_box(decoder.decode().expect("decoded"));
    drop(decoder);
    std::hint::black_box(ring::digest::digest(&ring::digest::SHA256, &bytes));
    let key = place::key();
    for chunk in bytes.chunks_mut(65_536) {
        std::hint::black_box(place::sealed(&key, chunk));
    }
}

fn add(folder: &Path, photos: &[PathBuf]) -> f64 {
    let (shared, entry) = place::notebook(folder);
    let (added, time) = place::add(&shared, &place::pool(), entry, photos);
    assert!(
        added.iter().all(|photo| photo.thumb),
        "every photo has its thumbnail"
    );
    shared.close().expect("closed");
    time
}

fn read_back(folder: &Path) -> Row {
    let seat = Vault::at(folder)
        .open(&place::passphrase())
        .expect("a seat");
    let book = Casebook::open(&seat, "Europe/Amsterdam").expect("open");
    let page = book.list(&Filter::default(), 0, 1).expect("listed");
    let mut files = book.entry(page.rows[0].id).expect("opened").attachments;
    let photo = files.remove(50);
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
    let since = Instant::now();
    std::hint::black_box(place::sealed(&place::key(), &mut bytes));
    Row::told("read one photo back", best, "ms").against(since.elapsed().as_secs_f64() * 1e3)
}
