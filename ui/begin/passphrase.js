// The passphrase: six words offered, or one's own, measured.

import { html } from "/vendor/lit/lit-html.js";
import { NewPassphrase } from "/base/new-passphrase.js";
import { offeredWords } from "/base/passphrase.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { Start, Step } from "/begin/step.js" */

/** @param {Start} start @returns {Step} */
export function passphraseStep(start) {
  let offered = "";
  const fields = new NewPassphrase({
    ids: { first: "passphrase", again: "again", said: "said" },
    measure: (passphrase) => call("begin_measure", { passphrase }),
    draw: start.draw,
  });

  async function offer() {
    offered = await call("begin_offer", {});
  }

  return {
    start: offer,
    template: (busy) => html`
      <p>${t("begin-passphrase-about")}</p>
      ${offeredWords({ id: "offered", words: offered, busy, draw: () => start.attempt(offer) })}
      ${fields.template({ first: t("new-passphrase"), again: t("new-passphrase-again"), busy })}`,
    next: () => t("begin-next"),
    async done() {
      const chosen = await fields.take();
      if (chosen === null) return null;
      start.passphrase = chosen;
      return "recovery";
    },
  };
}
