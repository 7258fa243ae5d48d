//! What was typed.

use std::path::PathBuf;

use crate::Outcome;
use crate::foreign::System;

#[derive(Debug, PartialEq, Eq)]
pub enum Task {
    Help,
    Run {
        shot: Option<PathBuf>,
        args: Vec<String>,
    },
    Test(Wanted),
    Bench {
        json: Option<PathBuf>,
        /// Words for the measuring program itself: a part of it, how many key presses, while what.
        more: Vec<String>,
    },
    Readability,
    Check {
        system: System,
    },
}

/// Which tests, and how.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// One part of them.
    pub part: Option<String>,
    /// Only those of that part whose names hold this.
    pub name: Option<String>,
    /// The rest too when one fails.
    pub keep_going: bool,
    /// As often as it takes to be sure, where once is enough for every day.
    pub full: bool,
}

pub fn parse(mut words: impl Iterator<Item = String>) -> Outcome<Task> {
    let task = words.next();
    match task.as_deref() {
        None | Some("help" | "--help" | "-h") => Ok(Task::Help),
        Some("run") => run(words),
        Some("test") => test(words),
        Some("bench") => bench(words),
        Some("shots") => alone(
            words,
            Task::Test(Wanted {
                part: Some("shots".to_owned()),
                ..Wanted::default()
            }),
        ),
        Some("readability") => alone(words, Task::Readability),
        Some("check-windows") => alone(words, check(System::Windows)),
        Some("check-macos") => alone(words, check(System::MacOs)),
        Some(other) => Err(unknown(other)),
    }
}

fn check(system: System) -> Task {
    Task::Check { system }
}

/// A task that takes no further word.
fn alone(mut words: impl Iterator<Item = String>, task: Task) -> Outcome<Task> {
    words.next().map_or(Ok(task), |word| Err(unknown(&word)))
}

fn run(mut words: impl Iterator<Item = String>) -> Outcome<Task> {
    let mut shot = None;
    while let Some(word) = words.next() {
        match word.as_str() {
            "--shot" => shot = Some(file(words.next(), "--shot")?),
            "--" => {
                let args = words.collect();
                return Ok(Task::Run { shot, args });
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(Task::Run {
        shot,
        args: Vec::new(),
    })
}

fn test(words: impl Iterator<Item = String>) -> Outcome<Task> {
    let mut wanted = Wanted::default();
    for word in words {
        match word.as_str() {
            "--keep-going" => wanted.keep_going = true,
            "--full" => wanted.full = true,
            other if other.starts_with('-') || wanted.name.is_some() => return Err(unknown(other)),
            _ if wanted.part.is_none() => wanted.part = Some(word),
            _ => wanted.name = Some(word),
        }
    }
    Ok(Task::Test(wanted))
}

fn bench(mut words: impl Iterator<Item = String>) -> Outcome<Task> {
    let (mut json, mut more) = (None, Vec::new());
    while let Some(word) = words.next() {
        match word.as_str() {
            "--json" => json = Some(file(words.next(), "--json")?),
            "--part" | "--presses" | "--while" => {
                let value = words
                    .next()
                    .ok_or_else(|| format!("{word} wants a word after it"))?;
                more.extend([word, value]);
            }
            other => return Err(unknown(other)),
        }
    }
    Ok(Task::Bench { json, more })
}

/// Made absolute: what is started here may stand in another folder.
fn file(word: Option<String>, after: &str) -> Outcome<PathBuf> {
    let word = word.ok_or_else(|| format!("{after} wants a file name"))?;
    std::path::absolute(&word).map_err(|error| format!("{word}: {error}"))
}

fn unknown(word: &str) -> String {
    format!("`{word}` means nothing here; `cargo xtask help` lists what does")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Outcome<Task> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn words_become_tasks() {
        assert_eq!(typed(""), Ok(Task::Help));
        assert_eq!(
            typed("run --shot /a.png -- --shot x"),
            Ok(Task::Run {
                shot: Some("/a.png".into()),
                args: vec!["--shot".into(), "x".into()]
            })
        );
        assert_eq!(
            typed("test --keep-going rules"),
            Ok(Task::Test(Wanted {
                part: Some("rules".into()),
                keep_going: true,
                ..Wanted::default()
            }))
        );
        assert_eq!(
            typed("test traces memory --full"),
            Ok(Task::Test(Wanted {
                part: Some("traces".into()),
                name: Some("memory".into()),
                full: true,
                ..Wanted::default()
            }))
        );
        assert_eq!(
            typed("bench --json /b.json --part screen --presses 200"),
            Ok(Task::Bench {
                json: Some("/b.json".into()),
                more: ["--part", "screen", "--presses", "200"]
                    .map(str::to_owned)
                    .into(),
            })
        );
        assert_eq!(typed("readability"), Ok(Task::Readability));
        assert_eq!(typed("check-windows"), Ok(check(System::Windows)));
    }

    #[test]
    fn other_words_are_refused() {
        for line in [
            "dance",
            "run fast",
            "run --shot",
            "test a b c",
            "test --fast",
            "bench --presses",
            "bench x",
            "shots x",
            "readability nl",
            "check-windows now",
        ] {
            assert!(typed(line).is_err(), "{line}");
        }
    }
}
