//! A shortcut of Windows: which file it leads to ([MS-SHLLINK], Shell Link Binary File Format).

use std::path::{MAIN_SEPARATOR_STR, PathBuf};

/// The header: its own size, then the class of shortcuts.
const HEADER: &[u8] = b"\x4c\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0\x46";
/// Where what follows the header begins.
const BODY: usize = 0x4c;
/// Where the header says what follows it.
const FLAGS: usize = 0x14;
const HAS_ID_LIST: u32 = 1;
const HAS_LINK_INFO: u32 = 1 << 1;
const HAS_NAME: u32 = 1 << 2;
const HAS_RELATIVE_PATH: u32 = 1 << 3;
const IS_UNICODE: u32 = 1 << 7;
/// The link info says where the file is on a drive of this computer's.
const HAS_LOCAL_PATH: u32 = 1;
/// A link info's header this long says it in Unicode too.
const WITH_UNICODE: u32 = 0x24;

/// The path of the file; only its name at the end of a relative one, where nothing else can be told for sure.
pub(crate) fn target(bytes: &[u8]) -> Option<PathBuf> {
    if !bytes.starts_with(HEADER) {
        return None;
    }
    let flags = number(bytes, FLAGS)?;
    let mut at = BODY;
    if flags & HAS_ID_LIST != 0 {
        at = at.checked_add(2 + usize::from(short(bytes, at)?))?;
    }
    if flags & HAS_LINK_INFO != 0 {
        let size = usize::try_from(number(bytes, at)?).ok()?;
        let end = at.checked_add(size)?;
        if let Some(path) = local(bytes.get(at..end)?) {
            return Some(plain(&path));
        }
        at = end;
    }
    if flags & IS_UNICODE == 0 {
        return None;
    }
    if flags & HAS_NAME != 0 {
        at = text(bytes, at)?.1;
    }
    if flags & HAS_RELATIVE_PATH == 0 {
        return None;
    }
    Some(plain(&text(bytes, at)?.0))
}

/// The path in a link info.
fn local(info: &[u8]) -> Option<String> {
    if number(info, 8)? & HAS_LOCAL_PATH == 0 {
        return None;
    }
    if number(info, 4)? >= WITH_UNICODE {
        let base = wide(info, number(info, 0x1c)?)?;
        return Some(base + &wide(info, number(info, 0x20)?)?);
    }
    // In a code page that nothing tells: what is not plain ASCII can't be read for sure.
    let narrow = |at: usize| {
        let from = info.get(usize::try_from(number(info, at)?).ok()?..)?;
        let bytes = from.split(|byte| *byte == 0).next()?;
        std::str::from_utf8(bytes)
            .ok()
            .filter(|text| text.is_ascii())
    };
    Some(narrow(0x10)?.to_owned() + narrow(0x18)?)
}

/// UTF-16 up to a zero.
fn wide(info: &[u8], from: u32) -> Option<String> {
    let from = info.get(usize::try_from(from).ok()?..)?;
    until_zero(from)
}

/// UTF-16 in little-endian order, up to a zero or the end.
pub(crate) fn until_zero(bytes: &[u8]) -> Option<String> {
    let units = bytes
        .chunks_exact(2)
        .map(|two| u16::from_le_bytes([two[0], two[1]]));
    let units: Vec<u16> = units.take_while(|unit| *unit != 0).collect();
    String::from_utf16(&units).ok()
}

/// A text that begins with its length in units of UTF-16, and where it ends.
fn text(bytes: &[u8], at: usize) -> Option<(String, usize)> {
    let from = at.checked_add(2)?;
    let end = from.checked_add(2 * usize::from(short(bytes, at)?))?;
    Some((until_zero(bytes.get(from..end)?)?, end))
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(two.try_into().ok()?))
}

pub(crate) fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// As this system writes it.
pub(crate) fn plain(path: &str) -> PathBuf {
    PathBuf::from(path.replace('\\', MAIN_SEPARATOR_STR))
}
