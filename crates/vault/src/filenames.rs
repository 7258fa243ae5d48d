//! The names that sealed files have on the disk.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::id::FileId;

/// The folder of sealed files, in that of the notebook.
pub(crate) const FOLDER: &str = "files";

/// What stands under a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// A sealed file.
    Whole,
    /// One that nobody counts on yet, or any more: it is being written, or the database does not name it yet, or was about to
    /// name it no longer.
    Part,
    /// One under a new root key, on its way to take the place of the same file under the old one.
    Next,
}

impl Form {
    pub(crate) const ALL: [Self; 3] = [Self::Whole, Self::Part, Self::Next];

    const fn ending(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Part => ".part",
            Self::Next => ".next",
        }
    }

    /// Where a file stands in this form.
    pub(crate) fn path(self, folder: &Path, id: FileId) -> PathBuf {
        folder.join(format!("{id}{}", self.ending()))
    }
}

/// Reads a name; nothing for one that no sealed file has.
pub(crate) fn read(name: &OsStr) -> Option<(FileId, Form)> {
    let name = name.to_str()?;
    Form::ALL
        .into_iter()
        .find_map(|form| Some((FileId::from_hex(name.strip_suffix(form.ending())?)?, form)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_are_read_as_they_are_made_and_no_others() {
        let id = FileId::from([0xab; 32]);
        for form in Form::ALL {
            let path = form.path(Path::new(""), id);
            assert_eq!(read(path.file_name().unwrap()), Some((id, form)));
        }
        for other in ["", ".part", "other.db", "ab.next", &format!("{id}.txt")] {
            assert_eq!(read(OsStr::new(other)), None, "{other}");
        }
    }
}
