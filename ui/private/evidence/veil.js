// What is hard to look at stays veiled until it is asked for: one, all of an entry, or everything that still comes.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { Attachment } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

export class Veil {
  #app;
  #files;
  #new = false;

  /** @param {App} app @param {() => Attachment[]} files */
  constructor(app, files) {
    this.#app = app;
    this.#files = files;
  }

  /** Asks how it stands. */
  async look() {
    this.#new = await call("veil_new", { on: null });
    this.#app.paint();
  }

  /** @param {Attachment[]} files @param {boolean} veiled */
  async set(files, veiled) {
    try {
      for (const { id } of files.filter((file) => file.veiled !== veiled)) {
        await call("set_veil", { file: id, veiled });
        const file = this.#files().find((file) => file.id === id);
        if (file) file.veiled = veiled;
        this.#app.paint();
      }
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
  }

  /** @param {boolean} on */
  async #setNew(on) {
    try {
      this.#new = await call("veil_new", { on });
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
    this.#app.paint();
  }

  template() {
    const files = this.#files();
    return html`
      <div class="veil">
        ${files.length ? html`
          <p class="row">
            <button class="button plain flush" id="veil-all" @click=${() => void this.set(files, true)}>${icon("eye-off")}${t("veil-all")}</button>
            <button class="button plain" id="show-all" @click=${() => void this.set(files, false)}>${icon("eye")}${t("veil-show-all")}</button>
          </p>` : nothing}
        <label class="choice bare">
          <input type="checkbox" id="veil-new" aria-describedby="veil-new-hint" .checked=${live(this.#new)}
            @change=${(/** @type {Event} */ e) => void this.#setNew(/** @type {HTMLInputElement} */ (e.currentTarget).checked)}>
          <span data-text=${t("veil-new")}>${t("veil-new")}</span>
        </label>
        <p class="hint" id="veil-new-hint">${t("veil-hint")}</p>
      </div>`;
  }
}
