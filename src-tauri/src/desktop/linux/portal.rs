//! The key for the whole system where programs can't take one: the desktop asks the person, gives the key, and tells when
//! it goes down. Another process of ours talks with it (`apart`): the desktop looks into whoever asks, and nobody may look
//! into this one.

mod apart;

pub use apart::stand_apart;

use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStdout};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{mem, thread};

use serde::{Deserialize, Serialize};

use super::bus;
use crate::desktop::{Hold, KeyNews, Shortcut};

/// What the other process is told: one line, once.
#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    trigger: String,
    name: String,
}

/// What it tells: a line each. It ends where there is no key, or none any more.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Said {
    /// The desktop gives no keys.
    NotOffered,
    /// It gives one, known by this; nothing where it names no key. Once more whenever that changes.
    Given(Option<String>),
    /// The person said no.
    Refused,
    /// The key went down.
    Pressed,
}

/// No other process starts any more.
static OVER: Mutex<bool> = Mutex::new(false);

/// A key that the desktop gives; dropped, it is given back.
#[derive(Debug)]
pub struct PortalKey(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    hold: Mutex<Hold>,
    process: Mutex<Process>,
}

#[derive(Debug)]
enum Process {
    NotYet,
    Runs(Child),
    GivenBack,
}

impl PortalKey {
    /// How it stands with it.
    pub fn hold(&self) -> Hold {
        lock(&self.0.hold).clone()
    }
}

impl Drop for PortalKey {
    fn drop(&mut self) {
        self.0.end();
    }
}

/// Asks the desktop for a key, which asks the person, and tells what comes of it on a thread of its own. Returns at once:
/// the desktop may have to start its portal first, and no opening waits for that. `name` is what the desktop shows, and may keep among its settings.
///
/// # Errors
/// [`io::ErrorKind::Unsupported`] where there is no bus to ask on.
pub fn take(
    shortcut: Shortcut,
    name: &str,
    tell: impl Fn(KeyNews) + Send + 'static,
) -> io::Result<PortalKey> {
    if bus::session().is_none() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    let key = PortalKey(Arc::new(Shared::default()));
    let shared = Arc::clone(&key.0);
    let asked = Asked {
        trigger: trigger(shortcut),
        name: name.to_owned(),
    };
    // The system ends the other process with the thread that started it: this one stays as long.
    thread::Builder::new().spawn(move || shared.whole(&asked, &tell))?;
    Ok(key)
}

/// From now on no other process starts: those that there are can be ended for good.
pub fn start_no_more() {
    *lock(&OVER) = true;
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            hold: Mutex::new(Hold::Asked),
            process: Mutex::new(Process::NotYet),
        }
    }
}

impl Shared {
    fn whole(&self, asked: &Asked, tell: &impl Fn(KeyNews)) {
        // One that can't be started, or falls, gives no key: the same as one that ends.
        let _ = self
            .start(asked)
            .and_then(|answers| self.listen(answers, tell));
        let mut hold = lock(&self.hold);
        if *hold != Hold::NotOffered {
            *hold = Hold::Refused;
        }
        drop(hold);
        let given_back = matches!(*lock(&self.process), Process::GivenBack);
        self.end();
        if !given_back {
            tell(KeyNews::Changed);
        }
    }

