//! The file: every strip where it goes, each page's foot, the bookmarks, the properties.

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, LineCap, LineJoin, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, SpanTag};
use krilla::{Document, SerializeSettings};

use crate::compose::{Bookmark, Composed};
use crate::error::{Error, Result};
use crate::faces::Faces;
use crate::marks::{self, Shape};
use crate::pages::{Piece, Place, Strip};
use crate::paper::{Day, Paper};
use crate::sheet::{
    ACCENT, BODY, Colour, FOOT, FOOTER, HEIGHT, LEFT, RIGHT, Style, TEXT, TOP, WIDTH,
};
use crate::tags::{Part, Tree};
use crate::type_setting::{Glyphs, Line, Setter};
use crate::words;

/// The longest bookmark, in characters.
const BOOKMARK: usize = 120;
/// More characters than go in a foot.
const FEW: usize = 200;
/// The thickness of the line beside a caution.
const BAR: f32 = 1.6;

/// Where a bookmark leads.
struct Lead {
    /// From 0.
    page: usize,
    /// Down the page.
    y: f32,
    title: String,
    /// The page's number, as the contents have it.
    number: Option<Line>,
}

impl Lead {
    fn destination(&self) -> XyzDestination {
        let above = (self.y - TOP / 2.0).max(0.0);
        XyzDestination::new(self.page, Point::from_xy(0.0, above))
    }
}

/// Something to be clicked, once its page is drawn.
struct Click {
    area: Rect,
    lead: usize,
    part: Part,
}

/// Writes the file.
///
/// # Errors
/// [`Error::Refused`] where it breaks a rule of PDF/A or PDF/UA; others of [`Error`].
pub(crate) fn draw(
    paper: &Paper,
    composed: Composed,
    pages: &[Vec<Place>],
    setter: &mut Setter,
) -> Result<Vec<u8>> {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| Error::Refused("the standards don't go together"))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let leads = leads(&composed.bookmarks, pages, setter)?;
    document.set_metadata(properties(paper, &composed.title)?);
    document.set_outline(outline(&composed.title, &leads));
    let mut tree = composed.tree;
    for (at, places) in pages.iter().enumerate() {
        let foot = foot(paper, at + 1, pages.len(), setter)?;
        let size = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(Error::Refused("the size"))?;
        let mut page = document.start_page_with(size);
        let mut clicks = Vec::new();
        {
            let mut pen = Pen {
                surface: page.surface(),
                faces: setter.faces(),
                tree: &mut tree,
                leads: &leads,
                clicks: &mut clicks,
            };
            for place in places {
                let group = composed.groups.get(place.group);
                if let Some(strip) = group.and_then(|group| group.get(place.strip)) {
                    pen.strip(strip, place);
                }
            }
            for (line, x) in &foot {
                pen.foot(line, *x);
            }
        }
        for click in clicks {
            if let Some(lead) = leads.get(click.lead) {
                let there = Target::Destination(lead.destination().into());
                let link = LinkAnnotation::new(click.area, there);
                let link = Annotation::new_link(link, Some(lead.title.clone()));
                tree.drawn(click.part, page.add_tagged_annotation(link));
            }
        }
        page.finish();
    }
    document.set_tag_tree(tree.finish());
    Ok(document.finish()?)
}

fn properties(paper: &Paper, title: &str) -> Result<Metadata> {
    let Day { year, month, day } = paper.day.checked()?;
    // No author, no program: whoever finds the file learns no more than it says.
    Ok(Metadata::new()
        .title(words::short(title, BOOKMARK))
        .language(paper.language.tag().to_owned())
        .creation_date(DateTime::new(year).month(month).day(day))
        .text_direction(TextDirection::LeftToRight))
}

fn leads(bookmarks: &[Bookmark], pages: &[Vec<Place>], setter: &mut Setter) -> Result<Vec<Lead>> {
    let lead = |bookmark: &Bookmark| {
        let here = |place: &&Place| place.group == bookmark.group && place.strip == bookmark.strip;
        let found = pages.iter().enumerate().find_map(|(page, places)| {
            let place = places.iter().find(here);
            place.map(|place| (page, place.y))
        });
        // Every strip has a place.
        let (page, y) = found.unwrap_or_default();
        let number = setter.set(&(page + 1).to_string(), BODY, TEXT.width)?;
        Ok(Lead {
            page,
            y,
            title: words::short(&bookmark.title, BOOKMARK),
            number: number.into_iter().next(),
        })
    };
    bookmarks.iter().map(lead).collect()
}

/// The title, and the sections under it.
fn outline(title: &str, leads: &[Lead]) -> Outline {
    let top = XyzDestination::new(0, Point::from_xy(0.0, 0.0));
    let mut root = OutlineNode::new(words::short(title, BOOKMARK), top).with_open(true);
    for lead in leads {
        root.push_child(OutlineNode::new(lead.title.clone(), lead.destination()));
    }
    let mut outline = Outline::new();
    outline.push_child(root);
    outline
}

