// One item of the plan: what, why, what could go wrong, how; then where it stands.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice, radios, textField, withNumbers, wordsField } from "/base/controls.js";
import { day } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { Keeper } from "/base/keeper.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";
import { changedWords } from "/private/people.js";
import { STATES, stateMark, stateWords } from "/private/plan/state.js";

/** @import { PlanItem, PlanItemChange, PlanSection } from "/types/wire.js" */
/** @import { Moments } from "/private/plan/moments.js" */

/** A keeper for each item that was touched. */
export class ItemKeepers {
  #sections;
  #paint;
  /** @type {Map<string, Keeper<PlanItemChange>>} */
  #keepers = new Map();

  /** @param {() => PlanSection[]} sections @param {() => void} paint */
  constructor(sections, paint) {
    this.#sections = sections;
    this.#paint = paint;
  }

  /** @param {PlanItem} item @param {PlanItemChange} change */
  change(item, change) {
    const shown = this.#sections().flatMap(({ items }) => items).find(({ id }) => id === item.id);
    if (shown) {
      Object.assign(shown, change);
      // An empty text takes these away.
      shown.due ||= null;
      shown.moment ||= null;
    }
    this.#keeper(item.id).offer(change);
    this.#paint();
  }

  /** @param {string} id */
  #keeper(id) {
    const found = this.#keepers.get(id);
    if (found) return found;
    const keeper = new Keeper(
      async (/** @type {PlanItemChange} */ change) => {
        const { changed } = await call("set_plan_item", { id, change });
        const shown = this.#sections().flatMap(({ items }) => items).find((item) => item.id === id);
        if (shown) shown.changed = changed;
        return changed?.at;
      },
      (older, newer) => ({ ...older, ...newer }),
    );
    this.#keepers.set(id, keeper);
    return keeper;
  }
}

/**
 * @param {PlanItem} item
 * @param {boolean} open
 * @param {() => void} toggle
 * @param {ItemKeepers} keepers
 * @param {Moments} moments
 */
export const itemTemplate = (item, open, toggle, keepers, moments) => html`
  <li class="plan-item" data-item=${item.id}>
    <h3><button class="line" aria-expanded=${open ? "true" : "false"} aria-controls=${`item-${item.id}`} @click=${toggle}>
      ${stateMark(item.state)}
      <span class="line-text"><span>${t(`item-${item.id}`)}</span>${marks(item)}</span>
      <span class=${`small state-words ${item.state}`}>${stateWords(item.state)}</span>
      ${icon("chevron-right")}
    </button></h3>
    <div class="item-body" id=${`item-${item.id}`} ?hidden=${!open}>${open ? body(item, keepers, moments) : nothing}</div>
  </li>`;

/** @param {PlanItem} item */
const marks = ({ notice: noticed, evidence, safeDevice, due, who, hidden }) => {
  const said = [
    hidden ? html`<span>${t("mark-hidden")}</span>` : nothing,
    noticed ? html`<span>${icon("eye")}${t("mark-notice")}</span>` : nothing,
    evidence ? html`<span>${icon("archive")}${t("mark-evidence")}</span>` : nothing,
    safeDevice ? html`<span>${icon("shield-check")}${t("mark-safe-device")}</span>` : nothing,
    who || due ? html`<span>${[who, due ? day(due) : ""].filter(Boolean).join(", ")}</span>` : nothing,
  ];
  return said.every((mark) => mark === nothing) ? nothing : html`<span class="item-marks small quiet">${said}</span>`;
};

/** @param {PlanItem} item @param {ItemKeepers} keepers @param {Moments} moments */
const body = (item, keepers, moments) => {
  const { id } = item;
  /** @param {PlanItemChange} change */
  const change = (change) => keepers.change(item, change);
  const steps = Array.from({ length: item.steps }, (_, i) => t(`item-${id}.step-${i + 1}`));
  return html`
    <p>${t(`item-${id}.why`)}</p>
    ${item.notice ? notice(t("item-notice"), t(`item-${id}.notice`), { caution: true, icon: "eye" }) : nothing}
    ${item.evidence ? notice(t("item-evidence"), t(`item-${id}.evidence`), { caution: true, icon: "archive" }) : nothing}
    ${item.safeDevice ? notice("", t("item-safe-device-only")) : nothing}
    ${steps.length ? html`<ol class="steps">${steps.map((step) => html`<li>${withNumbers(step)}</li>`)}</ol>` : nothing}
    <div class="item-own">
      ${radios({
        name: `state-${id}`, legend: t("item-state"), value: item.state,
        options: STATES.map((state) => /** @type {const} */ ([state, stateWords(state)])), onChange: (state) => change({ state }),
      })}
      ${item.notice ? moments.chooser(item, (moment) => change({ moment })) : nothing}
      ${textField({ id: `who-${id}`, label: t("item-who"), value: item.who, onInput: (who) => change({ who }) })}
      <div class="field">
        <span class="label">${t("item-due")}</span>
        <day-field id=${`due-${id}`} label=${t("item-due")} .optional=${true} .value=${item.due}
          @change-day=${(/** @type {CustomEvent<string | null>} */ e) => change({ due: e.detail ?? "" })}></day-field>
      </div>
      ${wordsField({ id: `note-${id}`, label: t("item-note"), value: item.note, rows: 2, onInput: (note) => change({ note }) })}
      ${item.changed ? html`<p class="small quiet" data-changed>${changedWords(item.changed)}</p>` : nothing}
      <p class="small quiet">${t("item-sources", { sources: item.sources.join("; "), checked: day(item.checked) })}</p>
    </div>`;
};
