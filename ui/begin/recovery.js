// The recovery code: written down, typed back; or skipped, knowing what that means. Then the notebook is made.

import { html } from "/vendor/lit/lit-html.js";
import { ask } from "/base/dialog.js";
import { codeField, codeShown } from "/base/recovery.js";
import { input } from "/base/passphrase.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { Start, Step } from "/begin/step.js" */

/** @param {Start} start @returns {Step} */
export function recoveryStep(start) {
  let code = "";

  /** @param {string | null} typed */
  async function make(typed) {
    const { passphrase } = start;
    await call("begin_make", { passphrase, again: passphrase, code: typed });
    start.passphrase = "";
    code = "";
  }

  async function skip() {
    if (!(await ask({ title: t("begin-skip-title"), words: t("begin-skip-words"), yes: t("begin-skip") }))) return;
    await start.attempt(async () => {
      await make(null);
      return "last";
    });
  }

  return {
    async start() {
      code = await call("begin_code", {});
    },
    template: (busy, trouble) => html`
      <p>${t("begin-recovery-about")}</p>
      ${codeShown(code)}
      <p>${t("begin-recovery-keep")}</p>
      ${codeField({ id: "code", busy, wrong: trouble === "code-differs" })}`,
    next: (busy) => t(busy ? "begin-making" : "begin-make"),
    extra: (busy) => html`<button class="button" id="skip" type="button" ?disabled=${busy} @click=${() => void skip()}>${t("begin-skip-ask")}</button>`,
    async done() {
      await make(input("code")?.value ?? "");
      return "last";
    },
  };
}
