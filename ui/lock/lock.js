// The lock screen, for those who chose it instead of the recipe box.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { wearLook } from "/base/look.js";
import { tellPainted } from "/base/painted.js";
import { clear, input, passphraseField } from "/base/passphrase.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, setWords, t, wordsLanguage } from "/base/words.js";

/** @import { FrontLook, Language } from "/types/wire.js" */

/** @type {[Language, string][]} */
const LANGUAGES = [["nl", "Nederlands"], ["en", "English"]];

const host = /** @type {HTMLElement} */ (document.getElementById("lock"));
/** @type {FrontLook} */
let look = await call("front_look", {});
let busy = false;
/** @type {string | null} */
let code = null;

function draw() {
  render(html`
    <main>
      <h1>${t("lock-title")}</h1>
      <form id="lock-form" autocomplete="off" @submit=${submit} aria-busy=${busy}>
        ${passphraseField({ id: "passphrase", label: t("lock-passphrase"), wrong: code !== null, busy, said: "said" })}
        <p class="mistake said" id="said" role="alert">${code ? failureWords(code) : nothing}</p>
        <button class="button main" id="go" type="submit" ?disabled=${busy}>${t(busy ? "lock-opening" : "lock-open")}</button>
      </form>
    </main>
    <footer><div class="row" role="group" aria-label=${t("language")}>
      ${LANGUAGES.map(([language, name]) => html`
        <button class="button plain" lang=${language} data-language=${language} ?disabled=${busy}
          aria-pressed=${language === wordsLanguage()} @click=${() => speak(language)}>${name}</button>`)}
    </div></footer>`, host);
}

/** @param {SubmitEvent} event */
async function submit(event) {
  event.preventDefault();
  const passphrase = input("passphrase")?.value ?? "";
  if (busy || passphrase === "") return;
  busy = true;
  code = null;
  draw();
  try {
    await call("front_unlock", { passphrase });
  } catch (reason) {
    code = failure(reason).code;
  }
  busy = false;
  clear(["passphrase"]);
  draw();
  input("passphrase")?.focus();
}

/** @param {Language} language */
async function speak(language) {
  look = { ...look, language };
  setWords(language, await call("front_words", { language }));
  draw();
  // The choice lasts only if it can be written down; the words have changed in any case.
  await call("front_set_look", { look }).catch(() => null);
}

document.addEventListener("contextmenu", (event) => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
});
wearLook(look);
setWords(look.language, await call("front_words", { language: look.language }));
draw();
input("passphrase")?.focus();
await tellPainted(() => call("front_painted", {}));
