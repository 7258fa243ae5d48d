// Civil dates and times, in words and out of fields. Civil: what the calendar and the clock on the wall say.

import { locale, t } from "/base/words.js";

/** @import { When } from "/types/wire.js" */

/**
 * A civil time as a moment in UTC, for formatting only. Also takes the civil part of an RFC 3339 time.
 * @param {string} civil
 */
function moment(civil) {
  const time = civil.length > 10 ? civil.slice(0, 16) : `${civil}T00:00`;
  return new Date(`${time}Z`);
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/**
 * @param {string} civil
 * @param {Intl.DateTimeFormatOptions} options
 */
function format(civil, options) {
  const key = locale() + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale(), { ...options, timeZone: "UTC", hourCycle: "h23" });
    formats.set(key, found);
  }
  return found.format(moment(civil));
}

/** Monday 23 November 2026. @param {string} civil */
export const longDay = (civil) => format(civil, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** 23 November 2026. @param {string} civil */
export const day = (civil) => format(civil, { day: "numeric", month: "long", year: "numeric" });

/** Mon 23 Nov. @param {string} civil */
export const shortDay = (civil) => format(civil, { weekday: "short", day: "numeric", month: "short" });

/** 2026. @param {string} civil */
export const year = (civil) => civil.slice(0, 4);

/** 14:02. @param {string} civil */
export const clock = (civil) => format(civil, { hour: "2-digit", minute: "2-digit" });

/** 23 November 2026, 14:02. @param {string} civil */
export const dayAndClock = (civil) => t("date-day-clock", { day: day(civil), clock: clock(civil) });

/** The same calendar day. @param {string} a @param {string} b */
export const sameDay = (a, b) => a.slice(0, 10) === b.slice(0, 10);

/** When it ended, where it is said to lie between two times that differ: the end begins as the start. @param {When} when */
export const endOf = ({ precision, start, end }) => (precision === "between" && end !== start ? end : null);

/** The time of a moment, as precise as it is known. @param {When} when */
export function whenClock(when) {
  if (when.precision === "about") return t("when-about", { clock: clock(when.start) });
  const last = endOf(when);
  if (last !== null) {
    const end = sameDay(when.start, last) ? clock(last) : `${shortDay(last)} ${clock(last)}`;
    return t("when-between", { start: clock(when.start), end });
  }
  return clock(when.start);
}

/** Now, on this computer's clock. */
export function civilNow() {
  const now = new Date();
  const two = (/** @type {number} */ n) => String(n).padStart(2, "0");
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${date}T${two(now.getHours())}:${two(now.getMinutes())}`;
}

/**
 * A civil date out of three fields; null when there is no such day.
 * @param {string} d
 * @param {string} m
 * @param {string} y two digits are taken to be this century
 */
export function parseDay(d, m, y) {
  if (!/^\d{1,2}$/.test(d) || !/^\d{1,2}$/.test(m) || !/^(\d{2}|\d{4})$/.test(y)) return null;
  const full = Number(y.length === 2 ? `20${y}` : y);
  const date = new Date(Date.UTC(full, Number(m) - 1, Number(d)));
  if (full < 1900 || date.getUTCMonth() !== Number(m) - 1 || date.getUTCDate() !== Number(d)) return null;
  return date.toISOString().slice(0, 10);
}

/**
 * A time out of what people type: 14:02, 14.02, 1402, 14u02, 9. Null when it is none.
 * @param {string} typed
 */
export function parseClock(typed) {
  const match = /^(\d{1,2})(?:[:.uh ]?(\d{2}))?[uh]?$/i.exec(typed.trim());
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2] ?? "0");
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
