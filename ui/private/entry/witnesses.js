// Who saw or heard it.

import { html } from "/vendor/lit/lit-html.js";
import { answer, textField } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @import { Witness } from "/types/wire.js" */

/** Something is known of them. @param {Witness} witness */
export const isSomeone = ({ name, reach, willSpeak }) => name !== "" || reach !== "" || willSpeak !== "unknown";

/**
 * @param {Witness[]} witnesses
 * @param {(witnesses: Witness[]) => void} onChange
 */
export function witnessesTemplate(witnesses, onChange) {
  /** @param {number} at @param {Partial<Witness>} change */
  const change = (at, change) => onChange(witnesses.map((witness, i) => (i === at ? { ...witness, ...change } : witness)));
  const add = () => {
    onChange([...witnesses, { name: "", reach: "", willSpeak: "unknown" }]);
    focusSoon(`witness-${witnesses.length}-name`);
  };
  /** @param {number} at */
  const remove = (at) => {
    onChange(witnesses.filter((_, i) => i !== at));
    focusSoon("add-witness");
  };
  return html`
    <section class="group" id="witnesses">
      <h2>${t("entry-witnesses")}</h2>
      ${witnesses.map((witness, i) => html`
        <div class="witness" role="group" aria-label=${t("witness-number", { number: i + 1 })}>
          <div class="pair">
            ${textField({ id: `witness-${i}-name`, label: t("witness-name"), value: witness.name, onInput: (name) => change(i, { name }) })}
            ${textField({ id: `witness-${i}-reach`, label: t("witness-reach"), value: witness.reach, onInput: (reach) => change(i, { reach }) })}
          </div>
          ${answer({ name: `witness-${i}-speak`, legend: t("witness-speak"), value: witness.willSpeak, onChange: (willSpeak) => change(i, { willSpeak }) })}
          <p><button class="button plain flush" data-remove-witness=${i} @click=${() => remove(i)}>${icon("x")}${t("witness-remove", { number: i + 1 })}</button></p>
        </div>`)}
      <p><button class="button" id="add-witness" @click=${add}>${icon("plus")}${t("witness-add")}</button></p>
    </section>`;
}

/** Once it is painted. @param {string} id */
function focusSoon(id) {
  setTimeout(() => document.getElementById(id)?.focus());
}
