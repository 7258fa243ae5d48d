// The controls every page is made of, as templates.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @import { TemplateResult } from "/vendor/lit/lit-html.js" */
/** @import { Answer, Reply } from "/types/wire.js" */

/** @typedef {(value: string) => void} Typed */

/**
 * Words in which a telephone number is never broken across lines.
 * @param {string} words
 */
export const withNumbers = (words) =>
  words.split(/(\d{4}-\d{4})/).map((part, i) => (i % 2 ? html`<span class="unbroken">${part}</span>` : part));

/** @param {Event} event */
export const typed = (event) => /** @type {HTMLInputElement} */ (event.currentTarget).value;

/**
 * @param {object} field
 * @param {string} field.id
 * @param {string} field.label
 * @param {string} field.value
 * @param {Typed} field.onInput
 * @param {string} [field.hint]
 * @param {number} [field.max]
 * @param {boolean} [field.wrong]
 */
export const textField = ({ id, label, value, onInput, hint, max = 200, wrong = false }) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <input class="input" id=${id} type="text" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength=${max}
      aria-describedby=${hint ? `${id}-hint` : nothing} aria-invalid=${wrong ? "true" : nothing} .value=${live(value)}
      @input=${(/** @type {Event} */ e) => onInput(typed(e))}>
  </div>`;

/**
 * Free words; grows with them.
 * @param {object} field
 * @param {string} field.id
 * @param {string} field.label
 * @param {string} field.value
 * @param {Typed} field.onInput
 * @param {string} [field.hint]
 * @param {number} [field.max]
 * @param {number} [field.rows]
 * @param {boolean} [field.wrong]
 */
export const wordsField = ({ id, label, value, onInput, hint, max = 10_000, rows = 3, wrong = false }) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <textarea class="input" id=${id} rows=${rows} autocomplete="off" autocapitalize="off" spellcheck="false" maxlength=${max}
      aria-describedby=${hint ? `${id}-hint` : nothing} aria-invalid=${wrong ? "true" : nothing} .value=${live(value)}
      @input=${(/** @type {Event} */ e) => onInput(typed(e))}></textarea>
  </div>`;

/**
 * One of several.
 * @template {string} V
 * @param {object} group
 * @param {string} group.name
 * @param {string} group.legend
 * @param {V | ""} group.value
 * @param {readonly (readonly [V, string])[]} group.options
 * @param {(value: V) => void} group.onChange
 * @param {string} [group.hint]
 * @param {unknown} [group.beside] what stands behind the last
 */
export const radios = ({ name, legend, value, options, onChange, hint, beside = nothing }) => html`
  <fieldset class="group" aria-describedby=${hint ? `${name}-hint` : nothing}>
    <legend class="label">${legend}</legend>
    ${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
    <div class="choices">
      ${options.map(([option, label]) => html`
        <label class="choice">
          <input type="radio" name=${name} value=${option} .checked=${live(option === value)} @change=${() => onChange(option)}>
          <span data-text=${label}>${label}</span>
        </label>`)}${beside}
    </div>
  </fieldset>`;

/**
 * Several at once.
 * @template {string} V
 * @param {object} group
 * @param {string} group.name
 * @param {string} group.legend
 * @param {readonly V[]} group.value
 * @param {readonly (readonly [V, string])[]} group.options
 * @param {(value: V[]) => void} group.onChange in the order of the options
 * @param {string} [group.hint]
 */
export const checks = ({ name, legend, value, options, onChange, hint }) => html`
  <fieldset class="group" aria-describedby=${hint ? `${name}-hint` : nothing}>
    <legend class="label">${legend}</legend>
    ${hint ? html`<p class="hint" id=${`${name}-hint`}>${hint}</p>` : nothing}
    <div class="choices">
      ${options.map(([option, label]) => html`
        <label class="choice">
          <input type="checkbox" name=${name} value=${option} .checked=${live(value.includes(option))}
            @change=${(/** @type {Event} */ e) => {
              const on = /** @type {HTMLInputElement} */ (e.currentTarget).checked;
              onChange(options.map(([o]) => o).filter((o) => (o === option ? on : value.includes(o))));
            }}>
          <span data-text=${label}>${label}</span>
        </label>`)}
    </div>
  </fieldset>`;

