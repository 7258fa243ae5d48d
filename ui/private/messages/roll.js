// A list of things of any height, as long as need be: what is far from the window keeps its place but not its rows, and
// what the person looks at does not move when something above it comes or goes.

import { html } from "/vendor/lit/lit-html.js";
import { repeat } from "/vendor/lit/directives/repeat.js";

/** What one row is taken to be high until it was there, in pixels. */
const GUESS = 76;
/** Below this begins what is looked at: Leave and the title stand above it. */
const BAR = 100;

/**
 * What a roll takes from `Pages`.
 * @template Row
 * @typedef {{ count: number, size: number, total: number, rows(chunk: number): Row[] | undefined, length(chunk: number): number,
 *   before(chunk: number): Row | undefined, need(chunk: number): Promise<void> }} Source
 */

/** @template Row */
export class Roll {
  #source;
  #paint;
  #near = new Set([0]);
  /** How high a chunk was when it was last there. @type {Map<number, number>} */
  #tall = new Map();
  /** What was looked at before the next paint. @type {{ place: string, top: number } | null} */
  #anchor = null;
  /** What is to be looked at, once it is there. @type {{ place: number, focus: boolean } | null} */
  #sought = null;
  #watcher;

  /** @param {Source<Row>} source @param {() => void} paint */
  constructor(source, paint) {
    this.#source = source;
    this.#paint = paint;
    this.#watcher = new IntersectionObserver((changes) => this.#moved(changes), { rootMargin: "1500px 0px" });
  }

  stop() {
    this.#watcher.disconnect();
  }

  /** Another list takes the place of this one: nothing is known of its heights. */
  reset() {
    this.#near = new Set([0]);
    this.#tall.clear();
    this.#anchor = this.#sought = null;
  }

  /** Paints again, and keeps in place what is looked at. */
  changed() {
    const seen = this.#items().find((item) => item.getBoundingClientRect().bottom > BAR);
    this.#anchor = seen ? { place: seen.dataset["place"] ?? "", top: seen.getBoundingClientRect().top } : null;
    this.#paint();
  }

  /** Goes to a row, wherever it is. @param {number} place @param {boolean} [focus] it takes the focus too */
  jump(place, focus = false) {
    const chunk = Math.floor(place / this.#source.size);
    this.#sought = { place, focus };
    this.#near.add(chunk);
    void this.#source.need(chunk);
    this.#paint();
  }

  /** @param {IntersectionObserverEntry[]} changes */
  #moved(changes) {
    for (const { target, isIntersecting } of changes) {
      const element = /** @type {HTMLElement} */ (target);
      // Another list took its place.
      if (!element.isConnected) continue;
      const chunk = Number(element.dataset["chunk"]);
      if (isIntersecting) {
        this.#near.add(chunk);
        void this.#source.need(chunk);
      } else if (this.#near.has(chunk) && !element.contains(document.activeElement)) {
        if (this.#source.rows(chunk)) this.#tall.set(chunk, element.offsetHeight);
        this.#near.delete(chunk);
      }
    }
    this.changed();
  }

  /** @returns {HTMLElement[]} */
  #items() {
    return [...document.querySelectorAll(".roll [data-place]")].map((item) => /** @type {HTMLElement} */ (item));
  }

  /** After each paint. */
  painted() {
    for (const element of document.querySelectorAll(".roll > .stretch")) {
      const stretch = /** @type {HTMLElement} */ (element);
      const chunk = Number(stretch.dataset["chunk"]);
      const tall = `${this.#tall.get(chunk) ?? this.#source.length(chunk) * GUESS}px`;
      if (stretch.style.getPropertyValue("--tall") !== tall) stretch.style.setProperty("--tall", tall);
      this.#watcher.observe(stretch);
    }
    if (this.#sought) this.#seek(this.#sought);
    else if (this.#anchor) {
      const item = document.querySelector(`.roll [data-place="${this.#anchor.place}"]`);
      const moved = item ? item.getBoundingClientRect().top - this.#anchor.top : 0;
      if (Math.abs(moved) > 1) window.scrollBy(0, moved);
    }
    this.#anchor = null;
  }

  /** @param {{ place: number, focus: boolean }} sought */
  #seek({ place, focus }) {
    const item = document.querySelector(`.roll [data-place="${place}"]`);
    if (!(item instanceof HTMLElement)) return;
    this.#sought = null;
    // After the page's own opening, which goes to the top and to the title.
    setTimeout(() => {
      item.scrollIntoView({ block: "center" });
      if (focus) item.focus({ preventScroll: true });
    });
  }

  /**
   * @param {(row: Row, above: Row | undefined, place: number) => unknown} each one `role=listitem` with `data-place`
   */
  template(each) {
    const source = this.#source;
    return repeat(Array.from({ length: source.count }, (_, i) => i), (chunk) => chunk, (chunk) => {
      const rows = this.#near.has(chunk) ? source.rows(chunk) : undefined;
      return html`
        <div class=${rows ? "stretch" : "stretch far"} data-chunk=${chunk} role="presentation">
          ${rows?.map((row, i) => each(row, i > 0 ? rows[i - 1] : source.before(chunk), chunk * source.size + i))}
        </div>`;
    });
  }
}
