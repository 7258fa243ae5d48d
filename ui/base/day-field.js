// <day-field>: day, month and year in fields of our own, with a time if asked for. The system's picker follows another
// locale than the page, and has been seen to take another day than the one typed.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { clock, longDay, parseClock, parseDay } from "/base/dates.js";
import { t } from "/base/words.js";

/** @typedef {"day" | "month" | "year" | "clock"} Part */

/** Fires `change-day` with the civil date or time in `detail`: null when emptied, nothing at all while it is none. */
export class DayField extends HTMLElement {
  /** @type {Record<Part, string>} */
  #parts = { day: "", month: "", year: "", clock: "" };
  /** @type {string | null} */
  #value = null;
  #left = false;
  timed = false;
  optional = false;
  /** Nothing follows when it stays empty, so nothing is said of that either. */
  bare = false;

  /** @param {string | null} next */
  set value(next) {
    if (next === this.#value && this.#settled()) return;
    if (next === this.#parse()) {
      this.#value = next;
      return;
    }
    if (next === this.#value) return;
    this.#value = next;
    const [date = "", clock = ""] = (next ?? "").split("T");
    const [year = "", month = "", day = ""] = date.split("-");
    this.#parts = { day: day.replace(/^0/, ""), month: month.replace(/^0/, ""), year, clock };
    this.#draw();
  }

  get value() {
    return this.#value;
  }

  connectedCallback() {
    this.addEventListener("focusout", this.#onLeave);
    this.#draw();
  }

  /** Draws again, for words in another language. */
  redraw() {
    this.#draw();
  }

  #settled() {
    return this.#parse() === this.#value;
  }

  #empty() {
    const { day, month, year } = this.#parts;
    return (day + month + year + (this.timed ? this.#parts.clock : "")).trim() === "";
  }

  /** @returns {string | null | undefined} undefined: what stands there is no date */
  #parse() {
    if (this.#empty()) return null;
    const { day, month, year, clock } = this.#parts;
    const date = parseDay(day.trim(), month.trim(), year.trim());
    if (!date) return undefined;
    if (!this.timed) return date;
    const time = parseClock(clock);
    return time ? `${date}T${time}` : undefined;
  }

  /** @param {Part} part @param {string} typed */
  #type(part, typed) {
    this.#parts[part] = typed;
    this.#left = false;
    const parsed = this.#parse();
    if (parsed !== undefined && parsed !== this.#value && (parsed !== null || this.optional)) {
      this.#value = parsed;
      this.dispatchEvent(new CustomEvent("change-day", { detail: parsed }));
    }
    this.#draw();
  }

  #onLeave = (/** @type {FocusEvent} */ event) => {
    if (event.relatedTarget instanceof Node && this.contains(event.relatedTarget)) return;
    this.#left = true;
    const time = parseClock(this.#parts.clock);
    if (time) this.#parts.clock = time;
    this.#draw();
  };

  /** @param {Part} part @param {number} max */
  #input(part, max) {
    const id = `${this.id}-${part}`;
    const wrong = this.#wrong();
    return html`
      <div class=${part === "clock" ? "field clock-field" : "field"}>
        <label for=${id}>${t(`date-${part}`)}</label>
        <input class=${`input ${part}`} id=${id} type="text" inputmode="numeric" autocomplete="off" autocapitalize="off"
          spellcheck="false" maxlength=${max} aria-invalid=${wrong ? "true" : nothing}
          aria-describedby=${`${this.id}-said`} .value=${live(this.#parts[part])}
          @input=${(/** @type {Event} */ e) => this.#type(part, /** @type {HTMLInputElement} */ (e.currentTarget).value)}>
      </div>`;
  }

  #wrong() {
    const parsed = this.#parse();
    return this.#left && (parsed === undefined || (parsed === null && !this.optional));
  }

  #said() {
    const parsed = this.#parse();
    if (this.#wrong()) return t(this.timed ? "date-time-wrong" : "date-wrong");
    if (!parsed) return this.optional && !this.bare ? t("date-optional") : "";
    return this.timed ? t("date-day-clock", { day: longDay(parsed), clock: clock(parsed) }) : longDay(parsed);
  }

  #draw() {
    if (!this.isConnected) return;
    render(html`
      <div class="day-fields" role="group" aria-label=${this.getAttribute("label") ?? nothing}>
        ${this.#input("day", 2)}${this.#input("month", 2)}${this.#input("year", 4)}
        ${this.timed ? this.#input("clock", 6) : nothing}
      </div>
      <p class=${this.#wrong() ? "small mistake" : "hint"} id=${`${this.id}-said`} aria-live="polite">${this.#said()}</p>`, this);
  }
}

customElements.define("day-field", DayField);
