// The end of Settings that stays folded: what few people need.

import { html } from "/vendor/lit/lit-html.js";
import { t } from "/base/words.js";
import { Folds } from "/private/entry/folds.js";

/** @import { App } from "/private/app.js" */

/** @param {App} app */
export function advancedFold(app) {
  const folds = new Folds(app.paint);
  const body = () => html`
    <h3 class="label">${t("spare")}</h3>
    <p>${t("spare-link")}</p>
    <p><button class="button" data-spare-open @click=${() => void app.go({ page: "spare" })}>${t("spare-open")}</button></p>`;
  return () => folds.template({ id: "advanced", title: t("advanced"), why: t("advanced-about"), holds: "", body });
}
