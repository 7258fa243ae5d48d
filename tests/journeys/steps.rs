//! What every journey does.

use std::path::Path;
use std::time::Duration;

use serde_json::json;
use trials::desk::{Desk, comes_within, wait_for};
use trials::driver::{Session, may_be_lost};
use trials::x::{CONTROL, Display, RETURN};

pub const PASSPHRASE: &str = "violet lantern orchard";

/// No journey takes as long; one that does waits for a driver that never answers.
const LONGEST: Duration = Duration::from_secs(20 * 60);

/// Runs a journey to its end.
pub fn journey(work: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
        .block_on(async { tokio::time::timeout(LONGEST, work).await })
        .expect("the driver answers");
}

/// The title of the system's window that chooses files, in English.
pub const CHOOSER: &str = "Choose photos or files";

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
    may_be_lost(page.find("#search").await.send_keys(ENTER)).await;
}

/// Starts the program and opens the plan as a supporter.
pub async fn helping(desk: &Desk, passphrase: &str) -> Session {
    let page = Session::start(desk).await;
    look_for(&page, passphrase).await;
    page.turn_to("[data-page=plan]").await;
    page.find("[data-page=plan]").await;
    page
}

/// Waits until the notebook is open.
pub async fn inside(page: &Session) {
    page.turn_to("#write").await;
    page.find("#write").await;
    page.seen().await;
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
    page.last_script("document.querySelector('.leave').click()")
        .await;
    page.ended(desk).await;
}

/// Goes to a page by the frame.
pub async fn go(page: &Session, name: &str) {
    page.click(&format!("[data-go={name}]")).await;
}

/// Opens a new entry from Today.
pub async fn begin_entry(page: &Session) {
    go(page, "today").await;
    // A click that comes while the page is still being laid out may meet nothing.
    page.until("a new entry", async || {
        let script =
            "if (!document.querySelector('#what')) document.querySelector('#write')?.click();
            return document.querySelector('#what') !== null;";
        (page.script(script, vec![]).await == true).then_some(())
    })
    .await;
}

/// Writes an entry and says it is done.
pub async fn write_down(page: &Session, what: &str) {
    begin_entry(page).await;
    page.type_in("#what", what).await;
    page.click("#done").await;
    page.find("#log-search").await;
}

/// Opens every group of an entry that is folded.
pub async fn unfold(page: &Session) {
    let script = "const folds = [...document.querySelectorAll('[data-fold]')];
        for (const fold of folds) if (fold.getAttribute('aria-expanded') === 'false') fold.click();
        return folds.length > 0 && folds.every((fold) => fold.getAttribute('aria-expanded') === 'true');";
    page.until("every group of the entry", async || {
        (page.script(script, vec![]).await == true).then_some(())
    })
    .await;
}

/// Brings a part of the page to the top of the window, below the title's bar.
pub async fn show(page: &Session, css: &str) {
    page.find(css).await;
    let script =
        "document.querySelector(arguments[0]).scrollIntoView({block: 'start'}); scrollBy(0, -100);";
    page.script(script, vec![json!(css)]).await;
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

/// Unfolds an item of the plan, with the section it stands in.
pub async fn open_item(page: &Session, id: &str) {
    open_sections(page).await;
    page.until(id, async || {
        let script =
            "const line = document.querySelector(arguments[0])?.querySelector('button.line');
            if (line?.getAttribute('aria-expanded') === 'false') line.click();
            return line?.getAttribute('aria-expanded') === 'true';";
        let css = format!("[data-item='{id}']");
        let open = page.script(script, vec![json!(css)]).await;
        (open == true).then_some(())
    })
    .await;
}

/// Adds a row of a kind that is offered by name, or of none; it stays open.
pub async fn offer_row(page: &Session, register: &str, offer: &str) {
    press(page, &format!("#add-{register}")).await;
    press(
        page,
        &format!("[data-offers={register}] [data-offer='{offer}']"),
    )
    .await;
    page.find(&format!(
        "[data-register={register}] .register-form input[id$='-name']"
    ))
    .await;
}

/// Clicks what may stand where the window does not reach: the driver scrolls to it, but not always far enough.
pub async fn press(page: &Session, css: &str) {
    page.until(css, async || {
        let script = "const found = document.querySelector(arguments[0]);
            if (!found || found.disabled) return false;
            found.scrollIntoView({block: 'center'});
            found.click();
            return true;";
        (page.script(script, vec![json!(css)]).await == true).then_some(())
    })
    .await;
}

/// Gives the system's file chooser a path, until it takes it: it loses letters while it is still busy.
pub fn choose_file(display: &Display, title: &str, path: &Path) {
    let chooser = || display.titled(title);
    let mut window = 0;
    wait_for("the chooser is shown and has the keyboard", || {
        let shown = chooser().into_iter().find(|w| display.has_focus(*w));
        shown.inspect(|shown| window = *shown).is_some()
    });
    let before = picture_at_rest(display, window);
    // A slash opens the line for a path.
    wait_for("the line for a path", || {
        display.type_text("/");
        comes_within(Duration::from_secs(2), || display.picture(window) != before)
    });
    wait_for("the chooser takes the path", || {
        picture_at_rest(display, window);
        display.press_with(CONTROL, u32::from('a'));
        display.type_text(path.to_str().unwrap());
        picture_at_rest(display, window);
        display.press(RETURN);
        // What is typed once it has gone is typed on the page.
        comes_within(Duration::from_secs(10), || chooser().is_empty())
    });
}

/// What a window looks like once it has taken in what was typed.
fn picture_at_rest(display: &Display, window: u32) -> Vec<u8> {
    let mut last = display.picture(window);
    wait_for("a window at rest", || {
        let before = std::mem::replace(&mut last, display.picture(window));
        before == last
    });
    last
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
