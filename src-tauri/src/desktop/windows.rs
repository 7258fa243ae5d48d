//! Windows: Win32, and WebView2's own events. It is type-checked, and was not tried on a Windows yet.

mod again;
mod job;
mod keys;
mod session;
mod system_key;

pub use again::start_again;
pub use keys::{watch_keys, watch_page};
pub use session::watch_session;
pub use system_key::{SystemKey, take_system_key};

use std::io;
use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle};

use ::windows::Win32::Foundation::{HANDLE, HWND, LPARAM, TRUE};
use ::windows::Win32::Graphics::Dwm::{DWMWA_TRANSITIONS_FORCEDISABLED, DwmSetWindowAttribute};
use ::windows::Win32::System::DataExchange::{
    CloseClipboard, EmptyClipboard, GetClipboardOwner, OpenClipboard,
};
use ::windows::Win32::System::Diagnostics::Debug::{
    SEM_FAILCRITICALERRORS, SEM_NOGPFAULTERRORBOX, SEM_NOOPENFILEERRORBOX, SetErrorMode,
};
use ::windows::Win32::System::ErrorReporting::{
    WER_FAULT_REPORTING_FLAG_DISABLE_THREAD_SUSPENSION, WER_FAULT_REPORTING_FLAG_NOHEAP,
    WerSetFlags,
};
use ::windows::Win32::System::LibraryLoader::{
    LOAD_LIBRARY_SEARCH_DEFAULT_DIRS, SetDefaultDllDirectories,
};
use ::windows::Win32::System::Threading::{
    GetCurrentProcess, GetCurrentThreadId, OpenProcess, PROCESS_ACCESS_RIGHTS, TerminateProcess,
    WaitForSingleObject,
};
use ::windows::Win32::System::Threading::{
    GetCurrentThread, SetThreadPriority, THREAD_PRIORITY_BELOW_NORMAL,
};
use ::windows::Win32::UI::WindowsAndMessaging::{
    DispatchMessageW, EnumWindows, GetMessageW, GetWindowDisplayAffinity, GetWindowThreadProcessId,
    IsWindowVisible, MB_OK, MB_SETFOREGROUND, MSG, MessageBoxW, SW_HIDE, SetWindowDisplayAffinity,
    ShowWindow, ShowWindowAsync, WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR, WDA_NONE,
};
use ::windows::core::{BOOL, HSTRING, w};

use super::{Protection, given};

/// No crash report with our memory in it, no library from the folder the program was started in, and a job that ends
/// every process of ours with this one. First thing in main.
pub fn harden() {
    given::remember();
    again::begin();
    job::begin();
    // SAFETY: all three take plain values. None of their failures can be mended.
    unsafe {
        SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
        let _ = WerSetFlags(
            WER_FAULT_REPORTING_FLAG_NOHEAP | WER_FAULT_REPORTING_FLAG_DISABLE_THREAD_SUSPENSION,
        );
        let _ = SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    }
}

/// Tauri brings up the window system itself.
///
/// # Errors
/// Never here.
pub fn start_windows() -> io::Result<()> {
    Ok(())
}

/// Says why there is no window, in one of the system's own.
pub fn tell(words: &str) {
    let words = HSTRING::from(words);
    // SAFETY: both strings outlive the call.
    unsafe { MessageBoxW(None, &words, w!("Pantry"), MB_OK | MB_SETFOREGROUND) };
}

/// A release build has no console to print to.
///
/// # Errors
/// Never here.
pub fn silence() -> io::Result<()> {
    Ok(())
}

/// Windows sends none: the end of a session comes as a message, to [`watch_session`].
pub fn watch_signals(_end: impl Fn() + Clone + Send + 'static) {}

/// A window stands where it is put.
pub const fn insist_on_place(_window: &tauri::WebviewWindow, _smallest: (i32, i32)) {}

/// This thread gives way to whatever else wants to run. Those that it starts do not: Windows hands no priority on.
pub fn give_way() {
    // SAFETY: the thread's own handle, which needs no closing. Refused, it goes on as it was.
    let _ = unsafe { SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_BELOW_NORMAL) };
}

/// Not done here: a window comes as soon as its page has loaded.
pub const fn show_unseen(_window: &tauri::WebviewWindow) -> bool {
    false
}

/// Nor this.
pub const fn veil(_window: &tauri::WebviewWindow) -> bool {
    false
}

/// There is none to take back.
pub const fn take_back(_window: &tauri::WebviewWindow, _place: Option<(f64, f64)>) {}

/// At once.
pub fn once_seen(_window: &tauri::WebviewWindow, then: impl FnOnce() + 'static) {
    then();
}

/// Here the main thread hides them.
pub const fn hide_from_any_thread() {}

/// Takes every window of ours off the screen: those of Tauri, the system's dialogs that this process opened, and what
/// WebView2's processes show beside its page. Main thread only.
pub fn hide_windows() {
    let windows = visible_windows();
    // The page first: to ask for the other processes takes a moment.
    hide_those_of(&windows, &[std::process::id()]);
    hide_those_of(&windows, &job::others());
}

