//! What must be installed, in one place, and the installing of it.

use std::collections::BTreeSet;
use std::io::IsTerminal;
use std::process::{Command, Stdio};

use crate::Outcome;
use crate::program::{command, done, on_path, said};

/// A need, and what meets it on Debian.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Building the app: WebKit and its headers, the system's libcrypto, a C compiler.
    Build,
    /// A virtual screen with a window manager and a bus.
    Screen,
    /// Pictures of a window.
    Camera,
    /// Driving the pages.
    Driver,
    /// The second reader of the format.
    Python,
    /// What a screen reader is told.
    Reader,
    /// What stands on paper.
    Paper,
    /// Virtual screens without X, a keyboard and cameras.
    Wayland,
    /// What the program asks of the system, and a disk of its own.
    Watch,
    /// The checking of the pages' types, and the rules for access.
    Npm,
}

impl Need {
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Build => &[
                "libwebkit2gtk-4.1-dev",
                "libssl-dev",
                "build-essential",
                "pkg-config",
            ],
            Self::Screen => &["xvfb", "openbox", "x11-utils", "dbus", "fonts-dejavu-core"],
            Self::Camera => &["xdotool", "imagemagick"],
            Self::Driver => &["webkit2gtk-driver"],
            Self::Python => &["python3", "python3-venv"],
            Self::Reader => &["python3", "python3-gi", "gir1.2-atspi-2.0", "at-spi2-core"],
            Self::Paper => &["poppler-utils"],
            Self::Wayland => &["sway", "grim", "wtype", "weston"],
            Self::Watch => &["strace", "e2fsprogs", "mount", "util-linux"],
            Self::Npm => &["nodejs", "npm"],
        }
    }

    /// Met by something that did not come as a package.
    fn met_otherwise(self) -> bool {
        match self {
            Self::Python => {
                let mut python = command("python3");
                python.args(["-c", "import ensurepip, venv"]);
                said(python).is_some()
            }
            Self::Npm => on_path("npm").is_some(),
            _ => false,
        }
    }
}

/// Installs what is missing, and says so first.
pub fn have(needs: &[Need]) -> Outcome<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let needs: BTreeSet<Need> = needs
        .iter()
        .copied()
        .filter(|need| !need.met_otherwise())
        .collect();
    let wanted: Vec<&str> = needs
        .iter()
        .flat_map(|need| need.packages())
        .copied()
        .collect();
    if on_path("apt-get").is_none() || on_path("dpkg-query").is_none() {
        println!(
            "No apt-get here: what Debian calls {} must be there.",
            wanted.join(" ")
        );
        return Ok(());
    }
    let mut query = command("dpkg-query");
    query
        .args(["--show", "--showformat=${Package} ${db:Status-Status}\n"])
        .args(&wanted)
        .stdin(Stdio::null())
        .stderr(Stdio::null());
    // It fails as soon as one package is unknown, but says all it knows.
    let known = query
        .output()
        .map_err(|error| format!("dpkg-query did not start: {error}"))?;
    let missing = missing(&wanted, &String::from_utf8_lossy(&known.stdout));
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing)
}

fn install(missing: &[&str]) -> Outcome<()> {
    let list = missing.join(" ");
    let rights = rights().ok_or_else(|| {
        format!("missing packages, and no root or sudo to install them: apt-get install --no-install-recommends {list}")
    })?;
    println!("Installing with apt-get: {list}");
    // One source of many that can't be reached need not be the one that has them.
    if done(apt(rights, &["update", "-qq"])).is_err() {
        println!("apt-get update failed; trying with the lists that are here.");
    }
    let mut install = apt(rights, &["install", "-qq", "-y", "--no-install-recommends"]);
    install.args(missing);
    done(install)
        .map_err(|_| format!("apt-get could not install these, its own words stand above: {list}"))
}

fn apt(rights: &[&str], args: &[&str]) -> Command {
    let words = [
        rights,
        &[
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-o",
            "DPkg::Lock::Timeout=300",
        ],
        args,
    ]
    .concat();
    let mut apt = command(words[0]);
    apt.args(&words[1..]);
    apt
}

/// What must stand before a command for root: nothing, sudo, or there is no way.
fn rights() -> Option<&'static [&'static str]> {
    let mut id = command("id");
    id.arg("-u");
    if said(id).is_some_and(|said| said.trim_ascii() == b"0") {
        return Some(&[]);
    }
    on_path("sudo")?;
    if std::io::stdin().is_terminal() {
        return Some(&["sudo"]);
    }
    // Nobody is there to type a password.
    let mut ask = command("sudo");
    ask.args(["-n", "true"]);
    said(ask).map(|_| &["sudo", "-n"][..])
}

fn missing<'a>(wanted: &[&'a str], known: &str) -> Vec<&'a str> {
    let there: BTreeSet<&str> = known
        .lines()
        .filter_map(|line| line.strip_suffix(" installed"))
        .collect();
    wanted
        .iter()
        .copied()
        .filter(|name| !there.contains(name))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_installed_counts() {
        let known = "xvfb installed\ndbus config-files\n";
        assert_eq!(
            missing(&["xvfb", "dbus", "strace"], known),
            ["dbus", "strace"]
        );
    }
}
