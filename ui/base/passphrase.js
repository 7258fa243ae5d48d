// What every place that asks for a passphrase shares.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/**
 * @param {object} field
 * @param {string} field.id
 * @param {string} field.label
 * @param {string} [field.hint]
 * @param {boolean} field.wrong
 * @param {boolean} field.busy
 * @param {string} field.said the id of the element that says what is wrong
 * @param {boolean} [field.shown] what is typed can be read
 */
export const passphraseField = ({ id, label, hint, wrong, busy, said, shown = false }) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <input class="input" id=${id} type=${shown ? "text" : "password"} autocomplete="off" autocapitalize="off" spellcheck="false"
      aria-describedby=${hint ? `${id}-hint ${said}` : said} aria-invalid=${wrong ? "true" : nothing} ?disabled=${busy}>
  </div>`;

/**
 * Six random words, and a button for others.
 * @param {object} offer
 * @param {string} offer.id
 * @param {string} offer.words
 * @param {boolean} offer.busy
 * @param {() => void} offer.draw
 */
export const offeredWords = ({ id, words, busy, draw }) => html`
  <div class="group">
    <div class="offer">
      <p class="label" id=${`${id}-label`}>${t("offered")}</p>
      <button class="button plain" id=${`${id}-others`} type="button" ?disabled=${busy} @click=${draw}>${icon("rotate-ccw")}${t("offered-others")}</button>
    </div>
    <p class="offered" id=${id} aria-labelledby=${`${id}-label`}>${words}</p>
  </div>`;

/** @param {string} id */
export const input = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id));

/** @param {string[]} ids */
export function clear(ids) {
  for (const id of ids) {
    const field = input(id);
    if (field) field.value = "";
  }
}
