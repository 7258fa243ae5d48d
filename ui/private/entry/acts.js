// What the person did, and whom they told.

import { html } from "/vendor/lit/lit-html.js";
import { dayField, textField, wordsField } from "/base/controls.js";
import { shortDay } from "/base/dates.js";
import { offeredField } from "/base/offered-field.js";
import { t } from "/base/words.js";

/** @import { Told, Whom } from "/types/wire.js" */
/** @import { Fold } from "/private/entry/folds.js" */
/** @import { Form } from "/private/entry/form.js" */
/** @import { List } from "/private/entry/rows.js" */

/** @type {Whom[]} */
const WHOM = ["police", "veilig-thuis", "slachtofferhulp", "lawyer", "doctor", "work", "school", "close", "other"];

/** @param {Form} form @returns {Fold} */
export function actsFold(form) {
  const { act, told } = form.fields;
  const words = told.map(({ whom, date }) => (date ? `${t(`whom-${whom}`)}, ${shortDay(date)}` : t(`whom-${whom}`)));
  return {
    id: "acts",
    title: t("entry-acts"),
    why: t("entry-acts-why"),
    holds: [...(act.trim() ? [t("acts-words")] : []), ...words].join(" · "),
    body: () => html`
      ${wordsField({ id: "act", label: t("entry-act"), hint: t("entry-act-hint"), value: act, rows: 2, onInput: (act) => form.change({ act }) })}
      ${form.list("told").template(list(form))}`,
  };
}

/** @param {Form} form @returns {List<Told>} */
const list = (form) => ({
  rows: form.fields.told,
  onChange: (told) => form.change({ told }),
  first: "date-day",
  titled: true,
  title: ({ whom }) => t(`whom-${whom}`),
  ask: t("told-ask"),
  adds: WHOM.map((whom) => ({ kind: whom, label: t(`whom-${whom}`), row: () => ({ whom, date: null, name: "", number: "" }) })),
  fields: ({ whom, date, name, number }, id, change) => html`
    ${dayField({ id: `${id}-date`, label: t("told-date"), value: date, onChange: (date) => change({ date }) })}
    <div class="pair">
      ${offeredField({
        id: `${id}-name`, label: t("told-name"), value: name,
        offers: form.offers.told.filter((other) => other.whom === whom).map((other) => ({ words: other.name })), onInput: (name) => change({ name }),
      })}
      ${textField({ id: `${id}-number`, label: t("told-number"), value: number, max: 2_000, onInput: (number) => change({ number }) })}
    </div>`,
});
