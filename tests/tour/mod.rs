//! Every screen and state that a person can come to, one after another.

use trials::desk::Desk;
use trials::driver::Session;
use trials::photo;
use trials::x::{Display, F9};

use crate::steps::*;

mod entry;
mod evidence;
mod found;
mod keys;
mod last;
mod together;

/// Words in the language of a tour.
fn said<'a>(language: &str, english: &'a str, dutch: &'a str) -> &'a str {
    if language == "nl" { dutch } else { english }
}

/// Which stages of a tour are gone through: all, or one of two sets that take about as long.
#[derive(Clone, Copy, PartialEq, Eq)]
#[allow(dead_code)]
pub enum Stages {
    All,
    Odd,
    Even,
}

/// Goes through it in a language, and hands each screen to `visit` under a name of its own.
pub async fn tour(language: &str, stages: Stages, mut visit: impl AsyncFnMut(&Session, &str)) {
    if stages != Stages::Even {
        begin(language, &mut visit).await;
        lock(language, &mut visit).await;
        evidence::evidence(language, &mut visit).await;
        together::plan(language, &mut visit).await;
        found::found(language, &mut visit).await;
        last::last(language, &mut visit).await;
    }
    if stages != Stages::Odd {
        front(language, &mut visit).await;
        private(language, &mut visit).await;
        together::seat(language, &mut visit).await;
        keys::keys(language, &mut visit).await;
    }
}

async fn begin(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    let page = Session::start(&desk).await;
    page.click(&format!("[data-language={language}]")).await;
    page.says(said(language, "safe computer", "veilige computer"))
        .await;
    visit(&page, "begin-1-safe").await;
    page.click("#unsure").await;
    page.find(".notice.caution").await;
    visit(&page, "begin-1-unsure").await;
    page.click("#next").await;
    page.find("#step-language").await;
    visit(&page, "begin-2-language").await;
    page.click("#next").await;
    page.find("#step-practise").await;
    visit(&page, "begin-3-practise").await;
    let display = Display::open();
    display.press(F9);
    page.find("#practised[data-state=done]").await;
    page.until("the window", async || {
        (display.titled("Pantry").len() == 1).then_some(())
    })
    .await;
    visit(&page, "begin-3-practised").await;
    page.click("#next").await;
    page.find("#offered").await;
    visit(&page, "begin-4-passphrase").await;
    page.type_in("#passphrase", "amsterdam1").await;
    page.type_in("#again", "amsterdam1").await;
    page.click("#next").await;
    page.find("#said:not(:empty)").await;
    visit(&page, "begin-4-weak").await;
    for css in ["#passphrase", "#again"] {
        page.find(css).await.clear().await.unwrap();
        page.type_in(css, PASSPHRASE).await;
    }
    page.click("#next").await;
    let code = page.find("#code-shown").await.text().await.unwrap();
    visit(&page, "begin-5-recovery").await;
    page.type_in("#code", "000").await;
    page.click("#next").await;
    page.find("#trouble .notice").await;
    visit(&page, "begin-5-wrong").await;
    page.click("#skip").await;
    page.find("dialog[open]").await;
    visit(&page, "begin-5-skip").await;
    page.click("[data-ask=no]").await;
    page.find("#code").await.clear().await.unwrap();
    page.type_in("#code", &code).await;
    page.click("#next").await;
    page.find("#step-last").await;
    visit(&page, "begin-6-last").await;
}

async fn front(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    desk.choose(language, "light");
    let page = Session::start(&desk).await;
    page.find("article h1").await;
    visit(&page, "front-recipe").await;
    page.type_in("#search", said(language, "cheese", "kaas"))
        .await;
    page.until("fewer recipes", async || {
        let count = page
            .script(
                "return document.querySelectorAll('[data-recipe]').length",
                vec![],
            )
            .await;
        (count.as_u64()? < 24).then_some(())
    })
    .await;
    visit(&page, "front-search").await;
    page.find("#search").await.clear().await.unwrap();
    page.type_in("#search", "zzz").await;
    page.find("#none").await;
    visit(&page, "front-none").await;
    page.type_in("#search", &"\u{E003}".repeat(3)).await;
    page.find("[data-recipe]").await;
    page.click("#remove").await;
    page.find("dialog[open]").await;
    visit(&page, "front-remove").await;
    page.click("[data-ask=no]").await;
    page.click("[data-go=shopping]").await;
    page.find(".shopping h1").await;
    visit(&page, "front-shopping-empty").await;
    for line in [
        said(language, "2 l milk", "2 l melk"),
        said(language, "Bread", "Brood"),
        said(language, "6 eggs", "6 eieren"),
    ] {
        page.type_in("#line", &format!("{line}{ENTER}")).await;
        page.says(line).await;
    }
    page.click("[data-item]").await;
    page.find("#clear-done").await;
    visit(&page, "front-shopping").await;
    page.click("[data-go=edit]").await;
    page.click("#save").await;
    page.find(".mistake:not(:empty)").await;
    visit(&page, "front-edit").await;
    page.click("[data-go=settings]").await;
    page.find(".about").await;
    visit(&page, "front-settings").await;
}

