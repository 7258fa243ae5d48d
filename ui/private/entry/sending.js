// Files that were dropped or pasted: handed over piece by piece, a few at a time.

import { call, failure, sendChunk } from "/base/rpc.js";

/** @import { Adding } from "/types/wire.js" */

const PIECE = 1 << 20;
/** As many as there are hands: the backend seals one while the next is read. */
const AT_ONCE = 2;

/**
 * Sends them all; one that fails does not stop the others.
 * @param {string} entry
 * @param {File[]} files
 * @param {string} nameless for a pasted picture without a name
 * @param {(event: Adding) => void} tell
 */
export async function sendFiles(entry, files, nameless, tell) {
  tell({ event: "started", total: files.length });
  const queue = [...files];
  let done = 0;
  const hand = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const name = file.name || nameless;
      try {
        const photo = await sendFile(entry, file, name);
        tell({ event: "added", photo, done: ++done });
      } catch (reason) {
        tell({ event: "refused", name, code: failure(reason).code, done: ++done });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  tell({ event: "finished" });
}

/** @param {string} entry @param {File} file @param {string} name */
async function sendFile(entry, file, name) {
  const handle = await call("begin_file", { entry, name, size: file.size });
  try {
    for (let at = 0; at < file.size; at += PIECE) {
      await sendChunk(handle, new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()));
    }
  } catch (reason) {
    await call("abort_file", { handle }).catch(() => null);
    throw reason;
  }
  return call("end_file", { handle });
}
