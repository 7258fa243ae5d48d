//! A picture of every screen and state, in both languages, light and dark, in a small window and a larger one.
//!
//! `cargo xtask shots` puts them into target/shots, with one sheet that shows them all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../journeys/steps.rs"]
#[allow(dead_code)]
mod steps;
#[path = "../tour/mod.rs"]
mod tour;

use std::path::Path;

use serde_json::json;
use trials::driver::Session;

use tour::Stages;

const SIZES: [(u32, u32); 2] = [(900, 600), (1280, 800)];

async fn shoot(page: &Session, language: &str, name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/shots");
    std::fs::create_dir_all(&folder).unwrap();
    for (width, height) in SIZES {
        page.client.set_window_size(width, height).await.unwrap();
        for theme in ["light", "dark"] {
            let dress = "document.documentElement.dataset.theme = arguments[0]";
            page.script(dress, vec![json!(theme)]).await;
            let picture = steps::still(page).await;
            let file = format!("{name}.{language}.{theme}.{width}.png");
            std::fs::write(folder.join(file), picture).unwrap();
        }
    }
    page.script("document.documentElement.dataset.theme = 'light'", vec![])
        .await;
}

#[test]
fn every_screen_in_english() {
    steps::journey(tour::tour("en", Stages::All, async |page, name| {
        shoot(page, "en", name).await
    }));
}

#[test]
fn every_screen_in_dutch() {
    steps::journey(tour::tour("nl", Stages::All, async |page, name| {
        shoot(page, "nl", name).await
    }));
}
