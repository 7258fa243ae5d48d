//! The tops of the disks that folders stand on: each may have a bin of its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::files;

/// The top of the disk that each folder stands on, wherever links lead. One that is not there has none.
#[must_use]
pub fn tops<'a>(folders: impl IntoIterator<Item = &'a PathBuf>) -> Vec<PathBuf> {
    let device = |path: &Path| fs::metadata(path).map(|found| files::device(&found)).ok();
    let real = folders
        .into_iter()
        .filter_map(|folder| folder.canonicalize().ok());
    let tops: BTreeSet<PathBuf> = real.filter_map(|folder| top(&folder, device)).collect();
    tops.into_iter().collect()
}

/// Going up, the last folder on the same device.
fn top(folder: &Path, device: impl Fn(&Path) -> Option<u64>) -> Option<PathBuf> {
    let here = device(folder)?;
    let same = |above: &&Path| device(above) == Some(here);
    let top = folder.ancestors().take_while(same).last();
    top.map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn the_top_is_where_the_device_changes() {
        let device = |path: &Path| match path.to_str()? {
            "/" | "/media" => Some(1),
            "/home" | "/home/noor" => Some(2),
            "/home/noor/Pictures" => Some(3),
            _ => None,
        };
        for (folder, wanted) in [
            ("/home/noor/Pictures", Some("/home/noor/Pictures")),
            ("/home/noor", Some("/home")),
            ("/media", Some("/")),
            ("/home/noor/gone", None),
        ] {
            let top = top(Path::new(folder), device);
            assert_eq!(top.as_deref(), wanted.map(Path::new), "{folder}");
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_link_is_followed_to_the_disk_it_leads_to() {
        let folder = tempfile::tempdir().unwrap();
        let (link, gone) = (folder.path().join("link"), folder.path().join("gone"));
        std::os::unix::fs::symlink("/proc/sys", &link).unwrap();
        assert_eq!(tops([&link, &gone, &link]), [Path::new("/proc")]);
    }
}
