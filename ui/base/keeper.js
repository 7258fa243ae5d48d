// Keeps what is typed, as it is typed: one call in flight, the newest words wait, and a failure is tried again.

import { civilNow } from "/base/dates.js";
import { failure } from "/base/rpc.js";

/** Failures that the same words would meet again: only other words help. */
const FINAL = new Set(["too-long", "bad-date", "bad-time", "not-an-id", "not-found", "not-yours", "no-key"]);
/** How long until a failure is tried again. */
const RETRY = 3_000;

/** @type {Set<Keeper<any>>} */
const unkept = new Set();
/** @type {Set<() => void>} */
const watchers = new Set();
/** @type {string | null} */
let keptAt = null;

/** Where keeping stands: the civil time of the last success, and the code of a failure that still stands. */
export function keeping() {
  const failed = [...unkept].find((keeper) => keeper.code !== null);
  return { keptAt, code: failed?.code ?? null };
}

/** Called after every change of it. @param {() => void} watcher */
export const watchKeeping = (watcher) => watchers.add(watcher);

/** A new page has nothing saved yet. */
export function forgetKeptAt() {
  keptAt = null;
}

/** Shows a time from before this page was opened. @param {string} at */
export function setKeptAt(at) {
  keptAt = at;
}

/** Sends everything that is not kept; true when nothing is left. */
export async function flushAll() {
  await Promise.all([...unkept].map((keeper) => keeper.flush()));
  return unkept.size === 0;
}

/** Gives up what could not be kept, after the person said so. */
export function dropAll() {
  for (const keeper of [...unkept]) keeper.drop();
}

function tell() {
  for (const watcher of watchers) watcher();
}

/** @template T */
export class Keeper {
  #send;
  #merge;
  /** @type {{ value: T } | null} */
  #waiting = null;
  /** @type {Promise<void> | null} */
  #running = null;
  #timer = 0;
  /** @type {string | null} */
  code = null;

  /**
   * @param {(value: T) => Promise<string | null | void>} send gives the time it was kept at, if it knows
   * @param {(older: T, newer: T) => T} [merge] for partial values
   */
  constructor(send, merge = (_, newer) => newer) {
    this.#send = send;
    this.#merge = merge;
  }

  /** @param {T} value */
  offer(value) {
    this.#waiting = { value: this.#waiting ? this.#merge(this.#waiting.value, value) : value };
    unkept.add(this);
    this.#start();
  }

  /** Sends what waits; true when nothing is left. */
  async flush() {
    if (this.#waiting) this.#start();
    await this.#running;
    return this.#waiting === null;
  }

  /** Gives up what waits. */
  drop() {
    clearTimeout(this.#timer);
    this.#waiting = null;
    this.code = null;
    unkept.delete(this);
    tell();
  }

  #start() {
    clearTimeout(this.#timer);
    this.#running ??= this.#drain().finally(() => {
      this.#running = null;
    });
  }

  async #drain() {
    while (this.#waiting) {
      const { value } = this.#waiting;
      this.#waiting = null;
      try {
        const at = await this.#send(value);
        keptAt = at ?? civilNow();
        this.code = null;
      } catch (reason) {
        this.#failed(value, failure(reason).code);
        return;
      }
      if (!this.#waiting) unkept.delete(this);
      tell();
    }
  }

  /**
   * @param {T} value
   * @param {string} code
   */
  #failed(value, code) {
    const newer = /** @type {{ value: T } | null} */ (this.#waiting);
    this.#waiting = { value: newer ? this.#merge(value, newer.value) : value };
    this.code = code;
    unkept.add(this);
    tell();
    if (FINAL.has(code)) return;
    this.#timer = setTimeout(() => this.#start(), RETRY);
  }
}
