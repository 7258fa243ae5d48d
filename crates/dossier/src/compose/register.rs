//! A list that the person filled: what each row is about in the margin, what is known of it beside that.

use super::{BETWEEN, Cell, Composer, How, rule};
use crate::error::Result;
use crate::pages::Strip;
use crate::paper::{Fact, Register, Row};
use crate::sheet::{BODY, LABEL, NAME, ROW, SUBHEAD, TEXT, VALUE};
use crate::tags::{Part, Role};
use crate::type_setting::Line;
use crate::words;

/// A value that takes more lines than this beside its label goes under it, where lines are longer.
const BESIDE: usize = 2;

impl Composer<'_> {
    pub(super) fn register(&mut self, register: &Register, within: Part) -> Result<()> {
        let title = words::line(&register.title);
        if !title.is_empty() {
            let cell = self.subheading(&title, SUBHEAD, within)?;
            self.rows(vec![cell], 28.0, true);
        }
        if let Some(about) = &register.about {
            let how = How {
                style: BODY.quiet(),
                column: TEXT,
                gap: 2.0,
                keep: !register.rows.is_empty(),
            };
            self.text(&words::paragraphs(about), how, within)?;
        }
        let list = self.tree.add(within, Role::List { numbered: false });
        for (at, row) in register.rows.iter().enumerate() {
            self.row(row, list, at == 0)?;
            // The last row does not stand on a page alone.
            if at + 2 != register.rows.len() {
                self.close();
            }
        }
        self.close();
        Ok(())
    }

    fn row(&mut self, row: &Row, list: Part, first: bool) -> Result<()> {
        let before = self.strips.len();
        let entry = self.tree.add(list, Role::Entry);
        let label = self.tree.add(entry, Role::Label);
        let body = self.tree.add(entry, Role::Body);
        self.strips.push(Strip {
            gap: if first { 12.0 } else { 7.0 },
            height: 6.0,
            keep: true,
            pieces: vec![rule()],
        });
        let mut name = Some(self.cell(&words::line(&row.title), ROW, NAME, label)?);
        for (at, fact) in row.facts.iter().enumerate() {
            let gap = if at == 0 { 0.0 } else { BETWEEN };
            self.value(fact, body, name.take(), gap)?;
        }
        if let Some(name) = name {
            self.rows(vec![name], 0.0, false);
        }
        if self.strips.len() == before + 1 {
            self.strips.truncate(before);
        }
        Ok(())
    }

    /// A label and its value: side by side or, where the value is long, one under the other.
    fn value(&mut self, fact: &Fact, within: Part, name: Option<Cell>, gap: f32) -> Result<()> {
        let block = self.tree.add(within, Role::Block);
        let label = self.tree.add(block, Role::Paragraph);
        let label = self.cell(&words::line(&fact.label), BODY.quiet(), LABEL, label)?;
        let mut cells: Vec<Cell> = name.into_iter().collect();
        cells.push(label);
        let paragraphs = words::paragraphs(&fact.text);
        if let [text] = paragraphs.as_slice() {
            let lines = self.setter.set(text, BODY, VALUE.width)?;
            if lines.len() <= BESIDE && !lines.iter().any(|line: &Line| line.broken) {
                let part = self.tree.add(block, Role::Paragraph);
                cells.push(Cell {
                    lines,
                    style: BODY,
                    x: VALUE.x,
                    part,
                });
                self.rows(cells, gap, false);
                return Ok(());
            }
        }
        self.rows(cells, gap, !paragraphs.is_empty());
        let how = How {
            style: BODY,
            column: TEXT,
            gap: 1.0,
            keep: false,
        };
        self.text(&paragraphs, how, block)
    }
}
