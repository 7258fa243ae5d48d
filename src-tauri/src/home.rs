//! Where the person's things stand on this computer: the seam between systems for what others could find.

use std::path::PathBuf;

use leftovers::{Desktop, Home};

use crate::places::{Places, runtime_bases};

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
    let usual = |name: &str| Some(home.join(name)).filter(|folder| folder.is_dir());
    Home {
        folders: folders
            .into_iter()
            // A desktop that names no folder may have one all the same.
            .filter_map(|(named, name)| named.or_else(|| usual(name)))
            .collect(),
        desktop: desktop(identifier),
        own: places.data.clone(),
        // Without it one line is missing on the page.
        program: std::env::current_exe().unwrap_or_default(),
        runtime: runtime_bases(),
        pid: std::process::id(),
        home,
    }
}

/// What is kept by the rules of freedesktop.org. Windows and macOS have other ways, at which nothing looks yet: the page
/// says so.
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
        identifier: identifier.to_owned(),
        made: MADE,
    })
}
