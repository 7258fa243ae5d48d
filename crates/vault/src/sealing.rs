//! The sealed files of a compartment: written whole or not at all, removed, and tidied.
//!
//! What a database names stands under its plain name, and is never removed but on request: a database that was put back knows
//! nothing of newer files. Files come and go by way of a part. It is sealed as a part, the database names it, it is entered;
//! it is taken out again to a part, the database names it no longer, it is removed. Cut off anywhere, the next tidying asks the
//! database.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use zeroize::Zeroizing;

use crate::digest::Digest;
use crate::disk;
use crate::error::{Error, Input, Result, What};
use crate::filenames::{self, Form};
use crate::id::FileId;
use crate::reading::Reader;
use crate::sealed::{self, CHUNK, Cipher, HEADER, Label, PIECE};
use crate::secret::Secret;
use crate::spots;

/// A file that was sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// Its id, under which it opens.
    pub id: FileId,
    /// SHA-256 of the content.
    pub sha256: [u8; 32],
    /// The content's length in bytes.
    pub length: u64,
}

/// The sealed files of one compartment. Clones are the same files, for use from several threads.
#[derive(Clone)]
pub struct Files {
    folder: PathBuf,
    root: Arc<Secret<32>>,
    // Sealed since the compartment was opened: a tidying with an older list must not take them away.
    recent: Arc<Mutex<HashSet<FileId>>>,
}

impl Files {
    pub(crate) fn new(folder: PathBuf, root: Arc<Secret<32>>) -> Self {
        Self {
            folder,
            root,
            recent: Arc::default(),
        }
    }

    /// Seals a content, as a part until it is entered. When this returns, the file outlasts a power cut; when it fails,
    /// nothing is left.
    ///
    /// # Errors
    /// [`Error::Changed`] when the source can't be read or gives another number of bytes than the label says.
    pub fn seal(&self, source: &mut dyn Read, label: &Label) -> Result<Sealed> {
        let prologue = Zeroizing::new(label.write()?);
        let id = FileId::draw()?;
        let cipher = Cipher::new(&self.root, id)?;
        disk::private_dir(&self.folder)?;
        let part = self.part(id);
        self.recent().insert(id);
        let sealed = (|| {
            let mut file = disk::writing().create_new(true).open(&part)?;
            let sha256 = write(&mut file, &cipher, source, label, &prologue)?;
            file.sync_all()?;
            disk::sync_dir(&self.folder)?;
            Ok(Sealed {
                id,
                sha256,
                length: label.length,
            })
        })();
        if sealed.is_err() {
            self.recent().remove(&id);
            // What can't be removed now is at the next tidying.
            disk::remove(&part).ok();
        }
        sealed
    }

    /// Whether a file is there, entered or not.
    #[must_use]
    pub fn stands(&self, id: FileId) -> bool {
        self.path(id).exists() || self.part(id).exists()
    }

    /// Gives files that the database names by now their plain names. Those that have them keep them.
    ///
    /// # Errors
    /// The first thing that the disk refuses: they open all the same, and the next tidying does it.
    pub fn enter(&self, ids: &[FileId]) -> Result<()> {
        let mut outcome = Ok(());
        for id in ids {
            let entered = disk::rename(&self.part(*id), &self.path(*id));
            outcome = outcome.and(entered.map_err(Error::from));
        }
        if ids.is_empty() {
            return outcome;
        }
        outcome.and(disk::sync_dir_if_there(&self.folder))
    }

