// One entry. The person's own words come before any list; everything is kept as it is typed.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { checks, wordsField } from "/base/controls.js";
import { longDay } from "/base/dates.js";
import { ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { Keeper, setKeptAt } from "/base/keeper.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { Attachments } from "/private/entry/attachments.js";
import { versionsTemplate } from "/private/entry/versions.js";
import { WhenPart } from "/private/entry/when.js";
import { isSomeone, witnessesTemplate } from "/private/entry/witnesses.js";
import { comeBackTo } from "/private/log/log.js";

/** @import { Effect, Entry, EntryFields, Way } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

/** @type {Way[]} */
const WAYS = [
  "waiting", "spying", "following", "letters", "emails", "calls", "messages", "social-media", "threats", "lies", "damage", "orders",
  "people-around", "other",
];
/** @type {Effect[]} */
const EFFECTS = [
  "fear", "threat", "suspicion", "startle", "concentration", "sleep", "appetite", "tiredness", "muscle-pain", "headache", "freedom",
  "children",
];

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
  /** @type {Attachments | null} */
  #attachments = null;
  #when = new WhenPart((change) => this.#change(change));

  /** @param {App} app @param {string | null} id */
  constructor(app, id) {
    this.#app = app;
    this.#id = id ?? "";
    this.#isNew = id === null;
    this.#keeper = new Keeper((fields) => call("keep_entry", { id: this.#id, fields }));
  }

  title() {
    return this.#isNew ? t("entry-new") : this.#title;
  }

  async start() {
    const entry = this.#isNew ? await call("new_entry", {}) : await call("open_entry", { id: this.#id });
    this.#id = entry.id;
    this.#entry = entry;
    this.#title = longDay(entry.fields.when.start);
    if (entry.keptAt) setKeptAt(entry.keptAt);
    this.#attachments = new Attachments(this.#app, entry, () => this.#keepNow());
    this.#attachments.listen();
  }

  async stop() {
    this.#attachments?.deafen();
    if (this.#gone) return;
    comeBackTo(this.#id);
    if (!this.#touched && !this.#entry?.draft) return;
    // When this fails it stays a draft, which Today offers again: nothing is lost.
    await call("settle_entry", { id: this.#id }).catch(() => null);
  }

  /** @param {Partial<EntryFields>} change */
  #change(change) {
    if (!this.#entry) return;
    this.#entry.fields = { ...this.#entry.fields, ...change };
    this.#offer();
    this.#app.paint();
  }

  #offer() {
    if (!this.#entry) return;
    this.#touched = true;
    const { fields } = this.#entry;
    this.#keeper.offer({ ...fields, witnesses: fields.witnesses.filter(isSomeone) });
  }

  /** Before attachments come in, the entry they belong to must stand. */
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

  template() {
    const entry = this.#entry;
    if (!entry) return html``;
    const { fields } = entry;
    const saved = entry.versions.length > 0;
    return html`
      <div class="entry sections">
        ${this.#when.template(fields)}
        <section class="entry-what">${wordsField({
          id: "what", label: t("entry-what"), hint: t("entry-what-hint"), value: fields.what, max: 100_000, rows: 9, onInput: (what) => this.#change({ what }),
        })}</section>
        ${checks({
          name: "ways", legend: t("entry-ways"), hint: t("entry-many"), value: fields.ways,
          options: WAYS.map((way) => /** @type {const} */ ([way, t(`way-${way}`)])), onChange: (ways) => this.#change({ ways }),
        })}
        ${witnessesTemplate(fields.witnesses, (witnesses) => this.#change({ witnesses }))}
        <section class="group effects">
          ${checks({
            name: "effects", legend: t("entry-effects"), hint: t("entry-effects-hint"), value: fields.effects,
            options: EFFECTS.map((effect) => /** @type {const} */ ([effect, t(`effect-${effect}`)])), onChange: (effects) => this.#change({ effects }),
          })}
          ${wordsField({ id: "effect-words", label: t("entry-effect-words"), value: fields.effectWords, rows: 2, max: 2_000, onInput: (effectWords) => this.#change({ effectWords }) })}
        </section>
        ${this.#attachments?.template() ?? nothing}
        <div class="row entry-end">
          <button class="button main" id="done" @click=${() => void this.#app.go({ page: "log" })}>${icon("check")}${t("entry-done")}</button>
          <button class="button" id="delete" @click=${() => void this.#delete()}>${icon("trash-2")}${t(saved ? "entry-delete" : "entry-discard")}</button>
          <span class="small quiet">${t("entry-end")}</span>
        </div>
        ${saved ? versionsTemplate(entry.versions) : nothing}
      </div>`;
  }
}
