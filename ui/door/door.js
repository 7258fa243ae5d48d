// The front: makes a notebook, or opens the one that stands here.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { notice } from "/base/controls.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, setWords, t, wordsLanguage } from "/base/words.js";

/** @import { Language, FrontState } from "/types/wire.js" */

/** As the backend has it. */
const SHORTEST = 10;
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
        ${passphrase("passphrase", t("door-passphrase"), exists ? "" : t("door-passphrase-hint", { count: SHORTEST }))}
        ${exists ? nothing : passphrase("again", t("door-again"), "")}
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

/** @param {string} id @param {string} words @param {string} hint */
const passphrase = (id, words, hint) => html`
  <div class="field">
    <label for=${id}>${words}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <input class="input" id=${id} type="password" autocomplete="off" autocapitalize="off" spellcheck="false"
      aria-describedby=${hint ? `${id}-hint said` : "said"} aria-invalid=${wrong(id) ? "true" : nothing} ?disabled=${busy}>
  </div>`;

/** The field that the failure is about. @param {string} id */
const wrong = (id) => code !== null && id === (code === "passphrase-differs" ? "again" : "passphrase");

function label() {
  if (exists) return busy ? "door-opening" : "door-open";
  return busy ? "door-making" : "door-make";
}

/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement | null} */ (document.getElementById(id));

/** @param {SubmitEvent} event */
async function submit(event) {
  event.preventDefault();
  if (busy) return;
  const typed = field("passphrase")?.value ?? "";
  const again = field("again")?.value ?? "";
  code = mistake(typed, again);
  if (code) return refused();
  busy = true;
  draw();
  try {
    if (exists) await call("front_open", { passphrase: typed });
    else await call("front_create", { passphrase: typed, again });
    clear();
  } catch (reason) {
    code = failure(reason).code;
    busy = false;
    if (code === "exists") exists = true;
    refused();
  }
}

/** @param {string} typed @param {string} again */
function mistake(typed, again) {
  if (typed === "") return "passphrase-empty";
  if (exists) return null;
  if ([...typed].length < SHORTEST) return "passphrase-short";
  return typed === again ? null : "passphrase-differs";
}

function refused() {
  // What was too short may be mended; what was wrong is typed anew.
  if (code === "passphrase-differs") {
    const again = field("again");
    if (again) again.value = "";
  } else if (code !== "passphrase-short") clear();
  draw();
  field(code === "passphrase-differs" ? "again" : "passphrase")?.focus();
}

function clear() {
  for (const id of ["passphrase", "again"]) {
    const input = field(id);
    if (input) input.value = "";
  }
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
  field("passphrase")?.focus();
}

document.addEventListener("contextmenu", (event) => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
});
await start(await call("front_state", {}));
