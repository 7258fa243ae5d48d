// One entry. The person's own words come before any list; everything is kept as it is typed.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { checks, wordsField } from "/base/controls.js";
import { longDay } from "/base/dates.js";
import { ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { Keeper, setKeptAt } from "/base/keeper.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { actsFold } from "/private/entry/acts.js";
import { Attachments } from "/private/entry/attachments.js";
import { circumstancesFold } from "/private/entry/circumstances.js";
import { costsFold, effectsFold } from "/private/entry/effects.js";
import { Folds } from "/private/entry/folds.js";
import { Form } from "/private/entry/form.js";
import { saidFold } from "/private/entry/said.js";
import { tidy } from "/private/entry/tidy.js";
import { usedFold } from "/private/entry/used.js";
import { capital } from "/private/entry/values.js";
import { viewVersion } from "/private/entry/version-view.js";
import { versionsTemplate } from "/private/entry/versions.js";
import { WhenPart } from "/private/entry/when.js";
import { whoTemplate } from "/private/entry/who.js";
import { witnessesFold } from "/private/entry/witnesses.js";
import { comeBackTo } from "/private/log/log.js";

/** @import { Entry, EntryFields, Way } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** @type {Way[]} */
const WAYS = [
  "waiting", "spying", "following", "letters", "emails", "calls", "messages", "social-media", "threats", "lies", "damage", "orders",
  "people-around", "other",
];
/** What folds, in the order of the page. */
const FOLDS = [saidFold, usedFold, witnessesFold, circumstancesFold, effectsFold, costsFold, actsFold];

/**
 * @param {App} app
 * @param {string | null} id null for a new one
 * @returns {Page}
 */
export function entryPage(app, id) {
  return new EntryPage(app, id);
}

/** @implements {Page} */
class EntryPage {
  #app;
  #id;
  #isNew;
  keeps = true;
  /** @type {Entry | null} */
  #entry = null;
  #title = "";
  #touched = false;
  #gone = false;
  /** @type {Keeper<EntryFields>} */
  #keeper;
  /** @type {Form | null} */
  #form = null;
  /** @type {WhenPart | null} */
  #when = null;
  /** @type {Attachments | null} */
  #attachments = null;
  #folds;

  /** @param {App} app @param {string | null} id */
  constructor(app, id) {
    this.#app = app;
    this.#id = id ?? "";
    this.#isNew = id === null;
    this.#folds = new Folds(app.paint);
    this.#keeper = new Keeper((fields) => call("keep_entry", { id: this.#id, fields }));
  }

  title() {
    return this.#isNew ? t("entry-new") : this.#title;
  }

  async start() {
    const entry = this.#isNew ? await call("new_entry", {}) : await call("open_entry", { id: this.#id });
    this.#id = entry.id;
    this.#entry = entry;
    this.#title = capital(longDay(entry.fields.when.start));
    if (entry.keptAt) setKeptAt(entry.keptAt);
    const form = new Form(this.#app, entry.id, entry.fields, () => this.#changed());
    this.#form = form;
    this.#when = new WhenPart(form);
    this.#folds.begin(FOLDS.map((fold) => fold(form)));
    this.#attachments = new Attachments(this.#app, entry, () => this.#keepNow(), {
      when: (start) => form.change({ when: { ...form.fields.when, start } }),
      place: (place) => form.tell("place", true, { place }),
    });
    this.#attachments.listen();
    // The page does not wait for it.
    this.#lookUp(form).catch((reason) => this.#app.trouble(failure(reason).code));
  }

  /** What is offered again, and what holds for the series. @param {Form} form */
  async #lookUp(form) {
    const [offers, series] = await Promise.all([call("offers", {}), call("series", {})]);
    form.offers = offers;
    form.series = series.fields;
    this.#app.paint();
  }

  async stop() {
    this.#attachments?.deafen();
    if (this.#gone) return;
    comeBackTo(this.#id, this.#isNew);
    if (!this.#touched && !this.#entry?.draft) return;
    // When this fails it stays a draft, which Today offers again: nothing is lost.
    await call("settle_entry", { id: this.#id }).catch(() => null);
  }

  #changed() {
    this.#offer();
    this.#app.paint();
  }

  #offer() {
    if (!this.#entry || !this.#form) return;
    this.#touched = true;
    this.#entry.fields = this.#form.fields;
    this.#keeper.offer(tidy(this.#form.fields));
  }

  /** Before files come in, the entry they belong to must stand. */
  async #keepNow() {
    this.#offer();
    await this.#keeper.flush();
    return this.#keeper.code;
  }

  async #delete() {
    const saved = (this.#entry?.versions.length ?? 0) > 0;
    const words = saved ? t("entry-delete-words") : t("entry-discard-words");
    const title = saved ? t("entry-delete-title") : t("entry-discard-title");
    if (!(await ask({ title, words, yes: saved ? t("entry-delete") : t("entry-discard") }))) return;
    await this.#keeper.flush();
    this.#keeper.drop();
    try {
      if (saved) await call("delete_entry", { id: this.#id });
      else if (this.#touched || this.#entry?.draft) await call("discard_draft", { id: this.#id });
      this.#gone = true;
      await this.#app.go({ page: "log" });
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
  }

  /** From there the way leads back here, if there is anything to come back to. */
  #goSeries() {
    const stands = this.#touched || !this.#isNew;
    void this.#app.go(stands ? { page: "series", entry: this.#id } : { page: "series" });
  }

  /** @param {number} seq */
  async #view(seq) {
    try {
      await viewVersion(this.#id, seq);
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
  }

  template() {
    const [entry, form] = [this.#entry, this.#form];
    if (!entry || !form) return html``;
    const { what, ways } = form.fields;
    const saved = entry.versions.length > 0;
    return html`
      <div class="entry sections">
        ${this.#when?.template() ?? nothing}
        <section class="entry-what">${wordsField({
          id: "what", label: t("entry-what"), hint: t("entry-what-hint"), value: what, max: 100_000, rows: 9, onInput: (what) => form.change({ what }),
        })}</section>
        ${checks({
          name: "ways", legend: t("entry-ways"), hint: t("entry-ways-hint"), value: ways,
          options: WAYS.map((way) => /** @type {const} */ ([way, t(`way-${way}`)])), onChange: (ways) => form.change({ ways }),
        })}
        ${whoTemplate(form, () => this.#goSeries())}
        <div class="entry-folds">
          <p class="quiet">${t("entry-folds")}</p>
          ${FOLDS.map((fold) => this.#folds.template(fold(form)))}
        </div>
        ${this.#attachments?.template() ?? nothing}
        <div class="row entry-end">
          <button class="button main" id="done" @click=${() => void this.#app.go({ page: "log" })}>${icon("check")}${t("entry-done")}</button>
          <button class="button" id="delete" @click=${() => void this.#delete()}>${icon("trash-2")}${t(saved ? "entry-delete" : "entry-discard")}</button>
          <span class="small quiet">${t("entry-end")}</span>
        </div>
        ${saved ? versionsTemplate(entry.versions, ({ seq }) => void this.#view(seq)) : nothing}
      </div>`;
  }
}
