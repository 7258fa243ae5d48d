// The saved versions: what changed, and when.

import { html } from "/vendor/lit/lit-html.js";
import { dayAndClock } from "/base/dates.js";
import { list, t } from "/base/words.js";
import { kebab } from "/private/plan/fields.js";

/** @import { Version } from "/types/wire.js" */

/** @param {Version[]} versions oldest first */
export const versionsTemplate = (versions) => html`
  <section class="group versions" id="versions">
    <h2>${t("versions")}</h2>
    <p class="quiet">${t("versions-about")}</p>
    <ol class="plain lines">${versions.map((version, i) => html`
      <li class="version" data-seq=${version.seq}><span>${dayAndClock(version.at)}</span><span>${words(version, i)}</span></li>`).reverse()}</ol>
  </section>`;

/** @param {Version} version @param {number} at */
function words({ changed }, at) {
  if (at === 0) return t("version-first");
  if (changed.length === 0) return t("version-same");
  return t("version-changed", { what: list(changed.map((name) => t(`changed-${kebab(name)}`))) });
}
