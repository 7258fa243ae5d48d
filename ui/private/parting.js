// How the notebook is left: what comes instead, after how long by itself, by which key from anywhere.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { radios } from "/base/controls.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";
import { foundLink } from "/private/found/link.js";
import { PartingWatch } from "/private/parting-watch.js";
import { keyWords, pressedKey } from "/private/shortcut.js";

/** @import { Parting, PartingState } from "/types/wire.js" */
/** @import { App } from "/private/app.js" */

/** After so many minutes. */
const MINUTES = [1, 3, 5, 10, 30];

export class PartingSection {
  /** @param {App} app */
  constructor(app) {
    this.app = app;
    this.watch = new PartingWatch(app, (reason) => this.fail(reason));
    /** The next key is the one. */
    this.choosing = false;
    /** @type {string | null} */
    this.failed = null;
  }

  async load() {
    await this.watch.load();
  }

  /** @param {unknown} reason */
  fail(reason) {
    this.failed = failure(reason).code;
    this.app.paint();
  }

  /** @param {Partial<Parting>} part */
  async choose(part) {
    const { state } = this.watch;
    if (!state) return;
    try {
      const now = await call("set_parting", { parting: { ...state.chosen, ...part } });
      this.failed = null;
      this.watch.take(now);
    } catch (reason) {
      this.fail(reason);
    }
  }

  /** @param {boolean} on */
  listen(on) {
    this.choosing = on;
    this.failed = null;
    if (on) addEventListener("keydown", this.pressed, { capture: true });
    else removeEventListener("keydown", this.pressed, { capture: true });
    this.app.paint();
  }

  stop() {
    this.watch.stop();
    removeEventListener("keydown", this.pressed, { capture: true });
  }

  pressed = (/** @type {KeyboardEvent} */ event) => {
    if (event.key === "Escape" || event.key === "Tab") {
      this.listen(false);
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const key = pressedKey(event);
    if (!key) return;
    this.listen(false);
    void this.choose({ key });
  };

  template() {
    const { state } = this.watch;
    const about = html`
      <section class="group" id="leaving">
        <h2>${t("settings-leaving")}</h2>
        <p>${t("settings-leaving-about")}</p>
        ${this.app.role() === "owner" ? foundLink(this.app) : nothing}
      </section>`;
    if (!state || this.app.role() !== "owner") return about;
    const { chosen } = state;
    const hint = chosen.recipes ? t("parting-recipes-hint") : t("parting-nothing-hint");
    const minutes = MINUTES.map((count) => /** @type {[string, string]} */ ([String(count), t("parting-minutes", { count })]));
    return html`
      ${about}
      ${radios({ name: "instead", legend: t("parting-instead"), hint,
        value: chosen.recipes ? "recipes" : "nothing", options: [["nothing", t("parting-nothing")], ["recipes", t("parting-recipes")]],
        onChange: (value) => void this.choose({ recipes: value === "recipes" }) })}
      ${radios({ name: "idle", legend: t("parting-idle"), hint: t("parting-idle-hint"), value: String(chosen.idleMinutes), options: minutes,
        onChange: (value) => void this.choose({ idleMinutes: Number(value) }) })}
      ${this.keyTemplate(state)}
      ${state.protection === "not-offered" ? html`
        <section class="group" id="protection">
          <h3 class="label">${t("protection-title")}</h3>
          <p>${t("protection-not-offered")}</p>
        </section>` : radios({ name: "protection", legend: t("protection-title"), hint: t(`protection-${state.protection}`),
        value: chosen.protected ? "hide" : "show", options: [["hide", t("protection-hide")], ["show", t("protection-show")]],
        onChange: (value) => void this.choose({ protected: value === "hide" }) })}`;
  }

  /** @param {PartingState} state */
  keyTemplate({ chosen, key, keyKnownAs }) {
    const said = keyKnownAs ? t("system-key-given") : t(`system-key-${key}`);
    return html`
      <section class="group" id="system-key">
        <h3 class="label">${t("system-key")}</h3>
        <p class="hint">${t("system-key-hint")}</p>
        ${chosen.key ? html`<p id="system-key-now"><strong>${keyKnownAs ?? keyWords(chosen.key)}</strong></p>` : nothing}
        ${key === "none" ? nothing : html`<p class=${key === "held" || key === "asked" ? "quiet" : "notice caution"} role="status">${said}</p>`}
        ${this.choosing
          ? html`<p role="status" id="system-key-press">${t("system-key-press")}</p>`
          : html`<div class="row">
              <button type="button" class="button" id="system-key-choose" @click=${() => this.listen(true)}>${t("system-key-choose")}</button>
              ${chosen.key ? html`<button type="button" class="button" id="system-key-drop" @click=${() => void this.choose({ key: null })}>${t("system-key-drop")}</button>` : nothing}
            </div>`}
        <div role="alert">${this.failed ? html`<div class="notice caution"><p>${failureWords(this.failed)}</p></div>` : nothing}</div>
      </section>`;
  }
}
