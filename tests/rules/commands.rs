//! The commands: one list, three windows, ten lines.

use std::collections::BTreeSet;

use serde_json::Value;
use trials::code::{block, rust as code, word};
use trials::script::Script;
use trials::tree::{Source, read};

use crate::{none, rust};

const REGISTRY: &str = "src-tauri/src/registry.rs";

const WINDOWS: [&str; 3] = ["front", "begin", "private"];

/// The names in one of the registry's lists.
fn listed(window: &str) -> BTreeSet<String> {
    let code = code(&read(REGISTRY));
    let start = code
        .find(&format!("{window}: ["))
        .unwrap_or_else(|| panic!("{REGISTRY} has no list `{window}: [...]`"));
    let list = &code[start..start + code[start..].find(']').expect("the list ends")];
    let names: BTreeSet<String> = list
        .lines()
        .filter_map(|line| {
            line.trim()
                .strip_suffix(',')?
                .rsplit("::")
                .next()
                .map(str::to_owned)
        })
        .collect();
    assert!(!names.is_empty(), "{REGISTRY} lists nothing for {window}");
    names
}

fn all_listed() -> BTreeSet<String> {
    WINDOWS.into_iter().flat_map(listed).collect()
}

/// A command as it stands in the code.
struct Command {
    name: String,
    place: String,
    attribute: String,
    signature: String,
    lines: usize,
}

fn written() -> Vec<Command> {
    let mut found = Vec::new();
    for file in rust("src-tauri/src") {
        let code = code(&file.text);
        for (at, _) in code.match_indices("#[tauri::command") {
            found.push(command(&file, &code, at));
        }
    }
    assert!(
        !found.is_empty(),
        "no #[tauri::command] below src-tauri/src"
    );
    found
}

fn command(file: &Source, code: &str, at: usize) -> Command {
    let place = format!("{}:{}", file.path, file.line(at));
    let function = at
        + code[at..]
            .find("fn ")
            .unwrap_or_else(|| panic!("{place}: a command is a function"));
    let name: String = code[function + 3..]
        .chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect();
    let (open, close) =
        block(code, function).unwrap_or_else(|| panic!("{place}: a command has a body"));
    let lines = code[open..close]
        .lines()
        .filter(|line| !line.trim().is_empty())
        .count();
    Command {
        name,
        place,
        attribute: code[at..function].to_owned(),
        signature: code[function..open].to_owned(),
        lines,
    }
}

