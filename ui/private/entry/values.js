// What stands in a field of an entry, in words: for a version that can only be read.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { clock, day, dayAndClock, endOf, sameDay } from "/base/dates.js";
import { euros } from "/base/money.js";
import { locale, t } from "/base/words.js";
import { bubble } from "/private/entry/said.js";

/** @import { Cost, EntryFields, Lasted, Reply, Told, When, Witness } from "/types/wire.js" */

/** With a capital. @param {string} words */
export const capital = (words) => words.charAt(0).toLocaleUpperCase(locale()) + words.slice(1);

/** @param {Reply} reply */
export const replyWords = (reply) => t(`answer-${reply}`);

/** @param {When} when */
export function whenWords(when) {
  const { precision, start } = when;
  const end = endOf(when);
  if (end !== null) {
    return t("value-between", { start: dayAndClock(start), end: sameDay(start, end) ? clock(end) : dayAndClock(end) });
  }
  if (precision === "about") return t("value-about", { moment: dayAndClock(start) });
  return precision === "ongoing" ? t("value-ongoing", { moment: dayAndClock(start) }) : dayAndClock(start);
}

/** @param {Lasted} lasted */
export const lastedWords = ({ count, unit }) => {
  switch (unit) {
    case "minutes":
      return t("span-minutes", { count });
    case "hours":
      return t("span-hours", { count });
    case "days":
      return t("span-days", { count });
  }
};

/** @param {(string | null)[]} parts */
const joined = (parts) => parts.filter(Boolean).join(", ");

/** @param {Witness} witness */
const witnessWords = ({ name, reach, willSpeak, words }) => html`
  ${joined([name, reach])}${willSpeak === "unknown" ? nothing : html` <span class="quiet">(${t("witness-speak")} ${t(`answer-${willSpeak}`)})</span>`}
  ${words ? html`<p class="as-written">${words}</p>` : nothing}`;

/** @param {Told} told */
const toldWords = ({ whom, date, name, number }) => joined([t(`whom-${whom}`), date && day(date), name, number]);

/** @param {Cost} cost */
const costWords = ({ what, cents }) => joined([what, cents === null ? null : euros(cents)]);

/** @param {readonly unknown[]} items */
const listed = (items) => (items.length ? html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>` : null);

/** @param {string} words */
const written = (words) => (words.trim() ? html`<p class="as-written">${words}</p>` : null);

/** @param {Reply | null} reply */
const replied = (reply) => (reply === null ? null : replyWords(reply));

/**
 * What is filled in: the name of each field, in the order of the page, and what stands there.
 * @param {EntryFields} fields
 * @returns {[keyof EntryFields, unknown][]}
 */
export function filledIn(fields) {
  /** @type {[keyof EntryFields, unknown][]} */
  const all = [
    ["when", whenWords(fields.when)],
    ["discovered", fields.discovered === null ? null : dayAndClock(fields.discovered)],
    ["begun", fields.begun === null ? null : dayAndClock(fields.begun)],
    ["lasted", fields.lasted === null ? null : lastedWords(fields.lasted)],
    ["place", written(fields.place)],
    ["what", written(fields.what)],
    ["ways", listed(fields.ways.map((way) => t(`way-${way}`)))],
    ["who", listed(fields.who)],
    ["knowing", listed(fields.knowing.map((one) => t(`knowing-${one}`)))],
    ["knowingWords", written(fields.knowingWords)],
    ["quote", written(fields.quote)],
    ["quoted", listed(fields.quoted.map((message) => bubble(message)))],
    ["means", listed(fields.means.map(({ kind, text }) => joined([t(`means-${kind}`), text])))],
    ["witnesses", listed(fields.witnesses.map(witnessWords))],
    ["children", replied(fields.children)],
    ["againstNo", replied(fields.againstNo)],
    ["againstBan", replied(fields.againstBan)],
    ["banWords", written(fields.banWords)],
    ["effects", listed(fields.effects.map((effect) => t(`effect-${effect}`)))],
    ["effectWords", written(fields.effectWords)],
    ["lifeWords", written(fields.lifeWords)],
    ["costs", listed(fields.costs.map(costWords))],
    ["act", written(fields.act)],
    ["told", listed(fields.told.map(toldWords))],
    ["notKnown", listed(fields.notKnown.map((name) => capital(t(`field-${name}`))))],
  ];
  return all.filter(([, value]) => value !== null);
}