    fn start(&self, asked: &Asked) -> io::Result<ChildStdout> {
        let mut line = serde_json::to_vec(asked)?;
        line.push(b'\n');
        // Held until it is started: whoever ends all processes finds it, or it does not start.
        let over = lock(&OVER);
        let mut process = lock(&self.process);
        if *over || matches!(*process, Process::GivenBack) {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let mut child = apart::command()?.spawn()?;
        let answers = child.stdout.take();
        // It stays open: closed, it tells the other process to end.
        let sent = child.stdin.as_mut().map(|pipe| pipe.write_all(&line));
        *process = Process::Runs(child);
        match (sent, answers) {
            (Some(Ok(())), Some(answers)) => Ok(answers),
            _ => Err(io::ErrorKind::BrokenPipe.into()),
        }
    }

    fn listen(&self, answers: ChildStdout, tell: &impl Fn(KeyNews)) -> io::Result<()> {
        for line in BufReader::new(answers).lines() {
            let said: Said = serde_json::from_str(&line?)?;
            // What was on its way when the key was given back counts no more.
            if matches!(*lock(&self.process), Process::GivenBack) {
                break;
            }
            match said {
                Said::NotOffered => *lock(&self.hold) = Hold::NotOffered,
                Said::Given(known_as) => {
                    *lock(&self.hold) = match known_as {
                        Some(_) => Hold::Held(known_as),
                        None => Hold::Untied,
                    };
                    tell(KeyNews::Changed);
                }
                Said::Refused => {
                    *lock(&self.hold) = Hold::Refused;
                    tell(KeyNews::Refused);
                }
                Said::Pressed => tell(KeyNews::Pressed),
            }
        }
        Ok(())
    }

    /// With its connection to the bus gone, the desktop takes the key back, and its question from the screen.
    fn end(&self) {
        let before = mem::replace(&mut *lock(&self.process), Process::GivenBack);
        if let Process::Runs(mut child) = before {
            // One that has ended already is no failure.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The combination as the desktop is asked for it (freedesktop.org's shortcuts specification): what is held down, and the
/// key's name in xkbcommon, as it stands on a keyboard of the United States.
fn trigger(shortcut: Shortcut) -> String {
    let held = [
        (shortcut.ctrl, "CTRL"),
        (shortcut.alt, "ALT"),
        (shortcut.shift, "SHIFT"),
        (shortcut.meta, "LOGO"),
    ];
    let code = shortcut.code();
    let key = match code {
        "Minus" | "Equal" | "BracketLeft" | "BracketRight" | "Semicolon" | "Backslash"
        | "Comma" | "Period" | "Slash" | "Space" => code.to_lowercase(),
        "Quote" => "apostrophe".to_owned(),
        "Backquote" => "grave".to_owned(),
        "IntlBackslash" => "less".to_owned(),
        _ => match code.strip_prefix("Key") {
            Some(letter) => letter.to_lowercase(),
            None => code.strip_prefix("Digit").unwrap_or(code).to_owned(),
        },
    };
    let held = held.iter().filter(|(is, _)| *is).map(|(_, name)| *name);
    held.chain([key.as_str()]).collect::<Vec<_>>().join("+")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::wire;
    use std::path::Path;
    use std::process::{Command, Stdio};

    /// A program in the place of the other process.
    fn running(program: &str) -> (PortalKey, ChildStdout) {
        let mut child = Command::new(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let answers = child.stdout.take().unwrap();
        let shared = Shared::default();
        *lock(&shared.process) = Process::Runs(child);
        (PortalKey(Arc::new(shared)), answers)
    }

    fn asked() -> Asked {
        Asked {
            trigger: "CTRL+k".to_owned(),
            name: "Close".to_owned(),
        }
    }

    #[test]
    fn whatever_is_said_is_one_line() {
        for said in [
            Said::NotOffered,
            Said::Given(Some("Super + L\nor \"M\"".to_owned())),
            Said::Given(None),
            Said::Refused,
            Said::Pressed,
        ] {
            let line = serde_json::to_string(&said).unwrap();
            assert!(!line.contains('\n'), "{line}");
            assert_eq!(serde_json::from_str::<Said>(&line).unwrap(), said);
        }
    }

    #[test]
    fn a_key_that_is_given_back_leaves_no_process() {
        let (key, _answers) = running("cat");
        let pid = match &*lock(&key.0.process) {
            Process::Runs(child) => child.id(),
            other => unreachable!("{other:?}"),
        };
        let place = format!("/proc/{pid}");
        assert!(Path::new(&place).exists());
        let shared = Arc::clone(&key.0);
        drop(key);
        assert!(!Path::new(&place).exists());
        assert!(shared.start(&asked()).is_err(), "nor does one start");
    }

    #[test]
    fn what_is_told_comes_in_order_until_it_ends() {
        let (key, answers) = running("cat");
        if let Process::Runs(child) = &mut *lock(&key.0.process) {
            let mut pipe = child.stdin.take().unwrap();
            for said in [
                Said::Given(None),
                Said::Pressed,
                Said::Given(Some("F8".to_owned())),
                Said::Pressed,
            ] {
                let line = serde_json::to_string(&said).unwrap();
                pipe.write_all(format!("{line}\n").as_bytes()).unwrap();
            }
        }
        let told = Mutex::new(Vec::new());
        let tell = |news| lock(&told).push((news, key.hold()));
        key.0.listen(answers, &tell).unwrap();
        let held = Hold::Held(Some("F8".to_owned()));
        let expected = [Hold::Untied, held]
            .map(|hold| [KeyNews::Changed, KeyNews::Pressed].map(|news| (news, hold.clone())));
        assert_eq!(*lock(&told), expected.concat());
    }

    #[test]
    fn a_key_that_is_gone_is_told_and_stays_chosen() {
        for before in [Hold::Asked, Hold::Held(Some("F8".to_owned())), Hold::Untied] {
            let shared = Shared::default();
            *lock(&shared.hold) = before;
            let told = Mutex::new(Vec::new());
            // A process that does not start, as here, has ended.
            shared.whole(&asked(), &|news| lock(&told).push(news));
            assert_eq!(*lock(&shared.hold), Hold::Refused);
            assert_eq!(
                *lock(&told),
                [KeyNews::Changed],
                "the person said no to nothing"
            );
        }
    }

    #[test]
    fn a_key_is_asked_for_by_its_name() {
        for (code, name) in [
            ("KeyK", "CTRL+k"),
            ("Digit1", "CTRL+1"),
            ("Quote", "CTRL+apostrophe"),
            ("F12", "CTRL+F12"),
        ] {
            let spelt = wire::Shortcut {
                ctrl: true,
                alt: false,
                shift: false,
                meta: false,
                code: code.to_owned(),
            };
            assert_eq!(trigger(Shortcut::try_from(spelt).unwrap()), name);
        }
    }
}
