//! Windows and macOS: their bins, shortcuts and records, as files of theirs are laid out.

use std::fs;

use super::*;
use crate::home::Windows;
use crate::link;

const RECENT: &str = "AppData/Roaming/Microsoft/Windows/Recent";
const BIN: &str = "$Recycle.Bin/S-1-5-21-1004";

fn on_windows() -> Place {
    let mut place = Place::new();
    place.home.desktop = None;
    place.home.windows = Some(Windows {
        roaming: place.at("AppData/Roaming"),
        local: place.at("AppData/Local"),
        system: place.folder.path().join("Windows"),
        drives: vec![place.home.home.clone()],
    });
    place
}

fn on_a_mac() -> Place {
    let mut place = Place::new();
    place.home.desktop = None;
    place.home.trash = Some(place.at(".Trash"));
    place
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

/// The note about what was thrown away, in the form of Windows 10 and later.
fn note(path: &str) -> Vec<u8> {
    let text = [wide(path), vec![0, 0]].concat();
    let length = u32::try_from(text.len() / 2).unwrap();
    let start = [2_u64.to_le_bytes(), 9_u64.to_le_bytes(), [3; 8]].concat();
    [start, length.to_le_bytes().to_vec(), text].concat()
}

/// The same in the form before, with room for 260 letters.
fn old_note(path: &str) -> Vec<u8> {
    let mut note = [1_u64.to_le_bytes(), 9_u64.to_le_bytes(), [3; 8]].concat();
    note.extend(wide(path));
    note.resize(24 + 520, 0);
    note
}

/// How a shortcut says where its file is.
enum Said<'a> {
    Narrow(&'a str),
    Wide(&'a str),
    Relative(&'a str),
}

fn shortcut(said: &Said<'_>) -> Vec<u8> {
    let (info, relative): (Vec<u8>, Vec<u8>) = match said {
        Said::Narrow(path) => (info(0x1c, &[path.as_bytes(), &[0, 0]].concat()), Vec::new()),
        Said::Wide(path) => (info(0x24, &[wide(path), vec![0; 4]].concat()), Vec::new()),
        Said::Relative(path) => {
            let length = u16::try_from(path.encode_utf16().count()).unwrap();
            (
                Vec::new(),
                [length.to_le_bytes().to_vec(), wide(path)].concat(),
            )
        }
    };
    let mut flags = 1_u32 | 1 << 7;
    flags |= u32::from(!info.is_empty()) << 1 | u32::from(!relative.is_empty()) << 3;
    let mut bytes = vec![
        0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46,
    ];
    bytes.extend(flags.to_le_bytes());
    bytes.resize(0x4c, 0);
    // A list of places that only Explorer reads.
    bytes.extend([5, 0, 7, 7, 7, 7, 7]);
    [bytes, info, relative].concat()
}

/// With its path right behind the header, and nothing that follows it.
fn info(header: u32, path: &[u8]) -> Vec<u8> {
    let end = |units: usize| u32::try_from(path.len() - units).unwrap() + header;
    let mut words = vec![u32::try_from(path.len()).unwrap() + header, header, 1, 0];
    words.extend(match header {
        0x24 => [0, 0, 0, header, end(2)].to_vec(),
        _ => [header, 0, end(1)].to_vec(),
    });
    let words = words.into_iter().flat_map(u32::to_le_bytes);
    words.chain(path.iter().copied()).collect()
}

#[test]
fn what_lies_in_the_recycle_bin_is_told_by_its_own_name_and_goes_with_its_note() {
    let mut place = on_windows();
    place.add("gate.jpg", b"a photo of the gate");
    place.known.papers.push(known("list.pdf", b"a plan"));
    let photo = place.put(&format!("{BIN}/$RA1B2C3.jpg"), b"a photo of the gate");
    let path = r"D:\Noor\Downloads\hek aan de straat.jpg";
    let about = place.put(&format!("{BIN}/$IA1B2C3.jpg"), note(path));
    place.put(&format!("{BIN}/$RPLAN01.pdf"), b"a plan");
    place.put(&format!("{BIN}/$IPLAN01.pdf"), old_note(r"C:\lijst.pdf"));
    place.put(
        &format!("{BIN}/$RFOLDER/inside.jpg"),
        b"a photo of the gate",
    );
    place.put(&format!("{BIN}/$IFOLDER"), note(r"D:\Noor\trip"));
    place.put(&format!("{BIN}/$RSPOILT.jpg"), b"a photo of the gate");
    place.put(&format!("{BIN}/$ISPOILT.jpg"), b"\x02");
    place.put(&format!("{BIN}/$ROTHERS.jpg"), b"a photo of the bath");
    let report = place.look();
    let mut found = names(&report, Kind::Binned);
    found.sort_unstable();
    assert_eq!(
        found,
        ["$RSPOILT.jpg", "hek aan de straat.jpg", "inside.jpg"]
    );
    assert_eq!(names(&report, Kind::Paper), ["lijst.pdf"]);
    for trace in &report.traces {
        place.remove(trace).unwrap();
    }
    assert!(!photo.exists() && !about.exists());
    assert!(
        place.at(&format!("{BIN}/$IFOLDER")).exists(),
        "the folder is there still"
    );
    assert!(place.at(&format!("{BIN}/$ROTHERS.jpg")).exists());
    assert!(place.look().traces.is_empty());
}

#[test]
fn a_shortcut_to_what_was_added_is_found_and_only_it_goes() {
    let mut place = on_windows();
    place.add("hek café.jpg", b"a photo of the gate");
    place.add("gate.jpg", b"another photo");
    let here = place.put("Downloads/renamed.jpg", b"another photo");
    let put = |name: &str, said| place.put(&format!("{RECENT}/{name}"), shortcut(&said));
    let narrow = here.display().to_string();
    put("1.lnk", Said::Narrow(&narrow));
    put("2.lnk", Said::Wide(r"D:\Noor\Downloads\hek café.jpg"));
    put("3.lnk", Said::Relative(r"..\..\Downloads\gate.jpg"));
    let other = put("4.lnk", Said::Wide(r"D:\Noor\Downloads\holiday.jpg"));
    // In a code page that nothing tells.
    put("5.lnk", Said::Narrow(r"C:\hek café.jpg"));
    place.put(&format!("{RECENT}/desktop.ini"), b"[.ShellClassInfo]");
    place.put(&format!("{RECENT}/spoilt.lnk"), b"L\0\0\0");
    let report = place.look();
    let found = names(&report, Kind::Recent);
    assert_eq!(found, ["renamed.jpg", "hek café.jpg", "gate.jpg"]);
    let of_kind = report.traces.iter().filter(|t| t.kind == Kind::Recent);
    for trace in of_kind {
        place.remove(trace).unwrap();
    }
    assert!(
        here.exists() && other.exists(),
        "neither the file nor another's shortcut"
    );
    assert!(names(&place.look(), Kind::Recent).is_empty());
}

#[test]
fn a_shortcut_that_changed_meanwhile_stays() {
    let mut place = on_windows();
    place.add("gate.jpg", b"gate");
    let to = |name| shortcut(&Said::Wide(name));
    let path = place.put(&format!("{RECENT}/gate.jpg.lnk"), to(r"C:\gate.jpg"));
    let report = place.look();
    fs::write(&path, to(r"C:\other.jpg")).unwrap();
    let refused = place.remove(one(&report, Kind::Recent));
    assert!(matches!(refused, Err(crate::Error::Changed)));
    assert!(path.exists());
}

#[test]
fn records_of_windows_itself_are_told_and_stay() {
    let place = on_windows();
    place.put(
        &format!("{RECENT}/AutomaticDestinations/5f7b.automaticDestinations-ms"),
        b"7",
    );
    place.put(
        "AppData/Local/Microsoft/Windows/Explorer/thumbcache_96.db",
        b"7",
    );
    place.put(
        "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Pantry.lnk",
        b"7",
    );
    let report = place.look();
    assert_eq!(names(&report, Kind::Usage), ["Jump lists", "Explorer"]);
    assert_eq!(names(&report, Kind::Program), ["Pantry.lnk"]);
    assert!(report.traces.iter().all(|trace| !trace.removable()));
    assert!(report.unread.is_empty(), "{:?}", report.unread);
}

#[test]
fn what_lies_in_the_trash_of_a_mac_is_found_and_goes() {
    let mut place = on_a_mac();
    place.add("gate.jpg", b"a photo of the gate");
    let binned = place.put(".Trash/gate 2.jpg", b"a photo of the gate");
    place.put(".Trash/trip/inside.jpg", b"a photo of the gate");
    place.put(".Trash/bath.jpg", b"a photo of the bath");
    place.put("Library/Metadata/CoreSpotlight/index", b"7");
    let report = place.look();
    assert_eq!(names(&report, Kind::Binned), ["gate 2.jpg", "inside.jpg"]);
    assert_eq!(names(&report, Kind::Usage), ["Spotlight"]);
    place.remove(&report.traces[0]).unwrap();
    assert!(!binned.exists() && place.at(".Trash/bath.jpg").exists());
}

proptest::proptest! {
    /// Whatever lies there.
    #[test]
    fn no_bytes_of_a_shortcut_stop_the_program(
        flags in 0_u32..0x200,
        rest in proptest::collection::vec(proptest::num::u8::ANY, 0..400),
    ) {
        let mut bytes = shortcut(&Said::Relative("x"));
        bytes.truncate(0x14);
        bytes.extend(flags.to_le_bytes());
        bytes.resize(0x4c, 0);
        bytes.extend(&rest);
        let _ = link::target(&bytes);
        let _ = link::target(&rest);
    }
}
