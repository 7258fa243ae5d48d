//! Unlocking, listing, searching, and one entry more.

use std::io::Write as _;
use std::path::Path;
use std::time::Instant;

use casebook::log::{EntryFields, Filter};
use casebook::{Casebook, Stamp};
use ring::hmac;
use vault::{Cost, Vault};

use crate::place::{self, passphrase};
use crate::row::{Row, cpu, percentile, written};

const WORDS: [&str; 24] = [
    "stood",
    "outside",
    "again",
    "the",
    "bakery",
    "called",
    "seven",
    "times",
    "letter",
    "under",
    "door",
    "Élise",
    "waited",
    "school",
    "car",
    "grey",
    "message",
    "threat",
    "neighbour",
    "saw",
    "him",
    "evening",
    "station",
    "garden",
];
const QUERIES: [&str; 12] = [
    "e",
    "st",
    "bakery",
    "elise",
    "grey car",
    "zebra",
    "neighbour saw him",
    "7",
    "the the",
    "station garden letter",
    "wait",
    "ELISE evening",
];
/// How many entries the cost of one is averaged over: steps of growth and checkpoints are in it.
const MORE: u32 = 200;

pub fn measure() -> Vec<Row> {
    let disk = place::on_disk();
    let mut rows = Vec::new();
    let mut book = made(disk.path());
    fill(&mut book, 0, 1_000);
    rows.extend(one_more(&mut book, 1_000, appended(disk.path())));
    fill(&mut book, 1_000, 10_000 - MORE);
    rows.extend(one_more(&mut book, 10_000, appended(disk.path())));
    book.close().expect("closed");
    rows.extend(unlock(disk.path()));
    let mut book = opened(disk.path());
    rows.push(search(&book, "10,000", 2.0));
    // The next ninety thousand are put in where flushing is free; search reads memory only.
    book.close().expect("closed");
    let memory = tempfile::tempdir_in("/dev/shm").expect("a folder in memory");
    book = made(memory.path());
    fill(&mut book, 0, 100_000);
    rows.push(search(&book, "100,000", 16.0));
    rows
}

fn made(folder: &Path) -> Casebook {
    let seat = Vault::at(folder)
        .create(&passphrase(), Cost::Standard)
        .expect("a notebook");
    Casebook::open(&seat, "Europe/Amsterdam").expect("open")
}

fn opened(folder: &Path) -> Casebook {
    let seat = Vault::at(folder).open(&passphrase()).expect("a seat");
    Casebook::open(&seat, "Europe/Amsterdam").expect("open")
}

fn stamp(number: u32) -> Stamp {
    Stamp {
        utc_ms: 1_700_000_000_000 + i64::from(number) * 600_000,
        offset_minutes: 60,
    }
}

/// About 500 bytes of words.
fn fields(number: u32) -> EntryFields {
    let mut fields = EntryFields::new(stamp(number), "Europe/Amsterdam");
    let mut state = u64::from(number) + 1;
    while fields.what.len() < 470 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        fields
            .what
            .push_str(WORDS[(state >> 33) as usize % WORDS.len()]);
        fields.what.push(' ');
    }
    fields.place = format!("Street {number}");
    fields
}

fn fill(book: &mut Casebook, from: u32, to: u32) {
    for number in from..to {
        add(book, number);
    }
}

fn add(book: &mut Casebook, number: u32) {
    let now = stamp(number);
    let id = book.new_entry(now).expect("an entry").id;
    book.keep(id, fields(number), now).expect("kept");
    book.settle(id, now).expect("settled");
}

fn one_more(book: &mut Casebook, size: u32, limit: f64) -> [Row; 2] {
    let (time, bytes) = (cpu(), written());
    fill(book, 1_000_000 + size, 1_000_000 + size + MORE);
    let each = f64::from(MORE);
    let time = (cpu() - time).as_secs_f64() * 1e3 / each;
    let kib = (written() - bytes) as f64 / 1024.0 / each;
    [
        Row::at_most(format!("one entry at {size}: CPU"), time, "ms", 20.0).against(limit),
        Row::at_most(format!("one entry at {size}: written"), kib, "KiB", 64.0),
    ]
}

fn unlock(folder: &Path) -> [Row; 2] {
    let vault = Vault::at(folder);
    let since = Instant::now();
    let derived = vault.derive(&passphrase()).expect("derived");
    let kdf = since.elapsed().as_secs_f64();
    let before = cpu();
    let seat = vault.open_derived(&derived).expect("a seat");
    let book = Casebook::open(&seat, "Europe/Amsterdam").expect("open");
    let total = book.list(&Filter::words(""), 0, 1).expect("listed").total;
    let listed: usize = (0..total)
        .step_by(1_000)
        .map(|from| {
            book.list(&Filter::words(""), from, 1_000)
                .expect("listed")
                .rows
                .len()
        })
        .sum();
    let used = (cpu() - before).as_secs_f64();
    assert!(listed == total && total >= 10_000);
    [
        Row::told("key derivation", kdf, "s"),
        Row::at_most("unlock without it, list 10,000: CPU", used, "s", 0.15)
            .against(verified(folder)),
    ]
}

/// The least that reading the log costs: HMAC-SHA512 over each page of its cell. CPU seconds.
fn verified(folder: &Path) -> f64 {
    let cell = |number| std::fs::read(folder.join(format!("{number}.dat"))).expect("a cell");
    let largest = [1, 3].map(cell).into_iter().max_by_key(Vec::len);
    let key = hmac::Key::new(hmac::HMAC_SHA512, &[7; 32]);
    let before = cpu();
    for page in largest.unwrap_or_default().chunks(4_096) {
        std::hint::black_box(hmac::sign(&key, page));
    }
    (cpu() - before).as_secs_f64()
}

/// The least that keeping an entry costs: its words and its record written and flushed, without a database. CPU
/// milliseconds.
fn appended(folder: &Path) -> f64 {
    let mut file = std::fs::File::create(folder.join("appended")).expect("a file");
    let before = cpu();
    for _ in 0..MORE {
        for _ in 0..2 {
            file.write_all(&[7; 600]).expect("written");
            file.sync_data().expect("flushed");
        }
    }
    (cpu() - before).as_secs_f64() * 1e3 / f64::from(MORE)
}

fn search(book: &Casebook, size: &str, target: f64) -> Row {
    let mut times: Vec<f64> = (0..20)
        .flat_map(|_| QUERIES)
        .map(|query| {
            let since = Instant::now();
            let page = book.list(&Filter::words(query), 0, 100).expect("searched");
            let time = since.elapsed().as_secs_f64() * 1e3;
            assert_eq!(page.total == 0, query == "zebra", "{query}");
            time
        })
        .collect();
    Row::at_most(
        format!("search {size} entries: p99"),
        percentile(&mut times, 99),
        "ms",
        target,
    )
    .against(scan(size.replace(',', "").parse().unwrap_or(0)))
}

/// One pass over as many bytes as the entries have, in milliseconds.
fn scan(entries: usize) -> f64 {
    let bytes = vec![b'x'; entries * 500];
    let since = Instant::now();
    std::hint::black_box(memchr::memmem::find(&bytes, b"zebra"));
    since.elapsed().as_secs_f64() * 1e3
}
