//! Sealed files under a new root key: each is sealed anew beside the old one, under the same id, and takes its place once
//! the key file holds the new key. Until then the old ones are whole, and from then on the new ones are.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;

use zeroize::Zeroizing;

use crate::digest;
use crate::disk;
use crate::error::{Error, Result, What};
use crate::filenames::{self, Form};
use crate::id::FileId;
use crate::renewal::Tell;
use crate::sealed::{CHUNK, Cipher, HEADER, TAG};
use crate::sealing::Files;
use crate::spots;

/// Told of so many bytes at once, or a few more.
const STRETCH: u64 = 1 << 20;

impl Files {
    /// Every whole file of this compartment, and its size on the disk.
    pub(crate) fn own(&self) -> Result<Vec<(FileId, u64)>> {
        let mut own = Vec::new();
        for (id, form) in names(self.folder())? {
            let path = form.path(self.folder(), id);
            if form == Form::Whole && self.has(&path, id)? {
                own.push((id, fs::metadata(path)?.len()));
            }
        }
        Ok(own)
    }

    /// Enters every whole part of this compartment: for whoever can't ask the database, and must lose nothing.
    pub(crate) fn enter_all(&self) -> Result<()> {
        for (id, form) in names(self.folder())? {
            let is_there = Form::Whole.path(self.folder(), id).exists();
            if form == Form::Part && !is_there && self.has(&form.path(self.folder(), id), id)? {
                self.enter(&[id])?;
            }
        }
        Ok(())
    }

    /// Seals a file anew under another root key, beside the old one. Whether all of it could be read: a chunk that is
    /// damaged stays damaged, and the others go over.
    pub(crate) fn seal_under(&self, fresh: &Self, id: FileId, tell: Tell<'_>) -> Result<bool> {
        let next = Form::Next.path(self.folder(), id);
        let mut source = File::open(Form::Whole.path(self.folder(), id))
            .map_err(|e| Error::missing(e, What::File))?;
        let length = source.metadata()?.len();
        let mut target = disk::writing().create(true).truncate(true).open(&next)?;
        let whole = go_over(
            (&mut source, length),
            &self.cipher(id)?,
            &mut target,
            &fresh.cipher(id)?,
            tell,
        )?;
        target.sync_all()?;
        Ok(whole)
    }

    /// Puts every file that was sealed anew under this key in its place, and removes what was sealed under one that never
    /// came to count: there the old file is this compartment's. What is neither belongs to another compartment.
    pub(crate) fn settle(&self, told: &mut dyn FnMut()) -> Result<()> {
        let mut settled = false;
        for (id, form) in names(self.folder())? {
            if form != Form::Next {
                continue;
            }
            let (next, whole) = (
                form.path(self.folder(), id),
                Form::Whole.path(self.folder(), id),
            );
            if self.has(&next, id)? {
                fs::rename(next, whole)?;
            } else if whole.exists() && self.has(&whole, id)? {
                disk::remove(&next)?;
            } else {
                continue;
            }
            settled = true;
            told();
        }
        if settled {
            disk::sync_dir(self.folder())?;
        }
        Ok(())
    }
}

/// The bytes of all whole files in a folder, whosever they are.
pub(crate) fn size(folder: &Path) -> Result<u64> {
    let mut size = 0;
    for (id, form) in names(folder)? {
        if form == Form::Whole {
            size += fs::metadata(form.path(folder, id))?.len();
        }
    }
    Ok(size)
}

fn names(folder: &Path) -> Result<Vec<(FileId, Form)>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other?,
    };
    let mut names = Vec::new();
    for entry in entries {
        names.extend(filenames::read(&entry?.file_name()));
    }
    Ok(names)
}

/// Chunk by chunk, so that the plaintext, its padding and its length stay what they are.
fn go_over(
    (source, length): (&mut (impl Read + Seek), u64),
    old: &Cipher,
    target: &mut File,
    new: &Cipher,
    tell: Tell<'_>,
) -> Result<bool> {
    let mut left = length.saturating_sub(HEADER as u64);
    source.seek(SeekFrom::Start(length - left))?;
    target.write_all(new.header())?;
    let (mut number, mut untold, mut whole) = (0, 0, true);
    let mut chunk = Zeroizing::new(Vec::with_capacity(CHUNK));
    while left > 0 {
        let size = left.min(CHUNK as u64);
        left -= size;
        chunk.resize(size as usize, 0);
        if !spots::read(source, &mut chunk)? {
            // Nothing that opens: it is damaged, and the others go over.
            chunk.fill(0);
        }
        whole &= pass(&mut chunk, number, left == 0, old, new)?;
        target.write_all(&chunk)?;
        number += 1;
        untold += size;
        if untold >= STRETCH {
            tell(std::mem::take(&mut untold))?;
        }
    }
    tell(untold)?;
    Ok(whole)
}

/// One chunk, in place. Whether it could be read; if not, random bytes stand for it, which can't be read either.
fn pass(chunk: &mut [u8], number: u64, last: bool, old: &Cipher, new: &Cipher) -> Result<bool> {
    if old.open(number, last, chunk).is_err() {
        digest::fill_random(chunk)?;
        return Ok(false);
    }
    let text = chunk.len() - TAG;
    let (text, tag) = chunk.split_at_mut(text);
    tag.copy_from_slice(new.seal(number, last, text)?.as_ref());
    Ok(true)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Arc;

    use super::*;
    use crate::secret::Secret;
    use crate::spots::tests::Bad;

    #[test]
    fn a_chunk_that_can_t_be_read_is_damaged_and_the_others_go_over() {
        const CHUNKS: usize = 3;
        let id = FileId::from([5; 32]);
        let cipher = |byte| {
            let root = Arc::new(
                Secret::filled(|key: &mut [u8; 32]| {
                    key.fill(byte);
                    Ok(())
                })
                .unwrap(),
            );
            Cipher::new(&root, id).unwrap()
        };
        let (old, new) = (cipher(1), cipher(2));
        let mut bytes = old.header().to_vec();
        for number in 0..CHUNKS {
            let mut text = vec![number as u8; CHUNK - TAG];
            let tag = old
                .seal(number as u64, number + 1 == CHUNKS, &mut text)
                .unwrap();
            bytes.extend(text);
            bytes.extend(tag.as_ref());
        }
        let length = bytes.len() as u64;
        let mut source = Bad::at(HEADER + CHUNK + 100, bytes);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("next");
        let mut target = File::create(&path).unwrap();
        let whole = go_over((&mut source, length), &old, &mut target, &new, &mut |_| {
            Ok(())
        });
        assert_eq!(whole, Ok(false));
        let mut written = fs::read(&path).unwrap();
        assert_eq!(written.len() as u64, length);
        let chunks = written[HEADER..].chunks_exact_mut(CHUNK);
        let read: Vec<bool> = (0..)
            .zip(chunks)
            .map(|(number, chunk)| new.open(number, number + 1 == CHUNKS as u64, chunk).is_ok())
            .collect();
        assert_eq!(read, [true, false, true]);
    }
}
