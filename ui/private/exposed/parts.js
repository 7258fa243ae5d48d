// New keys for everything: what it does and can't do, how far it is, and what came of it.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { size, t } from "/base/words.js";

/** @import { Keys, Renewed, Renewing } from "/types/wire.js" */

/** @param {Keys} keys @param {number} bytes */
export const about = (keys, bytes) => html`
  <div class="group">
    <p>${t("exposed-about")}</p>
    <p>${t("exposed-when")}</p>
  </div>
  <section class="group prose">
    <h2>${t("exposed-does")}</h2>
    <ul>
      <li>${t("exposed-does-all")}</li>
      <li>${t(keys.recovery ? "exposed-does-old" : "exposed-does-passphrase")}</li>
      ${keys.supporter ? html`<li>${t("exposed-does-helper")}</li>` : nothing}
      <li>${t("exposed-does-room", { size: size(bytes) })}</li>
    </ul>
  </section>
  <section class="group prose">
    <h2>${t("exposed-cannot")}</h2>
    <ul>
      <li>${t("exposed-cannot-copies")}</li>
      <li>${t("exposed-cannot-watch")}</li>
      ${keys.spare ? html`<li>${t("exposed-cannot-spare")}</li>` : nothing}
    </ul>
  </section>`;

/**
 * @param {Renewing} way
 * @param {boolean} stopping
 * @param {() => void} stop
 */
export const running = ({ done, total, stoppable }, stopping, stop) => html`
  <section class="group" id="exposed-running">
    <h2>${t("exposed-running")}</h2>
    <p>${t("exposed-running-about")}</p>
    <progress max=${Math.max(total, 1)} .value=${done} aria-label=${t("exposed-progress")}></progress>
    <p class="quiet">${t("exposed-done-of", { done: size(done), total: size(total), left: size(Math.max(total - done, 0)) })}</p>
    <p role="status">${stopping && stoppable ? t("exposed-stopping") : stoppable ? nothing : t("exposed-settling")}</p>
    <p>${stoppable ? html`<button class="button" id="exposed-stop" ?disabled=${stopping} @click=${stop}>${t("exposed-stop")}</button>` : nothing}</p>
  </section>`;

/**
 * @param {Renewed} renewed
 * @param {{ code: boolean, helper: boolean }} then a new code came, a helper's passphrase stopped
 * @param {() => void} go
 */
export const done = ({ damaged }, { code, helper }, go) => html`
  <section class="group" id="exposed-done" tabindex="-1">
    ${notice(t("exposed-done-title"), t("exposed-done"))}
    <p>${t(code ? "exposed-done-code" : "exposed-done-no-code")}</p>
    ${helper ? html`<p>${t("exposed-done-helper")}</p>` : nothing}
    ${damaged ? notice("", t("exposed-done-damaged", { count: damaged }), { caution: true }) : nothing}
    <p><button class="button" id="exposed-to-settings" @click=${go}>${t("exposed-to-settings")}</button></p>
  </section>`;
