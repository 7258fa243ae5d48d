//! Where each strip goes: what belongs together stays together, and no page ends on a heading.

use crate::paper::Mark;
use crate::sheet::{BOTTOM, Colour, Column, Style, TOP};
use crate::tags::Part;
use crate::type_setting::Line;

/// A group that is taller than this share of a page may be broken; any other is kept whole.
const WHOLE: f32 = 0.6;
/// What is left of a page below this share of it is not worth breaking a group for.
const SCRAP: f32 = 0.14;

/// What is drawn in a strip. Places are from the sheet's left edge and from the strip's top.
#[derive(Clone, Debug)]
pub(crate) enum Piece {
    /// A line of letters: where its left end stands, on which line, and what it is.
    Line {
        line: Line,
        style: Style,
        x: f32,
        baseline: f32,
        part: Part,
    },
    /// The number of the page that a bookmark leads to, ending at `right`.
    PageOf {
        bookmark: usize,
        style: Style,
        right: f32,
        baseline: f32,
        part: Part,
    },
    /// All of the strip in this column leads to a bookmark.
    Link {
        bookmark: usize,
        column: Column,
        part: Part,
    },
    /// A box.
    Mark { mark: Mark, x: f32, y: f32 },
    /// A thin line across.
    Rule {
        from: f32,
        to: f32,
        y: f32,
        thickness: f32,
        colour: Colour,
    },
    /// A line down the strip's side, and through this much of the space above it.
    Bar { x: f32, above: f32 },
}

/// A slice of a page, as wide as the page, that is never cut.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strip {
    /// The space above it; none at the top of a page.
    pub gap: f32,
    pub height: f32,
    /// It and the next go on one page.
    pub keep: bool,
    pub pieces: Vec<Piece>,
}

/// Strips that belong together: an item, a row.
pub(crate) type Group = Vec<Strip>;

/// A strip's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Place {
    pub group: usize,
    pub strip: usize,
    /// The strip's top, from the top of the page.
    pub y: f32,
    /// The space above it that it really has.
    pub gap: f32,
}

/// The strips of each page, from the top down. There is always a page.
pub(crate) fn paginate(groups: &[Group]) -> Vec<Vec<Place>> {
    let mut filler = Filler {
        pages: vec![Vec::new()],
        y: TOP,
    };
    for (group, strips) in groups.iter().enumerate() {
        filler.group(group, strips);
    }
    filler.pages
}

struct Filler {
    pages: Vec<Vec<Place>>,
    y: f32,
}

impl Filler {
    fn group(&mut self, group: usize, strips: &[Strip]) {
        let room = BOTTOM - TOP;
        if !self.fits(strips) && !self.at_top() {
            let whole = height(strips, true) <= room * WHOLE;
            if whole || BOTTOM - self.y < room * SCRAP {
                self.turn();
            }
        }
        if self.fits(strips) {
            self.place(group, 0, strips);
            return;
        }
        let mut first = 0;
        for chunk in strips.chunk_by(|strip, _| strip.keep) {
            if !self.fits(chunk) && !self.at_top() {
                self.turn();
            }
            self.place(group, first, chunk);
            first += chunk.len();
        }
    }

    /// Places strips one below the other. What is taller than a page goes on the next.
    fn place(&mut self, group: usize, first: usize, strips: &[Strip]) {
        for (at, strip) in strips.iter().enumerate() {
            if !self.fits(std::slice::from_ref(strip)) && !self.at_top() {
                self.turn();
            }
            let gap = if self.at_top() { 0.0 } else { strip.gap };
            self.y += gap;
            if let Some(page) = self.pages.last_mut() {
                page.push(Place {
                    group,
                    strip: first + at,
                    y: self.y,
                    gap,
                });
            }
            self.y += strip.height;
        }
    }

    fn fits(&self, strips: &[Strip]) -> bool {
        // Sums of many heights are off by less than this.
        self.y + height(strips, self.at_top()) <= BOTTOM + 0.01
    }

    fn at_top(&self) -> bool {
        self.pages.last().is_none_or(Vec::is_empty)
    }

    fn turn(&mut self) {
        self.pages.push(Vec::new());
        self.y = TOP;
    }
}

