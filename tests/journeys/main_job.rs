//! The main job: make a notebook, tick the plan, write down what happened with a photo, leave in the middle of a sentence, come
//! back.

use std::io::Read;

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;
use trials::photo::twelve_megapixels;

use crate::steps::*;

#[test]
fn the_main_job_in_english() {
    journey(main_job("en"));
}

#[test]
fn the_main_job_in_dutch() {
    journey(main_job("nl"));
}

async fn main_job(language: &str) {
    let desk = Desk::new();
    let page = made(&desk, language).await;
    let tongue = page
        .script("return document.documentElement.lang", vec![])
        .await;
    assert_eq!(tongue, language);

    go(&page, "plan").await;
    let items = first_items(&page, 3).await;
    for (id, state) in items.iter().zip(["done", "doing", "not-safe-now"]) {
        set_item(&page, id, state).await;
    }
    for (kind, name) in [
        ("profiles", "Instagram"),
        ("accounts", "Mail"),
        ("locks", "Voordeur"),
    ] {
        add_row(&page, kind, name).await;
    }

    let photo = twelve_megapixels(1);
    go(&page, "today").await;
    page.click("#write").await;
    page.type_in("#what", "He stood at the bakery. Élise saw it.")
        .await;
    drop_file(&page, "IMG_0001.jpg", &photo).await;
    page.find("#attachments [data-file] img").await;
    let size = "const image = document.querySelector('#attachments [data-file] img');
        image.scrollIntoView({block: 'center'});
        return image.complete ? [image.naturalWidth, image.naturalHeight] : null;";
    page.until("a thumbnail, turned upright", async || {
        (page.script(size, vec![]).await == json!([240, 320])).then_some(())
    })
    .await;
    page.type_in("#what", " Then he").await;
    leave(page, &desk).await;

    let page = opened(&desk).await;
    page.click("#drafts [data-entry]").await;
    page.until("the sentence", async || {
        (page.value("#what").await == "He stood at the bakery. Élise saw it. Then he").then_some(())
    })
    .await;
    let fingerprint = hex(&vault::sha256(&photo));
    page.click("#attachments button[data-file]").await;
    page.until("the fingerprint", async || {
        page.text()
            .await
            .replace(char::is_whitespace, "")
            .contains(&fingerprint)
            .then_some(())
    })
    .await;
    page.click("[data-view=close]").await;

    go(&page, "plan").await;
    open_sections(&page).await;
    for (id, state) in items.iter().zip(["done", "doing", "not-safe-now"]) {
        is_in_state(&page, id, state).await;
    }
    for name in ["Instagram", "Mail", "Voordeur"] {
        page.says(name).await;
    }
    leave(page, &desk).await;
    assert_eq!(photos_of(&desk), [photo], "the bytes are those that came");
}

async fn first_items(page: &Session, most: usize) -> Vec<String> {
    open_sections(page).await;
    let ids = page
        .script("return [...document.querySelectorAll('[data-section] [data-item]')].map((i) => i.dataset.item)", vec![])
        .await;
    let ids = ids.as_array().unwrap();
    ids.iter()
        .take(most)
        .map(|id| id.as_str().unwrap().to_owned())
        .collect()
}

async fn is_in_state(page: &Session, id: &str, state: &str) {
    let script = "const words = document.querySelector(arguments[0]); return words !== null;";
    let css = format!("[data-item='{id}'] .state-words.{state}");
    page.until(&css, async || {
        (page.script(script, vec![json!(css)]).await == true).then_some(())
    })
    .await;
}

async fn add_row(page: &Session, kind: &str, name: &str) {
    offer_row(page, kind, "").await;
    page.type_in(
        &format!("[data-register={kind}] .register-form:not([hidden]) input[type=text]"),
        name,
    )
    .await;
    page.until("the row is kept", async || {
        let script =
            "return [...document.querySelectorAll(arguments[0])].some((row) => row.dataset.row)";
        let rows = format!("[data-register={kind}] [data-row]");
        (page.script(script, vec![json!(rows)]).await == true).then_some(())
    })
    .await;
}

/// Every photo of the notebook, unsealed as any reader of the format would.
fn photos_of(desk: &Desk) -> Vec<Vec<u8>> {
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let seat = vault::Vault::at(desk.notebook()).open(&passphrase).unwrap();
    let book = casebook::Casebook::open(&seat, "UTC").unwrap();
    let rows = book
        .list(&casebook::log::Filter::default(), 0, 100)
        .unwrap()
        .rows;
    let files = book.files().unwrap();
    rows.iter()
        .flat_map(|row| book.entry(row.id).unwrap().attachments)
        .map(|photo| {
            let mut bytes = Vec::new();
            files
                .open(photo.id)
                .unwrap()
                .read_to_end(&mut bytes)
                .unwrap();
            assert_eq!(vault::sha256(&bytes), photo.sha256);
            bytes
        })
        .collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
