//! What someone would find now: looked for, told, and removed one by one. Only with the log, whose files it is about.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::mpsc;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use leftovers::{File, Home, Kind, Known, Trace};
use tauri::AppHandle;
use vault::FileId;

use crate::desktop;
use crate::failure::{Answer, Refusal};
use crate::home;
use crate::originals::{digest, file, sealed_is_whole};
use crate::state::Pantry;
use crate::wire;

/// How long the main thread may take to look at the clipboard.
const CLIPBOARD: Duration = Duration::from_secs(2);

/// What the last look found, each under a number that is never given twice.
#[derive(Default)]
pub struct Finds(Mutex<Held>);

#[derive(Default)]
struct Held {
    next: u32,
    found: BTreeMap<u32, Find>,
}

struct Find {
    trace: Trace,
    /// The attachment that it is a copy of.
    of: Option<FileId>,
}

impl Finds {
    fn lock(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Looks everywhere.
///
/// # Errors
/// Without the log's key; the database's; when the main thread does not answer, or the system does not tell what is mounted.
pub fn look(app: &AppHandle, pantry: &Pantry) -> Answer<wire::Traces> {
    let (attachments, papers) = pantry
        .casebook
        .with(|book| Ok((book.attachments()?, book.papers()?)))?;
    let known = Known {
        added: attachments.iter().map(file).collect(),
        papers: papers
            .into_iter()
            .map(|paper| File {
                name: paper.name,
                size: paper.size,
                sha256: paper.sha256,
            })
            .collect(),
    };
    let clipboard = on_the_main_thread(app, desktop::clipboard_is_ours)?;
    let home = home::with_disks(&pantry.home)?;
    let report = leftovers::look(&home, &known, &digest);
    let mut held = pantry.finds.lock();
    held.found.clear();
    for trace in report.traces {
        let of = trace.copy_of().and_then(|at| attachments.get(at));
        let find = Find {
            of: of.map(|attachment| attachment.id),
            trace,
        };
        let number = held.next;
        held.next = held.next.saturating_add(1);
        held.found.insert(number, find);
    }
    let said = |path: &Path| said(&pantry.home, path);
    Ok(wire::Traces {
        system: system(),
        clipboard,
        traces: told(&pantry.home, &held),
        synced: report
            .synced
            .iter()
            .map(|synced| wire::Synced {
                folder: said(&synced.folder),
                by: synced.by.to_owned(),
            })
            .collect(),
        unread: report.unread.iter().map(|path| said(path)).collect(),
    })
}

/// Removes one thing that was found. What is left of it all.
///
/// # Errors
/// Without the log's key; when it is not as it was found, or must stay; when the sealed copy of a copy is not whole.
pub fn remove(pantry: &Pantry, number: u32) -> Answer<Vec<wire::Trace>> {
    pantry.casebook.with(|book| book.files())?;
    let (trace, of) = {
        let held = pantry.finds.lock();
        let find = held.found.get(&number).ok_or(leftovers::Error::Changed)?;
        (find.trace.clone(), find.of)
    };
    if let Some(attachment) = of {
        sealed_is_whole(pantry, attachment)?;
    }
    let home = home::with_mounts(&pantry.home)?;
    leftovers::remove(&home, &trace, &digest)?;
    let mut held = pantry.finds.lock();
    held.found.remove(&number);
    // Small pictures go with a copy.
    held.found
        .retain(|_, find| leftovers::is_there(&find.trace));
    Ok(told(&pantry.home, &held))
}

/// Takes back what was copied here. Nothing, when something else stands there by now.
///
/// # Errors
/// Without the log's key; when the main thread does not answer.
pub fn empty_clipboard(app: &AppHandle, pantry: &Pantry) -> Answer<()> {
    pantry.casebook.with(|book| book.files())?;
    on_the_main_thread(app, desktop::take_back_clipboard)
}

fn on_the_main_thread<T: Send + 'static>(app: &AppHandle, work: fn() -> T) -> Answer<T> {
    let (give, take) = mpsc::channel();
    app.run_on_main_thread(move || {
        // Whoever asked may have stopped waiting.
        let _ = give.send(work());
    })?;
    Ok(take
        .recv_timeout(CLIPBOARD)
        .map_err(|_| Refusal::Internal)?)
}

fn told(home: &Home, held: &Held) -> Vec<wire::Trace> {
    let finds = held.found.iter();
    finds
        .map(|(number, Find { trace, .. })| {
            let place = match trace.kind {
                Kind::Copy | Kind::Paper => trace.place.parent().unwrap_or(&trace.place),
                _ => &trace.place,
            };
            wire::Trace {
                number: *number,
                kind: trace.kind.into(),
                name: trace.name.clone(),
                place: said(home, place),
                about: trace.about.as_deref().map(|path| said(home, path)),
                by_name: trace.by_name,
                count: u32::try_from(trace.count).unwrap_or(u32::MAX),
                removable: trace.removable(),
            }
        })
        .collect()
}

/// A path as people write it: the home folder is `~`.
fn said(home: &Home, path: &Path) -> String {
    match path.strip_prefix(&home.home) {
        Ok(below) if below.as_os_str().is_empty() => "~".to_owned(),
        Ok(below) => Path::new("~").join(below).to_string_lossy().into_owned(),
        Err(_) => path.to_string_lossy().into_owned(),
    }
}

const fn system() -> wire::System {
    if cfg!(target_os = "windows") {
        wire::System::Windows
    } else if cfg!(target_os = "macos") {
        wire::System::Macos
    } else {
        wire::System::Linux
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_said_from_home_on() {
        let home = Home {
            home: "/home/noor".into(),
            ..Home::default()
        };
        for (path, words) in [
            ("/home/noor", "~"),
            ("/home/noor/Downloads", "~/Downloads"),
            ("/home/noora/x", "/home/noora/x"),
            ("/usr/bin/pantry", "/usr/bin/pantry"),
        ] {
            assert_eq!(said(&home, Path::new(path)), words);
        }
    }
}
