//! A virtual screen with a window manager and a session bus, for as long as the value lives.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::program::{command, end, on_path, said, waited};
use crate::{Outcome, house};

const SIZE: &str = "1280x800x24";

pub struct Screen {
    display: String,
    bus: String,
    /// In the order they were started.
    children: Vec<Child>,
}

impl Screen {
    /// There is a screen to run on already.
    pub fn is_there() -> bool {
        ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
            || !cfg!(target_os = "linux")
    }

    pub fn start() -> Outcome<Self> {
        let mut screen = Self {
            display: String::new(),
            bus: String::new(),
            children: Vec::new(),
        };
        let mut server = tied("Xvfb");
        server.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        screen.display = format!(":{}", screen.first_line(server, "Xvfb")?);
        let mut bus = tied("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        // What it starts belongs to this screen: the accessibility bus has its socket by the screen's number.
        bus.env("DISPLAY", &screen.display);
        screen.bus = screen.first_line(bus, "dbus-daemon")?;
        screen.manage_windows()?;
        Ok(screen)
    }

    /// Makes the command show itself here.
    pub fn put(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("GDK_BACKEND", "x11")
            // Nothing listens here, and GTK would say so.
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XAUTHORITY");
    }

    fn manage_windows(&mut self) -> Outcome<()> {
        // Its own folders, so that neither the person's settings nor their home are touched.
        let own = house::target()?.join("screen");
        fs::create_dir_all(&own).map_err(|error| format!("{}: {error}", own.display()))?;
        let mut manager = tied("openbox");
        manager
            .arg("--sm-disable")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        self.put(&mut manager);
        for name in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
            manager.env(name, &own);
        }
        self.children.push(started(manager, "openbox")?);
        let manages = || {
            let mut ask = command("xprop");
            ask.args(["-root", "-notype", "_NET_SUPPORTING_WM_CHECK"]);
            self.put(&mut ask);
            said(ask).filter(|said| said.windows(2).any(|two| two == b"0x"))
        };
        waited(Duration::from_secs(20), manages)
            .map(|_| ())
            .ok_or_else(|| "openbox did not take charge of the virtual screen".to_owned())
    }

    /// Starts a server that says in its first line where it can be reached.
    fn first_line(&mut self, mut server: Command, name: &str) -> Outcome<String> {
        server
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = started(server, name)?;
        let mut line = String::new();
        if let Some(stdout) = child.stdout.take() {
            // An error leaves the line empty, which is said below.
            BufReader::new(stdout).read_line(&mut line).unwrap_or(0);
        }
        self.children.push(child);
        match line.trim() {
            "" => Err(format!("{name} did not start")),
            line => Ok(line.to_owned()),
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        for child in self.children.iter_mut().rev() {
            end(child);
        }
    }
}

/// A program that ends when this one does, however that comes.
pub fn tied(program: &str) -> Command {
    if !cfg!(target_os = "linux") || on_path("setpriv").is_none() {
        return command(program);
    }
    let mut tied = command("setpriv");
    tied.args(["--pdeathsig", "TERM", "--", program]);
    tied
}

fn started(mut command: Command, name: &str) -> Outcome<Child> {
    command
        .spawn()
        .map_err(|error| format!("{name} did not start: {error}"))
}
