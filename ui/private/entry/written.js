// How long after it happened an entry was written down: said by itself, from the two moments.

import { t } from "/base/words.js";

/** @import { EntryFields } from "/types/wire.js" */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @param {string} civil @param {number} offset minutes east of UTC */
const instant = (civil, offset) => Date.parse(`${civil}Z`) - offset * MINUTE;

/** A length of time in its largest whole unit that says enough. @param {number} length in milliseconds */
function span(length) {
  if (length < 2 * HOUR) return t("span-minutes", { count: Math.round(length / MINUTE) });
  if (length < 2 * DAY) return t("span-hours", { count: Math.round(length / HOUR) });
  return t("span-days", { count: Math.floor(length / DAY) });
}

/**
 * Empty where it can't be said: the entry was not kept yet, or lies between two moments.
 * @param {Pick<EntryFields, "when" | "discovered" | "begun">} fields
 */
export function writtenWords({ when, discovered, begun }) {
  if (begun === null || (when.precision === "between" && discovered === null)) return "";
  const length = Date.parse(begun) - instant(discovered ?? when.start, when.offset);
  if (Number.isNaN(length) || length < -5 * MINUTE) return "";
  if (when.precision === "ongoing") return t("written-ongoing");
  if (length < 2 * MINUTE) return t(discovered ? "written-found-now" : "written-now");
  const how = discovered ? "written-found" : when.precision === "about" ? "written-about" : "written-after";
  const words = t(how, { span: span(length) });
  return length < 2 * DAY ? words : t("written-memory", { written: words });
}
