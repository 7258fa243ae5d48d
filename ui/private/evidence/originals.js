// Copies of what was added that still lie readable on this computer: where they are, and whether they are to go.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { Original } from "/types/wire.js" */

export class Originals {
  #paint;
  /** @type {Original[]} */
  #found = [];
  /** What could not be removed, and why; by file. @type {Map<string, string>} */
  #wrong = new Map();
  #busy = false;
  #gone = 0;

  /** @param {() => void} paint */
  constructor(paint) {
    this.#paint = paint;
  }

  /** @param {string[]} files those that just came in */
  async look(files) {
    if (files.length === 0) return;
    // Nothing is lost when this fails: it is an offer.
    const found = await call("originals", { files }).catch(() => []);
    this.#found = [...this.#found.filter(({ file }) => !files.includes(file)), ...found];
    this.#gone = 0;
    this.#paint();
  }

  /** @param {Original[]} chosen */
  async #remove(chosen) {
    if (this.#busy) return;
    this.#busy = true;
    this.#paint();
    for (const { file, name } of chosen) {
      try {
        await call("remove_original", { file });
        this.#wrong.delete(file);
        this.#gone += 1;
        // Another copy of the same may lie elsewhere.
        const left = await call("originals", { files: [file] }).catch(() => []);
        this.#found = this.#found.flatMap((one) => (one.file !== file ? [one] : one.name === name ? left : []));
      } catch (reason) {
        this.#wrong.set(file, failure(reason).code);
      }
      this.#paint();
    }
    this.#busy = false;
    this.#paint();
    this.#focus();
  }

  /** @param {Original[]} chosen */
  #keep(chosen) {
    this.#found = this.#found.filter((one) => !chosen.includes(one));
    this.#gone = 0;
    this.#paint();
    this.#focus();
  }

  /** The button that was pressed is gone, once it is painted. */
  #focus() {
    setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector("#originals button, #add-files"))?.focus());
  }

  template() {
    const found = this.#found;
    return html`
      <div role="status" id="originals-said">${this.#gone && found.length === 0 ? html`<p class="quiet small">${t("originals-gone", { count: this.#gone })}</p>` : nothing}</div>
      ${found.length === 0 ? nothing : html`
        <div class="notice originals" role="region" aria-label=${t("originals")} id="originals">${icon("info")}
          <div>
            <p class="label">${found.length === 1 ? t("originals-one", { name: found[0]?.name ?? "", folder: found[0]?.folder ?? "" }) : t("originals-many", { count: found.length })}</p>
            <p>${t("originals-about")}</p>
            <p>${t("originals-phone")}</p>
            ${found.length === 1 ? this.#wrongTemplate(found[0]?.file ?? "") : html`<ul class="plain lines">${found.map((one) => this.#line(one))}</ul>`}
            <p class="row">
              <button class="button" id="originals-remove" ?disabled=${this.#busy} @click=${() => void this.#remove(found)}>${icon("trash-2")}${found.length === 1 ? t("originals-remove") : t("originals-remove-all", { count: found.length })}</button>
              <button class="button plain" id="originals-keep" ?disabled=${this.#busy} @click=${() => this.#keep(found)}>${t(found.length === 1 ? "originals-keep" : "originals-keep-all")}</button>
            </p>
          </div>
        </div>`}`;
  }

  /** @param {string} file */
  #wrongTemplate(file) {
    const code = this.#wrong.get(file);
    return code ? html`<p class="mistake" role="alert">${failureWords(code)}</p>` : nothing;
  }

  /** @param {Original} one */
  #line(one) {
    return html`
      <li class="original" data-original=${one.file}>
        <span class="line-text"><span>${one.name}</span><span class="small quiet">${one.folder}</span>${this.#wrongTemplate(one.file)}</span>
        <button class="button" data-original-remove ?disabled=${this.#busy} @click=${() => void this.#remove([one])}>${t("originals-remove")} <span class="unseen">${one.name}</span></button>
        <button class="button plain" data-original-keep ?disabled=${this.#busy} @click=${() => this.#keep([one])}>${t("originals-keep")} <span class="unseen">${one.name}</span></button>
      </li>`;
  }
}
