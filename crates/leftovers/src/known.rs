//! What is known of the files that the notebook took in, and of those it gave out.

use std::io::{self, Read};
use std::path::Path;

/// Takes the SHA-256 of all that a source gives. Handed in: this crate has no cryptography.
pub type Digest<'a> = &'a dyn Fn(&mut dyn Read) -> io::Result<[u8; 32]>;

/// A file, as far as it must be known to be found again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name as it came.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of the bytes.
    pub sha256: [u8; 32],
}

impl File {
    /// The name without the folders that some programs put before it.
    pub(crate) fn plain_name(&self) -> Option<&str> {
        Path::new(&self.name).file_name()?.to_str()
    }
}

/// What is looked for.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// What was added to the notebook. A copy of one is removed only with the sealed one whole, which the caller sees to.
    pub added: Vec<File>,
    /// The PDFs that the program saved. The notebook keeps none of these.
    pub papers: Vec<File>,
}

/// Which of the known files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    /// The place in [`Known::added`].
    Added(usize),
    /// A PDF of ours.
    Paper,
}

impl Known {
    pub(crate) fn all(&self) -> impl Iterator<Item = (Whose, &File)> {
        let added = self.added.iter().enumerate();
        added
            .map(|(at, file)| (Whose::Added(at), file))
            .chain(self.papers.iter().map(|file| (Whose::Paper, file)))
    }
}
