// Settings: another recovery code, or none from now on.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { input } from "/base/passphrase.js";
import { codeField, codeShown } from "/base/recovery.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";
import { ByPassphrase } from "/private/by-passphrase.js";

/** @import { Keys } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

const CODE = "recovery-code";
const ABOUT_NOW = new Set(["wrong-passphrase", "passphrase-empty", "not-by-code", "not-yours"]);

export class Recovery {
  #own;
  /** @type {Keys | null} */
  #keys = null;
  /** @type {"none" | "make" | "take"} */
  #form = "none";
  #code = "";
  /** What was just done. @type {"made" | "changed" | "taken" | null} */
  #done = null;

  /** @param {App} app */
  constructor(app) {
    this.#own = new ByPassphrase(app, "recovery", (code) => this.#isOfCode(code));
  }

  async load() {
    this.#keys = await call("keys", {});
  }

  /** Whoever opened the notebook can change everyone's passphrase. */
  all() {
    return this.#keys?.all ?? false;
  }

  /** Takes a failure that is about the code as it was typed. @param {string} code */
  #isOfCode(code) {
    const takes = this.#form === "make" && !ABOUT_NOW.has(code);
    if (takes) this.#own.refuse(code, CODE);
    return takes;
  }

  /** @param {"none" | "make" | "take"} form */
  async #show(form) {
    this.#done = null;
    this.#own.clear();
    if (form === "make") this.#code = await call("draw_recovery", {});
    this.#form = form;
  }

  async #set() {
    const current = this.#own.current();
    if (current === null) return;
    const typed = input(CODE)?.value ?? "";
    const before = this.#keys?.recovery;
    await call("set_recovery", { current, typed });
    await this.load();
    this.#code = "";
    this.#form = "none";
    this.#done = before ? "changed" : "made";
  }

  async #take() {
    const current = this.#own.current();
    if (current === null) return;
    this.#keys = await call("remove_recovery", { current });
    this.#form = "none";
    this.#done = "taken";
  }

  template() {
    const keys = this.#keys;
    return html`
      <section class="group" id="recovery">
        <h2>${t("recovery-title")}</h2>
        <p>${t("recovery-about")}</p>
        <div class="said" role="status">${this.#done ? notice(t(`recovery-${this.#done}-title`), t(`recovery-${this.#done}`)) : nothing}</div>
        ${this.#form === "make" ? this.#makeForm() : this.#form === "take" ? this.#takeForm() : html`
          ${keys?.all && !keys.recovery && !this.#done ? html`<p id="recovery-none">${t("recovery-none")}</p>` : nothing}
          <div class="row">
            <button class="button" id="recovery-draw" ?disabled=${this.#own.busy} @click=${() => void this.#own.attempt(() => this.#show("make"))}>${t("recovery-draw")}</button>
            ${keys?.recovery ? html`<button class="button" id="recovery-take-open" ?disabled=${this.#own.busy} @click=${() => void this.#own.attempt(() => this.#show("take"))}>${t("recovery-take")}</button>` : nothing}
          </div>`}
      </section>`;
  }

  #makeForm() {
    const { busy } = this.#own;
    return this.#own.form(() => this.#set(), html`
      ${codeShown(this.#code)}
      <p>${t("recovery-keep")} ${this.#keys?.recovery ? t("recovery-keep-before") : nothing}</p>
      ${codeField({ id: CODE, busy, wrong: this.#own.refuses(CODE) })}
      ${this.#own.field()}
      <div class="row">
        <button class="button" id="recovery-set" type="submit" ?disabled=${busy}>${t("recovery-set")}</button>
        ${this.#own.cancel(() => this.#show("none"))}
      </div>`);
  }

  #takeForm() {
    const { busy } = this.#own;
    return this.#own.form(() => this.#take(), html`
      ${notice(t("recovery-take-title"), t("recovery-take-about"), { caution: true })}
      ${this.#own.field()}
      <div class="row">
        <button class="button" id="recovery-take" type="submit" ?disabled=${busy}>${busy ? t("recovery-taking") : t("recovery-take")}</button>
        ${this.#own.cancel(() => this.#show("none"))}
      </div>`);
  }
}
