//! The supporter's seat: given, used, refused what it holds no key to, and taken away.

use serde_json::{Value, json};
use trials::desk::Desk;
use trials::driver::Session;

use crate::steps::*;

const SUPPORTER: &str = "marble tunnel sparrow";

/// What a supporter fills: ten steps, whatever they are called.
async fn ten_items(page: &Session) -> Vec<String> {
    let ids = "return [...document.querySelectorAll('[data-section=people] [data-item], [data-section=home] [data-item]')].slice(0, 10).map((e) => e.dataset.item)";
    let ids = page.script(ids, vec![]).await;
    let ids: Vec<String> = ids
        .as_array()
        .unwrap()
        .iter()
        .map(|id| id.as_str().unwrap().to_owned())
        .collect();
    assert_eq!(ids.len(), 10);
    ids
}

#[test]
fn a_supporter_fills_the_plan_and_the_owner_sees_it() {
    journey(async {
        let desk = Desk::new();
        desk.furnish_for_two(PASSPHRASE, ("Els", SUPPORTER), "en");
        let page = opened(&desk).await;
        write_down(&page, "Marzipan in the hedge.").await;
        go(&page, "plan").await;
        open_sections(&page).await;
        offer_row(&page, "locks", "shed").await;
        page.says("Not fully checked yet").await;
        leave(page, &desk).await;

        let page = helping(&desk, SUPPORTER).await;
        let sections = "return [...document.querySelectorAll('nav [data-go]')].map((e) => e.dataset.go).join()";
        assert_eq!(page.script(sections, vec![]).await, "plan,help");
        open_sections(&page).await;
        for id in ten_items(&page).await {
            set_item(&page, &id, "done").await;
        }
        offer_row(&page, "profiles", "instagram").await;
        page.find(".looks").await;
        offer_row(&page, "locks", "").await;
        page.type_in(
            "[data-register=locks] .register-form input[id$='-name']",
            "Cellar",
        )
        .await;
        // What the owner made is taken away, to be put back by the owner.
        press(&page, "[data-register=locks] [data-row]:first-child button").await;
        press(
            &page,
            "[data-register=locks] [data-row]:first-child [data-remove]",
        )
        .await;
        page.click("[data-ask=yes]").await;
        // What was seen, in their own words.
        press(&page, "#add-sighting").await;
        page.find("#sightings textarea").await;
        page.type_in("#sightings textarea", "He stood at the gate.")
            .await;
        let all = page.text().await;
        for word in ["Marzipan", "Log", "Today", "Settings", "On paper"] {
            let there = all
                .lines()
                .any(|line| line.contains("Marzipan") || line.trim() == word);
            assert!(!there, "a supporter reads {word}:\n{all}");
        }
        leave(page, &desk).await;

        // The draft waited, and is signed another day.
        let page = helping(&desk, SUPPORTER).await;
        press(&page, "#sightings [data-sighting] button").await;
        page.find("#sightings textarea").await;
        assert_eq!(
            page.value("#sightings textarea").await,
            "He stood at the gate."
        );
        press(&page, "[data-sign]").await;
        page.click("[data-ask=yes]").await;
        page.says("Signed by \u{2068}Els\u{2069}").await;
        go(&page, "help").await;
        page.find("[data-page=help]").await;
        leave(page, &desk).await;

        let page = opened(&desk).await;
        page.says("What \u{2068}Els\u{2069} changed").await;
        page.says("A new signed note").await;
        page.says("Removed from").await;
        press(&page, "[data-put-back]").await;
        page.until("the lock to be back", async || {
            (!page.text().await.contains("Removed from")).then_some(())
        })
        .await;
        press(&page, "#news-seen").await;
        page.until("no news", async || {
            (!page.text().await.contains("\u{2068}Els\u{2069} changed")).then_some(())
        })
        .await;
        go(&page, "plan").await;
        open_sections(&page).await;
        for name in ["Shed", "Cellar", "Instagram"] {
            page.says(name).await;
        }
        press(&page, "#sightings [data-sighting] button").await;
        page.says("He stood at the gate.").await;
        open_item(&page, "tell-neighbours").await;
        page.says("by \u{2068}Els\u{2069}").await;
    });
}

/// What a supporter's seat answers to each private command.
async fn answers(page: &Session, command: &str, args: Value) -> String {
    let call = "try { return JSON.stringify(await window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1])); }
        catch (reason) { return reason?.code ?? String(reason); }";
    let answer = page.async_script(call, vec![json!(command), args]).await;
    answer.as_str().unwrap_or("nothing").to_owned()
}

