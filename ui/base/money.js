// Amounts of money in euros, out of what people type and in words.

import { locale } from "/base/words.js";

/** The highest amount, in cents. */
const MOST = 10_000_000_000;

/**
 * Cents out of what people type: 12,50, 12.50, € 12, 12,-, 1.250,00. Null when there is nothing, and nothing at all when it is no
 * amount. A point or comma before three digits parts thousands.
 * @param {string} typed
 * @returns {number | null | undefined}
 */
export function parseAmount(typed) {
  const bare = typed.replace(/€|euros?|eur|\s|'/gi, "").replace(/[.,][-–—]+$/, "");
  if (bare === "") return typed.trim() === "" ? null : undefined;
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(bare);
  if (!match) return undefined;
  const cents = Number(`${match[1]?.replace(/[.,]/g, "")}${(match[2] ?? "").padEnd(2, "0")}`);
  return cents <= MOST ? cents : undefined;
}

/** € 12.50. @param {number} cents */
export const euros = (cents) => new Intl.NumberFormat(locale(), { style: "currency", currency: "EUR" }).format(cents / 100);

/** 12.50, as one would type it. @param {number} cents */
export const plainAmount = (cents) => new Intl.NumberFormat(locale(), { minimumFractionDigits: 2, useGrouping: false }).format(cents / 100);
