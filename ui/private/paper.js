// The plan on paper: what goes in, what to think of, and a PDF.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { checks, notice } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { App, Page } from "/private/app.js" */

/** @typedef {"own" | "hidden"} With */

/** @param {App} app @returns {Page} */
export function paperPage(app) {
  /** @type {string[]} */
  let sections = [];
  /** @type {string[]} */
  let chosen = [];
  /** @type {With[]} */
  let extra = ["own"];
  let busy = false;
  /** @type {string | null} */
  let saved = null;
  /** @type {string | null} */
  let wrong = null;

  async function save() {
    if (busy) return;
    busy = true;
    saved = wrong = null;
    app.paint();
    try {
      saved = await call("save_plan", { choice: { sections: chosen, own: extra.includes("own"), hidden: extra.includes("hidden") } });
    } catch (reason) {
      wrong = failure(reason).code;
    }
    busy = false;
    app.paint();
  }

  /** @type {() => (readonly [With, string])[]} */
  const extras = () => [["own", t("paper-own")], ["hidden", t("paper-hidden")]];

  return {
    title: () => t("paper"),
    async start() {
      sections = (await call("plan", {})).sections.map(({ id }) => id);
      chosen = sections;
    },
    template: () => html`
      <div class="sections">
        <p class="quiet">${t("paper-about")}</p>
        ${checks({
          name: "paper-sections", legend: t("paper-sections"), value: chosen, options: sections.map((id) => /** @type {const} */ ([id, t(`section-${id}`)])),
          onChange: (next) => { chosen = next; app.paint(); },
        })}
        ${checks({ name: "paper-with", legend: t("paper-with"), value: extra, options: extras(), onChange: (next) => { extra = next; app.paint(); } })}
        ${notice(t("paper-found-title"), t("paper-found"), { caution: true })}
        <section class="group">
          ${chosen.length ? nothing : html`<p class="quiet">${t("paper-none")}</p>`}
          <p><button class="button main" id="paper-save" ?disabled=${busy || chosen.length === 0} @click=${() => void save()}>${icon("file")}${busy ? t("paper-saving") : t("paper-save")}</button></p>
          <p class="mistake said" id="paper-said" role="alert">${wrong ? failureWords(wrong) : nothing}</p>
          <div class="said" role="status">${saved ? notice(t("paper-saved-title"), t("paper-saved", { name: saved })) : nothing}</div>
        </section>
      </div>`,
  };
}
