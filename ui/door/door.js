// The front: makes a notebook, or opens the one that stands here.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { SHORTEST, clear, input, mistakeInNew, passphraseField } from "/base/passphrase.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, setWords, t, wordsLanguage } from "/base/words.js";

/** @import { Language, FrontState } from "/types/wire.js" */

const BOTH = ["passphrase", "again"];
/** @type {[Language, string][]} */
const LANGUAGES = [["nl", "Nederlands"], ["en", "English"]];

const host = /** @type {HTMLElement} */ (document.getElementById("door"));
let exists = false;
let busy = false;
/** @type {string | null} */
let code = null;

function draw() {
  render(html`
    <main>
      <h1>${t(exists ? "door-open-title" : "door-make-title")}</h1>
      ${exists ? nothing : html`<p>${t("door-make-about")}</p>`}
      <form id="door-form" autocomplete="off" @submit=${submit} aria-busy=${busy}>
        ${field("passphrase", t("door-passphrase"), exists ? "" : t("door-passphrase-hint", { count: SHORTEST }))}
        ${exists ? nothing : field("again", t("door-again"), "")}
        ${exists ? nothing : notice(t("door-lost-title"), t("door-lost"), { caution: true })}
        <p class="mistake said" id="said" role="alert">${code ? failureWords(code) : nothing}</p>
        <button class="button main" id="go" type="submit" ?disabled=${busy}>${t(label())}</button>
      </form>
    </main>
    <footer><div class="row" role="group" aria-label=${t("door-language")}>
      ${LANGUAGES.map(([language, name]) => html`
        <button class="button plain" lang=${language} data-language=${language} ?disabled=${busy}
          aria-pressed=${language === wordsLanguage()} @click=${() => speak(language)}>${name}</button>`)}
    </div></footer>`, host);
}

/** @param {string} id @param {string} label @param {string} hint */
const field = (id, label, hint) => passphraseField({ id, label, hint, wrong: wrong(id), busy, said: "said" });

/** The field that the failure is about. @param {string} id */
const wrong = (id) => code !== null && id === (code === "passphrase-differs" ? "again" : "passphrase");

function label() {
  if (exists) return busy ? "door-opening" : "door-open";
  return busy ? "door-making" : "door-make";
}

/** @param {SubmitEvent} event */
async function submit(event) {
  event.preventDefault();
  if (busy) return;
  const typed = input("passphrase")?.value ?? "";
  const again = input("again")?.value ?? "";
  code = mistake(typed, again);
  if (code) return refused();
  busy = true;
  draw();
  try {
    if (exists) await call("front_open", { passphrase: typed });
    else await call("front_create", { passphrase: typed, again });
    clear(BOTH);
  } catch (reason) {
    code = failure(reason).code;
    busy = false;
    if (code === "exists") exists = true;
    refused();
  }
}

/** @param {string} typed @param {string} again */
function mistake(typed, again) {
  if (exists) return typed === "" ? "passphrase-empty" : null;
  return mistakeInNew(typed, again);
}

function refused() {
  // What was too short may be mended; what was wrong is typed anew.
  if (code === "passphrase-differs") {
    clear(["again"]);
  } else if (code !== "passphrase-short") clear(BOTH);
  draw();
  input(code === "passphrase-differs" ? "again" : "passphrase")?.focus();
}

/** @param {Language} language */
async function speak(language) {
  setWords(language, await call("front_words", { language }));
  draw();
  // The choice lasts only if it can be written down; the words have changed in any case.
  await call("front_set_language", { language }).catch(() => null);
}

/** @param {FrontState} state */
async function start({ exists: there, preferences }) {
  exists = there;
  if (preferences.theme !== "system") document.documentElement.dataset["theme"] = preferences.theme;
  const { language } = preferences;
  setWords(language, await call("front_words", { language }));
  draw();
  input("passphrase")?.focus();
}

document.addEventListener("contextmenu", (event) => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
});
await start(await call("front_state", {}));