async fn lock(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    desk.furnish(PASSPHRASE, language, "light");
    let look = format!(r#"{{"language":"{language}","theme":"light","front":"lock"}}"#);
    std::fs::write(desk.notebook().join("look.json"), look).unwrap();
    let page = Session::start(&desk).await;
    page.find("#passphrase").await;
    visit(&page, "lock").await;
    page.type_in("#passphrase", &format!("no such words{ENTER}"))
        .await;
    page.find("#said:not(:empty)").await;
    visit(&page, "lock-wrong").await;
}

async fn private(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    let page = made(&desk, language).await;
    visit(&page, "today-empty").await;
    go(&page, "log").await;
    page.find("#log-search, [data-page=log]").await;
    visit(&page, "log-empty").await;
    for what in [
        said(
            language,
            "Stood across the street for an hour again.",
            "Stond weer een uur aan de overkant van de straat.",
        ),
        said(
            language,
            "Eleven missed calls during the night, no number shown.",
            "Elf gemiste oproepen in de nacht, zonder nummer.",
        ),
        said(
            language,
            "A letter in the box, with a photo of my car.",
            "Een brief in de bus, met een foto van mijn auto.",
        ),
    ] {
        write_down(&page, what).await;
    }
    visit(&page, "log-full").await;
    page.type_in("#log-search", "zzz").await;
    page.until("nothing found", async || {
        let rows = page
            .script(
                "return document.querySelectorAll('[data-page=log] [data-entry]').length",
                vec![],
            )
            .await;
        (rows == 0).then_some(())
    })
    .await;
    visit(&page, "log-none").await;
    begin_entry(&page).await;
    page.find("#what").await;
    visit(&page, "entry-new").await;
    page.type_in(
        "#what",
        said(
            language,
            "Waited at the school gate.",
            "Wachtte bij het schoolhek.",
        ),
    )
    .await;
    drop_file(&page, "gate.jpg", &photo::gate(1_200, 900)).await;
    page.find("[data-file] img").await;
    visit(&page, "entry-full").await;
    page.click("[data-file]").await;
    page.find("dialog[open] img").await;
    visit(&page, "photo").await;
    page.click("[data-view=close]").await;
    page.click("#delete").await;
    page.find("dialog[open]").await;
    visit(&page, "entry-delete").await;
    page.click("[data-ask=no]").await;
    entry::whole(language, &page, visit).await;
    go(&page, "today").await;
    page.find("#write").await;
    visit(&page, "today-full").await;
    go(&page, "plan").await;
    page.find("[data-section]").await;
    visit(&page, "plan").await;
    open_sections(&page).await;
    page.click("[data-item] button.line").await;
    visit(&page, "plan-item").await;
    go(&page, "help").await;
    page.click("[data-help] button").await;
    visit(&page, "help").await;
    go(&page, "settings").await;
    page.find("#recovery-draw").await;
    visit(&page, "settings").await;
    page.click("#recovery-draw").await;
    page.find("#code-shown").await;
    visit(&page, "settings-code").await;
    page.click("#passphrase-change").await;
    page.find("#passphrase-now-said:not(:empty)").await;
    visit(&page, "settings-wrong").await;
}

/// Brings a part of the page to the top of the window.
async fn show(page: &Session, css: &str) {
    let script =
        "document.querySelector(arguments[0]).scrollIntoView({block: 'start'}); scrollBy(0, -100);";
    page.script(script, vec![css.into()]).await;
}
