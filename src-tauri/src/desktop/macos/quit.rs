//! The program is asked to end, from the Dock or a menu: AppKit asks its delegate first, and Tauri's has no answer to that.

use std::ffi::c_char;
use std::mem;
use std::sync::{Arc, OnceLock};

use objc2::ffi::class_addMethod;
use objc2::runtime::{AnyClass, AnyObject, Imp, Sel};
use objc2::{MainThreadMarker, sel};
use objc2_app_kit::{NSApplication, NSApplicationTerminateReply};

use super::session::hold;
use crate::desktop::{Heeds, Told};

/// Returns `NSApplicationTerminateReply`, an unsigned word; takes an object, a selector, and an object.
const TYPES: *const c_char = c"Q@:@".as_ptr();

static LEAVE: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// Leaves when it is. Once, on the main thread, after Tauri has begun.
pub fn watch(main: MainThreadMarker, heeds: Arc<impl Heeds>) {
    // Called once.
    let _ = LEAVE.set(Box::new(move || heeds.leave(Told::ByClosing)));
    let app = NSApplication::sharedApplication(main);
    let Some(delegate) = app.delegate() else {
        return;
    };
    let object: &AnyObject = delegate.as_ref();
    let class: *const AnyClass = object.class();
    type Answer = extern "C-unwind" fn(&AnyObject, Sel, &AnyObject) -> NSApplicationTerminateReply;
    // SAFETY: the function has the types that are told; where the class has such a method already, nothing changes.
    unsafe {
        let answer: Imp = mem::transmute::<Answer, Imp>(ask);
        class_addMethod(
            class.cast_mut(),
            sel!(applicationShouldTerminate:),
            answer,
            TYPES,
        );
    }
    // What a delegate can answer is looked up when it is set.
    app.setDelegate(Some(&delegate));
}

extern "C-unwind" fn ask(
    _delegate: &AnyObject,
    _selector: Sel,
    _app: &AnyObject,
) -> NSApplicationTerminateReply {
    if let Some(leave) = LEAVE.get() {
        leave();
        hold();
    }
    NSApplicationTerminateReply::TerminateNow
}
