//! The parts of the tests: what each needs, and what it runs.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::args::Wanted;
use crate::packages::Need;
use crate::program::{cargo, command, spelt, streamed};
use crate::shards::on_screens;
use crate::tally::Tally;
use crate::{Outcome, app, house, program, shot, tools};

/// How passphrases become keys in what is tested.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// In one pass over a little memory: tests open hundreds of notebooks.
    Quick,
    /// As in what ships.
    Shipping,
}

pub struct Part {
    pub name: &'static str,
    pub needs: &'static [Need],
    run: fn(&Before) -> Outcome<Tally>,
    /// Only when asked for: `access` goes to every one of those screens too, and these are for people to look at.
    pub asked: bool,
}

/// Those that open notebooks with the keys that ship come last: the others share what is compiled for quick ones.
pub static PARTS: [Part; 11] = [
    Part {
        name: "rules",
        needs: &[Need::Build],
        run: |before| before.trials(Keys::Quick, &["--test", "rules"], &[]),
        asked: false,
    },
    Part {
        name: "unit",
        needs: &[Need::Build],
        run: unit,
        asked: false,
    },
    Part {
        name: "types",
        needs: &[Need::Build, Need::Npm],
        run: types,
        asked: false,
    },
    Part {
        name: "content",
        needs: &[Need::Build],
        run: |before| before.trials(Keys::Quick, &["--test", "content"], &[]),
        asked: false,
    },
    Part {
        name: "journeys",
        needs: &[Need::Build, Need::Screen, Need::Driver, Need::Paper],
        run: |before| driven(before, "journeys"),
        asked: false,
    },
    Part {
        name: "errors",
        needs: &[Need::Build, Need::Screen, Need::Driver],
        run: |before| driven(before, "errors"),
        asked: false,
    },
    Part {
        name: "shots",
        needs: &[Need::Build, Need::Screen, Need::Driver, Need::Camera],
        run: shots,
        asked: true,
    },
    Part {
        name: "access",
        needs: &[
            Need::Build,
            Need::Screen,
            Need::Driver,
            Need::Npm,
            Need::Reader,
        ],
        run: |before| driven(before, "access"),
        asked: false,
    },
    Part {
        name: "vectors",
        needs: &[Need::Build],
        run: |before| counted(before.cargo_test(Keys::Shipping, &["--test", "vectors"])),
        asked: false,
    },
    Part {
        name: "reader",
        needs: &[Need::Build, Need::Python],
        run: reader,
        asked: false,
    },
    Part {
        name: "traces",
        needs: &[Need::Build, Need::Screen, Need::Wayland, Need::Watch],
        run: traces,
        asked: false,
    },
];

pub fn names() -> String {
    let names: Vec<&str> = PARTS.iter().map(|part| part.name).collect();
    names.join(" ")
}

/// The generated file, as it stood before any test wrote it anew; and what is wanted.
pub struct Before {
    wire: Option<Vec<u8>>,
    wanted: Wanted,
}

const WIRE: &str = "ui/types/wire.d.ts";

impl Before {
    pub fn look(wanted: Wanted) -> Self {
        Self {
            wire: fs::read(house::root().join(WIRE)).ok(),
            wanted,
        }
    }

    /// Runs test programs of `tests`.
    fn trials(&self, keys: Keys, which: &[&str], variables: &[(&str, &OsStr)]) -> Outcome<Tally> {
        let mut test = self.cargo_test(keys, which);
        test.envs(variables.iter().copied());
        counted(test)
    }

    /// The same on virtual screens, on each one test at a time: they share its focus.
    fn trials_on_screen(
        &self,
        keys: Keys,
        name: &str,
        variables: &[(&str, &OsStr)],
    ) -> Outcome<Tally> {
        let program = || self.cargo_test(keys, &["--test", name]);
        let list = self.wanted.name.is_none().then(program);
        on_screens(list, |screen, share| {
            let mut test = program();
            test.args(["--", "--test-threads=1"]);
            if !share.is_empty() {
                test.arg("--exact").args(share);
            }
            if self.wanted.full {
                test.env("PANTRY_FULL", "1");
            }
            test.envs(variables.iter().copied());
            screen.put(&mut test);
            if name == "access" {
                // What a screen reader is told goes by the bus.
                test.env_remove("NO_AT_BRIDGE");
            }
            let mounts = ["errors", "traces"].contains(&name);
            counted(if mounts { apart(test) } else { test })
        })
    }

    /// Always of the whole workspace: fewer packages would choose other features of what they depend on, and compile all of
    /// that anew.
    fn cargo_test(&self, keys: Keys, args: &[&str]) -> Command {
        let mut test = cargo(&["test", "--workspace"]);
        if keys == Keys::Quick {
            test.arg(app::QUICK_KEYS);
        }
        if self.wanted.keep_going {
            test.arg("--no-fail-fast");
        }
        test.args(args);
        test.args(&self.wanted.name);
        test
    }
}

impl Part {
    pub fn run(&self, before: &Before) -> Outcome<Tally> {
        (self.run)(before)
    }
}

