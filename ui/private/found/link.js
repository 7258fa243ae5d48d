// The way to the page, from wherever one thinks of leaving.

import { html } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @import { App } from "/private/app.js" */

/** @param {App} app */
export const foundLink = (app) => html`
  <p>${t("found-link")}</p>
  <p><button class="button" data-found-open @click=${() => void app.go({ page: "found" })}>${icon("search")}${t("found")}</button></p>`;
