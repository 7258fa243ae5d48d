//! The end of Settings: the spare notebook, and erasing everything.

use trials::desk::Desk;
use trials::driver::Session;

use super::{said, show};
use crate::steps::*;

const SPARE: &str = "copper ladder winter";

pub async fn last(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    let page = made(&desk, language).await;
    let what = said(language, "He stood at the gate.", "Hij stond bij het hek.");
    write_down(&page, what).await;
    go(&page, "settings").await;
    press(&page, "[data-fold=advanced]").await;
    page.find("[data-spare-open]").await;
    show(&page, "#advanced").await;
    visit(&page, "settings-end").await;
    spare(&page, visit).await;
    go(&page, "settings").await;
    press(&page, "#erase [data-erase-open]").await;
    page.find("#erase-form").await;
    visit(&page, "erase").await;
    show(&page, "#erase-goes").await;
    visit(&page, "erase-goes").await;
    show(&page, "#erase-form").await;
    visit(&page, "erase-form").await;
    page.type_in("#erase-now", PASSPHRASE).await;
    press(&page, "#erase-all").await;
    page.find("#erase-said:not(:empty)").await;
    show(&page, "#erase-form").await;
    visit(&page, "erase-wrong").await;
}

async fn spare(page: &Session, visit: &mut impl AsyncFnMut(&Session, &str)) {
    press(page, "[data-spare-open]").await;
    page.find("#spare-form").await;
    visit(page, "spare").await;
    show(page, "#spare").await;
    visit(page, "spare-make").await;
    for (css, words) in [
        ("#spare-now", PASSPHRASE),
        ("#spare-passphrase", SPARE),
        ("#spare-again", SPARE),
    ] {
        page.type_in(css, words).await;
    }
    press(page, "#spare-make").await;
    page.find("#spare-remove-open").await;
    show(page, "#spare").await;
    visit(page, "spare-held").await;
    press(page, "#spare-remove-open").await;
    page.find("#spare-remove").await;
    show(page, "#spare").await;
    visit(page, "spare-take").await;
}
