//! Where things stand on this computer: the notebook's folder, and a private runtime folder for everything
//! that the window system insists on writing.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use leftovers::NAME;
use vault::Lock;

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
    /// When there is no home, or the runtime folder can't be made.
    pub fn find() -> io::Result<Self> {
        let data = data_home()
            .ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))?
            .join(NAME);
        let name = format!("{NAME}-{}", std::process::id());
        let mut refused = io::Error::from(io::ErrorKind::NotFound);
        for base in runtime_bases() {
            let runtime = base.join(&name);
            match remove_tree(&runtime).and_then(|()| make_private(&runtime)) {
                Ok(()) => return Ok(Self { data, runtime }),
                Err(error) => refused = error,
            }
        }
        Err(refused)
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

    /// Removes runtime folders of processes that are gone. Only called while the lock is held, so none can be
    /// in use by another copy that matters.
    ///
    /// # Errors
    /// When a folder of ours can't be removed.
    pub fn sweep_stale(&self) -> io::Result<()> {
        let own = self.runtime.parent();
        for base in runtime_bases().iter().filter(|base| own != Some(base)) {
            // An earlier session may have left some there; what can't be looked at is another's.
            let _ = sweep_stale_in(base);
        }
        own.map_or(Ok(()), sweep_stale_in)
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
        for (variable, folder) in [
            ("XDG_DATA_HOME", "data"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_STATE_HOME", "state"),
        ] {
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
        self.runtime.join("webview")
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

/// Where a runtime folder may stand, the best first: where nothing reaches a disk, if the system has such a place.
#[must_use]
pub fn runtime_bases() -> Vec<PathBuf> {
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

fn sweep_stale_in(base: &Path) -> io::Result<()> {
    for folder in leftovers::stale(base, std::process::id())? {
        remove_tree(&folder)?;
    }
    Ok(())
}

fn make_private(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
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
        let own = base.path().join(format!("{NAME}-{}", std::process::id()));
        // Above the largest number Linux gives out, so never alive.
        let stale = base.path().join(format!("{NAME}-4194999"));
        let other = base.path().join("somebody-else");
        for folder in [&own, &stale, &other] {
            fs::create_dir(folder).unwrap();
        }
        let places = Places {
            data: base.path().join("data"),
            runtime: own.clone(),
        };
        places.sweep_stale().unwrap();
        assert!(own.exists() && other.exists());
        assert_eq!(stale.exists(), cfg!(not(any(target_os = "linux", windows))));
        places.sweep().unwrap();
        assert!(!own.exists());
    }
}
