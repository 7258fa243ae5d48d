// The rows of a long list, fetched a chunk at a time as they come into view.

import { failure } from "/base/rpc.js";

/**
 * What is fetched: a stretch of rows, and how many there are at all.
 * @template Row
 * @typedef {{ total: number, rows: Row[] }} Stretch
 */

/**
 * @template Row
 * @template {Stretch<Row>} [Page=Stretch<Row>]
 */
export class Pages {
  /** @type {(Row[] | undefined)[]} */
  #chunks = [];
  /** @type {Set<number>} */
  #asked = new Set();
  #take;
  #onChange;
  #onFailure;
  #turn = 0;
  /** The newest stretch from the top, with what else it says. @type {Page | null} */
  first = null;
  size;

  /**
   * @param {number} size rows in a chunk
   * @param {(offset: number, limit: number) => Promise<Page>} take
   * @param {() => void} onChange before the next paint
   * @param {(code: string | null) => void} onFailure
   */
  constructor(size, take, onChange, onFailure) {
    this.size = size;
    this.#take = take;
    this.#onChange = onChange;
    this.#onFailure = onFailure;
  }

  get total() {
    return this.first?.total ?? 0;
  }

  get count() {
    return Math.ceil(this.total / this.size);
  }

  /** @param {number} chunk */
  rows(chunk) {
    return this.#chunks[chunk];
  }

  /** How many rows stand in a chunk, fetched or not. @param {number} chunk */
  length(chunk) {
    return Math.min(this.size, this.total - chunk * this.size);
  }

  /** The row before a chunk's first, if it is here. @param {number} chunk */
  before(chunk) {
    return this.#chunks[chunk - 1]?.at(-1);
  }

  /** A row by its place, if it is here. @param {number} place */
  at(place) {
    return this.#chunks[Math.floor(place / this.size)]?.[place % this.size];
  }

  /** Fetches anew, from the top. The rows shown stay until the new ones are here. */
  async begin() {
    const turn = ++this.#turn;
    try {
      const page = await this.#take(0, this.size);
      // A later one has overtaken this.
      if (turn !== this.#turn) return;
      this.#chunks = [page.rows];
      this.#asked = new Set([0]);
      this.first = page;
      this.#onFailure(null);
    } catch (reason) {
      if (turn === this.#turn) this.#onFailure(failure(reason).code);
    }
    this.#onChange();
  }

  /** @param {number} chunk */
  async need(chunk) {
    if (this.#asked.has(chunk) || chunk < 0 || chunk >= this.count) return;
    const asked = this.#asked;
    asked.add(chunk);
    const turn = this.#turn;
    try {
      const page = await this.#take(chunk * this.size, this.size);
      if (turn !== this.#turn) return;
      this.#chunks[chunk] = page.rows;
    } catch (reason) {
      asked.delete(chunk);
      this.#onFailure(failure(reason).code);
    }
    this.#onChange();
  }
}
