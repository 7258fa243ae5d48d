// One entry as a line in the diary: the day in the margin, then when, how, where and who, then the first words.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { longDay, shortDay, whenClock, year } from "/base/dates.js";
import { list, t } from "/base/words.js";

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
 * A place or a name, with a shape that is read out as words.
 * @param {Parameters<typeof icon>[0]} shape
 * @param {string} label
 * @param {string} words
 */
const fact = (shape, label, words) => html`<span class="row-fact">${icon(shape)}<span class="unseen">${label}</span>${words}</span> `;

/** @param {EntryRow} row */
const words = ({ line, marks, inside }) => html`
  ${inside ? html`<span class="quiet">${inside.from ? t("row-inside", { name: inside.from }) : t("row-inside-nameless")}</span> ` : nothing}${line
    ? marked(line, marks) : html`<i class="quiet">${t("row-no-words")}</i>`}`;

/** @param {EntryRow} row */
function marksTemplate({ draft, witnesses, attachments, police }) {
  if (!(draft || witnesses || attachments || police)) return nothing;
  return html`
    <span class="row-marks small">
      ${draft ? html`<span class="draft">${icon("pencil-line")}${t("row-draft")}</span>` : nothing}
      ${witnesses ? html`<span>${icon("users")}${t("row-witnesses", { count: witnesses })}</span>` : nothing}
      ${attachments ? html`<span>${icon("paperclip")}${t("row-attachments", { count: attachments })}</span>` : nothing}
      ${police ? html`<span>${icon("badge-check")}${t("row-police")}</span>` : nothing}
    </span>`;
}

/**
 * @param {EntryRow} row
 * @param {boolean} newDay the day stands in the margin only once
 * @param {() => void} onOpen
 */
export function rowTemplate(row, newDay, onOpen) {
  const marks = marksTemplate(row);
  return html`
    <button class=${marks === nothing ? "entry-row" : "entry-row with-marks"} data-entry=${row.id} @click=${onOpen}>
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
          ${row.ways.length ? html`<span class="row-ways">${row.ways.map(wayWords).join(" · ")}</span> ` : nothing}
          ${row.place ? fact("map-pin", t("row-where"), row.place) : nothing}
          ${row.who.length ? fact("user", t("row-who"), list(row.who)) : nothing}
        </span>
        <span class="row-line">${words(row)}</span>
        ${marks}
      </span>
    </button>`;
}
