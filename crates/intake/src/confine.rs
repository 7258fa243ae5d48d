//! What a worker gives up before it reads its first byte.

use std::io;

/// The most memory a worker may map, in bytes.
#[cfg(unix)]
const MEMORY: u64 = 1 << 30;

/// Linux: limits on memory, files and processes; Landlock where the kernel has it; then seccomp.
///
/// # Errors
/// When a limit or the system-call filter can't be set: such a worker does not work at all.
#[cfg(target_os = "linux")]
pub(crate) fn confine() -> io::Result<()> {
    limit()?;
    // Older kernels lack it; the filter below shuts the same doors.
    let _ = landlock_all();
    filter()
}

/// Other systems of the Unix family: limits only.
#[cfg(all(unix, not(target_os = "linux")))]
pub(crate) fn confine() -> io::Result<()> {
    limit()
}

/// Windows: the app ends a worker that takes too long; there is no more yet. SECURITY.md says so.
#[cfg(not(unix))]
pub(crate) fn confine() -> io::Result<()> {
    Ok(())
}

/// Bytes of a core dump. One is no room for any, and all that has Linux hand none to a program that collects them either: that
/// gets it whatever else the limit is (core(5), `fs/coredump.c`).
#[cfg(unix)]
const CORE: u64 = if cfg!(target_os = "linux") { 1 } else { 0 };

#[cfg(unix)]
fn limit() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |resource, most| {
        let most = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        setrlimit(resource, most)
    };
    at_most(Resource::As, MEMORY)?;
    at_most(Resource::Fsize, 0)?;
    // Standard streams are open already; no other may be.
    at_most(Resource::Nofile, 0)?;
    // Where it was none already, it can't be more.
    at_most(Resource::Core, CORE).or_else(|_| at_most(Resource::Core, 0))?;
    Ok(())
}

#[cfg(target_os = "linux")]
fn landlock_all() -> Result<(), landlock::RulesetError> {
    use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr};
    let abi = ABI::V5;
    Ruleset::default()
        .handle_access(AccessFs::from_all(abi))?
        .handle_access(AccessNet::from_all(abi))?
        .create()?
        .restrict_self()?;
    Ok(())
}

/// The system calls of a program that reads, computes, and writes. Every other one fails with EPERM.
#[cfg(target_os = "linux")]
fn filter() -> io::Result<()> {
    use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, apply_filter};
    let allowed = [
        libc::SYS_read,
        libc::SYS_readv,
        libc::SYS_write,
        libc::SYS_writev,
        libc::SYS_close,
        libc::SYS_mmap,
        libc::SYS_munmap,
        libc::SYS_mremap,
        libc::SYS_mprotect,
        libc::SYS_madvise,
        libc::SYS_brk,
        libc::SYS_futex,
        libc::SYS_getrandom,
        libc::SYS_clock_gettime,
        libc::SYS_rt_sigreturn,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigaction,
        libc::SYS_sigaltstack,
        libc::SYS_sched_yield,
        libc::SYS_gettid,
        libc::SYS_getpid,
        libc::SYS_tgkill,
        libc::SYS_exit,
        libc::SYS_exit_group,
        libc::SYS_restart_syscall,
    ];
    let architecture = std::env::consts::ARCH
        .try_into()
        .map_err(io::Error::other)?;
    let filter = SeccompFilter::new(
        allowed.into_iter().map(|call| (call, Vec::new())).collect(),
        SeccompAction::Errno(libc::EPERM as u32),
        SeccompAction::Allow,
        architecture,
    )
    .map_err(io::Error::other)?;
    let program: BpfProgram = filter.try_into().map_err(io::Error::other)?;
    apply_filter(&program).map_err(io::Error::other)
}
