//! The sheet: A4, its columns, its sizes of type, its colours. All lengths are in points, a 72nd of an inch.

/// A millimetre.
const MM: f32 = 72.0 / 25.4;

pub(crate) const WIDTH: f32 = 210.0 * MM;
pub(crate) const HEIGHT: f32 = 297.0 * MM;
const MARGIN: f32 = 22.0 * MM;

/// Where what is read begins and ends, down the page.
pub(crate) const TOP: f32 = MARGIN;
pub(crate) const BOTTOM: f32 = HEIGHT - 25.0 * MM;
/// The line on which the foot's letters stand.
pub(crate) const FOOT: f32 = HEIGHT - 13.5 * MM;

/// A column: where it begins, from the sheet's left edge, and how wide it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Column {
    pub x: f32,
    pub width: f32,
}

pub(crate) const LEFT: f32 = MARGIN;
pub(crate) const RIGHT: f32 = WIDTH - MARGIN;
/// The boxes stand between the margin column and the one for reading.
pub(crate) const BOX_X: f32 = LEFT + 28.5 * MM;
/// Where the one for reading begins.
const TEXT_X: f32 = BOX_X + 7.0 * MM;
/// What stands left of a caution.
pub(crate) const BAR_X: f32 = TEXT_X - 3.4 * MM;

/// From margin to margin: titles.
pub(crate) const WHOLE: Column = between(LEFT, RIGHT);
/// The margin column: states and labels.
pub(crate) const SIDE: Column = between(LEFT, BOX_X - 2.0 * MM);
/// The same, where no box stands beside it: what a row of a register is about.
pub(crate) const NAME: Column = between(LEFT, TEXT_X - 3.5 * MM);
/// The column for reading: 72 letters a line at [`BODY`].
pub(crate) const TEXT: Column = between(TEXT_X, RIGHT);
/// The same, beside the number of a step.
pub(crate) const STEP: Column = between(TEXT_X + 5.6 * MM, RIGHT);
/// In a register, the labels and the values; in the contents, the titles and how far they are.
pub(crate) const LABEL: Column = between(TEXT_X, VALUE.x - 4.0 * MM);
pub(crate) const VALUE: Column = between(TEXT_X + 58.0 * MM, RIGHT);

const fn between(x: f32, right: f32) -> Column {
    Column {
        x,
        width: right - x,
    }
}

/// A colour, in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Colour(pub u8, pub u8, pub u8);

pub(crate) const INK: Colour = Colour(0x1E, 0x2A, 0x32);
pub(crate) const QUIET: Colour = Colour(0x51, 0x60, 0x6B);
pub(crate) const HAIRLINE: Colour = Colour(0xDD, 0xD8, 0xCF);
pub(crate) const ACCENT: Colour = Colour(0x0B, 0x5D, 0x5E);

/// A way of setting letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    /// Of the letters.
    pub size: f32,
    /// From one line to the next.
    pub leading: f32,
    /// Semi-bold.
    pub bold: bool,
    pub colour: Colour,
}

impl Style {
    /// From the top of a line to the foot of its letters: capitals stand in its middle.
    pub(crate) fn baseline(self) -> f32 {
        self.leading.mul_add(0.5, self.size * 0.335)
    }

    pub(crate) const fn quiet(mut self) -> Self {
        self.colour = QUIET;
        self
    }
}

const fn style(size: f32, leading: f32, bold: bool, colour: Colour) -> Style {
    Style {
        size,
        leading,
        bold,
        colour,
    }
}

pub(crate) const TITLE: Style = style(20.0, 26.0, true, INK);
pub(crate) const MADE: Style = style(10.5, 14.7, false, QUIET);
pub(crate) const HEAD: Style = style(14.0, 19.0, true, ACCENT);
pub(crate) const SUBHEAD: Style = style(12.0, 16.0, true, INK);
pub(crate) const BODY: Style = style(10.5, 14.7, false, INK);
pub(crate) const NUMBER: Style = style(10.5, 14.7, false, QUIET);
pub(crate) const ROW: Style = style(10.5, 14.7, true, INK);
pub(crate) const SECTION_NOTE: Style = style(9.0, 12.2, false, QUIET);
pub(crate) const SIDE_NOTE: Style = style(9.0, 12.2, false, QUIET);
pub(crate) const SIDE_HEAD: Style = style(9.0, 12.2, true, INK);
pub(crate) const FOOTER: Style = style(8.5, 12.0, false, QUIET);
