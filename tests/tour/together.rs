//! The plan in full, and the seat of someone who helps.

use trials::desk::Desk;
use trials::driver::Session;

use super::said;
use crate::steps::*;

const SUPPORTER: &str = "marble tunnel sparrow";

/// Questions, moments, registers, paper.
pub async fn plan(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    let page = made(&desk, language).await;
    go(&page, "plan").await;
    page.click("#questions .section-line").await;
    page.choose("question-car", "no").await;
    page.choose("question-device", "no").await;
    page.choose("question-ex", "yes").await;
    page.find("#with-ex").await;
    visit(&page, "plan-questions").await;
    page.click("#questions .section-line").await;
    page.click("[data-section=first] .section-line").await;
    page.click("[data-section=location] .section-line").await;
    press(&page, "[data-hidden=location]").await;
    visit(&page, "plan-hidden").await;
    open_item(&page, "location-sharing").await;
    press(
        &page,
        "[data-moment-for=location-sharing] [data-new-moment]",
    )
    .await;
    page.type_in(
        "#moment-location-sharing-name",
        said(
            language,
            "The evening at my sister's",
            "De avond bij mijn zus",
        ),
    )
    .await;
    show(&page, "[data-moment-for=location-sharing]").await;
    visit(&page, "plan-moment-chosen").await;
    press(&page, "#moments [data-moment] button").await;
    page.find("#moments [data-remove]").await;
    show(&page, "#moments").await;
    visit(&page, "plan-moments").await;
    press(&page, "#add-profiles").await;
    page.find("[data-offers=profiles]").await;
    show(&page, "[data-register=profiles]").await;
    visit(&page, "register-offers").await;
    press(&page, "[data-offers=profiles] [data-offer=instagram]").await;
    page.find(".looks").await;
    page.type_in(
        "[data-register=profiles] .register-form textarea",
        "ww: Hondje!2024",
    )
    .await;
    page.find("[data-refused=note]").await;
    show(&page, "[data-register=profiles]").await;
    visit(&page, "register-row").await;
    show(&page, "[data-refused=note]").await;
    visit(&page, "register-refused").await;
    go(&page, "today").await;
    page.find("#open").await;
    show(&page, "#open").await;
    visit(&page, "today-open").await;
    go(&page, "plan").await;
    press(&page, "[data-go-paper]").await;
    page.find("#paper-save").await;
    visit(&page, "paper").await;
    show(&page, "#paper-save").await;
    visit(&page, "paper-save").await;
}

/// The seat in Settings, the plan as a supporter sees it, and Today afterwards.
pub async fn seat(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    desk.furnish_for_two(PASSPHRASE, ("Els", SUPPORTER), language);
    let page = opened(&desk).await;
    go(&page, "plan").await;
    open_sections(&page).await;
    offer_row(&page, "locks", "shed").await;
    go(&page, "settings").await;
    page.find("#seat-held").await;
    show(&page, "#seat").await;
    visit(&page, "seat-held").await;
    press(&page, "#seat-take-open").await;
    page.find("#seat-take").await;
    show(&page, "#seat").await;
    visit(&page, "seat-take").await;
    press(&page, "#seat-cancel").await;
    page.find("#seat-open").await;
    press(&page, "#seat-open").await;
    page.find("#seat-offered").await;
    show(&page, "#seat").await;
    visit(&page, "seat-give").await;
    leave(page, &desk).await;

    let page = helping(&desk, SUPPORTER).await;
    visit(&page, "supporter-plan").await;
    set_item(&page, "code-word", "done").await;
    open_sections(&page).await;
    press(&page, "[data-register=locks] [data-row] button").await;
    press(&page, "[data-register=locks] [data-remove]").await;
    page.click("[data-ask=yes]").await;
    press(&page, "#add-sighting").await;
    page.type_in(
        "#sightings textarea",
        said(
            language,
            "He stood at the school gate, and left when he saw me.",
            "Hij stond bij het schoolhek en ging weg toen hij mij zag.",
        ),
    )
    .await;
    show(&page, "#sightings").await;
    visit(&page, "sighting-draft").await;
    press(&page, "[data-sign]").await;
    page.find("dialog[open]").await;
    visit(&page, "sighting-sign").await;
    page.click("[data-ask=yes]").await;
    page.find(".fingerprint").await;
    show(&page, "#sightings").await;
    visit(&page, "sighting-signed").await;
    leave(page, &desk).await;

    let page = opened(&desk).await;
    page.find("#news").await;
    visit(&page, "today-news").await;
}
