//! The program under WebDriver: the real windows, driven as a person would.

use std::process::Child;
use std::sync::atomic::{AtomicU16, Ordering};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};

use crate::desk::{Desk, PATIENCE, comes_within, program};
use crate::memory::{lives, tree_of};

/// Brings an element into sight, also from beneath a bar; whether it is at the same place two frames later.
const STANDS_STILL: &str = "
    const [css, done] = arguments;
    const found = () => document.querySelector(css);
    const place = () => {
        const { top, bottom, left, width, height } = found()?.getBoundingClientRect() ?? {};
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return { seen: top >= 0 && bottom <= innerHeight && found()?.contains(there), at: [top, left, scrollY].join() };
    };
    if (!place().seen) found()?.scrollIntoView({ block: 'center' });
    const { at } = place();
    requestAnimationFrame(() => requestAnimationFrame(() => done(place().at === at)));";

/// Why a click may not come: whether the page takes itself for seen, and what stands where the element is.
const STATE: &str = "
    const found = document.querySelector(arguments[0]);
    const { x, y, width, height } = found?.getBoundingClientRect() ?? {};
    const there = found && document.elementFromPoint(x + width / 2, y + height / 2)?.outerHTML;
    return { seen: document.visibilityState, focus: document.hasFocus(), at: [x, y, width, height], there };";

/// A session: the driver, and the program it started.
pub struct Session {
    driver: Child,
    /// The client.
    pub client: Client,
}

