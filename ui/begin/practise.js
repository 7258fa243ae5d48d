// Leaving, practised: it counts when the keys were pressed, and the window went and came back.

import { html } from "/vendor/lit/lit-html.js";
import { icon } from "/base/icons.js";
import { call, channel } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { Start, Step } from "/begin/step.js" */

/** @param {Start} start @returns {Step} */
export function practiseStep(start) {
  /** @type {"not-yet" | "by-button" | "done"} */
  let state = "not-yet";
  let over = false;

  async function listen() {
    /** @param {boolean} byKeys */
    const left = (byKeys) => {
      if (byKeys) state = "done";
      else if (state !== "done") state = "by-button";
      // Whoever likes may do it again.
      if (!over) void start.attempt(listen);
    };
    await call("begin_practise", { on: true, left: channel(left) });
  }

  return {
    start: listen,
    async stop() {
      over = true;
      await call("begin_practise", { on: false, left: channel(() => undefined) });
    },
    template: () => html`
      <p>${t("begin-practise-about")}</p>
      <div class="keys-large" aria-hidden="true"><kbd>${t("key-f9")}</kbd><span>${t("begin-or")}</span><kbd>${t("key-esc")}</kbd><kbd>${t("key-esc")}</kbd></div>
      <p>${t("begin-practise-do")}</p>
      <div role="status" id="practised" data-state=${state}>
        ${state === "done" ? html`<div class="notice">${icon("circle-check")}<div><p class="label">${t("begin-practised-title")}</p><p>${t("begin-practised")}</p></div></div>`
          : html`<p class="quiet">${t(state === "by-button" ? "begin-by-button" : "begin-not-yet")}</p>`}
      </div>`,
    next: () => t("begin-next"),
    ready: () => state === "done",
    done: async () => "passphrase",
  };
}
