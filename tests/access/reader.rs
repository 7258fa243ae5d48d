//! What a screen reader is told, through AT-SPI: names and roles of the main screens.

use std::process::{Command, Stdio};

use trials::desk::Desk;
use trials::driver::Session;

use crate::steps::*;

/// Role and name of everything that is shown, a line each, as the accessibility bus gives it.
fn told() -> Vec<String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/access/told.py");
    let output = Command::new("/usr/bin/python3")
        .arg(script)
        .stdin(Stdio::null())
        .output()
        .expect("python3");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(str::to_owned)
        .collect()
}

async fn tells(page: &Session, wanted: &[&str]) {
    let mut last = Vec::new();
    let found = page
        .comes(async || {
            last = told();
            let lacks = wanted.iter().any(|line| !last.iter().any(|t| t == line));
            (!lacks).then_some(())
        })
        .await;
    assert!(found.is_some(), "not told: {wanted:#?}; told: {last:#?}");
}

#[test]
fn names_and_roles_reach_a_screen_reader() {
    journey(async {
        let desk = Desk::new();
        let page = Session::start(&desk).await;
        page.find("#step-safe").await;
        tells(
            &page,
            &[
                "heading|Is this a safe computer for you?",
                "push button|This computer is safe enough",
                "push button|I am not sure",
            ],
        )
        .await;
        drop(page);
        let desk = Desk::new();
        desk.furnish(PASSPHRASE, "en", "light");
        let page = Session::start(&desk).await;
        page.find("article h1").await;
        tells(
            &page,
            &[
                "entry|Find a recipe",
                "push button|New recipe",
                "heading|Ingredients",
                "landmark|Recipes",
            ],
        )
        .await;
        look_for(&page, PASSPHRASE).await;
        inside(&page).await;
        tells(
            &page,
            &[
                "heading|Today",
                "push button|Write down what happened",
                "push button|Leave Esc Esc / F9",
                "landmark|Pages",
                "push button|Log",
            ],
        )
        .await;
        page.click("#write").await;
        page.find("#what").await;
        tells(
            &page,
            &[
                "heading|Write down what happened",
                "entry|What happened",
                "panel|Which ways",
                "check box|Following me",
            ],
        )
        .await;
    });
}
