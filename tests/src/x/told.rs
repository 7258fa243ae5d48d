//! What windows tell of themselves: every property that any program sets, as the X server is told it (the Record
//! Extension, version 1.13).

use std::sync::mpsc;
use std::thread::JoinHandle;

use x11rb::connection::Connection as _;
use x11rb::protocol::record::{self, CS, ConnectionExt as _, Range, Range8};
use x11rb::protocol::xproto::{ConnectionExt as _, Window};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// The request ChangeProperty of the core protocol.
const CHANGE_PROPERTY: u8 = 18;
/// Categories of what the server hands over: it has begun; a request.
const BEGUN: u8 = 4;
const REQUEST: u8 = 1;

/// A property that was set.
#[derive(Clone, Debug)]
pub struct Told {
    /// Of which window.
    pub window: Window,
    /// Its name.
    pub name: String,
    /// What kind of value it has.
    pub kind: String,
    /// The value.
    pub value: Vec<u8>,
}

/// Listens from its making until it is asked what was told.
pub struct Listener {
    control: RustConnection,
    context: u32,
    heard: JoinHandle<Vec<Raw>>,
}

/// The numbers of a request.
struct Raw {
    window: Window,
    name: u32,
    kind: u32,
    value: Vec<u8>,
}

impl Default for Listener {
    fn default() -> Self {
        Self::new()
    }
}

impl Listener {
    /// Begins to listen.
    ///
    /// # Panics
    /// When the server has no Record Extension.
    #[must_use]
    pub fn new() -> Self {
        let (control, _) = x11rb::connect(None).expect("a display");
        let (data, _) = x11rb::connect(None).expect("a display");
        let context = control.generate_id().expect("an id");
        let range = Range {
            core_requests: Range8 {
                first: CHANGE_PROPERTY,
                last: CHANGE_PROPERTY,
            },
            ..Range::default()
        };
        let everyone = [u32::from(u8::from(CS::ALL_CLIENTS))];
        let made = control.record_create_context(context, 0, &everyone, &[range]);
        made.expect("sent").check().expect("the Record Extension");
        let (begun, begins) = mpsc::channel();
        let heard = std::thread::spawn(move || hear(&data, context, &begun));
        begins.recv().expect("it listens");
        Self {
            control,
            context,
            heard,
        }
    }

    /// Everything told since, in its order.
    ///
    /// # Panics
    /// When the server goes away.
    #[must_use]
    pub fn told(self) -> Vec<Told> {
        let Self {
            control,
            context,
            heard,
        } = self;
        control.record_disable_context(context).expect("sent");
        control.sync().expect("sent");
        let name = |atom| {
            let name = control.get_atom_name(atom).expect("sent").reply();
            name.map_or_else(
                |_| atom.to_string(),
                |n| String::from_utf8_lossy(&n.name).into_owned(),
            )
        };
        let heard = heard.join().expect("it listened");
        let told = heard.into_iter().map(|raw| Told {
            window: raw.window,
            name: name(raw.name),
            kind: name(raw.kind),
            value: raw.value,
        });
        told.collect()
    }
}

fn hear(data: &RustConnection, context: u32, begun: &mpsc::Sender<()>) -> Vec<Raw> {
    let mut heard = Vec::new();
    for reply in record::enable_context(data, context).expect("sent") {
        let reply = reply.expect("what was told");
        match reply.category {
            // Nobody may be waiting any more.
            BEGUN => begun.send(()).unwrap_or_default(),
            REQUEST if !reply.client_swapped => heard.extend(requests(&reply.data)),
            _ => {}
        }
    }
    heard
}

/// Reads requests that stand behind each other (X Window System Protocol, appendix B).
fn requests(mut bytes: &[u8]) -> Vec<Raw> {
    let mut found = Vec::new();
    while let Some(raw) = bytes.get(2..4).and_then(|_| request(&mut bytes)) {
        found.push(raw);
    }
    found
}

fn request(bytes: &mut &[u8]) -> Option<Raw> {
    let words = usize::from(u16::from_ne_bytes(bytes.get(2..4)?.try_into().ok()?));
    let number = |at: usize| Some(u32::from_ne_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    // A length of nought means that a longer one follows (the BIG-REQUESTS extension).
    let (length, head) = if words == 0 {
        (number(4)? as usize * 4, 8)
    } else {
        (words * 4, 4)
    };
    let unit = usize::from(*bytes.get(head + 12)?) / 8;
    let size = number(head + 16)? as usize * unit;
    let raw = Raw {
        window: number(head)?,
        name: number(head + 4)?,
        kind: number(head + 8)?,
        value: bytes.get(head + 20..head + 20 + size)?.to_vec(),
    };
    *bytes = bytes.get(length..)?;
    Some(raw)
}

#[cfg(test)]
mod tests {
    use super::requests;

    #[test]
    fn requests_are_read_one_behind_the_other() {
        let mut bytes = Vec::new();
        for (value, long) in [(&b"abc\0"[..], false), (&b"defg"[..], true)] {
            bytes.extend([18, 0]);
            let words: u16 = if long { 0 } else { 7 };
            bytes.extend(words.to_ne_bytes());
            if long {
                bytes.extend(8_u32.to_ne_bytes());
            }
            for number in [5_u32, 6, 7] {
                bytes.extend(number.to_ne_bytes());
            }
            bytes.extend([8, 0, 0, 0]);
            bytes.extend(4_u32.to_ne_bytes());
            bytes.extend(value);
        }
        let found = requests(&bytes);
        let values: Vec<&[u8]> = found.iter().map(|raw| &raw.value[..]).collect();
        assert_eq!(values, [&b"abc\0"[..], b"defg"]);
        assert_eq!((found[1].window, found[1].name, found[1].kind), (5, 6, 7));
        assert!(requests(&bytes[..9]).is_empty());
    }
}
