//! The shipping program on a display: how soon it is there, how soon it is gone, and what it takes.

use std::time::Instant;

use trials::desk::{Desk, program, wait_for};
use trials::memory::tree_of;
use trials::x::Display;

use crate::row::{Row, percentile};

const STARTS: usize = 10;
/// More than paper has.
const COLOURS: usize = 8;

pub fn measure(presses: usize, only: Option<&str>) -> Vec<Row> {
    let display = Display::open();
    let mut rows = starts(&display);
    rows.extend(crate::leaving::measure(&display, presses, only));
    rows
}

fn starts(display: &Display) -> Vec<Row> {
    let desk = Desk::new();
    desk.choose("en", "light");
    let mut times = Vec::new();
    let mut memory = 0.0;
    for _ in 0..STARTS {
        let since = Instant::now();
        let running = desk.start(&program("PANTRY_APP"));
        let front = display.window_of(running.pid(), 300);
        wait_for("the front is painted", || display.colours(front) > COLOURS);
        times.push(since.elapsed().as_secs_f64());
        memory = pss(running.pid());
    }
    vec![
        Row::at_most(
            "start to painted: median",
            percentile(&mut times, 50),
            "s",
            0.7,
        ),
        Row::told(
            "memory of the process tree, first window (PSS)",
            memory,
            "MiB",
        ),
    ]
}

/// What the processes of a tree take, in MiB; what several share is shared out.
pub fn pss(root: u32) -> f64 {
    let kib: f64 = tree_of(root)
        .into_iter()
        .filter_map(|pid| std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).ok())
        .filter_map(|rollup| {
            let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
            line.split_whitespace().next()?.parse::<f64>().ok()
        })
        .sum();
    kib / 1024.0
}
