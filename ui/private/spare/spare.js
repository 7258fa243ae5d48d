// The spare notebook: when it helps, when it harms; then it is made, or taken away.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { NewPassphrase } from "/base/new-passphrase.js";
import { clear, input, offeredWords, passphraseField } from "/base/passphrase.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { App, Page } from "/private/app.js" */

const NOW = "spare-now";
/** Failures about the passphrase of now, and about everything but the new one. */
const ABOUT_NEW = new Set(["passphrase-weak", "passphrase-differs", "passphrase-taken"]);
const HARMS = ["known", "caught", "police", "lived", "disk", "own"];

/** @param {App} app @returns {Page} */
export function sparePage(app) {
  const fields = new NewPassphrase({
    ids: { first: "spare-passphrase", again: "spare-again", said: "spare-new-said" },
    measure: (passphrase) => call("measure", { passphrase }),
    draw: app.paint,
  });
  let held = false;
  let offered = "";
  let busy = false;
  /** What was just done. @type {"made" | "removed" | null} */
  let done = null;
  /** @type {string | null} */
  let wrong = null;

  async function load() {
    held = (await call("keys", {})).spare;
    if (!held) await offer();
  }

  async function offer() {
    offered = await call("offer_words", {});
  }

  /** Does something once at a time, and says what goes wrong. @param {() => Promise<void>} work */
  async function attempt(work) {
    if (busy) return;
    busy = true;
    wrong = done = null;
    app.paint();
    try {
      await work();
    } catch (reason) {
      refuse(failure(reason).code);
    }
    busy = false;
    app.paint();
  }

  /** @param {string} code */
  function refuse(code) {
    if (ABOUT_NEW.has(code)) return fields.refuse(code);
    wrong = code;
    // A field that was disabled takes the focus once it is painted.
    setTimeout(() => {
      input(NOW)?.focus();
      document.getElementById("spare-said")?.scrollIntoView({ block: "nearest" });
    });
  }

  function current() {
    const typed = input(NOW)?.value ?? "";
    if (typed === "") refuse("passphrase-empty");
    return typed;
  }

  async function make() {
    const passphrase = await fields.take();
    if (passphrase === null) return;
    const now = current();
    if (now === "") return;
    await call("make_spare", { current: now, passphrase, again: passphrase });
    await ended("made");
  }

  async function remove() {
    const now = current();
    if (now === "") return;
    await call("remove_spare", { current: now });
    await ended("removed");
  }

  /** @param {"made" | "removed"} what */
  async function ended(what) {
    clear([NOW]);
    fields.forget();
    await load();
    done = what;
    setTimeout(() => document.getElementById("spare-done")?.scrollIntoView({ block: "nearest" }));
  }

  const own = () => html`
    ${passphraseField({ id: NOW, label: t("passphrase-now"), wrong: wrong !== null, busy, said: "spare-said" })}
    <p class="mistake said" id="spare-said" role="alert">${wrong ? failureWords(wrong) : nothing}</p>`;

  /** @param {() => Promise<void>} work @param {unknown} body */
  const form = (work, body) => html`
    <form id="spare-form" class="stacked" autocomplete="off" aria-busy=${busy ? "true" : "false"}
      @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void attempt(work); }}>${body}</form>`;

  const making = () => form(make, html`
    <p>${t("spare-how")}</p>
    ${own()}
    ${offeredWords({ id: "spare-offered", words: offered, busy, draw: () => void attempt(offer) })}
    ${fields.template({ first: t("spare-passphrase"), again: t("new-passphrase-again"), busy })}
    <p><button class="button main" id="spare-make" type="submit" ?disabled=${busy}>${busy ? t("spare-busy") : t("spare-make")}</button></p>`);

  const removing = () => form(remove, html`
    <p>${t("spare-held")}</p>
    ${notice(t("spare-remove-title"), t("spare-remove-about"), { caution: true })}
    ${own()}
    <p><button class="button" id="spare-remove" type="submit" ?disabled=${busy}>${busy ? t("spare-busy") : t("spare-remove")}</button></p>`);

  return {
    title: () => t("spare"),
    start: load,
    template: () => html`
      <div class="sections">
        <p>${t("spare-about")}</p>
        <section class="group" id="spare-helps"><h2>${t("spare-helps")}</h2><p>${t("spare-helps-about")}</p></section>
        <section class="group" id="spare-harms">
          <h2>${t("spare-harms")}</h2>
          <ul class="plain lines">${HARMS.map((id) => html`<li class="found-why"><h3>${t(`spare-harms-${id}`)}</h3><p>${t(`spare-harms-${id}.about`)}</p></li>`)}</ul>
        </section>
        <section class="group" id="spare">
          <h2>${held ? t("spare-yours") : t("spare-make-title")}</h2>
          <div class="said" id="spare-done" role="status">${done ? notice(t(`spare-${done}-title`), t(`spare-${done}`)) : nothing}</div>
          ${held ? removing() : making()}
        </section>
      </div>`,
  };
}
