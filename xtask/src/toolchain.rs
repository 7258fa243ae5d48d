//! Rust itself.

use crate::Outcome;
use crate::program::{command, said};

const NEEDED: (u32, u32) = (1, 95);

/// # Errors
/// When Rust is older than the workspace asks for.
pub fn check() -> Outcome<()> {
    let mut rustc = command("rustc");
    rustc.arg("--version");
    let said =
        said(rustc).ok_or("there is no rustc on the PATH; https://rustup.rs installs one")?;
    let said = String::from_utf8_lossy(&said);
    match version(&said) {
        Some(found) if found >= NEEDED => Ok(()),
        _ => Err(format!(
            "this needs Rust {}.{} or newer, and here is {}; `rustup update stable` brings one",
            NEEDED.0,
            NEEDED.1,
            said.trim()
        )),
    }
}

fn version(said: &str) -> Option<(u32, u32)> {
    let mut numbers = said.strip_prefix("rustc ")?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_number() {
        assert_eq!(
            version("rustc 1.95.0 (f2d3ce0bd 2026-03-21)"),
            Some((1, 95))
        );
        assert!(version("rustc 1.100.0-nightly").is_some_and(|found| found > NEEDED));
        assert!(version("rustc 1.9.0").is_some_and(|found| found < NEEDED));
        assert_eq!(version("clang"), None);
    }
}
