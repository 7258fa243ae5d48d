//! Files that a page hands over piece by piece (dropped or pasted): each is sealed while it comes in, never whole in memory.

use std::collections::HashMap;
use std::io::{self, Read};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::{Builder, JoinHandle};

use crate::failure::{Answer, Refusal};

/// How many pieces may wait between the page and the disk.
const WAITING: usize = 4;

/// One transfer: where its pieces go, and what comes of it.
struct Transfer<T> {
    /// `None` is the end; hanging up without it is giving up.
    pieces: SyncSender<Option<Vec<u8>>>,
    sealing: JoinHandle<Answer<T>>,
}

/// The transfers under way, by handle.
pub struct Transfers<T> {
    open: Mutex<(u32, HashMap<u32, Transfer<T>>)>,
}

impl<T> Default for Transfers<T> {
    fn default() -> Self {
        Self {
            open: Mutex::new((0, HashMap::new())),
        }
    }
}

impl<T: Send + 'static> Transfers<T> {
    /// Begins one; `sink` reads the pieces as one stream, on a thread of its own.
    ///
    /// # Errors
    /// [`Refusal::Internal`] when the system has no thread left.
    pub fn begin(&self, sink: impl FnOnce(Pieces) -> Answer<T> + Send + 'static) -> Answer<u32> {
        let (pieces, incoming) = sync_channel(WAITING);
        let sealing = Builder::new()
            .spawn(move || sink(Pieces::new(incoming)))
            .map_err(|_| Refusal::Internal)?;
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.0 = open.0.wrapping_add(1);
        let handle = open.0;
        open.1.insert(handle, Transfer { pieces, sealing });
        Ok(handle)
    }

    /// Hands over one piece; waits while too many are under way.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown handle. A sink that gave up says why at [`Self::end`].
    pub fn piece(&self, handle: u32, bytes: Vec<u8>) -> Answer<()> {
        let pieces = {
            let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
            let transfer = open.1.get(&handle).ok_or(Refusal::NotFound)?;
            transfer.pieces.clone()
        };
        // A sink that gave up has hung up; its reason is told at the end.
        let _ = pieces.send(Some(bytes));
        Ok(())
    }

    /// No more pieces: what came of it.
    ///
    /// # Errors
    /// Those of the sink; [`Refusal::NotFound`] for an unknown handle.
    pub fn end(&self, handle: u32) -> Answer<T> {
        let transfer = self.take(handle)?;
        // As above.
        let _ = transfer.pieces.send(None);
        outcome(transfer.sealing)
    }

    /// Gives one up: the sink's stream breaks, and it leaves nothing.
    ///
    /// # Errors
    /// [`Refusal::NotFound`] for an unknown handle.
    pub fn abort(&self, handle: u32) -> Answer<()> {
        let transfer = self.take(handle)?;
        drop(transfer.pieces);
        // It is meant to fail.
        let _ = outcome(transfer.sealing).map(drop);
        Ok(())
    }

    /// Gives all of them up, and waits for none.
    pub fn drop_all(&self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.1.clear();
    }

    fn take(&self, handle: u32) -> Answer<Transfer<T>> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(open.1.remove(&handle).ok_or(Refusal::NotFound)?)
    }
}

fn outcome<T>(sealing: JoinHandle<Answer<T>>) -> Answer<T> {
    sealing
        .join()
        .unwrap_or_else(|_| Err(Refusal::Internal.into()))
}

/// The pieces as one stream.
pub struct Pieces {
    incoming: Receiver<Option<Vec<u8>>>,
    current: io::Cursor<Vec<u8>>,
    ended: bool,
}

impl Pieces {
    fn new(incoming: Receiver<Option<Vec<u8>>>) -> Self {
        Self {
            incoming,
            current: io::Cursor::default(),
            ended: false,
        }
    }
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.current.read(buffer)?;
            if read > 0 || buffer.is_empty() || self.ended {
                return Ok(read);
            }
            match self.incoming.recv() {
                Ok(Some(piece)) => self.current = io::Cursor::new(piece),
                Ok(None) => self.ended = true,
                Err(_) => return Err(io::ErrorKind::UnexpectedEof.into()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read_all(mut pieces: Pieces) -> Answer<Vec<u8>> {
        let mut all = Vec::new();
        pieces
            .read_to_end(&mut all)
            .map_err(|_| Refusal::Internal)?;
        Ok(all)
    }

    #[test]
    fn pieces_arrive_whole_and_in_order() {
        let transfers = Transfers::default();
        let one = transfers.begin(read_all).unwrap();
        let two = transfers.begin(read_all).unwrap();
        for piece in 0..20_u8 {
            transfers.piece(one, vec![piece; 3]).unwrap();
            transfers.piece(two, vec![]).unwrap();
        }
        let expected: Vec<u8> = (0..20_u8).flat_map(|p| [p; 3]).collect();
        assert_eq!(transfers.end(one).unwrap(), expected);
        assert_eq!(transfers.end(two).unwrap(), Vec::<u8>::new());
        assert!(transfers.end(one).is_err());
    }

    #[test]
    fn a_transfer_given_up_breaks_the_stream() {
        let (tell, told) = std::sync::mpsc::channel();
        let transfers = Transfers::default();
        let handle = transfers
            .begin(move |pieces| {
                let all = read_all(pieces);
                tell.send(all.is_err()).unwrap();
                all
            })
            .unwrap();
        transfers.piece(handle, vec![1; 10]).unwrap();
        transfers.abort(handle).unwrap();
        assert!(told.recv().unwrap());
        assert!(transfers.abort(handle).is_err());
    }

    #[test]
    fn when_all_are_given_up_every_stream_breaks() {
        let (tell, told) = std::sync::mpsc::channel();
        let transfers = Transfers::default();
        for _ in 0..3 {
            let tell = tell.clone();
            let sink = move |pieces| {
                let all = read_all(pieces);
                tell.send(all.is_err()).unwrap();
                all
            };
            let handle = transfers.begin(sink).unwrap();
            transfers.piece(handle, vec![1; 10]).unwrap();
        }
        transfers.drop_all();
        for _ in 0..3 {
            assert!(told.recv().unwrap());
        }
    }

    #[test]
    fn a_sink_that_gives_up_says_why_at_the_end() {
        let transfers: Transfers<()> = Transfers::default();
        let handle = transfers.begin(|_| Err(Refusal::Changed.into())).unwrap();
        for _ in 0..20 {
            transfers.piece(handle, vec![0; 10]).unwrap();
        }
        assert_eq!(transfers.end(handle).unwrap_err().code, "changed");
    }
}
