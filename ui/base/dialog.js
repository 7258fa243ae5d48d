// Dialogs. Escape alone closes none (twice it leaves), so each has a button that says Cancel or Close.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { t } from "/base/words.js";

/** What stands in every dialog too, since nothing outside one can be reached: Leave, and the numbers to call. */
let always = () => /** @type {unknown} */ (nothing);

/** @param {() => unknown} template */
export function inEveryDialog(template) {
  always = template;
}

/** @template R */
export class Dialog {
  #element = document.createElement("dialog");
  /** @type {(result: R) => void} */
  #settle = () => {};
  #back = /** @type {Element | null} */ (null);

  /** @param {string} labelledBy the id of its title @param {string} [className] */
  constructor(labelledBy, className = "") {
    this.#element.className = className;
    this.#element.setAttribute("aria-labelledby", labelledBy);
    this.#element.addEventListener("cancel", (event) => event.preventDefault());
    // Some engines close on the second Escape in spite of the above.
    this.#element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") event.preventDefault();
    });
  }

  /**
   * Opens it; the promise holds what `close` is given.
   * @param {unknown} template
   * @returns {Promise<R>}
   */
  open(template) {
    this.#back = document.activeElement;
    document.body.append(this.#element);
    this.draw(template);
    this.#element.showModal();
    return new Promise((settle) => {
      this.#settle = settle;
    });
  }

  /** @param {unknown} template */
  draw(template) {
    // What is long scrolls inside, beside Leave: a dialog that scrolls itself would cut Leave off.
    render(html`<div class="dialog-body">${template}</div>${always()}`, this.#element);
  }

  /** @param {R} result */
  close(result) {
    this.#element.close();
    this.#element.remove();
    if (this.#back instanceof HTMLElement && this.#back.isConnected) this.#back.focus();
    this.#settle(result);
  }
}

/**
 * Asks before something that can't be undone. True when it may go on.
 * @param {object} question
 * @param {string} question.title
 * @param {string} question.words
 * @param {string} question.yes
 * @param {string} [question.no]
 * @param {boolean} [question.sought] they came to do just this, and nothing is lost by it
 * @returns {Promise<boolean>}
 */
export function ask({ title, words, yes, no, sought = false }) {
  /** @type {Dialog<boolean>} */
  const dialog = new Dialog("ask-title");
  return dialog.open(html`
    <div class="group">
      <h2 id="ask-title">${title}</h2>
      <p>${words}</p>
      <div class="row">
        <button class=${sought ? "button" : "button main"} data-ask="no" autofocus @click=${() => dialog.close(false)}>${no ?? t("cancel")}</button>
        <button class=${sought ? "button main" : "button"} data-ask="yes" @click=${() => dialog.close(true)}>${yes}</button>
      </div>
    </div>`);
}