fn height(strips: &[Strip], at_top: bool) -> f32 {
    let whole: f32 = strips.iter().map(|strip| strip.gap + strip.height).sum();
    match strips.first() {
        Some(first) if at_top => whole - first.gap,
        _ => whole,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::compose::compose;
    use crate::paper::{Day, Fact, Item, Language, Paper, Section};
    use crate::sheet::RIGHT;
    use crate::type_setting::Setter;

    const ROOM: f32 = BOTTOM - TOP;

    fn strip(height: f32, keep: bool) -> Strip {
        Strip {
            gap: 10.0,
            height,
            keep,
            pieces: Vec::new(),
        }
    }

    fn on(pages: &[Vec<Place>], group: usize) -> Vec<usize> {
        let there = |page: &Vec<Place>| page.iter().filter(|place| place.group == group).count();
        pages.iter().map(there).collect()
    }

    #[test]
    fn no_groups_are_an_empty_page() {
        assert_eq!(paginate(&[]), [Vec::new()]);
    }

    #[test]
    fn what_fits_on_the_next_page_goes_there_whole() {
        let pages = paginate(&[
            vec![strip(ROOM * 0.7, false)],
            vec![strip(ROOM * 0.2, false), strip(ROOM * 0.2, false)],
        ]);
        assert_eq!(on(&pages, 1), [0, 2]);
        assert_eq!(pages[1][0].y, TOP, "no space above the first");
    }

    #[test]
    fn what_is_longer_is_broken_but_not_where_it_is_kept() {
        let mut long: Group = (0..20).map(|_| strip(ROOM * 0.06, false)).collect();
        long[8].keep = true;
        long[9].keep = true;
        let pages = paginate(&[vec![strip(ROOM * 0.3, false)], long]);
        assert_eq!(on(&pages, 1), [8, 12]);
    }

    #[test]
    fn a_scrap_of_a_page_is_left_empty() {
        let long: Group = (0..30).map(|_| strip(ROOM * 0.03, false)).collect();
        let pages = paginate(&[vec![strip(ROOM * 0.9, false)], long]);
        assert_eq!(on(&pages, 1)[0], 0);
    }

    #[test]
    fn what_is_kept_but_taller_than_a_page_is_broken_all_the_same() {
        let tall: Group = (0..50).map(|_| strip(ROOM * 0.05, true)).collect();
        let pages = paginate(&[tall]);
        assert_eq!(on(&pages, 0).iter().sum::<usize>(), 50);
        assert!(pages.len() > 2);
        let end = |place: &Place| place.y + ROOM * 0.05;
        assert!(
            pages
                .iter()
                .flatten()
                .all(|place| end(place) <= BOTTOM + 0.1)
        );
    }

    /// A plan of real lines: everything is placed once, in order, within the margins; no page ends on a heading.
    #[test]
    fn real_pages_keep_to_the_margins() {
        let words = "Als je weg bent, kijkt zij naar je huis. ".repeat(9);
        let item = |at: usize| Item {
            title: format!("Item {at} {}", &words[..at % 7 * 30]),
            state: "Nu niet veilig".to_owned(),
            why: words[..at % 5 * 60].to_owned(),
            cautions: vec![Fact {
                label: "Wat de ander kan merken".to_owned(),
                text: words.clone(),
            }],
            steps: vec![words.clone(); at % 4],
            facts: vec![Fact {
                label: "https://voorbeeld.example/een/lang/adres".to_owned(),
                text: "x".repeat(at * 20),
            }],
            ..Item::default()
        };
        let section = |at: usize| Section {
            title: format!("Section {at}"),
            about: Some(words.clone()),
            items: (0..at).map(item).collect(),
            ..Section::default()
        };
        let paper = Paper {
            title: "Plan".to_owned(),
            language: Language::Nl,
            day: Day {
                year: 2026,
                month: 2,
                day: 28,
            },
            made: String::new(),
            about: None,
            footer: String::new(),
            page: String::new(),
            sections: (1..9).map(section).collect(),
        };
        let mut setter = Setter::new(Language::Nl).unwrap();
        let groups = compose(&paper, &mut setter).unwrap().groups;
        let pages = paginate(&groups);
        let places: Vec<(usize, usize)> =
            pages.iter().flatten().map(|p| (p.group, p.strip)).collect();
        let all = groups.iter().enumerate();
        let all: Vec<(usize, usize)> = all
            .flat_map(|(g, group)| (0..group.len()).map(move |s| (g, s)))
            .collect();
        assert_eq!(places, all);
        for page in &pages {
            for place in page {
                let strip = &groups[place.group][place.strip];
                assert!(place.y >= TOP && place.y + strip.height <= BOTTOM + 0.1);
                for piece in &strip.pieces {
                    if let Piece::Line { line, x, style, .. } = piece {
                        assert!(x + line.width <= RIGHT + style.size * 0.1, "{}", line.text);
                    }
                }
            }
            let last = page.last().unwrap();
            assert!(
                !groups[last.group][last.strip].keep,
                "a page ends where it may"
            );
        }
    }
}
