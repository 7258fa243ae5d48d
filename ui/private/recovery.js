// Settings: another recovery code, or none from now on.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { clear, input, passphraseField } from "/base/passphrase.js";
import { codeField, codeShown } from "/base/recovery.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { Keys } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

const NOW = "recovery-now";
const CODE = "recovery-code";
const ABOUT_NOW = new Set(["wrong-passphrase", "passphrase-empty", "not-by-code", "not-yours"]);

export class Recovery {
  #app;
  /** @type {Keys | null} */
  #keys = null;
  /** @type {"none" | "make" | "take"} */
  #form = "none";
  #busy = false;
  #code = "";
  /** What was just done. @type {"changed" | "taken" | null} */
  #done = null;
  /** @type {string | null} */
  #wrong = null;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
  }

  async load() {
    this.#keys = await call("keys", {});
  }

  /** Whoever opened the notebook can change everyone's passphrase. */
  all() {
    return this.#keys?.all ?? false;
  }

  /** Does something once at a time, and says what goes wrong. @param {() => Promise<void>} work */
  async #attempt(work) {
    if (this.#busy) return;
    this.#busy = true;
    this.#wrong = null;
    this.#app.paint();
    try {
      await work();
    } catch (reason) {
      this.#refuse(failure(reason).code);
    }
    this.#busy = false;
    this.#app.paint();
  }

  /** @param {string} code */
  #refuse(code) {
    this.#wrong = code;
    const id = this.#form === "make" && !ABOUT_NOW.has(code) ? CODE : NOW;
    // A field that was disabled takes the focus once it is painted.
    setTimeout(() => input(id)?.focus());
  }

  /** @param {"none" | "make" | "take"} form */
  async #show(form) {
    this.#done = null;
    clear([NOW]);
    if (form === "make") this.#code = await call("draw_recovery", {});
    this.#form = form;
  }

  async #set() {
    const [current = "", typed = ""] = [NOW, CODE].map((id) => input(id)?.value ?? "");
    await call("set_recovery", { current, typed });
    await this.load();
    this.#code = "";
    this.#form = "none";
    this.#done = "changed";
  }

  async #take() {
    const current = input(NOW)?.value ?? "";
    if (current === "") return this.#refuse("passphrase-empty");
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
            <button class="button" id="recovery-draw" ?disabled=${this.#busy} @click=${() => void this.#attempt(() => this.#show("make"))}>${t("recovery-draw")}</button>
            ${keys?.recovery ? html`<button class="button" id="recovery-take-open" ?disabled=${this.#busy} @click=${() => void this.#attempt(() => this.#show("take"))}>${t("recovery-take")}</button>` : nothing}
          </div>`}
      </section>`;
  }

  #makeForm() {
    const busy = this.#busy;
    return html`
      <form id="recovery-form" class="stacked" autocomplete="off" aria-busy=${busy}
        @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void this.#attempt(() => this.#set()); }}>
        ${codeShown(this.#code)}
        <p>${t("recovery-keep")}</p>
        ${codeField({ id: CODE, busy })}
        ${this.#ownPassphrase()}
        <div class="row">
          <button class="button" id="recovery-set" type="submit" ?disabled=${busy}>${t("recovery-set")}</button>
          ${this.#cancel()}
        </div>
      </form>`;
  }

  #takeForm() {
    const busy = this.#busy;
    return html`
      <form id="recovery-form" class="stacked" autocomplete="off" aria-busy=${busy}
        @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void this.#attempt(() => this.#take()); }}>
        ${notice(t("recovery-take-title"), t("recovery-take-about"), { caution: true })}
        ${this.#ownPassphrase()}
        <div class="row">
          <button class="button" id="recovery-take" type="submit" ?disabled=${busy}>${busy ? t("recovery-taking") : t("recovery-take")}</button>
          ${this.#cancel()}
        </div>
      </form>`;
  }

  #ownPassphrase() {
    const wrong = this.#wrong;
    return html`
      ${passphraseField({ id: NOW, label: t("passphrase-now"), wrong: wrong !== null && ABOUT_NOW.has(wrong), busy: this.#busy, said: "recovery-said" })}
      <p class="mistake said" id="recovery-said" role="alert">${wrong ? failureWords(wrong) : nothing}</p>`;
  }

  #cancel() {
    return html`<button class="button plain" id="recovery-cancel" type="button" ?disabled=${this.#busy}
      @click=${() => void this.#attempt(() => this.#show("none"))}>${t("cancel")}</button>`;
  }
}
