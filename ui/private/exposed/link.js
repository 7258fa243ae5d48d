// The way to the page, from Settings.

import { html } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @import { App } from "/private/app.js" */

/** @param {App} app */
export const exposedLink = (app) => html`
  <section class="group" id="exposed">
    <h2>${t("exposed")}</h2>
    <p>${t("exposed-link")}</p>
    <p><button class="button" data-exposed-open @click=${() => void app.go({ page: "exposed" })}>${icon("shield-check")}${t("older-renew")}</button></p>
  </section>`;
