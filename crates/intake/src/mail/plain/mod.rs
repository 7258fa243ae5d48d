//! HTML to plain text. Nothing of it is left to load or to run: no script, no style, no picture from elsewhere. One pass,
//! whatever the nesting. What is hidden by style is shown: it is in the mail.

mod entities;
mod tag;

#[cfg(test)]
mod tests;

use self::tag::{Tag, up_to_end};
use super::clean;

/// How many marks of quoting a line begins with at most.
const DEEPEST_QUOTE: usize = 12;
/// The longest target of a link written out, in bytes.
const LONGEST_TARGET: usize = 2_000;

/// Elements whose content is not for readers.
const UNSEEN: [&str; 8] = [
    "script", "style", "title", "template", "iframe", "noembed", "noframes", "xml",
];

/// Plain text of HTML, at most `most` bytes.
pub(super) fn from_html(html: &str, most: usize) -> String {
    let mut page = Page::new(most);
    let mut rest = html;
    while let Some(first) = rest.chars().next() {
        if page.text.len() >= most {
            break;
        }
        let taken = match first {
            '<' => page.markup(rest),
            '&' => entities::letter(rest).map(|(letter, length)| {
                page.letter(letter);
                length
            }),
            _ => None,
        };
        let taken = taken.unwrap_or_else(|| {
            page.letter(first);
            first.len_utf8()
        });
        rest = rest.get(taken..).unwrap_or_default();
    }
    page.end_link();
    page.text.truncate(page.text.trim_end().len());
    clean::text(&page.text, most)
}

/// A link that is open.
struct Link {
    target: String,
    /// What can be read of it so far.
    visible: String,
}

/// Text as it comes about.
struct Page {
    text: String,
    most: usize,
    /// Line breaks to write before the next letter.
    breaks: usize,
    /// A space to write before the next letter.
    space: bool,
    /// How deep in quotes and in text that keeps its spaces.
    quotes: usize,
    kept: usize,
    link: Option<Link>,
}

impl Page {
    const fn new(most: usize) -> Self {
        Self {
            text: String::new(),
            most,
            breaks: 0,
            space: false,
            quotes: 0,
            kept: 0,
            link: None,
        }
    }

    /// What begins with `<`: how many bytes it takes. Nothing when it is a mere letter.
    fn markup(&mut self, from: &str) -> Option<usize> {
        if let Some(comment) = from.strip_prefix("<!--") {
            // `<!-->` is an empty one, as browsers have it.
            let short = comment.strip_prefix('>').or(comment.strip_prefix("->"));
            let rest = short.or_else(|| comment.split_once("-->").map(|(_, rest)| rest));
            return Some(from.len() - rest.unwrap_or_default().len());
        }
        let inside = from.get(1..)?;
        match inside.bytes().next()? {
            b'!' | b'?' => Some(inside.find('>').map_or(from.len(), |end| end + 2)),
            b'/' if inside
                .as_bytes()
                .get(1)
                .is_some_and(u8::is_ascii_alphabetic) =>
            {
                let tag = Tag::read(inside.get(1..)?);
                self.close(&tag.name);
                Some(2 + tag.length)
            }
            letter if letter.is_ascii_alphabetic() => {
                let tag = Tag::read(inside);
                let unseen = UNSEEN.contains(&tag.name.as_str());
                let skipped = if unseen {
                    up_to_end(inside.get(tag.length..)?, &tag.name)
                } else {
                    0
                };
                let length = 1 + tag.length + skipped;
                self.open(&tag);
                Some(length)
            }
            _ => None,
        }
    }

    fn open(&mut self, tag: &Tag) {
        match tag.name.as_str() {
            "br" => self.breaks = (self.breaks + 1).min(3),
            "a" => {
                self.end_link();
                let target = tag.attribute("href").map(target).unwrap_or_default();
                self.link = Some(target).filter(|t| !t.is_empty()).map(|target| Link {
                    target,
                    visible: String::new(),
                });
            }
            "img" => {
                let words = clean::line(&tag.attribute("alt").unwrap_or_default());
                if !words.is_empty() {
                    self.words(&format!("[{words}]"));
                }
            }
            "li" => {
                self.at_least(1);
                self.words("- ");
            }
            "hr" => {
                self.at_least(1);
                self.words("---");
                self.at_least(1);
            }
            "td" | "th" => self.space = true,
            name => self.block(name, true),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "a" => self.end_link(),
            _ => self.block(name, false),
        }
    }

