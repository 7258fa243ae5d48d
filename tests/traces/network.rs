//! The network: the program does without one, and asks for none.

use std::collections::BTreeSet;
use std::path::Path;

use trials::desk::Desk;
use trials::sitting::{Sitting, Way};
use trials::strace::{Call, calls, watched};
use trials::x::Display;

use crate::begun::{PASSPHRASE, Words};

/// Sockets that reach no other computer.
const FAMILIES: [&str; 2] = [
    // The X server, the session's bus, and between WebKit's processes.
    "AF_UNIX",
    // The system's own news: GLib asks whether there is a network at all.
    "AF_NETLINK",
];

/// What a socket of this computer may be connected to.
const PEERS: [&str; 4] = [
    // The X server.
    "/tmp/.X11-unix/",
    // The session's bus.
    "/tmp/dbus-",
    // The bus of screen readers.
    "/at-spi/bus",
    // The system asks this one for names of users before its own files.
    "/var/run/nscd/socket",
];

fn strange(calls: &[Call]) -> BTreeSet<&str> {
    let families = calls.iter().filter_map(Call::family);
    families
        .filter(|family| !FAMILIES.contains(family))
        .collect()
}

#[test]
fn a_whole_sitting_without_a_network_asks_for_none() {
    let (desk, display, words) = (Desk::new(), Display::open(), Words::draw());
    desk.furnish(PASSPHRASE, "en", "light");
    let log = words.put("calls", b"");
    let alone = ["unshare", "--net", "--"];
    let mut sitting = Sitting::of(
        watched(&desk, &log, &alone, &trials::desk::program("PANTRY_APP")),
        &display,
    );
    let interfaces = interfaces(sitting.running.pid());
    assert_eq!(interfaces, ["lo"], "the control: there is no network");
    display.type_text(PASSPHRASE);
    sitting.enter();
    sitting.new_entry();
    sitting.write(&words.typed);
    sitting.attach(&words.mail());
    sitting.search(&words.content);
    sitting.leave(Way::F9);
    assert!(sitting.running.ended());

    let calls = calls(&log);
    let families: BTreeSet<&str> = calls.iter().filter_map(Call::family).collect();
    assert!(
        families.contains("AF_UNIX"),
        "the control: sockets are seen: {families:?}"
    );
    assert_eq!(strange(&calls), BTreeSet::new());
    let peers: Vec<&str> = calls
        .iter()
        .filter(|call| call.name == "connect" && call.given.contains("AF_UNIX"))
        .filter_map(|call| call.given.split('"').nth(1))
        .filter(|peer| !PEERS.iter().any(|known| peer.contains(known)))
        .collect();
    assert!(peers.is_empty(), "{peers:?}");
    let bound: Vec<&Call> = calls
        .iter()
        .filter(|call| call.name == "bind" && call.given.contains("AF_UNIX"))
        .collect();
    assert!(bound.is_empty(), "{bound:?}");
}

/// The network interfaces that a process has.
fn interfaces(pid: u32) -> Vec<String> {
    let told = std::fs::read_to_string(format!("/proc/{pid}/net/dev")).unwrap();
    let lines = told.lines().filter_map(|line| line.split_once(':'));
    lines.map(|(name, _)| name.trim().to_owned()).collect()
}

/// The control.
#[test]
fn a_program_that_asks_for_the_network_is_seen() {
    let (desk, words) = (Desk::new(), Words::draw());
    let log = words.put("calls", b"");
    let script = words.put(
        "script",
        b"#!/bin/bash\n: < /dev/tcp/127.0.0.1/9\n: < /dev/tcp/::1/9\n",
    );
    let mode = std::os::unix::fs::PermissionsExt::from_mode(0o700);
    std::fs::set_permissions(&script, mode).unwrap();
    // Nobody listens there, so it ends badly.
    let _ = watched(&desk, &log, &[], Path::new(&script))
        .status()
        .unwrap();
    let calls = calls(&log);
    let strange = strange(&calls);
    assert_eq!(strange, BTreeSet::from(["AF_INET", "AF_INET6"]));
}
