// Settings: another passphrase.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { NewPassphrase } from "/base/new-passphrase.js";
import { clear, input, passphraseField } from "/base/passphrase.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { App } from "/private/app.js" */

const NOW = "passphrase-now";

/** Failures about the passphrase that opens now. @param {string} code */
const isAboutNow = (code) => code === "wrong-passphrase" || code === "passphrase-empty";

/** A field that was disabled takes the focus once it is painted. @param {string} id */
const focusSoon = (id) => setTimeout(() => input(id)?.focus());

/** @param {App} app */
export function changePassphrase(app) {
  const fields = new NewPassphrase({
    ids: { first: "passphrase-new", again: "passphrase-again", said: "passphrase-said" },
    measure: (passphrase) => call("measure", { passphrase }),
    draw: app.paint,
  });
  let busy = false;
  let changed = false;
  /** @type {string | null} */
  let wrongNow = null;

  /** @param {SubmitEvent} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    busy = true;
    changed = false;
    wrongNow = null;
    app.paint();
    try {
      await change();
    } catch (reason) {
      const { code } = failure(reason);
      if (isAboutNow(code)) refuseNow(code);
      else fields.refuse(code);
    }
    busy = false;
    app.paint();
  }

  async function change() {
    const current = input(NOW)?.value ?? "";
    if (current === "") return refuseNow("passphrase-empty");
    const passphrase = await fields.take();
    if (passphrase === null) return;
    await call("change_passphrase", { current, passphrase, again: passphrase });
    clear([NOW]);
    fields.forget();
    changed = true;
  }

  /** @param {string} code */
  function refuseNow(code) {
    wrongNow = code;
    focusSoon(NOW);
  }

  return () => html`
    <section class="group">
      <h2>${t("passphrase-title")}</h2>
      <form id="passphrase-form" class="stacked" autocomplete="off" @submit=${submit} aria-busy=${busy}>
        ${passphraseField({ id: NOW, label: t("passphrase-now"), hint: t("passphrase-now-hint"), wrong: wrongNow !== null, busy, said: "passphrase-now-said" })}
        <p class="mistake said" id="passphrase-now-said" role="alert">${wrongNow ? failureWords(wrongNow) : nothing}</p>
        ${fields.template({ first: t("new-passphrase"), again: t("new-passphrase-again"), busy })}
        <div class="said" role="status">${changed ? notice(t("passphrase-changed-title"), t("passphrase-changed")) : nothing}</div>
        <p><button class="button" id="passphrase-change" type="submit" ?disabled=${busy}>${busy ? t("passphrase-changing") : t("passphrase-change")}</button></p>
      </form>
    </section>`;
}
