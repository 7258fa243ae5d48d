// The saved versions: what changed, and when.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { dayAndClock } from "/base/dates.js";
import { icon } from "/base/icons.js";
import { list, t } from "/base/words.js";
import { kebab } from "/private/plan/fields.js";

/** @import { Version } from "/types/wire.js" */

/**
 * @param {Version[]} versions oldest first
 * @param {((version: Version) => void) | null} [open] shows one
 */
export const versionsTemplate = (versions, open = null) => html`
  <section class="group versions" id="versions">
    <h2>${t("versions")}</h2>
    <p class="quiet">${t("versions-about")}</p>
    <ol class="plain lines">${versions.map((version, i) => html`
      <li class="version" data-seq=${version.seq}><span>${dayAndClock(version.at)}</span><span>${words(version, i)}</span>
        ${open ? html`<button class="button plain" data-open-version=${version.seq} @click=${() => open(version)}>${icon("eye")}<span>${t("version-open")}<span class="unseen"> ${dayAndClock(version.at)}</span></span></button>` : nothing}</li>`).reverse()}</ol>
  </section>`;

/** @param {Version} version @param {number} at */
function words({ changed }, at) {
  if (at === 0) return t("version-first");
  if (changed.length === 0) return t("version-same");
  return t("version-changed", { what: list(changed.map((name) => t(`field-${kebab(name)}`))) });
}
