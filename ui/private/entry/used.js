// What was used: a vehicle, a number, an account, a weapon.

import { offeredField } from "/base/offered-field.js";
import { t } from "/base/words.js";

/** @import { Means, MeansKind } from "/types/wire.js" */
/** @import { Fold } from "/private/entry/folds.js" */
/** @import { Form } from "/private/entry/form.js" */
/** @import { List } from "/private/entry/rows.js" */

/** @type {MeansKind[]} */
const KINDS = ["vehicle", "number", "account", "weapon", "other"];

/** @param {Means} means */
export const isUsed = ({ text }) => text.trim() !== "";

/** @param {Form} form @returns {Fold} */
export function usedFold(form) {
  const { means } = form.fields;
  const holds = means.filter(isUsed).map(({ kind }) => t(`means-${kind}`)).join(" · ");
  return { id: "used", title: t("entry-used"), why: t("entry-used-why"), holds, body: () => form.list("used").template(list(form)) };
}

/** @param {Form} form @returns {List<Means>} */
const list = (form) => ({
  rows: form.fields.means,
  onChange: (means) => form.change({ means }),
  first: "text",
  inline: true,
  title: ({ kind }) => t(`means-${kind}`),
  ask: t("used-ask"),
  adds: KINDS.map((kind) => ({ kind, label: t(`means-${kind}`), row: () => ({ kind, text: "" }) })),
  fields: ({ kind, text }, id, change) => offeredField({
    id: `${id}-text`,
    label: t(`means-${kind}`),
    hint: t(`used-hint-${kind}`),
    value: text,
    offers: form.offers.means.filter((other) => other.kind === kind).map((other) => ({ words: other.text })),
    onInput: (text) => change({ text }),
  }),
});
