//! The box before an item. Drawn, so that no font need have it, and told apart by shape alone.

use krilla::geom::{Path, PathBuilder};

use crate::paper::Mark;
use crate::sheet::{ACCENT, Colour, INK, QUIET};

/// The side of a box.
pub(crate) const SIDE: f32 = 10.5;
/// The thickness of its frame.
const FRAME: f32 = 0.9;
/// The radius of its corners.
const CORNER: f32 = 1.6;
/// From a corner's end to its curve's handle, as a share of the radius: a quarter circle.
const HANDLE: f32 = 0.447_715;

/// A stroke or an area of a box.
pub(crate) struct Shape {
    pub path: Path,
    pub colour: Colour,
    /// The thickness of a stroke; nothing for an area.
    pub stroke: Option<f32>,
}

/// The shapes of a box whose upper left corner stands at a place.
pub(crate) fn shapes(mark: Mark, x: f32, y: f32) -> Vec<Shape> {
    let quiet = matches!(mark, Mark::NotForMe);
    let frame = if quiet { QUIET } else { INK };
    let stroke = |points: &[(f32, f32)], colour, width| (line(points, x, y), colour, Some(width));
    let mut drawn = vec![(rounded(x, y), frame, Some(FRAME))];
    match mark {
        Mark::ToDo => {}
        Mark::Doing => {
            let (low, high, middle) = (2.3, SIDE - 2.3, SIDE / 2.0);
            let half = [(low, middle), (high, middle), (high, high), (low, high)];
            drawn.push((line(&half, x, y), INK, None));
        }
        Mark::Done => drawn.push(stroke(&[(2.4, 5.5), (4.5, 7.7), (8.2, 2.8)], ACCENT, 1.6)),
        Mark::NotForMe => {
            let corner = FRAME;
            let far = SIDE - corner;
            drawn.push(stroke(&[(corner, far), (far, corner)], QUIET, FRAME));
        }
        Mark::NotSafeNow => {
            for at in [SIDE / 2.0 - 1.5, SIDE / 2.0 + 1.5] {
                drawn.push(stroke(&[(at, 2.9), (at, SIDE - 2.9)], INK, 1.5));
            }
        }
    }
    let shape = |(path, colour, stroke): (Option<Path>, Colour, Option<f32>)| {
        path.map(|path| Shape {
            path,
            colour,
            stroke,
        })
    };
    drawn.into_iter().filter_map(shape).collect()
}

fn line(points: &[(f32, f32)], x: f32, y: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (at, (right, down)) in points.iter().enumerate() {
        if at == 0 {
            path.move_to(x + right, y + down);
        } else {
            path.line_to(x + right, y + down);
        }
    }
    path.finish()
}

/// The frame: a square with round corners.
fn rounded(x: f32, y: f32) -> Option<Path> {
    let near = FRAME / 2.0;
    let (left, top, right, bottom) = (x + near, y + near, x + SIDE - near, y + SIDE - near);
    let bend = CORNER * HANDLE;
    let mut path = PathBuilder::new();
    path.move_to(left + CORNER, top);
    path.line_to(right - CORNER, top);
    path.cubic_to(right - bend, top, right, top + bend, right, top + CORNER);
    path.line_to(right, bottom - CORNER);
    path.cubic_to(
        right,
        bottom - bend,
        right - bend,
        bottom,
        right - CORNER,
        bottom,
    );
    path.line_to(left + CORNER, bottom);
    path.cubic_to(
        left + bend,
        bottom,
        left,
        bottom - bend,
        left,
        bottom - CORNER,
    );
    path.line_to(left, top + CORNER);
    path.cubic_to(left, top + bend, left + bend, top, left + CORNER, top);
    path.close();
    path.finish()
}
