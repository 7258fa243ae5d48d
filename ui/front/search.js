// The search field.

import { html } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { RecipeCard } from "/types/wire.js" */

export class Search {
  #found;
  #failed;
  /** What was looked for last. */
  #query = "";
  #busy = false;
  /** Enter was pressed again meanwhile. */
  #again = false;

  /** @param {{ found: (cards: RecipeCard[]) => void, failed: (code: string) => void }} tell */
  constructor({ found, failed }) {
    this.#found = found;
    this.#failed = failed;
  }

  /** Nothing is looked for: the list is the whole box. */
  isBlank() {
    return this.#query.trim() === "";
  }

  /** Looks again for the same. */
  async again() {
    await this.#look(this.#query);
  }

  focus() {
    this.#input()?.focus();
  }

  field() {
    return html`
      <form class="search" role="search" autocomplete="off" @submit=${(/** @type {Event} */ event) => this.#enter(event)}>
        <label class="unseen" for="search">${t("search")}</label>
        ${icon("search")}
        <input class="input" id="search" type="text" placeholder=${t("search")} maxlength="1000" autocomplete="off" autocapitalize="off"
          autocorrect="off" spellcheck="false" @input=${() => void this.#typed()}>
      </form>`;
  }

  #input() {
    return /** @type {HTMLInputElement | null} */ (document.getElementById("search"));
  }

  async #typed() {
    const value = this.#input()?.value ?? "";
    // What begins with a space looks for nothing before Enter, and does not show.
    const hidden = /^\s/.test(value);
    this.#input()?.classList.toggle("blank", hidden);
    await this.#look(hidden ? "" : value);
  }

  /** @param {string} query */
  async #look(query) {
    this.#query = query;
    try {
      const cards = await call("front_find", { query });
      // A later letter has its own answer.
      if (this.#query === query) this.#found(cards);
    } catch (reason) {
      this.#failed(failure(reason).code);
    }
  }

  /** @param {Event} event */
  async #enter(event) {
    event.preventDefault();
    this.#again = true;
    if (this.#busy) return;
    this.#busy = true;
    while (this.#again) {
      this.#again = false;
      await this.#answerTo(this.#input()?.value ?? "");
    }
    this.#busy = false;
  }

  /** @param {string} query */
  async #answerTo(query) {
    if (query.trim() === "") return;
    try {
      const found = await call("front_open", { query });
      if (found === "opened") this.#clear();
      else this.#answer(query, found.recipes);
    } catch (reason) {
      this.#clear();
      this.#failed(failure(reason).code);
    }
  }

  /** @param {string} query @param {RecipeCard[]} cards */
  #answer(query, cards) {
    // Something else was typed meanwhile, and has its own answer.
    if (this.#input()?.value !== query) return;
    if (cards.length === 0) this.#clear();
    this.#query = query;
    this.#found(cards);
  }

  #clear() {
    const input = this.#input();
    if (!input) return;
    input.value = "";
    input.classList.remove("blank");
  }
}
