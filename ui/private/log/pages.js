// The rows of the log, fetched fifty at a time as they come into view.

import { call, failure } from "/base/rpc.js";

/** @import { EntryRow } from "/types/wire.js" */

export const CHUNK = 50;

export class Pages {
  /** @type {(EntryRow[] | undefined)[]} */
  #chunks = [];
  /** @type {Set<number>} */
  #asked = new Set();
  #onChange;
  #onFailure;
  #turn = 0;
  total = 0;
  query = "";
  loaded = false;

  /** @param {() => void} onChange @param {(code: string | null) => void} onFailure */
  constructor(onChange, onFailure) {
    this.#onChange = onChange;
    this.#onFailure = onFailure;
  }

  get count() {
    return Math.ceil(this.total / CHUNK);
  }

  /** @param {number} chunk */
  rows(chunk) {
    return this.#chunks[chunk];
  }

  /** How many rows stand in a chunk, fetched or not. @param {number} chunk */
  length(chunk) {
    return Math.min(CHUNK, this.total - chunk * CHUNK);
  }

  /** The row before a chunk's first, if it is here. @param {number} chunk */
  before(chunk) {
    return this.#chunks[chunk - 1]?.at(-1);
  }

  /** Another search, from the top. The rows shown stay until the new ones are here. @param {string} query */
  async search(query) {
    this.query = query;
    const turn = ++this.#turn;
    try {
      const page = await call("log_list", { query, offset: 0, limit: CHUNK });
      // A later search has overtaken this one.
      if (turn !== this.#turn) return;
      this.#chunks = [page.rows];
      this.#asked = new Set([0]);
      this.total = page.total;
      this.loaded = true;
      this.#onFailure(null);
    } catch (reason) {
      if (turn === this.#turn) this.#onFailure(failure(reason).code);
    }
    this.#onChange();
  }

  /** @param {number} chunk */
  async need(chunk) {
    if (this.#asked.has(chunk)) return;
    const asked = this.#asked;
    asked.add(chunk);
    const turn = this.#turn;
    try {
      const page = await call("log_list", { query: this.query, offset: chunk * CHUNK, limit: CHUNK });
      if (turn !== this.#turn) return;
      this.#chunks[chunk] = page.rows;
    } catch (reason) {
      asked.delete(chunk);
      this.#onFailure(failure(reason).code);
    }
    this.#onChange();
  }
}
