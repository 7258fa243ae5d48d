//! Bytes to letters: the character sets of the WHATWG Encoding Standard, and UTF-7 (RFC 2152), which old Outlook wrote.

use encoding_rs::{Encoding, REPLACEMENT, UTF_8, WINDOWS_1252};

/// Decodes by the label that the mail gives; what has none, or an unknown one, is UTF-8 if it can be, and
/// windows-1252 otherwise. A byte order mark at the start wins.
pub(super) fn decode(bytes: &[u8], label: Option<&str>) -> String {
    let label = label.map(str::trim).unwrap_or_default();
    if label.eq_ignore_ascii_case("utf-7") || label.eq_ignore_ascii_case("unicode-1-1-utf-7") {
        return utf7(bytes);
    }
    match Encoding::for_label(label.as_bytes()) {
        // "us-ascii" with letters above 127 is a mail that does not know its own character set.
        Some(encoding)
            if encoding != REPLACEMENT && !label.to_ascii_lowercase().contains("ascii") =>
        {
            encoding.decode(bytes).0.into_owned()
        }
        _ => guess(bytes),
    }
}

/// UTF-8 if it can be, windows-1252 otherwise.
pub(super) fn guess(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(_) => UTF_8.decode(bytes).0.into_owned(),
        Err(_) => WINDOWS_1252.decode(bytes).0.into_owned(),
    }
}

/// Decodes by the number of a Windows code page; windows-1252 for one that is not known.
pub(super) fn decode_page(bytes: &[u8], page: u32) -> String {
    let label = match page {
        65_001 => "utf-8".to_owned(),
        65_000 => return utf7(bytes),
        1_200 => "utf-16le".to_owned(),
        874 | 1_250..=1_258 => format!("windows-{page}"),
        28_591..=28_606 => format!("iso-8859-{}", page - 28_590),
        20_866 => "koi8-r".to_owned(),
        21_866 => "koi8-u".to_owned(),
        932 => "shift_jis".to_owned(),
        936 | 20_936 => "gbk".to_owned(),
        949 | 51_949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        54_936 => "gb18030".to_owned(),
        50_220..=50_222 => "iso-2022-jp".to_owned(),
        51_932 => "euc-jp".to_owned(),
        10_000 => "macintosh".to_owned(),
        866 => "ibm866".to_owned(),
        _ => "windows-1252".to_owned(),
    };
    decode(bytes, Some(&label))
}

/// RFC 2152. What is not rightly written stands as it is.
fn utf7(bytes: &[u8]) -> String {
    let mut letters = String::with_capacity(bytes.len());
    let mut units = Vec::new();
    let mut rest = bytes;
    while let Some((&first, after)) = rest.split_first() {
        rest = after;
        if first != b'+' {
            letters.push(char::from(first));
            continue;
        }
        if let Some(after) = rest.strip_prefix(b"-") {
            letters.push('+');
            rest = after;
            continue;
        }
        let (mut bits, mut count) = (0_u32, 0);
        units.clear();
        while let Some((&letter, after)) = rest.split_first() {
            let Some(six) = super::coding::six_bits(letter) else {
                break;
            };
            rest = after;
            bits = bits << 6 | u32::from(six);
            count += 6;
            if count >= 16 {
                count -= 16;
                units.push((bits >> count) as u16);
                bits &= (1 << count) - 1;
            }
        }
        rest = rest.strip_prefix(b"-").unwrap_or(rest);
        letters.extend(char::decode_utf16(units.iter().copied()).map(|l| l.unwrap_or('\u{FFFD}')));
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_followed_and_lies_are_survived() {
        assert_eq!(decode(b"\xA4", Some("iso-8859-15")), "€");
        assert_eq!(decode(b"\xA4", Some(" ISO-8859-1 ")), "¤");
        assert_eq!(decode(b"caf\xE9", None), "café");
        assert_eq!(decode("café".as_bytes(), Some("us-ascii")), "café");
        assert_eq!(decode(b"caf\xE9", Some("x-unheard-of")), "café");
        assert_eq!(decode(b"abc", Some("iso-2022-kr")), "abc");
        assert_eq!(decode(b"\xEF\xBB\xBFabc", None), "abc");
        assert_eq!(decode_page(b"\x80", 1_252), "€");
        assert_eq!(decode_page(b"\xCF\xF0\xE8", 1_251), "При");
    }

    #[test]
    fn utf7_as_in_its_rfc() {
        assert_eq!(decode(b"A+ImIDkQ.", Some("utf-7")), "A\u{2262}\u{391}.");
        assert_eq!(
            decode(b"Hi Mom -+Jjo--!", Some("UTF-7")),
            "Hi Mom -\u{263A}-!"
        );
        assert_eq!(decode(b"1 +- 1 = 2 +", Some("utf-7")), "1 + 1 = 2 ");
    }
}
