// The way to the backend. The only module that knows Tauri.

import { Channel, convertFileSrc, invoke } from "/vendor/tauri/core.js";

/** @import { Commands } from "/types/commands.js" */

/** What a command answers when it can't: a code whose words are `failure-<code>`. */
export class Failed extends Error {
  /** @param {string} code */
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/**
 * @param {unknown} reason
 * @returns {Failed}
 */
export function failure(reason) {
  if (reason instanceof Failed) return reason;
  const code = reason !== null && typeof reason === "object" && "code" in reason ? reason.code : undefined;
  return new Failed(typeof code === "string" ? code : "internal");
}

/**
 * @template {keyof Commands} K
 * @param {K} command
 * @param {Commands[K][0]} args
 * @returns {Promise<Commands[K][1]>}
 */
export async function call(command, args) {
  try {
    return await invoke(command, args);
  } catch (reason) {
    throw failure(reason);
  }
}

/**
 * Hands over one piece of a file, as it is.
 * @param {number} handle
 * @param {Uint8Array} bytes
 */
export async function sendChunk(handle, bytes) {
  try {
    await invoke("file_chunk", bytes, { headers: { "x-file": String(handle) } });
  } catch (reason) {
    throw failure(reason);
  }
}

/**
 * @template T
 * @param {(message: T) => void} onMessage
 */
export const channel = (onMessage) => new Channel(onMessage);

// Another form on Windows, so the answer is asked for rather than spelt.
const vault = () => convertFileSrc("", "vault");

/** @param {string} id */
export const thumbUrl = (id) => `${vault()}thumb/${id}`;

/** @param {string} id */
export const viewUrl = (id) => `${vault()}view/${id}`;

/** The most that one piece of sound or film may hold. */
export const LONGEST_PIECE = 8 << 20;

/**
 * A piece of a sound or a film, as it is in the notebook.
 * @param {string} id
 * @param {number} offset
 * @param {number} length at most `LONGEST_PIECE`
 */
export async function mediaPiece(id, offset, length) {
  const answer = await fetch(`${vault()}media/${id}/${offset}/${length}`).catch((reason) => {
    throw failure(reason);
  });
  // A refusal is its code, as text.
  if (!answer.ok) throw new Failed(await answer.text().catch(() => "damaged-file"));
  return answer.arrayBuffer();
}
