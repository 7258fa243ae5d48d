// Groups that fold: a heading that opens and closes one, with what it holds while it is closed.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";

/**
 * @typedef {object} Fold
 * @property {string} id
 * @property {string} title
 * @property {string} why why it helps, in a line
 * @property {string} holds what is filled in, in short; empty when nothing is
 * @property {() => unknown} body
 */

export class Folds {
  #paint;
  /** @type {Set<string>} */
  #open = new Set();

  /** @param {() => void} paint */
  constructor(paint) {
    this.#paint = paint;
  }

  /** What holds something stands open from the start. @param {Fold[]} folds */
  begin(folds) {
    this.#open = new Set(folds.filter(({ holds }) => holds !== "").map(({ id }) => id));
  }

  /** @param {string} id */
  #toggle(id) {
    if (!this.#open.delete(id)) this.#open.add(id);
    this.#paint();
  }

  /** @param {Fold} fold */
  template({ id, title, why, holds, body }) {
    const open = this.#open.has(id);
    return html`
      <section class="entry-fold" id=${id}>
        <h2><button class="line" data-fold=${id} aria-expanded=${open ? "true" : "false"} aria-controls=${`${id}-body`} @click=${() => this.#toggle(id)}>
          <span class="line-text"><span>${title}</span>${open ? nothing : html`<span class=${holds ? "small holds" : "small quiet"}>${holds || why}</span>`}</span>
          ${icon("chevron-right")}
        </button></h2>
        <div class="entry-fold-body" id=${`${id}-body`} ?hidden=${!open}>${open ? html`<p class="quiet why">${why}</p>${body()}` : nothing}</div>
      </section>`;
  }
}
