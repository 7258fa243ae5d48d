//! Where a person's things stand.

use std::path::PathBuf;

use crate::mounts::Mounts;
use crate::runtime::Runtime;

/// The name of the program, and of its folders.
pub const NAME: &str = "pantry";

/// The person's real folders: as they are before the program points its environment elsewhere.
#[derive(Clone, Debug, Default)]
pub struct Home {
    /// The home folder itself.
    pub home: PathBuf,
    /// The folders for downloads, pictures and the like; what else lies in home is found there. A folder elsewhere, a phone's
    /// or a stick's, is none of them: what lies there may be the original that the police can read out.
    pub folders: Vec<PathBuf>,
    /// Where programs keep their things, and the program's own names in it. Nothing where the system has another way.
    pub desktop: Option<Desktop>,
    /// The same of Windows; nothing on another system.
    pub windows: Option<Windows>,
    /// The folder that macOS throws things away to; nothing on another system.
    pub trash: Option<PathBuf>,
    /// The notebook's folder.
    pub own: PathBuf,
    /// The program itself.
    pub program: PathBuf,
    /// Where runtime folders stand, and who looks.
    pub runtime: Runtime,
    /// What is mounted where, at the time of a look.
    pub mounts: Mounts,
}

/// The folders of freedesktop.org's Base Directory Specification.
#[derive(Clone, Debug, Default)]
pub struct Desktop {
    /// `~/.local/share`
    pub data: PathBuf,
    /// `~/.cache`
    pub cache: PathBuf,
    /// `~/.config`
    pub config: PathBuf,
    /// `~/.local/state`
    pub state: PathBuf,
    /// The root of the system: `/`.
    pub system: PathBuf,
    /// The tops of the disks that the person's folders stand on, each of which may have a bin of its own. Known once they were
    /// asked for ([`Mounts::tops`]).
    pub tops: Vec<PathBuf>,
    /// The name that the window system's libraries know the program by.
    pub identifier: String,
    /// The beginnings of the names of the processes that those libraries start: 15 letters, as the system keeps no more.
    pub helpers: &'static [&'static str],
    /// What those libraries make in a folder of that name. A folder with anything else in it is not removed.
    pub made: &'static [&'static str],
    /// Those of them that another program would hardly have: all that may stand in a folder of the program's plain name, which
    /// may be another's.
    pub telling: &'static [&'static str],
}

/// The folders of Windows.
#[derive(Clone, Debug, Default)]
pub struct Windows {
    /// `%APPDATA%`
    pub roaming: PathBuf,
    /// `%LOCALAPPDATA%`
    pub local: PathBuf,
    /// `%SystemRoot%`
    pub system: PathBuf,
    /// The roots of the drives that hold the person's folders: each has a bin of its own.
    pub drives: Vec<PathBuf>,
}
