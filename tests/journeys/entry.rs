//! An entry in full, what holds for the whole series, versions, and one line on Today.

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;

use crate::steps::*;

#[test]
fn every_field_is_kept_in_english() {
    journey(every_field("en"));
}

#[test]
fn every_field_is_kept_in_dutch() {
    journey(every_field("nl"));
}

/// What is typed, by the field it goes into.
const TYPED: [(&str, &str); 20] = [
    ("#place", "Bakkerij aan de Markt"),
    ("#lasted", "20"),
    ("#what", "He stood at the bakery."),
    ("#who-0-name", "Bram"),
    ("#knowing-words", "I know his coat"),
    ("#quote", "I will find you"),
    ("#used-0-text", "Blue Golf"),
    ("#witness-0-name", "Elif"),
    ("#witness-0-reach", "06 1234 5678"),
    ("#witness-0-words", "He shouted"),
    ("#ban-words", "The contact ban"),
    ("#effect-words", "Shaking"),
    ("#life-words", "Another way to work"),
    ("#cost-0-what", "A new lock"),
    ("#cost-0-amount-euros", "120,50"),
    ("#act", "Walked away"),
    ("#told-0-date-day", "21"),
    ("#told-0-date-month", "11"),
    ("#told-0-date-year", "2026"),
    ("#told-0-number", "PL-123"),
];

const CHOSEN: [(&str, &str); 7] = [
    ("precision", "about"),
    ("lasted-unit", "hours"),
    ("witness-0-speak", "yes"),
    ("children", "no"),
    ("against-no", "unknown"),
    ("against-ban", "yes"),
    ("ways", "waiting"),
];

async fn every_field(language: &str) {
    let desk = Desk::new();
    let page = made(&desk, language).await;
    begin_entry(&page).await;
    unfold(&page).await;
    for adds in ["used-vehicle", "witness", "cost", "told-police"] {
        press(&page, &format!("#add-{adds}")).await;
    }
    for (name, value) in CHOSEN {
        page.choose(name, value).await;
    }
    page.choose("knowing", "seen").await;
    page.choose("effects", "sleep").await;
    for (css, words) in TYPED {
        show(&page, css).await;
        page.type_in(css, words).await;
    }
    leave(page, &desk).await;

    let page = opened(&desk).await;
    page.click("#drafts [data-entry]").await;
    page.find("#what").await;
    unfold(&page).await;
    for (css, words) in TYPED {
        // An amount comes back as the language writes it.
        let wanted = match (css, language) {
            ("#cost-0-amount-euros", "en") => "120.50",
            _ => words,
        };
        page.until(css, async || {
            (page.value(css).await == wanted).then_some(())
        })
        .await;
    }
    for (name, value) in CHOSEN {
        is_chosen(&page, name, value).await;
    }
    page.click("#done").await;
    page.find("#log-search").await;
}

#[test]
fn what_was_typed_before_is_offered_again() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        begin_entry(&page).await;
        page.type_in("#place", "Café Zuid").await;
        page.click("#done").await;
        page.find("#log-search").await;
        begin_entry(&page).await;
        // What is offered comes a moment after the page.
        page.until("the place", async || {
            page.find("#place").await.clear().await.ok()?;
            page.type_in("#place", "cafe").await;
            let offered = page
                .script(
                    "return document.querySelector('#place-offers').innerText.trim()",
                    vec![],
                )
                .await;
            (offered == "Café Zuid").then_some(())
        })
        .await;
        // Down, then Enter.
        page.type_in("#place", "\u{E015}\u{E007}").await;
        page.until("the place in its field", async || {
            (page.value("#place").await == "Café Zuid").then_some(())
        })
        .await;
    });
}

