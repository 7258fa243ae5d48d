// What holds a file: an entry, or the whole series.

import { call, failure } from "/base/rpc.js";

/** @import { Attachment } from "/types/wire.js" */
/** @import { Route } from "/private/app.js" */

/**
 * The attachments of an entry or of the series, as they stand now, and the page they stand on.
 * @param {string} id
 * @returns {Promise<{ attachments: Attachment[], home: Route }>}
 */
export async function holderOf(id) {
  try {
    const { attachments } = await call("open_entry", { id });
    return { attachments, home: { page: "entry", id } };
  } catch (reason) {
    if (failure(reason).code !== "not-found") throw reason;
  }
  const series = await call("series", {});
  return { attachments: series.id === id ? series.attachments : [], home: { page: "series" } };
}
