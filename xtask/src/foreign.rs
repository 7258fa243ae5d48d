//! `cargo xtask check-windows` and `check-macos`: the types of those builds, checked on Linux.
//!
//! Nothing is linked, so no C needs to be compiled: `foreign-cc` stands in for the other system's compiler.

use std::process::ExitCode;

use crate::foreign_rust::{self, Rust};
use crate::packages::{Need, have};
use crate::program::{cargo, done};
use crate::{Outcome, house, toolchain};

/// Another system than the one the tests run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum System {
    Windows,
    MacOs,
}

impl System {
    /// Of Windows the one whose resources need no tool of Microsoft's.
    fn target(self) -> &'static str {
        match self {
            Self::Windows => "x86_64-pc-windows-gnu",
            Self::MacOs => "aarch64-apple-darwin",
        }
    }
}

pub fn check(system: System) -> Outcome<ExitCode> {
    toolchain::check()?;
    have(&[Need::Build])?;
    let target = system.target();
    let rust = foreign_rust::find(target)?;
    println!("Checking the types of the build for {target}; nothing is linked or run");
    let stand_in = house::root().join("xtask/foreign-cc");
    let variable = |name: &str| format!("{name}_{}", target.replace('-', "_"));
    let mut check = cargo(&["check", "-p", "pantry", "-p", "intake", "--target", target]);
    check
        .arg("--target-dir")
        .arg(house::target()?.join("foreign/build"))
        .env(variable("CC"), &stand_in)
        .env(variable("CXX"), &stand_in)
        .env(variable("RC"), &stand_in)
        .env(variable("AR"), "ar")
        // The headers that are here tell enough of OpenSSL: no need to build it.
        .env("OPENSSL_NO_VENDOR", "1")
        .env("OPENSSL_INCLUDE_DIR", "/usr/include")
        .env("OPENSSL_LIB_DIR", "/usr/lib")
        .env("OPENSSL_LIBS", "crypto")
        .env("OPENSSL_STATIC", "0");
    match rust {
        Rust::Own => {}
        Rust::Fetched(rustc) => {
            check.env("RUSTC", rustc);
        }
        Rust::WithoutStd(rustc) => {
            check
                .env("RUSTC", rustc)
                .env("RUSTC_BOOTSTRAP", "1")
                .arg("-Zbuild-std");
        }
    }
    done(check)?;
    Ok(ExitCode::SUCCESS)
}
