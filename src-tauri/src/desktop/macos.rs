//! macOS: AppKit. It is type-checked, and was not tried on a Mac yet.

mod clipboard;
mod keys;
mod observed;
mod quit;
mod session;
mod system_key;

pub use clipboard::{clipboard_is_ours, take_back_clipboard};
pub use keys::watch_keys;
pub use session::{watch_session, watch_signals};
pub use system_key::{SystemKey, take_system_key};

use std::cell::Cell;
use std::ffi::OsStr;
use std::io::{self, Write};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};

use block2::RcBlock;
use dispatch2::run_on_main;
use objc2::MainThreadMarker;
use objc2_app_kit::{
    NSAlert, NSApplication, NSApplicationActivationPolicy, NSWindow, NSWindowAnimationBehavior,
    NSWindowCollectionBehavior, NSWindowSharingType,
};
use objc2_core_foundation::{CFRunLoop, kCFRunLoopCommonModes};
use objc2_foundation::{NSOperatingSystemVersion, NSProcessInfo, NSString};
use tauri::{AppHandle, WebviewWindow};

use super::{Protection, given};

/// From here on programs may see a window that asks not to be captured (ScreenCaptureKit).
const SEEN_ALL_THE_SAME: NSOperatingSystemVersion = NSOperatingSystemVersion {
    majorVersion: 15,
    minorVersion: 0,
    patchVersion: 0,
};
/// As many processes as are looked at: each core has one worker.
const MOST: usize = 1024;

/// No file with our memory in it when the program crashes. First thing in main. The system's own reports of crashes hold
/// none (SECURITY.md).
pub fn harden() {
    given::remember();
    let none = libc::rlimit {
        rlim_cur: 0,
        rlim_max: 0,
    };
    // SAFETY: the limit outlives the call. Refused, none is written but where somebody asked for it.
    unsafe { libc::setrlimit(libc::RLIMIT_CORE, &raw const none) };
}

/// Tauri brings up the window system itself.
///
/// # Errors
/// Never here.
pub fn start_windows() -> io::Result<()> {
    Ok(())
}

/// Says why there is no window, in one of the system's own. Main thread, where no event loop runs.
pub fn tell(words: &str) {
    let Some(main) = MainThreadMarker::new() else {
        // Nobody may be there to read it.
        let _ = writeln!(io::stderr(), "pantry: {words}");
        return;
    };
    let app = NSApplication::sharedApplication(main);
    app.setActivationPolicy(NSApplicationActivationPolicy::Regular);
    // Else it may stand behind other programs' windows.
    #[expect(deprecated, reason = "what came in its place needs macOS 14")]
    app.activateIgnoringOtherApps(true);
    let alert = NSAlert::new(main);
    alert.setMessageText(&NSString::from_str(words));
    alert.runModal();
}

/// A program started from the desktop has no terminal to print to.
///
/// # Errors
/// Never here.
pub fn silence() -> io::Result<()> {
    Ok(())
}

/// Has the main thread do something soon; on the main thread itself, at once. Neither by Tauri's queue nor by the system's
/// main one: both may stand still while a loop runs inside another.
///
/// # Errors
/// Never here.
pub fn on_main_thread(_app: &AppHandle, work: impl FnOnce() + Send + 'static) -> tauri::Result<()> {
    if MainThreadMarker::new().is_some() {
        work();
        return Ok(());
    }
    let work = Cell::new(Some(work));
    let block = RcBlock::new(move || {
        if let Some(work) = work.take() {
            work();
        }
    });
    if let Some(main) = CFRunLoop::main() {
        // SAFETY: the mode is the system's own. The loop copies the block, and calls it once, on the main thread; nothing
        // else touches it.
        unsafe { main.perform_block(kCFRunLoopCommonModes.map(AsRef::as_ref), Some(&block)) };
        main.wake_up();
    }
    Ok(())
}

/// This thread gives way to whatever else wants to run. Those that it starts do not.
pub fn give_way() {
    // SAFETY: plain values. Refused, it goes on as it was.
    unsafe { libc::pthread_set_qos_class_self_np(libc::qos_class_t::QOS_CLASS_UTILITY, 0) };
}

/// The system keeps no picture of this window to bring it back by, and gives it no screen of its own. The keys of Leave are
/// heard for all windows at once.
pub fn watch_page(window: &WebviewWindow) {
    // Tauri never asks that a window be brought back; without this one only that holds.
    let _ = window.with_webview(|page| {
        // SAFETY: Tauri's own window, alive during this call, on the main thread.
        let window: &NSWindow = unsafe { &*page.ns_window().cast() };
        window.setRestorable(false);
        // A screen of its own would stay, black, when the window goes.
        let elsewhere =
            window.collectionBehavior() & !NSWindowCollectionBehavior::FullScreenPrimary;
        window.setCollectionBehavior(elsewhere | NSWindowCollectionBehavior::FullScreenNone);
    });
}

