//! The plan: questions, moments, registers, and the plan on paper.

use chrono::Local;
use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;
use trials::x::Display;

use crate::steps::*;

async fn count(page: &Session, css: &str) -> u64 {
    let script = "return document.querySelectorAll(arguments[0]).length";
    page.script(script, vec![json!(css)])
        .await
        .as_u64()
        .unwrap()
}

async fn counts(page: &Session, css: &str, wanted: u64) {
    page.until(&format!("{wanted} of {css}"), async || {
        (count(page, css).await == wanted).then_some(())
    })
    .await;
}

/// Types day, month and year into a field of ours.
async fn type_day(page: &Session, css: &str, parts: [String; 3]) {
    for (part, typed) in ["day", "month", "year"].iter().zip(parts) {
        let input = format!("{css} input.{part}");
        page.find(&input).await.clear().await.unwrap();
        page.type_in(&input, &typed).await;
    }
}

#[test]
fn answers_hide_what_does_not_apply_and_it_can_be_shown() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        go(&page, "plan").await;
        open_sections(&page).await;
        counts(&page, "[data-item='car-access']", 1).await;
        page.click("#questions .section-line").await;
        page.choose("question-car", "no").await;
        counts(&page, "[data-item='car-access']", 0).await;
        page.says("One step does not apply").await;
        press(&page, "[data-hidden=location]").await;
        counts(&page, "[data-item='car-access']", 1).await;
        page.says("Does not apply, according to your answers").await;
        page.choose("question-device", "no").await;
        page.find("#device-unsafe").await;
        page.choose("question-ex", "yes").await;
        page.find("#with-ex").await;
        leave(page, &desk).await;

        // Another day the answers stand, and can be changed.
        let page = opened(&desk).await;
        go(&page, "plan").await;
        open_sections(&page).await;
        page.says("\u{2068}3\u{2069} of \u{2068}7\u{2069} answered")
            .await;
        counts(&page, "[data-item='car-access']", 0).await;
        page.click("#questions .section-line").await;
        page.choose("question-car", "unknown").await;
        counts(&page, "[data-item='car-access']", 1).await;
    });
}

#[test]
fn a_step_that_may_be_noticed_waits_for_a_moment() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        go(&page, "plan").await;
        open_item(&page, "location-sharing").await;
        press(
            &page,
            "[data-moment-for=location-sharing] [data-new-moment]",
        )
        .await;
        page.find("#moment-location-sharing-name").await;
        page.type_in("#moment-location-sharing-name", "At my sister's")
            .await;
        let today = Local::now().date_naive();
        let parts = ["%-d", "%-m", "%Y"].map(|part| today.format(part).to_string());
        type_day(&page, "#moment-location-sharing-day", parts).await;
        page.find("#moments").await;
        page.says("At my sister's").await;
        leave(page, &desk).await;

        let page = opened(&desk).await;
        page.says("Today: \u{2068}At my sister's").await;
        page.click("[data-moment] [data-item='location-sharing']")
            .await;
        page.find("[data-page=plan] [data-moment-for=location-sharing]")
            .await;
        // Done is done: nothing waits any more.
        set_item(&page, "location-sharing", "done").await;
        go(&page, "today").await;
        counts(&page, "[data-page=today] [data-moment]", 0).await;
        // Without its moment the step is one of the plan like any other.
        go(&page, "plan").await;
        page.find("#moments [data-moment] button").await;
        press(&page, "#moments [data-moment] button").await;
        press(&page, "#moments [data-remove]").await;
        page.click("[data-ask=yes]").await;
        counts(&page, "#moments", 0).await;
    });
}

#[test]
fn a_register_offers_tells_what_is_open_and_takes_no_password() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        go(&page, "plan").await;
        open_sections(&page).await;
        offer_row(&page, "accounts", "email").await;
        page.find(".looks li").await;
        let form = "[data-register=accounts] .register-form";
        page.type_in(&format!("{form} input[id$='-user']"), "els@example.org")
            .await;
        page.type_in(&format!("{form} textarea"), "ww: Hondje!2024")
            .await;
        page.find("[data-refused=note]").await;
        page.says("looks like a password or code").await;
        page.says("Not fully checked yet").await;
        leave(page, &desk).await;

        let page = opened(&desk).await;
        page.find("[data-open=accounts]").await;
        page.click("[data-open=accounts]").await;
        page.find("[data-register=accounts] [data-row] button")
            .await;
        press(&page, "[data-register=accounts] [data-row] button").await;
        let user = format!("{form} input[id$='-user']");
        page.find(&user).await;
        assert_eq!(page.value(&user).await, "els@example.org");
        assert_eq!(page.value(&format!("{form} textarea")).await, "ww:");
        for question in [
            "two-step",
            "recovery-email",
            "recovery-phone",
            "sessions-ended",
        ] {
            let name = page
                .script(
                    "return document.querySelector(`[name$='${arguments[0]}']`).name",
                    vec![json!(question)],
                )
                .await;
            let answer = if question == "recovery-phone" {
                "not-here"
            } else {
                "yes"
            };
            page.choose(name.as_str().unwrap(), answer).await;
        }
        page.says("Everything is checked").await;
        go(&page, "today").await;
        counts(&page, "[data-open=accounts]", 0).await;
    });
}

#[test]
fn the_plan_is_saved_on_paper_without_a_word_of_the_log() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        write_down(&page, "Marzipan in the hedge.").await;
        go(&page, "plan").await;
        open_item(&page, "code-word").await;
        page.type_in("#note-code-word", "Our word is rhubarb.")
            .await;
        set_item(&page, "code-word", "done").await;
        press(&page, "[data-go-paper]").await;
        page.says("Paper and files can be found").await;
        // Two sections are enough.
        for section in page_sections(&page).await {
            if section != "first" && section != "police" {
                press(
                    &page,
                    &format!("input[name='paper-sections'][value='{section}']"),
                )
                .await;
            }
        }
        let file = desk.home().join("list.pdf");
        press(&page, "#paper-save").await;
        choose_file(&Display::open(), "Save as PDF", &file);
        page.says("The plan is saved").await;
        let text = std::process::Command::new("pdftotext")
            .args(["-layout", file.to_str().unwrap(), "-"])
            .output()
            .expect("pdftotext");
        let text = String::from_utf8(text.stdout).unwrap();
        for there in [
            "Agree a code word",
            "Our word is rhubarb.",
            "112",
            "Police and law",
        ] {
            assert!(text.contains(there), "lacks {there}:\n{text}");
        }
        for absent in ["Marzipan", "hedge", "Seen online"] {
            assert!(!text.contains(absent), "says {absent}:\n{text}");
        }
        let recent = desk.home().join(".local/share/recently-used.xbel");
        assert!(!recent.exists(), "the chooser left a trace");

        // Found again by its bytes, whatever it is called by now.
        let renamed = desk.home().join("shopping.pdf");
        std::fs::rename(&file, &renamed).unwrap();
        go(&page, "settings").await;
        press(&page, "#leaving [data-found-open]").await;
        press(&page, "[data-found-kind=paper] [data-found-remove]").await;
        page.says("You can make it again").await;
        press(&page, "[data-ask=yes]").await;
        page.until("the paper is gone", async || {
            (!renamed.exists()).then_some(())
        })
        .await;
    });
}

async fn page_sections(page: &Session) -> Vec<String> {
    let all = "return [...document.querySelectorAll(\"input[name='paper-sections']\")].map((e) => e.value)";
    let all = page.script(all, vec![]).await;
    let all = all.as_array().unwrap().iter();
    all.map(|id| id.as_str().unwrap().to_owned()).collect()
}
