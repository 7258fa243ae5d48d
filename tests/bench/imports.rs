//! Mail, a long conversation and a long film, taken in; then a search with all of it there.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use casebook::log::Filter;
use casebook::{EntryId, Shared};

use crate::place;
use crate::row::{Row, percentile};

const MAILS: usize = 1_000;
const MESSAGES: u32 = 100_000;
const FILM: u64 = 1 << 30;
/// The most memory that an import may take beside what was taken before, in MiB.
const MEMORY: f64 = 200.0;

pub fn measure() -> Vec<Row> {
    let folder = place::on_disk();
    let (shared, entry) = place::notebook(&folder.path().join("notebook"));
    let mut rows = Vec::new();
    let mails = mails(folder.path());
    rows.extend(import(
        &shared,
        entry,
        "1,000 e-mails",
        &mails,
        folder.path(),
    ));
    let chat = [chat(folder.path())];
    rows.extend(import(
        &shared,
        entry,
        "a chat of 100,000",
        &chat,
        folder.path(),
    ));
    let film = [film(folder.path())];
    rows.extend(import(
        &shared,
        entry,
        "a film of 1 GiB",
        &film,
        folder.path(),
    ));
    rows.push(search(&shared));
    shared.close().expect("closed");
    rows
}

/// Seconds against the least, and the memory taken at most.
fn import(
    shared: &Shared,
    entry: EntryId,
    name: &str,
    files: &[PathBuf],
    folder: &Path,
) -> [Row; 2] {
    let limit = place::least(files, |path| {
        let to = folder.join(format!("{:?}", std::thread::current().id()));
        place::kept(path, &to);
        std::fs::remove_file(to).expect("removed");
    });
    let pool = place::pool();
    let before = forget_peak();
    let (_, time) = place::add(shared, &pool, entry, files);
    let own = memory("self", "VmHWM:") - before;
    let workers: f64 = pool
        .pids()
        .iter()
        .map(|pid| memory(&pid.to_string(), "VmHWM:"))
        .sum();
    [
        Row::told(format!("{name}: taken in"), time, "s").against(limit),
        Row::at_most(
            format!("{name}: memory, workers included"),
            own + workers,
            "MiB",
            MEMORY,
        ),
    ]
}

/// Begins to measure the peak anew; what is taken now, in MiB.
fn forget_peak() -> f64 {
    std::fs::write("/proc/self/clear_refs", "5").expect("Linux 4.0");
    memory("self", "VmRSS:")
}

fn memory(process: &str, line: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let found = status.lines().find_map(|own| own.strip_prefix(line));
    let kib: Option<f64> =
        found.and_then(|found| found.trim().trim_end_matches(" kB").parse().ok());
    kib.unwrap_or_default() / 1024.0
}

/// Mails of about 5 KB, each with a text and the same text as HTML.
fn mails(folder: &Path) -> Vec<PathBuf> {
    (0..MAILS)
        .map(|number| {
            let words = "Waarom antwoord je niet. Ik weet waar je bent. ".repeat(40);
            let mail = format!(
                "From: Sam <sam@example.org>\r\nTo: noor@example.net\r\nSubject: bericht {number}\r\n\
                 Date: Tue, 12 May 2026 {:02}:{:02}:00 +0200\r\nMessage-ID: <{number}@example.org>\r\nMIME-Version: 1.0\r\n\
                 Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n{words}\r\n\
                 --b\r\nContent-Type: text/html\r\n\r\n<p>{words}</p>\r\n--b--\r\n",
                number / 60 % 24,
                number % 60,
            );
            let path = folder.join(format!("{number}.eml"));
            std::fs::write(&path, mail).expect("a file");
            path
        })
        .collect()
}

fn chat(folder: &Path) -> PathBuf {
    let mut text = String::new();
    for number in 0..MESSAGES {
        let (day, hour, minute) = (1 + number / 4_000, number / 60 % 24, number % 60);
        writeln!(
            text,
            "{day:02}-10-2025 {hour:02}:{minute:02} - {}: bericht {number} en nog wat woorden van een gewone lengte",
            if number % 3 == 0 { "Noor" } else { "Sam" }
        )
        .expect("a text");
    }
    let path = folder.join("WhatsApp-chat met Sam.txt");
    std::fs::write(&path, text).expect("a file");
    path
}

/// A film whose facts stand at its end, as phones write it (ISO/IEC 14496-12).
fn film(folder: &Path) -> PathBuf {
    let path = folder.join("film.mp4");
    let mut file = std::io::BufWriter::new(File::create(&path).expect("a file"));
    file.write_all(b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom")
        .expect("written");
    file.write_all(&1_u32.to_be_bytes()).expect("written");
    file.write_all(b"mdat").expect("written");
    file.write_all(&(FILM + 16).to_be_bytes()).expect("written");
    let mut state = 1_u64;
    let mut piece = vec![0; 1 << 20];
    for _ in 0..FILM >> 20 {
        for word in piece.chunks_exact_mut(8) {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            word.copy_from_slice(&state.to_be_bytes());
        }
        file.write_all(&piece).expect("written");
    }
    let mut head = vec![0; 100];
    head[12..16].copy_from_slice(&1_000_u32.to_be_bytes());
    head[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
    for (name, length) in [(b"moov", 116_u32), (b"mvhd", 108)] {
        file.write_all(&length.to_be_bytes()).expect("written");
        file.write_all(name).expect("written");
    }
    file.write_all(&head).expect("written");
    file.into_inner()
        .expect("flushed")
        .sync_all()
        .expect("flushed");
    path
}

fn search(shared: &Shared) -> Row {
    let mut times: Vec<f64> = (0..20)
        .flat_map(|_| {
            [
                "b",
                "bericht 99999",
                "waar je bent",
                "zebra",
                "noor woorden",
                "9",
            ]
        })
        .map(|query| {
            let since = Instant::now();
            let page = shared
                .with(|book| book.list(&Filter::words(query), 0, 100))
                .expect("searched");
            let time = since.elapsed().as_secs_f64() * 1e3;
            assert_eq!(page.total == 0, query == "zebra", "{query}");
            assert!(!page.reading);
            time
        })
        .collect();
    let bytes = vec![b'x'; 15 << 20];
    let since = Instant::now();
    std::hint::black_box(memchr::memmem::find(&bytes, b"zebra"));
    let limit = since.elapsed().as_secs_f64() * 1e3;
    Row::at_most(
        "search with all of it in: p99",
        percentile(&mut times, 99),
        "ms",
        16.0,
    )
    .against(limit)
}
