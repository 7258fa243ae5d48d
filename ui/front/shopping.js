// The shopping list.

import { html, nothing } from "/vendor/lit/lit-html.js";
import { live } from "/vendor/lit/directives/live.js";
import { icon } from "/base/icons.js";
import { call } from "/base/rpc.js";
import { t } from "/base/words.js";

/** @import { ShoppingItem } from "/types/wire.js" */
/** @import { Box, View } from "/front/box.js" */

/** @param {Box} box @returns {View} */
export function shoppingView(box) {
  /** @type {ShoppingItem[]} */
  let items = [];

  async function take() {
    items = await call("shopping", {});
  }

  /** Does something with the list, and shows it as it is then. @param {() => Promise<unknown>} work */
  const change = (work) => void box.attempt(async () => {
    await work();
    await take();
    box.draw();
  });

  /** @param {SubmitEvent} event */
  function add(event) {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (document.getElementById("line"));
    if (field.value.trim() === "") return;
    change(async () => {
      await call("buy_line", { line: field.value });
      field.value = "";
    });
  }

  /** @param {ShoppingItem} item */
  const line = ({ id, text, done }) => html`
    <li><label class="item"><input type="checkbox" data-item=${id} .checked=${live(done)}
      @change=${() => change(() => call("set_bought", { id, bought: !done }))}><span>${text}</span></label></li>`;

  return {
    start: take,
    template: () => html`
      <section class="shopping">
        <h1 tabindex="-1">${t("shopping")}</h1>
        <form class="row" autocomplete="off" @submit=${add}>
          <label class="unseen" for="line">${t("line")}</label>
          <input class="input" id="line" type="text" placeholder=${t("line")} maxlength="200" autocomplete="off" spellcheck="false">
          <button class="button" id="add" type="submit">${icon("plus")}${t("add")}</button>
        </form>
        ${items.length ? html`<ul class="plain items">${items.map(line)}</ul>` : html`<p class="quiet">${t("shopping-empty")}</p>`}
        ${items.some((item) => item.done) ? html`
          <p><button class="button plain flush" id="clear-done" @click=${() => change(() => call("clear_shopping", { everything: false }))}>
            ${t("clear-done")}</button></p>` : nothing}
        ${items.length && items.every((item) => !item.done) ? html`
          <p><button class="button plain flush" id="clear-all" @click=${() => change(() => call("clear_shopping", { everything: true }))}>
            ${t("clear-all")}</button></p>` : nothing}
      </section>`,
  };
}
