//! Measurements, each against a limit taken in the same run on the same machine.
//!
//! `bench [--json FILE] [--part notebook|keys|photos|imports|screen] [--presses N] [--while idle|typing|busy|import|pdf]`. Screen needs a display and `PANTRY_APP`.

mod bare;
mod imports;
mod keys;
mod leaving;
mod notebook;
mod photos;
mod place;
mod row;
mod screen;

use std::process::ExitCode;

use row::Row;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let place = arguments.iter().position(|a| a == name)?;
        arguments.get(place + 1).cloned()
    };
    let part = value("--part");
    let wanted = |name: &str| part.as_deref().is_none_or(|part| part == name);
    let presses = value("--presses")
        .and_then(|n| n.parse().ok())
        .unwrap_or(50);
    let mut rows: Vec<Row> = Vec::new();
    if wanted("notebook") {
        rows.extend(notebook::measure());
    }
    if wanted("keys") {
        rows.extend(keys::measure());
    }
    if wanted("photos") {
        rows.extend(photos::measure());
    }
    if wanted("imports") {
        rows.extend(imports::measure());
    }
    if wanted("screen") {
        rows.extend(screen::measure(presses, value("--while").as_deref()));
    }
    rows.iter().for_each(Row::print);
    if let Some(file) = value("--json") {
        let json = serde_json::to_vec_pretty(&rows).expect("rows are plain");
        if let Err(error) = std::fs::write(&file, json) {
            eprintln!("{file}: {error}");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
