// Files that were to be added and are not in yet, because the notebook was left meanwhile: they are offered again.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { AwaitedFile } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

export class Awaited {
  #app;
  #entry;
  /** @type {AwaitedFile[]} */
  #files = [];

  /** @param {App} app @param {string} entry */
  constructor(app, entry) {
    this.#app = app;
    this.#entry = entry;
  }

  /** Looks for them. What this page itself still adds is none of them. */
  async look() {
    this.#files = await call("awaited_files", { entry: this.#entry });
    this.#app.paint();
  }

  /** They come now. */
  take() {
    this.#files = [];
  }

  async #forget() {
    try {
      await call("forget_awaited", { entry: this.#entry });
      this.#files = [];
      document.getElementById("attachments-title")?.focus();
      this.#app.paint();
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
  }

  /**
   * @param {boolean} busy
   * @param {() => void} resume
   */
  template(busy, resume) {
    if (!this.#files.length) return nothing;
    const there = this.#files.filter((file) => file.there);
    const gone = this.#files.filter((file) => !file.there);
    return html`
      <div class="notice" role="region" aria-label=${t("awaited")} id="awaited">${icon("info")}
        <div>
          <p class="label">${t("awaited-count", { count: this.#files.length })}</p>
          ${there.length ? html`<ul class="plain names">${there.map(({ name }) => html`<li>${name}</li>`)}</ul>` : nothing}
          ${gone.length ? html`<p>${t("awaited-gone")}</p><ul class="plain names">${gone.map(({ name }) => html`<li>${name}</li>`)}</ul>` : nothing}
          <p class="row">
            ${there.length ? html`<button class="button" id="awaited-add" ?disabled=${busy} @click=${resume}>${icon("file-plus")}${t("awaited-add", { count: there.length })}</button>` : nothing}
            <button class="button plain" id="awaited-forget" ?disabled=${busy} @click=${() => void this.#forget()}>${t("awaited-forget")}</button>
          </p>
        </div>
      </div>`;
  }
}
