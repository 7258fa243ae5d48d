//! Keys can't get out by accident.

use trials::code::{shipped as without_tests, word};

use crate::{none, rust};

/// Types that hold a key, or stand for one who does. What holds a `Secret<..>` field comes beside them.
const HOLDERS: [&str; 5] = ["Secret", "Passphrase", "Derived", "Seat", "Compartment"];
const PRINTED: [&str; 4] = ["Debug", "Display", "Serialize", "Deserialize"];
const COPIED: [&str; 2] = ["Clone", "Copy"];

struct Type {
    place: String,
    name: String,
    derives: String,
    holds_key: bool,
    owns_key: bool,
}

fn types() -> Vec<Type> {
    let mut found = Vec::new();
    for file in rust("crates/vault/src") {
        let code = without_tests(&file.text);
        for (at, keyword) in code
            .match_indices("struct ")
            .chain(code.match_indices("enum "))
        {
            if code[..at]
                .chars()
                .next_back()
                .is_some_and(|c| c.is_alphanumeric() || c == '_')
            {
                continue;
            }
            let rest = &code[at + keyword.len()..];
            let name: String = rest
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            let ends = rest.find([';', '{']).unwrap_or(rest.len());
            let fields = match rest.as_bytes().get(ends) {
                Some(b'{') => &rest[ends..trials::code::matching(rest, ends).unwrap_or(rest.len())],
                _ => &rest[..ends],
            };
            // The attributes stand between the last item's end and this one.
            let head = code[..at].rfind([';', '}']).map_or(0, |end| end + 1);
            let names_key = [
                "Secret",
                "SlotSecret",
                "Key",
                "LessSafeKey",
                "Prk",
                "Zeroizing",
            ]
            .iter()
            .any(|key| word(fields, key).is_some());
            found.push(Type {
                place: format!("{}:{}", file.path, file.line(at)),
                holds_key: names_key || HOLDERS.contains(&name.as_str()),
                owns_key: (names_key && !fields.contains("Arc<"))
                    || HOLDERS.contains(&name.as_str()),
                derives: code[head..at].to_owned(),
                name,
            });
        }
    }
    for name in HOLDERS {
        assert!(
            found.iter().any(|one| one.name == name),
            "the vault has no type {name}: is the list still right?"
        );
    }
    found
}

#[test]
fn no_key_is_printed_copied_or_serialised() {
    let mut faults = Vec::new();
    let implementations: Vec<String> = rust("crates/vault/src")
        .iter()
        .map(|file| without_tests(&file.text))
        .collect();
    for one in types().iter().filter(|one| one.holds_key) {
        let copied = if one.owns_key { &COPIED[..] } else { &[] };
        for name in PRINTED.iter().chain(copied) {
            if word(&one.derives, name).is_some() {
                faults.push(format!("{} {} derives {name}", one.place, one.name));
            }
            for code in &implementations {
                let by_hand = code
                    .match_indices(&format!("{name} for "))
                    .any(|(at, start)| {
                        let target = &code[at + start.len()..];
                        target.starts_with(&one.name)
                            && !target[one.name.len()..]
                                .starts_with(|c: char| c.is_alphanumeric() || c == '_')
                    });
                if by_hand {
                    faults.push(format!("{} {} implements {name}", one.place, one.name));
                }
            }
        }
    }
    none(
        &faults,
        "what holds a key can't be shown or copied, not even in a log line; keep it so",
    );
}
