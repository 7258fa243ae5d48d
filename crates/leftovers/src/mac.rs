//! macOS: what was thrown away, and the system's own lists, which stay.

use crate::copies;
use crate::looking::Looking;
use crate::trace::Kind;

/// What the system notes of files that were used, below the home folder.
const USAGE: &[(&str, &str)] = &[
    (
        "Library/Application Support/com.apple.sharedfilelist",
        "Finder",
    ),
    ("Library/Metadata/CoreSpotlight", "Spotlight"),
];

pub(crate) fn look(looking: &mut Looking<'_>) {
    let Some(bin) = &looking.home.trash else {
        return;
    };
    for path in looking.below(bin) {
        if let Some((whose, file)) = looking.at(&path) {
            looking.found(copies::binned(path, whose, file, None, None));
        }
    }
    for (path, name) in USAGE {
        looking.tell_of(Kind::Usage, *name, looking.home.home.join(path));
    }
}