#[test]
fn an_answer_can_be_taken_back_and_not_knowing_is_one() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        begin_entry(&page).await;
        page.type_in("#what", "a").await;
        unfold(&page).await;
        page.choose("children", "yes").await;
        press(&page, "[data-unanswer=children]").await;
        press(&page, "#unknown-place").await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.click("#drafts [data-entry]").await;
        page.find("#unknown-place:checked").await;
        unfold(&page).await;
        let answered = "return document.querySelectorAll('input[name=children]:checked').length";
        assert_eq!(page.script(answered, vec![]).await, json!(0));
        page.type_in("#place", "At home").await;
        page.until("the answer in place of not knowing", async || {
            let script = "return document.querySelector('#unknown-place').checked";
            (page.script(script, vec![]).await == json!(false)).then_some(())
        })
        .await;
    });
}

#[test]
fn a_saved_version_can_be_read() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        write_down(&page, "A letter in the box").await;
        page.click("#log-list [data-entry]").await;
        page.type_in("#what", ", and a photo").await;
        page.click("#done").await;
        page.click("#log-list [data-entry]").await;
        page.until("two versions", async || {
            let script = "return document.querySelectorAll('#versions [data-seq]').length";
            (page.script(script, vec![]).await == json!(2)).then_some(())
        })
        .await;
        press(&page, "#versions li:last-child [data-open-version]").await;
        let what = page.find("dialog[open] [data-field=what] dd").await;
        assert_eq!(what.text().await.unwrap(), "A letter in the box");
        press(&page, "[data-version=close]").await;
        let changed = "return document.querySelector('#versions li').innerText";
        let words = page.script(changed, vec![]).await;
        assert!(words.as_str().unwrap().contains("what happened"), "{words}");
    });
}

#[test]
fn what_holds_for_the_series_is_kept_and_said_beside_the_question() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        go(&page, "log").await;
        press(&page, "[data-go-series]").await;
        let typed = [
            ("#person-0-name", "Bram"),
            ("#person-0-relation", "Former partner"),
            ("#beginning", "After we parted"),
            ("#no-date-day", "3"),
            ("#no-date-month", "5"),
            ("#no-date-year", "2020"),
            ("#no-words", "Do not contact me"),
        ];
        for (css, words) in typed {
            show(&page, css).await;
            page.type_in(css, words).await;
        }
        press(&page, "#add-ban-contact").await;
        for (css, words) in [
            ("#ban-0-from-day", "1"),
            ("#ban-0-from-month", "6"),
            ("#ban-0-from-year", "2020"),
        ] {
            show(&page, css).await;
            page.type_in(css, words).await;
        }
        press(&page, "#done").await;
        page.find("#log-search").await;
        begin_entry(&page).await;
        page.type_in("#what", "a").await;
        unfold(&page).await;
        for words in [
            "Your 'no' of",
            "3 May 2020",
            "In force then:",
            "Contact ban",
            "1 June 2020",
        ] {
            page.says(words).await;
        }
        press(&page, "[data-page=entry] [data-go-series]").await;
        page.until("the name", async || {
            (page.value("#person-0-name").await == "Bram").then_some(())
        })
        .await;
        page.find("#versions [data-seq]").await;
        press(&page, "#done").await;
        page.until("the entry again", async || {
            (page.value("#what").await == "a").then_some(())
        })
        .await;
    });
}

#[test]
fn one_line_on_today_is_a_draft_from_its_first_letter() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        page.type_in("#quick", "He rang").await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.find("#drafts [data-entry]").await;
        page.says("He rang").await;
        page.type_in("#quick", "Again").await;
        press(&page, "#quick-keep").await;
        page.says("Saved. It stands under 'Not finished yet'.")
            .await;
        page.until("two drafts", async || {
            let script = "return document.querySelectorAll('#drafts [data-entry]').length";
            (page.script(script, vec![]).await == json!(2)).then_some(())
        })
        .await;
        assert_eq!(page.value("#quick").await, "");
        press(&page, "#quick-finish").await;
        page.until("the line", async || {
            (page.value("#what").await == "Again").then_some(())
        })
        .await;
    });
}

/// Waits until one of several is chosen.
async fn is_chosen(page: &Session, name: &str, value: &str) {
    let css = format!("input[name='{name}'][value='{value}']:checked");
    page.until(&css, async || {
        let script = "return document.querySelector(arguments[0]) !== null";
        (page.script(script, vec![json!(css)]).await == true).then_some(())
    })
    .await;
}
