//! No network: not in the tree, not in the code.

use std::collections::BTreeSet;
use std::process::Command;

use trials::code::{rust as code, word};
use trials::tree::{read, root};

use crate::{none, shipped};

fn banned() -> BTreeSet<String> {
    let deny: toml::Value = toml::from_str(&read("deny.toml")).expect("deny.toml");
    let list = deny["bans"]["deny"]
        .as_array()
        .expect("deny.toml: bans.deny");
    let names: BTreeSet<String> = list
        .iter()
        .filter_map(|ban| ban["crate"].as_str().map(str::to_owned))
        .collect();
    for name in [
        "reqwest",
        "hyper",
        "curl",
        "ureq",
        "rustls",
        "native-tls",
        "openssl",
        "mio",
        "socket2",
        "tungstenite",
    ] {
        assert!(names.contains(name), "deny.toml bans {name}");
    }
    names
}

/// Every crate that is built into the app and its worker for a target, or runs while they are built.
fn tree(target: &str) -> BTreeSet<String> {
    let list = |more: &[&str]| {
        Command::new(env!("CARGO"))
            .args([
                "tree",
                "--locked",
                "-p",
                "pantry",
                "-p",
                "intake",
                "-e",
                "normal,build",
                "--prefix",
                "none",
                "--format",
                "{p}",
            ])
            .args(["--target", target])
            .args(more)
            .current_dir(root())
            .output()
            .expect("cargo runs")
    };
    // Crates of other systems may not have been fetched yet.
    let mut output = list(&["--offline"]);
    if !output.status.success() {
        output = list(&[]);
    }
    assert!(
        output.status.success(),
        "cargo tree: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn no_network_crate_ships() {
    let banned = banned();
    for target in [
        "x86_64-unknown-linux-gnu",
        "x86_64-pc-windows-msvc",
        "aarch64-apple-darwin",
    ] {
        let tree = tree(target);
        assert!(
            tree.contains("tauri") && tree.contains("rusqlite"),
            "{target}: the tree is not that of the app"
        );
        let faults: Vec<String> = tree.intersection(&banned).cloned().collect();
        none(
            &faults,
            &format!(
                "deny.toml bans what came into the tree for {target}; `cargo tree -i NAME` says by whom"
            ),
        );
    }
}

#[test]
fn no_code_opens_a_connection() {
    let mut faults = Vec::new();
    for file in shipped() {
        let code = code(&file.text);
        for name in [
            "TcpStream",
            "TcpListener",
            "UdpSocket",
            "UnixListener",
            "ToSocketAddrs",
            "tauri_plugin_http",
        ] {
            faults.extend(
                word(&code, name).map(|at| format!("{}:{} {name}", file.path, file.line(at))),
            );
        }
        faults.extend(
            code.find("std::net")
                .map(|at| format!("{}:{} std::net", file.path, file.line(at))),
        );
    }
    none(&faults, "the program opens no connection");
}

#[test]
fn every_crate_comes_from_one_registry() {
    let lock: toml::Value = toml::from_str(&read("Cargo.lock")).expect("Cargo.lock");
    let sources = lock["package"]
        .as_array()
        .expect("packages")
        .iter()
        .filter_map(|package| package.get("source"));
    let faults: Vec<String> = sources
        .filter_map(|source| source.as_str())
        .filter(|source| *source != "registry+https://github.com/rust-lang/crates.io-index")
        .map(str::to_owned)
        .collect();
    none(&faults, "crates come from crates.io, pinned by Cargo.lock");
}
