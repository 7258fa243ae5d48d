//! The windows: the front, that of the first start, and the private one.

use std::thread;
use std::time::Duration;

use tauri::utils::config::Color;
use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    AppHandle, LogicalPosition, Manager, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

use crate::failure::Answer;
use crate::leaving::{self, After};
use crate::place::Place;
use crate::signal::Signal;
use crate::stage::Unseen;
use crate::state::Pantry;
use crate::wire::{Front, Preferences, Theme};
use crate::{desktop, parting};

/// The window anyone may see.
pub const FRONT: &str = "front";
/// The window that leads through the first start.
pub const BEGIN: &str = "begin";
/// The window that Leave takes away.
pub const PRIVATE: &str = "private";

/// What stands in the title bar and the task switcher, always.
const TITLE: &str = "Pantry";
/// The recipe box.
const RECIPES: &str = "front/index.html";
/// The pages' own paper, light and dark, so that nothing flashes before they are painted.
const PAPER: Color = Color(0xFB, 0xF9, 0xF5, 0xFF);
const NIGHT: Color = Color(0x15, 0x19, 0x1C, 0xFF);
/// The least width and height of the front, in logical pixels.
const SMALLEST: (i32, i32) = (420, 420);
/// How long a page may take to paint itself, the private one once the notebook is open. After that its window comes as it
/// is, so that whatever went wrong can be read, and left.
const PAINTED: Duration = Duration::from_secs(5);

/// Opens the first window of this start.
///
/// # Errors
/// When the system gives no window.
pub fn open_first(app: &AppHandle) -> tauri::Result<()> {
    if app.state::<Pantry>().is_first_start() {
        open_begin(app)
    } else {
        open_front(app)
    }
}

fn open_front(app: &AppHandle) -> tauri::Result<()> {
    let pantry = app.state::<Pantry>();
    let (page, width, height) = match (pantry.place, pantry.look().front) {
        // A field for a passphrase where something else just stood would tell.
        (Some(Place { size, .. }), _) => (RECIPES, size.0, size.1),
        (None, Front::Recipes) => (RECIPES, 1000.0, 720.0),
        (None, Front::Lock) => ("lock/index.html", 560.0, 520.0),
    };
    let mut window = base(app, FRONT, page)
        .inner_size(width, height)
        .min_inner_size(SMALLEST.0.into(), SMALLEST.1.into());
    if let Some(Place { at, maximized, .. }) = pantry.place {
        window = window.position(at.0, at.1).maximized(maximized);
    }
    let window = window.build()?;
    if pantry.place.is_some() {
        desktop::insist_on_place(&window, SMALLEST);
    }
    leave_when_closed(app, &window);
    Ok(())
}

/// Opens the window of the first start in place of the front.
///
/// # Errors
/// When the system gives no window; the front stays then.
pub fn open_begin(app: &AppHandle) -> tauri::Result<()> {
    let window = base(app, BEGIN, "begin/index.html")
        .inner_size(960.0, 720.0)
        .min_inner_size(880.0, 560.0)
        .content_protected(true)
        .build()?;
    leave_when_closed(app, &window);
    app.state::<Pantry>().stage.begin();
    parting::begin_unopened(app);
    take_away(app, FRONT)
}

/// Prepares the private window, unseen, so that it is there when the key is. Once is enough.
///
/// # Errors
/// When the system gives no window.
pub fn prepare_private(app: &AppHandle) -> tauri::Result<()> {
    if app.get_webview_window(PRIVATE).is_some() {
        return Ok(());
    }
    let window = base(app, PRIVATE, "private/index.html")
        .inner_size(1180.0, 780.0)
        .min_inner_size(880.0, 560.0)
        .content_protected(true)
        .build()?;
    leave_when_closed(app, &window);
    Ok(())
}

/// The notebook is open: its page may paint itself, and its window comes, at the latest after a while.
pub fn announce_private(app: &AppHandle) {
    let pantry = app.state::<Pantry>();
    parting::begin(app);
    pantry.stage.open();
    let app = app.clone();
    // Without a thread the page has to show its window itself, as it does.
    let _ = thread::Builder::new().spawn(move || {
        if !app.state::<Pantry>().stage.painted.wait(PAINTED) {
            let again = app.clone();
            // A program that ends meanwhile has no window to show.
            let _ = app.run_on_main_thread(move || {
                again.state::<Pantry>().stage.painted.give();
                show_now(&again, PRIVATE);
            });
        }
    });
}

/// The private page has painted itself, or can't as long as its window is not shown: it comes in place of the one before, if it
/// has not yet. Main thread only.
pub fn show_private(app: &AppHandle) {
    let stage = &app.state::<Pantry>().stage;
    let is_first = stage.painted.give();
    if stage.unseen(PRIVATE).is_some() {
        show_now(app, PRIVATE);
    } else if is_first && let Some(window) = app.get_webview_window(PRIVATE) {
        show(&window, after_showing(app, PRIVATE));
    }
}

