// The Leave button: always there, always the same.

import { html } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { t } from "/base/words.js";

/** @param {() => void} leave */
export const leaveButton = (leave) => html`
  <button class="leave" data-leave type="button" @click=${leave}>
    ${icon("log-out")}<span>${t("leave")}</span><span class="keys">${t("leave-keys")}</span>
  </button>`;
