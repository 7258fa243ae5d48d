//! A Rust that has the standard library of another system, or its source. Whatever is fetched stands in the target
//! folder; the Rust that is installed stays as it is.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::program::{command, done, on_path, said};
use crate::{Outcome, house};

/// The version that `Cargo.toml` asks for.
const VERSION: &str = "1.95.0";

pub enum Rust {
    /// The one that runs already.
    Own,
    /// Another `rustc`.
    Fetched(PathBuf),
    /// Another `rustc`, which has the source of the standard library and must build it first.
    WithoutStd(PathBuf),
}

/// The first way that works: what is here, rustup, Debian's packages.
pub fn find(target: &str) -> Outcome<Rust> {
    if has_std(target) {
        return Ok(Rust::Own);
    }
    let folder = house::target()?.join("foreign");
    if on_path("rustup").is_some() {
        match from_rustup(&folder.join("rustup"), target) {
            Ok(rustc) => return Ok(Rust::Fetched(rustc)),
            Err(line) => println!("{line}; trying Debian's packages"),
        }
    }
    from_debian(&folder.join("debian")).map(Rust::WithoutStd)
}

fn has_std(target: &str) -> bool {
    let mut rustc = command("rustc");
    rustc.args(["--print", "target-libdir", "--target", target]);
    said(rustc)
        .and_then(|folder| String::from_utf8(folder).ok())
        .is_some_and(|folder| Path::new(folder.trim()).is_dir())
}

/// A toolchain of its own, about 700 MB.
fn from_rustup(home: &Path, target: &str) -> Outcome<PathBuf> {
    let rustup = |args: &[&str]| {
        let mut rustup = command("rustup");
        rustup
            .args(args)
            .env("RUSTUP_HOME", home)
            .env_remove("RUSTUP_TOOLCHAIN");
        rustup
    };
    println!(
        "Installing into {}: Rust {VERSION} for {target}, with rustup",
        home.display()
    );
    done(rustup(&[
        "toolchain",
        "install",
        VERSION,
        "--profile=minimal",
        "--no-self-update",
        "--target",
        target,
    ]))?;
    let rustc = said(rustup(&["which", "rustc", "--toolchain", VERSION]))
        .ok_or("rustup knows no rustc of the toolchain it installed")?;
    Ok(PathBuf::from(String::from_utf8_lossy(&rustc).trim()))
}

/// Debian's newest Rust, which it keeps for building browsers, unpacked but not installed: about 850 MB. Returns a
/// script that starts it.
fn from_debian(folder: &Path) -> Outcome<PathBuf> {
    let script = folder.join("rustc");
    if script.exists() {
        return Ok(script);
    }
    for tool in ["apt-get", "apt-cache", "dpkg"] {
        on_path(tool).ok_or_else(|| {
            format!("there is no {tool} here; `rustup target add` for the Rust in use will do")
        })?;
    }
    let root = folder.join("root");
    // What was unpacked half may be there still.
    clear(folder)
        .and_then(|()| fs::create_dir_all(&root))
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    // The names of both have a version in them.
    let library = depended("libstd-rust-web-dev", "libstd-rust-web-")?;
    let llvm = depended(&library, "libllvm")?;
    let wanted = [
        "rustc-web",
        "libstd-rust-web-dev",
        "rust-web-src",
        &library,
        &llvm,
        // Its dlltool makes the import libraries that the standard library asks for.
        "binutils-mingw-w64-x86-64",
    ];
    println!(
        "Unpacking into {}: Debian's {}",
        folder.display(),
        wanted.join(" ")
    );
    let mut get = command("apt-get");
    get.args(["download", "-qq"])
        .args(wanted)
        .current_dir(folder);
    done(get)?;
    for package in files(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
        let mut unpack = command("dpkg");
        unpack.arg("-x").arg(&package).arg(&root);
        done(unpack)?;
        // It has served; what it held can be fetched again.
        fs::remove_file(&package).unwrap_or_default();
    }
    write_script(&script, &root).map_err(|error| format!("{}: {error}", script.display()))?;
    Ok(script)
}

/// What a package needs, by how the name begins.
fn depended(package: &str, start: &str) -> Outcome<String> {
    let mut ask = command("apt-cache");
    ask.args(["depends", "--important", package]);
    said(ask)
        .and_then(|said| dependency(&String::from_utf8_lossy(&said), start))
        .ok_or_else(|| {
            format!("apt-get knows no {package}, or not what it needs; `apt-get update` may help")
        })
}

fn dependency(said: &str, start: &str) -> Option<String> {
    said.lines()
        .filter_map(|line| line.trim().strip_prefix("Depends: "))
        .find(|name| name.starts_with(start))
        .map(str::to_owned)
}

fn clear(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The packages in a folder.
fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "deb") {
            found.push(path);
        }
    }
    Ok(found)
}

/// Starts the unpacked `rustc` with the libraries beside it.
fn write_script(script: &Path, root: &Path) -> io::Result<()> {
    let libraries: Vec<String> = fs::read_dir(root.join("usr/lib"))?
        .flatten()
        .map(|entry| entry.path().display().to_string())
        .filter(|folder| folder.ends_with("-linux-gnu"))
        .collect();
    let programs = root.join("usr/bin");
    let programs = programs.display();
    let text = format!(
        "#!/bin/sh\nPATH='{programs}':$PATH\nLD_LIBRARY_PATH='{}' exec '{programs}/rustc' \"$@\"\n",
        libraries.join(":"),
    );
    fs::write(script, text)?;
    let mut open = command("chmod");
    open.arg("+x").arg(script);
    done(open).map_err(io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dependency_is_found_by_how_its_name_begins() {
        let said = "libstd-rust-web-1.96\n  Depends: libc6\n  Depends: libllvm22\n  Breaks: x\n";
        assert_eq!(dependency(said, "libllvm"), Some("libllvm22".to_owned()));
        assert_eq!(dependency(said, "libx"), None);
        assert_eq!(dependency(said, "libstd"), None);
    }
}
