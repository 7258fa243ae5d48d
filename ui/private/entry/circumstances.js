// What weighs besides: children who were there, the 'no' that was said, a ban.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { reply, wordsField } from "/base/controls.js";
import { day } from "/base/dates.js";
import { list, t } from "/base/words.js";
import { capital, replyWords } from "/private/entry/values.js";

/** @import { Ban, SeriesFields } from "/types/wire.js" */
/** @import { Fold } from "/private/entry/folds.js" */
/** @import { Form } from "/private/entry/form.js" */

/** The 'no' that was said by then, in words. @param {SeriesFields | null} series @param {string} date */
export function saidBefore(series, date) {
  const said = series?.no.date ?? null;
  return said !== null && said <= date ? t("circumstances-no", { day: day(said) }) : "";
}

/** One without any day may hold now, but nobody knows about then. @param {Ban} ban @param {string} date */
const holds = ({ from, until }, date) => (from !== null || until !== null) && (from === null || from <= date) && (until === null || until >= date);

/** @param {Ban} ban */
function banInWords({ kind, from, until }) {
  const words = t(`ban-${kind}`);
  const since = from === null ? "" : t("circumstances-from", { day: day(from) });
  const end = until === null ? "" : t("circumstances-until", { day: day(until) });
  return [words, since, end].filter(Boolean).join(" ");
}

/** The bans that held on that day, in words. @param {SeriesFields | null} series @param {string} date */
export function bannedThen(series, date) {
  const bans = series?.bans.filter((ban) => holds(ban, date)) ?? [];
  return bans.length ? t("circumstances-bans", { bans: list(bans.map(banInWords)) }) : "";
}

/** @param {Form} form @returns {Fold} */
export function circumstancesFold(form) {
  const { children, againstNo, againstBan, banWords } = form.fields;
  const filled = [
    children ? `${t("field-children")}: ${replyWords(children)}` : "",
    againstNo ? `${t("field-against-no")}: ${replyWords(againstNo)}` : "",
    againstBan || banWords.trim() ? `${t("field-against-ban")}: ${againstBan ? replyWords(againstBan) : "…"}` : "",
  ].filter(Boolean).map(capital).join(" · ");
  return { id: "circumstances", title: t("entry-circumstances"), why: t("entry-circumstances-why"), holds: filled, body: () => body(form) };
}

/** @param {Form} form */
function body(form) {
  const { children, againstNo, againstBan, banWords, when } = form.fields;
  const date = when.start.slice(0, 10);
  return html`
    ${reply({ name: "children", legend: t("entry-children"), value: children, onChange: (children) => form.change({ children }) })}
    ${reply({ name: "against-no", legend: t("entry-against-no"), hint: saidBefore(form.series, date), value: againstNo, onChange: (againstNo) => form.change({ againstNo }) })}
    ${reply({ name: "against-ban", legend: t("entry-against-ban"), hint: bannedThen(form.series, date), value: againstBan, onChange: (againstBan) => form.change({ againstBan }) })}
    ${againstBan === "yes" || banWords !== ""
      ? wordsField({ id: "ban-words", label: t("entry-ban-words"), value: banWords, rows: 2, onInput: (banWords) => form.change({ banWords }) }) : nothing}`;
}
