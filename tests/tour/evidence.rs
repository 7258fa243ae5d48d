//! Attachments of every kind, conversations, and searching the log with filters.

use trials::desk::Desk;
use trials::driver::Session;
use trials::{photo, samples};

use super::{said, show};
use crate::steps::*;

/// A copy of the photo that lies where downloads go, as the desktop names that place.
fn downloaded(desk: &Desk, bytes: &[u8]) {
    for folder in ["Downloads", ".config"] {
        std::fs::create_dir_all(desk.home().join(folder)).unwrap();
    }
    std::fs::write(
        desk.home().join(".config/user-dirs.dirs"),
        "XDG_DOWNLOAD_DIR=\"$HOME/Downloads\"\n",
    )
    .unwrap();
    std::fs::write(desk.home().join("Downloads/gate.jpg"), bytes).unwrap();
}

pub async fn evidence(language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let desk = Desk::new();
    let gate = photo::gate(1_200, 900);
    downloaded(&desk, &gate);
    let page = made(&desk, language).await;
    begin_entry(&page).await;
    let what = said(
        language,
        "Everything he sent this week.",
        "Alles wat hij deze week stuurde.",
    );
    page.type_in("#what", what).await;
    drop_file(&page, "gate.jpg", &gate).await;
    page.find("#originals").await;
    show(&page, "#attachments").await;
    visit(&page, "originals").await;
    press(&page, "#originals-keep").await;
    attachments(&page, language, visit).await;
    messages(&page, language, visit).await;
    log(&page, language, visit).await;
}

async fn attachments(page: &Session, language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    let subject = said(
        language,
        "Why do you not answer?",
        "Waarom reageer je niet?",
    );
    let words = said(
        language,
        "I am still waiting. See http://example.org/you",
        "Ik wacht nog steeds. Zie http://example.org/jij",
    );
    let files = [
        ("voicemail.wav", "audio", samples::tone()),
        ("mail.eml", "mail", samples::mail(subject, words)),
        (
            said(
                language,
                "WhatsApp Chat - Bram.zip",
                "WhatsApp-chat met Bram.zip",
            ),
            "chat",
            samples::conversation(language),
        ),
        ("letter.bin", "other", b"no kind that is known".to_vec()),
    ];
    for (name, kind, bytes) in files {
        drop_file(page, name, &bytes).await;
        page.find(&format!("#attachments [data-kind={kind}]")).await;
    }
    show(page, "#attachments").await;
    visit(page, "attachments").await;
    press(page, "#attachments [data-kind=audio]").await;
    page.find("[data-view=play]").await;
    visit(page, "view-sound").await;
    page.click("[data-view=close]").await;
    press(page, "#attachments [data-kind=mail]").await;
    page.find(".mail").await;
    visit(page, "view-mail").await;
    press(page, "[data-headers]").await;
    page.find(".headers").await;
    visit(page, "view-headers").await;
    page.click("[data-view=close]").await;
    press(page, "#veil-all").await;
    page.find("[data-veiled]").await;
    show(page, "#attachments").await;
    visit(page, "veiled").await;
    press(page, "#show-all").await;
    press(page, "#attachments [data-kind=chat]").await;
}

async fn messages(page: &Session, language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    page.find("[data-message]").await;
    visit(page, "messages").await;
    for number in [1, 3] {
        press(page, &format!("[data-pick='{number}']")).await;
    }
    page.find("#picked-quote").await;
    show(page, "#messages-list").await;
    visit(page, "messages-selected").await;
    press(page, "#messages-day-open").await;
    page.find("#messages-day").await;
    page.type_in("#messages-search", said(language, "kitchen", "keuken"))
        .await;
    page.find("[data-hit]").await;
    visit(page, "messages-found").await;
    press(page, "[data-hit]").await;
    page.find("#match-said").await;
    visit(page, "messages-match").await;
}

async fn log(page: &Session, language: &str, visit: &mut impl AsyncFnMut(&Session, &str)) {
    go(page, "log").await;
    page.find("#log-list [data-entry]").await;
    page.type_in(
        "#log-search",
        said(language, "swallowtail", "koninginnenpage"),
    )
    .await;
    page.find("[data-inside]").await;
    visit(page, "log-inside").await;
    press(page, "#filters").await;
    page.find("#filter-person").await;
    page.choose("filter-only", "attachments").await;
    page.find("#filters-on").await;
    visit(page, "log-filters").await;
    page.choose("filter-ways", "orders").await;
    page.find("#log-none").await;
    show(page, "#log-none").await;
    visit(page, "log-none-fit").await;
}
