//! What is found, and what is not.

use std::fs;

use super::*;
#[cfg(target_os = "linux")]
use crate::copies::is_elsewhere;
use crate::files::Reach;

#[test]
fn an_empty_home_holds_nothing() {
    let report = Place::new().look();
    assert!(report.traces.is_empty(), "{:?}", report.traces);
    assert!(report.synced.is_empty() && report.unread.is_empty());
}

#[test]
fn copies_are_found_by_their_bytes_wherever_and_however_they_are_called() {
    let mut place = Place::new();
    place.add("gate.jpg", b"a photo of the gate");
    place.add("nothing.txt", b"");
    place.put("Downloads/gate.jpg", b"a photo of the gate");
    place.put("Pictures/2026/march/other name.jpg", b"a photo of the gate");
    place.put("in the home folder itself.jpg", b"a photo of the gate");
    // The same name, the same length, other bytes; and no bytes at all.
    place.put("Pictures/gate.jpg", b"a photo of the bath");
    place.put("Downloads/empty.txt", b"");
    place.put("Nextcloud/deep/down/more.jpg", b"a photo of the gate");
    place.put("Foto's/gate.jpg", b"a photo of the gate");
    // Hidden in home, or programs' own.
    place.put(".projects/gate.jpg", b"a photo of the gate");
    place.put("snap/viewer/common/gate.jpg", b"a photo of the gate");
    let report = place.look();
    let mut found = names(&report, Kind::Copy);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            "gate.jpg",
            "gate.jpg",
            "in the home folder itself.jpg",
            "more.jpg",
            "other name.jpg"
        ]
    );
    assert!(report.traces.iter().all(|trace| trace.copy_of() == Some(0)));
}

#[test]
fn a_link_is_no_copy_and_no_way() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let elsewhere = place.put(".projects/gate.jpg", b"gate");
    #[cfg(unix)]
    for (to, name) in [
        (elsewhere, "Downloads/gate.jpg"),
        (place.at(".projects"), "Downloads/more"),
        (place.at(".projects"), "projects"),
    ] {
        std::os::unix::fs::symlink(to, place.at(name)).unwrap();
    }
    assert!(place.look().traces.is_empty());
}

#[cfg(unix)]
#[test]
fn a_link_in_home_to_where_nobody_looks_is_said() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let disk = tempfile::tempdir().unwrap();
    place.put("Downloads/inner/other.jpg", b"other");
    place.put(".hidden/other.jpg", b"other");
    for (to, name) in [
        (disk.path().to_owned(), "Dropbox"),
        (place.at(".hidden"), "Hidden"),
        (place.at("Downloads/inner"), "Known"),
        (place.at("gone"), "Gone"),
    ] {
        std::os::unix::fs::symlink(to, place.at(name)).unwrap();
    }
    let unread = place.look().unread;
    assert_eq!(unread, [place.at("Dropbox"), place.at("Hidden")]);
}

/// Where a phone is, in home; here the folder that Linux keeps its own numbers in.
#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_stands_in_home_is_the_persons_only_when_the_desktop_names_it() {
    let mut home = Home {
        home: "/".into(),
        ..Home::default()
    };
    let phone = Path::new("/proc");
    assert!(is_elsewhere(&home, phone));
    home.folders.push(phone.to_owned());
    assert!(!is_elsewhere(&home, phone));
}

#[test]
fn one_file_in_two_folders_of_the_list_is_told_once() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    place.put("Downloads/inner/gate.jpg", b"gate");
    place.home.folders.push(place.at("Downloads/inner"));
    place.home.folders.push(place.at("Downloads"));
    assert_eq!(names(&place.look(), Kind::Copy).len(), 1);
}

#[cfg(unix)]
#[test]
fn one_that_a_link_leads_to_as_well_is_told_once() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    place.put("Nextcloud/Photos/gate.jpg", b"gate");
    let link = place.at("Photos");
    std::os::unix::fs::symlink(place.at("Nextcloud/Photos"), &link).unwrap();
    place.home.folders = vec![link];
    let report = place.look();
    assert_eq!(one(&report, Kind::Copy).place, place.at("Photos/gate.jpg"));
    let by: Vec<_> = report.synced.iter().map(|s| s.by).collect();
    assert_eq!(by, ["Nextcloud", "Nextcloud"]);
}

