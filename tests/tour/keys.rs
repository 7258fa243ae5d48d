//! When it was opened before, what is older, a recovery code taken away, and new keys for everything.

use casebook::plan::Parting;
use trials::desk::{Desk, Stuck};
use trials::driver::Session;
use trials::portal::{Answer, Portal};
use vault::{RecoveryCode, Role, Vault};

use super::{said, show};
use crate::steps::*;

const SUPPORTER: &str = "marble tunnel sparrow";
const FRESH: &str = "copper ladder winter";
/// A key for the whole system, as the notebook keeps it.
const CHOSEN: &str = r#"{"ctrl":true,"alt":false,"shift":false,"meta":false,"code":"KeyK"}"#;

pub async fn keys(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    // No portal either.
    let desk = Desk::new().without_system_keys();
    desk.furnish_for_two(PASSPHRASE, ("Els", SUPPORTER), language);
    for passphrase in [PASSPHRASE, SUPPORTER] {
        desk.with_book(passphrase, |book, now| book.note_opening(now).unwrap());
    }
    let keys = desk.notebook().join("keep.dat");
    let old = std::fs::read(&keys).unwrap();
    let pass = |words| vault::Passphrase::new(words).unwrap();
    let code = RecoveryCode::draw().unwrap().passphrase().unwrap();
    let mut seat = Vault::at(desk.notebook()).open(&pass(PASSPHRASE)).unwrap();
    seat.add_slot(Role::Recovery, &code).unwrap();
    for passphrase in [PASSPHRASE, SUPPORTER] {
        desk.with_book(passphrase, |book, now| book.note_opening(now).unwrap());
    }
    let new = std::fs::read(&keys).unwrap();
    std::fs::write(&keys, old).unwrap();
    let page = helping(&desk, SUPPORTER).await;
    page.find("#older").await;
    visit(&page, "supporter-older").await;
    press(&page, "#older-accept").await;
    leave(page, &desk).await;
    let page = opened(&desk).await;
    page.find("#older").await;
    visit(&page, "today-older").await;
    press(&page, "#older-accept").await;
    leave(page, &desk).await;
    std::fs::write(&keys, new).unwrap();

    let chosen = Parting {
        key: Some(CHOSEN.into()),
        ..Parting::default()
    };
    desk.part(PASSPHRASE, &chosen);
    let page = opened(&desk).await;
    page.find("#amiss").await;
    visit(&page, "today-amiss").await;
    press(&page, "#amiss-settings").await;
    press(&page, "#system-key-drop").await;
    go(&page, "today").await;
    write_down(
        &page,
        said(language, "A letter in the box.", "Een brief in de bus."),
    )
    .await;
    go(&page, "today").await;
    page.find("#last-opened").await;
    visit(&page, "today-opened-before").await;
    go(&page, "settings").await;
    press(&page, "#recovery-take-open").await;
    page.find("#recovery-take").await;
    show(&page, "#recovery").await;
    visit(&page, "recovery-take").await;
    press(&page, "[data-exposed-open]").await;
    page.find("#exposed-form").await;
    visit(&page, "exposed").await;
    show(&page, "#exposed-form").await;
    visit(&page, "exposed-form").await;
    show(&page, "#exposed-again").await;
    visit(&page, "exposed-code").await;
    exposed(&desk, &page, visit).await;
    leave(page, &desk).await;
    untied(language, visit).await;
}

/// A desktop that gives the key, and says of none that it is tied to it.
async fn untied(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new().without_system_keys();
    desk.furnish(PASSPHRASE, language, "light");
    let chosen = Parting {
        key: Some(CHOSEN.into()),
        ..Parting::default()
    };
    desk.part(PASSPHRASE, &chosen);
    let portal = Portal::begin(Answer::Given(""));
    let page = opened(&desk).await;
    page.find("#amiss").await;
    visit(&page, "today-untied").await;
    press(&page, "#amiss-settings").await;
    page.find("#system-key").await;
    show(&page, "#system-key").await;
    visit(&page, "settings-untied").await;
    drop(portal);
}

async fn exposed(desk: &Desk, page: &Session, visit: &mut impl AsyncFnMut(&Session, &str)) {
    page.choose("exposed-code", "none").await;
    send(page, "not mine").await;
    page.find("#exposed-now-said:not(:empty)").await;
    visit(page, "exposed-wrong").await;
    let stuck = Stuck::on(desk);
    send(page, PASSPHRASE).await;
    page.find("#exposed-stop").await;
    visit(page, "exposed-running").await;
    stuck.refuse();
    page.find("#exposed-failed").await;
    visit(page, "exposed-failed").await;
    drop(stuck);
    send(page, PASSPHRASE).await;
    page.find("#exposed-done").await;
    visit(page, "exposed-done").await;
}

/// Fills the form and sends it.
async fn send(page: &Session, now: &str) {
    for (id, words) in [("now", now), ("passphrase", FRESH), ("again", FRESH)] {
        let css = format!("#exposed-{id}");
        page.find(&css).await.clear().await.unwrap();
        page.type_in(&css, words).await;
    }
    press(page, "#exposed-start").await;
}
