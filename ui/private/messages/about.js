// What a conversation or mailbox holds: where it came from, how many, by whom, from when to when; and how its dates are read.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { day } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";
import { messagesWords } from "/private/evidence/kinds.js";

/** @import { Attachment, DateOrder, MessageFacts } from "/types/wire.js" */

/** So many of those who wrote are named at once. */
const NAMED = 6;

/** The other way to read dates of which day and month can change places. @param {DateOrder} order @returns {DateOrder} */
const otherOrder = (order) => (order === "day-first" ? "month-first" : "day-first");

/** @param {MessageFacts} facts */
function span({ first, last }) {
  if (!first || !last) return nothing;
  const [from, until] = [day(first.civil), day(last.civil)];
  return html`<p class="quiet">${from === until ? t("messages-on", { day: from }) : t("messages-span", { from, until })}</p>`;
}

/** Its dates could be read in two ways. */
const orderTemplate = (/** @type {DateOrder} */ order, /** @type {(order: DateOrder) => void} */ reread) => html`
  <div class="row" id="messages-order">
    ${notice("", t("messages-order", { order: t(`order-${order}`) }), { icon: "calendar" })}
    <button class="button" id="messages-reread" @click=${() => reread(otherOrder(order))}>${t("messages-reread", { order: t(`order-${otherOrder(order)}`) })}</button>
  </div>`;

/**
 * @param {Attachment} file
 * @param {object} deps
 * @param {boolean} deps.all everyone who wrote is named
 * @param {() => void} deps.nameAll
 * @param {(order: DateOrder) => void} deps.reread
 * @param {() => void} deps.openFile
 */
export function aboutTemplate({ messages, name }, { all, nameAll, reread, openFile }) {
  if (!messages) return nothing;
  const { origin, people, notices, leftOut, order, assumed } = messages;
  const named = all ? people : people.slice(0, NAMED);
  return html`
    <section class="messages-about" id="messages-about">
      <p>${origin ? html`${t(`origin-${origin}`)} · ` : nothing}${messagesWords(messages)}</p>
      ${span(messages)}
      ${people.length ? html`
        <ul class="plain writers" aria-label=${t("messages-writers")}>${named.map((writer) => html`<li><span>${writer.name || t("message-nobody")}</span> <span class="quiet">${t("messages-count", { count: writer.count })}</span></li>`)}</ul>
        ${named.length < people.length ? html`<p><button class="button plain flush" id="messages-all-writers" @click=${nameAll}>${t("messages-all-writers", { count: people.length })}</button></p>` : nothing}` : nothing}
      ${notices ? html`<p class="quiet" id="messages-notices">${t("messages-notices", { count: notices })}</p>` : nothing}
      ${leftOut ? html`<p class="quiet" id="messages-left-out">${t("messages-left-out", { count: leftOut })}</p>` : nothing}
      ${order && assumed ? orderTemplate(order, reread) : nothing}
      <p><button class="button plain flush" id="messages-file" @click=${openFile}>${icon("info")}${t("messages-file")} <span class="unseen">${name}</span></button></p>
    </section>`;
}
