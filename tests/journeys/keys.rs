//! The keys: when the notebook was opened before, what is older than it should be, and a recovery code taken away.

use std::fs;

use trials::desk::Desk;
use trials::driver::Session;
use vault::{RecoveryCode, Role, Vault};

use crate::steps::*;

const SUPPORTER: &str = "marble tunnel sparrow";
const OTHER: &str = "copper ladder winter";

pub fn pass(words: &str) -> vault::Passphrase {
    vault::Passphrase::new(words).unwrap()
}

/// Gives the notebook on a desk a recovery code.
pub fn with_code(desk: &Desk) -> String {
    let code = RecoveryCode::draw().unwrap();
    let mut seat = Vault::at(desk.notebook()).open(&pass(PASSPHRASE)).unwrap();
    seat.add_slot(Role::Recovery, &code.passphrase().unwrap())
        .unwrap();
    code.text().to_string()
}

/// What the quiet line says, without the marks around what was put in.
async fn line(page: &Session) -> String {
    let line = page.find("#last-opened").await.text().await.unwrap();
    line.replace(['\u{2068}', '\u{2069}'], "")
}

async fn has(page: &Session, css: &str) -> bool {
    let there = "return document.querySelector(arguments[0]) !== null";
    page.script(there, vec![css.into()]).await == true
}

#[test]
fn it_is_told_when_it_was_opened_before_and_how_much_there_is() {
    journey(async {
        let desk = Desk::new();
        desk.furnish_for_two(PASSPHRASE, ("Els", SUPPORTER), "en");
        let page = opened(&desk).await;
        assert!(!has(&page, "#last-opened").await, "never before");
        for what in ["A letter.", "A call."] {
            write_down(&page, what).await;
        }
        leave(page, &desk).await;

        let page = opened(&desk).await;
        let told = line(&page).await;
        assert!(
            told.contains("today at") && told.contains("2 entries"),
            "{told}"
        );
        press(&page, "#last-opened-not-me").await;
        page.says("Make new keys").await;
        page.find("[data-page=exposed]").await;
        leave(page, &desk).await;

        let page = helping(&desk, SUPPORTER).await;
        assert!(!has(&page, "#last-opened").await, "not the owner's times");
        leave(page, &desk).await;
        let page = helping(&desk, SUPPORTER).await;
        let told = line(&page).await;
        assert!(
            told.contains("today at") && told.contains("Tell the person you help"),
            "{told}"
        );
        assert!(!told.contains("entries"), "{told}");
    });
}

/// Changes the passphrase in Settings.
async fn change_passphrase(page: &Session, from: &str, to: &str) {
    go(page, "settings").await;
    for (id, words) in [("now", from), ("new", to), ("again", to)] {
        page.type_in(&format!("#passphrase-{id}"), words).await;
    }
    page.click("#passphrase-change").await;
    page.says("The passphrase is changed").await;
}

#[test]
fn an_older_key_file_is_told_and_accepted_and_not_told_again() {
    journey(async {
        let desk = Desk::new();
        desk.furnish_for_two(PASSPHRASE, ("Els", SUPPORTER), "en");
        let keys = desk.notebook().join("keep.dat");
        let old = fs::read(&keys).unwrap();
        let page = opened(&desk).await;
        change_passphrase(&page, PASSPHRASE, OTHER).await;
        leave(page, &desk).await;
        let page = helping(&desk, SUPPORTER).await;
        assert!(
            !has(&page, "#older").await,
            "the owner's change is no alarm"
        );
        leave(page, &desk).await;

        fs::write(&keys, old).unwrap();
        let page = helping(&desk, SUPPORTER).await;
        page.find("#older").await;
        page.says("Tell the person you help").await;
        press(&page, "#older-accept").await;
        page.until("no caution", async || {
            (!has(&page, "#older").await).then_some(())
        })
        .await;
        leave(page, &desk).await;

        let page = opened(&desk).await;
        page.find("#older").await;
        page.says("The key file is older").await;
        assert!(!page.text().await.contains("The log is older"));
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.find("#older").await;
        press(&page, "#older-accept").await;
        page.until("no caution", async || {
            (!has(&page, "#older").await).then_some(())
        })
        .await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.find("#last-opened").await;
        assert!(!has(&page, "#older").await, "it was accepted");
        leave(page, &desk).await;
        let page = helping(&desk, SUPPORTER).await;
        page.find("#last-opened").await;
        assert!(!has(&page, "#older").await, "it was accepted");
    });
}

