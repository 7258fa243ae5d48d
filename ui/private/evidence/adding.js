// What is coming in: how far it is, and what was not taken, was here already, or is elsewhere too.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { failureWords, size, t } from "/base/words.js";
import { MOST } from "/private/evidence/dropped.js";

/** @import { Adding } from "/types/wire.js" */

/** Below this a file is in before anyone has read how far it is. */
const WORTH_SAYING = 4_000_000;

export class Progress {
  /** Those under way, by name: bytes taken in, bytes in all. @type {Map<string, { read: number, size: number }>} */
  #under = new Map();
  #total = 0;
  #done = 0;
  #running = false;
  #stopped = false;
  #came = 0;
  /** The ids of those that came in. @type {string[]} */
  added = [];
  /** @type {{ name: string, code: string }[]} */
  #refused = [];
  /** @type {string[]} */
  #same = [];
  /** @type {{ name: string, entry: string }[]} */
  #also = [];
  #more = false;

  /** There are others, which were left. */
  left() {
    this.#more = true;
  }

  /** The person wants no more. */
  stop() {
    this.#stopped = this.#running;
  }

  /** @param {string} name @param {string} code */
  refuse(name, code) {
    this.#refused = [...this.#refused, { name, code }];
  }

  /** @param {Adding} event */
  hear(event) {
    switch (event.event) {
      case "started":
        this.#running = true;
        this.#total = event.total;
        this.#done = 0;
        this.#under.clear();
        return;
      case "passing":
        this.#under.set(event.name, { read: event.read, size: event.size });
        return;
      case "added":
        this.#over(event.attachment.name, event.done);
        this.#came += 1;
        this.added.push(event.attachment.id);
        if (event.also) this.#also = [...this.#also, { name: event.attachment.name, entry: event.also }];
        return;
      case "refused":
        this.#over(event.name, event.done);
        if (event.code !== "cancelled") this.refuse(event.name, event.code);
        return;
      case "same":
        this.#over(event.name, event.done);
        this.#same = [...this.#same, event.name];
        return;
      case "finished":
        this.#running = false;
        this.#under.clear();
    }
  }

  /** @param {string} name @param {number} done */
  #over(name, done) {
    this.#under.delete(name);
    this.#done = done;
  }

  #bar() {
    const [name, way] = [...this.#under][0] ?? ["", { read: 0, size: 0 }];
    const number = Math.min(this.#done + 1, this.#total);
    const total = this.#total;
    const part = [...this.#under.values()].reduce((sum, { read, size }) => sum + (size ? read / size : 0), 0);
    const words = !name ? t("adding-count", { number, total })
      : way.size < WORTH_SAYING ? t("adding-file", { number, total, name })
        : t("adding-bytes", { number, total, name, read: size(way.read), size: size(way.size) });
    return { words, value: Math.min(this.#done + part, total) };
  }

  /** @param {() => void} cancel */
  #way(cancel) {
    const { words, value } = this.#bar();
    return html`
      <div class="adding" id="adding">
        <div class="adding-line"><p class="small" id="adding-words">${words}</p>
          <button class="button" id="adding-cancel" ?disabled=${this.#stopped} @click=${cancel}>${icon("x")}${t("cancel")}</button></div>
        <progress max=${Math.max(this.#total, 1)} .value=${value} aria-label=${t("adding")}></progress>
        <p class="hint">${t("adding-cancel-hint")}</p>
      </div>`;
  }

  /** What came of it, said once it is over. */
  #said() {
    if (this.#running) return t("adding-begun", { total: this.#total });
    if (this.#stopped) return t("adding-stopped", { count: this.#came });
    return this.#came ? t("adding-done", { count: this.#came }) : "";
  }

  /**
   * @param {() => void} cancel
   * @param {(entry: string) => void} openEntry
   */
  template(cancel, openEntry) {
    const said = this.#said();
    return html`
      ${this.#running ? this.#way(cancel) : nothing}
      <p class=${this.#running ? "unseen" : "quiet small said"} id="adding-said" role="status">${said}</p>
      ${this.#refused.length ? this.#refusedTemplate() : nothing}
      ${this.#more ? html`<p class="quiet small" id="adding-more">${t("adding-more", { count: MOST })}</p>` : nothing}
      ${this.#same.length ? html`
        <div class="quiet small" id="adding-same"><p>${t("adding-same", { count: this.#same.length })}</p>
          <ul class="plain names">${this.#same.map((name) => html`<li>${name}</li>`)}</ul></div>` : nothing}
      ${this.#also.length ? html`
        <div class="quiet small" id="adding-also"><p>${t("adding-also", { count: this.#also.length })}</p>
          <ul class="plain names">${this.#also.map(({ name, entry }) => html`
            <li>${name} <button class="button plain" data-entry=${entry} @click=${() => openEntry(entry)}>${t("adding-also-open")} <span class="unseen">${name}</span>${icon("arrow-right")}</button></li>`)}</ul></div>` : nothing}`;
  }

  /** Those with one reason stand together. */
  #refusedTemplate() {
    const codes = [...new Set(this.#refused.map(({ code }) => code))];
    const named = (/** @type {string} */ code) => this.#refused.filter((one) => one.code === code).map(({ name }) => name);
    return html`
      <div class="notice caution" role="alert" id="adding-refused">${icon("triangle-alert")}
        <div><p class="label">${t("adding-refused", { count: this.#refused.length })}</p>
          ${codes.map((code) => html`
            <p>${failureWords(code)}</p>
            <ul class="plain names">${named(code).map((name) => html`<li><b>${name}</b></li>`)}</ul>`)}</div></div>`;
  }
}
