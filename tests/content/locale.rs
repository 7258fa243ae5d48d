//! The Fluent files, taken apart.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser::parse;
use trials::tree::read;

pub const LANGUAGES: [&str; 2] = ["nl", "en"];
pub const FILES: [&str; 14] = [
    "front",
    "begin",
    "private",
    "plan",
    "registers",
    "parting",
    "seat",
    "erase",
    "keys",
    "entry",
    "evidence",
    "found",
    "help",
    "ways",
];
/// The files the private window gets, one after another.
pub const PRIVATE: [&str; 12] = [
    "private",
    "entry",
    "evidence",
    "found",
    "plan",
    "registers",
    "parting",
    "seat",
    "erase",
    "keys",
    "help",
    "ways",
];
/// The files the window of the first start gets.
pub const BEGIN: [&str; 2] = ["begin", "ways"];

/// The words under one name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// What they say, without what is put in.
    pub text: String,
    /// The names of what is put in.
    pub holes: BTreeSet<String>,
    /// The words they borrow, by name.
    pub borrowed: BTreeSet<String>,
}

/// Words by `message` and `message.attribute`.
pub type Locale = BTreeMap<String, Words>;

pub fn path(language: &str, file: &str) -> String {
    format!("assets/locales/{language}/{file}.ftl")
}

/// One file; complains when a message stands there twice.
pub fn locale(language: &str, file: &str) -> Locale {
    let path = path(language, file);
    let text = read(&path);
    assert!(!text.is_empty(), "{path} is not there");
    let resource = parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
    let mut found = Locale::new();
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => panic!(
                "{path}: -{} is a term; the pages know messages only",
                term.id.name
            ),
            Entry::Junk { content } => panic!("{path}: not Fluent: {content}"),
            _ => continue,
        };
        let name = message.id.name;
        let mut keep = |name: String, words: Words| {
            assert!(
                found.insert(name.clone(), words).is_none(),
                "{path}: {name} stands there twice"
            )
        };
        if let Some(pattern) = &message.value {
            keep(name.to_owned(), words(pattern));
        }
        for attribute in &message.attributes {
            keep(
                format!("{name}.{}", attribute.id.name),
                words(&attribute.value),
            );
        }
    }
    found
}

/// Several files as one; complains when they share a name.
pub fn together(language: &str, files: &[&str]) -> Locale {
    let mut all = Locale::new();
    for file in files {
        for (name, words) in locale(language, file) {
            assert!(
                all.insert(name.clone(), words).is_none(),
                "{}: {name} stands in another file too",
                path(language, file)
            );
        }
    }
    all
}

fn words(pattern: &Pattern<&str>) -> Words {
    let mut words = Words::default();
    gather(pattern, &mut words);
    words
}

fn gather(pattern: &Pattern<&str>, words: &mut Words) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => words.text.push_str(value),
            PatternElement::Placeable { expression } => put_in(expression, words),
        }
    }
}

fn put_in(expression: &Expression<&str>, words: &mut Words) {
    match expression {
        Expression::Inline(inline) => put_in_line(inline, words),
        Expression::Select { selector, variants } => {
            put_in_line(selector, words);
            for variant in variants {
                words.text.push(' ');
                gather(&variant.value, words);
            }
        }
    }
}

fn put_in_line(inline: &InlineExpression<&str>, words: &mut Words) {
    match inline {
        InlineExpression::VariableReference { id } => {
            words.holes.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { value } => words.text.push_str(value),
        InlineExpression::Placeable { expression } => put_in(expression, words),
        InlineExpression::FunctionReference { arguments, .. } => arguments
            .positional
            .iter()
            .for_each(|argument| put_in_line(argument, words)),
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute
                .as_ref()
                .map_or(String::new(), |attribute| format!(".{}", attribute.name));
            words.borrowed.insert(format!("{}{attribute}", id.name));
        }
        _ => {}
    }
}
