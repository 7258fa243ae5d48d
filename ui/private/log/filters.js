// What the log is narrowed to, beside a search: behind one button, with a line that says what is on.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { checks, typed } from "/base/controls.js";
import { day } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { either, locale, t } from "/base/words.js";

/** @import { Filter, Offers, Way } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

/** @type {Way[]} */
const WAYS = [
  "waiting", "spying", "following", "letters", "emails", "calls", "messages", "social-media", "threats", "lies", "damage", "orders",
  "people-around", "other",
];

/** Everything. @returns {Filter} */
export const everything = () => ({ query: "", ways: [], person: "", place: "", from: null, until: null, attachments: false, untold: false });

/** As it stands within a line. @param {string} words */
const within = (words) => words.charAt(0).toLocaleLowerCase(locale()) + words.slice(1);

/** What is on, in words: one for each kind of filter. @param {Filter} filter */
function parts({ ways, person, place, from, until, attachments, untold }) {
  const on = [];
  if (ways.length) on.push(either(ways.map((way) => within(t(`way-${way}`)))));
  if (person) on.push(person);
  if (place) on.push(place);
  if (from && until) on.push(t("filter-from-until", { from: day(from), until: day(until) }));
  else if (from) on.push(t("filter-since", { day: day(from) }));
  else if (until) on.push(t("filter-to", { day: day(until) }));
  if (attachments) on.push(within(t("filter-attachments")));
  if (untold) on.push(within(t("filter-untold")));
  return on;
}

/** Something narrows it beside a search. @param {Filter} filter */
export const isNarrowed = (filter) => parts(filter).length > 0;

/** @typedef {"attachments" | "untold"} Only */

export class Filters {
  #app;
  #change;
  #open = false;
  /** @type {Offers | null} */
  #offers = null;

  /** @param {App} app @param {(change: Partial<Filter>) => void} change */
  constructor(app, change) {
    this.#app = app;
    this.#change = change;
  }

  async #toggle() {
    this.#open = !this.#open;
    this.#app.paint();
    if (!this.#open || this.#offers) return;
    try {
      this.#offers = await call("offers", {});
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
    this.#app.paint();
  }

  clear() {
    const { query: _, ...rest } = everything();
    this.#change(rest);
    // The button that was pressed is gone.
    document.getElementById("filters")?.focus();
  }

  /** @param {Filter} filter */
  template(filter) {
    const on = parts(filter);
    return html`
      <div class="row filters-line">
        <button class="button plain flush" id="filters" aria-expanded=${this.#open ? "true" : "false"} aria-controls="filters-body"
          @click=${() => void this.#toggle()}>${icon("list-filter")}${t("filters")}</button>
        ${on.length ? html`
          <span id="filters-on">${t("filters-on", { count: on.length, what: on.join(", ") })}</span>
          <button class="button plain" id="filters-clear" @click=${() => this.clear()}>${icon("x")}${t("filters-clear")}</button>` : nothing}
        <span class="filters-beside"><button class="button plain" data-go-series @click=${() => void this.#app.go({ page: "series" })}>${t("log-series")}${icon("arrow-right")}</button></span>
      </div>
      <div class="filters-body" id="filters-body" ?hidden=${!this.#open}>${this.#open ? this.#fields(filter) : nothing}</div>`;
  }

  /** @param {Filter} filter */
  #fields(filter) {
    const { ways, person, place, from, until } = filter;
    const people = this.#offers ? [...new Set([...this.#offers.people, ...this.#offers.witnesses.map(({ name }) => name)])] : [];
    /** @type {Only[]} */
    const only = [];
    if (filter.attachments) only.push("attachments");
    if (filter.untold) only.push("untold");
    return html`
      ${checks({
        name: "filter-ways", legend: t("filter-ways"), hint: t("filter-ways-hint"), value: ways,
        options: WAYS.map((way) => /** @type {const} */ ([way, t(`way-${way}`)])), onChange: (next) => this.#change({ ways: next }),
      })}
      <div class="pair">
        ${this.#choice("filter-person", t("filter-person"), t("filter-anyone"), person, people, (next) => this.#change({ person: next }))}
        ${this.#choice("filter-place", t("filter-place"), t("filter-anywhere"), place, this.#offers?.places ?? [], (next) => this.#change({ place: next }))}
      </div>
      <div class="pair">
        ${this.#day("filter-from", t("filter-from"), from, (next) => this.#change({ from: next }))}
        ${this.#day("filter-until", t("filter-until"), until, (next) => this.#change({ until: next }))}
      </div>
      ${checks({
        name: "filter-only", legend: t("filter-only"), value: only,
        options: /** @type {(readonly [Only, string])[]} */ ([["attachments", t("filter-attachments")], ["untold", t("filter-untold")]]),
        onChange: (next) => this.#change({ attachments: next.includes("attachments"), untold: next.includes("untold") }),
      })}`;
  }

  /**
   * One of the names that were typed before; what is chosen stays there, also when it is no longer among them.
   * @param {string} id
   * @param {string} label
   * @param {string} none
   * @param {string} value
   * @param {string[]} names
   * @param {(value: string) => void} onChange
   */
  #choice(id, label, none, value, names, onChange) {
    const all = value && !names.includes(value) ? [value, ...names] : names;
    return html`
      <div class="field">
        <label for=${id}>${label}</label>
        <span class="select"><select class="input" id=${id} .value=${live(value)} @change=${(/** @type {Event} */ e) => onChange(typed(e))}>
          <option value="" ?selected=${value === ""}>${none}</option>
          ${all.map((name) => html`<option value=${name} ?selected=${name === value}>${name}</option>`)}</select>${icon("chevron-right")}</span>
      </div>`;
  }

  /** @param {string} id @param {string} label @param {string | null} value @param {(value: string | null) => void} onChange */
  #day(id, label, value, onChange) {
    return html`
      <div class="field"><span class="label">${label}</span>
        <day-field id=${id} label=${label} .optional=${true} .value=${value}
          @change-day=${(/** @type {CustomEvent<string | null>} */ e) => onChange(e.detail)}></day-field></div>`;
  }
}
