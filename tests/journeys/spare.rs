//! The spare notebook: made, used, erased from within, taken away; the first one is never harmed.

use std::fs;

use trials::desk::Desk;
use trials::driver::Session;
use trials::photo;
use vault::{Passphrase, Role, Vault};

use crate::erasing::erase;
use crate::steps::*;

const SPARE: &str = "copper ladder winter";
const OTHER: &str = "marble tunnel sparrow";

/// Starts the program and opens what a passphrase opens.
async fn opened_by(desk: &Desk, passphrase: &str) -> Session {
    let page = Session::start(desk).await;
    look_for(&page, passphrase).await;
    inside(&page).await;
    page
}

async fn finds_nothing(desk: &Desk, passphrase: &str) {
    let page = Session::start(desk).await;
    look_for(&page, passphrase).await;
    page.says("No recipes found").await;
}

/// From any page to that of the spare notebook.
async fn to_the_spare(page: &Session) {
    go(page, "settings").await;
    press(page, "[data-fold=advanced]").await;
    press(page, "[data-spare-open]").await;
    page.find("#spare-harms").await;
}

async fn make(page: &Session, now: &str, new: &str, again: &str) {
    for (css, words) in [
        ("#spare-now", now),
        ("#spare-passphrase", new),
        ("#spare-again", again),
    ] {
        page.find(css).await.clear().await.unwrap();
        if !words.is_empty() {
            page.type_in(css, words).await;
        }
    }
    press(page, "#spare-make").await;
}

/// The first one, with an entry and a photo in it, and a spare one.
async fn with_a_spare(desk: &Desk) {
    let page = made(desk, "en").await;
    begin_entry(&page).await;
    page.type_in("#what", "Marzipan in the hedge.").await;
    drop_file(&page, "gate.jpg", &photo::gate(640, 480)).await;
    page.find("[data-file] img").await;
    leave(page, desk).await;
    let pass = |words| Passphrase::new(words).unwrap();
    let mut seat = Vault::at(desk.notebook()).open(&pass(PASSPHRASE)).unwrap();
    seat.make_spare(&pass(SPARE)).unwrap();
}

/// The first one is as it was.
async fn the_first_is_whole(page: &Session) {
    page.says("Marzipan in the hedge.").await;
    page.click("[data-page=today] [data-entry]").await;
    page.find("#attachments [data-file] img").await;
}

async fn says_nothing_of_another(page: &Session) {
    let text = page.text().await;
    assert!(!text.to_lowercase().contains("spare"), "{text}");
    assert!(!text.contains("Marzipan"), "{text}");
}

#[test]
fn a_spare_notebook_is_made_used_and_taken_away() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        write_down(&page, "Marzipan in the hedge.").await;
        to_the_spare(&page).await;
        page.says("Being caught can be dangerous").await;
        for (now, new, again, said) in [
            (PASSPHRASE, "welkom2024", "welkom2024", "too easy to guess"),
            (PASSPHRASE, SPARE, "copper", "not the same"),
            (PASSPHRASE, PASSPHRASE, PASSPHRASE, "already used"),
            ("", SPARE, SPARE, "Type your passphrase first"),
            ("not mine", SPARE, SPARE, "does not open the notebook"),
        ] {
            make(&page, now, new, again).await;
            page.says(said).await;
        }
        make(&page, PASSPHRASE, SPARE, SPARE).await;
        page.says("The spare notebook is there").await;
        leave(page, &desk).await;

        // A whole notebook, which says nothing of another.
        let page = opened_by(&desk, SPARE).await;
        says_nothing_of_another(&page).await;
        write_down(&page, "Bought a new lamp.").await;
        begin_entry(&page).await;
        drop_file(&page, "gate.jpg", &photo::gate(320, 240)).await;
        page.find("[data-file] img").await;
        go(&page, "plan").await;
        set_item_somewhere(&page).await;
        for name in ["help", "log", "today", "settings"] {
            go(&page, name).await;
            page.find(&format!("[data-page={name}]")).await;
            says_nothing_of_another(&page).await;
        }
        page.find("#passphrase-change").await;
        let gone = "return ['#seat', '#recovery-draw', '#advanced'].filter((css) => document.querySelector(css)).join()";
        assert_eq!(page.script(gone, vec![]).await, "");
        // The passphrase of another notebook is a wrong one here.
        for (now, said) in [
            (PASSPHRASE, "does not open the notebook"),
            (SPARE, "The passphrase is changed"),
        ] {
            for (id, words) in [("now", now), ("new", OTHER), ("again", OTHER)] {
                let css = format!("#passphrase-{id}");
                page.find(&css).await.clear().await.unwrap();
                page.type_in(&css, words).await;
            }
            page.click("#passphrase-change").await;
            page.says(said).await;
        }
        leave(page, &desk).await;

        finds_nothing(&desk, SPARE).await;
        let page = opened_by(&desk, OTHER).await;
        page.says("Bought a new lamp.").await;
        says_nothing_of_another(&page).await;
        leave(page, &desk).await;

        let page = opened(&desk).await;
        page.says("Marzipan in the hedge.").await;
        let text = page.text().await;
        assert!(!text.contains("lamp") && !text.contains("older"), "{text}");
        to_the_spare(&page).await;
        page.says("There is a spare notebook").await;
        press(&page, "#spare-remove-open").await;
        page.type_in("#spare-now", "not mine").await;
        press(&page, "#spare-remove").await;
        page.says("does not open the notebook").await;
        page.find("#spare-now").await.clear().await.unwrap();
        page.type_in("#spare-now", PASSPHRASE).await;
        press(&page, "#spare-remove").await;
        page.says("The spare notebook is gone").await;
        leave(page, &desk).await;

        finds_nothing(&desk, OTHER).await;
        let files = fs::read_dir(desk.notebook().join("files")).unwrap();
        assert_eq!(files.count(), 0, "its files are gone");
        let page = opened(&desk).await;
        page.says("Marzipan in the hedge.").await;
        assert!(!page.text().await.contains("older"), "no false alarm");
    });
}

