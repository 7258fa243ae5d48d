// A list that grows and shrinks: each row has a button to take it away, and there is a button to add one, or one for each kind.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/**
 * @template R
 * @typedef {object} Adding
 * @property {string} [kind] when there is one button for each kind
 * @property {string} label
 * @property {() => R} row
 */

/**
 * @template R
 * @typedef {object} List
 * @property {R[]} rows
 * @property {(rows: R[]) => void} onChange
 * @property {string} first the field that takes the focus in a new row: the end of its id
 * @property {(row: R, number: number) => string} title
 * @property {boolean} [titled] the title is shown, not only read out
 * @property {boolean} [inline] the button to take a row away stands beside its fields
 * @property {boolean} [stays] the last row can't be taken away
 * @property {string} [ask] stands above several buttons
 * @property {unknown} [beside] stands beside the only one
 * @property {Adding<R>[]} adds
 * @property {(row: R, id: string, change: (part: Partial<R>) => void, put: (row: R) => void) => unknown} fields ids begin with `id`
 */

/** @template R */
export class Rows {
  #name;
  /** A row keeps its place on the page when another goes. @type {number[]} */
  #keys = [];
  #next = 0;

  /** @param {string} name ids begin with it: `<name>-<key>-<field>`, `add-<name>` */
  constructor(name) {
    this.#name = name;
  }

  /** @param {number} count */
  #fit(count) {
    while (this.#keys.length < count) this.#keys.push(this.#next++);
    this.#keys.length = count;
  }

  /** @param {List<R>} list @param {Adding<R>} adding */
  #add({ rows, onChange, first }, { row }) {
    const key = this.#next;
    onChange([...rows, row()]);
    focusSoon(`${this.#name}-${key}-${first}`);
  }

  /** @param {List<R>} list @param {number} at */
  #remove({ rows, onChange, adds }, at) {
    this.#keys.splice(at, 1);
    onChange(rows.filter((_, i) => i !== at));
    focusSoon(this.#addId(adds[0]));
  }

  /** @param {Adding<R> | undefined} adding */
  #addId(adding) {
    return adding?.kind ? `add-${this.#name}-${adding.kind}` : `add-${this.#name}`;
  }

  /** @param {List<R>} list */
  template(list) {
    const { rows, adds, ask, beside = nothing } = list;
    this.#fit(rows.length);
    const buttons = adds.map((adding) => html`
      <button class="button" id=${this.#addId(adding)} @click=${() => this.#add(list, adding)}>${icon("plus")}${adding.label}</button>`);
    return html`
      ${repeat(rows.map((row, at) => ({ row, at, key: this.#keys[at] })), ({ key }) => key, ({ row, at, key }) => this.#row(list, row, at, `${this.#name}-${key}`))}
      ${ask ? html`<div class="group" role="group" aria-label=${ask}><p class="label" aria-hidden="true">${ask}</p><div class="choices">${buttons}</div></div>` : html`<div class="row">${buttons}${beside}</div>`}`;
  }

  /** @param {List<R>} list @param {R} row @param {number} at @param {string} id */
  #row(list, row, at, id) {
    const { rows, onChange, title, titled, inline, stays, fields } = list;
    /** @param {R} next */
    const put = (next) => onChange(rows.map((other, i) => (i === at ? next : other)));
    const words = title(row, at + 1);
    return html`
      <div class=${inline ? "list-row inline" : "list-row"} role="group" aria-label=${words} data-list=${this.#name}>
        ${titled ? html`<h3>${words}</h3>` : nothing}
        ${fields(row, id, (part) => put({ ...row, ...part }), put)}
        ${stays && rows.length === 1 ? nothing : html`
          <p><button class="button plain flush" data-remove=${id} @click=${() => this.#remove(list, at)}>${icon("x")}<span>${t("remove")}<span class="unseen"> ${words}</span></span></button></p>`}
      </div>`;
  }
}

/** Once it is painted. @param {string} id */
function focusSoon(id) {
  setTimeout(() => document.getElementById(id)?.focus());
}