    /// An element that stands by itself begins or ends.
    fn block(&mut self, name: &str, begins: bool) {
        let deeper = |depth: usize| {
            if begins {
                depth + 1
            } else {
                depth.saturating_sub(1)
            }
        };
        match name {
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "dl" | "table" => {
                self.at_least(2)
            }
            "blockquote" => {
                self.at_least(1);
                self.quotes = deeper(self.quotes);
            }
            "pre" | "textarea" | "xmp" | "listing" => {
                self.at_least(1);
                self.kept = deeper(self.kept);
            }
            "div" | "tr" | "li" | "dt" | "dd" | "body" | "html" | "section" | "article"
            | "header" | "footer" | "main" | "nav" | "aside" | "center" | "form" | "fieldset"
            | "address" | "figure" | "figcaption" | "caption" | "thead" | "tbody" | "tfoot"
            | "option" | "details" | "summary" => self.at_least(1),
            _ => {}
        }
    }

    fn at_least(&mut self, breaks: usize) {
        self.breaks = self.breaks.max(breaks);
    }

    fn words(&mut self, words: &str) {
        words.chars().for_each(|letter| self.put(letter));
    }

    /// A letter of the page: white space counts as one space, unless it is kept.
    fn letter(&mut self, letter: char) {
        match letter {
            '\n' if self.kept > 0 => self.breaks = (self.breaks + 1).min(3),
            ' ' | '\t' | '\n' | '\r' | '\u{C}' if self.kept == 0 => self.space = true,
            '\u{A0}' => self.put(' '),
            _ => self.put(letter),
        }
    }

    /// Writes a letter, after the line breaks and the space that wait before it.
    fn put(&mut self, letter: char) {
        if self.text.len() >= self.most {
            return;
        }
        if self.breaks > 0 || self.text.is_empty() {
            self.begin_line();
        } else if self.space && !self.text.ends_with(' ') {
            self.text.push(' ');
            self.remember(' ');
        }
        (self.breaks, self.space) = (0, false);
        self.text.push(letter);
        self.remember(letter);
    }

    fn begin_line(&mut self) {
        let marks = "> ".repeat(self.quotes.min(DEEPEST_QUOTE));
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if !self.text.is_empty() {
            for _ in 1..self.breaks {
                self.text.push('\n');
                self.text.push_str(marks.trim_end());
            }
            self.text.push('\n');
        }
        self.text.push_str(&marks);
    }

    fn remember(&mut self, letter: char) {
        if let Some(link) = self
            .link
            .as_mut()
            .filter(|l| l.visible.len() <= LONGEST_TARGET)
        {
            link.visible.push(letter);
        }
    }

    /// Writes where a link goes, if it does not say so itself.
    fn end_link(&mut self) {
        let Some(link) = self.link.take() else {
            return;
        };
        if bare(&link.visible) == bare(&link.target) {
            return;
        }
        self.space = true;
        self.words(&format!("({})", link.target));
    }
}

/// The target of a link as it is written out: only what leads elsewhere, and no longer than it may be.
fn target(raw: String) -> String {
    let mut target: String = raw
        .trim()
        .chars()
        .filter(|l| !l.is_whitespace() && !l.is_control())
        .collect();
    let scheme = target.split_once(':').map(|(scheme, _)| scheme);
    let known = ["http", "https", "mailto", "tel", "ftp", "sms"];
    if !scheme.is_some_and(|scheme| known.iter().any(|k| k.eq_ignore_ascii_case(scheme))) {
        return String::new();
    }
    clean::cut(&mut target, LONGEST_TARGET);
    target
}

/// An address of the web without what a reader would not type.
fn bare(address: &str) -> String {
    let lower = address.trim().to_lowercase();
    let bare = ["https://", "http://", "mailto:", "tel:", "sms:", "ftp://"]
        .iter()
        .find_map(|scheme| lower.strip_prefix(scheme))
        .unwrap_or(&lower);
    bare.trim_end_matches('/').to_owned()
}
