// A recipe, as it is written.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { textField, typed, wordsField } from "/base/controls.js";
import { icon } from "/base/icons.js";
import { call, failure } from "/base/rpc.js";
import { failureWords, t } from "/base/words.js";

/** @import { Recipe, RecipeGroup } from "/types/wire.js" */
/** @import { Box, View } from "/front/box.js" */

/** @type {RecipeGroup[]} */
const GROUPS = ["breakfast", "soup", "salad", "main", "side", "baking", "dessert", "basics"];

/** A whole number; 0 for what is none. @param {string} text */
const whole = (text) => {
  const number = Number.parseInt(text.trim(), 10);
  return Number.isSafeInteger(number) && number > 0 ? Math.min(number, 1_000_000) : 0;
};

/** @param {Box} box @param {number | null} id @returns {View} */
export function editView(box, id) {
  /** @type {Recipe} */
  let recipe = { group: "main", title: "", minutes: 0, serves: 4, ingredients: [], steps: [], note: "" };
  let ingredients = "";
  let steps = "";
  /** @type {string | null} */
  let wrong = null;

  /** @param {SubmitEvent} event */
  async function save(event) {
    event.preventDefault();
    const written = { ...recipe, ingredients: ingredients.split("\n"), steps: steps.split("\n") };
    try {
      const kept = await call("keep_recipe", { id, recipe: written });
      await box.changed();
      await box.go({ view: "recipe", id: kept });
    } catch (reason) {
      wrong = failure(reason).code;
      box.draw();
      if (wrong === "recipe-title") document.getElementById("title")?.focus();
      document.querySelector("#edit h1")?.scrollIntoView({ block: "nearest" });
    }
  }

  /** @param {"minutes" | "serves"} name @param {string} label */
  const number = (name, label) => html`
    <div class="field number">
      <label for=${name}>${label}</label>
      <input class="input" id=${name} type="text" inputmode="numeric" maxlength="4" autocomplete="off"
        .value=${live(recipe[name] ? String(recipe[name]) : "")} @change=${(/** @type {Event} */ e) => {
          recipe = { ...recipe, [name]: whole(typed(e)) };
          box.draw();
        }}>
    </div>`;

  return {
    async start() {
      if (id === null) return;
      recipe = await call("recipe", { id, serves: 0 });
      ingredients = recipe.ingredients.join("\n");
      steps = recipe.steps.join("\n");
    },
    template: () => html`
      <form class="edit" id="edit" autocomplete="off" @submit=${save}>
        <h1 tabindex="-1">${t(id === null ? "new-recipe" : "change-title")}</h1>
        <p class="mistake said" role="alert">${wrong ? failureWords(wrong) : nothing}</p>
        ${textField({ id: "title", label: t("title"), value: recipe.title, max: 80, wrong: wrong === "recipe-title", onInput: (title) => (recipe.title = title) })}
        <div class="row numbers">
          <div class="field">
            <label for="group">${t("group")}</label>
            <span class="select"><select class="input" id="group" .value=${live(recipe.group)} @change=${(/** @type {Event} */ e) => {
              recipe = { ...recipe, group: /** @type {RecipeGroup} */ (typed(e)) };
            }}>${GROUPS.map((group) => html`<option value=${group} ?selected=${group === recipe.group}>${t(`group-${group}`)}</option>`)}</select>${icon("chevron-right")}</span>
          </div>
          ${number("minutes", t("time"))} ${number("serves", t("serves"))}
        </div>
        ${wordsField({ id: "ingredients-typed", label: t("ingredients"), hint: t("ingredients-hint"), value: ingredients, rows: 6, onInput: (text) => { ingredients = text; box.draw(); } })}
        ${wordsField({ id: "steps-typed", label: t("steps"), hint: t("steps-hint"), value: steps, rows: 6, onInput: (text) => { steps = text; box.draw(); } })}
        ${wordsField({ id: "note-typed", label: t("note"), value: recipe.note, rows: 2, max: 1000, onInput: (note) => (recipe.note = note) })}
        <div class="row">
          <button class="button main" id="save" type="submit">${t("save")}</button>
          <button class="button" id="cancel" type="button" @click=${() => void box.go(id === null ? { view: "none" } : { view: "recipe", id })}>${t("cancel")}</button>
        </div>
      </form>`,
  };
}
