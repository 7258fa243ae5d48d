//! A message inside a message, written out as a file of its own (MS-OXMSG, 2.2.3): the same streams, with its own table
//! made one of a file, and the names of properties, which only the outer message has.

use std::io::{Cursor, Write};

use cfb::{CompoundFile, Version};

use super::compound::Compound;
use super::properties::{Owner, TABLE};

/// How deep storages may lie in one another.
const DEEPEST: usize = 16;
/// The most streams and storages written.
const MOST: usize = 5_000;
/// Where the names of properties are.
const NAMES: &str = "__nameid_version1.0";

/// The file that an embedded message is. Nothing when it can't be given out whole: damaged, too deep, or longer than
/// what is left of `budget` bytes, which goes down by what is written.
pub(super) fn whole(compound: &mut Compound, storage: &str, budget: &mut u64) -> Option<Vec<u8>> {
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new())).ok()?;
    let class = *compound.file.root_entry().clsid();
    file.set_storage_clsid("/", class).ok()?;
    let mut waiting = vec![(storage.to_owned(), String::new(), 0)];
    if compound.file.is_storage(format!("/{NAMES}")) {
        waiting.push((format!("/{NAMES}/"), format!("/{NAMES}/"), 1));
    }
    let mut written = 0;
    while let Some((from, to, depth)) = waiting.pop() {
        if depth > 0 {
            file.create_storage(&to).ok()?;
            // Else it would be the time of this copy, and no two copies would be the same.
            let entry = compound.file.entry(&from).ok()?;
            file.set_created_time(&to, entry.created()).ok()?;
            file.set_modified_time(&to, entry.modified()).ok()?;
        }
        let entries: Vec<_> = compound.file.read_storage(&from).ok()?.take(MOST).collect();
        for entry in entries {
            written += 1;
            if written > MOST || depth > DEEPEST {
                return None;
            }
            let (source, target) = (
                format!("{from}{}", entry.name()),
                format!("{to}/{}", entry.name()),
            );
            let target = target.replace("//", "/");
            if entry.is_storage() {
                if target != format!("/{NAMES}") {
                    waiting.push((format!("{source}/"), format!("{target}/"), depth + 1));
                }
                continue;
            }
            *budget = budget.checked_sub(entry.len())?;
            let mut bytes = compound.stream(&source, entry.len())?;
            if bytes.len() as u64 != entry.len() {
                return None;
            }
            if depth == 0 && entry.name() == TABLE {
                let (embedded, message) = (Owner::Embedded.head(), Owner::Message.head());
                let end = bytes.len().min(embedded);
                bytes.splice(end..end, vec![0; message - embedded]);
            }
            file.create_stream(&target).ok()?.write_all(&bytes).ok()?;
        }
    }
    file.flush().ok()?;
    Some(file.into_inner().into_inner())
}
