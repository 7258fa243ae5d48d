//! The keys of Leave, caught before the page gets them: WebView2 hands over every key that is no letter first, from a
//! process that does not wait for the page's.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use tauri::WebviewWindow;
use webview2_com::AcceleratorKeyPressedEventHandler;
use webview2_com::Microsoft::Web::WebView2::Win32::{
    COREWEBVIEW2_KEY_EVENT_KIND_KEY_DOWN, COREWEBVIEW2_KEY_EVENT_KIND_SYSTEM_KEY_DOWN,
    ICoreWebView2AcceleratorKeyPressedEventArgs, ICoreWebView2Controller,
};
use windows::Win32::System::SystemInformation::GetTickCount;
use windows::Win32::UI::Input::KeyboardAndMouse::{VK_ESCAPE, VK_F9};
use windows::core::Result;

use crate::desktop::{Heeds, Key, LeaveKeys, Told};

struct Watch {
    heeds: Arc<dyn Heeds>,
    keys: RefCell<LeaveKeys>,
}

thread_local! {
    static WATCH: RefCell<Option<Rc<Watch>>> = const { RefCell::new(None) };
}

/// Says what the keys of Leave do, on every page given to [`watch_page`]. Main thread only. The pages tell by themselves
/// that the person did something.
pub fn watch_keys(heeds: Arc<impl Heeds>) {
    WATCH.set(Some(Rc::new(Watch {
        heeds,
        keys: RefCell::default(),
    })));
}

/// Catches the keys of Leave on this window's page, whatever the page is busy with.
pub fn watch_page(window: &WebviewWindow) {
    // Where that fails the page catches the keys itself, as long as it is not busy.
    let _ = window.with_webview(|page| attach(&page.controller()).unwrap_or_default());
}

fn attach(page: &ICoreWebView2Controller) -> Result<()> {
    let handler = AcceleratorKeyPressedEventHandler::create(Box::new(|_, event| {
        event.map_or(Ok(()), |event| look(&event))
    }));
    let mut token = 0;
    // SAFETY: on the main thread, where the page lives; the token outlives the call, and is never needed.
    unsafe { page.add_AcceleratorKeyPressed(&handler, &raw mut token) }
}

fn look(event: &ICoreWebView2AcceleratorKeyPressedEventArgs) -> Result<()> {
    let (mut kind, mut code) = Default::default();
    // SAFETY: both values outlive the calls.
    let now = unsafe {
        event.KeyEventKind(&raw mut kind)?;
        event.VirtualKey(&raw mut code)?;
        GetTickCount()
    };
    let key = match code {
        _ if code == u32::from(VK_ESCAPE.0) => Key::Esc,
        _ if code == u32::from(VK_F9.0) => Key::F9,
        _ => Key::Other,
    };
    let is_down = [
        COREWEBVIEW2_KEY_EVENT_KIND_KEY_DOWN,
        COREWEBVIEW2_KEY_EVENT_KIND_SYSTEM_KEY_DOWN,
    ]
    .contains(&kind);
    // Cloned, so that nothing is borrowed while it leaves.
    let Some(watch) = WATCH.with_borrow(Clone::clone) else {
        return Ok(());
    };
    if !is_down {
        watch.keys.borrow_mut().release(key);
        return Ok(());
    }
    let leaves = watch.keys.borrow_mut().press(key, now);
    if leaves && watch.heeds.armed() {
        watch.heeds.leave(Told::ByKey);
        // SAFETY: a plain value. The page is on its way out.
        unsafe { event.SetHandled(true)? };
    }
    Ok(())
}
