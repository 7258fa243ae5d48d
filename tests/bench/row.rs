//! One figure.

use std::time::Duration;

use serde::Serialize;

/// A figure, the limit it is held against, and whether it meets its target.
#[derive(Serialize)]
pub struct Row {
    name: String,
    value: f64,
    unit: &'static str,
    limit: Option<f64>,
    target: Option<f64>,
    met: Option<bool>,
}

impl Row {
    /// A figure that should be at most its target.
    pub fn at_most(name: impl Into<String>, value: f64, unit: &'static str, target: f64) -> Self {
        Self::told(name, value, unit).with_target(target)
    }

    /// A figure that is only told.
    pub fn told(name: impl Into<String>, value: f64, unit: &'static str) -> Self {
        Self {
            name: name.into(),
            value,
            unit,
            limit: None,
            target: None,
            met: None,
        }
    }

    /// The same with the limit it was held against.
    pub fn against(mut self, limit: f64) -> Self {
        self.limit = Some(limit);
        self
    }

    /// The same with the most that it should be.
    pub fn with_target(mut self, target: f64) -> Self {
        self.target = Some(target);
        self.met = Some(self.value <= target);
        self
    }

    /// One line of the table.
    pub fn print(&self) {
        let some = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| format!("{v:.3}"));
        let met = self
            .met
            .map_or("", |met| if met { "met" } else { "MISSED" });
        println!(
            "{:<52} {:>12.3} {:<8} limit {:>10} target {:>10} {met}",
            self.name,
            self.value,
            self.unit,
            some(self.limit),
            some(self.target)
        );
    }
}

/// CPU time of this process, all threads, user and system.
pub fn cpu() -> Duration {
    let mut usage = std::mem::MaybeUninit::<libc::rusage>::zeroed();
    // SAFETY: the struct is plain numbers and is filled by the call.
    let usage = unsafe {
        libc::getrusage(libc::RUSAGE_SELF, usage.as_mut_ptr());
        usage.assume_init()
    };
    let time = |t: libc::timeval| {
        Duration::from_secs(t.tv_sec.unsigned_abs())
            + Duration::from_micros(t.tv_usec.unsigned_abs())
    };
    time(usage.ru_utime) + time(usage.ru_stime)
}

/// Bytes handed to write calls by this process so far.
pub fn written() -> u64 {
    let io = std::fs::read_to_string("/proc/self/io").unwrap_or_default();
    io.lines()
        .find_map(|line| line.strip_prefix("wchar: ")?.parse().ok())
        .unwrap_or(0)
}

/// The value below which so many of a hundred lie.
pub fn percentile(values: &mut [f64], percent: usize) -> f64 {
    values.sort_by(f64::total_cmp);
    let place = (values.len() * percent)
        .div_ceil(100)
        .clamp(1, values.len());
    values[place - 1]
}
