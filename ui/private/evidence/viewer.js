// One attachment, large, with what is known of it; and the way to the one before and the next.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { keyed } from "/vendor/lit/directives/keyed.js";
import { Dialog, ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, has, t } from "/base/words.js";
import { Facts } from "/private/evidence/facts.js";
import { kindIcon, messagesWords, nameOf } from "/private/evidence/kinds.js";
import { MailView } from "/private/evidence/mail.js";
import { PictureView } from "/private/evidence/picture.js";
import { Player } from "/private/evidence/player.js";

/** @import { Attachment } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */
/** @import { Use } from "/private/evidence/facts.js" */

/**
 * What fills the large part: it draws itself, is told of each paint, and lets go when another takes its place.
 * @typedef {{ template(): unknown, painted(): void, release(): void }} Stage
 */

/**
 * @typedef {object} View
 * @property {App} app
 * @property {string} holder the entry or series they belong to
 * @property {() => Attachment[]} files
 * @property {string} first which one opens
 * @property {Use | null} use
 * @property {(id: string) => Promise<void>} remove
 * @property {(file: Attachment, veiled: boolean) => Promise<void>} veil
 */

/** @param {View} view */
export async function viewFile({ app, holder, files, first, use, remove, veil }) {
  /** @type {Dialog<void>} */
  const dialog = new Dialog("view-title", "view");
  let at = Math.max(0, files().findIndex(({ id }) => id === first));
  /** @type {Stage | null} */
  let stage = null;
  let facts = new Facts(use, draw);
  /** @type {string | null} */
  let code = null;
  /** @type {string | null} */
  let saved = null;

  const current = () => files()[at];

  /** Another file, or the same one anew. @param {number} to */
  function turnTo(to) {
    stage?.release();
    at = to;
    stage = null;
    facts = new Facts(use, draw);
    code = saved = null;
    const file = current();
    if (file && !file.veiled) stage = stageOf(file);
    draw();
  }

  /** @param {Attachment} file @returns {Stage | null} */
  function stageOf(file) {
    if (file.kind === "picture" && (file.thumb || !file.unshown)) return new PictureView(file, draw);
    if (file.kind === "audio" || file.kind === "video") return new Player(file, draw);
    if (file.kind === "mail" && file.messages) {
      return new MailView({
        file: file.id, number: 0, message: null, draw,
        attachment: (id) => files().find((other) => other.id === id),
        open: (id) => turnTo(files().findIndex((other) => other.id === id)),
        quoted: (entry) => leaveFor(() => app.go({ page: "entry", id: entry })),
      });
    }
    return null;
  }

  /** @param {() => Promise<void>} go */
  function leaveFor(go) {
    close();
    void go();
  }

  function close() {
    stage?.release();
    stage = null;
    dialog.close();
  }

  /** @param {Attachment} file */
  async function drop(file) {
    const inside = files().filter(({ parent }) => parent === file.id).length;
    const words = inside ? `${t("view-remove-words")} ${t("view-remove-parts", { count: inside })}` : t("view-remove-words");
    if (!(await ask({ title: t("view-remove-title", { name: nameOf(file) }), words, yes: t("view-remove") }))) return;
    try {
      await remove(file.id);
      const left = files().length;
      if (left === 0) return close();
      turnTo(Math.min(at, left - 1));
    } catch (reason) {
      code = failure(reason).code;
      draw();
    }
  }

  /** @param {Attachment} file */
  async function save({ id }) {
    code = saved = null;
    try {
      const name = await call("save_file", { file: id });
      if (current()?.id === id) saved = name;
    } catch (reason) {
      code = failure(reason).code;
    }
    draw();
  }

  /** @param {Attachment} file @param {boolean} veiled */
  async function setVeil(file, veiled) {
    await veil(file, veiled);
    turnTo(at);
    // The button that was pressed is gone.
    /** @type {HTMLElement | null} */ (document.querySelector("dialog[open] [data-view=veil], dialog[open] [data-view=show]"))?.focus();
  }

  /** Why there is nothing to see. @param {Attachment} file */
  function unshown(file) {
    if (file.unshown && has(`unshown-${file.unshown}`)) return t(`unshown-${file.unshown}`);
    return t(file.kind === "document" ? "view-document" : "view-other");
  }

  /** @param {Attachment} file */
  function large(file) {
    if (file.veiled) {
      return html`<div class="stage still"><div class="tile">${icon("eye-off")}<p>${t("veil-about")}</p>
        <button class="button" data-view="show" @click=${() => void setVeil(file, false)}>${icon("eye")}${t("veil-show")}</button></div></div>`;
    }
    if (stage) return stage.template();
    const { messages } = file;
    if (messages && (file.kind === "chat" || file.kind === "mailbox")) {
      return html`<div class="stage still"><div class="tile">${kindIcon(file)}<p>${messagesWords(messages)}</p>
        <button class="button main" data-view="messages" @click=${() => leaveFor(() => app.go({ page: "messages", file: file.id, entry: holder }))}>${t("view-messages")}</button></div></div>`;
    }
    return html`<div class="stage still"><div class="tile">${kindIcon(file)}<p>${unshown(file)}</p></div></div>`;
  }

  /** @param {Attachment} file */
  const buttons = (file, several = files().length > 1) => html`
    <div class="view-buttons">
      ${several ? html`
        <button class="button" data-view="before" @click=${() => turnTo((at + files().length - 1) % files().length)}>${icon("chevron-left")}${t("view-before")}</button>
        <button class="button" data-view="next" @click=${() => turnTo((at + 1) % files().length)}>${t("view-next")}${icon("chevron-right")}</button>` : nothing}
      <button class="button" data-view="save" @click=${() => void save(file)}>${icon("download")}${t("view-save")}</button>
      <button class="button" data-view="remove" @click=${() => void drop(file)}>${icon("trash-2")}${t("remove")}</button>
      ${file.veiled ? nothing : html`<button class="button" data-view="veil" @click=${() => void setVeil(file, true)}>${icon("eye-off")}${t("veil-one")}</button>`}
      <button class=${file.veiled ? "button main wide" : "button main"} data-view="close" autofocus @click=${close}>${t("close")}</button>
    </div>`;

  function template() {
    const file = current();
    if (!file) return nothing;
    return html`
      <div class="view-body">
        <div class="view-large">${keyed(`${file.id} ${file.veiled}`, large(file))}</div>
        <div class="view-side">
          <div class="view-facts" tabindex="0" role="group" aria-labelledby="view-title">
            <h2 id="view-title">${nameOf(file)}</h2>
            <p class="small quiet">${files().length > 1 ? t("view-place", { number: at + 1, total: files().length }) : nothing}</p>
            ${nameOf(file) === file.name ? nothing : html`<p class="small quiet">${file.name}</p>`}
            ${code ? html`<p class="mistake" role="alert">${failureWords(code)}</p>` : nothing}
            <div role="status" class="said">${saved ? html`<p>${t("view-saved", { name: saved })}</p>` : nothing}</div>
            ${file.preview ? html`<p class="hint">${t("view-preview")}</p>` : nothing}
            ${facts.template(file)}
            <p class="hint">${t("view-save-hint")} ${file.place ? t("view-save-place") : nothing}</p>
          </div>
          ${buttons(file)}
        </div>
      </div>`;
  }

  function draw() {
    dialog.draw(template());
    stage?.painted();
  }

  const open = current();
  if (!open) return;
  if (!open.veiled) stage = stageOf(open);
  await dialog.open(template());
}
