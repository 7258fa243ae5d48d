// When, how long and where.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { radios, textField, typed } from "/base/controls.js";
import { civilNow } from "/base/dates.js";
import { t } from "/base/words.js";

/** @import { EntryFields, LastedUnit, Precision } from "/types/wire.js" */

/** @type {LastedUnit[]} */
const UNITS = ["minutes", "hours", "days"];
const MOST = 100_000;

export class WhenPart {
  #change;
  /** What stands in the number's field, also while it is none. @type {string | null} */
  #count = null;
  /** @type {LastedUnit} */
  #unit = "minutes";

  /** @param {(change: Partial<EntryFields>) => void} change */
  constructor(change) {
    this.#change = change;
  }

  /** @param {EntryFields} fields */
  template(fields) {
    const { when, discovered } = fields;
    const between = when.precision === "between";
    return html`
      <section class="group when">
        <h2>${t("entry-when")}</h2>
        ${radios({
          name: "precision", legend: t("entry-precision"), value: when.precision,
          options: [["exact", t("precision-exact")], ["about", t("precision-about")], ["between", t("precision-between")]],
          onChange: (precision) => this.#precision(fields, precision),
        })}
        <div class="field">
          ${between ? html`<span class="label">${t("entry-from")}</span>` : nothing}
          <day-field id="start" label=${between ? t("entry-from") : t("entry-when")} .timed=${true} .value=${when.start}
            @change-day=${(/** @type {CustomEvent<string>} */ e) => this.#change({ when: { ...when, start: e.detail } })}></day-field>
        </div>
        ${between ? html`
          <div class="field"><span class="label">${t("entry-until")}</span>
            <day-field id="end" label=${t("entry-until")} .timed=${true} .value=${when.end}
              @change-day=${(/** @type {CustomEvent<string>} */ e) => this.#change({ when: { ...when, end: e.detail } })}></day-field></div>` : nothing}
        <label class="choice bare">
          <input type="checkbox" id="later" .checked=${live(discovered !== null)} @change=${(/** @type {Event} */ e) => {
            const on = /** @type {HTMLInputElement} */ (e.currentTarget).checked;
            this.#change({ discovered: on ? civilNow() : null });
          }}><span data-text=${t("entry-later")}>${t("entry-later")}</span>
        </label>
        ${discovered !== null ? html`
          <div class="field"><span class="label">${t("entry-discovered")}</span>
            <day-field id="discovered" label=${t("entry-discovered")} .timed=${true} .value=${discovered}
              @change-day=${(/** @type {CustomEvent<string>} */ e) => this.#change({ discovered: e.detail })}></day-field></div>` : nothing}
        ${this.#lasted(fields)}
        ${textField({ id: "place", label: t("entry-place"), hint: t("entry-place-hint"), value: fields.place, max: 500, onInput: (place) => this.#change({ place }) })}
      </section>`;
  }

  /** @param {EntryFields} fields */
  #lasted({ lasted }) {
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
        </div>
      </fieldset>`;
  }

  /** @param {string} count @param {LastedUnit} unit */
  #last(count, unit) {
    this.#count = count;
    this.#unit = unit;
    const many = number(count);
    if (many) this.#change({ lasted: { count: many, unit } });
    else if (count.trim() === "") this.#change({ lasted: null });
  }

  /** @param {EntryFields} fields @param {Precision} precision */
  #precision({ when }, precision) {
    const end = precision === "between" ? (when.end ?? when.start) : null;
    this.#change({ when: { ...when, precision, end } });
  }
}

/** @param {string} text */
function number(text) {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : 0;
  return value <= MOST ? value : 0;
}
