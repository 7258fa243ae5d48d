//! Records of other programs, which stay theirs: that they exist is said, and why they are left alone.

use std::path::PathBuf;

use crate::home::{Desktop, NAME};
use crate::looking::Looking;
use crate::trace::{Kind, Trace};

/// Which folder a path begins at.
#[derive(Clone, Copy)]
enum At {
    Home,
    Data,
    Cache,
    Config,
}

/// A place, the name people know its program by, and whether it counts only when it names this program.
type Place = (At, &'static str, &'static str, bool);

/// Clipboard managers and the place of what they keep.
const CLIPBOARDS: &[Place] = &[
    (At::Data, "klipper/history2.lst", "Klipper", false),
    (At::Data, "klipper/history3.sqlite", "Klipper", false),
    (At::Data, "gpaste", "GPaste", false),
    (At::Config, "copyq", "CopyQ", false),
    (At::Data, "parcellite/history", "Parcellite", false),
    (At::Data, "clipit/history", "ClipIt", false),
    (At::Cache, "xfce4/clipman", "Clipman", false),
    (At::Cache, "cliphist", "cliphist", false),
];

/// What the desktop notes of programs and files that were used.
const USAGE: &[Place] = &[
    (At::Data, "gnome-shell/application_state", "GNOME", true),
    (At::Data, "zeitgeist/activity.sqlite", "Zeitgeist", false),
    (At::Cache, "tracker3", "Tracker", false),
    (At::Cache, "tracker", "Tracker", false),
    (
        At::Data,
        "kactivitymanagerd/resources/database",
        "KDE",
        false,
    ),
    (At::Data, "baloo/index", "Baloo", false),
    (At::Home, ".recoll", "Recoll", false),
];

/// What was typed in terminals.
const TYPED: &[Place] = &[
    (At::Home, ".bash_history", "bash", true),
    (At::Home, ".zsh_history", "zsh", true),
    (At::Data, "fish/fish_history", "fish", true),
];

pub(crate) fn look(looking: &mut Looking<'_>) {
    let Some(desktop) = &looking.home.desktop else {
        return;
    };
    for (kind, places) in [
        (Kind::Clipboards, CLIPBOARDS),
        (Kind::Usage, USAGE),
        (Kind::Typed, TYPED),
    ] {
        for (at, path, name, only_named) in places {
            let place = base(looking, desktop, *at).join(path);
            let counts = match only_named {
                true => looking.read(&place).is_some_and(|bytes| names_us(&bytes)),
                false => place.exists(),
            };
            if counts {
                looking.found(Trace::stays(kind, *name, place));
            }
        }
    }
}

fn base(looking: &Looking<'_>, desktop: &Desktop, at: At) -> PathBuf {
    match at {
        At::Home => looking.home.home.clone(),
        At::Data => desktop.data.clone(),
        At::Cache => desktop.cache.clone(),
        At::Config => desktop.config.clone(),
    }
}

/// The program's name stands there as a word.
fn names_us(bytes: &[u8]) -> bool {
    bytes
        .split(|byte| !byte.is_ascii_alphanumeric())
        .any(|word| word == NAME.as_bytes())
}