impl Session {
    /// Starts the program on a desk.
    ///
    /// # Panics
    /// When the driver or the program does not come up.
    pub async fn start(desk: &Desk) -> Self {
        let port = free_port();
        let driver = desk
            .command("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            // Tauri lets the driver in only when it is told to.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .spawn()
            .expect("WebKitWebDriver starts");
        let mut wanted = Capabilities::new();
        wanted.insert("browserName".into(), json!("wry"));
        // Overlay scroll bars fade seconds after a page came: two pictures of the same page would differ.
        wanted.insert(
            "webkitgtk:browserOptions".into(),
            json!({"binary": program("PANTRY_E2E_APP"), "args": [], "useOverlayScrollbars": false}),
        );
        let since = Instant::now();
        let client = loop {
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wanted.clone());
            let address = format!("http://127.0.0.1:{port}");
            let connected = tokio::time::timeout(PATIENCE, builder.connect(&address)).await;
            match connected.expect("the program lets the driver in") {
                Ok(client) => break client,
                Err(error) => assert!(
                    since.elapsed() < PATIENCE,
                    "no session: {error}; there are {:?}",
                    names_below(driver.id())
                ),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        };
        let session = Self { driver, client };
        session.seen().await;
        session
    }

    /// Waits until the page has the keyboard: its window comes once it is painted, which the driver need not wait for.
    ///
    /// # Panics
    /// When it does not.
    pub async fn seen(&self) {
        self.until("the keyboard", async || {
            let has = self.script("return document.hasFocus()", vec![]).await;
            (has == true).then_some(())
        })
        .await;
    }

    /// The process id of the driver, above the program.
    #[must_use]
    pub fn driver(&self) -> u32 {
        self.driver.id()
    }

    /// Waits for an element that is shown.
    pub async fn find(&self, css: &str) -> Element {
        self.until(css, async || {
            let found = self.client.find(Locator::Css(css)).await.ok()?;
            found.is_displayed().await.ok()?.then_some(found)
        })
        .await
    }

    /// Waits until something is there.
    pub async fn until<T>(&self, what: &str, look: impl AsyncFnMut() -> Option<T>) -> T {
        match self.comes(look).await {
            Some(found) => found,
            None => {
                let page = self.text().await;
                panic!("waited in vain for {what}; the page says:\n{page}");
            }
        }
    }

    /// What is looked for, or nothing when it has not come for as long as anyone waits, or the driver does not answer.
    pub async fn comes<T>(&self, mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
        let found = async {
            loop {
                if let Some(found) = look().await {
                    return found;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(PATIENCE, found).await.ok()
    }

    /// Runs a script after which the window may go.
    pub async fn last_script(&self, script: &str) {
        may_be_lost(self.client.execute(script, vec![])).await;
    }

    /// Clicks an element once it is there and stands still: a click is sent to a place, and the page may move on until it
    /// comes.
    pub async fn click(&self, css: &str) {
        let clicked = self.comes(async || {
            let found = self.client.find(Locator::Css(css)).await.ok()?;
            let rests = self.client.execute_async(STANDS_STILL, vec![json!(css)]);
            if rests.await.ok()? != true {
                return None;
            }
            found.click().await.ok()
        });
        if clicked.await.is_none() {
            let page = self.text().await;
            let state = self.script(STATE, vec![json!(css)]).await;
            panic!("clicked {css} in vain: {state}; the page says:\n{page}");
        }
    }

    /// Chooses one of several, once it is there.
    pub async fn choose(&self, name: &str, value: &str) {
        let css = format!("input[name='{name}'][value='{value}']");
        self.until(&css, async || {
            let click = "const input = document.querySelector(arguments[0]); input?.click(); return input?.checked ?? false;";
            let chosen = self.script(click, vec![json!(css)]).await;
            (chosen == true).then_some(())
        })
        .await;
    }

    /// Types into an element.
    pub async fn type_in(&self, css: &str, text: &str) {
        self.find(css).await.send_keys(text).await.expect(css);
    }

    /// Runs a script with arguments `arguments[0]` ...
    pub async fn script(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client
            .execute(script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs an async function body; its value, or `{"error": ...}` of what it threw.
    pub async fn async_script(&self, body: &str, arguments: Vec<Value>) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {body} }})().then((v) => done(v ?? null), (e) => done({{error: e?.code ?? String(e)}}));"
        );
        self.client
            .execute_async(&script, arguments)
            .await
            .unwrap_or_else(|error| panic!("{body}: {error}"))
    }

    /// The value of a field.
    pub async fn value(&self, css: &str) -> String {
        let found = self.find(css).await;
        found.prop("value").await.ok().flatten().unwrap_or_default()
    }

    /// All text of the page; none when nothing answers.
    pub async fn text(&self) -> String {
        let text = self
            .client
            .execute("return document.body.innerText", vec![]);
        let answer = tokio::time::timeout(PATIENCE, text).await;
        let text = answer.ok().and_then(Result::ok);
        text.and_then(|v| v.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Waits until the page says something.
    pub async fn says(&self, words: &str) {
        self.until(words, async || {
            self.text().await.contains(words).then_some(())
        })
        .await;
    }

    /// Turns to the window whose page has this element.
    pub async fn turn_to(&self, css: &str) {
        self.until(css, async || {
            for window in self.client.windows().await.ok()? {
                self.client.switch_to_window(window).await.ok()?;
                if self.client.find(Locator::Css(css)).await.is_ok() {
                    return Some(());
                }
            }
            None
        })
        .await;
    }

    /// Waits until the program has ended by itself, and takes the driver down.
    pub async fn ended(mut self, desk: &Desk) {
        let lock = desk.notebook();
        self.until("the program to end", async || vault::Lock::take(&lock).ok())
            .await;
        self.quit();
    }

    fn quit(&mut self) {
        // The native driver and the program would outlive it.
        let tree = tree_of(self.driver.id());
        for pid in &tree {
            // SAFETY: a signal to a process that this test started.
            unsafe { libc::kill(pid.cast_signed(), libc::SIGKILL) };
        }
        let _ = self.driver.wait();
        // A drop must not panic: what does not end shows in the next one that finds it there.
        comes_within(PATIENCE, || tree.iter().all(|pid| !lives(*pid)));
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.quit();
    }
}

/// Does something after which the window may go: the answer is lost with it, or never comes.
pub async fn may_be_lost<T>(answer: impl Future<Output = T>) {
    let _ = tokio::time::timeout(PATIENCE, answer).await;
}

/// A port that nobody has, below those that the system gives to whoever connects: one of these may be taken again before
/// the driver has it.
fn free_port() -> u16 {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    // Others than those of a test program that was started beside this one.
    let first =
        u32::from(NEXT.fetch_add(1, Ordering::Relaxed)) + std::process::id() % 1_000 * 1_009;
    let mut ports = (first..).map(|port| 10_000 + u16::try_from(port % 20_000).unwrap_or_default());
    let free = ports.find(|port| std::net::TcpListener::bind(("127.0.0.1", *port)).is_ok());
    free.expect("a free port")
}

/// What runs below a process, itself included.
fn names_below(pid: u32) -> Vec<String> {
    let name = |pid: &u32| std::fs::read_to_string(format!("/proc/{pid}/comm")).ok();
    tree_of(pid).iter().filter_map(name).collect()
}
