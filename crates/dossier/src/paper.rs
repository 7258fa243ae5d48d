//! What comes in. Plain data: whoever fills it has read the records and chosen the words.
//!
//! Any text may be empty and of any length; control characters are dropped. In a [`Fact::text`] and in the paragraphs
//! (`about`, `why`) a line break stays one; elsewhere it becomes a space.

use crate::error::{Error, Result};

/// The language that most words of a paper are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Language {
    /// As BCP 47 has it; a screen reader chooses its voice by it.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::En => "en",
        }
    }
}

/// A day, in the Gregorian calendar. It stands in the file's properties, where PDF/A wants a date; midnight is the
/// only time that goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// 1 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31, as far as the month goes.
    pub day: u8,
}

impl Day {
    pub(crate) fn checked(self) -> Result<Self> {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        let last = match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        };
        let known = (1..=9999).contains(&self.year) && (1..=last).contains(&self.day);
        known.then_some(self).ok_or(Error::NoDay)
    }
}

/// A whole paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its title. The only text that may not be empty.
    pub title: String,
    /// The language that most words are in.
    pub language: Language,
    /// The day it was made.
    pub day: Day,
    /// That day, in words, under the title: `24 november 2026`.
    pub made: String,
    /// A paragraph or more under the title.
    pub about: Option<String>,
    /// At the left of every page's foot, in one line; what does not fit is left out.
    pub footer: String,
    /// The page's number, at the right of its foot, with `{page}` and `{pages}` where the figures come. Empty: `1 / 12`.
    pub page: String,
    /// In the order in which they are read. Four or more are listed on the first page, with the pages they begin on.
    pub sections: Vec<Section>,
}

/// A section, with a heading and a bookmark of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// The heading.
    pub title: String,
    /// How far it is, in a few words at the right of the heading: `3 of 6 done`. Empty: none.
    pub progress: String,
    /// A paragraph or more under it.
    pub about: Option<String>,
    /// What there is to do.
    pub items: Vec<Item>,
    /// Lists that the person filled.
    pub registers: Vec<Register>,
}

/// Where an item stands: the box that is drawn before it. Each can be told from the others without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mark {
    /// Not begun: an empty box.
    #[default]
    ToDo,
    /// Begun: a box half filled.
    Doing,
    /// Finished: a box with a tick.
    Done,
    /// Does not apply: a box struck through; the title is quiet.
    NotForMe,
    /// Would do harm now: a box with the two bars of a pause.
    NotSafeNow,
}

/// Something to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What it is, in a line.
    pub title: String,
    /// The box before it.
    pub mark: Mark,
    /// The mark, in a word or two.
    pub state: String,
    /// Why it helps. Empty: none.
    pub why: String,
    /// What to mind before the first step: a heading and its text.
    pub cautions: Vec<Fact>,
    /// The steps; they are numbered here.
    pub steps: Vec<String>,
    /// What the person added: who, when, a note.
    pub facts: Vec<Fact>,
}

/// A list that the person filled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// Its heading.
    pub title: String,
    /// A paragraph or more under it.
    pub about: Option<String>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a register: a profile, an account, a lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What it is about.
    pub title: String,
    /// What is known of it.
    pub facts: Vec<Fact>,
}

/// A label and what belongs to it. Left out where both are empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// What belongs to it.
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_in_the_calendar() {
        for (year, month, day, known) in [
            (2026, 11, 24, true),
            (2028, 2, 29, true),
            (2026, 2, 29, false),
            (1900, 2, 29, false),
            (2000, 2, 29, true),
            (2026, 4, 31, false),
            (2026, 0, 1, false),
            (2026, 13, 1, false),
            (2026, 1, 0, false),
            (0, 1, 1, false),
        ] {
            let checked = Day { year, month, day }.checked();
            assert_eq!(checked.is_ok(), known, "{year}-{month}-{day}");
        }
    }
}
