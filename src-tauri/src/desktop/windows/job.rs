//! The job that this process and all it starts belong to: who they are, and that none outlives this one.
//!
//! A list of processes with their parents would not do: Windows gives a dead parent's number to another process.

use std::os::windows::io::{AsRawHandle, FromRawHandle, OwnedHandle};
use std::sync::OnceLock;

use windows::Win32::Foundation::HANDLE;
use windows::Win32::System::JobObjects::{
    AssignProcessToJobObject, CreateJobObjectW, IsProcessInJob, JOB_OBJECT_LIMIT_BREAKAWAY_OK,
    JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE, JOBOBJECT_EXTENDED_LIMIT_INFORMATION,
    JobObjectBasicProcessIdList, JobObjectExtendedLimitInformation, QueryInformationJobObject,
    SetInformationJobObject,
};
use windows::Win32::System::Threading::{
    GetCurrentProcess, PROCESS_QUERY_LIMITED_INFORMATION, PROCESS_SYNCHRONIZE, PROCESS_TERMINATE,
    TerminateProcess,
};
use windows::core::{BOOL, PCWSTR, Result};

/// How long a process may take to go, in milliseconds. Its threads run no more from the moment it is ended.
const GONE: u32 = 500;

/// Never closed but by the end of this process, which ends all that are left in it.
static JOB: OnceLock<OwnedHandle> = OnceLock::new();

/// As many processes as are looked at: WebView2 has about ten, and each core one worker.
const MOST: usize = 1024;

/// `JOBOBJECT_BASIC_PROCESS_ID_LIST`, with room.
#[repr(C)]
struct List {
    assigned: u32,
    listed: u32,
    numbers: [usize; MOST],
}

/// Puts this process into its job. Where that is refused, WebView2's processes end by themselves once it is gone.
pub fn begin() {
    if let Ok(job) = make() {
        // Called once, before any other thread runs.
        let _ = JOB.set(job);
    }
}

/// There is a job, and what shall outlive this process must be let go from it.
pub fn is_on() -> bool {
    JOB.get().is_some()
}

fn make() -> Result<OwnedHandle> {
    let mut limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION::default();
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_BREAKAWAY_OK;
    // SAFETY: the handle is new, and ours; the limits outlive the call.
    unsafe {
        let job = OwnedHandle::from_raw_handle(CreateJobObjectW(None, PCWSTR::null())?.0);
        SetInformationJobObject(
            handle(&job),
            JobObjectExtendedLimitInformation,
            (&raw const limits).cast(),
            size_of_val(&limits) as u32,
        )?;
        AssignProcessToJobObject(handle(&job), GetCurrentProcess())?;
        Ok(job)
    }
}

/// The numbers of all processes in the job but this one.
pub fn others() -> Vec<u32> {
    let Some(job) = JOB.get() else {
        return Vec::new();
    };
    let mut list = List {
        assigned: 0,
        listed: 0,
        numbers: [0; MOST],
    };
    // SAFETY: the list outlives the call. One that did not fit is filled as far as it goes.
    let _ = unsafe {
        QueryInformationJobObject(
            Some(handle(job)),
            JobObjectBasicProcessIdList,
            (&raw mut list).cast(),
            size_of::<List>() as u32,
            None,
        )
    };
    list.numbers
        .iter()
        .take(list.listed as usize)
        .filter_map(|number| u32::try_from(*number).ok())
        .filter(|number| *number != std::process::id())
        .collect()
}

/// Ends them, and waits until each is gone: they hold files open that are to be swept.
pub fn end_others() {
    let rights = PROCESS_TERMINATE | PROCESS_SYNCHRONIZE | PROCESS_QUERY_LIMITED_INFORMATION;
    let ended: Vec<OwnedHandle> = others()
        .into_iter()
        // One that can't be opened is gone.
        .filter_map(|number| super::open(number, rights).ok())
        // Its number may be another's by now.
        .filter(is_inside)
        .inspect(|process| {
            // SAFETY: the handle is open. A process that can't be ended is about to end.
            let _ = unsafe { TerminateProcess(handle(process), 0) };
        })
        .collect();
    for process in &ended {
        super::waited(process, GONE);
    }
}

fn is_inside(process: &OwnedHandle) -> bool {
    let mut inside = BOOL(0);
    // SAFETY: both handles are open, and the answer outlives the call. No answer is a no.
    let asked = unsafe { IsProcessInJob(handle(process), JOB.get().map(handle), &raw mut inside) };
    asked.is_ok() && inside.as_bool()
}

fn handle(owned: &OwnedHandle) -> HANDLE {
    HANDLE(owned.as_raw_handle())
}
