// The numbers to call: 112 first and largest, then those who answer without danger.

import { html } from "/vendor/lit/lit-html.js";
import { t } from "/base/words.js";

/** Those after 112, in this order. */
export const NUMBERS = ["veilig-thuis", "police"];

/** In one line, where the frame with its numbers is not there or can't be seen. No landmark: in a dialog that is the page's. */
export const numbersLine = () => html`
  <div class="numbers-line" role="group" aria-label=${t("numbers-label")}>
    <span class="danger">${t("numbers-danger")} <strong>${t("numbers-112")}</strong></span>
    ${NUMBERS.map((id) => html`<span>${t(`numbers-${id}`)} <strong>${t(`numbers-${id}.number`)}</strong></span>`)}
  </div>`;
