// The way to the page.

import { html } from "/vendor/lit/lit-html.js";
import { t } from "/base/words.js";

/** @import { App } from "/private/app.js" */

/** @param {App} app */
export const eraseLink = (app) => html`
  <p><button class="button" data-erase-open @click=${() => void app.go({ page: "erase" })}>${t("erase-open")}</button></p>`;

/** The end of Settings. @param {App} app */
export const eraseSection = (app) => html`
  <section class="group" id="erase">
    <h2>${t("erase")}</h2>
    <p>${t("erase-link")}</p>
    ${eraseLink(app)}
  </section>`;
