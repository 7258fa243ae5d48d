// A conversation or a mailbox, read from a file: all of its messages, a search in them, and an entry made of those selected.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { keyed } from "/vendor/lit/directives/keyed.js";
import { live } from "/vendor/lit/directives/live.js";
import { typed } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { holderOf } from "/private/evidence/holder.js";
import { nameOf } from "/private/evidence/kinds.js";
import { viewFile } from "/private/evidence/viewer.js";
import { Pages } from "/private/log/pages.js";
import { aboutTemplate } from "/private/messages/about.js";
import { bubbleTemplate, hitTemplate } from "/private/messages/bubble.js";
import { numberOn } from "/private/messages/find-day.js";
import { mailRowTemplate, viewMail } from "/private/messages/mail-row.js";
import { Matches } from "/private/messages/matches.js";
import { Picked } from "/private/messages/picked.js";
import { Roll } from "/private/messages/roll.js";

/** @import { Attachment, DateOrder, Message } from "/types/wire.js" */
/** @import { App, Page, Route } from "/private/app.js" */
/** @import { Around } from "/private/messages/bubble.js" */

/** Messages that are fetched at once. */
const CHUNK = 200;

/**
 * @param {App} app
 * @param {Extract<Route, { page: "messages" }>} route
 * @returns {Page}
 */
export function messagesPage(app, route) {
  return new MessagesPage(app, route);
}

/** @implements {Page} */
class MessagesPage {
  #app;
  #file;
  #route;
  /** What the entry holds, this file among it; nothing when it is not known which entry. @type {Attachment[]} */
  #attachments = [];
  /** @type {Route} */
  #home = { page: "log" };
  /** @type {Pages<Message>} */
  #pages;
  #matches;
  #picked;
  #roll;
  #found;
  /** The message that was gone to. @type {number | null} */
  #here = null;
  /** Who stands on the left, where the file does not say who is who. */
  #left = "";
  #dayOpen = false;
  /** @type {string | null} */
  #day = null;
  #allWriters = false;

