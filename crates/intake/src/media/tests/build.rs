//! Small files, made up byte by byte.

use std::io::Cursor;

use crate::facts::{Facts, Moment, Place};
use crate::sniff;

/// What a file says, told by its first bytes as a worker does.
pub(crate) fn told(bytes: &[u8]) -> Facts {
    let media_type = sniff(&bytes[..bytes.len().min(64)]);
    super::super::facts(&mut Cursor::new(bytes), media_type)
}

pub(crate) fn moment(civil: &str, offset: Option<i32>) -> Option<Moment> {
    Some(Moment {
        civil: civil.into(),
        offset,
    })
}

pub(crate) const fn place(latitude: i32, longitude: i32) -> Option<Place> {
    Some(Place {
        latitude,
        longitude,
    })
}

/// A value of a TIFF directory.
#[derive(Clone)]
pub(crate) enum Value {
    Text(&'static str),
    Short(u16),
    Long(u32),
    Fractions(Vec<(u32, u32)>),
}

/// A TIFF block: three directories, and a preview behind the first.
#[derive(Clone, Default)]
pub(crate) struct Block {
    pub(crate) low_first: bool,
    pub(crate) first: Vec<(u16, Value)>,
    pub(crate) camera: Vec<(u16, Value)>,
    pub(crate) place: Vec<(u16, Value)>,
    pub(crate) preview: Option<Vec<u8>>,
}

impl Block {
    fn short(&self, number: u16) -> [u8; 2] {
        if self.low_first {
            number.to_le_bytes()
        } else {
            number.to_be_bytes()
        }
    }

    fn long(&self, number: u32) -> [u8; 4] {
        if self.low_first {
            number.to_le_bytes()
        } else {
            number.to_be_bytes()
        }
    }

