//! Text into lines: shaped, broken, with the right letters from the right font, in any direction of writing.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use krilla::text::{GlyphId, KrillaGlyph};
use parley::{
    Alignment, AlignmentOptions, BreakReason, Cluster, FontContext, FontFamily, FontFamilyName,
    Layout, LayoutContext, LineHeight, OverflowWrap, Run, StyleProperty,
};

use crate::error::{Error, Result};
use crate::faces::{self, Faces};
use crate::paper::Language;
use crate::sheet::Style;
use crate::words::{STAND_IN, unseen};

/// The glyph that a font has for what it lacks.
const MISSING: u32 = 0;

/// A line, ready to be drawn.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    /// The text of the whole paragraph, which the glyphs point into.
    pub text: Rc<str>,
    /// In the order in which they are said; from right to left, word by word. A file is read aloud in this order.
    pub runs: Vec<Glyphs>,
    /// From its left edge to the end of its last letter.
    pub width: f32,
    /// It ends within a word that is wider than a line.
    pub broken: bool,
}

/// Glyphs of one font, from left to right.
#[derive(Clone, Debug)]
pub(crate) struct Glyphs {
    /// In [`Faces`].
    pub face: u64,
    /// From the line's left edge.
    pub x: f32,
    /// Where what they say begins in the paragraph.
    at: usize,
    pub glyphs: Vec<KrillaGlyph>,
    /// What was written where these stand in for letters that no font has.
    pub says: Option<String>,
}

/// A letter that was put in another's place: where it stands, and what stood there.
struct StandIn {
    at: usize,
    was: String,
}

/// Sets text. Made once for a paper.
pub(crate) struct Setter {
    fonts: FontContext,
    layouts: LayoutContext<()>,
    faces: Faces,
    language: Language,
}

impl Setter {
    /// With the fonts loaded.
    ///
    /// # Errors
    /// [`Error::Fonts`]
    pub(crate) fn new(language: Language) -> Result<Self> {
        let (fonts, faces) = faces::load()?;
        Ok(Self {
            fonts,
            layouts: LayoutContext::new(),
            faces,
            language,
        })
    }

    pub(crate) const fn faces(&self) -> &Faces {
        &self.faces
    }

    /// A paragraph in lines of at most `width`. A word that is wider is broken. Text from right to left stands at the
    /// right. No text, no lines.
    ///
    /// # Errors
    /// [`Error::TooLong`] for more text than can be set.
    pub(crate) fn set(&mut self, text: &str, style: Style, width: f32) -> Result<Vec<Line>> {
        // Where places are kept in 32 bits.
        if u32::try_from(text.len()).is_err() {
            return Err(Error::TooLong);
        }
        if text.is_empty() {
            return Ok(Vec::new());
        }
        let mut shown = text.to_owned();
        let mut stand_ins = Vec::new();
        let mut layout = self.lay_out(&shown, style, width);
        let missing = missing(&layout);
        if !missing.is_empty() {
            shown = replace(&shown, &missing, &mut stand_ins);
            layout = self.lay_out(&shown, style, width);
        }
        let shown: Rc<str> = shown.into();
        Ok(layout
            .lines()
            .map(|line| read(&line, &shown, &stand_ins))
            .collect())
    }

    fn lay_out(&mut self, text: &str, style: Style, width: f32) -> Layout<()> {
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts, text, 1.0, false);
        let families = faces::FAMILIES.map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
        builder.push_default(FontFamily::List(Cow::Borrowed(&families)));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::FontWeight(if style.bold {
            faces::BOLD
        } else {
            faces::REGULAR
        }));
        builder.push_default(LineHeight::Absolute(style.leading));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        let language = parley::style::Language::parse(self.language.tag()).ok();
        builder.push_default(StyleProperty::Locale(language));
        let mut layout = builder.build(text);
        layout.break_all_lines(Some(width));
        layout.align(Alignment::Start, AlignmentOptions::default());
        layout
    }
}

/// The places of letters that no font has.
fn missing(layout: &Layout<()>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = layout
        .lines()
        .flat_map(|line| line.runs())
        .flat_map(|run| run.clusters())
        .filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == MISSING))
        .map(|cluster| cluster.text_range())
        .collect();
    found.sort_by_key(|range| range.start);
    found.dedup();
    found
}

/// The text with one letter in the place of each of these.
fn replace(text: &str, places: &[Range<usize>], stand_ins: &mut Vec<StandIn>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for place in places {
        out.push_str(&text[from..place.start]);
        stand_ins.push(StandIn {
            at: out.len(),
            was: text[place.clone()].to_owned(),
        });
        out.push(STAND_IN);
        from = place.end;
    }
    out.push_str(&text[from..]);
    out
}

fn read(line: &parley::Line<'_, ()>, text: &Rc<str>, stand_ins: &[StandIn]) -> Line {
    let metrics = line.metrics();
    let mut x = metrics.offset;
    let mut runs = Vec::new();
    for run in line.runs() {
        glyphs(&run, x, text, stand_ins, &mut runs);
        x += run.advance();
    }
    runs.sort_by_key(|run| run.at);
    Line {
        text: Rc::clone(text),
        runs,
        width: metrics.advance - metrics.hanging_advance,
        broken: line.break_reason() == BreakReason::Emergency,
    }
}

