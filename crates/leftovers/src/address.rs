//! Addresses of files as desktops write them: `file://`, and percent signs for what is no plain letter (RFC 8089, RFC 3986).

use std::path::PathBuf;

/// The path that an address names; nothing when it names no file of this computer.
pub(crate) fn path(address: &str) -> Option<PathBuf> {
    let rest = address.strip_prefix("file:")?;
    let rest = match rest.strip_prefix("//") {
        Some(with_host) => {
            let slash = with_host.find('/')?;
            let (host, path) = with_host.split_at(slash);
            (host.is_empty() || host.eq_ignore_ascii_case("localhost")).then_some(path)?
        }
        None => rest,
    };
    let path = plain(rest)?;
    path.is_absolute().then_some(path)
}

/// Takes the percent signs out.
pub(crate) fn plain(coded: &str) -> Option<PathBuf> {
    let mut bytes = Vec::with_capacity(coded.len());
    let mut rest = coded.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let mut digit = || char::from(rest.next()?).to_digit(16);
        let value = digit()? * 16 + digit()?;
        bytes.push(u8::try_from(value).ok()?);
    }
    // No path holds one, and the system would cut it off there.
    (!bytes.contains(&0)).then(|| of_bytes(bytes)).flatten()
}

/// The path of just these bytes, where the system has such paths.
#[cfg(unix)]
pub(crate) fn of_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    Some(std::os::unix::ffi::OsStringExt::from_vec(bytes))
        .map(|name: std::ffi::OsString| name.into())
}

#[cfg(not(unix))]
pub(crate) fn of_bytes(bytes: Vec<u8>) -> Option<PathBuf> {
    String::from_utf8(bytes).ok().map(PathBuf::from)
}
