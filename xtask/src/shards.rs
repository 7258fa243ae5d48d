//! The tests of one program on several screens at once: each screen has its own windows, focus and bus.

use std::num::NonZero;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::Outcome;
use crate::program::spelt;
use crate::screen::Screen;
use crate::tally::Tally;

/// More do not help: each test is the program, the driver and what they ask of the system.
const MOST: usize = 2;

/// Each screen takes so many shares on average, one after the other: some take longer than others.
const SHARES: usize = 4;

/// Splits what `list` names into shares, and has `run` run them on several screens, each share where one is free. Without
/// names, which is when some were asked for, all is one share.
pub fn on_screens(
    list: Option<Command>,
    run: impl Fn(&Screen, &[String]) -> Outcome<Tally> + Sync,
) -> Outcome<Tally> {
    let names = list.map_or(Ok(Vec::new()), listed)?;
    let processors = thread::available_parallelism().map_or(1, NonZero::get);
    let count = processors.min(MOST).min(names.len().max(1));
    // One after the other: two servers that look for a free number at once may find the same.
    let screens: Vec<Screen> = (0..count)
        .map(|_| Screen::start())
        .collect::<Outcome<_>>()?;
    let left = Mutex::new(shares(&names, count * SHARES).into_iter());
    let next = || left.lock().unwrap_or_else(PoisonError::into_inner).next();
    let all_there_is = |screen: &Screen| {
        let mut tally = Tally::default();
        while let Some(share) = next() {
            tally += run(screen, &share)?;
        }
        Ok::<_, String>(tally)
    };
    let all_there_is = &all_there_is;
    thread::scope(|scope| {
        let running: Vec<_> = screens
            .iter()
            .map(|screen| scope.spawn(move || all_there_is(screen)))
            .collect();
        let mut tally = Tally::default();
        for screen in running {
            let ended = screen.join();
            tally += ended.map_err(|_| "a share of the tests came to no end")??;
        }
        Ok(tally)
    })
}

/// One after the other in turn, so that what belongs together, and takes long together, is shared out.
fn shares(names: &[String], count: usize) -> Vec<Vec<String>> {
    let count = count.clamp(1, names.len().max(1));
    let share = |first| names.iter().skip(first).step_by(count).cloned().collect();
    (0..count).map(share).collect()
}

/// What a test program says to `--list`. Compiles it.
fn listed(mut list: Command) -> Outcome<Vec<String>> {
    list.args(["--", "--list"]);
    let line = spelt(&list);
    let listing = list.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let output = listing.and_then(std::process::Child::wait_with_output);
    let output = output.map_err(|error| format!("`{line}`: {error}"))?;
    if !output.status.success() {
        return Err(format!("`{line}` failed ({})", output.status));
    }
    let said = String::from_utf8_lossy(&output.stdout);
    let names = said.lines().filter_map(|line| line.strip_suffix(": test"));
    Ok(names.map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn every_test_is_in_one_share() {
        let names: Vec<String> = ["a", "b", "c", "d", "e"].map(str::to_owned).into();
        assert_eq!(shares(&names, 2), [vec!["a", "c", "e"], vec!["b", "d"]]);
        assert_eq!(shares(&names, 1), vec![names.clone()]);
        assert_eq!(shares(&names[..1], 2), [names[..1].to_vec()]);
        assert_eq!(shares(&[], 2), [Vec::<String>::new()]);
    }
}
