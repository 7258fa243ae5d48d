//! Someone at the program as it ships: reads the screen, uses the keyboard and the mouse, and knows nothing of its insides.

use std::path::Path;
use std::process::Command;

use x11rb::protocol::xproto::Window;

use crate::desk::{Desk, Running, program, wait_for};
use crate::memory::{rested, tree_of};
use crate::x::{ALT, CONTROL, Display, ESCAPE, F4, F9, RETURN, SHIFT, TAB};

/// Narrower windows are the first one's.
const PRIVATE: u16 = 1_100;
/// More than paper has.
const COLOURS: usize = 8;
/// Where the heading of a page stands, in pixels from the left and the top of the window.
const HEADING: (i16, i16) = (320, 50);
/// Where Leave stands, from the right and the top.
const LEAVE: (i16, i16) = (-90, 46);
/// What stands before the heading, the last first.
const SECTIONS: [&str; 5] = ["settings", "help", "log", "plan", "today"];
/// On the page of a new entry, how many steps 'Choose files' stands before the heading: before the sections come Leave,
/// 'Throw this away', 'Done', 'Veil new attachments', 'Choose a folder', and the end of the page counts for one.
const FILES: usize = SECTIONS.len() + 7;

/// On the page of the plan, on that of its PDF, in Settings and on the page that erases, how many steps the last button stands before the heading.
const LAST: usize = SECTIONS.len() + 3;

/// A way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A click on the button.
    Button,
    /// Esc, twice.
    EscTwice,
    /// F9.
    F9,
    /// The cross in the window's frame, or the taskbar.
    Close,
    /// What the window manager makes of Alt and F4.
    AltF4,
    /// A signal, as at the end of the session.
    Term,
}

impl Way {
    /// All of them: first one by a key, one by the mouse, one by the system.
    pub const ALL: [Self; 6] = [
        Self::F9,
        Self::Button,
        Self::Term,
        Self::EscTwice,
        Self::Close,
        Self::AltF4,
    ];
}

/// One start of the program.
pub struct Sitting<'a> {
    display: &'a Display,
    /// The program.
    pub running: Running,
    /// The window that is shown.
    pub window: Window,
    tree: Vec<u32>,
}

impl<'a> Sitting<'a> {
    /// Starts the program on a desk, and waits for its first window.
    ///
    /// # Panics
    /// When it does not come.
    #[must_use]
    pub fn start(desk: &Desk, display: &'a Display) -> Self {
        Self::of(desk.command(program("PANTRY_APP")), display)
    }

    /// The same by a command that becomes the program.
    ///
    /// # Panics
    /// When it does not come.
    #[must_use]
    pub fn of(command: Command, display: &'a Display) -> Self {
        let running = Running::of(command);
        let window = display.window_of(running.pid(), 300);
        let sitting = Self {
            display,
            running,
            window,
            tree: Vec::new(),
        };
        sitting.painted();
        // Its search field has the keyboard once the page is there.
        rested(sitting.running.pid());
        sitting
    }

    /// The same, and opens the notebook.
    ///
    /// # Panics
    /// When it does not open.
    #[must_use]
    pub fn open(desk: &Desk, display: &'a Display, passphrase: &str) -> Self {
        let mut sitting = Self::start(desk, display);
        display.type_text(passphrase);
        sitting.enter();
        sitting
    }

    /// Presses Enter behind the passphrase, and waits for the notebook.
    ///
    /// # Panics
    /// When it does not open.
    pub fn enter(&mut self) {
        self.display.press(RETURN);
        self.window = self.display.window_of(self.running.pid(), PRIVATE);
        self.painted();
        self.rest();
    }

    fn painted(&self) {
        wait_for("the window is painted and has the keyboard", || {
            self.display.colours(self.window) > COLOURS && self.display.has_focus(self.window)
        });
    }

    /// Waits until the program has nothing more to do.
    pub fn rest(&self) {
        rested(self.running.pid());
    }

    /// From the first page to a new entry, whose field for words has the keyboard.
    pub fn new_entry(&self) {
        // It stands first after the heading.
        self.display.press(TAB);
        self.display.press(RETURN);
        self.rest();
    }

    /// From the log's search field to a new entry.
    pub fn new_entry_from_the_log(&self) {
        // It stands behind the field.
        self.display.press(TAB);
        self.display.press(RETURN);
        self.rest();
    }

    /// Types into what has the keyboard.
    pub fn write(&self, words: &str) {
        self.display.type_text(words);
        self.rest();
    }

    /// Gives the keyboard to what stands so many steps before the heading; behind the first one comes the last of the page.
    fn back(&self, steps: usize) {
        self.display.click(self.window, HEADING);
        self.rest();
        for step in 1..=steps {
            self.display.press_with(SHIFT, TAB);
            // The window itself has the keyboard for a moment, between the first of the page and the last.
            if step == SECTIONS.len() + 1 || step == SECTIONS.len() + 2 {
                self.rest();
            }
        }
    }

