//! A clean computer for one test: its own home and runtime folder, and the program started in it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use casebook::registers::{Account, Fields, Row};
use tempfile::TempDir;

use crate::rights::as_anyone;

/// The longest any condition is waited for.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// A home of its own.
pub struct Desk {
    folder: TempDir,
    /// In memory, as on a real desktop.
    memory: Option<TempDir>,
    settings: Vec<(&'static str, &'static str)>,
    asks_for_keys: bool,
}

impl Default for Desk {
    fn default() -> Self {
        Self::new()
    }
}

impl Desk {
    /// An empty one.
    ///
    /// # Panics
    /// When the disk refuses.
    #[must_use]
    pub fn new() -> Self {
        Self::of(tempfile::tempdir(), None)
    }

    /// One whose home stands on another disk, and whose runtime folder in memory, as a desktop has it.
    ///
    /// # Panics
    /// When the disk refuses.
    #[must_use]
    pub fn on(disk: &Path) -> Self {
        let memory = tempfile::tempdir_in("/dev/shm").expect("a folder in memory");
        Self::of(tempfile::tempdir_in(disk), Some(memory))
    }

    fn of(folder: std::io::Result<TempDir>, memory: Option<TempDir>) -> Self {
        let folder = folder.expect("a temporary folder");
        let desk = Self {
            folder,
            memory,
            settings: Vec::new(),
            asks_for_keys: false,
        };
        for path in [desk.home(), desk.runtime(), desk.temporary()] {
            std::fs::create_dir(&path).expect("a folder");
            let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
            std::fs::set_permissions(&path, mode).expect("its mode");
        }
        desk
    }

    /// The home folder.
    #[must_use]
    pub fn home(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// The runtime folder.
    #[must_use]
    pub fn runtime(&self) -> PathBuf {
        let memory = self.memory.as_ref();
        memory.map_or(self.folder.path(), TempDir::path).join("run")
    }

    /// The folder for temporary files.
    #[must_use]
    pub fn temporary(&self) -> PathBuf {
        self.folder.path().join("tmp")
    }

    /// The folder that all of these stand in; but for the runtime folder where that is in memory.
    #[must_use]
    pub fn all(&self) -> &Path {
        self.folder.path()
    }

    /// Where the notebook stands.
    #[must_use]
    pub fn notebook(&self) -> PathBuf {
        self.home().join(".local/share/pantry")
    }

    /// Makes a notebook, as the first start leaves it, with keys that are quick to derive; and chooses the look.
    ///
    /// # Panics
    /// When the disk refuses.
    pub fn furnish(&self, passphrase: &str, language: &str, theme: &str) {
        self.choose(language, theme);
        let passphrase = vault::Passphrase::new(passphrase).expect("a passphrase");
        vault::Vault::at(self.notebook())
            .create(&passphrase, vault::Cost::Small)
            .expect("a notebook");
    }

    /// The same, with a supporter's seat.
    ///
    /// # Panics
    /// When the disk refuses.
    pub fn furnish_for_two(&self, passphrase: &str, supporter: (&str, &str), language: &str) {
        self.furnish(passphrase, language, "light");
        let pass = |words| vault::Passphrase::new(words).expect("a passphrase");
        let mut seat = vault::Vault::at(self.notebook())
            .open(&pass(passphrase))
            .expect("the notebook");
        let (name, words) = supporter;
        seat.add_slot(vault::Role::Supporter, &pass(words))
            .expect("a seat");
        self.with_book(passphrase, |book, now| {
            book.set_supporter(Some(name), now).expect("a name");
        });
    }

    /// Chooses how the notebook is left.
    ///
    /// # Panics
    /// When the disk refuses.
    pub fn part(&self, passphrase: &str, parting: &casebook::plan::Parting) {
        self.with_book(passphrase, |book, now| {
            book.set_parting(parting, now).expect("a choice");
        });
    }

    /// Puts accounts into the list of the plan, each with a long note.
    ///
    /// # Panics
    /// When they can't be kept.
    pub fn add_accounts(&self, passphrase: &str, count: u32) {
        self.with_book(passphrase, |book, now| {
            for number in 0..count {
                let fields = Fields::Account(Account {
                    name: format!("Account {number}"),
                    note: "asked for a new address and wrote down when ".repeat(40),
                    ..Account::default()
                });
                let row = Row {
                    id: None,
                    offer: String::new(),
                    changed: None,
                    fields,
                };
                book.put_row(row, now).expect("kept");
            }
        });
    }

    /// Works with the notebook while no program has it open.
    ///
    /// # Panics
    /// When it does not open.
    pub fn with_book<T>(
        &self,
        passphrase: &str,
        work: impl FnOnce(&mut casebook::Casebook, casebook::Stamp) -> T,
    ) -> T {
        let passphrase = vault::Passphrase::new(passphrase).expect("a passphrase");
        let seat = vault::Vault::at(self.notebook())
            .open(&passphrase)
            .expect("the notebook");
        let mut book = casebook::Casebook::open(&seat, "UTC").expect("the casebook");
        let now = casebook::Stamp {
            utc_ms: chrono::Utc::now().timestamp_millis(),
            offset_minutes: 0,
        };
        let done = work(&mut book, now);
        book.close().expect("the disk");
        done
    }

    /// Chooses the look, as if the program had run before.
    ///
    /// # Panics
    /// When the disk refuses.
    pub fn choose(&self, language: &str, theme: &str) {
        std::fs::create_dir_all(self.notebook()).expect("a folder");
        let look = serde_json::json!({"language": language, "theme": theme});
        std::fs::write(self.notebook().join("look.json"), look.to_string()).expect("the look");
    }

    /// Another variable in the environment of what starts here.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.settings.push((name, value));
        self
    }

