//! The log: search, files that can't be shown, deleting.

use serde_json::json;
use trials::desk::Desk;

use crate::steps::*;

#[test]
fn entries_are_found_as_one_types_and_gone_when_deleted() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        for what in ["A letter in the box, Élise saw him", "Called eleven times"] {
            go(&page, "today").await;
            page.click("#write").await;
            page.type_in("#what", what).await;
            page.click("#done").await;
            page.find("#log-search").await;
        }
        page.type_in("#log-search", "elise LETTER").await;
        page.until("one entry", async || {
            let rows = page
                .script(
                    "return document.querySelectorAll('#log-list [data-entry]').length",
                    vec![],
                )
                .await;
            (rows == 1).then_some(())
        })
        .await;
        page.says("A letter in the box").await;
        page.click("#log-list [data-entry]").await;
        page.click("#delete").await;
        page.click("[data-ask=yes]").await;
        page.says("Nothing has these words").await;
        page.script(
            "const search = document.querySelector('#log-search'); search.value = ''; search.dispatchEvent(new Event('input', {bubbles: true}))",
            vec![],
        )
        .await;
        page.says("Called eleven times").await;
        let rows = "return document.querySelectorAll('#log-list [data-entry]').length";
        page.until("the other entry alone", async || {
            (page.script(rows, vec![]).await == 1).then_some(())
        })
        .await;
        assert!(!page.text().await.contains("A letter in the box"));
    });
}

#[test]
fn a_file_that_cannot_be_shown_is_kept_and_says_so() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        page.click("#write").await;
        page.type_in("#what", "a file").await;
        drop_file(&page, "letter.jpg", b"this is no picture").await;
        page.find("#photos [data-photo]").await;
        page.until("why it is not shown", async || {
            let words = page
                .script("return document.querySelector('#photos').innerText", vec![])
                .await;
            words.as_str()?.contains("letter.jpg").then_some(())
        })
        .await;
        let answer = page
            .script(
                "return document.querySelectorAll('#photos [data-photo] img').length",
                vec![],
            )
            .await;
        assert_eq!(answer, json!(0));
    });
}
