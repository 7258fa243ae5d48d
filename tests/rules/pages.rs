//! The pages: what they may load, and what they may hold.

use trials::code::word;
use trials::script::{HOLE, Script};
use trials::tree::{Source, file};

use crate::{none, pages};

fn scripts() -> Vec<(Source, Script)> {
    pages(&[".js"])
        .into_iter()
        .map(|source| {
            let script = Script::read(&source.text);
            (source, script)
        })
        .collect()
}

#[test]
fn every_window_stands_alone() {
    let mut faults = Vec::new();
    for (source, script) in &scripts() {
        let own = source.path.split('/').nth(1).unwrap_or_default();
        for import in script.imports() {
            let allowed = ["/base/", "/vendor/", "../base/"]
                .iter()
                .any(|start| import.starts_with(start));
            if !(allowed || own != "base" && import.starts_with(&format!("/{own}/"))) {
                faults.push(format!("{} imports {import}", source.path));
            }
        }
    }
    for source in pages(&[".html", ".css"])
        .iter()
        .filter(|source| !source.path.starts_with("ui/private/"))
    {
        faults.extend(
            source
                .text
                .find("/private/")
                .map(|at| format!("{}:{}", source.path, source.line(at))),
        );
    }
    none(
        &faults,
        "a window imports its own modules and the shared ones: none knows of the notebook's pages",
    );
}

#[test]
fn only_rpc_knows_tauri() {
    let mut faults = Vec::new();
    for (source, script) in scripts()
        .iter()
        .filter(|(source, _)| source.path != "ui/base/rpc.js")
    {
        faults.extend(
            script
                .imports()
                .into_iter()
                .filter(|import| import.contains("tauri"))
                .map(|import| format!("{} imports {import}", source.path)),
        );
        faults.extend(
            script
                .code
                .find("__TAURI")
                .map(|at| format!("{}:{}", source.path, source.line(at))),
        );
    }
    none(&faults, "ask ui/base/rpc.js");
}

#[test]
fn every_import_leads_to_a_file() {
    let mut faults = Vec::new();
    for (source, script) in scripts() {
        for import in script.imports() {
            match import.strip_prefix('/') {
                Some(path) if file(&format!("ui/{path}")).is_file() => {}
                _ => faults.push(format!("{} imports {import}", source.path)),
            }
        }
    }
    none(
        &faults,
        "imports begin with a slash and name a file below ui",
    );
}

#[test]
fn no_page_makes_html_from_text() {
    let words = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "unsafeHTML",
        "unsafeSVG",
        "unsafeStatic",
        "setHTMLUnsafe",
        "parseHTMLUnsafe",
        "DOMParser",
        "createContextualFragment",
        "srcdoc",
        "eval",
        "Function",
        "importScripts",
    ];
    let mut faults = Vec::new();
    for (source, script) in scripts() {
        let code = &script.code;
        for name in words {
            faults.extend(
                word(code, name).map(|at| format!("{}:{} {name}", source.path, source.line(at))),
            );
        }
        faults.extend(
            code.find("document.write")
                .map(|at| format!("{}:{} document.write", source.path, source.line(at))),
        );
        for (_, template) in &script.templates {
            let named = words[..8]
                .iter()
                .chain(["srcdoc"].iter())
                .find(|name| template.text.contains(**name));
            faults
                .extend(named.map(|name| {
                    format!("{}:{} {name}", source.path, source.line(template.offset))
                }));
        }
        // An unused way to the same: a property by its name in quotes.
        for string in script
            .strings
            .iter()
            .filter(|string| words[..8].contains(&string.text.as_str()))
        {
            faults.push(format!(
                "{}:{} {}",
                source.path,
                source.line(string.offset),
                string.text
            ));
        }
    }
    none(
        &faults,
        "use lit-html's html`...`, which puts values in as text",
    );
}

#[test]
fn the_pages_load_nothing_from_outside() {
    let words = [
        "http://",
        "https://",
        "ws://",
        "wss://",
        "data:text",
        "url(//",
        "src=\"//",
        "href=\"//",
    ];
    let calls = [
        "fetch",
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "sendBeacon",
        "Worker",
        "SharedWorker",
        "RTCPeerConnection",
        "open",
    ];
    let mut faults = Vec::new();
    for source in pages(&[".js", ".css", ".html"]) {
        for name in words {
            for (at, _) in source.text.match_indices(name) {
                // The name of a namespace is no address.
                if !source.text[at..].starts_with("http://www.w3.org/") {
                    faults.push(format!("{}:{} {name}", source.path, source.line(at)));
                }
            }
        }
    }
    for (source, script) in scripts() {
        // The pieces of a sound or a film have an address of the program's own; the policy names no other.
        let calls = calls
            .iter()
            .filter(|name| (source.path.as_str(), **name) != ("ui/base/rpc.js", "fetch"));
        for name in calls {
            let way = if *name == "open" {
                script.code.find("window.open")
            } else {
                word(&script.code, name)
            };
            faults.extend(way.map(|at| format!("{}:{} {name}", source.path, source.line(at))));
        }
    }
    none(
        &faults,
        "no network, ever; bytes come through ui/base/rpc.js",
    );
}

