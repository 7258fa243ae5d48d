//! A paper into strips: what stands beside what, how far apart, and what it is in the tag tree.

mod front;
mod item;
mod register;

use std::num::NonZeroU16;

use crate::error::{Error, Result};
use crate::pages::{Group, Piece, Strip};
use crate::paper::{Paper, Section};
use crate::sheet::{BODY, Column, HAIRLINE, HEAD, LEFT, RIGHT, SECTION_NOTE, Style, TEXT, WHOLE};
use crate::tags::{Part, Role, Tree};
use crate::type_setting::{Line, Setter};
use crate::words;

/// How many strips at a group's end stay together, so that no page begins with the last line of something.
const TAIL: usize = 3;
/// Between paragraphs of one text.
const BETWEEN: f32 = 3.0;
/// A label in smaller letters may stand closer than the lines beside it, up to this many lines.
const CLOSE: usize = 4;

const LEVEL_1: NonZeroU16 = NonZeroU16::MIN;
const LEVEL_2: NonZeroU16 = LEVEL_1.saturating_add(1);
const LEVEL_3: NonZeroU16 = LEVEL_1.saturating_add(2);

/// A bookmark: its words, and the strip it leads to.
pub(crate) struct Bookmark {
    pub title: String,
    pub group: usize,
    pub strip: usize,
}

/// A paper in strips.
pub(crate) struct Composed {
    pub title: String,
    pub groups: Vec<Group>,
    pub bookmarks: Vec<Bookmark>,
    pub tree: Tree,
}

/// Lines that begin on a strip of their own, at a place across the page.
struct Cell {
    lines: Vec<Line>,
    style: Style,
    x: f32,
    part: Part,
}

/// How a text is set: in which letters and column, how far below what is above it, and whether its last line stays with
/// what follows.
#[derive(Clone, Copy)]
struct How {
    style: Style,
    column: Column,
    gap: f32,
    keep: bool,
}

struct Composer<'a> {
    setter: &'a mut Setter,
    tree: Tree,
    groups: Vec<Group>,
    bookmarks: Vec<Bookmark>,
    /// The group that is being made.
    strips: Group,
}

/// Sets all that is read, but not the feet of the pages.
///
/// # Errors
/// [`Error::NoTitle`], [`Error::TooLong`]
pub(crate) fn compose(paper: &Paper, setter: &mut Setter) -> Result<Composed> {
    let title = words::line(&paper.title);
    if title.is_empty() {
        return Err(Error::NoTitle);
    }
    let mut composer = Composer {
        setter,
        tree: Tree::new(),
        groups: Vec::new(),
        bookmarks: Vec::new(),
        strips: Vec::new(),
    };
    composer.front(paper, &title)?;
    for section in &paper.sections {
        composer.section(section)?;
    }
    Ok(Composed {
        title,
        groups: composer.groups,
        bookmarks: composer.bookmarks,
        tree: composer.tree,
    })
}

