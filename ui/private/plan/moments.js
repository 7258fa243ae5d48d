// Moments the person chose, for steps that the other person may notice.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { repeat } from "/vendor/lit/directives/repeat.js";
import { notice, radios, textField } from "/base/controls.js";
import { day } from "/base/dates.js";
import { ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { Keeper } from "/base/keeper.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";
import { stateMark, stateWords } from "/private/plan/state.js";

/** @import { Moment, PlanItem } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

/** What to keep before some of these steps are done. @param {PlanItem[]} items */
export function evidenceFirst(items) {
  const count = items.filter(({ evidence }) => evidence).length;
  return count ? notice("", t("moment-evidence", { count }), { caution: true, icon: "archive" }) : nothing;
}

/** @param {Moment} moment */
export const momentName = ({ name }) => name || t("moment-nameless");

export class Moments {
  #app;
  #items;
  #openItem;
  /** @type {Moment[]} */
  #list = [];
  /** @type {Map<string, Keeper<Moment>>} */
  #keepers = new Map();
  /** Which stand open. @type {Set<string>} */
  #open = new Set();

  /**
   * @param {App} app
   * @param {() => PlanItem[]} items every item of the plan
   * @param {(id: string) => void} openItem
   */
  constructor(app, items, openItem) {
    this.#app = app;
    this.#items = items;
    this.#openItem = openItem;
  }

  /** @param {Moment[]} list */
  take(list) {
    this.#list = list;
  }

  /** @param {Moment} moment @param {Partial<Moment>} change */
  #change(moment, change) {
    const next = { ...moment, ...change };
    this.#list = this.#list.map((other) => (other.id === moment.id ? next : other));
    const keeper = this.#keepers.get(moment.id) ?? new Keeper(async (/** @type {Moment} */ typed) => void (await call("put_moment", { moment: typed })));
    this.#keepers.set(moment.id, keeper);
    keeper.offer(next);
    this.#app.paint();
  }

  /** A new one, without a name yet. @returns {Promise<Moment | null>} */
  async #make() {
    try {
      const moment = await call("put_moment", { moment: { id: "", name: "", day: null } });
      this.#list = [...this.#list, moment];
      return moment;
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
      return null;
    }
  }

  /** @param {Moment} moment */
  async #remove(moment) {
    const title = t("moment-remove-title", { name: momentName(moment) });
    if (!(await ask({ title, words: t("moment-remove-words"), yes: t("remove") }))) return;
    await this.#keepers.get(moment.id)?.flush();
    try {
      await call("remove_moment", { id: moment.id });
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
      return;
    }
    this.#list = this.#list.filter(({ id }) => id !== moment.id);
    for (const item of this.#items()) if (item.moment === moment.id) item.moment = null;
    this.#app.paint();
  }

  /** @param {Moment} moment @param {string} prefix so that no id stands twice on a page */
  #fields(moment, prefix) {
    return html`
      ${textField({ id: `${prefix}-name`, label: t("moment-name"), hint: t("moment-name.hint"), value: moment.name, onInput: (name) => this.#change(moment, { name }) })}
      <div class="field"><span class="label">${t("moment-day")}</span>
        <day-field id=${`${prefix}-day`} label=${t("moment-day")} .optional=${true} .value=${moment.day}
          @change-day=${(/** @type {CustomEvent<string | null>} */ e) => this.#change(moment, { day: e.detail })}></day-field></div>`;
  }

  /**
   * Which moment an item is kept for.
   * @param {PlanItem} item
   * @param {(moment: string) => void} choose
   */
  chooser(item, choose) {
    const chosen = this.#list.find(({ id }) => id === item.moment);
    /** @type {[string, string][]} */
    const options = [["", t("moment-none")], ...this.#list.map((moment) => /** @type {[string, string]} */ ([moment.id, momentName(moment)]))];
    const name = `moment-${item.id}`;
    const make = async () => {
      const moment = await this.#make();
      if (!moment) return;
      choose(moment.id);
      // Once it is painted.
      setTimeout(() => document.getElementById(`${name}-name`)?.focus());
    };
    return html`
      <div class="stacked" data-moment-for=${item.id}>
        ${radios({ name, legend: t("moment-for"), hint: t("moment-for.hint"), value: item.moment ?? "", options, onChange: choose })}
        <p><button class="button plain flush" data-new-moment @click=${() => void make()}>${icon("plus")}${t("moment-new")}</button></p>
        ${chosen ? this.#fields(chosen, name) : nothing}
      </div>`;
  }

  /** @param {Moment} moment */
  #one(moment) {
    const items = this.#items().filter((item) => item.moment === moment.id);
    const open = this.#open.has(moment.id);
    const body = `moment-${moment.id}`;
    const toggle = () => {
      if (!this.#open.delete(moment.id)) this.#open.add(moment.id);
      this.#app.paint();
    };
    return html`
      <li data-moment=${moment.id}>
        <h3><button class="line" aria-expanded=${open ? "true" : "false"} aria-controls=${body} @click=${toggle}>
          <span class="line-text"><span>${momentName(moment)}</span>
            <span class="small quiet">${[moment.day ? day(moment.day) : "", t("moment-steps", { count: items.length })].filter(Boolean).join(", ")}</span></span>
          ${icon("chevron-right")}
        </button></h3>
        <div class="register-form" id=${body} ?hidden=${!open}>${open ? html`
          ${evidenceFirst(items)}
          ${items.length ? html`<ul class="plain lines">${items.map((item) => html`
            <li><button class="line" @click=${() => this.#openItem(item.id)}>${stateMark(item.state)}
              <span class="line-text">${t(`item-${item.id}`)}</span><span class=${`state-words small ${item.state}`}>${stateWords(item.state)}</span>${icon("chevron-right")}</button></li>`)}</ul>`
            : html`<p class="quiet">${t("moment-empty")}</p>`}
          ${this.#fields(moment, body)}
          <p><button class="button" data-remove @click=${() => void this.#remove(moment)}>${icon("trash-2")}${t("moment-remove")}</button></p>` : nothing}</div>
      </li>`;
  }

  template() {
    return this.#list.length === 0 ? nothing : html`
      <section class="plan-own" id="moments">
        <h2>${t("moments")}</h2>
        <p class="quiet">${t("moments.about")}</p>
        <ul class="plain lines">${repeat(this.#list, ({ id }) => id, (moment) => this.#one(moment))}</ul>
      </section>`;
  }
}
