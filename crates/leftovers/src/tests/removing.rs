//! What goes, and what stays because it is not as it was.

use std::fs;

use super::*;
use crate::error::Error;

#[test]
fn a_copy_goes_with_its_small_pictures_and_nothing_else() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let copy = place.put("Downloads/gate.jpg", b"gate");
    let other = place.put("Downloads/other.jpg", b"other");
    let own = place.put(
        ".cache/thumbnails/large/1.png",
        small_picture(&address(&copy), None),
    );
    let beside = place.put(
        ".cache/thumbnails/large/2.png",
        small_picture(&address(&other), None),
    );
    let report = place.look();
    let trace = one(&report, Kind::Copy);
    place.remove(trace).unwrap();
    assert!(!copy.exists() && !own.exists() && other.exists() && beside.exists());
    assert!(!crate::is_there(trace));
    assert!(!crate::is_there(one(&report, Kind::Picture)));
    assert!(matches!(place.remove(trace), Err(Error::Changed)));
}

#[test]
fn a_copy_that_changed_since_stays() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let copy = place.put("Downloads/gate.jpg", b"gate");
    let report = place.look();
    fs::write(&copy, b"tale").unwrap();
    assert!(matches!(
        place.remove(one(&report, Kind::Copy)),
        Err(Error::Changed)
    ));
    assert!(copy.exists());
}

#[test]
fn what_lies_in_the_bin_goes_with_its_note() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let copy = place.put(".local/share/Trash/files/gate.jpg", b"gate");
    let note = place.put(
        ".local/share/Trash/info/gate.jpg.trashinfo",
        "[Trash Info]\nPath=/x/gate.jpg\n",
    );
    let beside = place.put(
        ".local/share/Trash/info/other.jpg.trashinfo",
        "[Trash Info]\nPath=/x/other.jpg\n",
    );
    place.remove(one(&place.look(), Kind::Binned)).unwrap();
    assert!(!copy.exists() && !note.exists() && beside.exists());
}

#[test]
fn a_line_of_recent_files_goes_and_its_neighbours_stay() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let (own, others) = (
        bookmark("file:///x/gate.jpg", "eog"),
        [
            bookmark("file:///x/a.jpg", "eog"),
            bookmark("file:///x/b.jpg", "eog"),
        ],
    );
    let list = place.put(
        ".local/share/recently-used.xbel",
        format!("<xbel>\n{}{own}{}</xbel>\n", others[0], others[1]),
    );
    let note = place.put(
        ".local/share/RecentDocuments/gate.jpg.desktop",
        "URL=file:///x/gate.jpg\n",
    );
    let report = place.look();
    for trace in report
        .traces
        .iter()
        .filter(|trace| trace.kind == Kind::Recent)
    {
        place.remove(trace).unwrap();
        assert!(!crate::is_there(trace));
    }
    assert_eq!(
        fs::read_to_string(&list).unwrap(),
        format!("<xbel>\n{}</xbel>\n", others.concat())
    );
    assert!(!note.exists());
}

#[test]
fn small_pictures_go_only_while_they_are_of_that_file() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let picture = small_picture("file:///x/gate.jpg", None);
    let first = place.put(".cache/thumbnails/large/1.png", &picture);
    let second = place.put(".cache/thumbnails/normal/1.png", &picture);
    let report = place.look();
    let trace = one(&report, Kind::Picture);
    fs::write(&second, small_picture("file:///x/cake.jpg", None)).unwrap();
    place.remove(trace).unwrap();
    assert!(!first.exists() && second.exists() && !crate::is_there(trace));
    assert!(matches!(place.remove(trace), Err(Error::Changed)));
}

#[test]
fn remains_go_unless_something_of_anothers_came_into_them() {
    let place = Place::new();
    let stale = place.running(&nobody(), "data");
    fs::write(stale.join("data/x"), "x").unwrap();
    place.put(".cache/pantry/cached/x", "x");
    place.put(".config/pantry/cached/x", "x");
    place.put(".local/share/.recently-used.xbel.part", "x");
    let report = place.look();
    place.put(".config/pantry/settings.toml", "another program's");
    let remove = |kept: &std::path::Path| {
        for trace in &report.traces {
            match place.remove(trace) {
                Err(error) => assert!(trace.place == kept && matches!(error, Error::Changed)),
                Ok(()) => assert!(!crate::is_there(trace) && trace.place != kept),
            }
        }
    };
    remove(&place.at(".config/pantry"));
    assert!(!stale.exists() && place.at(".config/pantry/settings.toml").exists());
    assert_eq!(place.look().traces.len(), 1, "the namesake");
}

