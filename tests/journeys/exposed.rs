//! Someone knows the passphrase: everything gets new keys.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use trials::desk::{Desk, Stuck};
use trials::driver::Session;
use trials::photo;
use trials::x::{Display, F9};
use vault::{RecoveryCode, Vault};

use crate::keys::{pass, with_code};
use crate::steps::*;

const SUPPORTER: &str = "marble tunnel sparrow";
const FRESH: &str = "copper ladder winter";
const WHAT: &str = "A photo of the gate.";

/// Goes to the page.
async fn open_page(page: &Session) {
    go(page, "settings").await;
    press(page, "[data-exposed-open]").await;
    page.find("#exposed-form").await;
}

/// Fills the form, without a recovery code, and sends it.
async fn send(page: &Session, now: &str, new: &str) {
    for (id, words) in [("now", now), ("passphrase", new), ("again", new)] {
        let css = format!("#exposed-{id}");
        page.find(&css).await.clear().await.unwrap();
        page.type_in(&css, words).await;
    }
    press(page, "#exposed-start").await;
}

/// An entry with a photo, and `large` bytes beside it.
async fn fill(page: &Session, large: usize) -> Vec<u8> {
    let gate = photo::gate(1_200, 900);
    begin_entry(page).await;
    page.type_in("#what", WHAT).await;
    drop_file(page, "gate.jpg", &gate).await;
    page.find("[data-file] img").await;
    if large > 0 {
        let make = "const part = new Uint8Array(1 << 20).fill(7);
            const data = new DataTransfer();
            data.items.add(new File(Array(arguments[0] >> 20).fill(part), 'large.bin'));
            document.querySelector('main').dispatchEvent(new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: data}));";
        page.script(make, vec![large.into()]).await;
        page.find("#attachments [data-kind=other]").await;
    }
    page.click("#done").await;
    page.find("#log-search").await;
    gate
}

/// That the entry and its photo are whole under this passphrase, and nothing in it is older.
fn is_whole(desk: &Desk, passphrase: &str, gate: &[u8], files: usize) {
    desk.with_book(passphrase, |book, _| {
        while !book.check_chain().unwrap() {}
        let chain = book.chain().unwrap();
        assert!(chain.broken.is_empty() && !chain.older);
        let seen = book.seen().unwrap();
        assert!(!seen.keys_older && !seen.plan_older && !seen.log_older);
        let rows = book.list(&Default::default(), 0, 9).unwrap().rows;
        assert_eq!(rows.len(), 1);
        let entry = book.entry(rows[0].id).unwrap();
        assert_eq!(entry.fields.what, WHAT);
        assert_eq!(entry.attachments.len(), files);
        let mut bytes = Vec::new();
        for file in &entry.attachments {
            bytes.clear();
            let files = book.files().unwrap();
            files
                .open(file.id)
                .unwrap()
                .read_to_end(&mut bytes)
                .unwrap();
            assert_eq!(vault::sha256(&bytes), file.sha256, "{}", file.name);
            assert!(file.name != "gate.jpg" || bytes == gate);
        }
    });
}

fn opens(folder: &Path, words: &str) -> bool {
    Vault::at(folder).open(&pass(words)).is_ok()
}

#[test]
fn everything_gets_new_keys_and_the_old_ones_open_nothing() {
    journey(async {
        let desk = Desk::new();
        desk.furnish_for_two(PASSPHRASE, ("Els", SUPPORTER), "en");
        let code = with_code(&desk);
        let page = opened(&desk).await;
        let gate = fill(&page, 0).await;
        open_page(&page).await;
        page.says("Your helper's passphrase stops too").await;
        page.choose("exposed-code", "none").await;
        for (now, new, said) in [
            (PASSPHRASE, "welkom2024", "too easy to guess"),
            ("not mine", FRESH, "does not open the notebook"),
            (SUPPORTER, FRESH, "can't be done with this passphrase"),
            (PASSPHRASE, PASSPHRASE, "already"),
        ] {
            send(&page, now, new).await;
            page.says(said).await;
            page.find("#exposed-start:enabled").await;
        }
        page.choose("exposed-code", "new").await;
        let fresh_code = page.find("#code-shown").await.text().await.unwrap();
        page.type_in("#exposed-code", "0000 0000").await;
        send(&page, PASSPHRASE, FRESH).await;
        page.says("not the code on the screen").await;
        page.find("#exposed-code").await.clear().await.unwrap();
        page.type_in("#exposed-code", &fresh_code).await;
        send(&page, PASSPHRASE, FRESH).await;
        page.find("#exposed-done").await;
        page.says("Your new recovery code works too").await;
        page.says("Your helper's passphrase has stopped").await;
        // The notebook is open, and goes on.
        go(&page, "log").await;
        page.says(WHAT).await;
        go(&page, "settings").await;
        page.find("#seat-open").await;
        assert!(!page.text().await.contains("has had a passphrase"));
        page.find("#recovery-take-open").await;
        go(&page, "today").await;
        page.says(WHAT).await;
        leave(page, &desk).await;

        let page = Session::start(&desk).await;
        for gone in [PASSPHRASE, &code, SUPPORTER] {
            look_for(&page, gone).await;
            page.says("No recipes found").await;
            page.until("the field to be empty", async || {
                page.value("#search").await.is_empty().then_some(())
            })
            .await;
        }
        look_for(&page, FRESH).await;
        inside(&page).await;
        page.says(WHAT).await;
        page.find("#last-opened").await;
        assert!(!page.text().await.contains("older copy"));
        press(&page, "#latest [data-entry]").await;
        page.find("[data-file] img").await;
        leave(page, &desk).await;
        is_whole(&desk, FRESH, &gate, 1);
        let fresh_code = RecoveryCode::parse(&fresh_code).unwrap().passphrase();
        assert!(
            Vault::at(desk.notebook())
                .open(&fresh_code.unwrap())
                .is_ok()
        );
    });
}