    /// Goes to another section of the notebook.
    ///
    /// # Panics
    /// When there is none of this name.
    pub fn go(&self, section: &str) {
        let place = SECTIONS.iter().position(|name| *name == section);
        self.back(place.expect("a section") + 1);
        self.display.press(RETURN);
        self.rest();
    }

    /// Asks for the file chooser on the page of a new entry, and waits for it.
    ///
    /// # Panics
    /// When it does not come.
    pub fn ask_for_files(&self) -> Window {
        self.back(FILES);
        self.display.press(RETURN);
        self.chooser()
    }

    /// From the first page to the plan on paper, and asks where to save it.
    ///
    /// # Panics
    /// When the chooser does not come.
    pub fn ask_for_paper(&self) -> Window {
        self.go("plan");
        for _ in 0..2 {
            self.back(LAST);
            self.display.press(RETURN);
            self.rest();
        }
        self.chooser()
    }

    /// From the first page to the end of Settings, and asks there to erase everything.
    pub fn erase(&self, passphrase: &str, word: &str) {
        self.go("settings");
        self.back(LAST);
        self.display.press(RETURN);
        self.rest();
        // The button is the last of the page; before it stand the word, and the passphrase.
        self.back(LAST + 2);
        self.display.type_text(passphrase);
        self.display.press(TAB);
        self.display.type_text(word);
        self.display.press(RETURN);
    }

    /// On the page of a new entry, asks to throw it away: a dialog opens.
    pub fn throw_away(&self) {
        self.back(LAST);
        self.display.press(RETURN);
        self.rest();
    }

    fn chooser(&self) -> Window {
        let mut found = None;
        wait_for("the chooser is shown and has the keyboard", || {
            let windows = self.display.windows_of(self.running.pid());
            found = windows
                .into_iter()
                .find(|window| *window != self.window && self.display.has_focus(*window));
            found.is_some()
        });
        self.rest();
        found.expect("just found")
    }

    /// Gives the chooser a path; returns as soon as it is gone.
    ///
    /// # Panics
    /// When it does not take it.
    pub fn choose(&self, chooser: Window, path: &Path) {
        self.give_path(path);
        wait_for("the chooser is gone", || !self.display.is_viewable(chooser));
    }

    /// Gives the chooser the path of a file that is there, and waits until it asks whether to replace it.
    ///
    /// # Panics
    /// When it does not ask.
    pub fn choose_what_is_there(&self, chooser: Window, path: &Path) {
        self.give_path(path);
        wait_for("the question is shown and has the keyboard", || {
            let windows = self.display.windows_of(self.running.pid());
            let mut others = windows
                .into_iter()
                .filter(|window| ![self.window, chooser].contains(window));
            others.any(|window| self.display.has_focus(window))
        });
    }

    fn give_path(&self, path: &Path) {
        // A slash opens the line for a path.
        self.display.type_text("/");
        self.rest();
        self.display.press_with(CONTROL, u32::from('a'));
        self.display.type_text(&path.to_string_lossy());
        self.rest();
        self.display.press(RETURN);
    }

    /// Chooses a file on the page of a new entry, and waits until it is in.
    ///
    /// # Panics
    /// When the chooser does not come or go.
    pub fn attach(&self, path: &Path) {
        self.choose(self.ask_for_files(), path);
        self.rest();
    }

    /// Types into the log's search field.
    ///
    /// # Panics
    /// When the log does not come.
    pub fn search(&self, words: &str) {
        self.go("log");
        // The entry one comes from has the keyboard; the field stands first after the heading.
        self.back(0);
        self.display.press(TAB);
        self.write(words);
    }

    /// Leaves in another way; returns once the window is off the screen.
    ///
    /// # Panics
    /// When it stays.
    pub fn leave_by(&mut self, out: impl FnOnce()) {
        self.tree = self.all();
        out();
        self.display.wait_until_gone(self.window);
    }

    /// Takes a way out; returns once the window is off the screen.
    ///
    /// # Panics
    /// When it stays.
    pub fn leave(&mut self, way: Way) {
        self.tree = tree_of(self.running.pid());
        let display = self.display;
        match way {
            Way::Button => display.click(self.window, LEAVE),
            Way::EscTwice => {
                display.press(ESCAPE);
                display.press(ESCAPE);
            }
            Way::F9 => display.press(F9),
            Way::Close => display.close(self.window),
            Way::AltF4 => display.press_with(ALT, F4),
            Way::Term => self.terminate(),
        }
        display.wait_until_gone(self.window);
    }

    fn terminate(&self) {
        // SAFETY: a signal to a process that this test started.
        unsafe { libc::kill(self.running.pid().cast_signed(), libc::SIGTERM) };
    }

    /// Every process of the program now.
    #[must_use]
    pub fn all(&self) -> Vec<u32> {
        tree_of(self.running.pid())
    }

    /// Every process of the program, as they were when it was left; the first is the program itself.
    #[must_use]
    pub fn tree(&self) -> &[u32] {
        &self.tree
    }
}
