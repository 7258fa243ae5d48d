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
const pictures = () => convertFileSrc("", "vault");

/** @param {string} id */
export const thumbUrl = (id) => `${pictures()}thumb/${id}`;

/** @param {string} id */
export const viewUrl = (id) => `${pictures()}view/${id}`;