/// Hides both windows by Tauri's own means, for systems where the desktop seam can't. Main thread only.
pub fn hide(app: &AppHandle) {
    for window in app.webview_windows().values() {
        // The process ends within two seconds in any case.
        let _ = window.hide();
    }
}

/// Where the window of the first start stands; nothing when it fills the screen, or there is none. Main thread only.
pub fn begin_place(app: &AppHandle) -> Option<(f64, f64)> {
    let place = Place::of(&app.get_webview_window(BEGIN)?)?;
    (!place.maximized).then_some(place.at)
}

/// Shows the window of the first start again where it stood, after leaving was practised. Main thread only.
pub fn show_begin(app: &AppHandle, place: Option<(f64, f64)>) {
    if let Some(window) = app.get_webview_window(BEGIN) {
        show(&window, || {});
        stand_at(&window, place);
    }
}

/// Where the private window stood; nothing while there is none. Main thread only.
pub fn private_place(app: &AppHandle) -> Option<Place> {
    let pantry = app.state::<Pantry>();
    let is_open = pantry.stage.is_open();
    let window = app.get_webview_window(PRIVATE).filter(|_| is_open)?;
    pantry.choices.place().or_else(|| Place::of(&window))
}

/// Has the private page say that it leaves soon, unless somebody does something.
pub fn say_soon(app: &AppHandle) {
    if let Some(page) = app.get_webview_window(PRIVATE) {
        // A page that can't say it is left all the same.
        let _ = page.eval("globalThis.dispatchEvent(new Event('pantry-idle'))");
    }
}

/// Tells the private page that it stands otherwise with the key for the whole system.
pub fn say_key_changed(app: &AppHandle) {
    if let Some(page) = app.get_webview_window(PRIVATE) {
        // A page that does not hear it says so when it comes the next time.
        let _ = page.eval("globalThis.dispatchEvent(new Event('pantry-key'))");
    }
}

/// Asks the private page for what was typed last; `false` when there is no page to ask.
pub fn ask_page_to_keep(app: &AppHandle) -> bool {
    app.state::<Pantry>().stage.is_open()
        && app.get_webview_window(PRIVATE).is_some_and(|page| {
            page.eval("globalThis.dispatchEvent(new Event('pantry-flush'))")
                .is_ok()
        })
}

/// Puts a key behind all that were typed on the private page: when it comes, the page hands over what was typed last.
/// `false` when that can't be done. Main thread only.
pub fn put_fence(app: &AppHandle) -> bool {
    app.state::<Pantry>().stage.is_open()
        && app
            .get_webview_window(PRIVATE)
            .is_some_and(|window| desktop::put_fence(&window))
}

fn take_away(app: &AppHandle, label: &str) -> tauri::Result<()> {
    let window = app.get_webview_window(label);
    window.map_or(Ok(()), |window| window.destroy())
}

/// Closing a window leaves, whichever it is, and so do the keys on its page; only one that another took the place of is destroyed.
fn leave_when_closed(app: &AppHandle, window: &WebviewWindow) {
    desktop::watch_page(window);
    let app = app.clone();
    let label = window.label().to_owned();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            api.prevent_close();
            leaving::leave(&app, After::AsChosen);
        }
        WindowEvent::Moved(_) | WindowEvent::Resized(_) if label == PRIVATE => note_place(&app),
        _ => {}
    });
}

/// Remembers where the private window stands, while it does: once it is hidden, its frame is gone, and X tells another place.
fn note_place(app: &AppHandle) {
    let pantry = app.state::<Pantry>();
    if pantry.leaving.is_on() || pantry.stage.unseen(PRIVATE).is_some() {
        return;
    }
    if let Some(place) = app.get_webview_window(PRIVATE).as_ref().and_then(Place::of) {
        pantry.choices.note_place(place);
    }
}

fn base<'a>(
    app: &'a AppHandle,
    label: &str,
    page: &str,
) -> WebviewWindowBuilder<'a, tauri::Wry, AppHandle> {
    let places = &app.state::<Pantry>().places;
    // Tauri serves the pages once for each data directory, and every incognito window is a world of its own: each
    // needs its own directory. WebDriver reaches one world only.
    let world = if cfg!(feature = "e2e") { FRONT } else { label };
    WebviewWindowBuilder::new(app, label, WebviewUrl::App(page.into()))
        .title(TITLE)
        .visible(false)
        .background_color(PAPER)
        // WebDriver needs a context with automation, which an incognito one refuses.
        .incognito(cfg!(not(feature = "e2e")))
        .data_directory(places.webview().join(world))
        .general_autofill_enabled(false)
        .disable_drag_drop_handler()
        .devtools(false)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_page_load(show_when_painted)
}

fn is_ours(url: &tauri::Url) -> bool {
    url.scheme() == "tauri" || url.host_str() == Some("tauri.localhost")
}

