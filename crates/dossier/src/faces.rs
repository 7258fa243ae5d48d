//! The letters: what stands in `assets/fonts`, and nothing a machine has.

use std::sync::Arc;

use krilla::text::Font;
use parley::FontContext;
use parley::fontique::{
    Blob, Collection, CollectionOptions, FontInfoOverride, FontWeight, SourceCache,
};

use crate::error::{Error, Result};

/// The families, in the order in which a letter is looked for.
pub(crate) const FAMILIES: [&str; 2] = ["first", "others"];
pub(crate) const REGULAR: FontWeight = FontWeight::new(400.0);
pub(crate) const BOLD: FontWeight = FontWeight::new(600.0);

/// A font, the family it belongs to, and its weight. One more script is one more line.
const FILES: [(&str, FontWeight, &[u8]); 3] = [
    (
        FAMILIES[0],
        REGULAR,
        include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-400.ttf"),
    ),
    (
        FAMILIES[0],
        BOLD,
        include_bytes!("../../../assets/fonts/atkinson-hyperlegible-next-600.ttf"),
    ),
    (
        FAMILIES[1],
        REGULAR,
        include_bytes!("../../../assets/fonts/dejavu-sans.ttf"),
    ),
];

/// The fonts as the writer of the file knows them, each beside the id it has while lines are set.
pub(crate) struct Faces(Vec<(u64, Font)>);

impl Faces {
    /// The font of an id.
    pub(crate) fn get(&self, id: u64) -> Option<Font> {
        let found = self.0.iter().find(|(known, _)| *known == id);
        found.map(|(_, font)| font.clone())
    }
}

/// All fonts, for setting lines and for writing the file.
///
/// # Errors
/// [`Error::Fonts`] for one that can't be read.
pub(crate) fn load() -> Result<(FontContext, Faces)> {
    let mut context = FontContext {
        collection: Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        }),
        source_cache: SourceCache::default(),
    };
    let mut faces = Vec::new();
    for (family, weight, bytes) in FILES {
        let blob = Blob::new(Arc::new(bytes));
        let id = blob.id();
        let named = FontInfoOverride {
            family_name: Some(family),
            weight: Some(weight),
            ..FontInfoOverride::default()
        };
        if context
            .collection
            .register_fonts(blob, Some(named))
            .is_empty()
        {
            return Err(Error::Fonts);
        }
        faces.push((id, Font::new(bytes.into(), 0).ok_or(Error::Fonts)?));
    }
    Ok((context, Faces(faces)))
}
