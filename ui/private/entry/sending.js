// Files that were dropped or pasted: handed over piece by piece, a few at a time.

import { call, failure, sendChunk } from "/base/rpc.js";

/** @import { Adding } from "/types/wire.js" */

const PIECE = 1 << 20;
/** As many as there are hands: the backend seals one while the next is read. */
const AT_ONCE = 2;

/** Says when to stop. */
export class Stop {
  asked = false;
}

/** A file was given up half-way, because the person asked for it. */
class Stopped extends Error {}

/**
 * Sends them all, in their order; one that fails does not stop the others. What is in stays in; of one that was under way
 * when it was stopped, nothing stays.
 * @param {string} entry
 * @param {File[]} files
 * @param {string} nameless for a pasted picture without a name
 * @param {(event: Adding) => void} tell
 * @param {Stop} stop
 */
export async function sendFiles(entry, files, nameless, tell, stop) {
  tell({ event: "started", total: files.length });
  await call("announce_files", { entry, names: files.map(({ name }) => name || nameless) });
  const queue = [...files];
  let done = 0;
  const hand = async () => {
    for (let file = queue.shift(); file && !stop.asked; file = queue.shift()) {
      const name = file.name || nameless;
      try {
        const event = await sendFile(entry, file, name, tell, stop);
        tell(event.event === "added" || event.event === "same" ? { ...event, done: ++done } : event);
      } catch (reason) {
        // The backend gives up what is under way too, and says so as a failure.
        if (reason instanceof Stopped || stop.asked) return;
        tell({ event: "refused", name, code: failure(reason).code, done: ++done });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  tell({ event: "finished" });
}

/**
 * @param {string} entry
 * @param {File} file
 * @param {string} name
 * @param {(event: Adding) => void} tell
 * @param {Stop} stop
 */
async function sendFile(entry, file, name, tell, stop) {
  const handle = await call("begin_file", { entry, name, size: file.size });
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      if (stop.asked) throw new Stopped();
      tell({ event: "passing", name, read: at, size: file.size });
      await sendChunk(handle, new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
    }
    if (stop.asked) throw new Stopped();
  } catch (reason) {
    await call("abort_file", { handle }).catch(() => null);
    throw reason;
  }
  return call("end_file", { handle });
}