/// A window waits until its page has painted itself: out of sight, where the system can do that, since no page paints
/// itself that is not shown.
fn show_when_painted(window: WebviewWindow, payload: tauri::webview::PageLoadPayload<'_>) {
    if payload.event() != PageLoadEvent::Finished {
        return;
    }
    let stage = &window.state::<Pantry>().stage;
    tint(&window);
    let is_unseen = !window.state::<Pantry>().leaving.is_on() && desktop::show_unseen(&window);
    let unseen = is_unseen.then(|| stage.hide(window.label(), true));
    if window.label() == PRIVATE {
        // It waits for the key as well.
        return;
    }
    match unseen {
        Some(unseen) => show_at_latest(&window, unseen),
        None => show(&window, || {}),
    }
}

/// Has a window that nobody sees be seen after a while, if its page has not told by then that it is painted.
fn show_at_latest(window: &WebviewWindow, unseen: Unseen) {
    let app = window.app_handle().clone();
    let label = window.label().to_owned();
    // Without a thread the page has to show its window itself, as it does.
    let _ = thread::Builder::new().spawn(move || {
        Signal::default().wait(PAINTED);
        let again = app.clone();
        // A program that ends meanwhile has no window to show.
        let _ = app.run_on_main_thread(move || {
            // It may have been seen, and shown anew, since.
            if again.state::<Pantry>().stage.unseen(&label) == Some(unseen) {
                show_now(&again, &label);
            }
        });
    });
}

/// The page of the front or of the first start has painted itself: its window comes, if it has not yet. Main thread only.
pub fn show_painted(app: &AppHandle, label: &str) {
    if app.state::<Pantry>().stage.unseen(label).is_some() {
        show_now(app, label);
    }
}

/// Has a window be seen, as it is.
fn show_now(app: &AppHandle, label: &str) {
    let pantry = app.state::<Pantry>();
    let Some(window) = app.get_webview_window(label) else {
        return;
    };
    if pantry.leaving.is_on() {
        return;
    }
    let is_veiled = pantry.stage.unseen(label).is_some_and(|it| !it.away);
    let then = after_showing(app, label);
    if is_veiled {
        pantry.stage.unhide(label);
        desktop::once_seen(&window, then);
    } else {
        bring(&window, then);
    }
}

/// The private window takes the place of those before, once it can be seen.
fn after_showing(app: &AppHandle, label: &str) -> impl FnOnce() + 'static {
    let before: &[&str] = if label == PRIVATE {
        &[FRONT, BEGIN]
    } else {
        &[]
    };
    let app = app.clone();
    move || {
        for label in before {
            // One that can't be destroyed stays beneath.
            let _ = take_away(&app, label);
        }
    }
}

/// Another look, and for every window the paper of its colours.
///
/// # Errors
/// When it can't be written.
pub fn wear(app: &AppHandle, look: Preferences) -> Answer<()> {
    app.state::<Pantry>().set_look(look)?;
    let all = app.clone();
    // A program that ends has no windows any more.
    let _ = app.run_on_main_thread(move || all.webview_windows().values().for_each(tint));
    Ok(())
}

/// Main thread only.
fn tint(window: &WebviewWindow) {
    let dark = match window.state::<Pantry>().look().theme {
        Theme::Light => false,
        Theme::Dark => true,
        Theme::System => desktop::is_dark(window),
    };
    // One that keeps the other paper shows it for a moment, and nothing else.
    let _ = window.set_background_color(Some(if dark { NIGHT } else { PAPER }));
}

/// From where nobody sees it, if it is there. Where it stands then, if it has a place of its own.
fn bring_back(window: &WebviewWindow) -> Option<(f64, f64)> {
    let pantry = window.state::<Pantry>();
    pantry.stage.unhide(window.label())?;
    let place = pantry.place.filter(|_| window.label() == FRONT);
    desktop::take_back(window, place.map(|place| place.at));
    let place = place?;
    if place.maximized {
        // One that stays small shows recipes all the same.
        let _ = window.maximize();
    }
    (!place.maximized).then_some(place.at)
}

/// And calls when what stands in it can be seen; not at all where that is only once its page says that it is painted.
fn show(window: &WebviewWindow, then: impl FnOnce() + 'static) {
    let pantry = window.state::<Pantry>();
    if pantry.leaving.is_on() {
        return;
    }
    if desktop::veil(window) {
        come(window);
        show_at_latest(window, pantry.stage.hide(window.label(), false));
    } else {
        bring(window, then);
    }
}

/// The same, however its page stands.
fn bring(window: &WebviewWindow, then: impl FnOnce() + 'static) {
    come(window);
    desktop::once_seen(window, then);
}

fn come(window: &WebviewWindow) {
    let at = bring_back(window);
    // A window that can't be shown leaves nothing to do it with.
    let _ = window.show();
    stand_at(window, at);
    let _ = window.set_focus();
}

/// Xfwm4 brings a new window wholly onto the screen, whatever was asked for; one that is there it moves as told.
fn stand_at(window: &WebviewWindow, place: Option<(f64, f64)>) {
    if let Some((x, y)) = place {
        // One that stands elsewhere shows the same.
        let _ = window.set_position(LogicalPosition::new(x, y));
    }
}
