//! The repository as a tree of files, without what a build leaves behind.

use std::fs;
use std::path::{Path, PathBuf};

/// The repository.
#[must_use]
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// A file: its path from the root, with slashes, and what it says.
#[derive(Clone, Debug)]
pub struct Source {
    /// `crates/vault/src/lib.rs`.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl Source {
    /// The last part of the path.
    #[must_use]
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The number of the line that holds the byte at `offset`.
    #[must_use]
    pub fn line(&self, offset: usize) -> usize {
        self.text.as_bytes()[..offset.min(self.text.len())]
            .iter()
            .filter(|byte| **byte == b'\n')
            .count()
            + 1
    }
}

/// Every path below `folder` that a clone has, sorted.
#[must_use]
pub fn paths(folder: &str) -> Vec<String> {
    let ignored = ignored();
    let mut found = Vec::new();
    let mut left = vec![folder.trim_end_matches('/').to_owned()];
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(root().join(&folder))
            .into_iter()
            .flatten()
            .flatten()
        {
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = if folder.is_empty() {
                name.clone()
            } else {
                format!("{folder}/{name}")
            };
            if name == ".git"
                || ignored
                    .iter()
                    .any(|line| *line == format!("/{path}") || line.trim_end_matches('/') == name)
            {
                continue;
            }
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                left.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort_unstable();
    found
}

/// The text files below `folder` that end in one of `endings`.
#[must_use]
pub fn sources(folder: &str, endings: &[&str]) -> Vec<Source> {
    paths(folder)
        .into_iter()
        .filter(|path| endings.iter().any(|ending| path.ends_with(ending)))
        .map(|path| Source {
            text: read(&path),
            path,
        })
        .collect()
}

/// What a file says; nothing when it isn't there, which every caller finds out soon enough.
#[must_use]
pub fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default()
}

/// The path of a file that must be there.
#[must_use]
pub fn file(path: &str) -> PathBuf {
    root().join(path)
}

fn ignored() -> Vec<String> {
    read(".gitignore").lines().map(str::to_owned).collect()
}
