// Who it was, and how the person knows.

import { html } from "/vendor/lit/lit-html.js";
import { checks, oneCheck, wordsField } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { offeredField } from "/base/offered-field.js";
import { t } from "/base/words.js";

/** @import { Knowing } from "/types/wire.js" */
/** @import { Form } from "/private/entry/form.js" */
/** @import { List } from "/private/entry/rows.js" */

/** @type {Knowing[]} */
const KNOWING = ["seen", "voice", "number", "account", "handwriting", "vehicle", "camera", "said", "told", "content", "suspicion"];

/** @param {Form} form @param {() => void} goSeries */
export function whoTemplate(form, goSeries) {
  const { who, knowing, knowingWords } = form.fields;
  const known = who.some((name) => name.trim() !== "");
  /** @type {List<string>} */
  const names = {
    // There is a field from the start.
    rows: who.length ? who : [""],
    onChange: (who) => form.tell("who", who.some((name) => name.trim() !== ""), { who }),
    first: "name",
    inline: true,
    stays: true,
    title: (_, number) => t("who-number", { number }),
    adds: [{ label: t("who-add"), row: () => "" }],
    beside: oneCheck(form.unknown("who", known)),
    fields: (name, id, _, put) => offeredField({
      id: `${id}-name`, label: t("who-name"), value: name, offers: form.offers.people.map((words) => ({ words })), onInput: put,
    }),
  };
  return html`
    <section class="group who" id="who">
      <h2>${t("entry-who")}</h2>
      <p class="quiet">${t("entry-who-why")}</p>
      ${form.list("who").template(names)}
      ${checks({
        name: "knowing", legend: t("entry-knowing"), hint: t("entry-many"), value: knowing,
        options: KNOWING.map((one) => /** @type {const} */ ([one, t(`knowing-${one}`)])), onChange: (knowing) => form.change({ knowing }),
      })}
      ${wordsField({ id: "knowing-words", label: t("entry-knowing-words"), value: knowingWords, rows: 2, onInput: (knowingWords) => form.change({ knowingWords }) })}
      <p><button class="button plain flush" data-go-series @click=${goSeries}>${t("entry-series")}${icon("arrow-right")}</button></p>
    </section>`;
}
