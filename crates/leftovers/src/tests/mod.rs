//! A home folder, made up, and what is found in it.
#![allow(clippy::unwrap_used)]

mod elsewhere;
#[cfg(unix)]
mod far;
mod looking;
mod pictures;
mod removing;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::home::{Desktop, Home};
use crate::known::{File, Known};
use crate::mounts::Mounts;
use crate::runtime::Runtime;
use crate::trace::{Kind, Report, Synced, Trace};

/// The folder of a process that is gone: the largest number is one that Linux gives to none.
fn nobody() -> String {
    let most = fs::read_to_string("/proc/sys/kernel/pid_max").unwrap();
    format!("pantry-{}", most.trim())
}

/// Tells bytes apart, as a digest does; good for tests only.
fn sum(source: &mut dyn Read) -> io::Result<[u8; 32]> {
    let mut bytes = Vec::new();
    source.read_to_end(&mut bytes)?;
    let mut sum = [0_u8; 32];
    for (at, byte) in bytes.iter().enumerate() {
        sum[at % 32] = sum[at % 32].wrapping_mul(31).wrapping_add(*byte);
    }
    Ok(sum)
}

fn known(name: &str, bytes: &[u8]) -> File {
    File {
        name: name.to_owned(),
        size: bytes.len() as u64,
        sha256: sum(&mut &*bytes).unwrap(),
    }
}

/// What a small picture looks like: no picture, but with the texts of one.
fn small_picture(address: &str, size: Option<u64>) -> Vec<u8> {
    let text = [b"Thumb::URI\0", address.as_bytes()].concat();
    small_picture_with(b"tEXt", &text, size)
}

/// The same, with its address in another form.
fn small_picture_with(kind: &[u8; 4], text: &[u8], size: Option<u64>) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut chunk = |kind: &[u8; 4], bytes: &[u8]| {
        png.extend(u32::try_from(bytes.len()).unwrap().to_be_bytes());
        png.extend(kind);
        png.extend(bytes);
        png.extend([0; 4]);
    };
    chunk(b"IHDR", &[0; 13]);
    chunk(b"tEXt", b"Software\0a desktop");
    chunk(b"IDAT", &[7; 300]);
    chunk(kind, text);
    if let Some(size) = size {
        chunk(b"tEXt", format!("Thumb::Size\0{size}").as_bytes());
    }
    chunk(b"IEND", &[]);
    png
}

struct Place {
    folder: TempDir,
    home: Home,
    known: Known,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("noor");
        let at = |path: &str| home.join(path);
        let home = Home {
            folders: vec![at("Downloads"), at("Pictures")],
            desktop: Some(Desktop {
                data: at(".local/share"),
                cache: at(".cache"),
                config: at(".config"),
                state: at(".local/state"),
                system: folder.path().join("system"),
                tops: vec![folder.path().join("disk")],
                identifier: "org.example.box".to_owned(),
                helpers: &["BoxHelperProces"],
                made: &["cached", "settings"],
                telling: &["cached"],
            }),
            windows: None,
            trash: None,
            own: at(".local/share/pantry"),
            program: folder.path().join("system/usr/bin/pantry"),
            runtime: Runtime {
                bases: vec![folder.path().join("run")],
                pid: 2,
                user: user_of(folder.path()),
                made: &["data", "pages"],
            },
            mounts: Mounts::default(),
            home,
        };
        let place = Self {
            folder,
            home,
            known: Known::default(),
        };
        for folder in place.home.folders.iter().chain(&place.home.runtime.bases) {
            fs::create_dir_all(folder).unwrap();
        }
        place
    }

    /// A path below home.
    fn at(&self, path: &str) -> PathBuf {
        self.home.home.join(path)
    }

    /// Makes a folder as the program makes one for a process, with something in it.
    fn running(&self, name: &str, holds: &str) -> PathBuf {
        let path = self.home.runtime.bases[0].join(name);
        fs::create_dir_all(path.join(holds)).unwrap();
        allow(&path, 0o700);
        path
    }

    /// Writes a file below home, with the folders above it.
    fn put(&self, path: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.at(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    fn add(&mut self, name: &str, bytes: &[u8]) {
        self.known.added.push(known(name, bytes));
    }

    fn look(&self) -> Report {
        crate::look(&self.home, &self.known, &sum)
    }

    fn remove(&self, trace: &Trace) -> crate::Result<()> {
        crate::remove(&self.home, trace, &sum)
    }
}

/// Who owns it.
#[cfg(unix)]
fn user_of(path: &Path) -> u32 {
    std::os::unix::fs::MetadataExt::uid(&fs::metadata(path).unwrap())
}

#[cfg(not(unix))]
fn user_of(_path: &Path) -> u32 {
    0
}

/// Says who may open it.
#[cfg(unix)]
fn allow(path: &Path, mode: u32) {
    fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
}

#[cfg(not(unix))]
fn allow(_path: &Path, _mode: u32) {}

fn address(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn bookmark(address: &str, program: &str) -> String {
    format!(
        "  <bookmark href=\"{address}\" added=\"2026-03-01T10:00:00Z\">\n    <info><metadata owner=\"http://freedesktop.org\"><bookmark:applications>\n      <bookmark:application name=\"{program}\" exec=\"{program} %u\"/>\n    </bookmark:applications></metadata></info>\n  </bookmark>\n"
    )
}

/// The names of what was found of a kind.
fn names(report: &Report, kind: Kind) -> Vec<&str> {
    let of_kind = report.traces.iter().filter(|trace| trace.kind == kind);
    of_kind.map(|trace| trace.name.as_str()).collect()
}

fn one(report: &Report, kind: Kind) -> &Trace {
    let mut of_kind = report.traces.iter().filter(|trace| trace.kind == kind);
    let found = of_kind.next().unwrap();
    assert!(of_kind.next().is_none(), "more than one");
    found
}