    /// Before the database names files no longer: whatever comes between, they go or stay as the database says then. They
    /// open meanwhile.
    ///
    /// # Errors
    /// When the disk refuses; all of them open as before.
    pub fn take_out(&self, ids: &[FileId]) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        for id in ids {
            disk::rename(&self.path(*id), &self.part(*id))?;
        }
        disk::sync_dir_if_there(&self.folder)
    }

    /// Opens a file and checks everything but the pieces between the first and the last, which are checked as
    /// they are read.
    ///
    /// # Errors
    /// [`Error::Missing`] and [`Error::Damaged`].
    pub fn open(&self, id: FileId) -> Result<Reader> {
        let (path, next) = (self.path(id), Form::Next.path(&self.folder, id));
        // Sealed anew under this key, and not yet put in its place.
        let path = match next.exists() && !self.has(&path, id).unwrap_or(false) {
            true if self.has(&next, id).unwrap_or(false) => next,
            _ if !path.exists() => self.part(id),
            _ => path,
        };
        let file = File::open(path).map_err(|e| Error::missing(e, What::File))?;
        Reader::new(file, Cipher::new(&self.root, id)?)
    }

    /// Removes a file; one that is not there counts as removed.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn remove(&self, id: FileId) -> Result<()> {
        self.recent().remove(&id);
        for form in Form::ALL {
            disk::remove(&form.path(&self.folder, id))?;
        }
        disk::sync_dir_if_there(&self.folder)
    }

    /// Enters the parts that the database names, whatever became of their bytes, and removes this compartment's others, and
    /// what was being written when a program ended. No other file is touched, whether the database names it or not. How many
    /// were removed.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn tidy(&self, named: &HashSet<FileId>) -> Result<usize> {
        remove_where(&self.folder, |path, id, form| {
            if form != Form::Part || self.recent().contains(&id) {
                return Ok(false);
            }
            if named.contains(&id) && !self.path(id).exists() {
                self.enter(&[id])?;
                return Ok(false);
            }
            self.is_left_over(path, id)
        })
    }

    /// Removes every file of this compartment but those that can't be read now: its keys are gone, and nobody can come back
    /// for the others.
    ///
    /// # Errors
    /// When the disk refuses.
    pub(crate) fn remove_all(&self) -> Result<usize> {
        remove_where(&self.folder, |path, id, _| {
            Ok(self.has(path, id).unwrap_or(false))
        })
    }

    /// Whether these are the files of the same compartment under the same key: not those of a notebook that was closed
    /// since, or got new keys.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        let digest = |files: &Self| crate::digest::sha256(files.root.expose());
        self.folder == other.folder && crate::digest::equal(&digest(self), &digest(other))
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    pub(crate) fn cipher(&self, id: FileId) -> Result<Cipher> {
        Cipher::new(&self.root, id)
    }

    /// Whether a file on the disk was sealed under this compartment's key: its header says so, or, where that is damaged or
    /// on a bad spot, its second chunk. One that is not there was not.
    ///
    /// # Errors
    /// When it can't be read now and may be another time.
    pub(crate) fn has(&self, path: &Path, id: FileId) -> Result<bool> {
        let mut file = match File::open(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            other => other?,
        };
        let length = file.metadata()?.len();
        let cipher = self.cipher(id)?;
        let mut header = [0; HEADER];
        if length >= HEADER as u64 && spots::read(&mut file, &mut header)? && cipher.owns(&header) {
            return Ok(true);
        }
        if length < (HEADER + 2 * CHUNK) as u64 {
            return Ok(false);
        }
        file.seek(SeekFrom::Start((HEADER + CHUNK) as u64))?;
        let mut chunk = Zeroizing::new(vec![0; CHUNK]);
        Ok(spots::read(&mut file, &mut chunk)? && cipher.open(1, false, &mut chunk).is_ok())
    }

    /// A part that is this compartment's, or nobody's.
    fn is_left_over(&self, path: &Path, id: FileId) -> Result<bool> {
        let header = match header(path) {
            Ok(Some(header)) => header,
            // Without a whole header nobody can tell whose it was going to be.
            Ok(None) => return Ok(true),
            // One that can't be read keeps no other from being tidied.
            Err(_) => return Ok(false),
        };
        let torn = header[..32] != *id.as_bytes();
        Ok(torn || Cipher::new(&self.root, id)?.owns(&header))
    }

    fn path(&self, id: FileId) -> PathBuf {
        Form::Whole.path(&self.folder, id)
    }

    fn part(&self, id: FileId) -> PathBuf {
        Form::Part.path(&self.folder, id)
    }

    fn recent(&self) -> std::sync::MutexGuard<'_, HashSet<FileId>> {
        self.recent.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Removes the files that belong to none of these compartments and are not to be kept. They share one folder.
///
/// # Errors
/// When the disk refuses.
pub(crate) fn remove_strangers(mine: &[Files; 2], keep: &HashSet<FileId>) -> Result<usize> {
    remove_where(&mine[0].folder, |path, id, _| {
        Ok(!keep.contains(&id) && !mine[0].has(path, id)? && !mine[1].has(path, id)?)
    })
}

/// Removes the sealed files of a folder that a rule picks. How many.
fn remove_where(
    folder: &Path,
    mut picks: impl FnMut(&Path, FileId, Form) -> Result<bool>,
) -> Result<usize> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(0),
        other => other?,
    };
    let mut removed = 0;
    for entry in entries {
        let entry = entry?;
        let Some((id, form)) = filenames::read(&entry.file_name()) else {
            continue;
        };
        if picks(&entry.path(), id, form)? {
            disk::remove(&entry.path())?;
            removed += 1;
        }
    }
    if removed > 0 {
        disk::sync_dir(folder)?;
    }
    Ok(removed)
}

/// The first bytes of a sealed file; nothing when it is shorter.
fn header(path: &Path) -> Result<Option<[u8; HEADER]>> {
    let mut header = [0; HEADER];
    match File::open(path)?.read_exact(&mut header) {
        Ok(()) => Ok(Some(header)),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Header and chunks. The SHA-256 of the content.
fn write(
    file: &mut File,
    cipher: &Cipher,
    source: &mut dyn Read,
    label: &Label,
    prologue: &[u8],
) -> Result<[u8; 32]> {
    let unpadded = prologue.len() as u64 + label.length;
    let total = sealed::padded(unpadded).ok_or(Error::Input(Input::Label))?;
    let last = sealed::chunks(total) - 1;
    let mut digest = Digest::new();
    let mut left = label.length;
    let mut chunk = Zeroizing::new(Vec::with_capacity(sealed::CHUNK));
    file.write_all(cipher.header())?;
    for number in 0..=last {
        let size = (total - number * PIECE as u64).min(PIECE as u64) as usize;
        chunk.clear();
        if number == 0 {
            chunk.extend(prologue);
        }
        let from = chunk.len();
        let take = left.min((size - from) as u64) as usize;
        chunk.resize(from + take, 0);
        source
            .read_exact(&mut chunk[from..])
            .map_err(|_| Error::Changed)?;
        digest.update(&chunk[from..]);
        left -= take as u64;
        chunk.resize(size, 0);
        let tag = cipher.seal(number, number == last, &mut chunk)?;
        chunk.extend(tag.as_ref());
        file.write_all(&chunk)?;
    }
    match source.read_exact(&mut [0]) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(digest.finish()),
        _ => Err(Error::Changed),
    }
}
