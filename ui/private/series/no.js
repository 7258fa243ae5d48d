// The one clear 'no': when, how, in which words, and who knows of it.

import { html } from "/vendor/lit/lit-html.js";
import { dayField, notice, textField, wordsField } from "/base/controls.js";
import { t } from "/base/words.js";

/** @import { SaidNo } from "/types/wire.js" */

/** @param {SaidNo} no @param {(no: SaidNo) => void} onChange */
export const noTemplate = (no, onChange) => html`
  <section class="group stacked-wide" id="no">
    <h2>${t("series-no")}</h2>
    <p class="quiet">${t("series-no-why")}</p>
    ${notice("", t("series-no-advice"), { icon: "info" })}
    ${dayField({ id: "no-date", label: t("no-date"), value: no.date, onChange: (date) => onChange({ ...no, date }) })}
    ${textField({ id: "no-how", label: t("no-how"), hint: t("no-how-hint"), value: no.how, max: 2_000, onInput: (how) => onChange({ ...no, how }) })}
    ${wordsField({ id: "no-words", label: t("no-words"), value: no.words, rows: 2, onInput: (words) => onChange({ ...no, words }) })}
    ${textField({ id: "no-witness", label: t("no-witness"), value: no.witness, max: 2_000, onInput: (witness) => onChange({ ...no, witness }) })}
  </section>`;
