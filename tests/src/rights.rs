//! Who may look into whose process. The system lets root look into any: here root is refused what anyone else is.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::thread;

/// `CAP_SYS_PTRACE` (`linux/capability.h`).
const SYS_PTRACE: u32 = 19;
/// `_LINUX_CAPABILITY_VERSION_3`.
const VERSION: u32 = 0x2008_0522;

/// `struct __user_cap_header_struct`; zero means the calling thread.
#[repr(C)]
struct Header {
    version: u32,
    thread: libc::c_int,
}

/// `struct __user_cap_data_struct`.
#[repr(C)]
#[derive(Clone, Copy, Default)]
struct Rights {
    effective: u32,
    permitted: u32,
    inheritable: u32,
}

/// Starts it without the right to look into every process. Else [`may_be_read`] says no of all that root starts: nobody may
/// look into a process with more rights.
pub fn as_anyone(command: &mut Command) {
    // SAFETY: between fork and exec there is one system call with plain values.
    unsafe {
        command.pre_exec(|| {
            // Refused to whoever is not root, and has nothing to give up.
            libc::prctl(libc::PR_CAPBSET_DROP, SYS_PTRACE, 0, 0, 0);
            Ok(())
        });
    }
}

/// Whether another program of the same user may look into a process, as the desktop's portal does to learn who asks.
///
/// # Panics
/// When a thread can't give up its own rights.
#[must_use]
pub fn may_be_read(pid: u32) -> bool {
    let looked = thread::spawn(move || {
        give_up();
        File::open(format!("/proc/{pid}/root")).is_ok()
    });
    looked.join().expect("looked")
}

/// The calling thread may look into no more processes than any other program.
fn give_up() {
    let mut header = Header {
        version: VERSION,
        thread: 0,
    };
    let mut rights = [Rights::default(); 2];
    // SAFETY: both are laid out as the system has them in this version, and live; only this thread's rights change.
    let given_up = unsafe {
        libc::syscall(libc::SYS_capget, &raw mut header, rights.as_mut_ptr()) == 0 && {
            rights[0].effective &= !(1 << SYS_PTRACE);
            libc::syscall(libc::SYS_capset, &raw mut header, rights.as_ptr()) == 0
        }
    };
    assert!(given_up, "{}", std::io::Error::last_os_error());
}
