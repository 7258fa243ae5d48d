// A register inside its section: what is open, what is offered by name, and a form in place for the row that is open. Rows
// are kept as they are typed.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { answer, notice, textField, wordsField } from "/base/controls.js";
import { ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { Keeper } from "/base/keeper.js";
import { call, failure } from "/base/rpc.js";
import { list, t } from "/base/words.js";
import { changedWords } from "/private/people.js";
import { FIELDS, emptyRow, kebab } from "/private/plan/fields.js";

/** @import { Answer, Offer, RegisterKind, RegisterRow } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */
/** @import { FieldKind } from "/private/plan/fields.js" */

/**
 * A row on the page: it has a name of its own, since one that was never kept has no id.
 * @typedef {{ key: number, row: RegisterRow, keeper: Keeper<RegisterRow>, refused: string[] }} Line
 */

/** How many names of open rows are shown. */
const NAMES = 5;

export class Register {
  #kind;
  #app;
  /** @type {Line[]} */
  #lines = [];
  /** @type {Offer[]} */
  #offers = [];
  #choosing = false;
  /** @type {Line | null} */
  #open = null;
  #next = 0;

  /** @param {RegisterKind} kind @param {App} app */
  constructor(kind, app) {
    this.#kind = kind;
    this.#app = app;
  }

  async load() {
    const { rows, offers } = await call("register", { kind: this.#kind });
    this.#offers = offers;
    this.#lines = rows.map((row) => this.#line(row));
    this.#app.paint();
  }

  /** @param {RegisterRow} row @returns {Line} */
  #line(row) {
    /** @type {Line} */
    const line = {
      key: this.#next++,
      row,
      refused: [],
      keeper: new Keeper(async (/** @type {RegisterRow} */ typed) => {
        // The first answer brings the id; later rows carry it.
        const { row: kept, refused } = await call("put_register_row", { row: { ...typed, id: line.row.id } });
        line.row = { ...line.row, id: kept.id, changed: kept.changed };
        line.refused = refused;
        return kept.changed?.at;
      }),
    };
    return line;
  }

  /** @param {Line} line @param {string} name @param {string | null} value */
  #change(line, name, value) {
    line.row = /** @type {RegisterRow} */ ({ ...line.row, [name]: value });
    line.keeper.offer(line.row);
    this.#app.paint();
  }

  /** @param {string} offer the kind that was offered, or nothing */
  #add(offer) {
    const line = this.#line({ ...emptyRow(this.#kind), offer });
    this.#choosing = false;
    this.#lines.push(line);
    this.#toggle(line);
    if (offer) this.#change(line, "name", this.#words(offer));
    // Once it is painted.
    setTimeout(() => document.getElementById(this.#id(line, "name"))?.focus());
  }

  #choose() {
    this.#choosing = !this.#choosing;
    this.#app.paint();
    setTimeout(() => /** @type {HTMLElement | null} */ (document.querySelector(`[data-offers=${this.#kind}] button`))?.focus());
  }

  /** @param {string} offer */
  #words(offer) {
    return t(`offer-${this.#kind}-${offer}`);
  }

  /** @param {Line} line */
  #toggle(line) {
    const left = this.#open;
    this.#open = left === line ? null : line;
    // A row in which nothing was ever typed goes again.
    if (left && left.row.id === "" && isEmpty(left.row)) this.#lines = this.#lines.filter((other) => other !== left);
    this.#app.paint();
  }

  /** @param {Line} line */
  async #remove(line) {
    const name = line.row.name || t(`register-${this.#kind}-nameless`);
    if (!(await ask({ title: t("register-remove-title", { name }), words: t("register-remove-words"), yes: t("remove") }))) return;
    await line.keeper.flush();
    line.keeper.drop();
    try {
      if (line.row.id) await call("remove_register_row", { kind: this.#kind, id: line.row.id });
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
      return;
    }
    this.#lines = this.#lines.filter((other) => other !== line);
    this.#open = null;
    this.#app.paint();
    setTimeout(() => document.getElementById(`add-${this.#kind}`)?.focus());
  }

  /** @param {Line} line @param {string} name */
  #id(line, name) {
    return `${this.#kind}-${line.key}-${kebab(name)}`;
  }

  template() {
    const kind = this.#kind;
    const open = this.#lines.filter(({ row }) => openQuestions(row).length).map(({ row }) => row.name || t(`register-${kind}-nameless`));
    return html`
      <div class="register" data-register=${kind}>
        <h3>${t(`register-${kind}`)}</h3>
        <p class="quiet">${t(`register-${kind}.about`)}</p>
        ${this.#lines.length ? html`<p data-open-rows>${open.length
          ? t("register-open", { names: list(open.length > NAMES ? [...open.slice(0, NAMES), "…"] : open) }) : t("register-all-checked")}</p>` : nothing}
        ${this.#lines.length ? html`<ul class="plain lines">${repeat(this.#lines, ({ key }) => key, (line) => this.#lineTemplate(line))}</ul>` : nothing}
        <p><button class="button" id=${`add-${kind}`} aria-expanded=${this.#choosing ? "true" : "false"} @click=${() => this.#choose()}>${icon("plus")}${t(`register-${kind}-add`)}</button></p>
        ${this.#choosing ? html`
          <div class="offers" role="group" data-offers=${kind} aria-label=${t("register-which")}>
            <p class="label">${t("register-which")}</p>
            <div class="choices">
              ${this.#offers.map(({ id }) => html`<button class="button" data-offer=${id} @click=${() => this.#add(id)}>${this.#words(id)}</button>`)}
              <button class="button" data-offer="" @click=${() => this.#add("")}>${t("register-other")}</button>
            </div>
          </div>` : nothing}
      </div>`;
  }

  /** @param {Line} line */
  #lineTemplate(line) {
    const open = this.#open === line;
    const { name } = line.row;
    const body = this.#id(line, "body");
    return html`
      <li class="register-row" data-row=${line.row.id}>
        <h4><button class="line" aria-expanded=${open ? "true" : "false"} aria-controls=${body} @click=${() => this.#toggle(line)}>
          <span class="line-text"><span>${name || html`<span class="quiet">${t(`register-${this.#kind}-nameless`)}</span>`}</span>
            <span class="small quiet">${summary(line.row)}</span></span>
          ${icon("chevron-right")}
        </button></h4>
        <div class="register-form" id=${body} ?hidden=${!open}>${open ? html`
          ${this.#looks(line.row.offer)}
          ${FIELDS[this.#kind].map(([field, kind]) => html`${this.#field(line, field, kind)}
            ${line.refused.includes(field) ? html`<div role="alert" data-refused=${field}>${notice("", t("register-refused"), { caution: true })}</div>` : nothing}`)}
          ${line.row.changed ? html`<p class="small quiet" data-changed>${changedWords(line.row.changed)}</p>` : nothing}
          <p><button class="button" data-remove @click=${() => void this.#remove(line)}>${icon("trash-2")}${t("remove")}</button></p>` : nothing}</div>
      </li>`;
  }

  /** What to look for in one of the kinds that are offered. @param {string} id */
  #looks(id) {
    const offer = this.#offers.find((offer) => offer.id === id);
    if (!offer) return nothing;
    const looks = Array.from({ length: offer.looks }, (_, i) => t(`offer-${this.#kind}-${id}.look-${i + 1}`));
    return html`<div class="looks"><p class="label">${t("register-looks")}</p><ul>${looks.map((look) => html`<li>${look}</li>`)}</ul></div>`;
  }

  /** @param {Line} line @param {string} name @param {FieldKind} kind */
  #field(line, name, kind) {
    const id = this.#id(line, name);
    const label = t(`register-${this.#kind}-${kebab(name)}`);
    const value = /** @type {Record<string, string | null>} */ (/** @type {unknown} */ (line.row))[name] ?? null;
    /** @param {string | null} next */
    const onChange = (next) => this.#change(line, name, next);
    switch (kind) {
      case "text":
        return textField({ id, label, value: value ?? "", wrong: line.refused.includes(name), onInput: onChange });
      case "words":
        return wordsField({ id, label, value: value ?? "", rows: 2, wrong: line.refused.includes(name), onInput: onChange });
      case "answer":
        return answer({ name: id, legend: label, value: /** @type {Answer} */ (value ?? "unknown"), onChange, mayLack: true });
      case "day":
        return html`
          <div class="field"><span class="label">${label}</span>
            <day-field id=${id} label=${label} .optional=${true} .value=${value}
              @change-day=${(/** @type {CustomEvent<string | null>} */ e) => onChange(e.detail)}></day-field></div>`;
    }
  }
}

/** @param {RegisterRow} row */
function isEmpty(row) {
  return FIELDS[row.kind].every(([name]) => {
    const value = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (row))[name];
    return value === "" || value === null || value === "unknown";
  });
}

/** The questions of a row. @param {RegisterRow} row */
const questions = (row) => FIELDS[row.kind].filter(([, kind]) => kind === "answer").map(([name]) => name);

/** Those without a yes, where there is something to ask about. @param {RegisterRow} row */
function openQuestions(row) {
  const values = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (row));
  return questions(row).filter((name) => values[name] !== "yes" && values[name] !== "not-here");
}

/** How far a row is. @param {RegisterRow} row */
function summary(row) {
  const [total, open] = [questions(row).length, openQuestions(row).length];
  return open === 0 ? t("register-all-checked") : t("register-progress", { yes: total - open, total });
}