#[test]
fn an_older_log_is_told_once_and_accepted() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        write_down(&page, "A letter.").await;
        leave(page, &desk).await;
        let cells = ["1.dat", "2.dat", "3.dat", "4.dat"].map(|name| desk.notebook().join(name));
        let old = cells.each_ref().map(|cell| fs::read(cell).unwrap());
        let page = opened(&desk).await;
        write_down(&page, "Another letter.").await;
        leave(page, &desk).await;
        let now = cells.each_ref().map(|cell| fs::read(cell).unwrap());

        // One of the four is the log.
        let older = (0..4).find(|&at| {
            fs::write(&cells[at], &old[at]).unwrap();
            let entries = desk.with_book(PASSPHRASE, |book, _| book.seen().unwrap().entries);
            for (cell, bytes) in cells.iter().zip(&now) {
                fs::write(cell, bytes).unwrap();
            }
            entries == Some(1)
        });
        let at = older.expect("the log's cell");
        fs::write(&cells[at], &old[at]).unwrap();
        let page = opened(&desk).await;
        page.find("#older").await;
        page.says("The log is older").await;
        let times = "return document.body.innerText.split('older').length";
        assert_eq!(
            page.script(times, vec![]).await,
            3,
            "the title and one sentence"
        );
        press(&page, "#older-accept").await;
        page.until("no caution", async || {
            (!has(&page, "#older").await).then_some(())
        })
        .await;
        leave(page, &desk).await;
        let page = opened(&desk).await;
        page.find("#last-opened").await;
        page.until("the chain to be read", async || {
            let checked =
                "return (await window.__TAURI_INTERNALS__.invoke('chain_state', {})).checked";
            (page.async_script(checked, vec![]).await == true).then_some(())
        })
        .await;
        assert!(!has(&page, "#older").await, "it was accepted");
    });
}

#[test]
fn a_recovery_code_is_taken_away() {
    journey(async {
        let desk = Desk::new();
        desk.furnish(PASSPHRASE, "en", "light");
        let code = with_code(&desk);
        let page = opened(&desk).await;
        go(&page, "settings").await;
        press(&page, "#recovery-take-open").await;
        page.says("will no longer work").await;
        for (typed, said) in [
            ("", "Type your passphrase first"),
            ("not mine", "does not open the notebook"),
            (&code, "with the recovery code itself"),
        ] {
            page.find("#recovery-now").await.clear().await.unwrap();
            // WebDriver refuses to type nothing.
            if !typed.is_empty() {
                page.type_in("#recovery-now", typed).await;
            }
            press(&page, "#recovery-take").await;
            page.says(said).await;
        }
        page.find("#recovery-now").await.clear().await.unwrap();
        page.type_in("#recovery-now", PASSPHRASE).await;
        press(&page, "#recovery-take").await;
        page.says("The recovery code is gone").await;
        assert!(!has(&page, "#recovery-take-open").await);
        leave(page, &desk).await;

        let page = Session::start(&desk).await;
        look_for(&page, &code).await;
        page.says("No recipes found").await;
        look_for(&page, PASSPHRASE).await;
        inside(&page).await;
        assert!(!has(&page, "#older").await, "one's own change is no alarm");
        go(&page, "settings").await;
        page.find("#recovery-none").await;
    });
}
