// The steps that only say or ask: is this computer safe, the language, and how it looks from now on.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice, radios } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { Language } from "/types/wire.js" */
/** @import { Start, Step } from "/begin/step.js" */

/** @type {[Language, string][]} */
const LANGUAGES = [["nl", "Nederlands"], ["en", "English"]];
/** What makes a computer unsafe. */
const SIGNS = ["begin-sign-1", "begin-sign-2", "begin-sign-3", "begin-sign-4"];
/** What to do then. */
const INSTEAD = ["begin-instead-1", "begin-instead-2", "begin-instead-3", "begin-instead-4"];
/** How it is from now on. */
const LAST = ["begin-last-1", "begin-last-2", "begin-last-3", "begin-last-4", "begin-last-5"];

/** @param {string[]} items */
const points = (items) => html`<ul class="points">${items.map((item) => html`<li>${t(item)}</li>`)}</ul>`;

/** @param {Start} start @returns {Step} */
export function safeStep(start) {
  let unsure = false;
  return {
    aside: () => html`
      <div class="languages row" role="group" aria-label=${t("begin-language")}>
        ${LANGUAGES.map(([language, name]) => html`<button class="button plain" type="button" lang=${language} data-language=${language}
          aria-pressed=${language === start.look().language} @click=${() => void start.wear({ language }).catch(() => null)}>${name}</button>`)}
      </div>`,
    template: () => html`
      <p class="label">${t("begin-danger")}</p>
      <p>${t("begin-safe-about")}</p>
      <div class="group"><p class="label">${t("begin-signs")}</p>${points(SIGNS)}</div>
      ${unsure ? html`<div class="notice caution" role="note">${icon("triangle-alert")}<div><p class="label">${t("begin-instead")}</p>${points(INSTEAD)}</div></div>` : nothing}`,
    next: () => t("begin-safe-yes"),
    quiet: () => unsure,
    extra: () => (unsure ? nothing : html`
      <button class="button" id="unsure" type="button" @click=${() => { unsure = true; start.draw(); }}>${t("begin-safe-no")}</button>`),
    done: async () => "language",
  };
}

/** @param {Start} start @returns {Step} */
export function languageStep(start) {
  return {
    template: () => radios({
      name: "language", legend: t("begin-language-about"), value: start.look().language, options: LANGUAGES,
      onChange: (language) => void start.wear({ language }).catch(() => null),
    }),
    next: () => t("begin-next"),
    done: async () => "practise",
  };
}

/** @returns {Step} */
export function lastStep() {
  return {
    template: () => html`
      ${notice(t("begin-made-title"), t("begin-made"))}
      ${points(LAST)}`,
    next: () => t("begin-enter"),
    async done() {
      await call("begin_enter", {});
      return null;
    },
  };
}
