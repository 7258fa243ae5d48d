// <offered-field>: a text field that offers what was typed before, in a list of our own by the combobox pattern. The system's
// own list could stay on the screen when the window leaves.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";

/**
 * @typedef {object} Offered
 * @property {string} words what goes into the field
 * @property {string} [more] what stands beside it in the list
 */

/**
 * @typedef {object} Asked
 * @property {string} id of the input; its list is `<id>-offers`
 * @property {string} label
 * @property {string} value
 * @property {readonly Offered[]} offers
 * @property {(value: string) => void} onInput
 * @property {(offer: Offered) => void} [onTake] when one is chosen; without it, its words are typed in
 * @property {string} [hint]
 * @property {number} [max]
 */

/** The most that is shown at once. */
const MOST = 6;

/** Without capitals and accents. @param {string} text */
export const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").trim();

/**
 * Those that fit what is typed: first those that begin with it, then those that hold it. All of them when nothing is typed.
 * @template {Offered} O
 * @param {readonly O[]} offers
 * @param {string} typed
 */
export function fitting(offers, typed) {
  const wanted = folded(typed);
  const found = offers.filter(({ words }) => words !== typed && folded(words).includes(wanted));
  const first = found.filter(({ words }) => folded(words).startsWith(wanted));
  return [...first, ...found.filter((offer) => !first.includes(offer))].slice(0, MOST);
}

export class OfferedField extends HTMLElement {
  /** @type {Asked | null} */
  #asked = null;
  #open = false;
  #at = -1;

  /** @param {Asked} next */
  set asked(next) {
    this.#asked = next;
    this.#draw();
  }

  connectedCallback() {
    this.addEventListener("focusout", this.#close);
    this.#draw();
  }

  #close = () => {
    this.#open = false;
    this.#at = -1;
    this.#draw();
  };

  #shown() {
    return this.#open && this.#asked ? fitting(this.#asked.offers, this.#asked.value) : [];
  }

  /** @param {string} typed */
  #type(typed) {
    if (!this.#asked) return;
    this.#open = typed.trim() !== "";
    this.#at = -1;
    // The page paints later; what is drawn until then is what was typed.
    this.#asked = { ...this.#asked, value: typed };
    this.#asked.onInput(typed);
    this.#draw();
  }

  /** @param {Offered} offer */
  #take(offer) {
    this.#close();
    if (this.#asked?.onTake) this.#asked.onTake(offer);
    else this.#asked?.onInput(offer.words);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.isComposing) return;
    const shown = this.#shown();
    const chosen = shown[this.#at];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      this.#take(chosen);
    } else if (event.key === "Escape") {
      // Goes on to whoever counts it: twice is Leave.
      this.#close();
    }
  }

  /** @param {1 | -1} step */
  #move(step) {
    this.#open = true;
    const count = this.#shown().length;
    if (count === 0) return;
    this.#at = this.#at < 0 && step < 0 ? count - 1 : (this.#at + step + count) % count;
    this.#draw();
  }

  #draw() {
    if (!this.isConnected || !this.#asked) return;
    const { id, label, value, hint, max = 2_000 } = this.#asked;
    const shown = this.#shown();
    const list = `${id}-offers`;
    render(html`
      <div class="field">
        <label for=${id}>${label}</label>
        ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
        <div class="offered-box">
          <input class="input" id=${id} type="text" role="combobox" aria-autocomplete="list" aria-expanded=${shown.length ? "true" : "false"}
            aria-controls=${list} aria-activedescendant=${shown[this.#at] ? `${list}-${this.#at}` : nothing}
            autocomplete="off" autocapitalize="off" spellcheck="false" maxlength=${max} aria-describedby=${hint ? `${id}-hint` : nothing} .value=${live(value)}
            @input=${(/** @type {Event} */ e) => this.#type(/** @type {HTMLInputElement} */ (e.currentTarget).value)}
            @keydown=${(/** @type {KeyboardEvent} */ e) => this.#press(e)}
            @click=${() => { this.#open = value === ""; this.#draw(); }}>
          <ul class="offered-list plain" role="listbox" id=${list} aria-label=${label} ?hidden=${shown.length === 0}>
            ${shown.map((offer, i) => html`
              <li role="option" id=${`${list}-${i}`} aria-selected=${i === this.#at ? "true" : "false"}
                @pointerdown=${(/** @type {Event} */ e) => e.preventDefault()} @click=${() => this.#take(offer)}>
                <span>${offer.words}</span>${offer.more ? html` <span class="small quiet">${offer.more}</span>` : nothing}</li>`)}
          </ul>
        </div>
      </div>`, this);
  }
}

customElements.define("offered-field", OfferedField);

/** @param {Asked} asked */
export const offeredField = (asked) => html`<offered-field .asked=${asked}></offered-field>`;
