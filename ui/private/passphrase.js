// Settings: another passphrase.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { SHORTEST, clear, input, mistakeInNew, passphraseField } from "/base/passphrase.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { App } from "/private/app.js" */

const NOW = "passphrase-now";
const NEW = "passphrase-new";
const AGAIN = "passphrase-again";
const ALL = [NOW, NEW, AGAIN];
const SAID = "passphrase-said";

/** @param {App} app */
export function changePassphrase(app) {
  let busy = false;
  let changed = false;
  /** What is wrong, and with which field. @type {{ code: string, field: string } | null} */
  let wrong = null;

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    const [current = "", passphrase = "", again = ""] = ALL.map((id) => input(id)?.value ?? "");
    changed = false;
    wrong = mistake(current, passphrase, again);
    if (wrong) return refused();
    busy = true;
    app.paint();
    try {
      await call("change_passphrase", { current, passphrase, again });
      clear(ALL);
      changed = true;
    } catch (reason) {
      const { code } = failure(reason);
      wrong = { code, field: code === "wrong-passphrase" ? NOW : NEW };
    }
    busy = false;
    if (wrong) refused();
    else app.paint();
  }

  function refused() {
    app.paint();
    const field = wrong?.field ?? NOW;
    // A field that was disabled takes the focus once it is painted.
    queueMicrotask(() => input(field)?.focus());
  }

  /** @param {string} id @param {string} label @param {string} [hint] */
  const field = (id, label, hint = "") =>
    passphraseField({ id, label, hint, wrong: wrong?.field === id, busy, said: SAID });

  return () => html`
    <section class="group">
      <h2>${t("passphrase-title")}</h2>
      <form id="passphrase-form" class="stacked" autocomplete="off" @submit=${submit} aria-busy=${busy}>
        ${field(NOW, t("passphrase-now"))}
        ${field(NEW, t("passphrase-new"), t("passphrase-new-hint", { count: SHORTEST }))}
        ${field(AGAIN, t("passphrase-again"))}
        <p class="mistake said" id=${SAID} role="alert">${wrong ? failureWords(wrong.code) : nothing}</p>
        <div class="said" role="status">${changed ? notice(t("passphrase-changed-title"), t("passphrase-changed")) : nothing}</div>
        <p><button class="button" id="passphrase-change" type="submit" ?disabled=${busy}>${busy ? t("passphrase-changing") : t("passphrase-change")}</button></p>
      </form>
    </section>`;
}

/** @param {string} current @param {string} passphrase @param {string} again */
function mistake(current, passphrase, again) {
  if (current === "") return { code: "passphrase-empty", field: NOW };
  const code = mistakeInNew(passphrase, again);
  return code ? { code, field: code === "passphrase-differs" ? AGAIN : NEW } : null;
}
