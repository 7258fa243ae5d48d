// The recipe box.

import { html, nothing, render } from "/vendor/lit/lit-html.js";
import { keyed } from "/vendor/lit/directives/keyed.js";
import { growFields } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { wearLook } from "/base/look.js";
import { tellPainted } from "/base/painted.js";
import { Queue } from "/base/queue.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, setWords, t } from "/base/words.js";
import { editView } from "/front/edit.js";
import { recipeView } from "/front/recipe.js";
import { Search } from "/front/search.js";
import { settingsView } from "/front/settings.js";
import { shoppingView } from "/front/shopping.js";

/** @import { FrontLook, RecipeCard } from "/types/wire.js" */
/** @import { Box, View, Where } from "/front/box.js" */

const host = /** @type {HTMLElement} */ (document.getElementById("front"));

/** @type {FrontLook} */
let look = { language: "en", theme: "system", textSize: 100 };
/** @type {RecipeCard[]} */
let cards = [];
/** @type {View | null} */
let view = null;
/** @type {Where} */
let where = { view: "none" };
/** @type {string | null} */
let trouble = null;
const wearing = new Queue();

/** @type {Box} */
const box = {
  go: (to) => attempt(() => open(to)),
  attempt,
  draw,
  look: () => look,
  wear: (part) => wearing.run(async () => {
    const next = { ...look, ...part };
    await call("front_set_look", { look: next });
    await wear(next);
    await search.again();
    draw();
  }),
  changed: () => search.again(),
};

const search = new Search({
  found(next) {
    cards = next;
    trouble = null;
    draw();
  },
  failed(code) {
    trouble = code;
    draw();
  },
});

/** @param {Where} to @returns {View | null} */
function make(to) {
  switch (to.view) {
    case "none":
      return null;
    case "recipe":
      return recipeView(box, to.id);
    case "edit":
      return editView(box, to.id);
    case "shopping":
      return shoppingView(box);
    case "settings":
      return settingsView(box);
  }
}

/** @param {Where} to */
async function open(to) {
  const next = make(to);
  await next?.start?.();
  where = to;
  view = next;
  trouble = null;
  draw();
  window.scrollTo(0, 0);
}

/** Does something; what goes wrong is said. @param {() => Promise<void>} work */
async function attempt(work) {
  try {
    await work();
  } catch (reason) {
    trouble = failure(reason).code;
    draw();
  }
}

/** Goes somewhere because of a click there: the title takes the focus, so that it is read out. @param {Where} to */
async function follow(to) {
  await attempt(() => open(to));
  /** @type {HTMLElement | null} */ (document.querySelector("main h1"))?.focus({ preventScroll: true });
}

function draw() {
  render(html`
    <div class="box" data-view=${where.view}>
      <header class="side">
        ${search.field()}
        <nav class="list" aria-label=${t("recipes")}>
          ${cards.length ? html`<ul class="plain">${cards.map(card)}</ul>` : html`<p class="quiet none" id="none">${t(search.isBlank() ? "box-empty" : "none-found")}</p>`}
        </nav>
        <p class="unseen" role="status">${search.isBlank() ? "" : t("found", { count: cards.length })}</p>
        <div class="tools">
          ${tool("edit", { view: "edit", id: null }, "plus", t("new-recipe"))}
          ${tool("shopping", { view: "shopping" }, "shopping-basket", t("shopping"))}
          ${tool("settings", { view: "settings" }, "settings", t("settings"))}
        </div>
      </header>
      <main>
        <button class="button plain flush back" @click=${() => void follow({ view: "none" })}>${icon("chevron-left")}${t("recipes")}</button>
        <div role="alert" id="trouble">${trouble ? html`<div class="notice caution">${icon("triangle-alert")}<p>${failureWords(trouble)}</p></div>` : nothing}</div>
        ${keyed(view, view ? view.template() : nothing)}
      </main>
    </div>`, host);
  growFields();
}

/** @param {RecipeCard} recipe */
const card = ({ id, title, minutes }) => html`
  <li><button class="card" data-recipe=${id} aria-current=${where.view === "recipe" && where.id === id ? "page" : nothing}
    @click=${() => void follow({ view: "recipe", id })}><span>${title}</span>
    ${minutes ? html`<span class="small quiet">${t("minutes-short", { count: minutes })}</span>` : nothing}</button></li>`;

/** @param {string} name @param {Where} to @param {Parameters<typeof icon>[0]} shape @param {string} words */
const tool = (name, to, shape, words) => html`
  <button class="button plain" data-go=${name} aria-current=${where.view === name ? "page" : nothing} @click=${() => void follow(to)}>
    ${icon(shape)}<span>${words}</span></button>`;

/** @param {FrontLook} next */
async function wear(next) {
  look = next;
  setWords(next.language, await call("front_words", { language: next.language }));
  wearLook(next);
}

/** Another recipe every day. */
function ofToday() {
  const day = Math.floor(Date.now() / 86_400_000);
  return cards[(day * 7) % cards.length];
}

document.addEventListener("contextmenu", (event) => {
  if (!(event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) event.preventDefault();
});
addEventListener("resize", growFields);

await wear(await call("front_look", {}));
await search.again();
const first = ofToday();
if (first && innerWidth >= 46 * 16) await box.go({ view: "recipe", id: first.id });
search.focus();
await tellPainted(() => call("front_painted", {}));
