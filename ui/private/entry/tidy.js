// What is kept of what stands on the page: rows that were added and left empty are not.

import { isCost } from "/private/entry/effects.js";
import { isUsed } from "/private/entry/used.js";
import { isSomeone } from "/private/entry/witnesses.js";

/** @import { EntryFields } from "/types/wire.js" */

/** @param {EntryFields} fields @returns {EntryFields} */
export const tidy = (fields) => ({
  ...fields,
  who: fields.who.filter((name) => name.trim() !== ""),
  means: fields.means.filter(isUsed),
  witnesses: fields.witnesses.filter(isSomeone),
  costs: fields.costs.filter(isCost),
});
