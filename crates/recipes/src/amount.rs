//! The amount at the head of an ingredient's line: read, multiplied, written.

use crate::fold::fold;
use crate::recipe::Language;

/// Units a line may name after the amount, and the form they are added up under. The second form of a word is its plural.
const UNITS: [(&str, &str); 31] = [
    ("g", "g"),
    ("gram", "g"),
    ("kg", "kg"),
    ("ml", "ml"),
    ("cl", "cl"),
    ("dl", "dl"),
    ("l", "l"),
    ("liter", "l"),
    ("litre", "l"),
    ("tsp", "tsp"),
    ("tbsp", "tbsp"),
    ("cup", "cup"),
    ("cups", "cup"),
    ("clove", "clove"),
    ("cloves", "clove"),
    ("can", "can"),
    ("cans", "can"),
    ("slice", "slice"),
    ("slices", "slice"),
    ("pinch", "pinch"),
    ("pinches", "pinch"),
    ("tl", "tl"),
    ("el", "el"),
    ("teen", "teen"),
    ("tenen", "teen"),
    ("blik", "blik"),
    ("blikken", "blik"),
    ("plak", "plak"),
    ("plakken", "plak"),
    ("snuf", "snuf"),
    ("snufje", "snuf"),
];

/// Words that change with the amount: one, and more than one.
const PLURALS: [(&str, &str); 9] = [
    ("cup", "cups"),
    ("clove", "cloves"),
    ("can", "cans"),
    ("slice", "slices"),
    ("pinch", "pinches"),
    ("teen", "tenen"),
    ("blik", "blikken"),
    ("plak", "plakken"),
    ("snuf", "snufjes"),
];

const FRACTIONS: [(char, f64); 5] = [
    ('¼', 0.25),
    ('⅓', 1.0 / 3.0),
    ('½', 0.5),
    ('⅔', 2.0 / 3.0),
    ('¾', 0.75),
];

/// An ingredient's line, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Line {
    /// How much, and up to how much.
    pub amount: Option<(f64, Option<f64>)>,
    /// As it is added up; empty without one.
    pub unit: String,
    /// What is left.
    pub name: String,
}

impl Line {
    pub(crate) fn read(text: &str) -> Self {
        let text = text.trim();
        let Some((first, rest)) = number(text) else {
            return Self {
                amount: None,
                unit: String::new(),
                name: text.to_owned(),
            };
        };
        let range = rest
            .trim_start()
            .strip_prefix(['-', '–'])
            .and_then(|rest| number(rest.trim_start()));
        let (last, rest) = range.map_or((None, rest), |(last, rest)| (Some(last), rest));
        let rest = rest.trim_start();
        let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
        let unit = unit(word).filter(|_| !after.is_empty());
        Self {
            amount: Some((first, last)),
            unit: unit.unwrap_or_default().to_owned(),
            name: unit.map_or(rest, |_| after).trim().to_owned(),
        }
    }

    /// Written out again.
    pub(crate) fn write(&self, language: Language) -> String {
        let Some((first, last)) = self.amount else {
            return self.name.clone();
        };
        let metric = matches!(self.unit.as_str(), "g" | "kg" | "ml" | "cl" | "dl" | "l");
        let one = |value| write_number(value, metric, language);
        let mut text = one(first);
        if let Some(last) = last {
            text = format!("{text}–{}", one(last));
        }
        let many = last.unwrap_or(first) > 1.001;
        let plural = PLURALS.iter().find(|(single, _)| *single == self.unit);
        let unit = plural.filter(|_| many).map_or(self.unit.as_str(), |p| p.1);
        if !unit.is_empty() {
            text = format!("{text} {unit}");
        }
        format!("{text} {}", self.name).trim_end().to_owned()
    }

    pub(crate) fn times(mut self, factor: f64) -> Self {
        self.amount = self
            .amount
            .map(|(first, last)| (first * factor, last.map(|last| last * factor)));
        self
    }

    /// Two lines that can be added up: the same thing in the same unit.
    pub(crate) fn key(&self) -> (String, String) {
        (self.unit.clone(), fold(&self.name))
    }
}

/// A line for `to` servings that was written for `from`. Without either it stays as it is.
#[must_use]
pub fn scale(line: &str, from: u32, to: u32, language: Language) -> String {
    if from == 0 || to == 0 || from == to {
        return line.to_owned();
    }
    let read = Line::read(line);
    if read.amount.is_none() {
        return line.to_owned();
    }
    read.times(f64::from(to) / f64::from(from)).write(language)
}

fn unit(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let known = UNITS
        .iter()
        .find(|(name, _)| *name == word.trim_end_matches('.'));
    known.map(|(_, unit)| *unit)
}

