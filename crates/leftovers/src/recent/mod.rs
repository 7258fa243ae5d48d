//! Lists of recent files: the one that GTK's programs share, and KDE's folder of small files.

mod xbel;

#[cfg(test)]
mod tests;

use std::io;
use std::path::{Path, PathBuf};

use crate::address;
use crate::error::{Error, Result};
use crate::files;
use crate::home::{Home, NAME};
use crate::looking::{Looking, Was};
use crate::replace;
use crate::trace::{Kind, Trace, Way, said};

/// The list that GTK's programs share, beside the folder that programs keep their things in.
pub(crate) const LIST: &str = "recently-used.xbel";
/// How often one begins anew when another program changes the list meanwhile.
const TRIES: usize = 3;

pub(crate) fn look(looking: &mut Looking<'_>) {
    let Some(desktop) = &looking.home.desktop else {
        return;
    };
    let (list, notes) = (
        desktop.data.join(LIST),
        desktop.data.join("RecentDocuments"),
    );
    look_in_list(looking, &list);
    for note in looking.list(&notes) {
        look_at_note(looking, &note);
    }
}

fn look_in_list(looking: &mut Looking<'_>, list: &Path) {
    let Some(bytes) = looking.read(list).filter(|bytes| !bytes.is_empty()) else {
        return;
    };
    let Some(bookmarks) = xbel::bookmarks(&bytes) else {
        looking.unread(list, &io::ErrorKind::InvalidData.into());
        return;
    };
    for bookmark in bookmarks {
        let path = address::path(&bookmark.address);
        let by_us = bookmark
            .programs
            .iter()
            .any(|program| program.eq_ignore_ascii_case(NAME));
        let was = path.as_deref().and_then(|path| looking.was_at(path, None));
        let counts = by_us || was.is_some();
        let Some(own) = bytes.get(bookmark.range).filter(|_| counts) else {
            continue;
        };
        looking.found(Trace {
            kind: Kind::Recent,
            name: path.as_deref().map_or(bookmark.address, said),
            place: list.to_owned(),
            count: 1,
            about: path,
            by_name: !by_us && was == Some(Was::Named),
            way: Way::Bookmark(own.to_vec()),
        });
    }
}

/// KDE keeps a file for each, whose line `URL` names what was opened.
fn look_at_note(looking: &mut Looking<'_>, note: &Path) {
    let Some(bytes) = looking.read(note) else {
        return;
    };
    let Some(path) = noted(looking.home, &String::from_utf8_lossy(&bytes)) else {
        return;
    };
    tell(looking, note, &path, bytes);
}

/// A small file of the desktop's leads to a path: told when a known file is there, or was.
pub(crate) fn tell(looking: &mut Looking<'_>, note: &Path, path: &Path, bytes: Vec<u8>) {
    if let Some(was) = looking.was_at(path, None) {
        looking.found(Trace {
            kind: Kind::Recent,
            name: said(path),
            place: note.to_owned(),
            count: 1,
            about: Some(path.to_owned()),
            by_name: was == Was::Named,
            way: Way::Note(bytes),
        });
    }
}

fn noted(home: &Home, note: &str) -> Option<PathBuf> {
    let line = note.lines().find_map(|line| {
        line.strip_prefix("URL[$e]=")
            .or_else(|| line.strip_prefix("URL="))
    })?;
    let line = line.trim();
    // Either an address, or a path with the home folder's name for itself.
    let rest = line.strip_prefix("file:").unwrap_or(line);
    match rest.strip_prefix("$HOME/") {
        Some(below) => Some(home.home.join(address::plain(below)?)),
        None => address::path(line),
    }
}

/// Whether a bookmark still stands in a list as it did.
pub(crate) fn has(list: &Path, bookmark: &[u8]) -> io::Result<bool> {
    let bytes = files::read(list)?.unwrap_or_default();
    Ok(without(&bytes, bookmark).is_some())
}

/// Takes one bookmark out of a list; every other byte stays as it is.
pub(crate) fn take_out(list: &Path, bookmark: &[u8]) -> Result<()> {
    for _ in 0..TRIES {
        let before = files::read(list)?.ok_or(Error::Changed)?;
        let after = without(&before, bookmark).ok_or(Error::Changed)?;
        if replace::replace(list, &before, &after)? {
            return Ok(());
        }
    }
    Err(Error::Changed)
}

/// The list without the one bookmark of just these bytes; nothing when it has none.
fn without(list: &[u8], bookmark: &[u8]) -> Option<Vec<u8>> {
    let all = xbel::bookmarks(list)?;
    let range = all
        .into_iter()
        .map(|one| one.range)
        .find(|range| list.get(range.clone()) == Some(bookmark))?;
    let range = xbel::with_its_line(list, &range);
    Some([list.get(..range.start)?, list.get(range.end..)?].concat())
}
