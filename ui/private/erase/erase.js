// Erase everything: what else would do, what goes and what stays, then a passphrase and a word.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { textField, withNumbers } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { clear, input, passphraseField } from "/base/passphrase.js";
import { call, channel, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { Keys, Losses } from "/types/wire.js" */
/** @import { App, Page, Route } from "/private/app.js" */

const NOW = "erase-now";
const WORD = "erase-typed";

const GOES = ["opens", "evidence", "back"];
const STAYS = ["box", "elsewhere", "used"];

/** @param {App} app @returns {Page} */
export function erasePage(app) {
  /** @type {Losses} */
  let losses = { entries: 0, files: 0, spare: false };
  /** @type {Keys | null} */
  let keys = null;
  let typed = "";
  let busy = false;
  /** There is no way back any more. */
  let begun = false;
  /** @type {string | null} */
  let wrong = null;

  /** @param {string} code */
  function refuse(code) {
    wrong = code;
    // A field that was disabled takes the focus once it is painted.
    setTimeout(() => {
      input(code === "word-differs" ? WORD : NOW)?.focus();
      document.getElementById("erase-said")?.scrollIntoView({ block: "nearest" });
    });
  }

  /** @param {Event} event */
  async function submit(event) {
    event.preventDefault();
    if (busy) return;
    // As they stand there now.
    const [passphrase = "", word = ""] = [NOW, WORD].map((id) => input(id)?.value ?? "");
    busy = true;
    wrong = null;
    app.paint();
    try {
      if (passphrase === "") refuse("passphrase-empty");
      else {
        await call("erase", { passphrase, word, begun: channel(() => { begun = true; app.paint(); }) });
        // The window goes any moment: nothing is to be pressed any more.
        return;
      }
    } catch (reason) {
      const { code } = failure(reason);
      if (code !== "word-differs") clear([NOW]);
      refuse(code);
    }
    busy = false;
    app.paint();
  }

  /** @param {string} title @param {unknown} lines @param {string} id */
  const part = (id, title, lines) => html`
    <section class="group" id=${id}>
      <h2>${title}</h2>
      <ul class="plain lines">${lines}</ul>
    </section>`;

  /**
   * What else may be enough, and where it is done.
   * @param {string} id @param {Route["page"]} [page] @param {string} [go] @param {string} [about]
   */
  const instead = (id, page, go = `erase-instead-${id}.go`, about = `erase-instead-${id}.about`) => html`
    <li class="found-why">
      <h3>${t(`erase-instead-${id}`)}</h3>
      <p>${t(about)}</p>
      ${page ? html`<p><button class="button" data-erase-instead=${id} @click=${() => void app.go(/** @type {Route} */ ({ page }))}>${t(go)}</button></p>` : nothing}
    </li>`;

  /** Where not everyone's keys can be changed, the passphrase can, in Settings. */
  const insteads = () => html`
    ${instead("hide")}
    ${keys?.all ? instead("known", "exposed", "older-renew", "erase-instead-known.keys") : instead("known", "settings")}
    ${instead("look", "found")}`;

  const form = () => html`
    <form id="erase-form" class="stacked" autocomplete="off" aria-busy=${busy ? "true" : "false"} @submit=${submit}>
      <h2>${t("erase-sure")}</h2>
      <p>${t("erase-sure-about")}</p>
      ${passphraseField({ id: NOW, label: t("passphrase-now"), wrong: wrong !== null && wrong !== "word-differs", busy, said: "erase-said" })}
      ${textField({ id: WORD, label: t("erase-type", { word: t("erase-word") }), value: typed, wrong: wrong === "word-differs", onInput: (next) => { typed = next; } })}
      <p class="mistake said" id="erase-said" role="alert">${wrong ? failureWords(wrong) : nothing}</p>
      <p><button class="button" id="erase-all" type="submit" ?disabled=${busy}>${icon("trash-2")}${t(begun ? "erase-busy" : busy ? "erase-checking" : "erase")}</button></p>
      <p class="quiet small" role="status">${begun ? t("erase-leave") : busy ? t("erase-not-yet") : nothing}</p>
    </form>`;

  return {
    title: () => t("erase"),
    async start() {
      [losses, keys] = await Promise.all([call("losses", {}), call("keys", {})]);
    },
    template: () => html`
      <div class="sections">
        <p>${t("erase-about")}</p>
        ${part("erase-instead", t("erase-instead"), insteads())}
        ${part("erase-goes", t("erase-goes"), html`
          <li class="found-why"><h3>${t("erase-goes-written")}</h3>
            <p>${t("erase-entries", { count: losses.entries })} ${t("erase-files", { count: losses.files })} ${t("erase-plan")}
              ${losses.spare ? t("erase-spare") : nothing}</p></li>
          ${GOES.map((id) => html`<li class="found-why"><h3>${t(`erase-goes-${id}`)}</h3><p>${withNumbers(t(`erase-goes-${id}.about`))}</p></li>`)}`)}
        ${part("erase-stays", t("erase-stays"), STAYS.map((id) => html`
          <li class="found-why"><h3>${t(`erase-stays-${id}`)}</h3><p>${t(`erase-stays-${id}.about`)}</p></li>`))}
        <section class="group" id="erase-disk"><h2>${t("erase-disk")}</h2><p>${t("erase-disk-about")}</p></section>
        ${form()}
      </div>`,
  };
}
