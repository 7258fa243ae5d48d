//! The log: search, files that can't be shown, deleting.

use serde_json::json;
use trials::desk::Desk;

use crate::steps::*;

#[test]
fn entries_are_found_as_one_types_and_gone_when_deleted() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        write_down(&page, "A letter in the box, Élise saw him").await;
        write_down(&page, "Called eleven times").await;
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
        page.find("#attachments [data-file]").await;
        page.until("why it is not shown", async || {
            let words = page
                .script(
                    "return document.querySelector('#attachments').innerText",
                    vec![],
                )
                .await;
            words.as_str()?.contains("letter.jpg").then_some(())
        })
        .await;
        let answer = page
            .script(
                "return document.querySelectorAll('#attachments [data-file] img').length",
                vec![],
            )
            .await;
        assert_eq!(answer, json!(0));
    });
}

/// As someone would who puts back the log's file: what was written last is gone, and the plan's database knows.
fn forget_the_last(desk: &Desk) {
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let seat = vault::Vault::at(desk.notebook()).open(&passphrase).unwrap();
    // As many migrations as were applied, whatever they did.
    let log = (1..10)
        .map(|last| (1..=last).map(|version| vault::Migration { version, sql: "" }))
        .find_map(|applied| {
            let applied: Vec<_> = applied.collect();
            seat.log().unwrap().database(&applied).ok()
        })
        .unwrap();
    log.sql()
        .execute_batch("DELETE FROM entry WHERE seq = 2; DELETE FROM record WHERE seq = 2")
        .unwrap();
    log.close().unwrap();
}

#[test]
fn a_log_put_back_to_an_older_one_is_said_on_the_first_page() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        write_down(&page, "A letter in the box").await;
        write_down(&page, "Called eleven times").await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        assert!(!page.text().await.contains("an older one"), "the control");
        leave(page, &desk).await;
        forget_the_last(&desk);
        let page = opened(&desk).await;
        page.find("#older").await;
        page.says("What you wrote last is missing").await;
    });
}