/// A number at the head: `2`, `0.5`, `0,5`, `1/2`, `½`, `1 1/2`, `1½`. With what comes after it.
fn number(text: &str) -> Option<(f64, &str)> {
    if let Some((part, rest)) = fraction(text) {
        return Some((part, rest));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 6 {
        return None;
    }
    let (whole, rest) = text.split_at(digits);
    let whole: f64 = whole.parse().ok()?;
    if let Some(after) = rest.strip_prefix(['.', ',']) {
        let digits = after.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=4).contains(&digits) {
            let (decimals, rest) = after.split_at(digits);
            let decimals: f64 = format!("0.{decimals}").parse().ok()?;
            return Some((whole + decimals, rest));
        }
    }
    let next = rest.strip_prefix(' ').unwrap_or(rest);
    match fraction(next) {
        Some((part, rest)) if part < 1.0 => Some((whole + part, rest)),
        _ => Some((whole, rest)),
    }
}

/// `½` or `1/2`.
fn fraction(text: &str) -> Option<(f64, &str)> {
    let first = text.chars().next()?;
    if let Some((_, value)) = FRACTIONS.iter().find(|(glyph, _)| *glyph == first) {
        return Some((*value, &text[first.len_utf8()..]));
    }
    let (above, rest) = text.split_once('/')?;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let is_short = |text: &str| (1..=2).contains(&text.len());
    let is_number = is_short(above) && above.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || !is_short(&rest[..digits]) {
        return None;
    }
    let (above, below): (f64, f64) = (above.parse().ok()?, rest[..digits].parse().ok()?);
    (below > 0.0).then(|| (above / below, &rest[digits..]))
}

fn write_number(value: f64, metric: bool, language: Language) -> String {
    let whole = value.trunc();
    let part = value - whole;
    let glyph = FRACTIONS.iter().find(|(_, f)| (part - f).abs() < 0.02);
    if let Some((glyph, _)) = glyph.filter(|_| !metric && value < 100.0) {
        return if whole > 0.0 {
            format!("{whole}{glyph}")
        } else {
            glyph.to_string()
        };
    }
    // Nobody weighs to the tenth of a gram what weighs a hundred.
    let rounded = match value {
        v if v >= 100.0 && metric => (v / 5.0).round() * 5.0,
        v if v >= 10.0 => v.round(),
        v if v >= 0.1 => (v * 10.0).round() / 10.0,
        v => (v * 100.0).round() / 100.0,
    };
    let text = format!("{rounded}");
    match language {
        Language::Nl => text.replace('.', ","),
        Language::En => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lines_are_taken_apart() {
        for (text, amount, unit, name) in [
            ("250 g red lentils", Some((250.0, None)), "g", "red lentils"),
            (
                "1 1/2 tbsp olive oil",
                Some((1.5, None)),
                "tbsp",
                "olive oil",
            ),
            ("1½ el olijfolie", Some((1.5, None)), "el", "olijfolie"),
            ("0,5 l melk", Some((0.5, None)), "l", "melk"),
            (
                "2-3 tenen knoflook",
                Some((2.0, Some(3.0))),
                "teen",
                "knoflook",
            ),
            ("1/2 lemon", Some((0.5, None)), "", "lemon"),
            (
                "2 carrots, sliced",
                Some((2.0, None)),
                "",
                "carrots, sliced",
            ),
            ("salt and pepper", None, "", "salt and pepper"),
            ("3 l", Some((3.0, None)), "", "l"),
        ] {
            let line = Line::read(text);
            assert_eq!(
                (line.amount, line.unit.as_str(), line.name.as_str()),
                (amount, unit, name),
                "{text}"
            );
        }
    }

    #[test]
    fn scaling_writes_what_a_cook_would() {
        for (text, from, to, written) in [
            ("250 g red lentils", 4, 2, "125 g red lentils"),
            ("1 1/2 tbsp olive oil", 4, 8, "3 tbsp olive oil"),
            ("1 clove garlic", 2, 4, "2 cloves garlic"),
            ("2 cans tomatoes", 4, 2, "1 can tomatoes"),
            ("1 egg", 4, 2, "½ egg"),
            ("1 egg", 4, 6, "1½ egg"),
            ("2-3 onions", 4, 8, "4–6 onions"),
            ("175 g flour", 4, 3, "130 g flour"),
            ("0.5 l milk", 4, 3, "0.4 l milk"),
            ("salt and pepper", 4, 8, "salt and pepper"),
            ("2 eggs", 0, 8, "2 eggs"),
        ] {
            assert_eq!(scale(text, from, to, Language::En), written, "{text}");
        }
        assert_eq!(scale("0,5 l melk", 4, 6, Language::Nl), "0,8 l melk");
        assert_eq!(
            scale("1 teen knoflook", 2, 4, Language::Nl),
            "2 tenen knoflook"
        );
    }

    proptest! {
        #[test]
        fn any_line_is_read_and_keeps_its_words(text in "\\PC{0,60}", to in 1_u32..20) {
            let scaled = scale(&text, 4, to, Language::En);
            let name = Line::read(&text).name;
            prop_assert!(scaled.contains(&name), "{text:?} -> {scaled:?}");
        }
    }
}
