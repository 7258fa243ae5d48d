//! Builds messages as Outlook does.

use std::io::{Cursor, Write};

use cfb::{CompoundFile, Version};

/// What a message is built of: storages by their path, each with its properties.
pub(super) struct Builder {
    pub(super) file: CompoundFile<Cursor<Vec<u8>>>,
}

#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    Wide(u16, &'a str),
    Narrow(u16, &'a [u8]),
    Bytes(u16, &'a [u8]),
    Number(u16, u32),
    Time(u16, u64),
}

impl Builder {
    pub(super) fn new(values: &[Value]) -> Self {
        let file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new())).unwrap();
        let mut builder = Self { file };
        builder.fill("/", 32, values);
        builder
    }

    pub(super) fn storage(mut self, path: &str, head: usize, values: &[Value]) -> Self {
        self.file.create_storage(path).unwrap();
        self.fill(&format!("{path}/"), head, values);
        self
    }

    pub(super) fn fill(&mut self, path: &str, head: usize, values: &[Value]) {
        let mut table = vec![0; head];
        for value in values {
            let (id, kind, bytes, short) = match *value {
                Value::Wide(id, text) => (
                    id,
                    0x1F,
                    text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
                    0,
                ),
                Value::Narrow(id, text) => (id, 0x1E, text.to_vec(), 0),
                Value::Bytes(id, bytes) => (id, 0x102, bytes.to_vec(), 0),
                Value::Number(id, number) => (id, 0x03, Vec::new(), u64::from(number)),
                Value::Time(id, ticks) => (id, 0x40, Vec::new(), ticks),
            };
            let tag = u32::from(id) << 16 | kind;
            let long = kind != 0x03 && kind != 0x40;
            table.extend_from_slice(&tag.to_le_bytes());
            table.extend_from_slice(&[6, 0, 0, 0]);
            table.extend_from_slice(&if long { bytes.len() as u64 } else { short }.to_le_bytes());
            if long {
                self.stream(&format!("{path}__substg1.0_{tag:08X}"), &bytes);
            }
        }
        self.stream(&format!("{path}__properties_version1.0"), &table);
    }

    pub(super) fn stream(&mut self, path: &str, bytes: &[u8]) {
        self.file
            .create_stream(path)
            .unwrap()
            .write_all(bytes)
            .unwrap();
    }

    pub(super) fn built(mut self) -> Vec<u8> {
        self.file.flush().unwrap();
        self.file.into_inner().into_inner()
    }
}
