//! Everything a newcomer types: `cargo xtask run`, `test`, `bench`, `readability`, `check-windows`. Depends on no crate.

mod app;
mod args;
mod bench;
mod foreign;
mod foreign_rust;
mod house;
mod packages;
mod parts;
mod program;
mod readability;
mod run;
mod screen;
mod shards;
mod shot;
mod tally;
mod test;
mod toolchain;
mod tools;

use std::process::ExitCode;

use crate::args::Task;

/// What went wrong, as the one line that is shown.
type Outcome<T> = Result<T, String>;

const HELP: &str = "\
cargo xtask run [--shot FILE] [-- ARGS]    builds and starts Pantry; with --shot writes a picture of its window and ends
cargo xtask test [PART [NAME]] [OPTIONS]   runs the tests, all or those of one part, or of it those whose names hold NAME; ends
                                           with `N passed, N failed`. --keep-going: the rest too when one fails.
                                           --full: pictures too, every screen in both languages, and traces on the build that
                                           ships, 50 times
cargo xtask shots                          a picture of every screen and state into target/shots, and sheets of them all
cargo xtask bench [--json FILE]            measures the release build; [--part notebook|keys|photos|imports|screen] [--presses N] [--while WHAT]
cargo xtask readability                    how easily each text of the plan and the help reads, the hardest first
cargo xtask check-windows                  the types of the Windows build, checked here; check-macos does the same for macOS
cargo xtask help                           this

Parts of the tests: ";

fn main() -> ExitCode {
    let outcome = args::parse(std::env::args().skip(1)).and_then(|task| match task {
        Task::Help => {
            println!("{HELP}{}.", parts::names());
            Ok(ExitCode::SUCCESS)
        }
        Task::Run { shot, args } => run::run(shot.as_deref(), &args),
        Task::Test(wanted) => test::test(wanted),
        Task::Bench { json, more } => bench::bench(json.as_deref(), &more),
        Task::Readability => readability::readability(),
        Task::Check { system } => foreign::check(system),
    });
    outcome.unwrap_or_else(|line| {
        eprintln!("xtask: {line}");
        ExitCode::FAILURE
    })
}
