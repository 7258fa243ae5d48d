// One entry as a line in the diary: the day in the margin, then how and where, then the first words.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { longDay, shortDay, whenClock, year } from "/base/dates.js";
import { t } from "/base/words.js";

/** @import { EntryRow, Way } from "/types/wire.js" */

/** @param {Way} way */
const wayWords = (way) => t(`way-${way}`);

/** @param {string} text @param {[number, number][]} marks UTF-16 ranges, in order */
export function marked(text, marks) {
  /** @type {unknown[]} */
  const out = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end > text.length) continue;
    out.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  out.push(text.slice(at));
  return out;
}

/**
 * @param {EntryRow} row
 * @param {boolean} newDay the day stands in the margin only once
 * @param {() => void} onOpen
 */
export const rowTemplate = (row, newDay, onOpen) => html`
  <button class="entry-row" data-entry=${row.id} @click=${onOpen}>
    <span class="margin">
      ${newDay
        ? html`<span class="row-day" aria-hidden="true">${shortDay(row.when.start)}</span>
            <span class="small quiet" aria-hidden="true">${year(row.when.start)}</span>`
        : nothing}
      <span class="unseen">${longDay(row.when.start)}</span>
    </span>
    <span class="row-body">
      <span class="row-head">
        <span class="row-clock">${whenClock(row.when)}</span>
        <span class="row-ways">${row.ways.length ? row.ways.map(wayWords).join(" · ") : nothing}</span>
        ${row.place ? html`<span class="row-place">${icon("map-pin")}<span class="unseen">${t("row-where")}</span><span>${row.place}</span></span>` : nothing}
      </span>
      <span class="row-line">${row.line ? marked(row.line, row.marks) : html`<i class="quiet">${t("row-no-words")}</i>`}</span>
    </span>
    <span class="row-marks small">
      ${row.draft ? html`<span class="draft">${icon("pencil-line")}${t("row-draft")}</span>` : nothing}
      ${row.witnesses ? html`<span>${icon("users")}${t("row-witnesses", { count: row.witnesses })}</span>` : nothing}
      ${row.photos ? html`<span>${icon("image")}${t("row-photos", { count: row.photos })}</span>` : nothing}
    </span>
  </button>`;