/// The lines of a page's foot, and where each begins.
fn foot(paper: &Paper, page: usize, pages: usize, setter: &mut Setter) -> Result<Vec<(Line, f32)>> {
    let number = match words::short(&words::line(&paper.page), FEW) {
        template if template.is_empty() => format!("{page} / {pages}"),
        template => template
            .replace("{page}", &page.to_string())
            .replace("{pages}", &pages.to_string()),
    };
    let footer = words::short(&words::line(&paper.footer), FEW);
    let left = setter.set(&footer, FOOTER, (RIGHT - LEFT) * 0.7)?;
    let right = setter.set(&number, FOOTER, (RIGHT - LEFT) * 0.27)?;
    let left = left.into_iter().next().map(|line| (line, LEFT));
    let right = right.into_iter().next().map(|line| {
        let x = RIGHT - line.width;
        (line, x)
    });
    Ok(left.into_iter().chain(right).collect())
}

struct Pen<'a, 'b> {
    surface: Surface<'a>,
    faces: &'b Faces,
    tree: &'b mut Tree,
    leads: &'b [Lead],
    clicks: &'b mut Vec<Click>,
}

impl Pen<'_, '_> {
    fn strip(&mut self, strip: &Strip, place: &Place) {
        for piece in &strip.pieces {
            match piece {
                Piece::Line {
                    line,
                    style,
                    x,
                    baseline,
                    part,
                } => self.said(line, *style, *x, place.y + baseline, *part),
                Piece::PageOf {
                    bookmark,
                    style,
                    right,
                    baseline,
                    part,
                } => {
                    let lead = self.leads.get(*bookmark);
                    if let Some(line) = lead.and_then(|lead| lead.number.as_ref()) {
                        let x = right - line.width;
                        self.said(line, *style, x, place.y + baseline, *part);
                    }
                }
                Piece::Link {
                    bookmark,
                    column,
                    part,
                } => {
                    let area = Rect::from_xywh(column.x, place.y, column.width, strip.height);
                    self.clicks.extend(area.map(|area| Click {
                        area,
                        lead: *bookmark,
                        part: *part,
                    }));
                }
                Piece::Mark { mark, x, y } => {
                    // The state beside it says the same.
                    self.artifact(ArtifactType::Layout);
                    for shape in marks::shapes(*mark, *x, place.y + y) {
                        self.shape(&shape);
                    }
                    self.surface.end_tagged();
                }
                Piece::Rule {
                    from,
                    to,
                    y,
                    thickness,
                    colour,
                } => {
                    let y = place.y + y;
                    self.straight((*from, y), (*to, y), *thickness, *colour);
                }
                Piece::Bar { x, above } => {
                    let top = place.y - above.min(place.gap);
                    let bottom = place.y + strip.height;
                    self.straight((*x, top), (*x, bottom), BAR, ACCENT);
                }
            }
        }
    }

    /// A line that is read.
    fn said(&mut self, line: &Line, style: Style, x: f32, y: f32, part: Part) {
        // What stands in for other letters is tagged by itself: it says something else than is seen.
        for runs in line
            .runs
            .chunk_by(|run, next| run.says.is_none() && next.says.is_none())
        {
            let says = runs.first().and_then(|run| run.says.as_deref());
            let tag = SpanTag::empty().with_actual_text(says);
            let drawn = self.surface.start_tagged(ContentTag::Span(tag));
            self.runs(runs, &line.text, style, x, y);
            self.surface.end_tagged();
            self.tree.drawn(part, drawn);
        }
    }

    fn foot(&mut self, line: &Line, x: f32) {
        self.artifact(ArtifactType::Footer);
        self.runs(&line.runs, &line.text, FOOTER, x, FOOT);
        self.surface.end_tagged();
    }

    fn artifact(&mut self, kind: ArtifactType) {
        let artifact = Artifact::with_kind(kind);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
    }

    fn runs(&mut self, runs: &[Glyphs], text: &str, style: Style, x: f32, y: f32) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(style.colour)));
        for run in runs {
            if let Some(font) = self.faces.get(run.face) {
                let start = Point::from_xy(x + run.x, y);
                self.surface
                    .draw_glyphs(start, &run.glyphs, font, text, style.size, false);
            }
        }
    }

    fn straight(&mut self, from: (f32, f32), to: (f32, f32), thickness: f32, colour: Colour) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        if let Some(path) = path.finish() {
            self.artifact(ArtifactType::Layout);
            self.shape(&Shape {
                path,
                colour,
                stroke: Some(thickness),
            });
            self.surface.end_tagged();
        }
    }

    fn shape(&mut self, shape: &Shape) {
        let stroke = shape.stroke.map(|width| Stroke {
            paint: paint(shape.colour).into(),
            width,
            line_cap: LineCap::Butt,
            line_join: LineJoin::Round,
            ..Stroke::default()
        });
        let fill = stroke.is_none().then(|| fill(shape.colour));
        self.surface.set_stroke(stroke);
        self.surface.set_fill(fill);
        self.surface.draw_path(&shape.path);
    }
}

fn fill(colour: Colour) -> Fill {
    Fill {
        paint: paint(colour).into(),
        ..Fill::default()
    }
}

fn paint(Colour(red, green, blue): Colour) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}
