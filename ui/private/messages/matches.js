// What a search in a conversation found: a list of its own, and from there the way through the places it found.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";
import { Pages } from "/private/log/pages.js";

/** @import { Message } from "/types/wire.js" */

export class Matches {
  query = "";
  /** The match that is looked at among the others; none while the list of matches is. @type {number | null} */
  at = null;
  #app;
  #deps;
  pages;

  /**
   * @param {{ paint: () => void, trouble: (code: string | null) => void }} app
   * @param {string} file
   * @param {number} size
   * @param {object} deps
   * @param {() => void} deps.changed
   * @param {(number: number) => void} deps.goTo shows a message among its neighbours
   * @param {(place: number) => void} deps.back shows a match in the list of them
   */
  constructor(app, file, size, deps) {
    this.#app = app;
    this.#deps = deps;
    /** @type {Pages<Message>} */
    this.pages = new Pages(size, (offset, limit) => call("messages", { file, query: this.query, offset, limit }), deps.changed, app.trouble);
  }

  /** Something is searched for. */
  get on() {
    return this.query.trim() !== "";
  }

  /** The list of what was found is shown. */
  get listed() {
    return this.on && this.at === null;
  }

  /** @param {string} query */
  async search(query) {
    this.query = query;
    this.at = null;
    this.#app.paint();
    if (this.on) await this.pages.begin();
  }

  /** The ranges that match in a message, where it is one of those found. @param {number} number @returns {[number, number][]} */
  marks(number) {
    return this.on ? (this.#found(number)?.marks ?? []) : [];
  }

  /** @param {number} number */
  #found(number) {
    // In the order of their numbers, so a chunk either holds it or lies before or after it.
    for (let chunk = 0; chunk < this.pages.count; chunk += 1) {
      const rows = this.pages.rows(chunk);
      if (rows && (rows.at(-1)?.number ?? -1) >= number) return rows.find((row) => row.number === number);
    }
    return undefined;
  }

  /** Begins at a message that was found elsewhere; without a search where this one does not find it. @param {number} number */
  async enter(number) {
    // In the order of their numbers: the chunk that holds it is asked for in halves.
    let [low, high] = [0, this.pages.count - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      await this.pages.need(middle);
      if ((this.pages.rows(middle)?.at(-1)?.number ?? number) < number) low = middle + 1;
      else high = middle;
    }
    await this.pages.need(low);
    const place = (this.pages.rows(low) ?? []).findIndex((row) => row.number === number);
    if (place >= 0) this.at = low * this.pages.size + place;
    else this.query = "";
  }

  /** @param {number} place */
  async #show(place) {
    await this.pages.need(Math.floor(place / this.pages.size));
    const row = this.pages.at(place);
    if (!row) return;
    this.at = place;
    this.#deps.goTo(row.number);
  }

  #back() {
    const place = this.at ?? 0;
    this.at = null;
    this.#deps.back(place);
  }

  /** The way through the matches. */
  template() {
    const { at } = this;
    const { total } = this.pages;
    if (!this.on || at === null || total === 0) return nothing;
    return html`
      <div class="row matches" id="matches">
        <span role="status" id="match-said">${t("match-place", { number: at + 1, total })}</span>
        <button class="button" id="match-before" @click=${() => void this.#show((at + total - 1) % total)}>${icon("chevron-left")}${t("match-before")}</button>
        <button class="button" id="match-next" @click=${() => void this.#show((at + 1) % total)}>${t("match-next")}${icon("chevron-right")}</button>
        <button class="button plain" id="match-back" @click=${() => this.#back()}>${t("match-back")}</button>
      </div>`;
  }
}
