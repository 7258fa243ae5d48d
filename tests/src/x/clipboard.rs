//! What another program could paste.

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{Atom, AtomEnum, ConnectionExt as _, CreateWindowAux, WindowClass};

use super::Display;

/// What is pasted by key.
pub const CLIPBOARD: &str = "CLIPBOARD";
/// What the middle button pastes.
pub const PRIMARY: &str = "PRIMARY";

impl Display {
    /// The text that is pasted now; nothing when there is none.
    ///
    /// # Panics
    /// When the server is gone.
    #[must_use]
    pub fn pasted(&self, selection: &str) -> Option<String> {
        let selection = self.atom(selection.as_bytes());
        if !self.is_owned(selection) {
            return None;
        }
        let window = self.connection.generate_id().expect("a number");
        let aux = CreateWindowAux::new();
        let kind = WindowClass::INPUT_ONLY;
        self.connection
            .create_window(0, window, self.root, 0, 0, 1, 1, 0, kind, 0, &aux)
            .expect("sent");
        let (text, place) = (self.atom(b"UTF8_STRING"), self.atom(b"PASTED"));
        self.connection
            .convert_selection(window, selection, text, place, x11rb::CURRENT_TIME)
            .expect("sent");
        self.connection.flush().expect("sent");
        let answer = loop {
            match self.connection.poll_for_event().expect("an event") {
                Some(Event::SelectionNotify(answer)) if answer.requestor == window => {
                    break answer.property;
                }
                // Whoever had it may have gone before it answered.
                None if !self.is_owned(selection) => break AtomEnum::NONE.into(),
                _ => {}
            }
        };
        let words = (answer != Atom::from(AtomEnum::NONE)).then(|| {
            self.connection
                .get_property(true, window, place, AtomEnum::ANY, 0, u32::MAX / 4)
                .expect("sent")
                .reply()
                .expect("a property")
                .value
        });
        self.connection.destroy_window(window).expect("sent");
        words.and_then(|words| String::from_utf8(words).ok())
    }

    pub(super) fn is_owned(&self, selection: Atom) -> bool {
        let owner = self.connection.get_selection_owner(selection);
        owner.expect("sent").reply().expect("an owner").owner != x11rb::NONE
    }
}
