// One message of a conversation.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { clock, dayAndClock, longDay } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { thumbUrl } from "/base/rpc.js";
import { t } from "/base/words.js";
import { kindIcon } from "/private/evidence/kinds.js";
import { marked } from "/private/log/row.js";
import { senderOf } from "/private/messages/sender.js";

/** @import { Attachment, Message, Part } from "/types/wire.js" */

/**
 * @typedef {object} Around
 * @property {Message | undefined} above the message before
 * @property {number} place where it stands in the list
 * @property {number} total
 * @property {boolean} right it stands on the right
 * @property {boolean} here it was gone to
 * @property {[number, number][]} marks
 * @property {boolean} picked
 * @property {(range: boolean) => void} pick
 * @property {(id: string) => Attachment | undefined} attachment
 * @property {(id: string) => void} open
 */

/** The calendar day of a message; nothing where it has none. @param {Message | undefined} message */
const dayOf = (message) => message?.at?.civil.slice(0, 10) ?? "";

/** @param {Message} message */
const when = ({ at }) => (at ? dayAndClock(at.civil) : t("message-undated"));

/** A box to select a message by; Shift takes everything between. @param {Message} message @param {Around} around */
export const pickTemplate = (message, { picked, pick }) => html`
  <label class="choice bare pick"><input type="checkbox" data-pick=${message.number} .checked=${live(picked)}
    aria-label=${t("message-pick", { sort: t(`sort-${message.sort}`), name: senderOf(message), moment: when(message) })}
    @click=${(/** @type {MouseEvent} */ e) => pick(e.shiftKey)}></label>`;

/** @param {Part} part @param {Around} around */
function partTemplate({ name, file }, { attachment, open }) {
  const found = file ? attachment(file) : undefined;
  const words = name || found?.name || t("part-nameless");
  if (!found) return html`<span class="part absent small quiet">${icon("paperclip")}<span>${words}. ${t("part-absent")}</span></span>`;
  const face = found.veiled ? icon("eye-off")
    : found.thumb ? html`<img src=${thumbUrl(found.id)} alt="" loading="lazy" draggable="false">` : kindIcon(found);
  return html`<button class="part small" data-part=${found.id} @click=${() => open(found.id)}>${face}<span>${words}</span></button>`;
}

/** What it says. @param {Message} message @param {Around} around */
function words({ sort, text, subject }, { marks }) {
  const said = text ? html`<p class="as-written">${marked(text, marks)}</p>` : nothing;
  if (sort === "call") return html`<p class="quiet">${icon("phone")}${t("sort-call")}</p>${said}`;
  if (sort === "deleted") return html`<p class="quiet">${icon("ban")}${t("sort-deleted")}</p>${said}`;
  const unsent = sort === "unsent" ? html`<p class="quiet">${icon("triangle-alert")}${t("sort-unsent")}</p>` : nothing;
  return html`${unsent}${subject ? html`<p><b>${subject}</b></p>` : nothing}${said}`;
}

/** @param {Message} message @param {Around} around */
export function bubbleTemplate(message, around) {
  const { above, place, total, right, here } = around;
  const newDay = dayOf(message) !== "" && dayOf(message) !== dayOf(above);
  const sameVoice = !newDay && above?.sort === message.sort && above.from === message.from;
  const side = message.sort === "notice" ? "voice middle" : right ? "voice right" : "voice";
  return html`
    <div class="item" role="listitem" tabindex="-1" data-place=${place} data-message=${message.number} aria-setsize=${total} aria-posinset=${place + 1} ?data-here=${here}>
      ${newDay ? html`<h2 class="day-line" data-day=${dayOf(message)}>${longDay(dayOf(message))}</h2>` : nothing}
      <div class=${sameVoice ? `${side} again` : side}>
        ${pickTemplate(message, around)}
        <div class="bubble">
          <p class="bubble-head small quiet">
            <span class=${sameVoice ? "unseen" : "bubble-from"}>${message.sort === "notice" ? t("sort-notice") : senderOf(message)}</span>
            <span>${message.at ? clock(message.at.civil) : t("message-undated")}</span></p>
          ${words(message, around)}
          ${message.parts.length ? html`<div class="bubble-parts">${message.parts.map((part) => partTemplate(part, around))}</div>` : nothing}
        </div>
      </div>
    </div>`;
}

/**
 * A message that was found, in a line.
 * @param {Message} message with its marks
 * @param {Around} around
 * @param {() => void} onOpen
 */
export const hitTemplate = (message, around, onOpen) => html`
  <div class="item hit" role="listitem" tabindex="-1" data-place=${around.place} aria-setsize=${around.total} aria-posinset=${around.place + 1}>
    ${pickTemplate(message, around)}
    <button class="line" data-hit=${message.number} @click=${onOpen}>
      <span class="line-text"><span class="small quiet">${[when(message), senderOf(message), message.sort === "unsent" && t("sort-unsent")].filter(Boolean).join(" · ")}</span>
        ${message.subject ? html`<b>${message.subject}</b>` : nothing}
        <span class="hit-words">${wordsAround(message)}</span></span>${icon("chevron-right")}</button>
  </div>`;

/** So much is shown before the first match. */
const BEFORE = 60;

/** The words around the first match. @param {Message} message */
function wordsAround({ text, marks }) {
  const from = Math.max(0, (marks[0]?.[0] ?? 0) - BEFORE);
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1 || from;
  const shown = text.slice(start, start + 300);
  const shifted = marks.map(([a, b]) => /** @type {[number, number]} */ ([a - start, b - start])).filter(([a, b]) => a >= 0 && b <= shown.length);
  return html`${start > 0 ? "… " : nothing}${marked(shown, shifted)}${start + 300 < text.length ? " …" : nothing}`;
}
