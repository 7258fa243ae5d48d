// The words that were used: typed over, or taken over from messages.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { wordsField } from "/base/controls.js";
import { dayAndClock } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";
import { senderOf } from "/private/messages/sender.js";

/** @import { Quoted } from "/types/wire.js" */
/** @import { Fold } from "/private/entry/folds.js" */
/** @import { Form } from "/private/entry/form.js" */

/** A message as a bubble. @param {Quoted} message @param {string} [id] */
export const bubble = (message, id) => html`
  <p class="small quiet">${senderOf(message)}, ${message.at ? dayAndClock(message.at.civil) : t("quoted-undated")}</p>
  ${message.sort === "words" ? nothing : html`<p class="quiet">${t(`sort-${message.sort}`)}</p>`}
  <p class="quoted-words" id=${id ?? nothing}>${message.text}</p>`;

/** @param {Form} form @returns {Fold} */
export function saidFold(form) {
  const { quote, quoted } = form.fields;
  const holds = [quote.trim() ? t("said-quote") : "", quoted.length ? t("said-messages", { count: quoted.length }) : ""].filter(Boolean);
  return { id: "said", title: t("entry-said"), why: t("entry-said-why"), holds: holds.join(" · "), body: () => body(form) };
}

/** @param {Form} form */
function body(form) {
  const { quote, quoted } = form.fields;
  /** @param {number} at */
  const remove = (at) => {
    form.change({ quoted: quoted.filter((_, i) => i !== at) });
    setTimeout(() => document.getElementById("quote")?.focus());
  };
  return html`
    ${wordsField({ id: "quote", label: t("entry-quote"), hint: t("entry-quote-hint"), value: quote, onInput: (quote) => form.change({ quote }) })}
    ${quoted.length ? html`
      <div class="group" id="quoted">
        <h3>${t("entry-quoted")}</h3>
        <ul class="plain quoted-list">${quoted.map((message, i) => html`
          <li data-quoted=${message.number}>
            ${bubble(message, `quoted-${i}`)}
            <div class="row">
              <button class="button plain flush" data-go-message=${message.number} aria-describedby=${`quoted-${i}`}
                @click=${() => void form.app.go({ page: "messages", file: message.file, number: message.number, entry: form.id })}>${t("quoted-open")}${icon("arrow-right")}</button>
              <button class="button plain" data-remove=${`quoted-${i}`} aria-describedby=${`quoted-${i}`} @click=${() => remove(i)}>${icon("x")}${t("quoted-remove")}</button>
            </div>
          </li>`)}</ul>
      </div>` : nothing}`;
}
