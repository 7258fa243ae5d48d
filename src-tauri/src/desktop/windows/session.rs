//! What Windows tells of the session, to a window that is never shown. It must be a top-level one: a window for messages
//! alone is told of no sleep and no shutdown.

use std::cell::RefCell;
use std::thread;
use std::time::Duration;

use windows::Win32::Foundation::{HWND, LPARAM, LRESULT, WPARAM};
use windows::Win32::System::LibraryLoader::GetModuleHandleW;
use windows::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTSRegisterSessionNotification,
};
use windows::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DefWindowProcW, PBT_APMSUSPEND, RegisterClassW, WM_CLOSE, WM_POWERBROADCAST,
    WM_QUERYENDSESSION, WM_WTSSESSION_CHANGE, WNDCLASSW, WS_EX_NOACTIVATE, WS_EX_TOOLWINDOW,
    WS_POPUP, WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOCK, WTS_SESSION_LOGOFF,
};
use windows::core::{PCWSTR, Result, w};

use crate::desktop::Occasion;
use crate::signal::Signal;

/// How long sleep or shutdown is held up, unless the process ends sooner. Windows waits two seconds before it sleeps,
/// and five before it ends what does not answer.
const HOLD: Duration = Duration::from_millis(1_500);

type Tell = Box<dyn Fn(Occasion) -> bool>;

thread_local! {
    static TELL: RefCell<Option<Tell>> = const { RefCell::new(None) };
}

/// Calls `tell`, on a thread of its own, when the screen is locked or the session disconnected, before the computer
/// sleeps, and when the session or the program is asked to end. A screen saver that asks for no password tells nobody.
/// `tell` says whether the program leaves: the system is held up for that alone.
pub fn watch_session(tell: impl Fn(Occasion) -> bool + Send + Sync + 'static) {
    // Without a thread there are still the keys, and the time without one.
    let _ = thread::Builder::new().spawn(move || {
        TELL.set(Some(Box::new(tell)));
        if make_window().is_ok() {
            super::each_message(|_| {});
        }
    });
}

fn make_window() -> Result<()> {
    const NAME: PCWSTR = w!("Pantry");
    // SAFETY: the class and its name outlive the calls; `receive` lives as long as the program.
    unsafe {
        let program = GetModuleHandleW(PCWSTR::null())?.into();
        let class = WNDCLASSW {
            lpfnWndProc: Some(receive),
            hInstance: program,
            lpszClassName: NAME,
            ..WNDCLASSW::default()
        };
        RegisterClassW(&raw const class);
        let window = CreateWindowExW(
            WS_EX_TOOLWINDOW | WS_EX_NOACTIVATE,
            NAME,
            NAME,
            WS_POPUP,
            0,
            0,
            0,
            0,
            None,
            None,
            Some(program),
            None,
        )?;
        // Where the session tells nothing, sleep and shutdown are told all the same.
        let _ = WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION);
    }
    Ok(())
}

unsafe extern "system" fn receive(
    window: HWND,
    message: u32,
    word: WPARAM,
    more: LPARAM,
) -> LRESULT {
    if let Some(occasion) = occasion(message, word) {
        let leaves = TELL.with_borrow(|tell| tell.as_ref().is_some_and(|tell| tell(occasion)));
        if leaves && occasion != Occasion::Locked {
            // Once this returns the system goes on. Nothing but the end of the process is waited for.
            Signal::default().wait(HOLD);
        }
        if message == WM_CLOSE {
            // The window stays, for the next time.
            return LRESULT(0);
        }
    }
    // SAFETY: hands on what was received.
    unsafe { DefWindowProcW(window, message, word, more) }
}

/// What a message means. The end of the session is told when it is asked for, even if another program then refuses: at
/// `WM_ENDSESSION` Tauri's own window ends the process.
fn occasion(message: u32, word: WPARAM) -> Option<Occasion> {
    let word = u32::try_from(word.0).unwrap_or(u32::MAX);
    match (message, word) {
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOCK)
        | (WM_WTSSESSION_CHANGE, WTS_CONSOLE_DISCONNECT)
        | (WM_WTSSESSION_CHANGE, WTS_REMOTE_DISCONNECT) => Some(Occasion::Locked),
        (WM_POWERBROADCAST, PBT_APMSUSPEND) => Some(Occasion::Sleeping),
        (WM_WTSSESSION_CHANGE, WTS_SESSION_LOGOFF) | (WM_QUERYENDSESSION | WM_CLOSE, _) => {
            Some(Occasion::Ending)
        }
        _ => None,
    }
}
