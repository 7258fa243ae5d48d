//! Screens of their own, which end with the trial.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use trials::desk::{Running, wait_for};
use trials::x::Display;

/// A screen, and what manages its windows, if anything does.
pub struct Screen {
    name: String,
    _manager: Option<Running>,
    _server: Running,
}

impl Screen {
    /// One with a window manager.
    pub fn managed() -> Self {
        let mut screen = Self::bare();
        let mut manager = Command::new("openbox");
        screen.put(manager.stderr(Stdio::null()));
        screen._manager = Some(Running::of(manager));
        let display = screen.display();
        wait_for("a window manager has charge", || display.is_managed());
        screen
    }

    /// One on which each window stands where its program puts it.
    pub fn bare() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x800x24"]);
        let mut server = command
            .args(["-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut number = String::new();
        let told = server.stdout.take().unwrap();
        BufReader::new(told).read_line(&mut number).unwrap();
        Self {
            name: format!(":{}", number.trim()),
            _manager: None,
            _server: Running::from(server),
        }
    }

    /// What a trial sees of it.
    pub fn display(&self) -> Display {
        Display::of(&self.name)
    }

    /// Has a program show itself on it.
    pub fn put(&self, command: &mut Command) {
        command.env("DISPLAY", &self.name);
    }
}