    fn directory(&self, entries: &[(u16, Value)], place: usize, next: u32) -> Vec<u8> {
        let mut head = self.short(entries.len() as u16).to_vec();
        let mut tail = Vec::new();
        let behind = place + 2 + entries.len() * 12 + 4;
        for (tag, value) in entries {
            let (kind, count, bytes) = match value {
                Value::Text(text) => (2, text.len() + 1, [text.as_bytes(), b"\0"].concat()),
                Value::Short(number) => (3, 1, self.short(*number).to_vec()),
                Value::Long(number) => (4, 1, self.long(*number).to_vec()),
                Value::Fractions(parts) => {
                    let bytes = parts
                        .iter()
                        .flat_map(|(a, b)| [self.long(*a), self.long(*b)]);
                    (5, parts.len(), bytes.flatten().collect())
                }
            };
            head.extend(self.short(*tag));
            head.extend(self.short(kind));
            head.extend(self.long(count as u32));
            if bytes.len() <= 4 {
                head.extend(bytes.iter().chain([&0; 4]).take(4));
            } else {
                head.extend(self.long((behind + tail.len()) as u32));
                tail.extend(bytes);
                tail.resize(tail.len().next_multiple_of(2), 0);
            }
        }
        head.extend(self.long(next));
        head.extend(tail);
        head
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut out = if self.low_first { b"II*\0" } else { b"MM\0*" }.to_vec();
        out.extend(self.long(8));
        let mut first = self.first.clone();
        for (tag, entries) in [(0x8769, &self.camera), (0x8825, &self.place)] {
            if !entries.is_empty() {
                first.push((tag, Value::Long(0)));
            }
        }
        // Its length is the same whatever the places are.
        let mut end = 8 + self.directory(&first, 8, 0).len();
        let mut rest = Vec::new();
        for (tag, entries) in [(0x8769, &self.camera), (0x8825, &self.place)] {
            if let Some(entry) = first.iter_mut().find(|(found, _)| *found == tag) {
                entry.1 = Value::Long(end as u32);
                let directory = self.directory(entries, end, 0);
                end += directory.len();
                rest.extend(directory);
            }
        }
        let next = self.preview.as_ref().map_or(0, |_| end as u32);
        out.extend(self.directory(&first, 8, next));
        out.extend(rest);
        if let Some(preview) = &self.preview {
            let entries = |place: usize| {
                let length = preview.len() as u32;
                [
                    (0x0201, Value::Long(place as u32)),
                    (0x0202, Value::Long(length)),
                ]
            };
            let length = self.directory(&entries(0), end, 0).len();
            out.extend(self.directory(&entries(end + length), end, 0));
            out.extend(preview);
        }
        out
    }
}

/// What a phone writes on a canal in Amsterdam.
pub(crate) fn phone(low_first: bool) -> Block {
    use Value::{Fractions, Short, Text};
    Block {
        low_first,
        first: vec![
            (0x010F, Text("Apple")),
            (0x0110, Text("iPhone 15")),
            (0x0112, Short(6)),
            (0x0132, Text("2025:04:02 08:00:00")),
        ],
        camera: vec![
            (0x9003, Text("2025:03:31 14:05:06")),
            (0x9004, Text("2025:04:01 09:00:00")),
            (0x9010, Text("+01:00")),
            (0x9011, Text("+02:00")),
        ],
        place: vec![
            (1, Text("N")),
            (2, Fractions(vec![(52, 1), (22, 1), (336, 100)])),
            (3, Text("E")),
            (4, Fractions(vec![(4, 1), (54, 1), (1_476, 100)])),
        ],
        preview: None,
    }
}

/// A JPEG with an EXIF block in it.
pub(crate) fn jpeg_with(jpeg: &[u8], block: &[u8]) -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8, 0xFF, 0xE1];
    bytes.extend((block.len() as u16 + 8).to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(block);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// A box of ISO/IEC 14496-12.
pub(crate) fn boxed(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let mut bytes = (content.len() as u32 + 8).to_be_bytes().to_vec();
    bytes.extend(name);
    bytes.extend(content);
    bytes
}

pub(crate) fn ftyp(brand: &[u8; 4]) -> Vec<u8> {
    boxed(b"ftyp", &[&brand[..], &[0; 4], brand].concat())
}

/// An item of a HEIF file: number, kind, data, properties by number.
pub(crate) type Item<'a> = (u16, &'a [u8; 4], Vec<u8>, &'a [u8]);

/// A HEIF file of these items, the first of which is shown; what refers to what, and the properties.
pub(crate) fn heif(
    brand: &[u8; 4],
    items: &[Item<'_>],
    references: &[(&[u8; 4], u16, &[u16])],
    properties: &[Vec<u8>],
) -> Vec<u8> {
    let count = (items.len() as u16).to_be_bytes();
    let mut infos = [&[0; 4][..], &count].concat();
    let mut associations = [&[0; 6][..], &count].concat();
    for (id, kind, _, of) in items {
        let entry = [&[2, 0, 0, 0][..], &id.to_be_bytes(), &[0; 2], *kind, &[0]].concat();
        infos.extend(boxed(b"infe", &entry));
        associations.extend(id.to_be_bytes());
        associations.push(of.len() as u8);
        associations.extend(*of);
    }
    let mut links = vec![0; 4];
    for (name, from, to) in references {
        let mut link = from.to_be_bytes().to_vec();
        link.extend((to.len() as u16).to_be_bytes());
        link.extend(to.iter().flat_map(|id| id.to_be_bytes()));
        links.extend(boxed(name, &link));
    }
    let places = |mut start: usize| {
        let mut places = [&[0, 0, 0, 0, 0x44, 0][..], &count].concat();
        for (id, _, data, _) in items {
            places.extend(id.to_be_bytes());
            places.extend([0, 0, 0, 1]);
            places.extend((start as u32).to_be_bytes());
            places.extend((data.len() as u32).to_be_bytes());
            start += data.len();
        }
        boxed(b"iloc", &places)
    };
    let first = items.first().map_or(0, |item| item.0);
    let meta = |start| {
        let content = [
            vec![0; 4],
            boxed(b"hdlr", &[&[0; 8][..], b"pict", &[0; 13]].concat()),
            boxed(b"pitm", &[&[0; 4][..], &first.to_be_bytes()].concat()),
            boxed(b"iinf", &infos),
            boxed(b"iref", &links),
            boxed(
                b"iprp",
                &[
                    boxed(b"ipco", &properties.concat()),
                    boxed(b"ipma", &associations),
                ]
                .concat(),
            ),
            places(start),
        ];
        boxed(b"meta", &content.concat())
    };
    let start = ftyp(brand).len() + meta(0).len() + 8;
    let data: Vec<u8> = items.iter().flat_map(|item| item.2.clone()).collect();
    [ftyp(brand), meta(start), boxed(b"mdat", &data)].concat()
}

/// The properties of a size and of a turn against the clock.
pub(crate) fn ispe(width: u32, height: u32) -> Vec<u8> {
    let content = [[0; 4], width.to_be_bytes(), height.to_be_bytes()].concat();
    boxed(b"ispe", &content)
}

pub(crate) fn irot(quarters: u8) -> Vec<u8> {
    boxed(b"irot", &[quarters])
}

/// An element of Matroska.
pub(crate) fn element(name: &[u8], content: &[u8]) -> Vec<u8> {
    let length = 0x1000_0000 | content.len() as u32;
    [name, &length.to_be_bytes(), content].concat()
}
