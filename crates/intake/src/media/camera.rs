//! What a camera wrote into a picture (EXIF 2.32): when, where, with what, and how it was held.

use super::moment;
use super::naming::device;
use super::tiff::{Directory, Tiff};
use crate::facts::{Moment, Place};
use crate::source::Bytes;

const WIDTH: u16 = 0x0100;
const HEIGHT: u16 = 0x0101;
const MAKE: u16 = 0x010F;
const MODEL: u16 = 0x0110;
const ORIENTATION: u16 = 0x0112;
const DATE: u16 = 0x0132;
const PREVIEW: u16 = 0x0201;
const PREVIEW_LENGTH: u16 = 0x0202;
const CAMERA: u16 = 0x8769;
const PLACE: u16 = 0x8825;
const DATE_ORIGINAL: u16 = 0x9003;
const DATE_DIGITIZED: u16 = 0x9004;
const OFFSET: u16 = 0x9010;
const OFFSET_ORIGINAL: u16 = 0x9011;
const OFFSET_DIGITIZED: u16 = 0x9012;
const LATITUDE_HALF: u16 = 1;
const LATITUDE: u16 = 2;
const LONGITUDE_HALF: u16 = 3;
const LONGITUDE: u16 = 4;

/// The longest preview, in bytes.
const LONGEST_PREVIEW: u64 = 1 << 20;

/// What the block says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Camera {
    /// How it was held, 1 to 8; 1 is upright.
    pub(crate) orientation: u8,
    /// Width and height as the block has them: for a TIFF file, its own.
    pub(crate) size: Option<(u32, u32)>,
    pub(crate) taken: Option<Moment>,
    pub(crate) place: Option<Place>,
    pub(crate) device: String,
    /// The small JPEG that many cameras put in; empty when there is none.
    pub(crate) preview: Vec<u8>,
}

impl Camera {
    /// Reads the TIFF block that lies there; nothing when none does.
    pub(crate) fn read(bytes: &mut dyn Bytes, start: u64, length: u64) -> Option<Self> {
        let mut tiff = Tiff::new(bytes, start, length)?;
        let first = tiff.first()?;
        let mut inner = |tag| {
            let place = tiff.number(&first, tag)?;
            tiff.directory(place)
        };
        let camera = inner(CAMERA).unwrap_or_default();
        let place = inner(PLACE).unwrap_or_default();
        let size = tiff.number(&first, WIDTH).zip(tiff.number(&first, HEIGHT));
        let orientation = tiff.number(&first, ORIENTATION);
        let (make, model) = (tiff.text(&first, MAKE), tiff.text(&first, MODEL));
        Some(Self {
            orientation: orientation
                .filter(|held| (1..=8).contains(held))
                .map_or(1, |held| held as u8),
            size,
            taken: taken(&mut tiff, &first, &camera),
            place: self::place(&mut tiff, &place),
            device: device(&make, &model),
            preview: preview(&mut tiff, first.next).unwrap_or_default(),
        })
    }
}

/// The moment of the shot; else of its scan; else of the file's last change, as far as cameras keep them apart.
fn taken(tiff: &mut Tiff<'_>, first: &Directory, camera: &Directory) -> Option<Moment> {
    let spare = tiff.text(camera, OFFSET);
    [
        (camera, DATE_ORIGINAL, OFFSET_ORIGINAL),
        (camera, DATE_DIGITIZED, OFFSET_DIGITIZED),
        (first, DATE, OFFSET),
    ]
    .into_iter()
    .find_map(|(directory, date, offset)| {
        let date = tiff.text(directory, date);
        let own = tiff.text(camera, offset);
        moment::from_exif(&date, if own.is_empty() { &spare } else { &own })
    })
}

fn place(tiff: &mut Tiff<'_>, directory: &Directory) -> Option<Place> {
    let latitude = angle(tiff, directory, LATITUDE, LATITUDE_HALF, *b"NS", 90.0)?;
    let longitude = angle(tiff, directory, LONGITUDE, LONGITUDE_HALF, *b"EW", 180.0)?;
    // Zeros are written when there was no reception.
    (latitude != 0 || longitude != 0).then_some(Place {
        latitude,
        longitude,
    })
}

/// Millionths of a degree, out of degrees, minutes and seconds; the letter says which half of the earth.
fn angle(
    tiff: &mut Tiff<'_>,
    directory: &Directory,
    tag: u16,
    half: u16,
    [plus, minus]: [u8; 2],
    most: f64,
) -> Option<i32> {
    let sign = match tiff.text(directory, half).first()?.to_ascii_uppercase() {
        letter if letter == plus => 1.0,
        letter if letter == minus => -1.0,
        _ => return None,
    };
    let parts = tiff.fractions(directory, tag)?;
    if parts.iter().any(|(_, below)| *below == 0) {
        return None;
    }
    let [degrees, minutes, seconds] =
        parts.map(|(above, below)| f64::from(above) / f64::from(below));
    // Sixty itself comes of rounding.
    if minutes > 60.0 || seconds > 60.0 {
        return None;
    }
    let angle = degrees + minutes / 60.0 + seconds / 3_600.0;
    (angle <= most).then(|| (sign * angle * 1e6).round() as i32)
}

/// The second directory describes it.
fn preview(tiff: &mut Tiff<'_>, second: u32) -> Option<Vec<u8>> {
    let directory = tiff.directory(second)?;
    let place = tiff.number(&directory, PREVIEW)?;
    let length = u64::from(tiff.number(&directory, PREVIEW_LENGTH)?);
    let jpeg = tiff.inside(place, length.min(LONGEST_PREVIEW));
    jpeg.starts_with(b"\xFF\xD8\xFF").then_some(jpeg)
}
