//! Saved versions: when each was saved, what changed, and what stood in it.

use std::collections::HashSet;

use serde::Serialize;
use serde_json::Value;
use vault::sql::Connection;

use super::fields::EntryFields;
use super::record::{self, Saved};
use crate::error::{Error, Result};
use crate::evidence::attachment;
use crate::id::EntryId;
use crate::stamp::Stamp;

/// A saved version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Number of its record in the chain.
    pub seq: i64,
    /// When it was saved.
    pub at: Stamp,
    /// Fields that differ from the version before; `attachments` too. Empty for the first.
    pub changed: Vec<String>,
}

/// An entry as it was saved once.
#[derive(Clone, Debug)]
pub struct OldVersion {
    /// When it was saved.
    pub at: Stamp,
    /// Its words.
    pub fields: EntryFields,
    /// Its files.
    pub attachments: Vec<OldAttachment>,
}

/// A file as a saved version names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OldAttachment {
    /// Name.
    pub name: String,
    /// SHA-256 of its bytes, 64 hex digits.
    pub sha256: String,
    /// It is still there.
    pub here: bool,
}

/// What changed from one version to the next.
pub(super) fn versions<F: Serialize>(saved: &[Saved<F>]) -> Result<Vec<Version>> {
    let mut before: Option<Value> = None;
    let mut versions = Vec::new();
    for version in saved {
        let now = serde_json::to_value(&version.body)?;
        versions.push(Version {
            seq: version.seq,
            at: version.at,
            changed: before
                .as_ref()
                .map(|before| changed(before, &now))
                .unwrap_or_default(),
        });
        before = Some(now);
    }
    Ok(versions)
}

fn changed(before: &Value, now: &Value) -> Vec<String> {
    let names: HashSet<&String> = [before, now]
        .into_iter()
        .filter_map(|body| body["fields"].as_object())
        .flat_map(|fields| fields.keys())
        .collect();
    let mut changed: Vec<String> = names
        .into_iter()
        .filter(|name| before["fields"][*name] != now["fields"][*name])
        .cloned()
        .collect();
    changed.sort_unstable();
    if before["photos"] != now["photos"] {
        changed.push("attachments".to_owned());
    }
    changed
}

/// One saved version of an entry.
pub(super) fn old(sql: &Connection, id: EntryId, seq: i64) -> Result<OldVersion> {
    let saved: Vec<Saved> = record::of(sql, id)?;
    let version = saved.into_iter().find(|version| version.seq == seq);
    let Saved { at, body, .. } = version.ok_or(Error::NotFound)?;
    let here: HashSet<String> = attachment::of(sql, id)?
        .iter()
        .map(|attachment| attachment.id.to_hex())
        .collect();
    let attachments = body.photos.into_iter().map(|file| OldAttachment {
        here: here.contains(&file.id),
        name: file.name,
        sha256: file.sha256,
    });
    Ok(OldVersion {
        at,
        fields: body.fields,
        attachments: attachments.collect(),
    })
}