#[test]
fn a_supporter_is_refused_everything_of_the_log_for_want_of_a_key() {
    journey(async {
        let desk = Desk::new();
        desk.furnish_for_two(PASSPHRASE, ("Els", SUPPORTER), "en");
        let page = opened(&desk).await;
        write_down(&page, "Marzipan in the hedge.").await;
        let everything = json!({"query": "", "ways": [], "person": "", "place": "", "from": null, "until": null,
            "attachments": false, "untold": false});
        let list = answers(
            &page,
            "log_list",
            json!({"filter": everything, "offset": 0, "limit": 5}),
        )
        .await;
        assert!(list.contains("Marzipan"), "the control: {list}");
        let list: Value = serde_json::from_str(&list).unwrap();
        let entry = list["rows"][0]["id"].as_str().unwrap().to_owned();
        let opened = answers(&page, "open_entry", json!({"id": entry})).await;
        let fields = serde_json::from_str::<Value>(&opened).unwrap()["fields"].clone();
        let series = answers(&page, "series", json!({})).await;
        let series = serde_json::from_str::<Value>(&series).unwrap()["fields"].clone();
        leave(page, &desk).await;

        let page = helping(&desk, SUPPORTER).await;
        assert_eq!(answers(&page, "session", json!({})).await, "\"supporter\"");
        let file = "0".repeat(64);
        let channel = json!("__CHANNEL__:1");
        let row = json!({"kind": "locks", "id": entry});
        let refused = [
            ("today", json!({}), "no-key"),
            (
                "log_list",
                json!({"filter": everything, "offset": 0, "limit": 5}),
                "no-key",
            ),
            ("new_entry", json!({}), "no-key"),
            ("open_entry", json!({"id": entry}), "no-key"),
            (
                "keep_entry",
                json!({"id": entry, "fields": fields}),
                "no-key",
            ),
            ("settle_entry", json!({"id": entry}), "no-key"),
            ("discard_draft", json!({"id": entry}), "no-key"),
            ("delete_entry", json!({"id": entry}), "no-key"),
            ("chain_state", json!({}), "no-key"),
            ("offers", json!({}), "no-key"),
            ("open_version", json!({"id": entry, "seq": 1}), "no-key"),
            ("series", json!({}), "no-key"),
            ("keep_series", json!({"fields": series}), "no-key"),
            ("settle_series", json!({}), "no-key"),
            (
                "choose_files",
                json!({"entry": entry, "folder": false, "progress": channel}),
                "no-key",
            ),
            ("holder", json!({"file": file}), "no-key"),
            ("try_picture", json!({"file": file}), "no-key"),
            (
                "remove_file",
                json!({"entry": entry, "file": file}),
                "no-key",
            ),
            ("set_veil", json!({"file": file, "veiled": true}), "no-key"),
            ("veil_new", json!({"on": null}), "no-key"),
            (
                "messages",
                json!({"file": file, "query": "", "offset": 0, "limit": 5}),
                "no-key",
            ),
            ("headers", json!({"file": file, "number": 0}), "no-key"),
            (
                "quote_messages",
                json!({"file": file, "numbers": [0]}),
                "no-key",
            ),
            (
                "reread_dates",
                json!({"file": file, "order": "day-first"}),
                "no-key",
            ),
            ("save_file", json!({"file": file}), "no-key"),
            ("originals", json!({"files": [file]}), "no-key"),
            ("remove_original", json!({"file": file}), "no-key"),
            ("renewal_size", json!({}), "not-yours"),
            (
                "remove_recovery",
                json!({"current": SUPPORTER}),
                "not-yours",
            ),
            (
                "renew_keys",
                json!({"wanted": {"current": SUPPORTER, "passphrase": PASSPHRASE, "again": PASSPHRASE, "code": null},
                    "progress": channel}),
                "not-yours",
            ),
            ("find_traces", json!({}), "no-key"),
            ("remove_trace", json!({"number": 0}), "no-key"),
            ("empty_clipboard", json!({}), "no-key"),
            (
                "save_plan",
                json!({"choice": {"sections": ["first"], "own": true, "hidden": true}}),
                "not-yours",
            ),
            ("seen_news", json!({}), "not-yours"),
            ("restore_row", row, "not-yours"),
            (
                "give_seat",
                json!({"current": SUPPORTER, "name": "", "passphrase": PASSPHRASE, "again": PASSPHRASE}),
                "not-yours",
            ),
            ("take_seat", json!({"current": SUPPORTER}), "not-yours"),
            ("losses", json!({}), "not-yours"),
            (
                "erase",
                json!({"passphrase": PASSPHRASE, "word": "erase", "begun": channel}),
                "not-yours",
            ),
            (
                "make_spare",
                json!({"current": PASSPHRASE, "passphrase": "copper ladder winter", "again": "copper ladder winter"}),
                "not-yours",
            ),
            ("remove_spare", json!({"current": PASSPHRASE}), "not-yours"),
            (
                "set_recovery",
                json!({"current": SUPPORTER, "typed": ""}),
                "code-differs",
            ),
        ];
        for (command, args, code) in &refused {
            assert_eq!(
                &answers(&page, command, args.clone()).await,
                code,
                "{command}"
            );
        }
        // A file that is handed over finds no log to go to.
        let handle = answers(
            &page,
            "begin_file",
            json!({"entry": entry, "name": "a.jpg", "size": 3}),
        )
        .await;
        if handle != "no-key" {
            let handle: u32 = handle.parse().unwrap();
            assert_eq!(
                answers(&page, "end_file", json!({"handle": handle})).await,
                "no-key"
            );
            answers(&page, "abort_file", json!({"handle": handle})).await;
        }
        let code = answers(&page, "draw_recovery", json!({})).await;
        let code: String = serde_json::from_str(&code).unwrap();
        let set = json!({"current": SUPPORTER, "typed": code});
        assert_eq!(answers(&page, "set_recovery", set).await, "bad-role");

        // Every private command was asked, or belongs to the plan and the window.
        let asked: Vec<&str> = refused.iter().map(|(command, ..)| *command).collect();
        let free = [
            "words",
            "preferences",
            "set_preferences",
            "opened",
            "painted",
            "session",
            "measure",
            "offer_words",
            "change_passphrase",
            "draw_recovery",
            "keys",
            "seen",
            "accept_older",
            "stop_renewing",
            "leave",
            "kept",
            "supporter",
            "sightings",
            "put_sighting",
            "sign_sighting",
            "remove_sighting",
            "plan",
            "set_plan_item",
            "answer_question",
            "put_moment",
            "remove_moment",
            "cancel_adding",
            "register",
            "put_register_row",
            "remove_register_row",
            "begin_file",
            "file_chunk",
            "end_file",
            "abort_file",
        ];
        for command in private_commands() {
            assert!(
                asked.contains(&command.as_str()) || free.contains(&command.as_str()),
                "{command} was not asked of a supporter's seat"
            );
        }
    });
}