/// The glyphs of a run: stand-ins apart from the others, and each word apart where they run from right to left.
fn glyphs(run: &Run<'_, ()>, x: f32, text: &str, stand_ins: &[StandIn], found: &mut Vec<Glyphs>) {
    // A ligature's glyphs come with its first letter; the letters that follow only make its text longer.
    let mut groups: Vec<(Range<usize>, Cluster<'_, ()>)> = Vec::new();
    for cluster in run.clusters() {
        match groups.last_mut() {
            Some((range, _)) if cluster.is_ligature_continuation() => {
                range.end = range.end.max(cluster.text_range().end);
            }
            _ => groups.push((cluster.text_range(), cluster)),
        }
    }
    if run.is_rtl() {
        groups.reverse();
    }
    let size = run.font_size();
    let mut x = x;
    let mut current: Option<Glyphs> = None;
    for (range, cluster) in groups {
        let said = &text[range.clone()];
        let stand_in = stand_ins.binary_search_by_key(&range.start, |letter| letter.at);
        let says = stand_in.ok().map(|at| stand_ins[at].was.clone());
        let alone = run.is_rtl() && (says.is_some() || said.trim().is_empty());
        let goes_on = |current: &Glyphs| !alone && current.says.is_some() == says.is_some();
        let mut glyphs = match current.take() {
            Some(mut current) if goes_on(&current) => {
                current.at = current.at.min(range.start);
                if let (Some(before), Some(more)) = (&mut current.says, &says) {
                    before.push_str(more);
                }
                current
            }
            before => {
                found.extend(before);
                Glyphs {
                    face: run.font().data.id(),
                    x,
                    at: range.start,
                    glyphs: Vec::new(),
                    says,
                }
            }
        };
        let hidden = said.chars().all(unseen);
        for glyph in cluster
            .glyphs()
            .filter(|glyph| glyph.id != MISSING && !hidden)
        {
            x += glyph.advance;
            glyphs.glyphs.push(KrillaGlyph::new(
                GlyphId::new(glyph.id),
                glyph.advance / size,
                glyph.x / size,
                -glyph.y / size,
                0.0,
                range.clone(),
                None,
            ));
        }
        if alone {
            found.push(glyphs);
        } else {
            current = Some(glyphs);
        }
    }
    found.extend(current);
    found.retain(|glyphs| !glyphs.glyphs.is_empty());
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::sheet::{BODY, FOOTER, TITLE};

    fn set(text: &str, width: f32) -> Vec<Line> {
        let mut setter = Setter::new(Language::Nl).unwrap();
        setter.set(text, BODY, width).unwrap()
    }

    /// What a line says, in the order in which its glyphs stand in the file.
    fn said(line: &Line) -> String {
        let mut out = String::new();
        for run in &line.runs {
            let mut ranges: Vec<Range<usize>> =
                run.glyphs.iter().map(|g| g.text_range.clone()).collect();
            ranges.sort_by_key(|range| range.start);
            ranges.dedup();
            match &run.says {
                Some(says) => out.push_str(says),
                None => out.extend(ranges.into_iter().map(|range| &line.text[range])),
            }
        }
        out
    }

    const TEXTS: [&str; 7] = [
        "Vóór 12 december 2026: zorg dat alleen jij bij je mail kunt.",
        "Żółć, Řeřicha, İstanbul, Κάθε μέρα, Он каждый день стоит у дома.",
        "اتصل بالشرطة على الرقم 112 إذا كنت في خطر، ثم اتصل بـ Veilig Thuis (0800-2000) في أي وقت.",
        "Hij zei: הוא עומד מול הבית שלי כל יום, en reed weg.",
        "He sent 🔪 and 👩‍👩‍👧, then 我知道你住在哪里 and ฉันรู้ว่าคุณอยู่ที่ไหน.",
        "e\u{301} Z\u{351}\u{36b}\u{343}a\u{300}\u{302}lgo",
        "https://voorbeeld.example/0123456789012345678901234567890123456789012345678901234567890123456789",
    ];

    #[test]
    fn everything_is_said_in_order() {
        for text in TEXTS {
            for width in [30.0, 120.0, 1_000.0] {
                let lines = set(text, width);
                let all: String = lines.iter().map(said).collect();
                assert_eq!(all, text, "{width}");
            }
        }
    }

    #[test]
    fn no_line_is_wider_than_its_column() {
        for text in TEXTS {
            for line in set(text, 60.0) {
                let ends = line.runs.iter().map(|run| {
                    let advance: f32 = run.glyphs.iter().map(|glyph| glyph.x_advance).sum();
                    run.x + advance * BODY.size
                });
                let last_space = BODY.size * 0.35;
                assert!(ends.fold(0.0, f32::max) <= 60.0 + last_space, "{text}");
                assert!(line.runs.iter().all(|run| run.x >= -last_space), "{text}");
            }
        }
    }

    #[test]
    fn no_glyph_is_missing() {
        for text in TEXTS {
            let lines = set(text, 200.0);
            let mut glyphs = lines
                .iter()
                .flat_map(|line| &line.runs)
                .flat_map(|run| &run.glyphs);
            assert!(
                glyphs.all(|glyph| glyph.glyph_id.to_u32() != MISSING),
                "{text}"
            );
        }
        let stand_ins = set("a 我知 b", 200.0);
        assert_eq!(stand_ins[0].runs[1].says.as_deref(), Some("我知"));
        assert_eq!(stand_ins[0].runs[1].glyphs.len(), 2);
    }

    #[test]
    fn only_words_wider_than_a_line_are_broken() {
        assert!(
            set("one two three four", 40.0)
                .iter()
                .all(|line| !line.broken)
        );
        assert!(set("Rindfleischetikettierung", 40.0)[0].broken);
    }

    #[test]
    fn no_text_is_no_lines() {
        let mut setter = Setter::new(Language::En).unwrap();
        for style in [TITLE, FOOTER] {
            assert!(setter.set("", style, 100.0).unwrap().is_empty());
        }
        assert_eq!(setter.set("x", TITLE, 0.5).unwrap().len(), 1);
    }
}
