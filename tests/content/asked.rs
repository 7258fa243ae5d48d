//! The words the pages ask for, against the words there are.

use std::collections::{BTreeMap, BTreeSet};

use trials::code::{matching, rust_literals, shipped};
use trials::script::{HOLE, Script};
use trials::tree::{Source, read, sources};

use crate::locale::{BEGIN, Locale, PRIVATE, together};
use crate::none;

/// A name as a page writes it: whole, or with holes.
#[derive(Clone, Debug)]
struct Asked {
    place: String,
    name: String,
    /// What is put in, when the page says so in place.
    given: Option<BTreeSet<String>>,
}

/// The scripts of windows with the same words: their own, and what they import from one to the next.
fn window(starts: &[&str]) -> Vec<(Source, Script)> {
    let mut found: BTreeMap<String, (Source, Script)> = BTreeMap::new();
    let mut left: Vec<String> = starts.iter().map(|start| (*start).to_owned()).collect();
    while let Some(path) = left.pop() {
        if found.contains_key(&path) || path.starts_with("ui/vendor/") {
            continue;
        }
        let source = Source {
            text: read(&path),
            path: path.clone(),
        };
        assert!(!source.text.is_empty(), "{path} is not there");
        let script = Script::read(&source.text);
        left.extend(
            script
                .imports()
                .into_iter()
                .map(|import| format!("ui{import}")),
        );
        found.insert(path, (source, script));
    }
    found.into_values().collect()
}

/// Every name handed to `t(` or `has(`. What is computed elsewhere can't be seen here.
fn asked(scripts: &[(Source, Script)]) -> Vec<Asked> {
    let mut all = Vec::new();
    for (source, script) in scripts {
        for call in ["t", "has"].into_iter().flat_map(|name| script.calls(name)) {
            let (open, close) = script.first_argument(call);
            let compared = |offset: usize| {
                let before = script.code[..offset].trim_end();
                before.ends_with("==") || script.code[offset + 1..].trim_start().starts_with("==")
            };
            let strings = script
                .strings
                .iter()
                .filter(|string| !compared(string.offset));
            let templates = script
                .templates
                .iter()
                .filter(|(tag, _)| tag.is_empty())
                .map(|(_, template)| template);
            for literal in strings
                .chain(templates)
                .filter(|literal| (open..close).contains(&literal.offset))
            {
                all.push(Asked {
                    place: format!("{}:{}", source.path, source.line(literal.offset)),
                    name: literal.text.clone(),
                    given: given(&script.code, close, call.1),
                });
            }
        }
    }
    assert!(!all.is_empty(), "the pages ask for words");
    all
}

