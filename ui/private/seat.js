// Settings: someone who helps, with a passphrase of their own for the plan.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice, textField } from "/base/controls.js";
import { day } from "/base/dates.js";
import { NewPassphrase } from "/base/new-passphrase.js";
import { offeredWords } from "/base/passphrase.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";
import { ByPassphrase } from "/private/by-passphrase.js";
import { nameOf } from "/private/people.js";

/** @import { Supporter } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

const ABOUT_NOW = new Set(["wrong-passphrase"]);

/** @typedef {"none" | "give" | "take"} Form */

export class Seat {
  #own;
  /** @type {Supporter | null} */
  #held = null;
  /** @type {Form} */
  #form = "none";
  #name = "";
  #offered = "";
  /** What was just done. @type {"given" | "taken" | null} */
  #done = null;
  #fields;

  /** @param {App} app */
  constructor(app) {
    this.#own = new ByPassphrase(app, "seat", (code) => this.#isOfNew(code));
    this.#fields = new NewPassphrase({
      ids: { first: "seat-passphrase", again: "seat-again", said: "seat-new-said" },
      measure: (passphrase) => call("measure", { passphrase }),
      draw: app.paint,
    });
  }

  async load() {
    this.#held = await call("supporter", {});
  }

  /** Takes a failure that is about the new passphrase. @param {string} code */
  #isOfNew(code) {
    const takes = this.#form === "give" && !ABOUT_NOW.has(code);
    if (takes) this.#fields.refuse(code);
    return takes;
  }

  /** @param {Form} form */
  async #show(form) {
    this.#form = form;
    this.#done = null;
    this.#fields.forget();
    this.#own.clear();
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
    const current = this.#own.current();
    if (current === null) return;
    await call("give_seat", { current, name: this.#name, passphrase, again: passphrase });
    await this.#ended("given");
  }

  async #take() {
    const current = this.#own.current();
    if (current === null) return;
    await call("take_seat", { current });
    await this.#ended("taken");
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
            <button class="button" id="seat-open" @click=${() => void this.#own.attempt(() => this.#show("give"))}>${held ? t("seat-other") : t("seat-open")}</button>
            ${held ? html`<button class="button" id="seat-take-open" @click=${() => void this.#own.attempt(() => this.#show("take"))}>${t("seat-take")}</button>` : nothing}
          </div>`}
      </section>`;
  }

  #giveForm() {
    const { busy } = this.#own;
    return this.#own.form(() => this.#give(), html`
      <p>${this.#held ? t("seat-other-about") : t("seat-how")}</p>
      ${textField({ id: "seat-name", label: t("seat-name"), hint: t("seat-name.hint"), value: this.#name, onInput: (name) => { this.#name = name; } })}
      ${offeredWords({ id: "seat-offered", words: this.#offered, busy, draw: () => void this.#own.attempt(() => this.#offer()) })}
      ${this.#fields.template({ first: t("seat-passphrase"), again: t("seat-passphrase-again"), busy })}
      ${this.#own.field()}
      <div class="row">
        <button class="button" id="seat-give" type="submit" ?disabled=${busy}>${busy ? t("seat-giving") : t("seat-give")}</button>
        ${this.#own.cancel(() => this.#show("none"))}
      </div>`);
  }

  #takeForm() {
    const { busy } = this.#own;
    return this.#own.form(() => this.#take(), html`
      ${notice(t("seat-take-title"), t("seat-take-about"), { caution: true })}
      ${this.#own.field()}
      <div class="row">
        <button class="button" id="seat-take" type="submit" ?disabled=${busy}>${busy ? t("seat-giving") : t("seat-take")}</button>
        ${this.#own.cancel(() => this.#show("none"))}
      </div>`);
  }
}