/// A window stands where it is put.
pub const fn insist_on_place(_window: &WebviewWindow, _smallest: (i32, i32)) {}

/// Not done here: a window comes as soon as its page has loaded.
pub const fn show_unseen(_window: &WebviewWindow) -> bool {
    false
}

/// Nor this.
pub const fn veil(_window: &WebviewWindow) -> bool {
    false
}

/// There is none to take back.
pub const fn take_back(_window: &WebviewWindow, _place: Option<(f64, f64)>) {}

/// At once.
pub fn once_seen(_window: &WebviewWindow, then: impl FnOnce() + 'static) {
    then();
}

/// Here the main thread hides them.
pub const fn hide_from_any_thread() {}

/// Takes every window of ours off the screen, those of the system's dialogs too. Main thread only.
pub fn hide_windows() {
    let Some(main) = MainThreadMarker::new() else {
        return;
    };
    for window in NSApplication::sharedApplication(main).windows() {
        // Else it fades away.
        window.setAnimationBehavior(NSWindowAnimationBehavior::None);
        window.orderOut(None);
    }
}

/// None is put here: keys come to the page without this process, and the page is asked more than once.
pub const fn put_fence(_window: &WebviewWindow) -> bool {
    false
}

/// Ends the workers. WebKit's processes belong to the system, which ends them once this one is gone.
pub fn kill_descendants() {
    let mut found = [0_i32; MOST];
    // SAFETY: the list outlives the call, and has the size that is told.
    let count = unsafe {
        libc::proc_listchildpids(
            libc::getpid(),
            found.as_mut_ptr().cast(),
            size_of_val(&found) as libc::c_int,
        )
    };
    let count = usize::try_from(count).unwrap_or(0);
    for &pid in found.iter().take(count).filter(|pid| **pid > 0) {
        // SAFETY: a child that nobody has waited for keeps its number. One that can't be ended is about to end.
        unsafe { libc::kill(pid, libc::SIGKILL) };
    }
}

/// Ends this process at once: no destructor, no exit handler of a library, nothing that could hang.
pub fn end() -> ! {
    // SAFETY: ends the process that calls it.
    unsafe { libc::_exit(0) }
}

/// Starts a clean process, with the environment as it was given and `setting` beside it, and ends this one. Not by replacing
/// its image: that one would stand in the Dock as what was there before. Does not return but with the failure.
pub fn start_again(setting: &[(&str, String)]) -> io::Error {
    match opened(setting).or_else(|_| started(setting)) {
        Ok(()) => end(),
        Err(error) => error,
    }
}

/// Has the system open the program, which brings its window to the front.
fn opened(setting: &[(&str, String)]) -> io::Result<()> {
    let program = &given::given()?.program;
    let bundle = program
        .ancestors()
        .find(|folder| folder.extension() == Some(OsStr::new("app")));
    let bundle = bundle.ok_or(io::ErrorKind::NotFound)?;
    let mut open = Command::new("/usr/bin/open");
    open.arg("-n").arg(bundle);
    for (name, value) in setting {
        open.arg("--env").arg(format!("{name}={value}"));
    }
    let opened = open
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    opened
        .success()
        .then_some(())
        .ok_or_else(|| io::ErrorKind::Other.into())
}

/// A program that is in no bundle, or whose system knows less of `open`.
fn started(setting: &[(&str, String)]) -> io::Result<()> {
    let mut command = given::command()?;
    command
        .envs(setting.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // The system may end the whole group of a program that has ended.
        .process_group(0)
        .spawn()
        .map(|_| ())
}

/// Asks that programs which capture the screen don't see the window, or that they see it again. Returns what the system
/// says of it afterwards, where that can be relied upon.
pub fn protect(window: &WebviewWindow, on: bool) -> Protection {
    let wanted = if on {
        NSWindowSharingType::None
    } else {
        NSWindowSharingType::ReadOnly
    };
    let holds = run_on_main(|_| {
        let pointer = window.ns_window().ok()?;
        // SAFETY: Tauri's own window, alive during this call, on the main thread.
        let window: &NSWindow = unsafe { &*pointer.cast() };
        window.setSharingType(wanted);
        Some(window.sharingType())
    });
    match holds {
        None => Protection::NotOffered,
        Some(_)
            if NSProcessInfo::processInfo().isOperatingSystemAtLeastVersion(SEEN_ALL_THE_SAME) =>
        {
            Protection::NotOffered
        }
        Some(NSWindowSharingType::None) => Protection::On,
        Some(_) => Protection::Off,
    }
}
