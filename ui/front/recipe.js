// A recipe, as it is read.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { ask } from "/base/dialog.js";
import { icon } from "/base/icons.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { Recipe } from "/types/wire.js" */
/** @import { Box, View } from "/front/box.js" */

/** As many as a recipe can be made for. */
const MOST = 100;

/** @param {Box} box @param {number} id @returns {View} */
export function recipeView(box, id) {
  /** @type {Recipe} */
  let recipe;
  let onList = false;

  /** @param {number} serves */
  async function scale(serves) {
    if (serves < 1 || serves > MOST) return;
    recipe = await call("recipe", { id, serves });
    onList = false;
    box.draw();
  }

  async function buy() {
    await call("buy_recipe", { id, serves: recipe.serves });
    onList = true;
    box.draw();
  }

  async function remove() {
    const { title } = recipe;
    if (!(await ask({ title: t("remove-title", { title }), words: t("remove-words"), yes: t("remove") }))) return;
    await call("remove_recipe", { id });
    await box.changed();
    await box.go({ view: "none" });
  }

  const servings = () => html`
    <div class="servings row" role="group" aria-label=${t("serves")}>
      <button class="button" id="fewer" aria-label=${t("fewer")} ?disabled=${recipe.serves <= 1}
        @click=${() => void box.attempt(() => scale(recipe.serves - 1))}>${icon("minus")}</button>
      <p aria-live="polite" id="serves">${t("serves-count", { count: recipe.serves })}</p>
      <button class="button" id="more" aria-label=${t("more")} ?disabled=${recipe.serves >= MOST}
        @click=${() => void box.attempt(() => scale(recipe.serves + 1))}>${icon("plus")}</button>
    </div>`;

  return {
    async start() {
      recipe = await call("recipe", { id, serves: 0 });
    },
    template: () => html`
      <article class="recipe">
        <header class="group">
          <h1 tabindex="-1">${recipe.title}</h1>
          <p class="quiet">${t(`group-${recipe.group}`)}${recipe.minutes ? html` · ${t("minutes", { count: recipe.minutes })}` : nothing}</p>
        </header>
        <div class="parts">
          <section class="group" aria-labelledby="ingredients">
            <h2 id="ingredients">${t("ingredients")}</h2>
            ${recipe.serves ? servings() : nothing}
            <ul class="plain ingredients">${recipe.ingredients.map((line) => html`<li>${line}</li>`)}</ul>
          </section>
          <section class="group" aria-labelledby="steps">
            <h2 id="steps">${t("steps")}</h2>
            <ol class="steps">${recipe.steps.map((step) => html`<li>${step}</li>`)}</ol>
            ${recipe.note ? html`<p class="note quiet">${recipe.note}</p>` : nothing}
          </section>
        </div>
        <footer class="row">
          <button class="button" id="buy" @click=${() => void box.attempt(buy)}>${icon("shopping-basket")}${t("buy")}</button>
          <button class="button" id="change" @click=${() => void box.go({ view: "edit", id })}>${icon("pencil-line")}${t("change")}</button>
          <button class="button plain" id="remove" @click=${() => void box.attempt(remove)}>${icon("trash-2")}${t("remove")}</button>
          <p class="said quiet" role="status">${onList ? t("bought") : ""}</p>
        </footer>
      </article>`,
  };
}
