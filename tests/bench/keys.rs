//! What a trial of a passphrase costs, whichever slot it opens.

use std::time::Instant;

use vault::{Cost, Passphrase, Role, Vault};

use crate::place;
use crate::row::{Row, percentile};

/// How often each is opened, in turn with the others.
const ROUNDS: usize = 30;
/// Whoever opens, and with what.
const WHO: [(&str, &str); 3] = [
    ("owner", "granite pelican umbrella eleven"),
    ("recovery", "walnut ferry quarrel horizon"),
    ("supporter", "lantern bicycle marsh october"),
];

pub fn measure() -> Vec<Row> {
    let disk = place::on_disk();
    let words = |who: usize| Passphrase::new(WHO[who].1).expect("a passphrase");
    let vault = Vault::at(disk.path());
    let mut seat = vault.create(&words(0), Cost::Standard).expect("a notebook");
    seat.add_slot(Role::Recovery, &words(1)).expect("a code");
    seat.add_slot(Role::Supporter, &words(2)).expect("a seat");
    drop(seat);
    let mut times = [const { Vec::new() }; WHO.len()];
    for _ in 0..ROUNDS {
        for (who, times) in times.iter_mut().enumerate() {
            let words = words(who);
            let begun = Instant::now();
            let opened = Vault::at(disk.path()).open(&words);
            times.push(begun.elapsed().as_secs_f64() * 1_000.0);
            drop(opened.expect("a seat"));
        }
    }
    let medians = times.map(|mut times| percentile(&mut times, 50));
    let least = medians.iter().copied().fold(f64::INFINITY, f64::min);
    let most = medians.iter().copied().fold(0.0, f64::max);
    let mut rows: Vec<Row> = WHO
        .iter()
        .zip(medians)
        .map(|((who, _), median)| {
            Row::told(format!("open as {who}, median of {ROUNDS}"), median, "ms")
        })
        .collect();
    rows.push(
        Row::at_most("slowest slot against the quickest", most / least, "x", 1.05).against(1.0),
    );
    rows
}
