//! Lists as programs write them, and as nobody should.
#![allow(clippy::unwrap_used)]

use std::fs;

use proptest::prelude::*;

use super::xbel::{bookmarks, with_its_line};
use super::{noted, take_out, without};
use crate::error::Error;
use crate::home::Home;
use crate::replace::replace;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<xbel version="1.0"
      xmlns:bookmark="http://www.freedesktop.org/standards/desktop-bookmarks"
      xmlns:mime="http://www.freedesktop.org/standards/shared-mime-info"
>
"#;
const TAIL: &str = "</xbel>\n";

fn bookmark(address: &str, program: &str) -> String {
    format!(
        r#"  <bookmark href="{address}" added="2026-03-01T10:00:00Z" modified="2026-03-01T10:00:00Z" visited="2026-03-01T10:00:00Z">
    <info>
      <metadata owner="http://freedesktop.org">
        <mime:mime-type type="image/jpeg"/>
        <bookmark:applications>
          <bookmark:application name="{program}" exec="&apos;{program} %u&apos;" modified="2026-03-01T10:00:00Z" count="1"/>
        </bookmark:applications>
      </metadata>
    </info>
  </bookmark>
"#
    )
}

fn list(bookmarks: &[String]) -> String {
    format!("{HEAD}{}{TAIL}", bookmarks.concat())
}

#[test]
fn the_bookmarks_of_a_list_are_read() {
    let text = list(&[
        bookmark("file:///home/noor/a%20b.jpg", "eog"),
        bookmark("file:///home/noor/c&amp;d&#x2e;jpg", "pantry"),
    ]);
    let all = bookmarks(text.as_bytes()).unwrap();
    let said: Vec<_> = all
        .iter()
        .map(|one| (one.address.as_str(), one.programs.join(",")))
        .collect();
    assert_eq!(
        said,
        [
            ("file:///home/noor/a%20b.jpg", "eog".to_owned()),
            ("file:///home/noor/c&d.jpg", "pantry".to_owned())
        ]
    );
    assert!(text[all[0].range.clone()].starts_with("<bookmark href"));
    assert!(text[all[0].range.clone()].ends_with("</bookmark>"));
}

#[test]
fn comments_and_quotes_hide_no_bookmark() {
    let text = format!(
        "{HEAD}<!-- <bookmark href='file:///a'> --><![CDATA[<bookmark href='file:///b'/>]]><bookmark href='file:///c>d'/>{TAIL}"
    );
    let all = bookmarks(text.as_bytes()).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].address, "file:///c>d");
}

#[test]
fn what_is_no_list_gives_nothing() {
    for text in [
        "<xbel><bookmark href='file:///a'>",
        "<xbel></bookmark></xbel>",
        "<xbel><bookmark></bookmark></xbel>",
        "<xbel><bookmark href='file:///a'><bookmark href='file:///b'/></bookmark></xbel>",
        "<xbel><bookmark href='file:///a/></xbel>",
        "<!DOCTYPE xbel [<!ENTITY a 'b'>]><xbel></xbel>",
        "<xbel><!-- ",
        "<",
    ] {
        assert_eq!(bookmarks(text.as_bytes()), None, "{text}");
    }
    assert_eq!(bookmarks(b""), Some(Vec::new()));
}

#[test]
fn a_bookmark_goes_with_its_line_only_when_it_has_one_of_its_own() {
    for (list, left) in [
        ("<x>\n  <bookmark href='a'/>\n</x>", "<x>\n</x>"),
        ("<x><bookmark href='a'/>\n</x>", "<x>\n</x>"),
        ("<x>\n<bookmark href='a'/> <y/></x>", "<x>\n <y/></x>"),
    ] {
        let range = bookmarks(list.as_bytes()).unwrap()[0].range.clone();
        let range = with_its_line(list.as_bytes(), &range);
        let rest = format!("{}{}", &list[..range.start], &list[range.end..]);
        assert_eq!(rest, left);
    }
}

#[test]
fn one_is_taken_out_of_the_file_and_nothing_else_changes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recently-used.xbel");
    let all: Vec<String> = ["a", "b", "c"]
        .iter()
        .map(|name| bookmark(&format!("file:///{name}"), "eog"))
        .collect();
    fs::write(&path, list(&all)).unwrap();
    #[cfg(unix)]
    fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o640)).unwrap();
    let own = all[1].trim();
    take_out(&path, own.as_bytes()).unwrap();
    let left = fs::read_to_string(&path).unwrap();
    assert_eq!(left, list(&[all[0].clone(), all[2].clone()]));
    #[cfg(unix)]
    {
        let mode = fs::metadata(&path).unwrap().permissions();
        let mode = std::os::unix::fs::PermissionsExt::mode(&mode);
        assert_eq!(mode & 0o777, 0o640);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    // Gone is gone: a second time nothing is touched.
    let again = take_out(&path, own.as_bytes());
    assert!(matches!(again, Err(Error::Changed)));
    assert_eq!(fs::read_to_string(&path).unwrap(), left);
}