    /// Where programs can't take a key for the whole system: as under Wayland, on this screen all the same. They ask the
    /// desktop, which looks into whoever asks.
    #[must_use]
    pub fn without_system_keys(mut self) -> Self {
        self.asks_for_keys = true;
        self.with("WAYLAND_DISPLAY", "wayland-9")
            .with("GDK_BACKEND", "x11")
    }

    /// A command that lives on this desk.
    #[must_use]
    pub fn command(&self, program: impl Into<OsString>) -> Command {
        let mut command = Command::new(program.into());
        command
            .current_dir(self.home())
            .env("HOME", self.home())
            .env("XDG_RUNTIME_DIR", self.runtime())
            .env("TMPDIR", self.temporary())
            .env("LANG", "C.UTF-8")
            .envs(self.settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        for name in [
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "LC_ALL",
        ] {
            command.env_remove(name);
        }
        if self.asks_for_keys {
            as_anyone(&mut command);
        }
        command
    }

    /// Starts the program under test.
    ///
    /// # Panics
    /// When it can't be started.
    #[must_use]
    pub fn start(&self, program: &Path) -> Running {
        Running::of(self.command(program))
    }
}

/// While it lives, no change of a notebook's keys comes to its end: the new key file waits for someone to read it.
pub struct Stuck(PathBuf);

impl Stuck {
    /// On the notebook of a desk.
    ///
    /// # Panics
    /// When the disk refuses.
    #[must_use]
    pub fn on(desk: &Desk) -> Self {
        let pipe = desk.notebook().join("keep.dat.part");
        let made = Command::new("mkfifo").arg(&pipe).status();
        assert!(made.is_ok_and(|status| status.success()), "a pipe");
        Self(pipe)
    }

    /// Reads it; a pipe is no place for keys, so the change fails then.
    ///
    /// # Panics
    /// When there is nothing to read.
    pub fn refuse(&self) {
        let read = std::fs::read(&self.0);
        assert!(read.is_ok_and(|keys| !keys.is_empty()), "new keys");
    }
}

impl Drop for Stuck {
    fn drop(&mut self) {
        // A change that failed has removed it.
        let _ = std::fs::remove_file(&self.0);
    }
}

/// A program under test; ended with the test.
pub struct Running(Child);

impl Running {
    /// Starts a command that becomes the program, so that its process id is the program's.
    ///
    /// # Panics
    /// When it can't be started.
    #[must_use]
    pub fn of(mut command: Command) -> Self {
        Self(command.spawn().expect("the program starts"))
    }

    /// One that was started already.
    #[must_use]
    pub fn from(started: Child) -> Self {
        Self(started)
    }

    /// Its process id.
    #[must_use]
    pub fn pid(&self) -> u32 {
        self.0.id()
    }

    /// Waits until it ends by itself. Whether it ended well.
    ///
    /// # Panics
    /// When it goes on for longer than [`PATIENCE`].
    pub fn ended(&mut self) -> bool {
        let mut ended = None;
        wait_for("the program ends", || {
            ended = self.end();
            ended.is_some()
        });
        ended.unwrap_or(false)
    }

    /// Whether it ended well, once it has ended.
    ///
    /// # Panics
    /// When the system does not know the process.
    pub fn end(&mut self) -> Option<bool> {
        let status = self.0.try_wait().expect("its state");
        status.map(|status| status.success())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The program named by an environment variable.
///
/// # Panics
/// When it is not set: `cargo xtask test` sets it.
#[must_use]
pub fn program(variable: &str) -> PathBuf {
    std::env::var_os(variable)
        .unwrap_or_else(|| panic!("{variable} is not set: run this by `cargo xtask test`"))
        .into()
}

/// Everything is to be tried that can be, and not what is enough for every day: `cargo xtask test --full`.
#[must_use]
pub fn in_full() -> bool {
    std::env::var_os("PANTRY_FULL").is_some()
}

/// Waits until a condition holds.
///
/// # Panics
/// When it does not within [`PATIENCE`].
pub fn wait_for(what: &str, holds: impl FnMut() -> bool) {
    assert!(comes_within(PATIENCE, holds), "waited in vain until {what}");
}

/// Whether a condition comes to hold within a time.
pub fn comes_within(limit: Duration, mut holds: impl FnMut() -> bool) -> bool {
    let since = Instant::now();
    while !holds() {
        if since.elapsed() > limit {
            return false;
        }
        std::thread::park_timeout(Duration::from_millis(10));
    }
    true
}
