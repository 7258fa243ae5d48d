// A form whose work is done only by the passphrase that opens now: one at a time, and what goes wrong is said at its field.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { clear, input, passphraseField } from "/base/passphrase.js";
import { failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { App } from "/private/app.js" */

export class ByPassphrase {
  #app;
  #name;
  #other;
  /** @type {{ code: string, field: string } | null} */
  #wrong = null;
  busy = false;

  /**
   * @param {App} app
   * @param {string} name what the names of its parts begin with
   * @param {(code: string) => boolean} [other] takes a failure that is about another field
   */
  constructor(app, name, other = () => false) {
    this.#app = app;
    this.#name = name;
    this.#other = other;
  }

  /** @param {string} part */
  #id(part) {
    return `${this.#name}-${part}`;
  }

  /** Does something once at a time, and says what goes wrong. @param {() => Promise<void>} work */
  async attempt(work) {
    if (this.busy) return;
    this.busy = true;
    this.#wrong = null;
    this.#app.paint();
    try {
      await work();
    } catch (reason) {
      const { code } = failure(reason);
      if (!this.#other(code)) this.refuse(code);
    }
    this.busy = false;
    this.#app.paint();
  }

  /** @param {string} code @param {string} [field] the field it is about, if it is another than the passphrase */
  refuse(code, field = this.#id("now")) {
    this.#wrong = { code, field };
    // A field that was disabled takes the focus once it is painted.
    setTimeout(() => {
      input(field)?.focus();
      document.getElementById(this.#id("said"))?.scrollIntoView({ block: "nearest" });
    });
  }

  /** Whether what went wrong is about this field. @param {string} field */
  refuses(field) {
    return this.#wrong?.field === field;
  }

  /** The passphrase as it was typed; nothing, and a word of it, where none was. */
  current() {
    const typed = input(this.#id("now"))?.value ?? "";
    if (typed !== "") return typed;
    this.refuse("passphrase-empty");
    return null;
  }

  clear() {
    clear([this.#id("now")]);
  }

  /** The field, and what went wrong. */
  field() {
    const [id, said, wrong] = [this.#id("now"), this.#id("said"), this.#wrong];
    return html`
      ${passphraseField({ id, label: t("passphrase-now"), wrong: this.refuses(id), busy: this.busy, said })}
      <p class="mistake said" id=${said} role="alert">${wrong ? failureWords(wrong.code) : nothing}</p>`;
  }

  /** @param {() => Promise<void>} work @param {unknown} body */
  form(work, body) {
    return html`
      <form id=${this.#id("form")} class="stacked" autocomplete="off" aria-busy=${this.busy ? "true" : "false"}
        @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void this.attempt(work); }}>${body}</form>`;
  }

  /** @param {() => Promise<void>} back */
  cancel(back) {
    return html`<button class="button plain" id=${this.#id("cancel")} type="button" ?disabled=${this.busy}
      @click=${() => void this.attempt(back)}>${t("cancel")}</button>`;
  }
}
