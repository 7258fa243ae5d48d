// The spare notebook: when it helps, when it harms; then it is made, or taken away.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { NewPassphrase } from "/base/new-passphrase.js";
import { offeredWords } from "/base/passphrase.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";
import { ByPassphrase } from "/private/by-passphrase.js";

/** @import { App, Page } from "/private/app.js" */

/** Failures about the new passphrase. */
const ABOUT_NEW = new Set(["passphrase-weak", "passphrase-differs", "passphrase-taken"]);
const HARMS = ["known", "caught", "police", "lived", "disk", "erased", "own"];

/** @param {App} app @returns {Page} */
export function sparePage(app) {
  const fields = new NewPassphrase({
    ids: { first: "spare-passphrase", again: "spare-again", said: "spare-new-said" },
    measure: (passphrase) => call("measure", { passphrase }),
    draw: app.paint,
  });
  let held = false;
  /** Whether to take it away. */
  let asking = false;
  let offered = "";
  /** What was just done. @type {"made" | "removed" | null} */
  let done = null;
  const own = new ByPassphrase(app, "spare", (code) => {
    const takes = ABOUT_NEW.has(code);
    if (takes) fields.refuse(code);
    return takes;
  });

  async function load() {
    held = (await call("keys", {})).spare;
    if (!held) await offer();
  }

  async function offer() {
    offered = await call("offer_words", {});
  }

  /** @param {() => Promise<void>} work */
  async function attempt(work) {
    done = null;
    await own.attempt(work);
  }

  async function make() {
    const passphrase = await fields.take();
    if (passphrase === null) return;
    const now = own.current();
    if (now === null) return;
    await call("make_spare", { current: now, passphrase, again: passphrase });
    await ended("made");
  }

  async function remove() {
    const now = own.current();
    if (now === null) return;
    await call("remove_spare", { current: now });
    await ended("removed");
  }

  /** @param {"made" | "removed"} what */
  async function ended(what) {
    own.clear();
    fields.forget();
    asking = false;
    await load();
    done = what;
    setTimeout(() => document.getElementById("spare-done")?.scrollIntoView({ block: "nearest" }));
  }

  const making = () => own.form(make, html`
    <p>${t("spare-how")}</p>
    ${own.field()}
    ${offeredWords({ id: "spare-offered", words: offered, busy: own.busy, draw: () => void attempt(offer) })}
    ${fields.template({ first: t("spare-passphrase"), again: t("new-passphrase-again"), busy: own.busy })}
    <p><button class="button main" id="spare-make" type="submit" ?disabled=${own.busy}>${own.busy ? t("spare-busy") : t("spare-make")}</button></p>`);

  /** @param {boolean} next */
  async function ask(next) {
    own.clear();
    asking = next;
  }

  const holding = () => html`
    <p>${t("spare-held")}</p>
    ${asking ? removing() : html`
      <p><button class="button" id="spare-remove-open" @click=${() => void attempt(() => ask(true))}>${t("spare-remove")}</button></p>`}`;

  const removing = () => own.form(remove, html`
    ${notice(t("spare-remove-title"), t("spare-remove-about"), { caution: true })}
    ${own.field()}
    <div class="row">
      <button class="button" id="spare-remove" type="submit" ?disabled=${own.busy}>${own.busy ? t("spare-busy") : t("spare-remove")}</button>
      ${own.cancel(() => ask(false))}
    </div>`);

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
          ${held ? holding() : making()}
        </section>
      </div>`,
  };
}