/// Everything in the packages but the vectors, which are a part of their own, and the test programs of `tests`, which are
/// the other parts.
fn unit(before: &Before) -> Outcome<Tally> {
    let crates = house::root().join("crates");
    let listed = fs::read_dir(&crates).map_err(|error| format!("{}: {error}", crates.display()))?;
    let mut programs: Vec<String> = listed
        .flatten()
        .map(|one| one.path())
        .chain(["src-tauri", "xtask"].map(|name| house::root().join(name)))
        .flat_map(|package| test_programs(&package.join("tests")))
        .filter(|program| program != "vectors")
        .collect();
    programs.sort_unstable();
    let mut test = before.cargo_test(Keys::Quick, &["--lib", "--bins"]);
    for program in programs {
        test.args(["--test", &program]);
    }
    counted(test)
}

/// The names of a crate's test programs, as Cargo finds them: files, and folders with a `main.rs`.
fn test_programs(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let file = path.extension().is_some_and(|ending| ending == "rs");
            let program = file || path.join("main.rs").exists();
            program.then(|| path.file_stem()?.to_str().map(str::to_owned))?
        })
        .collect();
    names.sort_unstable();
    names
}

fn reader(before: &Before) -> Outcome<Tally> {
    let python = tools::python()?;
    before.trials(
        Keys::Shipping,
        &["--test", "reader"],
        &[("PANTRY_READER_PYTHON", python.as_os_str())],
    )
}

/// The pages' types are those of the commands, and the pages keep to them.
fn types(before: &Before) -> Outcome<Tally> {
    let mut tally = counted(before.cargo_test(Keys::Quick, &["--lib", "wire"]))?;
    let now = fs::read(house::root().join(WIRE)).ok();
    tally += if now.is_some() && now == before.wire {
        println!("{WIRE} is what src-tauri/src/wire.rs makes");
        Tally::PASSED
    } else {
        println!(
            "{WIRE} was not what src-tauri/src/wire.rs makes; now it is: look at it and commit it"
        );
        Tally::FAILED
    };
    let mut check = command(tools::npm()?.join("node_modules/.bin/tsc"));
    check.args(["--project", "ui/jsconfig.json"]);
    tally += whole(check, "the pages keep to their types")?;
    Ok(tally)
}

fn driven(before: &Before, name: &str) -> Outcome<Tally> {
    if name == "access" {
        tools::npm()?;
    }
    let pantry = app::driven()?;
    before.trials_on_screen(Keys::Quick, name, &[("PANTRY_E2E_APP", pantry.as_os_str())])
}

/// A picture of every screen, and sheets of them all.
fn shots(before: &Before) -> Outcome<Tally> {
    let folder = house::target()?.join("shots");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let tally = driven(before, "shots")?;
    shot::sheets(&folder)?;
    Ok(tally)
}

/// How often the memory is searched before one is sure.
const RUNS: &str = "50";

/// In full on the build that ships; else on the same program as the other parts have compiled what it depends on, which
/// takes a tenth of the time.
fn traces(before: &Before) -> Outcome<Tally> {
    let full = before.wanted.full;
    let pantry = if full { app::shipping() } else { app::plain() }?;
    let mut variables = vec![("PANTRY_APP", pantry.as_os_str())];
    if full {
        variables.push(("PANTRY_TRACES_RUNS", OsStr::new(RUNS)));
    }
    let mut tally = before.trials_on_screen(Keys::Shipping, "traces", &variables)?;
    if before.wanted.name.is_none() {
        // What is written of the slots tells nothing either: statistics over 10,000 key files, in the vault's own tests.
        tally += counted(before.cargo_test(Keys::Quick, &["--lib", "seat::tests"]))?;
    }
    Ok(tally)
}

/// The same command where it may mount disks that nobody else sees.
fn apart(inner: Command) -> Command {
    let mut id = command("id");
    id.arg("-u");
    let is_root = program::said(id).is_some_and(|said| said.starts_with(b"0\n"));
    let mut outer = command("unshare");
    outer.args(if is_root {
        &["--mount"][..]
    } else {
        &["--user", "--map-root-user", "--mount"]
    });
    outer
        .arg("--")
        .arg(inner.get_program())
        .args(inner.get_args());
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => outer.env(name, value),
            None => outer.env_remove(name),
        };
    }
    outer
}

/// Runs a `cargo test`, and counts what it says.
fn counted(test: Command) -> Outcome<Tally> {
    let line = spelt(&test);
    let mut tally = Tally::default();
    let good = streamed(test, |line| tally.read(line))?;
    if !good && tally.failed == 0 {
        println!("`{line}` failed before its tests could");
        tally += Tally::FAILED;
    }
    if tally == Tally::default() {
        println!("`{line}` ran no test");
        tally += Tally::FAILED;
    }
    Ok(tally)
}

/// Runs a check that counts as one test.
fn whole(check: Command, what: &str) -> Outcome<Tally> {
    if streamed(check, |_| {})? {
        println!("{what}");
        Ok(Tally::PASSED)
    } else {
        println!("failed: {what}");
        Ok(Tally::FAILED)
    }
}

#[cfg(test)]
mod tests {
    use super::test_programs;
    use crate::house;

    #[test]
    fn test_programs_are_found_in_files_and_folders() {
        let found = |folder: &str| test_programs(&house::root().join(folder));
        assert!(found("crates/casebook/tests").contains(&"flows".to_owned()));
        let vault = found("crates/vault/tests");
        assert!(vault.contains(&"seats".to_owned()), "{vault:?}");
        assert!(!vault.contains(&"notebook".to_owned()), "{vault:?}");
        assert!(found("no/such/folder").is_empty());
    }
}
