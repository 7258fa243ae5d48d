//! What every journey does.

use serde_json::json;
use trials::desk::Desk;
use trials::driver::Session;

pub const PASSPHRASE: &str = "violet lantern orchard";

/// Runs a journey to its end.
pub fn journey(work: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(work);
}

/// What WebDriver types for the Enter key.
pub const ENTER: &str = "\u{E007}";

/// A desk with a notebook on it, open.
pub async fn made(desk: &Desk, language: &str) -> Session {
    desk.furnish(PASSPHRASE, language, "light");
    opened(desk).await
}

/// Starts the program and opens the notebook.
pub async fn opened(desk: &Desk) -> Session {
    let page = Session::start(desk).await;
    look_for(&page, PASSPHRASE).await;
    inside(&page).await;
    page
}

/// Types in the search field of the front, and presses Enter.
pub async fn look_for(page: &Session, words: &str) {
    page.find("#search").await.clear().await.unwrap();
    page.type_in("#search", words).await;
    // The answer may be lost with the window.
    let _ = page.find("#search").await.send_keys(ENTER).await;
}

/// Waits until the notebook is open.
pub async fn inside(page: &Session) {
    page.turn_to("#write").await;
    page.find("#write").await;
}

/// The picture of the page once it stands still: a scroll bar fades, a caret blinks.
pub async fn still(page: &Session) -> Vec<u8> {
    page.script("document.activeElement.blur()", vec![]).await;
    let mut before = Vec::new();
    page.until("a page that stands still", async || {
        let now = page.client.screenshot().await.ok()?;
        let settled = now == before;
        before = now;
        settled.then(|| before.clone())
    })
    .await
}

/// Presses Leave, and waits until it is gone.
pub async fn leave(page: Session, desk: &Desk) {
    // The answer may be lost with the window.
    let _ = page
        .client
        .execute("document.querySelector('.leave').click()", vec![])
        .await;
    page.ended(desk).await;
}

/// Goes to a page by the frame.
pub async fn go(page: &Session, name: &str) {
    page.click(&format!("[data-go={name}]")).await;
}

/// Writes an entry and says it is done.
pub async fn write_down(page: &Session, what: &str) {
    go(page, "today").await;
    page.click("#write").await;
    page.type_in("#what", what).await;
    page.click("#done").await;
    page.find("#log-search").await;
}

/// Opens an item of the plan and sets its state.
pub async fn set_item(page: &Session, id: &str, state: &str) {
    let input = format!("input[name='state-{id}'][value='{state}']");
    page.until(&input, async || {
        let script = "const item = document.querySelector(arguments[0]);
            if (!item) return false;
            const line = item.querySelector('button.line');
            if (line.getAttribute('aria-expanded') === 'false') line.click();
            const input = item.querySelector(arguments[1]);
            if (!input) return false;
            input.click();
            return input.checked;";
        let set = page
            .script(
                script,
                vec![json!(format!("[data-item='{id}']")), json!(input)],
            )
            .await;
        (set == true).then_some(())
    })
    .await;
}

/// Opens every section of the plan, so that its items are there.
pub async fn open_sections(page: &Session) {
    let script = "for (const closed of document.querySelectorAll('[data-section] .section-line[aria-expanded=false]')) closed.click();
        return document.querySelectorAll('[data-section] [data-item]').length;";
    page.until("the plan's items", async || {
        let items = page.script(script, vec![]).await;
        (items.as_u64()? > 0).then_some(())
    })
    .await;
}

/// Hands the page a file, as dropping it does.
pub async fn drop_file(page: &Session, name: &str, bytes: &[u8]) {
    let event =
        "new DragEvent('drop', {bubbles: true, cancelable: true, dataTransfer: globalThis.data})";
    hand_over(page, name, bytes, event).await;
}

/// Hands the page a file, as pasting it does.
pub async fn paste_file(page: &Session, name: &str, bytes: &[u8]) {
    let event = "new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData: globalThis.data})";
    hand_over(page, name, bytes, event).await;
}

async fn hand_over(page: &Session, name: &str, bytes: &[u8], event: &str) {
    // In pieces: one string of megabytes is more than a driver takes at once.
    page.script("globalThis.dropped = []", vec![]).await;
    for piece in bytes.chunks(300_000) {
        let coded = trials::memory::base64(piece);
        page.script(
            "globalThis.dropped.push(Uint8Array.from(atob(arguments[0]), (c) => c.charCodeAt(0)))",
            vec![json!(coded)],
        )
        .await;
    }
    page.script(
        &format!(
            "globalThis.data = new DataTransfer();
             data.items.add(new File(globalThis.dropped, arguments[0]));
             document.querySelector('main').dispatchEvent({event});"
        ),
        vec![json!(name)],
    )
    .await;
}
