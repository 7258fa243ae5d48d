//! Everything is erased: asked twice, and then there is a recipe box and nothing that tells of more.

use std::fs;

use serde_json::json;
use trials::desk::Desk;
use trials::disk::below;
use trials::driver::Session;
use trials::photo;

use crate::steps::*;

/// What a recipe box has, and no more.
pub const BOX: [&str; 3] = ["lock", "look.json", "recipes.db"];

/// Fills in what is asked for, and presses the button.
pub async fn erase(page: &Session, passphrase: &str, word: &str) {
    for (css, words) in [("#erase-now", passphrase), ("#erase-typed", word)] {
        page.find(css).await.clear().await.unwrap();
        // WebDriver refuses to type nothing.
        if !words.is_empty() {
            page.type_in(css, words).await;
        }
    }
    page.last_script("document.querySelector('#erase-all').click()")
        .await;
}

/// Waits until nothing is left, and ends the recipe box that came in the notebook's place: no driver reaches that one.
async fn erased(page: Session, desk: &Desk) {
    page.until("a recipe box and nothing else", async || {
        let look = fs::read_to_string(desk.notebook().join("look.json")).ok()?;
        (below(&desk.notebook()) == BOX && !look.contains("eras")).then_some(())
    })
    .await;
}

#[test]
fn everything_is_erased_and_a_recipe_box_is_left() {
    journey(async {
        let desk = Desk::new();
        desk.furnish(PASSPHRASE, "en", "light");
        let look = r#"{"language":"en","theme":"dark","front":"lock"}"#;
        fs::write(desk.notebook().join("look.json"), look).unwrap();
        let page = Session::start(&desk).await;
        page.type_in("#passphrase", &format!("{PASSPHRASE}{ENTER}"))
            .await;
        inside(&page).await;
        write_down(&page, "Marzipan in the hedge.").await;
        begin_entry(&page).await;
        page.type_in("#what", "the gate").await;
        drop_file(&page, "gate.jpg", &photo::gate(640, 480)).await;
        page.find("[data-file] img").await;
        go(&page, "settings").await;
        press(&page, "#erase [data-erase-open]").await;
        for words in [
            "with \u{2068}2\u{2069} entries",
            "The one file",
            "Veilig Thuis",
            "An SSD may keep",
        ] {
            page.says(words).await;
        }
        assert!(!page.text().await.contains("spare"), "there is none");
        let before = below(&desk.notebook());
        let keys = fs::read(desk.notebook().join("keep.dat")).unwrap();
        for (passphrase, word, said) in [
            ("", "erase", "Type your passphrase first"),
            (PASSPHRASE, "", "not the word shown here"),
            (PASSPHRASE, "wissen", "not the word shown here"),
            (
                "copper ladder winter",
                "erase",
                "does not open the notebook",
            ),
        ] {
            erase(&page, passphrase, word).await;
            page.says(said).await;
        }
        assert_eq!(below(&desk.notebook()), before, "nothing has changed");
        assert_eq!(fs::read(desk.notebook().join("keep.dat")).unwrap(), keys);
        erase(&page, PASSPHRASE, " Erase ").await;
        erased(page, &desk).await;

        // A recipe box that is cooked from, whatever came first before.
        let page = Session::start(&desk).await;
        page.find("article h1").await;
        look_for(&page, PASSPHRASE).await;
        page.says("No recipes found").await;
        let text = page.text().await.to_lowercase();
        for word in ["notebook", "eras", "passphrase", "key"] {
            assert!(!text.contains(word), "{word}: {text}");
        }
        page.click("[data-go=shopping]").await;
        page.find("[data-item]").await;
        assert_eq!(below(&desk.notebook()), BOX);
        let theme = "return document.documentElement.dataset.theme";
        assert_eq!(page.script(theme, vec![]).await, json!("dark"));
        look_for(&page, "begin again").await;
        page.turn_to("#step-safe").await;
    });
}

#[test]
fn the_way_there_leads_over_what_is_found_and_in_dutch() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "nl").await;
        go(&page, "settings").await;
        press(&page, "#leaving [data-found-open]").await;
        press(&page, "[data-found-kind=notebook] [data-erase-open]").await;
        page.says("waarin nog niets staat").await;
        // What may be enough instead leads there.
        press(&page, "[data-erase-instead=known]").await;
        page.find("#exposed-form").await;
        go(&page, "settings").await;
        press(&page, "#erase [data-erase-open]").await;
        erase(&page, PASSPHRASE, "erase").await;
        page.says("niet het woord").await;
        erase(&page, PASSPHRASE, "wissen").await;
        erased(page, &desk).await;
        let page = Session::start(&desk).await;
        look_for(&page, PASSPHRASE).await;
        page.says("Geen recepten gevonden").await;
    });
}
