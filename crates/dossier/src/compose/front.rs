//! What stands on the first page: the title, the day, what the paper is, and where its sections are.

use super::{Composer, How, LEVEL_1};
use crate::error::Result;
use crate::pages::{Piece, Strip};
use crate::paper::{Paper, Section};
use crate::sheet::{ACCENT, BODY, HAIRLINE, LABEL, LEFT, MADE, RIGHT, TEXT, TITLE, VALUE, WHOLE};
use crate::tags::{Role, Tree};
use crate::words;

/// Fewer sections than this are found without a list of them.
const CONTENTS: usize = 4;

impl Composer<'_> {
    pub(super) fn front(&mut self, paper: &Paper, title: &str) -> Result<()> {
        self.strips.push(Strip {
            height: 16.0,
            keep: true,
            pieces: vec![Piece::Rule {
                from: LEFT,
                to: LEFT + 34.0,
                y: 1.2,
                thickness: 2.4,
                colour: ACCENT,
            }],
            ..Strip::default()
        });
        let part = self
            .tree
            .add(Tree::ROOT, Role::Heading(LEVEL_1, title.to_owned()));
        let cell = self.cell(title, TITLE, WHOLE, part)?;
        self.rows(vec![cell], 0.0, true);
        let made = How {
            style: MADE,
            column: WHOLE,
            gap: 2.0,
            keep: true,
        };
        self.text(&words::paragraphs(&paper.made), made, Tree::ROOT)?;
        if let Some(about) = &paper.about {
            let how = How {
                style: BODY,
                column: TEXT,
                gap: 18.0,
                keep: false,
            };
            self.text(&words::paragraphs(about), how, Tree::ROOT)?;
        }
        self.close();
        self.contents(&paper.sections)
    }

    /// The sections, how far each is, and the page it begins on.
    fn contents(&mut self, sections: &[Section]) -> Result<()> {
        let titles: Vec<(String, &Section)> = sections
            .iter()
            .map(|section| (words::line(&section.title), section))
            .filter(|(title, _)| !title.is_empty())
            .collect();
        if titles.len() < CONTENTS {
            return Ok(());
        }
        let list = self.tree.add(Tree::ROOT, Role::Contents);
        for (bookmark, (title, section)) in titles.iter().enumerate() {
            let entry = self.tree.add(list, Role::ContentsEntry);
            let reference = self.tree.add(entry, Role::Reference);
            let link = self.tree.add(reference, Role::Link);
            let progress = words::line(&section.progress);
            let column = if progress.is_empty() { TEXT } else { LABEL };
            let mut name = self.cell(title, BODY, column, link)?;
            name.lines.truncate(1);
            let mut far = self.cell(&progress, BODY.quiet(), VALUE, link)?;
            far.lines.truncate(1);
            let first = self.strips.len();
            let gap = if bookmark == 0 { 20.0 } else { 0.0 };
            self.strips.push(Strip {
                gap,
                height: 3.2,
                keep: true,
                pieces: vec![Piece::Rule {
                    from: TEXT.x,
                    to: RIGHT,
                    y: 0.0,
                    thickness: 0.6,
                    colour: HAIRLINE,
                }],
            });
            self.rows(vec![name, far], 0.0, false);
            if let Some(strip) = self.strips.get_mut(first + 1) {
                strip.pieces.push(Piece::PageOf {
                    bookmark,
                    style: BODY.quiet(),
                    right: RIGHT,
                    baseline: BODY.baseline(),
                    part: link,
                });
                strip.pieces.push(Piece::Link {
                    bookmark,
                    column: TEXT,
                    part: link,
                });
                strip.height += 3.2;
            }
            self.close();
        }
        Ok(())
    }
}
