//! Something to do: its box, its state and title, why, what to mind, the steps, and what the person added.

use super::{BETWEEN, Composer, How};
use crate::error::Result;
use crate::marks;
use crate::pages::{Piece, Strip};
use crate::paper::{Fact, Item, Mark};
use crate::sheet::{
    BAR_X, BODY, BOX_X, NUMBER, SIDE, SIDE_HEAD, SIDE_NOTE, STEP, SUBHEAD, Style, TEXT,
};
use crate::tags::{Part, Role};
use crate::words;

/// Above an item.
const ABOVE: f32 = 20.0;
/// Above each kind of thing in it.
const KIND: f32 = 9.0;

impl Composer<'_> {
    pub(super) fn item(&mut self, item: &Item, list: Part) -> Result<()> {
        let entry = self.tree.add(list, Role::Entry);
        let label = self.tree.add(entry, Role::Label);
        let body = self.tree.add(entry, Role::Body);
        let style = match item.mark {
            Mark::NotForMe => SUBHEAD.quiet(),
            _ => SUBHEAD,
        };
        let first = self.strips.len();
        let mut cells = vec![self.cell(&words::line(&item.state), SIDE_NOTE, SIDE, label)?];
        let title = words::line(&item.title);
        if !title.is_empty() {
            cells.push(self.subheading(&title, style, body)?);
        }
        self.rows(cells, ABOVE, true);
        self.mark(item.mark, first);
        let why = How {
            style: BODY,
            column: TEXT,
            gap: 3.0,
            keep: false,
        };
        self.text(&words::paragraphs(&item.why), why, body)?;
        for caution in &item.cautions {
            let first = self.strips.len();
            self.beside(caution, body, SIDE_HEAD, KIND)?;
            self.bar(first);
        }
        self.steps(&item.steps, body)?;
        for (at, fact) in item.facts.iter().enumerate() {
            let gap = if at == 0 { KIND } else { BETWEEN };
            self.beside(fact, body, SIDE_NOTE, gap)?;
        }
        Ok(())
    }

    /// The box, in the strip where an item begins; even beside nothing.
    fn mark(&mut self, mark: Mark, at: usize) {
        if self.strips.len() == at {
            self.strips.push(Strip {
                gap: ABOVE,
                height: SUBHEAD.leading,
                keep: true,
                ..Strip::default()
            });
        }
        if let Some(strip) = self.strips.get_mut(at) {
            strip.pieces.push(Piece::Mark {
                mark,
                x: BOX_X,
                y: (SUBHEAD.leading - marks::SIDE) / 2.0,
            });
        }
    }

    fn steps(&mut self, steps: &[String], within: Part) -> Result<()> {
        let list = self.tree.add(within, Role::List { numbered: true });
        let steps = steps.iter().map(|step| words::line(step));
        let steps = steps.filter(|step| !step.is_empty());
        for (at, step) in steps.enumerate() {
            let entry = self.tree.add(list, Role::Entry);
            let label = self.tree.add(entry, Role::Label);
            let body = self.tree.add(entry, Role::Body);
            let cells = vec![
                self.cell(&format!("{}.", at + 1), NUMBER, TEXT, label)?,
                self.cell(&step, BODY, STEP, body)?,
            ];
            self.rows(cells, if at == 0 { KIND } else { BETWEEN }, false);
        }
        Ok(())
    }

    /// A label in the margin, and its text beside it.
    fn beside(&mut self, fact: &Fact, within: Part, style: Style, gap: f32) -> Result<()> {
        let block = self.tree.add(within, Role::Block);
        let label = self.tree.add(block, Role::Paragraph);
        let mut cells = vec![self.cell(&words::line(&fact.label), style, SIDE, label)?];
        let paragraphs = words::paragraphs(&fact.text);
        let (first, rest) = match paragraphs.split_first() {
            Some((first, rest)) => (first.as_str(), rest),
            None => ("", paragraphs.as_slice()),
        };
        let part = self.tree.add(block, Role::Paragraph);
        cells.push(self.cell(first, BODY, TEXT, part)?);
        self.rows(cells, gap, false);
        let how = How {
            style: BODY,
            column: TEXT,
            gap: BETWEEN,
            keep: false,
        };
        self.text(rest, how, block)
    }

    /// A line beside everything from a strip on.
    fn bar(&mut self, first: usize) {
        for (at, strip) in self.strips.iter_mut().enumerate().skip(first) {
            let above = if at == first { 0.0 } else { strip.gap };
            strip.pieces.push(Piece::Bar { x: BAR_X, above });
        }
    }
}
