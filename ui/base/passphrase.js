// What every place that asks for a passphrase shares.

import { html, nothing } from "/vendor/lit/lit-html.js";

/** The fewest characters, as the backend has it. */
export const SHORTEST = 10;

/**
 * @param {object} field
 * @param {string} field.id
 * @param {string} field.label
 * @param {string} [field.hint]
 * @param {boolean} field.wrong
 * @param {boolean} field.busy
 * @param {string} field.said the id of the element that says what is wrong
 */
export const passphraseField = ({ id, label, hint, wrong, busy, said }) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <input class="input" id=${id} type="password" autocomplete="off" autocapitalize="off" spellcheck="false"
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

/** The code of what is wrong with a new passphrase. @param {string} typed @param {string} again */
export function mistakeInNew(typed, again) {
  if (typed === "") return "passphrase-empty";
  if ([...typed].length < SHORTEST) return "passphrase-short";
  return typed === again ? null : "passphrase-differs";
}