/// The names in an object written in place as the second argument; none when it is something else.
fn given(code: &str, first_ends: usize, call_ends: usize) -> Option<BTreeSet<String>> {
    let rest = &code[first_ends..call_ends];
    if rest.trim().is_empty() {
        return Some(BTreeSet::new());
    }
    let open = first_ends
        + rest
            .find('{')
            .filter(|at| rest[..*at].trim_start_matches(',').trim().is_empty())?;
    let close = matching(code, open)?;
    let (mut names, mut depth, mut part) = (BTreeSet::new(), 0_i32, String::new());
    for c in code[open + 1..close].chars().chain([',']) {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                let name = part.split(':').next().unwrap_or_default().trim();
                if name.starts_with("...") {
                    return None;
                }
                names.extend(Some(name.to_owned()).filter(|name| !name.is_empty()));
                part.clear();
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    Some(names)
}

/// The name fits: holes stand for anything but a dot.
fn fits(asked: &str, name: &str) -> bool {
    match asked.split_once(HOLE) {
        None => asked == name,
        Some((start, rest)) => name.strip_prefix(start).is_some_and(|tail| {
            let stop = tail.find('.').unwrap_or(tail.len());
            (0..=stop)
                .filter(|at| tail.is_char_boundary(*at))
                .any(|at| at > 0 && fits(rest, &tail[at..]))
        }),
    }
}

fn words_of(starts: &[&str], files: &[&str]) -> (Vec<Asked>, Locale) {
    (asked(&window(starts)), together("en", files))
}

/// Those that share their words, and the files they are in.
const WINDOWS: [(&[&str], &[&str]); 3] = [
    (&["ui/front/front.js", "ui/lock/lock.js"], &["front"]),
    (&["ui/begin/begin.js"], &BEGIN),
    (&["ui/private/main.js"], &PRIVATE),
];

#[test]
fn every_word_asked_for_is_there() {
    let mut faults = Vec::new();
    for (starts, files) in WINDOWS {
        let (asked, locale) = words_of(starts, files);
        for one in asked {
            // What a window takes from the shared modules may be a part that asks for nothing.
            if starts != WINDOWS[2].0 && one.place.starts_with("ui/base/") {
                continue;
            }
            if !locale.keys().any(|name| fits(&one.name, name)) {
                faults.push(format!("{} {}", one.place, one.name.replace(HOLE, "*")));
            }
        }
    }
    none(
        &faults,
        "write the words in assets/locales, in both languages",
    );
}

#[test]
fn words_get_what_is_put_in() {
    let mut faults = Vec::new();
    for (starts, files) in WINDOWS {
        let (asked, locale) = words_of(starts, files);
        for one in asked {
            // Names with holes fit their neighbours too.
            let Some(given) = one.given.as_ref().filter(|_| !one.name.contains(HOLE)) else {
                continue;
            };
            for (name, words) in locale.iter().filter(|(name, _)| fits(&one.name, name)) {
                // A choice between two names is handed what either needs.
                if !words.holes.is_subset(given) {
                    faults.push(format!(
                        "{} {name} wants {:?}, gets {given:?}",
                        one.place, words.holes
                    ));
                }
            }
        }
    }
    none(&faults, "hand t() every placeholder of the message");
}

#[test]
fn no_word_is_left_over() {
    let mut faults = Vec::new();
    for (starts, files) in WINDOWS {
        let scripts = window(starts);
        let mut names: BTreeSet<String> = asked(&scripts).into_iter().map(|one| one.name).collect();
        // Names chosen before they are asked for stand somewhere as a string.
        for (_, script) in &scripts {
            names.extend(script.strings.iter().map(|string| string.text.clone()));
            names.extend(
                script
                    .templates
                    .iter()
                    .filter(|(tag, _)| tag.is_empty())
                    .map(|(_, template)| template.text.clone()),
            );
        }
        for source in sources("src-tauri/src", &[".rs"]) {
            let code = shipped(&source.text);
            let literals = rust_literals(&source.text).into_iter();
            names.extend(
                literals
                    .filter(|literal| code.as_bytes().get(literal.offset) == Some(&b'"'))
                    .map(|literal| literal.text),
            );
        }
        // Little but holes would fit everything.
        names.retain(|name| name.chars().filter(|c| *c != HOLE).count() >= 3);
        let locale = together("en", files);
        names.extend(locale.values().flat_map(|words| words.borrowed.clone()));
        let idle = locale
            .into_keys()
            .filter(|name| !names.iter().any(|asked| fits(asked, name)));
        // The values and attributes of codes: `failure-<code>` has tests of its own.
        faults.extend(
            idle.filter(|name| !name.starts_with("failure-"))
                .map(|name| format!("{starts:?}: {name}")),
        );
    }
    none(&faults, "no page asks for these words; take them out");
}

#[test]
fn holes_fit_what_they_stand_for() {
    let asked = format!("item-{HOLE}.step-{HOLE}");
    assert!(fits(&asked, "item-call-112.step-3"));
    assert!(!fits(&asked, "item-call-112.why"));
    assert!(!fits(&asked, "item-.step-3"));
    assert!(fits(&format!("{HOLE}.p-{HOLE}"), "help-begins.p-2"));
    assert!(!fits("leave", "leave-keys"));
}
