// One saved version of an entry, to be read and not changed.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { dayAndClock } from "/base/dates.js";
import { Dialog } from "/base/dialog.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";
import { capital, filledIn } from "/private/entry/values.js";
import { kebab } from "/private/plan/fields.js";

/** @import { OldAttachment, OldVersion } from "/types/wire.js" */

/** @param {OldAttachment[]} attachments */
const attached = (attachments) => html`
  <div><dt>${capital(t("field-attachments"))}</dt>
    <dd><ul class="plain">${attachments.map(({ name, here }) => html`
      <li>${name}${here ? nothing : html` <span class="quiet">${t("version-gone")}</span>`}</li>`)}</ul></dd></div>`;

/** @param {OldVersion} version @param {() => void} close */
const template = ({ at, fields, attachments }, close) => html`
  <div class="group">
    <h2 id="version-title" tabindex="-1" autofocus>${t("version-title", { moment: dayAndClock(at) })}</h2>
    <p class="quiet">${t("version-about")}</p>
    <dl class="version-fields">
      ${filledIn(fields).map(([name, value]) => html`<div data-field=${name}><dt>${capital(t(`field-${kebab(name)}`))}</dt><dd>${value}</dd></div>`)}
      ${attachments.length ? attached(attachments) : nothing}
    </dl>
    <p><button class="button main" data-version="close" @click=${close}>${t("close")}</button></p>
  </div>`;

/** @param {string} id of the entry @param {number} seq */
export async function viewVersion(id, seq) {
  const version = await call("open_version", { id, seq });
  /** @type {Dialog<void>} */
  const dialog = new Dialog("version-title", "version-view");
  await dialog.open(template(version, () => dialog.close()));
}
