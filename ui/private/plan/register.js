// A register inside its section: the list, and a form in place for the row that is open. Rows are kept as they are typed.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { answer, textField, wordsField } from "/base/controls.js";
import { ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { Keeper } from "/base/keeper.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { FIELDS, emptyRow, kebab } from "/private/plan/fields.js";

/** @import { Answer, RegisterKind, RegisterRow } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */
/** @import { FieldKind } from "/private/plan/fields.js" */

/** A row on the page: it has a name of its own, since one that was never kept has no id. @typedef {{ key: number, row: RegisterRow, keeper: Keeper<RegisterRow> }} Line */

export class Register {
  #kind;
  #app;
  /** @type {Line[]} */
  #lines = [];
  /** @type {Line | null} */
  #open = null;
  #next = 0;
  #focus = "";

  /** @param {RegisterKind} kind @param {App} app */
  constructor(kind, app) {
    this.#kind = kind;
    this.#app = app;
  }

  async load() {
    const rows = await call("register", { kind: this.#kind });
    this.#lines = rows.map((row) => this.#line(row));
    this.#app.paint();
  }

  /** @param {RegisterRow} row @returns {Line} */
  #line(row) {
    /** @type {Line} */
    const line = {
      key: this.#next++,
      row,
      keeper: new Keeper(async (/** @type {RegisterRow} */ typed) => {
        // The first answer brings the id; later rows carry it.
        const kept = await call("put_register_row", { row: { ...typed, id: line.row.id } });
        line.row = { ...line.row, id: kept.id };
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

  #add() {
    const line = this.#line(emptyRow(this.#kind));
    this.#lines.push(line);
    this.#toggle(line);
    this.#focus = this.#id(line, "name");
    // Once it is painted.
    setTimeout(() => document.getElementById(this.#focus)?.focus());
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
    return html`
      <div class="register" data-register=${kind}>
        <h3>${t(`register-${kind}`)}</h3>
        <p class="quiet">${t(`register-${kind}.about`)}</p>
        ${this.#lines.length ? html`<ul class="plain lines">${repeat(this.#lines, ({ key }) => key, (line) => this.#lineTemplate(line))}</ul>` : nothing}
        <p><button class="button" id=${`add-${kind}`} @click=${() => this.#add()}>${icon("plus")}${t(`register-${kind}-add`)}</button></p>
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
          ${FIELDS[this.#kind].map(([field, kind]) => this.#field(line, field, kind))}
          <p><button class="button" data-remove @click=${() => void this.#remove(line)}>${icon("trash-2")}${t("remove")}</button></p>` : nothing}</div>
      </li>`;
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
        return textField({ id, label, value: value ?? "", onInput: onChange });
      case "words":
        return wordsField({ id, label, value: value ?? "", rows: 2, onInput: onChange });
      case "answer":
        return answer({ name: id, legend: label, value: /** @type {Answer} */ (value ?? "unknown"), onChange });
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

/** How far a row is: how many of its questions have a yes. @param {RegisterRow} row */
function summary(row) {
  const values = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (row));
  const questions = FIELDS[row.kind].filter(([, kind]) => kind === "answer").map(([name]) => values[name]);
  return t("register-progress", { yes: questions.filter((value) => value === "yes").length, total: questions.length });
}
