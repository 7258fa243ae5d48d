// Who saw or heard it.

import { html } from "/vendor/lit/lit-html.js";
import { answer, textField, wordsField } from "/base/controls.js";
import { offeredField } from "/base/offered-field.js";
import { t } from "/base/words.js";

/** @import { Witness } from "/types/wire.js" */
/** @import { Fold } from "/private/entry/folds.js" */
/** @import { Form } from "/private/entry/form.js" */
/** @import { List } from "/private/entry/rows.js" */

/** Something is known of them. @param {Witness} witness */
export const isSomeone = ({ name, reach, willSpeak, words }) => (name + reach + words).trim() !== "" || willSpeak !== "unknown";

/** @param {Form} form @returns {Fold} */
export function witnessesFold(form) {
  const count = form.fields.witnesses.filter(isSomeone).length;
  return {
    id: "witnesses",
    title: t("entry-witnesses"),
    why: t("entry-witnesses-why"),
    holds: count ? t("row-witnesses", { count }) : "",
    body: () => form.list("witness").template(list(form)),
  };
}

/** @param {Form} form @returns {List<Witness>} */
const list = (form) => ({
  rows: form.fields.witnesses,
  onChange: (witnesses) => form.change({ witnesses }),
  first: "name",
  title: (_, number) => t("witness-number", { number }),
  adds: [{ label: t("witness-add"), row: () => ({ name: "", reach: "", willSpeak: "unknown", words: "" }) }],
  fields: (witness, id, change) => html`
    <div class="pair">
      ${offeredField({
        id: `${id}-name`, label: t("witness-name"), value: witness.name, offers: form.offers.witnesses.map(({ name, reach }) => ({ words: name, more: reach })),
        onInput: (name) => change({ name }),
        onTake: ({ words, more }) => change({ name: words, reach: more || witness.reach }),
      })}
      ${textField({ id: `${id}-reach`, label: t("witness-reach"), value: witness.reach, max: 2_000, onInput: (reach) => change({ reach }) })}
    </div>
    ${answer({ name: `${id}-speak`, legend: t("witness-speak"), value: witness.willSpeak, onChange: (willSpeak) => change({ willSpeak }) })}
    ${wordsField({ id: `${id}-words`, label: t("witness-words"), hint: t("witness-words-hint"), value: witness.words, rows: 2, onInput: (words) => change({ words }) })}`,
});