fn hide_those_of(windows: &[HWND], processes: &[u32]) {
    let at_once = TRUE;
    for &window in windows {
        let (thread, process) = owner(window);
        if !processes.contains(&process) {
            continue;
        }
        // SAFETY: a window that is gone by now is refused; the attribute is a BOOL that outlives the call.
        unsafe {
            // Else it fades away. Without that it goes all the same.
            let _ = DwmSetWindowAttribute(
                window,
                DWMWA_TRANSITIONS_FORCEDISABLED,
                (&raw const at_once).cast(),
                size_of::<BOOL>() as u32,
            );
            // To hide a window of another thread is to wait for that thread, which may hang.
            let _ = if thread == GetCurrentThreadId() {
                ShowWindow(window, SW_HIDE)
            } else {
                ShowWindowAsync(window, SW_HIDE)
            };
        }
    }
}

/// Every window on the screen that is inside no other.
fn visible_windows() -> Vec<HWND> {
    unsafe extern "system" fn collect(window: HWND, found: LPARAM) -> BOOL {
        // SAFETY: `found` is the list below, which nothing else uses meanwhile.
        unsafe {
            if IsWindowVisible(window).as_bool() {
                (*(found.0 as *mut Vec<HWND>)).push(window);
            }
        }
        TRUE
    }
    let mut found = Vec::<HWND>::new();
    // SAFETY: `collect` is called during this call only. When it is cut short, what was found counts.
    let _ = unsafe { EnumWindows(Some(collect), LPARAM(&raw mut found as isize)) };
    found
}

/// The thread and the process of a window; zeros when it is gone.
fn owner(window: HWND) -> (u32, u32) {
    let mut process = 0;
    // SAFETY: the number outlives the call.
    let thread = unsafe { GetWindowThreadProcessId(window, Some(&raw mut process)) };
    (thread, process)
}

/// None is put here: keys come to the page without this process, and the page is asked more than once.
pub const fn put_fence(_window: &tauri::WebviewWindow) -> bool {
    false
}

/// Empties the clipboard where what stands there came from this program. The clipboard's history keeps its copy.
pub fn take_back_clipboard() {
    // SAFETY: plain calls. While the clipboard is open nobody else can put anything there.
    unsafe {
        // Another program has it open: it is busy putting something there, or reads what it may read anyway.
        if OpenClipboard(None).is_err() {
            return;
        }
        if clipboard_is_ours() {
            // Nothing is left to do it with.
            let _ = EmptyClipboard();
        }
        // This process ends in a moment in any case.
        let _ = CloseClipboard();
    }
}

/// Whether what stands in the clipboard came from this program. Its history is not looked at: nothing tells what is in it.
pub fn clipboard_is_ours() -> bool {
    // SAFETY: a plain call.
    let process = unsafe { GetClipboardOwner() }.map_or(0, |window| owner(window).1);
    process == std::process::id() || job::others().contains(&process)
}

/// Ends WebView2's processes, the workers, and every other process of ours, and waits until each is gone.
pub fn kill_descendants() {
    job::end_others();
}

/// Ends this process at once: no destructor, no exit handler of a library, nothing that could hang.
pub fn end() -> ! {
    // SAFETY: ends the process that calls it.
    let _ = unsafe { TerminateProcess(GetCurrentProcess(), 0) };
    // Never reached: a process may always end itself.
    std::process::abort()
}

/// Asks that programs which capture the screen see nothing of the window, or that they see it again. Returns what the
/// system says of it afterwards.
pub fn protect(window: &tauri::WebviewWindow, on: bool) -> Protection {
    let Ok(window) = window.hwnd() else {
        return Protection::NotOffered;
    };
    // What holds is read back below; Windows before 10.0.19041 knows only the black window.
    let wanted: &[_] = if on {
        &[WDA_EXCLUDEFROMCAPTURE, WDA_MONITOR]
    } else {
        &[WDA_NONE]
    };
    let mut holds = WDA_NONE.0;
    // SAFETY: the window is one of ours; the number outlives the call.
    let known = unsafe {
        let _ = wanted
            .iter()
            .any(|affinity| SetWindowDisplayAffinity(window, *affinity).is_ok());
        GetWindowDisplayAffinity(window, &raw mut holds)
    };
    match known {
        Err(_) => Protection::NotOffered,
        Ok(()) if holds == WDA_NONE.0 => Protection::Off,
        Ok(()) => Protection::On,
    }
}

fn open(process: u32, rights: PROCESS_ACCESS_RIGHTS) -> ::windows::core::Result<OwnedHandle> {
    // SAFETY: the handle is new, and ours to close.
    unsafe { OpenProcess(rights, false, process).map(|new| OwnedHandle::from_raw_handle(new.0)) }
}

/// Waits for a process to end, so many milliseconds at most.
fn waited(process: &OwnedHandle, limit: u32) {
    // SAFETY: the handle is open. Whether it ended in time changes nothing for whoever waits.
    let _ = unsafe { WaitForSingleObject(HANDLE(process.as_raw_handle()), limit) };
}

/// Hands each message of this thread to `look` and to its window, and sleeps between, until the thread is told to end.
fn each_message(mut look: impl FnMut(&MSG)) {
    let mut message = MSG::default();
    // SAFETY: the message outlives both calls.
    unsafe {
        while GetMessageW(&raw mut message, None, 0, 0).0 > 0 {
            look(&message);
            DispatchMessageW(&raw const message);
        }
    }
}
