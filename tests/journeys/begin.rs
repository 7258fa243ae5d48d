//! The first start: every step, left at each, and gone on with.

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;
use trials::x::{Display, ESCAPE, F9};

use crate::steps::*;

async fn at(page: &Session, step: &str) {
    page.turn_to(&format!("#step-{step}")).await;
    page.find(&format!("#step-{step}")).await;
}

async fn next(page: &Session, step: &str) {
    page.click("#next").await;
    at(page, step).await;
}

/// Presses keys of Leave until the page has seen the window go and come back.
async fn practise(page: &Session, keys: &[u32]) {
    let display = Display::open();
    page.until("the window", async || {
        (display.titled("Pantry").len() == 1).then_some(())
    })
    .await;
    for key in keys {
        display.press(*key);
    }
    page.until("the window to go", async || {
        display.titled("Pantry").is_empty().then_some(())
    })
    .await;
    page.find("#practised[data-state=done]").await;
    page.until("the window to come back", async || {
        (display.titled("Pantry").len() == 1).then_some(())
    })
    .await;
}

/// Types the six words that are offered.
async fn take_the_words(page: &Session) -> String {
    let words = page.find("#offered").await.text().await.unwrap();
    page.type_in("#passphrase", &words).await;
    page.type_in("#again", &words).await;
    words
}

/// Goes on from the front, after the first start was left.
async fn resumed(desk: &Desk, words: &str, step: &str) -> Session {
    let page = Session::start(desk).await;
    look_for(&page, words).await;
    at(&page, step).await;
    page
}

async fn leave_the_start(page: Session, desk: &Desk) {
    page.seen().await;
    Display::open().press(F9);
    page.ended(desk).await;
    assert!(
        !desk.notebook().join("keep.dat").exists(),
        "half a notebook"
    );
}

#[test]
fn the_first_start_in_english_with_a_code() {
    journey(async {
        let desk = Desk::new();
        let page = Session::start(&desk).await;
        at(&page, "safe").await;
        page.click("#unsure").await;
        page.says("Do not write anything here yet").await;
        next(&page, "language").await;
        page.choose("language", "en").await;
        next(&page, "practise").await;
        assert!(
            !page.find("#next").await.is_enabled().await.unwrap(),
            "nothing was practised yet"
        );
        practise(&page, &[F9]).await;
        practise(&page, &[ESCAPE, ESCAPE]).await;
        next(&page, "passphrase").await;
        for (first, again, words) in [
            ("", "", "Type your passphrase first"),
            ("welkom2024", "welkom2024", "too easy to guess"),
            (PASSPHRASE, "violet lantern", "not the same"),
        ] {
            for (css, words) in [("#passphrase", first), ("#again", again)] {
                page.find(css).await.clear().await.unwrap();
                if !words.is_empty() {
                    page.type_in(css, words).await;
                }
            }
            page.click("#next").await;
            page.says(words).await;
        }
        let offered = page.find("#offered").await.text().await.unwrap();
        page.click("#offered-others").await;
        page.until("other words", async || {
            (page.find("#offered").await.text().await.unwrap() != offered).then_some(())
        })
        .await;
        for css in ["#passphrase", "#again"] {
            page.find(css).await.clear().await.unwrap();
        }
        let words = take_the_words(&page).await;
        page.says("Strong enough").await;
        next(&page, "recovery").await;
        let code = page.find("#code-shown").await.text().await.unwrap();
        page.type_in("#code", "0000-0000").await;
        page.click("#next").await;
        page.says("not the code on the screen").await;
        assert!(!desk.notebook().join("keep.dat").exists(), "made too soon");
        page.find("#code").await.clear().await.unwrap();
        page.type_in("#code", &code.to_lowercase()).await;
        next(&page, "last").await;
        page.click("#next").await;
        inside(&page).await;
        write_down(&page, "The first line").await;
        leave(page, &desk).await;

        // From now on a recipe box; both ways in open it.
        for words in [words, code] {
            let page = Session::start(&desk).await;
            look_for(&page, &words).await;
            inside(&page).await;
            page.says("The first line").await;
            leave(page, &desk).await;
        }
        // What would begin again is a search like any other now.
        let page = Session::start(&desk).await;
        look_for(&page, "begin again").await;
        page.says("No recipes found").await;
    });
}

#[test]
fn the_first_start_is_left_at_each_step_and_gone_on_with_in_dutch() {
    journey(async {
        let desk = Desk::new();
        let page = Session::start(&desk).await;
        at(&page, "safe").await;
        leave_the_start(page, &desk).await;
        let page = resumed(&desk, "begin again", "safe").await;
        next(&page, "language").await;
        page.choose("language", "nl").await;
        page.says("Jouw taal").await;
        leave_the_start(page, &desk).await;
        let page = resumed(&desk, "Opnieuw beginnen ", "language").await;
        next(&page, "practise").await;
        practise(&page, &[F9]).await;
        // Once practised and gone on, the keys leave for good.
        next(&page, "passphrase").await;
        leave_the_start(page, &desk).await;
        let page = resumed(&desk, "opnieuw beginnen", "passphrase").await;
        let words = take_the_words(&page).await;
        next(&page, "recovery").await;
        leave_the_start(page, &desk).await;
        // What was chosen is nowhere: it is chosen anew.
        let page = resumed(&desk, "opnieuw beginnen", "passphrase").await;
        assert_ne!(page.find("#offered").await.text().await.unwrap(), words);
        let words = take_the_words(&page).await;
        next(&page, "recovery").await;
        page.click("#skip").await;
        page.click("[data-ask=no]").await;
        assert!(!desk.notebook().join("keep.dat").exists());
        page.click("#skip").await;
        page.click("[data-ask=yes]").await;
        at(&page, "last").await;
        Display::open().press(F9);
        page.ended(&desk).await;
        assert!(desk.notebook().join("keep.dat").exists(), "a whole one");
        let page = Session::start(&desk).await;
        look_for(&page, &words).await;
        inside(&page).await;
        page.says("Schrijf op wat er gebeurde").await;
    });
}

#[test]
fn the_button_practises_too_but_does_not_count() {
    journey(async {
        let desk = Desk::new();
        let page = Session::start(&desk).await;
        at(&page, "safe").await;
        next(&page, "language").await;
        next(&page, "practise").await;
        page.click(".leave").await;
        page.find("#practised[data-state=by-button]").await;
        assert!(!page.find("#next").await.is_enabled().await.unwrap());
        // Going back ends the practice: now the button leaves.
        page.click("#back").await;
        at(&page, "language").await;
        let _ = page
            .client
            .execute("document.querySelector('.leave').click()", vec![])
            .await;
        page.ended(&desk).await;
    });
}

#[test]
fn the_first_start_cannot_call_a_private_command() {
    journey(async {
        let desk = Desk::new();
        let page = Session::start(&desk).await;
        at(&page, "safe").await;
        let call = "return await window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])";
        let state = page
            .async_script(call, vec![json!("begin_state"), json!({})])
            .await;
        assert_eq!(state["step"], "safe", "the way in works: {state}");
        for command in [
            "today",
            "log_list",
            "opened",
            "front_open",
            "change_passphrase",
        ] {
            let answer = page
                .async_script(call, vec![json!(command), json!({})])
                .await;
            let error = answer["error"].as_str().unwrap_or_default();
            assert!(error.contains("not allowed"), "{command}: {answer}");
        }
    });
}
