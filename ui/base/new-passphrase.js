// A new passphrase: two fields, measured while it is typed.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { clear, input, passphraseField } from "/base/passphrase.js";
import { failureWords, t } from "/base/words.js";

/** @import { Strength } from "/types/wire.js" */

/** Typing pauses this long before it is measured. */
const PAUSE = 150;

export class NewPassphrase {
  #ids;
  #measure;
  #draw;
  /** @type {Strength | null} */
  #strength = null;
  #timer = 0;
  #asked = 0;
  #shown = false;
  /** @type {string | null} */
  #code = null;

  /**
   * @param {object} about
   * @param {{ first: string, again: string, said: string }} about.ids
   * @param {(passphrase: string) => Promise<Strength>} about.measure
   * @param {() => void} about.draw
   */
  constructor({ ids, measure, draw }) {
    this.#ids = ids;
    this.#measure = measure;
    this.#draw = draw;
  }

  /** @param {{ first: string, again: string, busy: boolean }} words */
  template({ first, again, busy }) {
    const ids = this.#ids;
    const wrong = (/** @type {string} */ id) => this.#code !== null && id === (this.#code === "passphrase-differs" ? ids.again : ids.first);
    const field = (/** @type {string} */ id, /** @type {string} */ label) =>
      passphraseField({ id, label, wrong: wrong(id), busy, said: ids.said, shown: this.#shown });
    return html`
      <div class="stacked" @input=${() => this.#typed()}>
        ${field(ids.first, first)}
        ${this.#meter()}
        ${field(ids.again, again)}
        <label class="choice plain"><input type="checkbox" id=${`${ids.first}-show`} .checked=${this.#shown}
          @change=${() => this.#show()}><span data-text=${t("show-typed")}>${t("show-typed")}</span></label>
        <p class="mistake said" id=${ids.said} role="alert">${this.#code ? failureWords(this.#code) : nothing}</p>
      </div>`;
  }

  /** The passphrase, when it will do; else says why not. @returns {Promise<string | null>} */
  async take() {
    const [first = "", again = ""] = [this.#ids.first, this.#ids.again].map((id) => input(id)?.value ?? "");
    this.#strength = first.trim() ? await this.#measure(first) : null;
    this.refuse(this.#mistake(first, again));
    return this.#code ? null : first;
  }

  /** Says what is wrong; nothing when nothing is. @param {string | null} code */
  refuse(code) {
    this.#code = code;
    if (code === "passphrase-differs") clear([this.#ids.again]);
    this.#draw();
    // Once a field that was disabled meanwhile takes it again.
    if (code) {
      setTimeout(() => {
        input(code === "passphrase-differs" ? this.#ids.again : this.#ids.first)?.focus();
        // In a small window it stands below what has the focus.
        document.getElementById(this.#ids.said)?.scrollIntoView({ block: "nearest" });
      });
    }
  }

  /** Nothing of it stays. */
  forget() {
    clear([this.#ids.first, this.#ids.again]);
    this.#strength = null;
    this.#code = null;
  }

  /** @param {string} first @param {string} again */
  #mistake(first, again) {
    if (first.trim() === "") return "passphrase-empty";
    if (this.#strength?.weakness) return "passphrase-weak";
    return first.trim() === again.trim() ? null : "passphrase-differs";
  }

  #meter() {
    const { part = 0, weakness = null } = this.#strength ?? {};
    const words = this.#strength === null ? "" : weakness ? t(`weak-${weakness}`) : t("strong");
    return html`
      <div class=${this.#strength ? "meter" : "meter empty"} role="status">
        <progress max="100" value=${Math.round(part * 100)} aria-hidden="true"></progress>
        <p class="small quiet" id="strength">${words}</p>
      </div>`;
  }

  #show() {
    this.#shown = !this.#shown;
    this.#draw();
  }

  #typed() {
    clearTimeout(this.#timer);
    this.#code = null;
    this.#timer = setTimeout(() => void this.#weigh(), PAUSE);
  }

  async #weigh() {
    const typed = input(this.#ids.first)?.value ?? "";
    this.#asked += 1;
    const asked = this.#asked;
    // What can't be measured now is measured again when it is taken.
    const strength = typed.trim() ? await this.#measure(typed).catch(() => null) : null;
    if (asked !== this.#asked) return;
    this.#strength = strength;
    this.#draw();
  }
}
