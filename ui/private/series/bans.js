// Bans and orders: what kind, from when until when, by whom.

import { html } from "/vendor/lit/lit-html.js";
import { dayField, textField, wordsField } from "/base/controls.js";
import { t } from "/base/words.js";

/** @import { Ban, BanKind } from "/types/wire.js" */
/** @import { List } from "/private/entry/rows.js" */

/** @type {BanKind[]} */
const KINDS = ["contact", "area", "house", "other"];

/** What kind it is was chosen; another kind says nothing by itself. @param {Ban} ban */
export const isBan = ({ kind, from, until, by, number, words }) =>
  kind !== "other" || from !== null || until !== null || (by + number + words).trim() !== "";

/**
 * @param {Ban[]} bans
 * @param {(bans: Ban[]) => void} onChange
 * @returns {List<Ban>}
 */
export const bansList = (bans, onChange) => ({
  rows: bans,
  onChange,
  first: "from-day",
  titled: true,
  title: ({ kind }) => t(`ban-${kind}`),
  ask: t("bans-ask"),
  adds: KINDS.map((kind) => ({ kind, label: t(`ban-${kind}`), row: () => ({ kind, from: null, until: null, by: "", number: "", words: "" }) })),
  fields: ({ from, until, by, number, words }, id, change) => html`
    ${dayField({ id: `${id}-from`, label: t("bans-from"), value: from, onChange: (from) => change({ from }) })}
    ${dayField({ id: `${id}-until`, label: t("bans-until"), value: until, onChange: (until) => change({ until }) })}
    <div class="pair">
      ${textField({ id: `${id}-by`, label: t("bans-by"), hint: t("bans-by-hint"), value: by, max: 2_000, onInput: (by) => change({ by }) })}
      ${textField({ id: `${id}-number`, label: t("bans-number"), value: number, max: 2_000, onInput: (number) => change({ number }) })}
    </div>
    ${wordsField({ id: `${id}-words`, label: t("bans-words"), value: words, rows: 2, onInput: (words) => change({ words }) })}`,
});
