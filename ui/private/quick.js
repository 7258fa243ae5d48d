// The quick entry on Today: one field. It is a draft from the first letter, so that leaving loses nothing.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { wordsField } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { Keeper } from "/base/keeper.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { Entry } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

export class QuickEntry {
  #app;
  #onKept;
  #words = "";
  /** What is being written, once it stands. @type {Entry | null} */
  #entry = null;
  /** What was kept last. @type {string | null} */
  #done = null;
  /** @type {Keeper<string>} */
  #keeper = new Keeper(async (what) => {
    this.#entry ??= await call("new_entry", {});
    return call("keep_entry", { id: this.#entry.id, fields: { ...this.#entry.fields, what } });
  });

  /** @param {App} app @param {() => Promise<void>} onKept */
  constructor(app, onKept) {
    this.#app = app;
    this.#onKept = onKept;
  }

  #blank() {
    return this.#words.trim() === "";
  }

  /** @param {string} words */
  #type(words) {
    this.#words = words;
    this.#done = null;
    if (!this.#blank() || this.#entry) this.#keeper.offer(words);
    this.#app.paint();
  }

  /** It stays a draft; the field is free for the next. */
  async #keep() {
    if (this.#blank()) return;
    // When it is not kept, the reason stands at the top of the page, and the words stay here.
    if (!(await this.#keeper.flush()) || !this.#entry) return;
    this.#done = this.#entry.id;
    this.#entry = null;
    this.#words = "";
    this.#app.paint();
    document.getElementById("quick")?.focus();
    await this.#onKept().catch((reason) => this.#app.trouble(failure(reason).code));
  }

  /** To write in full: what was begun here goes on there. */
  async write() {
    const begun = this.#blank() || !(await this.#keeper.flush()) ? null : this.#entry;
    await this.#app.go({ page: "entry", id: begun?.id ?? null });
  }

  /** What was begun and emptied again leaves nothing. */
  async stop() {
    if (this.#entry && this.#blank()) await call("discard_draft", { id: this.#entry.id }).catch(() => null);
  }

  template() {
    const done = this.#done;
    return html`
      <div class="quick" @keydown=${(/** @type {KeyboardEvent} */ e) => {
        if (e.key === "Enter" && (e.ctrlKey || e.metaKey)) void this.#keep();
      }}>
        ${wordsField({ id: "quick", label: t("quick"), hint: t("quick-hint"), value: this.#words, rows: 1, max: 100_000, onInput: (words) => this.#type(words) })}
        <button class="button" id="quick-keep" ?disabled=${this.#blank()} @click=${() => void this.#keep()}>${icon("check")}${t("quick-keep")}</button>
        <p class="quick-said" role="status" id="quick-said">${done === null ? "" : t("quick-kept")}</p>
        ${done === null ? nothing : html`
          <button class="button plain flush" id="quick-finish" @click=${() => void this.#app.go({ page: "entry", id: done })}>${t("quick-finish")}${icon("arrow-right")}</button>`}
      </div>`;
  }
}
