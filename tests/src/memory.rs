//! What other programs could find in the memory of processes.

use std::fs::{self, File};
use std::os::unix::fs::FileExt as _;
use std::time::{Duration, Instant};

use crate::desk::wait_for;

/// Something to look for, in every form in which it may lie about.
#[derive(Clone, Debug)]
pub struct Mark {
    /// What it is, for whoever reads that it was found.
    pub what: String,
    forms: Vec<Vec<u8>>,
}

impl Mark {
    /// A text: plain, and as UTF-16 like a browser keeps it.
    #[must_use]
    pub fn text(what: &str, text: &str) -> Self {
        let wide = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        Self {
            what: what.to_owned(),
            forms: vec![text.as_bytes().to_vec(), wide],
        }
    }

    /// Bytes as they are.
    #[must_use]
    pub fn bytes(what: &str, bytes: &[u8]) -> Self {
        Self {
            what: what.to_owned(),
            forms: vec![bytes.to_vec()],
        }
    }

    /// The same, and in base64 wherever it may begin there.
    #[must_use]
    pub fn or_base64(mut self) -> Self {
        for form in self.forms.clone() {
            // Whichever of its bytes begins a group of three, what follows encodes alike.
            for skip in 0..3 {
                let coded = base64(&form[skip..]);
                self.forms
                    .push(coded.as_bytes()[..coded.len() - 4].to_vec());
            }
        }
        self
    }

    /// How often it lies in some bytes.
    #[must_use]
    pub fn count(&self, bytes: &[u8]) -> usize {
        let each = self.forms.iter();
        each.map(|form| memchr::memmem::find_iter(bytes, form).count())
            .sum()
    }

    /// The length of its longest form.
    #[must_use]
    pub fn longest(&self) -> usize {
        self.forms.iter().map(Vec::len).max().unwrap_or_default()
    }
}

/// A word that stands nowhere else on this computer. It is made of two halves, so that no program's own file holds it.
///
/// # Panics
/// When the system gives no random bytes.
#[must_use]
pub fn random_word() -> String {
    let random = vault::random::<10>().expect("random bytes");
    let letters = random.iter().map(|byte| char::from(b'a' + byte % 26));
    letters.chain("qzj".chars()).collect()
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

/// Whether a process has memory of its own: threads of the system's kernel have none, nor has one that is gone.
#[must_use]
pub fn has_memory(pid: u32) -> bool {
    lives(pid)
        && fs::read_to_string(format!("/proc/{pid}/statm"))
            .is_ok_and(|pages| !pages.starts_with("0 "))
}

/// How often each mark lies in the memory of a process; nothing when its memory can't be read. Pages that are not there
/// are skipped: WebKit maps tens of gigabytes.
#[must_use]
pub fn in_memory(pid: u32, marks: &[Mark]) -> Option<Vec<usize>> {
    let open = |name: &str| File::open(format!("/proc/{pid}/{name}")).ok();
    let (memory, pagemap) = (open("mem")?, open("pagemap")?);
    let mut found = vec![0; marks.len()];
    for (start, end) in occupied(pid) {
        for (start, end) in present(&pagemap, start, end) {
            count_between(&memory, start, end, marks, &mut found);
        }
    }
    Some(found)
}

/// How often each mark lies in the memory of a process and all below it.
#[must_use]
pub fn in_tree(root: u32, marks: &[Mark]) -> Vec<usize> {
    let each = tree_of(root)
        .into_iter()
        .filter_map(|pid| in_memory(pid, marks));
    each.fold(vec![0; marks.len()], |sum, one| {
        sum.iter().zip(one).map(|(a, b)| a + b).collect()
    })
}

/// Waits until no process of the tree has had anything to do for a while.
///
/// # Panics
/// When that does not come.
pub fn rested(root: u32) {
    const REST: Duration = Duration::from_millis(200);
    let (mut used, mut since) = (work(root), Instant::now());
    wait_for("the program is at rest", || {
        let now = work(root);
        if now.1 || now.0 != used.0 {
            since = Instant::now();
        }
        used = now;
        since.elapsed() >= REST
    });
}

/// Processor time of a process tree, in clock ticks: fields 14 and 15 of proc_pid_stat(5). And whether any thread of it runs
/// or wants to, or waits for the disk.
fn work(root: u32) -> (u64, bool) {
    let mut all = (0, false);
    for pid in tree_of(root) {
        let threads = fs::read_dir(format!("/proc/{pid}/task"))
            .into_iter()
            .flatten()
            .flatten();
        for thread in threads {
            let stat = fs::read_to_string(thread.path().join("stat")).unwrap_or_default();
            let Some((_, fields)) = stat.rsplit_once(')') else {
                continue;
            };
            let fields: Vec<&str> = fields.split_whitespace().collect();
            let ticks = |at: usize| {
                fields
                    .get(at)
                    .and_then(|f| f.parse::<u64>().ok())
                    .unwrap_or(0)
            };
            all.0 += ticks(11) + ticks(12);
            all.1 |= matches!(fields.first(), Some(&"R" | &"D"));
        }
    }
    all
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

/// Counts in pieces that overlap by less than a form, so that none is missed; one that lies where two meet may count twice.
fn count_between(memory: &File, start: u64, end: u64, marks: &[Mark], found: &mut [usize]) {
    const PIECE: u64 = 4 << 20;
    let overlap = marks
        .iter()
        .map(Mark::longest)
        .max()
        .unwrap_or(1)
        .saturating_sub(1);
    let mut bytes = vec![0; PIECE.min(end - start) as usize];
    let mut at = start;
    while at < end {
        let piece = &mut bytes[..PIECE.min(end - at) as usize];
        if memory.read_exact_at(piece, at).is_err() {
            break;
        }
        for (mark, found) in marks.iter().zip(&mut *found) {
            *found += mark.count(piece);
        }
        if at + piece.len() as u64 == end {
            break;
        }
        at += (piece.len() - overlap) as u64;
    }
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