  /** @param {App} app @param {Extract<Route, { page: "messages" }>} route */
  constructor(app, route) {
    this.#app = app;
    this.#route = route;
    const { file } = route;
    this.#file = file;
    this.#pages = new Pages(CHUNK, (offset, limit) => call("messages", { file, query: "", offset, limit }), () => this.#roll.changed(), app.trouble);
    this.#matches = new Matches(app, file, CHUNK, {
      changed: () => this.#found.changed(), goTo: (number) => this.#goTo(number), back: (place) => this.#found.jump(place, true),
    });
    this.#picked = new Picked(app, file);
    this.#roll = new Roll(this.#pages, app.paint);
    this.#found = new Roll(this.#matches.pages, app.paint);
  }

  get #facts() {
    return this.#attachments.find(({ id }) => id === this.#file);
  }

  title() {
    return this.#facts ? nameOf(this.#facts) : t("messages");
  }

  async start() {
    const holder = await call("holder", { file: this.#file });
    const { attachments, home } = await holderOf(holder);
    this.#attachments = attachments;
    // Who came from an entry made of these messages goes back to that one.
    const { entry } = this.#route;
    this.#home = entry && entry !== holder ? { page: "entry", id: entry } : home;
    if (!this.#facts?.veiled) await this.#begin();
  }

  async #begin() {
    const { number, query } = this.#route;
    await this.#pages.begin();
    this.#left = this.#pages.at(0)?.from ?? "";
    if (query) await this.#matches.search(query);
    if (number === undefined) return;
    await this.#matches.enter(number);
    this.#goTo(number, true);
  }

  async stop() {
    this.#roll.stop();
    this.#found.stop();
    removeEventListener("focusin", this.#onFocus);
  }

  painted() {
    addEventListener("focusin", this.#onFocus);
    (this.#matches.listed ? this.#found : this.#roll).painted();
  }

  /** What has the focus does not stay hidden by what is docked below. */
  #onFocus = (/** @type {FocusEvent} */ { target }) => {
    const bar = document.querySelector(".dock");
    if (!bar?.clientHeight || !(target instanceof HTMLElement) || !target.closest(".roll")) return;
    // After the window's own way of bringing it into view.
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const over = target.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
      if (over > 0) window.scrollBy(0, over + 8);
    }));
  };

  /** From the list of matches to the place itself, which takes the focus: the list is gone. @param {number} place @param {number} number */
  #openMatch(place, number) {
    this.#matches.at = place;
    this.#goTo(number, true);
  }

  /** @param {number} number @param {boolean} [focus] */
  #goTo(number, focus = false) {
    this.#here = number;
    this.#roll.jump(number, focus);
  }

  async #show() {
    try {
      await call("set_veil", { file: this.#file, veiled: false });
      if (this.#facts) this.#facts.veiled = false;
      await this.#begin();
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
    this.#app.paint();
  }

  async #goToDay() {
    if (!this.#day) return;
    try {
      const number = await numberOn(this.#file, this.#pages.total, this.#day);
      await this.#matches.search("");
      this.#goTo(number);
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
  }

  /** @param {DateOrder} order */
  async #reread(order) {
    try {
      const file = await call("reread_dates", { file: this.#file, order });
      this.#attachments = this.#attachments.map((other) => (other.id === file.id ? file : other));
      this.#roll.reset();
      await this.#pages.begin();
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
    this.#app.paint();
    setTimeout(() => document.querySelector("h1")?.focus());
  }

  /** @param {string} id */
  #openFile(id) {
    const { entry } = this.#route;
    if (!entry) return;
    const files = () => this.#attachments;
    void viewFile({
      app: this.#app, holder: entry, files, first: id, use: null,
      remove: async (file) => {
        await call("remove_file", { entry, file });
        this.#attachments = (await holderOf(entry)).attachments;
        // The conversation itself is gone.
        if (!this.#facts) void this.#app.go(this.#home);
      },
      veil: async (file, veiled) => {
        await call("set_veil", { file: file.id, veiled });
        file.veiled = veiled;
        this.#app.paint();
      },
    });
  }

  /** @param {Message} message */
  #openMail(message) {
    this.#here = message.number;
    void viewMail(this.#file, message, (id) => this.#attachment(id), (id) => this.#openFile(id), (id) => void this.#app.go({ page: "entry", id }));
  }

  /** @param {string} id */
  #attachment(id) {
    return this.#attachments.find((file) => file.id === id);
  }

  /** @param {Message} message */
  #isRight({ mine, from }) {
    if (mine !== null) return mine;
    return this.#facts?.messages?.people.length === 2 && from !== this.#left;
  }

  /** @param {Message} message @param {Message | undefined} above @param {number} place @param {boolean} listed @returns {Around} */
  #around(message, above, place, listed) {
    const { number } = message;
    const between = (/** @type {number} */ from, /** @type {number} */ to) => (listed ? this.#numbersFound(from, to)
      : Array.from({ length: to - from + 1 }, (_, i) => from + i));
    return {
      above, place, total: listed ? this.#matches.pages.total : this.#pages.total, right: this.#isRight(message), here: number === this.#here,
      marks: listed ? message.marks : this.#matches.marks(number), picked: this.#picked.has(number),
      pick: (range) => this.#picked.toggle(number, range, between),
      attachment: (id) => this.#attachment(id), open: (id) => this.#openFile(id),
    };
  }

  /** Those found from one number to another, as far as they are here. @param {number} from @param {number} to */
  #numbersFound(from, to) {
    const { pages } = this.#matches;
    const all = Array.from({ length: pages.count }, (_, chunk) => pages.rows(chunk) ?? []).flat();
    return all.map(({ number }) => number).filter((number) => number >= from && number <= to);
  }

  /** @param {boolean} listed */
  #item(listed) {
    // Not every way here knows the file's own entry; a first message with a subject tells then.
    const isMailbox = this.#facts ? this.#facts.kind !== "chat" : (this.#pages.at(0)?.subject ?? "") !== "";
    return (/** @type {Message} */ message, /** @type {Message | undefined} */ above, /** @type {number} */ place) => {
      const around = this.#around(message, above, place, listed);
      if (isMailbox) return mailRowTemplate(message, around, () => this.#openMail(message));
      return listed ? hitTemplate(message, around, () => this.#openMatch(place, message.number)) : bubbleTemplate(message, around);
    };
  }

  template() {
    const file = this.#facts;
    const home = t(this.#home.page === "entry" ? "messages-back-entry" : this.#home.page === "series" ? "messages-back-series" : "messages-back-log");
    return html`
      <p><button class="button plain flush" id="messages-back" @click=${() => void this.#app.go(this.#home)}>${icon("arrow-left")}${home}</button></p>
      ${file?.veiled ? html`
        <div class="group" id="messages-veiled"><p>${t("veil-about")}</p>
          <p><button class="button" data-show @click=${() => void this.#show()}>${icon("eye")}${t("veil-show")}</button></p></div>` : html`
        ${file ? aboutTemplate(file, {
          all: this.#allWriters, nameAll: () => { this.#allWriters = true; this.#app.paint(); },
          reread: (order) => void this.#reread(order), openFile: () => this.#openFile(this.#file),
        }) : nothing}
        ${this.#tools()}
        ${this.#listTemplate()}
        <div class="dock">${this.#matches.template()}${this.#picked.template()}</div>`}`;
  }

  #tools() {
    const { total } = this.#pages;
    const toggle = () => { this.#dayOpen = !this.#dayOpen; this.#app.paint(); };
    return html`
      <div class="messages-tools">
        <div class="field search">
          <label for="messages-search">${t("messages-search")}</label>
          <div class="search-box">${icon("search")}
            <input class="input" id="messages-search" type="text" role="searchbox" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"
              aria-controls="messages-list" .value=${live(this.#matches.query)} @input=${(/** @type {Event} */ e) => this.#search(typed(e))}></div>
        </div>
        <div class="row">
          <button class="button" id="messages-first" ?disabled=${total === 0} @click=${() => void this.#toEnd(0)}>${t("messages-first")}</button>
          <button class="button" id="messages-last" ?disabled=${total === 0} @click=${() => void this.#toEnd(total - 1)}>${t("messages-last")}</button>
          <button class="button" id="messages-day-open" aria-expanded=${this.#dayOpen ? "true" : "false"} aria-controls="messages-day-body" @click=${toggle}>${icon("calendar")}${t("messages-day")}</button>
        </div>
        <div class="row messages-day" id="messages-day-body" ?hidden=${!this.#dayOpen}>${this.#dayOpen ? html`
          <day-field id="messages-day" label=${t("messages-day")} .optional=${true} .bare=${true} .value=${this.#day}
            @change-day=${(/** @type {CustomEvent<string | null>} */ e) => { this.#day = e.detail; this.#app.paint(); }}></day-field>
          <button class="button" id="messages-day-go" ?disabled=${!this.#day} @click=${() => void this.#goToDay()}>${t("messages-day-go")}</button>` : nothing}</div>
      </div>`;
  }

  /** @param {string} query */
  #search(query) {
    this.#found.reset();
    void this.#matches.search(query);
  }

  /** @param {number} place */
  async #toEnd(place) {
    if (this.#matches.listed) await this.#matches.search("");
    this.#goTo(place);
  }

  #listTemplate() {
    const { listed, pages } = this.#matches;
    const shown = listed ? pages : this.#pages;
    const count = shown.total;
    return html`
      <p class="quiet small said" id="messages-said" role="status">${listed && pages.first && count ? t("messages-found", { count }) : nothing}</p>
      ${shown.first && count === 0 ? html`<p class="empty" id="messages-none">${t(listed ? "messages-none-found" : "messages-none")}</p>` : nothing}
      ${keyed(listed, html`
        <div class=${listed ? "roll hits" : "roll"} id="messages-list" role="list" aria-label=${t("messages")}>
          ${listed ? this.#found.template(this.#item(true)) : this.#roll.template(this.#item(false))}
        </div>`)}`;
  }
}
