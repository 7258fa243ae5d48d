//! `cargo xtask test`.

use std::process::ExitCode;

use crate::args::Wanted;
use crate::packages::{Need, have};
use crate::parts::{Before, PARTS, Part, names};
use crate::tally::Tally;
use crate::{Outcome, toolchain};

pub fn test(wanted: Wanted) -> Outcome<ExitCode> {
    let parts = chosen(wanted.part.as_deref())?;
    let keep_going = wanted.keep_going;
    toolchain::check()?;
    let needs: Vec<Need> = parts.iter().flat_map(|part| part.needs).copied().collect();
    have(&needs)?;
    let before = Before::look(wanted);
    let (mut tally, mut left) = (Tally::default(), parts.as_slice());
    while let [part, rest @ ..] = left {
        left = rest;
        println!("\n== {}", part.name);
        let count = part.run(&before).unwrap_or_else(|line| {
            println!("{}: {line}", part.name);
            Tally::FAILED
        });
        println!("== {}: {count}", part.name);
        tally += count;
        if !count.is_good() && !keep_going {
            break;
        }
    }
    if !left.is_empty() {
        let left: Vec<&str> = left.iter().map(|part| part.name).collect();
        println!(
            "\nNot run, for what failed before: {} (--keep-going runs them too)",
            left.join(" ")
        );
    }
    println!("\n{tally}");
    Ok(if tally.is_good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn chosen(part: Option<&str>) -> Outcome<Vec<&'static Part>> {
    let chosen: Vec<&Part> = PARTS
        .iter()
        .filter(|candidate| part.is_none_or(|name| candidate.name == name))
        .collect();
    if chosen.is_empty() {
        return Err(format!(
            "there is no part `{}`; there are {}",
            part.unwrap_or_default(),
            names()
        ));
    }
    Ok(chosen)
}
