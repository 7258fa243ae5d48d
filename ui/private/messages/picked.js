// The messages that were selected, and what can be done with them: an entry that takes them over.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { App } from "/private/app.js" */

export class Picked {
  #app;
  #file;
  /** @type {Set<number>} */
  #numbers = new Set();
  /** Where a range begins. @type {number | null} */
  #from = null;
  #busy = false;

  /** @param {App} app @param {string} file */
  constructor(app, file) {
    this.#app = app;
    this.#file = file;
  }

  /** @param {number} number */
  has(number) {
    return this.#numbers.has(number);
  }

  /**
   * @param {number} number
   * @param {boolean} range with everything from the one before
   * @param {(from: number, to: number) => number[]} between the numbers of a range, ends included
   */
  toggle(number, range, between) {
    const on = !this.#numbers.has(number);
    const all = range && this.#from !== null ? between(Math.min(this.#from, number), Math.max(this.#from, number)) : [number];
    for (const one of all) {
      if (on) this.#numbers.add(one);
      else this.#numbers.delete(one);
    }
    this.#from = number;
    this.#app.paint();
  }

  #clear() {
    this.#numbers.clear();
    this.#from = null;
    this.#app.paint();
    document.getElementById("messages-search")?.focus();
  }

  async #quote() {
    if (this.#busy) return;
    this.#busy = true;
    this.#app.paint();
    try {
      const numbers = [...this.#numbers].sort((a, b) => a - b);
      const id = await call("quote_messages", { file: this.#file, numbers });
      await this.#app.go({ page: "entry", id });
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
    this.#busy = false;
    this.#app.paint();
  }

  template() {
    const count = this.#numbers.size;
    return html`
      <div class="picked" id="picked" role="group" aria-label=${t("picked-label")} ?hidden=${count === 0}>
        <p role="status" id="picked-count">${count ? t("picked-count", { count }) : nothing}</p>
        <button class="button main" id="picked-quote" ?disabled=${this.#busy} @click=${() => void this.#quote()}>${icon("pencil-line")}${t("picked-quote")}</button>
        <button class="button plain" id="picked-clear" @click=${() => this.#clear()}>${icon("x")}${t("picked-clear")}</button>
      </div>`;
  }
}
