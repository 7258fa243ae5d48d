//! With what and where something was recorded, out of the texts that stand for it.

use crate::facts::Place;

/// The longest name of a device, in characters.
const LONGEST: usize = 200;

/// Make and model as one name: the make is left out where the model begins with it.
pub(super) fn device(make: &[u8], model: &[u8]) -> String {
    let (make, model) = (plain(make), plain(model));
    let first = |name: &str| name.split(' ').next().unwrap_or_default().to_lowercase();
    let name = if make.is_empty() || first(&make) == first(&model) {
        model
    } else if model.is_empty() {
        make
    } else {
        format!("{make} {model}")
    };
    name.chars().take(LONGEST).collect()
}

/// One line, with single blanks, without marks that turn the direction of writing.
fn plain(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes.get(..4 * LONGEST).unwrap_or(bytes));
    let text = text.split('\0').next().unwrap_or_default();
    let visible = |c: &char| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let text: String = text
        .chars()
        .filter(visible)
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// ISO 6709, annex H: `+52.3676+004.9041+001.200/`, in degrees; in degrees and minutes, or seconds too, where there
/// are more digits before the point.
pub(super) fn place(text: &[u8]) -> Option<Place> {
    let signs = text.iter().enumerate().filter(|(_, b)| b"+-/".contains(b));
    let mut signs = signs.map(|(place, _)| place);
    let (first, second) = (signs.next()?, signs.next()?);
    let end = signs.next().unwrap_or(text.len());
    let latitude = angle(text.get(first..second)?, 2, 90.0)?;
    let longitude = angle(text.get(second..end)?, 3, 180.0)?;
    // Zeros are written when there was no reception.
    (first == 0 && (latitude != 0 || longitude != 0)).then_some(Place {
        latitude,
        longitude,
    })
}

/// Millionths of a degree, out of a sign and digits, so many of which are degrees.
fn angle(text: &[u8], degrees: usize, most: f64) -> Option<i32> {
    let (sign, digits) = text.split_first()?;
    let digits = std::str::from_utf8(digits).ok()?.trim_end_matches('\0');
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if digits.len() > 32 || !plain(digits) {
        return None;
    }
    let point = digits.find('.').unwrap_or(digits.len());
    let (whole, rest) = digits.split_at_checked(degrees)?;
    let (minutes, seconds) = match point.checked_sub(degrees)? {
        0 => (0.0, 0.0),
        2 => (rest.parse().ok()?, 0.0),
        4 => {
            let (minutes, seconds) = rest.split_at_checked(2)?;
            (minutes.parse().ok()?, seconds.parse().ok()?)
        }
        _ => return None,
    };
    let whole: f64 = if point == degrees { digits } else { whole }.parse().ok()?;
    let (minutes, seconds): (f64, f64) = (minutes, seconds);
    let angle = whole + minutes / 60.0 + seconds / 3_600.0;
    let sign = match sign {
        b'+' => 1.0,
        b'-' => -1.0,
        _ => return None,
    };
    (minutes < 60.0 && seconds < 60.0 && angle <= most).then(|| (sign * angle * 1e6).round() as i32)
}

#[cfg(test)]
mod tests {
    use super::{device, place};
    use crate::facts::Place;

    #[test]
    fn places_are_read_in_all_three_writings() {
        for (text, latitude, longitude) in [
            (&b"+52.3676+004.9041+001.200/"[..], 52_367_600, 4_904_100),
            (b"+52.3676+004.9041/\0", 52_367_600, 4_904_100),
            (b"-33.8688-151.2093/", -33_868_800, -151_209_300),
            (b"+5230-00015.5/", 52_500_000, -258_333),
            (b"+523000.0+0044500/", 52_500_000, 4_750_000),
            (b"+52+004", 52_000_000, 4_000_000),
            (b"+90.0000+180.0000/", 90_000_000, 180_000_000),
        ] {
            let expected = Place {
                latitude,
                longitude,
            };
            assert_eq!(place(text), Some(expected), "{text:?}");
        }
        for wrong in [
            &b""[..],
            b"+52.3676/",
            b"+00.0000+000.0000/",
            b"+90.0001+000.0000/",
            b"+52.3676+180.0001/",
            b"52.3676+004.9041/",
            b"+52.3.6+004.9041/",
            b"+inf+004.9041/",
            b"+52.3676+4.9041/",
            b"+5260+00400/",
            b"++/",
            b"x+52.3676+004.9041/",
        ] {
            assert_eq!(place(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn the_make_is_said_once() {
        for (make, model, name) in [
            (&b"Apple"[..], &b"iPhone 15"[..], "Apple iPhone 15"),
            (b"Canon", b"Canon EOS 80D", "Canon EOS 80D"),
            (b"NIKON CORPORATION", b"NIKON D750", "NIKON D750"),
            (b"HUAWEI", b"Huawei P30", "Huawei P30"),
            (b"samsung\0\0", b"  SM-G991B \0rubbish", "samsung SM-G991B"),
            (b"", b"Pixel 8", "Pixel 8"),
            (b"FUJIFILM", b"", "FUJIFILM"),
            (b"", b"", ""),
            (b"A\x07\nB", "x\u{202E}y".as_bytes(), "A B xy"),
        ] {
            assert_eq!(device(make, model), name);
        }
        assert_eq!(device(&[b'm'; 500], &[b'n'; 500]).chars().count(), 200);
        assert_eq!(device(&[0xFF; 900], &[]).chars().count(), 200);
    }
}
