// One e-mail of a mailbox, in a line; and the same, opened.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { clock, shortDay, year } from "/base/dates.js";
import { Dialog } from "/base/dialog.js";
import { t } from "/base/words.js";
import { icon } from "/base/icons.js";
import { MailView } from "/private/evidence/mail.js";
import { pickTemplate } from "/private/messages/bubble.js";

/** @import { Attachment, Message } from "/types/wire.js" */
/** @import { Around } from "/private/messages/bubble.js" */

/** @param {string} text */
const firstLine = (text) => text.trimStart().split("\n", 1)[0]?.slice(0, 200) ?? "";

/** @param {Message} message @param {Around} around @param {() => void} onOpen */
export const mailRowTemplate = (message, around, onOpen) => html`
  <div class="item mail-row" role="listitem" tabindex="-1" data-place=${around.place} data-message=${message.number} aria-setsize=${around.total} aria-posinset=${around.place + 1} ?data-here=${around.here}>
    ${pickTemplate(message, around)}
    <button class="line" data-open-mail=${message.number} @click=${onOpen}>
      <span class="mail-when small">${message.at ? html`<span>${shortDay(message.at.civil)}</span> <span>${year(message.at.civil)}</span> <span>${clock(message.at.civil)}</span>` : t("message-undated")}</span>
      <span class="line-text">
        <span class="small quiet">${message.from || t("mail-nobody")}</span>
        <b>${message.subject || t("mail-no-subject")}</b>
        <span class="one-line quiet">${firstLine(message.text)}</span>
      </span>
      ${message.parts.length ? html`<span class="small quiet mail-clip">${icon("paperclip")}${t("row-attachments", { count: message.parts.length })}</span>` : nothing}
      ${icon("chevron-right")}
    </button>
  </div>`;

/**
 * @param {string} file
 * @param {Message} message with its marks
 * @param {(id: string) => Attachment | undefined} attachment
 * @param {(id: string) => void} openPart
 * @param {(entry: string) => void} quoted
 */
export async function viewMail(file, message, attachment, openPart, quoted) {
  /** @type {Dialog<void>} */
  const dialog = new Dialog("mail-title", "view");
  const draw = () => dialog.draw(template());
  const close = () => {
    mail.release();
    dialog.close();
  };
  /** @param {() => void} go */
  const leaveFor = (go) => {
    close();
    go();
  };
  const mail = new MailView({
    file, number: message.number, message, attachment, draw,
    open: (id) => openPart(id), quoted: (entry) => leaveFor(() => quoted(entry)),
  });
  const template = () => html`
    <div class="view-body alone">
      <div class="view-large">${mail.template()}</div>
      <div class="view-side">
        <div class="view-facts"><h2 id="mail-title">${message.subject || t("mail-no-subject")}</h2></div>
        <div class="view-buttons"><button class="button main wide" data-view="close" autofocus @click=${close}>${t("close")}</button></div>
      </div>
    </div>`;
  await dialog.open(template());
}