/// What a capability file grants, and to which windows.
fn granted(window: &str) -> (Vec<String>, Value) {
    let path = format!("src-tauri/capabilities/{window}.json");
    let capability: Value =
        serde_json::from_str(&read(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let texts = |name: &str| -> Vec<String> {
        capability[name]
            .as_array()
            .into_iter()
            .flatten()
            .map(|value| value.as_str().unwrap_or("?").to_owned())
            .collect()
    };
    assert_eq!(
        texts("windows"),
        [window],
        "{path} is for the window {window} and no other"
    );
    for name in ["webviews", "remote", "platforms"] {
        assert!(
            capability[name].is_null(),
            "{path}: `{name}` widens or narrows it unseen; leave it out"
        );
    }
    (texts("permissions"), capability)
}

fn permission(command: &str) -> String {
    format!("allow-{}", command.replace('_', "-"))
}

#[test]
fn the_registry_lists_every_command() {
    let all = all_listed();
    let written = written();
    let mut faults: Vec<String> = Vec::new();
    for command in &written {
        if !all.contains(&command.name) {
            faults.push(format!(
                "{} {} is not in {REGISTRY}",
                command.place, command.name
            ));
        }
    }
    let names: BTreeSet<&str> = written
        .iter()
        .map(|command| command.name.as_str())
        .collect();
    if names.len() != written.len() {
        faults.push("two commands have one name".to_owned());
    }
    faults.extend(
        all.iter()
            .filter(|name| !names.contains(name.as_str()))
            .map(|name| format!("{REGISTRY} lists {name}, which is nowhere")),
    );
    let lists = WINDOWS
        .into_iter()
        .map(|window| listed(window).len())
        .sum::<usize>();
    if lists != all.len() {
        faults.push("a command is listed for two windows".to_owned());
    }
    none(
        &faults,
        "each command stands once in the registry and once in the code",
    );
}

#[test]
fn the_manifest_is_the_registry() {
    let build = code(&read("src-tauri/build.rs"));
    let library = code(&read("src-tauri/src/lib.rs"));
    for (path, code, needed) in [
        ("src-tauri/build.rs", &build, ".commands(registry!("),
        (
            "src-tauri/src/lib.rs",
            &library,
            ".invoke_handler(registry!(",
        ),
    ] {
        assert!(code.contains("include!("), "{path} includes {REGISTRY}");
        assert!(
            code.contains(needed),
            "{path} says `{needed}...)`: without the manifest Tauri checks no command at all"
        );
    }
    for file in rust("src-tauri/src")
        .iter()
        .filter(|file| file.path != "src-tauri/src/lib.rs")
    {
        assert!(
            !code(&file.text).contains("generate_handler"),
            "{}: commands are handed out in lib.rs, from the registry",
            file.path
        );
    }
}

#[test]
fn each_window_is_granted_its_own_commands() {
    for window in WINDOWS {
        let wanted: BTreeSet<String> = listed(window).iter().map(|name| permission(name)).collect();
        let (granted, _) = granted(window);
        let once: BTreeSet<String> = granted.iter().cloned().collect();
        assert_eq!(
            granted.len(),
            once.len(),
            "{window}.json grants something twice"
        );
        assert_eq!(
            once, wanted,
            "{window}.json grants exactly what the registry lists for {window}, and nothing of Tauri's own"
        );
    }
    let files = trials::tree::paths("src-tauri/capabilities");
    assert_eq!(
        files,
        [
            "src-tauri/capabilities/begin.json",
            "src-tauri/capabilities/front.json",
            "src-tauri/capabilities/private.json"
        ],
        "three windows, three capability files"
    );
}

#[test]
fn a_command_is_ten_lines_at_most() {
    let long = written().into_iter().filter(|command| command.lines > 10);
    let faults: Vec<String> = long
        .map(|command| {
            format!(
                "{} {}: {} lines",
                command.place, command.name, command.lines
            )
        })
        .collect();
    none(
        &faults,
        "a command parses, calls one function, converts; move the rest to casebook",
    );
}

#[test]
fn no_command_runs_on_the_main_thread() {
    let faults: Vec<String> = written()
        .into_iter()
        .filter(|command| {
            !command.attribute.contains("(async") && word(&command.attribute, "async").is_none()
        })
        .map(|command| format!("{} {}", command.place, command.name))
        .collect();
    none(
        &faults,
        "write `#[tauri::command(async)]` or `async fn`: Leave must always get through",
    );
}

#[test]
fn no_domain_type_crosses() {
    let mut faults = Vec::new();
    for command in written() {
        for name in ["casebook", "vault", "intake", "Value"] {
            if word(&command.signature, name).is_some() {
                faults.push(format!(
                    "{} {} has {name} in its signature",
                    command.place, command.name
                ));
            }
        }
    }
    none(&faults, "what crosses is a twin in src-tauri/src/wire.rs");
}

#[test]
fn the_pages_know_the_same_commands() {
    let source = read("ui/types/commands.d.ts");
    let script = Script::read(&source);
    let (open, close) = block(
        &script.code,
        script
            .code
            .find("interface Commands")
            .expect("ui/types/commands.d.ts has `interface Commands`"),
    )
    .expect("a body");
    let typed: BTreeSet<String> = script.code[open..close]
        .lines()
        .filter_map(|line| {
            line.trim()
                .split_once(": [")
                .map(|(name, _)| name.to_owned())
        })
        .collect();
    // Bytes go by a way of their own.
    let mut wanted = all_listed();
    wanted.remove("file_chunk");
    assert_eq!(
        typed, wanted,
        "ui/types/commands.d.ts lists what {REGISTRY} lists"
    );
}
