//! What every part of the search shares.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::{self, Reach};
use crate::home::Home;
use crate::known::{Digest, File, Known, Whose};
use crate::trace::{Kind, Report, Trace, said};

/// How one knows that a file is, or was, a known one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Was {
    /// It is there still, with the same bytes.
    There,
    /// It is gone, and had the same name and as many bytes.
    NamedAndAsLong,
    /// It is gone, and had the same name.
    Named,
}

pub(crate) struct Looking<'a> {
    pub(crate) home: &'a Home,
    pub(crate) digest: Digest<'a>,
    pub(crate) report: Report,
    known: &'a Known,
    by_size: HashMap<u64, Vec<(Whose, &'a File)>>,
    /// Paths whose bytes were compared: what they are a copy of.
    compared: HashMap<PathBuf, Option<(Whose, &'a File)>>,
}

impl<'a> Looking<'a> {
    pub(crate) fn new(home: &'a Home, known: &'a Known, digest: Digest<'a>) -> Self {
        let mut by_size: HashMap<u64, Vec<_>> = HashMap::new();
        // Every empty file is a copy of every other.
        for (whose, file) in known.all().filter(|(_, file)| file.size > 0) {
            by_size.entry(file.size).or_default().push((whose, file));
        }
        Self {
            home,
            digest,
            report: Report::default(),
            known,
            by_size,
            compared: HashMap::new(),
        }
    }

    pub(crate) fn found(&mut self, trace: Trace) {
        self.report.traces.push(trace);
    }

    /// Something that is not the program's to remove, where it is there.
    pub(crate) fn tell_of(&mut self, kind: Kind, name: impl Into<String>, place: PathBuf) {
        if self.is_there(&place) {
            self.found(Trace::stays(kind, name, place));
        }
    }

    /// Whether the system may be asked about a path. If not, the part of it that leads away is said.
    pub(crate) fn may_ask(&mut self, path: &Path) -> bool {
        let stop = self.home.mounts.stop(path);
        if let Some(part) = &stop {
            self.unread(part, &io::ErrorKind::CrossesDevices.into());
        }
        stop.is_none()
    }

    /// Whether something is there, as far as one may ask.
    pub(crate) fn is_there(&mut self, path: &Path) -> bool {
        self.may_ask(path) && path.exists()
    }

    /// What can't be looked at is said, unless it is not there at all.
    pub(crate) fn unread(&mut self, path: &Path, error: &io::Error) {
        let absent = [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory];
        if !absent.contains(&error.kind()) && !self.report.unread.iter().any(|p| p == path) {
            self.report.unread.push(path.to_owned());
        }
    }

    /// The names in a folder, sorted; none when it is not there. Of each one may ask whether it is a link.
    pub(crate) fn list(&mut self, folder: &Path) -> Vec<PathBuf> {
        let mut all = self.names(folder);
        let stops = self.home.mounts.stops_in(folder);
        all.retain(|path| {
            let stops_here = stops.contains(path);
            if stops_here {
                self.unread(path, &io::ErrorKind::CrossesDevices.into());
            }
            !stops_here
        });
        all
    }

    /// All names in a folder, sorted.
    fn names(&mut self, folder: &Path) -> Vec<PathBuf> {
        if !self.may_ask(folder) {
            return Vec::new();
        }
        files::list(folder).unwrap_or_else(|error| {
            self.unread(folder, &error);
            Vec::new()
        })
    }

    /// The plain files in a folder and below it; none when it is not there.
    pub(crate) fn below(&mut self, folder: &Path) -> Vec<PathBuf> {
        self.in_folder(folder, true, &mut HashSet::new())
    }

    /// The plain files in a folder, and below it when it is `deep`; folders in `met` are not entered again.
    pub(crate) fn in_folder(
        &mut self,
        folder: &Path,
        deep: bool,
        met: &mut HashSet<PathBuf>,
    ) -> Vec<PathBuf> {
        if !self.may_ask(folder) {
            return Vec::new();
        }
        let mut skipped = Vec::new();
        let stops = &self.home.mounts.stops_in(folder);
        let paths = files::below(folder, Reach { deep, stops }, met, |path, error| {
            skipped.push((path.to_owned(), error.kind()));
        });
        for (path, kind) in skipped {
            self.unread(&path, &kind.into());
        }
        paths
    }

    /// A small plain file; nothing when it is none.
    pub(crate) fn read(&mut self, path: &Path) -> Option<Vec<u8>> {
        if !self.may_ask(path) {
            return None;
        }
        files::read(path).unwrap_or_else(|error| {
            self.unread(path, &error);
            None
        })
    }

    /// Which known file lies at a path of which one may ask, by its bytes.
    pub(crate) fn at(&mut self, path: &Path) -> Option<(Whose, &'a File)> {
        if let Some(before) = self.compared.get(path) {
            return *before;
        }
        let size = files::size(path).unwrap_or_else(|error| {
            self.unread(path, &error);
            None
        });
        let alike = size.and_then(|size| self.by_size.get(&size))?;
        let found = match files::digest(path, self.digest) {
            Ok(sum) => alike.iter().find(|(_, file)| file.sha256 == sum).copied(),
            Err(error) => {
                self.unread(path, &error);
                None
            }
        };
        self.compared.insert(path.to_owned(), found);
        found
    }

    /// How what stood at a path is known, where it is. `size` is what it had, where that is told. What may not be asked is known
    /// as what is gone.
    pub(crate) fn was_at(&mut self, path: &Path, size: Option<u64>) -> Option<Was> {
        if self.may_ask(path) && path.symlink_metadata().is_ok() {
            return self.at(path).map(|_| Was::There);
        }
        let name = path.file_name()?.to_str()?;
        let alike = |file: &File| {
            file.plain_name() == Some(name) && size.is_none_or(|size| size == file.size)
        };
        let was = size.map_or(Was::Named, |_| Was::NamedAndAsLong);
        self.known.all().any(|(_, file)| alike(file)).then_some(was)
    }

    /// Each folder of the person's, and whether what lies below it is theirs too: home itself holds everything.
    pub(crate) fn folders(&mut self) -> Vec<(PathBuf, bool)> {
        let home = &self.home.home;
        let mut met = HashSet::new();
        let others = self.others_in_home();
        let real = |folder: &PathBuf| self.home.mounts.real(folder);
        let real_home = real(home);
        let folders = self.home.folders.iter().chain(&others).chain([home]);
        folders
            .filter(|folder| met.insert((*folder).clone()))
            .map(|folder| (folder.clone(), !real_home.starts_with(real(folder))))
            .collect()
    }

    /// Home's other folders: neither links, nor hidden, nor those of programs.
    fn others_in_home(&mut self) -> Vec<PathBuf> {
        let mut folders = self.names(&self.home.home);
        folders.retain(|path| self.is_seen(path));
        folders.retain(|path| {
            // What that is can't be asked, but its name may tell that it is copied elsewhere.
            if !self.may_ask(path) {
                return true;
            }
            match fs::symlink_metadata(path) {
                Ok(found) => {
                    if found.is_symlink() && self.leads_away(path) {
                        self.unread(path, &io::ErrorKind::CrossesDevices.into());
                    }
                    found.is_dir()
                }
                Err(error) => {
                    self.unread(path, &error);
                    false
                }
            }
        });
        folders
    }

    /// Whether one sees a folder of home's: it is neither hidden nor one that programs have for themselves.
    fn is_seen(&self, path: &Path) -> bool {
        let of_programs = match self.home {
            Home {
                windows: Some(_), ..
            } => "AppData",
            Home { trash: Some(_), .. } => "Library",
            _ => "snap",
        };
        let name = said(path);
        !name.starts_with('.') && name != of_programs && !files::is_hidden(path)
    }

    /// Whether a link of which one may ask leads to a folder that is looked in nowhere else.
    fn leads_away(&self, link: &Path) -> bool {
        let Some(to) = link.canonicalize().ok().filter(|to| to.is_dir()) else {
            return false;
        };
        let real = |folder: &PathBuf| self.home.mounts.real(folder);
        let mut named = self.home.folders.iter().map(real);
        let home = real(&self.home.home);
        let inside = to.strip_prefix(&home).ok();
        let in_home = inside.and_then(|inside| Some(home.join(inside.components().next()?)));
        !named.any(|folder| to.starts_with(folder))
            && !in_home.is_some_and(|folder| self.is_seen(&folder))
    }
}
