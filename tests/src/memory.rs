//! What other programs could find: in the memory of processes, and in files.

use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom};
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
    const PAGE: u64 = 4096;
    let open = |name: &str| File::open(format!("/proc/{pid}/{name}")).ok();
    let (Some(mut memory), Some(mut pagemap)) = (open("mem"), open("pagemap")) else {
        return 0;
    };
    let maps = fs::read_to_string(format!("/proc/{pid}/maps")).unwrap_or_default();
    let mut found = 0;
    for line in maps
        .lines()
        .filter(|l| !l.ends_with("[vvar]") && !l.ends_with("[vsyscall]"))
    {
        let range = line
            .split_whitespace()
            .next()
            .and_then(|r| r.split_once('-'));
        let hex = |text| u64::from_str_radix(text, 16).ok();
        let Some((Some(start), Some(end))) = range.map(|(a, b)| (hex(a), hex(b))) else {
            continue;
        };
        let mut run: Vec<u8> = Vec::new();
        let mut entries = vec![0; ((end - start) / PAGE * 8) as usize];
        let there = pagemap
            .seek(SeekFrom::Start(start / PAGE * 8))
            .and_then(|_| pagemap.read_exact(&mut entries))
            .is_ok();
        if !there {
            continue;
        }
        for (number, entry) in (0..).zip(entries.chunks_exact(8)) {
            // Bit 63: present; bit 62: swapped out, and read back when asked for.
            let mut page = [0; PAGE as usize];
            let present = entry[7] & 0xC0 != 0
                && memory.seek(SeekFrom::Start(start + number * PAGE)).is_ok()
                && memory.read_exact(&mut page).is_ok();
            if present {
                run.extend(page);
            }
            if !present || run.len() > 16 << 20 {
                found += count(&run, forms);
                run.clear();
            }
        }
        found += count(&run, forms);
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
