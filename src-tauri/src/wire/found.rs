//! What someone would find now.

use serde::Serialize;
use ts_rs::TS;

/// What kind of trace; words: `found-kind-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum TraceKind {
    /// A copy of what was added, in one of the person's folders.
    Copy,
    /// A copy in the bin.
    Binned,
    /// A PDF that the program saved.
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
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Trace {
    /// Its number, to remove it by.
    pub number: u32,
    /// What kind.
    pub kind: TraceKind,
    /// The name of a file or a program.
    pub name: String,
    /// Where: a folder or file, from the home folder on where it lies in it.
    pub place: String,
    /// The file that a line or small pictures are about, from the home folder on; none for what is a file itself.
    pub about: Option<String>,
    /// That this was a file of the notebook is told by its name alone: it may be another.
    pub by_name: bool,
    /// How many files go with it.
    pub count: u32,
    /// The program may remove it.
    pub removable: bool,
}

/// A folder that another program copies to elsewhere.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Synced {
    /// The folder.
    pub folder: String,
    /// The name of the program or service.
    pub by: String,
}

/// The operating system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[ts(export, export_to = "wire.d.ts")]
pub enum System {
    /// Linux: everything is looked at.
    Linux,
    /// Windows: copies only.
    Windows,
    /// macOS: copies only.
    Macos,
}

/// All that was found.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export, export_to = "wire.d.ts")]
pub struct Traces {
    /// Where it was looked for.
    pub system: System,
    /// What can be pasted now came from this program.
    pub clipboard: bool,
    /// Each thing.
    pub traces: Vec<Trace>,
    /// Folders that are copied elsewhere.
    pub synced: Vec<Synced>,
    /// What could not be looked at, or not to the end.
    pub unread: Vec<String>,
}
