//! Figures, printed and not judged: `cargo test --release -p casebook --test figures -- --ignored --nocapture`.
//! Linux only, for it reads what the kernel counted.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use std::fs;
use std::time::Instant;

use casebook::log::Filter;
use casebook::{Casebook, Stamp};
use vault::{Cost, Passphrase, Seat, Vault};

const WORDS: [&str; 24] = [
    "he",
    "stood",
    "at",
    "the",
    "gate",
    "again",
    "and",
    "called",
    "my",
    "sister",
    "from",
    "a",
    "number",
    "nobody",
    "knew",
    "café",
    "Élise",
    "saw",
    "him",
    "leave",
    "in",
    "grey",
    "car",
    "yesterday",
];

/// About 500 bytes, different for every number.
fn account(number: u64) -> String {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut text = format!("Entry {number}:");
    while text.len() < 495 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        text.push(' ');
        text.push_str(WORDS[(state >> 33) as usize % WORDS.len()]);
    }
    text
}

fn stamp(number: u64) -> Stamp {
    Stamp {
        utc_ms: 1_600_000_000_000 + number as i64 * 600_000,
        offset_minutes: 60,
    }
}

fn write(book: &mut Casebook, number: u64) {
    let now = stamp(number);
    let entry = book.new_entry(now).unwrap();
    let mut fields = entry.fields;
    fields.what = account(number);
    "At home".clone_into(&mut fields.place);
    book.keep(entry.id, fields, now).unwrap();
    book.settle(entry.id, now).unwrap();
}

/// Milliseconds of processor time of this thread.
fn cpu() -> f64 {
    // The kernel brings the count up to date when it chooses who runs next.
    std::thread::yield_now();
    let counted = fs::read_to_string("/proc/thread-self/schedstat").unwrap();
    counted.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e6
}

/// Bytes handed to the kernel for writing.
fn written() -> u64 {
    let counted = fs::read_to_string("/proc/self/io").unwrap();
    let line = counted
        .lines()
        .find(|line| line.starts_with("wchar"))
        .unwrap();
    line.rsplit(' ').next().unwrap().parse().unwrap()
}

fn open(seat: &Seat) -> Casebook {
    Casebook::open(seat, "Europe/Amsterdam").unwrap()
}

fn search(book: &Casebook, query: &str) -> (f64, f64, usize) {
    let mut times: Vec<f64> = (0..400)
        .map(|_| {
            let start = cpu();
            let page = book.list(&Filter::words(query), 0, 50).unwrap();
            std::hint::black_box(page);
            cpu() - start
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    (
        times[200],
        times[396],
        book.list(&Filter::words(query), 0, 1).unwrap().total,
    )
}

fn figures(count: u64) {
    let folder = tempfile::tempdir().unwrap();
    let seat = Vault::at(folder.path())
        .create(&Passphrase::new("owner").unwrap(), Cost::Small)
        .unwrap();
    let mut book = open(&seat);
    (0..count).for_each(|number| write(&mut book, number));
    book.close().unwrap();

    let start = cpu();
    let mut book = open(&seat);
    let opened = cpu() - start;
    std::hint::black_box(book.list(&Filter::words(""), 0, 50).unwrap());
    println!(
        "{count} entries: open {opened:.1} ms, open + list {:.1} ms CPU",
        cpu() - start
    );

    let start = cpu();
    let mut longest: f64 = 0.0;
    loop {
        let step = Instant::now();
        let done = book.check_chain().unwrap();
        longest = longest.max(step.elapsed().as_secs_f64() * 1e3);
        if done {
            break;
        }
    }
    println!(
        "  chain: {:.1} ms CPU, longest stretch {longest:.1} ms",
        cpu() - start
    );

    let one = format!("entry {}:", count / 2);
    for query in [
        "e",
        "z",
        "zzzz",
        "gate",
        "elise",
        "sister gate grey",
        "yesterdaz",
        "home",
        "h a e s",
        &one,
    ] {
        let (median, p99, total) = search(&book, query);
        println!("  search {query:20}: median {median:.3} ms, p99 {p99:.3} ms, {total} found");
    }

    let rounds = 200;
    let (mut worst_cpu, mut worst_bytes): (f64, u64) = (0.0, 0);
    let (cpu_before, bytes_before) = (cpu(), written());
    for number in count..count + rounds {
        let (cpu_then, bytes_then) = (cpu(), written());
        write(&mut book, number);
        worst_cpu = worst_cpu.max(cpu() - cpu_then);
        worst_bytes = worst_bytes.max(written() - bytes_then);
    }
    println!(
        "  keep + settle: {:.2} ms CPU (worst {worst_cpu:.2}), {} bytes (worst {worst_bytes})",
        (cpu() - cpu_before) / rounds as f64,
        (written() - bytes_before) / rounds
    );
    let id = book.list(&Filter::words(""), 0, 1).unwrap().rows[0].id;
    let mut fields = book.entry(id).unwrap().fields;
    let (cpu_before, bytes_before) = (cpu(), written());
    for number in 0..rounds {
        fields.what.push('x');
        book.keep(id, fields.clone(), stamp(count + number))
            .unwrap();
    }
    println!(
        "  one key press: {:.2} ms CPU, {} bytes",
        (cpu() - cpu_before) / rounds as f64,
        (written() - bytes_before) / rounds
    );
    book.close().unwrap();
}

#[test]
#[ignore = "measures for minutes, and judges nothing"]
fn of_a_small_and_a_large_log() {
    [1_000, 10_000, 100_000].into_iter().for_each(figures);
}
