//! Where things stand on this computer: the notebook's folder, and a private runtime folder for everything
//! that the window system insists on writing.

use std::fs;
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use leftovers::{NAME, Runtime};
use vault::Lock;

/// What stands in a runtime folder: where programs' usual folders are pointed at, and the webview's own.
const MADE: &[&str] = &["data", "cache", "config", "state", WEBVIEW];
const WEBVIEW: &str = "webview";
/// The variables that name programs' usual folders, and what those are here.
const REDIRECTED: [(&str, &str); 4] = [
    ("XDG_DATA_HOME", "data"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_STATE_HOME", "state"),
];

/// The two folders, found before the environment is changed.
#[derive(Clone, Debug)]
pub struct Places {
    /// The notebook and the recipe box: `~/.local/share/pantry` on Linux.
    pub data: PathBuf,
    /// Private to this process, swept when it ends.
    pub runtime: PathBuf,
}

impl Places {
    /// Finds both and makes the runtime folder, readable by this user only.
    ///
    /// # Errors
    /// When there is no home, or the runtime folder can be made nowhere.
    pub fn find() -> io::Result<Self> {
        let data = data_home()
            .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?
            .join(NAME);
        let runtime = make_runtime(&runtime())?;
        Ok(Self { data, runtime })
    }

    /// Makes the data folder, readable by this user only.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn make_data(&self) -> io::Result<()> {
        make_private(&self.data)
    }

    /// Takes the data folder for this process, and waits for another one that has it, but no longer than `patience`:
    /// whoever has just left, and comes back at once, finds the first one still ending. No thread is left where it is taken.
    ///
    /// # Errors
    /// [`vault::Error::InUse`] when another has it after that time; the disk's.
    pub fn lock(&self, patience: Duration) -> vault::Result<Lock> {
        match Lock::take(&self.data) {
            Err(vault::Error::InUse) => {}
            answer => return answer,
        }
        let (give, taken) = mpsc::channel();
        let folder = self.data.clone();
        let waiting = thread::Builder::new().spawn(move || {
            // Where nobody waits any more, it is let go of again.
            let _ = give.send(Lock::wait(&folder));
        })?;
        let lock = taken
            .recv_timeout(patience)
            .map_err(|_| vault::Error::InUse)?;
        // It has sent what it had, so it does not panic.
        let _ = waiting.join();
        lock
    }

    /// Removes runtime folders of processes that are gone, and nothing that the program did not make. Only called while the
    /// lock is held, so none can be in use by another copy that matters.
    ///
    /// # Errors
    /// When a folder of ours can't be removed.
    pub fn sweep_stale(&self) -> io::Result<()> {
        let (all, own) = (runtime(), self.runtime.parent());
        for base in all.bases.iter().filter(|base| own != Some(base)) {
            // An earlier session may have left some there; what can't be looked at is another's.
            let _ = sweep_stale_in(&all, base);
        }
        own.map_or(Ok(()), |base| sweep_stale_in(&all, base))
    }

    /// Removes this process's runtime folder.
    ///
    /// # Errors
    /// When something in it can't be removed.
    pub fn sweep(&self) -> io::Result<()> {
        remove_tree(&self.runtime)
    }

    /// Points the programs' usual folders at the runtime folder: WebKit, GTK, dconf, Mesa and the file chooser's
    /// list of recent files all write there.
    ///
    /// # Safety
    /// The environment may only be changed while no other thread runs.
    ///
    /// # Errors
    /// When a folder can't be made.
    pub unsafe fn redirect_environment(&self) -> io::Result<()> {
        for (variable, folder) in REDIRECTED {
            let path = self.runtime.join(folder);
            make_private(&path)?;
            // SAFETY: the caller promises that no other thread runs.
            unsafe { std::env::set_var(variable, path) };
        }
        for (variable, value) in [
            // The page's tiles are drawn by the processor: painted sooner, and no driver holds a picture of them.
            ("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1"),
            ("MESA_SHADER_CACHE_DISABLE", "true"),
            ("__GL_SHADER_DISK_CACHE", "0"),
            ("GSETTINGS_BACKEND", "memory"),
            // A chooser of the desktop's is another process: it hears no key of Leave, and keeps lists of its own.
            ("GTK_USE_PORTAL", "0"),
        ] {
            // SAFETY: as above.
            unsafe { std::env::set_var(variable, value) };
        }
        Ok(())
    }

    /// Where the webview keeps what it insists on keeping.
    #[must_use]
    pub fn webview(&self) -> PathBuf {
        self.runtime.join(WEBVIEW)
    }
}

fn data_home() -> Option<PathBuf> {
    let set = |name: &str| {
        std::env::var_os(name)
            .map(PathBuf::from)
            .filter(|p| p.is_absolute())
    };
    if cfg!(target_os = "windows") {
        return set("LOCALAPPDATA");
    }
    let home = std::env::home_dir();
    if cfg!(target_os = "macos") {
        return home.map(|h| h.join("Library/Application Support"));
    }
    set("XDG_DATA_HOME").or_else(|| home.map(|h| h.join(".local/share")))
}

/// The runtime folders of this program and this user.
#[must_use]
pub fn runtime() -> Runtime {
    Runtime {
        bases: runtime_bases(),
        pid: std::process::id(),
        user: user(),
        made: MADE,
    }
}