/// Sets the first step of the plan.
async fn set_item_somewhere(page: &Session) {
    open_sections(page).await;
    let script = "return document.querySelector('[data-item]').dataset.item";
    let id = page.script(script, vec![]).await;
    set_item(page, id.as_str().unwrap(), "done").await;
}

#[test]
fn erased_from_within_the_spare_goes_alone() {
    journey(async {
        let desk = Desk::new();
        with_a_spare(&desk).await;
        let page = opened_by(&desk, SPARE).await;
        write_down(&page, "Bought a new lamp.").await;
        begin_entry(&page).await;
        drop_file(&page, "lamp.jpg", &photo::gate(320, 240)).await;
        page.find("[data-file] img").await;
        go(&page, "settings").await;
        press(&page, "#erase [data-erase-open]").await;
        page.says("2\u{2069} entries").await;
        says_nothing_of_another(&page).await;
        // Only the passphrase can be changed in this one, and that in Settings.
        press(&page, "[data-erase-instead=known]").await;
        page.find("#passphrase-change").await;
        press(&page, "#erase [data-erase-open]").await;
        // That of the other one erases nothing here.
        erase(&page, PASSPHRASE, "erase").await;
        page.says("does not open the notebook").await;
        says_nothing_of_another(&page).await;
        erase(&page, SPARE, "erase").await;
        let vault = Vault::at(desk.notebook());
        let spare = Passphrase::new(SPARE).unwrap();
        page.until("its keys to be gone", async || vault.open(&spare).err())
            .await;
        page.until("its files to be gone", async || {
            let files = fs::read_dir(desk.notebook().join("files")).ok()?;
            (files.count() == 1).then_some(())
        })
        .await;
        // The recipe box comes once it is done.
        page.until("the window to go", async || {
            page.client.windows().await.is_err().then_some(())
        })
        .await;
        drop(page);

        finds_nothing(&desk, SPARE).await;
        let look = fs::read_to_string(desk.notebook().join("look.json")).unwrap();
        assert!(!look.contains("eras"), "{look}");
        let page = opened(&desk).await;
        the_first_is_whole(&page).await;
        leave(page, &desk).await;
        // What is left of it opens with nothing, and can be taken away.
        let pass = Passphrase::new(PASSPHRASE).unwrap();
        assert!(vault.open(&pass).unwrap().roles().contains(&Role::Spare));
    });
}

#[test]
fn erasing_the_first_takes_the_spare_along() {
    journey(async {
        let desk = Desk::new();
        with_a_spare(&desk).await;
        let page = opened(&desk).await;
        go(&page, "settings").await;
        press(&page, "#erase [data-erase-open]").await;
        page.says("The spare notebook too").await;
        // Whoever was given the spare one's passphrase can't do this with it.
        erase(&page, SPARE, "erase").await;
        page.says("does not open the notebook").await;
        erase(&page, PASSPHRASE, "erase").await;
        page.until("nothing to be left", async || {
            (trials::disk::below(&desk.notebook()) == crate::erasing::BOX).then_some(())
        })
        .await;
        drop(page);
        finds_nothing(&desk, PASSPHRASE).await;
        finds_nothing(&desk, SPARE).await;
    });
}
