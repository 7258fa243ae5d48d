//! Folders that another program copies to elsewhere: what is removed here may stay there.

use std::path::Path;

use crate::home::Home;
use crate::looking::Looking;
use crate::trace::Synced;

/// How such a program's folder begins, in lower case; and whose it is.
const NAMES: &[(&str, &str)] = &[
    ("onedrive", "OneDrive"),
    ("dropbox", "Dropbox"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("icloud", "iCloud"),
    ("mobile documents", "iCloud"),
    ("pclouddrive", "pCloud"),
    ("pcloud drive", "pCloud"),
    ("megasync", "MEGA"),
    ("proton drive", "Proton Drive"),
];

/// What such a program leaves at the top of its folder, whatever that is called.
const MARKS: &[(&str, &str)] = &[
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
    (".stfolder", "Syncthing"),
];

pub(crate) fn look(looking: &mut Looking<'_>) {
    for (folder, _) in looking.folders() {
        // A link leads there just as well.
        let real = looking.home.mounts.real(&folder);
        let by = synced_by(&folder, looking.home).or_else(|| synced_by(&real, looking.home));
        if let Some(by) = by {
            let told = &mut looking.report.synced;
            // What lies in one that is told needs no word of its own.
            told.retain(|one| one.by != by || !one.folder.starts_with(&folder));
            if !told
                .iter()
                .any(|one| one.by == by && folder.starts_with(&one.folder))
            {
                told.push(Synced { folder, by });
            }
        }
    }
}

fn synced_by(folder: &Path, home: &Home) -> Option<&'static str> {
    let is_there = |path: &Path| home.mounts.may_ask(path) && path.exists();
    folder.ancestors().find_map(|above| {
        let name = above.file_name()?.to_string_lossy().to_lowercase();
        let named = NAMES.iter().find(|(start, _)| begins(&name, start));
        let marked = || {
            MARKS
                .iter()
                // In the home folder itself stand the settings of such programs.
                .find(|(mark, _)| above != home.home && is_there(&above.join(mark)))
        };
        named.or_else(marked).map(|(_, by)| *by)
    })
}

/// `OneDrive - Company` is one, `Megan` is none.
fn begins(name: &str, start: &str) -> bool {
    name.strip_prefix(start)
        .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
}
