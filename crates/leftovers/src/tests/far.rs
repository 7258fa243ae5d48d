//! Places that a network or another program holds: named, and never asked.

use std::fs;
use std::os::unix::fs::symlink;

use super::*;

/// Says that something is mounted at each of these, below the folder that home stands in.
fn mount(place: &mut Place, tops: &[(&str, &str)]) {
    let top = place.folder.path().canonicalize().unwrap();
    let mut told = "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n".to_owned();
    for (path, kind) in tops {
        let at = top.join(path);
        told += &format!("2 1 0:9 / {} rw shared:1 - {kind} x rw\n", at.display());
    }
    place.home.mounts = Mounts::of(told.as_bytes(), &place.home.home);
}

#[test]
fn copies_behind_a_network_are_not_looked_for_and_the_place_is_said() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    for path in [
        "nas/gate.jpg",
        "Google Drive/gate.jpg",
        "Pictures/phone/gate.jpg",
        ".hidden/gate.jpg",
        "../net/one/gate.jpg",
        "../net/two/gate.jpg",
        "../net/three/files/gate.jpg",
        "../net/bin/files/gate.jpg",
        "../net/four/.dropbox",
    ] {
        place.put(path, b"gate");
    }
    let user = place.home.runtime.user;
    fs::create_dir_all(place.at(".local/share")).unwrap();
    fs::create_dir_all(place.at("../disk")).unwrap();
    for (to, from) in [
        ("../net/one", "Nextcloud"),
        ("../net/two", "Documents"),
        ("../net/three", ".local/share/Trash"),
        ("../net/four", "Music"),
        ("../net/bin", &format!("../disk/.Trash-{user}")),
    ] {
        symlink(place.at(to), place.at(from)).unwrap();
    }
    for named in ["Documents", "Music"] {
        place.home.folders.push(place.at(named));
    }
    let all = place.look();
    assert!(names(&all, Kind::Copy).len() > 3 && names(&all, Kind::Binned).len() == 1);

    let tops = [
        ("noor/nas", "nfs4"),
        ("noor/Google\\040Drive", "fuse.google-drive"),
        ("noor/Pictures/phone", "fuse.jmtpfs"),
        ("noor/.hidden", "cifs"),
        ("net", "autofs"),
    ];
    mount(&mut place, &tops);
    let report = place.look();
    assert!(report.traces.is_empty(), "{:?}", report.traces);
    let mut unread = report.unread.clone();
    unread.sort_unstable();
    let said = [
        ".local/share/Trash",
        "Documents",
        "Google Drive",
        "Music",
        "Nextcloud",
        "Pictures/phone",
        "nas",
    ];
    assert_eq!(unread, said.map(|path| place.at(path)));
    let by: Vec<_> = report.synced.iter().map(|one| one.by).collect();
    assert_eq!(by, ["Google Drive", "Nextcloud"], "by their names alone");
    let folders = ["nas", "Documents", "Downloads"].map(|path| place.at(path));
    let disk = place.home.mounts.tops(&folders[2..]);
    assert_eq!(place.home.mounts.tops(&folders), disk);
}

#[test]
fn what_lists_say_of_files_behind_a_network_is_known_by_name_alone() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let same = place.put("../net/gate.jpg", b"gate");
    let renamed = place.put("../net/renamed.jpg", b"gate");
    let link = place.at("Downloads/link.jpg");
    symlink(&renamed, &link).unwrap();
    let list = [&same, &renamed, &link].map(|path| bookmark(&address(path), "eog"));
    place.put(
        ".local/share/recently-used.xbel",
        format!("<xbel>\n{}</xbel>\n", list.concat()),
    );
    mount(&mut place, &[("net", "fuse")]);
    let report = place.look();
    let trace = one(&report, Kind::Recent);
    assert!(trace.name == "gate.jpg" && trace.by_name);
    let top = place.at("../net");
    let real = |path: &PathBuf| path.canonicalize().unwrap();
    assert_eq!(real(&report.unread[0]), real(&top));
    assert_eq!(report.unread[1..], [link]);
}

#[test]
fn folders_of_programs_that_a_link_takes_to_a_network_are_said_once() {
    let mut place = Place::new();
    place.put("../net/thumbnails/large/1.png", "x");
    place.put("../net/pantry/cached/x", "x");
    place.put("../net/fish/fish_history", "pantry");
    place.put("../net/pantry-1/data/x", "x");
    for from in [".cache", ".config"] {
        symlink(place.at("../net"), place.at(from)).unwrap();
    }
    mount(&mut place, &[("net", "smb3")]);
    place.home.runtime.bases = vec![place.at("../net")];
    let report = place.look();
    assert!(report.traces.is_empty(), "{:?}", report.traces);
    let mut unread = report.unread.clone();
    unread.sort_unstable();
    let said = ["../net", ".cache", ".config"];
    assert_eq!(unread, said.map(|path| place.at(path)));
}
