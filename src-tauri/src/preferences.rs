//! Language and colours: not secret, wanted before anything is opened, so a small plain file.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::wire::{Preferences, Theme};
use crate::words;

const FILE: &str = "look.json";

fn path(data: &Path) -> PathBuf {
    data.join(FILE)
}

/// What stands on the disk, or the system's language and colours where nothing readable does.
#[must_use]
pub fn read(data: &Path) -> Preferences {
    fs::read(path(data))
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_else(|| Preferences {
            language: words::of_system(),
            theme: Theme::System,
        })
}

/// Writes them as a whole.
///
/// # Errors
/// When the disk refuses; the old ones stand then.
pub fn write(data: &Path, preferences: Preferences) -> io::Result<()> {
    let part = data.join("look.json.part");
    fs::write(&part, serde_json::to_vec(&preferences)?)?;
    fs::rename(part, path(data))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::wire::Language;

    #[test]
    fn what_is_written_is_read_and_rubbish_is_not_fatal() {
        let folder = tempfile::tempdir().unwrap();
        let chosen = Preferences {
            language: Language::Nl,
            theme: Theme::Dark,
        };
        write(folder.path(), chosen).unwrap();
        assert_eq!(read(folder.path()), chosen);
        fs::write(path(folder.path()), b"{").unwrap();
        assert_eq!(read(folder.path()).theme, Theme::System);
    }
}
