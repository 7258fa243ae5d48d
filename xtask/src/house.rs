//! Where things stand.

use std::path::{Path, PathBuf};

use crate::Outcome;

/// The repository.
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// The folder Cargo builds into: this program stands in its `debug`.
pub fn target() -> Outcome<PathBuf> {
    let exe = std::env::current_exe().map_err(|error| format!("no path to myself: {error}"))?;
    exe.parent()
        .and_then(Path::parent)
        .map(Path::to_path_buf)
        .ok_or_else(|| format!("{} stands in no target folder", exe.display()))
}