fn private_commands() -> Vec<String> {
    let registry = include_str!("../../src-tauri/src/registry.rs");
    let (_, private) = registry.split_once("private: [").unwrap();
    let (private, _) = private.split_once(']').unwrap();
    private
        .lines()
        .filter_map(|line| line.trim().strip_suffix(',')?.split_once("::"))
        .map(|(_, command)| command.to_owned())
        .collect()
}

/// Fills the form of the seat with the owner's passphrase, and sends it.
async fn submit(page: &Session, button: &str) {
    page.type_in("#seat-now", PASSPHRASE).await;
    press(page, button).await;
}

#[test]
fn a_seat_is_given_and_taken_away() {
    journey(async {
        let desk = Desk::new();
        let page = made(&desk, "en").await;
        go(&page, "settings").await;
        press(&page, "#seat-open").await;
        page.find("#seat-offered").await;
        page.type_in("#seat-name", "Els").await;
        for (words, again, said) in [
            ("welkom2024", "welkom2024", "too easy to guess"),
            (PASSPHRASE, PASSPHRASE, "already used"),
        ] {
            for (css, typed) in [("#seat-passphrase", words), ("#seat-again", again)] {
                page.find(css).await.clear().await.unwrap();
                page.type_in(css, typed).await;
            }
            page.find("#seat-now").await.clear().await.unwrap();
            submit(&page, "#seat-give").await;
            page.says(said).await;
        }
        for css in ["#seat-passphrase", "#seat-again"] {
            page.find(css).await.clear().await.unwrap();
            page.type_in(css, SUPPORTER).await;
        }
        page.find("#seat-now").await.clear().await.unwrap();
        page.type_in("#seat-now", "not mine").await;
        press(&page, "#seat-give").await;
        page.says("does not open the notebook").await;
        page.find("#seat-now").await.clear().await.unwrap();
        submit(&page, "#seat-give").await;
        page.says("The passphrase works now").await;
        leave(page, &desk).await;

        let page = helping(&desk, SUPPORTER).await;
        leave(page, &desk).await;
        let old = std::fs::read(desk.notebook().join("keep.dat")).unwrap();

        let page = opened(&desk).await;
        go(&page, "settings").await;
        page.says("\u{2068}Els\u{2069} has had a passphrase").await;
        press(&page, "#seat-take-open").await;
        page.says("can't be taken back").await;
        submit(&page, "#seat-take").await;
        page.says("Their access has stopped").await;
        // The notebook goes on as before.
        write_down(&page, "Written since.").await;
        leave(page, &desk).await;

        let page = Session::start(&desk).await;
        look_for(&page, SUPPORTER).await;
        page.says("No recipes found").await;
        look_for(&page, PASSPHRASE).await;
        inside(&page).await;
        page.says("Written since.").await;
        leave(page, &desk).await;

        // With the old key file the old passphrase finds a plan it can't read.
        std::fs::write(desk.notebook().join("keep.dat"), old).unwrap();
        let page = Session::start(&desk).await;
        look_for(&page, SUPPORTER).await;
        page.says("cannot be read").await;
    });
}