#[test]
fn a_downloads_folder_that_is_home_itself_is_not_searched_to_its_depths() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    place.put(".projects/gate.jpg", b"gate");
    place.put("gate.jpg", b"gate");
    place.home.folders = vec![place.home.home.clone()];
    assert_eq!(names(&place.look(), Kind::Copy), ["gate.jpg"]);
    // Nor is one that a link makes home.
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&place.home.home, place.at("Desktop")).unwrap();
        place.home.folders = vec![place.at("Desktop")];
        assert_eq!(names(&place.look(), Kind::Copy), ["gate.jpg"]);
    }
}

#[cfg(unix)]
#[test]
fn a_link_into_a_folder_that_was_searched_is_not_searched_again() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    place.put("Documents/Pictures/2026/gate.jpg", b"gate");
    let link = place.at("Photos");
    std::os::unix::fs::symlink(place.at("Documents/Pictures"), &link).unwrap();
    // Home itself may stand behind a link too.
    let other_home = place.folder.path().join("other");
    std::os::unix::fs::symlink(&place.home.home, &other_home).unwrap();
    for home in [place.home.home.clone(), other_home] {
        place.home.folders = vec![home.join("Documents"), link.clone()];
        let report = place.look();
        let copy = one(&report, Kind::Copy);
        assert_eq!(copy.place, home.join("Documents/Pictures/2026/gate.jpg"));
    }
}

#[test]
fn a_paper_is_found_and_is_none_of_what_was_added() {
    let mut place = Place::new();
    place.known.papers.push(known("list.pdf", b"a plan"));
    place.put("Downloads/shopping.pdf", b"a plan");
    let report = place.look();
    let paper = one(&report, Kind::Paper);
    assert!(paper.removable() && paper.copy_of().is_none());
}

#[test]
fn the_bin_tells_what_it_was_called() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    place.put(".local/share/Trash/files/gate.2.jpg", b"gate");
    place.put(
        ".local/share/Trash/info/gate.2.jpg.trashinfo",
        "[Trash Info]\nPath=/home/noor/Downloads/the%20gate.jpg\nDeletionDate=2026-03-01T10:00:00\n",
    );
    place.put(".local/share/Trash/files/folder/gate.jpg", b"gate");
    let report = place.look();
    assert_eq!(names(&report, Kind::Binned), ["the gate.jpg", "gate.jpg"]);
}

#[test]
fn the_bin_of_a_disk_is_looked_in_too() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let user = place.home.runtime.user;
    let shared = format!("../disk/.Trash/{user}");
    let own = format!("../disk/.Trash-{user}");
    let mut binned = Vec::new();
    for (bin, name) in [(&shared, "one"), (&own, "two")] {
        binned.push(place.put(&format!("{bin}/files/gate.2.jpg"), b"gate"));
        let note = format!("[Trash Info]\nPath=noor/{name}.jpg\n");
        place.put(&format!("{bin}/info/gate.2.jpg.trashinfo"), note);
    }
    place.put("../disk/.Trash-99999/files/gate.jpg", b"gate");
    place.put("../elsewhere/gate.jpg", b"gate");
    assert_eq!(
        names(&place.look(), Kind::Binned),
        ["one.jpg", "two.jpg"],
        "neither another's bin nor another disk"
    );
    // Such a disk may be one of the person's folders.
    let disk = place.folder.path().join("disk");
    place.home.folders.push(disk.clone());
    let report = place.look();
    assert_eq!(names(&report, Kind::Binned), ["one.jpg", "two.jpg"]);
    assert_eq!(
        one(&report, Kind::Copy).place,
        disk.join(".Trash-99999/files/gate.jpg")
    );
    for trace in report.traces.iter().filter(|t| t.kind == Kind::Binned) {
        place.remove(trace).unwrap();
    }
    assert!(binned.iter().all(|path| !path.exists()));
    assert!(
        !place
            .at(&format!("{own}/info/gate.2.jpg.trashinfo"))
            .exists()
    );
}

#[cfg(unix)]
#[test]
fn a_link_at_the_top_of_a_disk_is_no_bin() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let user = place.home.runtime.user;
    place.put(&format!(".hidden/{user}/files/gate.jpg"), b"gate");
    let top = place.folder.path().join("disk");
    fs::create_dir(&top).unwrap();
    let link = |to: &str, name: &str| std::os::unix::fs::symlink(place.at(to), top.join(name));
    link(".hidden", ".Trash").unwrap();
    link(&format!(".hidden/{user}"), &format!(".Trash-{user}")).unwrap();
    let report = place.look();
    assert!(report.traces.is_empty(), "{:?}", report.traces);
}

