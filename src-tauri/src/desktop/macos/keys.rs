//! The keys of Leave, caught before any window or page gets them. While a menu is open the system hands none over.

use std::cell::RefCell;
use std::ptr::{self, NonNull};
use std::sync::Arc;

use block2::RcBlock;
use objc2::MainThreadMarker;
use objc2_app_kit::{NSApplication, NSEvent, NSEventMask, NSEventModifierFlags, NSEventType};

use super::{clipboard, quit};
use crate::desktop::{Heeds, Key, LeaveKeys, Told};

/// `kVK_Escape` and `kVK_F9` (Carbon's `Events.h`): where the keys stand, whatever the keyboard's language.
const ESCAPE: u16 = 0x35;
const F9: u16 = 0x65;

/// Catches the keys of Leave, and Command with Q. Once, on the main thread. The pages tell by themselves that the person
/// did something.
pub fn watch_keys(heeds: Arc<impl Heeds>) {
    if let Some(main) = MainThreadMarker::new() {
        // Else the program would come back by itself after the next log-in.
        NSApplication::sharedApplication(main).disableRelaunchOnLogin();
        clipboard::watch(main);
        quit::watch(main, Arc::clone(&heeds));
    }
    let keys = RefCell::new(LeaveKeys::default());
    let look = RcBlock::new(move |event: NonNull<NSEvent>| {
        // SAFETY: the system's event, alive during this call.
        let known = meant(unsafe { event.as_ref() }, &keys);
        let Some(told) = known else {
            return event.as_ptr();
        };
        if !heeds.armed() {
            return event.as_ptr();
        }
        heeds.leave(told);
        ptr::null_mut()
    });
    // SAFETY: it returns the event it was given, or none. Called on the main thread only, until the program ends.
    let watching = unsafe {
        NSEvent::addLocalMonitorForEventsMatchingMask_handler(
            NSEventMask::KeyDown | NSEventMask::KeyUp,
            &look,
        )
    };
    // For as long as the program runs. Where there is none the pages catch the keys.
    std::mem::forget(watching);
}

/// How an event means Leave.
fn meant(event: &NSEvent, keys: &RefCell<LeaveKeys>) -> Option<Told> {
    let key = match event.keyCode() {
        ESCAPE => Key::Esc,
        F9 => Key::F9,
        _ => Key::Other,
    };
    let mut keys = keys.borrow_mut();
    if event.r#type() == NSEventType::KeyUp {
        keys.release(key);
        return None;
    }
    // Milliseconds since the computer began; what does not fit wraps around, which `LeaveKeys` knows.
    let time = (event.timestamp() * 1_000.0) as u64 as u32;
    if keys.press(key, time) {
        return Some(Told::ByKey);
    }
    let held = event.modifierFlags()
        & (NSEventModifierFlags::Shift
            | NSEventModifierFlags::Control
            | NSEventModifierFlags::Option
            | NSEventModifierFlags::Command);
    let quits = held == NSEventModifierFlags::Command
        && event
            .charactersIgnoringModifiers()
            .is_some_and(|typed| typed.to_string().eq_ignore_ascii_case("q"));
    quits.then_some(Told::ByClosing)
}
