// A recovery code: shown in groups, and typed back.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { t } from "/base/words.js";

/** @param {string} code */
export const codeShown = (code) => html`
  <p class="code" id="code-shown" aria-label=${t("code-label")}>${code.split("-").map((group) => html`<span>${group}</span> `)}</p>`;

/** @param {{ id: string, busy: boolean, wrong?: boolean }} field */
export const codeField = ({ id, busy, wrong = false }) => html`
  <div class="field">
    <label for=${id}>${t("code-again")}</label>
    <p class="hint" id=${`${id}-hint`}>${t("code-hint")}</p>
    <input class="input code-typed" id=${id} type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60"
      aria-describedby=${`${id}-hint`} aria-invalid=${wrong ? "true" : nothing} ?disabled=${busy}>
  </div>`;
