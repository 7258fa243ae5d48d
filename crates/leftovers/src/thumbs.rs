//! Small pictures that desktops make of files, by freedesktop.org's Thumbnail Managing Standard. Each says which file it is
//! of, so that those of a file that is gone are found too.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use crate::address;
use crate::files;
use crate::home::Home;
use crate::looking::{Looking, Was};
use crate::png::{self, Told};
use crate::trace::{Kind, Trace, Way, said};

const SIZES: [&str; 4] = ["normal", "large", "x-large", "xx-large"];

pub(crate) fn look(looking: &mut Looking<'_>) {
    let mut by_address: BTreeMap<String, (Option<u64>, Vec<PathBuf>)> = BTreeMap::new();
    for folder in folders(looking.home) {
        for picture in looking.list(&folder) {
            match told(&picture) {
                Ok(Told {
                    address: Some(address),
                    size,
                    ..
                }) => {
                    let (known, files) = by_address.entry(address).or_default();
                    *known = known.or(size);
                    files.push(picture);
                }
                Ok(Told { spoilt: true, .. }) => {
                    looking.unread(&picture, &io::ErrorKind::InvalidData.into());
                }
                // It names no file: not made by this standard, or no picture at all.
                Ok(_) => {}
                Err(error) => looking.unread(&picture, &error),
            }
        }
    }
    for (address, (size, files)) in by_address {
        let Some(path) = address::path(&address) else {
            // Other addresses name a file elsewhere, or none.
            if address.starts_with("file:///") {
                for picture in &files {
                    looking.unread(picture, &io::ErrorKind::InvalidData.into());
                }
            }
            continue;
        };
        let Some(known) = looking.was_at(&path, size) else {
            continue;
        };
        let Some(place) = files.first().and_then(|file| file.parent()) else {
            continue;
        };
        looking.found(Trace {
            kind: Kind::Picture,
            name: said(&path),
            place: place.to_owned(),
            count: files.len(),
            about: Some(path),
            by_name: known == Was::Named,
            way: Way::Pictures { address, files },
        });
    }
}

/// Where they are kept: today's folders, and the one of before 2012.
fn folders(home: &Home) -> Vec<PathBuf> {
    let Some(desktop) = &home.desktop else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for root in [
        desktop.cache.join("thumbnails"),
        home.home.join(".thumbnails"),
    ] {
        all.extend(SIZES.map(|size| root.join(size)));
        // What could not be made is noted too, in a folder for each program. One that can't be listed has none.
        let fail = Some(root.join("fail")).filter(|fail| home.mounts.may_ask(fail));
        all.extend(
            fail.and_then(|fail| files::list(&fail).ok())
                .unwrap_or_default(),
        );
    }
    all
}

/// What one tells of its file. Nothing when it is no plain file.
pub(crate) fn told(picture: &Path) -> io::Result<Told> {
    match files::size(picture)? {
        None => Ok(Told::default()),
        Some(_) => png::told(&mut io::BufReader::new(files::open(picture)?)),
    }
}

/// The small pictures of the file at a path. One that can't be read is passed over: nothing tells whose it is.
pub(crate) fn of(home: &Home, path: &Path) -> Vec<PathBuf> {
    let pictures = folders(home)
        .into_iter()
        .filter(|folder| home.mounts.may_ask(folder))
        .flat_map(|folder| files::list(&folder).unwrap_or_default());
    pictures
        .filter(|picture| {
            told(picture)
                .ok()
                .and_then(|told| address::path(&told.address?))
                .is_some_and(|told| told == path)
        })
        .collect()
}
