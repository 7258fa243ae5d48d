// Someone knows my passphrase: new keys for everything. While it runs one can stop it or leave, and nothing else.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice, radios } from "/base/controls.js";
import { NewPassphrase } from "/base/new-passphrase.js";
import { input, offeredWords, passphraseField } from "/base/passphrase.js";
import { codeField, codeShown } from "/base/recovery.js";
import { call, channel, failure } from "/base/rpc.js";
import { failureWords, has, size, t } from "/base/words.js";
import { about, done, running } from "/private/exposed/parts.js";

/** @import { Keys, Renewed, Renewing } from "/types/wire.js" */
/** @import { App, Page } from "/private/app.js" */

const NOW = "exposed-now";
const CODE = "exposed-code";
const ABOUT_NOW = new Set(["wrong-passphrase", "not-yours"]);
const ABOUT_NEW = new Set(["passphrase-empty", "passphrase-long", "passphrase-weak", "passphrase-differs", "passphrase-taken"]);

/** Once it is painted. @param {string} id */
const focusSoon = (id) => setTimeout(() => document.getElementById(id)?.focus());

/** @param {App} app @returns {Page} */
export function exposedPage(app) {
  /** @type {Keys} */
  let keys = { all: false, recovery: false, supporter: false, spare: false };
  let bytes = 0;
  let offered = "";
  let code = "";
  /** @type {"new" | "none"} */
  let choice = "new";
  let busy = false;
  let stopping = false;
  /** @type {Renewing | null} */
  let way = null;
  /** @type {Renewed | null} */
  let renewed = null;
  /** What went wrong, and beside what it is said. @type {{ code: string, at: "now" | "code" | "all" } | null} */
  let wrong = null;
  const fields = new NewPassphrase({
    ids: { first: "exposed-passphrase", again: "exposed-again", said: "exposed-new-said" },
    measure: (passphrase) => call("measure", { passphrase }),
    draw: app.paint,
  });

  async function offer() {
    offered = await call("offer_words", {});
    app.paint();
  }

  /** @param {Renewing} next */
  function hear(next) {
    if (!busy) return;
    // From here on the fields are gone, and what was typed with them.
    if (way === null) focusSoon("exposed-stop");
    way = next;
    app.paint();
  }

  async function begin() {
    const current = input(NOW)?.value ?? "";
    if (current === "") return refuse("passphrase-empty", "now");
    const passphrase = await fields.take();
    if (passphrase === null) return;
    const typed = choice === "new" ? input(CODE)?.value ?? "" : null;
    const wanted = { current, passphrase, again: passphrase, code: typed };
    renewed = await call("renew_keys", { wanted, progress: channel(hear) });
    focusSoon("exposed-done");
  }

  async function submit() {
    if (busy) return;
    busy = true;
    wrong = null;
    app.paint();
    try {
      await begin();
    } catch (reason) {
      failed(failure(reason).code);
      if (way !== null) fields.forget();
    }
    busy = false;
    stopping = false;
    way = null;
    app.paint();
  }

  /** @param {string} reason */
  function failed(reason) {
    if (ABOUT_NEW.has(reason) && way === null) fields.refuse(reason);
    else if (ABOUT_NOW.has(reason)) refuse(reason, "now");
    else refuse(reason, reason === "code-differs" ? "code" : "all");
  }

  /** @param {string} reason @param {"now" | "code" | "all"} at */
  function refuse(reason, at) {
    wrong = { code: reason, at };
    focusSoon(at === "now" ? NOW : at === "code" ? CODE : "exposed-failed");
  }

  function stop() {
    stopping = true;
    app.paint();
    call("stop_renewing", {}).catch((reason) => app.trouble(failure(reason).code));
  }

  /** @param {"now" | "code"} at */
  const mistake = (at) => html`<p class="mistake said" id=${`exposed-${at}-said`} role="alert">${wrong?.at === at ? failureWords(wrong.code) : nothing}</p>`;

  function failedNotice() {
    if (wrong?.at !== "all") return nothing;
    const words = has(`exposed-${wrong.code}`) ? t(`exposed-${wrong.code}`, { size: size(bytes) }) : failureWords(wrong.code);
    const changed = wrong.code === "renewed-closed";
    return html`<div id="exposed-failed" tabindex="-1">${notice(changed ? "" : t("exposed-failed-title"), changed ? words : `${words} ${t("exposed-failed")}`, { caution: true })}</div>`;
  }

  const codeTemplate = () => html`
    ${radios({ name: "exposed-code", legend: t("exposed-code"), value: choice, options: [["new", t("exposed-code-new")], ["none", t("exposed-code-none")]],
      onChange: (next) => { choice = next; app.paint(); } })}
    ${choice === "none" ? notice("", t("exposed-code-none-about"), { caution: true }) : html`
      ${codeShown(code)}
      <p>${t("exposed-code-keep")} ${keys.recovery ? t("exposed-code-old") : nothing}</p>
      ${codeField({ id: CODE, busy, wrong: wrong?.at === "code" })}
      ${mistake("code")}`}`;

  const form = () => html`
    <form id="exposed-form" class="stacked" autocomplete="off" aria-busy=${busy}
      @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void submit(); }}>
      <h2>${t("exposed-new")}</h2>
      ${passphraseField({ id: NOW, label: t("passphrase-now"), hint: t("passphrase-now-hint"), wrong: wrong?.at === "now", busy, said: "exposed-now-said" })}
      ${mistake("now")}
      ${offeredWords({ id: "exposed-offered", words: offered, busy, draw: () => void offer().catch((reason) => app.trouble(failure(reason).code)) })}
      ${fields.template({ first: t("new-passphrase"), again: t("new-passphrase-again"), busy })}
      ${codeTemplate()}
      <p><button class="button main" id="exposed-start" type="submit" ?disabled=${busy}>${busy ? t("exposed-starting") : t("exposed-start")}</button></p>
    </form>`;

  function content() {
    if (renewed) return done(renewed, { code: choice === "new", helper: keys.supporter }, () => void app.go({ page: "settings" }));
    if (way) return running(way, stopping, stop);
    return html`
      <div class="said" role="alert">${failedNotice()}</div>
      ${about(keys, bytes)}
      ${form()}`;
  }

  return {
    title: () => t("exposed"),
    alone: () => busy,
    async start() {
      keys = await call("keys", {});
      bytes = await call("renewal_size", {});
      code = await call("draw_recovery", {});
      offered = await call("offer_words", {});
    },
    template: () => html`<div class="sections">${content()}</div>`,
  };
}