#[test]
fn nothing_is_kept_in_the_webview() {
    let words = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "cookieStore",
        "caches",
        "serviceWorker",
    ];
    let mut faults = Vec::new();
    for (source, script) in scripts() {
        for name in words {
            faults.extend(
                word(&script.code, name)
                    .map(|at| format!("{}:{} {name}", source.path, source.line(at))),
            );
        }
        faults.extend(
            script
                .code
                .find("document.cookie")
                .map(|at| format!("{}:{}", source.path, source.line(at))),
        );
        faults.extend(
            word(&script.code, "console")
                .map(|at| format!("{}:{} console", source.path, source.line(at))),
        );
    }
    none(&faults, "what is to be kept goes to the backend");
}

#[test]
fn no_script_or_style_stands_inline() {
    let mut faults = Vec::new();
    for source in pages(&[".html"]) {
        let text = source.text.to_lowercase();
        for (at, _) in text.match_indices("<script") {
            let tag = &text[at..at + text[at..].find("</script>").expect("the script ends")];
            let (open, inside) = tag.split_once('>').expect("the tag ends");
            if !inside.trim().is_empty() || !open.contains(" src=\"/") {
                faults.push(format!(
                    "{}:{} a script of its own",
                    source.path,
                    source.line(at)
                ));
            }
        }
        faults.extend(
            text.find("<style")
                .map(|at| format!("{}:{} <style>", source.path, source.line(at))),
        );
        faults.extend(
            text.find("javascript:")
                .map(|at| format!("{}:{} javascript:", source.path, source.line(at))),
        );
        faults.extend(inline(&text).map(|name| format!("{} {name}", source.path)));
    }
    for (source, script) in scripts() {
        for (_, template) in script.templates.iter().filter(|(tag, _)| !tag.is_empty()) {
            faults
                .extend(inline(&template.text).map(|name| {
                    format!("{}:{} {name}", source.path, source.line(template.offset))
                }));
            if template.text.contains("<style") || template.text.contains("<script") {
                faults.push(format!(
                    "{}:{} <style> or <script>",
                    source.path,
                    source.line(template.offset)
                ));
            }
        }
    }
    none(
        &faults,
        "the content security policy refuses it: use a class, a file, or lit-html's @event",
    );
}

/// An attribute that carries style or code.
fn inline(markup: &str) -> Option<&str> {
    markup.split(|c: char| c.is_whitespace()).find(|part| {
        let Some((name, _)) = part.split_once('=') else {
            return false;
        };
        let handler = name
            .strip_prefix("on")
            .is_some_and(|rest| rest.len() > 2 && rest.chars().all(|c| c.is_ascii_alphabetic()));
        name == "style" || handler
    })
}

#[test]
fn no_sentence_stands_in_a_page() {
    let mut faults = Vec::new();
    for (source, script) in scripts() {
        for (tag, template) in &script.templates {
            if tag == "html" || tag == "svg" {
                faults.extend(words_in(&template.text).into_iter().map(|words| {
                    format!("{}:{} {words}", source.path, source.line(template.offset))
                }));
            }
        }
        for property in [
            "textContent = ",
            "innerText = ",
            "title = ",
            "placeholder = ",
            "ariaLabel = ",
        ] {
            for (at, found) in script.code.match_indices(property) {
                let literal = script
                    .strings
                    .iter()
                    .find(|string| string.offset == at + found.len());
                faults.extend(
                    literal
                        .filter(|string| is_words(&string.text))
                        .map(|string| {
                            format!("{}:{} {}", source.path, source.line(at), string.text)
                        }),
                );
            }
        }
    }
    for source in pages(&[".html"]) {
        // The program's own name, which is no language's.
        let text = source
            .text
            .replace("<title>Pantry</title>", "")
            .replace("<!doctype html>", "");
        faults.extend(
            words_in(&text)
                .into_iter()
                .map(|words| format!("{} {words}", source.path)),
        );
    }
    none(
        &faults,
        "words stand in assets/locales; ask for them with t(\"id\")",
    );
}

fn is_words(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Text between tags, and in attributes that are read out or shown.
fn words_in(markup: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = markup;
    loop {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        found.extend(
            text.split(HOLE)
                .map(str::trim)
                .filter(|text| is_words(&without_entities(text)))
                .map(str::to_owned),
        );
        if tag.is_empty() {
            return found;
        }
        let comment = tag.starts_with("!--");
        let (tag, after) = tag
            .split_once(if comment { "-->" } else { ">" })
            .unwrap_or((tag, ""));
        for name in [
            "aria-label",
            "aria-description",
            "aria-roledescription",
            "aria-valuetext",
            "title",
            "placeholder",
            "alt",
        ] {
            let value = tag
                .split(&format!(" {name}=\""))
                .nth(1)
                .and_then(|value| value.split('"').next());
            if !comment {
                found.extend(
                    value
                        .filter(|value| is_words(value))
                        .map(|value| format!("{name}=\"{value}\"")),
                );
            }
        }
        rest = after;
    }
}

fn without_entities(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        rest = after.split_once(';').map_or("", |(_, after)| after);
    }
    out + rest
}
