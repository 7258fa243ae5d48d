//! axe-core on every page, in both languages and both themes: no violations.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;

const PASSPHRASE: &str = "violet lantern orchard";

fn axe() -> String {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tools/node_modules/axe-core/axe.min.js"
    );
    std::fs::read_to_string(path).expect("axe-core: `cargo xtask test access` installs it")
}

async fn violations(page: &Session) -> Vec<String> {
    page.script(&axe(), vec![]).await;
    let found = page
        .async_script(
            "const {violations} = await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']});
             return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`);",
            vec![],
        )
        .await;
    let found = found
        .as_array()
        .unwrap_or_else(|| panic!("axe gave {found}"));
    found
        .iter()
        .map(|v| v.as_str().unwrap_or_default().to_owned())
        .collect()
}

async fn sound(page: &Session, what: &str) {
    assert_eq!(violations(page).await, Vec::<String>::new(), "{what}");
}

async fn all_pages(language: &str, theme: &str) {
    let desk = Desk::new();
    std::fs::create_dir_all(desk.notebook()).unwrap();
    let look = json!({"language": language, "theme": theme});
    std::fs::write(desk.notebook().join("look.json"), look.to_string()).unwrap();
    let page = Session::start(&desk).await;
    page.find("#passphrase").await;
    sound(&page, "the door").await;
    page.type_in("#passphrase", PASSPHRASE).await;
    page.type_in("#again", PASSPHRASE).await;
    page.click("#go").await;
    page.turn_to("#leave-place .leave").await;
    page.click("#write").await;
    page.type_in("#what", "a word").await;
    sound(&page, "an entry").await;
    page.click("#delete").await;
    page.find("[data-ask=no]").await;
    sound(&page, "a dialog").await;
    page.click("[data-ask=no]").await;
    for name in ["today", "plan", "log", "help", "settings"] {
        page.click(&format!("[data-go={name}]")).await;
        page.find(&format!(".page[data-page={name}] h1, [data-page={name}]"))
            .await;
        sound(&page, name).await;
    }
    // The control: a fault is found.
    page.script(
        "document.querySelector('main').append(document.createElement('button'))",
        vec![],
    )
    .await;
    assert!(
        !violations(&page).await.is_empty(),
        "a nameless button goes unseen"
    );
}

fn check(language: &str, theme: &str) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(all_pages(language, theme));
}

#[test]
fn english_light() {
    check("en", "light");
}

#[test]
fn english_dark() {
    check("en", "dark");
}

#[test]
fn dutch_light() {
    check("nl", "light");
}

#[test]
fn dutch_dark() {
    check("nl", "dark");
}
