//! `cargo xtask test`.

use std::process::ExitCode;

use crate::args::Wanted;
use crate::packages::{Need, have};
use crate::parts::{Before, PARTS, Part, names};
use crate::tally::Tally;
use crate::{Outcome, toolchain};

pub fn test(wanted: Wanted) -> Outcome<ExitCode> {
    let parts = chosen(&wanted)?;
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

fn chosen(wanted: &Wanted) -> Outcome<Vec<&'static Part>> {
    let Some(name) = &wanted.part else {
        let every = PARTS.iter().filter(|part| wanted.full || !part.asked);
        return Ok(every.collect());
    };
    let part = PARTS.iter().find(|part| part.name == name);
    let part = part.ok_or_else(|| format!("there is no part `{name}`; there are {}", names()))?;
    Ok(vec![part])
}

#[cfg(test)]
mod tests {
    use super::chosen;
    use crate::args::Wanted;

    fn names(wanted: &Wanted) -> Vec<&'static str> {
        let parts = chosen(wanted).unwrap_or_default();
        parts.iter().map(|part| part.name).collect()
    }

    #[test]
    fn pictures_are_taken_only_when_asked_for() {
        let every_day = names(&Wanted::default());
        assert!(every_day.contains(&"traces") && !every_day.contains(&"shots"));
        let full = Wanted {
            full: true,
            ..Wanted::default()
        };
        assert!(names(&full).contains(&"shots"));
        for (part, found) in [("shots", vec!["shots"]), ("no such part", vec![])] {
            let one = Wanted {
                part: Some(part.to_owned()),
                ..Wanted::default()
            };
            assert_eq!(names(&one), found);
        }
    }
}