#[test]
fn recent_files_are_those_added_and_those_that_the_program_put_there() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let there = place.put("Downloads/renamed.jpg", b"gate");
    let other = place.put("Pictures/gate.jpg", b"another gate");
    let gone = place.at("Downloads/gate.jpg");
    let list = [
        bookmark(&address(&there), "eog"),
        bookmark(&address(&other), "eog"),
        bookmark(&address(&gone), "eog"),
        bookmark("file:///somewhere/letter.odt", "pantry"),
        bookmark("file:///somewhere/recipe.odt", "soffice"),
        bookmark("https://example.org/gate.jpg", "firefox"),
    ];
    place.put(
        ".local/share/recently-used.xbel",
        format!("<xbel>\n{}</xbel>\n", list.concat()),
    );
    place.put(
        ".local/share/RecentDocuments/gate.jpg.desktop",
        "[Desktop Entry]\nURL[$e]=$HOME/Downloads/gate.jpg\n",
    );
    place.put(
        ".local/share/RecentDocuments/recipe.desktop",
        "[Desktop Entry]\nURL[$e]=$HOME/recipe.odt\n",
    );
    let report = place.look();
    assert_eq!(
        names(&report, Kind::Recent),
        ["renamed.jpg", "gate.jpg", "letter.odt", "gate.jpg"]
    );
    let of_kind = report.traces.iter().filter(|t| t.kind == Kind::Recent);
    let about: Vec<_> = of_kind.map(|t| (t.about.clone(), t.by_name)).collect();
    // Known by its name only is what is gone, and was not put there by the program.
    assert_eq!(
        about,
        [
            (Some(there), false),
            (Some(gone.clone()), true),
            (Some("/somewhere/letter.odt".into()), false),
            (Some(gone), true),
        ]
    );
}

#[test]
fn a_list_that_cannot_be_made_out_is_said_and_left() {
    let place = Place::new();
    let list = place.put(".local/share/recently-used.xbel", "<xbel><bookmark");
    let report = place.look();
    assert!(report.traces.is_empty());
    assert_eq!(report.unread, [list]);
}

#[test]
fn traces_of_the_program_are_told_apart_from_namesakes() {
    let place = Place::new();
    let nobody = nobody();
    place.running(&nobody, "data");
    place.put(".cache/pantry/cached/x", "x");
    place.put(".config/pantry/settings.toml", "another program's");
    place.put(".local/share/org.example.box/settings/x", "x");
    place.put(".local/share/.recently-used.xbel.part", "x");
    let report = place.look();
    let mut remains = names(&report, Kind::Remains);
    remains.sort_unstable();
    assert_eq!(
        remains,
        [
            ".recently-used.xbel.part",
            "org.example.box",
            "pantry",
            nobody.as_str()
        ]
    );
    let namesake = one(&report, Kind::Namesake);
    assert_eq!(namesake.place, place.at(".config/pantry"));
    assert!(!namesake.removable());
}

