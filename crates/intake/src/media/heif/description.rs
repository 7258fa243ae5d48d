//! The boxes that describe items (ISO/IEC 14496-12, 8.11; ISO/IEC 23008-12, 9.3).

use super::{Heif, Item, Property, Turn};
use crate::media::boxes::{Name, boxes, first};
use crate::media::fields::Fields;

/// The most items, and the most stretches, references or properties of all of them together.
const ITEMS: usize = 4_096;
const LINKS: usize = 16_384;
/// The most boxes beside each other.
const BESIDE: usize = 256;

impl Heif {
    /// Nothing when it is no description; doubtful where something is not as it should be.
    pub(super) fn describe(&mut self, description: &[u8]) -> Option<()> {
        let run = description.get(4..)?;
        let mut names: Vec<Name> = Vec::new();
        for (name, _) in boxes(run) {
            self.doubtful |= names.contains(&name) && &name != b"free";
            names.push(name);
            if names.len() > BESIDE {
                return None;
            }
        }
        self.primary = Fields::new(first(run, b"pitm")?).id_after_version()?;
        self.doubtful |= self.infos(first(run, b"iinf")?).is_none();
        if let Some(places) = first(run, b"iloc") {
            self.doubtful |= self.places(places).is_none();
        }
        if let Some(references) = first(run, b"iref") {
            self.doubtful |= self.refer(references).is_none();
        }
        self.inner = first(run, b"idat").unwrap_or_default().to_vec();
        if let Some(properties) = first(run, b"iprp") {
            self.doubtful |= self.describe_all(properties).is_none();
        }
        Some(())
    }

    fn infos(&mut self, content: &[u8]) -> Option<()> {
        let mut fields = Fields::new(content);
        let version = fields.u32()? >> 24;
        fields.take(if version == 0 { 2 } else { 4 })?;
        for (_, entry) in boxes(fields.rest()) {
            let mut entry = Fields::new(entry);
            let id = match entry.u32()? >> 24 {
                2 => u32::from(entry.u16()?),
                3 => entry.u32()?,
                _ => return None,
            };
            entry.u16()?;
            let kind = entry.array()?;
            if self.items.len() >= ITEMS || self.item(id).is_some() {
                return None;
            }
            self.items.push(Item {
                id,
                kind,
                ..Item::default()
            });
        }
        Some(())
    }

    fn places(&mut self, content: &[u8]) -> Option<()> {
        let mut fields = Fields::new(content);
        let version = fields.u32()? >> 24;
        let [offset, long] = halves(fields.u8()?);
        let [base, index] = halves(fields.u8()?);
        let wide = version >= 2;
        let count = fields.id(wide)?;
        let mut links = 0;
        for _ in 0..count {
            let id = fields.id(wide)?;
            let within = if version >= 1 { fields.u16()? & 15 } else { 0 };
            fields.u16()?;
            let base = fields.sized(base)?;
            let stretches = usize::from(fields.u16()?);
            links += stretches;
            if links > LINKS {
                return None;
            }
            let item = self.items.iter_mut().find(|item| item.id == id)?;
            if !item.stretches.is_empty() {
                return None;
            }
            item.within = within;
            for _ in 0..stretches {
                fields.sized(if version >= 1 { index } else { 0 })?;
                let place = base.checked_add(fields.sized(offset)?)?;
                item.stretches.push((place, fields.sized(long)?));
            }
        }
        Some(())
    }

    fn refer(&mut self, content: &[u8]) -> Option<()> {
        let mut fields = Fields::new(content);
        let wide = fields.u32()? >> 24 != 0;
        let mut links = 0;
        for (name, entry) in boxes(fields.rest()) {
            let mut entry = Fields::new(entry);
            let from = entry.id(wide)?;
            let count = usize::from(entry.u16()?);
            links += count + 1;
            if links > LINKS {
                return None;
            }
            let to: Option<Vec<u32>> = (0..count).map(|_| entry.id(wide)).collect();
            self.references.push((name, from, to?));
        }
        Some(())
    }

    fn describe_all(&mut self, content: &[u8]) -> Option<()> {
        for (name, content) in boxes(content) {
            match &name {
                b"ipco" if self.properties.is_empty() => {
                    for (name, content) in boxes(content) {
                        if self.properties.len() >= LINKS {
                            return None;
                        }
                        self.properties.push(property(name, content)?);
                    }
                }
                b"ipma" => self.associate(content)?,
                b"free" => {}
                _ => return None,
            }
        }
        Some(())
    }

    fn associate(&mut self, content: &[u8]) -> Option<()> {
        let mut fields = Fields::new(content);
        let head = fields.u32()?;
        let (wide, long) = (head >> 24 != 0, head & 1 != 0);
        let count = fields.u32()?;
        for _ in 0..count {
            let id = fields.id(wide)?;
            let count = fields.u8()?;
            let mut of = Vec::with_capacity(usize::from(count));
            for _ in 0..count {
                of.push(if long {
                    fields.u16()? & 0x7FFF
                } else {
                    u16::from(fields.u8()? & 0x7F)
                });
            }
            let item = self.items.iter_mut().find(|item| item.id == id)?;
            if !item.properties.is_empty() {
                return None;
            }
            item.properties = of;
        }
        Some(())
    }
}

impl Fields<'_> {
    /// The number of an item.
    fn id(&mut self, wide: bool) -> Option<u32> {
        if wide {
            self.u32()
        } else {
            self.u16().map(u32::from)
        }
    }

    fn id_after_version(&mut self) -> Option<u32> {
        let wide = self.u32()? >> 24 != 0;
        self.id(wide)
    }
}

fn halves(byte: u8) -> [usize; 2] {
    [usize::from(byte >> 4), usize::from(byte & 15)]
}

fn property(name: Name, content: &[u8]) -> Option<Property> {
    let mut fields = Fields::new(content);
    Some(match &name {
        b"ispe" => {
            fields.u32()?;
            Property::Size(fields.u32()?, fields.u32()?)
        }
        b"irot" => Property::Turn(Turn::Quarters(fields.u8()? & 3)),
        b"imir" if fields.u8()? & 1 == 0 => Property::Turn(Turn::Upside),
        b"imir" => Property::Turn(Turn::Sideways),
        b"clap" => {
            let mut side = || {
                let (above, below) = (fields.u32()?, fields.u32()?);
                above.checked_div(below)
            };
            Property::Cut(side()?, side()?)
        }
        _ => Property::Other,
    })
}
