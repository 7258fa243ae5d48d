// What a supporter saw themselves: written by them, signed, read by the owner. Apart from the log.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { notice, textField, wordsField } from "/base/controls.js";
import { day, dayAndClock } from "/base/dates.js";
import { ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { Keeper } from "/base/keeper.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { grouped } from "/private/evidence/facts.js";
import { nameOf } from "/private/people.js";

/** @import { Sighting } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

/** A note on the page: it has a name of its own, since one that was never kept has no id. @typedef {{ key: number, note: Sighting, keeper: Keeper<Sighting> }} Line */

export class Sightings {
  #app;
  /** @type {Line[]} */
  #lines = [];
  /** @type {Line | null} */
  #open = null;
  #next = 0;

  /** @param {App} app */
  constructor(app) {
    this.#app = app;
  }

  async load() {
    this.#lines = (await call("sightings", {})).map((note) => this.#line(note));
  }

  /** @param {Sighting} note @returns {Line} */
  #line(note) {
    /** @type {Line} */
    const line = {
      key: this.#next++,
      note,
      keeper: new Keeper(async (/** @type {Sighting} */ typed) => {
        // The first answer brings the id; later ones carry it.
        const kept = await call("put_sighting", { sighting: { ...typed, id: line.note.id } });
        line.note = { ...line.note, id: kept.id, by: kept.by };
      }),
    };
    return line;
  }

  #add() {
    const line = this.#line({ id: "", by: "", day: null, clock: "", place: "", words: "", signed: null });
    this.#lines.unshift(line);
    this.#open = line;
    this.#app.paint();
    setTimeout(() => document.getElementById(`sighting-${line.key}-words`)?.focus());
  }

  /** @param {Line} line @param {Partial<Sighting>} change */
  #change(line, change) {
    line.note = { ...line.note, ...change };
    line.keeper.offer(line.note);
    this.#app.paint();
  }

  /** @param {Line} line */
  async #sign(line) {
    // Whose it is comes with what is kept.
    if (!(await line.keeper.flush())) return;
    if (!(await ask({ title: t("sighting-sign-title"), words: t(line.note.by ? "sighting-sign-words" : "sighting-sign-nameless"), yes: t("sighting-sign"), sought: true }))) return;
    await this.#attempt(line, async () => {
      line.note = await call("sign_sighting", { id: line.note.id });
    });
  }

  /** @param {Line} line */
  async #remove(line) {
    const words = t(line.note.signed ? "sighting-remove-signed" : "sighting-remove-draft");
    if (!(await ask({ title: t("sighting-remove-title"), words, yes: t("remove") }))) return;
    await this.#attempt(line, async () => {
      line.keeper.drop();
      if (line.note.id) await call("remove_sighting", { id: line.note.id });
      this.#lines = this.#lines.filter((other) => other !== line);
    });
  }

  /** After everything typed is kept. @param {Line} line @param {() => Promise<void>} work */
  async #attempt(line, work) {
    try {
      if (await line.keeper.flush()) await work();
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
    this.#app.paint();
  }

  template() {
    const mine = this.#app.role() === "supporter";
    if (!mine && this.#lines.length === 0) return nothing;
    const name = mine ? "sightings-own" : "sightings";
    return html`
      <section class="plan-own" id="sightings">
        <h2>${t(name)}</h2>
        <p class="quiet">${t(`${name}.about`)}</p>
        ${mine ? html`<p><button class="button" id="add-sighting" @click=${() => this.#add()}>${icon("pencil-line")}${t("sighting-new")}</button></p>` : nothing}
        ${this.#lines.length ? html`<ul class="plain lines">${repeat(this.#lines, ({ key }) => key, (line) => this.#lineTemplate(line, mine))}</ul>` : nothing}
      </section>`;
  }

  /** @param {Line} line @param {boolean} mine */
  #lineTemplate(line, mine) {
    const { note, key } = line;
    const open = this.#open === line;
    const body = `sighting-${key}`;
    const { signed } = note;
    const toggle = () => {
      this.#open = open ? null : line;
      this.#app.paint();
    };
    return html`
      <li data-sighting=${note.id}>
        <h3><button class="line" aria-expanded=${open ? "true" : "false"} aria-controls=${body} @click=${toggle}>
          <span class="line-text"><span>${note.day ? day(note.day) : t("sighting-undated")}${note.place ? `, ${note.place}` : ""}</span>
            <span class="small quiet">${signed ? t("sighting-signed", { name: nameOf(note.by), moment: dayAndClock(signed.at) }) : t("sighting-unsigned")}</span></span>
          ${icon("chevron-right")}
        </button></h3>
        <div class="register-form" id=${body} ?hidden=${!open}>${open ? html`
          ${signed ? this.#signed(note) : this.#draft(line, body)}
          ${signed && mine ? nothing : html`<p><button class="button" data-remove @click=${() => void this.#remove(line)}>${icon("trash-2")}${t("remove")}</button></p>`}` : nothing}</div>
      </li>`;
  }

  /** @param {Sighting} note */
  #signed({ clock, words, signed }) {
    return html`
      ${signed?.holds === false ? notice("", t("sighting-broken"), { caution: true }) : nothing}
      ${clock ? html`<p class="quiet">${clock}</p>` : nothing}
      <p class="as-written">${words}</p>
      <div class="fingerprint"><p class="label">${t("sighting-fingerprint")}</p><p>${grouped(signed?.digest ?? "")}</p>
        <p class="hint">${t("sighting-fingerprint-hint")}</p></div>`;
  }

  /** @param {Line} line @param {string} id */
  #draft(line, id) {
    const { note } = line;
    return html`
      <div class="field"><span class="label">${t("sighting-day")}</span>
        <day-field id=${`${id}-day`} label=${t("sighting-day")} .optional=${true} .value=${note.day}
          @change-day=${(/** @type {CustomEvent<string | null>} */ e) => this.#change(line, { day: e.detail })}></day-field></div>
      ${textField({ id: `${id}-clock`, label: t("sighting-clock"), value: note.clock, onInput: (clock) => this.#change(line, { clock }) })}
      ${textField({ id: `${id}-place`, label: t("sighting-place"), value: note.place, onInput: (place) => this.#change(line, { place }) })}
      ${wordsField({ id: `${id}-words`, label: t("sighting-words"), hint: t("sighting-words.hint"), value: note.words, rows: 5, max: 50_000, onInput: (words) => this.#change(line, { words }) })}
      <p><button class="button main" data-sign ?disabled=${note.words.trim() === ""} @click=${() => void this.#sign(line)}>${icon("check")}${t("sighting-sign")}</button></p>`;
  }
}
