// Settings: another passphrase, and another recovery code.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { NewPassphrase } from "/base/new-passphrase.js";
import { clear, input, passphraseField } from "/base/passphrase.js";
import { codeField, codeShown } from "/base/recovery.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { App } from "/private/app.js" */

const NOW = "passphrase-now";
const RECOVERY_NOW = "recovery-now";
const CODE = "recovery-code";

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

/** @param {App} app */
export function newRecovery(app) {
  let busy = false;
  let code = "";
  let changed = false;
  /** @type {string | null} */
  let wrong = null;

  /** Does something once at a time, and says what goes wrong. @param {() => Promise<void>} work */
  async function attempt(work) {
    if (busy) return;
    busy = true;
    wrong = null;
    app.paint();
    try {
      await work();
    } catch (reason) {
      wrong = failure(reason).code;
      focusSoon(isAboutNow(wrong) ? RECOVERY_NOW : CODE);
    }
    busy = false;
    app.paint();
  }

  async function draw() {
    changed = false;
    code = await call("draw_recovery", {});
  }

  async function set() {
    const [current = "", typed = ""] = [RECOVERY_NOW, CODE].map((id) => input(id)?.value ?? "");
    await call("set_recovery", { current, typed });
    code = "";
    changed = true;
  }

  const form = () => html`
    <form id="recovery-form" class="stacked" autocomplete="off" aria-busy=${busy}
      @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void attempt(set); }}>
      ${codeShown(code)}
      <p>${t("recovery-keep")}</p>
      ${codeField({ id: CODE, busy })}
      ${passphraseField({ id: RECOVERY_NOW, label: t("passphrase-now"), wrong: wrong !== null && isAboutNow(wrong), busy, said: "recovery-said" })}
      <p class="mistake said" id="recovery-said" role="alert">${wrong ? failureWords(wrong) : nothing}</p>
      <div class="row">
        <button class="button" id="recovery-set" type="submit" ?disabled=${busy}>${t("recovery-set")}</button>
        <button class="button plain" id="recovery-cancel" type="button" ?disabled=${busy} @click=${() => { code = ""; app.paint(); }}>${t("cancel")}</button>
      </div>
    </form>`;

  return () => html`
    <section class="group">
      <h2>${t("recovery-title")}</h2>
      <p>${t("recovery-about")}</p>
      <div class="said" role="status">${changed ? notice(t("recovery-changed-title"), t("recovery-changed")) : nothing}</div>
      ${code ? form() : html`<p><button class="button" id="recovery-draw" ?disabled=${busy} @click=${() => attempt(draw)}>${t("recovery-draw")}</button></p>`}
    </section>`;
}
