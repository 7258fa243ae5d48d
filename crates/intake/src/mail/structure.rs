//! How a mail is made up (RFC 2046): its parts, found in one pass over its lines. A mail inside a mail is one part, and
//! not taken apart.

use std::ops::Range;

use super::coding::Coding;
use super::head::{self, Head};
use super::parameters::Field;

/// How deep parts may lie in one another; what lies deeper is one part as it stands.
const DEEPEST: usize = 40;
/// The most parts found; what comes after them is not looked at.
const MOST: usize = 1_000;
/// The longest boundary, in bytes; RFC 2046 allows 70.
const LONGEST_BOUNDARY: usize = 200;

/// A part, or what holds parts.
#[derive(Debug)]
pub(super) struct Node {
    /// The part that it lies in, by its place in the list; nothing for the mail itself.
    pub(super) within: Option<usize>,
    /// Whether it holds parts.
    pub(super) holds: bool,
    /// Content-Type.
    pub(super) kind: Field,
    /// Content-Disposition.
    pub(super) disposition: Field,
    /// Content-Transfer-Encoding.
    pub(super) coding: Coding,
    /// Content-ID, without its brackets.
    pub(super) id: String,
    /// Where its body lies.
    pub(super) body: Range<usize>,
}

impl Node {
    /// A node from its head. In a digest what says nothing of itself is a mail.
    fn new(head: &Head, within: Option<usize>, digest: bool) -> Self {
        let field = |name| Field::read(&head.first(name).unwrap_or_default());
        let mut kind = field("Content-Type");
        if kind.value.is_empty() {
            kind.value = if digest {
                "message/rfc822"
            } else {
                "text/plain"
            }
            .to_owned();
        }
        let id = head.first("Content-ID").unwrap_or_default();
        Self {
            within,
            holds: false,
            kind,
            disposition: field("Content-Disposition"),
            coding: Coding::named(&head.first("Content-Transfer-Encoding").unwrap_or_default()),
            id: id.trim_matches(['<', '>']).to_owned(),
            body: head.body..head.body,
        }
    }

    /// Whether it is a mail of its own.
    pub(super) fn is_mail(&self) -> bool {
        matches!(
            self.kind.value.as_str(),
            "message/rfc822" | "message/global" | "message/news"
        )
    }

    fn boundary(&self) -> Option<Vec<u8>> {
        if !self.kind.value.starts_with("multipart/") {
            return None;
        }
        let boundary = self.kind.parameter("boundary")?;
        let boundary = boundary.trim_end().as_bytes();
        (1..=LONGEST_BOUNDARY)
            .contains(&boundary.len())
            .then(|| boundary.to_vec())
    }
}

/// Parts within parts that are open where the reading stands.
struct Open {
    node: usize,
    boundary: Vec<u8>,
}

/// Takes a mail apart. The first node is the mail itself; the others come in the order of the file.
pub(super) fn take_apart(mail: &[u8], head: &Head) -> Vec<Node> {
    let mut nodes = vec![Node::new(head, None, false)];
    let mut open = Vec::new();
    // The part whose body goes on where the reading stands; nothing before the first and after the last of several.
    let mut current = enter(&mut nodes, &mut open, 0);
    let mut place = head.body;
    while let Some(line) = head::line_at(mail, place) {
        place = line.end;
        let content = mail.get(line.clone()).unwrap_or_default();
        let Some((level, last)) = boundary(content, &open) else {
            continue;
        };
        // The line break before a boundary belongs to the boundary.
        let end = before_break(mail, line.start);
        close(&mut nodes, &open, level, current.take(), end);
        open.truncate(level + 1);
        if last {
            open.pop();
            continue;
        }
        let Some(within) = open.last().map(|o| o.node).filter(|_| nodes.len() < MOST) else {
            break;
        };
        let area = mail
            .get(place..head_end(mail, place, &open))
            .unwrap_or_default();
        let digest = nodes
            .get(within)
            .is_some_and(|n| n.kind.value == "multipart/digest");
        let head = part_head(area);
        let mut node = Node::new(&head, Some(within), digest);
        place += head.body;
        node.body = place..place;
        nodes.push(node);
        let last = nodes.len() - 1;
        current = enter(&mut nodes, &mut open, last);
    }
    close(&mut nodes, &open, 0, current, mail.len());
    without_parts(&mut nodes);
    nodes
}

/// What says that it holds parts and has none is text.
fn without_parts(nodes: &mut [Node]) {
    let mut filled = vec![false; nodes.len()];
    for within in nodes.iter().filter_map(|n| n.within) {
        if let Some(filled) = filled.get_mut(within) {
            *filled = true;
        }
    }
    for (node, filled) in nodes.iter_mut().zip(filled) {
        if node.holds && !filled {
            node.holds = false;
            node.kind = Field::read("text/plain");
        }
    }
}

/// A part without a head begins with an empty line, or with its body straight away.
fn part_head(area: &[u8]) -> Head<'_> {
    match head::line_at(area, 0).and_then(|line| area.get(line)) {
        Some(first) if head::name_length(first).is_some() => Head::read(area),
        Some(first) if first.trim_ascii().is_empty() => Head::none(area, first.len()),
        _ => Head::none(area, 0),
    }
}

/// Where the head of a part ends at the latest: at the next boundary, which a part without a body may have at once.
fn head_end(mail: &[u8], from: usize, open: &[Open]) -> usize {
    let mut place = from;
    while let Some(line) = head::line_at(mail, place) {
        let content = mail.get(line.clone()).unwrap_or_default();
        if boundary(content, open).is_some() {
            return line.start;
        }
        place = line.end;
        if content.trim_ascii_end().is_empty() {
            return place;
        }
    }
    place
}

/// Goes into a node: one that holds parts is opened, and any other is the one whose body goes on.
fn enter(nodes: &mut [Node], open: &mut Vec<Open>, place: usize) -> Option<usize> {
    let node = nodes.get_mut(place)?;
    match node.boundary().filter(|_| open.len() < DEEPEST) {
        Some(boundary) => {
            node.holds = true;
            open.push(Open {
                node: place,
                boundary,
            });
            None
        }
        None => Some(place),
    }
}

/// Whether the line is the boundary of something open: how deep that lies, and whether it is its last one.
fn boundary(line: &[u8], open: &[Open]) -> Option<(usize, bool)> {
    let rest = line.strip_prefix(b"--")?.trim_ascii_end();
    let matching = |o: &Open| match rest.strip_prefix(o.boundary.as_slice()) {
        Some(b"") => Some(false),
        Some(b"--") => Some(true),
        _ => None,
    };
    open.iter()
        .enumerate()
        .rev()
        .find_map(|(level, o)| matching(o).map(|last| (level, last)))
}

/// Ends the part that goes on, and all that is open deeper than `level`.
fn close(nodes: &mut [Node], open: &[Open], level: usize, current: Option<usize>, end: usize) {
    let ended = open.iter().skip(level).map(|o| o.node).chain(current);
    for place in ended {
        if let Some(node) = nodes.get_mut(place) {
            node.body.end = end.max(node.body.start);
        }
    }
}

/// The place before the line break that ends here.
fn before_break(mail: &[u8], place: usize) -> usize {
    let before = mail.get(..place).unwrap_or_default();
    let before = before.strip_suffix(b"\n").unwrap_or(before);
    before.strip_suffix(b"\r").unwrap_or(before).len()
}