#[test]
fn what_stays_is_named_and_cannot_be_removed() {
    let place = Place::new();
    place.put(".local/share/pantry/keep.dat", "x");
    place.put("../system/usr/bin/pantry", "x");
    place.put("../system/usr/share/applications/pantry.desktop", "x");
    place.put(
        "../system/var/lib/systemd/coredump/core.pantry.1000.x.zst",
        "x",
    );
    place.put(
        "../system/var/lib/systemd/coredump/core.pantryman.1000.zst",
        "x",
    );
    // Of the name of a process the system keeps 15 letters.
    place.put(
        "../system/var/lib/systemd/coredump/core.BoxHelperProces.1000.x.zst",
        "x",
    );
    place.put(".bash_history", "ls\n./pantry\n");
    place.put(".zsh_history", "echo pantryman\n");
    place.put(
        ".local/share/gnome-shell/application_state",
        "<application id=\"pantry.desktop\"/>",
    );
    place.put(".local/share/zeitgeist/activity.sqlite", "x");
    place.put(".local/share/klipper/history2.lst", "x");
    place.put(".local/share/gvfs-metadata/home-1.log", "x");
    // The name stands in one of these, and in the other not.
    for (path, named, other) in [
        (
            ".config/xfce4/panel/whiskermenu-",
            "1.rc\nrecent=pantry.desktop,gimp.desktop\n",
            "2.rc\nrecent=gimp.desktop\n",
        ),
        (
            ".config/pulse/",
            "1-stream-volumes.tdb\nsink-input-by-application-name:PantryB\u{1}",
            "2-stream-volumes.tdb\nsink-input-by-application-name:gimpB\u{1}",
        ),
        (
            ".local/state/wireplumber/",
            "stream-properties\nOutput/Audio:application.name:pantry={}\n",
            "default-nodes\nx\n",
        ),
    ] {
        for text in [named, other] {
            let (name, text) = text.split_once('\n').unwrap();
            place.put(&format!("{path}{name}"), text);
        }
    }
    let user = place.home.runtime.user;
    let journal = |user| format!("../system/var/log/journal/0a1b/user-{user}.journal");
    place.put(&journal(user), "x");
    place.put(&journal(user + 1), "x");
    place.put(
        "../system/var/crash/_usr_lib_x_BoxHelperProcess.1000.crash",
        "x",
    );
    place.put("../system/var/crash/_usr_bin_pantry-worker.1000.crash", "x");
    place.put("../system/var/crash/_usr_bin_gimp.1000.crash", "x");
    let report = place.look();
    assert_eq!(names(&report, Kind::Notebook).len(), 1);
    assert_eq!(names(&report, Kind::Program), ["pantry", "pantry.desktop"]);
    assert_eq!(
        names(&report, Kind::Crash),
        [
            "core.BoxHelperProces.1000.x.zst",
            "core.pantry.1000.x.zst",
            "_usr_bin_pantry-worker.1000.crash",
            "_usr_lib_x_BoxHelperProcess.1000.crash",
        ]
    );
    assert_eq!(names(&report, Kind::Typed), ["bash"]);
    assert_eq!(
        names(&report, Kind::Usage),
        [
            "GNOME",
            "Zeitgeist",
            "GVfs",
            "Whisker Menu",
            "PulseAudio",
            "WirePlumber",
            "systemd"
        ]
    );
    assert_eq!(names(&report, Kind::Clipboards), ["Klipper"]);
    for trace in &report.traces {
        assert!(!trace.removable(), "{trace:?}");
        assert!(matches!(place.remove(trace), Err(crate::Error::Stays)));
        assert!(crate::is_there(trace), "{trace:?}");
    }
}

#[test]
fn folders_that_are_copied_elsewhere_are_told() {
    for (folder, marked, told) in [
        (
            "OneDrive - Example/Documents",
            "",
            Some(("OneDrive - Example", "OneDrive")),
        ),
        ("Nextcloud", "", Some(("Nextcloud", "Nextcloud"))),
        (
            "kept/Documents",
            "kept/.stfolder",
            Some(("kept", "Syncthing")),
        ),
        ("Megan", "", None),
        ("Documents", "", None),
        // The program's own settings say nothing of the folders beside them.
        ("Documents", ".dropbox", None),
    ] {
        // Whether the desktop names the folder or not.
        for named in [true, false] {
            let mut place = Place::new();
            fs::create_dir_all(place.at(folder)).unwrap();
            fs::create_dir_all(place.at(marked)).unwrap();
            place.home.folders = named.then(|| place.at(folder)).into_iter().collect();
            let wanted = told.map(|(folder, by)| Synced {
                folder: place.at(folder),
                by,
            });
            assert_eq!(place.look().synced, Vec::from_iter(wanted), "{folder}");
        }
    }
}

#[test]
fn looking_changes_nothing() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    place.put("Downloads/gate.jpg", b"gate");
    let list = bookmark("file:///x/gate.jpg", "eog");
    place.put(
        ".local/share/recently-used.xbel",
        format!("<xbel>\n{list}</xbel>\n"),
    );
    place.put(
        ".cache/thumbnails/large/a.png",
        small_picture("file:///x/gate.jpg", None),
    );
    let all = || -> Vec<_> {
        let reach = Reach {
            deep: true,
            stops: &[],
        };
        let met = &mut Default::default();
        let paths = crate::files::below(place.folder.path(), reach, met, |_, _| {});
        let stat = |path: PathBuf| {
            (
                fs::metadata(&path).unwrap().modified().unwrap(),
                fs::read(&path).unwrap(),
                path,
            )
        };
        paths.into_iter().map(stat).collect()
    };
    let before = all();
    assert_eq!(place.look().traces.len(), 3);
    assert_eq!(all(), before);
}
