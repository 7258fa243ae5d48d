//! What the code of one part may not mention.

use trials::code::{rust as code, shipped as without_tests, word};
use trials::tree::Source;

use crate::{SHIPPED, none, rust, shipped};

/// Words of the domain; the vault works for a recipe box as well.
const DOMAIN: &[&str] = &[
    "casebook",
    "checklist",
    "diary",
    "dossier",
    "evidence",
    "incident",
    "lawyer",
    "locale",
    "photo",
    "picture",
    "police",
    "profile",
    "recipe",
    "stalk",
    "thumb",
    "victim",
    "witness",
];

fn mentions(files: &[Source], words: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    for file in files {
        let code = without_tests(&file.text);
        for name in words {
            if let Some(at) = word(&code, name) {
                faults.push(format!("{}:{} {name}", file.path, file.line(at)));
            }
        }
    }
    faults
}

#[test]
fn the_vault_knows_no_domain_word() {
    let mut faults = Vec::new();
    for file in rust("crates/vault/src") {
        let text = file.text.to_lowercase();
        for name in DOMAIN {
            faults.extend(
                text.find(name)
                    .map(|at| format!("{}:{} {name}", file.path, file.line(at))),
            );
        }
    }
    none(&faults, "say it without the domain, or move it to casebook");
}

#[test]
fn the_crates_know_no_window() {
    let mut faults = Vec::new();
    for file in [
        "crates/vault",
        "crates/intake",
        "crates/casebook",
        "crates/dossier",
        "crates/leftovers",
    ]
    .into_iter()
    .flat_map(rust)
    {
        let text = file.text.to_lowercase();
        for name in ["tauri", "webview", "webkit", "gtk::", "wry::"] {
            faults.extend(
                text.find(name)
                    .map(|at| format!("{}:{} {name}", file.path, file.line(at))),
            );
        }
    }
    none(
        &faults,
        "only src-tauri knows the window system; take what is needed as an argument",
    );
}

#[test]
fn databases_are_opened_in_one_place() {
    let mut faults = Vec::new();
    let mut seen = 0;
    for file in rust("crates").into_iter().chain(rust("src-tauri/src")) {
        if file.path.starts_with("crates/sqlite/src/") {
            seen += file.text.matches("Connection::open").count();
            continue;
        }
        faults.extend(
            file.text
                .find("Connection::open")
                .map(|at| format!("{}:{}", file.path, file.line(at))),
        );
    }
    assert!(seen > 0, "is it called otherwise by now?");
    none(
        &faults,
        "what is opened elsewhere does not wait for SQLCipher's start; ask crates/sqlite",
    );
}

#[test]
fn the_vault_has_no_clock() {
    none(
        &mentions(
            &rust("crates/vault/src"),
            &["chrono", "SystemTime", "Instant", "Duration"],
        ),
        "no time in the vault; let the caller hand it in",
    );
}

#[test]
fn the_casebook_reads_no_clock() {
    let mut faults = Vec::new();
    for file in rust("crates/casebook/src") {
        let code = without_tests(&file.text);
        for call in [
            "SystemTime::now",
            "Instant::now",
            "Utc::now",
            "Local::now",
            "chrono::Local",
            "UNIX_EPOCH",
        ] {
            faults.extend(
                code.find(call)
                    .map(|at| format!("{}:{} {call}", file.path, file.line(at))),
            );
        }
    }
    none(&faults, "time comes in as a Stamp");
}

#[test]
fn the_dossier_sees_only_its_snapshot() {
    none(
        &mentions(
            &rust("crates/dossier/src"),
            &[
                "SystemTime",
                "Instant",
                "chrono",
                "env",
                "fs",
                "io",
                "net",
                "process",
                "system",
            ],
        ),
        "no clock, no disk, no fonts of the machine: what a paper holds comes with its snapshot",
    );
}

#[test]
fn leftovers_sees_names_sizes_and_digests_only() {
    none(
        &mentions(
            &rust("crates/leftovers/src"),
            &[
                "SystemTime",
                "Instant",
                "chrono",
                "env",
                "net",
                "process",
                "passphrase",
                "decode",
            ],
        ),
        "what it looks for and where is handed in; it starts nothing and reads no picture",
    );
}

#[test]
fn only_wire_crosses_to_the_pages() {
    let mut faults = Vec::new();
    for file in shipped()
        .iter()
        .filter(|file| !file.path.starts_with("src-tauri/src/wire"))
    {
        let code = code(&file.text);
        for name in ["ts_rs", "TS"] {
            faults.extend(
                word(&code, name).map(|at| format!("{}:{} {name}", file.path, file.line(at))),
            );
        }
    }
    none(
        &faults,
        "types for the pages are twins in src-tauri/src/wire.rs",
    );
}

#[test]
fn shipped_code_neither_panics_nor_prints() {
    let words = [
        ".unwrap()",
        ".expect(",
        "panic!(",
        "todo!(",
        "unimplemented!(",
        "unreachable!(",
        "println!(",
        "eprintln!(",
        "print!(",
        "eprint!(",
        "dbg!(",
    ];
    let mut faults = Vec::new();
    for file in shipped() {
        let code = without_tests(&file.text);
        for name in words {
            for (at, _) in code.match_indices(name) {
                let inside = code[..at]
                    .chars()
                    .next_back()
                    .is_some_and(|c| c.is_alphanumeric() && !name.starts_with('.'));
                if !inside {
                    faults.push(format!("{}:{} {name}", file.path, file.line(at)));
                }
            }
        }
    }
    none(
        &faults,
        "return an error instead, and say nothing on the terminal",
    );
}

#[test]
fn tests_stand_apart() {
    let mut seen = 0;
    for file in SHIPPED.into_iter().flat_map(rust) {
        if file.path.contains("/tests/") {
            continue;
        }
        if file.text.contains("mod tests;") {
            seen += 1;
            let text = file.text.replace("pub(crate) mod tests;", "mod tests;");
            assert!(
                text.contains("#[cfg(test)]\nmod tests;"),
                "{}: tests ship",
                file.path
            );
        }
    }
    assert!(
        seen > 0,
        "no tests in files of their own: take this rule out"
    );
}

#[test]
fn unsafe_code_says_why() {
    let mut faults = Vec::new();
    for file in shipped() {
        let code = without_tests(&file.text);
        for (at, _) in code.match_indices("unsafe") {
            if !code[at..]
                .trim_start_matches("unsafe")
                .trim_start()
                .starts_with(['{', 'i'])
            {
                continue;
            }
            let lines: Vec<&str> = file.text[..at].lines().rev().take(6).collect();
            if !lines.iter().any(|line| line.contains("SAFETY:")) {
                faults.push(format!("{}:{}", file.path, file.line(at)));
            }
        }
    }
    none(&faults, "write `// SAFETY:` above it");
}
