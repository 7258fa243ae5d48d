//! The first window: what it refuses, and what it can't reach.

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;

use crate::steps::*;

#[test]
fn a_wrong_passphrase_is_said_and_opens_nothing() {
    journey(async {
        let desk = Desk::new();
        leave(made(&desk, "en").await, &desk).await;
        let page = Session::start(&desk).await;
        page.type_in("#passphrase", "violet lantern orchart").await;
        page.click("#go").await;
        page.says("does not open the notebook").await;
        assert_eq!(page.value("#passphrase").await, "");
        assert_eq!(page.client.windows().await.unwrap().len(), 1);
        page.type_in("#passphrase", PASSPHRASE).await;
        page.click("#go").await;
        page.turn_to("#leave-place .leave").await;
    });
}

#[test]
fn a_passphrase_that_will_not_do_makes_nothing() {
    journey(async {
        let desk = Desk::new();
        let page = Session::start(&desk).await;
        page.click("[data-language=nl]").await;
        for (first, again, words) in [
            ("kort", "kort", "te kort"),
            (PASSPHRASE, "violet lantern", "niet"),
        ] {
            page.type_in("#passphrase", first).await;
            page.type_in("#again", again).await;
            page.click("#go").await;
            page.until(words, async || {
                let said = page
                    .script("return document.querySelector('#said').innerText", vec![])
                    .await;
                said.as_str()?.contains(words).then_some(())
            })
            .await;
            page.script(
                "for (const id of ['passphrase', 'again']) document.getElementById(id).value = ''",
                vec![],
            )
            .await;
        }
        assert!(!desk.notebook().join("keep.dat").exists());
    });
}

#[test]
fn the_door_cannot_call_a_private_command() {
    journey(async {
        let desk = Desk::new();
        // With a notebook open behind it there would be something to get.
        leave(made(&desk, "en").await, &desk).await;
        let page = Session::start(&desk).await;
        page.find("#passphrase").await;
        let call = "return await window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])";
        let state = page
            .async_script(call, vec![json!("front_state"), json!({})])
            .await;
        assert_eq!(state["exists"], true, "the way in works: {state}");
        for command in private_commands() {
            let answer = page
                .async_script(call, vec![json!(command), json!({})])
                .await;
            let error = answer["error"].as_str().unwrap_or_default();
            assert!(error.contains("not allowed"), "{command}: {answer}");
        }
    });
}

fn private_commands() -> Vec<String> {
    let registry = include_str!("../../src-tauri/src/registry.rs");
    let (_, private) = registry.split_once("private: [\n").unwrap();
    let commands: Vec<String> = private
        .lines()
        .filter_map(|line| {
            Some(
                line.trim()
                    .strip_suffix(',')?
                    .split_once("::")?
                    .1
                    .to_owned(),
            )
        })
        .collect();
    assert!(commands.len() > 20);
    commands
}