#[test]
fn a_bookmark_that_was_visited_again_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recently-used.xbel");
    let before = bookmark("file:///a", "eog");
    let now = before.replace("visited=\"2026-03-01", "visited=\"2026-03-02");
    fs::write(&path, list(std::slice::from_ref(&now))).unwrap();
    assert!(matches!(
        take_out(&path, before.trim().as_bytes()),
        Err(Error::Changed)
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), list(&[now]));
}

#[test]
fn a_note_of_kde_names_its_file() {
    let home = Home {
        home: "/home/noor".into(),
        ..Home::default()
    };
    for (line, path) in [
        (
            "URL[$e]=$HOME/Downloads/a%20b.jpg",
            Some("/home/noor/Downloads/a b.jpg"),
        ),
        ("URL[$e]=file:$HOME/a.jpg", Some("/home/noor/a.jpg")),
        ("URL=file:///home/noor/a.jpg", Some("/home/noor/a.jpg")),
        ("URL=https://example.org/a.jpg", None),
        ("Name=a.jpg", None),
    ] {
        let note = format!("[Desktop Entry]\nIcon=x\n{line}\nType=Link\n");
        assert_eq!(noted(&home, &note), path.map(Into::into), "{line}");
    }
}

#[test]
fn a_list_that_another_program_changed_meanwhile_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("recently-used.xbel");
    fs::write(&path, "newer").unwrap();
    assert!(!replace(&path, b"older", b"ours").unwrap());
    assert_eq!(fs::read(&path).unwrap(), b"newer");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert!(replace(&path, b"newer", b"ours").unwrap());
    assert_eq!(fs::read(&path).unwrap(), b"ours");
}

/// A bookmark, or what else may stand in a list.
fn piece() -> impl Strategy<Value = (String, bool)> {
    prop_oneof![
        4 => ("[a-z%0-9/.]{0,12}", "[a-z&;<>\"' ]{0,8}").prop_map(|(address, program)| {
            let program = program.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
            (bookmark(&format!("file:///{address}"), &program), true)
        }),
        1 => "[a-z]{0,9}".prop_map(|name| (format!("<bookmark href='file:///{name}'/>"), true)),
        1 => "[a-z <>/]{0,20}".prop_map(|words| (format!("<!--{words}-->"), false)),
        1 => "[ \\t\\r\\n]{0,4}".prop_map(|blank| (blank, false)),
        1 => Just(("<title>x</title>".to_owned(), false)),
    ]
}

proptest! {
    #[test]
    fn taking_one_out_leaves_all_others_byte_for_byte(pieces in prop::collection::vec(piece(), 0..12), chosen: prop::sample::Index) {
        let text = format!("{HEAD}{}{TAIL}", pieces.iter().map(|(piece, _)| piece.as_str()).collect::<String>());
        let all = bookmarks(text.as_bytes()).unwrap();
        prop_assert_eq!(all.len(), pieces.iter().filter(|(_, is)| *is).count());
        prop_assume!(!all.is_empty());
        let one = &all[chosen.index(all.len())];
        let own = &text.as_bytes()[one.range.clone()];
        let left = without(text.as_bytes(), own).unwrap();
        // What went is one stretch: the bookmark, and at most the blanks of its line.
        let gone = text.len() - left.len();
        let start = text.bytes().zip(&left).take_while(|(a, b)| a == *b).count().min(text.len() - gone);
        prop_assert_eq!(&text.as_bytes()[start + gone..], &left[start..]);
        prop_assert!(gone >= own.len());
        let others = |list: &[u8]| -> Vec<Vec<u8>> { bookmarks(list).unwrap().into_iter().map(|b| list[b.range].to_vec()).collect() };
        let mut wanted = others(text.as_bytes());
        let at = wanted.iter().position(|b| b == own).unwrap();
        wanted.remove(at);
        prop_assert_eq!(others(&left), wanted);
    }

    #[test]
    fn no_list_is_too_strange(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for bookmark in bookmarks(&bytes).unwrap_or_default() {
            prop_assert!(bytes[bookmark.range].starts_with(b"<bookmark"));
        }
    }

    #[test]
    fn no_damage_is_too_strange(at: prop::sample::Index, with: u8, cut: prop::sample::Index) {
        let text = list(&[bookmark("file:///a", "eog"), bookmark("file:///b", "gimp")]);
        let mut bytes = text.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = with;
        bytes.truncate(cut.index(bytes.len()));
        for bookmark in bookmarks(&bytes).unwrap_or_default() {
            prop_assert!(bytes[bookmark.range.clone()].starts_with(b"<bookmark"));
            let own = bytes[bookmark.range].to_vec();
            prop_assert!(without(&bytes, &own).is_some());
        }
    }
}
