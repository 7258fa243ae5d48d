//! What someone would find now.

use trials::desk::Desk;
use trials::driver::Session;
use trials::litter::Litter;
use trials::photo;

use super::{said, show};
use crate::steps::*;

pub async fn found(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    let gate = photo::gate(1_200, 900);
    let _litter = Litter::of(&desk, &gate);
    let page = made(&desk, language).await;
    begin_entry(&page).await;
    let what = said(language, "He stood at the gate.", "Hij stond bij het hek.");
    page.type_in("#what", what).await;
    drop_file(&page, "gate.jpg", &gate).await;
    press(&page, "#originals-keep").await;
    go(&page, "settings").await;
    press(&page, "#leaving [data-found-open]").await;
    page.find(".found[aria-busy=false] #found-goes").await;
    visit(&page, "found").await;
    show(&page, "#found-goes").await;
    visit(&page, "found-goes").await;
    press(&page, "[data-found-kind=copy] [data-found-remove]").await;
    page.find("dialog[open]").await;
    visit(&page, "found-ask").await;
    press(&page, "[data-ask=yes]").await;
    page.until("it is gone", async || {
        let rows =
            "return document.querySelectorAll('[data-found-kind=copy] [data-found-remove]').length";
        (page.script(rows, vec![]).await == 0).then_some(())
    })
    .await;
    show(&page, "#found-stays").await;
    visit(&page, "found-stays").await;
    show(&page, "#found-unseen").await;
    visit(&page, "found-unseen").await;
}
