//! Where the person's things stand on this computer: the seam between systems for what others could find.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use leftovers::{Desktop, Home, Mounts, Windows};

use crate::failure::{Answer, Refusal};
use crate::places::{Places, runtime};

/// How the names of WebKit's helper processes begin, as far as the system keeps them: 15 letters.
const HELPERS: &[&str] = &["WebKitWebProces", "WebKitNetworkPr"];
/// What WebKit, GTK and the graphics libraries make in a folder of a program's name.
const MADE: &[&str] = &[
    "ApplicationCache",
    "CacheStorage",
    "WebKitCache",
    "cookies",
    "databases",
    "dconf",
    "deviceidhashsalts",
    "fontconfig",
    "gtk-3.0",
    "hsts-storage.sqlite",
    "hsts-storage.sqlite-shm",
    "hsts-storage.sqlite-wal",
    "indexeddb",
    "itp",
    "localstorage",
    "mediakeys",
    "mesa_shader_cache",
    "mesa_shader_cache_db",
    "serviceworkers",
    "storage",
    "webview",
];

/// Those of them that hardly another program has: they alone tell that a folder called as this program is was made for it.
const TELLING: &[&str] = &[
    "ApplicationCache",
    "CacheStorage",
    "WebKitCache",
    "deviceidhashsalts",
    "hsts-storage.sqlite",
    "hsts-storage.sqlite-shm",
    "hsts-storage.sqlite-wal",
    "itp",
    "mediakeys",
    "mesa_shader_cache",
    "mesa_shader_cache_db",
    "serviceworkers",
];

/// The person's real folders. Before the environment is changed; after that every one of them is the program's own.
#[must_use]
pub fn find(places: &Places, identifier: &str) -> Home {
    let home = dirs::home_dir().unwrap_or_default();
    let folders = [
        (dirs::download_dir(), "Downloads"),
        (dirs::desktop_dir(), "Desktop"),
        (dirs::document_dir(), "Documents"),
        (dirs::picture_dir(), "Pictures"),
        (dirs::video_dir(), "Videos"),
        (dirs::audio_dir(), "Music"),
    ];
    let folders: Vec<PathBuf> = folders
        .into_iter()
        // A desktop that names no folder may have one all the same. Whether it is there is asked when something is looked for:
        // a start never waits for a network.
        .map(|(named, name)| named.unwrap_or_else(|| home.join(name)))
        .collect();
    Home {
        desktop: desktop(identifier),
        windows: windows(folders.iter().chain([&home])),
        trash: cfg!(target_os = "macos").then(|| home.join(".Trash")),
        folders,
        own: places.data.clone(),
        // Without it one line is missing on the page.
        program: std::env::current_exe().unwrap_or_default(),
        runtime: runtime(),
        mounts: Mounts::default(),
        home,
    }
}

/// The same, with what is mounted now: what a network may have lost is not asked.
///
/// # Errors
/// When the system does not tell what is mounted.
pub fn with_mounts(home: &Home) -> Answer<Home> {
    let mut home = home.clone();
    if cfg!(target_os = "linux") {
        let told = fs::read("/proc/self/mountinfo").map_err(|_| Refusal::Internal)?;
        home.mounts = Mounts::of(&told, &home.home);
    }
    Ok(home)
}

/// The same, with the disks that the folders stand on as well. Asking one that sleeps takes its time: no start does.
///
/// # Errors
/// When the system does not tell what is mounted.
pub fn with_disks(home: &Home) -> Answer<Home> {
    let mut home = with_mounts(home)?;
    if let Some(desktop) = &mut home.desktop {
        desktop.tops = home.mounts.tops(home.folders.iter().chain([&home.home]));
    }
    Ok(home)
}

/// What is kept by the rules of freedesktop.org.
fn desktop(identifier: &str) -> Option<Desktop> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    Some(Desktop {
        data: dirs::data_dir()?,
        cache: dirs::cache_dir()?,
        config: dirs::config_dir()?,
        state: dirs::state_dir()?,
        system: PathBuf::from("/"),
        tops: Vec::new(),
        identifier: identifier.to_owned(),
        helpers: HELPERS,
        made: MADE,
        telling: TELLING,
    })
}

/// What Windows keeps, and the drives of the person's folders.
fn windows<'a>(folders: impl Iterator<Item = &'a PathBuf>) -> Option<Windows> {
    if !cfg!(target_os = "windows") {
        return None;
    }
    let drives: BTreeSet<&Path> = folders
        .filter_map(|folder| folder.ancestors().last())
        .collect();
    Some(Windows {
        roaming: dirs::config_dir()?,
        local: dirs::cache_dir()?,
        system: std::env::var_os("SystemRoot")?.into(),
        drives: drives.into_iter().map(Path::to_owned).collect(),
    })
}
