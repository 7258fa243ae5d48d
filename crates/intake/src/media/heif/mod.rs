//! What a HEIF or AVIF file holds (ISO/IEC 23008-12): its items, how they belong together, and how they are turned.
//! Read within limits; whatever is beyond them or said twice makes the file a doubtful one.

mod description;

use std::io::Cursor;

use super::boxes::{Name, found_at};
use super::camera::Camera;
use super::fields::{Fields, length, some_at};
use crate::source::Bytes;

/// The longest description of items, in bytes.
const DESCRIPTION: u64 = 4 << 20;
/// The most boxes of the file itself that are passed by.
const STEPS: usize = 1_024;
/// The longest EXIF block and the longest preview, in bytes.
const DATA: u64 = 1 << 20;

/// What is done to a picture after it is decoded, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Quarters of a turn, against the clock.
    Quarters(u8),
    /// Left and right change places.
    Sideways,
    /// Top and bottom change places.
    Upside,
}

enum Property {
    Size(u32, u32),
    Turn(Turn),
    Cut(u32, u32),
    Other,
}

#[derive(Default)]
struct Item {
    id: u32,
    kind: Name,
    within: u16,
    stretches: Vec<(u64, u64)>,
    properties: Vec<u16>,
}

/// The description of the items.
#[derive(Default)]
pub(crate) struct Heif {
    /// The picture to be shown.
    pub(crate) primary: u32,
    /// Something is said twice, is not to be read, or is more than is read here.
    pub(crate) doubtful: bool,
    items: Vec<Item>,
    references: Vec<(Name, u32, Vec<u32>)>,
    properties: Vec<Property>,
    /// Data among the description.
    inner: Vec<u8>,
    file: u64,
}

impl Heif {
    pub(crate) fn read(bytes: &mut dyn Bytes) -> Option<Self> {
        let file = length(bytes);
        let (mut place, mut description) = (0, None);
        let mut twice = false;
        for _ in 0..STEPS {
            let Some((found, next)) = found_at(bytes, place, file) else {
                break;
            };
            if &found.name == b"meta" {
                twice |= description.is_some() || found.length > DESCRIPTION;
                description.get_or_insert((found.start, found.length));
            }
            place = next;
        }
        let (start, long) = description?;
        let description = some_at(bytes, start, long.min(DESCRIPTION));
        let mut heif = Self {
            file,
            doubtful: twice,
            ..Self::default()
        };
        heif.describe(&description)?;
        Some(heif)
    }

    fn item(&self, id: u32) -> Option<&Item> {
        self.items.iter().find(|item| item.id == id)
    }

    pub(crate) fn kind(&self, id: u32) -> Option<Name> {
        self.item(id).map(|item| item.kind)
    }

    /// What an item refers to.
    pub(crate) fn of(&self, id: u32, name: &Name) -> &[u32] {
        self.references
            .iter()
            .find(|(kind, from, _)| kind == name && *from == id)
            .map_or(&[], |(.., to)| to)
    }

    /// What refers to an item.
    pub(crate) fn about(&self, id: u32, name: &Name) -> impl Iterator<Item = u32> {
        self.references
            .iter()
            .filter(move |(kind, _, to)| kind == name && to.contains(&id))
            .map(|(_, from, _)| *from)
    }

    fn properties(&self, id: u32) -> impl Iterator<Item = &Property> {
        let places = self.item(id).map_or(&[][..], |item| &item.properties);
        places
            .iter()
            .filter_map(|place| self.properties.get(usize::from(*place).checked_sub(1)?))
    }

    /// Width and height as decoded, before anything is turned.
    pub(crate) fn size(&self, id: u32) -> Option<(u32, u32)> {
        self.properties(id).find_map(|p| match p {
            Property::Size(width, height) => Some((*width, *height)),
            _ => None,
        })
    }

    pub(crate) fn turns(&self, id: u32) -> Vec<Turn> {
        let turn = |property: &Property| match property {
            Property::Turn(turn) => Some(*turn),
            _ => None,
        };
        self.properties(id).filter_map(turn).collect()
    }

    /// Width and height as shown.
    pub(crate) fn upright(&self, id: u32) -> Option<(u32, u32)> {
        let mut size = self.size(id)?;
        for property in self.properties(id) {
            match property {
                Property::Cut(width, height) => {
                    size = (size.0.min(*width), size.1.min(*height));
                }
                Property::Turn(Turn::Quarters(quarters)) if quarters % 2 == 1 => {
                    size = (size.1, size.0);
                }
                _ => {}
            }
        }
        Some(size)
    }

    /// How many bytes an item has, at most.
    pub(crate) fn length(&self, id: u32) -> u64 {
        let of = |(_, length): &(u64, u64)| if *length == 0 { self.file } else { *length };
        let stretches = self.item(id).map_or(&[][..], |item| &item.stretches);
        stretches.iter().map(of).fold(0, u64::saturating_add)
    }

    /// The data of an item; nothing when it lies in other items.
    pub(crate) fn data(&self, bytes: &mut dyn Bytes, id: u32, most: u64) -> Option<Vec<u8>> {
        let item = self.item(id)?;
        let mut data = Vec::new();
        for (place, length) in &item.stretches {
            let left = most.checked_sub(data.len() as u64)?;
            let wanted = if *length == 0 { left } else { *length };
            if wanted > left {
                return None;
            }
            match item.within {
                0 => data.extend(some_at(bytes, *place, wanted)),
                1 => {
                    let rest = self.inner.get(usize::try_from(*place).ok()?..)?;
                    let wanted = usize::try_from(wanted).ok()?.min(rest.len());
                    data.extend(rest.get(..wanted)?);
                }
                _ => return None,
            }
        }
        Some(data)
    }

    /// What the camera wrote: about the picture, or about its first tile.
    pub(crate) fn camera(&self, bytes: &mut dyn Bytes) -> Option<Camera> {
        let first = self.of(self.primary, b"dimg").first().copied();
        let id = [Some(self.primary), first]
            .into_iter()
            .flatten()
            .flat_map(|picture| self.about(picture, b"cdsc"))
            .find(|id| self.kind(*id) == Some(*b"Exif"))?;
        let data = self.data(bytes, id, DATA)?;
        let start = usize::try_from(Fields::new(&data).u32()?).ok()?;
        let block = data.get(start.checked_add(4)?..)?;
        let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
        Camera::read(&mut Cursor::new(block), 0, block.len() as u64)
    }
}
