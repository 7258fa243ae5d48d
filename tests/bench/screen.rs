//! The shipping program on a display: how soon it is there, how soon it is gone, and what it takes.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use trials::desk::{Desk, Running, program, wait_for};
use trials::memory::tree_of;
use trials::x::{Display, F9, RETURN};
use vault::{Cost, Passphrase, Vault};
use x11rb::protocol::xproto::Window;

use crate::bare::unmapped;
use crate::row::{Row, percentile};

const PASSPHRASE: &str = "violet lantern orchard";
const STARTS: usize = 10;
/// More than paper has.
const COLOURS: usize = 8;
const IDLE: &str = "idle";
/// A program that took no time on a processor for so long is at rest.
const REST: Duration = Duration::from_millis(300);

pub fn measure(presses: usize) -> Vec<Row> {
    let display = Display::open();
    let desk = Desk::new();
    let passphrase = Passphrase::new(PASSPHRASE).expect("a passphrase");
    Vault::at(desk.notebook())
        .create(&passphrase, Cost::Small)
        .expect("a notebook");
    let mut rows = starts(&desk, &display);
    rows.extend(leaves(&desk, &display, presses, IDLE, 2.0));
    let busy = Arc::new(AtomicBool::new(true));
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let loads: Vec<_> = (0..cores)
        .map(|_| {
            let busy = Arc::clone(&busy);
            std::thread::spawn(move || while busy.load(Ordering::Relaxed) {})
        })
        .collect();
    rows.extend(leaves(&desk, &display, presses, "both cores busy", 16.0));
    busy.store(false, Ordering::Relaxed);
    loads
        .into_iter()
        .for_each(|load| load.join().expect("a load"));
    rows
}

fn starts(desk: &Desk, display: &Display) -> Vec<Row> {
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

fn open(desk: &Desk, display: &Display) -> (Running, Window) {
    let running = desk.start(&program("PANTRY_APP"));
    let front = display.window_of(running.pid(), 300);
    wait_for("the front is ready", || {
        display.colours(front) > COLOURS && display.has_focus(front)
    });
    display.type_text(PASSPHRASE);
    display.press(RETURN);
    let private = display.window_of(running.pid(), 800);
    wait_for("the private window is ready", || {
        display.colours(private) > COLOURS && display.has_focus(private)
    });
    (running, private)
}

fn leaves(desk: &Desk, display: &Display, presses: usize, when: &str, target: f64) -> Vec<Row> {
    let mut bare = unmapped(display, F9, presses);
    let mut times = Vec::new();
    let mut memory = 0.0;
    for _ in 0..presses {
        let (mut running, window) = open(desk, display);
        if when == IDLE {
            rested(running.pid());
        }
        memory = pss(running.pid());
        times.push(display.press_until_gone(F9, window).as_secs_f64() * 1e3);
        assert!(running.ended());
    }
    vec![
        Row::told(
            format!("F9 to unmapped, {when}: median"),
            percentile(&mut times, 50),
            "ms",
        )
        .against(percentile(&mut bare, 50)),
        Row::at_most(
            format!("F9 to unmapped, {when}: p99 of {presses}"),
            percentile(&mut times, 99),
            "ms",
            target,
        )
        .against(percentile(&mut bare, 99)),
        Row::told(
            format!("memory of the process tree, notebook open, {when} (PSS)"),
            memory,
            "MiB",
        ),
    ]
}

/// Waits until no process of the tree has anything to do.
fn rested(root: u32) {
    let (mut used, mut since) = (ticks(root), Instant::now());
    wait_for("the program is at rest", || {
        let now = ticks(root);
        if now != used {
            (used, since) = (now, Instant::now());
        }
        since.elapsed() >= REST
    });
}

/// Processor time of a process tree, in clock ticks: fields 14 and 15 of proc_pid_stat(5).
fn ticks(root: u32) -> u64 {
    tree_of(root)
        .into_iter()
        .filter_map(|pid| std::fs::read_to_string(format!("/proc/{pid}/stat")).ok())
        .filter_map(|stat| {
            let (_, fields) = stat.rsplit_once(')')?;
            let mut fields = fields.split_whitespace().skip(11);
            let (user, system) = (fields.next()?, fields.next()?);
            Some(user.parse::<u64>().ok()? + system.parse::<u64>().ok()?)
        })
        .sum()
}

fn pss(root: u32) -> f64 {
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
