//! Leaving while files come in: what was not in yet is offered again.

use std::fs;
use std::path::Path;

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;
use trials::photo;
use trials::x::{Display, F9};

use crate::evidence::{drop_forty, names};
use crate::steps::*;

/// Leaves as soon as some files are in.
async fn left_half_way(page: Session, desk: &Desk) {
    let display = Display::open();
    page.until("some of them", async || {
        (names(&page).await.len() >= 2).then_some(())
    })
    .await;
    display.press(F9);
    page.ended(desk).await;
}

/// The names that are offered again.
async fn offered(page: &Session) -> Vec<String> {
    page.find("#awaited").await;
    let script =
        "return [...document.querySelectorAll('#awaited li')].map((one) => one.textContent)";
    serde_json::from_value(page.script(script, vec![]).await).unwrap()
}

async fn gone(page: &Session, css: &str) {
    page.until("it is gone", async || {
        let there = "return document.querySelector(arguments[0]) !== null";
        (page.script(there, vec![json!(css)]).await == false).then_some(())
    })
    .await;
}

/// Chooses a folder until its files come: the chooser may take a path of which it lost letters, and gives none then.
async fn folder_chosen(page: &Session, folder: &Path) {
    let display = Display::open();
    page.until("the folder", async || {
        press(page, "#add-folder").await;
        choose_file(&display, CHOOSER, folder);
        page.until("a file, or that there is none", async || {
            let idle = "return document.querySelector('#add-folder').disabled === false";
            let some = !names(page).await.is_empty();
            (some || page.script(idle, vec![]).await == true).then_some(some)
        })
        .await
        .then_some(())
    })
    .await;
}

#[test]
fn a_folder_cut_off_by_leaving_is_gone_on_with() {
    journey(async {
        let desk = Desk::new();
        let folder = desk.home().join("phone");
        fs::create_dir(&folder).unwrap();
        let large = photo::jpeg(3_000, 2_000);
        for number in 0..20_u8 {
            // Different bytes behind the picture's end: the same ones would be added once.
            let bytes = [large.as_slice(), &[number]].concat();
            fs::write(folder.join(format!("{number:02}.jpg")), bytes).unwrap();
        }
        let page = made(&desk, "en").await;
        begin_entry(&page).await;
        page.type_in("#what", "from my phone").await;
        folder_chosen(&page, &folder).await;
        left_half_way(page, &desk).await;

        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        let awaited = offered(&page).await;
        let mut all = names(&page).await;
        assert!(
            !awaited.is_empty() && !all.is_empty(),
            "{awaited:?} {all:?}"
        );
        all.extend(awaited);
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 20, "each is whole or awaited: {all:?}");
        press(&page, "#awaited-add").await;
        page.until("all of them", async || {
            (names(&page).await.len() == 20).then_some(())
        })
        .await;
        gone(&page, "#awaited").await;
    });
}

#[test]
fn what_was_dropped_is_named_and_can_be_let_go() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "nl").await;
        begin_entry(&page).await;
        page.type_in("#what", "van mijn telefoon").await;
        drop_forty(&page).await;
        left_half_way(page, &desk).await;

        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        let awaited = offered(&page).await;
        let mut all = names(&page).await;
        all.extend(awaited);
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 40, "each is whole or awaited: {all:?}");
        // Nobody knows where they came from: dropped once more, they are awaited no longer.
        drop_forty(&page).await;
        page.until("all of them", async || {
            (names(&page).await.len() == 40).then_some(())
        })
        .await;
        leave(page, &desk).await;

        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        page.until("all of them, once", async || {
            (names(&page).await.len() == 40).then_some(())
        })
        .await;
        gone(&page, "#awaited").await;
    });
}
