//! The words for the halves of the day in the languages of phones: AM and PM, and what stands for them elsewhere.

use super::plain::is_mark;

/// A half of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Half {
    /// Before noon.
    First,
    /// After it.
    Second,
}

/// The words for the halves of the day, without dots, blanks and capitals. Source: the CLDR's day periods, and exports.
const FIRST: &[&str] = &[
    "am",
    "a",
    "vm",
    "voormiddag",
    "öö",
    "ص",
    "قظ",
    "قبلازظهر",
    "पूर्वाह्न",
    "πμ",
    "de",
    "e",
    "пробоб",
    "פנהצ",
    "לפנהצ",
    "sa",
    "fm",
    "ap",
    "dop",
    "rano",
    "dopoledne",
    "mattina",
    "matin",
    "오전",
    "上午",
    "午前",
    "凌晨",
    "清晨",
    "早上",
    "inthemorning",
    "paradite",
    "pd",
    "পূর্বাহ্ণ",
];
const SECOND: &[&str] = &[
    "pm",
    "p",
    "nm",
    "namiddag",
    "ös",
    "م",
    "بظ",
    "بعدازظهر",
    "अपराह्न",
    "μμ",
    "du",
    "u",
    "слоб",
    "אחהצ",
    "ch",
    "em",
    "ip",
    "odp",
    "odpoledne",
    "pomeriggio",
    "aprèsmidi",
    "오후",
    "下午",
    "午後",
    "中午",
    "晚上",
    "傍晚",
    "夜晚",
    "intheafternoon",
    "pasdite",
    "md",
    "অপরাহ্ণ",
    "intheevening",
];

/// The half that these words name.
pub(super) fn half(words: &str) -> Option<Half> {
    let plain: String = words
        .chars()
        .filter(|&c| {
            !is_blank(c) && !is_mark(c) && !matches!(c, '.' | ',' | '\u{60c}' | '"' | '״' | '\'')
        })
        .flat_map(char::to_lowercase)
        .collect();
    if FIRST.contains(&plain.as_str()) {
        Some(Half::First)
    } else if SECOND.contains(&plain.as_str()) {
        Some(Half::Second)
    } else {
        None
    }
}

/// A blank of any width.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{a0}' | '\u{202f}' | '\u{2009}')
}
