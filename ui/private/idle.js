// Left alone: the shell says some seconds before that it leaves by itself; any key or move of the mouse stays.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";

/** The shell hears of it at most once in so many milliseconds. */
const AGAIN = 5_000;

let soon = false;
let told = -Infinity;

/** @param {() => void} paint */
export function watchIdle(paint) {
  const stir = (/** @type {Event} */ event) => {
    if (soon || event.timeStamp - told >= AGAIN) {
      told = event.timeStamp;
      // Where it can't be heard, the notebook leaves: nothing is lost by that.
      void call("stirred", {}).catch(() => null);
    }
    if (!soon) return;
    soon = false;
    paint();
  };
  for (const name of ["keydown", "pointerdown", "pointermove", "wheel"]) addEventListener(name, stir, { capture: true, passive: true });
  addEventListener("pantry-idle", () => {
    soon = true;
    paint();
  });
}

/** The line that says so. */
export const idleLine = () => html`<div class="idle" role="status">${soon ? html`<p class="notice">${t("idle-soon")}</p>` : nothing}</div>`;
