// The first start, step by step. Nothing is made before the last but one.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { keyed } from "/vendor/lit/directives/keyed.js";
import { inEveryDialog } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { leaveButton } from "/base/leave.js";
import { watchLeaveKeys } from "/base/leave-keys.js";
import { wearLook } from "/base/look.js";
import { numbersLine } from "/base/numbers.js";
import { tellPainted } from "/base/painted.js";
import { Queue } from "/base/queue.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, setWords, t } from "/base/words.js";
import { languageStep, lastStep, safeStep } from "/begin/plain.js";
import { passphraseStep } from "/begin/passphrase.js";
import { practiseStep } from "/begin/practise.js";
import { recoveryStep } from "/begin/recovery.js";

/** @import { BeginStep, FrontLook } from "/types/wire.js" */
/** @import { Start, Step, StepName } from "/begin/step.js" */

const host = /** @type {HTMLElement} */ (document.getElementById("begin"));

/** @type {StepName[]} */
const ORDER = ["safe", "language", "practise", "passphrase", "recovery", "last"];
/** @type {Record<StepName, (start: Start) => Step>} */
const STEPS = {
  safe: safeStep, language: languageStep, practise: practiseStep, passphrase: passphraseStep, recovery: recoveryStep, last: lastStep,
};
/** Where another day can begin; what comes later is nowhere written yet. @type {ReadonlySet<string>} */
const LASTING = new Set(["safe", "language", "practise", "passphrase"]);

/** @type {FrontLook} */
let look = { language: "en", theme: "system", textSize: 100 };
/** @type {StepName} */
let name = "safe";
/** @type {Step | null} */
let step = null;
/** @type {string | null} */
let trouble = null;
let busy = false;
const wearing = new Queue();

const leave = () => void call("begin_leave", { keys: false }).catch(() => null);

/** @type {Start} */
const start = {
  draw,
  go: (to) => attempt(() => open(to)),
  attempt,
  look: () => look,
  wear: (part) => wearing.run(async () => {
    await wear({ ...look, ...part });
    draw();
    await call("begin_set_look", { look });
  }),
  passphrase: "",
};

/** @param {StepName} to */
async function open(to) {
  await step?.stop?.();
  const next = STEPS[to](start);
  await next.start?.();
  if (LASTING.has(to)) await call("begin_go", { step: /** @type {BeginStep} */ (to) });
  name = to;
  step = next;
  draw();
  document.getElementById("scroll")?.scrollTo(0, 0);
  document.querySelector("h1")?.focus({ preventScroll: true });
}

/** Does something, once at a time, and goes where it says; what goes wrong is said. @param {() => Promise<StepName | null | void>} work */
async function attempt(work) {
  if (busy) return;
  busy = true;
  trouble = null;
  draw();
  try {
    const to = await work();
    if (to) await open(to);
  } catch (reason) {
    trouble = failure(reason).code;
  }
  busy = false;
  draw();
  if (trouble) document.getElementById("onward")?.scrollIntoView({ block: "nearest" });
}

function draw() {
  const place = ORDER.indexOf(name);
  render(html`
    ${leaveButton(leave)}
    <div id="scroll">
      <main aria-busy=${busy}>
        <div id="place">
          <p class="quiet small">${t("begin-place", { place: place + 1, count: ORDER.length })}</p>
          ${step?.aside?.() ?? nothing}
        </div>
        <h1 tabindex="-1">${t(`begin-${name}`)}</h1>
        ${keyed(step, html`<form class="step" id=${`step-${name}`} autocomplete="off" @submit=${submit}>
          ${step?.template(busy, trouble) ?? nothing}
          <div role="alert" id="trouble">${trouble ? html`<div class="notice caution">${icon("triangle-alert")}<p>${failureWords(trouble)}</p></div>` : nothing}</div>
          <div class="row" id="onward">
            ${step?.next ? html`<button class=${step.quiet?.() ? "button" : "button main"} id="next" type="submit" ?disabled=${busy || step.ready?.() === false}>${step.next(busy)}</button>` : nothing}
            ${step?.extra?.(busy) ?? nothing}
            ${place > 0 && name !== "last" ? html`
              <button class="button plain" id="back" type="button" ?disabled=${busy} @click=${() => start.go(ORDER[place - 1] ?? "safe")}>${t("begin-back")}</button>` : nothing}
          </div>
        </form>`)}
      </main>
      <footer class="quiet small">${name === "last" ? nothing : html`<p>${t("begin-stop")} <strong>${t("begin-words")}</strong></p>`}</footer>
    </div>
    <aside>${numbersLine()}</aside>`, host);
}

/** @param {SubmitEvent} event */
function submit(event) {
  event.preventDefault();
  const { submitter } = event;
  // Enter in a field presses the first button, which may not be there to press.
  if (busy || !step?.next || step.ready?.() === false || (submitter && submitter.id !== "next")) return;
  void attempt(async () => step?.done?.() ?? null);
}

/** @param {FrontLook} next */
async function wear(next) {
  look = next;
  setWords(next.language, await call("begin_words", { language: next.language }));
  wearLook(next);
}

document.addEventListener("contextmenu", (event) => {
  if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
});
inEveryDialog(() => [leaveButton(leave), numbersLine()]);
watchLeaveKeys(() => void call("begin_leave", { keys: true }).catch(() => null));

const state = await call("begin_state", {});
await wear(state.look);
await start.go(state.step);
await tellPainted(() => call("begin_painted", {}));
