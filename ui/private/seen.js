// When the notebook was opened before this time, and what of it is older than it should be: so that the person notices.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { civilNow, clock, longDay, sameDay } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { Keys, Seen } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

export class SeenBefore {
  #app;
  #look;
  /** @type {Seen | null} */
  #seen = null;
  /** @type {Keys | null} */
  #keys = null;

  /**
   * @param {App} app
   * @param {() => Promise<void>} look fetches what the page shows once more
   */
  constructor(app, look) {
    this.#app = app;
    this.#look = look;
  }

  async load() {
    [this.#keys, this.#seen] = await Promise.all([call("keys", {}), call("seen", {})]);
    this.#app.paint();
  }

  /** What can be done about it stands there; where not everyone's keys can be changed, in Settings. */
  #act() {
    return this.#app.go({ page: this.#keys?.all ? "exposed" : "settings" });
  }

  async #accept() {
    try {
      await call("accept_older", {});
      await this.#look();
      await this.load();
      // The button itself goes.
      /** @type {HTMLElement | null} */ (document.querySelector("h1"))?.focus({ preventScroll: true });
    } catch (reason) {
      this.#app.trouble(failure(reason).code);
    }
  }

  /** The quiet line. */
  lastOpened() {
    const { lastOpened = null, entries = null } = this.#seen ?? {};
    if (lastOpened === null) return nothing;
    const day = { day: longDay(lastOpened), clock: clock(lastOpened) };
    const when = sameDay(lastOpened, civilNow()) ? t("last-opened-today", { clock: day.clock }) : t("last-opened", day);
    return html`
      <p class="quiet small" id="last-opened">${when} ${entries === null ? t("last-opened-ask") : html`${t("last-opened-entries", { count: entries })}
        <button class="button plain flush" id="last-opened-not-me" @click=${() => void this.#act()}>${t("last-opened-not-me")}</button>`}</p>`;
  }

  /** The caution. */
  older() {
    const seen = this.#seen;
    if (!seen || !(seen.keysOlder || seen.planOlder || seen.logOlder)) return nothing;
    const owner = this.#app.role() === "owner";
    const words = [
      seen.keysOlder ? t("older-keys") : "",
      seen.planOlder ? t("older-plan") : "",
      seen.logOlder ? t("older-log") : "",
      t(owner ? "older-why" : "older-why-shared"),
    ];
    return html`
      <section class="group" id="older">
        ${notice(t("older-title"), words.filter(Boolean).join(" "), { caution: true })}
        <div class="row">
          ${owner && seen.keysOlder ? html`<button class="button" id="older-renew" @click=${() => void this.#act()}>${icon("shield-check")}${t("older-renew")}</button>` : nothing}
          <button class="button" id="older-accept" @click=${() => void this.#accept()}>${icon("check")}${t(owner ? "older-accept" : "older-accept-shared")}</button>
        </div>
      </section>`;
  }
}