/**
 * Yes, no, or not known.
 * @param {object} field
 * @param {string} field.name
 * @param {string} field.legend
 * @param {Answer} field.value
 * @param {(value: Answer) => void} field.onChange
 * @param {string} [field.hint]
 * @param {boolean} [field.mayLack] there may be no such thing
 */
export const answer = ({ name, legend, value, onChange, hint = "", mayLack = false }) => {
  /** @type {[Answer, string][]} */
  const options = [["yes", t("answer-yes")], ["no", t("answer-no")], ["unknown", t("answer-unknown")]];
  if (mayLack) options.push(["not-here", t("answer-not-here")]);
  return radios({ name, legend, value, options, onChange, hint });
};

/**
 * Yes, no, not known, or not answered, with a way back to that.
 * @param {object} field
 * @param {string} field.name
 * @param {string} field.legend
 * @param {Reply | null} field.value
 * @param {(value: Reply | null) => void} field.onChange
 * @param {string} [field.hint]
 */
export const reply = ({ name, legend, value, onChange, hint = "" }) => {
  /** @type {[Reply, string][]} */
  const options = [["yes", t("answer-yes")], ["no", t("answer-no")], ["unknown", t("answer-unknown")]];
  const back = () => {
    onChange(null);
    // The button itself goes.
    /** @type {HTMLElement | null} */ (document.querySelector(`input[name="${name}"]`))?.focus();
  };
  const beside = html`<button class=${value === null ? "button plain idle" : "button plain"} data-unanswer=${name} @click=${back}>${t("unanswer")}</button>`;
  return html`<div class="reply">${radios({ name, legend, value: value ?? "", options, onChange, hint, beside })}</div>`;
};

/**
 * One thing that is so or not.
 * @param {object} field
 * @param {string} field.id
 * @param {string} field.label
 * @param {boolean} field.on
 * @param {(on: boolean) => void} field.onChange
 * @param {boolean} [field.idle] it makes no sense now; its place stays
 */
export const oneCheck = ({ id, label, on, onChange, idle = false }) => html`
  <label class=${idle ? "choice bare idle" : "choice bare"}>
    <input type="checkbox" id=${id} .checked=${live(on)} @change=${(/** @type {Event} */ e) => onChange(/** @type {HTMLInputElement} */ (e.currentTarget).checked)}>
    <span data-text=${label}>${label}</span>
  </label>`;

/**
 * A day, with a time if asked for. The element itself is `/base/day-field.js`.
 * @param {object} field
 * @param {string} field.id
 * @param {string} field.label
 * @param {string | null} field.value
 * @param {(value: string | null) => void} field.onChange
 * @param {boolean} [field.timed]
 * @param {boolean} [field.optional]
 */
export const dayField = ({ id, label, value, onChange, timed = false, optional = true }) => html`
  <div class="field"><span class="label">${label}</span>
    <day-field id=${id} label=${label} .timed=${timed} .optional=${optional} .value=${value}
      @change-day=${(/** @type {CustomEvent<string | null>} */ e) => onChange(e.detail)}></day-field></div>`;

/**
 * @param {string} label
 * @param {unknown} words
 * @param {{ caution?: boolean, icon?: Parameters<typeof icon>[0] }} [look]
 * @returns {TemplateResult}
 */
export const notice = (label, words, look = {}) => html`
  <div class=${look.caution ? "notice caution" : "notice"} role="note">
    ${icon(look.icon ?? (look.caution ? "triangle-alert" : "shield-check"))}
    <div>${label ? html`<p class="label">${label}</p>` : nothing}<p>${words}</p></div>
  </div>`;

/** Fits the height of every growing field to its words; after a paint, and when the window changes. */
export function growFields() {
  for (const area of document.querySelectorAll("textarea")) grow(area);
}

/** @type {WeakMap<HTMLTextAreaElement, string>} */
const grown = new WeakMap();

/** @param {HTMLTextAreaElement} area */
function grow(area) {
  const key = `${area.clientWidth} ${area.value}`;
  if (grown.get(area) === key || area.clientWidth === 0) return;
  grown.set(area, key);
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
