// The first message of a day, among very many: asked for in halves.

import { call } from "/base/rpc.js";

/** How many are looked at when one has no date. */
const BESIDE = 20;

/**
 * The number of the first message on or after a civil date; the last one when all are before it.
 * @param {string} file
 * @param {number} total
 * @param {string} day
 */
export async function numberOn(file, total, day) {
  /** The date at a place, or of the next that has one. @param {number} offset */
  const dateAt = async (offset) => {
    const { rows } = await call("messages", { file, query: "", offset, limit: BESIDE });
    return rows.find(({ at }) => at)?.at?.civil.slice(0, 10) ?? null;
  };
  let [low, high] = [0, total];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const date = await dateAt(middle);
    if (date !== null && date < day) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, total - 1));
}