#[test]
fn what_another_program_may_have_made_does_not_make_a_folder_ours() {
    let place = Place::new();
    place.put(".config/pantry/settings/x", "another program's");
    place.put(".cache/pantry/cached/x", "x");
    place.put(".cache/pantry/settings", "another program's");
    fs::create_dir_all(place.at(".local/state/pantry")).unwrap();
    place.put(".config/org.example.box/settings/x", "x");
    fs::create_dir_all(place.at(".cache/org.example.box")).unwrap();
    let report = place.look();
    let of = |kind| {
        let of_kind = report.traces.iter().filter(|trace| trace.kind == kind);
        let places = of_kind.map(|trace| trace.place.clone());
        places.collect::<Vec<_>>()
    };
    let at = |path: &str| place.at(path);
    assert_eq!(
        of(Kind::Namesake),
        [".cache/pantry", ".config/pantry", ".local/state/pantry"].map(at)
    );
    let ours = [".cache/org.example.box", ".config/org.example.box"].map(at);
    assert_eq!(of(Kind::Remains), ours);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_the_program_did_not_make_never_counts_as_left_by_it() {
    let place = Place::new();
    let base = &place.home.runtime.bases[0];
    let stale = |place: &Place| place.home.runtime.stale(base).unwrap();
    let own = place.running(&nobody(), "data");
    assert_eq!(stale(&place), [own.as_path()]);
    let chance = place.running(&format!("{}-0123456789abcdef", nobody()), "data");
    assert_eq!(stale(&place), [own.as_path(), &chance]);
    fs::remove_dir_all(chance).unwrap();

    // Open to others, or to no program but one with another's rights.
    for mode in [0o755, 0o701, 0o500, 0o1700] {
        allow(&own, mode);
        assert!(stale(&place).is_empty(), "{mode:o}");
    }
    allow(&own, 0o700);
    // Somebody else's.
    let mut other = Place::new();
    other.home.runtime.user = place.home.runtime.user + 1;
    assert!(other.home.runtime.stale(base).unwrap().is_empty());
    // With something of the person's own in it.
    fs::create_dir(own.join("shopping")).unwrap();
    assert!(stale(&place).is_empty());
    fs::remove_dir(own.join("shopping")).unwrap();
    assert_eq!(stale(&place), [own.as_path()]);
    // A link to one.
    let elsewhere = place.folder.path().join("elsewhere");
    fs::rename(&own, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &own).unwrap();
    assert!(stale(&place).is_empty());
    // Alive, that of who looks, or under no number that the system gives.
    let other = ["-0", "-+"].map(|sign| nobody().replace('-', sign));
    for name in ["pantry-1", "pantry-2", "pantry-20260301", "pantry-"] {
        place.running(name, "data");
    }
    let more = ["-2", "-0123456789abcdeg"].map(|end| nobody() + end);
    for name in [&other[0], &other[1], &more[0], &more[1], "pantryman-7"] {
        place.running(name, "data");
    }
    assert!(stale(&place).is_empty());
    // What was found and is another's by now is left alone.
    fs::remove_file(&own).unwrap();
    fs::rename(&elsewhere, &own).unwrap();
    let report = place.look();
    allow(&own, 0o755);
    let refused = place.remove(one(&report, Kind::Remains));
    assert!(matches!(refused, Err(Error::Changed)) && own.exists());
}

#[test]
fn what_the_system_does_not_let_go_is_said() {
    let mut place = Place::new();
    place.add("gate.jpg", b"gate");
    let copy = place.put("Downloads/gate.jpg", b"gate");
    let report = place.look();
    // A folder in its place can't be read as a file.
    fs::remove_file(&copy).unwrap();
    fs::create_dir(&copy).unwrap();
    assert!(place.remove(one(&report, Kind::Copy)).is_err());
    assert!(copy.exists());
}
