//! Records of other programs, which stay theirs: that they exist is said, and why they are left alone.

use std::path::{Path, PathBuf};

use crate::home::{Desktop, NAME};
use crate::looking::Looking;
use crate::trace::{Kind, Trace, said};

/// Which folder a path begins at.
#[derive(Clone, Copy)]
enum At {
    Home,
    Data,
    Cache,
    Config,
    State,
}

/// When a place counts.
#[derive(Clone, Copy)]
enum When {
    /// When it is there.
    There,
    /// When the program's name stands in it as a word.
    Named,
    /// When the name stands in it anywhere: what follows a name there may be a letter of the next thing.
    Within,
}

use When::{Named, There, Within};

/// A place, with `*` for any letters of the last name; the name people know its program by; and when it counts.
type Place = (At, &'static str, &'static str, When);

/// Clipboard managers and the place of what they keep.
const CLIPBOARDS: &[Place] = &[
    (At::Data, "klipper/history2.lst", "Klipper", There),
    (At::Data, "klipper/history3.sqlite", "Klipper", There),
    (At::Data, "gpaste", "GPaste", There),
    (At::Config, "copyq", "CopyQ", There),
    (At::Data, "parcellite/history", "Parcellite", There),
    (At::Data, "clipit/history", "ClipIt", There),
    (At::Cache, "xfce4/clipman", "Clipman", There),
    (At::Cache, "cliphist", "cliphist", There),
];

/// What the desktop notes of programs and files that were used.
const USAGE: &[Place] = &[
    (At::Data, "gnome-shell/application_state", "GNOME", Named),
    (At::Data, "zeitgeist/activity.sqlite", "Zeitgeist", There),
    (At::Cache, "tracker3", "Tracker", There),
    (At::Cache, "tracker", "Tracker", There),
    (
        At::Data,
        "kactivitymanagerd/resources/database",
        "KDE",
        There,
    ),
    (At::Data, "baloo/index", "Baloo", There),
    (At::Home, ".recoll", "Recoll", There),
    (At::Data, "gvfs-metadata", "GVfs", There),
    (
        At::Config,
        "xfce4/panel/whiskermenu-*.rc",
        "Whisker Menu",
        Named,
    ),
    // Where that menu and the panel keep such things since.
    (
        At::Config,
        "xfce4/xfconf/xfce-perchannel-xml/xfce4-panel.xml",
        "Xfce",
        Named,
    ),
    // How loud each program was.
    (
        At::Config,
        "pulse/*-stream-volumes.tdb",
        "PulseAudio",
        Within,
    ),
    (At::State, "wireplumber/*", "WirePlumber", Within),
];

/// What was typed in terminals.
const TYPED: &[Place] = &[
    (At::Home, ".bash_history", "bash", Named),
    (At::Home, ".zsh_history", "zsh", Named),
    (At::Data, "fish/fish_history", "fish", Named),
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
        for (at, path, name, when) in places {
            let place = base(looking, desktop, *at).join(path);
            for place in alike(looking, place) {
                let counts = match when {
                    There => looking.is_there(&place),
                    Named => looking.read(&place).is_some_and(|bytes| names_us(&bytes)),
                    Within => looking.read(&place).is_some_and(|bytes| holds_us(&bytes)),
                };
                if counts {
                    looking.found(Trace::stays(kind, *name, place));
                }
            }
        }
    }
    journals(looking, desktop);
}

/// The system's journal of this person's programs, which anyone at their open session can read. Packed in a form of its own:
/// that it is there is all that is looked at.
fn journals(looking: &mut Looking<'_>, desktop: &Desktop) {
    let name = format!("user-{}.journal", looking.home.runtime.user);
    for folder in ["var/log/journal", "run/log/journal"] {
        for of_machine in looking.list(&desktop.system.join(folder)) {
            looking.tell_of(Kind::Usage, "systemd", of_machine.join(&name));
        }
    }
}

/// The places that a place with `*` in its name stands for; any other for itself.
fn alike(looking: &mut Looking<'_>, place: PathBuf) -> Vec<PathBuf> {
    let name = said(&place);
    let (Some((start, end)), Some(folder)) = (name.split_once('*'), place.parent()) else {
        return vec![place];
    };
    let fits = |path: &Path| {
        let name = said(path);
        let rest = name.strip_prefix(start);
        rest.is_some_and(|rest| rest.ends_with(end))
    };
    let mut all = looking.list(folder);
    all.retain(|path| fits(path));
    all
}

fn base(looking: &Looking<'_>, desktop: &Desktop, at: At) -> PathBuf {
    match at {
        At::Home => looking.home.home.clone(),
        At::Data => desktop.data.clone(),
        At::Cache => desktop.cache.clone(),
        At::Config => desktop.config.clone(),
        At::State => desktop.state.clone(),
    }
}

/// The program's name stands there as a word.
fn names_us(bytes: &[u8]) -> bool {
    bytes
        .split(|byte| !byte.is_ascii_alphanumeric())
        .any(|word| word.eq_ignore_ascii_case(NAME.as_bytes()))
}

/// The program's name stands there, whatever is around it.
fn holds_us(bytes: &[u8]) -> bool {
    bytes
        .windows(NAME.len())
        .any(|part| part.eq_ignore_ascii_case(NAME.as_bytes()))
}