#[cfg(unix)]
fn user() -> u32 {
    // SAFETY: it takes nothing, and only answers.
    unsafe { libc::geteuid() }
}

#[cfg(not(unix))]
fn user() -> u32 {
    0
}

/// Where a runtime folder may stand, the best first: where nothing reaches a disk, if the system has such a place.
fn runtime_bases() -> Vec<PathBuf> {
    let session = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let memory = cfg!(target_os = "linux").then(|| PathBuf::from("/dev/shm"));
    let temporary = std::env::temp_dir();
    let mut bases: Vec<PathBuf> = session
        .into_iter()
        .chain(memory)
        .filter(|base| base.is_dir())
        .collect();
    if !bases.contains(&temporary) {
        bases.push(temporary);
    }
    bases
}

fn sweep_stale_in(all: &Runtime, base: &Path) -> io::Result<()> {
    for folder in all.stale(base)? {
        remove_tree(&folder)?;
    }
    Ok(())
}

/// Makes a runtime folder in the best place that there is. Where somebody else has one of that name everywhere, it gets a name
/// that nobody can foresee.
fn make_runtime(all: &Runtime) -> io::Result<PathBuf> {
    let name = format!("{NAME}-{}", all.pid);
    let chance = RandomState::new().build_hasher().finish();
    let mut refused = io::Error::from(io::ErrorKind::NotFound);
    for name in [&name, &format!("{name}-{chance:016x}")] {
        for base in &all.bases {
            let runtime = base.join(name);
            match make_anew(all, &runtime) {
                Ok(()) => return Ok(runtime),
                Err(error) => refused = error,
            }
        }
    }
    Err(refused)
}

/// Makes a runtime folder, in the place of one that a process of the same number left.
fn make_anew(all: &Runtime, path: &Path) -> io::Result<()> {
    if all.is_own(path) {
        remove_tree(path)?;
    }
    if let Some(base) = path.parent().filter(|base| !base.is_dir()) {
        make_private(base)?;
    }
    // Not where something stands: it would be another's.
    private().create(path)
}

fn make_private(path: &Path) -> io::Result<()> {
    private().recursive(true).create(path)
}

/// Makes folders that this user alone can open.
fn private() -> fs::DirBuilder {
    #[cfg_attr(not(unix), expect(unused_mut))]
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
}

fn remove_tree(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn one_that_stays_is_not_waited_for_without_end() {
        let base = tempfile::tempdir().unwrap();
        let places = Places {
            data: base.path().join("data"),
            runtime: base.path().join("run"),
        };
        let first = places.lock(Duration::ZERO).unwrap();
        let refused = places.lock(Duration::ZERO).err();
        assert_eq!(refused, Some(vault::Error::InUse));
        drop(first);
        assert!(places.lock(Duration::MAX).is_ok());
    }

    #[test]
    fn stale_folders_go_and_living_ones_stay() {
        let base = tempfile::tempdir().unwrap();
        let named = |number: &str| base.path().join(format!("{NAME}-{number}"));
        let own = named(&std::process::id().to_string());
        // The largest number is one that Linux gives to none, so never alive.
        let most = fs::read_to_string("/proc/sys/kernel/pid_max").unwrap_or_default();
        let stale = named(most.trim());
        let (other, date) = (base.path().join("somebody-else"), named("20260301"));
        for folder in [&own, &stale, &other, &date] {
            make_private(folder).unwrap();
        }
        make_private(&stale.join("data/x")).unwrap();
        let places = Places {
            data: base.path().join("data"),
            runtime: own.clone(),
        };
        places.sweep_stale().unwrap();
        assert!(own.exists() && other.exists() && date.exists());
        assert_eq!(stale.exists(), !cfg!(target_os = "linux"));
        places.sweep().unwrap();
        assert!(!own.exists());
    }
    /// Of a process of the same number; a folder that is not of ours stays, and keeps none from starting.
    #[test]
    fn a_runtime_folder_takes_the_place_of_one_of_ours_only() {
        let base = tempfile::tempdir().unwrap();
        let all = Runtime {
            bases: vec![base.path().to_owned()],
            ..runtime()
        };
        let path = base.path().join(format!("{NAME}-{}", all.pid));
        make_private(&path.join("data/x")).unwrap();
        assert_eq!(make_runtime(&all).unwrap(), path);
        assert_eq!(fs::read_dir(&path).unwrap().count(), 0);
        fs::write(path.join("shopping.txt"), "bread").unwrap();
        let (one, two) = (make_runtime(&all).unwrap(), make_runtime(&all).unwrap());
        assert!(one != path && two != path && one != two);
        assert!(path.join("shopping.txt").exists() && all.is_own(&one));
    }

    #[test]
    fn what_is_made_in_a_runtime_folder_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let places = Places {
            data: folder.path().join("data"),
            runtime: folder.path().join("run"),
        };
        let webview = places.webview();
        let name = webview.file_name().and_then(|name| name.to_str());
        let all = REDIRECTED.iter().map(|(_, folder)| *folder).chain(name);
        assert_eq!(all.collect::<Vec<_>>(), MADE);
    }
}
