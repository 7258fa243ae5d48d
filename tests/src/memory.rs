//! What other programs could find: in the memory of processes, and in files.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};

/// A text as it may lie about: plain, and as UTF-16 like a browser keeps it.
#[must_use]
pub fn forms(text: &str) -> Vec<Vec<u8>> {
    let wide = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    vec![text.as_bytes().to_vec(), wide]
}

/// A process and all below it.
#[must_use]
pub fn tree_of(root: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = processes()
        .into_iter()
        .filter_map(|pid| Some((pid, parent(pid)?)))
        .collect();
    let mut tree = vec![root];
    let mut next = 0;
    while let Some(&above) = tree.get(next) {
        tree.extend(
            parents
                .iter()
                .filter(|(_, p)| *p == above)
                .map(|(pid, _)| *pid),
        );
        next += 1;
    }
    tree
}

/// Every process there is, but this one and those that only run it: the text is in the test's own memory.
#[must_use]
pub fn everyone_else() -> Vec<u32> {
    let mut own = vec![std::process::id()];
    while let Some(above) = own.last().and_then(|pid| parent(*pid)).filter(|p| *p > 1) {
        own.push(above);
    }
    processes()
        .into_iter()
        .filter(|pid| !own.contains(pid))
        .collect()
}

fn processes() -> Vec<u32> {
    fs::read_dir("/proc")
        .expect("/proc")
        .flatten()
        .filter_map(|entry| entry.file_name().to_str()?.parse().ok())
        .collect()
}

/// The parent of a process; nothing when it is gone.
#[must_use]
pub fn parent(pid: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    stat.rsplit_once(')')?
        .1
        .split_whitespace()
        .nth(1)?
        .parse()
        .ok()
}

/// A process that runs or sleeps; one that only waits to be reaped holds no memory.
#[must_use]
pub fn lives(pid: u32) -> bool {
    fs::read_to_string(format!("/proc/{pid}/stat"))
        .ok()
        .and_then(|stat| Some(!stat.rsplit_once(')')?.1.trim_start().starts_with('Z')))
        .unwrap_or(false)
}

/// How often any of the forms lies in the memory of a process. Pages that are not there are skipped: WebKit maps
/// tens of gigabytes.
#[must_use]
pub fn in_memory(pid: u32, forms: &[Vec<u8>]) -> usize {
    let open = |name: &str| File::open(format!("/proc/{pid}/{name}")).ok();
    let (Some(memory), Some(pagemap)) = (open("mem"), open("pagemap")) else {
        return 0;
    };
    occupied(pid)
        .into_iter()
        .flat_map(|(start, end)| present(&pagemap, start, end))
        .map(|(start, end)| count_between(&memory, start, end, forms))
        .sum()
}

/// The mappings of a process that have any page at all, from `/proc/PID/smaps` (proc(5)).
fn occupied(pid: u32) -> Vec<(u64, u64)> {
    let maps = fs::read_to_string(format!("/proc/{pid}/smaps")).unwrap_or_default();
    let mut found: Vec<(u64, u64)> = Vec::new();
    let mut current = None;
    for line in maps.lines() {
        let first = line.split_whitespace().next().unwrap_or_default();
        match first {
            "Rss:" | "Swap:" if !line.ends_with(" 0 kB") => found.extend(current.take()),
            _ if first.ends_with(':') => {}
            _ => current = range(first).filter(|_| !line.ends_with("[vvar]")),
        }
    }
    found
}

fn range(text: &str) -> Option<(u64, u64)> {
    let (start, end) = text.split_once('-')?;
    let hex = |text| u64::from_str_radix(text, 16).ok();
    Some((hex(start)?, hex(end)?))
}

/// The runs of pages that are there, in a mapping.
fn present(pagemap: &File, start: u64, end: u64) -> Vec<(u64, u64)> {
    const PAGE: u64 = 4096;
    const AT_ONCE: u64 = 1 << 18;
    let mut runs: Vec<(u64, u64)> = Vec::new();
    let mut entries = vec![0; (AT_ONCE * 8) as usize];
    let (mut page, last) = (start / PAGE, end / PAGE);
    while page < last {
        let pages = AT_ONCE.min(last - page);
        let entries = &mut entries[..(pages * 8) as usize];
        if pagemap.read_exact_at(entries, page * 8).is_err() {
            break;
        }
        for (number, entry) in (page..).zip(entries.chunks_exact(8)) {
            // Bit 63: present; bit 62: swapped out, and read back when asked for.
            if entry[7] & 0xC0 == 0 {
                continue;
            }
            match runs.last_mut() {
                Some((_, end)) if *end == number * PAGE => *end += PAGE,
                _ => runs.push((number * PAGE, (number + 1) * PAGE)),
            }
        }
        page += pages;
    }
    runs
}

/// Counts in pieces that overlap by less than a form, so that none is missed and none counted twice.
fn count_between(memory: &File, start: u64, end: u64, forms: &[Vec<u8>]) -> usize {
    const PIECE: u64 = 4 << 20;
    let mut bytes = vec![0; PIECE.min(end - start) as usize];
    let mut found = 0;
    for form in forms {
        let mut at = start;
        while at < end {
            let piece = &mut bytes[..PIECE.min(end - at) as usize];
            if memory.read_exact_at(piece, at).is_err() {
                break;
            }
            found += memchr::memmem::find_iter(piece, form).count();
            if at + piece.len() as u64 == end {
                break;
            }
            at += (piece.len() - (form.len() - 1)) as u64;
        }
    }
    found
}

fn count(bytes: &[u8], forms: &[Vec<u8>]) -> usize {
    forms
        .iter()
        .map(|form| memchr::memmem::find_iter(bytes, form).count())
        .sum()
}

/// Files below a folder in which any of the forms lies, base64 included.
#[must_use]
pub fn in_files(folder: &Path, text: &str) -> Vec<PathBuf> {
    let mut forms = forms(text);
    // Wherever the text begins in a group of three, its middle encodes alike.
    for skip in 0..3 {
        let coded = base64(&text.as_bytes()[skip..]);
        forms.push(coded.as_bytes()[..coded.len() - 4].to_vec());
    }
    files(folder)
        .into_iter()
        .filter(|path| fs::read(path).is_ok_and(|bytes| count(&bytes, &forms) > 0))
        .collect()
}

/// Every file below a folder.
#[must_use]
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(files(&entry.path())),
            Ok(kind) if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
    found
}

/// RFC 4648, for as much as the search needs.
#[must_use]
pub fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks(3)
        .flat_map(|group| {
            let bits = (0..3).fold(0_u32, |bits, i| {
                bits << 8 | u32::from(*group.get(i).unwrap_or(&0))
            });
            let digit = move |i: usize| {
                if i > group.len() {
                    '='
                } else {
                    DIGITS[(bits >> (18 - 6 * i)) as usize & 63] as char
                }
            };
            (0..4).map(digit)
        })
        .collect()
}
