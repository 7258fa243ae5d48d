// When, how long and where.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { dayField, oneCheck, radios, typed } from "/base/controls.js";
import { civilNow } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { offeredField } from "/base/offered-field.js";
import { t } from "/base/words.js";
import { writtenWords } from "/private/entry/written.js";

/** @import { LastedUnit, Precision } from "/types/wire.js" */
/** @import { Form } from "/private/entry/form.js" */

/** @type {LastedUnit[]} */
const UNITS = ["minutes", "hours", "days"];
const MOST = 100_000;

export class WhenPart {
  #form;
  /** What stands in the number's field, also while it is none. @type {string | null} */
  #count = null;
  /** @type {LastedUnit} */
  #unit = "minutes";

  /** @param {Form} form */
  constructor(form) {
    this.#form = form;
  }

  template() {
    const { when, discovered } = this.#form.fields;
    const start = { between: "entry-from", ongoing: "entry-since", exact: "entry-when", about: "entry-when" }[when.precision];
    const written = writtenWords(this.#form.fields);
    return html`
      <section class="group when">
        <h2>${t("entry-when")}</h2>
        <p class="quiet">${t("entry-when-why")}</p>
        ${radios({
          name: "precision", legend: t("entry-precision"), value: when.precision,
          options: [["exact", t("precision-exact")], ["about", t("precision-about")], ["between", t("precision-between")], ["ongoing", t("precision-ongoing")]],
          onChange: (precision) => this.#precision(precision),
        })}
        ${this.#time("start", t(start), when.start, start !== "entry-when", (time) => this.#form.change({ when: { ...when, start: time } }))}
        ${when.precision === "between" ? this.#time("end", t("entry-until"), when.end, true, (end) => this.#form.change({ when: { ...when, end } })) : nothing}
        ${oneCheck({ id: "later", label: t("entry-later"), on: discovered !== null, onChange: (on) => this.#form.change({ discovered: on ? civilNow() : null }) })}
        ${discovered !== null ? this.#time("discovered", t("entry-discovered"), discovered, true, (time) => this.#form.change({ discovered: time })) : nothing}
        ${written ? html`<p class="small quiet written" id="written">${icon("clock")}<span>${written}</span></p>` : nothing}
        ${when.precision === "ongoing" && !this.#form.fields.lasted ? nothing : this.#lasted()}
        ${this.#place()}
      </section>`;
  }

  /** @param {string} id @param {string} label @param {string | null} value @param {boolean} labelled @param {(time: string) => void} onTime */
  #time(id, label, value, labelled, onTime) {
    // One that may not stay empty gives a time each time.
    const onChange = (/** @type {string | null} */ time) => (time === null ? undefined : onTime(time));
    return labelled ? dayField({ id, label, value, timed: true, optional: false, onChange }) : html`
      <day-field id=${id} label=${label} .timed=${true} .value=${value} @change-day=${(/** @type {CustomEvent<string | null>} */ e) => onChange(e.detail)}></day-field>`;
  }

  #lasted() {
    const { lasted } = this.#form.fields;
    const count = this.#count ?? (lasted ? String(lasted.count) : "");
    const unit = lasted?.unit ?? this.#unit;
    const wrong = count.trim() !== "" && !number(count);
    return html`
      <fieldset class="field">
        <legend class="label">${t("entry-lasted")}</legend>
        <div class="lasted">
          <input class="input" id="lasted" type="text" inputmode="numeric" autocomplete="off" autocapitalize="off" spellcheck="false"
            maxlength="6" aria-label=${t("entry-lasted-count")} aria-invalid=${wrong ? "true" : nothing} .value=${live(count)}
            @input=${(/** @type {Event} */ e) => this.#last(typed(e), unit)}>
          ${UNITS.map((u) => html`
            <label class="choice"><input type="radio" name="lasted-unit" value=${u} .checked=${live(u === unit)} @change=${() => this.#last(count, u)}>
              <span data-text=${t(`unit-${u}`)}>${t(`unit-${u}`)}</span></label>`)}
          ${oneCheck(this.#form.unknown("lasted", count.trim() !== ""))}
        </div>
        <p class="small mistake said" role="status">${wrong ? t("entry-lasted-wrong") : ""}</p>
      </fieldset>`;
  }

  #place() {
    const { place } = this.#form.fields;
    return html`
      <div class="with-unknown">
        ${offeredField({
          id: "place", label: t("entry-place"), hint: t("entry-place-hint"), value: place, offers: this.#form.offers.places.map((words) => ({ words })),
          onInput: (place) => this.#form.tell("place", place.trim() !== "", { place }),
        })}
        ${oneCheck(this.#form.unknown("place", place.trim() !== ""))}
      </div>`;
  }

  /** @param {string} count @param {LastedUnit} unit */
  #last(count, unit) {
    this.#count = count;
    this.#unit = unit;
    const many = number(count);
    if (many) this.#form.tell("lasted", true, { lasted: { count: many, unit } });
    else if (count.trim() === "") this.#form.change({ lasted: null });
    else this.#form.app.paint();
  }

  /** @param {Precision} precision */
  #precision(precision) {
    const { when } = this.#form.fields;
    const end = precision === "between" ? (when.end ?? when.start) : null;
    this.#form.change({ when: { ...when, precision, end } });
  }
}

/** @param {string} text */
function number(text) {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  return value <= MOST ? value : 0;
}