/// So much takes a while.
const LARGE: usize = 256 << 20;

#[test]
fn stopped_half_way_nothing_has_changed() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        let gate = fill(&page, LARGE).await;
        open_page(&page).await;
        page.choose("exposed-code", "none").await;
        send(&page, PASSPHRASE, FRESH).await;
        press(&page, "#exposed-stop").await;
        page.says("Nothing has changed").await;
        page.find("#exposed-form").await;
        // The notebook is open, and goes on.
        go(&page, "today").await;
        page.says(WHAT).await;
        leave(page, &desk).await;
        assert!(opens(&desk.notebook(), PASSPHRASE) && !opens(&desk.notebook(), FRESH));
        is_whole(&desk, PASSPHRASE, &gate, 2);
    });
}

#[test]
fn left_half_way_exactly_one_passphrase_opens_and_all_is_whole() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        let gate = fill(&page, 0).await;
        open_page(&page).await;
        page.choose("exposed-code", "none").await;
        let stuck = Stuck::on(&desk);
        send(&page, PASSPHRASE, FRESH).await;
        page.find("#exposed-stop").await;
        // Nothing else can be gone to.
        let others =
            "return [...document.querySelectorAll('nav [data-go]')].every((e) => e.disabled)";
        assert_eq!(page.script(others, vec![]).await, true);
        // All is written anew, and only the new key file is lacking: there is no earlier moment at which it stays so.
        page.until("all to be written anew", async || {
            let full = "const bar = document.querySelector('#exposed-running progress'); return bar.value > 0.99 * bar.max";
            (page.script(full, vec![]).await == true).then_some(())
        })
        .await;
        let display = Display::open();
        display.press(F9);
        page.ended(&desk).await;
        let left: Vec<_> = fs::read_dir(desk.runtime()).unwrap().flatten().collect();
        let own = |file: &fs::DirEntry| file.file_name().to_string_lossy().starts_with("pantry-");
        assert!(!left.iter().any(own), "it left by the usual road: {left:?}");
        drop(stuck);
        assert!(!halves(&desk).is_empty(), "the control: it was cut off");

        let of = [PASSPHRASE, FRESH].map(|words| opens(&desk.notebook(), words));
        assert_eq!(of, [true, false]);
        let page = opened(&desk).await;
        page.says(WHAT).await;
        assert!(!page.text().await.contains("older copy"));
        leave(page, &desk).await;
        assert_eq!(halves(&desk), Vec::<String>::new());
        is_whole(&desk, PASSPHRASE, &gate, 1);
        // And it can be done once more.
        let page = opened(&desk).await;
        open_page(&page).await;
        page.choose("exposed-code", "none").await;
        send(&page, PASSPHRASE, FRESH).await;
        page.find("#exposed-done").await;
        leave(page, &desk).await;
        is_whole(&desk, FRESH, &gate, 1);
    });
}

/// What new keys leave that did not come to their end.
fn halves(desk: &Desk) -> Vec<String> {
    let names = |folder: &Path| -> Vec<String> {
        let listed = fs::read_dir(folder).unwrap().flatten();
        listed
            .map(|file| file.file_name().into_string().unwrap())
            .collect()
    };
    let mut all = names(&desk.notebook().join("files"));
    all.extend(names(&desk.notebook()));
    all.retain(|name| name.ends_with(".next") || name.contains(".dat.part"));
    all.retain(|name| !name.starts_with("keep"));
    all
}
