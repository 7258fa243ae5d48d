//! What each line is: the tree by which a file is read aloud, searched and reflowed.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, Tag, TagGroup, TagKind, TagTree};

use crate::words;

/// The longest text of a heading that is kept beside it, in characters.
const HEADING: usize = 200;

/// What a part of the paper is.
#[derive(Clone, Debug)]
pub(crate) enum Role {
    /// A heading: its level, from 1, and its text.
    Heading(NonZeroU16, String),
    Section,
    /// A list; of numbered things or not.
    List {
        numbered: bool,
    },
    /// In a list.
    Entry,
    /// What comes before an entry: its number, its state, its label.
    Label,
    /// The entry itself.
    Body,
    Paragraph,
    /// Paragraphs that belong together.
    Block,
    /// The list of sections, and one of them.
    Contents,
    ContentsEntry,
    /// What leads elsewhere in the paper, and what is clicked.
    Reference,
    Link,
}

impl Role {
    fn tag(self) -> TagKind {
        match self {
            Self::Heading(level, text) => Tag::Hn(level, Some(words::short(&text, HEADING))).into(),
            Self::Section => Tag::Section.into(),
            Self::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
            Self::List { numbered: false } => Tag::L(ListNumbering::None).into(),
            Self::Entry => Tag::LI.into(),
            Self::Label => Tag::Lbl.into(),
            Self::Body => Tag::LBody.into(),
            Self::Paragraph => Tag::P.into(),
            Self::Block => Tag::Div.into(),
            Self::Contents => Tag::TOC.into(),
            Self::ContentsEntry => Tag::TOCI.into(),
            Self::Reference => Tag::Reference.into(),
            Self::Link => Tag::Link.into(),
        }
    }
}

/// A part of the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Part(usize);

enum Child {
    Part(Part),
    Drawn(Identifier),
}

struct Known {
    role: Option<Role>,
    children: Vec<Child>,
}

/// The tree: parts are added in the order in which they are read, and filled as they are drawn.
pub(crate) struct Tree(Vec<Known>);

impl Tree {
    /// The whole paper.
    pub(crate) const ROOT: Part = Part(0);

    pub(crate) fn new() -> Self {
        Self(vec![Known {
            role: None,
            children: Vec::new(),
        }])
    }

    /// A new last part of another.
    pub(crate) fn add(&mut self, within: Part, role: Role) -> Part {
        let part = Part(self.0.len());
        self.0.push(Known {
            role: Some(role),
            children: Vec::new(),
        });
        self.0[within.0].children.push(Child::Part(part));
        part
    }

    /// Says what was drawn of a part.
    pub(crate) fn drawn(&mut self, part: Part, identifier: Identifier) {
        self.0[part.0].children.push(Child::Drawn(identifier));
    }

    /// As it stands in the file. Parts of which nothing was drawn are left out.
    pub(crate) fn finish(mut self) -> TagTree {
        let mut tree = TagTree::new();
        tree.children = self.children(Self::ROOT);
        tree
    }

    fn children(&mut self, part: Part) -> Vec<Node> {
        let children = std::mem::take(&mut self.0[part.0].children);
        children
            .into_iter()
            .filter_map(|child| match child {
                Child::Drawn(identifier) => Some(Node::Leaf(identifier)),
                Child::Part(part) => {
                    let within = self.children(part);
                    let role = self.0.get_mut(part.0)?.role.take()?;
                    (!within.is_empty())
                        .then(|| Node::Group(TagGroup::with_children(role.tag(), within)))
                }
            })
            .collect()
    }
}