impl Composer<'_> {
    fn section(&mut self, section: &Section) -> Result<()> {
        let part = self.tree.add(Tree::ROOT, Role::Section);
        let title = words::line(&section.title);
        if !title.is_empty() {
            self.bookmarks.push(Bookmark {
                title: title.clone(),
                group: self.groups.len(),
                strip: self.strips.len(),
            });
            self.strips.push(Strip {
                gap: 34.0,
                height: 11.0,
                keep: true,
                pieces: vec![rule()],
            });
            let head = self.tree.add(part, Role::Heading(LEVEL_2, title.clone()));
            let mut cells = vec![self.cell(&title, HEAD, WHOLE, head)?];
            let progress = words::line(&section.progress);
            let part = self.tree.add(part, Role::Paragraph);
            let mut progress = self.cell(&progress, SECTION_NOTE, TEXT, part)?;
            progress.lines.truncate(1);
            let ends = |cell: &Cell| cell.lines.first().map_or(0.0, |line| line.width);
            progress.x = RIGHT - ends(&progress);
            // Beside the heading where there is room, and under it where not.
            if ends(&cells[0]) + ends(&progress) + 18.0 <= WHOLE.width {
                cells.push(progress);
                self.rows(cells, 0.0, true);
            } else {
                self.rows(cells, 0.0, true);
                progress.x = LEFT;
                self.rows(vec![progress], 0.0, true);
            }
        }
        if let Some(about) = &section.about {
            let how = How {
                style: BODY.quiet(),
                column: TEXT,
                gap: 4.0,
                keep: !section.items.is_empty() || !section.registers.is_empty(),
            };
            self.text(&words::paragraphs(about), how, part)?;
        }
        if !section.items.is_empty() {
            let list = self.tree.add(part, Role::List { numbered: false });
            for item in &section.items {
                self.item(item, list)?;
                self.close();
            }
        }
        for register in &section.registers {
            self.register(register, part)?;
        }
        self.close();
        Ok(())
    }

    /// A heading of the third level.
    fn subheading(&mut self, title: &str, style: Style, within: Part) -> Result<Cell> {
        let role = Role::Heading(LEVEL_3, title.to_owned());
        let part = self.tree.add(within, role);
        self.cell(title, style, TEXT, part)
    }

    /// A text in a column.
    fn cell(&mut self, text: &str, style: Style, column: Column, part: Part) -> Result<Cell> {
        let lines = self.setter.set(text, style, column.width)?;
        Ok(Cell {
            lines,
            style,
            x: column.x,
            part,
        })
    }

    /// Paragraphs, one under the other.
    fn text(&mut self, paragraphs: &[String], how: How, within: Part) -> Result<()> {
        let mut gap = how.gap;
        for (at, text) in paragraphs.iter().enumerate() {
            if text.is_empty() {
                gap = how.style.leading * 0.6;
                continue;
            }
            let part = self.tree.add(within, Role::Paragraph);
            let cell = self.cell(text, how.style, how.column, part)?;
            let last = at + 1 == paragraphs.len();
            self.rows(vec![cell], gap, how.keep && last);
            gap = BETWEEN;
        }
        Ok(())
    }

    /// Cells side by side, their first lines on one line; as many strips as the longest needs. At either end two lines
    /// at least stay together. With `keep`, the last stays with what follows.
    fn rows(&mut self, mut cells: Vec<Cell>, gap: f32, keep: bool) {
        cells.retain(|cell| !cell.lines.is_empty());
        let highest = |of: fn(&Cell) -> f32| cells.iter().map(of).fold(0.0, f32::max);
        let leading = highest(|cell| cell.style.leading);
        let baseline = highest(|cell| cell.style.baseline());
        let count = |cell: &Cell| cell.lines.len();
        let close = |cell: &Cell| cell.style.leading < leading && count(cell) <= CLOSE;
        let wide = cells.iter().filter(|cell| !close(cell)).map(count).max();
        let Some(most) = wide else { return };
        let first = self.strips.len();
        for at in 0..most {
            self.strips.push(Strip {
                gap: if at == 0 { gap } else { 0.0 },
                height: leading,
                keep: at + 1 < most && (at == 0 || at + 2 == most) || at + 1 == most && keep,
                pieces: Vec::new(),
            });
        }
        for cell in cells {
            let step = if close(&cell) {
                cell.style.leading
            } else {
                leading
            };
            for (at, line) in cell.lines.into_iter().enumerate() {
                // Closer lines that go on below the others are drawn in the last strip, which grows.
                let strip_at = at.min(most - 1);
                let down = baseline + step * at as f32 - leading * strip_at as f32;
                if let Some(strip) = self.strips.get_mut(first + strip_at) {
                    let below = cell.style.leading - cell.style.baseline();
                    strip.height = strip.height.max(down + below);
                    strip.pieces.push(Piece::Line {
                        line,
                        style: cell.style,
                        x: cell.x,
                        baseline: down,
                        part: cell.part,
                    });
                }
            }
        }
    }

    /// Ends the group.
    fn close(&mut self) {
        let mut group = std::mem::take(&mut self.strips);
        let before_last = group.len().saturating_sub(1);
        for strip in group[..before_last].iter_mut().rev().take(TAIL - 1) {
            strip.keep = true;
        }
        if !group.is_empty() {
            self.groups.push(group);
        }
    }
}

/// A hairline from margin to margin.
const fn rule() -> Piece {
    Piece::Rule {
        from: LEFT,
        to: RIGHT,
        y: 0.0,
        thickness: 0.6,
        colour: HAIRLINE,
    }
}
