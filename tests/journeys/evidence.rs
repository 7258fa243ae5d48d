//! Conversations, searching in them, and many files at once.

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;
use trials::{photo, samples};

use crate::steps::*;

/// An entry with the conversation in it.
async fn with_conversation(page: &Session, what: &str) {
    begin_entry(page).await;
    page.type_in("#what", what).await;
    drop_file(
        page,
        "WhatsApp Chat - Bram.zip",
        &samples::conversation("en"),
    )
    .await;
    page.find("#attachments [data-kind=chat]").await;
}

#[test]
fn an_entry_is_made_of_three_messages() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        with_conversation(&page, "The whole conversation").await;
        press(&page, "#attachments [data-kind=chat]").await;
        page.find("#messages-list [data-message]").await;
        page.says("Where are you?").await;
        for number in [1, 2, 3] {
            press(&page, &format!("[data-pick='{number}']")).await;
        }
        page.says("3").await;
        page.click("#picked-quote").await;
        page.find("#what").await;
        for words in [
            "Where are you?",
            "Leave me alone.",
            "I see the light in your kitchen",
        ] {
            page.says(words).await;
        }
        assert!(!page.text().await.contains("swallowtail"), "not selected");
        leave(page, &desk).await;
        let page = opened(&desk).await;
        go(&page, "log").await;
        page.until("both entries", async || {
            let rows = "return document.querySelectorAll('#log-list [data-entry]').length";
            (page.script(rows, vec![]).await == 2).then_some(())
        })
        .await;
    });
}

#[test]
fn a_text_that_never_left_the_phone_says_so_where_it_is_read_and_where_it_is_taken_over() {
    let texts = r#"<?xml version='1.0' encoding='UTF-8'?>
        <smses count="2">
        <sms address="+31612345678" date="1767225598000" type="1" body="Waar ben je?" contact_name="Bram" />
        <sms address="+31612345678" date="1767225599000" type="5" body="Laat me met rust." contact_name="Bram" />
        </smses>"#;
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "nl").await;
        begin_entry(&page).await;
        page.type_in("#what", "De berichten").await;
        drop_file(&page, "sms.xml", texts.as_bytes()).await;
        press(&page, "#attachments [data-kind=chat]").await;
        page.find("#messages-list [data-message='1']").await;
        page.says("Eigenaar van de telefoon").await;
        page.says("Niet verstuurd, zegt het bestand").await;
        press(&page, "[data-pick='1']").await;
        page.click("#picked-quote").await;
        page.find("#quoted").await;
        page.says("Niet verstuurd, zegt het bestand").await;
    });
}

#[test]
fn a_word_is_found_that_stands_only_in_a_message() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        write_down(&page, "Nothing of the kind").await;
        with_conversation(&page, "What he sent").await;
        page.click("#done").await;
        page.type_in("#log-search", "swallowtail").await;
        page.find("#log-list [data-inside]").await;
        page.says("In a message by").await;
        let rows = "return document.querySelectorAll('#log-list [data-entry]').length";
        assert_eq!(page.script(rows, vec![]).await, 1);
        // To the message itself, and back to the entry.
        page.click("#log-list [data-inside]").await;
        page.find("[data-here] mark").await;
        page.says("sits on your windowsill").await;
        press(&page, "#messages-back").await;
        page.until("the entry", async || {
            (page.value("#what").await == "What he sent").then_some(())
        })
        .await;
    });
}

/// Forty files of several kinds, put together in the page and dropped: pictures, words, and some that take a while.
pub async fn drop_forty(page: &Session) {
    let picture = trials::memory::base64(&photo::jpeg(320, 240));
    let script = "const picture = Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0));
        const data = new DataTransfer();
        for (let i = 0; i < 40; i += 1) {
            const long = new Uint8Array(2_000_000).fill(i);
            const [bytes, ending] = [[picture, 'jpg'], [`words ${i}`, 'txt'], [long, 'bin'], [long.subarray(0, 1_000_000), 'mp4']][i % 4];
            data.items.add(new File([bytes, String(i)], `file-${String(i).padStart(2, '0')}.${ending}`));
        }
        document.querySelector('main').dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: data}));";
    page.script(script, vec![json!(picture)]).await;
}

pub async fn names(page: &Session) -> Vec<String> {
    let script = "return [...document.querySelectorAll('#attachments [data-file] .thumb-name')].map((name) => name.textContent)";
    let names = page.script(script, vec![]).await;
    names
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn forty_files_stopped_half_way_and_dropped_again_are_in_once() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        begin_entry(&page).await;
        page.type_in("#what", "a whole folder").await;
        drop_forty(&page).await;
        page.until("some of them", async || {
            let script = "if (document.querySelectorAll('#attachments [data-file]').length < 5) return false;
                document.querySelector('#adding-cancel').click();
                return true;";
            (page.script(script, vec![]).await == true).then_some(())
        })
        .await;
        page.says("Stopped.").await;
        page.until("nothing under way", async || {
            let script = "return document.querySelector('#adding') === null && !document.querySelector('#add-files').disabled";
            (page.script(script, vec![]).await == true).then_some(())
        })
        .await;
        let first = names(&page).await;
        assert!((5..40).contains(&first.len()), "{first:?}");

        drop_forty(&page).await;
        page.until("all of them", async || {
            (names(&page).await.len() == 40).then_some(())
        })
        .await;
        page.find("#adding-same").await;
        let mut all = names(&page).await;
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 40, "each once");
        leave(page, &desk).await;

        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        page.until("all of them, once", async || {
            (names(&page).await.len() == 40).then_some(())
        })
        .await;
    });
}
