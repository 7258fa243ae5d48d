// <amount-field>: an amount in euros as people type it. It says what it understood, or that it is no amount, and keeps what was
// typed either way.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { euros, parseAmount, plainAmount } from "/base/money.js";
import { t } from "/base/words.js";

/** Fires `change-amount` with cents in `detail`: null when emptied, nothing at all while it is no amount. */
export class AmountField extends HTMLElement {
  #typed = "";
  /** @type {number | null} */
  #value = null;
  #left = false;

  /** @param {number | null} next */
  set value(next) {
    if (next === this.#value) return;
    this.#value = next;
    if (next === parseAmount(this.#typed)) return;
    this.#typed = next === null ? "" : plainAmount(next);
    this.#draw();
  }

  get value() {
    return this.#value;
  }

  connectedCallback() {
    this.addEventListener("focusout", () => {
      this.#left = true;
      this.#draw();
    });
    this.#draw();
  }

  /** @param {string} typed */
  #type(typed) {
    this.#typed = typed;
    this.#left = false;
    const parsed = parseAmount(typed);
    if (parsed !== undefined && parsed !== this.#value) {
      this.#value = parsed;
      this.dispatchEvent(new CustomEvent("change-amount", { detail: parsed }));
    }
    this.#draw();
  }

  #draw() {
    if (!this.isConnected) return;
    const id = `${this.id}-euros`;
    const parsed = parseAmount(this.#typed);
    const wrong = this.#left && parsed === undefined;
    render(html`
      <div class="field">
        <label for=${id}>${this.getAttribute("label")}</label>
        <input class="input" id=${id} type="text" inputmode="decimal" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="20"
          aria-invalid=${wrong ? "true" : nothing} aria-describedby=${`${id}-said`} .value=${live(this.#typed)}
          @input=${(/** @type {Event} */ e) => this.#type(/** @type {HTMLInputElement} */ (e.currentTarget).value)}>
        <p class=${wrong ? "small mistake" : "hint"} id=${`${id}-said`} aria-live="polite">${wrong ? t("amount-wrong") : (typeof parsed === "number" ? euros(parsed) : "")}</p>
      </div>`, this);
  }
}

customElements.define("amount-field", AmountField);

/**
 * @param {object} field
 * @param {string} field.id its input is `<id>-euros`
 * @param {string} field.label
 * @param {number | null} field.value in cents
 * @param {(cents: number | null) => void} field.onChange
 */
export const amountField = ({ id, label, value, onChange }) => html`
  <amount-field id=${id} label=${label} .value=${value} @change-amount=${(/** @type {CustomEvent<number | null>} */ e) => onChange(e.detail)}></amount-field>`;
