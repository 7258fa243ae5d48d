// One e-mail: who wrote it to whom, when, about what, and its words. All of it plain text: no link leads anywhere.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";
import { momentWords } from "/private/evidence/facts.js";
import { kindIcon } from "/private/evidence/kinds.js";
import { marked } from "/private/log/row.js";

/** @import { Attachment, Header, Message } from "/types/wire.js" */

/**
 * @typedef {object} MailDeps
 * @property {string} file the mail, or the mailbox it stands in
 * @property {number} number which message of it
 * @property {Message | null} message itself, if it is here already
 * @property {(id: string) => Attachment | undefined} attachment what became of a part
 * @property {(id: string) => void} open opens a part
 * @property {(entry: string) => void} quoted an entry was made of it
 * @property {() => void} draw
 */

export class MailView {
  #deps;
  /** @type {Message | null} */
  #message;
  /** @type {Header[] | null} */
  #headers = null;
  #open = false;
  #busy = false;
  #gone = false;
  /** @type {string | null} */
  #code = null;

  /** @param {MailDeps} deps */
  constructor(deps) {
    this.#deps = deps;
    this.#message = deps.message;
    if (!this.#message) void this.#load();
  }

  release() {
    this.#gone = true;
  }

  painted() {}

  /** @param {() => Promise<void>} work */
  async #attempt(work) {
    this.#code = null;
    try {
      await work();
    } catch (reason) {
      this.#code = failure(reason).code;
    }
    if (!this.#gone) this.#deps.draw();
  }

  #load() {
    const { file, number } = this.#deps;
    return this.#attempt(async () => {
      const { rows } = await call("messages", { file, query: "", offset: number, limit: 1 });
      this.#message = rows[0] ?? null;
    });
  }

  #toggle() {
    const { file, number, draw } = this.#deps;
    this.#open = !this.#open;
    draw();
    if (!this.#open || this.#headers) return;
    void this.#attempt(async () => {
      this.#headers = await call("headers", { file, number });
    });
  }

  #quote() {
    if (this.#busy) return;
    this.#busy = true;
    const { file, number, quoted } = this.#deps;
    void this.#attempt(async () => {
      const entry = await call("quote_messages", { file, numbers: [number] }).finally(() => {
        this.#busy = false;
      });
      quoted(entry);
    });
  }

  template() {
    const message = this.#message;
    return html`
      <div class="stage still" tabindex="0" role="group" aria-label=${t("kind-mail")}>
        ${this.#code ? html`<p class="mistake" role="alert">${failureWords(this.#code)}</p>` : nothing}
        ${message ? this.#mail(message) : this.#code ? nothing : html`<p class="quiet">${t("view-opening")}</p>`}
      </div>`;
  }

  /** @param {Message} message */
  #mail({ from, to, at, subject, text, marks, parts, number }) {
    // One mail may stand over another, of which it is a part.
    const headers = `headers-${this.#deps.file.slice(0, 8)}-${number}`;
    return html`
      <article class="mail">
        <h2>${subject || t("mail-no-subject")}</h2>
        <dl class="mail-head">
          <div><dt>${t("mail-from")}</dt><dd>${from || t("mail-nobody")}</dd></div>
          ${to ? html`<div><dt>${t("mail-to")}</dt><dd>${to}</dd></div>` : nothing}
          <div><dt>${t("mail-date")}</dt><dd>${at ? momentWords(at) : t("message-undated")}</dd></div>
        </dl>
        <p><button class="button" data-quote-mail ?disabled=${this.#busy} @click=${() => this.#quote()}>${icon("pencil-line")}${t("mail-quote")}</button></p>
        <p class="as-written mail-text">${text ? marked(text, marks) : html`<i class="quiet">${t("mail-no-text")}</i>`}</p>
        ${parts.length ? html`
          <p class="label">${t("mail-parts", { count: parts.length })}</p>
          <ul class="plain lines">${parts.map((part) => html`<li>${this.#part(part)}</li>`)}</ul>` : nothing}
        <h3><button class="line" data-headers aria-expanded=${this.#open ? "true" : "false"} aria-controls=${headers} @click=${() => this.#toggle()}>
          <span class="line-text"><span>${t("mail-headers")}</span><span class="small quiet">${t("mail-headers-about")}</span></span>${icon("chevron-right")}</button></h3>
        <div id=${headers} ?hidden=${!this.#open}>${this.#open && this.#headers ? html`
          <dl class="headers">${this.#headers.map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>` : nothing}</div>
      </article>`;
  }

  /** @param {Message["parts"][number]} part */
  #part({ name, file }) {
    const attachment = file ? this.#deps.attachment(file) : undefined;
    const words = name || attachment?.name || t("part-nameless");
    if (!attachment) return html`<span class="line">${icon("paperclip")}<span class="line-text"><span>${words}</span><span class="small quiet">${t("part-absent")}</span></span></span>`;
    return html`
      <button class="line" data-part=${attachment.id} @click=${() => this.#deps.open(attachment.id)}>${kindIcon(attachment)}
        <span class="line-text"><span>${words}</span></span>${icon("chevron-right")}</button>`;
  }
}
