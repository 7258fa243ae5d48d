//! Copies of what was added that still lie readable on this computer: found by their bytes, and removed only when the
//! sealed copy is whole.

use std::collections::HashMap;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use casebook::evidence::Attachment;
use leftovers::{File, Home};
use vault::FileId;

use crate::failure::{Answer, Refusal};
use crate::home::with_mounts;
use crate::state::Pantry;
use crate::wire::Original;

/// Where what was chosen came from, until the program ends.
#[derive(Default)]
pub struct Originals {
    chosen: Mutex<HashMap<FileId, PathBuf>>,
}

impl Originals {
    /// Remembers where a file that was chosen lies.
    pub fn came_from(&self, attachment: &Attachment, paths: &[PathBuf]) {
        let named = |path: &&PathBuf| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy() == attachment.name)
                && size(path) == Some(attachment.size)
        };
        if let Some(path) = paths.iter().find(named) {
            let mut chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
            chosen.insert(attachment.id, path.clone());
        }
    }

    /// A copy with the same bytes.
    fn of(&self, home: &Home, attachment: &Attachment) -> Option<PathBuf> {
        let chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        let chosen = chosen.get(&attachment.id).cloned();
        leftovers::copy_of(home, &file(attachment), chosen, &digest)
    }
}

/// The length of a plain file; nothing for links and folders.
fn size(path: &Path) -> Option<u64> {
    let found = fs::symlink_metadata(path).ok()?;
    found.is_file().then_some(found.len())
}

/// What an attachment is known by outside the notebook.
#[must_use]
pub fn file(attachment: &Attachment) -> File {
    File {
        name: attachment.name.clone(),
        size: attachment.size,
        sha256: attachment.sha256,
    }
}

/// The SHA-256 of all that a source gives.
///
/// # Errors
/// The source's.
pub fn digest(source: &mut dyn Read) -> io::Result<[u8; 32]> {
    let mut digest = vault::Digest::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        match source.read(&mut piece)? {
            0 => return Ok(digest.finish()),
            count => digest.update(&piece[..count]),
        }
    }
}

/// Reads the sealed copy of a file to its end.
///
/// # Errors
/// [`Refusal::Changed`] when it is not whole; the database's.
pub fn sealed_is_whole(pantry: &Pantry, file: FileId) -> Answer<Attachment> {
    let (files, attachment) = pantry
        .casebook
        .with(|book| Ok((book.files()?, book.attachment(file)?)))?;
    let sealed = digest(&mut files.open(file)?).map_err(|_| Refusal::Changed)?;
    if sealed != attachment.sha256 {
        return Err(Refusal::Changed.into());
    }
    Ok(attachment)
}

/// The copies of some files that lie readable on this computer. Those that can't be looked for are passed over.
///
/// # Errors
/// The database's; when the system does not tell what is mounted.
pub fn look(pantry: &Pantry, files: &[FileId]) -> Answer<Vec<Original>> {
    let mut found = Vec::new();
    let home = with_mounts(&pantry.home)?;
    for file in files {
        let attachment = pantry.casebook.with(|book| book.attachment(*file))?;
        let Some(path) = pantry.originals.of(&home, &attachment) else {
            continue;
        };
        let said = |part: Option<&OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
        found.push(Original {
            file: file.to_hex(),
            name: said(path.file_name()),
            folder: said(path.parent().and_then(Path::file_name)),
        });
    }
    Ok(found)
}

/// Removes such a copy and the small pictures the desktop made of it, after the sealed one was read to its end.
///
/// # Errors
/// [`Refusal::NotFound`] when it is not there any more; [`Refusal::Changed`] when the sealed copy is not whole; when the
/// disk refuses.
pub fn remove(pantry: &Pantry, id: FileId) -> Answer<()> {
    let attachment = pantry.casebook.with(|book| book.attachment(id))?;
    let home = with_mounts(&pantry.home)?;
    let path = pantry.originals.of(&home, &attachment);
    let path = path.ok_or(Refusal::NotFound)?;
    let attachment = sealed_is_whole(pantry, id)?;
    Ok(leftovers::remove_copy(
        &home,
        &path,
        &file(&attachment),
        &digest,
    )?)
}
