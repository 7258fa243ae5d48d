//! Copies of what was added that still lie readable on this computer: found by their bytes, and removed only when the
//! sealed copy is whole.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use casebook::evidence::Attachment;
use vault::FileId;

use crate::desktop;
use crate::failure::{Answer, Refusal};
use crate::state::Pantry;
use crate::wire::Original;

/// Where copies usually lie, found before the environment is changed; and where what was chosen came from.
#[derive(Default)]
pub struct Originals {
    folders: Vec<PathBuf>,
    thumbnails: Option<PathBuf>,
    chosen: Mutex<HashMap<FileId, PathBuf>>,
}

impl Originals {
    /// The person's own folders for downloads, pictures and the like. A folder elsewhere, a phone's or a stick's, is none
    /// of them: what lies there may be the original that the police can read out.
    #[must_use]
    pub fn find() -> Self {
        let folders = [
            dirs::download_dir(),
            dirs::desktop_dir(),
            dirs::picture_dir(),
            dirs::document_dir(),
            dirs::video_dir(),
            dirs::audio_dir(),
        ];
        Self {
            folders: folders.into_iter().flatten().collect(),
            thumbnails: dirs::cache_dir().map(|cache| cache.join("thumbnails")),
            chosen: Mutex::default(),
        }
    }

    /// Remembers where a file that was chosen lies, until the program ends.
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
    fn of(&self, attachment: &Attachment) -> Option<PathBuf> {
        let chosen = self.chosen.lock().unwrap_or_else(PoisonError::into_inner);
        let chosen = chosen.get(&attachment.id).cloned();
        let inside = |path: &PathBuf| self.folders.iter().any(|folder| path.starts_with(folder));
        let name = Path::new(&attachment.name).file_name()?;
        let usual = self.folders.iter().map(|folder| folder.join(name));
        chosen
            .into_iter()
            .filter(inside)
            .chain(usual)
            .find(|path| size(path) == Some(attachment.size) && same(path, attachment))
    }
}

/// The length of a plain file; nothing for links and folders.
fn size(path: &Path) -> Option<u64> {
    let found = fs::symlink_metadata(path).ok()?;
    found.is_file().then(|| found.len())
}

fn same(path: &Path, attachment: &Attachment) -> bool {
    File::open(path)
        .and_then(digest)
        .is_ok_and(|digest| digest == attachment.sha256)
}

fn digest(mut source: impl Read) -> io::Result<[u8; 32]> {
    let mut digest = vault::Digest::new();
    let mut piece = vec![0; 1 << 16];
    loop {
        match source.read(&mut piece)? {
            0 => return Ok(digest.finish()),
            count => digest.update(&piece[..count]),
        }
    }
}

/// The copies of some files that lie readable on this computer. Those that can't be looked for are passed over.
///
/// # Errors
/// The database's.
pub fn look(pantry: &Pantry, files: &[FileId]) -> Answer<Vec<Original>> {
    let mut found = Vec::new();
    for file in files {
        let attachment = pantry.casebook.with(|book| book.attachment(*file))?;
        let Some(path) = pantry.originals.of(&attachment) else {
            continue;
        };
        let said = |part: Option<&std::ffi::OsStr>| {
            part.unwrap_or_default().to_string_lossy().into_owned()
        };
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
pub fn remove(pantry: &Pantry, file: FileId) -> Answer<()> {
    let (files, attachment) = pantry
        .casebook
        .with(|book| Ok((book.files()?, book.attachment(file)?)))?;
    let path = pantry.originals.of(&attachment).ok_or(Refusal::NotFound)?;
    let sealed = digest(files.open(file)?).map_err(|_| Refusal::Changed)?;
    if sealed != attachment.sha256 {
        return Err(Refusal::Changed.into());
    }
    let pictures = pantry
        .originals
        .thumbnails
        .as_deref()
        .map(|folder| desktop::thumbnails(&path, folder))
        .unwrap_or_default();
    fs::remove_file(&path).map_err(vault::Error::from)?;
    for picture in pictures {
        match fs::remove_file(picture) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(vault::Error::from(error).into());
            }
            _ => {}
        }
    }
    Ok(())
}
