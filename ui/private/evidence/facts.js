// What is known of a file, and what it says of itself.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { dayAndClock } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { locale, size, t } from "/base/words.js";
import { duration, typeWords } from "/private/evidence/kinds.js";

/** @import { Attachment, FileMoment, FilePlace } from "/types/wire.js" */

/**
 * Where what a file says of itself can be taken over: a civil time to the minute, a place in words.
 * @typedef {{ when(civil: string): void, place(text: string): void }} Use
 */

/** In groups of four, to be read aloud or compared. @param {string} hex */
export const grouped = (hex) => hex.match(/.{1,4}/g)?.join(" ") ?? "";

/** The zone of a clock: UTC+2, UTC−3:30. @param {number} minutes east of UTC */
function zone(minutes) {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? "−" : "+"}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** A moment as a file has it. @param {FileMoment} moment */
export const momentWords = ({ civil, offset }) =>
  offset === null ? dayAndClock(civil) : t("moment-with-zone", { moment: dayAndClock(civil), zone: zone(offset) });

/** Degrees that any map takes: 52.37208, 4.89967. @param {FilePlace} place */
export const placeWords = ({ latitude, longitude }) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

/** @param {number} count */
const whole = (count) => new Intl.NumberFormat(locale()).format(count);

/** @param {Attachment} file */
const fileFacts = (file) => html`
  <div><dt>${t("fact-type")}</dt><dd>${typeWords(file.mediaType)}</dd></div>
  <div><dt>${t("fact-size")}</dt><dd>${size(file.size)}</dd></div>
  ${file.width ? html`<div><dt>${t("fact-pixels")}</dt><dd>${t("fact-pixels-words", { width: whole(file.width), height: whole(file.height) })}</dd></div>` : nothing}
  ${file.durationMs === null ? nothing : html`<div><dt>${t("fact-duration")}</dt><dd>${duration(file.durationMs)}</dd></div>`}
  <div><dt>${t("fact-added")}</dt><dd>${dayAndClock(file.addedAt)}</dd></div>
  <div><dt>${t("fact-fingerprint")}</dt><dd class="fingerprint" data-fingerprint>${grouped(file.sha256)}</dd>
    <dd class="hint">${t("fact-fingerprint-hint")}</dd></div>`;

/**
 * @param {Attachment} file
 * @param {Use | null} use
 * @param {{ when: boolean, place: boolean }} taken what was taken over already
 * @param {() => void} draw
 */
function ownFacts({ taken: moment, place, device }, use, taken, draw) {
  if (!moment && !place && !device) return nothing;
  const offer = (/** @type {"when" | "place"} */ what, /** @type {() => void} */ hand) => (taken[what]
    ? html`<dd class="small quiet" role="status">${t(`fact-used-${what}`)}</dd>`
    : html`<dd><button class="button plain flush" data-use=${what} @click=${() => { hand(); taken[what] = true; draw(); }}>${t(`fact-use-${what}`)}${icon("arrow-right")}</button></dd>`);
  return html`
    <h3>${t("fact-own")}</h3>
    <dl class="facts">
      ${moment ? html`
        <div><dt>${t("fact-taken")}</dt><dd>${momentWords(moment)}</dd>
          ${moment.offset === null ? html`<dd class="hint">${t("fact-zone-unknown")}</dd>` : nothing}
          ${use ? offer("when", () => use.when(moment.civil.slice(0, 16))) : nothing}</div>` : nothing}
      ${place ? html`
        <div><dt>${t("fact-place")}</dt><dd class="fingerprint">${placeWords(place)}</dd>
          ${use ? offer("place", () => use.place(placeWords(place))) : nothing}</div>` : nothing}
      ${device ? html`<div><dt>${t("fact-device")}</dt><dd>${device}</dd></div>` : nothing}
    </dl>`;
}

/** The facts of one file, for as long as it is looked at. */
export class Facts {
  #taken = { when: false, place: false };
  #use;
  #draw;

  /** @param {Use | null} use @param {() => void} draw */
  constructor(use, draw) {
    this.#use = use;
    this.#draw = draw;
  }

  /** @param {Attachment} file */
  template(file) {
    return html`
      ${ownFacts(file, this.#use, this.#taken, this.#draw)}
      <h3>${t("fact-file")}</h3>
      <dl class="facts">${fileFacts(file)}</dl>`;
  }
}
