// What every place that asks for a passphrase shares.

import { html, nothing } from "/vendor/lit/lit-html.js";

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

/** @param {string} id */
export const input = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id));

/** @param {string[]} ids */
export function clear(ids) {
  for (const id of ids) {
    const field = input(id);
    if (field) field.value = "";
  }
}
