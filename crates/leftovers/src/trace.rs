//! What was found.

use std::path::{Path, PathBuf};

use crate::known::{File, Whose};

/// What kind of trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A copy of what was added, in one of the person's folders.
    Copy,
    /// Such a copy in the bin.
    Binned,
    /// A PDF that the program saved, in the bin too.
    Paper,
    /// A line in a list of recent files.
    Recent,
    /// Small pictures that the desktop made of a file.
    Picture,
    /// A folder or file of the program's own where none should be.
    Remains,
    /// A folder that bears the program's name, with things in it that it does not make.
    Namesake,
    /// The system's record of a crash.
    Crash,
    /// The notebook's folder.
    Notebook,
    /// The program, and where it stands in menus.
    Program,
    /// Commands typed in a terminal that name the program.
    Typed,
    /// The desktop's records of what was used, and its search.
    Usage,
    /// What a clipboard manager keeps.
    Clipboards,
}

/// One thing that someone could find.
#[derive(Clone, Debug)]
pub struct Trace {
    /// What kind.
    pub kind: Kind,
    /// How the person knows it: the name of a file or a program.
    pub name: String,
    /// The file or folder it is, or stands in.
    pub place: PathBuf,
    /// How many files go with it.
    pub count: usize,
    /// The file that a line or small pictures are about, as far as they tell.
    pub about: Option<PathBuf>,
    /// That this was a known file is told by its name alone: it may have been another's.
    pub by_name: bool,
    pub(crate) way: Way,
}

/// How a trace goes.
#[derive(Clone, Debug)]
pub(crate) enum Way {
    /// Not by this program.
    Stays,
    /// A copy, with the small pictures of it; and what the bin notes about it.
    Copy {
        file: File,
        whose: Whose,
        note: Option<PathBuf>,
    },
    /// One bookmark in a list: its bytes as they stood.
    Bookmark(Vec<u8>),
    /// A file of a few lines, as it stood.
    Note(Vec<u8>),
    /// Small pictures of the file at an address.
    Pictures {
        address: String,
        files: Vec<PathBuf>,
    },
    /// A file or folder of ours.
    Remains,
}

impl Trace {
    pub(crate) fn stays(kind: Kind, name: impl Into<String>, place: PathBuf) -> Self {
        Self {
            kind,
            name: name.into(),
            place,
            count: 1,
            about: None,
            by_name: false,
            way: Way::Stays,
        }
    }

    /// The program may remove it.
    #[must_use]
    pub const fn removable(&self) -> bool {
        !matches!(self.way, Way::Stays)
    }

    /// The place among [`Known::added`](crate::Known::added) of what this is a copy of.
    #[must_use]
    pub const fn copy_of(&self) -> Option<usize> {
        match self.way {
            Way::Copy {
                whose: Whose::Added(at),
                ..
            } => Some(at),
            _ => None,
        }
    }
}

/// A folder of the person's that another program copies to elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Synced {
    /// The folder.
    pub folder: PathBuf,
    /// The program or service.
    pub by: &'static str,
}

/// All that was found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Each thing, copies first.
    pub traces: Vec<Trace>,
    /// Folders that are copied elsewhere.
    pub synced: Vec<Synced>,
    /// What could not be looked at, or not to the end.
    pub unread: Vec<PathBuf>,
}

/// The last part of a path, as the person reads it.
pub(crate) fn said(path: &Path) -> String {
    path.file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned()
}
