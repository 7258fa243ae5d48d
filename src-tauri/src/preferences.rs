//! The look, and how far the first start has come: not secret, wanted before anything is opened, so a small plain file.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::wire::{BeginStep, Front, Preferences, Theme};
use crate::words;

const FILE: &str = "look.json";
/// The largest letters, in percent.
const LARGEST: u16 = 200;

/// All that stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// What the person chose.
    #[serde(flatten)]
    pub preferences: Preferences,
    /// Where the first start was left; gone once it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<BeginStep>,
    /// The notebook is being erased: that is gone on with until nothing is left. Gone once it is done.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub erasing: bool,
}

fn path(data: &Path) -> PathBuf {
    data.join(FILE)
}

/// The program never ran here: nothing was ever chosen.
#[must_use]
pub fn is_first_start(data: &Path) -> bool {
    !path(data).exists()
}

/// What stands on the disk, or the system's language and colours where nothing readable does.
#[must_use]
pub fn read(data: &Path) -> Look {
    let read = fs::read(path(data)).ok();
    let mut look: Look = read
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_else(|| Look {
            preferences: Preferences {
                language: words::of_system(),
                theme: Theme::System,
                text_size: 100,
                front: Front::Recipes,
            },
            step: None,
            erasing: false,
        });
    look.preferences.text_size = look.preferences.text_size.clamp(100, LARGEST);
    look
}

/// Writes it as a whole.
///
/// # Errors
/// When the disk refuses; the old one stands then.
pub fn write(data: &Path, look: Look) -> io::Result<()> {
    let part = data.join("look.json.part");
    let mut file = File::create(&part)?;
    file.write_all(&serde_json::to_vec(&look)?)?;
    file.sync_all()?;
    drop(file);
    fs::rename(part, path(data))?;
    // The new one stands from here on: whoever was told of a failure would count on the old one.
    let _ = sync_folder(data);
    Ok(())
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Other systems open no folder; they keep the order of names by themselves.
#[cfg(not(unix))]
fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::wire::Language;

    #[test]
    fn what_is_written_is_read_and_rubbish_is_not_fatal() {
        let folder = tempfile::tempdir().unwrap();
        assert!(is_first_start(folder.path()));
        let chosen = Look {
            preferences: Preferences {
                language: Language::Nl,
                theme: Theme::Dark,
                text_size: 150,
                front: Front::Lock,
            },
            step: Some(BeginStep::Practise),
            erasing: true,
        };
        write(folder.path(), chosen).unwrap();
        assert!(!is_first_start(folder.path()));
        assert_eq!(read(folder.path()), chosen);
        fs::write(path(folder.path()), b"{").unwrap();
        assert_eq!(read(folder.path()).preferences.theme, Theme::System);
    }

    #[test]
    fn a_file_from_before_is_read_and_a_size_out_of_range_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(path(folder.path()), br#"{"language":"nl","theme":"dark"}"#).unwrap();
        let look = read(folder.path());
        assert_eq!(look.preferences.language, Language::Nl);
        assert_eq!((look.preferences.text_size, look.step), (100, None));
        assert!(!look.erasing);
        // What is not so is not written: nobody reads that it ever was.
        write(folder.path(), look).unwrap();
        let text = fs::read_to_string(path(folder.path())).unwrap();
        assert!(!text.contains("eras"), "{text}");
        fs::write(
            path(folder.path()),
            br#"{"language":"en","theme":"light","textSize":9000}"#,
        )
        .unwrap();
        assert_eq!(read(folder.path()).preferences.text_size, 200);
    }
}
