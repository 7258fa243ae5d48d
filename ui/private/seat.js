// Settings: someone who helps, with a passphrase of their own for the plan.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice, textField } from "/base/controls.js";
import { day } from "/base/dates.js";
import { NewPassphrase } from "/base/new-passphrase.js";
import { clear, input, offeredWords, passphraseField } from "/base/passphrase.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";
import { nameOf } from "/private/people.js";

/** @import { Supporter } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

const NOW = "seat-now";
const ABOUT_NOW = new Set(["wrong-passphrase"]);

/** @typedef {"none" | "give" | "take"} Form */

export class Seat {
  #app;
  /** @type {Supporter | null} */
  #held = null;
  /** @type {Form} */
  #form = "none";
  #name = "";
  #offered = "";
  #busy = false;
  /** What was just done. @type {"given" | "taken" | null} */
  #done = null;
  /** @type {string | null} */
  #wrong = null;
  #fields;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
    this.#fields = new NewPassphrase({
      ids: { first: "seat-passphrase", again: "seat-again", said: "seat-new-said" },
      measure: (passphrase) => call("measure", { passphrase }),
      draw: app.paint,
    });
  }

  async load() {
    this.#held = await call("supporter", {});
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
    if (this.#form === "give" && !ABOUT_NOW.has(code)) {
      this.#fields.refuse(code);
      return;
    }
    this.#wrong = code;
    // A field that was disabled takes the focus once it is painted.
    setTimeout(() => input(NOW)?.focus());
  }

  /** @param {Form} form */
  async #show(form) {
    this.#form = form;
    this.#done = null;
    this.#fields.forget();
    clear([NOW]);
    if (form === "give") {
      this.#name = this.#held?.name ?? "";
      await this.#offer();
    }
  }

  async #offer() {
    this.#offered = await call("offer_words", {});
  }

  async #give() {
    const passphrase = await this.#fields.take();
    if (passphrase === null) return;
    const current = this.#current();
    if (current === null) return;
    await call("give_seat", { current, name: this.#name, passphrase, again: passphrase });
    await this.#ended("given");
  }

  async #take() {
    const current = this.#current();
    if (current === null) return;
    await call("take_seat", { current });
    await this.#ended("taken");
  }

  #current() {
    const current = input(NOW)?.value ?? "";
    if (current !== "") return current;
    this.#wrong = "passphrase-empty";
    setTimeout(() => input(NOW)?.focus());
    return null;
  }

  /** @param {"given" | "taken"} done */
  async #ended(done) {
    await this.load();
    await this.#show("none");
    this.#done = done;
  }

  template() {
    const held = this.#held;
    return html`
      <section class="group" id="seat">
        <h2>${t("seat-title")}</h2>
        <p>${t("seat-about")}</p>
        <div class="said" role="status">${this.#done ? notice(t(`seat-${this.#done}-title`), t(`seat-${this.#done}`)) : nothing}</div>
        ${held ? html`<p id="seat-held">${t("seat-held", { name: nameOf(held.name), day: day(held.since) })}</p>` : nothing}
        ${this.#form === "give" ? this.#giveForm() : this.#form === "take" ? this.#takeForm() : html`
          <div class="row">
            <button class="button" id="seat-open" @click=${() => void this.#attempt(() => this.#show("give"))}>${held ? t("seat-other") : t("seat-open")}</button>
            ${held ? html`<button class="button" id="seat-take-open" @click=${() => void this.#attempt(() => this.#show("take"))}>${t("seat-take")}</button>` : nothing}
          </div>`}
      </section>`;
  }

  #giveForm() {
    const busy = this.#busy;
    return html`
      <form id="seat-form" class="stacked" autocomplete="off" aria-busy=${busy}
        @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void this.#attempt(() => this.#give()); }}>
        <p>${this.#held ? t("seat-other-about") : t("seat-how")}</p>
        ${textField({ id: "seat-name", label: t("seat-name"), hint: t("seat-name.hint"), value: this.#name, onInput: (name) => { this.#name = name; } })}
        ${offeredWords({ id: "seat-offered", words: this.#offered, busy, draw: () => void this.#attempt(() => this.#offer()) })}
        ${this.#fields.template({ first: t("seat-passphrase"), again: t("seat-passphrase-again"), busy })}
        ${this.#ownPassphrase()}
        <div class="row">
          <button class="button" id="seat-give" type="submit" ?disabled=${busy}>${busy ? t("seat-giving") : t("seat-give")}</button>
          ${this.#cancel()}
        </div>
      </form>`;
  }

  #takeForm() {
    const busy = this.#busy;
    return html`
      <form id="seat-form" class="stacked" autocomplete="off" aria-busy=${busy}
        @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void this.#attempt(() => this.#take()); }}>
        ${notice(t("seat-take-title"), t("seat-take-about"), { caution: true })}
        ${this.#ownPassphrase()}
        <div class="row">
          <button class="button" id="seat-take" type="submit" ?disabled=${busy}>${busy ? t("seat-giving") : t("seat-take")}</button>
          ${this.#cancel()}
        </div>
      </form>`;
  }

  #ownPassphrase() {
    const wrong = this.#wrong;
    return html`
      ${passphraseField({ id: NOW, label: t("passphrase-now"), wrong: wrong !== null, busy: this.#busy, said: "seat-said" })}
      <p class="mistake said" id="seat-said" role="alert">${wrong ? failureWords(wrong) : nothing}</p>`;
  }

  #cancel() {
    return html`<button class="button plain" id="seat-cancel" type="button" ?disabled=${this.#busy}
      @click=${() => void this.#attempt(() => this.#show("none"))}>${t("cancel")}</button>`;
  }
}
