// What it did to the person and to their life, and what it cost.

import { html } from "/vendor/lit/lit-html.js";
import { amountField } from "/base/amount-field.js";
import { checks, textField, wordsField } from "/base/controls.js";
import { euros } from "/base/money.js";
import { t } from "/base/words.js";

/** @import { Cost, Effect } from "/types/wire.js" */
/** @import { Fold } from "/private/entry/folds.js" */
/** @import { Form } from "/private/entry/form.js" */
/** @import { List } from "/private/entry/rows.js" */

/** @type {Effect[]} */
const EFFECTS = [
  "fear", "threat", "suspicion", "startle", "concentration", "sleep", "appetite", "tiredness", "muscle-pain", "headache", "freedom",
  "children",
];
/** How many are named while the group is folded. */
const NAMED = 3;

/** @param {Cost} cost */
export const isCost = ({ what, cents }) => what.trim() !== "" || cents !== null;

/** @param {Form} form @returns {Fold} */
export function effectsFold(form) {
  const { effects, effectWords, lifeWords } = form.fields;
  const named = effects.slice(0, NAMED).map((effect) => t(`effect-${effect}`));
  const more = effects.length > NAMED || (effectWords + lifeWords).trim() !== "" ? [named.length ? "…" : t("effects-words")] : [];
  return {
    id: "effects", title: t("entry-effects"), why: t("entry-effects-why"), holds: [...named, ...more].join(" · "),
    body: () => html`
      ${checks({
        name: "effects", legend: t("entry-effects-which"), hint: t("entry-effects-hint"), value: effects,
        options: EFFECTS.map((effect) => /** @type {const} */ ([effect, t(`effect-${effect}`)])), onChange: (effects) => form.change({ effects }),
      })}
      ${wordsField({ id: "effect-words", label: t("entry-effect-words"), value: effectWords, rows: 2, onInput: (effectWords) => form.change({ effectWords }) })}
      ${wordsField({ id: "life-words", label: t("entry-life-words"), hint: t("entry-life-words-hint"), value: lifeWords, rows: 2, onInput: (lifeWords) => form.change({ lifeWords }) })}`,
  };
}

/** @param {Form} form @returns {Fold} */
export function costsFold(form) {
  const costs = form.fields.costs.filter(isCost);
  const sum = costs.reduce((all, { cents }) => all + (cents ?? 0), 0);
  return {
    id: "costs", title: t("entry-costs"), why: t("entry-costs-why"),
    holds: costs.length ? [t("costs-count", { count: costs.length }), ...(sum ? [euros(sum)] : [])].join(" · ") : "",
    body: () => form.list("cost").template(list(form)),
  };
}

/** @param {Form} form @returns {List<Cost>} */
const list = (form) => ({
  rows: form.fields.costs,
  onChange: (costs) => form.change({ costs }),
  first: "what",
  inline: true,
  title: (_, number) => t("cost-number", { number }),
  adds: [{ label: t("cost-add"), row: () => ({ what: "", cents: null }) }],
  fields: ({ what, cents }, id, change) => html`
    ${textField({ id: `${id}-what`, label: t("cost-what"), value: what, max: 2_000, onInput: (what) => change({ what }) })}
    ${amountField({ id: `${id}-amount`, label: t("cost-euros"), value: cents, onChange: (cents) => change({ cents }) })}`,
});
